"""Runs a property for as long as the budget of time lasts.

In: the environment variables MODELWRIGHT_FUZZ_SECONDS (of all tests of this folder together; default 60) and
MODELWRIGHT_FUZZ_SEED (default 0, so that a test run finds what the one before found). Out: nothing, or the failure of
the smallest example that hypothesis finds. An example that takes longer than `LONGEST` seconds counts as a hang.
"""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, note, seed, settings
from hypothesis import strategies as st

T = TypeVar("T")

SECONDS = float(os.environ.get("MODELWRIGHT_FUZZ_SECONDS") or 60)
FIRST_SEED = int(os.environ.get("MODELWRIGHT_FUZZ_SEED") or 0)
LONGEST = 30
BATCH = 30

_SETTINGS = settings(
    max_examples=BATCH,
    deadline=None,
    database=None,
    phases=(Phase.generate, Phase.target, Phase.shrink),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


def fuzz(share: float, strategy: st.SearchStrategy[T], check: Callable[[T], Any]) -> int:
    """Check examples for a share of the time, in batches with a seed of their own; the number of batches."""
    end = time.monotonic() + SECONDS * share
    batch = 0
    while batch == 0 or time.monotonic() < end:
        _run_batch(FIRST_SEED + batch, strategy, check)
        batch += 1
    return batch


def _run_batch(number: int, strategy: st.SearchStrategy[T], check: Callable[[T], Any]) -> None:
    @seed(number)
    @_SETTINGS
    @given(strategy)
    def run(example: T) -> None:
        note(f"MODELWRIGHT_FUZZ_SEED={number}")
        with bounded(), warnings.catch_warnings():
            warnings.simplefilter("error")  # users would see it on their terminals
            check(example)

    run()


@contextmanager
def bounded() -> Iterator[None]:
    """End what takes too long with an error, where the system can."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"an example took longer than {LONGEST} seconds")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def canary(file: Path) -> Iterator[None]:
    """Whoever runs code of a spec inside creates this file, which is an error."""
    before = os.environ.get("CANARY")
    os.environ["CANARY"] = str(file)
    try:
        yield
        assert not file.exists(), "code of a spec was run"
    finally:
        file.unlink(missing_ok=True)
        if before is None:
            del os.environ["CANARY"]
        else:
            os.environ["CANARY"] = before
