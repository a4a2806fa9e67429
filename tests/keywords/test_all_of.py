"""`allOf` in its four meanings: annotation, nullable wrapper, inheritance, merge."""

from __future__ import annotations

import pytest

from tests.keywords.built import Json
from tests.keywords.table import (
    BOOL,
    DATE,
    EVERY,
    INT,
    OAS30,
    STR,
    Case,
    Check,
    Table,
    mapping,
    obj,
    ref,
)

ENUM_A = {"type": "string", "enum": ["a"]}


def all_of(*parts: Json, **beside: Json) -> dict[str, Json]:
    return {"allOf": list(parts), **beside}


WRAPPERS = Table(
    Case(
        name="annotation",
        schema=obj(p=all_of(ref("Other"), description="What it is.", default={}, readOnly=True)),
        others={"Other": obj(a=INT)},
        dialects=EVERY,
        accepted=[{"p": {"a": 1}}, {}],
        refused=[({"p": {"a": "x"}}, "/p/a"), ({"p": 1}, "/p")],
    ),
    Case(
        name="annotation as a part",
        schema=obj(p=all_of(ref("Other"), {"description": "What it is."})),
        others={"Other": ENUM_A},
        dialects=EVERY,
        accepted=[{"p": "a"}, {}],
        kept=[{"p": "b"}],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="nullable",
        schema=all_of(ref("Other"), nullable=True),
        others={"Other": obj(a=INT)},
        dialects=[OAS30],
        accepted=[{"a": 1}, None],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="one scalar",
        schema=obj(p=all_of(DATE)),
        dialects=EVERY,
        accepted=[{"p": "2020-01-01"}],
        refused=[({"p": "x"}, "/p")],
    ),
    Case(
        name="wrapper in a wrapper",
        schema=obj(p=all_of(all_of(ref("Other")))),
        others={"Other": obj(a=INT)},
        dialects=EVERY,
        accepted=[{"p": {"a": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
)

MERGED = Table(
    Case(
        name="reference and own properties",
        schema=all_of(ref("Other"), obj(["b"], b=INT)),
        others={"Other": obj(["a"], a=STR)},
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1, "c": None}],
        refused=[({"a": "x"}, "/b"), ({"b": 1}, "/a"), ({"a": "x", "b": "y"}, "/b"), ([], "")],
    ),
    Case(
        name="properties beside",
        schema=all_of(ref("Other"), type="object", required=["b"], properties={"b": INT}),
        others={"Other": obj(a=STR)},
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}],
        refused=[({}, "/b"), ({"b": 1, "a": 1}, "/a")],
    ),
    Case(
        name="required beside",
        schema=all_of(ref("Other"), required=["a"]),
        others={"Other": obj(a=STR)},
        dialects=EVERY,
        accepted=[{"a": "x"}],
        refused=[({}, "/a")],
    ),
    Case(
        name="required in a part of its own",
        schema=all_of(ref("Other"), {"required": ["a"]}, {"type": "object", "required": ["b"]}),
        others={"Other": obj(a=STR, b=INT)},
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}],
        refused=[({"b": 1}, "/a"), ({"a": "x"}, "/b")],
    ),
    Case(
        name="three levels",
        schema=all_of(ref("Middle"), obj(c=INT)),
        others={"Middle": all_of(ref("Other"), obj(b=INT)), "Other": obj(["a"], a=INT)},
        dialects=EVERY,
        accepted=[{"a": 1, "b": 1, "c": 1}],
        refused=[({}, "/a"), ({"a": 1, "b": "x"}, "/b"), ({"a": 1, "c": "x"}, "/c")],
    ),
    Case(
        name="diamond",
        schema=all_of(ref("Left"), ref("Right")),
        others={
            "Left": all_of(ref("Top"), obj(left=INT)),
            "Right": all_of(ref("Top"), obj(right=INT)),
            "Top": obj(["top"], top=INT),
        },
        dialects=EVERY,
        accepted=[{"top": 1, "left": 1, "right": 1}],
        refused=[({}, "/top"), ({"top": 1, "right": "x"}, "/right")],
    ),
    Case(
        name="allOf in allOf",
        schema=all_of(all_of(obj(a=INT), obj(b=INT)), obj(c=INT)),
        dialects=EVERY,
        accepted=[{"a": 1, "b": 1, "c": 1}],
        refused=[({"a": "x"}, "/a"), ({"b": "x"}, "/b"), ({"c": "x"}, "/c")],
    ),
    Case(
        name="the same property twice",
        schema=all_of(obj(a=STR), obj(a=STR, b=INT)),
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="null where one part forbids it",
        schema=all_of(obj(["a"], a={"type": ["string", "null"]}), obj(a=STR)),
        accepted=[{"a": "x"}],
        refused=[({"a": None}, "/a"), ({}, "/a")],
    ),
    Case(
        name="properties that cannot both hold",
        schema=all_of(obj(a=STR, b=INT), obj(a=INT)),
        dialects=EVERY,
        accepted=[{"b": 1}],
        refused=[({"b": "x"}, "/b")],
        reported=["property-conflict"],
    ),
    Case(
        name="annotations of an inherited property",
        schema=all_of(ref("Other"), obj(a={"description": "Again.", "readOnly": True, "default": "x"})),
        others={"Other": obj(a=STR)},
        dialects=EVERY,
        accepted=[{"a": "x"}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="objects that are defined in two halves",
        schema=all_of(obj(p=obj(a=INT)), obj(p=obj(b=INT))),
        dialects=EVERY,
        accepted=[{"p": {"a": 1, "b": 1}}],
        refused=[({"p": {"b": "x"}}, "/p/b"), ({"p": {"a": "x"}}, "/p/a")],
    ),
    Case(
        name="references that are stated twice",
        schema=all_of(obj(p=ref("Left")), obj(p=ref("Right"))),
        others={"Left": obj(a=INT), "Right": obj(b=INT)},
        dialects=EVERY,
        accepted=[{"p": {"a": 1, "b": 1}}],
        refused=[({"p": {"b": "x"}}, "/p/b"), ({"p": {"a": "x"}}, "/p/a")],
    ),
    Case(
        name="true as a part",
        schema=all_of(True, obj(a=INT)),
        accepted=[{"a": 1}],
        refused=[({"a": "x"}, "/a")],
    ),
    Case(
        name="not as a part",
        schema=all_of(ref("Other"), {"not": {"required": ["z"]}}),
        others={"Other": obj(a=INT)},
        accepted=[{"a": 1}],
        refused=[({"a": "x"}, "/a")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="additionalProperties of one part",
        schema=all_of(obj(a=STR), obj(b=INT) | {"additionalProperties": BOOL}),
        dialects=EVERY,
        accepted=[{"b": 1, "c": True}],
        refused=[({"c": 1}, "/c")],
    ),
    Case(
        name="a map and properties",
        schema=all_of(mapping(STR), obj(a=STR)),
        dialects=EVERY,
        accepted=[{"a": "x", "b": "y"}],
        refused=[({"a": 1}, "/a"), ({"b": 1}, "/b")],
    ),
    Case(
        name="any object and properties",
        schema=all_of({"type": "object"}, obj(a=STR)),
        dialects=EVERY,
        accepted=[{"a": "x", "b": 1}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="oneOf beside properties",
        schema={"oneOf": [obj(["x"], x=STR), obj(["y"], y=INT)], **obj(["b"], b=STR)},
        dialects=EVERY[1:],
        accepted=[{"b": "s", "x": "s"}, {"b": "s", "y": 1}],
        refused=[({"x": "s"}, "/b"), ({"b": 1, "x": "s"}, "/b")],
        reported=None,
    ),
    Case(
        name="oneOf beside properties is modelled",
        schema={"oneOf": [obj(["x"], x=STR), obj(["y"], y=INT)], **obj(["b"], b=STR)},
        dialects=EVERY[1:],
        refused=[({"b": "s", "y": "s"}, "/y")],
        wrong=dict.fromkeys(("refused", "reported"), "the properties of branches beside `properties` are not typed"),
    ),
    Case(
        name="oneOf as a part is modelled",
        schema=all_of(ref("Other"), {"oneOf": [obj(["x"], x=STR), obj(["y"], y=INT)]}),
        others={"Other": obj(["b"], b=STR)},
        dialects=EVERY[1:],
        accepted=[{"b": "s", "x": "s"}, {"b": "s", "y": 1}],
        refused=[({"b": 1, "x": "s"}, "/b"), ({"b": "s", "y": "s"}, "/y")],
        wrong={
            "refused": "the properties of branches beside an allOf are not typed",
            "reported": "the properties of branches beside an allOf are not typed (allof-conflict)",
        },
    ),
    Case(
        name="branches that only require, beside properties",
        schema={"anyOf": [{"required": ["a"]}, {"required": ["b"]}], **obj(a=STR, b=INT)},
        dialects=EVERY[1:],
        accepted=[{"a": "x"}, {"b": 1}],
        refused=[({"b": "x"}, "/b")],
    ),
    Case(
        name="branches that only require, as a part",
        schema=all_of(ref("Other"), {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}),
        others={"Other": obj(a=STR, b=INT)},
        dialects=EVERY[1:],
        accepted=[{"a": "x"}, {"b": 1}],
        refused=[({"b": "x"}, "/b")],
    ),
)

NO_OBJECTS = Table(
    Case(
        name="text and enum",
        schema=all_of(STR, {"enum": ["a", "b"]}),
        dialects=EVERY,
        accepted=["a"],
        kept=["c"],
        refused=[(1, "")],
    ),
    Case(
        name="text and format",
        schema=all_of(STR, {"type": "string", "format": "date"}),
        dialects=EVERY,
        accepted=["2020-01-01"],
        refused=[(1, ""), ("x", "")],
    ),
    Case(
        name="enum and text",
        schema=all_of(ref("Other"), STR),
        others={"Other": ENUM_A},
        dialects=EVERY,
        accepted=["a"],
        kept=["b"],
        refused=[(1, "")],
    ),
    Case(
        name="array and items",
        schema=all_of({"type": "array"}, {"type": "array", "items": INT, "minItems": 1}),
        dialects=EVERY,
        accepted=[[1]],
        refused=[(["x"], "/0"), ({}, "")],
    ),
    Case(
        name="constraints as a part",
        schema=all_of(STR, {"maxLength": 3}, {"pattern": "^a"}),
        dialects=EVERY,
        accepted=["abc"],
        refused=[(1, "")],
    ),
    Case(
        name="constraints alone",
        schema=all_of({"maxLength": 3}, {"description": "Short."}),
        dialects=EVERY,
        accepted=["abc", 1, None, [], {"a": 1}],
    ),
    Case(
        name="kinds that cannot both hold",
        schema=all_of(STR, INT),
        dialects=EVERY,
        reported=["allof-conflict"],
    ),
    Case(
        name="a union as a part",
        schema=all_of({"oneOf": [STR, INT]}, {"description": "Either."}),
        accepted=["x", 1],
        kept=[None],
    ),
)


@pytest.mark.parametrize("check", WRAPPERS.checks())
def test_wrappers(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", MERGED.checks())
def test_parts_are_merged(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", NO_OBJECTS.checks())
def test_parts_that_are_no_objects(check: Check) -> None:
    check.hold()
