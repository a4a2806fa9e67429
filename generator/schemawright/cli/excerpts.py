"""The line of a source that a finding speaks of, with a mark below the place.

In: documents, and a place. Out: two lines of text. Not done here: deciding whether they are shown; they are on a
terminal alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from schemawright.budgets import MAX_FILE_BYTES
from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Origin, SpecError

if TYPE_CHECKING:
    from schemawright.source.documents import Document

_BEFORE, _AFTER = 60, 40
"""Characters that are shown around the place: JSON may stand in one line of a million."""
_CUT = "..."


class Sources:
    """The texts of the files that findings speak of; one that is no document is read when it is asked for."""

    __slots__ = ("_lines", "_texts")

    def __init__(self, documents: Iterable[Document]) -> None:
        """Keep the texts of the documents."""
        self._texts = {document.name: document.text for document in documents}
        self._lines: dict[str, list[str]] = {}

    def excerpt(self, origin: Origin) -> list[str]:
        """The line and the mark; nothing where the line is not known or cannot be read."""
        if not origin.line or not origin.column:
            return []
        lines = self._lines.get(origin.file)
        if lines is None:
            lines = self._lines[origin.file] = self._text(origin.file).split("\n")
        return _marked(lines[origin.line - 1], origin.column) if origin.line <= len(lines) else []

    def _text(self, file: str) -> str:
        from schemawright.source.documents import is_url

        if file in self._texts or file == "-" or is_url(file):
            return self._texts.get(file, "")
        from schemawright.source.encoding import decoded
        from schemawright.source.files import file_bytes

        with suppress(SpecError):
            return decoded(file, file_bytes(file, file, MAX_FILE_BYTES))
        return ""


def _marked(line: str, column: int) -> list[str]:
    """The part of a line around a column, which counts from 1, and the mark below it."""
    if not line.strip():
        return []
    at = min(column - 1, len(line))
    start = max(0, at - _BEFORE)
    before, after = line[start:at], line[at : at + _AFTER]
    if not start:
        before = before.lstrip()
    left = (_CUT if start else "") + _on_screen(before)
    right = _on_screen(after.rstrip()) + (_CUT if len(line) > at + _AFTER else "")
    return [left + right, " " * sum(map(_width, left)) + "^"]


def _on_screen(text: str) -> str:
    return escaped(text.replace("\t", " "))


def _width(char: str) -> int:
    """The columns of a terminal that a character takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
