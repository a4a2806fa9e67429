"""JSON as people write it: with comments, and with commas before a closing bracket.

In: text that is no JSON. Out: text of the same length in which blanks stand for both, so that all places are the same.
Not done here: reading it, and saying so.
"""

from __future__ import annotations

import re

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_COMMENT = re.compile(rf"{_STRING}|(//[^\n]*|/\*.*?\*/|\#[^\n]*)", re.DOTALL)
_LAST_COMMA = re.compile(rf"{_STRING}|(,)(?=[ \t\n\r]*[\]}}])")
_SIGN = re.compile(r"[^\n]")


def plain_json(text: str) -> str:
    """The text without comments and last commas; as it is where it has none."""
    return _LAST_COMMA.sub(_blanked, _COMMENT.sub(_blanked, text))


def first_difference(text: str, plain: str) -> int:
    """The offset of the first sign that was left out."""
    return next((at for at, (one, other) in enumerate(zip(text, plain, strict=True)) if one != other), 0)


def _blanked(match: re.Match[str]) -> str:
    return match[0] if match[1] is None else _SIGN.sub(" ", match[0])
