"""DIFF.md says what each change means; it is an expected file (see tests/golden.py)."""

from __future__ import annotations

from pathlib import Path

from tests.compare.page import page
from tests.golden import expect_file

PAGE = Path(__file__).resolve().parents[2] / "DIFF.md"


def test_the_page_is_what_the_rows_give() -> None:
    expect_file(PAGE, page())
