"""Branches of a union that nothing tells apart at a glance: a value is read as each, and the best one is taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, cast

from .absent import MISSING, UNSET
from .errors import Load, Report, T, note, tolerate, wrong
from .kinds import entries, is_array, is_object
from .model import Model
from .objects import has

_FITS, _BREAKS_LIMITS, _IS_NEAR, _IS_FAR = range(4)
_DEPTH = 8
"""Arrays and objects inside one another that are searched for models."""


@dataclass(slots=True)
class Reading:
    """A value as one branch reads it, and how well it does: the lower the `rank`, the better.

    `used` is the report of the document that the value is part of.
    """

    load: Load[Any]
    value: Any
    report: Report
    rank: tuple[int, int, int]
    used: Report | None = None

    @property
    def is_near(self) -> bool:
        """Whether the value is of the right kind, and wrong only further inside."""
        return self.rank[0] == _IS_NEAR


def having(load: Load[T], *keys: str) -> Load[T]:
    """The loader of an object that must have these members, which it does not declare."""

    def strict(data: Any, report: Report) -> T:
        for key in keys:
            if is_object(data) and data.get(key, MISSING) is MISSING:
                note(report, "any value", MISSING)
                return cast("T", report.kept(data))
        return load(data, report)

    return strict


def free_of_null(load: Load[T], *keys: str) -> Load[T]:
    """The loader of an object in which none of these members should be null: another branch has them with null."""

    def strict(data: Any, report: Report) -> T:
        for key in keys:
            if has(data, key) and data[key] is None:
                tolerate(report)
        return load(data, report)

    return strict


def fitted(
    union: Load[Any],
    data: Any,
    report: Report,
    loads: Iterable[Load[Any]],
    keys: Mapping[str, Load[Any]],
    otherwise: Callable[[Reading | None], Load[Any]],
) -> Any:
    """The value as the branch reads it that it fits best; what fits none is read as `otherwise` says.

    `union` is the loader that asks. The branches in `keys` are those of objects with that key; the first one is what an
    object that fits no branch is taken for. Where branches hold unions again, what was found for a value inside is used
    by the branches tried later: otherwise time would double with each level of the data.
    """
    around = report.chosen
    chosen = report.chosen = {} if around is None else around
    named = [load for key, load in keys.items() if has(data, key)]
    key = (union, id(data))
    if key not in chosen:
        chosen[key] = data, _best(data, [*named, *loads], chosen)
    _, best = chosen[key]
    if best is None or best.rank[0] > _BREAKS_LIMITS:
        value = (named[0] if named else otherwise(best))(data, report)
    elif best.report.count or best.used is report:  # an object that is there twice is read twice
        value = best.load(data, report)
    else:
        value, best.used = best.value, report
        report.tolerated += best.report.tolerated
        if best.report.derived is not None:
            report.derive(best.report.derived)
    report.chosen = around
    return value


def nearest_fit(
    union: Load[Any], data: Any, report: Report, *loads: Load[Any], keys: Mapping[str, Load[Any]] | None = None
) -> Any:
    """The value as the branch reads it that it fits best; else the problems of the one that it nearly fits.

    `union` and `keys` are those of `fitted`.
    """
    by_key = keys or {}

    def otherwise(best: Reading | None) -> Load[Any]:
        if best is not None and best.is_near:
            return best.load
        expected = " or ".join(json.dumps(key) for key in by_key)
        words = (
            f"object with {expected}"
            if best is None
            else f"a value that fits one of {len(loads) + len(by_key)} branches"
        )
        return lambda data, report: wrong(report, words, data)

    return fitted(union, data, report, loads, by_key, otherwise)


def _best(data: Any, loads: Sequence[Load[Any]], chosen: dict[tuple[Load[Any], int], Any]) -> Reading | None:
    """The first of the branches that the value fits best or, where it fits none, is nearest to."""
    best: Reading | None = None
    for load in loads:
        report = Report(data, chosen)
        value = load(data, report)
        reading = Reading(load, value, report, _rank(value, data, report))
        if best is None or reading.rank < best.rank:
            best = reading
        if reading.rank == (_FITS, 0, 0):
            break
    return best


def _rank(value: Any, data: Any, report: Report) -> tuple[int, int, int]:
    if not report.count:
        return _FITS, report.tolerated, _undeclared(value, data, _DEPTH)
    if report.count == report.limits:
        return _BREAKS_LIMITS, report.count, 0
    return (_IS_FAR if report.is_far else _IS_NEAR), report.count, 0


def _undeclared(value: Any, data: Any, depth: int) -> int:
    """How many members no model declares, of an object or of those that an array or a map holds."""
    if isinstance(value, Model):
        extra = getattr(value, "additional_properties", None)
        if extra is not None:
            return len(extra)
        declared = (getattr(value, field.name) for field in fields(cast("Any", value)))
        return max(0, len(data) - sum(part is not None and part is not UNSET for part in declared))
    if not depth or not isinstance(value, dict | list | tuple) or not (is_object(data) or is_array(data)):
        return 0
    own = len(data) if is_object(data) else 0
    return own + sum(_undeclared(part, data[key], depth - 1) for key, part in entries(value) if part is not None)
