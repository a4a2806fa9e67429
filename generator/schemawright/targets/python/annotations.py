"""Shapes as type annotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from schemawright.ir.definitions import Alias, Enumeration
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
)
from schemawright.targets.python.code import Expr, fill, imported, listed, local, union
from schemawright.targets.python.literals import constant
from schemawright.targets.python.scalars import SCALARS
from schemawright.targets.python.scope import Scope

ANY_TYPE = imported("typing", "Any")
NONE = local("None")
STR = SCALARS[ScalarKind.STRING].type
INT = SCALARS[ScalarKind.INTEGER].type


def annotation(scope: Scope, shape: Shape) -> Expr:
    """The annotation of a shape in the module of `scope`."""
    key = ("annotation", shape)
    if key not in scope.expressions:
        scope.expressions[key] = _annotation(scope, shape)
    return scope.expressions[key]


def _annotation(scope: Scope, shape: Shape) -> Expr:
    match shape:
        case Scalar(kind, _):
            return union([SCALARS[kind].type, STR]) if keeps_texts(scope, kind) else SCALARS[kind].type
        case AnyValue() | Never():
            return ANY_TYPE
        case Null():
            return NONE
        case Literal(value, _):
            if is_closed_literal(shape):
                return fill("{}[{}]", imported("typing", "Literal"), constant(value))
            return STR if isinstance(value, str) else INT
        case ListOf(item, _):
            return fill("list[{}]", annotation(scope, item))
        case TupleOf(items, rest, _):
            parts = (*items, rest) if rest is not None else items
            return fill("list[{}]", union(a for p in parts for a in alternatives(scope, p)) if parts else ANY_TYPE)
        case MapOf(value, _):
            return fill("dict[str, {}]", annotation(scope, value))
        case ByName() | Nullable() | Ref():
            return union(alternatives(scope, shape))
        case _:
            assert_never(shape)


def branches(scope: Scope, shapes: Sequence[Shape]) -> list[Expr]:
    """The annotations of a union's branches; constants stand in one `Literal`."""
    constants = [constant(s.value) for s in shapes if isinstance(s, Literal) and is_closed_literal(s)]
    found = [fill("{}[{}]", imported("typing", "Literal"), listed(constants))] if constants else []
    others = (s for s in shapes if not (isinstance(s, Literal) and is_closed_literal(s)))
    return found + [a for s in others for a in alternatives(scope, s)]


def is_closed_literal(shape: Literal) -> bool:
    """Whether the type is one value; mypy takes no integer beyond 64 bits in a `Literal`."""
    is_wide = isinstance(shape.value, int) and not -(2**63) < shape.value < 2**63
    return not (shape.is_open or is_wide)


def alternatives(scope: Scope, shape: Shape) -> list[Expr]:
    """The annotations that a union with this shape lists; the plain values of an open enum belong to it."""
    match shape:
        case ByName():
            return [found for part in shape.shapes for found in alternatives(scope, part)]
        case Nullable(inner):
            return [*alternatives(scope, inner), NONE]
        case Ref(id, _):
            body = scope.body(id)
            if isinstance(body, Alias) and isinstance(body.shape, Null):
                return [NONE]  # `X | None` cannot be evaluated where X is None itself
            if isinstance(body, Enumeration) and is_open(scope, body):
                return [scope.type(id), INT if body.is_integer else STR]
            return [scope.type(id)]
        case Scalar(kind, _) if keeps_texts(scope, kind):
            return [SCALARS[kind].type, STR]
        case Scalar() | AnyValue() | Never() | Null() | Literal() | ListOf() | TupleOf() | MapOf():
            return [annotation(scope, shape)]
        case _:
            assert_never(shape)


def is_open(scope: Scope, body: Enumeration) -> bool:
    """Whether an enum keeps values that it does not name."""
    return scope.settings.schema.enums == "open" if body.extensible is None else body.extensible


def keeps_texts(scope: Scope, kind: ScalarKind) -> bool:
    """Whether texts of a kind of scalar that are not of its format stay as they came."""
    return scope.settings.schema.formats == "keep" and SCALARS[kind].is_format


def is_any(scope: Scope, shape: Shape) -> bool:
    """Whether the shape is any JSON value, through aliases; types of which only the name is known are not."""
    return isinstance(scope.catalog.resolved(shape), AnyValue | Never)


def takes_anything(scope: Scope, shape: Shape) -> bool:
    """Whether the shape is any JSON value (`is_any`) without constraints; where these are checked, `Never` is none."""
    if scope.settings.schema.validate and isinstance(scope.catalog.resolved(shape), Never):
        return False
    return is_any(scope, shape) and scope.catalog.constraints(shape) is None
