"""The fields of a record as this target sees them: own and inherited, with names, presence and fixed values."""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.budgets import MAX_MEMBERS
from schemawright.diagnostics import fail
from schemawright.frozen import frozen
from schemawright.ir.definitions import Enumeration, Field, Record, Tag
from schemawright.ir.json_kinds import is_of_type
from schemawright.ir.shapes import Ref, Scalar, Shape, TypeId, names_null, without_null
from schemawright.ir.text import Identifier, SpecText
from schemawright.targets.python import literals
from schemawright.targets.python.annotations import is_any
from schemawright.targets.python.code import Expr, fill, local
from schemawright.targets.python.literals import constant, literal
from schemawright.targets.python.scalars import SCALARS
from schemawright.targets.python.scope import Scope


@frozen
class Member:
    """A field with its attribute's name.

    `key` is the literal of its name on the wire. `own`: declared by this class (a fixed value makes a subtype declare
    an inherited field anew). `overridden`: what the base says where a subtype says more of an inherited field. `fixed`:
    the one value that a caller need not give, a constant or the discriminator value of a subtype. `unset`: absent and
    null differ, so the attribute is `UNSET` when absent.
    """

    field: Field
    name: Identifier
    key: literals.Literal
    own: bool
    overridden: Field | None
    fixed: Expr | None
    unset: bool

    @property
    def shape(self) -> Shape:
        """The shape of its values besides null."""
        return without_null(self.field.shape)

    @property
    def nullable(self) -> bool:
        """Whether null is read as None."""
        return names_null(self.field.shape) or not self.field.required


def members_of(scope: Scope, id: TypeId, record: Record) -> list[Member]:
    """All fields of a record, inherited ones first. Raises `SpecError` with code "too-big" (`MAX_MEMBERS`)."""
    names = scope.facts.names.attributes[id]
    chain = list(reversed(scope.catalog.lineage(id).values()))
    if sum(len(link.fields) for link in chain) > MAX_MEMBERS:
        message = f"this schema has more than {MAX_MEMBERS:,} properties, too many for one class"
        raise fail("too-big", message, scope.catalog[id].origin, "`additionalProperties` describes objects of any keys")
    found = scope.catalog.properties(Ref(record.base)) if record.base is not None else None
    inherited = dict(found or {})
    stated = inherited | {field.wire: field for field in record.fields}
    tags = _tags(scope, id)
    return [_member(scope, field, names[field.wire], inherited.get(field.wire), tags) for field in stated.values()]


def _member(
    scope: Scope, field: Field, name: Identifier, inherited: Field | None, tags: Mapping[SpecText, Tag | None]
) -> Member:
    fixed = _fixed(scope, field, tags)
    null_counts = scope.catalog.accepts_null(field.shape) or is_any(scope, field.shape)
    return Member(
        field=field,
        name=name,
        key=literal(field.wire),
        own=field is not inherited or (fixed is not None and field.wire in tags),
        overridden=None if field is inherited else inherited,
        fixed=fixed,
        unset=not field.required and null_counts,
    )


def _tags(scope: Scope, id: TypeId) -> dict[SpecText, Tag | None]:
    """The properties by which bases and unions know the record; with the value, where there is one for it alone."""
    of_unions = {wire: values[0] if len(values) == 1 else None for wire, values in scope.catalog.tags(id).items()}
    return of_unions | {wire: values[0] for wire, values in scope.catalog.own_tags(id).items()}


def _fixed(scope: Scope, field: Field, tags: Mapping[SpecText, Tag | None]) -> Expr | None:
    """The value that a field has in every object; it is sent where it is required, and where it tells the type."""
    constants = scope.catalog.constants(scope.catalog.resolved(field.shape))
    if len(constants) == 1 and not names_null(field.shape):
        is_sent = (field.required or field.wire in tags) and not _is_extensible(scope, field.shape)
        return _value(scope, field.shape, constants[0].value) if is_sent else None
    value = tags.get(field.wire)
    return None if value is None else _tag_value(scope, field, value)


def _is_extensible(scope: Scope, shape: Shape) -> bool:
    """Whether a shape accepts more values than it names."""
    shape = scope.catalog.resolved(shape)
    body = scope.body(shape.id) if isinstance(shape, Ref) else None
    return isinstance(body, Enumeration) and body.extensible is True


def _tag_value(scope: Scope, field: Field, value: Tag) -> Expr | None:
    """The value of a tag as the field's type has it; None where it cannot be its value."""
    shape = without_null(field.shape)
    body = scope.body(shape.id) if isinstance(shape, Ref) else None
    fits = isinstance(shape, Scalar) and SCALARS[shape.kind].is_plain and is_of_type(value, shape.kind)
    fits = fits or (isinstance(body, Enumeration) and body.is_integer == isinstance(value, int))
    return _value(scope, shape, value) if fits else None


def _value(scope: Scope, shape: Shape, value: str | int) -> Expr:
    """A value as a shape has it: the member of an enum, where it is named there."""
    shape = without_null(scope.catalog.resolved(shape))
    member = scope.facts.names.members.get(shape.id, {}).get(value) if isinstance(shape, Ref) else None
    if isinstance(shape, Ref) and member is not None:
        return fill("{}.{}", scope.type(shape.id), local(member))
    return constant(value)
