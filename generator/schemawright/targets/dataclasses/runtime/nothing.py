"""The loader of what no value fits."""

from __future__ import annotations

from typing import Any

from .constraints import broken
from .errors import Place


def nothing(data: Any, at: Place) -> Any:
    """No value at all."""
    broken(at, "no value", data)
    return data
