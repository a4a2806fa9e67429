"""What git is to know of generated packages, as lines of `.gitattributes`.

In: the folders of packages, as seen from the file. Out: its lines. Not done here: writing the file, and finding out
what it holds already. See gitattributes(5), "Defining a custom merge driver" and "PATTERN FORMAT" of gitignore(5).

`__init__.py` is a list of names, one a line, and so is the lock of names beside the configuration: where two branches
add neighbours, both are meant, so `merge=union` keeps both. Any other module means something as a whole, so that git
must stop at a conflict in it. `schemawright generate` puts right what either leaves. `linguist-generated` folds the
files in reviews and leaves them out of statistics; the lock is there to be reviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemawright.project.lock_digests import LOCK

_ABOUT = "# Generated packages: `schemawright generate` puts right what a merge leaves of them."


def git_attributes(folders: Iterable[str]) -> str:
    """The lines for packages in these folders (`/` between their parts)."""
    lines = [_ABOUT]
    for folder in folders:
        lines.append(f"{_pattern(f'{folder}/**')} linguist-generated")
        lines.append(f"{_pattern(f'{folder}/__init__.py')} merge=union")
    lines.append(f"/{LOCK} merge=union")
    return "".join(f"{line}\n" for line in lines)


def _pattern(path: str) -> str:
    """A pattern for this path alone, but for `**` at its end; in quotes where it holds what ends a pattern."""
    name, stars = path.removesuffix("**"), "**" if path.endswith("**") else ""
    escaped = re.sub(r"([\\*?\[])", r"\\\1", name) + stars
    if not re.search(r"[\s\"]|^[#!]", escaped):
        return f"/{escaped}"
    in_quotes = escaped.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"/{in_quotes}"'
