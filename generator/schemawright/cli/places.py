"""The places of findings: line and column where documents tell them, and the order in which findings are told.

In: diagnostics, and the documents they speak of. Out: the diagnostics with their places. Not done here: showing them
(`messages`, `formats`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from schemawright.diagnostics import ALWAYS_ERRORS, Diagnostic, Origin, SpecError

if TYPE_CHECKING:
    from schemawright.source.documents import Document
    from schemawright.source.fetcher import Fetcher

_PLACED = frozenset({"config", "package-name", "acknowledged", "unknown-root", "hand-edited", "unlisted-package"})
"""Codes of findings in files of the project itself: who finds them knows their lines, no document tells them."""


def presented(
    diagnostics: Iterable[Diagnostic], documents: Sequence[Document], *, in_order: bool = True
) -> list[Diagnostic]:
    """The diagnostics with their places, and files called as people may read it.

    Sorted by file and line, otherwise in the order given; those without a place come first.
    """
    found = list(map(_without_credentials, located(diagnostics, documents)))
    return sorted(found, key=order) if in_order else found


def order(diagnostic: Diagnostic) -> tuple[str, int]:
    """By what diagnostics are sorted."""
    return ("", 0) if diagnostic.origin is None else (diagnostic.origin.file, diagnostic.origin.line)


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
    are left out, and findings on a whole file that say that it is none.
    """
    told = list(diagnostics)
    in_files = [one for one in told if one.code not in ALWAYS_ERRORS or (one.origin is not None and one.origin.pointer)]
    names = _pointers_without_line(in_files).keys() - {document.name for document in documents}
    found = list(documents)
    if names:
        from schemawright.source.workspace import Workspace

        for name in sorted(names - {"-"}):
            with suppress(SpecError):
                found.append(Workspace(fetcher=fetcher).open(name))
    return found


def _without_credentials(diagnostic: Diagnostic) -> Diagnostic:
    """A file that is not there may be a URL that was misspelled."""
    if not any("@" in origin.file for origin in _origins(diagnostic)):
        return diagnostic
    from schemawright.source.quoting import without_credentials

    return _changed(diagnostic, lambda origin: replace(origin, file=without_credentials(origin.file)))


def _pointers_without_line(diagnostics: Iterable[Diagnostic]) -> dict[str, set[str]]:
    """By file, the pointers whose line is not known yet."""
    wanted: dict[str, set[str]] = {}
    for diagnostic in diagnostics:
        for origin in _origins(diagnostic):
            if not origin.line and diagnostic.code not in _PLACED:
                wanted.setdefault(origin.file, set()).add(origin.pointer)
    return wanted


def _places(document: Document, pointers: Collection[str]) -> dict[str, tuple[int, int]]:
    from schemawright.source.positions import positions

    with suppress(SpecError):
        return positions(document, pointers)
    return {}


def _moved(diagnostic: Diagnostic, places: dict[tuple[str, str], tuple[int, int]]) -> Diagnostic:
    def moved(origin: Origin) -> Origin:
        place = None if origin.line else places.get((origin.file, origin.pointer))
        return origin if place is None else Origin(origin.file, origin.pointer, *place)

    return _changed(diagnostic, moved)


def _origins(diagnostic: Diagnostic) -> Iterator[Origin]:
    if diagnostic.origin is not None:
        yield diagnostic.origin
    yield from (related.origin for related in diagnostic.related)


def _changed(diagnostic: Diagnostic, change: Callable[[Origin], Origin]) -> Diagnostic:
    """The diagnostic with all of its places changed."""
    origin = None if diagnostic.origin is None else change(diagnostic.origin)
    related = tuple(replace(second, origin=change(second.origin)) for second in diagnostic.related)
    return replace(diagnostic, origin=origin, related=related)
