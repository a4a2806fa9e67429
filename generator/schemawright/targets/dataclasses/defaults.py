"""The defaults of attributes: what a property is when nobody gives it, by the table of presence in README.md.

In: a member of a record. Out: expressions for the class, and for the value that is read in the place of an absent
property. Not done here: judging whether the default of a schema fits it (`passes.sound_defaults`).
"""

from __future__ import annotations

from schemawright.ir.definitions import Alias, Enumeration
from schemawright.ir.shapes import AnyValue, ListOf, Literal, Ref, Scalar, Shape, names_null, without_null
from schemawright.ir.text import JsonValue
from schemawright.targets.dataclasses.codecs import REPORT, is_plain, loader
from schemawright.targets.dataclasses.names import runtime
from schemawright.targets.python.annotations import NONE
from schemawright.targets.python.code import NOTHING, Expr, call, fill, imported, local
from schemawright.targets.python.literals import constant, json_constant
from schemawright.targets.python.members import Member
from schemawright.targets.python.scope import Scope

UNSET = runtime("UNSET")
MISSING = runtime("MISSING")
NULL_FOR_ABSENT = call(runtime("null_for_absent"), REPORT)
_FIELD = imported("dataclasses", "field")
_FACTORY = "{}(default_factory=lambda: {})"


def attribute_default(scope: Scope, member: Member, model: str) -> Expr:
    """The default of an attribute of the class; nothing where a caller has to give the value."""
    if member.fixed is not None:
        return member.fixed if _is_known(scope, member.shape) else fill(_FACTORY, _FIELD, member.fixed)
    given = applied(scope, member)
    if given is not None:
        return _default_value(scope, member.shape, given[0], f"{model}.{member.name}")
    if member.field.required:
        return NOTHING
    return UNSET if member.unset else NONE


def _is_known(scope: Scope, shape: Shape) -> bool:
    """Whether an enum that a default names has been made when the class is made."""
    shape = without_null(scope.catalog.resolved(shape))
    return not isinstance(shape, Ref) or scope.is_loaded(shape.id)


def absent_value(scope: Scope, member: Member) -> Expr:
    """What is read where the property is absent: a JSON value, or a mark that says so.

    `NULL_FOR_ABSENT` is to be asked for only there.
    """
    given = applied(scope, member) if member.fixed is None else None
    if given is not None:
        return json_constant(given[0])
    if member.field.required:
        return NULL_FOR_ABSENT if names_null(member.field.shape) else MISSING
    return UNSET if member.unset else NONE


def applied(scope: Scope, member: Member) -> tuple[JsonValue] | None:
    """The default that settings apply, in a tuple, since it may be null; None where there is none."""
    default = member.field.default
    if scope.settings.schema.defaults == "document" or default is None:
        return None
    return (default.value,) if default.value is not None or member.nullable else None


def _default_value(scope: Scope, shape: Shape, value: JsonValue, place: str) -> Expr:
    """The default as the class has it: a constant or, for whatever can change or has to be read, a factory."""
    if isinstance(shape, Ref):
        body = scope.body(shape.id)
        if isinstance(body, Enumeration) and isinstance(value, str | int):
            member = scope.facts.names.members[shape.id].get(value)
            if member is None:
                return constant(value)
            named = fill("{}.{}", scope.type(shape.id), local(member))
            return named if _is_known(scope, shape) else fill(_FACTORY, _FIELD, named)
        if isinstance(body, Alias) and isinstance(body.shape, Scalar | Literal):
            return _default_value(scope, body.shape, value, place)
    if value is None or (isinstance(value, str | int | float) and (is_plain(shape) or isinstance(shape, AnyValue))):
        return constant(value)
    if isinstance(shape, ListOf) and is_plain(shape.item) and value:
        return fill(_FACTORY, _FIELD, json_constant(value))
    read = call(runtime("read"), loader(scope, shape), json_constant(value), constant(place))
    return fill(_FACTORY, _FIELD, read)
