"""The manifest: which files of a package folder this tool wrote.

In: the files of a package, or a folder that may hold a manifest. Out: the manifest's text, or the files it owns.
Not done here: writing or deleting anything (`publish`).

A manifest comes from a checkout and is not trusted: what it names may later be deleted, so a path that could lead out
of the folder makes the whole manifest count as absent.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from schemawright import __version__
from schemawright.budgets import MAX_MANIFEST_BYTES

MANIFEST = ".schemawright.json"

_GENERATOR = "schemawright"
_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.]*(?:/[A-Za-z0-9_][A-Za-z0-9_.]*)*")


def is_package_path(path: str) -> bool:
    """Whether a path can name a file of a package: relative, `/` between plain names, none of them hidden."""
    return _PATH.fullmatch(path) is not None


def normalised(content: bytes) -> bytes:
    """The content with LF line ends, since a checkout may have turned them into CRLF."""
    return content.replace(b"\r\n", b"\n")


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content, whatever its line ends, in hexadecimal."""
    return hashlib.sha256(normalised(content)).hexdigest()


def digests_of(files: Mapping[str, str]) -> dict[str, str]:
    """The SHA-256 of each file of a package, by its path."""
    return {path: digest(text.encode()) for path, text in files.items()}


def manifest_text(digests: Mapping[str, str]) -> str:
    """The manifest that owns the paths of `digests` (path: SHA-256); sorted, so that it is the same on every run."""
    content = {"generator": f"{_GENERATOR} {__version__}", "files": dict(sorted(digests.items()))}
    return json.dumps(content, indent=2) + "\n"


def owned_files(folder: Path) -> dict[str, str] | None:
    """Path and SHA-256 of the files that the folder's manifest owns.

    None when there is no manifest, or one that is broken, of another tool, or names a path outside of the folder.
    Raises `OSError` where it cannot be read: nobody knows then whose the files are.
    """
    place = folder / MANIFEST
    try:
        status = place.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_MANIFEST_BYTES:
            return None
        content: Any = json.loads(place.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return None
    return _owned(content)


def _owned(content: Any) -> dict[str, str] | None:
    if not isinstance(content, dict):
        return None
    entries = cast("dict[str, Any]", content)
    generator, files = entries.get("generator"), entries.get("files")
    if not isinstance(generator, str) or generator.partition(" ")[0] != _GENERATOR or not isinstance(files, dict):
        return None
    owned = cast("dict[str, Any]", files)
    if all(is_package_path(path) and isinstance(hash, str) for path, hash in owned.items()):
        return cast("dict[str, str]", owned)
    return None
