"""`$id` and `$anchor`: names that schemas give themselves inside a document.

In: a document. Out: its resources, which are the schemas with an `$id` and the document as a whole, and the anchors in
each (JSON Schema core sections 8.2.1 and 8.2.2). A document is only walked when its text mentions one of the keywords.
Not done here: what a dynamic anchor means in the end (`dynamic_anchors`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urljoin

from schemawright.frontends.openapi.document.drafts import FIRST_WITH_SIBLINGS, draft_of
from schemawright.frontends.openapi.document.node import Node
from schemawright.frozen import frozen
from schemawright.source.documents import Document

_ANCHORS = ("$anchor", "$dynamicAnchor")
_LAST_WITH_ID = 4
_DATA = frozenset({"default", "example", "examples", "enum", "const", "value"})
"""Members that hold data, in which `$id` is a key like any other."""
_TABLES = frozenset({
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies", "schemas",
})  # fmt: skip
"""Members whose own keys are names."""
_INNER = _TABLES | {
    "additionalItems", "additionalProperties", "allOf", "anyOf", "contains", "contentSchema", "else", "if", "items",
    "not", "oneOf", "prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
}  # fmt: skip
"""Keywords that hold schemas; below any other one, a file of JSON Schema has none (core section 6.5)."""
_DEFINITIONS = frozenset({"$defs", "definitions", "schemas"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@frozen
class Resource:
    """A schema with an identifier of its own, or a whole document; "" is the URI of what says nothing of itself."""

    root: Node
    uri: str


@frozen
class Identifiers:
    """The resources of one document by URI and by the pointer to their roots, and its anchors by resource."""

    by_uri: Mapping[str, Resource]
    by_pointer: Mapping[str, Resource]
    anchors: Mapping[tuple[str, str], Node]
    dynamic: Mapping[str, Mapping[str, Sequence[Node]]]
    """The schemas with a `$dynamicAnchor` by the pointer to the root of their resource, and by anchor."""

    @property
    def has_dynamic(self) -> bool:
        """Whether schemas around a schema may decide what a reference in it means."""
        roots = (resource.root for resource in self.by_pointer.values())
        return bool(self.dynamic) or any(root.schema.get("$recursiveAnchor") is True for root in roots)

    def around(self, pointer: str) -> Resource:
        """The resource that the schema at a pointer belongs to."""
        while pointer not in self.by_pointer:
            pointer = pointer.rpartition("/")[0]
        return self.by_pointer[pointer]

    def anchored(self, resource: Resource, anchor: str) -> Node | None:
        """The schema that an anchor of a resource means, or else that of its name elsewhere in the document."""
        own = self.anchors.get((resource.root.pointer, anchor))
        return own or next((node for (_, name), node in self.anchors.items() if name == anchor), None)

    def entered(self, pointer: str) -> Iterator[Resource]:
        """The resource that the schema at a pointer belongs to, and those around it from which it is entered.

        Only references enter what stands among definitions.
        """
        inner = self.around(pointer)
        yield inner
        while inner.root.pointer:
            outer = self.around(inner.root.pointer.rpartition("/")[0])
            if not _DEFINITIONS.isdisjoint(inner.root.pointer[len(outer.root.pointer) :].split("/")):
                return
            yield outer
            inner = outer


def identifiers_of(document: Document) -> Identifiers:
    """The identifiers of a document; the first of two equal ones counts."""
    root = Resource(Node(document, "", document.data), "")
    by_uri: dict[str, Resource] = {}
    by_pointer = {"": root}
    anchors: dict[tuple[str, str], Node] = {}
    dynamic: dict[str, dict[str, list[Node]]] = {}
    keyword = "id" if 0 < draft_of(document) <= _LAST_WITH_ID else "$id"
    if any(word in document.whole_text for word in (keyword, *_ANCHORS)):
        for node, resource in _identified(root, keyword):
            if resource.root is node:
                by_pointer[node.pointer] = resource
                by_uri.setdefault(resource.uri, resource)
            for anchor in _anchors(node, keyword):
                anchors.setdefault((resource.root.pointer, anchor), node)
            bound = node.schema.get("$dynamicAnchor")
            if isinstance(bound, str):
                dynamic.setdefault(resource.root.pointer, {}).setdefault(bound, []).append(node)
    return Identifiers(by_uri, by_pointer, anchors, dynamic)


def joined(base: str, reference: str) -> str:
    """The reference resolved against the base (RFC 3986 section 5.2); as it stands where it is no URI."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def inner_schemas(node: Node) -> Iterator[Node]:
    """A schema and all that stand in it, but for those that only references lead to."""
    waiting = [(node, False)]
    while waiting:
        found, is_table = waiting.pop()
        if isinstance(found.value, dict):
            if not is_table:
                yield found
            waiting += [(inner, not is_table and key in _TABLES) for key, inner in found.entries()
                        if is_table or (key in _INNER and key not in _DEFINITIONS)]  # fmt: skip
        elif isinstance(found.value, list):
            waiting += [(found.saying(value, f"/{i}"), False) for i, value in enumerate(found.value)]


def is_absolute(uri: str) -> bool:
    """Whether a URI has a scheme (RFC 3986 section 4.3)."""
    return _SCHEME.match(uri) is not None


def _own(node: Node, keyword: str) -> str:
    """The identifier of a schema; "" where it has none, or one that a `$ref` beside it takes away."""
    own = node.schema.get(keyword)
    is_old = 0 < draft_of(node.document) < FIRST_WITH_SIBLINGS
    is_taken = is_old and isinstance(node.schema.get("$ref"), str)
    return own if isinstance(own, str) and not is_taken else ""


def _anchors(node: Node, keyword: str) -> Iterator[str]:
    """The anchors of a schema; before draft 2019-09 they were fragments of its identifier."""
    fragment = _own(node, keyword).partition("#")[2]
    found = (fragment, *(node.schema.get(word) for word in _ANCHORS))
    return (anchor for anchor in found if isinstance(anchor, str) and anchor)


def _identified(whole: Resource, keyword: str) -> Iterator[tuple[Node, Resource]]:
    """All objects of a document with an identifier or anchor, in its order, each with the resource that it is in."""
    is_schema = "$schema" in whole.root.schema
    waiting: list[tuple[Node, Resource, bool]] = [(whole.root, whole, False)]
    while waiting:
        node, resource, is_table = waiting.pop()
        if isinstance(node.value, dict):
            uri = "" if is_table else _own(node, keyword).partition("#")[0]
            if uri:
                resource = Resource(node, joined(resource.uri, uri))
            if not is_table and (uri or any(_anchors(node, keyword))):
                yield node, resource
            inner = [(child, resource, not is_table and key in _TABLES) for key, child in node.entries()
                     if is_table or (key in _INNER if is_schema else key not in _DATA)]  # fmt: skip
            waiting += reversed(inner)
        elif isinstance(node.value, list):
            items = [Node(node.document, f"{node.pointer}/{i}", value) for i, value in enumerate(node.value)]
            waiting += [(item, resource, False) for item in reversed(items) if isinstance(item.value, dict | list)]
