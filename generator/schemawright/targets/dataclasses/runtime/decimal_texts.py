"""Decimals that are strings in JSON."""

from __future__ import annotations

import decimal
import re
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES
from .writing import unfit

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def decimal_text(data: Any, report: Report) -> decimal.Decimal:
    """A decimal number in text form, with all its digits."""
    if isinstance(data, str) and _DECIMAL.fullmatch(data):
        try:
            return decimal.Decimal(data)
        except decimal.InvalidOperation:
            pass
    return wrong(report, "string with decimal number", data)


def decimal_as_text(value: Any) -> str:
    """The text of a decimal number, with all its digits."""
    is_decimal = isinstance(value, decimal.Decimal) and value.is_finite()
    return str(value) if is_decimal else unfit(value, "finite Decimal")


JSON_VALUES[decimal.Decimal] = decimal_as_text  # where both are in use, the one that keeps all digits
