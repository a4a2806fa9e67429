"""What the tests of `schemawright.render` share: a small package and a picture of a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Picture = dict[str, tuple[int, int, int, bytes]]


@pytest.fixture
def files() -> dict[str, str]:
    return {
        "__init__.py": '"""A package."""\n',
        "pet.py": "class Pet:\n    name: str\n",
        "parts/__init__.py": "",
        "parts/tail.py": "class Tail:\n    pass\n",
        "py.typed": "",
    }


@pytest.fixture
def picture() -> Callable[[Path], Picture]:
    """Mode, inode, time of change and content of everything in a folder and of the folder itself; links as such."""

    def picture(folder: Path) -> Picture:
        found: Picture = {}
        for base, folders, names in os.walk(folder):
            for path in (Path(base), *(Path(base) / name for name in (*folders, *names))):
                status = path.lstat()
                content = b""
                if path.is_symlink():
                    content = os.readlink(path).encode()
                elif path.is_file():
                    content = path.read_bytes()
                found[str(path.relative_to(folder))] = (status.st_mode, status.st_ino, status.st_mtime_ns, content)
        return found

    return picture
