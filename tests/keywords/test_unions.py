"""`oneOf`, `anyOf` and discriminators: which branch a value is, and what becomes of values that fit none."""

from __future__ import annotations

import datetime

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import (
    BOOL,
    DATE,
    DATE_TIME,
    INT,
    NULL,
    NUM,
    OAS3,
    STR,
    Case,
    Check,
    Table,
    arr,
    const,
    mapping,
    obj,
    ref,
)

A_OR_B = {"A": obj(["a"], a=INT), "B": obj(["b"], b=INT)}
UUID_TEXT = "123e4567-e89b-12d3-a456-426614174000"


def one_of(*branches: Json, **beside: Json) -> dict[str, Json]:
    return {"oneOf": list(branches), **beside}


def any_of(*branches: Json, **beside: Json) -> dict[str, Json]:
    return {"anyOf": list(branches), **beside}


KINDS = Table(
    "unions_kinds",
    Case(
        name="of all kinds",
        schema=one_of(STR, INT, BOOL, arr(INT), obj(["a"], a=INT)),
        dialects=OAS3,
        accepted=["x", 1, True, [1], {"a": 1}],
        kept=[None, 1.5],
        refused=[(["x"], "/0"), ({"a": "x"}, "/a"), ({}, "/a")],
    ),
    Case(name="integer and number", schema=one_of(INT, NUM), dialects=OAS3, accepted=[1, 1.5, 1.0], kept=["x", True]),
    Case(name="number and boolean", schema=one_of(NUM, BOOL), dialects=OAS3, accepted=[1, 1.5, True], kept=["x"]),
    Case(
        name="with null",
        schema=one_of(STR, INT, NULL),
        accepted=["x", 1, None],
        kept=[1.5],
    ),
    Case(
        name="one branch",
        schema=one_of(obj(["a"], a=INT)),
        dialects=OAS3,
        accepted=[{"a": 1}],
        refused=[({}, "/a")],
    ),
    Case(
        name="the same branch twice",
        schema=one_of(STR, STR),
        dialects=OAS3,
        accepted=["x"],
    ),
    Case(
        name="any value as a branch",
        schema=any_of({}, STR),
        dialects=OAS3,
        accepted=["x", 1, None, {}],
    ),
    Case(
        name="lists of different items",
        schema=one_of(arr(STR), arr(INT)),
        dialects=OAS3,
        accepted=[["x"], [1], []],
        kept=[[1, "x"], [None]],
    ),
    Case(
        name="one or many",
        schema=one_of(STR, arr(STR)),
        dialects=OAS3,
        accepted=["x", ["x"]],
        refused=[([1], "/0")],
    ),
    Case(
        name="of its own kind",
        schema=one_of(STR, arr(ref("Main")), mapping(ref("Main"))),
        dialects=OAS3,
        accepted=["x", ["x", ["y"], {"a": ["z"]}]],
    ),
    Case(
        name="itself or null as a branch",
        schema=one_of(ref("Main") | {"nullable": True}, any_of(ref("Main"), NULL), ref("Ring"), STR),
        others={"Ring": one_of(any_of(ref("Main"), NULL), INT)},
        dialects=["3.1.0"],
        accepted=["x", 1, None],
        kept=[True, {}],
    ),
    Case(
        name="itself as a branch",
        schema=one_of(STR, ref("Main")),
        dialects=OAS3,
        accepted=["x"],
        kept=[1],
    ),
    Case(
        name="a union in a union",
        schema=one_of(ref("Inner"), BOOL),
        others={"Inner": one_of(STR, INT)},
        dialects=OAS3,
        accepted=["x", 1, True],
        kept=[[]],
    ),
    Case(
        name="a nullable branch",
        schema=one_of({"type": ["string", "null"]}, INT),
        accepted=["x", 1, None],
    ),
    Case(
        name="a reference to a nullable branch",
        schema=one_of(ref("Text"), INT),
        others={"Text": {"type": ["string", "null"]}},
        accepted=["x", 1, None],
    ),
)

TEXTS = Table(
    "unions_texts",
    Case(
        name="enum or text",
        schema=any_of(STR, {"type": "string", "enum": ["a", "b"]}),
        dialects=OAS3,
        accepted=["a", "c"],
        refused=[(1, "")],
    ),
    Case(
        name="two enums",
        schema=any_of({"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}),
        dialects=OAS3,
        accepted=["a", "b"],
        kept=["c"],
    ),
    Case(
        name="constants and text",
        schema=any_of(const("a"), STR),
        accepted=["a", "c"],
        refused=[(1, "")],
    ),
    Case(
        name="date or date-time",
        schema=any_of(DATE, DATE_TIME),
        dialects=OAS3,
        accepted=["2020-01-01", "2020-01-01T00:00:00Z"],
        kept=["x"],
    ),
    Case(
        name="date-time or date",
        schema=any_of(DATE_TIME, DATE),
        dialects=OAS3,
        accepted=["2020-01-01", "2020-01-01T00:00:00Z"],
        kept=["x"],
    ),
    Case(
        name="uuid or text",
        schema=any_of({"type": "string", "format": "uuid"}, STR),
        dialects=OAS3,
        accepted=[UUID_TEXT, "x"],
    ),
    Case(
        name="constants of one kind beside an object",
        schema=any_of(const("a"), const("b"), obj(["x"], x=INT)),
        accepted=["a", "b", {"x": 1}],
        refused=[({"x": "1"}, "/x")],
    ),
    Case(
        name="true, false and an object",
        schema=any_of(const(False), const(True), obj(["x"], x=INT)),
        accepted=[True, False, {"x": 1}],
        refused=[({"x": "1"}, "/x")],
    ),
    Case(
        name="constants of two kinds",
        schema=one_of(const("a"), const(1), const(True)),
        accepted=["a", 1, True],
        kept=["b", 2, False, []],
    ),
)

OBJECTS = Table(
    "unions_objects",
    Case(
        name="required properties",
        schema=one_of(ref("A"), ref("B")),
        others=A_OR_B,
        dialects=OAS3,
        accepted=[{"a": 1}, {"b": 1}, {"a": 1, "c": None}],
        kept=["x", [], None],
        refused=[({"a": "x"}, "/a"), ({"b": "x"}, "/b")],
    ),
    Case(
        name="none of the required properties",
        schema=one_of(ref("A"), ref("B")),
        others=A_OR_B,
        dialects=OAS3,
        kept=[{"c": 1}, {}],
    ),
    Case(
        name="constants",
        schema=one_of(ref("A"), ref("B")),
        others={"A": obj(["k"], k=const("a"), x=INT), "B": obj(["k"], k=const("b"), x=STR)},
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}],
        kept=[{"k": "c", "x": 1}, {"k": 1}, {}, "x"],
        refused=[({"k": "a", "x": "s"}, "/x"), ({"k": "b", "x": 1}, "/x")],
    ),
    Case(
        name="enums",
        schema=one_of(ref("A"), ref("B")),
        others={
            "A": obj(["k"], k={"type": "string", "enum": ["a1", "a2"]}, x=INT),
            "B": obj(["k"], k={"type": "string", "enum": ["b"]}, x=STR),
        },
        dialects=OAS3,
        accepted=[{"k": "a2", "x": 1}, {"k": "b", "x": "s"}],
        kept=[{"k": "c"}],
        refused=[({"k": "a2", "x": "s"}, "/x")],
    ),
    Case(
        name="inline branches with constants",
        schema=one_of(obj(["k"], k=const("a"), x=INT), obj(["k"], k=const("b"), x=STR)),
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}],
        refused=[({"k": "b", "x": 1}, "/x")],
    ),
    Case(
        name="model or map",
        schema=one_of(ref("A"), mapping(STR)),
        others=A_OR_B,
        dialects=OAS3,
        accepted=[{"a": 1}, {"c": "x"}],
        kept=[{"c": 1}],
    ),
    Case(
        name="oneOf and anyOf",
        schema={"oneOf": [ref("A"), ref("B")], "anyOf": [ref("C")]},
        others=A_OR_B | {"C": obj(["c"], c=INT)},
        dialects=OAS3,
        accepted=[{"a": 1}, {"b": 1}],
    ),
    Case(
        name="nothing tells branches apart",
        schema=any_of(ref("A"), ref("B")),
        others={"A": obj(a=INT), "B": obj(b=INT)},
        dialects=OAS3,
        accepted=[{"a": 1}, {"b": 1}, {"a": 1, "b": 1}, {}],
        reported=["union-ambiguous"],
    ),
    Case(
        name="a property that is null in one branch",
        schema=any_of(obj(p=ref("A"), q=INT), obj(p=NULL, q=STR)),
        others={"A": obj(a=INT)},
        accepted=[{"p": {"a": 1}}, {"p": None}, {"p": None, "q": "x"}, {}],
        reported=["union-ambiguous"],
    ),
    Case(
        name="a property that may be null in one branch",
        schema=any_of(obj(p=STR), obj(p={"type": ["integer", "null"]})),
        accepted=[{"p": "x"}, {"p": 1}, {"p": None}],
        reported=["union-ambiguous"],
    ),
    Case(
        name="an optional property that is null in no branch",
        schema=any_of(obj(p=STR), obj(p=INT)),
        dialects=OAS3,
        accepted=[{"p": "x"}, {"p": 1}],
        kept=[{"p": []}],
        reported=["union-ambiguous"],
    ),
    Case(
        name="optional property and items",
        schema=obj(["r"], r=one_of(ref("A"), ref("B")), o=arr(one_of(ref("A"), STR))),
        others=A_OR_B,
        dialects=OAS3,
        accepted=[{"r": {"b": 1}, "o": [{"a": 1}, "x"]}, {"r": {"a": 1}}],
        refused=[({"r": {"a": 1}, "o": [{"a": "x"}]}, "/o/0/a"), ({"r": {"a": "x"}}, "/r/a")],
    ),
)


PROPERTIES = Table(
    "unions_properties",
    Case(
        name="by kind",
        schema=obj(["r"], r=one_of(STR, INT)),
        dialects=OAS3,
        accepted=[{"r": 1}],
        refused=[({}, "/r")],
    ),
    Case(
        name="by constant",
        schema=obj(["r"], r=one_of(obj(["k"], k=const("a")), obj(["k"], k=const("b")))),
        accepted=[{"r": {"k": "a"}}],
        refused=[({}, "/r")],
    ),
    Case(
        name="by numbers that Python takes for booleans",
        schema=obj(["r"], r=one_of(obj(["k", "x"], k=const(0), x=INT), obj(["k", "x"], k=const(1), x=STR))),
        accepted=[{"r": {"k": 0, "x": 1}}, {"r": {"k": 1, "x": "a"}}],
        refused=[({"r": {"k": 1, "x": 1}}, "/r/x")],
        kept=[{"r": {"k": True, "x": "a"}}],
    ),
    Case(
        name="by keys",
        schema=obj(["r"], r=ref("Union")),
        others=A_OR_B | {"Union": one_of(ref("A"), ref("B"))},
        accepted=[{"r": {"a": 1}}],
        refused=[({}, "/r")],
    ),
    Case(
        name="in order",
        schema=obj(["r"], r=one_of(arr(STR), arr(INT))),
        dialects=OAS3,
        accepted=[{"r": []}],
        refused=[({}, "/r")],
    ),
    Case(
        name="optional",
        schema=obj(r=one_of(STR, INT)),
        dialects=OAS3,
        accepted=[{"r": 1}, {}],
        kept=[{"r": []}],
    ),
    Case(
        name="optional and nullable",
        schema=obj(r=one_of(STR, INT, NULL)),
        accepted=[{"r": 1}, {"r": None}, {}],
    ),
)


@pytest.mark.parametrize("check", KINDS.checks())
def test_kinds(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", TEXTS.checks())
def test_texts(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", OBJECTS.checks())
def test_objects(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", PROPERTIES.checks())
def test_properties_that_are_unions(check: Check) -> None:
    check.hold()


def test_what_a_branch_requires_but_may_be_null_tells_it_apart() -> None:
    event = obj(["at"], at=STR)
    named = obj(
        ["at", "name", "old"], at=STR, name=STR | {"type": ["string", "null"]}, old={"type": ["string", "null"]}
    )
    package = built(document_of({"Event": {"anyOf": [ref("Named"), ref("Plain")]}, "Named": named, "Plain": event}))
    assert type(package.load("Event", {"at": "x", "extra": 1})).__name__ == "Plain"
    for value in ({"at": "x", "extra": 1}, {"at": "x", "name": None, "old": None}):
        assert package.dump("Event", package.load("Event", value)) == value


@pytest.mark.parametrize("branches", [[DATE, DATE_TIME], [DATE_TIME, DATE]])
def test_dates_and_dates_with_time_are_told_apart(branches: list[Json]) -> None:
    package = built(document_of({"When": {"anyOf": branches}}))
    assert type(package.load("When", "2020-01-01")) is datetime.date
    assert type(package.load("When", "2020-01-01T00:00:00Z")) is datetime.datetime
