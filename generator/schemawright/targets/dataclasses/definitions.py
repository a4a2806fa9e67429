"""Enums and aliases to their plans."""

from __future__ import annotations

from schemawright.ir.definitions import Alias, Enumeration, TypeDef
from schemawright.targets.dataclasses.codecs import dump_value, load_call
from schemawright.targets.dataclasses.names import dump_name, load_name, runtime
from schemawright.targets.dataclasses.plan import AliasPlan, EnumPlan, MemberPlan
from schemawright.targets.python.annotations import ANY_TYPE, annotation, is_open
from schemawright.targets.python.code import Code, Expr, Use, call, fill, imported, local
from schemawright.targets.python.docstrings import docstring
from schemawright.targets.python.identifiers import snake
from schemawright.targets.python.literals import constant, literal
from schemawright.targets.python.prose import type_paragraphs
from schemawright.targets.python.scope import Scope

DATA = local("data")


def enum_plan(scope: Scope, definition: TypeDef, body: Enumeration, use: Use) -> EnumPlan:
    """An enum whose load function keeps the values that a newer server may send."""
    names = scope.facts.names
    members = names.members[definition.id]
    return EnumPlan(
        name=names.types[definition.id],
        hooks=use(runtime("PydanticHooks")) if scope.settings.schema.pydantic else Code(""),
        base=use(imported("enum", "IntEnum" if body.is_integer else "StrEnum")),
        doc=docstring(type_paragraphs(definition), 4),
        members=tuple(
            MemberPlan(members[m.value], literal(m.value), docstring([m.doc.text] if m.doc.text else [], 4))
            for m in body.members
        ),
        load=load_name(scope.facts, definition.id),
        loader=use(_enum_loader(scope, body)),
        dump=dump_name(scope.facts, definition.id),
        dumper=use(_enum_dumper(scope, body)),
    )


def described_type(scope: Scope, definition: TypeDef, type: Expr) -> Expr:
    """The type that a name which is no class stands for; where pydantic is to know it, with what tells it."""
    if not scope.settings.schema.pydantic:
        return type
    facts, id = scope.facts, definition.id
    names = (facts.names.types[id], load_name(facts, id), dump_name(facts, id))
    known = call(runtime("PydanticType"), local("__name__"), *map(constant, names))
    return fill("{}[{}, {}]", imported("typing", "Annotated"), type, known)


def _enum_loader(scope: Scope, body: Enumeration) -> Expr:
    if is_open(scope, body):
        return runtime("integer_enum" if body.is_integer else "string_enum")
    return runtime("closed_integer_enum" if body.is_integer else "closed_string_enum")


def _enum_dumper(scope: Scope, body: Enumeration) -> Expr:
    if is_open(scope, body):
        return runtime("integer_enum_number" if body.is_integer else "string_enum_text")
    return runtime("closed_integer_enum_number" if body.is_integer else "closed_string_enum_text")


def alias_plan(scope: Scope, definition: TypeDef, body: Alias, use: Use) -> AliasPlan:
    """Another name for a type; an alias that only leads back to itself can be anything."""
    target = ANY_TYPE if definition.id in scope.facts.inexpressible else annotation(scope, body.shape)
    return AliasPlan(
        name=scope.facts.names.types[definition.id],
        target=use(described_type(scope, definition, target)),
        doc=docstring(type_paragraphs(definition), 0),
        load=load_name(scope.facts, definition.id),
        load_value=use(load_call(_within(scope, definition), body.shape, DATA)),
        dump=dump_name(scope.facts, definition.id),
        dump_value=use(dump_value(scope, body.shape, local("value"))),
    )


def _within(scope: Scope, definition: TypeDef) -> Scope:
    return scope.within(snake(scope.facts.names.types[definition.id]))
