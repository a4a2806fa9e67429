"""The loaders of arrays of so many items, each of which has a kind of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .errors import Load, Place, wrong
from .kinds import is_array


def read_exactly(data: Any, at: Place, loads: Sequence[Load[Any]]) -> tuple[Any, ...]:
    """An array with an item for each of the loaders."""
    if not is_array(data):
        return wrong(at, "array", data)
    if len(data) != len(loads):
        return wrong(at, f"array of length {len(loads)}", data)
    return tuple(load(item, (at, index)) for index, (load, item) in enumerate(zip(loads, data, strict=True)))


def exactly(loads: Sequence[Load[Any]]) -> Load[tuple[Any, ...]]:
    """The loader of an array with an item for each of the loaders."""
    return lambda data, at: read_exactly(data, at, loads)
