"""The difference between a package on disk and what the spec gives.

In: the files of a package and its folder. Out: a unified diff. Not done here: changing anything on disk.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path

from schemawright.publish.comparison import FileState, Status, compared
from schemawright.publish.contents import normalised, package_of
from schemawright.publish.ownership import not_writable
from schemawright.publish.record import read_record


def drift(files: Mapping[str, str], output: Path) -> str:
    """The unified diff from what is on disk to what the spec gives; "" when a run would change nothing.

    Missing files and files that the tool made and the spec no longer gives take part, files of others only where they
    are in the way. Raises `SpecError` with code "output-unsafe" where a link stands in the place of a file.
    """
    try:
        found = compared(package_of(files), output, read_record(output))
    except OSError as error:
        raise not_writable(output, error) from error
    return "".join(map(_difference, found.states))


def _difference(state: FileState) -> str:
    """The unified diff of one file; nothing for a file of others that is not in the way."""
    if state.status is Status.FOREIGN and not state.is_in_the_way:
        return ""
    before, after = _lines(state.old), _lines(state.new)
    source = "/dev/null" if state.old is None else f"a/{state.path}"
    target = "/dev/null" if state.new is None else f"b/{state.path}"
    # An empty file has no lines to show, yet it is missing, or one too many: its names alone say so.
    lines = list(difflib.unified_diff(before, after, source, target)) or [f"--- {source}\n", f"+++ {target}\n"]
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(content: bytes | None) -> list[str]:
    """The lines with their LF; `str.splitlines` would also split at form feeds and the like."""
    text = "" if content is None else normalised(content).decode(errors="backslashreplace")
    return re.findall(r"[^\n]*\n|[^\n]+", text)
