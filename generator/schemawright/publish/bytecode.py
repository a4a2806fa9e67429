"""The bytecode of modules that are replaced or removed: it goes with them.

In: the folder of a package, and paths of its modules. Out: no bytecode of theirs is left, of whichever interpreter.
Not done here: bytecode elsewhere that another process was told of (`PYTHONPYCACHEPREFIX`); this one's is looked at.

Python takes bytecode for that of a module where the module has the size and the second of change that it had (PEP 3147,
PEP 552), so a module that is replaced within a second by one of the same size would be served as it was; and bytecode
that is not checked at all would be for ever. Who imports a module while it is replaced may write bytecode of the one
before: so it is removed before, and again when all modules are in place. A bridge is longer than what takes its place.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path, PurePosixPath

_ENDING = ".pyc"


def remove_bytecode(output: Path, paths: Iterable[str]) -> None:
    """Remove the bytecode of the modules among the paths; what cannot be removed stays, and so does all else."""
    for folder, modules in _by_folder(paths).items():
        if any((output / part).is_symlink() for part in (folder, *folder.parents)):
            continue  # it leads elsewhere
        for cache in _caches(output / folder):
            with suppress(OSError):
                for name in [] if cache.is_symlink() else os.listdir(cache):
                    if name.endswith(_ENDING) and name.partition(".")[0] in modules:
                        _remove(cache / name)


def _by_folder(paths: Iterable[str]) -> dict[PurePosixPath, set[str]]:
    """The names of modules by the folder that they lie in."""
    found: dict[PurePosixPath, set[str]] = {}
    for path in map(PurePosixPath, paths):
        if path.suffix == ".py":
            found.setdefault(path.parent, set()).add(path.stem)
    return found


def _caches(folder: Path) -> Iterator[Path]:
    """Where the bytecode of the modules of a folder lies: beside them, or where this process was told to put it."""
    beside = folder / "__pycache__"
    yield beside
    with suppress(NotImplementedError):
        elsewhere = Path(cache_from_source(os.path.abspath(folder / "_.py"))).parent
        if elsewhere != beside.absolute():
            yield elsewhere


def _remove(bytecode: Path) -> None:
    with suppress(OSError):
        bytecode.unlink()
