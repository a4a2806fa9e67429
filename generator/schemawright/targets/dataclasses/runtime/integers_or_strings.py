"""The loader of integers and strings, one of which Kubernetes takes in many places."""

from __future__ import annotations

from typing import Any

from .errors import Report, wrong
from .scalars import integer


def integer_or_string(data: Any, report: Report) -> int | str:
    """An integer or a string."""
    if isinstance(data, str):
        return data
    if type(data) is int or type(data) is float:
        return integer(data, report)
    return wrong(report, "integer or string", data)
