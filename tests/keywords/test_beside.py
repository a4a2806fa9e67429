"""What stands beside `allOf`, `oneOf` and `anyOf`: it holds as well (JSON Schema core, section 10.2)."""

from __future__ import annotations

import datetime

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import EVERY, INT, OAS3, OAS30, STR, Case, Check, Table, obj, ref

BESIDE = Table(
    "beside_beside",
    Case(
        name="type and constraints",
        schema=STR | {"allOf": [{"maxLength": 3}]},
        dialects=EVERY,
        accepted=["abc"],
        refused=[(1, ""), (None, ""), ({}, "")],
    ),
    Case(
        name="type and two parts of constraints",
        schema=INT | {"allOf": [{"minimum": 1}, {"maximum": 5}]},
        dialects=EVERY,
        accepted=[1],
        refused=[("x", ""), (None, "")],
    ),
    Case(
        name="nullable type and constraints",
        schema=obj(p=STR | {"nullable": True, "allOf": [{"maxLength": 3}]}),
        dialects=[OAS30],
        accepted=[{"p": "abc"}, {"p": None}, {}],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="items and constraints",
        schema={"type": "array", "items": STR, "allOf": [{"minItems": 1}]},
        dialects=EVERY,
        accepted=[["x"]],
        refused=[([1], "/0"), ("x", "")],
    ),
    Case(
        name="map and constraints",
        schema={"type": "object", "additionalProperties": INT, "allOf": [{"minProperties": 1}]},
        dialects=EVERY,
        accepted=[{"a": 1}],
        refused=[({"a": "x"}, "/a"), ([], "")],
    ),
    Case(
        name="properties and constraints",
        schema=obj(a=INT) | {"allOf": [{"minProperties": 1}]},
        dialects=EVERY,
        accepted=[{"a": 1, "b": "x"}],
        refused=[({"a": "x"}, "/a"), ([], "")],
    ),
    Case(
        name="object and a union of objects",
        schema={"type": "object", "oneOf": [ref("A"), ref("B")]},
        others={"A": obj(["a"], a=INT), "B": obj(["b"], b=INT)},
        dialects=OAS3,
        accepted=[{"a": 1}, {"b": 1}],
        refused=[({"a": "x"}, "/a"), ({"b": "x"}, "/b")],
    ),
    Case(
        name="type list and null branch",
        schema=obj(p={"type": ["string", "null"], "anyOf": [{"maxLength": 3}, {"type": "null"}]}),
        accepted=[{"p": "abc"}, {"p": None}, {}],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="enum and its constants",
        schema={"type": "string", "enum": ["a", "b"], "anyOf": [{"const": "a"}, {"const": "b"}]},
        accepted=["a", "b"],
        kept=["c"],
        refused=[(1, "")],
    ),
    Case(
        name="description, default and examples",
        schema=obj(p={"anyOf": [STR, INT], "description": "Either.", "default": "x", "examples": [1]}),
        accepted=[{"p": "x"}, {"p": 1}, {}],
        kept=[{"p": []}],
    ),
)


@pytest.mark.parametrize("check", BESIDE.checks())
def test_what_stands_beside(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize(
    "schema",
    [
        STR | {"anyOf": [{"format": "date"}, {"format": "date-time"}]},
        STR | {"allOf": [{"format": "date"}]},
    ],
)
def test_a_format_applies_to_the_type_beside(schema: Json) -> None:
    assert built(document_of({"A": schema})).load("A", "2020-01-01") == datetime.date(2020, 1, 1)
