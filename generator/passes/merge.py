"""allOf as an algebra: every `Composite` becomes a record or an alias.

In: a catalog with composites. Out: one without. A part that is a discriminated base (or extends one) becomes the
record's base; the members of all other parts are taken in. Not done here: reading schemas.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Origin, Sink, fail
from generator.ir.catalog import Catalog, uses
from generator.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Field, NameHint, Record, TypeDef
from generator.ir.shapes import ANY, STRING, AnyValue, MapOf, Ref, Shape, TypeId
from generator.ir.text import SpecText
from generator.passes.graph import in_order
from generator.passes.narrow import can_meet, narrower

MOST_TAKEN_IN = 200_000
"""Properties that all allOf together may take in: nested ones repeat each other's, at the worst without bound."""


def merged(catalog: Catalog, sink: Sink) -> Catalog:
    """The catalog with the parts of every allOf put together."""
    merger = _Merger(catalog, sink)
    # Parts before what is made of them, so that long chains of allOf need no deep recursion.
    parts = {d.id: uses(d.body) for d in catalog if isinstance(d.body, Composite)}
    for id in in_order(list(catalog.types), parts):
        merger.body(id)
    types = {d.id: replace(d, body=merger.body(d.id)) for d in catalog}
    return Catalog({**types, **merger.joins}, catalog.roots)


class _Merger:
    """Merged bodies by id; an id being merged right now is `open`."""

    def __init__(self, catalog: Catalog, sink: Sink) -> None:
        self._catalog = catalog
        self._room = MOST_TAKEN_IN
        self._joins: dict[TypeId, TypeDef] = {}
        self._sink = sink
        self._done: dict[TypeId, Body] = {}
        self._open: set[TypeId] = set()

    @property
    def joins(self) -> Mapping[TypeId, TypeDef]:
        """Definitions made for properties that are objects in several parts."""
        return self._joins

    def body(self, id: TypeId) -> Body:
        """The body under `id` with its allOf merged."""
        if id in self._done:
            return self._done[id]
        definition = self._catalog[id]
        if id in self._open:
            self._sink.error("ref-cycle", "allOf leads back to this schema", definition.origin)
            return Alias(ANY)
        self._open.add(id)
        body = self._merge(definition.body, definition.origin, id)
        self._open.discard(id)
        self._done[id] = body
        return body

    def _merge(self, body: Body, origin: Origin, id: TypeId) -> Body:
        if isinstance(body, Record):
            return self._settled(body, origin)
        if not isinstance(body, Composite):
            return body
        base: TypeId | None = None
        records: list[Record] = []
        others: list[Body] = []
        for part in body.parts:
            target = part.shape.id if isinstance(part, Alias) and isinstance(part.shape, Ref) else None
            inner = self._resolved(part, origin, id)
            if isinstance(inner, Record) and target is not None and base is None and self._dispatches(inner):
                base = target
            elif isinstance(inner, Record):
                records.append(self._flat(inner, id) if target is not None else inner)
            elif not _says_nothing(inner):
                others.append(part if target is not None else inner)
        maps = [o for o in others if isinstance(o, Alias) and isinstance(o.shape, MapOf)]
        if base is None and not any(record.fields for record in records) and (others or not records):
            return self._other(others, origin)
        if len(maps) < len(others):
            message = "the union beside these properties is not modelled; its properties are kept as additional ones"
            self._sink.note("keyword-ignored", message, origin)
            records.insert(0, Record((), ANY, is_open=True))
        records[:0] = [Record((), alias.shape.value) for alias in maps if isinstance(alias.shape, MapOf)]
        return self._record(base, records, origin, id)

    def _resolved(self, part: Body, origin: Origin, id: TypeId) -> Body:
        """The part, references followed and inner composites merged."""
        seen: set[TypeId] = set()
        while isinstance(part, Alias) and isinstance(part.shape, Ref) and part.shape.id not in seen:
            seen.add(part.shape.id)
            part = self.body(part.shape.id)
        return self._merge(part, origin, id) if isinstance(part, Composite) else part

    def _dispatches(self, record: Record) -> bool:
        """Whether a record, or one it extends, is a discriminated base."""
        while record.discriminator is None and record.base is not None:
            base = self.body(record.base)
            if not isinstance(base, Record):
                return False
            record = base
        return record.discriminator is not None

    def _flat(self, record: Record, id: TypeId) -> Record:
        """The record with the fields of its bases taken in."""
        fields = self._inherited(record.base) + record.fields
        return replace(record, fields=self._united(fields, id), base=None, discriminator=None)

    def _inherited(self, base: TypeId | None) -> tuple[Field, ...]:
        """The fields of a base and of those that it extends in turn, the outermost first."""
        links: list[tuple[Field, ...]] = []
        while base is not None:
            body = self.body(base)
            if not isinstance(body, Record):
                break
            links.append(body.fields)
            base = body.base
        return tuple(field for link in reversed(links) for field in link)

    def _record(self, base: TypeId | None, records: Sequence[Record], origin: Origin, id: TypeId) -> Record:
        inherited = {field.wire for field in self._inherited(base)}
        self._room -= len(inherited) + sum(len(record.fields) for record in records)
        if self._room < 0:
            message = f"the allOf of this document repeat more than {MOST_TAKEN_IN:,} properties"
            raise fail("too-big", message, origin)
        fields = self._united([f for record in records for f in record.fields if f.wire not in inherited], id)
        own = records[-1] if records else None
        additional = next((r.additional for r in reversed(records) if not isinstance(r.additional, AnyValue)), ANY)
        record = Record(
            fields=fields,
            additional=additional,
            base=base,
            discriminator=own.discriminator if own else None,
            also_required=tuple(dict.fromkeys(w for r in records for w in r.also_required if w not in inherited)),
            is_open=any(record.is_open for record in records),
        )
        return self._settled(record, origin)

    def _settled(self, record: Record, origin: Origin) -> Record:
        """The record with the names of `also_required` applied to its fields; undeclared ones are reported."""
        tag = record.discriminator
        if tag is not None and all(f.wire != tag.wire for f in (*record.fields, *self._inherited(record.base))):
            field = Field(tag.wire, STRING, tag.wire in record.also_required, False, origin)
            record = replace(record, fields=(*record.fields, field))
        if not record.also_required:
            return record
        names = set(record.also_required)
        declared = {field.wire for field in record.fields}
        for name in record.also_required:
            if name not in declared and name not in {f.wire for f in self._inherited(record.base)}:
                self._sink.note("required-undeclared", f"the required property {name!r} is not declared", origin)
        fields = tuple(replace(f, required=True) if f.wire in names else f for f in record.fields)
        return replace(record, fields=fields, also_required=tuple(w for w in record.also_required if w not in declared))

    def _other(self, parts: Sequence[Body], origin: Origin) -> Body:
        """The merge of parts of which none is an object with properties: the one that says most."""
        types = self._catalog.types
        if not parts:
            return Alias(ANY)
        found = parts[0]
        for part in parts[1:]:
            if isinstance(found, Alias) and isinstance(part, Alias):
                if not can_meet(found.shape, part.shape, types):
                    self._sink.warning("allof-conflict", "no value fits all parts of this allOf", origin)
                found = Alias(narrower(found.shape, part.shape, types))
            elif isinstance(found, Alias) or (isinstance(part, Enumeration) and not isinstance(found, Enumeration)):
                found = part
        return found

    def _united(self, fields: Sequence[Field], id: TypeId) -> tuple[Field, ...]:
        """Each property once, at its first place, narrowed by what later parts say of it."""
        found: dict[SpecText, Field] = {}
        for field in fields:
            known = found.get(field.wire)
            found[field.wire] = field if known is None or known == field else self._both(known, field, id)
        return tuple(found.values())

    def _both(self, first: Field, second: Field, id: TypeId) -> Field:
        """One property stated twice: both statements hold."""
        types = self._catalog.types
        if not can_meet(first.shape, second.shape, types):
            message = f"no value of {first.wire!r} fits both of its definitions; the later one counts"
            self._sink.warning("property-conflict", message, second.origin)
            shape = second.shape
        else:
            shape = self._joined(first, second, id) or narrower(first.shape, second.shape, types)
        return replace(
            second,
            shape=shape,
            required=first.required or second.required,
            nullable=first.nullable and second.nullable,
            default=second.default or first.default,
            doc=second.doc if second.doc.text else first.doc,
        )

    def _joined(self, first: Field, second: Field, id: TypeId) -> Shape | None:
        """A definition of its own for a property that is an object in both parts; None for any other."""
        shapes = (first.shape, second.shape)
        if not all(isinstance(shape, Ref) and self._is_object(shape.id) for shape in shapes):
            return None
        joined = TypeId("&".join(shape.id for shape in shapes if isinstance(shape, Ref)))
        if joined not in self._joins and shapes[0] != shapes[1]:
            body = Composite(tuple(Alias(shape) for shape in shapes))
            definition = TypeDef(joined, body, NameHint(first.wire, id), second.origin, second.doc)
            self._joins[joined] = definition
            self._joins[joined] = replace(definition, body=self._merge(body, second.origin, joined))
        return Ref(joined) if shapes[0] != shapes[1] else shapes[0]

    def _is_object(self, id: TypeId) -> bool:
        return id in self._catalog.types and isinstance(self._catalog[id].body, Record | Composite)


def _says_nothing(body: Body) -> bool:
    """Whether a part allows any value as far as types go, as a union of branches that only require properties does."""
    if isinstance(body, Choice):
        return all(isinstance(branch, AnyValue) for branch in body.branches)
    return body == Alias(ANY)
