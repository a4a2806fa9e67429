"""What `diff` tells: what a new version of a spec does to the Python that uses its package.

In: the old and the new version. Out: changes, and the documents that they speak of. Not done here:
comparing (`compare`), making packages (`pipeline`), and printing (`cli.change_tables`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from schemawright.compare.changes import Change
from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.compare.surface import PackageSurface
from schemawright.compare.surface_changes import surface_changes
from schemawright.compare.surface_reading import surface_of
from schemawright.diagnostics import Severity, Sink, SpecError
from schemawright.job_names import asked_names
from schemawright.pipeline import facts_of, input_followed, planned, printed, read_models
from schemawright.project.versions import Version, files_of
from schemawright.settings import changed
from schemawright.source.documents import Document
from schemawright.source.package_files import package_modules

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.source.fetcher import Fetcher


class Evolution(NamedTuple):
    """The changes between two versions, worst first, and the documents in which each of them stands."""

    changes: Sequence[Change]
    before: Sequence[Document]
    after: Sequence[Document]


def changes_between(old: Version, new: Version, fetcher: Fetcher | None = None) -> Evolution:
    """The changes between two versions. Raises `SpecError` where one of them gives no package.

    Specs are compared with all that they say; where one version is a package, by what its source says. What else there
    is to say about specs is told where packages are made of them.
    """
    if old.is_package or new.is_package:
        return Evolution(surface_changes(_surface(old, fetcher), _surface(new, fetcher)), (), ())
    read_before, before = _side_before(old.job, fetcher)
    read_after, after = _side(new.job, fetcher)
    return Evolution(changes(before, after), read_before, read_after)


def drift_in_models(job: Job, files: Mapping[str, str]) -> Evolution:
    """The changes from the package on disk to the one whose files are given. Raises what reading the package raises."""
    return Evolution(surface_changes(_surface(Version(job, is_package=True), None), _of_made(files)), (), ())


def _side_before(job: Job, fetcher: Fetcher | None) -> tuple[Sequence[Document], Side]:
    """The old side without the roots that it does not have yet: who adds a model may name it as a root at once."""
    try:
        return _side(job, fetcher)
    except SpecError as error:
        errors = [one for one in error.diagnostics if one.severity is Severity.ERROR]
        new = {one.subject for one in errors}
        if any(one.code != "unknown-root" for one in errors) or new in (set(), {*job.roots}):
            raise
        return _side(job._replace(roots=tuple(root for root in job.roots if root not in new)), fetcher)


def _side(job: Job, fetcher: Fetcher | None) -> tuple[Sequence[Document], Side]:
    """The documents of a job, and its models with the operations that reach them, named as in its package."""
    asking = job._replace(settings=changed(job.settings, {"operation_table": True}))
    with input_followed(job):
        documents, catalog = read_models(asking, Sink(), _fetcher(job, fetcher))
        sink = Sink()
        facts = facts_of(catalog, sink, job.settings, asked_names(job, catalog, Sink()).given)
        sink.raise_errors()
        return documents, Side(catalog, facts, job.settings)


def _fetcher(job: Job, fetcher: Fetcher | None) -> Fetcher | None:
    """What is shared by versions that have the same servers; copies may be others than those of another version."""
    return None if job.revision or job.vendored is not None else fetcher


def _surface(version: Version, fetcher: Fetcher | None) -> PackageSurface:
    """What a package offers: one that is there, or the one that a spec gives."""
    job = version.job
    if not version.is_package:
        return _of_made(printed(planned(job, Sink(), _fetcher(job, fetcher))).files)
    with files_of(job) as files:
        folder = files.inside(job.output.as_posix())
        return surface_of(package_modules(files, folder), files.prefix + folder)


def _of_made(files: Mapping[str, str]) -> PackageSurface:
    """What a package offers that is not on disk."""
    return surface_of({path: text for path, text in files.items() if path.endswith(".py")}, "")
