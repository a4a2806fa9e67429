"""Imports generated packages from memory.

In: the files of a package by path. Out: the imported package, gone again afterwards. Not here: writing files.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import CodeType, ModuleType


class _Source(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Finds and loads the modules of one package."""

    def __init__(self, name: str, files: Mapping[str, str]) -> None:
        self._name = name
        self._files = files

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if self._path(fullname) is None:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=fullname == self._name)

    def get_source(self, fullname: str) -> str:
        path = self._path(fullname)
        if path is None:
            raise ImportError(fullname)
        return self._files[path]

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.get_source(fullname), f"{fullname}.py", "exec", dont_inherit=True)

    def is_package(self, fullname: str) -> bool:
        return fullname == self._name

    def _path(self, fullname: str) -> str | None:
        package, _, module = fullname.partition(".")
        path = f"{module or '__init__'}.py"
        return path if package == self._name and path in self._files else None


@contextmanager
def imported(name: str, files: Mapping[str, str]) -> Iterator[ModuleType]:
    """The package; its modules load from memory while the block lasts."""
    source = _Source(name, files)
    sys.meta_path.insert(0, source)
    try:
        yield importlib.import_module(name)
    finally:
        sys.meta_path.remove(source)
        for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
            del sys.modules[module]
