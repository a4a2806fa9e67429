"""Defaults applied: an attribute that is not given, and a property that is absent, have the default of the schema."""

from __future__ import annotations

import datetime
from dataclasses import fields
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref, reported
from tests.settings.rich import SCHEMAS, SPEC, VALUES

LEAST: dict[str, Json] = {"thingId": "t", "colour": "red", "maybe": None, "class": "c"}


@pytest.fixture(scope="module")
def applied() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"defaults": "apply"}))


def defaults(schema: str) -> dict[str, Json]:
    return {wire: p["default"] for wire, p in SCHEMAS[schema]["properties"].items() if "default" in p}


def test_what_is_absent_has_its_default_and_is_sent(applied: Built) -> None:
    loaded = applied.load("Thing", LEAST)
    made = applied.module.Thing(thing_id="t", colour="red", maybe=None, class_="c")
    assert loaded == made
    assert applied.dump("Thing", loaded) == applied.dump("Thing", made) == {**defaults("Thing"), **LEAST}
    assert applied.module.Cat.from_dict({"kind": "cat"}).to_dict() == {"kind": "cat", "name": "Rex", "lives": 9}
    assert applied.module.Cat().lives == 9


def test_defaults_have_the_type_of_their_attribute(applied: Built) -> None:
    module = applied.module
    thing = applied.load("Thing", LEAST)
    assert thing.shade is module.Colour.BLUE
    assert thing.size is module.Size.VALUE_2
    assert thing.inline is module.ThingInline.A
    assert thing.from_date == datetime.date(2024, 1, 31)
    assert thing.when == datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.UTC)
    assert thing.point == module.Point(x=0, y=0.5)
    assert (thing.nullable, thing.nothing, thing.either, thing.anything) == (5, None, 3, {"deep": [1, None]})


def test_values_that_can_change_are_not_shared(applied: Built) -> None:
    one, other = (applied.module.Thing(thing_id="t", colour="red", maybe=None, class_="c") for _ in range(2))
    for f in fields(one):
        value = getattr(one, f.name)
        if f.name != "additional_properties" and (isinstance(value, list | dict) or hasattr(value, "to_dict")):
            assert value is not getattr(other, f.name), f.name
    one.tags.append("z")
    one.point.x = 7
    assert other == applied.load("Thing", LEAST)


def test_what_is_given_wins_and_none_leaves_out(applied: Built) -> None:
    data = {**LEAST, **dict.fromkeys(defaults("Thing"))}
    left = applied.dump("Thing", applied.load("Thing", data))
    assert left == {**LEAST, "nullable": None, "nothing": None, "anything": None}
    for schema, values in VALUES.items():
        for value in values:
            assert applied.dump(schema, applied.load(schema, value)) == value


def test_defaults_are_documented_only_without_the_setting() -> None:
    package = built(SPEC)
    assert package.dump("Thing", package.load("Thing", LEAST)) == LEAST
    assert package.problems("Cat", {"kind": "cat"}) == ["/lives"]


UNFIT: list[tuple[str, Json, dict[str, Any]]] = [
    ("date", {"type": "string", "format": "date", "default": "tomorrow"}, {}),
    ("uuid", {"type": "string", "format": "uuid", "default": "x"}, {}),
    ("bytes", {"type": "string", "format": "byte", "default": "%"}, {}),
    ("enum", {"allOf": [ref("Colour")], "default": "pink"}, {"enums": "closed"}),
    ("constant", {"enum": ["a"], "type": "string", "default": "b"}, {"enums": "closed"}),
    ("record", {"allOf": [ref("Point")], "default": {"x": 1}}, {}),
    ("unknown", {"allOf": [ref("Point")], "default": {"x": 1, "y": 1, "z": 1}}, {"unknown_properties": "forbid"}),
    ("items", {"type": "array", "items": {"type": "integer"}, "default": ["x"]}, {}),
    ("map", {"type": "object", "additionalProperties": {"type": "integer"}, "default": {"a": "x"}}, {}),
    ("union", {"oneOf": [{"type": "string"}, {"type": "integer"}], "default": [1]}, {}),
    ("pair", {"type": "array", "prefixItems": [{"type": "string"}], "default": [1]}, {}),
    (
        "duration",
        {"type": "string", "format": "duration", "default": "1 day"},
        {"types": (("string/duration", "datetime.timedelta"),)},
    ),
]


@pytest.mark.parametrize(("name", "schema", "settings"), UNFIT, ids=[name for name, *_ in UNFIT])
def test_a_default_that_does_not_fit_is_reported_and_not_applied(
    name: str, schema: Json, settings: dict[str, Any]
) -> None:
    schemas = {"Holder": {"type": "object", "properties": {"it": schema}}}
    schemas |= {name: SCHEMAS[name] for name in ("Colour", "Point")}
    package = built(document_of(schemas), settings=changed(DEFAULTS, {"defaults": "apply", **settings}))
    assert ("default-mismatch", "/components/schemas/Holder/properties/it") in [
        (code, pointer.removesuffix("/default")) for code, pointer in reported(package)
    ]
    assert package.module.Holder().it is None
    assert package.dump("Holder", package.load("Holder", {})) == {}


@pytest.mark.parametrize("default", ["k", 0, False, [], {"deep": [None]}])
def test_a_required_property_of_any_type_has_its_default(default: Json) -> None:
    """Nothing of it is missing then."""
    schemas = {"Free": {"type": "object", "required": ["y"], "properties": {"y": {"default": default}}}}
    package = built(document_of(schemas), settings=changed(DEFAULTS, {"defaults": "apply"}))
    assert package.load("Free", {}) == package.module.Free()
    assert package.dump("Free", package.load("Free", {})) == {"y": default}
    assert package.dump("Free", package.load("Free", {"y": None})) == {"y": None}


OUTSIDE: list[tuple[Json, str]] = [
    ({"type": "string", "enum": ["a", "b"], "default": "c"}, "/default"),
    ({"type": "string", "enum": ["a"], "default": "c"}, "/default"),
    ({"type": "integer", "enum": [1, 2], "default": 3}, "/default"),
    (ref("Kind") | {"default": "c"}, "/default"),
    ({"allOf": [ref("Kind")], "default": "c"}, "/default"),
    ({"allOf": [ref("Alias")], "default": "c", "description": "A kind."}, "/default"),
    ({"anyOf": [ref("Kind"), {"type": "null"}], "default": "c"}, "/default"),
]
"""Properties with a default that is none of the values of their enum, and where that is told."""


@pytest.mark.parametrize("enums", ["open", "closed"])
@pytest.mark.parametrize(("schema", "place"), OUTSIDE)
def test_a_default_outside_of_its_enum_is_reported_and_not_applied(schema: Json, place: str, enums: str) -> None:
    schemas = {
        "Kind": {"type": "string", "enum": ["a", "b"]},
        "Alias": ref("Kind"),
        "Holder": {"type": "object", "properties": {"it": schema}},
    }
    for defaults in ("document", "apply"):
        made = built(document_of(schemas), settings=changed(DEFAULTS, {"defaults": defaults, "enums": enums}))
        found = [pointer for code, pointer in reported(made) if code == "default-mismatch"]
        assert f"/components/schemas/Holder/properties/it{place}" in found
        assert made.dump("Holder", made.module.Holder()) == made.dump("Holder", made.load("Holder", {})) == {}


def test_a_default_that_an_open_enum_accepts_is_applied() -> None:
    open_enum = {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]}
    said = {"type": "string", "enum": ["a", "b"], "x-ms-enum": {"name": "Said", "modelAsString": True}}
    schemas = {
        "Open": open_enum,
        "Said": said,
        "Holder": {
            "type": "object",
            "properties": {"one": ref("Open") | {"default": "c"}, "other": ref("Said") | {"default": "c"}},
        },
    }
    made = built(document_of(schemas), settings=changed(DEFAULTS, {"defaults": "apply", "enums": "closed"}))
    assert reported(made) == []
    assert made.dump("Holder", made.load("Holder", {})) == {"one": "c", "other": "c"}
