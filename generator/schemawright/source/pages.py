"""Markdown pages, as far as names tell: which files are pages, and those of a folder.

In: names of files and folders. Out: names. Not done here: reading them (`workspace`).
"""

from __future__ import annotations

import os
import posixpath
from pathlib import Path

from schemawright.source.files import ON_DISK, Files


def is_page(name: str) -> bool:
    """Whether a file of this name is a Markdown page."""
    return name[-3:].lower() == ".md"


def page_names(folder: str | Path, files: Files = ON_DISK) -> list[str]:
    """The paths of the Markdown pages in a folder, sorted. Raises `SpecError` where it cannot be read."""
    place = slashed(folder)
    names = sorted(filter(is_page, files.names_in(files.prefix + place, place)))
    return [posixpath.normpath(posixpath.join(place, name)) for name in names]


def slashed(path: str | Path) -> str:
    """The path as text with forward slashes, as far as the system reads other signs as such."""
    text = str(path)
    return text if os.sep == "/" else text.replace(os.sep, "/")
