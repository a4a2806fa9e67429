"""Runs a package in a process of its own.

In: the files of a package, and tasks. Out: what `probe` answered, and how its process ended. Not done here: judging.

The process gets Python's isolated mode, the package as the only addition to its path, hardly any environment, and an
end of its time. It writes no bytecode.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from schemawright.budgets import GRACE_SECONDS, MAX_SHOWN_OUTPUT, VERIFY_SECONDS
from schemawright.diagnostics import fail
from schemawright.frozen import frozen
from schemawright.render.scratch import bare_environment, scratch_folder, write_files
from schemawright.verify.probe import PACKAGE

_PROBE = Path(__file__).with_name("probe.py")


@frozen
class Answers:
    """What was said of tasks, by number; the task that ran last; how the process broke off ("": it did not); what the
    package and Python printed.
    """

    said: Sequence[tuple[int, str, str, str, str]]
    last: int
    broke_off: str
    printed: str


def answers(
    files: Mapping[str, str], beside: Mapping[str, str], tasks: Sequence[Sequence[Any]], tolerated: Collection[str]
) -> Answers:
    """What becomes of the tasks; `beside` are files that the package imports.

    Raises `SpecError` ("verify-impossible") where the process cannot be started.
    """
    try:
        with scratch_folder([*files.values(), *beside.values()]) as folder:
            write_files({**beside, **{f"{PACKAGE}/{path}": text for path, text in files.items()}}, folder)
            return _answers(folder, json.dumps(tasks).encode(), sorted(tolerated))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise fail("verify-impossible", f"the package cannot be run: {reason}") from error


def _answers(folder: Path, tasks: bytes, tolerated: Sequence[str]) -> Answers:
    arguments = ["-I", "-B", "-X", "utf8", str(_PROBE), str(folder), str(VERIFY_SECONDS + GRACE_SECONDS), *tolerated]
    try:
        done = subprocess.run(
            [sys.executable or "", *arguments],
            input=tasks,
            capture_output=True,
            cwd=folder,
            env=bare_environment(),
            timeout=VERIFY_SECONDS,
            check=False,
        )
        lines, printed, end = done.stdout, done.stderr, _ended(done.returncode)
    except subprocess.TimeoutExpired as late:
        lines, printed, end = late.stdout or b"", late.stderr or b"", f"it takes longer than {VERIFY_SECONDS} seconds"
    # A process that is ended may leave half a line.
    found: list[Any] = [json.loads(line) for line in lines.splitlines(keepends=True) if line.endswith(b"\n")]
    if not found:
        tail = " ".join(printed.decode(errors="backslashreplace").split())[-MAX_SHOWN_OUTPUT:]
        raise fail("verify-impossible", f"the package cannot be run: {end}: {tail}")
    return Answers(
        said=[tuple(line) for line in found if len(line) > 1],
        last=max((line[0] for line in found if line), default=0),
        broke_off="" if found[-1] == [] else end,
        printed=printed.decode(errors="backslashreplace"),
    )


def _ended(code: int) -> str:
    return f"its process ended with exit code {code}" if code >= 0 else f"its process was ended by signal {-code}"
