"""The section of a page that holds its model, and what its rows are.

In: an outline. Out: a section and its `TableKind`, with what is wrong with its form. Not done here: reading the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from schemawright.frontends.markdown.cells import PairRow, pair_row
from schemawright.frontends.markdown.escapes import shown
from schemawright.frontends.markdown.outline import Flaw, Outline, Section
from schemawright.frozen import frozen

_PROPERTIES = "Properties"
_VARIANTS = "Enum Variants"
_HEADERS = {
    _PROPERTIES: (("name", "type", "description", "notes"),),
    _VARIANTS: (("name", "value"), ("name", "description")),
}
_EMPHASIS = "*_` "


class TableKind(Enum):
    """What the rows of a model's table are."""

    PROPERTIES = "properties"
    """Properties of an object."""
    VALUES = "values"
    """Values of an enum; without rows the page of a type with a discriminator, which prints the same heading."""
    TYPES = "types"
    """The types of a oneOf."""
    MODELS = "models"
    """The models of a oneOf with a discriminator; each has a section of its own below (seen in 6 and 7)."""


@frozen
class ModelTable:
    """The table that describes the model of a page, and the flaws of the page that concern it."""

    kind: TableKind
    section: Section
    flaws: tuple[Flaw, ...]

    @property
    def is_readable(self) -> bool:
        """Whether the rows mean what their places say."""
        return bool(self.section.rows) and _header_flaw(self.section) is None


def model_table(outline: Outline) -> ModelTable | None:
    """The table of a page's model, or None when the page is not one of a model.

    Where a page has both headings, or one of them twice, the one with a table that has rows counts; there is one.
    """
    sections = [s for s in outline.sections if s.title in _HEADERS]
    if not sections or not outline.title or outline.title.startswith("\\"):
        return None
    filled = [s for s in sections if s.rows or s.flaws] or sections[:1]
    kind = _kind(filled[0], outline)
    # The page of a union shows the properties of its models once more, below the name of each.
    others = () if kind is TableKind.MODELS else _flaws_of_others(outline)
    return ModelTable(kind, filled[0], (*outline.flaws, *_flaws_of_tables(filled), *others))


def pairs(section: Section) -> tuple[PairRow, ...]:
    """The readable rows of a table with two columns."""
    return tuple(row for row in map(pair_row, section.rows) if row is not None)


def _kind(section: Section, outline: Outline) -> TableKind:
    if section.title == _PROPERTIES:
        return TableKind.PROPERTIES
    if _plain_header(section)[1:] == ("description",):
        return TableKind.TYPES
    titles = {s.title for s in outline.sections}
    rows = pairs(section)
    return TableKind.MODELS if rows and all(row.first in titles for row in rows) else TableKind.VALUES


def _flaws_of_tables(filled: Sequence[Section]) -> Iterator[Flaw]:
    for section in filled:
        if section is not filled[0]:
            message = f"a second table of the model stands here; the first one stands below line {filled[0].line}"
            yield Flaw(section.line, message)
        yield from section.flaws
        wrong = _header_flaw(section)
        if wrong is not None:
            yield wrong


def _flaws_of_others(outline: Outline) -> Iterator[Flaw]:
    """The tables of properties below other headings, as where a heading was changed."""
    for section in outline.sections:
        if section.title not in _HEADERS and section.rows and _plain_header(section) in _HEADERS[_PROPERTIES]:
            message = f"this table of properties stands in section {shown(section.title)}, where it is not read"
            yield Flaw(section.header_line, message, grave=False)


def _plain_header(section: Section) -> tuple[str, ...]:
    return tuple(cell.strip(_EMPHASIS).casefold() for cell in section.header)


def _header_flaw(section: Section) -> Flaw | None:
    """What is wrong with a header that is none of the known ones, as where it is missing and a row stands for it."""
    header, forms = _plain_header(section), _HEADERS[section.title]
    if not header or header in forms:
        return None
    form = " or ".join(" | ".join(cell.capitalize() for cell in known) for known in forms)
    return Flaw(
        section.header_line,
        "this is not the header of the table, so that its rows are not known",
        help=f"the header is {form}",
    )
