"""Tables of named parts, the whole or a piece of which may stand behind a reference.

In: the node of a table, such as `components/schemas`. Out: its entries, and those of the tables that its `$ref` leads
to. No specification allows that; split documents have it, and bundlers read it. Not done here: what the entries mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.ir.shapes import TypeId


def tables(node: Node | None, resolver: Resolver) -> Iterator[Node]:
    """The table at a node, and the ones that references in place of a table lead to, each once."""
    passed: set[TypeId] = set()
    while node is not None and node.id not in passed:
        yield node
        passed.add(node.id)
        reference = node.schema.get("$ref")
        node = resolver.target(node, reference) if isinstance(reference, str) else None


def entries(table: Node | None, resolver: Resolver) -> Iterator[tuple[str, Node]]:
    """Names and nodes of all entries; of two of one name the one that stands nearer counts."""
    if table is None or "$ref" not in table.schema:
        yield from table.entries() if table is not None else ()
        return
    found: dict[str, Node] = {}
    for part in tables(table, resolver):
        for name, node in part.entries():
            if name != "$ref" or not isinstance(node.value, str):
                found.setdefault(name, node)
    yield from found.items()
