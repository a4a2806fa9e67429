"""Properties that a definition does not name, where they are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import Place, note


def refuse(rest: Mapping[str, Any], at: Place) -> None:
    """Report every property that is left over."""
    for key, item in rest.items():
        note((at, key), "no property of this name", item)
