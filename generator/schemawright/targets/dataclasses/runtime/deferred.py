"""Functions of modules that are loaded when they are first called."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def later(package: str | None, module_name: str, name: str) -> Any:
    """A function of a module of a package, which is loaded when the function is first called."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f".{module_name}", package), name)(*arguments)

    return call
