"""What already stands in an output folder, and whether it may be touched.

In: the output folder and paths inside it. Out: file contents, or the error that says why the tool keeps its hands off.
Not done here: changing anything on disk.

Links are refused, not followed: a checkout may hold a link that leads to a file outside of the output folder.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from schemawright.budgets import MAX_NAMED
from schemawright.diagnostics import SpecError, fail
from schemawright.publish.staging import is_stage

_CACHE = "__pycache__"


def is_folder(output: Path) -> bool:
    """Whether the folder exists; `SpecError` with code "output-unsafe" where anything else stands in its place."""
    status = _status(output)
    if status is None:
        return False
    if stat.S_ISDIR(status.st_mode):
        return True
    what = "a symbolic link" if stat.S_ISLNK(status.st_mode) else "not a folder"
    raise fail("output-unsafe", f"the output {output} is {what}", help="name a folder of its own for the package")


def contents_on_disk(output: Path, paths: Iterable[str]) -> dict[str, bytes]:
    """The content of those paths that exist as regular files.

    Raises `SpecError` with code "output-unsafe" for a path that is, or leads through, a link or something unexpected.
    """
    found: dict[str, bytes] = {}
    folders: dict[str, bool] = {"": True}
    for path in paths:
        if not _has_folder(output, path.rpartition("/")[0], folders):
            continue
        status = _status(output / path)
        if status is None:
            continue
        if not stat.S_ISREG(status.st_mode):
            raise _unsafe(output / path, status)
        found[path] = (output / path).read_bytes()
    return found


def refuse_foreign(output: Path) -> None:
    """Raise "output-not-owned" when a folder holds anything but bytecode and what a killed run left."""
    names = sorted(os.listdir(output))
    refuse_unowned(output, (name for name in names if name != _CACHE and not is_stage(name)))


def refuse_unowned(output: Path, paths: Iterable[str]) -> None:
    """Raise "output-not-owned", naming the first of the paths, when there are any."""
    foreign = list(paths)
    if foreign:
        more = len(foreign) - MAX_NAMED
        listed = ", ".join(foreign[:MAX_NAMED]) + (f" and {more} more" if more > 0 else "")
        raise fail(
            "output-not-owned",
            f"{output} holds files that schemawright did not write: {listed}",
            help="choose another output folder, or move these files away",
        )


def refuse_hard_links(output: Path, paths: Iterable[str]) -> None:
    """Raise "output-unsafe" when one of the paths is a file that has another name elsewhere."""
    for path in paths:
        status = _status(output / path)
        if status is not None and status.st_nlink > 1:
            raise _unsafe(output / path, status)


def not_writable(output: Path, error: OSError) -> SpecError:
    """The "output-not-writable" error for a failed operation of the system."""
    names = (name for name in (error.filename2, error.filename) if isinstance(name, str))
    inside = [name for name in names if name.startswith(str(output)) and not any(map(is_stage, Path(name).parts))]
    return fail(
        "output-not-writable",
        f"{inside[0] if inside else output} cannot be read or written: {error.strerror or type(error).__name__}",
        help="check the permissions and the free space of the folder",
    )


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _has_folder(output: Path, folder: str, known: dict[str, bool]) -> bool:
    """Whether a folder inside the output exists, reached through real folders only; `known` keeps the answers."""
    if folder not in known:
        known[folder] = _has_folder(output, folder.rpartition("/")[0], known) and _is_real_folder(output / folder)
    return known[folder]


def _is_real_folder(folder: Path) -> bool:
    status = _status(folder)
    if status is not None and not stat.S_ISDIR(status.st_mode):
        raise _unsafe(folder, status)
    return status is not None


def _unsafe(path: Path, status: os.stat_result) -> SpecError:
    if stat.S_ISLNK(status.st_mode):
        what = "a symbolic link"
    elif stat.S_ISDIR(status.st_mode):
        what = "a folder where a file is needed"
    elif stat.S_ISREG(status.st_mode):
        what = "a file where a folder is needed" if status.st_nlink == 1 else "a hard link to a file of other names too"
    else:
        what = "neither a regular file nor a folder"
    return fail("output-unsafe", f"{path} is {what}", help="remove it, or choose another output folder")
