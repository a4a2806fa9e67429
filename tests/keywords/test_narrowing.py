"""A property stated by several parts of an allOf: every statement holds."""

from __future__ import annotations

import pytest

from tests.built import Json
from tests.keywords.table import (
    DATE,
    INT,
    NUM,
    STR,
    Case,
    Check,
    Table,
    arr,
    const,
    obj,
)

ENUM_A = {"type": "string", "enum": ["a"]}


def all_of(*parts: Json) -> dict[str, Json]:
    return {"allOf": list(parts)}


def narrowed(name: str, first: Json, second: Json, value: Json, other: Json, **more: Json) -> Case:
    """A property stated twice, where one statement narrows the other: the narrower holds, whichever comes first."""
    return Case(
        name=name,
        schema=all_of(obj(p=first), obj(p=second)),
        accepted=[{"p": value}, {}],
        refused=[({"p": other}, "/p")],
        **more,
    )


NARROWED = Table(
    "narrowing_narrowed",
    narrowed("text and date", STR, DATE, "2020-01-01", "x"),
    narrowed(
        "date and text",
        DATE,
        STR,
        "2020-01-01",
        "x",
    ),
    narrowed("number and integer", NUM, INT, 1, 1.5),
    narrowed(
        "integer and number",
        INT,
        NUM,
        1,
        1.5,
    ),
    narrowed("text and constant", STR, const("a"), "a", "b"),
    narrowed(
        "constant and text",
        const("a"),
        STR,
        "a",
        "b",
    ),
    narrowed("type list and integer", {"type": ["integer", "string"]}, INT, 1, "x"),
    narrowed(
        "integer and type list",
        INT,
        {"type": ["integer", "string"]},
        1,
        "x",
    ),
    narrowed("any and text", {}, STR, "x", 1),
    narrowed("text and any", STR, {"description": "Again."}, "x", 1),
    narrowed("any object and model", {"type": "object"}, obj(a=INT), {"a": 1}, []),
    narrowed("list and list of text", arr({}), arr(STR), ["x"], "x"),
    Case(
        name="enum and text",
        schema=all_of(obj(p=ENUM_A), obj(p=STR)),
        accepted=[{"p": "a"}],
        kept=[{"p": "b"}],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="list of text and list of an enum",
        schema=all_of(obj(p=arr(STR)), obj(p=arr(ENUM_A))),
        accepted=[{"p": ["a"]}],
        refused=[({"p": [1]}, "/p/0")],
    ),
)


@pytest.mark.parametrize("check", NARROWED.checks())
def test_statements_narrow_one_another(check: Check) -> None:
    check.hold()
