"""A folder of its own for files that another program reads, and an environment of its own for that program.

In: texts by path. Out: a folder that is gone afterwards, and variables. Not done here: running anything (`ruff`,
`verify.child`).

A run holds a lock on its folder, which ends with the process, however that ends: a folder without a lock is what a
killed run left, and the next run removes it. Where there are no such locks, it stays.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from schemawright.render.abandoned import MEMORY, PREFIX
from schemawright.source.locks import locked

_DISK = "/tmp"
"""The folder for temporary files that nobody chose."""
_NAME = re.compile(rf"{PREFIX}[a-z0-9_]{{8}}")
_TRIES = 3
_BYTES_OF_A_FILE = 8192
_NEEDED = ("SYSTEMROOT", "SYSTEMDRIVE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables without which programs of some systems and installations do not start."""


@contextmanager
def scratch_folder(texts: Collection[str]) -> Generator[Path]:
    """A new folder with room for files of these texts. Raises `OSError` where there is none."""
    try:
        remove_abandoned()
        folder, lock = _new_folder(_place(texts))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OSError(error.errno, f"there is no folder for temporary files: {reason}") from error
    try:
        yield folder
    finally:
        remove_folder(folder)
        if lock is not None:
            os.close(lock)


def _new_folder(place: str) -> tuple[Path, int | None]:
    """A folder and the lock on it."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
        try:
            lock = locked(folder)
        except (BlockingIOError, FileNotFoundError):
            continue  # another run took it for abandoned before it had its lock, and removes it
        if lock is None or folder.exists():
            return folder, lock
        os.close(lock)


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it, also where a signal ends the run meanwhile; it comes only once."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def remove_abandoned() -> None:
    """Remove the folders that killed runs of this user left."""
    for place in {tempfile.gettempdir(), MEMORY}:
        with suppress(OSError):
            for name in os.listdir(place):
                if _NAME.fullmatch(name):
                    _remove_if_abandoned(Path(place, name))


def _remove_if_abandoned(folder: Path) -> None:
    with suppress(OSError):
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or not _is_own(status):
            return
        lock = locked(folder)
        if lock is None:
            return
        try:
            for _ in range(_TRIES):  # a program that the run had started may still be writing
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(lock)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def write_files(files: Mapping[str, str], folder: Path) -> None:
    """Write files by their path below a folder."""
    for inner in {path.rpartition("/")[0] for path in files}:
        (folder / inner).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        with open(os.path.join(folder, path), "wb") as file:
            file.write(text.encode())


def bare_environment() -> dict[str, str]:
    """The variables of this process that do not steer programs, but let them start."""
    return {name: os.environ[name] for name in _NEEDED if name in os.environ}


def _place(texts: Collection[str]) -> str:
    """The folder to stage files in: memory, unless it lacks the room or the user's settings name another place.

    Files in memory cost next to nothing; on a disk, making and removing thousands of them can cost more than the rest
    of a run.
    """
    chosen = tempfile.gettempdir()
    if chosen != _DISK or not os.access(MEMORY, os.W_OK | os.X_OK):
        return chosen
    room = os.statvfs(MEMORY)
    needed = sum(map(len, texts)) * 2 + len(texts) * _BYTES_OF_A_FILE
    return MEMORY if room.f_bavail * room.f_frsize > 2 * needed else chosen
