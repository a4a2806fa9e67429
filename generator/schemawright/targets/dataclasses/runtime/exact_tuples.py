"""What reads and writes arrays of so many items, each of which has a kind of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .errors import Load, Report, wrong
from .kinds import is_array
from .writing import sequence, unfit


def read_exactly(data: Any, report: Report, loads: Sequence[Load[Any]]) -> tuple[Any, ...]:
    """An array with an item for each of the loaders."""
    if not is_array(data):
        return wrong(report, "array", data)
    if len(data) != len(loads):
        return wrong(report, f"array of length {len(loads)}", data)
    return tuple(load(item, report) for load, item in zip(loads, data, strict=True))


def exactly(loads: Sequence[Load[Any]]) -> Load[tuple[Any, ...]]:
    """The loader of an array with an item for each of the loaders."""
    return lambda data, report: read_exactly(data, report, loads)


def write_exactly(value: Any, dumps: Sequence[Callable[[Any], Any]]) -> list[Any]:
    """The array of a tuple that has an item for each of the functions."""
    items = sequence(value)
    if len(items) != len(dumps):
        return unfit(value, f"tuple of length {len(dumps)}")
    return [dump(item) for dump, item in zip(dumps, items, strict=False)]
