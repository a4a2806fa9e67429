"""Findings as lines for people.

In: diagnostics, and the documents they speak of. Out: lines of text. Not done here: choosing which diagnostics to
show, their order (`places`), formats for programs (`formats`), and writing anything anywhere.

A message may quote a hostile spec: whatever could steer a terminal is shown as an escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from schemawright.budgets import MAX_NAMED
from schemawright.cli.escaping import shortened
from schemawright.cli.formats.words import added, in_brackets, place
from schemawright.cli.places import order, presented
from schemawright.diagnostics import Diagnostic, Origin, Severity

if TYPE_CHECKING:
    from schemawright.source.documents import Document

_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_INDENT = "    "


class Repeated(NamedTuple):
    """A finding, the first others that say the same of other places, and the number of them all."""

    first: Diagnostic
    others: Sequence[Diagnostic]
    times: int


def folded(diagnostics: Iterable[Diagnostic]) -> list[Repeated]:
    """The diagnostics in the order given; a warning or a note that says what an earlier one says is told with it.

    Errors stay apart: each is to be put right at its place.
    """
    same: dict[object, list[Diagnostic]] = {}
    for number, diagnostic in enumerate(diagnostics):
        key = (diagnostic.severity, diagnostic.code, diagnostic.message, diagnostic.help, diagnostic.related)
        same.setdefault(number if diagnostic.severity is Severity.ERROR else key, []).append(diagnostic)
    return [Repeated(group[0], group[1 : MAX_NAMED + 1], len(group)) for group in same.values()]


def rendered(
    diagnostics: Iterable[Diagnostic],
    documents: Sequence[Document] = (),
    *,
    colour: bool = False,
    with_source: bool = False,
) -> list[str]:
    """The lines to print: per diagnostic `file:line:column: severity[code]: what (pointer)`.

    Below it, indented, the line of its source where that is wanted, its second places and its help. Sorted by file and
    line, otherwise in the order given; those without a place come first.
    """
    return shown_lines(folded(diagnostics), documents, colour=colour, with_source=with_source)


def shown_lines(
    groups: Sequence[Repeated], documents: Sequence[Document] = (), *, colour: bool = False, with_source: bool = False
) -> list[str]:
    """The lines of `rendered`, of diagnostics that are folded."""
    placed = iter(presented((d for group in groups for d in (group.first, *group.others)), documents, in_order=False))
    found: list[Repeated] = []
    for group in groups:
        first, *others = sorted(islice(placed, 1 + len(group.others)), key=order)
        found.append(Repeated(first, others, group.times))
    sources = None
    if with_source:
        from schemawright.cli.excerpts import Sources

        sources = Sources(documents)
    lines: list[str] = []
    for group in sorted(found, key=lambda group: order(group.first)):
        first = group.first
        lines.append(_headline(first, colour) + _repetitions(group))
        if sources is not None and first.severity is Severity.ERROR and first.origin is not None:
            lines += (_INDENT + line for line in sources.excerpt(first.origin))
        lines += (_INDENT + line for line in added(first))
    return lines


def _headline(diagnostic: Diagnostic, colour: bool) -> str:
    severity = diagnostic.severity.name.lower()
    at, pointer = "", ""
    if (origin := diagnostic.origin) is not None:
        at, pointer = f"{place(origin)}: ", in_brackets(origin.pointer)
    if colour:
        at = f"{_BOLD}{at}{_RESET}" if at else ""
        severity = f"{_COLOURS[diagnostic.severity]}{severity}{_RESET}"
    return f"{at}{severity}[{diagnostic.code}]: {shortened(diagnostic.message)}{pointer}"


def _repetitions(group: Repeated) -> str:
    """How often a finding was made, and where else first."""
    first, others, times = group
    if times == 1:
        return ""
    places = ", ".join(_short(other.origin, first.origin) for other in others if other.origin is not None)
    more = ", ..." if times > len(others) + 1 else ""
    return f" [{times:,} times, also at {places}{more}]" if places else f" [{times:,} times]"


def _short(origin: Origin, first: Origin | None) -> str:
    """A further place: without the file where that is the same, and the pointer where the line is not known."""
    if not origin.line:
        return shortened(origin.pointer or origin.file)
    if first is None or origin.file != first.file:
        return place(origin)
    return f"{origin.line}:{origin.column}" if origin.column else f"line {origin.line}"
