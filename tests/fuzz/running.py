"""Runs a property on examples for as long as the budget of time lasts.

In: the environment variables SCHEMAWRIGHT_FUZZ_SECONDS (of all tests of this folder together; default 60) and
SCHEMAWRIGHT_FUZZ_SEED (default 0, so that a test run finds what the one before found); what examples are (`Examples`).
Out: the number of examples, or `AssertionError` with the smallest failing example that is found.

The search is guided: a check tells what it has seen (kinds of definitions, codes of findings, ...), and an example that
shows something new is kept and changed further. Examples come from `random`, not from hypothesis: of 300 documents that
its recursive strategies gave, 21 had the keyword `type`.
"""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType
from typing import Generic, TypeVar

T = TypeVar("T")
Check = Callable[[T], Iterable[Hashable]]

SECONDS = float(os.environ.get("SCHEMAWRIGHT_FUZZ_SECONDS") or 60)
FIRST_SEED = int(os.environ.get("SCHEMAWRIGHT_FUZZ_SEED") or 0)
LONGEST = 30
"""An example that takes more seconds counts as a hang."""
REDUCING = 60
"""Seconds for making a failing example smaller."""


@dataclass(frozen=True, slots=True)
class Examples(Generic[T]):
    """How examples are made, changed, and made smaller."""

    fresh: Callable[[Random], T]
    changed: Callable[[Random, T], T]
    smaller: Callable[[T], Iterator[T]]


def fuzz(share: float, examples: Examples[T], check: Check[T], first: Iterable[T] = ()) -> int:
    """Check examples for a share of the time, those in `first` before all; how many were checked, at least 10."""
    end = time.monotonic() + SECONDS * share
    kept, seen, count = list(first), set[Hashable](), 0
    for example in kept:
        seen |= _checked(example, examples, check, "one of the first examples")
    while count < 10 or time.monotonic() < end:
        rng = Random(f"{FIRST_SEED} {count}")
        grown = kept and rng.random() < 0.5
        example = examples.changed(rng, rng.choice(kept)) if grown else examples.fresh(rng)
        found = _checked(example, examples, check, f"SCHEMAWRIGHT_FUZZ_SEED={FIRST_SEED}, example {count}")
        if not found <= seen:
            kept.append(example)
            seen |= found
        count += 1
    return count


def _checked(example: T, examples: Examples[T], check: Check[T], which: str) -> set[Hashable]:
    """What a check has seen of an example. Raises `AssertionError` with a small example where it fails."""
    found, error = _outcome(example, check)
    if error is None:
        return found
    small = _reduced(example, examples.smaller, lambda e: type(_outcome(e, check)[1]) is type(error))
    _, last = _outcome(small, check)
    raise AssertionError(f"{type(error).__name__}: {error} ({which})\nexample: {small!r}") from (last or error)


def _outcome(example: T, check: Check[T]) -> tuple[set[Hashable], Exception | None]:
    try:
        with _bounded(), warnings.catch_warnings():
            warnings.simplefilter("error")  # users would see them on their terminals
            return set(check(example)), None
    except Exception as error:
        return set(), error


def _reduced(example: T, smaller: Callable[[T], Iterator[T]], fails: Callable[[T], bool]) -> T:
    """The smallest example on the way down, each step of which fails as the one before."""
    end = time.monotonic() + REDUCING
    candidates = smaller(example)
    while (candidate := next(candidates, None)) is not None and time.monotonic() < end:
        if fails(candidate):
            example, candidates = candidate, smaller(candidate)
    return example


@contextmanager
def _bounded() -> Iterator[None]:
    """End what takes too long with an error, where the system can."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"an example took longer than {LONGEST} seconds")

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
