"""Keeps a package that failed for the report: in a folder of this user among the temporary files, one for each output.

In: the files of a package and its output folder. Out: the folder they lie in now, where those of the last failure are
replaced. Not done here: anything in the output folder.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from schemawright.diagnostics import fail
from schemawright.project.package_name import package_name
from schemawright.publish.publish import publish


def kept_aside(files: Mapping[str, str], output: Path) -> Path:
    """The folder in which the files of a package for `output` are kept. Raises `SpecError` and `OSError`."""
    holder = Path(tempfile.gettempdir(), f"schemawright-broken-{_user()}")
    holder.mkdir(mode=0o700, exist_ok=True)
    if not _is_private(holder.lstat()):
        raise fail("output-unsafe", f"{holder} is not a folder of this user alone")
    place = hashlib.sha256(os.path.realpath(output).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    folder = holder / f"{package_name(output)}-{place}"
    publish(files, folder, force=True)
    return folder


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "files"


def _is_private(status: os.stat_result) -> bool:
    """Whether it is a folder, and one that nobody else gets at; Windows keeps temporary files apart itself."""
    is_own = not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o077)
    return stat.S_ISDIR(status.st_mode) and is_own
