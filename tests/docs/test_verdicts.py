"""VERDICTS.md lists the codes of changes with what each does; it is an expected file (see tests/golden.py)."""

from __future__ import annotations

from schemawright.change_codes import CHANGES
from tests.docs.blocks import codes
from tests.docs.conftest import ROOT
from tests.docs.verdicts_page import page
from tests.golden import expect_file


def test_the_page_is_what_the_tables_give() -> None:
    expect_file(ROOT / "VERDICTS.md", page())


def test_every_code_is_listed_with_what_it_does() -> None:
    rows = [line for line in page().splitlines() if line.startswith("| `")]
    assert [codes(row)[0] for row in rows] == [*CHANGES]
    assert [row for row in rows if "|  |" in row] == []
