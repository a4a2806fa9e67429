"""The JSON text of a date with time; one that has no zone is refused."""

from __future__ import annotations

from typing import Any

from .texts import kept_text, moment_text
from .writing import unfit


def date_time_text(value: Any) -> str:
    """The text of a date with time: RFC 3339 has none without a zone, of which each reader thinks another one (4.4)."""
    text = kept_text(value)
    if text:
        return text
    return moment_text(value) if value.utcoffset() is not None else unfit(value, "datetime with a time zone")
