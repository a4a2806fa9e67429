"""The loader of bytes."""

from __future__ import annotations

import binascii
from base64 import b64decode
from typing import Any

from .errors import Report, wrong
from .texts import base64_text


def base64(data: Any, report: Report) -> bytes:
    """Bytes in base64 (RFC 4648, section 4)."""
    if isinstance(data, str):
        try:
            value = b64decode(data, validate=True)
        except (binascii.Error, ValueError):
            return wrong(report, "string with base64", data)
        if base64_text(value) == data:
            return value
    return wrong(report, "string with base64", data)
