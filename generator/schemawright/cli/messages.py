"""Diagnostics as lines for people and as JSON for programs.

In: diagnostics, and the documents they speak of. Out: text, or values for `json.dumps`. Not done here: choosing which
diagnostics to show, and writing them anywhere.

A message may quote a hostile spec: whatever could steer a terminal is shown as an escape.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from schemawright.budgets import MAX_SHOWN_HELP, MAX_SHOWN_MESSAGE
from schemawright.diagnostics import Diagnostic, Origin, Severity, SpecError

if TYPE_CHECKING:
    from schemawright.source.documents import Document
    from schemawright.source.fetcher import Fetcher

_PLACED = frozenset({"config", "package-name"})
"""Codes of findings in pyproject.toml: `config` finds their places, no document tells them."""
_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}


def rendered(
    diagnostics: Iterable[Diagnostic], documents: Sequence[Document] = (), *, colour: bool = False
) -> list[str]:
    """The lines to print: per diagnostic `file:line:column: severity[code]: what (pointer)`, then its help, indented.

    Sorted by file and line, otherwise in the order given; those without a place come first.
    """
    return [line for diagnostic in _presented(diagnostics, documents) for line in _diagnostic_lines(diagnostic, colour)]


def as_json(diagnostics: Iterable[Diagnostic], documents: Sequence[Document] = ()) -> list[dict[str, Any]]:
    """The same facts in the same order as JSON values; `file` is null where a diagnostic has no place."""
    return [
        {
            "severity": diagnostic.severity.name.lower(),
            "code": diagnostic.code,
            "message": diagnostic.message,
            "help": diagnostic.help,
            **origin_json(diagnostic.origin),
        }
        for diagnostic in _presented(diagnostics, documents)
    ]


def origin_json(origin: Origin | None) -> dict[str, Any]:
    """A place as JSON members: file, pointer, line and column, null where unknown."""
    if origin is None:
        return {"file": None, "pointer": None, "line": None, "column": None}
    line, column = (origin.line or None), (origin.column or None)
    return {"file": origin.file, "pointer": origin.pointer, "line": line, "column": column}


def located(diagnostics: Iterable[Diagnostic], documents: Sequence[Document]) -> list[Diagnostic]:
    """The diagnostics with line and column filled in where a document tells them; one scan per document."""
    found = list(diagnostics)
    wanted = _pointers_without_line(found)
    places = {
        (document.name, pointer): place
        for document in documents
        if (pointers := wanted.pop(document.name, None))
        for pointer, place in _places(document, pointers).items()
    }
    return [_moved(diagnostic, places) for diagnostic in found]


def reopened(
    diagnostics: Iterable[Diagnostic], documents: Sequence[Document], fetcher: Fetcher | None = None
) -> list[Document]:
    """The documents given, and those that diagnostics without a line speak of, read once more.

    For errors that ended a run, when the documents it had read are gone. Standard input and files that cannot be read
    are left out.
    """
    wanted = _pointers_without_line(diagnostics)
    names = {name for name, pointers in wanted.items() if any(pointers)} - {document.name for document in documents}
    found = list(documents)
    if names:
        from schemawright.source.workspace import Workspace

        for name in sorted(names - {"-"}):
            with suppress(SpecError):
                found.append(Workspace(fetcher=fetcher).open(name))
    return found


def escaped(text: str) -> str:
    """The text with every character that is not printable as \\xNN, \\uNNNN or \\UNNNNNNNN.

    That holds control characters, line and paragraph separators, bidirectional and other invisible marks, and lone
    surrogates.
    """
    return text if text.isprintable() else "".join(char if char.isprintable() else _escape(char) for char in text)


def shortened(text: str, longest: int = MAX_SHOWN_MESSAGE) -> str:
    """The text escaped, its middle left out where it is longer than `longest` characters."""
    shown = escaped(text)
    if len(shown) <= longest:
        return shown
    kept = longest - 3
    return f"{shown[: kept - kept // 3]}...{shown[-(kept // 3) :]}"


def _escape(char: str) -> str:
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _diagnostic_lines(diagnostic: Diagnostic, colour: bool) -> Iterable[str]:
    severity = diagnostic.severity.name.lower()
    origin = diagnostic.origin
    place, pointer = "", ""
    if origin is not None:
        numbers = [str(number) for number in (origin.line, origin.column) if number]
        place = ":".join((shortened(origin.file), *numbers)) + ": "
        pointer = f" ({shortened(origin.pointer)})" if origin.pointer else ""
    if colour:
        place = f"{_BOLD}{place}{_RESET}" if place else ""
        severity = f"{_COLOURS[diagnostic.severity]}{severity}{_RESET}"
    yield f"{place}{severity}[{diagnostic.code}]: {shortened(diagnostic.message)}{pointer}"
    if diagnostic.help:
        yield f"    help: {shortened(diagnostic.help, MAX_SHOWN_HELP)}"


def _presented(diagnostics: Iterable[Diagnostic], documents: Sequence[Document]) -> list[Diagnostic]:
    """The diagnostics with their places, in order, and files called as people may read it."""
    found = map(_without_credentials, located(diagnostics, documents))
    return sorted(found, key=lambda d: ("", 0) if d.origin is None else (d.origin.file, d.origin.line))


def _without_credentials(diagnostic: Diagnostic) -> Diagnostic:
    """A file that is not there may be a URL that was misspelled."""
    if (origin := diagnostic.origin) is None or "@" not in origin.file:
        return diagnostic
    from schemawright.source.quoting import without_credentials

    return replace(diagnostic, origin=replace(origin, file=without_credentials(origin.file)))


def _pointers_without_line(diagnostics: Iterable[Diagnostic]) -> dict[str, set[str]]:
    """By file, the pointers whose line is not known yet."""
    wanted: dict[str, set[str]] = {}
    for diagnostic in diagnostics:
        if (origin := diagnostic.origin) is not None and not origin.line and diagnostic.code not in _PLACED:
            wanted.setdefault(origin.file, set()).add(origin.pointer)
    return wanted


def _places(document: Document, pointers: Collection[str]) -> dict[str, tuple[int, int]]:
    from schemawright.source.positions import positions

    with suppress(SpecError):
        return positions(document, pointers)
    return {}


def _moved(diagnostic: Diagnostic, places: dict[tuple[str, str], tuple[int, int]]) -> Diagnostic:
    origin = diagnostic.origin
    if origin is None or origin.line or (place := places.get((origin.file, origin.pointer))) is None:
        return diagnostic
    return replace(diagnostic, origin=Origin(origin.file, origin.pointer, *place))
