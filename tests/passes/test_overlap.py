"""Unions in which one value can fit two branches: which are told of, and how every plan reads in words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from schemawright.diagnostics import Severity, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Field
from schemawright.ir.facts import Facts, Layout, Names
from schemawright.ir.shapes import (
    ANY,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    Literal,
    MapOf,
    Nullable,
    Scalar,
    ScalarKind,
    Shape,
    TupleOf,
    TypeId,
)
from schemawright.ir.text import Identifier, SpecText
from schemawright.passes.unions import ambiguity
from schemawright.passes.unions.ambiguity import ambiguous, note_ambiguous
from schemawright.passes.unions.describe import Arm, arms, worded
from schemawright.passes.unions.plan import dispatches
from tests.passes.made import catalog, codes, definition, enum, optional, record, ref, required

DATE = Scalar(ScalarKind.DATE)

NAMED: dict[str, Body] = {
    "Cat": record(required("kind", Literal("cat")), optional("lives", INTEGER)),
    "Owl": record(required("kind", ref("Winged"))),
    "Winged": enum("parrot", "owl"),
    "Circle": record(required("radius")),
    "Loose": record(optional("x")),
    "Other": record(optional("y")),
    "Count": record(required("n", INTEGER)),
    "Named": record(required("n", STRING)),
    "Maybe": record(optional("n", STRING)),
    "OfCount": record(required("of", ref("Count"))),
    "OfNamed": record(required("of", ref("Named"))),
    "Chain": record(required("next", ref("Chain"))),
    "Ring": record(required("next", ref("Ring"))),
    "Loosely": Alias(ref("Loose")),
    "Either": Choice((ref("Named"), STRING)),
    "Tagged": Choice((ref("Cat"), ref("Owl"))),
}


def given(*branches: Shape) -> Catalog:
    return catalog(Union=Choice(branches), **NAMED)


def names_in(of: Catalog) -> Names:
    return Names({d.id: Identifier(f"Py{d.name.text}") for d in of}, {}, {})


AMBIGUOUS: list[tuple[list[Shape], list[tuple[str, str]]]] = [
    ([ref("Loose"), ref("Other")], [("Loose", "Other")]),
    ([ref("Loosely"), ref("Other"), STRING], [("Loosely", "Other")]),
    ([ref("Loose"), MapOf(STRING)], [("Loose", "object of string")]),
    ([MapOf(STRING), MapOf(INTEGER)], [("object of string", "object of integer")]),
    ([ref("Count"), ref("Maybe")], []),
    ([ref("Named"), ref("Maybe")], [("Named", "Maybe")]),
    ([ref("Count"), ref("Named")], []),
    ([ref("Count"), MapOf(STRING)], []),
    ([ref("Maybe"), MapOf(STRING)], [("Maybe", "object of string")]),
    ([ref("OfCount"), ref("OfNamed")], []),
    ([ref("Chain"), ref("Ring")], [("Chain", "Ring")]),
    ([ListOf(ref("Loose")), ListOf(ref("Other"))], [("array of Loose", "array of Other")]),
    ([ListOf(ref("Cat")), ListOf(ref("Owl"))], []),
    ([ListOf(INTEGER), ListOf(STRING)], []),
    ([ListOf(INTEGER), ListOf(NUMBER)], [("array of integer", "array of number")]),
    ([ListOf(ref("Either")), ListOf(INTEGER)], []),
    ([ListOf(ref("Either")), ListOf(STRING)], [("array of Either", "array of string")]),
    # a plan decides
    ([ref("Cat"), ref("Owl")], []),
    ([ref("Cat"), ref("Circle")], []),
    ([ref("Named"), MapOf(STRING)], []),
    # whatever branch is taken, the value is the same
    ([STRING, DATE], []),
    ([STRING, ref("Winged")], []),
    # a branch that takes anything is meant for what fits no other
    ([ref("Cat"), ANY], []),
    ([ref("Loose"), ref("Other"), ANY], [("Loose", "Other")]),
]


@pytest.mark.parametrize(("branches", "expected"), AMBIGUOUS)
def test_branches_that_one_value_fits_are_named(branches: list[Shape], expected: list[tuple[str, str]]) -> None:
    of = given(*branches)
    pairs = ambiguous(of, dispatches(of)).get(TypeId("Union"), ())
    names = names_in(of)
    assert [{worded(of, names, one), worded(of, names, other)} for one, other in pairs] == list(map(set, expected))


def test_an_ambiguous_union_is_noted_at_its_place() -> None:
    of = given(ref("Loose"), ref("Other"), MapOf(STRING))
    sink = Sink()
    note_ambiguous(of, Facts(dispatches(of), frozenset(), names_in(of), Layout({}, {}, {})), sink)
    assert codes(sink) == ["union-ambiguous"]
    assert sink.found[0].severity is Severity.NOTE
    assert sink.found[0].origin == of[TypeId("Union")].origin
    assert "Loose" in sink.found[0].message
    assert "2 more pairs" in sink.found[0].message


def alike(wires: int, unions: int) -> Catalog:
    """Unions of the same two records, and of two records each has for itself, that nothing tells apart."""
    body = record(*(required(f"k{n}") for n in range(wires)))
    own = {f"{name}{n}": body for n in range(unions) for name in ("A", "B")}
    pairs = {f"U{n}": Choice((ref(f"A{n}"), ref(f"B{n}"))) for n in range(unions)}
    same = {f"V{n}": Choice((ref("A0"), ref("B0"))) for n in range(unions)}
    return catalog(**own, **pairs, **same)


def test_the_properties_of_a_record_are_gathered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered: list[Shape] = []
    properties = Catalog.properties

    def counting(self: Catalog, shape: Shape) -> Mapping[SpecText, Field] | None:
        gathered.append(shape)
        return properties(self, shape)

    of = alike(wires=30, unions=10)
    plans = dispatches(of)
    monkeypatch.setattr(Catalog, "properties", counting)
    assert ambiguous(of, plans).keys() == plans.keys()
    assert len(gathered) == 20


def test_all_unions_together_are_compared_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    of = alike(wires=30, unions=10)
    monkeypatch.setattr(ambiguity, "MAX_COMPARISONS", 3 + 1)
    found = ambiguous(of, dispatches(of))
    # one comparison for the records of each union, and one for all properties: pairs that are known cost nothing
    assert [id in found for id in dispatches(of)] == [True] * 3 + [False] * 7 + [True] * 10


PLANS: list[tuple[list[Shape], list[Arm]]] = [
    (
        [STRING, DATE, INTEGER],
        [Arm("string", "fit", "", (), ("date", "string")), Arm("integer", "kind", "", (), ("integer",))],
    ),
    (
        [NUMBER, ref("Loose")],
        [
            Arm("number", "kind", "", (), ("number",)),
            Arm("object", "kind", "", (), ("Loose",)),
            Arm("integer", "kind", "", (), ("number",)),
        ],
    ),
    (
        [ref("Cat"), ref("Owl")],
        [Arm("object", "tag", "kind", ("cat",), ("Cat",)), Arm("object", "tag", "kind", ("parrot", "owl"), ("Owl",))],
    ),
    (
        [ref("Loose"), ref("Circle")],
        [Arm("object", "key", "radius", (), ("Circle",)), Arm("object", "fit", "", (), ("Loose",))],
    ),
    ([ref("Loose"), ref("Other")], [Arm("object", "fit", "", (), ("Loose", "Other"))]),
    ([ANY, ref("Cat")], [Arm("", "fit", "", (), ("Cat", "any value"))]),
]


@pytest.mark.parametrize(("branches", "expected"), PLANS)
def test_plans_in_words(branches: list[Shape], expected: list[Arm]) -> None:
    of = given(*branches)
    assert list(arms(of, names_in(of), dispatches(of)[TypeId("Union")])) == expected


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (ListOf(ANY), "array"),
        (ListOf(Nullable(STRING)), "array of string or null"),
        (TupleOf((STRING,), None), "array"),
        (MapOf(ANY), "object"),
        (MapOf(ref("Cat")), "object of Cat"),
        (Literal("é"), '"é"'),
        (Literal(True), "true"),
        (ref("Inline"), "PyInline"),
    ],
)
def test_shapes_in_words(shape: Shape, words: str) -> None:
    of = catalog(definition("Inline", record(), owner="Cat"), **NAMED)
    assert worded(of, names_in(of), shape) == words
