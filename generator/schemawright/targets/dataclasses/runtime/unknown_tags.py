"""Tags that name no type, where unions are closed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def is_unknown(data: Mapping[str, Any], key: str, names: Collection[str | int]) -> bool:
    """Whether the member `key` is of the type of the names, but none of them."""
    name = data.get(key)
    return name not in names and any(type(known) is type(name) for known in names)
