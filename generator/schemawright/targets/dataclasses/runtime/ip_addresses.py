"""Addresses of the internet."""

from __future__ import annotations

import ipaddress
from typing import Any

from .errors import Report, wrong
from .json_values import JSON_VALUES
from .writing import unfit


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


def ipv4_text(value: Any) -> str:
    """The text of an IPv4 address."""
    return str(value) if isinstance(value, ipaddress.IPv4Address) else unfit(value, "IPv4Address")


def ipv6_text(value: Any) -> str:
    """The text of an IPv6 address."""
    return str(value) if isinstance(value, ipaddress.IPv6Address) else unfit(value, "IPv6Address")


JSON_VALUES[ipaddress.IPv4Address] = ipv4_text
JSON_VALUES[ipaddress.IPv6Address] = ipv6_text
