"""Properties that a definition forbids, where limits are checked."""

from __future__ import annotations

from .constraints import broken
from .errors import Place, T


def refused(rest: dict[str, T], at: Place) -> dict[str, T]:
    """Members that the definition forbids, each of which is reported."""
    for key, item in rest.items():
        broken((at, key), "no property of this name", item)
    return rest
