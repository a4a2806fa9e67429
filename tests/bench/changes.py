"""Times a run after a small change of the spec beside a cold run, and one with nothing to change beside `import click`.

In: nothing. Out: a table on stdout, for the reference job and, where ../shared has them, the descriptions of the APIs
of Stripe and GitHub. Each figure is the median of five runs after one warm-up, in whole processes; a ratio is that of
processor and clock to the cold run of the same spec, or to the import of click. Each run in between changes the text of
one description, once more each time. Not here: judging.

    .venv/bin/python -m tests.bench.changes
"""

from __future__ import annotations

import itertools
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.bench import REFERENCE_SPEC, ROOT, RUNS, generate_command, median_cost, row, time_unchanged

CORPUS = ROOT.parent / "shared" / "corpus"
SPECS = {
    ROOT / REFERENCE_SPEC: "Who speaks in a message.",
    CORPUS / "stripe.json": "Set if a ReceivedCredit cannot be reversed.",
    CORPUS / "github.json": "A GitHub user.",
}
"""The specs, each with a description of a schema or property in it, whose first occurrence is changed."""


def time_changes(spec: Path, words: str, scratch: Path) -> None:
    """Print what runs for a spec cost; raises `SystemExit` where the description is not in it."""
    copy, output = scratch / spec.name, scratch / "changing_package"
    before, found, after = spec.read_text("utf-8").partition(words)
    if not found:
        raise SystemExit(f"{spec} has no description {words!r}")
    numbers = itertools.count()

    def change() -> None:
        copy.write_text(f"{before}{words} {next(numbers)}{after}", "utf-8")

    change()
    command = generate_command(str(copy), output)
    cold = median_cost(command, lambda: shutil.rmtree(output, ignore_errors=True))
    print(row(f"{spec.name}, no output yet", cold), flush=True)
    changed = median_cost(command, change)
    ratios = f"{changed.cpu / cold.cpu:.2f}, {changed.wall / cold.wall:.2f} x cold"
    print(row(f"{spec.name}, one description changed", changed, ratios), flush=True)
    time_unchanged(spec.name, command)


def main() -> None:
    """Time all specs that are at hand."""
    title = f"median of {RUNS}, Python {sys.version.split()[0]}"
    print(f"{title:<52}{'CPU s':>9}{'clock s':>9}{'MiB':>9}")
    with tempfile.TemporaryDirectory() as scratch:
        for spec, words in SPECS.items():
            if spec.exists():
                time_changes(spec, words, Path(scratch))


if __name__ == "__main__":
    main()
