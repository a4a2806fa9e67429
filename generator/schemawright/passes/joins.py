"""Objects that are several objects at once: a property that two parts of an allOf refer to different schemas for.

In: ids of objects. Out: the id of the object that is all of them, with definitions for those that nobody declared.
Not done here: merging what is defined (`merger`).
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping

from schemawright.ir.definitions import Alias, Composite, Field, NameHint, TypeDef
from schemawright.ir.shapes import Ref, TypeId
from schemawright.passes.narrow import Types, without_implied


class Joins:
    """The joins of one run; one definition for each set of parts, else those of recursive schemas would never end."""

    def __init__(self, types: Types, made: MutableMapping[TypeId, TypeDef]) -> None:
        """New definitions go into `made`, which `types` shows as well."""
        self.waiting: list[TypeId] = []
        """Joins to be merged when nothing is open: a schema may well be part of the type of its own property."""
        self._types = types
        self._made = made
        self._parts: dict[TypeId, tuple[TypeId, ...]] = {}
        self._ids: dict[frozenset[TypeId], TypeId] = {}

    def joined(self, ids: Iterable[TypeId], field: Field, owner: TypeId) -> TypeId:
        """The object that is all of some objects: one of them, or a definition for `field` of the record `owner`."""
        parts = without_implied([part for id in ids for part in self._parts.get(id, (id,))], self._types)
        if len(parts) == 1:
            return parts[0]
        joined = self._ids.setdefault(frozenset(parts), TypeId("&".join(parts)))
        if joined not in self._parts:
            self._parts[joined] = parts
            body = Composite(tuple(Alias(Ref(part)) for part in parts))
            self._made[joined] = TypeDef(joined, body, NameHint(field.wire, owner), field.origin, field.doc)
            self.waiting.append(joined)
        return joined
