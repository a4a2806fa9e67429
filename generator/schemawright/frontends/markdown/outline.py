"""The outline of a page: its titles, its sections and the rows of their tables, with line numbers.

In: the text of one page. Out: a frozen `Outline` for each title, with the `Flaw`s of its form: what is no row of a
table and may have been meant to be one. Not done here: taking rows apart (`cells`), reporting flaws, and what a type, a
value or a name means. That belongs to the flavour, the language a page was written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from schemawright.diagnostics import Origin
from schemawright.frontends.markdown.cells import Line, column_cells, is_prose, is_rule
from schemawright.frontends.markdown.escapes import plain
from schemawright.frozen import frozen

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
"""The line that opens a code block (CommonMark 0.31.2, section 4.5)."""
_CONFLICT = re.compile(r"(?:<{7}|>{7})(?: |$)")
_RULER_FORM = "the line after the header has the form --- | --- | --- | ---"


@frozen
class Page:
    """One Markdown file: `name` as the user gave it, `text` with its line ends as they were."""

    name: str
    text: str


@frozen
class Flaw:
    """Something in the form of a page that is likely not meant; `grave` where a row may be lost or guessed."""

    line: int
    message: str
    grave: bool = True
    help: str = ""


@frozen
class Section:
    """A part of a page below a `##` heading: the header cells and the rows of its table (both empty without one)."""

    title: str
    line: int
    header: tuple[str, ...]
    header_line: int
    rows: tuple[Line, ...]
    flaws: tuple[Flaw, ...]


@frozen
class Outline:
    """A title with the sections below it; `title` is "" for what stands above the first one.

    `flaws` are those of the whole part, apart from those of its sections.
    """

    page: Page
    title: str
    line: int
    sections: tuple[Section, ...]
    flaws: tuple[Flaw, ...]

    @property
    def origin(self) -> Origin:
        """The place of the title."""
        return self.at(self.line)

    def at(self, line: int) -> Origin:
        """The place of a line of the page."""
        return Origin(self.page.name, "", line, 1)


@frozen
class _CodeBlock:
    """The lines of a code block without its fences; `number` is the line of the first fence."""

    number: int
    lines: tuple[Line, ...]
    closed: bool

    @property
    def hides_rows(self) -> bool:
        return any(not is_prose(line) for line in self.lines)

    @property
    def hides_headings(self) -> bool:
        return any(line.text.startswith(("# ", "## ")) for line in self.lines)


@dataclass(slots=True)
class _Heading:
    """A heading with what stands below it, while a page is read; only the parts of a page have sections and flaws."""

    title: str
    line: int
    body: list[Line | _CodeBlock] = field(default_factory=list["Line | _CodeBlock"])
    sections: list[_Heading] = field(default_factory=list["_Heading"])
    flaws: list[Flaw] = field(default_factory=list[Flaw])


def outlines(page: Page) -> tuple[Outline, ...]:
    """The parts of a page in their order, each below a `#` heading; any text has one, at worst an empty one.

    What stands above the first heading is a part without a title, where it has sections or nothing else is there.
    """
    parts = [_Heading("", 1)]
    for piece in _pieces(page.text):
        part = parts[-1]
        match piece:
            case Line(number, text) if text.startswith("# "):
                parts.append(_Heading(plain(text[2:].strip()), number))
            case Line(number, text) if text.startswith("## "):
                part.sections.append(_Heading(text[3:].strip(), number))
            case Line(number, text) if _CONFLICT.match(text):
                part.flaws.append(Flaw(number, "this is a mark of a merge conflict that was not resolved"))
            case _:
                (part.sections or parts)[-1].body.append(piece)
                part.flaws += _flaws_of_block(piece)
    kept = parts if parts[0].sections or len(parts) == 1 else parts[1:]
    return tuple(
        Outline(page, part.title, part.line, tuple(map(_section, part.sections)), tuple(part.flaws)) for part in kept
    )


def _pieces(text: str) -> Iterator[Line | _CodeBlock]:
    """The lines outside code blocks, whose content may look like headings, and the code blocks between them."""
    fence, opened, inside = "", 0, list[Line]()
    # Not `splitlines`: it also splits at characters that editors do not count as line ends (U+2028, form feed).
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n"), 1):
        if fence:
            end = line.strip()
            if end.startswith(fence) and not end.strip(fence[0]):
                yield _CodeBlock(opened, tuple(inside), closed=True)
                fence = ""
            else:
                inside.append(Line(number, line))
        elif found := _FENCE.match(line):
            fence, opened, inside = found[1], number, []
        else:
            yield Line(number, line)
    if fence:
        yield _CodeBlock(opened, tuple(inside), closed=False)


def _flaws_of_block(piece: Line | _CodeBlock) -> Iterator[Flaw]:
    if isinstance(piece, _CodeBlock) and not piece.closed and (piece.hides_rows or piece.hides_headings):
        yield Flaw(piece.number, "this code block has no end, so that the rest of the page belongs to it")


def _section(heading: _Heading) -> Section:
    """The section with the table of its body: the header stands above the first line of dashes."""
    lines = [
        piece for piece in heading.body if isinstance(piece, Line) and piece.text.strip() and not _is_footer(piece)
    ]
    flaws = [*_flaws_of_body(heading.body)]
    at = next((at for at, line in enumerate(lines) if is_rule(line)), -1)
    if at < 1:
        flaws += _flaws_of_no_table(lines, at)
        return Section(heading.title, heading.line, (), 0, (), tuple(flaws))
    above, header, rule, below = lines[: at - 1], lines[at - 1], lines[at], lines[at + 1 :]
    flaws += _flaws_of_table(above, header, rule, below)
    rows = tuple(line for line in below if not is_rule(line))
    return Section(heading.title, heading.line, column_cells(header), header.number, rows, tuple(flaws))


def _is_footer(line: Line) -> bool:
    """Whether a line is the row of links below the table: `[[Back to Model list]](...)`."""
    return line.text.startswith("[[") and "|" not in line.text


def _flaws_of_body(body: Sequence[Line | _CodeBlock]) -> Iterator[Flaw]:
    for piece in body:
        match piece:
            case _CodeBlock(number, _, closed=True) if piece.hides_rows:
                yield Flaw(number, "this code block may hold rows of the table; it is left out", grave=False)
            case Line(number, text) if text.lstrip()[:6].casefold() == "<table":
                yield Flaw(number, "this table is written in HTML, which is not read", help="write it in Markdown")
            case _:
                pass


def _flaws_of_no_table(lines: Sequence[Line], rule: int) -> Iterator[Flaw]:
    barred = next((line for line in lines if "|" in line.text), None)
    if rule == 0:
        yield Flaw(lines[0].number, "no header stands above this line of dashes")
    elif barred is not None:
        message = "the table of this page has no line of dashes below its header; its rows cannot be told from text"
        yield Flaw(barred.number, message, help=_RULER_FORM)


def _flaws_of_table(above: Sequence[Line], header: Line, rule: Line, below: Sequence[Line]) -> Iterator[Flaw]:
    for line in above:
        if not is_prose(line):
            yield Flaw(line.number, "this line stands above the header of the table, where no row is read")
    columns, dashes = len(column_cells(header)), len(column_cells(rule))
    if columns != dashes:
        yield Flaw(rule.number, f"this line of dashes has {dashes} columns, the header {columns}", grave=False)
    for line in below:
        if is_rule(line):
            yield Flaw(line.number, "a second line of dashes stands here; a section has one table")
