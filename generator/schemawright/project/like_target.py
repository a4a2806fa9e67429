"""What a target says of a package that a command line names.

In: the job of a command line. Out: the job as the target with the same output, or spec, has it, where there is one.
Not done here: reading options, and saying so.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from schemawright.diagnostics import SpecError
from schemawright.project.config_file import nearest_config
from schemawright.project.configuration import jobs_of
from schemawright.project.job import LEVELS, LISTS, Job
from schemawright.project.levels import overruled
from schemawright.settings import Value, changed
from schemawright.source.documents import is_url


def like_target(job: Job, given: Mapping[str, Value]) -> tuple[Job, Path | None]:
    """The job with all that the target for its output says and the command line does not, and where that is said.

    `given` are the settings of the command line. Without such a target, or where the configuration is wrong, which is
    no concern of a job that names its spec, the job stays as it is.
    """
    place = os.path.realpath(job.output)
    for target in _targets():
        if target.kind == job.kind and os.path.realpath(target.output) == place:
            return _merged(target, job, given), target.listed and target.listed[0]
    return job, None


def like_target_of(paths: Iterable[str], job: Job, given: Mapping[str, Value]) -> tuple[Job, Job | None]:
    """The job as the first target has it whose output, or one of whose specs, is one of the paths; and that target.

    Earlier paths count for more. `given` are the settings of the command line, which count for most.
    """
    targets = [target for target in _targets() if target.kind == job.kind]
    for path in map(os.path.realpath, paths):
        for target in targets:
            if path in map(os.path.realpath, (str(target.output), *target.specs)):
                return as_target(target, job, given), target
    return job, None


def reached_like_target(job: Job) -> tuple[Job, Path | None]:
    """The job with the headers, or the copies, by which the first target has the URLs that it names too, and where that
    is said. A target that does not name all of them says nothing of how they are had.
    """
    urls = {name for name in (*job.specs, *job.overlays) if is_url(name)}
    if not urls or job.headers or job.vendored is not None:
        return job, None
    for target in _targets():
        if urls <= {*target.specs, *target.overlays} and (target.headers or target.vendored is not None):
            return job._replace(headers=target.headers, vendored=target.vendored), target.listed and target.listed[0]
    return job, None


def as_target(target: Job, job: Job, given: Mapping[str, Value]) -> Job:
    """The job with all that a target says and the command line does not; it makes the package of the target."""
    return _merged(target, job, given)._replace(output=target.output)


def _targets() -> Sequence[Job]:
    """The targets of the nearest configuration; none where that is wrong."""
    try:
        config = nearest_config()
        return jobs_of(config) if config is not None else ()
    except SpecError:
        return ()


def _merged(target: Job, job: Job, given: Mapping[str, Value]) -> Job:
    """What the command line says counts for more."""
    lists = {key.attribute: getattr(job, key.attribute) for key in LISTS if key.attribute not in LEVELS}
    levels = {name: getattr(job, name) for name in LEVELS}
    return overruled(target, levels)._replace(
        specs=job.specs,
        output=job.output,
        strict=target.strict or job.strict,
        keep_going=target.keep_going or job.keep_going,
        verify=target.verify if job.verify is None else job.verify,
        acknowledged=job.acknowledged or target.acknowledged,
        settings=changed(target.settings, dict(given)),
        listed=None,
        **{name: entries for name, entries in lists.items() if entries},
    )
