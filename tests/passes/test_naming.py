"""Names as a table: declared ones first, inline ones by owner and place, collisions by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.diagnostics import Severity, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Member
from schemawright.ir.facts import Names
from schemawright.ir.shapes import INTEGER, STRING, TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.passes.naming import named
from schemawright.settings import DEFAULTS
from schemawright.targets.python.identifiers import PythonNames, Reserved
from schemawright.targets.target import target_of
from tests.passes.made import catalog, codes, definition, enum, optional, record

RULES = target_of(DEFAULTS).names(DEFAULTS)


def names_of(found: Catalog) -> tuple[Names, Sink]:
    sink = Sink()
    return named(found, RULES, sink), sink


def types(found: Catalog) -> dict[str, str]:
    return {str(id): str(name) for id, name in names_of(found)[0].types.items()}


def inline(name: str, owner: str, text: str) -> Catalog:
    return catalog(definition("Order", record()), definition(name, record(), owner=owner, text=text))


def test_declared_names_come_before_inline_ones() -> None:
    found = catalog(
        definition("Order", record(optional("status"))),
        definition("inline", enum("a"), owner="Order", text="status"),
        definition("OrderStatus", record()),
    )
    names, sink = names_of(found)
    assert names.types == {"Order": "Order", "OrderStatus": "OrderStatus", "inline": "OrderStatusEnum"}
    assert [(d.code, d.severity) for d in sink.found] == [("name-collision", Severity.NOTE)]


@pytest.mark.parametrize(
    ("owner", "text", "expected"),
    [
        ("Data", "error", "DataErrorObject"),
        ("Server", "sentEvent", "ServerSentEventObject"),
        ("Str", "enum", "StrEnumObject"),
    ],
)
def test_no_inline_type_takes_a_name_of_the_package_itself(owner: str, text: str, expected: str) -> None:
    found = catalog(definition(owner, record()), definition("inline", record(), owner=owner, text=text))
    assert types(found)["inline"] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (enum("a"), "OrderStatusEnum"),
        (record(), "OrderStatusObject"),
        (Choice((STRING, INTEGER)), "OrderStatusUnion"),
        (Alias(STRING), "OrderStatusValue"),
    ],
)
def test_an_inline_type_whose_name_is_taken_goes_by_its_kind(body: Body, expected: str) -> None:
    found = catalog(
        definition("Order", record()),
        definition("inline", body, owner="Order", text="status"),
        definition("below", record(), owner="inline", text="code"),
        definition("OrderStatus", record()),
        definition("code", record(), owner="OrderStatus", text="code"),
    )
    assert types(found) == {
        "Order": "Order",
        "OrderStatus": "OrderStatus",
        "inline": expected,
        "below": f"{expected}Code",
        "code": "OrderStatusCode",
    }


def test_a_long_way_leaves_out_the_words_in_the_middle() -> None:
    steps = ["properties", "roles Item", "osProfile", "linuxOperatingSystemProfile", "sshProfile", "publicKeys Item"]
    owners = ["Application", *map(str, range(len(steps)))]
    found = catalog(
        definition("Application", record()),
        *(definition(str(n), record(), owner=owners[n], text=text) for n, text in enumerate(steps)),
    )
    named_types = types(found)
    assert named_types["2"] == "ApplicationPropertiesRolesItemOsProfile"
    assert named_types["4"] == "ApplicationPropertiesLinuxOperatingSystemProfileSshProfile"
    assert named_types["5"] == "ApplicationPropertiesRolesItemSshProfilePublicKeysItem"


def test_words_that_tell_types_apart_stay_in_short_names() -> None:
    """A name that is taken gives way to one with other words; where all are, the whole way stands."""
    owner = "WebhookPullRequestReviewRequestRemoved"
    sides = ["headRepository", "baseRepository", "mergeRepository"]
    found = catalog(
        definition("owner", record(), text=owner),
        *(definition(side, record(), owner="owner", text=side) for side in sides),
        *(definition(f"{side} of", record(), owner=side, text="permissions of all teams") for side in sides),
        definition("taken", record(), text=f"{owner}MergePermissionsOfAllTeams"),
    )
    named_types = types(found)
    assert [named_types[f"{side} of"] for side in sides] == [
        f"{owner}PermissionsOfAllTeams",
        "WebhookPullRequestRemovedBaseRepositoryPermissionsOfAllTeams",
        "WebhookPullRemovedMergeRepositoryPermissionsOfAllTeams",
    ]


@pytest.mark.parametrize(
    ("owner", "text", "name"),
    [
        ("Budget", "budget_type", "BudgetType"),
        ("GitTree", "tree Item", "GitTreeItem"),
        ("AutoMerge", "merge_method", "AutoMergeMethod"),
        ("Config", "config", "ConfigConfig"),
        ("HTTPError", "error2", "HTTPErrorError2"),
    ],
)
def test_a_word_is_not_said_twice(owner: str, text: str, name: str) -> None:
    found = catalog(definition(owner, record()), definition("inner", record(), owner=owner, text=text))
    assert types(found)["inner"] == name


def test_a_word_is_said_twice_where_another_type_has_the_shorter_name() -> None:
    found = catalog(
        definition("Budget", record()),
        definition("BudgetType", record()),
        definition("inner", record(), owner="Budget", text="budget_type"),
    )
    assert types(found)["inner"] == "BudgetBudgetType"


def test_inline_types_go_by_the_path_to_them() -> None:
    found = catalog(
        definition("c", record(), owner="b", text="unit price"),
        definition("b", record(), owner="Order", text="lines Item"),
        definition("Order", record()),
    )
    assert types(found) == {"Order": "Order", "b": "OrderLinesItem", "c": "OrderLinesItemUnitPrice"}


def test_the_context_tells_types_of_one_name_apart() -> None:
    found = catalog(
        definition("x", record(), text="Status", context="orders"),
        definition("y", record(), text="Status", context="invoices"),
        definition("z", record(), text="Status"),
    )
    names, sink = names_of(found)
    assert names.types == {"x": "Status", "y": "InvoicesStatus", "z": "StatusObject"}
    assert codes(sink) == ["name-collision"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Pet", "pet", "PET"], 3),
        (["a b", "a-b", "a.b", "aB"], 4),
        (["HTTPError", "HttpError"], 2),
        (["V2", "V 2", "V_2"], 3),
        (["\u212a", "K", "k"], 3),
    ],
)
def test_names_differ_in_more_than_case(texts: list[str], expected: int) -> None:
    found = catalog(*(definition(str(number), record(), text=text) for number, text in enumerate(texts)))
    names, _ = names_of(found)
    assert len({name.casefold() for name in names.types.values()}) == expected
    assert len({RULES.module_name(name) for name in names.types.values()}) == expected


def test_attributes_of_one_record_differ() -> None:
    wires = ["a_b", "a-b", "aB", "A B", "class", "class_", "_class"]
    names, sink = names_of(catalog(A=record(*map(optional, wires))))
    attributes = dict(next(iter(names.attributes.values())))
    assert set(attributes) == set(wires)
    assert len(set(attributes.values())) == len(wires)
    assert attributes[SpecText("a_b")] == "a_b"
    assert set(codes(sink)) == {"name-collision"}


def test_a_subtype_keeps_the_names_of_its_base() -> None:
    found = catalog(
        Sub=record(optional("a_b"), optional("c"), base="Base"),
        Base=record(optional("a-b"), optional("c d")),
    )
    names, _ = names_of(found)
    base, sub = names.attributes[found["Base"].id], names.attributes[found["Sub"].id]  # type: ignore[index]
    assert {wire: sub[wire] for wire in base} == base
    assert sub[SpecText("a_b")] == "a_b_2"


def test_members_of_enums_differ_and_take_suggestions() -> None:
    suggested = replace(enum("a"), members=(Member("a", SpecText("first one")), Member("b"), Member("B"), Member("-")))
    names, _ = names_of(catalog(Kind=suggested, Level=enum(1, -1, 10)))
    found = {str(id): dict(members) for id, members in names.members.items()}
    assert found["Kind"] == {"a": "FIRST_ONE", "b": "B", "B": "B_2", "-": "MINUS"}
    assert found["Level"] == {1: "VALUE_1", -1: "MINUS_1", 10: "VALUE_10"}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=12, unique=True))
def test_any_names_give_different_identifiers(texts: list[str]) -> None:
    found = catalog(
        *(definition(f"d{number}", record(*map(optional, texts)), text=text) for number, text in enumerate(texts)),
        definition("kind", enum(*texts), text="Kind"),
    )
    names, _ = names_of(found)
    assert names == names_of(found)[0]
    assert len({RULES.module_name(name) for name in names.types.values()}) == len(names.types)
    scopes = [set(table.values()) for table in names.attributes.values()]
    scopes += [set(table.values()) for table in names.members.values()]
    for scope in scopes:
        assert len(scope) == len(texts)
        assert all(name.isidentifier() for name in scope)


def test_names_that_collide_are_numbered_without_counting_anew() -> None:
    tried: list[int] = []

    class Counting(PythonNames):
        def numbered(self, name: Identifier, number: int) -> Identifier:
            tried.append(number)
            return super().numbered(name, number)

    wires = [f"a{'-' * n}" for n in range(1, 201)]
    found = catalog(definition("Order", record(*map(optional, wires))))
    names = named(found, Counting(Reserved()), Sink())
    assert sorted(names.attributes[TypeId("Order")].values()) == sorted(["a", *(f"a_{n}" for n in range(2, 201))])
    assert len(tried) <= 2 * len(wires)


def test_a_number_that_stands_in_a_name_is_not_given_twice() -> None:
    found = catalog(definition("Order", record(*map(optional, ["a", "a-", "a_3", "a--", "a_2", "a---"]))))
    names, _ = names_of(found)
    assert list(names.attributes[TypeId("Order")].items()) == [
        ("a", "a"), ("a_3", "a_3"), ("a_2", "a_2"), ("a-", "a_4"), ("a--", "a_5"), ("a---", "a_6"),
    ]  # fmt: skip
