"""Offsets of values in JSON text.

In: well-formed JSON text and a tree of wanted places. Out: the tree with offsets. Values that hold nothing wanted are
passed over by the standard library's reader, at its speed; nothing recurses. Not done here: checking the text.
"""

from __future__ import annotations

import re
from json import JSONDecoder

from schemawright.source.wanted import Wanted

_GAP = re.compile(r"[ \t\n\r,]*")
_COLON = re.compile(r"[ \t\n\r]*:[ \t\n\r]*")


class _Open:
    """A collection on the way to a wanted place; `next_index` is None in an object."""

    __slots__ = ("next_index", "wanted")

    def __init__(self, wanted: Wanted, sign: str) -> None:
        self.wanted = wanted
        self.next_index = None if sign == "{" else 0


def json_offsets(text: str, root: Wanted) -> None:
    """Write the offsets into the tree: of the key of an object's member, of the value elsewhere."""
    read = JSONDecoder().raw_decode
    gap, colon = _GAP.match, _COLON.match
    at = _end(gap(text))
    root.offset = at
    open_collections: list[_Open] = []
    if text[at] in "{[":
        open_collections.append(_Open(root, text[at]))
        at += 1
    while open_collections:
        inner = open_collections[-1]
        start = at = _end(gap(text, at))
        if text[at] in "}]":
            open_collections.pop()
            at += 1
            continue
        if inner.next_index is None:
            key, at = read(text, at)
            at = _end(colon(text, at))
        else:
            key = str(inner.next_index)
            inner.next_index += 1
        wanted = inner.wanted.members.get(key)
        if wanted is not None:
            wanted.offset = start
            if wanted.members and text[at] in "{[":
                open_collections.append(_Open(wanted, text[at]))
                at += 1
                continue
        _, at = read(text, at)


def _end(match: re.Match[str] | None) -> int:
    assert match is not None, "the text was read as JSON before"
    return match.end()
