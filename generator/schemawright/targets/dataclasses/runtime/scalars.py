"""The loaders of values that JSON itself knows."""

from __future__ import annotations

import json
from typing import Any

from .absent import MISSING
from .errors import Load, Report, T, wrong


def anything(data: Any, report: Report) -> Any:
    """Any JSON value, as it is."""
    return wrong(report, "any value", data) if data is MISSING else data


def null(data: Any, report: Report) -> None:
    """Null alone."""
    return None if data is None else wrong(report, "null", data)


def string(data: Any, report: Report) -> str:
    """A string."""
    return data if isinstance(data, str) else wrong(report, "string", data)


def integer(data: Any, report: Report) -> int:
    """An integer; a number without fraction, such as 1.0, is one (JSON Schema core, section 4.2.3)."""
    if type(data) is float and data.is_integer():
        return int(data)
    return data if type(data) is int else wrong(report, "integer", data)


def number(data: Any, report: Report) -> float:
    """A number; integers stay integers."""
    return data if type(data) is float or type(data) is int else wrong(report, "number", data)


def boolean(data: Any, report: Report) -> bool:
    """True or false."""
    return data if type(data) is bool else wrong(report, "boolean", data)


def read_constant(data: Any, report: Report, expected: T) -> T:
    """One value and no other; JSON tells 1 and true apart, which Python does not."""
    if data == expected and isinstance(data, bool) == isinstance(expected, bool):
        return expected
    return wrong(report, json.dumps(expected), data)


def constant(expected: T) -> Load[T]:
    """The loader of one value."""
    return lambda data, report: read_constant(data, report, expected)
