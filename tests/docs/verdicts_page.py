"""The page on verdicts, made from the codes of changes and from the tables of changes that the tests hold.

In: `change_codes` and the rows of `tests/compare`. Out: the text of VERDICTS.md. What a code has no row of its own for
is told in words below; everything else on the page is computed.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.change_codes import CHANGES, PACKAGE_CHANGES
from tests.compare.tables import ROWS

INTRODUCTION = """\
# What a change of a spec does to Python

`schemawright diff` gives each change a code and a verdict for the code that uses the generated package, under its
settings. The verdicts, worst first:

| verdict | what happens to code that was written for the package of before |
| --- | --- |
| types | A type checker refuses it; at run time it likely fails too. |
| run time | It type-checks. Values that were read or written are refused, or are of another class. |
| behaviour | It type-checks and runs, and does something else; or only the package of before refuses what comes now. |
| additive | Nothing; there is more than before, and the package of before reads what comes now. |
| documentation | Nothing; texts are others. |

Who reads answers and who writes requests see a change from two sides. A reader holds what comes now in a variable of
the type of before, so that a wider annotation breaks types, and a narrower one refuses some of what came. A writer
gives what was right before, so that a narrower annotation breaks types, and a wider one is additive. Operations tell
who sees a model; a model that both see, or that no operation reaches, is judged from both sides, and the graver verdict
counts. So it is with what webhooks and callbacks hold.

Code may go through all that an annotation names, as type checkers have it do with `assert_never`. So a type that is
new in a union breaks types for readers, and so does a value that is new in a closed enum. A value that is new in an
open enum is additive: it was read before, as a plain text or number.

A model is the same as before where it stands at the same path, else where it has the same name in Python, else where it
holds nearly the same and nothing else does: then it was renamed. A property was renamed where one goes and one comes
that have the same type and text, or the same name but for its spelling.

What follows are the verdicts in the tables of `tests/compare`. Those of models are proven: both packages are made, code
that uses all of the old one is type-checked against the new one, and values of each are read and written by the other.
Several verdicts mean that it goes by settings, or by what the schema says besides. In a package without a table of
operations, changes of these are documentation.

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
