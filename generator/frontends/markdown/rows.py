"""The outline of a model page: its title, its sections and the rows of their tables, with line numbers.

In: the text of one page. Out: a frozen `Outline`. Not done here: taking rows apart (`cells`), and what a type, a value
or a name means. That belongs to the flavour, the language a page was written for.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Origin
from generator.frontends.markdown.cells import Line, column_cells, is_rule
from generator.frontends.markdown.escapes import plain
from generator.frozen import frozen


@frozen
class Page:
    """One Markdown file: `name` as the user gave it, `text` with its line ends as they were."""

    name: str
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
            title, title_line = plain(line.text[2:].strip()), line.number
        elif line.text.startswith("## "):
            open_sections.append((line.text[3:].strip(), line.number, []))
        elif open_sections:
            open_sections[-1][2].append(line)
    sections = tuple(_section(heading, number, body) for heading, number, body in open_sections)
    return Outline(page, title, title_line or 1, second_title, sections)


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
        if is_rule(line):
            return Section(title, number, column_cells(lines[at - 1]), tuple(lines[at + 1 :]))
    bars = (line.number for line in lines if "|" in line.text)
    return Section(title, number, (), (), next(bars, 0))
