"""Scalars at the edges of what a schema accepts: null, integers in other spellings, integers of any size.

A table of schemas in a dialect, with values that they accept, by default and where everything is checked, and values
that are refused where everything is checked.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, Json, built, document_of
from tests.keywords.table import INT, NULL, NUM, OAS30, OAS31, STR, SWAGGER, arr, obj, unrecognized

STRICT = changed(DEFAULTS, {"validate": True, "enums": "closed", "unions": "closed"})
BIG = 2**70


class Row(NamedTuple):
    """A schema with values that it accepts and refuses."""

    version: str
    schema: dict[str, Json]
    accepted: list[Json]
    refused: list[Json]


def choice(*values: Json, **more: Json) -> dict[str, Json]:
    return {"enum": list(values), **more}


def any_of(*branches: Json) -> dict[str, Json]:
    return {"anyOf": list(branches)}


ROWS = [
    Row(SWAGGER, STR | {"x-nullable": True}, ["a", None], [1]),
    Row(OAS30, STR | {"x-nullable": True}, ["a", None], [1]),
    Row(OAS31, STR | {"x-nullable": True}, ["a", None], [1]),
    Row(SWAGGER, choice(1, 2, type="integer", **{"x-nullable": True}), [1, 2, None], ["1", 3]),
    Row(SWAGGER, obj(a=INT | {"x-nullable": True}), [{"a": None}, {"a": 1}, {}], [{"a": "x"}]),
    Row(SWAGGER, arr(STR | {"x-nullable": True}), [["a", None]], [[1]]),
    Row(OAS30, choice("a", None, type="string"), ["a", None], ["b", 1]),
    Row(OAS30, choice("a", None, type="string", nullable=True), ["a", None], ["b", 1]),
    Row(OAS31, choice("a", None, type=["string", "null"]), ["a", None], ["b", 1]),
    Row(OAS31, choice("a", None), ["a", None], ["b", 1]),
    Row(OAS31, choice(1, None), [1, 1.0, None], [2, True, "1"]),
    Row(OAS31, choice(None), [None], [0, False, ""]),
    Row(OAS31, any_of(STR, choice(None, 5)), ["a", None, 5, 5.0], [6, False]),
    Row(OAS31, any_of(STR, {}), ["a", None, 1, [None]], []),
    Row(OAS30, any_of(STR, INT | {"nullable": True}), ["a", 1, None], [True, 1.5]),
    Row(OAS31, any_of(INT, NULL), [1, 1.0, None], ["a", 1.5]),
    Row(OAS31, choice(0, -0), [0, 0.0, -0.0], [1, False, None]),
    Row(OAS31, choice(0, -0.0), [0, 0.0, -0.0], [1, False]),
    Row(OAS31, choice(0, -0, type="integer"), [0, 0.0], [1, False]),
    Row(OAS31, choice(1.0, 2, type="integer"), [1, 1.0, 2], [3, True]),
    Row(OAS31, choice(1, 2.5, type="number"), [1, 1.0, 2.5], [3, True]),
    Row(OAS31, choice(1, 1.5, "a", True, None), [1, 1.0, 1.5, "a", True, None], [2, False, 0]),
    Row(OAS31, choice(BIG, -BIG, type="integer"), [BIG, -BIG, float(BIG)], [1, BIG + 1]),
    Row(OAS31, {"const": BIG}, [BIG, float(BIG)], [1, BIG + 1]),
    Row(OAS31, INT | {"minimum": -BIG, "maximum": BIG}, [BIG, -BIG, 2.0], [BIG + 1, -BIG - 1, 2.5]),
    Row(OAS31, INT | {"format": "int64"}, [BIG, 2.0], [2.5, True]),
    Row(OAS31, INT | {"default": BIG}, [BIG], ["a"]),
    Row(OAS31, any_of(INT, STR), [2, 2.0, BIG, "a"], [2.5, True, None]),
    Row(OAS31, any_of(choice(2, type="integer"), STR), [2, 2.0, "a"], [3, 2.5]),
    Row(OAS31, any_of({"const": 2}, STR), [2, 2.0, "a"], [3, True]),
    Row(OAS31, any_of(INT, {"type": "boolean"}), [2, 2.0, True], [2.5]),
    Row(OAS31, {"type": ["integer", "string"]}, [2, 2.0, "a"], [2.5]),
    Row(OAS31, any_of(arr(INT), arr(STR)), [[2.0], ["a"], [2]], [[2.5], [None]]),
    Row(OAS31, any_of(INT, obj(a=INT)), [2.0, {"a": 2.0}], [2.5]),
    Row(OAS31, any_of(INT | {"maximum": 5}, NUM | {"minimum": 10}), [2, 2.0, 10, 10.0, 11.5], [7, 7.0, 2.5]),
    Row(OAS31, any_of({"const": 2}, NUM | {"minimum": 10}), [2, 2.0, 10, 11.5], [3, 3.0, 2.5]),
    Row(OAS31, any_of(obj(["k"], k={"const": 1}), obj(["k"], k={"const": 2})), [{"k": 1.0}, {"k": 2}], [{"k": 3}]),
]
NUMBERED = [pytest.param(number, id=f"{row.version}-{row.schema}"[:80]) for number, row in enumerate(ROWS)]


def package(number: int, settings: Settings) -> Built:
    """The package of all schemas in the dialect of one: each is `A` and its number."""
    version = ROWS[number].version
    schemas: dict[str, Any] = {f"A{at}": row.schema for at, row in enumerate(ROWS) if row.version == version}
    return built(document_of(schemas, version), settings=settings)


def is_equal(one: Json, other: Json) -> bool:
    """Whether JSON values are equal: 1 and 1.0 are, 1 and true are not."""
    return bool(one == other) and isinstance(one, bool) is isinstance(other, bool)


@pytest.mark.parametrize("settings", [pytest.param(DEFAULTS, id="default"), pytest.param(STRICT, id="strict")])
@pytest.mark.parametrize("number", NUMBERED)
def test_what_a_schema_accepts_comes_back_equal(number: int, settings: Settings) -> None:
    made, schema = package(number, settings), f"A{number}"
    for value in ROWS[number].accepted:
        loaded = made.load(schema, value)
        assert list(unrecognized(loaded)) == [], value
        assert is_equal(made.dump(schema, loaded), value), value
        serializer = made.module.SERIALIZERS[schema]
        assert is_equal(serializer.dump(serializer.from_json(serializer.to_json(loaded))), value), value


@pytest.mark.parametrize("number", NUMBERED)
def test_what_a_schema_refuses_is_an_error_where_all_is_checked(number: int) -> None:
    made = package(number, STRICT)
    assert [value for value in ROWS[number].refused if not made.problems(f"A{number}", value)] == []
