"""Which kinds of JSON value a shape accepts; what a union asks of a value before all else.

In: shapes, or a catalog without composites. Out: the kinds of a shape; those of definitions are found once, in time
linear in the catalog whatever circles its unions form. Null is no kind here (`Nullable` handles it).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias, assert_never

from schemawright.ir.catalog import BodyOf, Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record
from schemawright.ir.facts import JsonKind
from schemawright.ir.graph import components
from schemawright.ir.shapes import (
    ANY,
    AnyValue,
    ByName,
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
    without_null,
)
from schemawright.ir.text import JsonValue

KindSet: TypeAlias = "frozenset[JsonKind] | None"
"""Kinds of JSON value besides null; None for any."""

_NONE = frozenset[JsonKind]()


class JsonKinds:
    """The kinds of the shapes of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._of_types: dict[TypeId, KindSet] = {}
        passed_on = {d.id: shapes for d in catalog if (shapes := _passed_on(d.body))}
        graph = {
            id: [s.id for s in map(without_null, shapes) if isinstance(s, Ref)] for id, shapes in passed_on.items()
        }
        for definition in catalog:
            if definition.id not in passed_on:
                self._of_types[definition.id] = _of_body(definition.body)
        for circle in components({id: [t for t in found if t in graph] for id, found in graph.items()}):
            self._of_types |= dict.fromkeys(circle, _NONE)
            kinds = _together(self.of(shape) for id in circle for shape in passed_on[id])
            self._of_types |= dict.fromkeys(circle, kinds)

    def of(self, shape: Shape) -> KindSet:
        """The kinds of a shape."""
        return kinds_of(shape, self._of_types.__getitem__)


def kinds_of(shape: Shape, of_type: Callable[[TypeId], KindSet]) -> KindSet:
    """The kinds of a shape; `of_type` gives those of a definition."""
    match shape:
        case Scalar(ScalarKind.INTEGER_OR_STRING, _):
            return frozenset({JsonKind.INTEGER, JsonKind.STRING})
        case Scalar():
            return frozenset({JsonKind(shape.kind.json_type)})
        case Literal():
            return frozenset({_of_literal(shape.value)})
        case ListOf() | TupleOf():
            return frozenset({JsonKind.ARRAY})
        case MapOf():
            return frozenset({JsonKind.OBJECT})
        case ByName():
            return _together(kinds_of(part, of_type) for part in shape.shapes)
        case Nullable(inner):
            return kinds_of(inner, of_type)
        case Ref():
            return of_type(shape.id)
        case AnyValue():
            return None
        case Never() | Null():
            return _NONE
        case _:
            assert_never(shape)


def kinds_at_a_glance(shape: Shape, body_of: BodyOf) -> KindSet:
    """As `kinds_of`, without a look at what unions and names of names lead to; an allOf is taken for an object."""

    def of_type(id: TypeId) -> KindSet:
        match body := body_of(id):
            case Alias():
                return None if isinstance(body.shape, Ref) else kinds_of(body.shape, of_type)
            case Choice():
                return None
            case Composite() | Record() | Enumeration():
                return _of_body(body)
            case _:
                assert_never(body)

    return kinds_of(shape, of_type)


def is_of_type(value: JsonValue, kind: ScalarKind) -> bool:
    """Whether a value has the JSON type of a kind of scalar; whether its text is one of that kind is not asked."""
    if kind is ScalarKind.INTEGER_OR_STRING:
        return isinstance(value, int | str) and not isinstance(value, bool)
    match kind.json_type:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case _:
            return isinstance(value, str)


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
        case Alias():
            return (body.shape,)
        case Choice():
            return (*body.branches, ANY) if body.is_free else body.branches
        case Record() | Enumeration() | Composite():
            return ()
        case _:
            assert_never(body)


def _of_body(body: Body) -> KindSet:
    match body:
        case Record() | Composite():
            return frozenset({JsonKind.OBJECT})
        case Enumeration():
            return frozenset({JsonKind.INTEGER if body.is_integer else JsonKind.STRING})
        case Alias() | Choice():
            return _NONE
        case _:
            assert_never(body)


def _of_literal(value: str | int | bool) -> JsonKind:
    if isinstance(value, bool):
        return JsonKind.BOOLEAN
    return JsonKind.STRING if isinstance(value, str) else JsonKind.INTEGER
