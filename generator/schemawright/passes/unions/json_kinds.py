"""Which kinds of JSON value a shape accepts; what a union asks of a value before all else.

In: a catalog without composites. Out: the kinds of any shape; those of definitions are found once, in time linear in
the catalog whatever circles its unions form. Null is no kind here (`Nullable` handles it).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record
from schemawright.ir.facts import JsonKind
from schemawright.ir.shapes import (
    AnyValue,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    Shape,
    TupleOf,
    TypeId,
)
from schemawright.passes.graph import components

KindSet: TypeAlias = "frozenset[JsonKind] | None"
"""Kinds of JSON value besides null; None for any."""

_NONE = frozenset[JsonKind]()


class JsonKinds:
    """The kinds of the shapes of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._of_types: dict[TypeId, KindSet] = {}
        passed_on = {d.id: shapes for d in catalog if (shapes := _passed_on(d.body))}
        graph = {id: [s.id for s in map(_plain, shapes) if isinstance(s, Ref)] for id, shapes in passed_on.items()}
        for definition in catalog:
            if definition.id not in passed_on:
                self._of_types[definition.id] = _of_body(definition.body)
        for circle in components({id: [t for t in found if t in graph] for id, found in graph.items()}):
            self._of_types |= dict.fromkeys(circle, _NONE)
            kinds = _together(self.of(shape) for id in circle for shape in passed_on[id])
            self._of_types |= dict.fromkeys(circle, kinds)

    def of(self, shape: Shape) -> KindSet:
        """The kinds of a shape."""
        match shape:
            case Scalar(kind):
                return frozenset({JsonKind(kind.json_type)})
            case Literal(value):
                return frozenset({_of_literal(value)})
            case ListOf() | TupleOf():
                return frozenset({JsonKind.ARRAY})
            case MapOf():
                return frozenset({JsonKind.OBJECT})
            case Nullable(inner):
                return self.of(inner)
            case Ref(id):
                return self._of_types[id]
            case AnyValue():
                return None
            case Never() | Null():
                return _NONE


def _together(found: Iterable[KindSet]) -> KindSet:
    kinds = _NONE
    for more in found:
        if more is None:
            return None
        kinds |= more
    return kinds


def _passed_on(body: Body) -> tuple[Shape, ...]:
    """The shapes whose kinds a definition has."""
    match body:
        case Alias(shape):
            return (shape,)
        case Choice(branches):
            return branches
        case _:
            return ()


def _plain(shape: Shape) -> Shape:
    return shape.inner if isinstance(shape, Nullable) else shape


def _of_body(body: Body) -> KindSet:
    match body:
        case Record():
            return frozenset({JsonKind.OBJECT})
        case Enumeration():
            return frozenset({JsonKind.INTEGER if body.is_integer else JsonKind.STRING})
        case Alias() | Choice():
            return _NONE
        case Composite():
            raise AssertionError("composites are merged before unions are planned")


def _of_literal(value: str | int | bool) -> JsonKind:
    if isinstance(value, bool):
        return JsonKind.BOOLEAN
    return JsonKind.STRING if isinstance(value, str) else JsonKind.INTEGER
