"""Shapes as type annotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from schemawright.ir.definitions import Alias, Enumeration
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
    ScalarKind,
    Shape,
    TupleOf,
)
from schemawright.targets.dataclasses.scope import Scope
from schemawright.targets.python.code import Code, Expr, Symbol, fill, imported, local, union
from schemawright.targets.python.literals import constant

_DATETIME = frozenset({Symbol("datetime")})
_DECIMAL = Expr(Code("decimal.Decimal"), frozenset({Symbol("decimal")}))
_IPADDRESS = frozenset({Symbol("ipaddress")})
SCALAR_TYPES: dict[ScalarKind, Expr] = {
    ScalarKind.STRING: local(Code("str")),
    ScalarKind.INTEGER: local(Code("int")),
    ScalarKind.NUMBER: local(Code("float")),
    ScalarKind.BOOLEAN: local(Code("bool")),
    ScalarKind.DATE_TIME: Expr(Code("datetime.datetime"), _DATETIME),
    ScalarKind.DATE: Expr(Code("datetime.date"), _DATETIME),
    ScalarKind.TIME: Expr(Code("datetime.time"), _DATETIME),
    ScalarKind.UUID: imported("uuid", "UUID"),
    ScalarKind.BYTES: local(Code("bytes")),
    ScalarKind.DECIMAL: _DECIMAL,
    ScalarKind.DECIMAL_TEXT: _DECIMAL,
    ScalarKind.DURATION: Expr(Code("datetime.timedelta"), _DATETIME),
    ScalarKind.IPV4: Expr(Code("ipaddress.IPv4Address"), _IPADDRESS),
    ScalarKind.IPV6: Expr(Code("ipaddress.IPv6Address"), _IPADDRESS),
}
ANY_TYPE = imported("typing", "Any")
NONE = local(Code("None"))
STR = SCALAR_TYPES[ScalarKind.STRING]
INT = SCALAR_TYPES[ScalarKind.INTEGER]


def annotation(scope: Scope, shape: Shape) -> Expr:
    """The annotation of a shape in the module of `scope`."""
    key = ("annotation", shape)
    if key not in scope.cache:
        scope.cache[key] = _annotation(scope, shape)
    return scope.cache[key]


def _annotation(scope: Scope, shape: Shape) -> Expr:
    match shape:
        case Scalar(kind):
            return SCALAR_TYPES[kind]
        case AnyValue() | Never():
            return ANY_TYPE
        case Null():
            return NONE
        case Literal(value, is_open):
            if is_open:
                return STR if isinstance(value, str) else INT
            return fill("{}[{}]", imported("typing", "Literal"), constant(value))
        case ListOf(item):
            return fill("list[{}]", annotation(scope, item))
        case TupleOf(items, rest):
            parts = (*items, rest) if rest is not None else items
            return fill("list[{}]", union(a for p in parts for a in alternatives(scope, p)) if parts else ANY_TYPE)
        case MapOf(value):
            return fill("dict[str, {}]", annotation(scope, value))
        case Nullable() | Ref():
            return union(alternatives(scope, shape))
        case _:
            assert_never(shape)


def branches(scope: Scope, shapes: Sequence[Shape]) -> list[Expr]:
    """The annotations of a union's branches; constants stand in one `Literal`."""
    constants = [constant(s.value) for s in shapes if isinstance(s, Literal) and not s.is_open]
    pattern = f"{{}}[{', '.join(['{}'] * len(constants))}]"
    found = [fill(pattern, imported("typing", "Literal"), *constants)] if constants else []
    return found + [a for s in shapes if not isinstance(s, Literal) or s.is_open for a in alternatives(scope, s)]


def alternatives(scope: Scope, shape: Shape) -> list[Expr]:
    """The annotations that a union with this shape lists; the plain values of an open enum belong to it."""
    match shape:
        case Nullable(inner):
            return [*alternatives(scope, inner), NONE]
        case Ref(id):
            body = scope.body(id)
            if isinstance(body, Alias) and isinstance(body.shape, Null):
                return [NONE]  # `X | None` cannot be evaluated where X is None itself
            if isinstance(body, Enumeration) and is_open(scope, body):
                return [scope.type(id), INT if body.is_integer else STR]
            return [scope.type(id)]
        case _:
            return [annotation(scope, shape)]


def is_open(scope: Scope, body: Enumeration) -> bool:
    """Whether an enum keeps values that it does not name."""
    return body.extensible or scope.settings.enums == "open"
