"""The packages of a run on their way to the disk, and what is told of that.

In: jobs with their packages. Out: folders brought up to date, and lines about them. Not done here: what is written
(`publish`), and which packages need not be written at all (`commands`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.cli.console import counted
from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Diagnostic, Origin, Severity, SpecError
from schemawright.project.levels import audible, weighed
from schemawright.publish.last_run import Recalled, run_of

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.cli.locking import Locking
    from schemawright.project.job import Job
    from schemawright.publish.changes import Changes
    from schemawright.publish.package import Package
    from schemawright.publish.publish import Staged
    from schemawright.publish.published import Published

    Made = Package | Recalled


_STAGE = "writing"
"""What the time is called that the disk takes."""


class Step(NamedTuple):
    """A job and what was made for it; `changes` bring its package up to date, None where it is."""

    job: Job
    made: Made
    changes: Changes | None


class Writing(NamedTuple):
    """Writes packages for a run: with `force` also those files that were edited by hand, as `command` with --force
    would; with `records` it leaves a record in them. The lock of names is written with them.
    """

    run: Run
    force: bool
    command: str
    records: bool
    locking: Locking

    @contextmanager
    def begun(self, builds: Sequence[tuple[Job, Made, Sequence[Diagnostic]]]) -> Generator[list[Step]]:
        """The steps that bring all packages up to date, while no other run writes there.

        What keeps any package from being written is told before the first one is.
        """
        self._renew(builds)
        new = [job.output for job, made, _ in builds if not isinstance(made, Recalled)]
        if not new:
            yield [Step(job, made, None) for job, made, _ in builds]
            return
        from schemawright.publish.publish import locked

        with locked(() if self.run.findings.has_errors else [*new, *self.locking.files]):
            yield [step for build in builds for step in self._planned(*build)]

    def _renew(self, builds: Sequence[tuple[Job, Made, Sequence[Diagnostic]]]) -> None:
        """Leave better records where nothing has changed, so that the next run need not read as much as this one."""
        for job, made, _ in builds:
            if self.records and isinstance(made, Recalled) and made.renewed is not made.record:
                from schemawright.publish.kept_lines import renew

                renew(job.output, made.record, made.renewed)

    def write(self, steps: Sequence[Step]) -> None:
        """Make the steps, and say what was done. All files are staged before the first is put in place."""
        from schemawright.publish.published import Published

        with ExitStack() as kept:
            ready = [(step, self._staged(step, kept)) for step in steps]
            self.locking.write()  # a run that is killed behind it has promised the names that the next one gives
            for number, (step, staged) in enumerate(ready):
                if staged is None:
                    files = step.made.files
                    unchanged = files if isinstance(files, int) else len(files)
                    self._tell(step.job, step.made, Published((), unchanged, ()))
                    continue
                try:
                    with self.run.timed(str(step.job.output), _STAGE):
                        staged.put_in_place()
                finally:
                    self.run.on_error = _so_far(number, staged, [other for _, other in ready])
                self._tell(step.job, step.made, staged.changes.published)
            self.run.on_error = ""

    def _staged(self, step: Step, kept: ExitStack) -> Staged | None:
        """The changes of a step with all files beside their places, until `kept` ends."""
        if step.changes is None:
            return None
        from schemawright.publish.publish import staged

        with self.run.timed(str(step.job.output), _STAGE):
            return kept.enter_context(staged(step.changes, step.job.output))

    def _planned(self, job: Job, made: Made, found: Sequence[Diagnostic]) -> Iterator[Step]:
        """What has to be done for a job; nothing where that is not possible, which is told."""
        if isinstance(made, Recalled):
            yield Step(job, made, None)
            return
        from schemawright.publish.changes import LastRun, planned

        try:
            with self.run.timed(str(job.output), _STAGE):
                began = self.run.began
                last = LastRun(run_of(job, made, found, began), made.plans, began) if self.records else None
                changes = planned(made.files, job.output, force=self.force, last=last)
        except SpecError as error:
            self.run.add(error.diagnostics)
        else:
            self._tell_kept(job, made, changes.kept)
            yield Step(job, made, changes)

    def _tell(self, job: Job, made: Made, done: Published) -> None:
        if self.run.console.format != "text" or not isinstance(made, Recalled):
            self.run.result["targets"].append(_result(job, made, done))
        words = (*what_is_made(job, made), *_what_was_done(done))
        self.run.lines.append(f"{escaped(str(job.output))}: {', '.join(words)}")

    def _tell_kept(self, job: Job, package: Package, paths: Iterable[str]) -> None:
        found = [self._kept(job, path, is_stale=path not in package.files) for path in paths]
        told = audible(found, job)
        self.run.silent += len(found) - len(told)
        self.run.add(weighed(told, job))

    def _kept(self, job: Job, path: str, *, is_stale: bool) -> Diagnostic:
        message = "was edited by hand since the last run, and is kept as it is"
        help = f"put the edit into the spec, or into a module of your own; `{self.command} --force` overwrites the file"
        if is_stale:
            message = "has the header of schemawright and is no file of the package, yet not as the last run left it"
            help = f"take the header away to keep the file as your own; `{self.command} --force` removes it"
        origin, target = Origin(str(job.output / path), "", 1, 1), str(job.output)
        return Diagnostic("hand-edited", Severity.WARNING, message, origin, help, target=target)


def _result(job: Job, made: Made, done: Published) -> dict[str, Any]:
    """What programs are told of a package."""
    from schemawright.project.made_from import inputs_of

    return {
        "output": str(job.output),
        "models": made.models,
        "verified": made.verified,
        "inputs": inputs_of(job, made.documents),
        "written": list(done.written),
        "removed": list(done.removed),
        "kept": list(done.kept),
        "unchanged": done.unchanged,
    }


def _so_far(number: int, failing: Staged, all: Sequence[Staged | None]) -> str:
    """What has been written when a package cannot be, for the line with the number of errors."""
    whole = sum(staged is not None and staged.total > 0 for staged in all[:number])
    parts = [f"{counted(whole, 'package')} written"] if whole else []
    if failing.done:
        parts.append(f"{'another one' if whole else 'a package'} in part")
    return f": {', '.join(parts)}" if parts else ": nothing was written"


def what_is_made(job: Job, made: Made) -> Iterator[str]:
    """What a package holds, and what was tried with it."""
    is_runtime = job.kind == "runtime"
    yield "runtime" if is_runtime else counted(made.models, "model")
    if made.verified is not None:
        yield "verified" if is_runtime else f"{counted(made.verified, 'example')} verified"


def _what_was_done(done: Published) -> Iterator[str]:
    if done.written:
        yield f"{counted(len(done.written), 'file')} written"
    if done.removed:
        yield f"{len(done.removed):,} removed"
    if done.kept:
        yield f"{len(done.kept):,} edited by hand and kept"
    if not (done.written or done.removed or done.kept):
        yield "unchanged"
