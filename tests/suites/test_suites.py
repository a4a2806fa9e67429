"""The suites that lie beside a checkout, in ../shared: what they found right stays right.

In: suites that start the command on specs of many makers and judge what comes out; their figures of an earlier day.
Out: a failure where a figure got worse. `SCHEMAWRIGHT_REFRESH=1` keeps today's figures (see tests/golden.py). Not here:
what the suites ask, which their own pages say, and specs of this project.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import golden

SHARED = Path(__file__).resolve().parents[3] / "shared"
PASSED = Path(__file__).with_name("passed.json")
HOSTILE_SECONDS = 20
"""What the hostile suite gives a run; one that was killed with less than half of it used was not let run."""
MANY, FEW = (": equal", "rejected: "), ("refused", "wrapped", ": changed", ": crash")
"""Parts of columns of the conformance suite: more of the first is better, less of the others."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the suites are not beside this checkout (../shared)"),
]


def output_of(suite: str, *arguments: str) -> str:
    """What a suite prints; it runs with this Python, so that it finds this checkout's command beside it."""
    script = SHARED / suite
    if not script.is_file():
        pytest.skip(f"there is no ../shared/{suite}")
    command = [sys.executable, str(script), *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)
    if "cannot serve the remote schemas" in done.stderr:
        return ""
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def known(suite: str, today: int) -> int:
    """How much of a suite passed on an earlier day."""
    figures = json.loads(PASSED.read_text("utf-8"))
    if golden.REFRESHED:
        figures[suite] = today
        PASSED.write_text(json.dumps(figures, indent=2) + "\n", "utf-8", newline="\n")
    return int(figures[suite])


def passed(output: str) -> int:
    """The number in the last line of a suite: `N passed, M failed`."""
    return int(output.splitlines()[-1].partition(" passed, ")[0])


@pytest.mark.parametrize(
    ("name", "suite", "arguments"),
    [
        ("corpus", "tools/corpus.py", ["corpus", "--pairs", "corpus/pairs.jsonl"]),
        ("corpus2", "tools/corpus.py", ["corpus2"]),
        ("cases", "cases/run.py", []),
    ],
)
def test_what_passed_passes(name: str, suite: str, arguments: list[str]) -> None:
    places = [str(SHARED / word) if not word.startswith("-") else word for word in arguments]
    output = output_of(suite, *places)
    assert passed(output) >= known(name, passed(output)), output


def was_not_let_run(report: Mapping[str, Any]) -> bool:
    """Whether a case failed for want of time alone, on a machine that had none to give."""
    killed = all(fault.startswith(("time-out", "nothing on stderr")) for fault in report["fails"])
    return not report["ok"] and killed and report["cpu_seconds"] < HOSTILE_SECONDS / 2


@pytest.mark.skipif(sys.platform != "linux", reason="the hostile suite needs Linux")
def test_hostile_specs_do_no_harm(tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    output = output_of(
        "hostile/run_hostile.py", "--exact-codes", "--roundtrip", "required", "--quiet", "--json", str(result)
    )
    reports = json.loads(result.read_text("utf-8"))
    sound = sum(report["ok"] or was_not_let_run(report) for report in reports)
    assert sound >= known("hostile", sound), output


Table = dict[str, dict[str, int]]


def table_in(text: str) -> Table:
    """The figures of the conformance suite by part and column."""
    head, _, *rows = (line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|"))
    columns, mode = list[str](), ""
    for column in head:
        mode = column.removesuffix("equal") if column.endswith(": equal") else mode
        columns.append(mode + column if column in ("rejected", "changed", "crash") else column)
    return {row[0]: dict(zip(columns[1:], map(int, row[1:]), strict=True)) for row in rows}


def worse(today: Table, before: Table) -> list[str]:
    """The figures that got worse."""
    return [
        f"{part}: {column}: {figure}, now {today[part][column]}"
        for part, row in before.items()
        for column, figure in row.items()
        if (any(word in column for word in MANY) and today[part][column] < figure)
        or (any(word in column for word in FEW) and today[part][column] > figure)
    ]


def conformance(*options: str) -> str:
    """What the conformance suite prints.

    One run at a time can serve the remote schemas, as the suite wants them at a port of its own.
    """
    for _ in range(60):
        text = output_of("conformance/run.py", *options)
        if text:
            return text
        time.sleep(5)
    return ""


@pytest.mark.parametrize(("name", "options"), [("conformance", []), ("conformance_typed", ["--typed"])])
def test_the_conformance_suite_gives_what_it_gave(name: str, options: list[str]) -> None:
    text = conformance("--modes", "default,validate,strict,forbid", *options)
    kept = Path(__file__).with_name(f"{name}.md")
    if golden.REFRESHED:
        golden.expect_file(kept, text.rstrip() + "\n")
    assert worse(table_in(text), table_in(kept.read_text("utf-8"))) == []


PAGE = Path(__file__).resolve().parents[2] / "generator/schemawright/frontends/openapi/CONFORMANCE.md"
SHOWN = ("valid", "default: equal", "invalid", "rejected: default", "rejected: strict")
"""The columns of the suite that the page of conformance shows."""
PARTS = {"": "all required", "optional": "all optional", "format": "all optional formats"}


def page_rows(text: str) -> list[str]:
    """The rows of the page for what the suite prints: each file of it, which is a keyword, and each part."""
    rows: list[str] = []
    columns: list[str] = []
    for line in text.splitlines():
        cells = line.strip("| ").split(" | ")
        if cells[0] in ("file", "tests"):
            columns = cells
        elif line.startswith("| draft"):
            draft, _, keyword = cells[0].removeprefix("draft").partition("/")
            name = keyword.removesuffix(".json") if keyword.endswith(".json") else PARTS[keyword]
            rows.append(f"| {' | '.join((draft, name, *(cells[columns.index(column)] for column in SHOWN)))} |")
    return rows


def test_the_page_of_conformance_tells_all_that_is_measured() -> None:
    text = conformance("--typed", "--table", "--modes", "default,strict")
    words, rule, _ = PAGE.read_text("utf-8").partition("| --- | --- | --- | --- | --- | --- | --- |\n")
    assert len(page_rows(text)) > 100
    golden.expect_file(PAGE, words + rule + "\n".join(page_rows(text)) + "\n")


def test_a_figure_that_got_worse_is_found() -> None:
    head = "| tests | refused | default: equal | rejected | crash | rejected: default |\n| --- |\n"
    before = table_in(head + "| a | 2 | 7 | 1 | 0 | 3 |\n")
    assert worse(table_in(head + "| a | 1 | 8 | 9 | 0 | 4 |\n"), before) == []
    assert len(worse(table_in(head + "| a | 3 | 6 | 1 | 1 | 2 |\n"), before)) == 4
