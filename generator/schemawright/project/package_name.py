"""The folders that packages are written into, as far as their names go.

In: the path of an output folder. Out: the name of the package there, or why no package can have that name. Not done
here: whether the folder may be written (`publish.publish`).
"""

from __future__ import annotations

import keyword
import os
import sys
from pathlib import Path

from schemawright.diagnostics import Diagnostic, Origin, Severity

_ANY_NAME = "my_api"


def package_name(output: Path) -> str:
    """The last part of the path; for a path that ends in `.` or `..`, the last part of what it leads to.

    "" where there is no such part: for the root of a file system, and for a current folder that is gone.
    """
    if output.name not in ("", os.pardir):
        return output.name
    try:
        return os.path.basename(os.path.realpath(output))
    except OSError:
        return ""


def misnamed(output: Path, origin: Origin | None = None) -> Diagnostic | None:
    """The error "package-name", at `origin`, where the folder's name cannot be that of a package; None where it can."""
    name = package_name(output)
    if _is_name(name):
        return None
    message = f"`{name}` cannot be the name of a Python package" if name else f"the folder {output} has no name"
    help = (
        f"let the path of the output end in another name, such as {fitting(name)}: "
        "letters, digits and underscores, and no word that Python keeps for itself"
    )
    return Diagnostic("package-name", Severity.ERROR, message, origin, help)


def hidden(output: Path) -> Diagnostic | None:
    """The warning "package-name" where a program may import a module of Python itself instead, or the other way round.

    A package inside another one has the name of that before its own, so nothing hides it.
    """
    name = package_name(output)
    if name not in sys.stdlib_module_names:
        return None
    if os.path.isfile(os.path.join(os.path.dirname(os.path.realpath(output)), "__init__.py")):
        return None
    message = f"`{name}` is also a module of Python's standard library, and hides it or is hidden by it"
    help = f"let the path of the output end in another name, such as {name}_models"
    return Diagnostic("package-name", Severity.WARNING, message, None, help)


def _is_name(text: str) -> bool:
    """Whether a text is a name, in the spelling that Python gives it (PEP 3131): `import` would not find another."""
    return text.isidentifier() and _normal(text) == text and not keyword.iskeyword(text)


def _normal(text: str) -> str:
    if text.isascii():
        return text
    import unicodedata

    return unicodedata.normalize("NFKC", text)


def fitting(name: str) -> str:
    """The name like a text that a package can have; a text that has nothing to keep gives that of the examples."""
    words = "".join(sign if f"a{sign}".isidentifier() else " " for sign in _normal(name).lower()).split()
    joined = "_".join(words).strip("_")
    for candidate in (joined, f"{joined}_", f"api_{joined}"):
        if joined and _is_name(candidate):
            return candidate
    return _ANY_NAME
