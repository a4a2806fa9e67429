"""Regular expressions of ECMA 262, which JSON Schema uses, as Python's `re` writes them for the flag `re.ASCII`.

In: a pattern. Out: a pattern that finds the same texts, or None where Python has none. Only the differences are
rewritten: `$`, `.`, `\\s` and `\\B`, escapes, names of groups and references to them, and character classes. What is
no ECMA 262 but means something to Python, such as `(?i)` or `\\A`, stays, because published definitions use it. Sets
such as `\\p{Lu}` stay as well, in brackets: the runtime puts their characters there. Nothing is matched.
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
_OUTSIDE = {
    "$": r"\Z", ".": r"[^\n\r\u2028\u2029]", r"\s": _BLANK, r"\S": _NO_BLANK, r"\B": r"(?!\b)",
    "{,": r"\{,", "(?<": "(?P<",
}  # fmt: skip
_INSIDE = {r"\s": rf"\s{_MORE_BLANKS}", "[": r"\[", "&": r"\&", "~": r"\~", "|": r"\|", "-": r"\-"}
"""Of the last five, two in a row may come to mean something in Python."""
_SETS = frozenset({r"\d", r"\D", r"\w", r"\W", r"\s", r"\S"})

_TOKEN = re.compile(
    r"""\\u\{0*(?P<point>[0-9a-fA-F]{1,6})\}
    | \\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})
    | \\k<(?P<name>\w+)>
    | \\(?P<number>[1-9][0-9]*)
    | \\c(?P<control>[A-Za-z])
    | \\(?P<nul>0)(?![0-9])
    | \\(?P<plain>[/z])
    | \\(?P<sign>[pP])\{(?:(?P<key>\w+)=)?(?P<set>\w+)\}
    | \\(?P<foreign>[acegh-mopqyCEF-RTUVXY])
    | \\[\s\S]
    | \(\?(?P<flags>[a-z]*)(?:-(?P<without>[a-z]+))?(?P<flagged>[:)])
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
    flags = [""]  # of the groups that are open
    for token in tokens:
        _follow_flags(token, flags)
        match token.lastgroup, token[0]:
            case _, "[":
                yield _class(tokens)
            case "set", _:
                yield f"[{_escaped(token)}]"
            case "name" | "number" as kind, _:
                # A group that took no part is found anywhere (section 22.2.2.7.2).
                yield f"(?({token[kind]}){f'(?P={token[kind]})' if kind == 'name' else token[0]}|)"
            case (_, "." as text) if "s" in flags[-1]:
                yield text
            case (_, "$" as text) if "m" in flags[-1]:
                yield text
            case _, text:
                yield _OUTSIDE.get(text, "") or _escaped(token)


def _follow_flags(token: re.Match[str], flags: list[str]) -> None:
    """Note which flags hold in the group that a token opens, and that one which it closes is left."""
    text = token[0]
    if token.lastgroup == "flagged":
        held = "".join(flag for flag in flags[-1] if flag not in (token["without"] or "")) + token["flags"]
        flags[len(flags) - (token["flagged"] == ")") :] = [held]
    elif text[0] == "(":
        flags.append(flags[-1])
    elif text == ")" and len(flags) > 1:
        flags.pop()


def _escaped(token: re.Match[str]) -> str:
    """A single character or an escape, wherever it stands."""
    groups = token.groupdict()
    match token.lastgroup:
        case "point":
            return rf"\U{int(groups['point'], 16):08x}"
        case "low":
            high, low = int(groups["high"], 16), int(groups["low"], 16)
            return rf"\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
        case "control":
            return rf"\x{ord(groups['control']) % 32:02x}"
        case "nul":
            return r"\x00"
        case "plain":
            return "/" if groups["plain"] == "/" else r"\Z"
        case "set" if found := character_set(groups["key"] or "", groups["set"]):
            return rf"\{groups['sign']}{{{found.name}}}"
        case "foreign" | "set" | "name":
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
    """The members of a class; hyphens that make no range are escaped where Python could take them for one.

    Where a set stands at an end, as in `\\d-x`, a hyphen makes no range (section B.1.2.1).
    """
    index = 0
    while index < len(tokens):
        ends = tokens[index : index + 3]
        if len(ends) == 3 and ends[1][0] == "-":
            hyphen = r"\-" if any(_is_set(end[0]) for end in ends) else "-"
            yield f"{_member(ends[0])}{hyphen}{_member(ends[2])}"
        elif ends[0][0] == "-" and index in (0, len(tokens) - 1):
            yield "-"
        else:
            yield _member(ends[0])
        index += 3 if len(ends) == 3 and ends[1][0] == "-" else 1


def _member(token: re.Match[str]) -> str:
    return _INSIDE.get(token[0]) or _escaped(token)


def _is_set(token: str) -> bool:
    return token in _SETS or token[:2] in (r"\p", r"\P")
