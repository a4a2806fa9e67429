"""The loaders of values that JSON itself knows."""

from __future__ import annotations

import json
from typing import Any

from .absent import MISSING
from .errors import Load, Place, T, wrong


def anything(data: Any, at: Place) -> Any:
    """Any JSON value, as it is."""
    return wrong(at, "any value", data) if data is MISSING else data


def null(data: Any, at: Place) -> None:
    """Null alone."""
    return None if data is None else wrong(at, "null", data)


def string(data: Any, at: Place) -> str:
    """A string."""
    return data if isinstance(data, str) else wrong(at, "string", data)


def integer(data: Any, at: Place) -> int:
    """An integer; a number without fraction, such as 1.0, is one (JSON Schema core, section 4.2.3)."""
    if type(data) is float and data.is_integer():
        return int(data)
    return data if type(data) is int else wrong(at, "integer", data)


def number(data: Any, at: Place) -> float:
    """A number; integers stay integers."""
    return data if type(data) is float or type(data) is int else wrong(at, "number", data)


def boolean(data: Any, at: Place) -> bool:
    """True or false."""
    return data if type(data) is bool else wrong(at, "boolean", data)


def read_constant(data: Any, at: Place, expected: T) -> T:
    """One value and no other; JSON tells 1 and true apart, which Python does not."""
    if data == expected and isinstance(data, bool) == isinstance(expected, bool):
        return expected
    return wrong(at, json.dumps(expected), data)


def constant(expected: T) -> Load[T]:
    """The loader of one value."""
    return lambda data, at: read_constant(data, at, expected)
