"""`allOf` in its four meanings: annotation, nullable wrapper, inheritance, merge."""

from __future__ import annotations

import dataclasses

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import (
    BOOL,
    DATE,
    EVERY,
    INT,
    NULL,
    OAS3,
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
    "all_of_wrappers",
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
    "all_of_merged",
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
        name="null where one part says nothing of the type",
        schema=all_of(obj(["a"], a={"description": "First."}), obj(a={"type": ["string", "null"]})),
        accepted=[{"a": "x"}, {"a": None}],
        refused=[({"a": 1}, "/a")],
    ),
    Case(
        name="an inherited property that may be null, described again",
        schema=all_of(ref("Other"), obj(a={"description": "Again."}, b={"readOnly": True})),
        others={"Other": obj(["a"], a={"type": ["string", "null"]}, b={"type": ["string", "null"]})},
        accepted=[{"a": None, "b": None}, {"a": "x"}],
        refused=[({"a": 1}, "/a"), ({"b": 1}, "/b")],
    ),
    Case(
        name="null alone in one part",
        schema=all_of(obj(["a"], a={"type": ["string", "null"]}, b={}), obj(["b"], a=NULL, b=NULL)),
        accepted=[{"a": None, "b": None}],
        refused=[({"a": "x", "b": None}, "/a"), ({"a": None, "b": 1}, "/b")],
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
        name="references that are stated twice, in arrays",
        schema=all_of(obj(p={"type": "array", "items": ref("Left")}), obj(p={"type": "array", "items": ref("Right")})),
        others={"Left": obj(a=INT), "Right": obj(b=INT)},
        dialects=EVERY,
        accepted=[{"p": [{"a": 1, "b": 1}, {}]}],
        refused=[({"p": [{"b": "x"}]}, "/p/0/b"), ({"p": [{}, {"a": "x"}]}, "/p/1/a")],
    ),
    Case(
        name="a child of the type itself, where the parent has children of its own type",
        schema=all_of(ref("Parent"), obj(child=ref("Main"), more=INT)),
        others={"Parent": obj(child=ref("Parent"), name=STR)},
        dialects=EVERY,
        accepted=[{"child": {"child": {"more": 1}, "name": "x"}}],
        refused=[({"child": {"more": "x"}}, "/child/more"), ({"child": {"child": {"name": 1}}}, "/child/child/name")],
    ),
    Case(
        name="children that are more than what they are children of",
        schema=obj(name=STR, child=all_of(ref("Main"), ref("Other"))),
        others={"Other": obj(size=INT, child=ref("Third")), "Third": obj(weight=INT)},
        dialects=EVERY,
        accepted=[{"child": {"size": 1, "name": "x", "child": {"size": 1, "weight": 1, "child": {}}}}],
        refused=[
            ({"child": {"size": "x"}}, "/child/size"),
            ({"child": {"child": {"weight": "x"}}}, "/child/child/weight"),
            ({"child": {"child": {"child": {"weight": "x"}}}}, "/child/child/child/weight"),
        ],
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
        name="parts that are objects in three places",
        schema=all_of(obj(p=obj(a=INT)), obj(p=obj(b=INT)), obj(p=obj(c=INT))),
        dialects=EVERY,
        accepted=[{"p": {"a": 1, "b": 1, "c": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a"), ({"p": {"b": "x"}}, "/p/b"), ({"p": {"c": "x"}}, "/p/c")],
    ),
    Case(
        name="branches that only require, beside properties",
        schema={"anyOf": [{"required": ["a"]}, {"required": ["b"]}], **obj(a=STR, b=INT)},
        dialects=EVERY[1:],
        accepted=[{"a": "x"}, {"b": 1}],
        refused=[({"b": "x"}, "/b")],
        reported=["required-undeclared"],
    ),
    Case(
        name="branches that only require, as a part",
        schema=all_of(ref("Other"), {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}),
        others={"Other": obj(a=STR, b=INT)},
        dialects=EVERY[1:],
        accepted=[{"a": "x"}, {"b": 1}],
        refused=[({"b": "x"}, "/b")],
        reported=["required-undeclared"],
    ),
)

X_OR_Y = {"oneOf": [obj(["x"], x=STR), obj(["y"], y=INT)]}
UNIONS = Table(
    "all_of_unions",
    Case(
        name="beside properties",
        schema=X_OR_Y | obj(["b"], b=STR),
        dialects=OAS3,
        accepted=[{"b": "s", "x": "s"}, {"b": "s", "y": 1}, {"b": "s", "y": 1, "more": 1}],
        refused=[({"b": "s", "y": "s"}, "/y"), ({"x": "s"}, "/b"), ({"b": 1, "x": "s"}, "/b"), ([], "")],
    ),
    Case(
        name="beside properties of an inline object",
        schema=obj(p=X_OR_Y | obj(["b"], b=STR)),
        dialects=OAS3,
        accepted=[{"p": {"b": "s", "x": "s"}}, {}],
        refused=[({"p": {"b": "s", "y": "s"}}, "/p/y")],
    ),
    Case(
        name="as a part",
        schema=all_of(ref("Other"), X_OR_Y),
        others={"Other": obj(["b"], b=STR)},
        dialects=OAS3,
        accepted=[{"b": "s", "x": "s"}, {"b": "s", "y": 1}],
        refused=[({"b": 1, "x": "s"}, "/b"), ({"b": "s", "y": "s"}, "/y")],
    ),
    Case(
        name="of references, by inheritance",
        schema=all_of(ref("Parent"), obj(["c"], c=INT)),
        others={"Parent": obj(b=STR) | {"anyOf": [ref("X"), ref("Y")]}, "X": obj(["x"], x=STR), "Y": obj(["y"], y=INT)},
        dialects=OAS3,
        accepted=[{"b": "s", "x": "s", "c": 1}],
        refused=[({"b": "s", "y": "s", "c": 1}, "/y"), ({"y": 1}, "/c")],
    ),
    Case(
        name="of unions",
        schema=obj(b=STR) | {"oneOf": [ref("Either"), obj(z=INT)]},
        others={"Either": X_OR_Y},
        dialects=OAS3,
        accepted=[{"b": "s", "x": "s"}, {"y": 1}, {"z": 1}],
        refused=[({"y": "s"}, "/y"), ({"z": "s"}, "/z")],
    ),
    Case(
        name="required in every branch, or by the schema around",
        schema=obj(["x"], b=STR) | {"oneOf": [obj(["k"], k=INT, x=STR), obj(["k"], k=INT)]},
        dialects=OAS3,
        accepted=[{"k": 1, "x": "s"}],
        refused=[({"k": 1}, "/x"), ({"x": "s"}, "/k")],
    ),
    Case(
        name="a property that only some branches narrow",
        schema=obj(v=STR) | {"oneOf": [obj(["d"], v=DATE, d=INT), obj(["e"], e=INT)]},
        dialects=OAS3,
        accepted=[{"v": "2020-01-01", "d": 1}, {"v": "text", "e": 1}],
        refused=[({"v": 1, "e": 1}, "/v")],
    ),
    Case(
        name="one property of several kinds",
        schema=obj(b=STR) | {"oneOf": [obj(v=STR, n=INT), obj(v=INT, n={"type": "number"}), obj(v=BOOL, n=INT)]},
        dialects=OAS3,
        accepted=[{"v": "s"}, {"v": 1}, {"v": True}, {"n": 1}, {"n": 1.5}],
        kept=[{"v": []}],
        refused=[({"n": "s"}, "/n")],
    ),
    Case(
        name="told apart by a constant",
        schema=obj(["k"], k=STR)
        | {"oneOf": [obj(["k"], k={"const": "a"}, x=INT), obj(["k"], k={"const": "b"}, y=INT)]},
        accepted=[{"k": "a", "x": 1}, {"k": "b", "y": 1}],
        kept=[{"k": "c"}],
        refused=[({"k": "a", "x": "s"}, "/x"), ({"k": 1}, "/k"), ({}, "/k")],
    ),
    Case(
        name="null in one branch",
        schema=obj(["b"], b=STR) | {"oneOf": [obj(["v"], v=INT), obj(["v"], v=NULL)]},
        accepted=[{"b": "s", "v": 1}, {"b": "s", "v": None}],
        refused=[({"b": "s", "v": "s"}, "/v")],
    ),
    Case(
        name="discriminated, of schemas that do not extend it",
        schema=obj(["k"], k=STR, b=STR) | {"oneOf": [ref("X"), ref("Y")], "discriminator": {"propertyName": "k"}},
        others={"X": obj(x=INT), "Y": obj(y=INT)},
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "X", "x": 1}, {"k": "Y", "y": 1, "b": "s"}],
        refused=[({"k": "X", "x": "s"}, "/x"), ({"k": "X", "b": 1}, "/b"), ({"x": 1}, "/k")],
    ),
    Case(
        name="of subtypes without discriminator",
        schema=obj(b=STR) | {"anyOf": [ref("X"), ref("Y")]},
        others={"X": all_of(ref("Main"), obj(x=INT)), "Y": all_of(ref("Main"), obj(y=INT))},
        dialects=OAS3,
        accepted=[{"b": "s", "x": 1}, {"y": 1}],
        refused=[({"x": "s"}, "/x"), ({"y": "s"}, "/y"), ({"b": 1}, "/b")],
    ),
    Case(
        name="two unions",
        schema=obj(b=STR) | all_of(X_OR_Y, {"anyOf": [obj(["v"], v=INT), obj(["w"], w=INT)]}),
        dialects=OAS3,
        accepted=[{"x": "s", "v": 1}, {"y": 1, "w": 1}],
        refused=[({"x": 1, "v": 1}, "/x"), ({"y": 1, "w": "s"}, "/w")],
    ),
    Case(
        name="two unions and no properties",
        schema=all_of(X_OR_Y, {"anyOf": [obj(["v"], v=INT), obj(["w"], w=INT)]}),
        dialects=OAS3,
        accepted=[{"x": "s", "v": 1}, {"y": 1, "w": 1}],
        refused=[({"x": 1, "v": 1}, "/x"), ({"y": 1, "w": "s"}, "/w")],
    ),
    Case(
        name="two declared unions and a requirement",
        schema=all_of(ref("One"), ref("Two"), {"required": ["x"]}),
        others={"One": X_OR_Y, "Two": {"oneOf": [obj(["v"], v=INT), obj(["w"], w=INT)]}},
        dialects=OAS3,
        accepted=[{"x": "s", "v": 1}, {"x": "s", "y": 1, "w": 1}],
        refused=[({"x": 1, "v": 1}, "/x"), ({"y": 1, "w": 1}, "/x")],
    ),
    Case(
        name="one union twice",
        schema=all_of(ref("One"), ref("One")),
        others={"One": X_OR_Y},
        dialects=OAS3,
        accepted=[{"x": "s"}, {"y": 1}],
    ),
    Case(
        name="of kinds that are no objects",
        schema=obj(b=INT) | {"type": "object", "oneOf": [STR, obj(x=INT)]},
        dialects=OAS3,
        accepted=[{"b": 1, "x": 1}],
        refused=[({"b": "s"}, "/b"), ({"x": "s"}, "/x")],
    ),
)


def test_a_property_narrowed_to_a_subtype_has_the_subtype() -> None:
    schemas = {
        "Node": obj(child=ref("Node"), children={"type": "array", "items": ref("Node")}),
        "Leaf": all_of(obj(child=ref("Leaf"), children={"type": "array", "items": ref("Leaf")}), ref("Node")),
    }
    package = built(document_of(schemas)).module
    annotations = {field.name: field.type for field in dataclasses.fields(package.Leaf)}
    assert annotations["child"] == "Leaf | None"
    assert annotations["children"] == "list[Leaf] | None"


def test_models_below_a_branch_are_named_after_it() -> None:
    branches = [obj(pay=obj(number=STR)) | {"title": "Card"}, obj(pay=obj(iban=STR)) | {"title": "Bank"}]
    package = built(document_of({"Order": obj(id=STR) | {"oneOf": branches}})).module
    assert {"Order", "OrderPay", "OrderCardPay", "OrderBankPay"} <= set(package.__all__)


NO_OBJECTS = Table(
    "all_of_no_objects",
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


@pytest.mark.parametrize("check", UNIONS.checks())
def test_unions_beside_properties(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", NO_OBJECTS.checks())
def test_parts_that_are_no_objects(check: Check) -> None:
    check.hold()
