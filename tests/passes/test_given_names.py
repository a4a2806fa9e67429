"""Names that are given hold, and what is new gets others: types, attributes, members, modules, operations."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Body, TypeDef
from schemawright.ir.facts import Layout, NameReason, Names
from schemawright.ir.given_names import Given, NameKey, NameKind, names_by_key
from schemawright.ir.shapes import TypeId
from schemawright.passes.modules import laid_out
from schemawright.passes.naming import named
from schemawright.settings import DEFAULTS, changed
from schemawright.targets.target import target_of
from tests.passes.made import catalog, definition, enum, optional, record, ref

RULES = target_of(DEFAULTS).names(DEFAULTS)
CLASS, FIELD, MEMBER, MODULE = NameKind.CLASS, NameKind.FIELD, NameKind.MEMBER, NameKind.MODULE


def kept(entries: Mapping[NameKey, str]) -> Given:
    return Given(kept={key: RULES.given(key[0], name) for key, name in entries.items()})


def made(found: Catalog, given: Given) -> tuple[Names, Layout, Sink]:
    sink = Sink()
    names = named(found, RULES, sink, given)
    return names, laid_out(found, names, RULES.module_name, given.kept), sink


def types(found: Catalog, given: Given) -> dict[str, str]:
    names = made(found, given)[0].types
    return {str(id): str(names[id]) for id in found.types}


INLINE = definition("inline", enum("a"), owner="Order", text="status")


@pytest.mark.parametrize(
    ("found", "entries", "expected"),
    [
        ([definition("user", record()), definition("User", record())], {"user": "User"}, ["User", "UserObject"]),
        ([definition("User", record()), definition("user", record())], {"user": "User"}, ["UserObject", "User"]),
        ([definition("A", record())], {"A": "Odd", "B": "A"}, ["Odd"]),
        (
            [definition("Order", record()), INLINE, definition("OrderStatus", record())],
            {"Order": "Order", "inline": "OrderStatus"},
            ["Order", "OrderStatus", "OrderStatusObject"],
        ),
        ([definition("Order", record()), INLINE], {"Order": "Purchase"}, ["Purchase", "PurchaseStatus"]),
        ([definition("A", record()), definition("B", record())], {"A": "X", "B": "X"}, ["X", "B"]),
        ([definition("a", record()), definition("B", record())], {"B": "A"}, ["AObject", "A"]),
    ],
    ids=["first", "in any order", "odd", "inline first", "below", "one name twice", "of another"],
)
def test_types_keep_their_names(found: list[TypeDef], entries: dict[str, str], expected: list[str]) -> None:
    given = kept({(CLASS, path): name for path, name in entries.items()})
    assert list(types(catalog(*found), given).values()) == expected


def test_what_is_asked_for_counts_for_more_than_what_is_kept() -> None:
    found = catalog(A=record(), B=record())
    given = Given(by_hand={(CLASS, "B"): RULES.given(CLASS, "A")}, kept={(CLASS, "A"): RULES.given(CLASS, "A")})
    names, _, _ = made(found, given)
    assert names.types == {"A": "AObject", "B": "A"}
    assert names.reasons == {"A": NameReason.KIND, "B": NameReason.BY_HAND}


@pytest.mark.parametrize(
    ("found", "entries", "expected"),
    [
        ({"A": record(optional("a-b"), optional("a_b"))}, {"A/a-b": "a_b"}, {"A": ["a_b", "a_b_2"]}),
        (
            {"Base": record(optional("x_y")), "Sub": record(optional("x-y"), base="Base")},
            {"Sub/x-y": "x_y"},
            {"Base": ["x_y_2"], "Sub": ["x_y", "x_y_2"]},
        ),
        (
            {"Base": record(optional("mail")), "Sub": record(base="Base")},
            {"Sub/mail": "e_mail"},
            {"Base": ["e_mail"], "Sub": ["e_mail"]},
        ),
        (
            {"Base": record(), "Sub": record(optional("mail"), base="Base")},
            {"Base/mail": "e_mail"},
            {"Base": [], "Sub": ["e_mail"]},
        ),
    ],
    ids=["in one record", "in a subtype", "moved to the base", "moved to a subtype"],
)
def test_attributes_keep_their_names(
    found: dict[str, Body], entries: dict[str, str], expected: dict[str, list[str]]
) -> None:
    names, _, _ = made(catalog(**found), kept({(FIELD, path): name for path, name in entries.items()}))
    assert {id: sorted(called.values()) for id, called in names.attributes.items()} == expected


def test_members_keep_their_names() -> None:
    found = catalog(Sort=enum("+name", "name", "-name"))
    names, _, _ = made(found, kept({(MEMBER, "Sort/=name"): "NAME", (MEMBER, "Sort/=-name"): "DOWN"}))
    assert names.members[TypeId("Sort")] == {"+name": "PLUS_NAME", "name": "NAME", "-name": "DOWN"}


def test_a_module_stays_when_another_type_comes_to_stand_before_its_own() -> None:
    """A base and what its tag names need one another while they are defined: they share a module."""
    given = kept({(CLASS, "B"): "B", (MODULE, "B"): "b", (CLASS, "A"): "A"})
    found = catalog(A=record(optional("x", ref("B")), base="B"), B=record(optional("x", ref("A"))))
    assert made(found, kept({}))[1].modules.keys() == {"a"}
    assert made(found, given)[1].modules == {"b": ("B", "A")}


def test_a_module_follows_a_class_that_is_renamed() -> None:
    given = Given(
        by_hand={(CLASS, "B"): RULES.given(CLASS, "Other")}, kept=kept({(CLASS, "B"): "B", (MODULE, "B"): "b"}).kept
    )
    assert made(catalog(B=record()), given)[1].modules.keys() == {"other"}


def test_all_names_are_there_by_key_and_give_themselves() -> None:
    found = catalog(definition("Order", record(optional("status", ref("inline")))), INLINE)
    names, layout, _ = made(found, kept({}))
    by_key = names_by_key(found, names, layout)
    assert by_key == {
        (CLASS, "Order"): "Order",
        (FIELD, "Order/status"): "status",
        (CLASS, "inline"): "OrderStatus",
        (MEMBER, "inline/=a"): "A",
        (MODULE, "Order"): "order",
    }
    again, layout, sink = made(found, Given(kept=by_key))
    assert names_by_key(found, again, layout) == by_key
    assert sink.found == []


def test_affixes_are_around_all_names_but_those_given_by_hand() -> None:
    settings = changed(DEFAULTS, {"class_prefix": "Api", "class_suffix": "Dto"})
    rules = target_of(settings).names(settings)
    found = catalog(
        definition("Model", record()),
        definition("pet", record()),
        definition("Pet", record()),
        definition("Order", record(optional("status"))),
        INLINE,
        definition("Hand", record()),
        definition("below", enum("a"), owner="Hand", text="kind"),
    )
    given = Given(by_hand={(CLASS, "Hand"): rules.given(CLASS, "Mine")})
    names = named(found, rules, Sink(), given).types
    assert [names[id] for id in found.types] == [
        "ApiModelDto",
        "ApiPetObjectDto",
        "ApiPetDto",
        "ApiOrderDto",
        "ApiOrderStatusDto",
        "Mine",
        "ApiMineKindDto",
    ]
