"""What the system says of files without reading them: an unchanged file is known by that, as git's index knows it.

In: files. Out: a line for each, with its times in nanoseconds, size, inode and mode; whether a line can be relied on.
Not done here: keeping lines (`record`), and reading files that have another one (`package_read`, `inputs_read`).

A file system tells time in steps. A file that is changed twice within a step may have the same line after the second
time. So a line is kept only where the step in which the file was changed is over: it is settled. What is not noticed
is an edit that leaves the size as it was and sets all times back.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

_SECOND = 1_000_000_000
_COARSE, _FINE = 2 * _SECOND, _SECOND // 20
"""The longest steps: of file systems that tell whole seconds (FAT tells every other one), and of those that tell more.
"""
_CACHE = "__pycache__"


def line_of(status: os.stat_result) -> str:
    """The line of a file."""
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {status.st_size} {status.st_mode}"


def line_at(path: str) -> str:
    """The line of the file at a path; for a link, that of the file behind it, and where that is.

    Raises `OSError` where there is none.
    """
    status = os.lstat(path)
    if not stat.S_ISLNK(status.st_mode):
        return line_of(status)
    return f"{line_of(os.stat(path))} {os.path.realpath(path)}"


def is_settled(line: str, since: int) -> bool:
    """Whether what is done to a file from a moment on, in nanoseconds since the epoch, gives it another line."""
    changed, moved, _ = line.split(" ", 2)
    return _is_over(int(changed), since) and _is_over(int(moved), since)


def is_settled_as(line: str, inodes: frozenset[int], since: int) -> bool:
    """The same of one of those files that were written before that moment, and moved after it."""
    changed, _, inode, _ = line.split(" ", 3)
    return _is_over(int(changed), since) and int(inode) in inodes


def _is_over(time: int, since: int) -> bool:
    return time < since - (_FINE if time % _SECOND else _COARSE)


def files_below(folder: str) -> Iterator[os.DirEntry[str]]:
    """The files below a folder but for bytecode, in no order; a link is one."""
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    yield entry
                elif entry.name != _CACHE:
                    folders.append(entry.path)
