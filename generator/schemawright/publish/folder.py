"""The files in the folder of a package.

In: the folder. Out: its files, as the system lists them. Not done here: reading them, and whose they are
(`comparison`).
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from schemawright.publish.ownership import is_whole_package
from schemawright.publish.stats import line_of

_CACHE = "__pycache__"


def lines_in(output: Path) -> dict[str, str]:
    """The files in the folder and in those below, by path, but for hidden folders, bytecode and other packages: what
    the system says of each (`stats`). Packages may have thousands. What others keep from being looked at is left out.
    """
    top = str(output)
    found: dict[str, str] = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in _entries(os.path.join(top, folder) if folder else top, is_top=not folder):
            try:
                status = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # it went meanwhile
            except PermissionError:
                if not folder:
                    raise
                continue
            if not stat.S_ISDIR(status.st_mode):
                found[folder + entry.name] = line_of(status)
            elif entry.name != _CACHE and not entry.name.startswith(".") and not is_whole_package(Path(entry.path)):
                folders.append(f"{folder}{entry.name}/")
    return found


def _entries(folder: str, *, is_top: bool) -> list[os.DirEntry[str]]:
    """What lies in a folder of the output; nothing for one of others that may not be looked into."""
    try:
        return list(os.scandir(folder))
    except PermissionError:
        if is_top:
            raise
        return []
