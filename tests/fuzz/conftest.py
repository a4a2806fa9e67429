"""What the fuzz tests share: a trap for code of a spec that is run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.running import canary


@pytest.fixture(autouse=True)
def _trap(tmp_path: Path) -> Iterator[None]:
    with canary(tmp_path / "canary"):
        yield
