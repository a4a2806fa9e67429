"""Schemas that wrap another one: to annotate it, to allow null besides, or to say more of what a `$ref` leads to.

In: nodes. Out: the node inside, or the keywords of wrapper and inner schema together. Nothing is lowered here.
"""

from __future__ import annotations

from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver, declared_name
from schemawright.frontends.openapi.schema.kinds import COMBINED, is_null, only_annotates, types_of
from schemawright.ir.text import JsonValue


def annotations_of(node: Node) -> dict[str, JsonValue]:
    """The keywords of a schema and of what it wraps, for documentation and default; the outer ones count."""
    found = node.schema
    if COMBINED.isdisjoint(found):
        return found
    for part in node.items("allOf"):
        found = {**part.schema, **found} if only_annotates(part.value) else found
    inner = only_branch(node)
    while inner is not None and "$ref" not in inner.schema:
        found = {**inner.schema, **found}
        inner = only_branch(inner)
    return found


_DECISIVE = ("properties", "required", "items", "enum", "const", "allOf", "oneOf", "anyOf")
"""Keywords that make another type of what a `$ref` leads to; `type` alone says again what stands there."""


def with_reference_as_part(node: Node, is_modern: bool) -> Node:
    """A `$ref` with more that decides the type beside it, as an allOf of both."""
    schema = node.schema
    if not isinstance(schema.get("$ref"), str):
        return node
    siblings = [schema[keyword] for keyword in _DECISIVE if keyword in schema]
    if not any(siblings) or siblings == [True]:
        return node
    if not reads_siblings_of_references(node.document, is_modern):
        return node
    own = {key: value for key, value in schema.items() if key != "$ref"}
    parts = [part.value for part in node.items("allOf")]
    return Node(node.document, node.pointer, {**own, "allOf": [*parts, {"$ref": schema["$ref"]}]})


def extends_base(node: Node, part: Node, resolver: Resolver) -> bool:
    """Whether a declared schema that is nothing but an allOf of one reference is a subtype of a base."""
    reference = part.schema.get("$ref")
    if "allOf" not in node.schema or not isinstance(reference, str) or declared_name(node.pointer) is None:
        return False
    target = resolver.target(part, reference)
    return target is not None and "discriminator" in target.schema


_MORE_THAN_WRAPPER = frozenset({"$ref", "additionalProperties", "enum", "discriminator", "const"})


def only_branch(node: Node) -> Node | None:
    """The one branch of a wrapper that says what the value is; None where the schema is more than a wrapper."""
    schema = node.schema
    if COMBINED.isdisjoint(schema) or schema.get("properties") or not _MORE_THAN_WRAPPER.isdisjoint(schema):
        return None
    parts = [part for part in node.items("allOf") if not (only_annotates(part.value) or is_null(part.value))]
    branches = node.items("oneOf") + node.items("anyOf")
    counting = [branch for branch in branches if not is_null(branch.value)]
    if len(parts) == 1 and not branches and not schema.get("required"):
        only = parts[0]
    elif len(counting) == 1 and not parts:
        only = counting[0]
    else:
        return None
    says_type = types_of(schema) not in ([], ["object"])
    return None if says_type and not (only.schema.keys() & {"$ref", "type", "enum", "const"}) else only
