"""What an array schema says of its items: of the first ones, each by itself, and of all others.

In: a schema node. Out: its `Items`. Not done here: what the schemas of the items say (`view`).
"""

from __future__ import annotations

from collections.abc import Sequence

from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.schema.kinds import SchemaKind, values_of_items
from schemawright.frozen import frozen
from schemawright.ir.text import JsonValue


@frozen
class Items:
    """The items of an array; `rest` is None where anything may follow the first ones, or nothing with `is_closed`.

    `is_exact`: all of the first ones must be there, and nothing more.
    """

    first: tuple[Node, ...]
    rest: Node | None
    is_tuple: bool = False
    is_closed: bool = False
    is_exact: bool = False


def items_of(node: Node, kind: SchemaKind, types: Sequence[str]) -> Items | None:
    """The items of an array schema (JSON Schema core section 10.3.1; before 2020-12 `items` and `additionalItems`)."""
    if kind is SchemaKind.LIST:
        return Items((), _rest(node, "items", types))
    if kind is not SchemaKind.TUPLE:
        return None
    first, others = keywords_of_tuple(node.schema)
    items = tuple(node.items(first))
    least, most = node.schema.get("minItems"), node.schema.get("maxItems")
    is_full = isinstance(most, int | float) and most <= len(items)
    is_closed = node.schema.get(others) is False or is_full
    is_exact = is_closed and isinstance(least, int | float) and least == len(items)
    return Items(items, None if is_closed else _rest(node, others, types), True, is_closed, is_exact)


def keywords_of_tuple(schema: dict[str, JsonValue]) -> tuple[str, str]:
    """The keywords of the first items and of those that follow."""
    return ("prefixItems", "items") if "prefixItems" in schema else ("items", "additionalItems")


def _rest(node: Node, keyword: str, types: Sequence[str]) -> Node | None:
    """The schema of all other items, with the values that beside an array can only be meant for them."""
    inner = node.member(keyword)
    if inner is None or inner.value is True or not isinstance(inner.value, dict | bool):
        return None  # a value that is no schema is reported with the schema around it
    values = values_of_items(node.schema, types)
    if values and isinstance(inner.value, dict) and not reference_in(inner.value):
        return inner.saying({"enum": values, **inner.value})
    return inner
