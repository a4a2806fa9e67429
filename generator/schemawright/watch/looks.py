"""How files look: enough to tell whether they have to be read again.

In: names of files and folders, which need not be there. Out: how they look now, and how they looked when they were
first asked for. Not done here: waiting (`sources`), and deciding that a change is over (`changes`).

A file is another one when its size, its time or its number on the disk is: a name that leads through a link looks as
the file behind it does. A folder stands for the model pages in it; whatever else comes and goes there is no change.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeGuard

from schemawright.diagnostics import SpecError
from schemawright.source.files import Disk
from schemawright.source.pages import page_names

Look: TypeAlias = tuple[int, ...] | tuple[str, ...] | None
"""How a file looks, or the pages in a folder; None where there is nothing that can be read."""


def look(name: str) -> Look:
    """How a file or a folder looks now."""
    try:
        status = os.stat(name)
        if stat.S_ISDIR(status.st_mode):
            return tuple(page_names(name))
    except (OSError, SpecError, ValueError):  # ValueError for what no system has as a path
        return None
    return status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino


def looks(names: Iterable[str]) -> dict[str, Look]:
    """How files and folders look now."""
    return {name: look(name) for name in names}


def is_file(seen: Look) -> TypeGuard[tuple[int, ...]]:
    """Whether that is how a file looks, and no folder."""
    return seen is not None and len(seen) > 0 and isinstance(seen[0], int)


def has_vanished(before: Look, now: Look) -> bool:
    """Whether a file that held something is away or empty: for a moment, it may be, while an editor saves it."""
    return _is_empty(now) and not _is_empty(before)


def _is_empty(seen: Look) -> bool:
    return not is_file(seen) or seen[0] == 0


class Seen(Disk):
    """The files on disk for a run that reads through it, and how they looked before they were read first."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}

    @property
    def looks(self) -> Mapping[str, Look]:
        """What was seen, by name; also of what was not there."""
        return self._looks

    def see(self, name: str) -> None:
        """Look at a file that is about to be read."""
        if name not in self._looks:
            self._looks[name] = look(name)

    def accept(self, looks: Mapping[str, Look]) -> None:
        """Take what files look like now for what was seen of them: who reads them has changed them."""
        self._looks |= {name: seen for name, seen in looks.items() if name in self._looks}

    def resolved(self, name: str, path: str) -> str:
        """The path with all links followed, each name of a file being another one; folders are no matter."""
        if not self.is_folder(path):
            self.see(path)
        return super().resolved(name, path)

    def content(self, name: str, path: str, limit: int, *, follow_link: bool = True) -> bytes:
        """The content of a file."""
        self.see(name)
        return super().content(name, path, limit, follow_link=follow_link)

    def names_in(self, name: str, folder: str) -> list[str]:
        """The names of files in a folder, which may get more of them."""
        self.see(folder)
        return super().names_in(name, folder)
