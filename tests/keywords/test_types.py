"""`type`, and schemas that say less: no type, no keyword at all, booleans."""

from __future__ import annotations

import pytest

from tests.keywords.table import (
    BOOL,
    EVERY,
    INT,
    MODERN,
    NULL,
    NUM,
    STR,
    Case,
    Check,
    Respelt,
    Table,
    obj,
)

TYPES = Table(
    "types_types",
    Case(
        name="string",
        schema=STR,
        dialects=EVERY,
        accepted=["", "text", "\u0000\u2028\U0001f600", "1", "null"],
        refused=[(1, ""), (1.5, ""), (True, ""), (None, ""), ([], ""), ({}, "")],
    ),
    Case(
        name="integer",
        schema=INT,
        dialects=EVERY,
        accepted=[0, -1, 2**53 + 1, 10**30, Respelt(1.0, 1), Respelt(-0.0, 0)],
        refused=[(1.5, ""), ("1", ""), (True, ""), (None, ""), ([1], "")],
    ),
    Case(
        name="number",
        schema=NUM,
        dialects=EVERY,
        accepted=[0, 1, 1.0, -1.5, 1e300, 10**30],
        refused=[("1", ""), (False, ""), (None, ""), ({}, "")],
    ),
    Case(
        name="boolean",
        schema=BOOL,
        dialects=EVERY,
        accepted=[True, False],
        refused=[(0, ""), (1, ""), ("true", ""), (None, ""), (1.0, "")],
    ),
    Case(
        name="null",
        schema=NULL,
        accepted=[None],
        refused=[(0, ""), (False, ""), ("", ""), ({}, "")],
    ),
    Case(
        name="array without items",
        schema={"type": "array"},
        dialects=MODERN,
        accepted=[[], [1, None, "x", {"a": []}]],
        refused=[({}, ""), ("x", ""), (None, "")],
    ),
    Case(
        name="object without properties",
        schema={"type": "object"},
        dialects=EVERY,
        accepted=[{}, {"a": None, "b": [1]}],
        refused=[([], ""), ("x", ""), (None, "")],
    ),
    Case(name="type list of one", schema={"type": ["string"]}, accepted=["x"], refused=[(1, ""), (None, "")]),
    Case(
        name="type list of scalars",
        schema={"type": ["string", "integer", "boolean"]},
        accepted=["x", 1, True, False],
        kept=[None, [], 1.5],
    ),
    Case(
        name="type list with number",
        schema={"type": ["number", "string"]},
        accepted=[1, 1.0, 2.5, "x"],
        kept=[True, {}],
    ),
    Case(
        name="type list of object and string",
        schema={"type": ["object", "string"], "properties": {"a": INT}, "required": ["a"]},
        accepted=["x", {"a": 1}, {"a": 1, "b": None}],
        refused=[({"a": "x"}, "/a"), ({}, "/a")],
        kept=[1, []],
    ),
    Case(
        name="type list of object and array",
        schema={"type": ["object", "array"], "properties": {"a": INT}, "items": STR},
        accepted=[{"a": 1}, ["x"], []],
        refused=[({"a": "x"}, "/a"), ([1], "/0")],
    ),
    Case(
        name="type list of array and scalar",
        schema={"type": ["array", "string"], "items": {"type": ["integer", "null"]}},
        accepted=["x", [1, None], []],
        refused=[(["x"], "/0")],
    ),
    Case(
        name="no type, properties",
        schema={"properties": {"a": STR}},
        dialects=EVERY,
        accepted=[{"a": "x"}, {}],
        refused=[({"a": 1}, "/a")],
        reported=["type-assumed"],
    ),
    Case(
        name="no type, items",
        schema={"items": STR},
        dialects=EVERY,
        accepted=[["x"], []],
        refused=[([1], "/0")],
        reported=["type-assumed"],
    ),
    Case(
        name="no type, additionalProperties",
        schema={"additionalProperties": STR},
        dialects=EVERY,
        accepted=[{"a": "x"}, {}],
        refused=[({"a": 1}, "/a")],
        reported=["type-assumed"],
    ),
    Case(
        name="no type, constraints alone",
        schema={"minLength": 2, "description": "short"},
        dialects=EVERY,
        accepted=["ab", 1, None, [], {}],
    ),
    Case(name="empty schema", schema={}, dialects=EVERY, accepted=[None, 1, "x", [], {"a": 1}]),
    Case(
        name="any properties",
        schema=obj(["a"], a={}, b={}),
        dialects=EVERY,
        accepted=[{"a": None}, {"a": 1, "b": None}, {"a": [], "b": {}}],
        refused=[({"b": 1}, "/a")],
    ),
    Case(
        name="boolean schemas",
        schema=obj(["a"], a=True, b=True),
        accepted=[{"a": None}, {"a": 1, "b": None}, {"a": [], "b": {}}],
        refused=[({}, "/a")],
    ),
    Case(name="true", schema=True, accepted=[None, 1, "x", [], {}]),
    Case(
        name="false as a property",
        schema=obj(a=STR, b=False),
        accepted=[{"a": "x"}, {}],
        kept=[{"b": 1}],
        refused=[({"a": 1}, "/a")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="type of another language",
        schema={"type": "int"},
        accepted=[1],
        refused=[("x", "")],
        reported=["schema-invalid"],
    ),
)


@pytest.mark.parametrize("check", TYPES.checks())
def test_types(check: Check) -> None:
    check.hold()
