"""Names of types that stand inline: the words that lead to them, put together.

In: the name of the type around, and words in the case of class names. Out: names, the best first. Words that end a name
are not said again at once; where all words make a name that is hard to read, those in the middle are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemawright.budgets import READABLE_NAME_LENGTH

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^A-Za-z]+|[A-Z]")
_FEWEST = 3
"""Words of the name of the type around that are left at least."""


def spellings(owner: str, words: Sequence[str]) -> Iterator[str]:
    """The names that are short enough, those with more of the last words first; none where no name is."""
    whole = _together(owner, words)
    if len(whole) <= READABLE_NAME_LENGTH:
        yield whole
        yield from _if_readable(owner + "".join(words))
        return
    for first in range(1, len(words)):
        kept = words[first:]
        if len(_together(owner, kept)) <= READABLE_NAME_LENGTH:
            yield _together(owner, kept)
            for word in words[first - 1 :: -1]:
                yield from _if_readable(_together(owner, [word, *kept]))
            break
    for word in words[-2::-1]:
        yield from _if_readable(_shortened(owner, [word, words[-1]]))
    yield from _if_readable(_shortened(owner, words[-1:]))


def _if_readable(name: str) -> Iterator[str]:
    if len(name) <= READABLE_NAME_LENGTH:
        yield name


def _shortened(owner: str, words: Sequence[str]) -> str:
    """The words behind as much of the owner as there is room for: its first words, and the last one."""
    around = _WORDS.findall(owner)
    while len(around) > _FEWEST and len(_together("".join(around), words)) > READABLE_NAME_LENGTH:
        del around[-2]
    return _together("".join(around), words)


def _together(owner: str, words: Sequence[str]) -> str:
    """The words behind the owner, each without what the name before it ends in: `Budget`, `BudgetType`."""
    name = owner
    for word in words:
        before, parts = _WORDS.findall(name), _WORDS.findall(word)
        said = max((n for n in range(len(parts)) if n and before[-n:] == parts[:n]), default=0)
        rest = "".join(parts[said:])
        name += rest if rest[:1].isupper() else word
    return name
