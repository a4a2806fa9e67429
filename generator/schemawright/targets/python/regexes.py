"""Regular expressions of ECMA 262, which JSON Schema uses, as Python's `re` writes them for the flag `re.ASCII`.

In: a pattern. Out: a pattern that finds the same texts, or None where Python has none. Only the differences are
rewritten: `$`, `.` and `\\s`, escapes, names of groups, and the forms of character classes. What is no ECMA 262 but
means something to Python, such as `(?i)` or `\\A`, stays, because published definitions use it. Classes such as
`\\p{Lu}` stay as well, in brackets: the runtime puts their characters there. Nothing is matched.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from functools import cache

from schemawright.budgets import MAX_PATTERN_LENGTH
from schemawright.targets.python.characters import character_set

_MORE_BLANKS = r"\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What ECMA 262 counts as a blank besides those of ASCII (section 22.2.2.9)."""
_BLANK = rf"[\s{_MORE_BLANKS}]"
_NO_BLANK = rf"[^\s{_MORE_BLANKS}]"
_OUTSIDE = {"$": r"\Z", ".": r"[^\n\r\u2028\u2029]", r"\s": _BLANK, r"\S": _NO_BLANK, "{,": r"\{,", "(?<": "(?P<"}
_INSIDE = {r"\s": rf"\s{_MORE_BLANKS}", "[": r"\[", "&": r"\&", "~": r"\~", "|": r"\|"}
"""Of the last four, two in a row may come to mean something in Python."""
_SETS = frozenset({r"\d", r"\D", r"\w", r"\W", r"\s", r"\S"})

_TOKEN = re.compile(
    r"""\\u\{0*(?P<point>[0-9a-fA-F]{1,6})\}
    | \\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})
    | \\k<(?P<name>\w+)>
    | \\c(?P<control>[A-Za-z])
    | \\(?P<nul>0)(?![0-9])
    | \\(?P<plain>[/z])
    | \\(?P<sign>[pP])\{(?:(?P<key>\w+)=)?(?P<set>\w+)\}
    | \\(?P<foreign>[acegh-mopqyCEF-RTUVXY])
    | \\[\s\S]
    | \(\?<(?![=!])
    | \{,
    | [\s\S]""",
    re.VERBOSE,
)


_STANDS_FOR_CHARACTERS = re.compile(r"(\\\\)|\\[pP]\{[\w=]+\}")


@cache
def python_pattern(pattern: str) -> str | None:
    """The pattern for `re.compile(..., re.ASCII)`; None where Python has no such pattern."""
    if len(pattern) > MAX_PATTERN_LENGTH:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # forms that a later Python may read otherwise
        try:
            found = "".join(_translated(pattern))
            re.compile(_STANDS_FOR_CHARACTERS.sub(lambda found: found[1] or "a", found), re.ASCII)
        except (re.error, OverflowError, RecursionError, ValueError, Warning):
            return None
    return found


def _translated(pattern: str) -> Iterator[str]:
    """The pattern's parts. Raises `ValueError` for one that Python does not have."""
    tokens = _TOKEN.finditer(pattern)
    for token in tokens:
        if token[0] == "[":
            yield _class(tokens)
        elif token.lastgroup == "set":
            yield f"[{_escaped(token)}]"
        else:
            yield _OUTSIDE.get(token[0], "") or _escaped(token)


def _escaped(token: re.Match[str]) -> str:
    """A single character or an escape, wherever it stands."""
    groups = token.groupdict()
    match token.lastgroup:
        case "point":
            return rf"\U{int(groups['point'], 16):08x}"
        case "low":
            high, low = int(groups["high"], 16), int(groups["low"], 16)
            return rf"\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
        case "name":
            return f"(?P={groups['name']})"
        case "control":
            return rf"\x{ord(groups['control']) % 32:02x}"
        case "nul":
            return r"\x00"
        case "plain":
            return "/" if groups["plain"] == "/" else r"\Z"
        case "set" if found := character_set(groups["key"] or "", groups["set"]):
            return rf"\{groups['sign']}{{{found.name}}}"
        case "foreign" | "set":
            raise ValueError(token[0])
        case _:
            return token[0]


def _class(tokens: Iterator[re.Match[str]]) -> str:
    """A character class, of which the bracket that opens it has been read.

    A class with `\\S` in it becomes an alternative, since the blanks beyond ASCII cannot be taken out of a class.
    """
    found = list(_until_closed(tokens))
    is_negated = bool(found) and found[0][0] == "^"
    found = found[is_negated:]
    others = [token for token in found if token[0] != r"\S"]
    inner = f"[{'^' if is_negated else ''}{''.join(_members(others))}]"
    if not found or (len(others) < len(found) and any(token[0] == r"\s" for token in others)):
        return r"[\s\S]" if is_negated is not bool(found) else "(?!)"
    if len(others) == len(found):
        return inner
    if not others:
        return _BLANK if is_negated else _NO_BLANK
    return rf"(?:(?={inner}){_BLANK})" if is_negated else rf"(?:{inner}|{_NO_BLANK})"


def _until_closed(tokens: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for token in tokens:
        if token[0] == "]":
            return
        yield token
    raise ValueError("[")


def _members(tokens: Sequence[re.Match[str]]) -> Iterator[str]:
    """The members of a class; hyphens that make no range are escaped where Python could take them for one."""
    may_start_range = False
    for index, token in enumerate(tokens):
        following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
        if token[0] != "-" or index == 0 or not following:
            yield _INSIDE.get(token[0]) or _escaped(token)
            may_start_range = not _is_set(token[0]) and (index < 1 or tokens[index - 1][0] != "-")
        elif may_start_range and not _is_set(following):
            yield "-"
            may_start_range = False
        else:
            yield r"\-"
            may_start_range = True


def _is_set(token: str) -> bool:
    return token in _SETS or token[:2] in (r"\p", r"\P")
