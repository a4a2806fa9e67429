"""A folder of its own for files that another program reads, and an environment of its own for that program.

In: texts by path. Out: a folder that is gone afterwards, and variables. Not done here: running anything (`ruff`,
`verify.child`).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

_DISK, _MEMORY = "/tmp", "/dev/shm"
"""The folder for temporary files that nobody chose, and where Linux keeps such files in memory."""
_BYTES_OF_A_FILE = 8192
_NEEDED = ("SYSTEMROOT", "SYSTEMDRIVE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables without which programs of some systems and installations do not start."""


@contextmanager
def scratch_folder(texts: Collection[str]) -> Generator[Path]:
    """A new folder with room for files of these texts. Raises `OSError` where there is none."""
    try:
        folder = Path(tempfile.mkdtemp(prefix="schemawright-", dir=_place(texts)))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OSError(error.errno, f"there is no folder for temporary files: {reason}") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
    if chosen != _DISK or not os.access(_MEMORY, os.W_OK | os.X_OK):
        return chosen
    room = os.statvfs(_MEMORY)
    needed = sum(map(len, texts)) * 2 + len(texts) * _BYTES_OF_A_FILE
    return _MEMORY if room.f_bavail * room.f_frsize > 2 * needed else chosen
