"""Unions that refuse what fits none of their branches."""

from __future__ import annotations

from typing import Any

from .branches import FAR, breaks_limits_alone, nearest
from .errors import Load, Place, Report, wrong


def first_fit(union: Load[Any], data: Any, at: Place, *loads: Load[Any]) -> Any:
    """The value as the first loader that it fits reads it; else the problems of the one that it nearly fits.

    `union` is who asks.
    """

    def refused(data: Any, at: Place) -> Any:
        return wrong(at, f"a value that fits one of {len(loads)} branches", data)

    return nearest(union, data, at, loads, _distance, refused)


def _distance(_: Any, report: Report) -> int:
    if all(problem.path for problem in report.problems) or breaks_limits_alone(report):
        return len(report.problems) + report.more
    return FAR
