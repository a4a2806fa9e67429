"""A finding in words, for formats that have one text for all of it.

In: a finding with its place. Out: lines without what could steer a terminal. Not done here: its own place and its
severity, for which these formats have members.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.budgets import MAX_SHOWN_HELP
from schemawright.cli.escaping import shortened
from schemawright.diagnostics import Diagnostic, Origin


def explained(finding: Diagnostic) -> str:
    """What was found and at which pointer; below it the second places and the help."""
    pointer = finding.origin.pointer if finding.origin is not None else ""
    return "\n".join((f"{shortened(finding.message)}{in_brackets(pointer)}", *added(finding)))


def added(finding: Diagnostic) -> Iterator[str]:
    """What stands below a finding: its second places and the help."""
    for second in finding.related:
        yield f"{shortened(second.message)}: {place(second.origin)}{in_brackets(second.origin.pointer)}"
    if finding.help:
        yield f"help: {shortened(finding.help, MAX_SHOWN_HELP)}"


def place(origin: Origin) -> str:
    """File, line and column, as far as they are known."""
    numbers = (str(number) for number in (origin.line, origin.column) if number)
    return ":".join((shortened(origin.file), *numbers))


def in_brackets(pointer: str) -> str:
    """A pointer behind the text that speaks of it; nothing for the whole document."""
    return f" ({shortened(pointer)})" if pointer else ""
