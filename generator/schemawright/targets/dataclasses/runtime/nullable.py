"""Values that may be null."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import Load, T


def nullable(load: Load[T]) -> Load[T | None]:
    """The loader of a value or null."""
    return lambda data, report: None if data is None else load(data, report)


def nullable_dump(dump: Callable[[T], Any]) -> Callable[[T | None], Any]:
    """The dump function of a value or null."""
    return lambda value: None if value is None else dump(value)
