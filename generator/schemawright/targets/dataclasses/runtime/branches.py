"""The branches of a union that nothing tells apart at a glance: they are tried in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .absent import MISSING
from .errors import Load, Place, Report, T, report_of, wrong
from .kinds import is_object
from .objects import has

FAR = 1 << 60
"""The distance of a value from a branch that it is not meant for."""


def having(load: Load[T], *keys: str) -> Load[T]:
    """The loader of an object that has these members, were they null: others may fit another branch better."""

    def strict(data: Any, at: Place) -> T:
        for key in keys:
            if is_object(data) and key not in data:
                return wrong((at, key), "any value", MISSING)
        return load(data, at)

    return strict


def free_of_null(load: Load[T], *keys: str) -> Load[T]:
    """The loader of an object in which none of these members is null: another branch has them with null."""

    def strict(data: Any, at: Place) -> T:
        for key in keys:
            if has(data, key) and data[key] is None:
                return wrong((at, key), "no null", None)
        return load(data, at)

    return strict


def breaks_limits_alone(report: Report) -> bool:
    """Whether a value is of the right type all the way down, and beyond some limit."""
    return report.limits > 0 and report.limits == len(report.problems) + report.more


def nearest(
    union: Load[Any],
    data: Any,
    at: Place,
    loads: Sequence[Load[Any]],
    distance: Callable[[Any, Report], int],
    otherwise: Load[Any],
) -> Any:
    """The value as the loader reads it that it fits, or nearly fits, best; else what `otherwise` makes of it.

    `union` is the loader that asks. A value fits a branch from which it has no distance. Where branches hold unions
    again, what was found for a value inside is used by the branches tried later: otherwise time would double with each
    level of the data.
    """
    root = report_of(at)
    around = root.chosen
    chosen = root.chosen = {} if around is None else around
    key = (union, id(data))
    if key not in chosen:
        best, least = len(loads), FAR
        for index, load in enumerate(loads):
            report = Report(chosen)
            value = load(data, report)
            far = distance(value, report)
            if not far:
                chosen[key] = index, data
                root.chosen = around
                return value
            if far < least:
                best, least = index, far
        chosen[key] = best, data
    index, _ = chosen[key]
    value = loads[index](data, at) if index < len(loads) else otherwise(data, at)
    root.chosen = around
    return value
