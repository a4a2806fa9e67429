"""The jobs that a run is asked for, and the places where a configuration asks for them.

In: the job of a command line, and what it says about the configuration. Out: jobs, and findings with their places in
the configuration. Not done here: options (`cli.options`), and reading a configuration (`configuration`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from schemawright.diagnostics import Diagnostic, Origin, Related, SpecError, fail
from schemawright.project.job import LEVELS, Job
from schemawright.project.package_name import misnamed

_NAMED = frozenset({"unknown-root", "file-not-found", "package-name"})
"""Codes of findings on what an entry names."""


class Selection(NamedTuple):
    """The configuration that a run takes its targets from, None for the nearest one, and those it takes: all of them,
    or those that are named.
    """

    config: Path | None = None
    targets: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """The options that say the same."""
        config = () if self.config is None else ("--config", str(self.config))
        return (*config, *(word for name in self.targets for word in ("--target", name)))


def chosen_jobs(job: Job, selection: Selection) -> tuple[Job, ...]:
    """The job of the command line or, where that names nothing to make, the targets of the selection.

    What the command line says of all targets counts for each. Raises `SpecError`: `config`, `package-name`, and those
    of `opened`.
    """
    if job.is_named:
        if wrong := misnamed(job.output):
            raise SpecError(wrong)
        return (job,)
    from schemawright.project.levels import overruled

    found, _ = listed_jobs(selection)
    refuse_shared_outputs(found)
    levels = {name: getattr(job, name) for name in LEVELS}
    return tuple(
        overruled(listed, levels)._replace(
            strict=listed.strict or job.strict,
            keep_going=listed.keep_going or job.keep_going,
            verify=listed.verify if job.verify is None else job.verify,
            acknowledged=job.acknowledged or listed.acknowledged,
        )
        for listed in _selected(found, selection.targets)
    )


def listed_jobs(selection: Selection) -> tuple[Sequence[Job], Path]:
    """All jobs of the configuration, at least one, and its path."""
    from schemawright.project.config_file import misspelled_table, nearest_config, opened
    from schemawright.project.configuration import jobs_of

    file = nearest_config() if selection.config is None else opened(selection.config)
    if file is None:
        if (meant := misspelled_table()) is not None:
            raise fail("config", "no table is called [tool.schemawright]", meant, "did you mean that?")
        raise fail(
            "config",
            "no pyproject.toml with a table [tool.schemawright] and no schemawright.toml in this folder or above it",
            help="`schemawright init specs/petstore.yaml` writes one; or name a spec and an output folder: "
            "schemawright generate specs/petstore.yaml -o generated/petstore",
        )
    return jobs_of(file), file.path


def decisive_files(job: Job, selection: Selection) -> list[str]:
    """The files by which `chosen_jobs` chooses, those that are not there among them: what stands in a configuration or
    nearer than it, whether there are copies of documents, and a lock of names. None for a job that says what to make.
    """
    if job.is_named:
        return []
    from schemawright.project.config_file import possible_configs
    from schemawright.project.copies import FOLDER
    from schemawright.project.lock_digests import LOCK as NAME_LOCK
    from schemawright.source.vendored import LOCK

    configs = possible_configs() if selection.config is None else [selection.config]
    locks = {config.parent / lock: None for config in configs for lock in (FOLDER / LOCK, NAME_LOCK)}
    return [*map(str, configs), *map(str, locks)]


def target_names(selection: Selection) -> Sequence[str]:
    """The names of all targets. Raises `SpecError` as `chosen_jobs` does."""
    return list(_names(listed_jobs(selection)[0]))


def _names(jobs: Sequence[Job]) -> dict[str, Job]:
    """The shortest name of each job: as much of the end of its output's path as tells it from all others."""
    paths = [Path(os.path.abspath(job.output)).parts for job in jobs]
    names: dict[str, Job] = {}
    for job, path in zip(jobs, paths, strict=True):
        own = (path[-length:] for length in range(1, len(path) + 1))
        short = next((end for end in own if sum(other[-len(end) :] == end for other in paths) == 1), path)
        names["/".join(short)] = job
    return names


def _selected(jobs: Sequence[Job], names: Sequence[str]) -> Sequence[Job]:
    """The jobs with these names, in the order of the file; all of them without a name."""
    chosen = [_named(jobs, name) for name in names]
    return [job for job in jobs if job in chosen] if names else jobs


def _named(jobs: Sequence[Job], name: str) -> Job:
    """The job whose output's path ends in a name. Raises `SpecError` where that is none, or more than one; its place is
    that of the target that may be meant, else of the first.
    """
    parts = Path(name).parts
    found = [job for job in jobs if parts and Path(os.path.abspath(job.output)).parts[-len(parts) :] == parts]
    if len(found) == 1:
        return found[0]
    known = _names(jobs)
    if found:
        help = f"name one of them: {', '.join(short for short, job in known.items() if job in found)}"
        raise fail("config", f"{len(found)} targets are called `{name}`", _at(found[0], "output"), help)
    import difflib

    whole = {str(job.output): short for short, job in known.items()} | dict(zip(known, known, strict=True))
    near = [whole[match] for match in difflib.get_close_matches(name, whole, n=1)]
    help = f"did you mean `{near[0]}`?" if near else f"targets are called as their outputs: {', '.join(known)}"
    meant = known[near[0]] if near else jobs[0]
    raise fail("config", f"no target is called `{name}`", _at(meant, "output"), help)


def refuse_shared_outputs(chosen: Iterable[Job]) -> None:
    """Raise `SpecError` with code "config" when two jobs name one output folder, or one a folder inside another's.

    The first to be written would make the other fail: its files are not those of the second.
    """
    seen: list[Path] = []
    for number, job in enumerate(chosen):
        place = Path(os.path.normcase(os.path.realpath(job.output)))
        for earlier, other in enumerate(seen):
            if place.is_relative_to(other) or other.is_relative_to(place):
                what = "have the same output" if place == other else "have outputs of which one holds the other"
                from schemawright.project.config_file import origin_in

                raise fail(
                    "config",
                    f"targets {earlier + 1} and {number + 1} {what}: {job.output}",
                    origin_in(job.listed[0], f"{job.listed[1]}/output") if job.listed else None,
                    help="give each target an output folder of its own, none inside another",
                )
        seen.append(place)


def with_places_in_config(found: Iterable[Diagnostic], job: Job) -> list[Diagnostic]:
    """The findings; those on what the job's entry names, such as a root or a spec, tell where it does."""
    return [one if job.listed is None or one.code not in _NAMED else _placed(one, job) for one in found]


def _placed(finding: Diagnostic, job: Job) -> Diagnostic:
    from dataclasses import replace

    if finding.code == "unknown-root":
        number = next(n for n, root in enumerate(job.roots) if finding.message.endswith(f" {root!r}"))
        message = f"target {job.output}: {finding.message}"
        return replace(finding, message=message, origin=_at(job, f"roots/{number}"))
    if finding.code == "package-name":
        return replace(finding, origin=_at(job, "output"))
    if finding.origin is not None and finding.origin.file in job.specs:
        number = job.specs.index(finding.origin.file)
        named = Related(f"target {job.output} names it here", _at(job, f"spec/{number}"))
        return replace(finding, related=(*finding.related, named))
    return finding


def _at(job: Job, below: str) -> Origin:
    from schemawright.project.config_file import origin_in

    path, pointer = job.listed or (Path(), "")
    return origin_in(path, f"{pointer}/{below}")
