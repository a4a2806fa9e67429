"""Values that fit no branch of their union, where unions are open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .absent import MISSING
from .errors import Report, tolerate, wrong
from .json_values import JSON_VALUES
from .shown import shown


@dataclass(frozen=True, slots=True)
class Unrecognized:
    """A value that fits no branch of its union, kept as it came and written back unchanged."""

    value: Any

    __repr__ = shown


def _kept(value: Unrecognized) -> Any:
    return value.value


JSON_VALUES[Unrecognized] = _kept


def unrecognized(data: Any, report: Report) -> Unrecognized:
    """A value that fits no branch of a union; a required one must be there all the same."""
    if data is MISSING:
        return wrong(report, "any value", data)
    tolerate(report)
    return Unrecognized(data)
