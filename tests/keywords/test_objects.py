"""`properties`, `required`, `additionalProperties` and what else says something of the members of objects."""

from __future__ import annotations

from typing import Any

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import (
    DATE,
    EVERY,
    INT,
    OAS3,
    STR,
    SWAGGER,
    Case,
    Check,
    Table,
    arr,
    const,
    mapping,
    obj,
    ref,
)

SOME = obj(["a"], a=STR, b=INT)


def unmodelled(keyword: str, value: Json, accepted: Json, **more: Json) -> Case:
    """A keyword that is no type: the rest of the schema is modelled, and the keyword reported."""
    return Case(
        name=keyword,
        schema=SOME | {keyword: value} | more,
        accepted=[accepted],
        refused=[({"a": 1}, "/a")],
        reported=["keyword-ignored"],
    )


PROPERTIES = Table(
    "objects_properties",
    Case(
        name="properties",
        schema=SOME,
        dialects=EVERY,
        accepted=[{"a": "x"}, {"a": "x", "b": 1}, {"a": "x", "c": {"d": [None]}}],
        refused=[({}, "/a"), ({"a": 1}, "/a"), ({"a": "x", "b": "y"}, "/b"), ([], ""), (None, "")],
    ),
    Case(name="no properties", schema=obj(), dialects=EVERY, accepted=[{}, {"a": 1}], refused=[([], "")]),
    Case(
        name="nested",
        schema=obj(a=obj(["b"], b=obj(["c"], c=INT))),
        dialects=EVERY,
        accepted=[{"a": {"b": {"c": 1, "d": 2}}}, {}],
        refused=[({"a": {"b": {}}}, "/a/b/c"), ({"a": {}}, "/a/b"), ({"a": {"b": []}}, "/a/b")],
    ),
    Case(
        name="wire names",
        schema=obj(
            ["a-b"], **{"a-b": STR, "a b": INT, "a/b~c": INT, "": INT, "class": INT, "__class__": INT, "é": INT}
        ),
        dialects=EVERY,
        accepted=[{"a-b": "x", "a b": 1, "a/b~c": 1, "": 1, "class": 1, "__class__": 1, "é": 1}],
        refused=[({"a-b": "x", "a/b~c": "x"}, "/a~1b~0c"), ({"a-b": "x", "": "x"}, "/"), ({}, "/a-b")],
        reported=["name-collision"],
    ),
    Case(
        name="readOnly and writeOnly",
        schema=obj(["a"], a=STR | {"readOnly": True}, b=INT | {"writeOnly": True}),
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}, {"a": "x"}],
        refused=[({"a": "x", "b": "x"}, "/b")],
    ),
    Case(
        name="default is not sent",
        schema=obj(a=STR | {"default": "x"}),
        dialects=EVERY,
        accepted=[{}, {"a": "x"}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="required as a boolean",
        schema=obj(a=STR | {"required": True}),
        dialects=[SWAGGER],
        accepted=[{"a": "x"}, {}],
    ),
    Case(
        name="required names an undeclared property",
        schema=obj(["a", "z"], a=STR),
        dialects=EVERY,
        accepted=[{"a": "x", "z": None}],
        refused=[({}, "/a")],
        reported=["required-undeclared"],
    ),
    Case(
        name="required without properties",
        schema={"type": "object", "required": ["z"]},
        dialects=EVERY,
        accepted=[{"z": None}],
        reported=["required-undeclared"],
    ),
)

ADDITIONAL = Table(
    "objects_additional",
    Case(
        name="true",
        schema=SOME | {"additionalProperties": True},
        dialects=EVERY,
        accepted=[{"a": "x", "c": None}],
    ),
    Case(
        name="false keeps what a newer server sends",
        schema=SOME | {"additionalProperties": False},
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}],
        kept=[{"a": "x", "c": [1]}],
        refused=[({"a": "x", "b": "x"}, "/b")],
    ),
    Case(
        name="schema",
        schema=SOME | {"additionalProperties": DATE},
        dialects=EVERY,
        accepted=[{"a": "x", "c": "2020-01-01"}],
        refused=[({"a": "x", "c": "y"}, "/c"), ({"a": "x", "c/d": 1}, "/c~1d")],
    ),
    Case(
        name="schema of its own kind",
        schema=obj(a=STR) | {"additionalProperties": ref("Main")},
        dialects=EVERY,
        accepted=[{"a": "x", "b": {"a": "y", "c": {}}}],
        refused=[({"b": {"a": 1}}, "/b/a")],
    ),
    Case(
        name="map", schema=mapping(INT), dialects=EVERY, accepted=[{}, {"a": 1}], refused=[({"a": "x"}, "/a"), ([], "")]
    ),
    Case(
        name="map of maps",
        schema=mapping(mapping(arr(DATE))),
        dialects=EVERY,
        accepted=[{"a": {"b": ["2020-01-01"]}}],
        refused=[({"a": {"b": ["x"]}}, "/a/b/0"), ({"a": 1}, "/a")],
    ),
    Case(
        name="map of objects",
        schema=mapping(obj(["c"], c=INT)),
        dialects=EVERY,
        accepted=[{"a": {"c": 1, "d": 2}}],
        refused=[({"a": {}}, "/a/c")],
    ),
    Case(
        name="map without anything",
        schema={"type": "object", "additionalProperties": False},
        dialects=EVERY,
        accepted=[{}],
        kept=[{"a": 1}],
        refused=[([], "")],
    ),
    Case(
        name="an alias of a map of its own kind",
        schema=mapping(ref("Main")),
        dialects=EVERY,
        accepted=[{"a": {"b": {}}}],
        refused=[({"a": {"b": 1}}, "/a/b")],
    ),
    Case(
        name="unevaluatedProperties schema",
        schema=SOME | {"unevaluatedProperties": DATE},
        accepted=[{"a": "x", "c": "2020-01-01"}],
        refused=[({"a": "x", "c": "y"}, "/c")],
    ),
    Case(
        name="unevaluatedProperties false",
        schema=SOME | {"unevaluatedProperties": False},
        accepted=[{"a": "x"}],
        kept=[{"a": "x", "c": 1}],
    ),
    Case(
        name="patternProperties alone",
        schema={"type": "object", "patternProperties": {"^x-": DATE}, "additionalProperties": False},
        accepted=[{"x-a": "2020-01-01"}, {}],
        refused=[({"x-a": 1}, "/x-a")],
    ),
    Case(
        name="patternProperties without additionalProperties",
        schema={"type": "object", "patternProperties": {"^x-": INT}},
        accepted=[{"x-a": 1}, {"y": "text"}],
        reported=None,
    ),
    Case(
        name="several patterns",
        schema={"type": "object", "patternProperties": {"^i": INT, "^s": STR}, "additionalProperties": False},
        accepted=[{"i": 1, "s": "x"}],
        reported=None,
    ),
    Case(
        name="patternProperties beside properties",
        schema=SOME | {"patternProperties": {"^x-": INT}},
        accepted=[{"a": "x", "x-a": 1, "c": "y"}],
        refused=[({"a": 1}, "/a")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="patternProperties with a pattern that Python cannot compile",
        schema={"type": "object", "patternProperties": {"(": INT}},
        accepted=[{"a": 1}],
        reported=["keyword-ignored"],
    ),
)

UNMODELLED = Table(
    "objects_unmodelled",
    unmodelled("not", {"required": ["z"]}, {"a": "x"}),
    unmodelled(
        "if",
        {"properties": {"a": const("x")}},
        {"a": "x", "b": 1},
        then={"required": ["b"]},
        **{"else": {"required": []}},
    ),
    unmodelled("dependentSchemas", {"b": {"required": ["c"]}}, {"a": "x", "b": 1, "c": 2}),
    unmodelled("dependentRequired", {"b": ["c"]}, {"a": "x", "b": 1, "c": 2}),
    unmodelled("dependencies", {"b": ["c"]}, {"a": "x", "b": 1, "c": 2}),
    unmodelled("propertyNames", {"pattern": "^[a-z]$"}, {"a": "x"}),
    Case(
        name="constraints are documentation",
        schema=SOME | {"minProperties": 1, "maxProperties": 2},
        dialects=EVERY,
        accepted=[{"a": "x"}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="dynamicRef",
        schema=obj(child={"$dynamicRef": "#node"}, a=STR) | {"$dynamicAnchor": "node"},
        accepted=[{"a": "x", "child": {"a": "y"}}],
        refused=[({"a": "x", "child": {"a": 1}}, "/child/a")],
    ),
)


@pytest.mark.parametrize("check", PROPERTIES.checks())
def test_properties(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", ADDITIONAL.checks())
def test_additional_properties(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", UNMODELLED.checks())
def test_keywords_that_are_no_type(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("dialect", OAS3)
@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ({"a": 1, "b": "x"}, ["/a", "/b"]),
        ({"b": "x"}, ["/a", "/b"]),
        ({"a": "x", "c": [{"d": 1}, {"d": "x"}, 3]}, ["/c/1/d", "/c/2"]),
    ],
)
def test_all_problems_are_told_at_once(dialect: str, value: dict[str, Any], paths: list[str]) -> None:
    schema = obj(["a"], a=STR, b=INT, c=arr(obj(d=INT)))
    assert built(document_of({"A": schema}, dialect)).problems("A", value) == paths
