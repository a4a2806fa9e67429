"""The JSON text of a date with time; one that has no zone is of UTC."""

from __future__ import annotations

from typing import Any

from .texts import iso_text, kept_text, moment_text


def date_time_text(value: Any) -> str:
    """The text of a date with time (RFC 3339, section 5.6); without a zone it is one of UTC."""
    text = kept_text(value)
    if text:
        return text
    return moment_text(value) if value.utcoffset() is not None else f"{iso_text(value)}Z"
