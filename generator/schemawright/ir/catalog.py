"""The catalog: all definitions by id, in the order of the spec, and the questions that every stage asks of them.

A catalog is a value: passes return a new one. Ids in `roots` are what the user asked for. Circles end every walk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import assert_never

from schemawright.ir.constraints import Constraints, NamedRule, RuleId, intersected
from schemawright.ir.definitions import (
    Alias,
    Body,
    Choice,
    Composite,
    Discriminator,
    Enumeration,
    Field,
    Member,
    Record,
    Tag,
    TypeDef,
)
from schemawright.ir.members import Part, members_of
from schemawright.ir.operations import Operation
from schemawright.ir.paths import Path, distinct, within
from schemawright.ir.shapes import (
    ANY,
    AnyValue,
    Literal,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TypeId,
    constraints_of,
    names_null,
    references,
    without_null,
)
from schemawright.ir.text import SpecText

BodyOf = Callable[[TypeId], Body]


@dataclass(frozen=True)
class Catalog:
    """Definitions by id; iteration follows the spec's order. Not slotted: what is asked for once is kept.

    `rules` are those that others refer to, in runs that ask for constraints; `operations` are there in runs that ask
    for them, and `unserved`, what webhooks and callbacks refer to, whether it is left or not. `media_types` are those
    that any operation speaks of.
    """

    types: Mapping[TypeId, TypeDef]
    roots: tuple[TypeId, ...]
    rules: Mapping[RuleId, NamedRule] = field(default_factory=dict[RuleId, NamedRule])
    operations: tuple[Operation, ...] = ()
    unserved: frozenset[TypeId] = frozenset()
    media_types: frozenset[SpecText] = frozenset()

    def __getitem__(self, id: TypeId) -> TypeDef:
        return self.types[id]

    def __iter__(self) -> Iterator[TypeDef]:
        return iter(self.types.values())

    def __len__(self) -> int:
        return len(self.types)

    def declared(self) -> Iterator[TypeDef]:
        """The definitions that the spec itself names."""
        return (d for d in self.types.values() if d.name.declared)

    def body(self, id: TypeId) -> Body:
        """What a definition is."""
        return self.types[id].body

    def lineage(self, id: TypeId) -> dict[TypeId, Record]:
        """The record under an id and those that it extends, nearest first; nothing for what is no record."""
        return lineage(id, self.body)

    def resolved(self, shape: Shape) -> Shape:
        """What a shape leads to through aliases; a type of which only the name is known stays a `Ref`."""
        if not isinstance(shape, Ref):
            return shape  # as most are
        for body in aliases(shape, self.body).values():
            if isinstance(body, Alias) and not body.opaque:
                shape = body.shape
        return shape

    def constraints(self, shape: Shape) -> Constraints | None:
        """What is demanded of a shape besides its type, by aliases on the way as well."""
        if not isinstance(shape, Ref):
            return constraints_of(shape)
        bodies = aliases(shape, self.body).values()
        return reduce(intersected, (constraints_of(b.shape) for b in bodies if isinstance(b, Alias)), shape.constraints)

    def accepts_null(self, shape: Shape) -> bool:
        """Whether null fits a shape, through aliases and unions; not a type of which only the name is known."""
        seen: set[Shape] = set()
        waiting = [shape]
        while waiting:
            shape = self.resolved(waiting.pop())
            if names_null(shape) or isinstance(shape, AnyValue):
                return True
            body = self.body(shape.id) if isinstance(shape, Ref) and shape not in seen else None
            if isinstance(body, Choice):
                if body.is_free:
                    return True
                seen.add(shape)
                waiting += body.branches
        return False

    def constants(self, shape: Shape) -> tuple[Member, ...]:
        """The only values of the shape itself besides null, nothing where all are; `resolved` looks further."""
        shape = without_null(shape)
        if isinstance(shape, Literal):
            return (Member(shape.value),)
        body = self.body(shape.id) if isinstance(shape, Ref) else None
        return body.members if isinstance(body, Enumeration) else ()

    def properties(self, shape: Shape) -> Mapping[SpecText, Field] | None:
        """All properties of the record that a shape leads to, inherited ones first; None where it leads to none."""
        shape = self.resolved(shape)
        links = self.lineage(shape.id) if isinstance(shape, Ref) else None
        if not links:
            return None
        return {field.wire: field for link in reversed(links.values()) for field in link.fields}

    def dispatch(self, id: TypeId) -> Discriminator | None:
        """The tag by which a record finds its subtypes, with those below it; None where it has none.

        A record in the middle of a hierarchy dispatches by the tag of the nearest base that has subtypes below it.
        """
        found = self._subtypes.get(id, {})
        base = next((base for base in self.lineage(id) if base in found), None)
        tag = None if base is None else self.lineage(base)[base].discriminator
        if base is None or tag is None:
            return None
        field = (self.properties(Ref(base)) or {}).get(tag.wire)
        return Discriminator(tag.wire, tuple((self.tag(field, value), subtype) for value, subtype in found[base]))

    def own_tags(self, id: TypeId) -> Mapping[SpecText, tuple[Tag, ...]]:
        """The properties by which the bases of a record, and it itself, dispatch, and their values that name it."""
        found: dict[SpecText, tuple[Tag, ...]] = {}
        fields = self.properties(Ref(id)) or {}
        for link in reversed(self.lineage(id).values()):
            if (by := link.discriminator) is not None:
                values = tuple(self.tag(fields.get(by.wire), value) for value, subtype in by.mapping if subtype == id)
                if values:
                    found.setdefault(by.wire, values)
        return found

    def tags(self, id: TypeId) -> Mapping[SpecText, tuple[Tag, ...]]:
        """The properties by which unions know a type among their branches, and the values that their mappings give."""
        fields = self.properties(Ref(id)) or {}
        found = self._tags.get(id, {})
        return {wire: tuple(self.tag(fields.get(wire), value) for value in values) for wire, values in found.items()}

    def also_required(self, shape: Shape) -> tuple[SpecText, ...]:
        """What the record that a shape leads to requires without declaring it."""
        shape = self.resolved(shape)
        links = self.lineage(shape.id).values() if isinstance(shape, Ref) else ()
        return tuple(dict.fromkeys(wire for link in links for wire in link.also_required))

    def tag(self, field: Field | None, text: Tag) -> Tag:
        """The value of a property that a key of `discriminator.mapping` stands for: keys are texts of any scalar."""
        shape = ANY if field is None else without_null(self.resolved(without_null(field.shape)))
        kind = shape.kind if isinstance(shape, Scalar) else None
        known = next((member.value for member in self.constants(shape)), "")
        if kind is ScalarKind.BOOLEAN or isinstance(known, bool):
            return {"true": True, "false": False}.get(str(text), text)
        if kind is ScalarKind.INTEGER or isinstance(known, int):
            return int(text) if re.fullmatch(r"-?(0|[1-9][0-9]{0,17})", str(text)) else text
        return text

    def path_of(self, id: TypeId) -> Path:
        """The path of a definition, which no other one of the catalog has."""
        return self._paths[id]

    def by_path(self, path: str) -> TypeId | None:
        """The definition that a path leads to; None where it leads to none."""
        return self._ids.get(path)

    def members(self, id: TypeId) -> dict[Path, Part]:
        """The members of a definition by path; the type that stands inline in a member has the same path."""
        own = self.path_of(id)
        found = list(members_of(self.body(id), own, self.path_of))
        return dict(zip(distinct(within(own, step) for step, _ in found), (part for _, part in found), strict=True))

    @cached_property
    def _subtypes(self) -> Mapping[TypeId, Mapping[TypeId, list[tuple[Tag, TypeId]]]]:
        """For each record with others below it: the bases whose mappings name those, and the entries."""
        found: dict[TypeId, dict[TypeId, list[tuple[Tag, TypeId]]]] = {}
        for base in self:
            tag = base.body.discriminator if isinstance(base.body, Record) else None
            for value, subtype in () if tag is None else tag.mapping:
                links = list(self.lineage(subtype))
                for id in links[1 : links.index(base.id) + 1] if base.id in links else ():
                    found.setdefault(id, {}).setdefault(base.id, []).append((value, subtype))
        return found

    @cached_property
    def _tags(self) -> Mapping[TypeId, Mapping[SpecText, dict[Tag, None]]]:
        found: dict[TypeId, dict[SpecText, dict[Tag, None]]] = {}
        for union in (d.body for d in self if isinstance(d.body, Choice)):
            tag = union.discriminator
            if tag is None:
                continue
            for shape in map(self.resolved, union.branches):
                if isinstance(shape, Ref):
                    found.setdefault(shape.id, {}).setdefault(tag.wire, {})
            for value, id in tag.mapping:
                shape = self.resolved(Ref(id))
                if isinstance(shape, Ref):
                    found.setdefault(shape.id, {}).setdefault(tag.wire, {})[value] = None
        return found

    @cached_property
    def _paths(self) -> Mapping[TypeId, Path]:
        return dict(zip(self.types, distinct(definition.path for definition in self), strict=True))

    @cached_property
    def _ids(self) -> Mapping[str, TypeId]:
        return {path: id for id, path in self._paths.items()}


def lineage(id: TypeId | None, body_of: BodyOf) -> dict[TypeId, Record]:
    """As `Catalog.lineage`, of bodies that may still be in the making."""
    found: dict[TypeId, Record] = {}
    while id is not None and id not in found:
        body = body_of(id)
        if not isinstance(body, Record):
            break
        found[id] = body
        id = body.base
    return found


def aliases(shape: Shape, body_of: BodyOf) -> dict[TypeId, Body]:
    """The definitions that a shape leads to, one through the other: aliases, and last what is none."""
    found: dict[TypeId, Body] = {}
    while isinstance(shape, Ref) and shape.id not in found:
        found[shape.id] = body = body_of(shape.id)
        if not isinstance(body, Alias):
            break
        shape = body.shape
    return found


def bases(catalog: Catalog) -> frozenset[TypeId]:
    """The records that others extend."""
    found = (d.body.base for d in catalog if isinstance(d.body, Record))
    return frozenset(id for id in found if id is not None)


def uses(body: Body) -> tuple[TypeId, ...]:
    """The ids a body refers to: property types, base, branches and, for a discriminated base, its subtypes."""
    match body:
        case Record(fields, additional, base, discriminator, _, _, _, _):
            found = [id for f in fields for id in references(f.shape)]
            if additional is not None:
                found += references(additional)
            if base is not None:
                found.append(base)
            if discriminator is not None:
                found += (id for _, id in discriminator.mapping)
            return tuple(found)
        case Choice(branches, discriminator, _, _):
            mapped = () if discriminator is None else tuple(id for _, id in discriminator.mapping)
            return tuple(id for b in branches for id in references(b)) + mapped
        case Alias(shape, _):
            return references(shape)
        case Composite(parts):
            return tuple(id for part in parts for id in uses(part))
        case Enumeration():
            return ()
        case _:
            assert_never(body)
