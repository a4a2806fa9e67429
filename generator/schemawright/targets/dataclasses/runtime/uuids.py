"""The loader of UUIDs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .errors import Report, wrong


def uuid(data: Any, report: Report) -> UUID:
    """A UUID in text form (RFC 4122, section 3); other texts that Python reads as one are none."""
    try:
        value = UUID(data)
    except (AttributeError, TypeError, ValueError):
        return wrong(report, "string with UUID", data)
    return value if str(value) == data.lower() else wrong(report, "string with UUID", data)
