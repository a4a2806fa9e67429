"""What `vendor` does: it keeps copies of the documents that servers give, and tells which of them are others now.

In: a configuration, what to print. Out: an exit code, copies and their lock. Not done here: writing and comparing them
(`project.vendoring`), and reading them (`source.vendored`).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from schemawright.cli.console import Console, Run, reporting
from schemawright.cli.endings import FINDING
from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Severity, Sink, SpecError, fail
from schemawright.project.chosen import Selection, listed_jobs
from schemawright.project.copies import FOLDER, lock_in
from schemawright.project.job import Job

if TYPE_CHECKING:
    from schemawright.project.vendoring import State


def vendor(config: Path | None, console: Console) -> int:
    """Fetch all documents of servers that the targets need, and keep them in the project."""
    with reporting(console, {"documents": []}) as run:
        chosen, folder = _project(config, run)
        for job in chosen:
            _read(job._replace(vendored=None), run)
        if chosen and not run.findings.has_errors:
            _keep(folder, run)
    return run.code


def check(config: Path | None, console: Console) -> int:
    """Ask the servers of the copies for what they have now; `FINDING` when it is something else."""
    with reporting(console, {"documents": []}) as run:
        from schemawright.project.vendoring import moved
        from schemawright.source.access import access_of

        chosen, folder = _project(config, run)
        lock = lock_in(folder)
        if chosen and lock is None:
            help = "run `schemawright vendor` to keep copies"
            raise fail("file-not-found", f"there are no copies in {folder / FOLDER}", help=help)
        headers = dict.fromkeys(header for job in chosen for header in job.headers)
        states = moved(access_of(headers, lock), run.fetcher)
        _tell(states, run)
        if any(each.state != "same" for each in states):
            for job in chosen:
                _tell_models(job, run)
            run.code = FINDING
    return run.code


def _tell_models(job: Job, run: Run) -> None:
    """Say what the documents of today change in the package of a target; nothing where they are no spec any more."""
    from schemawright.cli.diffing import Telling, tell
    from schemawright.cli.pairing import Pair
    from schemawright.evolution import changes_between
    from schemawright.project.versions import Version

    kept = job._replace(acknowledged=None)
    pair = Pair(Version(kept), Version(kept._replace(vendored=None)))
    try:
        evolution = changes_between(pair.old, pair.new)
    except SpecError as error:
        run.add(replace(one, severity=Severity.WARNING) for one in error.diagnostics)
        return
    if evolution.changes:
        tell(pair, evolution, Telling("never"), run)
    else:
        run.remarks.append(f"{escaped(str(job.output))}: nothing changes for the Python that uses the package")


def _project(config: Path | None, run: Run) -> tuple[Sequence[Job], Path]:
    """The targets of a configuration that may need documents of servers, and its folder."""
    from schemawright.project.vendoring import with_urls

    found, file = listed_jobs(Selection(config))
    chosen = [job for job in found if with_urls(job.specs, job.allow_origins)]
    if not chosen:
        run.remarks.append("no target names a document of a server")
    return chosen, file.parent


def _keep(folder: Path, run: Run) -> None:
    from schemawright.project.vendoring import written
    from schemawright.source.vendored import vendored_in

    before = None
    with suppress(SpecError):  # a lock that cannot be read is written anew
        lock = lock_in(folder)
        before = vendored_in(str(lock)) if lock is not None else None
    _tell(written(folder / FOLDER, run.fetcher.answers, before), run)


def _read(job: Job, run: Run) -> None:
    """Read what a job needs, for what is fetched on the way; of its findings the errors alone are told here."""
    from schemawright.pipeline import read_models

    sink = Sink()
    try:
        documents, _ = read_models(job, sink, run.fetcher)
        run.documents += documents
    except SpecError as error:
        run.add(error.diagnostics)


def _tell(states: Sequence[State], run: Run) -> None:
    run.result["documents"] = [each._asdict() for each in states]
    run.lines += [f"{each.state:7}  {escaped(each.url)}" for each in states]
