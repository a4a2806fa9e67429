"""All rows of the tables of changes."""

from __future__ import annotations

from tests.compare.rows_of_properties import PROPERTIES

ROWS = (*PROPERTIES,)
