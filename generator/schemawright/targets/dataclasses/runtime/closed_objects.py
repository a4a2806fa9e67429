"""Properties that a definition forbids, where limits are checked."""

from __future__ import annotations

from .constraints import broken
from .errors import Report, T


def refused(rest: dict[str, T], report: Report) -> dict[str, T]:
    """Members that the definition forbids, each of which is reported."""
    for item in rest.values():
        broken(report, "no property of this name", item)
    return rest
