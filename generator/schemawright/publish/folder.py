"""The files in the folder of a package.

In: the folder. Out: its files, as the system lists them. Not done here: reading them, and whose they are
(`comparison`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from schemawright.publish.ownership import is_whole_package

_CACHE = "__pycache__"


def files_in(output: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files in the folder and in those below, by path, but for hidden folders, bytecode and other packages."""
    top = str(output)
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in _entries(os.path.join(top, folder) if folder else top, is_top=not folder):
            if not entry.is_dir(follow_symlinks=False):
                yield folder + entry.name, entry
            elif entry.name != _CACHE and not entry.name.startswith(".") and not is_whole_package(Path(entry.path)):
                folders.append(f"{folder}{entry.name}/")


def _entries(folder: str, *, is_top: bool) -> list[os.DirEntry[str]]:
    """What lies in a folder of the output; nothing for one of others that may not be looked into."""
    try:
        return list(os.scandir(folder))
    except PermissionError:
        if is_top:
            raise
        return []
