"""Modules: which definitions share one, in which order they stand, and which modules refer to one another."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Record
from schemawright.ir.facts import Layout
from schemawright.ir.graph import components
from schemawright.ir.shapes import STRING, ListOf, MapOf, TypeId, references
from schemawright.passes.modules import laid_out
from schemawright.passes.naming import named
from schemawright.settings import DEFAULTS
from schemawright.targets.target import target_of
from tests.passes.made import catalog, definition, enum, optional, record, ref, tag

RULES = target_of(DEFAULTS).names(DEFAULTS)


def layout(found: Catalog) -> Layout:
    return laid_out(found, named(found, RULES, Sink()), RULES.module_name)


def modules(found: Catalog) -> dict[str, list[str]]:
    return {str(module): [str(id) for id in ids] for module, ids in layout(found).modules.items()}


def test_declared_types_have_modules_of_their_own() -> None:
    assert modules(catalog(PetOwner=record(), Kind=enum("a"))) == {"pet_owner": ["PetOwner"], "kind": ["Kind"]}


def test_inline_types_stand_with_their_owner() -> None:
    found = catalog(
        definition("Order", record(optional("status", ref("s")))),
        definition("s", record(optional("k", ref("k"))), owner="Order", text="status"),
        definition("k", enum("a"), owner="s", text="kind"),
        definition("Pet", record()),
    )
    assert {module: set(ids) for module, ids in modules(found).items()} == {
        "order": {"Order", "s", "k"},
        "pet": {"Pet"},
    }


def test_bases_and_targets_stand_before_what_needs_them() -> None:
    found = catalog(
        definition("Whole", Alias(ListOf(ref("inner")))),
        definition("sub", record(base="inner"), owner="Whole", text="sub"),
        definition("inner", record(), owner="Whole", text="inner"),
        definition("union", Choice((ref("sub"), STRING)), owner="Whole", text="union"),
    )
    [order] = modules(found).values()
    assert order.index("inner") < order.index("Whole")
    assert order.index("inner") < order.index("sub") < order.index("union")


def test_circles_of_models_are_tangles_and_stay_apart() -> None:
    in_circle = {name: record(optional("p", ref(other))) for name, other in (("A", "B"), ("B", "A"), ("C", "A"))}
    found = layout(catalog(**in_circle))
    assert [str(module) for module in found.modules] == ["a", "b", "c"]
    assert {str(module) for module in found.tangle} == {"a", "b"}
    assert len(set(found.tangle.values())) == 1


def test_a_model_of_its_own_kind_is_no_tangle() -> None:
    assert dict(layout(catalog(A=record(optional("a", ref("A"))))).tangle) == {}


def test_definition_time_circles_share_a_module() -> None:
    found = catalog(
        Entry=Choice((ref("Folder"), STRING)),
        Entries=Alias(ListOf(ref("Entry"))),
        Folder=record(optional("entries", ref("Entries"))),
        Lone=Alias(MapOf(STRING)),
    )
    assert layout(found).module_of[found["Entry"].id] == layout(found).module_of[found["Entries"].id]  # type: ignore[index]
    assert ["Lone"] in modules(found).values()


def test_a_base_in_a_circle_shares_the_module_of_its_subtype() -> None:
    """The base's property needs the subtype's module, the subtype needs the base to be defined."""
    found = catalog(Base=record(optional("s", ref("Sub"))), Sub=record(base="Base"))
    [(_, order)] = modules(found).items()
    assert order == ["Base", "Sub"]


def test_subtypes_by_tag_alone_make_no_circle() -> None:
    found = catalog(Base=record(tag=tag("kind", s="Sub")), Sub=record(base="Base"))
    assert set(modules(found)) == {"base", "sub"}
    assert dict(layout(found).tangle) == {}


def test_modules_that_need_one_another_too_deeply_are_one() -> None:
    """A chain of a hundred: the sixty nearest to its end stay apart, the others share the module of the first."""
    chain = {f"T{n}": record(optional("p", ref(f"T{n + 1}"))) for n in range(99)}
    held = modules(catalog(**chain, T99=record(), Lone=record()))
    assert held.pop("t0") == [f"T{n}" for n in range(40)]
    assert held == {f"t{n}": [f"T{n}"] for n in range(40, 100)} | {"lone": ["Lone"]}


def test_a_large_circle_is_one_module() -> None:
    circle = {f"T{n}": record(optional("p", ref(f"T{(n + 1) % 100}"))) for n in range(100)}
    assert list(modules(catalog(**circle, Lone=record()))) == ["t0", "lone"]


IDS = [f"T{number}" for number in range(8)]


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    bodies: dict[str, Body] = {}
    for number, name in enumerate(IDS):
        targets = draw(st.lists(st.sampled_from(IDS), max_size=3))
        match draw(st.integers(0, 3)):
            case 0:
                bodies[name] = record(*(optional(f"p{n}", ref(target)) for n, target in enumerate(targets)))
            case 1:
                later = [other for other in IDS[number + 1 :] if other in targets]
                bodies[name] = Choice((STRING, *map(ref, later))) if later else enum("a")
            case 2 if targets:
                bodies[name] = Alias(ListOf(ref(targets[0])))
            case _:
                bodies[name] = record(base=IDS[number + 1]) if number < 7 else record()
    return catalog(**bodies)


def needed_first(body: Body) -> set[str]:
    """What must exist before Python can execute a definition."""
    match body:
        case Alias(shape):
            return set(references(shape))
        case Choice(branches):
            return {id for branch in branches for id in references(branch)}
        case Record(base=base) if base is not None:
            return {base}
        case _:
            return set()


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs())
def test_what_a_definition_needs_first_can_be_there(found: Catalog) -> None:
    laid = layout(found)
    assert sorted(id for ids in laid.modules.values() for id in ids) == sorted(found.types)
    assert {id: module for module, ids in laid.modules.items() for id in ids} == dict(laid.module_of)
    first = {d.id: {TypeId(id) for id in needed_first(d.body)} for d in found}
    circular = {id for group in components(first) if len(group) > 1 for id in group}
    for id, before in first.items():
        here = laid.module_of[id]
        for other in before:
            there = laid.module_of[other]
            if here != there:
                assert laid.tangle.get(here, -1) != laid.tangle.get(there, -2)
            elif id != other and id not in circular:
                assert laid.modules[here].index(other) < laid.modules[here].index(id)
