"""How documents of servers are had that a command line names: as a target of the configuration has them.

In: the job of a command line. Out: the same with headers or copies, and a remark. Not done here: asking servers, and
what else targets say (`project.like_target`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemawright.cli.escaping import escaped

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.project.job import Job


def reached(job: Job, run: Run) -> Job:
    """The job with the headers, or the copies, of a target that names its URLs as well; this is told."""
    named = [name for name in (*job.specs, *job.overlays) if "://" in name]
    if not job.is_named or not named:
        return job  # what tells URLs from files is loaded where there may be one
    from schemawright.project.like_target import reached_like_target
    from schemawright.source.documents import is_url
    from schemawright.source.quoting import without_credentials

    url = next(filter(is_url, named), None)
    if url is None:
        return job
    found, config = reached_like_target(job)
    if config is not None:
        how = "with the headers" if found.vendored is None else "from the copy"
        run.remarks.append(f"{escaped(without_credentials(url))}: {how} of its target in {escaped(str(config))}")
    return found
