"""Arrays, tuples and maps to shapes; they need no definition of their own."""

from __future__ import annotations

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.lowering import Lowering
from schemawright.frontends.openapi.schema.kinds import values_of_items
from schemawright.ir.definitions import NameHint
from schemawright.ir.shapes import ANY, ListOf, MapOf, Shape, TupleOf
from schemawright.ir.text import SpecText


def list_shape(low: Lowering, node: Node, hint: NameHint, depth: int) -> ListOf:
    """An array of items of one kind (JSON Schema core section 10.3.1.2)."""
    return ListOf(_items(low, node, "items", hint, depth))


def tuple_shape(low: Lowering, node: Node, hint: NameHint, depth: int) -> TupleOf:
    """First items and rest (JSON Schema core section 10.3.1; before 2020-12 `items` and `additionalItems`)."""
    first, others = ("prefixItems", "items") if "prefixItems" in node.schema else ("items", "additionalItems")
    owner = hint.owner or node.id
    items = tuple(
        low.shape(item, NameHint(SpecText(f"{hint.text} Item {index + 1}"), owner), depth)
        for index, item in enumerate(node.items(first))
    )
    if node.schema.get(others) is False:
        message = f"`{others}: false` is not checked: further items are kept"
        low.sink.note("keyword-ignored", message, node.origin.child(others))
        return TupleOf(items, None)
    return TupleOf(items, _items(low, node, others, hint, depth))


def map_shape(low: Lowering, node: Node, hint: NameHint, depth: int) -> MapOf:
    """An object without properties (JSON Schema core section 10.3.2.3)."""
    if isinstance(node.schema.get("required"), list):
        message = "the required members of an object without properties are not checked"
        low.sink.note("required-undeclared", message, node.origin.child("required"))
    words = SpecText(f"{hint.text} Value") if hint.owner else SpecText("Value")
    value = additional(low, node, NameHint(words, hint.owner or node.id), depth)
    return MapOf(ANY if value is None else value)


def additional(low: Lowering, node: Node, hint: NameHint, depth: int = 0) -> Shape | None:
    """The shape of undeclared members; None where there must be none (JSON Schema core section 10.3.2).

    Where neither keyword stands anything is allowed. Members that only patterns allow have the shape that a lone
    pattern demands; several patterns are not told apart.
    """
    keyword = "additionalProperties" if "additionalProperties" in node.schema else "unevaluatedProperties"
    inner = node.member(keyword)
    patterns = [schema for _, schema in node.members("patternProperties")]
    if patterns and not (inner is not None and inner.value is False and len(patterns) == 1):
        message = "members that patterns name have no type of their own; they are kept as additional properties"
        low.sink.note("keyword-ignored", message, node.origin.child("patternProperties"))
    if patterns:
        inner = patterns[0] if inner is not None and inner.value is False and len(patterns) == 1 else None
    if inner is None or inner.value is True or inner.value is None:
        return ANY
    return None if inner.value is False else low.shape(inner, hint, depth)


def _items(low: Lowering, node: Node, keyword: str, hint: NameHint, depth: int) -> Shape:
    inner = node.member(keyword)
    if inner is None or inner.value is True or not isinstance(inner.value, dict | bool):
        return ANY  # a value that is no schema is reported with the schema around it
    values = values_of_items(node.schema)
    if values and isinstance(inner.value, dict) and "$ref" not in inner.value:
        inner = Node(inner.document, inner.pointer, {"enum": values, **inner.value})
    words = SpecText(f"{hint.text} Item") if hint.text != "Item" else hint.text
    return low.shape(inner, NameHint(words, hint.owner or node.id), depth)
