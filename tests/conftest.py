"""What all tests share."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.rights import ordinary_rights

# A busy machine is no failure, and a test run finds what the one before found; `make fuzz` looks for more.
settings.register_profile(
    "again",
    deadline=None,
    derandomize="SCHEMAWRIGHT_FUZZ_SEED" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("again")


def pytest_collection_finish() -> None:
    """Thousands of tests, which live as long as the run, need not be looked at by each collection of garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def kept_out(tmp_path: Path) -> Iterator[None]:
    """Permissions hold in the test, for the superuser as well."""
    probe = tmp_path / "probe"
    probe.touch(0)
    with ordinary_rights():
        try:
            probe.read_bytes()
        except PermissionError:
            yield
        else:
            pytest.skip("this system keeps its superuser, or everybody, out of nothing")
