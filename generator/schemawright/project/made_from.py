"""What a package was made from: every file of the user whose change may change the package.

In: a job, and the documents that were read for it. Out: names of files. Not done here: how they are written down
(`publish.depfile`, `cli`).

A name that leads through a link stands for two files, as either may be changed: the name as it was given or referred
to, and the file that is behind it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from schemawright.source.documents import Document, is_url

if TYPE_CHECKING:
    from schemawright.project.job import Job


def inputs_of(job: Job, documents: Iterable[Document]) -> list[str]:
    """What the user gave: documents and pages, files of the configuration; URLs too, and no standard input.

    A folder of pages is among them, as pages may come or go.
    """
    found = [name for document in documents if document.path or is_url(document.name) for name in _names(document)]
    found += (spec for spec in job.specs if os.path.isdir(spec))
    found += (str(path) for path in (job.listed and job.listed[0], job.acknowledged) if path is not None)
    if job.name_lock is not None:
        found.append(str(job.name_lock[0]))
    if job.vendored is not None and any(map(is_url, found)):
        found.append(str(job.vendored))
    return list(dict.fromkeys(same for name in found for same in _with_file_behind(name)))


def _names(document: Document) -> tuple[str, ...]:
    return (document.name, *document.other_names)


def _with_file_behind(name: str) -> Iterator[str]:
    yield name
    if not is_url(name):
        real = os.path.realpath(name)
        if real != os.path.abspath(name):
            yield _from_here(real)


def _from_here(path: str) -> str:
    """The path as it is told: from the current folder for what is below it, else whole."""
    here = os.path.join(os.path.realpath(os.curdir), "")
    return path.removeprefix(here)
