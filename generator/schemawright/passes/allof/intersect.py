"""Which of two shapes that must both hold says more.

In: shapes and the catalog they refer to. Out: the narrower one, and whether any value can fit both. Language-free and
approximate: a value that fits the narrower type is taken to fit both. Constraints of both stay with it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from schemawright.budgets import MAX_HIERARCHY
from schemawright.diagnostics import Origin, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import intersected
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, constrained
from schemawright.ir.facts import JsonKind
from schemawright.ir.json_kinds import kinds_at_a_glance
from schemawright.ir.shapes import (
    ANY,
    AnyValue,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TupleOf,
    TypeId,
    constraints_of,
    with_constraints,
)

_LOOSE = frozenset({ScalarKind.STRING, ScalarKind.NUMBER})
_NUMBERS = frozenset({JsonKind.INTEGER, JsonKind.NUMBER})


def narrower(first: Shape, second: Shape, catalog: Catalog) -> Shape:
    """The shape that allows less, within the constraints of both; the second where neither does."""
    if isinstance(first, ListOf) and isinstance(second, ListOf):
        return ListOf(narrower(first.item, second.item, catalog), intersected(first.constraints, second.constraints))
    chosen, other = (first, second) if _looseness(first, catalog) < _looseness(second, catalog) else (second, first)
    is_same = isinstance(chosen, Ref) and isinstance(other, Ref) and chosen.id == other.id
    demanded = constraints_of(other) if is_same else catalog.constraints(other)
    return chosen if demanded is None else with_constraints(chosen, intersected(constraints_of(chosen), demanded))


def can_meet(first: Shape, second: Shape, catalog: Catalog) -> bool:
    """Whether some value may fit both shapes, judged by the kind of JSON value; what takes none is left as it is."""
    if first == second or Never() in (first, second):
        return True
    one, other = kinds_at_a_glance(first, catalog.body), kinds_at_a_glance(second, catalog.body)
    return one is None or other is None or not one.isdisjoint(other) or (one | other) == _NUMBERS


def narrowest(parts: Sequence[Body], origin: Origin, catalog: Catalog, sink: Sink) -> Body:
    """The merge of parts of an allOf of which none is an object with properties: the one that says most."""
    if not parts:
        return Alias(ANY)
    found = parts[0]
    for part in parts[1:]:
        if isinstance(found, Alias) and isinstance(part, Alias):
            if not can_meet(found.shape, part.shape, catalog):
                sink.warning("allof-conflict", "no value fits all parts of this allOf", origin)
            found = Alias(narrower(found.shape, part.shape, catalog))
        elif isinstance(found, Alias) or (isinstance(part, Enumeration) and not isinstance(found, Enumeration)):
            found = constrained(part, constraints_of(found.shape)) if isinstance(found, Alias) else part
    return found


def without_implied(ids: Iterable[TypeId], catalog: Catalog) -> tuple[TypeId, ...]:
    """The objects, each once, without those that another of them extends: what is the one is the other as well."""
    found = dict.fromkeys(ids)
    for id in tuple(found) if len(found) > 1 else ():
        for implied in _extended(id, catalog) if id in found else ():
            found.pop(implied, None)
    return tuple(found)


def _extended(id: TypeId, catalog: Catalog) -> Iterator[TypeId]:
    """The types that an object takes in by allOf, near ones first, as far as a look is worth its time."""
    known, waiting = {id}, deque([id])
    while waiting and len(known) < MAX_HIERARCHY:
        body = catalog.body(waiting.popleft())
        for part in body.parts if isinstance(body, Composite) else (body,):
            if isinstance(part, Alias) and isinstance(part.shape, Ref) and part.shape.id not in known:
                known.add(part.shape.id)
                waiting.append(part.shape.id)
                yield part.shape.id


def _looseness(shape: Shape, catalog: Catalog) -> int:
    match shape:
        case Literal() | Null() | Never():
            return 0
        case Scalar(kind, _):
            return 3 if kind in _LOOSE else 2
        case Nullable(inner):
            return _looseness(inner, catalog)
        case Ref(id, _):
            body = catalog.body(id)
            if isinstance(body, Alias):
                return 9 if isinstance(body.shape, AnyValue) else 4
            return 1 if isinstance(body, Enumeration) else 5 if isinstance(body, Choice) else 2
        case MapOf(inner, _) | ListOf(inner, _):
            return 7 if isinstance(inner, AnyValue) else 4
        case TupleOf():
            return 3
        case AnyValue():
            return 10
        case _:
            assert_never(shape)
