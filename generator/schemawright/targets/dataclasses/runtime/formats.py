"""Texts that may be of a format or not."""

from __future__ import annotations

from typing import Any

from .errors import Load, Report, T, tolerate


def read_formatted(data: Any, report: Report, load: Load[T]) -> T | str:
    """What a text of a format means; the text itself where it is none of that, unless another branch has it."""
    trial = Report()
    value = load(data, trial)
    if not trial.count:
        report.tolerated += trial.tolerated
        return value
    if isinstance(data, str):
        tolerate(report)
        return data
    return load(data, report)


def formatted(load: Load[T]) -> Load[T | str]:
    """The loader of a text that may be of a format or not."""
    return lambda data, report: read_formatted(data, report, load)
