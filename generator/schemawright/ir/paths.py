"""Paths: what people and files call a definition or a member of one, the same on every machine and from every folder.

In: names and values of a spec. Out: texts such as `Pet`, `Pet/owner`, `Pet/tags/[]`, `Shape/<circle>`, `Colour/=red`,
`common.yaml#Pet`: steps from a declared schema to what stands in it, behind the name of the file where that is not the
main one. A step is the name of a property, or starts with a sign:

    []  [0]  items of an array, or the one at a position      &Base    a part of an allOf
    {}  {p}  members without a name, or those a pattern names   =red     a value of an enum
    <key>    a branch of a union                              :word    what any other keyword or a pass makes of it

Items of lists are called by what they say, never by their index. Not done here: finding the steps that lead to a
schema (the front ends), and telling twins apart (`Catalog.path_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NewType

Path = NewType("Path", str)
"""Read by people and compared; no stage takes one apart."""

ITEMS, VALUES = "[]", "{}"
_SIGN = re.compile(r"[\[{<&=:]|$")


@lru_cache(4096)  # a document has few words and many places
def name_step(name: str) -> str:
    """The step to a property or a declared schema of that name."""
    step = _escaped(name)
    return f"~3{step}" if _SIGN.match(step) else step


def branch_step(key: str) -> str:
    """The step to the branch of a union that goes by a key."""
    return f"<{_escaped(key)}>"


def part_step(key: str) -> str:
    """The step to the part of an allOf that goes by a key."""
    return f"&{_escaped(key)}"


def pattern_step(pattern: str) -> str:
    """The step to the members of an object whose names fit a pattern."""
    return f"{{{_escaped(pattern)}}}"


def value_step(value: str | int) -> str:
    """The step to a value of an enum, whose values are all texts or all integers."""
    return f"={_escaped(str(value))}"


def keyword_step(keyword: str) -> str:
    """The step to what stands at a keyword, or to what a pass has made."""
    return f":{_escaped(keyword)}"


def _escaped(text: str) -> str:
    """The text without signs that part steps and files, and without any that nobody sees."""
    step = text.replace("~", "~0").replace("/", "~1").replace("#", "~2")
    return step if step.isprintable() else "".join(c if c.isprintable() else f"~u{ord(c):X};" for c in step)


def path_to(steps: Iterable[str], file: str = "") -> Path:
    """The path of these steps through a file; `#` alone is the whole of the main one."""
    inside = "/".join(steps)
    return Path(f"{file}#{inside}" if file or not inside else inside)


def within(path: Path, *steps: str) -> Path:
    """The path that goes on from another one."""
    return Path("/".join((path, *steps)))


def joined_path(paths: Iterable[Path]) -> Path:
    """The path of what is several things at once, whatever their order."""
    return Path("".join(f"&{path}" for path in sorted(paths)))


def distinct(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths, of which twins get numbers in their order; the first one keeps the plain path."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    for path in paths:
        own = path
        while own in taken:
            last[path] = last.get(path, 1) + 1
            own = Path(f"{path}~~{last[path]}")
        taken.add(own)
        yield own
