"""`Borders`: the folders that references of files may lead into.

In: the specs that the user named, and folders. Out: whether a file may be read. Not done here: reading it
(`workspace`), and the origins that may be asked.

A link counts as the file behind it, but where build systems make a tree of links, one for each file: there a link may
be followed that leads from the file behind the spec as its own name does from the name of the spec.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable
from pathlib import Path

from schemawright.source.files import Files


class Borders:
    """What is below the folders of specs, and below folders that the user named."""

    __slots__ = ("_behind", "_files", "_folders")

    def __init__(self, folders: Iterable[str], files: Files) -> None:
        """Start with the folders that the user named. Raises `SpecError` for what no system has as a folder."""
        self._files = files
        self._folders: dict[Path, None] = {}
        self._behind: dict[str, str] = {}
        """For each spec that is a link: the folder of the link, and that of the file behind it."""
        for folder in folders:
            self.open(files.inside(folder))

    def open(self, folder: str) -> str:
        """Let references into a folder; its path."""
        resolved = self._files.resolved(folder, folder)
        self._folders[Path(resolved)] = None
        return resolved

    def open_around(self, spec: str, behind: str) -> None:
        """Let references into the folder of a spec; `behind` is the file behind its name."""
        folder = self.open(posixpath.dirname(spec) or ".")
        if os.path.dirname(behind) != folder:
            self._behind[folder] = os.path.dirname(behind)

    def hold(self, resolved: str) -> bool:
        """Whether a file is inside."""
        path = Path(resolved)
        return any(path.is_relative_to(folder) for folder in self._folders)

    def let_through(self, name: str, resolved: str) -> bool:
        """Whether a reference may lead to a file; `resolved` is the one behind its name."""
        if self.hold(resolved):
            return True
        folder_of_link = self._files.resolved(name, posixpath.dirname(name) or ".")
        link = os.path.join(folder_of_link, posixpath.basename(name))
        return self.hold(link) and any(
            os.path.normpath(os.path.join(behind, os.path.relpath(link, folder))) == resolved
            for folder, behind in self._behind.items()
        )
