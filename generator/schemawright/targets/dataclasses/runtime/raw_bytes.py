"""Files, which are bodies of requests and answers but no JSON values."""

from __future__ import annotations

from typing import Any

from .errors import Report, wrong
from .writing import unfit


def raw_bytes(data: Any, report: Report) -> bytes:
    """The bytes of a file."""
    return bytes(data) if isinstance(data, bytes | bytearray) else wrong(report, "bytes", data)


def raw_bytes_kept(value: Any) -> Any:
    """The bytes of a file, as they are sent."""
    return bytes(value) if isinstance(value, bytes | bytearray) else unfit(value, "bytes")
