"""What `diff` tells: what a new version of a spec does to the Python that uses its package.

In: the old and the new version. Out: changes, and the documents that they speak of. Not done here:
comparing (`compare`), making packages (`pipeline`), and printing (`cli.change_tables`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from schemawright.compare.changes import Change
from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.diagnostics import Sink
from schemawright.pipeline import facts_of, input_followed, read_models
from schemawright.settings import changed
from schemawright.source.documents import Document

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.project.versions import Version
    from schemawright.source.fetcher import Fetcher


class Evolution(NamedTuple):
    """The changes between two versions, worst first, and the documents in which each of them stands."""

    changes: Sequence[Change]
    before: Sequence[Document]
    after: Sequence[Document]


def changes_between(old: Version, new: Version, fetcher: Fetcher | None = None) -> Evolution:
    """The changes between two versions. Raises `SpecError` where one of them gives no package.

    What else there is to say about specs is told where packages are made of them.
    """
    read_before, before = _side(old.job, fetcher)
    read_after, after = _side(new.job, fetcher)
    return Evolution(changes(before, after), read_before, read_after)


def _side(job: Job, fetcher: Fetcher | None) -> tuple[Sequence[Document], Side]:
    """The documents of a job, and its models with the operations that reach them, named as in its package.

    In a revision, copies of what servers gave may be others than now: they are fetched, so to say, anew.
    """
    asking = job._replace(settings=changed(job.settings, {"operation_table": True}))
    with input_followed(job):
        documents, catalog = read_models(asking, Sink(), None if job.revision else fetcher)
        sink = Sink()
        facts = facts_of(catalog, sink, job.settings)
        sink.raise_errors()
        return documents, Side(catalog, facts, job.settings)
