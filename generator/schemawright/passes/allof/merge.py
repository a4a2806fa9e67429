"""allOf as an algebra: every `Composite` becomes a record or an alias.

In: a catalog with composites. Out: one without. Parts are merged first (`merger`); then unions of objects that stand
beside properties are taken into them (`sibling_unions`), since their branches may refer to the schema that they stand
in, and at last what conditions say of properties (`conditions`). Not done here: reading schemas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.constraints import intersected
from schemawright.ir.definitions import Alias, Body, Choice, Composite, NameHint, Record, TypeDef
from schemawright.ir.graph import in_order
from schemawright.ir.rewrite import replaced_body, replaced_shape, with_replaced
from schemawright.ir.shapes import Ref, Shape, TypeId, constraints_of, references, with_constraints
from schemawright.ir.text import SpecText
from schemawright.passes.allof.conditions import take_in_conditions
from schemawright.passes.allof.merger import Merger
from schemawright.passes.allof.sibling_unions import take_in_unions


def merged(catalog: Catalog, sink: Sink) -> Catalog:
    """The catalog with the parts of every allOf put together."""
    merger = Merger(catalog, sink)
    # Parts before what is made of them, so that long chains of allOf need no deep recursion.
    parts = {d.id: uses(d.body) for d in catalog if isinstance(d.body, Composite)}
    for id in in_order(list(catalog.types), parts):
        merger.body(id)
    merger.settle()
    take_in_unions(merger, sink)
    take_in_conditions(merger)
    found = ((d, merger.body(d.id)) for d in merger.catalog)
    types = {d.id: d if body is d.body else replace(d, body=body) for d, body in found}
    return _inlined(types, catalog)


def _inlined(types: Mapping[TypeId, TypeDef], given: Catalog) -> Catalog:
    """The catalog of the definitions, without those that came to a shape which needs none: made on the way, or inline
    in others.
    """
    kept = {d.id for d in given if d.name.declared or not isinstance(d.body, Composite)}
    kept |= {id for d in types.values() for id in _mapped(d.body)}
    made = {id: d.body.shape for id, d in types.items() if id not in kept and isinstance(d.body, Alias)}
    plain = {id: shape for id, shape in made.items() if made.keys().isdisjoint(references(shape))}

    def new(shape: Shape) -> Shape:
        found = plain.get(shape.id) if isinstance(shape, Ref) else None
        demanded = constraints_of(shape)
        return shape if found is None else with_constraints(found, intersected(constraints_of(found), demanded))

    def named(hint: NameHint) -> NameHint:
        """The hint with the words of owners that fall away."""
        while hint.owner is not None and hint.owner in plain:
            around = types[hint.owner].name
            hint = NameHint(SpecText(f"{around.text} {hint.text}"), around.owner, hint.context)
        return hint

    left = {
        id: replace(d, body=replaced_body(d.body, new), name=named(d.name))
        if d.name.owner in plain or not plain.keys().isdisjoint(uses(d.body))
        else d
        for id, d in types.items()
        if id not in plain
    }

    def through(shape: Shape) -> Shape:
        return replaced_shape(shape, new)

    operations = tuple(with_replaced(each, through, through) for each in given.operations)
    return replace(given, types=left, operations=operations)


def _mapped(body: Body) -> Iterator[TypeId]:
    """The types that a discriminator names, which therefore need definitions."""
    if isinstance(body, Record | Choice) and body.discriminator is not None:
        yield from (id for _, id in body.discriminator.mapping)
