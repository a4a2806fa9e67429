"""Lets every reference lead straight to its goal: an alias of a reference is looked through.

In: a catalog without composites. Out: the same definitions, in which no `Ref` leads to an alias that is only another
name for a definition; one that adds constraints is more. An alias that leads back to itself through such names alone is
an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import Alias
from schemawright.ir.graph import components
from schemawright.ir.rewrite import renamed_body, with_renamed
from schemawright.ir.shapes import Ref, TypeId


def simplified(catalog: Catalog, sink: Sink) -> Catalog:
    """The catalog with direct references; circles of mere names are reported (`ref-cycle`)."""
    goals = _goals(catalog, sink)
    if not goals:
        return catalog

    def new(id: TypeId) -> TypeId:
        return goals.get(id, id)

    concerned = {d.id: d for d in catalog if not goals.keys().isdisjoint(uses(d.body))}
    direct = {id: replace(d, body=renamed_body(d.body, new)) for id, d in concerned.items()}
    operations = tuple(with_renamed(each, new, new) for each in catalog.operations)
    return replace(catalog, types={**catalog.types, **direct}, operations=operations)


def _goals(catalog: Catalog, sink: Sink) -> dict[TypeId, TypeId]:
    """For each alias of a reference, the definition at the end of the chain."""
    names = {d.id: d.body.shape for d in catalog if isinstance(d.body, Alias) and isinstance(d.body.shape, Ref)}
    _report_circles(catalog, names, sink)
    following = {id: shape.id for id, shape in names.items() if shape.constraints is None}
    goals: dict[TypeId, TypeId] = {}
    for start in following:
        path: dict[TypeId, None] = {}
        id = start
        while id in following and id not in goals and id not in path:
            path[id] = None
            id = following[id]
        goal = goals.get(id, id)
        goals.update(dict.fromkeys(path, goal))
    return goals


def _report_circles(catalog: Catalog, names: Mapping[TypeId, Ref], sink: Sink) -> None:
    """Report each circle of names once, by the first of them that the catalog has; constraints are no way out."""
    above = {id: (shape.id,) for id, shape in names.items()}
    circles = [group for group in components(above) if len(group) > 1 or above.get(group[0]) == (group[0],)]
    for circle in map(set, circles):
        first = next(d for d in catalog if d.id in circle)
        sink.error("ref-cycle", f"{first.name.text!r} is defined by nothing but itself", first.origin)
