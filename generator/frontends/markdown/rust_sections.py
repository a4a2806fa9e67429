"""The section of a rust page that holds its model, and what its rows are.

In: an outline. Out: a section and its `Kind`. Not done here: reading the rows.
"""

from __future__ import annotations

from enum import Enum

from generator.frontends.markdown.cells import PairRow, pair_row
from generator.frontends.markdown.rows import Outline, Section
from generator.frozen import frozen

_PROPERTIES = "Properties"
_VARIANTS = "Enum Variants"


class Kind(Enum):
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
    """The table that describes the model of a page."""

    kind: Kind
    section: Section


def model_table(outline: Outline) -> ModelTable | None:
    """The table of a page's model, or None when the page is not one of a model.

    Where a page has both headings, the one with rows counts.
    """
    sections = [s for s in outline.sections if s.title in (_PROPERTIES, _VARIANTS)]
    if not sections or not outline.title or outline.title.startswith("\\"):
        return None
    section = next((s for s in sections if s.rows), sections[0])
    return ModelTable(_kind(section, outline), section)


def pairs(section: Section) -> tuple[PairRow, ...]:
    """The readable rows of a table with two columns."""
    return tuple(row for row in map(pair_row, section.rows) if row is not None)


def _kind(section: Section, outline: Outline) -> Kind:
    if section.title == _PROPERTIES:
        return Kind.PROPERTIES
    if section.header[1:] == ("Description",):
        return Kind.TYPES
    titles = {s.title for s in outline.sections}
    rows = pairs(section)
    return Kind.MODELS if rows and all(row.first in titles for row in rows) else Kind.VALUES
