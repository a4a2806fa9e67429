"""What a change of a spec did to models, as a watcher of it wants to know: few lines, the gravest first.

In: changes. Out: lines, and JSON. Not done here: finding changes (`compare`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from schemawright.budgets import MAX_SHOWN_CHANGES
from schemawright.cli.console import counted
from schemawright.cli.escaping import shortened

if TYPE_CHECKING:
    from schemawright.compare.changes import Change

_INDENT = "    "


def changes_in_words(changes: Sequence[Change]) -> str:
    """How many changes there are, and how many of them break code."""
    breaking = sum(change.verdict.is_breaking for change in changes)
    if breaking == len(changes):
        return counted(breaking, "breaking change")
    words = counted(len(changes), "change")
    return f"{words}, {breaking:,} of them breaking" if breaking else words


def change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """A line for each of the first changes, and one for the rest."""
    for change in changes[:MAX_SHOWN_CHANGES]:
        yield f"{_INDENT}{_sign(change)} {shortened(change.message)}"
    rest = len(changes) - MAX_SHOWN_CHANGES
    if rest > 0:
        yield f"{_INDENT}... and {rest:,} more"


def change_json(change: Change) -> dict[str, Any]:
    """A change for programs."""
    return {
        "code": change.code,
        "verdict": change.verdict.name.lower().replace("_", "-"),
        "message": change.message,
        "path": change.path,
        "model": change.model,
    }


def _sign(change: Change) -> str:
    """What became of the thing that a change speaks of, by the last word of its code."""
    return {"removed": "-", "added": "+"}.get(change.code.rpartition("-")[2], "~")
