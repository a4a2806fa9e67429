"""Puts the parts of an allOf together: the state of one run of `passes.allof.merge`.

In: definitions. Out: a body without `Composite` for each. A part that is a discriminated base (or extends one) becomes
the record's base; the members of all other parts are taken in. Unions of objects among the parts are only noted here
(`Merger.siblings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce

from schemawright.budgets import MAX_REPEATED_PROPERTIES
from schemawright.diagnostics import Origin, Sink, fail
from schemawright.ir.catalog import Catalog, aliases, lineage
from schemawright.ir.constraints import Constraints, intersected
from schemawright.ir.definitions import (
    Alias,
    Body,
    Choice,
    Composite,
    Discriminator,
    Field,
    Record,
    constrained,
)
from schemawright.ir.shapes import (
    ANY,
    STRING,
    AnyValue,
    ByName,
    MapOf,
    Ref,
    Shape,
    TypeId,
    constraints_of,
)
from schemawright.ir.text import SpecText
from schemawright.passes.allof.intersect import Intersection
from schemawright.passes.allof.properties import Properties
from schemawright.passes.allof.store import Site, Store


class Merger:
    """Merged bodies by id; an id being merged right now is `open`."""

    def __init__(self, catalog: Catalog, sink: Sink) -> None:
        self.store = Store(catalog)
        self.catalog = self.store.catalog
        self.siblings: dict[TypeId, list[Choice]] = {}
        """Unions of which an object has to fit a branch as well."""
        self._room = MAX_REPEATED_PROPERTIES
        self._sink = sink
        self._properties = Properties(self.store, sink)
        self._done: dict[TypeId, Body] = {}
        self._open: set[TypeId] = set()

    def body(self, id: TypeId) -> Body:
        """The body under `id` with its allOf merged."""
        if id in self._done:
            return self._done[id]
        definition = self.catalog[id]
        if id in self._open:
            self._sink.error("ref-cycle", "allOf leads back to this schema", definition.origin)
            return Alias(ANY)
        self._open.add(id)
        body = self._merge(definition.body, definition.origin, id)
        self._open.discard(id)
        self._done[id] = body
        return body

    def settle(self) -> None:
        """Merge the joins that wait for it, and those that they bring up in turn."""
        while self.store.waiting:
            self.body(self.store.waiting.pop())

    def _merge(self, body: Body, origin: Origin, id: TypeId) -> Body:
        if isinstance(body, Record):
            return self._settled(body, origin)
        if not isinstance(body, Composite):
            return body
        if self.store.is_join(id) and any(isinstance(self._resolved(p, origin, id)[0], Choice) for p in body.parts):
            return self._intersection(id, origin).bodies(body.parts)
        base: TypeId | None = None
        records: list[Record] = []
        others: list[Body] = []
        unions: list[Choice] = []
        constraints: Constraints | None = None
        for part in body.parts:
            inner, target = self._resolved(part, origin, id)
            constraints = intersected(constraints, _sibling_constraints(part, inner))
            if isinstance(inner, Record) and target is not None and base is None and self._dispatches(inner):
                base = target
            elif isinstance(inner, Record) and target is not None:
                records.append(self.flat(inner, id))
                unions += (u for u in self.siblings.get(target, ()) if Ref(id) not in u.branches)
            elif isinstance(inner, Record):
                records.append(inner)
            elif not _says_nothing(inner):
                others.append(part if target is not None else inner)
                unions += [inner] if isinstance(inner, Choice) else []
        leading = [self.catalog.resolved(other.shape) for other in others if isinstance(other, Alias)]
        maps = [shape for shape in leading if isinstance(shape, MapOf)]
        if base is None and not self._is_of_object(records, others, unions, maps):
            return constrained(self._intersection(id, origin).bodies(others + _maps_of(records)), constraints)
        tag = self._tagged(id, records, unions) if base is None else None
        if tag is not None:
            record = replace(self._record(None, records, origin, id), discriminator=tag)
            return constrained(self._settled(record, origin), constraints)
        self.siblings[id] = list(dict.fromkeys([*self.siblings.get(id, ()), *unions]))
        self._room -= len(self.siblings[id])
        records[:0] = [Record((), shape.value, constraints=shape.constraints) for shape in maps]
        return constrained(self._record(base, records, origin, id), constraints)

    def _is_of_object(
        self, records: Sequence[Record], others: Sequence[Body], unions: Sequence[Choice], maps: Sequence[MapOf]
    ) -> bool:
        """Whether an allOf says what members an object has: by its records, by several unions of objects, or by maps.

        `others` are the parts besides the records, `unions` and `maps` those of them that are such.
        """
        sure = [record for record in records if not record.is_assumed]
        are_maps = bool(maps) and len(maps) == len(others) and len(sure) < len(records)
        are_siblings = len(set(unions)) > 1 and len(unions) + len(maps) == len(others)
        is_told = any(record.fields for record in sure) or (bool(sure) and not others)
        return is_told or are_maps or (are_siblings and all(map(self._is_of_objects, unions)))

    def _tagged(self, id: TypeId, records: Sequence[Record], unions: Sequence[Choice]) -> Discriminator | None:
        """The discriminator of a base whose subtypes are the branches of a union beside its properties.

        It leads to subtypes that are the branch and the base at once (OAS 3.1 section 4.8.25.4). None where branches
        extend the base themselves, or are no objects.
        """
        tag = next((r.discriminator for r in records if r.discriminator is not None), None)
        branches = [b.id for b in unions[0].branches if isinstance(b, Ref)] if len(unions) == 1 else []
        if tag is None or not branches or len(branches) < len(unions[0].branches):
            return None
        if not all(self._is_object(b) and b != id and not self.store.extends(b, id) for b in branches):
            return None
        named = {target: None for _, target in tag.mapping}
        implied = [(self.catalog[b].name.text, b) for b in branches if b not in named and self.catalog[b].name.declared]
        origin = self.catalog[id].origin
        entries = [
            (value, self.store.tagged(id, target, Site(self.catalog[target].name.text, id, origin)))
            for value, target in (*tag.mapping, *implied)
        ]
        return Discriminator(tag.wire, tuple(entries))

    def _resolved(self, part: Body, origin: Origin, id: TypeId) -> tuple[Body, TypeId | None]:
        """The part, inner composites merged and references followed, and the id at the end of the references."""
        part = self._merge(part, origin, id) if isinstance(part, Composite) else part
        found = aliases(part.shape, self.body) if isinstance(part, Alias) else {}
        last = next(reversed(found), None)
        return part if last is None else found[last], last

    def _is_of_objects(self, union: Choice) -> bool:
        """Whether all branches of a union are objects with properties."""
        return all(isinstance(b, Ref) and self._is_object(b.id) for b in union.branches)

    def _dispatches(self, record: Record) -> bool:
        """Whether a record, or one it extends, is a discriminated base."""
        links = (record, *lineage(record.base, self.body).values())
        return any(link.discriminator is not None for link in links)

    def flat(self, record: Record, id: TypeId) -> Record:
        """The record with the fields of its bases taken in."""
        fields = self._inherited(record.base) + record.fields
        return replace(record, fields=self._properties.united(fields, id), base=None, discriminator=None)

    def _inherited(self, base: TypeId | None) -> tuple[Field, ...]:
        """The fields of a base and of those that it extends in turn, the outermost first; each as the nearest says."""
        links = reversed(lineage(base, self.body).values())
        return tuple({field.wire: field for link in links for field in link.fields}.values())

    def _record(self, base: TypeId | None, records: Sequence[Record], origin: Origin, id: TypeId) -> Record:
        inherited = {field.wire: field for field in self._inherited(base)}
        self._room -= len(inherited) + sum(len(record.fields) for record in records)
        if self._room < 0:
            message = f"the allOf of this document repeat more than {MAX_REPEATED_PROPERTIES:,} properties"
            raise fail("too-big", message, origin)
        fields = self._properties.narrowed([f for record in records for f in record.fields], inherited, id)
        record = Record(
            fields=fields,
            additional=self._additional(records, id, origin),
            base=base,
            discriminator=next((r.discriminator for r in reversed(records) if r.discriminator is not None), None),
            also_required=tuple(dict.fromkeys(w for r in records for w in r.also_required)),
            is_open=any(record.is_open for record in records),
            constraints=reduce(intersected, (record.constraints for record in records), None),
        )
        return record if self.siblings.get(id) else self._settled(record, origin)

    def _additional(self, records: Sequence[Record], id: TypeId, origin: Origin) -> Shape | None:
        """The shape of further properties: none where a part forbids them, else what all parts say of them."""
        found: Shape = ANY
        for record in records:
            if record.additional is None:
                return None
            found = self._intersection(id, origin).of(found, record.additional)
        return found

    def widen(self, id: TypeId, record: Record, more: Sequence[Record]) -> None:
        """Replace the record under `id`, which is not settled yet, by one that fits further records as well."""
        origin = self.catalog[id].origin
        wide = self._record(record.base, [record, *more], origin, id)
        self._done[id] = self._settled(replace(wide, discriminator=record.discriminator), origin)

    def describe(self, id: TypeId, record: Record) -> None:
        """Replace the record under `id` by one whose properties are described better."""
        self._done[id] = record

    def _settled(self, record: Record, origin: Origin) -> Record:
        """The record with the names of `also_required` applied to its fields; undeclared ones are reported."""
        tag = record.discriminator
        if tag is not None and all(f.wire != tag.wire for f in (*record.fields, *self._inherited(record.base))):
            field = Field(tag.wire, STRING, tag.wire in record.also_required, origin)
            record = replace(record, fields=(*record.fields, field))
        if not record.also_required:
            return record
        names = set(record.also_required)
        declared = {field.wire for field in record.fields}
        inherited = {field.wire: field for field in self._inherited(record.base) if field.wire not in declared}
        for name in record.also_required:
            if name not in declared and name not in inherited:
                self._sink.note("required-undeclared", f"the required property {name!r} is not declared", origin)
        fields = [replace(f, required=True) if f.wire in names else f for f in record.fields]
        fields += [replace(f, required=True) for f in inherited.values() if f.wire in names and not f.required]
        undeclared = tuple(w for w in record.also_required if w not in declared and w not in inherited)
        return replace(record, fields=tuple(fields), also_required=undeclared)

    def _intersection(self, id: TypeId, origin: Origin) -> Intersection:
        """How parts of the allOf under an id meet."""
        conflict = partial(self._sink.warning, "allof-conflict", "no value fits all parts of this allOf", origin)
        return Intersection(self.store, Site(SpecText("Item"), id, origin), conflict)

    def _is_object(self, id: TypeId) -> bool:
        return id in self.catalog.types and isinstance(self.catalog.body(id), Record | Composite)


def _says_nothing(body: Body) -> bool:
    """Whether a part allows any value as far as types go, as a union of branches that only require properties does."""
    if isinstance(body, Choice):
        return all(isinstance(branch, AnyValue) for branch in body.branches)
    return isinstance(body, Alias) and isinstance(body.shape, AnyValue) and not body.opaque


def _maps_of(records: Sequence[Record]) -> list[Body]:
    """What records without properties say of the members of a map."""
    return [Alias(MapOf(record.additional)) for record in records if isinstance(record.additional, ByName)]


def _sibling_constraints(part: Body, inner: Body) -> Constraints | None:
    """The constraints of a part, which leads to `inner`, that would be lost when its type is taken over or left out."""
    own = constraints_of(part.shape) if isinstance(part, Alias) else None
    if isinstance(inner, Record):
        return intersected(own, inner.constraints)
    return intersected(own, constraints_of(inner.shape)) if isinstance(inner, Alias) and _says_nothing(inner) else own
