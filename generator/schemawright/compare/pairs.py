"""Which definition of the new side is what one of the old side was.

In: both sides. Out: `Pairs`: by path, else by their name in Python, else by what they hold (`renames`).
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.compare.renames import add_renamed
from schemawright.compare.sides import Side
from schemawright.frozen import frozen
from schemawright.ir.shapes import TypeId


@frozen
class Pairs:
    """The new definition of each old one that is still there, both ways, and what is gone or new, in their orders."""

    new: Mapping[TypeId, TypeId]
    old: Mapping[TypeId, TypeId]
    gone: tuple[TypeId, ...]
    come: tuple[TypeId, ...]


def paired(old: Side, new: Side) -> Pairs:
    """The pairs of two sides: users know a model by its name, so what has path or name of another one is that one."""
    found: dict[TypeId, TypeId] = {}
    for definition in old.catalog:
        there = new.catalog.by_path(old.catalog.path_of(definition.id))
        if there is not None:
            found[definition.id] = there
    _add_by_name(found, old, new)
    add_renamed(found, old, new)
    taken = {there: here for here, there in found.items()}
    gone = tuple(id for id in old.catalog.types if id not in found)
    return Pairs(found, taken, gone, tuple(id for id in new.catalog.types if id not in taken))


def _add_by_name(found: dict[TypeId, TypeId], old: Side, new: Side) -> None:
    taken = set(found.values())
    by_name = {name: id for id, name in new.facts.names.types.items() if id not in taken}
    for id, name in old.facts.names.types.items():
        there = by_name.get(name)
        if id not in found and there is not None and _is_same_kind(old, id, new, there):
            found[id] = there


def _is_same_kind(old: Side, id: TypeId, new: Side, there: TypeId) -> bool:
    return type(old.catalog.body(id)) is type(new.catalog.body(there))
