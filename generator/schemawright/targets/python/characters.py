"""Sets of characters by property of Unicode, as patterns name them: `\\p{Lu}`, `\\p{Script=Greek}`, `\\p{Alphabetic}`.

In: a property and a value as a pattern has them. Out: the name that generated packages know the set by, and its ranges
from `characters.txt`. Names are those of ECMA 262, section 22.2.2.9 and its tables 66 to 69; properties that the file
lacks are no sets. Not done here: reading patterns (`regexes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeAlias

from schemawright.frozen import frozen

_FILE = Path(__file__).with_name("characters.txt")
_KINDS = {
    **dict.fromkeys(("gc", "General_Category"), ("gc",)),
    **dict.fromkeys(("sc", "Script"), ("sc",)),
    **dict.fromkeys(("scx", "Script_Extensions"), ("scx", "sc")),
    "": ("gc", "is", "sc"),
}
"""Where the sets of a property are looked up; a script alone is no ECMA 262, but many engines read it."""
_NAMED = re.compile(r"\\\\|\\[pP]\{([\w=]+)\}")
_Table: TypeAlias = "dict[tuple[str, str], CharacterSet]"


@frozen
class CharacterSet:
    """A set: its name in generated packages, and its ranges of code points in hexadecimal digits."""

    name: str
    ranges: str


def character_set(key: str, value: str) -> CharacterSet | None:
    """The set that `\\p{key=value}` or, with an empty key, `\\p{value}` stands for; None where it is not known."""
    table = _table()
    return next((table[kind, value] for kind in _KINDS.get(key, ()) if (kind, value) in table), None)


def sets_in(texts: Iterable[str]) -> dict[str, str]:
    """The ranges of the sets that patterns name, by name. Other texts name none, or one that is carried in vain."""
    names = {found[1] for text in texts for found in _NAMED.finditer(text) if found[1]}
    return {name: found.ranges for name in sorted(names) if (found := _by_name(name)) is not None}


def all_sets() -> dict[str, str]:
    """The ranges of all sets that there are, by name."""
    return {found.name: found.ranges for found in sorted(set(_table().values()), key=lambda found: found.name)}


def _by_name(name: str) -> CharacterSet | None:
    key, _, value = name.rpartition("=")
    return character_set(key, value)


@cache
def _table() -> _Table:
    """The sets by their kind and each of their names."""
    return dict(entry for line in _FILE.read_text("utf-8").splitlines() if line[0] != "#" for entry in _entries(line))


def _entries(line: str) -> Iterator[tuple[tuple[str, str], CharacterSet]]:
    head, _, ranges = line.partition(" = ")
    kind, *names = head.split()
    found = CharacterSet(f"scx={names[0]}" if kind == "scx" else names[0], ranges)
    return (((kind, name), found) for name in names)
