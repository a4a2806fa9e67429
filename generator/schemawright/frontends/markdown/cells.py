"""Rows of tables and their cells.

In: lines of a page. Out: `PropertyRow` and `PairRow`, the cells of a row, and whether a line is prose or dashes. Tables
are those of GFM, which needs no blanks around `|`, but for one thing: generators do not escape a `|` inside a
description. Not done here: which lines are rows (`rows`), and what a cell means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemawright.frontends.markdown.escapes import plain
from schemawright.frozen import frozen

_NAME = re.compile(r"\*\*((?:[^\\*]|\\.|\*(?!\*))++)\*\*")
"""A name between asterisks; an asterisk of its own is escaped or stands alone."""
_FLAGS = re.compile(r"[ \t]*(\[optional\])?[ \t]*(\[readonly\])?[ \t]*")
_DEFAULT = "[default to "
_LATE_FLAGS = ("][optional", "] [optional", "][readonly", "] [readonly")
_FLAGS_AS_TEXT = tuple(f"|{blank}[{flag}]" for blank in ("", " ") for flag in ("optional", "readonly"))
_DASHES = re.compile(r":?-+:?")
_BLANKS = frozenset(" \t")


@frozen
class Line:
    """A line of a page; `number` counts from 1."""

    number: int
    text: str


@frozen
class Notes:
    """The last cell of a property row; `unread` is the text of a cell that holds more than is known."""

    optional: bool = False
    readonly: bool = False
    default: str | None = None
    unread: str = ""

    @property
    def cut_off(self) -> bool:
        """Whether a bracket before the default is not closed, so that the flags are not known."""
        flags = self.unread.partition(_DEFAULT)[0]
        return flags.count("[") != flags.count("]")


@frozen
class PropertyRow:
    """A row of the table of properties; the name is plain text, the other cells are as the page has them, stripped."""

    line: int
    name: str
    type: str
    description: str
    notes: Notes

    @property
    def has_notes_in_description(self) -> bool:
        """Whether the notes seem to stand before an empty cell, as with a bar at the end of the row and none before."""
        return self.notes == Notes() and self.description.endswith(_FLAGS_AS_TEXT)


@frozen
class PairRow:
    """A row of a table with two columns; the cells are stripped, otherwise as the page has them."""

    line: int
    first: str
    second: str

    @property
    def has_more_cells(self) -> bool:
        """Whether the second cell holds a bar that is not escaped: a part of it, or the border of a third cell."""
        return _first_bar(self.second) >= 0


def property_row(line: Line) -> PropertyRow | None:
    """The four cells of `**name** | type | description | notes`, or None when the line is no such row.

    A `|` in a description is not escaped. A type never holds one, so the type ends at the first one; the notes have a
    form of their own, so they start at the last `|` that is followed by notes and nothing else.
    """
    text = _without_fence(line.text)
    named = _NAME.match(text)
    name = "" if named is None else plain(named[1].strip())
    rest = "" if named is None else text[named.end() :].lstrip()
    if not name or not rest.startswith("|"):
        return None
    border = _first_bar(rest, 1)
    described = _description_and_notes(rest[border + 1 :]) if border >= 0 else None
    if described is None:
        return None
    return PropertyRow(line.number, name, rest[1:border].strip(), described[0].strip(), described[1])


def pair_row(line: Line) -> PairRow | None:
    """The cells of `| first | second |`, or None when the line is no such row; only the second may hold `|`."""
    if line.text.lstrip()[:1] != "|":
        return None
    text = _without_fence(line.text)
    border = _first_bar(text)
    return PairRow(line.number, text[:border].strip(), text[border + 1 :].strip()) if border >= 0 else None


def is_prose(line: Line) -> bool:
    """Whether a line between or below the rows is text that belongs to no row: it has neither a bar nor a name."""
    return "|" not in line.text and not line.text.lstrip().startswith("**")


def is_rule(line: Line) -> bool:
    """Whether a line is the line of dashes below a header (GFM: delimiter row)."""
    text = line.text
    if "|" not in text or "-" not in text or text.strip("-|: \t"):
        return False
    return all(_DASHES.fullmatch(cell) for cell in column_cells(line))


def column_cells(line: Line) -> tuple[str, ...]:
    """The cells of a header or of the line of dashes below it."""
    text = line.text.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip() for cell in text.split("|"))


def _without_fence(text: str) -> str:
    """The row without the bars that may stand around it, and with one blank after a last bar.

    Editors strip trailing blanks, and an empty last cell with them; with the blank, every separator is ` | `.
    """
    text = text.strip()
    if text.startswith("|"):
        text = text[1:] if _is_escaped(text, len(text) - 1) else text[1:].removesuffix("|")
    return text.strip() + " "


def _is_escaped(text: str, at: int) -> bool:
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _first_bar(text: str, start: int = 0) -> int:
    """The place of the first bar that is not escaped, or -1."""
    at = text.find("|", start)
    while at >= 0 and _is_escaped(text, at):
        at = text.find("|", at + 1)
    return at


def _bars_from_end(text: str, *, spaced: bool) -> Iterator[int]:
    """The places of the bars that are not escaped, the last one first; only those between blanks if `spaced`."""
    at = text.rfind("|")
    while at >= 0:
        between_blanks = text[at - 1 : at] in _BLANKS and text[at + 1 : at + 2] in _BLANKS
        if between_blanks or not (spaced or _is_escaped(text, at)):
            yield at
        at = text.rfind("|", 0, at)


def _description_and_notes(text: str) -> tuple[str, Notes] | None:
    """The last two cells. Where a row has bars between blanks, one without them ends a cell only before real notes."""
    end = len(text.rstrip())
    last = next(_bars_from_end(text, spaced=True), -1)
    for spaced in (True, False):
        for bar in _bars_from_end(text, spaced=spaced):
            notes = _notes_at(text, bar + 1, end)
            if notes is not None and (spaced or last < 0 or notes != Notes()):
                return text[:bar], notes
    if last < 0:
        last = next(_bars_from_end(text, spaced=False), -1)
        if last < 0 or not text[last + 1 :].lstrip().startswith("["):
            return None
    unread = text[last + 1 :].strip()
    return text[:last], Notes("[optional]" in unread, "[readonly]" in unread, None, unread)


def _notes_at(text: str, start: int, end: int) -> Notes | None:
    """The notes that fill the text from `start` to `end`. Looks at both ends only: cells may be huge."""
    flags = _FLAGS.match(text, start)
    assert flags is not None  # every part of the pattern may be empty
    optional, readonly = flags[1] is not None, flags[2] is not None
    if flags.end() >= end:
        return Notes(optional, readonly)
    last = end - 1
    if text.startswith(_DEFAULT, flags.end()) and text[last] == "]" and not text.endswith(_LATE_FLAGS, start, last):
        return Notes(optional, readonly, text[flags.end() + len(_DEFAULT) : last])
    return None
