"""What git keeps a copy of, so that nothing is lost when it is written over.

In: contents of files in a folder. Out: which of them are as git's index has them, or are being merged. Not done here:
changing anything. Without git, or outside of a repository, git keeps nothing.

A checkout, a pull and a merge put files there that no run of this machine wrote: they are in the index. An edit that
nobody has staged or committed is not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from schemawright.budgets import GIT_SECONDS
from schemawright.publish.contents import normalised

_SHA256_LENGTH = 64


def kept_by_git(output: Path, contents: Mapping[str, bytes]) -> set[str]:
    """Those of the paths whose content git has under this path, or that it has left unmerged."""
    if not contents:
        return set()
    kept: set[str] = set()
    for entry in _index(output):
        about, _, name = entry.partition(b"\t")
        path = name.decode(errors="surrogateescape")
        if path in contents:
            _, blob, stage = about.split(b" ")
            if stage != b"0" or blob.decode() in _blobs(contents[path], len(blob)):
                kept.add(path)
    return kept


def _index(output: Path) -> list[bytes]:
    """The entries of the index for this folder: mode, blob, stage, a tab and the path."""
    import shutil
    import subprocess

    program = shutil.which("git")
    if program is None:
        return []
    # The monitor of file systems is a program that a repository names, and not needed here.
    command = [program, "-c", "core.fsmonitor=false", "ls-files", "--stage", "-z", "--", "."]
    try:
        found = subprocess.run(command, cwd=output, capture_output=True, check=False, timeout=GIT_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return found.stdout.split(b"\0")[:-1] if found.returncode == 0 else []


def _blobs(content: bytes, length: int) -> set[str]:
    """The names that git gives to a content, as it is and with LF line ends."""
    made = hashlib.sha256 if length == _SHA256_LENGTH else hashlib.sha1
    both = (content, normalised(content))
    return {made(b"blob %d\0" % len(text) + text, usedforsecurity=False).hexdigest() for text in both}
