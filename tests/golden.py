"""Expected files: what a run gives is compared with what the repository keeps; a difference is shown as a diff.

In: texts by path. Out: nothing, or a failed assertion. After a change that is meant,

    SCHEMAWRIGHT_REFRESH=1 make test

writes all expected files of the project anew; read the difference before committing it.
"""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

REFRESHED = os.environ.get("SCHEMAWRIGHT_REFRESH") == "1"
_MOST_LINES = 400


def expect_file(path: Path, text: str) -> None:
    """Fail unless the file holds the text; it need not be there for an empty one."""
    if REFRESHED and text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    elif REFRESHED:
        path.unlink(missing_ok=True)
    _compare({path.name: _text(path)}, {path.name: text})


def expect_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Fail unless the folder holds these files, and no others; it need not be there for none."""
    if REFRESHED:
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8", newline="\n")
    present = [path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    _compare({path.relative_to(folder).as_posix(): _text(path) for path in present}, files)


def _text(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def _compare(expected: Mapping[str, str], given: Mapping[str, str]) -> None:
    lines = [
        line
        for name in sorted({*expected, *given})
        for line in difflib.unified_diff(
            expected.get(name, "").splitlines(), given.get(name, "").splitlines(), f"expected/{name}", name, lineterm=""
        )
    ]
    assert not lines, "\n".join(["not as expected (see tests/golden.py):", *lines[:_MOST_LINES]])
    assert expected == given
