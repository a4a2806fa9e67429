"""Unions that keep what fits none of their branches."""

from __future__ import annotations

from typing import Any

from .branches import FAR, breaks_limits_alone, nearest
from .errors import Load, Place, Report, T
from .unrecognized import Unrecognized, unrecognized


def first_fit(union: Load[Any], data: Any, at: Place, *loads: Load[T]) -> T | Unrecognized:
    """The value as the first loader that it fits reads it; kept whole where it fits none. `union` is who asks.

    A value that fits but for its limits is no value of an unknown type: the limits are reported.
    """
    value: T | Unrecognized = nearest(union, data, at, loads, _distance, unrecognized)
    return value


def _distance(value: Any, report: Report) -> int:
    if report.problems:
        return 1 if breaks_limits_alone(report) else FAR
    return FAR if type(value) is Unrecognized else 0
