"""The loader of what no value fits."""

from __future__ import annotations

from typing import Any

from .constraints import broken
from .errors import Report


def nothing(data: Any, report: Report) -> Any:
    """No value at all."""
    broken(report, "no value", data)
    return data
