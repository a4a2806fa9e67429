"""Texts that may be of a format or not."""

from __future__ import annotations

from typing import Any

from .errors import Load, Place, Report, T, report_of, tolerate


def read_formatted(data: Any, at: Place, load: Load[T]) -> T | str:
    """What a text of a format means; the text itself where it is none of that, unless another branch has it."""
    report = Report()
    value = load(data, report)
    if not report.problems:
        report_of(at).tolerated += report.tolerated
        return value
    if isinstance(data, str):
        tolerate(at)
        return data
    return load(data, at)


def formatted(load: Load[T]) -> Load[T | str]:
    """The loader of a text that may be of a format or not."""
    return lambda data, at: read_formatted(data, at, load)
