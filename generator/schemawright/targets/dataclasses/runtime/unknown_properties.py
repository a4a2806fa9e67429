"""Properties that a definition does not name, where they are refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import Report, note


def refuse(rest: Mapping[str, Any], report: Report) -> None:
    """Report every property that is left over."""
    report.refused()
    for item in rest.values():
        note(report, "no property of this name", item)
