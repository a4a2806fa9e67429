"""Packages that no target makes any more: their target left the configuration, or writes elsewhere now.

In: the jobs of a configuration. Out: a finding for each such package, with the job beside whose output it lies. Not
done here: removing them, which is for people to decide.

Looked at are the folders beside outputs, then those of the project that lie as deep as outputs do, up to a budget: it
must be quick. A package that another configuration is nearer to is that one's. Where the targets come from a file of
another name, others may be in use beside it, and nothing is told.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from schemawright.budgets import MAX_SEARCHED_FOLDERS
from schemawright.diagnostics import Diagnostic, Origin, Severity
from schemawright.project.config_file import OWN, PYPROJECT
from schemawright.project.job import Job
from schemawright.publish.ownership import is_whole_package

_NOT_OF_PROJECT = frozenset({"__pycache__", "node_modules", "site-packages"})


def unlisted(jobs: Sequence[Job]) -> Iterator[tuple[Job, Diagnostic]]:
    """The packages of the project that no job makes."""
    if not jobs or jobs[0].listed is None or jobs[0].listed[0].name not in (PYPROJECT, OWN):
        return
    config = jobs[0].listed[0]
    top = Path(os.path.realpath(config.parent))
    outputs = [Path(os.path.realpath(job.output)) for job in jobs]
    inside = [output for output in outputs if output.is_relative_to(top)]
    depth = max((len(output.relative_to(top).parts) for output in inside), default=0)
    beside = sorted({output.parent for output in inside if _is_own(output.parent, top)})
    looked_at = dict.fromkeys(chain(beside, _folders(top, depth)))
    for parent in islice(looked_at, MAX_SEARCHED_FOLDERS):
        for folder in _below(parent):
            if is_whole_package(folder) and not any(output.is_relative_to(folder) for output in outputs):
                nearest = next((job for job, o in zip(jobs, outputs, strict=True) if o.parent == parent), jobs[0])
                yield nearest, _finding(config.parent / folder.relative_to(top), config)


def _folders(top: Path, depth: int) -> Iterator[Path]:
    """The folder of a project and those in it whose own folders are not deeper than outputs are."""
    level = [top]
    for _ in range(depth):
        yield from level
        level = level[:MAX_SEARCHED_FOLDERS]
        level = [folder for outer in level for folder in _below(outer) if not is_whole_package(folder)]


def _below(folder: Path) -> list[Path]:
    """The folders in a folder that may hold packages, sorted: none that are hidden, or projects of their own."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []
    found = (folder / name for name in names if not name.startswith(".") and name not in _NOT_OF_PROJECT)
    return [path for path in found if not _has_config(path)]


def _is_own(folder: Path, top: Path) -> bool:
    """Whether a folder below that of a project belongs to no project inside of it."""
    above = (folder, *folder.parents)
    return not any(map(_has_config, above[: len(folder.parts) - len(top.parts)]))


def _has_config(folder: Path) -> bool:
    return any(os.path.exists(os.path.join(folder, name)) for name in (PYPROJECT, OWN))


def _finding(folder: Path, config: Path) -> Diagnostic:
    message = f"is a package that no target of {config} makes any more"
    help = "remove the folder, or add a target with this output"
    return Diagnostic(
        "unlisted-package", Severity.WARNING, message, Origin(str(folder / "__init__.py"), "", 1, 1), help
    )
