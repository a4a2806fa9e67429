"""Properties that a schema does not speak of: dropped or refused. What a schema types or allows itself stays."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built
from tests.settings.rich import SPEC, VALUES

SPOKEN_OF = ("Typed", "Loose", "Patterned", "Ruled", "RuledClosed")
"""Schemas that say themselves which other properties there may be."""
UNKNOWN: list[tuple[str, Json, Json, list[str]]] = [
    ("Point", {"x": 1, "y": 2, "z": 3}, {"x": 1, "y": 2}, ["/z"]),
    ("Closed", {"id": "a", "b/c": None, "~": 1}, {"id": "a"}, ["/b~1c", "/~0"]),
    (
        "Node",
        {"value": "a", "q": 1, "children": [{"value": "b", "r": {}}]},
        {"value": "a", "children": [{"value": "b"}]},
        ["/children/0/r", "/q"],
    ),
    (
        "Animal",
        {"kind": "cat", "name": "Tom", "lives": 9, "bark": True},
        {"kind": "cat", "name": "Tom", "lives": 9},
        ["/bark"],
    ),
    (
        "Ruled",
        {"id": "a", "x-a": {"x": 1, "y": 2}, "day 1": "2020-01-01", "q": {}},
        {"id": "a", "x-a": {"x": 1, "y": 2}, "day 1": "2020-01-01"},
        ["/q"],
    ),
    (
        "RuledClosed",
        {"id": "a", "Ä": {"x": 1, "y": 2}, "ä": {"x": 1, "y": 2}},
        {"id": "a", "Ä": {"x": 1, "y": 2}},
        ["/ä"],
    ),
    ("Tagged", {"shape": "circle", "radius": 1, "side": 1}, {"shape": "circle", "radius": 1}, ["/side"]),
]
"""Schema, value, what is left of it, and the pointers of what is unknown."""


def package(treatment: str) -> Built:
    settings = changed(DEFAULTS, {"unknown_properties": treatment})
    return built(SPEC, settings=settings)


@pytest.mark.parametrize(("schema", "value", "left", "pointers"), UNKNOWN)
def test_unknown_properties_are_kept_dropped_or_refused(
    schema: str, value: Json, left: Json, pointers: list[str]
) -> None:
    before = json.dumps(value)
    kept, ignoring, forbidding = map(package, ("keep", "ignore", "forbid"))
    assert kept.dump(schema, kept.load(schema, value)) == value
    assert ignoring.dump(schema, ignoring.load(schema, value)) == left
    assert forbidding.problems(schema, value) == pointers
    assert forbidding.dump(schema, forbidding.load(schema, left)) == left
    assert json.dumps(value) == before


@pytest.mark.parametrize("treatment", ["ignore", "forbid"])
def test_models_have_no_place_for_them(treatment: str) -> None:
    module = package(treatment).module
    assert [f.name for f in fields(module.Point)] == ["x", "y", "label"]
    with pytest.raises(TypeError, match="additional_properties"):
        module.Point(x=1, y=2, additional_properties={})


@pytest.mark.parametrize("treatment", ["ignore", "forbid"])
@pytest.mark.parametrize("schema", SPOKEN_OF)
def test_what_a_schema_speaks_of_itself_stays(treatment: str, schema: str) -> None:
    made = package(treatment)
    for value in VALUES[schema]:
        assert made.load(schema, value).additional_properties
        assert made.dump(schema, made.load(schema, value)) == value


def test_a_problem_says_what_was_found() -> None:
    made = package("forbid")
    with pytest.raises(made.module.DataError, match='Point at /z: expected no property of this name, found string "t"'):
        made.module.Point.from_dict({"x": 1, "y": 2, "z": "t"})


@pytest.mark.parametrize("schema", [name for name in VALUES if name != "InOrder"])
def test_known_properties_load_and_dump(schema: str) -> None:
    """`InOrder` is a union that nothing tells apart: the first branch that fits drops what the second one names."""
    for made in map(package, ("ignore", "forbid")):
        for value in VALUES[schema]:
            assert made.dump(schema, made.load(schema, value)) == value


def test_an_ambiguous_union_is_better_read_where_unknown_properties_are_refused() -> None:
    made = package("forbid")
    assert [made.dump("InOrder", made.load("InOrder", v)) for v in ({"a": 1}, {"b": 1})] == [{"a": 1}, {"b": 1}]
