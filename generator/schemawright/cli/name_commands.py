"""What `lock` and `inspect --names` do: names of packages are written to the lock of a project, or shown.

In: a configuration, what to print. Out: an exit code, and the lock. Not done here: the lock itself (`locking`), which
names those are (`job_names`), and why (`passes.name_reasons`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemawright.cli.console import Console, reporting
from schemawright.cli.escaping import escaped
from schemawright.cli.judging import judged
from schemawright.cli.locking import Locking
from schemawright.cli.tables import name_json, name_table
from schemawright.diagnostics import Sink, SpecError
from schemawright.project.chosen import Selection, listed_jobs
from schemawright.project.job import Job
from schemawright.project.lock_digests import LOCK, target_name

if TYPE_CHECKING:
    from schemawright.publish.package import LockedNames


def lock(selection: Selection, console: Console) -> int:
    """Write the lock, for the first time or anew; packages stay as they are."""
    with reporting(console, {"names": []}) as run:
        from schemawright.pipeline import planned
        from schemawright.publish.publish import locked

        run.on_error = ": nothing was written"
        found, path = listed_jobs(selection)
        file = path.parent / LOCK
        is_new = not file.exists()
        jobs = [job for job in found if job.kind == "models"]
        made: list[tuple[Job, LockedNames | None]] = []
        for job in jobs:
            asked = job._replace(name_lock=(file, target_name(job.output, path.parent)), verify=False)
            sink = Sink()
            try:
                made.append((asked, planned(asked, sink, run.fetcher).names))
            except SpecError as error:
                sink.add(*error.diagnostics)
            run.add(judged(sink.found, job, run))
        if not run.findings.has_errors:
            locking = Locking(run, made, is_whole=True)
            with locked(locking.files):
                locking.write()
            if is_new and locking.files:
                run.lines.append(f"{file} is there; `generate` keeps its names from now on. Commit it.")
    return run.code


def names(job: Job, console: Console) -> int:
    """Print all names with what has them and why: those of a job, or of the targets of the nearest configuration."""
    with reporting(console, {"names": []}) as run:
        from schemawright.survey import names

        jobs = [job] if job.is_named else [each for each in listed_jobs(Selection())[0] if each.kind == "models"]
        for each in jobs:
            sink = Sink()
            try:
                found, documents = names(each, sink, run.fetcher)
            except SpecError as error:
                sink.add(*error.diagnostics)
            else:
                run.documents += documents
                run.lines += [*([escaped(f"{each.output}:")] if not job.is_named else []), *name_table(found)]
                target = {} if job.is_named else {"target": str(each.output)}
                run.result["names"] += [{**target, **name_json(fact)} for fact in found]
            run.add(judged(sink.found, each, run))
    return run.code
