"""The catalog: all definitions by id, in the order of the spec.

A catalog is a value: passes return a new one. Ids in `roots` are what the user asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from generator.ir.shapes import TypeId, references


@dataclass(frozen=True, slots=True)
class Catalog:
    """Definitions by id; iteration follows the spec's order."""

    types: Mapping[TypeId, TypeDef]
    roots: tuple[TypeId, ...]

    def __getitem__(self, id: TypeId) -> TypeDef:
        return self.types[id]

    def __iter__(self) -> Iterator[TypeDef]:
        return iter(self.types.values())

    def __len__(self) -> int:
        return len(self.types)

    def declared(self) -> Iterator[TypeDef]:
        """The definitions that the spec itself names."""
        return (d for d in self.types.values() if d.name.declared)


def uses(body: Body) -> tuple[TypeId, ...]:
    """The ids a body refers to: property types, base, branches and, for a discriminated base, its subtypes."""
    match body:
        case Record(fields, additional, base, discriminator):
            found = [id for f in fields for id in references(f.shape)]
            if additional is not None:
                found += references(additional)
            if base is not None:
                found.append(base)
            if discriminator is not None:
                found += (id for _, id in discriminator.mapping)
            return tuple(found)
        case Choice(branches, discriminator):
            mapped = () if discriminator is None else tuple(id for _, id in discriminator.mapping)
            return tuple(id for b in branches for id in references(b)) + mapped
        case Alias(shape):
            return references(shape)
        case Composite(parts):
            return tuple(id for part in parts for id in uses(part))
        case Enumeration():
            return ()
