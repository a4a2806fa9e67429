"""The order in which files of a package are put in place.

In: their texts by path. Out: their paths, each after those of files that it imports. Not done here: moving them.

The tables of names, which load modules at first use, come after the modules, and `__init__.py` comes last; their
imports for type checkers are indented and do not count. Modules that import one another in a circle do so at first use
as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from schemawright.ir.graph import in_order

_IMPORTED = re.compile(r"^from (?:\.(?=\w)|\. import )(\w+)", re.MULTILINE)


def in_order_of_names(texts: Mapping[str, str]) -> list[str]:
    """The paths, sorted, but each after those of the files that its text imports."""
    paths = {PurePosixPath(path).with_suffix("").as_posix(): path for path in texts}
    named = {
        path: [paths[name] for name in (f"{folder}{found}" for found in _IMPORTED.findall(text)) if name in paths]
        for path, text in texts.items()
        for folder in [path[: path.rfind("/") + 1]]
    }
    return in_order(sorted(texts, key=_rank), named)


def _rank(path: str) -> tuple[bool, bool, str]:
    name = PurePosixPath(path).name
    return name == "__init__.py", name.startswith("_"), path
