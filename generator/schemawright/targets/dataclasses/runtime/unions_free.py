"""Values of which a definition speaks under a condition alone."""

from __future__ import annotations

from typing import Any

from .branches import Reading, fitted
from .errors import Load, Report, T
from .unrecognized import Unrecognized, unrecognized


def fit_or_kept(union: Load[Any], data: Any, report: Report, *loads: Load[T]) -> T | Unrecognized:
    """The value as the branch reads it that it fits best, limits included; any other is kept whole.

    Whether the condition holds is not asked: where it does not, every value is right. `union` is that of `fitted`.
    """

    def otherwise(_: Reading | None) -> Load[Unrecognized]:
        return unrecognized

    value: T | Unrecognized = fitted(union, data, report, map(_within_limits, loads), {}, otherwise)
    return value


def _within_limits(load: Load[T]) -> Load[T]:
    """The loader of a branch that a value which breaks a limit does not fit."""

    def strict(data: Any, report: Report) -> T:
        before = report.limits
        value = load(data, report)
        report.limits = before
        return value

    return strict
