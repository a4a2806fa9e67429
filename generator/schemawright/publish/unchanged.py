"""Whether the folder of a package is as the last run left it, told by what the system says of its files.

In: a folder and its record. Out: whether it is as recorded, with the lines by which the next run can tell. Not done
here: what has changed (`comparison`).

A file whose line is the recorded one is not read. Any other is, and may be the same all the same. A file of others has
a line, too, as it might become one of the tool.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from schemawright.publish.folder import files_in
from schemawright.publish.record import Record, has_stale_record, read_record, write_record
from schemawright.publish.stats import files_below, is_settled, is_settled_as, line_of


def lines_if_same(output: Path, record: Record, since: int) -> dict[str, str] | None:
    """The lines of the files in the folder, as far as they can be relied on; None where it is not as recorded.

    `since` is a moment before anything was looked at. Raises `SpecError` and `OSError` as `compared` does.
    """
    found = lines_in(output)
    missing = record.files.keys() - found.keys()
    if missing or has_stale_record(output) or _has_stage(output):
        return None
    doubtful = {path: line for path, line in found.items() if record.stats.get(path) != line}
    if not doubtful:
        return found
    from schemawright.publish.comparison import are_as_recorded

    if not are_as_recorded(output, doubtful, record):
        return None
    return {p: line for p, line in found.items() if p not in doubtful or is_settled(line, since)}


class Written(NamedTuple):
    """The files of a run, all of them written and none in its place yet: their paths, their inodes, and that moment."""

    paths: Collection[str]
    inodes: frozenset[int]
    at: int


NONE_WRITTEN = Written((), frozenset(), 0)
"""What a run wrote that wrote nothing."""


def written(folder: Path | None, paths: Collection[str]) -> Written:
    """What a run has written into a folder of its own, None where it needs none."""
    if folder is None:
        return NONE_WRITTEN
    inodes = frozenset(entry.inode() for entry in files_below(str(folder)))
    return Written(paths, inodes, time.time_ns())


def with_lines(record: Record, output: Path, wrote: Written, began: int) -> Record:
    """The record with the lines that can be relied on in a folder that a run, begun at a moment, brought up to date.

    It stays without them where no run recalls it.
    """
    if record.run is None:
        return record
    lines = {
        path: line
        for path, line in lines_in(output).items()
        if (is_settled_as(line, wrote.inodes, wrote.at) if path in wrote.paths else is_settled(line, began))
    }
    return record._replace(stats=lines)


def renew(output: Path, before: Record, after: Record) -> None:
    """Put a record in the place of another, unless that is another one by now, or a run is at work there."""
    from schemawright.publish.staging import Busy, exclusive

    parent = Path(os.path.realpath(os.path.dirname(os.path.abspath(output))))
    with suppress(Busy, OSError), exclusive(parent, 0):
        if read_record(output) == before:
            write_record(output, after)


def lines_in(output: Path) -> dict[str, str]:
    """The lines of the files in a folder, by path."""
    return {path: line_of(entry.stat(follow_symlinks=False)) for path, entry in files_in(output)}


def _has_stage(output: Path) -> bool:
    """Whether a killed run left what it had staged there."""
    if not (hidden := [name for name in os.listdir(output) if name.startswith(".")]):
        return False
    from schemawright.publish.staging import is_stage

    return any(map(is_stage, hidden))
