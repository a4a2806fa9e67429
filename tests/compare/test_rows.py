"""Each row of the tables is told as it says, to whoever sees the models; and what is the same on both sides is not."""

from __future__ import annotations

import pytest

from schemawright.change_codes import CHANGES, PACKAGE_CHANGES
from schemawright.compare.changes import Audience
from schemawright.compare.comparison import changes
from tests.compare.rows import Row
from tests.compare.tables import ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_change_is_told(row: Row) -> None:
    for seen in Audience:
        told = [(each.code, each.verdict.name) for each in row.found(seen)]
        assert sorted(told) == row.expected(seen), seen
        assert row.found(seen) == tuple(sorted(row.found(seen), key=lambda each: -each.verdict))
        for before in row.sides(seen):
            assert changes(before, before) == ()


def test_rows_have_names_of_their_own() -> None:
    names = [row.name for row in ROWS]
    assert sorted(set(names)) == sorted(names)
    assert len(names) >= 150


def test_each_code_has_a_row() -> None:
    told = {code for row in ROWS for code in row.told.split()[::2]} | PACKAGE_CHANGES.keys()
    assert {code for code in CHANGES if code not in told} == set()
