"""Records with the lines of a package's files, by which the next run knows that they are the same.

In: a record, and the folder that a run has brought up to date, or found to be so. Out: the record with the lines that
can be relied on, in its place. Not done here: what a line is (`stats`), and comparing lines (`unchanged`).
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from schemawright.publish.folder import lines_in
from schemawright.publish.record import Record, read_record, write_record
from schemawright.publish.staging import Busy, exclusive
from schemawright.publish.stats import files_below, is_settled, is_settled_as


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
    parent = Path(os.path.realpath(os.path.dirname(os.path.abspath(output))))
    with suppress(Busy, OSError), exclusive(parent, waits=False):
        if read_record(output) == before:
            write_record(output, after)
