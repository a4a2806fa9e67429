"""What `lock` does: it writes the names of all packages of a project to its lock.

In: a configuration, what to print. Out: an exit code, and the lock. Not done here: the lock itself (`locking`), and
which names those are (`job_names`).
"""

from __future__ import annotations

from schemawright.cli.console import Console, reporting
from schemawright.cli.judging import judged
from schemawright.cli.locking import Locking
from schemawright.diagnostics import Sink, SpecError
from schemawright.project.chosen import Selection, listed_jobs
from schemawright.project.lock_digests import LOCK, target_name


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
        made = []
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
