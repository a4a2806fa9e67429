"""How documents of servers are had that a command line names: as a target of the configuration has them.

In: the job of a command line. Out: the same with headers or copies, and a remark. Not done here: asking servers, and
what else targets say (`project.like_target`).
"""

from __future__ import annotations

from schemawright.cli.console import Run
from schemawright.cli.escaping import escaped
from schemawright.project.job import Job
from schemawright.source.web_names import is_url


def reached(job: Job, run: Run) -> Job:
    """The job with the headers, or the copies, of a target that names its URLs as well; this is told."""
    if not job.is_named or not any(map(is_url, (*job.specs, *job.overlays))):
        return job
    from schemawright.project.like_target import reached_like_target
    from schemawright.source.quoting import without_credentials

    found, config = reached_like_target(job)
    if config is not None:
        url = next(filter(is_url, (*job.specs, *job.overlays)))
        how = "with the headers" if found.vendored is None else "from the copy"
        run.remarks.append(f"{escaped(without_credentials(url))}: {how} of its target in {escaped(str(config))}")
    return found
