"""Paths as from the root of the repository, which is how reviewers know files.

In: a path. Out: the root, and the same path as seen from there. Not done here: asking git, which may not be installed.
"""

from __future__ import annotations

import os
from pathlib import Path


def root_around(path: Path) -> Path | None:
    """The folder with `.git` around a path; None outside of a repository."""
    return next((folder for folder in Path(os.path.abspath(path)).parents if os.path.lexists(folder / ".git")), None)


def from_root(path: Path) -> str:
    """The path as seen from the folder with `.git` around it; outside of a repository from the current folder, and
    from the root of the file system for what lies elsewhere. `/` stands between its parts.
    """
    absolute = Path(os.path.abspath(path))
    root = root_around(path) or Path.cwd()
    seen = absolute.relative_to(root) if absolute.is_relative_to(root) else absolute.relative_to(absolute.anchor)
    return seen.as_posix()
