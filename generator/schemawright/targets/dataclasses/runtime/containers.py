"""The loaders of arrays and objects whose values are of one kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import Load, Report, T, wrong
from .kinds import is_array, is_object
from .scalars import boolean, integer, number, string

_KEPT: Mapping[Load[Any], tuple[type, ...]] = {
    string: (str,),
    integer: (int,),
    number: (float, int),
    boolean: (bool,),
}
"""The Python types of the values that a loader returns as they are; whole arrays of them are copied at once."""


def read_list(data: Any, report: Report, load: Load[T]) -> list[T]:
    """An array."""
    if data.__class__ is not list and not is_array(data):
        return wrong(report, "array", data)
    kept = _KEPT.get(load)
    if kept is not None:
        for item in data:
            if type(item) not in kept:
                break
        else:
            return list(data)
    return [load(item, report) for item in data]


def list_of(load: Load[T]) -> Load[list[T]]:
    """The loader of an array."""
    return lambda data, report: read_list(data, report, load)


def read_map(data: Any, report: Report, load: Load[T]) -> dict[str, T]:
    """An object with values of one kind."""
    if not is_object(data):
        return wrong(report, "object", data)
    kept = _KEPT.get(load)
    if kept is not None:
        for item in data.values():
            if type(item) not in kept:
                break
        else:
            return dict(data)
    return {key: load(item, report) for key, item in data.items()}


def map_of(load: Load[T]) -> Load[dict[str, T]]:
    """The loader of an object with values of one kind."""
    return lambda data, report: read_map(data, report, load)
