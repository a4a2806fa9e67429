"""Packages and the runtimes that they name, where both are targets of one configuration.

In: its jobs. Out: what does not fit together. Where no runtime is made here, nothing is known of the one that a package
names: it says itself whether it is the right one, when the package is imported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from schemawright.project.job import Job
from schemawright.project.package_name import package_name
from schemawright.settings import OF_RUNTIMES


def misfits(jobs: Sequence[Job]) -> Iterator[tuple[Job, str, str]]:
    """The jobs whose runtime is none of those made here, or has other settings; what is wrong, and the cure."""
    runtimes = [job for job in jobs if job.kind == "runtime"]
    for job in jobs if runtimes else ():
        name = job.settings.python.runtime
        if job.kind == "runtime" or not name:
            continue
        own = [runtime for runtime in runtimes if _is_called(runtime.output, name)]
        if not own:
            made = ", ".join(str(runtime.output) for runtime in runtimes)
            yield job, f"no target makes the runtime `{name}`", f"runtimes are made in: {made}"
        for key in _differing(job, own):
            help = f"give both the same `{key}`, for instance in [tool.schemawright]"
            yield job, f"the runtime `{name}` has another `{key}` than this target", help


def _differing(job: Job, runtimes: Sequence[Job]) -> Iterator[str]:
    """The keys of settings that a job and its runtime ought to share, and do not."""
    for key in OF_RUNTIMES:
        own, *others = (getattr(each.settings.python, key.replace("-", "_")) for each in (job, *runtimes))
        if others and own not in others:
            yield key


def _is_called(output: Path, name: str) -> bool:
    """Whether the package in a folder may go by a name with dots: its last folders are the parts of the name."""
    parts = name.split(".")
    return [*output.parts[:-1], package_name(output)][-len(parts) :] == parts
