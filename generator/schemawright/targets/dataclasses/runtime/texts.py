"""The JSON texts of dates, times, bytes and UUIDs."""

from __future__ import annotations

import datetime
from base64 import b64encode
from typing import Any, SupportsIndex
from uuid import UUID

from .writing import unfit


class Exact:
    """A value with the text that it came as, which says more than the value, or says it in other words.

    Copies and pickles keep the text; what is computed from the value has none.
    """

    text: str = ""

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> tuple[Any, ...]:
        made: Any = super().__reduce_ex__(protocol)
        return made[0], made[1], {"text": self.text}


class ExactDateTime(Exact, datetime.datetime):
    """A date with time whose text says more than a `datetime` holds; the text is written back as it came.

    Such texts have further digits, a leap second (read as second 59), no zone, or a form of ISO 8601 that RFC 3339
    leaves out.
    """


class ExactDate(Exact, datetime.date):
    """A date whose text holds a time as well; the text is written back as it came."""

    def isoformat(self) -> str:
        """The text as it came; that of the date where there is none."""
        return self.text or super().isoformat()


class ExactTime(Exact, datetime.time):
    """A time of day whose text is not Python's own; the text is written back as it came."""


def date_text(value: Any) -> str:
    """The text of a full date (RFC 3339, section 5.6)."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    return unfit(value, "date")


def time_text(value: Any) -> str:
    """The text of a time of day (RFC 3339, section 5.6)."""
    if not isinstance(value, datetime.time):
        return unfit(value, "time")
    return value.text if isinstance(value, ExactTime) and value.text else iso_text(value)


def kept_text(value: Any) -> str:
    """The text that a date with time came as; "" where it has none of its own."""
    if type(value) is datetime.datetime:
        return ""
    if not isinstance(value, datetime.datetime):
        return unfit(value, "datetime")
    return value.text if isinstance(value, ExactDateTime) else ""


def moment_text(value: datetime.datetime) -> str:
    """The text of a date with time, which has a zone where the value has one."""
    text = iso_text(value)
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def iso_text(value: datetime.datetime | datetime.time) -> str:
    """The text in ISO 8601, with milliseconds where these are all there is of a second, as most programs write it."""
    are_enough = value.microsecond > 0 and value.microsecond % 1000 == 0
    return value.isoformat(timespec="milliseconds" if are_enough else "auto")


def base64_text(value: Any) -> str:
    """The text of bytes in base64 (RFC 4648, section 4)."""
    return b64encode(value).decode("ascii") if isinstance(value, bytes | bytearray) else unfit(value, "bytes")


def uuid_text(value: Any) -> str:
    """The text of a UUID (RFC 4122, section 3)."""
    return str(value) if type(value) is UUID or isinstance(value, UUID) else unfit(value, "UUID")
