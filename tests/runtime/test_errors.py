"""Problems, their places and the error that names them; the JSON text that is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from schemawright.targets.dataclasses.runtime import json_msgspec, json_orjson, json_standard
from schemawright.targets.dataclasses.runtime.containers import list_of, map_of
from schemawright.targets.dataclasses.runtime.errors import DataError, Findings, Problem, Report, note, read
from schemawright.targets.dataclasses.runtime.scalars import integer, string
from schemawright.targets.dataclasses.runtime.tuples import tuple_of


def problems_of(load: Any, data: Any) -> list[str]:
    with pytest.raises(DataError) as caught:
        read(load, data, "Model")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"),
        (True, "boolean true"),
        (7, "integer 7"),
        (10**40, "integer of over 40 digits"),
        (0.5, "number 0.5"),
        ("x" * 61, f'string "{"x" * 57}..."'),
        ({}, "object"),
        ([], "array"),
        (b"", "a Python bytes"),
    ],
)
def test_a_value_is_told_in_few_words(value: Any, words: str) -> None:
    report = Findings()
    assert note(report, "nothing of the kind", value) is value
    assert report.problems == [Problem("", "nothing of the kind", words)]


def test_places_are_pointers() -> None:
    assert problems_of(map_of(list_of(map_of(string))), {"a/b": [{"~": 1}]}) == [
        "at /a~1b/0/~0: expected string, found integer 1"
    ]


def test_a_problem_is_one_line_of_bounded_length() -> None:
    text = str(Problem("/" + "x" * 1000 + "\n", "string", "null"))
    assert "\n" not in text
    assert len(text) < 400


def test_all_problems_are_found_and_a_thousand_kept() -> None:
    with pytest.raises(DataError) as caught:
        read(list_of(integer), ["x"] * 1234, "Numbers")
    error = caught.value
    assert (len(error.problems), error.more, error.path, error.expected) == (1000, 234, "/0", "integer")
    lines = str(error).splitlines()
    assert lines[0] == 'Numbers at /0: expected integer, found string "x"'
    assert (len(lines), lines[-1].strip()) == (21, "and 1214 more")


def test_items_of_containers_have_places_of_their_own() -> None:
    assert problems_of(map_of(list_of(string)), {"a": ["x", 1], "b": 2}) == [
        "at /a/1: expected string, found integer 1",
        "at /b: expected array, found integer 2",
    ]
    assert problems_of(tuple_of((string, integer), string), ["x", "y", 3]) == [
        'at /1: expected integer, found string "y"',
        "at /2: expected string, found integer 3",
    ]
    assert read(tuple_of((string,), None), ["x", 1, None], "Model") == ["x", 1, None]


@pytest.mark.parametrize("load", [list_of(integer), list_of(string), map_of(integer)])
def test_containers_are_copied(load: Any) -> None:
    data: Any = {"a": 1} if load(["x"], Report()) == ["x"] else [1]
    for given in (data, [1], ["x"], {"a": 1}):
        report = Report()
        value = load(given, report)
        assert report.count or (value == given and value is not given)


def test_data_that_is_mended_while_it_is_read_is_an_error_all_the_same() -> None:
    """Another thread may do so between the two times that data with problems is read."""

    def load(data: Any, report: Report) -> Any:
        value = integer(data[0], report)
        shared[0] = 1
        return value

    shared: list[Any] = ["x"]
    assert problems_of(load, shared) == ["at the root: expected data that stays the same while it is read, found array"]


def test_data_deeper_than_python_can_follow_is_an_error_of_the_model() -> None:
    def load(data: Any, report: Report) -> Any:
        return load(data, report)

    assert problems_of(load, 1) == ["at the root: expected less deeply nested data, found too many levels"]


@pytest.mark.parametrize("library", [json_standard, json_orjson, json_msgspec])
def test_each_library_reads_and_writes_the_same_json(library: Any) -> None:
    value = {"a": [1, 2.5, None, True, "é"]}
    assert library.parse_json(library.json_text(value, "Model"), "Model") == value
    assert " " not in library.json_text(value, "Model")
    for text in ("{", b"\xff", "NaN"):
        with pytest.raises(DataError) as caught:
            library.parse_json(text, "Model")
        assert caught.value.problems[0].expected == "JSON text"


@pytest.mark.parametrize(
    ("library", "text", "found"),
    [
        (json_standard, '{\n"a": 1 "b"}', "invalid JSON at line 2, column 8: Expecting ',' delimiter"),
        (json_standard, b"[NaN]", "invalid JSON (NaN is not JSON)"),
        (json_orjson, '{\n"a": tru}', "invalid JSON at line 2, column 6: invalid literal, expected 'true'"),
        (json_msgspec, "{1}", "invalid JSON (JSON is malformed: object keys must be strings (byte 1))"),
    ],
)
def test_text_that_is_no_json_says_where(library: Any, text: str | bytes, found: str) -> None:
    with pytest.raises(DataError) as caught:
        library.parse_json(text, "Model")
    assert str(caught.value) == f"Model at the root: expected JSON text, found {found}"


def test_infinite_numbers_are_named_by_the_standard_library() -> None:
    value = json.loads('{"a": [1, 1e999], "b": {"c": -1e999}}')
    with pytest.raises(DataError) as caught:
        json_standard.json_text(value, "Model")
    assert [problem.path for problem in caught.value.problems] == ["/a/1", "/b/c"]


def test_so_are_integers_of_more_digits_than_python_writes() -> None:
    with pytest.raises(DataError, match="expected integer of 4300 digits or less") as caught:
        json_standard.json_text({"a": [10**4299, 10**4300], "b": -(10**5000)}, "Model")
    assert [problem.path for problem in caught.value.problems] == ["/a/1", "/b"]
