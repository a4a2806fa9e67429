"""Closed enums: values that an enum does not name are errors, and its annotation is the enum alone."""

from __future__ import annotations

from typing import get_type_hints

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

SCHEMAS: dict[str, Json] = {
    "Colour": {"type": "string", "enum": ["red", "green", "blue"]},
    "Size": {"type": "integer", "enum": [1, 2]},
    "Only": {"type": "string", "enum": ["one"]},
    "Model": {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["small", "large"]}]},
    "Thing": {
        "type": "object",
        "required": ["colour"],
        "properties": {
            "colour": ref("Colour"),
            "sizes": {"type": "array", "items": ref("Size")},
            "only": {"type": "string", "enum": ["one"]},
            "maybe": {"anyOf": [ref("Colour"), {"type": "null"}]},
            "by_colour": {"type": "object", "additionalProperties": ref("Colour")},
        },
    },
}


@pytest.fixture(scope="module")
def closed() -> Built:
    return built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"enums": "closed"}))


GOOD: dict[str, list[Json]] = {
    "Colour": ["red", "blue"],
    "Size": [1, 2],
    "Only": ["one"],
    "Model": ["small", "another"],
    "Thing": [
        {"colour": "red"},
        {"colour": "red", "sizes": [1, 2], "only": "one", "maybe": None, "by_colour": {"a": "green"}, "more": 1},
    ],
}
WRONG: list[tuple[str, Json, list[tuple[str, str, str]]]] = [
    ("Colour", "pink", [("", '"red", "green" or "blue"', 'string "pink"')]),
    ("Colour", 1, [("", '"red", "green" or "blue"', "integer 1")]),
    ("Size", 3, [("", "1 or 2", "integer 3")]),
    ("Size", True, [("", "1 or 2", "boolean true")]),
    ("Size", "1", [("", "1 or 2", 'string "1"')]),
    ("Model", 1, [("", "string", "integer 1")]),
    ("Only", "two", [("", '"one"', 'string "two"')]),
    ("Thing", {}, [("/colour", '"red", "green" or "blue"', "nothing")]),
    ("Thing", {"colour": None}, [("/colour", '"red", "green" or "blue"', "null")]),
    (
        "Thing",
        {"colour": "red", "sizes": [1, 7], "only": "x", "maybe": "y", "by_colour": {"a": "z"}},
        [
            ("/sizes/1", "1 or 2", "integer 7"),
            ("/only", '"one"', 'string "x"'),
            ("/maybe", '"red", "green" or "blue"', 'string "y"'),
            ("/by_colour/a", '"red", "green" or "blue"', 'string "z"'),
        ],
    ),
]


@pytest.mark.parametrize(("schema", "value"), [(schema, value) for schema in GOOD for value in GOOD[schema]])
def test_what_an_enum_names_loads_and_dumps(closed: Built, schema: str, value: Json) -> None:
    assert closed.dump(schema, closed.load(schema, value)) == value


@pytest.mark.parametrize(("schema", "value", "problems"), WRONG)
def test_other_values_are_errors(closed: Built, schema: str, value: Json, problems: list[tuple[str, str, str]]) -> None:
    with pytest.raises(closed.module.DataError) as caught:
        closed.load(schema, value)
    assert [(p.path, p.expected, p.found) for p in caught.value.problems] == problems


def test_an_integer_may_be_written_with_a_fraction_of_zero(closed: Built) -> None:
    assert closed.load("Size", 1.0) is closed.module.Size.VALUE_1


def test_annotations_are_the_enum_alone(closed: Built) -> None:
    module = closed.module
    hints = get_type_hints(module.Thing)
    assert hints["colour"] is module.Colour
    assert hints["sizes"] == list[module.Size] | None
    assert hints["maybe"] == module.Colour | None | type(module.UNSET)
    assert "str" not in str(hints["by_colour"]).replace("dict[str", "")


def test_open_enums_keep_other_values() -> None:
    package = built(document_of(SCHEMAS))
    assert package.dump("Thing", package.load("Thing", {"colour": "pink"})) == {"colour": "pink"}


def azure(values: list[Json], **extension: Json) -> Json:
    kind = "string" if isinstance(values[0], str) else "integer"
    return {"type": kind, "enum": values, "x-ms-enum": extension}


SAID: list[tuple[Json, Json, Json, bool | None]] = [
    (azure(["a", "b"], name="Kind", modelAsString=False), "a", "c", False),
    (azure(["a", "b"], name="Kind", modelAsString=True), "a", "c", True),
    (azure(["a", "b"], name="Kind"), "a", "c", None),
    (azure(["a", "b"], name="Kind", modelAsString="false"), "a", "c", None),
    (azure([1, 2], modelAsString=False), 1, 3, False),
    (azure([1, 2], modelAsString=True), 1, 3, True),
    (azure(["a"], modelAsString=False), "a", "c", False),
    (azure(["a"], modelAsString=True), "a", "c", True),
    (azure([1], name="One", modelAsString=False), 1, 3, False),
]
"""An enum, a value that it lists, one that it does not, and whether it is open whatever the setting says."""


@pytest.mark.parametrize("setting", ["open", "closed"])
@pytest.mark.parametrize(("schema", "known", "other", "is_open"), SAID)
def test_what_an_enum_says_itself_counts(
    schema: Json, known: Json, other: Json, is_open: bool | None, setting: str
) -> None:
    holder = {"type": "object", "properties": {"one": schema, "many": {"type": "array", "items": schema}}}
    made = built(document_of({"Kind": schema, "Holder": holder}), settings=changed(DEFAULTS, {"enums": setting}))
    data = {"one": known, "many": [known]}
    assert made.dump("Holder", made.load("Holder", data)) == data
    takes_others = setting == "open" if is_open is None else is_open
    assert made.problems("Kind", other) == ([] if takes_others else [""])
    assert made.problems("Holder", {"one": other, "many": [known, other]}) == (
        [] if takes_others else ["/one", "/many/1"]
    )
    if takes_others:
        assert made.dump("Kind", made.load("Kind", other)) == other
