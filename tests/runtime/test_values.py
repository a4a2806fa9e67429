"""The JSON values of Python values, enums, and the models that validate themselves."""

from __future__ import annotations

import ast
import enum
from pathlib import Path
from typing import Any

import pytest

from schemawright.targets.dataclasses.runtime import model, model_validating
from schemawright.targets.dataclasses.runtime.absent import UNSET
from schemawright.targets.dataclasses.runtime.constraints import Limits, check
from schemawright.targets.dataclasses.runtime.enums_closed import closed_integer_enum, closed_string_enum
from schemawright.targets.dataclasses.runtime.enums_open import integer_enum, string_enum
from schemawright.targets.dataclasses.runtime.errors import DataError, Findings
from schemawright.targets.dataclasses.runtime.json_values import to_json_value
from schemawright.targets.dataclasses.runtime.scalars import string


class Colour(enum.StrEnum):
    RED = "red"


class Size(enum.IntEnum):
    ONE = 1


class Point(model.Model):
    def to_dict(self) -> dict[str, Any]:
        return {"x": 1}


def test_values_are_written_inside_lists_and_objects() -> None:
    value = {"a": [Point(), (Colour.RED, Size.ONE)], "b": {"c": Point()}}
    written = to_json_value(value)
    assert written == {"a": [{"x": 1}, ["red", 1]], "b": {"c": {"x": 1}}}
    assert [type(x) for x in written["a"][1]] == [str, int]


def test_containers_are_never_shared_however_deep_they_are() -> None:
    value: list[Any] = []
    for _ in range(5000):
        value = [value]
    written = to_json_value(value)
    depth = 0
    while written:
        assert written is not value
        written, value, depth = written[0], value[0], depth + 1
    assert depth == 5000


def test_unset_is_false_and_says_its_name() -> None:
    assert (bool(UNSET), repr(UNSET)) == (False, "UNSET")


@pytest.mark.parametrize(
    ("load", "data", "value", "problems"),
    [
        (string_enum(Colour), "red", Colour.RED, []),
        (string_enum(Colour), "blue", "blue", []),
        (string_enum(Colour), 1, 1, ["string"]),
        (integer_enum(Size), 1.0, Size.ONE, []),
        (integer_enum(Size), 2, 2, []),
        (closed_string_enum(Colour), "red", Colour.RED, []),
        (closed_string_enum(Colour), "blue", "blue", ['"red"']),
        (closed_integer_enum(Size), 1.0, Size.ONE, []),
        (closed_integer_enum(Size), True, True, ["1"]),
    ],
)
def test_enums(load: Any, data: Any, value: Any, problems: list[str]) -> None:
    report = Findings()
    loaded = load(data, report)
    assert (loaded, type(loaded)) == (value, type(value))
    assert [problem.expected for problem in report.problems] == problems


@pytest.mark.parametrize(
    ("limits", "data", "broken"),
    [
        (Limits(minimum=1, maximum=2), 3, ["number not above 2"]),
        (Limits(above=1, below=2), 1, ["number above 1"]),
        (Limits(multiples=(0.1,)), 0.3, []),
        (Limits(multiples=(0.1,)), 0.35, ["multiple of 0.1"]),
        (Limits(minimum=1), True, []),
        (Limits(min_length=2, patterns=("^a",)), "b", ["string of length 2 or more", "string that matches ^a"]),
        (Limits(max_items=1), [1, 2], ["array of length 1 or less"]),
        (Limits(unique_items=True), [1, True, 1.0, {"a": 1}, {"a": 1.0}], ["item unlike item 0", "item unlike item 3"]),
        (Limits(min_properties=1), {}, ["object of length 1 or more"]),
        (Limits(names=Limits(max_length=1)), {"ab": 1}, ["name of length 1 or less"]),
    ],
)
def test_limits(limits: Limits, data: Any, broken: list[str]) -> None:
    report = Findings()
    check(data, report, limits)
    assert [problem.expected for problem in report.problems] == broken
    assert report.limits == len(report.problems)


def test_a_validating_serializer_checks_values_made_by_hand() -> None:
    def short(data: Any, at: Any) -> str:
        check(data, at, Limits(max_length=2))
        return string(data, at)

    serializer = model_validating.Serializer("Name", short, str.strip)
    serializer.validate(" ab ")
    for value, expected in (("abc", "string of length 2 or less"), (1, "value of the annotated type")):
        with pytest.raises(DataError) as caught:
            serializer.validate(value)  # type: ignore[arg-type]
        assert caught.value.expected == expected


def test_models_that_validate_themselves_differ_in_nothing_else() -> None:
    plain, validating = (ast.parse(Path(m.__file__).read_text("utf-8")) for m in (model, model_validating))
    kept = {node.name for node in plain.body if isinstance(node, ast.ClassDef)}
    texts: list[list[str]] = []
    for tree in (plain, validating):
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        for node in classes:
            node.body = [part for part in node.body if getattr(part, "name", "") != "validate"]
        texts.append([ast.unparse(node) for node in classes])
    assert kept == {"Model", "Serializer"}
    assert texts[0] == texts[1]
