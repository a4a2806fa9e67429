"""Temporary folders for files on their way into a package, and the lock that keeps two runs apart.

In: the folder to work in. Out: context managers. Not done here: knowing what is written.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from schemawright.budgets import LOCK_SECONDS

if sys.platform != "win32":
    import fcntl

StageKind = Literal["new", "edit"]
"""`new`: a whole package, staged beside its place; `edit`: files of a package, staged inside it."""

_STAGE = re.compile(r"\.schemawright-(?:new|edit)-[0-9a-f]{16}")
_MODE = 0o644


def is_stage(name: str) -> bool:
    """Whether a folder of this name is, or was, a stage."""
    return _STAGE.fullmatch(name) is not None


@contextmanager
def stage(parent: Path, kind: StageKind) -> Generator[Path]:
    """A new folder of a name nobody else uses; gone afterwards, unless it was renamed."""
    folder = parent / f".schemawright-{kind}-{secrets.token_hex(8)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def remove_stale_stages(parent: Path, kind: StageKind) -> None:
    """Remove what killed runs left in a folder. Only for the holder of the lock: nobody else is at work there."""
    with suppress(OSError):
        for name in os.listdir(parent):
            if is_stage(name) and f"-{kind}-" in name and not (parent / name).is_symlink():
                shutil.rmtree(parent / name, ignore_errors=True)


def write_new(path: str | Path, content: bytes) -> None:
    """Write a file that must not exist yet, readable for all as the umask permits."""
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, _MODE)) as file:
        file.write(content)


@contextmanager
def exclusive(folder: Path) -> Generator[bool]:
    """Hold the lock on a folder; yields False where there are no locks, or another run keeps it for very long.

    The lock is on the folder itself: it leaves no file behind and ends with the process, however that ends.
    """
    descriptor = _opened(folder)
    if descriptor is None:
        yield False
        return
    try:
        yield _is_locked(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":

    def _opened(folder: Path) -> int | None:
        return None

    def _is_locked(descriptor: int) -> bool:
        return False

else:

    def _opened(folder: Path) -> int | None:
        try:
            return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except PermissionError:
            return None

    def _is_locked(descriptor: int) -> bool:
        deadline = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except OSError as error:
                # Other errors: some network file systems have no such locks.
                if error.errno not in (errno.EAGAIN, errno.EACCES) or time.monotonic() > deadline:
                    return False
            time.sleep(0.02)
