"""What webhooks and callbacks hold: the requests that a server sends, and what it takes for an answer.

In: the documents and the parts of their operations. Out: the nodes of schemas (OAS 3.1 sections 4.8.1 and 4.8.18). Not
done here: naming what stands in them (`operations`), and operations that a client calls (`operation_table`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemawright.budgets import MAX_NESTED_CALLBACKS
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.operation_objects import Parts
from schemawright.source.documents import Document

_SCHEMAS = ("schema", "itemSchema")


def unserved_schemas(documents: Sequence[Document], parts: Parts, methods: Sequence[str]) -> Iterator[Node]:
    """The schemas of all webhooks and callbacks; `methods` are the keys of operations in a path item."""
    walk = _Walk(parts, methods)
    for document in documents:
        root = Node(document, "", document.data)
        for _, item in parts.table(root, "webhooks"):
            yield from walk.of_item(item, 0)
        for holder in ("paths", "x-ms-paths"):
            for _, item in parts.table(root, holder):
                yield from (schema for node in walk.operations(item) for schema in walk.called_back(node, 0))


class _Walk:
    """Follows path items, operations and bodies, each wherever a reference leads."""

    def __init__(self, parts: Parts, methods: Sequence[str]) -> None:
        self._parts = parts
        self._methods = methods

    def operations(self, node: Node) -> Iterator[Node]:
        """The operations of a path item."""
        item = self._parts.followed(node)
        members = [] if item is None else [item.member(method) for method in self._methods]
        return (found for each in members if each is not None and (found := self._parts.followed(each)) is not None)

    def of_item(self, node: Node, depth: int) -> Iterator[Node]:
        """The schemas of a path item that the server calls."""
        for operation in self.operations(node):
            body = operation.member("requestBody")
            holders = [*([] if body is None else [body]), *self._parts.listed(operation, "parameters")]
            holders += (response for _, response in self._parts.table(operation, "responses"))
            for holder in filter(None, map(self._parts.followed, holders)):
                yield from self._schemas(holder)
            yield from self.called_back(operation, depth)

    def called_back(self, operation: Node, depth: int) -> Iterator[Node]:
        """The schemas of the callbacks of an operation."""
        for _, node in self._parts.table(operation, "callbacks") if depth < MAX_NESTED_CALLBACKS else ():
            callback = self._parts.followed(node)
            if callback is not None:
                for _, item in callback.entries():
                    yield from self.of_item(item, depth + 1)

    def _schemas(self, holder: Node) -> Iterator[Node]:
        contents = [holder, *(node for _, node in self._parts.table(holder, "content"))]
        for content in filter(None, map(self._parts.followed, contents)):
            yield from (found for keyword in _SCHEMAS if (found := content.member(keyword)) is not None)
