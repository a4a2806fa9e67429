"""Branches that are tried: the best one is taken; open, closed, within limits, and one inside another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from schemawright.targets.dataclasses.runtime.absent import MISSING
from schemawright.targets.dataclasses.runtime.branches import free_of_null, having, nearest_fit
from schemawright.targets.dataclasses.runtime.constraints import Limits, limited
from schemawright.targets.dataclasses.runtime.containers import list_of, map_of
from schemawright.targets.dataclasses.runtime.errors import Findings, Load, Report, tolerate, wrong
from schemawright.targets.dataclasses.runtime.json_values import to_json_value
from schemawright.targets.dataclasses.runtime.scalars import anything, integer, string
from schemawright.targets.dataclasses.runtime.unions_open import best_fit
from schemawright.targets.dataclasses.runtime.unrecognized import Unrecognized, unrecognized

Fitting = Callable[..., Any]
both = pytest.mark.parametrize("fit", [best_fit, nearest_fit])
SHORT: Load[str] = limited(string, Limits(max_length=2))


def tried(fit: Fitting, data: Any, *loads: Load[Any]) -> tuple[Any, list[str]]:
    """What a union of the branches makes of a value, and the problems that it reports."""
    report = Findings()
    value = fit(tried, report.traced(data), report, *loads)
    return value, [f"{problem.path}: {problem.expected}" for problem in report.problems]


@both
def test_the_first_branch_that_fits_is_taken(fit: Fitting) -> None:
    assert tried(fit, 7, string, integer, anything) == (7, [])
    assert tried(fit, "x", string, integer) == ("x", [])
    assert tried(fit, [1], list_of(string), list_of(integer)) == ([1], [])


def test_what_fits_no_branch_is_kept_or_refused() -> None:
    assert tried(best_fit, None, string, integer) == (Unrecognized(None), [])
    assert tried(nearest_fit, None, string, integer)[1] == [": a value that fits one of 2 branches"]
    assert to_json_value(Unrecognized([1])) == [1]


def test_a_closed_union_tells_what_is_wrong_with_the_nearest_branch() -> None:
    loads = (list_of(map_of(integer)), list_of(string), string)
    assert tried(nearest_fit, ["x", "y", 1], *loads)[1] == ["/2: string"]
    assert tried(nearest_fit, [1, 2, 3], *loads)[1] == ["/0: object", "/1: object", "/2: object"]


@both
def test_a_value_beyond_a_limit_is_no_value_of_another_type(fit: Fitting) -> None:
    assert tried(fit, "long", integer, SHORT)[1] == [": string of length 2 or less"]
    assert tried(fit, "long", SHORT, string) == ("long", [])


def test_an_unrecognized_value_inside_fits_less_than_one_that_is_known() -> None:
    def inner(data: Any, report: Report) -> Any:
        return best_fit(inner, data, report, integer)

    assert tried(best_fit, "x", inner, string) == ("x", [])
    assert tried(best_fit, "x", inner) == (Unrecognized("x"), [])


@both
def test_unions_inside_one_another_take_no_longer_with_each_level(fit: Fitting) -> None:
    calls = 0

    def leaf(data: Any, report: Report) -> int:
        nonlocal calls
        calls += 1
        return integer(data, report)

    def union(data: Any, report: Report) -> Any:
        return fit(union, data, report, leaf, map_of(string), map_of(union), list_of(union))

    counts: list[int] = []
    for depth in (10, 20, 40):
        data: Any = 1
        for _ in range(depth):
            data = {"a": data}
        calls = 0
        value = union(data, Report())
        assert value == data
        counts.append(calls)
    assert counts[2] - counts[1] == 2 * (counts[1] - counts[0])


def test_keys_that_must_be_there_and_keys_that_must_not_be_null() -> None:
    needs, no_null = having(anything, "a"), free_of_null(anything, "a")
    given = ({}, {"a": None}, {"a": 1}, [])
    fits: list[list[bool]] = []
    for load in (needs, no_null):
        reports = [Report() for _ in given]
        for data, report in zip(given, reports, strict=True):
            load(data, report)
        fits.append([not report.count for report in reports])
    assert fits == [[False, True, True, True], [True] * 4]
    assert [report.tolerated for report in reports] == [0, 1, 0, 0]


def test_a_required_union_must_be_there() -> None:
    report = Findings()
    unrecognized(MISSING, report)
    assert [problem.expected for problem in report.problems] == ["any value"]


def noting(load: Load[Any]) -> Load[Any]:
    """The loader of a value that its definition does not accept."""

    def lenient(data: Any, report: Report) -> Any:
        tolerate(report)
        return load(data, report)

    return lenient


def keyed(data: Any, report: Report) -> str:
    return f"read {data['a']}" if isinstance(data.get("a"), int) else wrong(report, "integer", data.get("a"))


@both
def test_a_branch_that_accepts_a_value_goes_before_one_that_only_reads_it(fit: Fitting) -> None:
    assert tried(fit, [1], noting(list_of(integer)), list_of(anything)) == ([1], [])
    assert tried(fit, 1, noting(integer), noting(string)) == (1, [])


@both
def test_a_key_decides_until_its_branch_does_not_fit(fit: Fitting) -> None:
    for data, expected in (({"a": 1}, "read 1"), ({"b": 1}, {"b": 1}), ({"a": {}}, {"a": {}})):
        report = Findings()
        assert fit(tried, report.traced(data), report, map_of(anything), keys={"a": keyed}) == expected
        assert not report.problems
    report = Findings()
    fit(tried, report.traced({"a": "x"}), report, map_of(integer), keys={"a": keyed})
    assert [problem.path for problem in report.problems] == ["/a"]


def test_an_object_with_no_key_of_a_branch_is_refused_in_the_words_of_the_keys() -> None:
    report = Findings()
    nearest_fit(tried, {}, report, keys={"a": keyed, "b": keyed})
    assert [problem.expected for problem in report.problems] == ['object with "a" or "b"']


@both
def test_data_that_is_there_twice_becomes_two_objects(fit: Fitting) -> None:
    def inner(data: Any, report: Report) -> Any:
        return fit(inner, data, report, map_of(integer), list_of(integer))

    twice = {"x": 1}
    value, problems = tried(fit, [twice, twice], list_of(inner), list_of(string))
    assert (value, problems) == ([twice, twice], [])
    assert value[0] is not value[1]
