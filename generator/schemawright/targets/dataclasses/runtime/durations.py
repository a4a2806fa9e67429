"""Durations of a fixed length."""

from __future__ import annotations

import datetime
import re
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES
from .texts import Exact
from .writing import unfit

_DURATION = re.compile(
    r"(?P<sign>-?)P(?=[0-9T])(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?(?:(?P<seconds>[0-9]+(?:[.][0-9]{1,6})?)S)?)?"
)


class ExactDuration(Exact, datetime.timedelta):
    """A duration whose text is another one of the same length, such as PT36H; the text is written back as it came."""


def duration(data: Any, report: Report) -> datetime.timedelta:
    """A duration of weeks, days or less (RFC 3339, appendix A); months and years have no fixed length."""
    found = _DURATION.fullmatch(data) if isinstance(data, str) else None
    if found is None:
        return wrong(report, "string with duration of weeks, days or less", data)
    parts = {name: text for name, text in found.groupdict().items() if text and name != "sign"}
    whole, _, fraction = parts.pop("seconds", "0").partition(".")
    sign = -1 if found["sign"] else 1
    try:
        value = ExactDuration(
            seconds=sign * int(whole),
            microseconds=sign * int(fraction.ljust(6, "0")),
            **{name: sign * int(text) for name, text in parts.items()},
        )
    except (OverflowError, ValueError):  # beyond what a duration holds, or more digits than Python reads
        return wrong(report, "string with duration of weeks, days or less", data)
    if duration_text(value) == data:
        return datetime.timedelta(value.days, value.seconds, value.microseconds)
    value.text = data
    return value


def duration_text(value: Any) -> str:
    """The text of a duration (RFC 3339, appendix A)."""
    if not isinstance(value, datetime.timedelta):
        return unfit(value, "timedelta")
    if isinstance(value, ExactDuration) and value.text:
        return value.text
    size = abs(value)
    minutes, seconds = divmod(size.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{size.microseconds:06}".rstrip("0") if size.microseconds else ""
    parts = ((hours, "H"), (minutes, "M"), (f"{seconds}{fraction}" if seconds or fraction else 0, "S"))
    time_part = "".join(f"{number}{unit}" for number, unit in parts if number)
    days = f"{size.days}D" if size.days else ""
    text = f"P{days}{'T' if time_part else ''}{time_part}" if days or time_part else "PT0S"
    return f"-{text}" if value != size else text


JSON_VALUES[datetime.timedelta] = duration_text
