"""The order in which files of a package are put in place.

In: their texts by path. Out: their paths, each after those of files that it imports or names. Not done here: moving
them.

Names of a file that is new are there before anything asks for them, and `__init__.py`, which names all, comes last.
Modules that import one another in a circle come in some order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from schemawright.ir.graph import in_order

_IMPORTED = re.compile(r"^[ \t]*from \.(\w+) import ", re.MULTILINE)
_LISTED = re.compile(r"\"\.?(\w+)\",?$", re.MULTILINE)
"""A module in a table of names: it stands at the end of a line."""


def in_order_of_names(texts: Mapping[str, str]) -> list[str]:
    """The paths, sorted, but each after those of the files that its text names."""
    paths = {PurePosixPath(path).with_suffix("").as_posix(): path for path in texts}
    # Tables start with an underscore, and what they name must not come after them, so they are asked for last.
    first = sorted(
        texts, key=lambda path: (path.endswith("__init__.py"), PurePosixPath(path).name.startswith("_"), path)
    )
    named = {path: [paths[name] for name in _named(path, text) if name in paths] for path, text in texts.items()}
    return in_order(first, named)


def _named(path: str, text: str) -> Iterator[str]:
    """The modules that a file names, as paths without a suffix."""
    folder = path.rpartition("/")[0]
    found = [_IMPORTED, _LISTED] if PurePosixPath(path).name.startswith("_") else [_IMPORTED]
    for pattern in found:
        for name in pattern.findall(text):
            yield f"{folder}/{name}" if folder else name
