"""`const` and `enum`: values that are listed."""

from __future__ import annotations

from enum import IntEnum

import pytest

from tests.built import Json, built, built_files, document_of, reported
from tests.keywords.table import (
    EVERY,
    INT,
    OAS3,
    STR,
    Case,
    Check,
    Respelt,
    Table,
    arr,
    const,
    obj,
)

CONSTANTS = Table(
    "enums_constants",
    Case(name="string", schema=const("x"), accepted=["x"], refused=[("y", ""), (1, ""), (None, "")]),
    Case(name="integer", schema=const(1), accepted=[1], refused=[(True, ""), (2, ""), ("1", "")]),
    Case(
        name="integer spelled as a number",
        schema=const(1),
        accepted=[Respelt(1.0, 1)],
    ),
    Case(name="boolean", schema=const(True), accepted=[True], refused=[(1, ""), (False, "")]),
    Case(
        name="null",
        schema=const(None),
        accepted=[None],
        refused=[(0, ""), ("", "")],
    ),
    Case(
        name="number",
        schema=const(1.5),
        accepted=[1.5],
        kept=[2.5],
        reported=["keyword-ignored"],
    ),
    Case(
        name="object",
        schema=const({"a": 1}),
        accepted=[{"a": 1}],
        reported=["keyword-ignored"],
    ),
    Case(
        name="required property",
        schema=obj(["k"], k=const("x")),
        accepted=[{"k": "x"}],
        refused=[({"k": "y"}, "/k"), ({}, "/k"), ({"k": None}, "/k")],
    ),
    Case(
        name="optional property",
        schema=obj(k=const("x")),
        accepted=[{"k": "x"}, {}],
        refused=[({"k": "y"}, "/k")],
    ),
    Case(
        name="integers beyond 64 bits",
        schema=obj(["k"], k=const(2**63), e={"enum": [-(2**70)]}, u={"anyOf": [const(2**64), const(1), STR]}),
        dialects=OAS3,
        accepted=[{"k": 2**63}, {"k": 2**63, "e": -(2**70), "u": 2**64}, {"k": 2**63, "u": 1}],
        kept=[{"k": 2**63, "e": 5}],
        refused=[({"k": 2**63 - 1}, "/k"), ({"k": str(2**63)}, "/k")],
    ),
    Case(
        name="with a type",
        schema=obj(["k"], k={"type": "string", "const": "x"}),
        accepted=[{"k": "x"}],
        refused=[({"k": "y"}, "/k")],
    ),
)

ENUMS = Table(
    "enums_enums",
    Case(
        name="strings",
        schema={"type": "string", "enum": ["a", "b", ""]},
        dialects=EVERY,
        accepted=["a", "b", ""],
        kept=["c"],
        refused=[(1, ""), (None, ""), ([], "")],
    ),
    Case(
        name="integers",
        schema={"type": "integer", "enum": [1, -1, 0]},
        dialects=EVERY,
        accepted=[1, -1, 0, Respelt(1.0, 1)],
        kept=[7],
        refused=[("1", ""), (True, ""), (1.5, "")],
    ),
    Case(
        name="numbers",
        schema={"type": "number", "enum": [1, 1.5]},
        dialects=EVERY,
        accepted=[1, 1.5],
        kept=[2.5],
        refused=[("1", ""), (True, "")],
    ),
    Case(
        name="whole numbers of type number",
        schema={"type": "number", "enum": [1, 2]},
        dialects=EVERY,
        accepted=[1, 2],
        kept=[1.5],
        refused=[("1", "")],
    ),
    Case(
        name="whole numbers of type integer",
        schema={"type": "integer", "enum": [1.0, 2, -3.0]},
        dialects=EVERY,
        accepted=[1, 2, -3, Respelt(2.0, 2)],
        kept=[7],
        refused=[(1.5, ""), ("1", "")],
    ),
    Case(
        name="integers beyond 64 bits",
        schema={"type": "integer", "enum": [2**63, -(2**64), 10**40]},
        dialects=EVERY,
        accepted=[2**63, -(2**64), 10**40, Respelt(2.0**63, 2**63)],
        kept=[2**65],
        refused=[(str(2**63), "")],
    ),
    Case(
        name="booleans",
        schema={"type": "boolean", "enum": [True]},
        dialects=EVERY,
        accepted=[True],
        kept=[False],
        refused=[(1, ""), ("true", "")],
    ),
    Case(
        name="without type",
        schema={"enum": ["a", "b"]},
        dialects=EVERY,
        accepted=["a", "b"],
        kept=["c"],
        refused=[(1, "")],
    ),
    Case(
        name="mixed",
        schema={"enum": ["a", 1, True]},
        accepted=["a", 1, True, Respelt(1.0, 1)],
        kept=["b", [], {}],
    ),
    Case(
        name="mixed, several of a kind",
        schema={"enum": ["a", "b", 1, 2, None]},
        accepted=["a", 2, None],
        kept=["c", 3, True, "1"],
    ),
    Case(
        name="mixed, of listed types",
        schema=obj(["p"], p={"type": ["string", "number"], "enum": ["a", "b", 1.5, 2]}),
        accepted=[{"p": "a"}, {"p": 1.5}, {"p": 2}],
        kept=[{"p": 3}, {"p": True}],
    ),
    Case(
        name="mixed, with objects and arrays",
        schema={"enum": [{"a": 1}, [1], "x"]},
        accepted=[{"a": 1}, [1], "x"],
        kept=[1],
    ),
    Case(
        name="objects",
        schema={"enum": [{"a": 1}, {"b": 2}]},
        accepted=[{"a": 1}, {"b": 2}],
        reported=["enum-mixed"],
    ),
    Case(name="one value", schema={"type": "string", "enum": ["a"]}, accepted=["a"], kept=["b"], refused=[(1, "")]),
    Case(
        name="duplicates",
        schema={"type": "string", "enum": ["a", "b", "a"]},
        dialects=EVERY,
        accepted=["a", "b"],
        reported=["schema-invalid"],
    ),
    Case(
        name="awkward names",
        schema={"type": "string", "enum": ["+1", "-1", "*", "a b", "a-b", "A", "a", "1", "None", "mro", "class", ""]},
        dialects=EVERY,
        accepted=["+1", "-1", "*", "a b", "a-b", "A", "a", "1", "None", "mro", "class", ""],
        refused=[(1, "")],
    ),
    Case(
        name="constants as branches",
        schema={"oneOf": [{"const": "a", "title": "First", "description": "The first."}, {"const": "b"}]},
        accepted=["a", "b"],
        kept=["c"],
        refused=[(1, "")],
    ),
    Case(
        name="an enum beside any string",
        schema={"anyOf": [{"type": "string", "title": "Other"}, {"enum": ["a"]}, {"const": "b"}]},
        accepted=["a", "b", "c"],
        refused=[(1, ""), (None, "")],
    ),
    Case(
        name="enums as branches",
        schema={"oneOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string", "enum": ["c", "b"]}]},
        accepted=["a", "c"],
        kept=["d"],
        refused=[(1, "")],
    ),
    Case(
        name="an enum beside strings of a format",
        schema={"anyOf": [{"type": "string", "format": "date-time"}, {"enum": ["now"]}]},
        accepted=["now", "2024-01-02T03:04:05Z"],
        kept=[1],
    ),
    Case(
        name="varnames",
        schema={"type": "integer", "enum": [1, 2], "x-enum-varnames": ["LOW", "HIGH"]},
        dialects=EVERY,
        accepted=[1, 2],
    ),
    Case(
        name="items",
        schema=arr({"type": "string", "enum": ["a"]}),
        dialects=EVERY,
        accepted=[["a"], []],
        kept=[["b"]],
        refused=[([1], "/0"), ("a", "")],
    ),
    Case(
        name="integers written as texts",
        schema={"type": "integer", "enum": ["1", "2"]},
        dialects=EVERY,
        accepted=[1, 2],
        kept=[3],
        refused=[("1", "")],
        reported=["schema-invalid"],
    ),
    Case(
        name="booleans written as texts",
        schema={"type": "boolean", "enum": ["true", "false"]},
        dialects=EVERY,
        accepted=[True, False],
        refused=[("true", "")],
        reported=["schema-invalid"],
    ),
    Case(
        name="texts written as integers and booleans",
        schema={"type": "string", "enum": [1, True, "a"]},
        dialects=EVERY,
        accepted=["1", "true", "a"],
        refused=[(1, ""), (True, "")],
        reported=["schema-invalid"],
    ),
    Case(
        name="names where integers are meant",
        schema={"type": "integer", "enum": ["Low", "High"]},
        dialects=EVERY,
        accepted=["Low", 1],
        reported=["schema-invalid"],
    ),
    Case(
        name="values of the items beside an array",
        schema={"type": "array", "items": STR, "enum": ["a", "b"]},
        dialects=EVERY,
        accepted=[["a"], ["b", "a"], []],
        kept=[["c"]],
        refused=[("a", ""), ([1], "/0")],
        reported=["schema-invalid"],
    ),
    Case(
        name="arrays as values",
        schema={"type": "array", "items": STR, "enum": [["a"], ["b"]]},
        dialects=EVERY,
        accepted=[["a"]],
        kept=[["c"]],
        refused=[("a", "")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="objects as values",
        schema={"type": "object", "additionalProperties": INT, "enum": [{}, {"a": 1}]},
        dialects=EVERY,
        accepted=[{}, {"a": 1}],
        refused=[({"a": "x"}, "/a"), ("a", "")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="values beside properties",
        schema={"type": "object", "properties": {"a": INT}, "enum": ["x", "y"]},
        dialects=EVERY,
        accepted=[{"a": 1}],
        refused=[({"a": "x"}, "/a")],
        reported=["schema-invalid", "keyword-ignored"],
    ),
)


@pytest.mark.parametrize("check", CONSTANTS.checks())
def test_constants(check: Check) -> None:
    check.hold()


def test_an_enum_is_reported_once() -> None:
    package = built(document_of({"Kind": {"type": "integer", "enum": ["a", 1, "b", "c"]}}))
    assert reported(package)[0] == ("schema-invalid", "/components/schemas/Kind/enum/0")
    assert len([code for code, _ in reported(package) if code == "schema-invalid"]) == 1


@pytest.mark.parametrize("check", ENUMS.checks())
def test_enums(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("dialect", OAS3)
def test_members_of_enums_are_found(dialect: str) -> None:
    package = built(document_of({"A": {"type": "string", "enum": ["a b", "c"]}}, dialect))
    assert package.load("A", "a b") is package.module.A.A_B
    assert [member.value for member in package.module.A] == ["a b", "c"]


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ({"anyOf": [{"type": "string"}, {"enum": ["a", "b"], "x-enum-varnames": ["one", "two"]}]}, ["ONE", "TWO"]),
        ({"anyOf": [{"const": "a", "title": "one"}, {"type": "string"}]}, ["ONE"]),
        ({"anyOf": [{"enum": ["a"]}, {"enum": ["b"]}, {"type": "null"}]}, ["A", "B"]),
    ],
)
def test_branches_that_list_values_are_one_enum(schema: Json, names: list[str]) -> None:
    package = built(document_of({"Main": obj(p=schema)}))
    assert [member.name for member in package.module.MainP] == names
    assert set(package.module.__all__) & {"MainPOption1", "MainPOption2"} == set()


@pytest.mark.parametrize("values", ["[0, -0]", "[-0]", "[+0, 1]", "[0x0, -0, 1]"])
def test_integers_of_yaml_are_integers_however_they_are_spelled(values: str) -> None:
    text = f"openapi: 3.1.0\ncomponents: {{schemas: {{A: {{enum: {values}}}, B: {{type: integer, enum: {values}}}}}}}\n"
    made = built_files({"a.yaml": text})
    for schema in ("A", "B"):
        assert issubclass(getattr(made.module, schema), IntEnum)
        assert [made.dump(schema, made.load(schema, value)) for value in (0, 7)] == [0, 7]
