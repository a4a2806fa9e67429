"""Where the copies of documents of servers are in a project.

In: the folder of pyproject.toml. Out: paths. Not done here: reading them (`source.vendored`), writing (`vendoring`).
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path("specs", "vendor")
"""Where copies are, below the folder of pyproject.toml."""


def lock_in(folder: Path) -> Path | None:
    """The lock of the copies that a project has; None where it has none."""
    if not (folder / FOLDER).is_dir():
        return None
    from schemawright.source.vendored import LOCK

    lock = folder / FOLDER / LOCK
    return lock if lock.is_file() else None
