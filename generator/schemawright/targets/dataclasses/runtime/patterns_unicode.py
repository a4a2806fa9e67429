"""As `patterns`, where patterns name sets of characters such as `\\p{Lu}`, which `re` lacks."""

from __future__ import annotations

import re
import sys
from functools import cache

from .characters import CHARACTERS

_SET = re.compile(r"\\([pP])\{([\w=]+)\}|\\.", re.DOTALL)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, ready to search."""
    return re.compile(_SET.sub(lambda found: _members(*found.groups()) or found[0], pattern), re.ASCII)


@cache
def _members(sign: str | None, name: str) -> str:
    """The ranges of the characters of a set, or of all others; "" where there is no set."""
    if sign is None:
        return ""
    ends = [[int(code, 16) for code in run.split("-")] for run in CHARACTERS[name].split()]
    runs = [(end[0], end[-1]) for end in ends]
    if sign == "P":
        firsts = [0, *(last + 1 for _, last in runs)]
        lasts = [*(first - 1 for first, _ in runs), sys.maxunicode]
        runs = [(first, last) for first, last in zip(firsts, lasts, strict=True) if first <= last]
    return "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in runs)
