"""The surface of a package: what code that uses it sees of a definition, without the plan of the whole package.

In: catalog, facts and settings. Out: a `Surface`. Types are called by their bare names, whichever module asks. Not
done here: judging what a difference of two surfaces means (`compare`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Choice, Enumeration, Record
from schemawright.ir.facts import Facts
from schemawright.ir.shapes import Shape, TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import Settings
from schemawright.targets.dataclasses.defaults import (
    MISSING,
    NULL_FOR_ABSENT,
    UNSET,
    absent_value,
    applied,
    attribute_default,
)
from schemawright.targets.dataclasses.records import attribute_type, unknown_of
from schemawright.targets.dataclasses.unions import type_of_choice
from schemawright.targets.python.annotations import ANY_TYPE, NONE, annotation, is_open
from schemawright.targets.python.members import Member, members_of
from schemawright.targets.python.scope import Scope
from schemawright.targets.target import Absent, Attribute, Surface

_ANYWHERE = Identifier("anywhere")


def surface(catalog: Catalog, facts: Facts, settings: Settings) -> Surface:
    """What users see of the package that these make."""
    together = replace(facts.layout, module_of=dict.fromkeys(catalog.types, _ANYWHERE), tangle={})
    scope = Scope(catalog, replace(facts, layout=together), settings, _ANYWHERE)
    return Surface(
        attributes=partial(_attributes, scope),
        annotation=partial(_annotation, scope),
        type_of=partial(_type_of, scope),
        is_open=partial(_is_open, scope),
        unknown=partial(_unknown, scope),
    )


def _annotation(scope: Scope, shape: Shape) -> str:
    return str(annotation(scope, shape).code)


def _attributes(scope: Scope, id: TypeId) -> Mapping[SpecText, Attribute]:
    body = scope.body(id)
    members = members_of(scope, id, body) if isinstance(body, Record) else ()
    name = scope.facts.names.types[id]
    return {member.field.wire: _attribute(scope, member, name) for member in members}


def _attribute(scope: Scope, member: Member, model: Identifier) -> Attribute:
    value = applied(scope, member) if member.fixed is None else None
    return Attribute(
        field=member.field,
        name=member.name,
        annotation=str(attribute_type(scope, member).code),
        default=str(attribute_default(scope, member, model).code),
        fixed="" if member.fixed is None else str(member.fixed.code),
        absent=_absent(scope, member),
        applied=value is not None,
    )


def _absent(scope: Scope, member: Member) -> Absent:
    """What reading makes of an object without the property."""
    found = absent_value(scope, member)
    if found == MISSING:
        return Absent.REFUSED
    if found == UNSET:
        return Absent.UNSET
    return Absent.NONE if found in (NONE, NULL_FOR_ABSENT) else Absent.DEFAULT


def _type_of(scope: Scope, id: TypeId) -> str:
    body = scope.body(id)
    if isinstance(body, Choice):
        return str(type_of_choice(scope, id, body).code)
    if isinstance(body, Alias):
        return str((ANY_TYPE if id in scope.facts.inexpressible else annotation(scope, body.shape)).code)
    return ""


def _is_open(scope: Scope, id: TypeId) -> bool:
    body = scope.body(id)
    if isinstance(body, Enumeration):
        return is_open(scope, body)
    return scope.settings.schema.unions == "open"


def _unknown(scope: Scope, id: TypeId) -> tuple[str, str]:
    shape, unknown = unknown_of(scope, id)
    return unknown, str(annotation(scope, shape).code)
