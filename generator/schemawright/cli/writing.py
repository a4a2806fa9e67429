"""The packages of a run on their way to the disk, and what is told of files that were edited by hand.

In: jobs with their packages. Out: folders brought up to date. Not done here: what is written (`publish`), and which
packages need not be written at all (`commands`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.diagnostics import Diagnostic, Origin, Severity, SpecError
from schemawright.project.levels import audible, weighed
from schemawright.publish.last_run import Recalled, run_of

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.project.job import Job
    from schemawright.publish.package import Package
    from schemawright.publish.published import Published


class Writing(NamedTuple):
    """Writes packages for a run; `force` also those files that were edited by hand, as `command` with --force would.

    `records`: packages get a record of the run.
    """

    run: Run
    force: bool
    command: str
    records: bool

    def check(self, builds: Iterable[tuple[Job, Package | Recalled, Any]]) -> None:
        """Find what is wrong with any output folder before the first is written."""
        from schemawright.publish.publish import planned

        for job, made, _ in builds:
            if not isinstance(made, Recalled):
                try:
                    self._tell_kept(job, planned(made.files, job.output, force=self.force).kept)
                except SpecError as error:
                    self.run.add(error.diagnostics)

    def publish(self, job: Job, package: Package, found: Sequence[Diagnostic]) -> Published:
        """Bring the package of a job up to date, and record the run."""
        from schemawright.publish.publish import publish

        run = run_of(job, package, found) if self.records else None
        done = publish(package.files, job.output, force=self.force, run=run, records=self.records)
        self.run.on_error = ""
        self._tell_kept(job, done.kept)
        return done

    def _tell_kept(self, job: Job, paths: Iterable[str]) -> None:
        self.run.add(weighed(audible((self._kept(job, path) for path in paths), job), job))

    def _kept(self, job: Job, path: str) -> Diagnostic:
        message = "was edited by hand since the last run, and is kept as it is"
        help = f"put the edit into the spec, or into a module of your own; `{self.command} --force` overwrites the file"
        return Diagnostic("hand-edited", Severity.WARNING, message, Origin(str(job.output / path)), help)
