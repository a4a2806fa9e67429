"""Unions that keep what fits none of their branches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .branches import Reading, fitted
from .errors import Load, Report, T
from .unrecognized import Unrecognized, unrecognized


def best_fit(
    union: Load[Any], data: Any, report: Report, *loads: Load[T], keys: Mapping[str, Load[T]] | None = None
) -> T | Unrecognized:
    """The value as the branch reads it that it fits best; kept whole where it fits none.

    A value that fits but for its limits is no value of an unknown type, nor is an object with the key of a branch: its
    problems are reported. `union` and `keys` are those of `fitted`.
    """

    def otherwise(_: Reading | None) -> Load[Unrecognized]:
        return unrecognized

    value: T | Unrecognized = fitted(union, data, report, loads, keys or {}, otherwise)
    return value
