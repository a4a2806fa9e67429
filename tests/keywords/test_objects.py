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
        refused=[({"x-a": "text"}, "/x-a")],
    ),
    Case(
        name="several patterns",
        schema={"type": "object", "patternProperties": {"^i": INT, "^s": STR}, "additionalProperties": False},
        accepted=[{"i": 1, "s": "x"}],
        kept=[{"other": 1, "more": "x"}],
        refused=[({"i": "x"}, "/i"), ({"s": 1}, "/s"), ({"other": []}, "/other")],
    ),
    Case(
        name="several patterns of one type",
        schema={"type": "object", "patternProperties": {"^i": INT, "^j": INT}, "additionalProperties": False},
        accepted=[{"i": 1, "j": 2}],
        refused=[({"j": "x"}, "/j")],
    ),
    Case(
        name="patternProperties beside properties",
        schema=SOME | {"patternProperties": {"^x-": INT}},
        accepted=[{"a": "x", "x-a": 1, "c": "y"}],
        refused=[({"a": 1}, "/a"), ({"a": "x", "x-a": "y"}, "/x-a")],
    ),
    Case(
        name="patternProperties beside properties and nothing else",
        schema=SOME | {"patternProperties": {"^x-": ref("Other"), "^d": DATE}, "additionalProperties": False},
        others={"Other": obj(["n"], n=INT)},
        accepted=[{"a": "x", "x-a": {"n": 1}, "d": "2020-01-01"}],
        refused=[({"a": "x", "x-a": {}}, "/x-a/n"), ({"a": "x", "d": "y"}, "/d")],
    ),
    Case(
        name="patternProperties and a schema for the rest",
        schema=SOME | {"patternProperties": {"^x-": ref("Other"), "^d": DATE}, "additionalProperties": INT},
        others={"Other": obj(["n"], n=INT)},
        accepted=[{"a": "x", "x-a": {"n": 1}, "d": "2020-01-01", "other": 1}],
        refused=[({"a": "x", "x-a": {}}, "/x-a/n"), ({"a": "x", "other": "y"}, "/other")],
    ),
    Case(
        name="patternProperties as additionalProperties has it",
        schema=SOME | {"patternProperties": {"^x-": INT}, "additionalProperties": INT},
        accepted=[{"a": "x", "x-a": 1, "other": 1}],
        refused=[({"a": "x", "x-a": "y"}, "/x-a"), ({"a": "x", "other": "y"}, "/other")],
    ),
    Case(
        name="patterns that fit one name",
        schema={"type": "object", "patternProperties": {"^a": {}, "^ab": obj(["n"], n=INT), "z$": {"type": "object"}}},
        accepted=[{"a": 1, "ab": {"n": 1}, "abz": {"n": 2}, "z": {}}],
        refused=[({"abz": {}}, "/abz/n"), ({"az": 1}, "/az")],
    ),
    Case(
        name="patterns of classes of characters",
        schema={"type": "object", "patternProperties": {r"^\p{Lu}": INT, r"^\p{Ll}": STR}},
        accepted=[{"Äa": 1, "äa": "x", "1": []}],
        refused=[({"Äa": "x"}, "/Äa"), ({"äa": 1}, "/äa")],
    ),
    Case(
        name="patternProperties of its own kind",
        schema=obj(v=INT) | {"patternProperties": {"^t": ref("Main"), "^n": {"type": ["string", "null"]}}},
        accepted=[{"v": 1, "ta": {"v": 2, "tb": {}, "n": None}}],
        refused=[({"ta": {"tb": {"v": "x"}}}, "/ta/tb/v"), ({"n": 1}, "/n")],
    ),
    Case(
        name="a map with patterns of its own kind",
        schema={"type": "object", "patternProperties": {"^t": ref("Main"), "^v": INT}},
        accepted=[{"v": 1, "ta": {"v": 2, "tb": {}}}],
        refused=[({"ta": {"tb": {"v": "x"}}}, "/ta/tb/v")],
    ),
    Case(
        name="patterns in an object without a name",
        schema=obj(m=arr({"type": "object", "patternProperties": {"^img": obj(["src"], src=STR), "^n": obj(n=INT)}})),
        accepted=[{"m": [{"img1": {"src": "x"}, "n": {"n": 1}, "other": 1}]}],
        refused=[({"m": [{"img1": {}}]}, "/m/0/img1/src")],
    ),
    Case(
        name="patterns in all parts",
        schema={"allOf": [ref("One"), ref("Two")]},
        others={
            "One": {"type": "object", "patternProperties": {"^a": INT, "^b": {}}},
            "Two": {"type": "object", "patternProperties": {"^b": DATE}, "additionalProperties": INT},
        },
        accepted=[{"a": 1, "b": "2020-01-01", "c": 3}],
        refused=[({"a": "x"}, "/a"), ({"b": "x"}, "/b"), ({"c": "x"}, "/c")],
    ),
    Case(
        name="patterns beside parts",
        schema={"allOf": [ref("Other")], "patternProperties": {"^x-": INT}},
        others={"Other": SOME},
        accepted=[{"a": "x", "x-a": 1, "c": "y"}],
        refused=[({"a": "x", "x-a": "y"}, "/x-a")],
    ),
    Case(
        name="patterns in a part without a type",
        schema={"allOf": [ref("Other"), {"patternProperties": {"^x-": INT}}]},
        others={"Other": mapping({})},
        accepted=[{"a": "x", "x-a": 1}],
        refused=[({"x-a": "y"}, "/x-a")],
    ),
    Case(
        name="a pattern that there must be no member of",
        schema=SOME | {"patternProperties": {"^x-": False, "^y": INT}},
        accepted=[{"a": "x", "y": 1}],
        kept=[{"a": "x", "x-a": 1}],
        refused=[({"a": "x", "y": "z"}, "/y")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="patternProperties with a pattern that Python cannot compile",
        schema={"type": "object", "patternProperties": {"(": INT, "^b": INT}, "additionalProperties": False},
        accepted=[{"a": "x", "b": 1}],
        refused=[({"b": "x"}, "/b")],
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
