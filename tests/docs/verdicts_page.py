"""The page on verdicts, made from the codes of changes and from the tables of changes that the tests hold.

In: `change_codes` and the rows of `tests/compare`. Out: the text of VERDICTS.md. What a code has no row of its own for
is told in words below; everything else on the page is computed.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.change_codes import CHANGES, PACKAGE_CHANGES
from tests.compare.tables import ROWS

INTRODUCTION = """\
# Verdicts

`schemawright diff` gives each change a code and a verdict: what it does to code that uses the package. The same change
may do different things to code that reads answers and to code that writes requests, and under different settings; which
of both sees a model follows from the operations that reach it, and where none does, the graver verdict counts. The
verdicts, worst first:

| verdict | what it means |
| --- | --- |
| types | A type checker refuses code that it accepted; at run time it likely fails too. |
| run time | Values that were read or written are refused, or are of another class. |
| behaviour | The same code type-checks and runs, and does something else. |
| additive | There is more than before; what was written goes on to work. |
| documentation | Only texts differ. |

Codes are stable, and those of findings in all respects: `silent`, `warnings` and `errors` may list them, and a file of
acknowledged findings may hold them.

## Changes of specs

"""
_LETTERS = {"T": "types", "R": "run time", "B": "behaviour", "A": "additive", "D": "documentation"}


def page() -> str:
    """The text of the page."""
    return "".join((INTRODUCTION, *_of_specs(), *_of_packages()))


def _of_specs() -> Iterator[str]:
    yield "| code | what changed | code that reads | code that writes |\n| --- | --- | --- | --- |\n"
    reading, writing = _seen()
    for code, meaning in CHANGES.items():
        if code not in PACKAGE_CHANGES:
            yield f"| `{code}` | {meaning} | {_words(reading[code])} | {_words(writing[code])} |\n"


def _seen() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The verdicts of each code in any row, for who reads and for who writes."""
    reading: dict[str, set[str]] = {}
    writing: dict[str, set[str]] = {}
    for row in ROWS:
        words = row.told.split()
        for code, effect in zip(words[::2], words[1::2], strict=True):
            reading.setdefault(code, set()).add(effect.partition("/")[0])
            writing.setdefault(code, set()).add(effect.rpartition("/")[2])
    return reading, writing


def _words(letters: set[str]) -> str:
    return " or ".join(word for letter, word in _LETTERS.items() if letter in letters)


def _of_packages() -> Iterator[str]:
    yield """
## Changes of packages

Packages are compared by their source, so these are told besides:

| code | what changed |
| --- | --- |
"""
    for code, meaning in PACKAGE_CHANGES.items():
        yield f"| `{code}` | {meaning} |\n"
