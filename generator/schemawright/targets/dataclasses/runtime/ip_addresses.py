"""Addresses of the internet."""

from __future__ import annotations

import ipaddress
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES


def ipv4(data: Any, report: Report) -> ipaddress.IPv4Address:
    """An IPv4 address."""
    try:
        return ipaddress.IPv4Address(data if isinstance(data, str) else "")
    except ValueError:
        return wrong(report, "string with IPv4 address", data)


def ipv6(data: Any, report: Report) -> ipaddress.IPv6Address:
    """An IPv6 address."""
    try:
        return ipaddress.IPv6Address(data if isinstance(data, str) else "")
    except ValueError:
        return wrong(report, "string with IPv6 address", data)


JSON_VALUES[ipaddress.IPv4Address] = JSON_VALUES[ipaddress.IPv6Address] = str
