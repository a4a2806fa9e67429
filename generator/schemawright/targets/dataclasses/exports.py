"""Names that a module gives to others and loads when they are first used, in the order in which modules list them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from schemawright.ir.text import Identifier
from schemawright.targets.dataclasses.shared_plan import ExportPlan
from schemawright.targets.python.code import Symbol, sibling
from schemawright.targets.python.imports import ImportLine, natural, rank, sorted_imports

Home: TypeAlias = tuple[Identifier, Identifier]
"""A name and the module that it is loaded from."""


def in_all(names: Sequence[Identifier]) -> tuple[Identifier, ...]:
    """The names in the order of `__all__`."""
    return tuple(sorted(names, key=lambda name: (rank(name), natural(name))))


def import_lines_of(homes: Sequence[Home]) -> tuple[ImportLine, ...]:
    """The lines that import the names from their modules."""
    return tuple(sorted_imports([Symbol(sibling(module), name) for name, module in homes]))


def exports_of(homes: Sequence[Home]) -> tuple[ExportPlan, ...]:
    """The names with their modules, sorted by these."""
    return tuple(ExportPlan(name, module) for name, module in sorted(homes, key=lambda home: natural(home[1])))
