"""Properties of which conditions alone speak: each becomes one optional property.

In: a merger that has merged all allOf and unions beside properties. Out: nothing; its records have each property once.
Where a condition does not hold, the property may be anything: its type is what the conditions say or, where it is none
of that, the value as it came. It is nothing else where there is a definition whether a condition holds or not, nor
where the schema describes all further properties. Limits are left out: the condition itself is checked as a rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemawright.ir.catalog import Catalog, lineage
from schemawright.ir.definitions import Access, Choice, Enumeration, Field, Holds, Record
from schemawright.ir.shapes import (
    ANY,
    AnyValue,
    ByName,
    Never,
    Null,
    Shape,
    TypeId,
    names_null,
    nullable,
    with_constraints,
    without_null,
)
from schemawright.ir.text import SpecText
from schemawright.passes.allof.merger import Merger
from schemawright.passes.allof.store import Site
from schemawright.passes.allof.union_of_records import either


def take_in_conditions(merger: Merger) -> None:
    """Give each property of which conditions alone speak its type."""
    for id in list(merger.catalog.types):
        record = merger.body(id)
        if isinstance(record, Record) and any(field.holds is not Holds.ALWAYS for field in record.fields):
            merger.describe(id, replace(record, fields=_fields(record, id, merger)))


def _fields(record: Record, id: TypeId, merger: Merger) -> tuple[Field, ...]:
    """The fields of a record, those of one name put together."""
    inherited = {field.wire for link in lineage(record.base, merger.body).values() for field in link.fields}
    found: dict[SpecText, list[Field]] = {}
    for field in record.fields:
        if field.holds is Holds.ALWAYS or field.wire not in inherited:
            found.setdefault(field.wire, []).append(field)
    return tuple(
        fields[0] if fields[0].holds is Holds.ALWAYS else _field(fields, record.additional, id, merger)
        for fields in found.values()
    )


def _field(fields: Sequence[Field], rest: Shape | None, id: TypeId, merger: Merger) -> Field:
    """The property that several definitions describe under conditions; `rest` are further properties of its record."""
    first = fields[0]
    is_sure = any(field.holds is Holds.ONE_OF_TWO for field in fields)
    told = [field.shape for field in fields]
    others = rest.shapes if isinstance(rest, ByName) else () if rest is None else (rest,)
    if not is_sure and others and not any(isinstance(shape, AnyValue) for shape in others):
        told += others
        is_sure = True
    bare = (without_null(with_constraints(shape, None)) for shape in told if not isinstance(shape, Never | Null))
    body = _body(list(dict.fromkeys(bare)), is_sure, merger.catalog)
    shape = (
        merger.store.either(Site(first.wire, id, first.origin), body)
        if isinstance(body, Choice | Enumeration)
        else body
    )
    docs = {field.doc for field in fields}
    return replace(
        first,
        shape=nullable(shape) if any(map(names_null, told)) else shape,
        access=first.access if all(f.access is first.access for f in fields) else Access.BOTH,
        doc=first.doc if len(docs) == 1 else replace(first.doc, text=SpecText("")),
    )


def _body(shapes: Sequence[Shape], is_sure: bool, catalog: Catalog) -> Shape | Choice | Enumeration:
    """One of some shapes; any other value as well unless it `is_sure` that it is one of them."""
    if not shapes or any(isinstance(shape, AnyValue) for shape in shapes):
        return ANY
    if not is_sure:
        return Choice(tuple(shapes), is_free=True)
    return shapes[0] if len(shapes) == 1 else either(shapes, catalog)
