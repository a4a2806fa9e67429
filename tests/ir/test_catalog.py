"""Questions to a catalog, which look through aliases and along bases, circles of them included."""

from __future__ import annotations

from dataclasses import replace

import pytest

from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import Alias, Choice
from schemawright.ir.ids import id_at, id_of
from schemawright.ir.shapes import (
    ANY,
    INTEGER,
    STRING,
    ListOf,
    Literal,
    Never,
    Null,
    Nullable,
    Ref,
    Shape,
    nullable,
    with_constraints,
)
from schemawright.ir.text import SpecText
from tests.passes.made import catalog, enum, optional, record, ref, required, tag

SHORT, LONG = Constraints(max_length=9), Constraints(min_length=3)
CATALOG = catalog(
    Any=Alias(ANY),
    AnyAgain=Alias(ref("Any")),
    Unknown=Alias(ANY, opaque=True),
    Nothing=Alias(Null()),
    Maybe=Alias(nullable(STRING)),
    Text=Alias(with_constraints(STRING, SHORT)),
    Name=Alias(Ref(ref("Text").id, LONG)),
    Object=record(required("kind"), optional("x"), tag=tag("kind", a="Inner", b="Other", c="Object")),
    Inner=record(optional("y"), base="Object"),
    Innermost=record(optional("x", INTEGER), base="Inner"),
    Called=Alias(ref("Inner")),
    Other=record(),
    One=Alias(Literal("a")),
    Colour=enum("red", "green"),
    Shade=Alias(ref("Colour")),
    Either=Choice((STRING, INTEGER)),
    Circle=Alias(ref("Round")),
    Round=Alias(ref("Circle")),
    Hen=record(optional("egg"), base="Egg"),
    Egg=record(optional("hen"), base="Hen"),
)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (nullable(STRING), True),
        (Null(), True),
        (ANY, True),
        (Never(), False),
        (STRING, False),
        (ListOf(Null()), False),
        (ref("AnyAgain"), True),
        (ref("Unknown"), False),
        (ref("Nothing"), True),
        (ref("Maybe"), True),
        (ref("Text"), False),
        (ref("Object"), False),
        (ref("Circle"), False),
        (nullable(ref("Object")), True),
    ],
)
def test_which_shapes_accept_null(shape: Shape, expected: bool) -> None:
    assert CATALOG.accepts_null(shape) is expected


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (STRING, STRING),
        (nullable(ref("Any")), nullable(ref("Any"))),
        (ref("AnyAgain"), ANY),
        (ref("Unknown"), ref("Unknown")),
        (ref("Name"), with_constraints(STRING, SHORT)),
        (ref("Called"), ref("Inner")),
        (ref("Either"), ref("Either")),
        (ref("Circle"), ref("Circle")),
        (ref("Round"), ref("Round")),
    ],
)
def test_what_a_shape_leads_to(shape: Shape, expected: Shape) -> None:
    assert CATALOG.resolved(shape) == expected


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (STRING, None),
        (with_constraints(STRING, LONG), LONG),
        (ref("Text"), SHORT),
        (ref("Name"), Constraints(min_length=3, max_length=9)),
        (Ref(ref("Name").id, Constraints(min_length=4)), Constraints(min_length=4, max_length=9)),
        (Ref(ref("Object").id, SHORT), SHORT),
        (ref("Circle"), None),
    ],
)
def test_constraints_of_aliases_count(shape: Shape, expected: Constraints | None) -> None:
    assert CATALOG.constraints(shape) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Object", "Object"),
        ("Innermost", "Innermost Inner Object"),
        ("Hen", "Hen Egg"),
        ("Called", ""),
        ("Colour", ""),
    ],
)
def test_a_lineage_starts_with_the_record_itself(name: str, expected: str) -> None:
    links = CATALOG.lineage(ref(name).id)
    assert list(links) == [ref(link).id for link in expected.split()]
    assert all(CATALOG.body(id) is link for id, link in links.items())


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (ref("Innermost"), {"kind": STRING, "x": INTEGER, "y": STRING}),
        (ref("Called"), {"kind": STRING, "x": STRING, "y": STRING}),
        (ref("Other"), {}),
        (ref("Hen"), {"hen": STRING, "egg": STRING}),
        (ref("Colour"), None),
        (STRING, None),
        (ref("Circle"), None),
    ],
)
def test_properties_are_own_and_inherited(shape: Shape, expected: dict[str, Shape] | None) -> None:
    found = CATALOG.properties(shape)
    assert (None if found is None else {str(wire): field.shape for wire, field in found.items()}) == expected


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (Literal(True), [True]),
        (nullable(Literal(1)), [1]),
        (CATALOG.resolved(ref("One")), ["a"]),
        (ref("One"), []),
        (ref("Colour"), ["red", "green"]),
        (nullable(ref("Colour")), ["red", "green"]),
        (CATALOG.resolved(ref("Shade")), ["red", "green"]),
        (ref("Shade"), []),
        (STRING, []),
        (ref("Object"), []),
        (ref("Circle"), []),
    ],
)
def test_the_only_values_of_a_shape(shape: Shape, expected: list[str | int]) -> None:
    assert [member.value for member in CATALOG.constants(shape)] == expected


def test_a_base_dispatches_to_what_extends_it() -> None:
    assert CATALOG.dispatch(ref("Object").id) == tag("kind", a="Inner")
    assert CATALOG.dispatch(ref("Inner").id) is None


def test_a_record_in_the_middle_dispatches_by_the_tag_of_its_base() -> None:
    given = catalog(
        Top=record(required("kind"), tag=tag("kind", m="Middle", l="Lowest", s="Side")),
        Middle=record(base="Top"),
        Lowest=record(base="Middle"),
        Side=record(base="Top"),
    )
    assert given.dispatch(ref("Top").id) == tag("kind", m="Middle", l="Lowest", s="Side")
    assert given.dispatch(ref("Middle").id) == tag("kind", l="Lowest")
    assert given.dispatch(ref("Side").id) is None


def test_the_nearest_tag_with_subtypes_decides() -> None:
    given = catalog(
        Top=record(required("kind"), tag=tag("kind", m="Middle", l="Lowest")),
        Middle=record(required("sort"), base="Top", tag=tag("sort", x="Lowest")),
        Lowest=record(base="Middle", tag=tag("rank", m="Middle")),
    )
    assert given.dispatch(ref("Middle").id) == tag("sort", x="Lowest")
    assert given.dispatch(ref("Lowest").id) is None


def test_a_type_is_known_by_the_tags_of_the_unions_around_it() -> None:
    given = catalog(
        One=Choice((ref("A"), ref("B")), tag("k", a="A", aa="A")),
        Two=Choice((ref("A"),), tag("j", x="A")),
        A=record(),
        B=record(),
    )
    assert given.tags(ref("A").id) == {"k": ("a", "aa"), "j": ("x",)}
    assert given.tags(ref("B").id) == {"k": ()}
    assert given.tags(ref("One").id) == {}


def test_a_definition_is_known_by_what_refers_to_it() -> None:
    definition = CATALOG[ref("Object").id]
    assert replace(definition, reference=Nullable(ref("Other"))).id == ref("Other").id


def test_ids_differ_where_their_makers_do() -> None:
    ids = [
        id_at("a", "/b"),
        id_at("a#/b"),
        id_of("join", id_at("a"), id_at("b")),
        id_of("join", id_at("a', 'b")),
        id_of("join", id_at("a"), id_at("b"), SpecText("c")),
        id_of("either", id_at("a"), id_at("b")),
        id_of("either", 1),
        id_of("either", SpecText("1")),
    ]
    assert len(set(ids)) == len(ids)
