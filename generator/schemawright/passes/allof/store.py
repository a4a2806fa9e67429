"""The definitions of one run of `passes.allof.merge`: those that came, and those that are made on the way.

In: a catalog. Out: the catalog with what was added, and a worklist of what was added unmerged. Every definition is made
here, once. Not done here: merging what is defined (`merger`).
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable

from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Composite, Field, NameHint, TypeDef
from schemawright.ir.ids import id_of
from schemawright.ir.paths import branch_step, joined_path, name_step, within
from schemawright.ir.shapes import Ref, Shape, TypeId
from schemawright.passes.allof.intersect import without_implied


class Store:
    """The definitions by id; `catalog` shows all of them."""

    def __init__(self, catalog: Catalog) -> None:
        self._made: dict[TypeId, TypeDef] = {}
        self.catalog = Catalog(ChainMap(self._made, dict(catalog.types)), catalog.roots)
        self.waiting: list[TypeId] = []
        """Joins to be merged when nothing is open: a schema may well be part of the type of its own property."""
        self._parts: dict[TypeId, tuple[TypeId, ...]] = {}

    def either(self, field: Field, body: Body, owner: TypeId) -> Shape:
        """The shape of a property of the record `owner` whose type needs a definition of its own."""
        id = id_of("either", owner, len(self._made), field.wire)
        path = within(self.catalog[owner].path, name_step(field.wire), branch_step("either"))
        self._made[id] = TypeDef(Ref(id), path, body, NameHint(field.wire, owner), field.origin)
        return Ref(id)

    def joined(self, ids: Iterable[TypeId], field: Field, owner: TypeId) -> TypeId:
        """The object that is all of some objects: one of them, or a definition for `field` of the record `owner`.

        There is one definition for each set of parts, else the joins of recursive schemas would never end.
        """
        parts = without_implied([part for id in ids for part in self._parts.get(id, (id,))], self.catalog)
        if len(parts) == 1:
            return parts[0]
        id = id_of("join", *sorted(parts))
        if id not in self._parts:
            self._parts[id] = parts
            body = Composite(tuple(Alias(Ref(part)) for part in parts))
            path = joined_path(self.catalog[part].path for part in parts)
            self._made[id] = TypeDef(Ref(id), path, body, NameHint(field.wire, owner), field.origin, field.doc)
            self.waiting.append(id)
        return id
