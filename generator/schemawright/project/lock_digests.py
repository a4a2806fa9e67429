"""Where the lock of names is, and whether it has changed for a package: all that a run asks that ends at once.

In: the folder of a configuration, the lock, and what a package is called there. Out: paths, digests. Not done here:
reading names (`name_lock`), whose imports would cost such a run more than all else that it does.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from schemawright.budgets import MAX_LOCK_BYTES
from schemawright.source.files import file_bytes

LOCK = "schemawright.lock"


def target_name(output: Path, folder: Path) -> str:
    """What a package is called in the lock of a folder."""
    return os.path.relpath(output, folder).replace(os.sep, "/")


def line_start(target: str) -> str:
    """What the lines of a target begin with; it parts no lines and holds no blank."""
    return written(target).replace(" ", "%20") + " "


def written(text: str) -> str:
    """The text in characters that are seen, and that part no lines."""
    if text.isprintable() and "%" not in text:
        return text
    from urllib.parse import quote

    return "".join(c if c.isprintable() and c != "%" else quote(c, errors="surrogatepass") for c in text)


def digest_of(lines: Iterable[str]) -> str:
    """What tells the lines of a target from others."""
    import hashlib

    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def digest_in(path: Path, target: str) -> str:
    """The digest of the lines that a file has for a target, as they stand there.

    Raises `SpecError` where the file cannot be read, `ValueError` where a conflict stands in it.
    """
    text = file_bytes(str(path), str(path), MAX_LOCK_BYTES).decode().replace("\r\n", "\n")
    if "\n=======" in text:
        raise ValueError("there is a conflict")
    start = line_start(target)
    return digest_of(line for line in text.split("\n") if line.startswith(start))


def targets_in(path: Path) -> set[str]:
    """What the packages are called that a file has lines for. Raises `SpecError` where it cannot be read."""
    from urllib.parse import unquote

    lines = file_bytes(str(path), str(path), MAX_LOCK_BYTES).decode("utf-8", "replace").split("\n")
    return {unquote(start) for start in {line.partition(" ")[0] for line in lines} if start not in ("", "#")}
