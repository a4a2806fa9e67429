"""Times what a generated package does all day, beside the same package as a commit had it, in turn in one process.

In: a commit, or nothing for the last one. Out: a table on stdout, for some requests and responses of
`tests/generated/test_payloads.py` and each way to read and write: microseconds before and after, and the median of the
ratios of all rounds. A round is a sample of either package, in random order, without garbage collection; so what the
machine does besides concerns both. Not here: judging.

    .venv/bin/python -m tests.bench.packages 4999230^
"""

from __future__ import annotations

import gc
import importlib
import io
import json
import random
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "generated/azure_openai"
BODIES = ("tools", "data sources", "answer", "chunk with text")
ROUNDS = 300
SAMPLE = 0.002
"""Seconds that a sample takes, about."""


def packages(commit: str, scratch: Path) -> tuple[ModuleType, ModuleType]:
    """The package as a commit had it, and as it is."""
    archive = subprocess.run(["git", "archive", commit, PACKAGE], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(scratch, filter="data")
    (scratch / PACKAGE).rename(scratch / "azure_openai_before")
    sys.path[:0] = [str(scratch), str(ROOT / "generated")]
    return importlib.import_module("azure_openai_before"), importlib.import_module("azure_openai")


def ways(package: ModuleType, schema: str, body: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    """The ways to read and write a body."""
    model = getattr(package, schema)
    text, value = json.dumps(body), model.from_dict(body)
    yield "from_dict", lambda: model.from_dict(body)
    yield "from_json", lambda: model.from_json(text)
    yield "to_dict", value.to_dict
    yield "to_json", value.to_json


def sample(call: Callable[[], object], count: int) -> float:
    """Seconds of processor that a call takes, as the mean of so many."""
    start = time.process_time()
    for _ in range(count):
        call()
    return (time.process_time() - start) / count


def compared(before: Callable[[], object], after: Callable[[], object]) -> tuple[float, float, float]:
    """The medians of the seconds that two calls take, and of the ratios of the second to the first."""
    count = max(1, int(SAMPLE / min(sample(before, 20) for _ in range(5))))
    times: dict[Callable[[], object], list[float]] = {before: [], after: []}
    gc.disable()
    for _ in range(ROUNDS):
        for call in random.sample((before, after), 2):
            times[call].append(sample(call, count))
    gc.enable()
    ratios = [b / a for a, b in zip(*times.values(), strict=True)]
    return statistics.median(times[before]), statistics.median(times[after]), statistics.median(ratios)


def main(commit: str = "HEAD", only: str = "") -> None:
    """Time both packages; `only` names one way."""
    with tempfile.TemporaryDirectory() as scratch:
        before, after = packages(commit, Path(scratch))
        payloads = importlib.import_module("tests.generated.test_payloads").OWN
        print(f"{f'median of {ROUNDS}, us':<32}{commit[:10]:>10}{'now':>10}{'ratio':>8}")
        for name in BODIES:
            for (way, old), (_, new) in zip(ways(before, *payloads[name]), ways(after, *payloads[name]), strict=True):
                if way.startswith(only):
                    a, b, ratio = compared(old, new)
                    print(f"{f'{way} of {name}':<32}{a * 1e6:>10.2f}{b * 1e6:>10.2f}{ratio:>8.3f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
