"""The loaders of arrays of so many items, each of which has a kind of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .errors import Load, Report, wrong
from .kinds import is_array


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
