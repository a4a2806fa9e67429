"""Paths as from the root of the repository, which is how reviewers know files.

In: a path. Out: the same path as seen from there. Not done here: asking git, which may not be installed.
"""

from __future__ import annotations

import os
from pathlib import Path


def from_root(path: Path) -> str:
    """The path as seen from the folder with `.git` around it; outside of a repository from the current folder, and
    from the root of the file system for what lies elsewhere. `/` stands between its parts.
    """
    absolute = Path(os.path.abspath(path))
    root = next((folder for folder in absolute.parents if os.path.lexists(folder / ".git")), Path.cwd())
    seen = absolute.relative_to(root) if absolute.is_relative_to(root) else absolute.relative_to(absolute.anchor)
    return seen.as_posix()
