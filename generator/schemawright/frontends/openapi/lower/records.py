"""Object schemas and allOf to `Record` and `Composite`.

Properties stand in spec order. A schema with `discriminator` becomes a base that dispatches to its subtypes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from schemawright.budgets import MAX_SHOWN_VALUE
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.alike import Property
from schemawright.frontends.openapi.lower.enums import enum_body
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.shapes import rest_of, shape_of
from schemawright.frontends.openapi.lower.unions import choice_body, mapped_types
from schemawright.frontends.openapi.schema.annotations import Annotations, annotations_of
from schemawright.frontends.openapi.schema.branch_keys import branch_words
from schemawright.frontends.openapi.schema.kinds import SchemaKind
from schemawright.frontends.openapi.schema.objects import NO_MEMBERS, Members
from schemawright.frontends.openapi.schema.values import Values, lists
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.constraints import without_required
from schemawright.ir.definitions import Alias, Body, Composite, Discriminator, Field, NameHint, Record, constrained
from schemawright.ir.shapes import ANY, AnyValue, TypeId, without_null
from schemawright.ir.text import SpecText

_UNDER_A_CONDITION = "The schema says this under a condition."


_Words: TypeAlias = Mapping[TypeId, str]
"""What the types are called that stand inline in conditions, by their schemas."""


def record_body(run: Run, view: SchemaView, id: TypeId, words: _Words | None = None) -> Record:
    """The record of an object schema with properties (OAS 3.1 section 4.8.24, JSON Schema core section 10.3.2)."""
    members = view.members or NO_MEMBERS
    fields = tuple(
        _field(run, prop, name, name in members.required, NameHint(SpecText(name), id))
        for name, prop in members.properties
    )
    conditional = tuple(_conditional(run, members, _words(run, [view]) if words is None else words, id))
    declared = {field.wire for field in (*fields, *conditional)}
    additional = rest_of(run, members, NameHint(SpecText("Value"), id))
    return Record(
        fields=fields + conditional,
        additional=additional,
        discriminator=_discriminator(run, view, id),
        also_required=tuple(name for name in members.required if name not in declared),
        is_open=members.is_open or (bool(members.patterns) and isinstance(additional, AnyValue)),
        constraints=without_required(view.constraints),
        is_assumed=bool(conditional) and not (fields or members.required or "object" in view.types),
    )


def composite_body(run: Run, view: SchemaView, id: TypeId) -> Composite:
    """The parts of an `allOf`, and what stands beside it as the last part (JSON Schema core section 10.2.1.1)."""
    words = _words(run, [view, *view.parts])
    parts = [_part(run, part, id, words) for part in view.parts if part.kind is not SchemaKind.NULL]
    if view.typed_part is not None:
        parts.append(_part(run, view.typed_part, id, words))
    if view.members is not None:
        parts.append(record_body(run, view, id, words))
    elif "object" in view.types and any(part.members is not None and part.members.conditional for part in view.parts):
        parts.append(Record((), ANY))
    if view.branches:
        parts.append(choice_body(run, view, id, None))
    demanded = view.constraints if view.members is None else without_required(view.constraints)
    if demanded is not None:
        parts.append(Alias(AnyValue(demanded)))
    return Composite(tuple(parts))


def _part(run: Run, view: SchemaView, id: TypeId, words: _Words) -> Body:
    """One part of an allOf: an inline object or enum is taken as it stands, not given a name."""
    if view.kind is SchemaKind.RECORD or (view.kind is not SchemaKind.COMPOSITE and _speaks(view.members)):
        return record_body(run, view, id, words)
    if view.kind is SchemaKind.COMPOSITE and not view.reference:
        return composite_body(run, view, id)
    if view.kind is SchemaKind.ENUM and view.values is not None and view.values.is_unnamed:
        return constrained(enum_body(run, view, view.values, id), view.constraints)
    return Alias(without_null(shape_of(run, view, NameHint(SpecText(view.title or "Part"), id))))


def _speaks(members: Members | None) -> bool:
    """Whether a part that names no type says something of an object all the same."""
    return members is not None and bool(members.required or members.patterns or members.conditional)


def _conditional(run: Run, members: Members, words: _Words, owner: TypeId) -> Iterator[Field]:
    """The properties of which conditions alone speak; what the server assumes where none holds is not known."""
    for found in members.conditional:
        hint = NameHint(SpecText(words.get(found.node.id, found.name)), owner)
        field = _field(run, found.node, found.name, found.name in members.required, hint)
        doc = replace(field.doc, facts=(*field.doc.facts, SpecText(_UNDER_A_CONDITION)))
        yield replace(field, default=None, doc=doc, holds=found.holds)


def _words(run: Run, views: Iterable[SchemaView]) -> _Words:
    """What types are called that stand inline where several conditions speak of one property: as branches are."""
    by_name: dict[str, list[Node]] = {}
    for view in views:
        for found in view.members.conditional if view.members is not None else ():
            by_name.setdefault(found.name, []).append(found.node)
    return {
        node.id: f"{name} {word}"
        for name, nodes in by_name.items()
        if len(nodes) > 1
        for node, word in zip(nodes, branch_words([run.schemas.view(node) for node in nodes]), strict=True)
    }


def _field(run: Run, node: Node, name: str, required: bool, hint: NameHint) -> Field:
    def read() -> Property:
        view = run.schemas.view(node)
        annotations = _annotations(run, view)
        return Property(shape_of(run, view, hint), annotations)

    shape, annotations = run.alike.of(node, read)
    return Field(SpecText(name), shape, required, node.origin, annotations.default, annotations.access, annotations.doc)


def _annotations(run: Run, view: SchemaView) -> Annotations:
    """The annotations of a property; what it refers to adds default and direction, and whether it is deprecated.

    Those that stand nearer count (JSON Schema core section 7.7.1.1). Defaults that do not fit are reported, left out.
    """
    found, holder = _sound(run, view), view
    seen = {view.node.id}
    while (target := run.schemas.referred(view)) is not None and target.node.id not in seen:
        seen.add(target.node.id)
        outer, view = _sound(run, target), target
        holder = target if found.default is None else holder
        found = found.within(outer)
        _check_listed(run, found, holder, target.core.values)
    return found


def _check_listed(run: Run, found: Annotations, holder: SchemaView, values: Values | None) -> None:
    """Report a default that is none of the values that a schema behind a reference lists."""
    default = found.default.value if found.default is not None else None
    if values is not None and default is not None and not lists(values, default):
        message = f"the default {json.dumps(default)[:MAX_SHOWN_VALUE]} is not among the values of its enum"
        run.sink.warning("default-mismatch", message, holder.node.origin.child("default"))


def _sound(run: Run, view: SchemaView) -> Annotations:
    annotations = annotations_of(view, keeps_keywords=run.schemas.keeps_keywords)
    if annotations.fits or annotations.default is None:
        return annotations
    message = f"the default {json.dumps(annotations.default.value)[:MAX_SHOWN_VALUE]} is not of the schema's own type"
    run.sink.warning("default-mismatch", message, view.node.origin.child("default"))
    return replace(annotations, default=None)


def _discriminator(run: Run, view: SchemaView, id: TypeId) -> Discriminator | None:
    """The discriminator of the base under an id, which may stand in a part of it, with all its subtypes by value.

    A subtype that no mapping names has a value of its own.
    """
    if view.tagging is None:
        return None
    mapping = dict(mapped_types(run, view.tagging))
    taken = set(mapping.values())
    for value, subtype in run.subtypes.below(id):
        found = run.declare(subtype, NameHint(SpecText(value)))
        if found not in taken:
            mapping.setdefault(SpecText(value), found)
    return Discriminator(SpecText(view.tagging.wire), tuple(mapping.items()))
