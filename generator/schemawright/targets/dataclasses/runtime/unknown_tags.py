"""Tags that name no type, where unions are closed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Never, cast

from .errors import Report, note


def is_unknown(data: Mapping[str, Any], key: str, names: Collection[str | int]) -> bool:
    """Whether the member `key` is of the type of the names, but none of them."""
    name = data.get(key)
    return name not in names and any(type(known) is type(name) for known in names)


def _unknown(data: Any, report: Report, key: str, expected: str) -> Any:
    note(report, expected, data[key])
    return report.kept(data)


unknown = cast("Callable[[Any, Report, str, str], Never]", _unknown)
"""Report the member `key` of an object that is read as no type; the object stays as it came. See `wrong`."""
