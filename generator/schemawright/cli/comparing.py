"""What `check` says of a package.

In: a job and the package that its spec gives. Out: lines, remarks and findings of a run. Not done here: comparing files
(`publish.drift`).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from schemawright.budgets import MAX_DIFFERING
from schemawright.cli.console import Run, counted, is_terminal
from schemawright.cli.endings import FINDING
from schemawright.cli.escaping import escaped
from schemawright.cli.writing import what_is_made
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity
from schemawright.project.made_from import inputs_of
from schemawright.project.repository import from_root
from schemawright.publish.drift import Drift, diff, drift_of, first_difference, stat

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.publish.package import Package


class Comparing(NamedTuple):
    """Compares packages for a run; `stat`: with a line for each file instead of its difference."""

    run: Run
    stat: bool

    def compare(self, job: Job, package: Package, command: str) -> None:
        """Say how the package on disk differs; `command` would bring it up to date."""
        drift = drift_of(package.files, job.output)
        folder = from_root(job.output)
        self._tell(job, package, drift, folder)
        name = escaped(str(job.output))
        if not drift.differing:
            parts = (*what_is_made(job, package), "up to date")
            self.run.remarks.append(f"{name}: {', '.join(parts)}")
            return
        self.run.code = FINDING
        made = "what this version of schemawright makes" if job.kind == "runtime" else "what the spec gives"
        help = f"`{command}{' --force' if drift.edited else ''}` brings it up to date"
        edited = f", {counted(drift.edited, 'file')} edited by hand" if drift.edited else ""
        self.run.remarks.append(f"{name}: differs from {made}{edited}; {help}")
        self.run.drift.append(_finding(job, f"the package differs from {made}{edited}", help, drift))

    def _tell(self, job: Job, package: Package, drift: Drift, folder: str) -> None:
        """Add the difference to the results, for people as they asked for it."""
        difference = list(diff(drift, folder)) if drift.differing else []
        self.run.result["targets"].append(
            {
                "output": str(job.output),
                "models": package.models,
                "verified": package.verified,
                "inputs": inputs_of(job, package.documents),
                "drift": "".join(f"{line}\n" for line in difference),
                "files": [{"path": f"{folder}/{state.path}", "status": state.status.value} for state in drift.states],
            }
        )
        lines = list(stat(drift, folder)) if self.stat else difference
        # What stands on disk may be anything; a file or a pipe gets the text as it is.
        self.run.lines += map(escaped, lines) if self.stat or is_terminal(sys.stdout) else lines


def _finding(job: Job, message: str, help: str, drift: Drift) -> Diagnostic:
    """The finding on a package, with the first files that differ as second places."""
    related = tuple(
        Related(state.status.value, Origin(str(job.output / state.path), "", first_difference(state), 1))
        for state in drift.differing[:MAX_DIFFERING]
        if drift.exists
    )
    output = str(job.output)
    return Diagnostic("out-of-date", Severity.ERROR, message, Origin(output), help, related=related, target=output)
