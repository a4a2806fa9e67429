"""The program as it stands on the disk: who works on it, or renews what it needs, need not raise its version.

In: nothing. Out: texts that are others when the code of the program, its templates, Python, or a package that it needs
is another one. Not done here: what depends on that (`last_run`).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping

from schemawright import __version__
from schemawright.publish.stats import files_below, is_settled, line_at, line_of

_NEEDED = ("jinja2", "markupsafe", "ruff", "yaml")
"""Packages that what is made depends on; for another version of one, `pip` writes all of its files."""

_LOADED = time.time_ns()
_PRIME = 0x89C9C31AE2F93909F4A3CC3052800E05


def program() -> str:
    """A text that is another one when a file of the program is."""
    lines = _lines()
    # The greatest line is that of the newest file: no accident hides an edit. `hashlib` takes longer than all the rest.
    known = (__version__, sys.version, sys.prefix, os.environ.get("PYTHONPATH"), len(lines), max(lines.values()))
    return repr((*known, int.from_bytes(repr(sorted(lines.items())).encode("utf-8", "surrogatepass")) % _PRIME))


def is_as_loaded(needed: Mapping[str, str]) -> bool:
    """Whether what runs is what stands on the disk, needed packages included: a run may be part of a long process."""
    return all(is_settled(line, _LOADED) for line in (*_lines().values(), *needed.values()))


def needed() -> Mapping[str, str]:
    """The files that stand for what the program needs, with their lines. Raises what the search for them does."""
    from importlib.util import find_spec

    from ruff import find_ruff_bin

    specs = [find_spec(name) for name in _NEEDED]
    paths = [spec.origin for spec in specs if spec is not None and spec.origin is not None]
    return {path: line_at(path) for path in (*paths, find_ruff_bin())}


def _lines() -> dict[str, str]:
    code = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(code, "templates")
    templates = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(code)), "templates")
    return {
        entry.path: line_of(entry.stat())
        for folder, ending in ((code, ".py"), (templates, ".jinja"))
        for entry in files_below(folder)
        if entry.name.endswith(ending)
    }
