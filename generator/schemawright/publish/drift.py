"""The difference between a package on disk and what the spec gives, for people who review it.

In: the files of a package and its folder. Out: its `Drift`. Not done here: changing anything on disk.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.publish.comparison import FileState, Status, compared
from schemawright.publish.contents import normalised, package_of
from schemawright.publish.ownership import not_writable
from schemawright.publish.record import read_record


@frozen
class Drift:
    """How a package differs from what the spec gives.

    `exists` says whether it is there at all; `states` are the files that differ, and those of others beside them;
    `files` is the number that the spec gives.
    """

    exists: bool
    states: Sequence[FileState]
    files: int

    @property
    def differing(self) -> list[FileState]:
        """The files for which there is something to do: those of others only where they are in the way."""
        return [state for state in self.states if state.status is not Status.FOREIGN or state.is_in_the_way]

    @property
    def edited(self) -> int:
        """The number of files that a run would keep because they were edited by hand."""
        return sum(state.status is Status.EDITED for state in self.states)


def drift_of(files: Mapping[str, str], output: Path) -> Drift:
    """The drift of a package. Raises `SpecError` with code "output-unsafe" where a link stands in the place of a file,
    "output-not-writable" where something cannot be read.
    """
    try:
        found = compared(package_of(files), output, read_record(output))
    except OSError as error:
        raise not_writable(output, error) from error
    return Drift(found.exists, found.states, len(files))


def diff(drift: Drift, folder: str) -> Iterator[str]:
    """The unified diff from what is on disk to what the spec gives, line by line; the files lie in `folder`.

    A package that is missing is one line: nobody reads all of it.
    """
    if not drift.exists:
        yield _missing(drift, folder)
        return
    for state in drift.differing:
        yield from _difference(state, folder)


def stat(drift: Drift, folder: str) -> Iterator[str]:
    """A line for each file that differs, and for those of others."""
    if not drift.exists:
        yield _missing(drift, folder)
        return
    width = max((len(state.status) for state in drift.states), default=0)
    for state in drift.states:
        what = f"{state.status:{width}}  {folder}/{state.path}"
        yield f"{what} (in the way)" if state.is_in_the_way else what


def first_difference(state: FileState) -> int:
    """The number of the first line on disk that differs; 1 where there is none."""
    new = _lines_of_new(state)
    same = (old == wanted for old, wanted in zip(_lines(state.old), new, strict=False))
    number = next(
        (number for number, is_same in enumerate(same, 1) if not is_same), min(len(_lines(state.old)), len(new))
    )
    return max(number, 1)


def _missing(drift: Drift, folder: str) -> str:
    return f"{folder}: the package is missing ({drift.files:,} file{'' if drift.files == 1 else 's'})"


def _difference(state: FileState, folder: str) -> Iterator[str]:
    """The unified diff of one file."""
    source = "/dev/null" if state.old is None else f"a/{folder}/{state.path}"
    target = "/dev/null" if state.new is None else f"b/{folder}/{state.path}"
    # An empty file has no lines to show, yet it is missing, or one too many: its names alone say so.
    lines = difflib.unified_diff(_lines(state.old), _lines_of_new(state), source, target)
    for line in list(lines) or [f"--- {source}\n", f"+++ {target}\n"]:
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _lines_of_new(state: FileState) -> list[str]:
    return _lines(None if state.new is None else state.new.encode())


def _lines(content: bytes | None) -> list[str]:
    """The lines with their LF; `str.splitlines` would also split at form feeds and the like."""
    text = "" if content is None else normalised(content).decode(errors="backslashreplace")
    return re.findall(r"[^\n]*\n|[^\n]+", text)
