"""Tags that name no type, where unions are closed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def is_unknown(data: Mapping[str, Any], key: str, names: Collection[str]) -> bool:
    """Whether the member `key` is a text that is none of the names."""
    name = data.get(key)
    return isinstance(name, str) and name not in names
