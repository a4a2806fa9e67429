"""A target that is watched: what it was made from, what came of that, and what is told of it.

In: a job. Out: its package on the disk, and lines, results and findings in a run. Not done here: waiting for changes
(`watch`), and which targets have to be made (`watching`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from schemawright.cli.console import Run, counted
from schemawright.cli.escaping import escaped
from schemawright.cli.judging import judged, on_output, tell_findings
from schemawright.cli.locking import Locking
from schemawright.cli.model_changes import change_json, change_lines, changes_in_words
from schemawright.cli.progress import Progress
from schemawright.cli.writing import Writing
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError
from schemawright.project.job import Job
from schemawright.source.documents import is_url
from schemawright.watch.looks import Look, Seen, looks

if TYPE_CHECKING:
    from schemawright.compare.changes import Change
    from schemawright.compare.sides import Side
    from schemawright.pipeline import Following
    from schemawright.publish.package import Package
    from schemawright.source.documents import Document


class Watched:
    """A target. `job` may be told anew as long as it asks for the same; `side` is that of the package as it was written
    last, by whichever target.
    """

    def __init__(self, job: Job, side: Side | None = None) -> None:
        """Start unmade."""
        self.job = job
        self.side = side
        self._seen: Seen | None = None
        self._found: Sequence[Diagnostic] = ()
        self._of_writing: Sequence[Diagnostic] = ()
        self._documents: Sequence[Document] = ()
        self._printed: Mapping[str, str] | None = None
        """Digests of what became the files of the package as it was written last."""
        self.rewritten: Mapping[str, Look] = {}
        """Inputs that its last run has changed itself: the lock of names."""

    @property
    def looks(self) -> Mapping[str, Look]:
        """How its inputs looked when it was made, or nearly so."""
        return {} if self._seen is None else self._seen.looks

    def is_due(self, changed: Collection[str]) -> bool:
        """Whether it has to be made, after these files changed."""
        return self._seen is None or not self._seen.looks.keys().isdisjoint(changed)

    def asks_for_the_same(self, job: Job) -> bool:
        """Whether a job asks for what this one does, wherever it is written."""
        return _needed(self.job)._replace(listed=None) == _needed(job)._replace(listed=None)

    @property
    def unwatched(self) -> Iterator[str]:
        """The documents that a server gave, whose changes nobody tells."""
        if self.job.vendored is None:
            names = (*self.job.specs, *self.job.overlays, *(document.name for document in self._documents))
            yield from filter(is_url, names)

    def make(self, run: Run, command: str, *, force: bool) -> None:
        """Make the package and write it, where it has no errors; else it stays as it is. `command` would make it."""
        from schemawright.pipeline import Following, build

        self._seen, self._documents, self._of_writing, self.rewritten = Seen(), (), (), {}
        for name in _named(self.job):
            self._seen.see(name)
        sink, following = Sink(), Following(self._seen)
        progress = Progress(str(self.job.output))
        try:
            with progress.on_terminal():
                package = build(_needed(self.job), sink, run.fetcher, progress.enter, True, following)
        except SpecError as error:
            sink.add(*error.diagnostics)
            self._found = sink.found
            return
        run.seconds[str(self.job.output)] = progress.ended()
        self._found = [*sink.found, *on_output(self.job, package)]
        self._documents = package.documents
        trial = Run(run.console, {"targets": []}, began=run.began)
        trial.seconds = run.seconds
        self._write(package, sink.found, trial, (force, command))
        run.remarks += trial.remarks
        run.result.setdefault("names", []).extend(trial.result.get("names", ()))
        for target in trial.result["targets"]:
            before, self.side = self.side, _side(following, self.job)
            printed, self._printed = self._printed, package.plans
            with run.timed(target["output"], "comparing"):
                # What lies on the disk tells nothing: a checkout may have brought the package with the spec.
                changes = () if printed == self._printed else _changes(before, self.side)
            run.result["targets"].append({**target, "changes": [change_json(change) for change in changes]})
            run.lines += trial.lines if before is None else _lines(target, changes)

    def tell(self, run: Run) -> bool:
        """Tell what there is to be said about its last run, whenever that was; whether its package could be made."""
        found = [*judged(self._found, self.job, run), *self._of_writing]
        run.documents += self._documents
        tell_findings(self.job, found, run, known=False)
        return not any(finding.severity is Severity.ERROR for finding in found)

    def accept(self, looks: Mapping[str, Look]) -> None:
        """Take what was written for targets, such as the lock of names, for what this one has read."""
        if self._seen is not None:
            self._seen.accept(looks)

    def _write(self, package: Package, found: Sequence[Diagnostic], trial: Run, how: tuple[bool, str]) -> None:
        """Write the package, unless it is told as wrong; what there is to say about that is kept."""
        told = judged(self._found, self.job, trial)
        trial.add(told)
        try:
            if not trial.findings.has_errors:
                locking = Locking(trial, [(self.job, package.names)])
                writing = Writing(trial, *how, records=True, locking=locking)
                before = looks(map(str, locking.files))
                with writing.begun([(self.job, package, found)]) as steps:
                    if not trial.findings.has_errors:
                        writing.write(steps)
                self.rewritten = {name: seen for name, seen in looks(before).items() if seen != before[name]}
        except SpecError as error:
            trial.add(error.diagnostics)
        self._of_writing = [finding for finding in trial.findings.found if finding not in told]


def _needed(job: Job) -> Job:
    """A job without the copies of what servers gave, where it can name none: changes of them are not its own."""
    names_some = job.allow_origins or any(map(is_url, (*job.specs, *job.overlays)))
    return job if names_some else job._replace(vendored=None)


def _named(job: Job) -> Iterator[str]:
    """The files that a job names before anything is read."""
    yield from (name for name in (*job.specs, *job.overlays) if not is_url(name))
    yield from (str(path) for path in (job.acknowledged, job.name_lock and job.name_lock[0]) if path is not None)


def _side(following: Following, job: Job) -> Side | None:
    from schemawright.compare.sides import Side

    return None if following.models is None else Side(*following.models, job.settings)


def _changes(before: Side | None, after: Side | None) -> Sequence[Change]:
    if before is None or after is None:
        return ()
    from schemawright.compare.comparison import changes

    return changes(before, after)


def _lines(target: Mapping[str, Any], changes: Sequence[Change]) -> Iterator[str]:
    """What is said of a package that was made anew: what changed in its models rather than its files."""
    files = [*target["written"], *target["removed"]]
    words = [changes_in_words(changes)] if changes else ["no model has changed" if files else "unchanged"]
    if files and not changes:
        words.append(f"{counted(len(files), 'file')} written")
    if target["kept"]:
        words.append(f"{len(target['kept']):,} edited by hand and kept")
    yield f"{escaped(target['output'])}: {', '.join(words)}"
    yield from change_lines(changes)
