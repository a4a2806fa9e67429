"""`items`, `prefixItems` and what else says something of arrays."""

from __future__ import annotations

import pytest

from tests.built import built
from tests.keywords.table import (
    DATE,
    EVERY,
    INT,
    MODERN,
    NULL,
    OAS30,
    STR,
    Case,
    Check,
    Table,
    arr,
    mapping,
    obj,
    ref,
)

UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000"
DRAFT_4 = ("2.0", OAS30)

ARRAYS = Table(
    "arrays_arrays",
    Case(name="items", schema=arr(STR), dialects=EVERY, accepted=[[], ["x"]], refused=[(["x", 1], "/1"), ({}, "")]),
    Case(
        name="items of items",
        schema=arr(arr({"type": "string", "format": "uuid"})),
        dialects=EVERY,
        accepted=[[], [[], [UUID_TEXT]]],
        refused=[([[UUID_TEXT, "x"]], "/0/1"), ([1], "/0")],
    ),
    Case(
        name="items that are objects",
        schema=arr(obj(["a"], a=INT)),
        dialects=EVERY,
        accepted=[[{"a": 1}, {"a": 2, "b": None}]],
        refused=[([{"a": 1}, {}], "/1/a"), ([None], "/0")],
    ),
    Case(
        name="items that are references",
        schema=arr(ref("Other")),
        others={"Other": obj(d=DATE)},
        dialects=EVERY,
        accepted=[[{"d": "2020-01-01"}, {}]],
        refused=[([{"d": "x"}], "/0/d")],
    ),
    Case(
        name="items that are maps",
        schema=arr(mapping(arr(INT))),
        dialects=EVERY,
        accepted=[[{"a/b": [1]}]],
        refused=[([{"a/b~": ["x"]}], "/0/a~1b~0/0")],
    ),
    Case(
        name="a model of its own kind",
        schema=obj(children=arr(ref("Main"))),
        dialects=EVERY,
        accepted=[{"children": [{"children": []}, {}]}],
        refused=[({"children": [{"children": [1]}]}, "/children/0/children/0")],
    ),
    Case(
        name="a list of its own kind",
        schema=arr(ref("Main")),
        dialects=EVERY,
        accepted=[[], [[], [[]]]],
        refused=[([[1]], "/0/0")],
    ),
    Case(name="any items", schema=arr({}), dialects=EVERY, accepted=[[None, 1, []]], refused=[("x", "")]),
    Case(name="items true", schema=arr(True), accepted=[[None, 1, []]], refused=[("x", "")]),
    Case(
        name="items false",
        schema=arr(False),
        accepted=[[]],
        kept=[[1]],
        refused=[("x", "")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="constraints are documentation",
        schema=arr(STR) | {"minItems": 1, "maxItems": 2, "uniqueItems": True},
        dialects=EVERY,
        accepted=[["x"], ["x", "y"]],
        refused=[([1], "/0")],
    ),
    Case(
        name="unevaluatedItems is read as items",
        schema={"type": "array", "unevaluatedItems": STR},
        accepted=[["x"], []],
        reported=["keyword-ignored"],
    ),
    Case(
        name="contains",
        schema={"type": "array", "contains": STR, "minContains": 1, "maxContains": 2},
        accepted=[["x", 1]],
        reported=["keyword-ignored"],
    ),
)

TUPLES = Table(
    "arrays_tuples",
    Case(
        name="prefixItems",
        schema={"type": "array", "prefixItems": [STR, INT]},
        accepted=[["x", 1], ["x"], [], ["x", 1, None, {}]],
        refused=[([1], "/0"), (["x", "y"], "/1"), ({}, ""), (None, "")],
    ),
    Case(
        name="prefixItems and items",
        schema={"type": "array", "prefixItems": [STR], "items": INT},
        accepted=[["x"], ["x", 1, 2]],
        refused=[(["x", 1, "y"], "/2")],
    ),
    Case(
        name="prefixItems and no more",
        schema={"type": "array", "prefixItems": [STR], "items": False},
        accepted=[["x"], []],
        kept=[["x", 1]],
        refused=[([1], "/0")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="prefixItems of models and null",
        schema={"type": "array", "prefixItems": [{"type": ["string", "null"]}, ref("Other"), arr(DATE)]},
        others={"Other": obj(d=DATE)},
        accepted=[[None, {"d": "2020-01-01"}, ["2020-01-01"]]],
        refused=[(["x", {"d": "x"}], "/1/d"), ([None, {}, ["x"]], "/2/0")],
    ),
    Case(
        name="prefixItems without type",
        schema={"prefixItems": [STR]},
        accepted=[["x", 1]],
        refused=[([1], "/0")],
        reported=["type-assumed"],
    ),
    Case(
        name="items as a list",
        schema={"type": "array", "items": [STR, INT]},
        dialects=DRAFT_4,
        accepted=[["x", 1], ["x"], ["x", 1, None]],
        refused=[([1], "/0")],
    ),
    Case(
        name="items as a list, additionalItems",
        schema={"type": "array", "items": [STR], "additionalItems": INT},
        dialects=DRAFT_4,
        accepted=[["x", 1, 2]],
        refused=[(["x", "y"], "/1")],
    ),
    Case(
        name="all items of a tuple",
        schema={"type": "array", "prefixItems": [STR, ref("Other")], "minItems": 2, "items": False},
        others={"Other": obj(["d"], d=DATE)},
        accepted=[["x", {"d": "2020-01-01"}]],
        refused=[(["x", {}], "/1/d"), (["x"], ""), (["x", {"d": "2020-01-01"}, 1], ""), ([], ""), ({}, ""), ("xy", "")],
    ),
    Case(
        name="all items of a tuple, by maxItems",
        schema=arr(
            {"type": "array", "prefixItems": [STR, {"type": ["integer", "null"]}], "minItems": 2, "maxItems": 2}
        ),
        accepted=[[["x", 1], ["y", None]], []],
        refused=[([["x", 1], ["x"]], "/1"), ([["x", "y"]], "/0/1")],
    ),
    Case(
        name="a tuple of its own kind",
        schema={"type": "array", "prefixItems": [STR, {"anyOf": [ref("Main"), NULL]}], "minItems": 2, "items": False},
        accepted=[["x", None], ["x", ["y", None]]],
        refused=[(["x", ["y", 1]], "/1/1"), (["x", ["y"]], "/1")],
    ),
    Case(
        name="a union of tuples",
        schema={"oneOf": [ref("One"), ref("Two"), ref("Three")]},
        others={
            "One": {"type": "array", "prefixItems": [obj(a=INT)], "minItems": 1, "maxItems": 1},
            "Two": {"type": "array", "prefixItems": [obj(a=INT), obj(a=INT)], "minItems": 2, "maxItems": 2},
            "Three": {"type": "array", "prefixItems": [obj(b=INT), obj(c=INT)], "minItems": 2, "maxItems": 2},
        },
        accepted=[[{"a": 1}], [{"a": 1}, {"a": 2}], [{"b": 1}, {"c": 2}]],
        kept=[[{}, {}, {}]],
        reported=["union-ambiguous"],
    ),
    Case(
        name="a tuple within a list",
        schema={"allOf": [ref("Pair"), arr({})]},
        others={"Pair": {"type": "array", "prefixItems": [STR, INT], "minItems": 2, "maxItems": 2}},
        accepted=[["x", 1]],
        refused=[(["x"], ""), ([1, 1], "/0")],
    ),
    Case(
        name="all items as a list",
        schema={"type": "array", "items": [STR, INT], "additionalItems": False, "minItems": 2},
        dialects=DRAFT_4,
        accepted=[["x", 1]],
        refused=[([1, 1], "/0"), (["x"], "")],
    ),
    Case(
        name="a tuple as a property",
        schema=obj(["t"], t={"type": "array", "prefixItems": [STR, obj(a=INT)]}),
        dialects=MODERN,
        accepted=[{"t": ["x", {"a": 1}]}],
        refused=[({"t": ["x", {"a": "x"}]}, "/t/1/a"), ({}, "/t")],
    ),
)


@pytest.mark.parametrize("check", ARRAYS.checks())
def test_arrays(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", TUPLES.checks())
def test_tuples(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize(
    ("draft", "reported"),
    [
        ("http://json-schema.org/draft-07/schema#", ["keyword-unknown"]),
        ("https://json-schema.org/draft/2020-12/schema", []),
    ],
)
def test_prefix_items_mean_something_since_2020(draft: str, reported: list[str]) -> None:
    schema = {"$schema": draft, "type": "array", "prefixItems": [INT, INT], "minItems": 2, "maxItems": 2}
    package = built(schema)
    assert [finding.code for finding in package.found] == reported
    assert package.problems("spec", [1, "x"]) == ([] if reported else ["/1"])
    assert package.load("spec", [1, 2]) == ([1, 2] if reported else (1, 2))
