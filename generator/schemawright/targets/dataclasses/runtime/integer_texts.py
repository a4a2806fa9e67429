"""Integers that are strings in JSON, as those of 64 bits are where readers have no wider numbers than floats."""

from __future__ import annotations

import re
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES
from .kept import KeptInteger
from .writing import unfit

_INTEGER = re.compile(r"0|-?[1-9][0-9]*")


class IntegerText(int):
    """An integer that was read from a text, and is written as one wherever it stands."""

    __slots__ = ()


def integer_text(data: Any, report: Report) -> int:
    """An integer in text form, without further zeros or signs."""
    if isinstance(data, str) and _INTEGER.fullmatch(data):
        try:
            return IntegerText(data)
        except ValueError:  # more digits than Python reads
            pass
    return wrong(report, "string with integer", data)


def integer_as_text(value: Any) -> str:
    """The text of an integer."""
    is_number = isinstance(value, int) and not isinstance(value, bool | KeptInteger)
    return str(value) if is_number else unfit(value, "int")


JSON_VALUES[IntegerText] = integer_as_text
