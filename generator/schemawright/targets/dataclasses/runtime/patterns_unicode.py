"""As `patterns`, where patterns name classes of characters such as `\\p{Lu}`, which `re` lacks."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from itertools import groupby

_CLASS = re.compile(r"\\([pP])\{(\w+)\}|\\.", re.DOTALL)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, ready to search."""
    return re.compile(_CLASS.sub(lambda found: _members(*found.groups()) or found[0], pattern), re.ASCII)


@cache
def _members(sign: str | None, category: str) -> str:
    """The ranges of the characters in a general category of Unicode, or of all others; "" for no category."""
    if sign is None:
        return ""
    categories = [unicodedata.category(chr(code)) for code in range(sys.maxunicode + 1)]
    is_in = [found.startswith(category) == (sign == "p") for found in categories]
    runs = [list(codes) for fits, codes in groupby(range(len(is_in)), is_in.__getitem__) if fits]
    return "".join(rf"\U{run[0]:08x}-\U{run[-1]:08x}" for run in runs)
