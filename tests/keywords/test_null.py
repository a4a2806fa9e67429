"""Null in all its spellings, and that absent is not null (README.md, the table of presence)."""

from __future__ import annotations

import pytest

from tests.built import Json
from tests.keywords.table import (
    EVERY,
    INT,
    MODERN,
    NULL,
    OAS3,
    OAS30,
    STR,
    SWAGGER,
    Case,
    Check,
    Respelt,
    Table,
    arr,
    const,
    mapping,
    obj,
    ref,
)


def nullable_property(name: str, schema: Json, value: Json, **more: Json) -> Case:
    """An optional property that may be null: present, null and absent are three things."""
    return Case(
        name=name,
        schema=obj(p=schema),
        accepted=[{"p": value}, {"p": None}, {}],
        **more,
    )


SPELLINGS = Table(
    "null_spellings",
    nullable_property("nullable", STR | {"nullable": True}, "x", dialects=[OAS30], refused=[({"p": 1}, "/p")]),
    nullable_property("nullable left in 3.1", STR | {"nullable": True}, "x"),
    nullable_property("x-nullable", STR | {"x-nullable": True}, "x", dialects=[SWAGGER], refused=[({"p": 1}, "/p")]),
    nullable_property("type list", {"type": ["string", "null"]}, "x", refused=[({"p": 1}, "/p")]),
    nullable_property("type list, null first", {"type": ["null", "integer"]}, 1, refused=[({"p": "x"}, "/p")]),
    nullable_property("anyOf with null", {"anyOf": [STR, NULL]}, "x", refused=[({"p": 1}, "/p")]),
    nullable_property("oneOf with null", {"oneOf": [NULL, STR]}, "x", refused=[({"p": 1}, "/p")]),
    nullable_property("anyOf with const null", {"anyOf": [STR, const(None)]}, "x", refused=[({"p": 1}, "/p")]),
    nullable_property("anyOf with enum of null", {"anyOf": [STR, {"enum": [None]}]}, "x", refused=[({"p": 1}, "/p")]),
    nullable_property("three branches", {"oneOf": [STR, INT, NULL]}, 1),
    nullable_property("null in an enum", {"enum": ["a", None]}, "a", refused=[({"p": 1}, "/p")]),
    nullable_property(
        "null in a nullable enum",
        {"type": "string", "nullable": True, "enum": ["a", None]},
        "a",
        dialects=[OAS30],
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "null in an enum of strings",
        {"type": "string", "enum": ["a", None]},
        "a",
        dialects=EVERY,
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property("null in an enum of integers", {"type": "integer", "enum": [1, None, 2]}, 1, dialects=EVERY),
    nullable_property("null in an enum of numbers", {"type": "number", "enum": [1.5, None]}, 1.5, dialects=EVERY),
    nullable_property(
        "null in an enum of one boolean", {"type": "boolean", "enum": [True, None]}, True, dialects=EVERY
    ),
    nullable_property("null in an enum of listed types", {"type": ["string", "null"], "enum": ["a", None]}, "a"),
    nullable_property("nullable any", {"nullable": True}, 1, dialects=[OAS30]),
    nullable_property("null alone", NULL, None),
    nullable_property(
        "reference in anyOf",
        {"anyOf": [ref("Other"), NULL]},
        {"a": 1},
        others={"Other": obj(a=INT)},
        refused=[({"p": {"a": "x"}}, "/p/a"), ({"p": 1}, "/p")],
    ),
    nullable_property(
        "allOf with nullable",
        {"allOf": [ref("Other")], "nullable": True},
        {"a": 1},
        others={"Other": obj(a=INT)},
        dialects=[OAS30],
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
    nullable_property(
        "reference to a nullable schema",
        ref("Other"),
        {"a": 1},
        others={"Other": {"type": ["object", "null"], "properties": {"a": INT}}},
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
    nullable_property(
        "reference to a reference to a nullable schema",
        ref("Other"),
        "x",
        others={"Other": ref("Third"), "Third": {"type": ["string", "null"]}},
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "reference to a nullable enum",
        ref("Other"),
        "a",
        others={"Other": {"type": ["string", "null"], "enum": ["a", None]}},
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "reference to a nullable union",
        ref("Other"),
        1,
        others={"Other": {"anyOf": [STR, INT, NULL]}},
    ),
    nullable_property(
        "allOf of nullable parts",
        {"allOf": [{"type": ["string", "null"]}, {"maxLength": 3}]},
        "x",
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "allOf of a nullable enum and constraints",
        {"allOf": [ref("Other"), {"description": "Which."}, {"maxLength": 3}]},
        "a",
        others={"Other": {"type": ["string", "null"], "enum": ["a", None]}},
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "allOf of a nullable object and a description",
        {"allOf": [ref("Other"), {"description": "Which."}]},
        {"a": 1},
        others={"Other": {"type": "object", "nullable": True, "properties": {"a": INT}}},
        dialects=[OAS30],
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
    nullable_property(
        "allOf of a reference and null",
        {"allOf": [ref("Other"), NULL]},
        "x",
        others={"Other": STR | {"maxLength": 3}},
        refused=[({"p": 1}, "/p")],
    ),
    nullable_property(
        "allOf of nullable objects",
        {"allOf": [ref("Other"), {"type": ["object", "null"]}]},
        {"a": 1},
        others={"Other": {"type": ["object", "null"], "properties": {"a": INT}}},
    ),
)

PLACES = Table(
    "null_places",
    Case(
        name="null that one part of an allOf forbids",
        schema=obj(["p"], p={"allOf": [{"type": ["string", "null"]}, STR]}),
        accepted=[{"p": "x"}],
        refused=[({"p": None}, "/p")],
    ),
    Case(
        name="null that no part of an allOf speaks of",
        schema=obj(["p"], p={"allOf": [STR, {"maxLength": 3}]}),
        dialects=EVERY,
        accepted=[{"p": "x"}],
        refused=[({"p": None}, "/p")],
    ),
    Case(
        name="required property",
        schema=obj(["p"], p={"type": ["string", "null"]}),
        accepted=[{"p": "x"}, {"p": None}, Respelt({}, {"p": None})],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="required property without null",
        schema=obj(["p"], p=STR),
        dialects=EVERY,
        accepted=[{"p": "x"}],
        refused=[({"p": None}, "/p"), ({}, "/p")],
    ),
    Case(
        name="optional property without null",
        schema=obj(p=STR),
        dialects=EVERY,
        accepted=[{"p": "x"}, {}, Respelt({"p": None}, {})],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="items",
        schema=arr({"type": ["string", "null"]}),
        accepted=[["x", None], []],
        refused=[([1], "/0"), (None, "")],
    ),
    Case(name="items without null", schema=arr(STR), dialects=EVERY, refused=[(["x", None], "/1")]),
    Case(
        name="values of a map",
        schema=mapping({"type": ["integer", "null"]}),
        accepted=[{"a": 1, "b": None}],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="values of a map without null",
        schema=mapping(STR),
        dialects=EVERY,
        accepted=[{"a": "x"}],
        refused=[({"a": None}, "/a")],
    ),
    Case(name="root, scalar", schema={"type": ["string", "null"]}, accepted=["x", None], refused=[(1, "")]),
    Case(
        name="root, list",
        schema={"type": ["array", "null"], "items": {"type": "string", "format": "date"}},
        accepted=[["2020-01-01"], None],
        refused=[(["x"], "/0")],
    ),
    Case(
        name="root, object",
        schema={"type": ["object", "null"], "properties": {"a": INT}},
        accepted=[{"a": 1}, None],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="root, reference",
        schema={"anyOf": [ref("Other"), NULL]},
        others={"Other": obj(a=INT)},
        accepted=[{"a": 1}, None],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="root, enum",
        schema={"enum": ["a", None]},
        accepted=["a", None],
        refused=[(1, "")],
    ),
    Case(
        name="root, reference to a nullable schema",
        schema=ref("Other"),
        others={"Other": {"type": ["object", "null"], "properties": {"a": INT}}},
        accepted=[{"a": 1}, None],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="nested",
        schema=arr({"anyOf": [arr({"type": ["integer", "null"]}), NULL]}),
        accepted=[[[1, None], None], []],
        refused=[([["x"]], "/0/0"), (None, "")],
    ),
    Case(
        name="any value",
        schema=obj(["a"], a={}, b={}),
        dialects=EVERY,
        accepted=[{"a": None}, {"a": None, "b": None}, {"a": 1, "b": 2}],
        refused=[({}, "/a")],
    ),
    Case(
        name="not null",
        schema=obj(p={"not": NULL}),
        accepted=[{"p": 1}, {"p": []}, {}],
        reported=["keyword-ignored"],
        dialects=MODERN,
    ),
    Case(
        name="nullable is false",
        schema=obj(p=STR | {"nullable": False}),
        dialects=OAS3,
        accepted=[{"p": "x"}, {}],
        refused=[({"p": 1}, "/p")],
    ),
)


@pytest.mark.parametrize("check", SPELLINGS.checks())
def test_spellings(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", PLACES.checks())
def test_places(check: Check) -> None:
    check.hold()
