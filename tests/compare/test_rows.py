"""Each row of the tables is told as it says."""

from __future__ import annotations

import pytest

from tests.compare.rows import Row, told
from tests.compare.tables import ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_change_is_told(row: Row) -> None:
    assert told(row) == row.expected
