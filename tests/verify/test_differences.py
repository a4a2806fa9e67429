"""What counts as equal: JSON by value, and texts by what they mean where they mean an instant, a UUID and the like."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from schemawright.verify.probe import Difference, differences

EQUAL: list[tuple[Any, Any]] = [
    (None, None),
    (True, True),
    (1, 1.0),
    (10**20, 1e20),
    (float("nan"), float("nan")),
    ("a", "a"),
    ([], []),
    ({"a": [1, {"b": None}]}, {"a": [1.0, {"b": None}]}),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    ("2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00"),
    ("2020-01-01T00:00:00.5Z", "2020-01-01T00:00:00.500Z"),
    ("10:00:00.50", "10:00:00.500"),
    ("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
    ("PT36H", "P1DT12H"),
    ("P1W", "P7D"),
    ("-PT0.50S", "-PT0.5S"),
    ("2001:DB8::0", "2001:db8::"),
]
CHANGED: list[tuple[Any, Any, str]] = [
    (1, True, ""),
    (0, False, ""),
    (0, None, ""),
    ("", None, ""),
    (1, "1", ""),
    ("1", 1, ""),
    ("1", "1.0", ""),
    (1, 2, ""),
    ([1, 2], [2, 1], "/0"),
    ([1], [1, 2], ""),
    ([], {}, ""),
    ({"a": {"b/c": ["x"]}}, {"a": {"b/c": ["y"]}}, "/a/b~1c/0"),
    ("2020-01-01", "2020-01-01T00:00:00", ""),
    ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00", ""),
    ("2020-01-01T00:00:00Z", "2020-01-01T00:00:01Z", ""),
    ("PT36H", "P1D", ""),
    ("PT1S", "-PT1S", ""),
    ("P", "PT0S", ""),
    ("a", "A", ""),
    ([1], (1,), ""),
    ({"1": 2}, {1: 2}, "/1"),
    ("2020-01-01", date(2020, 1, 1), ""),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_values_that_mean_the_same_are_equal(one: Any, other: Any) -> None:
    assert list(differences(one, other)) == []
    assert list(differences(other, one)) == []


@pytest.mark.parametrize(("one", "other", "where"), CHANGED)
def test_other_values_are_not(one: Any, other: Any, where: str) -> None:
    assert next(differences(one, other)).where == where
    assert next(differences(other, one)).where == where


def test_members_are_lost_and_added_at_their_place() -> None:
    given, back = {"a": {"b": 1, "c": None}}, {"a": {"d": "new", "e": None}}
    found = list(differences(given, back))
    assert found == [
        Difference("/a/b", "lost", 1, "1 is lost"),
        Difference("/a/c", "lost", None, "null is lost"),
        Difference("/a/d", "added", "new", '"new" is added'),
        Difference("/a/e", "added", None, "null is added"),
    ]
    assert [each.is_of_null for each in found] == [False, True, False, True]
    assert not next(differences(None, 0)).is_of_null


def test_long_values_are_cut() -> None:
    words = next(differences(["x" * 500], [1])).words
    assert words == f'"{"x" * 56}... becomes 1'
