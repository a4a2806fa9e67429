"""The loaders of dates and times."""

from __future__ import annotations

import datetime
import re
from typing import Any, TypeVar

from .errors import Report, tolerate, wrong
from .texts import ExactDate, ExactDateTime, ExactTime

ExactT = TypeVar("ExactT", ExactDateTime, ExactTime)
_LONGEST_EXACT = len("2000-01-01T00:00:00.000000")
_USUAL = frozenset(("-T::Z", "-T::.", "-T::+", "-T::-"))
"""What stands at every third place of a date with time, from the second hyphen to what follows the seconds."""
_TOO_FINE = re.compile(r"[.][0-9]{6}[0-9]*[1-9]")
_LEAP_SECOND = re.compile(r"([0-9]:[0-9]{2}):60")
_UNLIKE_RFC_3339 = re.compile(r",|(?:^|[Tt ])24|[+-](?!(?:[01][0-9]|2[0-3]):[0-5][0-9]\Z)")
"""What no time of RFC 3339 has: a comma, hour 24, or a zone that is not hours and minutes."""


def date_time(data: Any, report: Report) -> datetime.datetime:
    """A date with time (RFC 3339, section 5.6); other forms of ISO 8601 are read as well, but no other zones."""
    try:
        value = datetime.datetime.fromisoformat(data)
    except (TypeError, ValueError):
        return _exact(ExactDateTime, data) or wrong(report, "string with date and time", data)
    if (
        data[7:20:3] in _USUAL
        and (data[-1] == "Z" or (data[-6::3] in ("+:", "-:") and data[-2] < "6"))
        and (len(data) <= _LONGEST_EXACT or not _TOO_FINE.search(data))
        and (value.hour or data[12] != "4")
    ):
        return value
    if _UNLIKE_RFC_3339.search(data, 10):
        return wrong(report, "string with date and time", data)
    if ":" not in data:
        tolerate(report)  # a date alone
    return _exact(ExactDateTime, data) or value


def _exact(kind: type[ExactT], data: Any) -> ExactT | None:
    """What a text says, leap seconds and small letters included; it keeps the text. None where it says nothing."""
    if not isinstance(data, str) or _UNLIKE_RFC_3339.search(data, 10 if kind is ExactDateTime else 0):
        return None
    text = _LEAP_SECOND.sub(r"\1:59", data)
    try:
        value = kind.fromisoformat(text.upper())
    except ValueError:
        return None
    offset = value.utcoffset() or datetime.timedelta()
    if text != data and (value.hour * 60 + value.minute - offset.total_seconds() / 60) % 1440 != 1439:
        return None  # leap seconds end a day of UTC
    value.text = data
    return value


def full_date(data: Any, report: Report) -> datetime.date:
    """A full date (RFC 3339, section 5.6)."""
    try:
        value = datetime.date.fromisoformat(data)
    except (TypeError, ValueError):
        return wrong(report, "string with date", data)
    return value if value.isoformat() == data else wrong(report, "string with date", data)


def date(data: Any, report: Report) -> datetime.date:
    """A full date; some servers send a time with it, which is kept in the text."""
    exact = _date_with_time(data)
    if exact is None:
        return full_date(data, report)
    tolerate(report)
    return exact


def _date_with_time(data: Any) -> ExactDate | None:
    """The date of a text with date and time; None where a text is no such thing."""
    value = _exact(ExactDateTime, data) if isinstance(data, str) and data[4:11:3] in ("--T", "--t") else None
    if value is None:
        return None
    exact = ExactDate(value.year, value.month, value.day)
    exact.text = data
    return exact


def time(data: Any, report: Report) -> datetime.time:
    """A time of day (RFC 3339, section 5.6); other forms of ISO 8601 are read as well, but no other zones."""
    try:
        value = datetime.time.fromisoformat(data)
    except (TypeError, ValueError):
        return _exact(ExactTime, data) or wrong(report, "string with time", data)
    if value.isoformat() == data and (value.tzinfo is None or not _UNLIKE_RFC_3339.search(data)):
        return value
    return _exact(ExactTime, data) or wrong(report, "string with time", data)
