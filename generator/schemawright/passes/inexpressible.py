"""Finds the aliases and unions that cannot be spelled out as a type.

In: a catalog. Out: the ids of aliases and unions that lead back to themselves through aliases and unions alone, which
a target without lazily evaluated aliases cannot define, and of those nested so deeply in one another that writing
them out would take exponential time. A target calls them "any value"; loading and dumping are not affected.
"""

from __future__ import annotations

from typing import assert_never

from schemawright.budgets import MAX_NESTED_ALIASES
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record
from schemawright.ir.graph import components
from schemawright.ir.shapes import TypeId, references


def inexpressible(catalog: Catalog) -> frozenset[TypeId]:
    """The aliases and unions that have no type expression."""
    graph = {d.id: _spelled_out(d.body) for d in catalog if isinstance(d.body, Alias | Choice)}
    depth: dict[TypeId, int] = {}
    found: set[TypeId] = set()
    for group in components(graph):  # each group after those it points to
        below = [depth.get(inner, 0) for id in group for inner in graph.get(id, ())]
        deep = 1 + max(below, default=0) if group[0] in graph else 0
        if len(group) > 1 or group[0] in graph.get(group[0], ()) or deep > MAX_NESTED_ALIASES:
            found.update(group)
            deep = 0
        depth.update(dict.fromkeys(group, deep))
    return frozenset(found)


def _spelled_out(body: Body) -> list[TypeId]:
    """The types that stand in the type expression of an alias or union."""
    match body:
        case Alias(shape, _):
            return list(references(shape))
        case Choice(branches, _, _, _):
            return [id for branch in branches for id in references(branch)]
        case Record() | Enumeration() | Composite():
            return []
        case _:
            assert_never(body)
