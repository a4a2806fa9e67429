"""Times the generator as users meet it: whole processes, started cold, in one run with what they are compared with.

In: nothing, or paths of further specs to time. Out: a table on stdout, and how the reference job stands to its limit,
8 times the import of its dependencies plus one `ruff format` of the result. Each figure is the median of five runs
after one warm-up that fills the caches of bytecode and files; of fifteen where nothing is to change. Then how time and
memory grow with the spec, from 100 kB to 47 MB of what `synthetic.py` writes, and how that stands to its limits. Not
here: judging, so that no test hangs on a machine's mood; and no Windows, which does not tell what a process used.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ruff import find_ruff_bin

ROOT = Path(__file__).resolve().parents[2]
REFERENCE_SPEC = "specs/azure_openai.yaml"
REFERENCE_PACKAGE = ROOT / "generated" / "azure_openai"
RUNS, UNCHANGED_RUNS = 5, 15
FACTOR = 8
GROWTH_SIZES = (100_000, 1_000_000, 5_000_000, 13_000_000, 47_000_000)
YAML_SIZE = 3_000_000
MOST_GROWTH = 1.5
"""What a schema node of the largest document may cost, in terms of the median's."""
MOST_MEMORY, MEMORY_AT_REST = 12, 60
"""What the peak may be: bytes for each byte of the document, and MiB besides."""
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in one unit of `ru_maxrss`."""


class Cost(NamedTuple):
    """What one process and its children used: seconds of processor and of clock, and the largest of them in MiB.

    A process starts as a copy of this one, so that no peak is below this one's own size.
    """

    cpu: float
    wall: float
    peak: float


def cost_of(command: Sequence[str]) -> Cost:
    """Run a command to its end; raises `SystemExit` with its output when it fails."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"}}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{output.read().decode(errors='replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * PEAK_UNIT / 2**20)


def median_cost(command: Sequence[str], prepare: Callable[[], object] = lambda: None, runs: int = RUNS) -> Cost:
    """The median of each figure over some runs; `prepare` goes before every run and is not counted."""
    costs: list[Cost] = []
    for _ in range(runs + 1):
        prepare()
        costs.append(cost_of(command))
    return Cost(*(statistics.median(column) for column in zip(*costs[1:], strict=True)))


def generate_command(spec: str, output: Path) -> list[str]:
    """The command line that generates a package."""
    return [sys.executable, "-m", "schemawright", "generate", spec, "-o", str(output)]


def row(name: str, cost: Cost, more: str = "") -> str:
    """One line of the table."""
    return f"{name:<52}{cost.cpu:>9.3f}{cost.wall:>9.3f}{cost.peak:>9.1f}  {more}".rstrip()


def time_unchanged(name: str, generate: Sequence[str]) -> None:
    """Print what a run costs that has nothing to change, beside `import click`: one of each in turn, as machines have
    moods. The first runs find out that what was just written is what they would write.
    """
    commands = ([sys.executable, "-c", "import click"], generate)
    for command in commands:
        median_cost(command, runs=2)
    costs = [[cost_of(command) for command in commands] for _ in range(UNCHANGED_RUNS)]
    click, unchanged = (Cost(*map(statistics.median, zip(*column, strict=True))) for column in zip(*costs, strict=True))
    print(row("python -c 'import click'", click), flush=True)
    times = f"{unchanged.cpu / click.cpu:.2f} x click, clock {unchanged.wall / click.wall:.2f} x"
    print(row(f"{name}, nothing to change", unchanged, times), flush=True)


def time_reference(scratch: Path) -> None:
    """Print the reference job beside what it is measured against."""
    output, copy = scratch / "azure_openai", scratch / "copy" / "azure_openai"
    shutil.copytree(REFERENCE_PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    generate = generate_command(REFERENCE_SPEC, output)

    imports = median_cost([sys.executable, "-c", "import click, jinja2, yaml"])
    print(row("python -c 'import click, jinja2, yaml'", imports), flush=True)
    formatting = median_cost([find_ruff_bin(), "format", "--isolated", "--no-cache", "--quiet", str(copy)])
    print(row("ruff format of the generated package", formatting), flush=True)
    cold = median_cost(generate, lambda: shutil.rmtree(output, ignore_errors=True))
    print(row(f"generate {REFERENCE_SPEC}, no output yet", cold), flush=True)
    time_unchanged(REFERENCE_SPEC, generate)

    for name, a, b, c in (
        ("CPU", imports.cpu, formatting.cpu, cold.cpu),
        ("clock", imports.wall, formatting.wall, cold.wall),
    ):
        limit = FACTOR * a + b
        verdict = "within" if c <= limit else "OVER"
        print(f"{name}: {c:.3f} s of at most {FACTOR} x {a:.3f} + {b:.3f} = {limit:.3f} s: {c / limit:.2f}, {verdict}")


def time_spec(spec: Path, scratch: Path) -> None:
    """Print what one more spec costs, also per MB of its text."""
    output = scratch / "other_package"
    files = [p for p in spec.rglob("*.md") if p.is_file()] if spec.is_dir() else [spec]
    megabytes = sum(p.stat().st_size for p in files) / 1e6
    cost = median_cost(generate_command(str(spec), output), lambda: shutil.rmtree(output, ignore_errors=True))
    print(row(spec.name, cost, f"{megabytes:.2f} MB, {cost.cpu / megabytes:.3f} s per MB"), flush=True)
    time_unchanged(spec.name, generate_command(str(spec), output))


class Grown(NamedTuple):
    """What a document of some size costs."""

    size: int
    nodes: int
    cost: Cost

    @property
    def per_node(self) -> float:
        """Microseconds of processor for each schema node."""
        return self.cost.cpu * 1e6 / self.nodes

    @property
    def memory(self) -> float:
        """The peak in terms of what it may be."""
        return self.cost.peak / (MOST_MEMORY * self.size / 2**20 + MEMORY_AT_REST)


def grown(size: int, ending: str, scratch: Path) -> Grown:
    """Time a synthetic document; it is written by another process, as this one has to stay small."""
    spec, output = scratch / f"synthetic.{ending}", scratch / "synthetic_package"
    writer = [sys.executable, str(ROOT / "tests" / "bench" / "synthetic.py"), str(size), str(spec)]
    nodes = int(subprocess.run(writer, check=True, capture_output=True, text=True).stdout)
    command = generate_command(str(spec), output)
    small = size <= YAML_SIZE
    cost = median_cost(command, lambda: shutil.rmtree(output, ignore_errors=True), 3) if small else cost_of(command)
    shutil.rmtree(output)
    return Grown(spec.stat().st_size, nodes, cost)


def time_growth(scratch: Path) -> None:
    """Print what documents of growing size cost, and how that stands to the limits."""
    more = f"{'nodes':>9}{'us/node':>9}{'bytes/byte':>12}"
    print(f"\n{'synthetic document':<52}{'CPU s':>9}{'clock s':>9}{'MiB':>9}{more}")
    found: list[Grown] = []
    for ending, size in (*(("json", size) for size in GROWTH_SIZES), ("yaml", YAML_SIZE)):
        it = grown(size, ending, scratch)
        found.append(it)
        figures = f"{it.nodes:>7}{it.per_node:>9.0f}{it.cost.peak * 2**20 / it.size:>12.1f}"
        print(row(f"{it.size / 1e6:.1f} MB of {ending.upper()}", it.cost, figures), flush=True)
    middle = statistics.median(it.per_node for it in found[:-1])
    largest = found[-2].per_node
    verdict = "within" if largest <= MOST_GROWTH * middle else "OVER"
    print(f"growth: {largest:.0f} us a node of at most {MOST_GROWTH} x {middle:.0f}: {largest / middle:.2f}, {verdict}")
    worst = max(found, key=lambda it: it.memory)
    verdict = "within" if worst.memory <= 1 else "OVER"
    limit = f"{MOST_MEMORY} x {worst.size / 2**20:.1f} + {MEMORY_AT_REST} MiB"
    print(f"memory: {worst.cost.peak:.0f} MiB of at most {limit}: {worst.memory:.2f}, {verdict}")


def main(specs: Sequence[str]) -> None:
    """Time the reference job and every spec named."""
    print(f"{f'median of {RUNS}, Python ' + sys.version.split()[0]:<52}{'CPU s':>9}{'clock s':>9}{'MiB':>9}")
    with tempfile.TemporaryDirectory() as scratch:
        time_reference(Path(scratch))
        for spec in specs:
            time_spec(Path(spec).resolve(), Path(scratch))
        time_growth(Path(scratch))


if __name__ == "__main__":
    main(sys.argv[1:])
