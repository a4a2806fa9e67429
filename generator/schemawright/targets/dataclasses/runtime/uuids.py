"""The loader of UUIDs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .errors import Report, wrong


class ExactUUID(UUID):
    """A UUID whose text has capital letters; the text is written back as it came."""

    __slots__ = ("text",)
    text: str

    def __init__(self, text: str) -> None:
        super().__init__(text)
        object.__setattr__(self, "text", text)  # UUIDs refuse to be changed

    def __str__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[type[ExactUUID], tuple[str]]:
        """What copies are made of."""
        return ExactUUID, (self.text,)


def uuid(data: Any, report: Report) -> UUID:
    """A UUID in text form (RFC 9562, section 4); other texts that Python reads as one are none."""
    try:
        value = UUID(data)
    except (AttributeError, TypeError, ValueError):
        return wrong(report, "string with UUID", data)
    text = str(value)
    if text == data:
        return value
    return ExactUUID(data) if text == data.lower() else wrong(report, "string with UUID", data)
