"""Temporary folders for files on their way into a package, their last step, and the lock that keeps two runs apart.

In: the folder to work in. Out: context managers, files moved. Not done here: knowing what is written.

Windows refuses to replace a file that a program has open, a virus scanner for instance, and has no locks on folders: a
move is tried again for a moment, and the lock is a file that goes with the process which has it open.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from schemawright.budgets import LOCK_SECONDS, MOVE_SECONDS
from schemawright.render.scratch import remove_folder
from schemawright.source.locks import locked

StageKind = Literal["new", "edit"]
"""`new`: a whole package, staged beside its place; `edit`: files of a package, staged inside it."""

_STAGE = re.compile(r"\.schemawright-(?:new|edit)-[0-9a-f]{16}")
_MODE = 0o644
_PAUSE = 0.02
_IN_USE = (5, 32)
"""What Windows calls it when a file is in use: "access is denied" and "sharing violation"."""
_HELD = -1


def is_stage(name: str) -> bool:
    """Whether a folder of this name is, or was, a stage."""
    return _STAGE.fullmatch(name) is not None


@contextmanager
def stage(parent: Path, kind: StageKind) -> Generator[Path]:
    """A new folder of a name nobody else uses; gone afterwards, unless it was renamed."""
    import secrets

    folder = parent / f".schemawright-{kind}-{secrets.token_hex(8)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        remove_folder(folder)


def remove_stale_stages(parent: Path, kind: StageKind) -> None:
    """Remove what killed runs left in a folder. Only for the holder of the lock: nobody else is at work there."""
    import shutil

    if parent.is_symlink():
        return
    with suppress(OSError):
        for name in os.listdir(parent):
            if is_stage(name) and f"-{kind}-" in name and not (parent / name).is_symlink():
                shutil.rmtree(parent / name, ignore_errors=True)


def write_new(path: str | Path, content: bytes) -> None:
    """Write a file that must not exist yet, readable for all as the umask permits. Raises `OSError` unless all of it
    is there: some file systems tell only afterwards.
    """
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, _MODE)) as file:
        file.write(content)
    if os.stat(path).st_size != len(content):
        raise OSError(errno.EIO, "the file is not there as it was written", str(path))


def move(source: Path, target: Path) -> None:
    """Put a file in the place of another, or a folder where none is, in one step."""
    deadline = time.monotonic() + MOVE_SECONDS
    while True:
        try:
            os.replace(source, target)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


class Busy(Exception):
    """Another run holds the lock, and goes on holding it."""


@contextmanager
def exclusive(folder: Path, *, waits: bool = True) -> Generator[bool]:
    """Hold the lock on a folder, or wait for it, unless that is not asked for; yields False where there are no locks.

    The lock leaves no file behind and ends with the process, however that ends. Raises `Busy` where another run holds
    it for longer.
    """
    deadline = time.monotonic() + (LOCK_SECONDS if waits else 0)
    while (descriptor := _locked(folder)) is _HELD:
        if time.monotonic() > deadline:
            raise Busy
        time.sleep(_PAUSE)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            os.close(descriptor)


if sys.platform == "win32":

    def _locked(folder: Path) -> int | None:
        """The descriptor that is the lock, `_HELD` where another run has it, None where there are no locks."""
        try:
            return os.open(folder / ".schemawright-lock", os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY)
        except FileExistsError:
            return _HELD
        except OSError as error:
            return _HELD if error.winerror in _IN_USE else None

else:

    def _locked(folder: Path) -> int | None:
        """The descriptor that is the lock, `_HELD` where another run has it, None where there are no locks."""
        try:
            return locked(folder)
        except BlockingIOError:
            return _HELD
        except PermissionError:
            return None  # who may write into a folder need not be allowed to read it
