"""Locks on folders, which leave nothing behind and end with the process, however that ends.

In: a folder. Out: the lock. Not done here: waiting for it. Windows has no locks on folders.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def locked(folder: Path) -> int | None:
    """The lock on a folder, a descriptor to be closed; None where the system, or the file system, has no locks.

    Raises `BlockingIOError` where another process has it, `OSError` where the folder cannot be opened.
    """
    if sys.platform == "win32":
        return None
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        if error.errno in (errno.EAGAIN, errno.EACCES):
            raise BlockingIOError(error.errno, error.strerror, str(folder)) from None
        return None  # some network file systems
    return descriptor
