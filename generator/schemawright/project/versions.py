"""Versions: what `diff` compares, a spec or a package, as it is on disk or was in a revision of git.

In: a word of a command line, such as `specs/api.yaml`, `HEAD~1:specs/api.yaml` or `src/acme/api`. Out: a `Version`, and
the files that it is read from. Not done here: reading them.
"""

from __future__ import annotations

import os
import re
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from schemawright.diagnostics import Origin, fail
from schemawright.project.repository import from_root, root_around
from schemawright.source.documents import is_url
from schemawright.source.files import ON_DISK, Files
from schemawright.source.quoting import without_credentials

if TYPE_CHECKING:
    from schemawright.project.job import Job

_IN_REVISION = re.compile(r"(?P<revision>(?:[^:{}]|\{[^{}]*\})+):(?P<path>.*)", re.DOTALL)
"""A colon in braces is one of the revision, as in `HEAD^{/fix: names}` (gitrevisions)."""
_INIT = "__init__.py"


class Version(NamedTuple):
    """What is compared: the specs of a job or, where `is_package`, the package that its output is."""

    job: Job
    is_package: bool = False

    def words(self) -> str:
        """The version as a command line names it; paths in a revision start at the root of the repository."""
        paths = [str(self.job.output)] if self.is_package else self.job.specs
        return ", ".join(map(self._spoken, paths))

    def _spoken(self, path: str) -> str:
        if is_url(path):
            kept = f"the copy in {self.job.revision}" if self.job.revision else "the copy"
            return without_credentials(path) + (f" ({kept})" if self.job.vendored is not None else "")
        return f"{self.job.revision}:{from_root(Path(path))}" if self.job.revision else path


def version_of(word: str, job: Job) -> Version:
    """What a word of a command line means, which is read as the job says.

    Raises `SpecError` for a revision outside of a repository.
    """
    revision, path = split_revision(word)
    named = job._replace(revision=revision)
    with files_of(named) as files:
        if not is_url(path) and files.is_folder(files.inside(path)):
            init = files.inside(os.path.join(path, _INIT))
            if _INIT in files.names_in(files.prefix + init, files.inside(path)):
                return Version(named._replace(specs=(), output=Path(path)), is_package=True)
    return Version(named._replace(specs=(path,)))


def is_package(folder: Path) -> bool:
    """Whether a folder holds a package of Python."""
    return (folder / _INIT).is_file()


def split_revision(word: str) -> tuple[str, str]:
    """The revision that a word names and the path, as it is told from the current folder; "" for what is on disk.

    Raises `SpecError` for a revision outside of a repository.
    """
    found = _IN_REVISION.fullmatch(word)
    if found is None or is_url(word) or _has_drive(word) or os.path.lexists(word):
        return "", word
    root = root_around(Path(os.curdir, word))
    if root is None:
        help = f"a file with this name would be `./{word}`"
        raise fail("file-not-found", "names a revision, and this folder is in no git repository", Origin(word), help)
    path = found["path"]
    is_here = path in (".", "..") or path.startswith(("./", "../"))
    return found["revision"], os.path.normpath(path if is_here else os.path.relpath(root / path))


def is_revision(word: str) -> bool:
    """Whether git knows a revision of this name in the repository around the current folder."""
    root = root_around(Path(os.curdir, word))
    if root is None:
        return False
    from schemawright.source.revisions import Revision

    with Revision(word, root) as files:
        return files.exists()


def lacks(job: Job) -> str | None:
    """The first spec of a job that its revision does not have, or the copies of specs that are at servers.

    Raises `SpecError` where there is no such revision.
    """
    named = [spec for spec in job.specs if not is_url(spec)]
    if job.vendored is not None and len(named) < len(job.specs):
        named.append(str(job.vendored))
    with files_of(job) as files:
        return next((from_root(Path(path)) for path in named if not files.has(files.inside(path))), None)


def without_later_overlays(job: Job) -> Job:
    """The job without the overlays that its revision does not have yet."""
    with files_of(job) as files:
        there = tuple(each for each in job.overlays if is_url(each) or files.has(files.inside(each)))
    return job._replace(overlays=there)


def files_of(job: Job) -> AbstractContextManager[Files]:
    """The files of a job: those on disk, or of its revision. Raises `SpecError` outside of a repository."""
    if not job.revision:
        return nullcontext(ON_DISK)
    from schemawright.source.revisions import Revision

    place = job.listed[0] if job.listed is not None else Path(os.curdir, "here")
    root = root_around(place)
    if root is None:
        raise fail("file-not-found", f"names no revision: {place.parent} is in no git repository", Origin(job.revision))
    return Revision(job.revision, root)


def _has_drive(word: str) -> bool:
    """Whether a word starts with a drive of Windows, which no revision is called: `C:\\api.yaml`."""
    return word[1:2] == ":" and word[0].isalpha() and (os.name == "nt" or word[2:3] in ("\\", "/"))
