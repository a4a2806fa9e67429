"""Import lines from symbols: future, standard library and own package in groups, each sorted as ruff's isort does."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from schemawright.ir.text import CheckedText, maker
from schemawright.targets.python.code import Symbol

NaturalKey: TypeAlias = tuple[tuple[int, int, str], ...]

_NAMES = 512
"""How many names keep their sort keys: those in common use, not all that a large spec has."""
_NUMBER = re.compile(r"([0-9]+)")
_DIGITS = frozenset("0123456789")


class ImportLine(CheckedText):
    """An import, "" between two groups."""

    __slots__ = ()


_line = maker(ImportLine)


def import_lines(symbols: Iterable[Symbol]) -> tuple[ImportLine, ...]:
    """The lines that bring the symbols into a module, "" between two groups."""
    unique = set(symbols)
    groups = (
        [s for s in unique if not s.module.startswith(".")],
        [s for s in unique if s.module.startswith(".")],
    )
    lines = [ImportLine("from __future__ import annotations")]
    for group in groups:
        if group:
            lines.append(ImportLine(""))
            lines += sorted_imports(group)
    return tuple(lines)


def sorted_imports(symbols: Collection[Symbol]) -> Iterator[ImportLine]:
    """The import lines of one group."""
    for module in sorted([s.module for s in symbols if not s.name]):
        yield _line(f"import {module}")
    names: dict[str, set[str]] = {}
    for symbol in symbols:
        if symbol.is_qualified:
            names.setdefault(".", set()).add(symbol.module.removeprefix("."))
        elif symbol.name:
            names.setdefault(symbol.module, set()).add(symbol.name)
    for module in sorted(names, key=_among_lines):
        yield _line(f"from {module} import {', '.join(sorted(names[module], key=_in_line))}")


@lru_cache(_NAMES)
def _among_lines(module: str) -> tuple[bool, NaturalKey]:
    """The key by which the lines of one group are sorted."""
    return module != ".", natural(module)


@lru_cache(_NAMES)
def _in_line(name: str) -> tuple[int, NaturalKey, NaturalKey]:
    """The key by which the names of one line are sorted."""
    return rank(name), natural(name.lower()), natural(name)


def rank(name: str) -> int:
    """The order of kinds of names, in imports as in `__all__`: constants, classes, functions."""
    return 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2


def natural(name: str) -> NaturalKey:
    """A key that sorts the numbers inside names by value, `v2` before `v10`; those that start with 0 as fractions."""
    return tuple(
        ((0, 0 if part[0] == "0" else len(part), part) if part[0] in _DIGITS else (1, 0, part))
        for part in _NUMBER.split(name)
        if part
    )
