"""The loaders of arrays whose first items have kinds of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .errors import Load, Report, wrong
from .kinds import is_array
from .scalars import anything


def read_tuple(data: Any, report: Report, loads: Sequence[Load[Any]], rest: Load[Any] | None) -> list[Any]:
    """An array whose first items have kinds of their own; all further ones are of one kind, or kept as they are."""
    if not is_array(data):
        return wrong(report, "array", data)
    last = anything if rest is None else rest
    return [(loads[index] if index < len(loads) else last)(item, report) for index, item in enumerate(data)]


def tuple_of(loads: Sequence[Load[Any]], rest: Load[Any] | None) -> Load[list[Any]]:
    """The loader of an array whose first items have kinds of their own."""
    return lambda data, report: read_tuple(data, report, loads, rest)
