"""The JSON text of a date with time; one that has no zone is written without."""

from __future__ import annotations

from typing import Any

from .texts import kept_text, moment_text


def date_time_text(value: Any) -> str:
    """The text of a date with time (RFC 3339, section 5.6); without a zone it is one of ISO 8601 alone."""
    return kept_text(value) or moment_text(value)
