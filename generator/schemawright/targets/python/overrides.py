"""How the type of an attribute in a subtype stands to its type in the base, as type checkers see it.

In: what base and subtype say of one property. Out: comments that switch off what checkers say of it. Attributes can be
assigned to, so they ask for one type in both; the values of a subtype are narrower by what its schema says, and each
class is right about what it reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from schemawright.ir.definitions import Choice, Enumeration, Field, Record
from schemawright.ir.shapes import (
    AnyValue,
    ListOf,
    Literal,
    MapOf,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TypeId,
    names_null,
    without_null,
)
from schemawright.targets.python.annotations import annotation, is_open
from schemawright.targets.python.docstrings import Comment
from schemawright.targets.python.members import members_of
from schemawright.targets.python.scope import Scope


class _Relation(Enum):
    """Of the type in a subtype to that in its base."""

    SAME = "same"
    NARROWER = "narrower"
    OTHER = "other"


_ANOTHER_TYPE = Comment("pyright: reportIncompatibleVariableOverride=false")
_NO_DEFAULT = Comment("pyright: reportGeneralTypeIssues=false")
_NO_SUBTYPE = Comment('mypy: disable-error-code="assignment"')


def directives(scope: Scope, id: TypeId) -> Iterator[Comment]:
    """What the module of a type tells type checkers; mypy takes narrower types as they are, pyright does not."""
    record = scope.body(id)
    if not isinstance(record, Record) or record.base is None:
        return
    inherited = scope.catalog.properties(Ref(record.base)) or {}
    if not any(field.wire in inherited for field in record.fields):
        return
    for member in members_of(scope, id, record):
        if member.overridden is None:
            continue
        found = _relation(scope, member.field, member.overridden)
        if member.field.required and not member.overridden.required and member.fixed is None:
            yield _NO_DEFAULT
        if found is not _Relation.SAME:
            yield _ANOTHER_TYPE
        if found is _Relation.OTHER:
            yield _NO_SUBTYPE


def _relation(scope: Scope, own: Field, base: Field) -> _Relation:
    """How the type of a subtype's own property stands to that in its base."""
    found = _of_shapes(scope, without_null(own.shape), without_null(base.shape))
    is_alike = own.required == base.required and names_null(own.shape) == names_null(base.shape)
    is_free = isinstance(scope.catalog.resolved(base.shape), AnyValue)
    return _Relation.NARROWER if found is _Relation.SAME and not (is_alike or is_free) else found


def _of_shapes(scope: Scope, own: Shape, base: Shape) -> _Relation:
    if (
        isinstance(scope.catalog.resolved(base), AnyValue)
        or annotation(scope, own).code == annotation(scope, base).code
    ):
        return _Relation.SAME
    match scope.catalog.resolved(own), scope.catalog.resolved(base):
        case (ListOf(inner, _), ListOf(outer, _)) | (MapOf(inner, _), MapOf(outer, _)):
            return _Relation.SAME if _of_shapes(scope, inner, outer) is _Relation.SAME else _Relation.OTHER
        case inner, outer:
            return _Relation.NARROWER if _is_narrower(scope, inner, outer) else _Relation.OTHER


def _is_narrower(scope: Scope, own: Shape, base: Shape) -> bool:
    """Whether Python takes the type of one shape for a subtype of the other's."""
    kind = _plain_kind(scope, base)
    if kind is not None:
        values = [member.value for member in scope.catalog.constants(own)]
        kinds = {ScalarKind.INTEGER if isinstance(value, int) else ScalarKind.STRING for value in values}
        kinds |= {own.kind} if isinstance(own, Scalar) else set()
        return bool(kinds) and (kinds == {kind} or (kind is ScalarKind.NUMBER and kinds == {ScalarKind.INTEGER}))
    body = scope.body(base.id) if isinstance(base, Ref) else None
    if isinstance(body, Choice):
        inner = scope.body(own.id) if isinstance(own, Ref) else None
        return set(inner.branches if isinstance(inner, Choice) else (own,)) <= set(body.branches)
    return (
        isinstance(body, Record) and isinstance(own, Ref) and base in [Ref(id) for id in scope.catalog.lineage(own.id)]
    )


def _plain_kind(scope: Scope, shape: Shape) -> ScalarKind | None:
    """The scalar whose type the annotation of a shape holds whole; None where it holds none."""
    body = scope.body(shape.id) if isinstance(shape, Ref) else None
    if isinstance(body, Enumeration) and is_open(scope, body):
        return ScalarKind.INTEGER if body.is_integer else ScalarKind.STRING
    if isinstance(shape, Literal) and shape.is_open and not isinstance(shape.value, bool):
        return ScalarKind.STRING if isinstance(shape.value, str) else ScalarKind.INTEGER
    if isinstance(shape, Scalar) and shape.kind in (ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.NUMBER):
        return shape.kind
    return None
