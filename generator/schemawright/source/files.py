"""Files to bytes.

In: a path, the name it has in messages, a limit. Out: the bytes of a regular file. A device or a named pipe is refused
on the open descriptor and never waited for; nothing beyond the limit is read. Not done here: which paths may be read
(`workspace`) and what the bytes mean (`encoding`).
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import Protocol

from schemawright.diagnostics import Origin, SpecError, fail

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_CHUNK = 1 << 24
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})


class Files(Protocol):
    """Where the files of a run are: on disk, or in a revision of a repository (`revisions`).

    Paths are those of the place; the name of a file in messages is its path behind `prefix`.
    """

    @property
    def prefix(self) -> str:
        """What stands before a path in the name of its file."""
        ...

    def inside(self, typed: str) -> str:
        """The path for one that the user typed. Raises `SpecError` where it leads elsewhere."""
        ...

    def resolved(self, name: str, path: str) -> str:
        """The absolute path with all links followed; `name` is named where there is no such path."""
        ...

    def content(self, name: str, path: str, limit: int, *, follow_link: bool = True) -> bytes:
        """The content of a regular file, as `file_bytes` has it."""
        ...

    def has(self, path: str) -> bool:
        """Whether anything is there."""
        ...

    def is_folder(self, path: str) -> bool:
        """Whether a folder is there."""
        ...

    def names_in(self, name: str, folder: str) -> list[str]:
        """The names of all in a folder but folders. Raises `SpecError` where it cannot be read."""
        ...


class Disk:
    """The files on disk, which go by the paths that the user typed."""

    prefix = ""

    def inside(self, typed: str) -> str:
        """The path as it is."""
        return typed

    def resolved(self, name: str, path: str) -> str:
        """What `resolved_path` gives."""
        return resolved_path(name, path)

    def content(self, name: str, path: str, limit: int, *, follow_link: bool = True) -> bytes:
        """What `file_bytes` gives."""
        return file_bytes(name, path, limit, follow_link=follow_link)

    def has(self, path: str) -> bool:
        """Whether anything is there; a link that leads nowhere is nothing."""
        return os.path.exists(path)

    def is_folder(self, path: str) -> bool:
        """Whether a folder is there; a link to one is one."""
        return os.path.isdir(path)

    def names_in(self, name: str, folder: str) -> list[str]:
        """The names of files; links are among them."""
        try:
            with os.scandir(folder) as entries:
                return [entry.name for entry in entries if not entry.is_dir()]
        except OSError as error:
            raise open_failure(name, "", error) from None


ON_DISK = Disk()


def file_bytes(name: str, path: str, limit: int, *, follow_link: bool = True) -> bytes:
    """The content of a regular file.

    `follow_link=False` refuses a link in the last part of a path that was resolved before: it came up in between.
    Raises `SpecError`: `file-not-found`, `file-not-readable`, `file-too-large`.
    """
    try:
        descriptor = os.open(path, _FLAGS if follow_link else _FLAGS | _NO_LINK)
    except (OSError, ValueError) as error:
        raise open_failure(name, path, error) from None
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise _folder_failure(name)
        if not stat.S_ISREG(status.st_mode):
            help = "save what it gives in a file; a spec may be piped to standard input, whose name is -"
            raise fail("file-not-readable", "not a regular file, but a device or a pipe", Origin(name), help)
        if status.st_size > limit:
            raise size_failure(name, limit)
        return _bounded(name, descriptor, limit)
    except OSError as error:
        raise open_failure(name, path, error) from None
    finally:
        os.close(descriptor)


def standard_input_bytes(name: str, limit: int) -> bytes:
    """All of standard input. Raises `SpecError`: `file-not-readable`, `file-too-large`."""
    # Python sets sys.stdin to None when the descriptor is closed.
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise fail("file-not-readable", "standard input is closed", Origin(name))
    try:
        data: bytes = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        raise open_failure(name, name, error) from None
    if len(data) > limit:
        raise size_failure(name, limit)
    return data


def _bounded(name: str, descriptor: int, limit: int) -> bytes:
    """What the descriptor gives; the size it had is no promise about how much that is."""
    chunks: list[bytes] = []
    left = limit + 1
    while left > 0 and (chunk := os.read(descriptor, min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        raise size_failure(name, limit)
    return b"".join(chunks)


def size_failure(name: str, limit: int) -> SpecError:
    """The refusal of a file with more bytes than the limit."""
    return fail("file-too-large", f"more than {limit:,} bytes", Origin(name))


def open_failure(name: str, path: str, error: OSError | ValueError) -> SpecError:
    """What the system says about a path; a `ValueError` is a path that no system has, such as one with a NUL."""
    if isinstance(error, ValueError) or error.errno in _MISSING:
        return fail("file-not-found", "there is no such file", Origin(name))
    # Windows refuses to open a folder; elsewhere this is seen on the descriptor.
    if os.path.isdir(path):
        return _folder_failure(name)
    return fail("file-not-readable", f"cannot be read: {error.strerror or 'unknown error'}", Origin(name))


def _folder_failure(name: str) -> SpecError:
    return fail("file-not-readable", "a folder, where a file is expected", Origin(name))


def resolved_path(file: str, path: str) -> str:
    """The absolute path with all links followed; `file` is named where no system has such a path."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError) as error:
        raise open_failure(file, path, error) from None
