"""Decimals that are numbers in JSON."""

from __future__ import annotations

import decimal
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES
from .writing import unfit


def decimal_number(data: Any, report: Report) -> decimal.Decimal:
    """A number; the digits are those that a float shows."""
    if type(data) is int:
        return decimal.Decimal(data)
    return decimal.Decimal(repr(data)) if type(data) is float else wrong(report, "number", data)


def number_of_decimal(value: Any) -> float:
    """The number of JSON: an integer where the decimal has no exponent."""
    if not isinstance(value, decimal.Decimal) or not value.is_finite():
        return unfit(value, "finite Decimal")
    return int(value) if value.as_tuple().exponent == 0 else float(value)


JSON_VALUES.setdefault(decimal.Decimal, number_of_decimal)
