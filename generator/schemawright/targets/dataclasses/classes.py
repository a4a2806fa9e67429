"""The classes of Python that the values of a union have, by which its dump function knows them.

In: shapes. Out: class expressions, or nothing where a value may be anything. Not done here: what lists and maps hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from schemawright.ir.definitions import Alias, Choice, Composite, Enumeration, Record
from schemawright.ir.shapes import (
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
)
from schemawright.targets.dataclasses.names import runtime
from schemawright.targets.python.annotations import INT, NONE, STR, is_open, keeps_texts
from schemawright.targets.python.code import Expr, local
from schemawright.targets.python.scalars import SCALARS
from schemawright.targets.python.scope import Scope

_SEVERAL: Mapping[ScalarKind, tuple[Expr, ...]] = {
    ScalarKind.NUMBER: (SCALARS[ScalarKind.NUMBER].type, INT),
    ScalarKind.INTEGER_OR_STRING: (INT, STR),
}
"""The kinds of scalars that have more classes than their annotation names, or a union for one."""


def classes_of(scope: Scope, shape: Shape) -> tuple[Expr, ...] | None:
    """The classes of all values of a shape, `NONE` for null; None where a value may be anything."""
    match shape:
        case Scalar(kind, _):
            found = _SEVERAL.get(kind, (SCALARS[kind].type,))
            return (*found, STR) if keeps_texts(scope, kind) else found
        case AnyValue() | Never():
            return None
        case Null():
            return (NONE,)
        case Literal(value, _):
            return (local("bool") if isinstance(value, bool) else STR if isinstance(value, str) else INT,)
        case ListOf() | TupleOf():
            return (local("list"),)
        case MapOf():
            return (local("dict"),)
        case ByName():
            return _of_all(scope, shape.shapes)
        case Nullable(inner):
            return _of_all(scope, (inner, Null()))
        case Ref(id, _):
            if id not in scope.classes:
                scope.classes[id] = _of_named(scope, id)
            return scope.classes[id]
        case _:
            assert_never(shape)


def _of_named(scope: Scope, id: TypeId) -> tuple[Expr, ...] | None:
    if id in scope.facts.inexpressible:
        return None
    match body := scope.body(id):
        case Record():
            return (scope.type(id),)
        case Enumeration():
            plain = (INT if body.is_integer else STR,) if is_open(scope, body) else ()
            return scope.type(id), *plain
        case Alias():
            return classes_of(scope, body.shape)
        case Choice():
            found = _of_all(scope, body.branches)
            is_closed = scope.settings.schema.unions == "closed" and not body.is_free
            unfit = () if is_closed else (runtime("Unrecognized"),)
            return None if found is None else (*found, *unfit)
        case Composite():
            raise AssertionError("composites are merged before code is planned")
        case _:
            assert_never(body)


def _of_all(scope: Scope, shapes: Iterable[Shape]) -> tuple[Expr, ...] | None:
    """The classes of several shapes, each once."""
    found: dict[Expr, None] = {}
    for shape in shapes:
        classes = classes_of(scope, shape)
        if classes is None:
            return None
        found |= dict.fromkeys(classes)
    return tuple(found)
