"""Properties that `then`, `else` and `dependentSchemas` alone name."""

from __future__ import annotations

from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of
from tests.keywords.table import DATE, INT, MODERN, STR, Case, Check, Table, arr, const, obj, ref

CHECKED = "keyword-ignored"


def given(name: str, value: str, **then: Any) -> dict[str, Any]:
    """A condition on the value of a property."""
    return {"if": {"properties": {name: {"const": value}}}, "then": {"properties": then}}


CONDITIONS = Table(
    "conditions",
    Case(
        name="then and else",
        schema=obj(k=STR) | given("k", "a", x=STR, n=INT) | {"else": {"properties": {"y": DATE}}},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "t", "n": 1}, {"k": "b", "y": "2024-02-03"}, {}, {"x": None}],
        kept=[{"k": "b", "x": 1, "n": ["t"]}, {"k": "a", "x": "t", "y": "no date"}],
        refused=[({"k": 1}, "/k")],
        reported=[CHECKED],
    ),
    Case(
        name="both arms",
        schema=obj(k=STR) | given("k", "a", x=STR) | {"else": {"properties": {"x": INT}}},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "t"}, {"k": "b", "x": 1}],
        reported=[CHECKED],
    ),
    Case(
        name="several conditions",
        schema=obj(k=STR)
        | {
            "allOf": [
                given("k", "a", conf=obj(["t"], t=const("a"), n=INT)),
                given("k", "b", conf=obj(["t"], t=const("b"), m=INT)),
            ]
        },
        dialects=MODERN,
        accepted=[{"k": "a", "conf": {"t": "a", "n": 1}}, {"k": "b", "conf": {"t": "b", "m": 1}}],
        kept=[{"k": "c", "conf": {"t": "a", "n": "t"}}, {"conf": 1}],
        reported=[CHECKED],
    ),
    Case(
        name="in parts alone",
        schema={"type": "object", "allOf": [given("k", "a", x=STR), given("k", "b", y=INT)]},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "t"}, {"y": 1}, {}],
        refused=[("t", "")],
        reported=[CHECKED],
    ),
    Case(
        name="of any value",
        schema={"allOf": [given("k", "a", x=STR), {"description": "more"}]},
        dialects=MODERN,
        accepted=["t", 1, None, {"k": "a", "x": "t"}, {"x": 1}],
        reported=[CHECKED],
    ),
    Case(
        name="of an object without properties",
        schema={"type": "object"} | given("k", "a", x=STR),
        dialects=MODERN,
        accepted=[{"k": "a", "x": "t"}, {"k": 1}],
        kept=[{"x": 1}],
        refused=[([], "")],
        reported=[CHECKED],
    ),
    Case(
        name="beside a reference",
        schema={"$ref": "#/components/schemas/Part"} | given("k", "a", x=STR),
        others={"Part": obj(["k"], k=STR)},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "t"}],
        kept=[{"k": "b", "x": 1}],
        refused=[({"x": "t"}, "/k")],
        reported=[CHECKED],
    ),
    Case(
        name="dependentSchemas",
        schema=obj(a=STR) | {"dependentSchemas": {"a": obj(b=arr(INT)), "c": {"required": ["a"]}}},
        dialects=MODERN,
        accepted=[{"a": "t", "b": [1]}],
        kept=[{"b": ["t"]}],
        reported=[CHECKED],
    ),
    Case(
        name="references, parts and conditions inside",
        schema=obj(k=STR)
        | {
            "if": {"required": ["k"]},
            "then": {
                "allOf": [ref("Part"), {"properties": {"y": INT}}],
                "if": {"required": ["y"]},
                "else": {"oneOf": [obj(z=DATE), True]},
            },
        },
        others={"Part": obj(["x"], x=STR)},
        dialects=MODERN,
        accepted=[{"k": "t", "x": "t", "y": 1}, {"k": "t", "x": "t", "z": "2024-02-03"}],
        kept=[{"x": 1, "y": "t", "z": "t"}],
        reported=[CHECKED],
    ),
    Case(
        name="what is declared counts",
        schema=obj(["x"], x=STR) | given("x", "a", x={"minLength": 1}, y=False) | {"else": {"properties": {"x": INT}}},
        dialects=MODERN,
        accepted=[{"x": "a"}],
        refused=[({"x": 1}, "/x")],
        reported=[CHECKED],
    ),
    Case(
        name="declared by another part",
        schema={"allOf": [obj(k=STR) | given("k", "a", x=INT), obj(x=STR)]},
        dialects=MODERN,
        accepted=[{"k": "b", "x": "t"}],
        refused=[({"x": 1}, "/x")],
        reported=[CHECKED],
    ),
    Case(
        name="required of all objects",
        schema=obj(["x"], k=STR) | given("k", "a", x=INT),
        dialects=MODERN,
        accepted=[{"x": 1}],
        kept=[{"x": "t"}],
        refused=[({}, "/x")],
        reported=[CHECKED],
    ),
    Case(
        name="further properties of one type",
        schema=obj(k=STR) | given("k", "a", x=DATE) | {"additionalProperties": STR},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "2024-02-03"}, {"x": "t", "y": "t"}],
        refused=[({"y": 1}, "/y")],
        reported=[CHECKED],
    ),
    Case(
        name="further properties by patterns",
        schema=obj(k=STR) | given("k", "a", x=DATE) | {"patternProperties": {"^n": INT}},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "2024-02-03", "n1": 1}, {"n2": 1, "y": "t"}],
        kept=[{"x": 1}],
        refused=[({"n": "t"}, "/n")],
        reported=[CHECKED],
    ),
    Case(
        name="further properties by patterns and of one type",
        schema=obj(k=STR)
        | given("k", "a", x=DATE)
        | {"patternProperties": {"^n": INT}, "additionalProperties": {"type": "boolean"}},
        dialects=MODERN,
        accepted=[{"k": "a", "x": "2024-02-03", "n1": 1}, {"x": True, "y": False}],
        refused=[({"n": "t"}, "/n"), ({"y": 1}, "/y")],
        reported=[CHECKED],
    ),
)


@pytest.mark.parametrize("check", CONDITIONS.checks())
def test_conditions(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("case", CONDITIONS.cases, ids=lambda case: case.name)
def test_closed_unions_keep_what_no_condition_speaks_of(case: Case) -> None:
    settings = changed(DEFAULTS, {"unions": "closed", "enums": "closed"})
    package = built(document_of(case.schemas("", "3.1.0")), settings=settings)
    for value in (*case.accepted, *case.kept):
        assert package.dump("Main", package.load("Main", value)) == value


def test_the_condition_itself_is_checked_on_request() -> None:
    """What breaks a limit is kept where the condition does not hold."""
    schema = obj(k=STR) | {"if": {"required": ["k"]}, "then": obj(x=ref("Part"), y=STR | {"minLength": 2})}
    document = document_of({"A": schema, "Part": obj(["n"], n=INT | {"minimum": 5})})
    package = built(document, settings=changed(DEFAULTS, {"validate": True}))
    kept: list[Json] = [{"k": "a", "x": {"n": 6}, "y": "two"}, {"x": {"n": 4}, "y": "o"}, {"x": 1, "y": 1}]
    for value in kept:
        assert package.dump("A", package.load("A", value)) == value
    assert package.problems("A", {"k": "a", "x": {"n": 4}}) == ["/x/n"]
    assert package.problems("A", {"k": "a", "x": 1}) == ["/x"]
    assert package.problems("A", {"k": "a", "y": "o"}) == ["/y"]


def test_types_are_called_by_what_tells_them_apart() -> None:
    arms = [given("k", "a", conf=obj(["t"], t=const("a"))), given("k", "b", conf=obj(["t"], t=const("b")))]
    module = built(document_of({"Job": obj(k=STR) | {"allOf": arms}})).files["job.py"]
    assert "JobConf: TypeAlias = JobConfA | JobConfB | Unrecognized" in module
