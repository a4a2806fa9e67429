"""Object schemas and allOf to `Record` and `Composite`.

Properties stand in spec order. A schema with `discriminator` becomes a base that dispatches to its subtypes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from schemawright.budgets import MAX_SHOWN_VALUE
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.arrays import additional
from schemawright.frontends.openapi.lower.docs import doc_of
from schemawright.frontends.openapi.lower.lowering import Lowering
from schemawright.frontends.openapi.lower.unions import choice_body, mapped_types, typed
from schemawright.frontends.openapi.schema.checks import fits_types
from schemawright.frontends.openapi.schema.kinds import (
    SchemaKind,
    as_meant,
    is_null,
    is_object,
    kind_of,
    types_of,
    union_branches,
)
from schemawright.frontends.openapi.schema.wrappers import annotations_of
from schemawright.ir.definitions import (
    Access,
    Alias,
    Body,
    Composite,
    Default,
    Discriminator,
    Field,
    NameHint,
    Record,
)
from schemawright.ir.shapes import AnyValue, TypeId, without_null
from schemawright.ir.text import JsonValue, SpecText
from schemawright.source.values import spelling

_OPENING = ("additionalProperties", "unevaluatedProperties", "patternProperties")
"""Keywords that speak of properties which the schema does not name."""


def record_body(low: Lowering, node: Node, id: TypeId) -> Record:
    """The record of an object schema with properties (OAS 3.1 section 4.8.24, JSON Schema core section 10.3.2)."""
    required = _required(node)
    fields = tuple(_field(low, prop, name, name in required, id) for name, prop in _properties(low, node))
    declared = {field.wire for field in fields}
    return Record(
        fields=fields,
        additional=additional(low, node, NameHint(SpecText("Value"), id)),
        discriminator=discriminator_of(low, node),
        also_required=tuple(name for name in required if name not in declared),
        is_open=any(node.schema.get(keyword) not in (None, False) for keyword in _OPENING),
        constraints=low.constraints.own(node),
    )


def _properties(low: Lowering, node: Node) -> Iterator[tuple[str, Node]]:
    """Names and schemas of the properties; in split documents the whole table may stand behind a reference."""
    table = node.member("properties")
    reference = table.schema.get("$ref") if table is not None else None
    if table is None or not isinstance(reference, str):
        return node.members("properties")
    target = low.resolver.target(table, reference)
    return target.entries() if target is not None else iter(())


def composite_body(low: Lowering, node: Node, id: TypeId) -> Composite:
    """The parts of an `allOf`, and what stands beside it as the last part (JSON Schema core section 10.2.1.1)."""
    schema, types = node.schema, types_of(node.schema)
    parts = [_part(low, typed(part, types), id) for part in node.items("allOf") if not is_null(part.value)]
    if types not in ([], ["object"]):
        combined = ("allOf", "oneOf", "anyOf")
        own = {key: value for key, value in schema.items() if key not in combined and (key, value) != ("enum", [])}
        parts.append(_part(low, Node(node.document, f"{node.pointer}/type", own, is_derived=True), id))
    if is_object(schema) or schema.get("required") or "discriminator" in schema or "additionalProperties" in schema:
        parts.append(record_body(low, node, id))
    if union_branches(schema):
        untagged = {key: value for key, value in schema.items() if key != "discriminator"}
        parts.append(choice_body(low, Node(node.document, node.pointer, untagged), id))
    constraints = low.constraints.own(node)
    if constraints is not None:
        parts.append(Alias(AnyValue(constraints)))
    return Composite(tuple(parts))


def _part(low: Lowering, node: Node, id: TypeId) -> Body:
    """One part of an allOf: an inline object is taken as it stands, not given a name."""
    kind = kind_of(node.value)
    if kind is SchemaKind.RECORD or (kind in (SchemaKind.MAP, SchemaKind.ANY) and node.schema.get("required")):
        low.check(node)
        return record_body(low, node, id)
    if kind is SchemaKind.COMPOSITE:
        low.check(node)
        return composite_body(low, node, id)
    shape = low.shape(node, NameHint(SpecText(str(node.schema.get("title") or "Part")), id))
    return Alias(without_null(shape))


def _required(node: Node) -> dict[SpecText, None]:
    """The names in `required`, in order."""
    names = node.schema.get("required")
    if names is None or isinstance(names, bool):
        return {}  # draft 3's boolean `required` is still met in the wild; it says nothing about members
    if not isinstance(names, list):
        return {}
    return {SpecText(spelling(name) if isinstance(name, int | float) else str(name)): None for name in names}


def _field(low: Lowering, node: Node, name: str, required: bool, owner: TypeId) -> Field:
    schema = annotations_of(node)
    return Field(
        wire=SpecText(name),
        shape=low.shape(node, NameHint(SpecText(name), owner)),
        required=required,
        origin=node.origin,
        default=_default(low, node, schema),
        access=_access(schema),
        doc=doc_of(schema),
    )


def _access(schema: dict[str, JsonValue]) -> Access:
    if schema.get("readOnly") is True:
        return Access.READ
    return Access.WRITE if schema.get("writeOnly") is True else Access.BOTH


def _default(low: Lowering, node: Node, schema: dict[str, JsonValue]) -> Default | None:
    """The default of a property; one that its own schema does not allow is reported and left out."""
    if "default" not in schema:
        return None
    value = as_meant(schema["default"], schema, node.document)
    if value is None or fits_types(value, schema):
        return Default(value)
    message = f"the default {json.dumps(value)[:MAX_SHOWN_VALUE]} is not of the schema's own type"
    low.sink.warning("default-mismatch", message, node.origin.child("default"))
    return None


def discriminator_of(low: Lowering, node: Node) -> Discriminator | None:
    """The discriminator of a base, with all its subtypes by value.

    OAS 3.x names property and mapping (section 4.8.25); Swagger 2.0 the property only, subtypes being those that
    `allOf` the base, their value `x-ms-discriminator-value` or else their own name (OAS 2.0, Schema Object).
    """
    declared = node.schema.get("discriminator")
    if declared is None:
        return None
    is_swagger_2 = "swagger" in Node(node.document, "", node.document.data).schema
    wire = declared.get("propertyName") if isinstance(declared, dict) else declared if is_swagger_2 else None
    if not isinstance(wire, str):
        low.sink.error(
            "discriminator-unusable", "a discriminator must name a property", node.origin.child("discriminator")
        )
        return None
    mapping = dict(mapped_types(low, node))
    taken = set(mapping.values())
    for value, subtype in low.subtypes.below(node.id):
        id = low.declare(subtype, NameHint(SpecText(value)))
        if id not in taken:
            mapping.setdefault(SpecText(value), id)
    return Discriminator(SpecText(wire), tuple(mapping.items()))
