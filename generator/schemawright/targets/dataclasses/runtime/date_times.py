"""The JSON text of a date with time; one that has no zone is written without."""

from __future__ import annotations

import datetime
from typing import Any

from .texts import ExactDateTime, iso_text
from .writing import unfit


def date_time_text(value: Any) -> str:
    """The text of a date with time (RFC 3339, section 5.6)."""
    if type(value) is not datetime.datetime:
        if not isinstance(value, datetime.datetime):
            return unfit(value, "datetime")
        if isinstance(value, ExactDateTime) and value.text:
            return value.text
    text = iso_text(value)
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text
