"""What `check` says of a package.

In: a job and the package that its spec gives. Out: lines, remarks and findings of a run. Not done here: comparing files
(`publish.drift`).
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from schemawright.budgets import MAX_DIFFERING
from schemawright.cli.console import Run, counted, is_terminal
from schemawright.cli.endings import FINDING
from schemawright.cli.escaping import escaped
from schemawright.cli.writing import what_is_made
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, SpecError
from schemawright.project.made_from import inputs_of
from schemawright.project.repository import from_root
from schemawright.publish.drift import Drift, diff, drift_of, first_difference, stat

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.publish.package import Package


class Comparing(NamedTuple):
    """Compares packages for a run; `stat`: with a line for each file instead of its difference, `models`: with what it
    means for the models, or a line for each of them.
    """

    run: Run
    stat: bool
    models: bool = False

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
        if self.models and drift.differing and job.kind == "models" and self._tell_models(job, package):
            return
        lines = list(stat(drift, folder)) if self.stat else difference
        # What stands on disk may be anything; a file or a pipe gets the text as it is.
        self.run.lines += map(escaped, lines) if self.stat or is_terminal(sys.stdout) else lines

    def _tell_models(self, job: Job, package: Package) -> bool:
        """Say in models what generating would change; whether that was possible, which a warning tells otherwise."""
        from schemawright.cli.diffing import Telling, tell
        from schemawright.cli.pairing import Pair
        from schemawright.evolution import drift_in_models
        from schemawright.project.versions import Version, is_package

        if not is_package(job.output):
            return False
        job = job._replace(acknowledged=None)
        try:
            evolution = drift_in_models(job, package.files)
        except SpecError as error:
            self.run.add(replace(one, severity=Severity.WARNING) for one in error.diagnostics)
            return False
        tell(Pair(Version(job, is_package=True), Version(job)), evolution, Telling("never", self.stat), self.run)
        return True


def _finding(job: Job, message: str, help: str, drift: Drift) -> Diagnostic:
    """The finding on a package, with the first files that differ as second places."""
    related = tuple(
        Related(state.status.value, Origin(str(job.output / state.path), "", first_difference(state), 1))
        for state in drift.differing[:MAX_DIFFERING]
        if drift.exists
    )
    output = str(job.output)
    return Diagnostic("out-of-date", Severity.ERROR, message, Origin(output), help, related=related, target=output)
