"""The kinds of JSON value that shapes accept, through aliases, unions and circles of them."""

from __future__ import annotations

import pytest

from schemawright.ir.definitions import Alias, Body, Choice
from schemawright.ir.facts import JsonKind
from schemawright.ir.json_kinds import JsonKinds, is_of_type, kinds_at_a_glance
from schemawright.ir.shapes import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    ScalarKind,
    Shape,
)
from schemawright.ir.text import JsonValue
from tests.passes.made import all_of, catalog, enum, record, ref, required

NAMED: dict[str, Body] = {
    "Pet": record(required("name")),
    "Word": enum("a", "b"),
    "Level": enum(1, 2),
    "Text": Alias(Nullable(STRING)),
    "Nick": Alias(ref("Text")),
    "PetOrText": Choice((ref("Pet"), ref("Nick"))),
    "Free": Choice((ref("Pet"), ANY)),
    "Itself": Choice((Nullable(ref("Itself")), INTEGER)),
    "Alone": Choice((Nullable(ref("Alone")),)),
    "There": Choice((Nullable(ref("Back")), STRING)),
    "Back": Choice((Nullable(ref("There")), BOOLEAN)),
    "Into": Choice((ref("There"), ListOf(ANY))),
    "Loose": Choice((ref("Tight"), ANY)),
    "Tight": Choice((ref("Loose"), STRING)),
}


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (STRING, "string"),
        (NUMBER, "number"),
        (Literal(value="x"), "string"),
        (Literal(value=1), "integer"),
        (Literal(value=True), "boolean"),
        (ListOf(ANY), "array"),
        (MapOf(ANY), "object"),
        (Nullable(INTEGER), "integer"),
        (Null(), ""),
        (Never(), ""),
        (ref("Pet"), "object"),
        (ref("Word"), "string"),
        (ref("Level"), "integer"),
        (ref("Nick"), "string"),
        (Nullable(ref("PetOrText")), "object string"),
        (ref("Itself"), "integer"),
        (ref("Alone"), ""),
        (ref("There"), "boolean string"),
        (ref("Back"), "boolean string"),
        (ref("Into"), "array boolean string"),
    ],
    ids=str,
)
def test_kinds(shape: Shape, expected: str) -> None:
    assert JsonKinds(catalog(**NAMED)).of(shape) == {JsonKind(kind) for kind in expected.split()}


@pytest.mark.parametrize("shape", [ANY, ref("Free"), ref("Loose"), ref("Tight")], ids=str)
def test_any_kind(shape: Shape) -> None:
    assert JsonKinds(catalog(**NAMED)).of(shape) is None


def test_long_chains_need_no_deep_recursion() -> None:
    links = {f"Link{n}": Choice((Nullable(ref(f"Link{n + 1}")), INTEGER)) for n in range(5000)}
    kinds = JsonKinds(catalog(**links, Link5000=Alias(STRING)))
    assert kinds.of(ref("Link0")) == {JsonKind.INTEGER, JsonKind.STRING}


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (Nullable(INTEGER), "integer"),
        (ref("Pet"), "object"),
        (ref("Whole"), "object"),
        (ref("Level"), "integer"),
        (ref("Text"), "string"),
        (Null(), ""),
        (ref("Nick"), None),
        (ref("PetOrText"), None),
        (ANY, None),
    ],
    ids=str,
)
def test_at_a_glance_unions_and_names_of_names_may_be_anything(shape: Shape, expected: str | None) -> None:
    found = kinds_at_a_glance(shape, catalog(**NAMED, Whole=all_of(record())).body)
    assert found == (None if expected is None else {JsonKind(kind) for kind in expected.split()})


VALUES: list[JsonValue] = ["a", 1, 1.5, True, None, [], {}]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (ScalarKind.STRING, ["a"]),
        (ScalarKind.UUID, ["a"]),
        (ScalarKind.DECIMAL_TEXT, ["a"]),
        (ScalarKind.INTEGER, [1]),
        (ScalarKind.NUMBER, [1, 1.5]),
        (ScalarKind.DECIMAL, [1, 1.5]),
        (ScalarKind.BOOLEAN, [True]),
    ],
)
def test_values_of_the_type_of_a_scalar(kind: ScalarKind, expected: list[JsonValue]) -> None:
    found = [value for value in VALUES if is_of_type(value, kind)]
    assert (found, [type(value) for value in found]) == (expected, [type(value) for value in expected])
