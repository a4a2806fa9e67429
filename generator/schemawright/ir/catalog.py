"""The catalog: all definitions by id, in the order of the spec.

A catalog is a value: passes return a new one. Ids in `roots` are what the user asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schemawright.frozen import frozen
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Field, Record, TypeDef
from schemawright.ir.shapes import AnyValue, Ref, Shape, TypeId, names_null, references
from schemawright.ir.text import SpecText


@frozen
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

    def accepts_null(self, shape: Shape) -> bool:
        """Whether null fits a shape, through aliases; not a type of which only the name is known."""
        seen: set[TypeId] = set()
        while isinstance(shape, Ref) and shape.id not in seen:
            seen.add(shape.id)
            body = self.types[shape.id].body
            if not isinstance(body, Alias) or body.opaque:
                return False
            shape = body.shape
        return names_null(shape) or isinstance(shape, AnyValue)


def bases(catalog: Catalog) -> frozenset[TypeId]:
    """The records that others extend."""
    found = (d.body.base for d in catalog if isinstance(d.body, Record))
    return frozenset(id for id in found if id is not None)


def subtypes(catalog: Catalog, id: TypeId) -> tuple[tuple[SpecText, TypeId], ...]:
    """The types that a discriminated base dispatches to, by tag: those of its mapping that extend it."""
    body = catalog[id].body
    tag = body.discriminator if isinstance(body, Record) else None
    mapping = () if tag is None else tag.mapping
    return tuple((value, subtype) for value, subtype in mapping if subtype != id and _extends(catalog, subtype, id))


def _extends(catalog: Catalog, id: TypeId, base: TypeId) -> bool:
    seen: set[TypeId] = set()
    while id not in seen:
        seen.add(id)
        body = catalog[id].body
        if not isinstance(body, Record) or body.base is None:
            return False
        if body.base == base:
            return True
        id = body.base
    return False


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


def record_of(catalog: Catalog, shape: Shape) -> Record | None:
    """The record that a shape leads to through aliases; None for anything else."""
    seen: set[TypeId] = set()
    while isinstance(shape, Ref) and shape.id not in seen:
        seen.add(shape.id)
        body = catalog[shape.id].body
        if isinstance(body, Record):
            return body
        if not isinstance(body, Alias):
            return None
        shape = body.shape
    return None


def record_fields(catalog: Catalog, record: Record) -> dict[SpecText, Field]:
    """All fields of a record by wire name, inherited ones first."""
    chain = [record]
    while chain[-1].base is not None:
        base = catalog[chain[-1].base].body
        if not isinstance(base, Record):
            break
        chain.append(base)
    return {field.wire: field for link in reversed(chain) for field in link.fields}
