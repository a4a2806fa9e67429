"""What stands in an output folder, file by file, against what the spec gives.

In: the files of a package, its folder and the record of the last run. Out: the state of each file. Not done here:
deciding what is an error and what is written (`publish`), and how it is shown (`cli`).

A file is the tool's where it has the header, where the record says that the tool wrote it, and where there is nothing
in it. One that stands where the tool wrote a file, and lost the header, is an edit of that, unless git has it: then
somebody means it to be there. A file was edited by hand where it is neither what the tool wrote last, nor what git has
a copy of, nor a conflict that git has left. Where nothing is recorded, nobody can tell, and no file counts as edited.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.publish.bridges import is_bridge
from schemawright.publish.contents import (
    OLD_MANIFEST,
    differs,
    digest,
    has_conflict,
    has_header,
    is_package_path,
)
from schemawright.publish.folder import lines_in
from schemawright.publish.git import kept_by_git
from schemawright.publish.ownership import contents_on_disk, head, is_folder, regular_content
from schemawright.publish.record import Record


class Status(StrEnum):
    """How a file on disk stands to what the spec gives."""

    SAME = "same"
    ADDED = "added"
    """The spec gives it, and it is not there."""
    REMOVED = "removed"
    """The same, though the last run wrote it: somebody took it away."""
    CHANGED = "changed"
    EDITED = "edited by hand"
    """It was changed since the last run, by somebody whose work nobody has a copy of."""
    STALE = "stale"
    """The tool wrote it, and the spec gives no such file any more."""
    FOREIGN = "foreign"
    """The tool did not write it; where the spec gives a file of this name, it is in the way."""


@frozen
class FileState:
    """A file: its path in the package, what stands there (None: nothing) and what the spec gives (None: no file)."""

    path: str
    status: Status
    old: bytes | None
    new: str | None

    @property
    def is_in_the_way(self) -> bool:
        """Whether it is a file of others that stands where one of the package belongs."""
        return self.status is Status.FOREIGN and self.new is not None


@frozen
class Comparison:
    """`exists` says whether the folder is there, `is_ours` whether any file in it is the tool's; `states` are sorted by
    path; `unchanged` counts files that are right. They have no state: a large package need not be in memory twice.
    """

    exists: bool
    is_ours: bool
    states: Sequence[FileState]
    unchanged: int

    def paths(self, *statuses: Status) -> tuple[str, ...]:
        """The files of these statuses."""
        return tuple(state.path for state in self.states if state.status in statuses)


def compared(package: Mapping[str, str], output: Path, record: Record) -> Comparison:
    """The states of a package's files and of what else lies in its folder.

    Raises `SpecError` with code "output-unsafe" where a link, or something unexpected, stands in the place of a file,
    and `OSError` where something cannot be read.
    """
    if not is_folder(output):
        missing = [FileState(path, Status.ADDED, None, text) for path, text in package.items()]
        return Comparison(exists=False, is_ours=False, states=_sorted(missing), unchanged=0)
    on_disk = contents_on_disk(output, package)
    states = [
        FileState(path, Status.CHANGED, on_disk.get(path), text)
        for path, text in package.items()
        if differs(on_disk.get(path), text.encode())
    ]
    states += (_beside(output, path, record) for path in lines_in(output) if path not in package)
    states = [_judged(state, record) for state in states]
    edited = _edited(states, output, record)
    told = _sorted(_with_edits(state, edited) for state in states)
    right = package.keys() - {state.path for state in states}
    is_ours = any(path.endswith(".py") for path in right) or any(_is_evidence(state) for state in told)
    return Comparison(exists=True, is_ours=is_ours, states=told, unchanged=len(right))


def are_as_recorded(output: Path, paths: Iterable[str], record: Record) -> bool:
    """Whether files hold what the record says, and those that it does not name are none of the tool.

    Raises `SpecError` and `OSError` where that cannot be told, as `compared` does.
    """
    looked_at = list(paths)
    own = [path for path in looked_at if path in record.files]
    on_disk = contents_on_disk(output, own)
    if {path: digest(content) for path, content in on_disk.items()} != {path: record.files[path] for path in own}:
        return False
    return all(_beside(output, path, record).status is Status.FOREIGN for path in looked_at if path not in record.files)


def _is_evidence(state: FileState) -> bool:
    """Whether a file shows that a folder holds a package of the tool."""
    return bool(state.old) and state.status in (Status.CHANGED, Status.EDITED, Status.STALE)


def _sorted(states: Iterable[FileState]) -> list[FileState]:
    return sorted(states, key=lambda state: state.path)


def _judged(state: FileState, record: Record) -> FileState:
    """The state of a file that differs, without regard to edits."""
    if state.status is not Status.CHANGED:
        return state
    status = Status.CHANGED
    if state.old is None:
        status = Status.REMOVED if state.path in record.files else Status.ADDED
    elif not _is_ours(state.path, state.old, record):
        status = Status.EDITED if record.knows(state.path) else Status.FOREIGN
    return FileState(state.path, status, state.old, state.new)


def _with_edits(state: FileState, edited: Collection[str]) -> FileState:
    """The state of a file, given those that nobody has a copy of."""
    status = state.status
    if state.path in edited:
        status = Status.EDITED
    elif status is Status.EDITED:
        status = Status.FOREIGN
    return FileState(state.path, status, state.old, state.new)


def _is_ours(path: str, content: bytes, record: Record) -> bool:
    """Whether the tool made a file; one without a header it knows by what it wrote there."""
    if not content or has_header(content):
        return True
    return record.knows(path) and (record.wrote(path, digest(content)) or has_conflict(content))


def _beside(output: Path, path: str, record: Record) -> FileState:
    """The state of a file that the spec does not give."""
    if path == OLD_MANIFEST:
        return FileState(path, Status.STALE, b"", None)
    old = regular_content(output / path) if _may_be_ours(output, path, record) else None
    is_ours = old is not None and _is_ours(path, old, record)
    return FileState(path, Status.STALE if is_ours else Status.FOREIGN, old if is_ours else None, None)


def _may_be_ours(output: Path, path: str, record: Record) -> bool:
    """Whether it is worth reading a file whole, which may be of any size and of anybody."""
    if not is_package_path(path):
        return False
    return record.knows(path) or (path.endswith(".py") and has_header(head(output / path)))


def _edited(states: Sequence[FileState], output: Path, record: Record) -> set[str]:
    """The files of the tool that hold work which nobody has a copy of."""
    if not record:
        return set()
    unknown = {
        state.path: state.old
        for state in states
        if state.status in (Status.CHANGED, Status.EDITED, Status.STALE)
        and state.old
        and not record.wrote(state.path, digest(state.old))
        and not has_conflict(state.old)
        and not is_bridge(state.old)
    }
    return unknown.keys() - kept_by_git(output, unknown)
