"""`discriminator`: the property that says which schema an object is of, and the schemas by its values.

In: a schema node. Out: its `Tagging`, and what is wrong with it. OAS 3.x has an object with a property and a mapping
(OAS 3.1 section 4.8.25), OAS 2.0, and files that say nothing of themselves, the name of the property alone. Not done
here: which schemas the entries mean (`document.references`).
"""

from __future__ import annotations

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frozen import frozen


@frozen
class Tagging:
    """The property whose value tells, and the entries of the mapping: a value, and what names the schema of it."""

    wire: str
    mapping: tuple[tuple[str, Node], ...]


def tagging_of(node: Node) -> Tagging | None:
    """The tagging of a schema; None where it has none that names a property."""
    declared = node.member("discriminator")
    if declared is None:
        return None
    is_modern = "openapi" in Node(node.document, "", node.document.data).schema
    wire = declared.schema.get("propertyName") if declared.schema else declared.value
    if not isinstance(wire, str) or (is_modern and not declared.schema):
        return None
    return Tagging(wire, tuple(declared.members("mapping")))


def check_discriminator(node: Node, sink: Sink) -> None:
    """Report a discriminator that names no property, or has no table for a mapping; beside a reference none counts.

    One that says nothing harms no model; one of the wrong kind is an error.
    """
    declared = node.member("discriminator")
    if declared is None or declared.value is None:
        return
    mapping = declared.schema.get("mapping")
    if mapping is not None and not isinstance(mapping, dict):
        place = declared.origin.child("mapping")
        sink.warning("discriminator-unusable", "`mapping` must be an object; it is ignored", place)
    if tagging_of(node) is not None or reference_in(node.schema):
        return
    if isinstance(declared.value, dict):
        message = "a discriminator must name a property; it is ignored"
        sink.warning("discriminator-unusable", message, declared.origin)
    else:
        sink.error("discriminator-unusable", "a discriminator must name a property", declared.origin)


def own_value(node: Node, otherwise: str) -> str:
    """The value of a subtype that no mapping names: what it says itself, or else its name (OAS 2.0, Schema Object)."""
    value = node.schema.get("x-ms-discriminator-value")
    return value if isinstance(value, str) else otherwise
