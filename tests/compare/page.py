"""The text of DIFF.md: what each change means for Python, from the rows of the tables.

In: the codes with their meaning, and the rows. Out: a page. Not done here: saying what the command prints (README.md).
"""

from __future__ import annotations

from collections.abc import Iterable

from schemawright.compare.changes import CHANGES, Audience, Verdict
from tests.compare.tables import ROWS

WORDS = {
    Verdict.DOCUMENTATION: "documentation",
    Verdict.ADDITIVE: "additive",
    Verdict.BEHAVIOUR: "behaviour",
    Verdict.BREAKING_AT_RUN_TIME: "breaking at run time",
    Verdict.BREAKING_TYPES: "breaking types",
}
_HEAD = """# What a change of a spec does to Python

`schemawright diff` gives each change a verdict for the code that uses the generated package, under its settings:

| verdict | what happens to code that was written for the package of before |
| --- | --- |
| documentation | Nothing; texts are others. |
| additive | Nothing; there is more than before, and the package of before reads what comes now. |
| behaviour | It type-checks and runs, and does something else; or only the package of before refuses what comes now. |
| breaking at run time | It type-checks. Values that were read or written are refused, or are of another class. |
| breaking types | A type checker refuses it. |

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

"""


def page() -> str:
    """The page."""
    lines = ["| change | what it is | for readers | for writers |", "| --- | --- | --- | --- |"]
    for code, meaning in CHANGES.items():
        seen = [_seen(code, who) for who in (Audience.READERS, Audience.WRITERS)]
        if any(seen):
            lines.append(f"| `{code}` | {meaning} | {_listed(seen[0])} | {_listed(seen[1])} |")
    return _HEAD + "\n".join([*lines, ""])


def _seen(code: str, who: Audience) -> set[Verdict]:
    return {Verdict[verdict] for row in ROWS for told, verdict in row.expected(who) if told == code}


def _listed(verdicts: Iterable[Verdict]) -> str:
    return ", ".join(WORDS[verdict] for verdict in sorted(verdicts))
