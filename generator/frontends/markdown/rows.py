"""The outline of a model page: its title, its sections and the rows of their tables, with line numbers.

In: the text of one page. Out: a frozen `Outline`; `property_row` and `pair_row` split one table row into cells.
Not done here: what a type, a value or a name means. That belongs to the flavour, the language a page was written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Origin
from generator.frozen import frozen

_FLAGS = re.compile(r" *(\[optional\])? *(\[readonly\])? *")
_DEFAULT = "[default to "


@frozen
class Page:
    """One Markdown file: `name` as the user gave it, `text` with its line ends as they were."""

    name: str
    text: str


@frozen
class Line:
    """A line of a page; `number` counts from 1."""

    number: int
    text: str


@frozen
class Section:
    """A part of a page below a `##` heading: the header cells and the rows of its table (both empty without one).

    `unruled` is the line of a table that lacks the line of dashes below its header, else 0: its rows are not known.
    """

    title: str
    line: int
    header: tuple[str, ...]
    rows: tuple[Line, ...]
    unruled: int = 0


@frozen
class Outline:
    """A page by its headings; `title` is "" where there is none, `second_title` the line of a second one, else 0."""

    page: Page
    title: str
    line: int
    second_title: int
    sections: tuple[Section, ...]

    @property
    def origin(self) -> Origin:
        """The place of the title."""
        return self.at(self.line)

    def at(self, line: int) -> Origin:
        """The place of a line of the page."""
        return Origin(self.page.name, "", line, 1)


@frozen
class Notes:
    """The last cell of a property row; `unread` is the text of a cell that holds more than is known."""

    optional: bool = False
    readonly: bool = False
    default: str | None = None
    unread: str = ""


@frozen
class PropertyRow:
    """A row of the table of properties; the cells are stripped, otherwise as the page has them."""

    line: int
    name: str
    type: str
    description: str
    notes: Notes


@frozen
class PairRow:
    """A row of a table with two columns; the cells are stripped, otherwise as the page has them."""

    line: int
    first: str
    second: str


def outline(page: Page) -> Outline:
    """The title and sections of a page; any text has an outline, at worst an empty one.

    Reading stops at a second `#` heading: one page describes one model.
    """
    title, title_line, second_title = "", 0, 0
    open_sections: list[tuple[str, int, list[Line]]] = []
    for line in _unfenced_lines(page.text):
        if line.text.startswith("# "):
            if title:
                second_title = line.number
                break
            title, title_line = line.text[2:].strip(), line.number
        elif line.text.startswith("## "):
            open_sections.append((line.text[3:].strip(), line.number, []))
        elif open_sections:
            open_sections[-1][2].append(line)
    sections = tuple(_section(heading, number, body) for heading, number, body in open_sections)
    return Outline(page, title, title_line or 1, second_title, sections)


def property_row(line: Line) -> PropertyRow | None:
    """The four cells of `**name** | type | description | notes`, or None when the line is no such row.

    A `|` in a description is not escaped. A type never holds ` | `, so the type ends at the first one; the notes have a
    form of their own, so they start at the last ` | ` that is followed by notes and nothing else.
    """
    text = _without_fence(line.text)
    name, closed, rest = text[2:].partition("**")
    rest = rest.lstrip()
    if not (text.startswith("**") and closed and name.strip() and rest.startswith("|")):
        return None
    type_cell, found, rest = rest[1:].partition(" | ")
    described = _description_and_notes(rest) if found else None
    if described is None:
        return None
    return PropertyRow(line.number, name.strip(), type_cell.strip(), described[0].strip(), described[1])


def pair_row(line: Line) -> PairRow | None:
    """The cells of `| first | second |`, or None when the line is no such row; only the second may hold ` | `."""
    first, found, second = _without_fence(line.text).partition(" | ")
    return PairRow(line.number, first.strip(), second.strip()) if found and line.text.lstrip()[:1] == "|" else None


def is_prose(line: Line) -> bool:
    """Whether a line between or below the rows is text that belongs to no row: it has neither a bar nor a name."""
    return "|" not in line.text and not line.text.lstrip().startswith("**")


def _unfenced_lines(text: str) -> Iterator[Line]:
    """The lines outside code fences, whose content may look like headings."""
    fenced = False
    # Not `splitlines`: it also splits at characters that editors do not count as line ends (U+2028, form feed).
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n"), 1):
        if line.startswith("```"):
            fenced = not fenced
        elif not fenced:
            yield Line(number, line)


def _section(title: str, number: int, body: list[Line]) -> Section:
    """The section with the table of its body: the header stands above the first line of dashes."""
    lines = [line for line in body if line.text.strip() and not line.text.startswith("[[")]
    for at, line in enumerate(lines[1:], 1):
        if _is_rule(line.text):
            return Section(title, number, _header(lines[at - 1].text), tuple(lines[at + 1 :]))
    bars = (line.number for line in lines if "|" in line.text)
    return Section(title, number, (), (), next(bars, 0))


def _is_rule(text: str) -> bool:
    return "---" in text and "|" in text and not text.strip("-|: \t")


def _header(text: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in text.strip().strip("|").split("|"))


def _without_fence(text: str) -> str:
    """The row without the bars that some flavours put around it, and with one blank after a last bar.

    Editors strip trailing blanks, and an empty last cell with them; with the blank, every separator is ` | `.
    """
    text = text.strip()
    if text.startswith("|"):
        text = text[1:].removesuffix("|").strip()
    return text + " "


def _description_and_notes(text: str) -> tuple[str, Notes] | None:
    last = text.rfind(" | ")
    if last < 0:
        return None
    cut, end = last, len(text.rstrip())
    while cut >= 0:
        notes = _notes_at(text, cut + 3, end)
        if notes is not None:
            return text[:cut], notes
        cut = text.rfind(" | ", 0, cut)
    unread = text[last + 3 :].strip()
    return text[:last], Notes("[optional]" in unread, "[readonly]" in unread, None, unread)


def _notes_at(text: str, start: int, end: int) -> Notes | None:
    """The notes that fill the text from `start` to `end`. Looks at both ends only: cells may be huge."""
    flags = _FLAGS.match(text, start)
    assert flags is not None  # every part of the pattern may be empty
    optional, readonly = flags[1] is not None, flags[2] is not None
    if flags.end() >= end:
        return Notes(optional, readonly)
    if text.startswith(_DEFAULT, flags.end()) and text.endswith("]", 0, end):
        return Notes(optional, readonly, text[flags.end() + len(_DEFAULT) : end - 1])
    return None
