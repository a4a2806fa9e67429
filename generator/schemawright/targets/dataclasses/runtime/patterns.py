"""Patterns as Python's `re` has them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, ready to search."""
    return re.compile(pattern, re.ASCII)
