"""`$id` and `$anchor`: names that schemas give themselves inside a document.

In: a document. Out: the nodes that carry identifiers, and the base against which a reference is resolved
(JSON Schema core sections 8.2.1 and 8.2.2). A document is only walked when its text mentions one of the keywords.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from schemawright.frontends.openapi.document.node import Node
from schemawright.frozen import frozen
from schemawright.source.documents import Document

_ANCHORS = ("$anchor", "$dynamicAnchor")
_OLD = re.compile(r"^https?://json-schema\.org/draft-0[34]/schema")
_DATA = frozenset({"default", "example", "examples", "enum", "const", "value"})
"""Members that hold data, in which `$id` is a key like any other."""


@frozen
class Identifiers:
    """The identified schemas of one document: by absolute or relative URI, by anchor, and the base of each pointer."""

    by_uri: Mapping[str, Node]
    by_anchor: Mapping[str, Node]
    bases: Mapping[str, str]

    def base_of(self, pointer: str) -> str:
        """The URI that references at `pointer` are relative to; "" where no enclosing schema has an `$id`."""
        while pointer not in self.bases:
            if not pointer:
                return ""
            pointer = pointer.rpartition("/")[0]
        return self.bases[pointer]


NONE = Identifiers({}, {}, {})


def identifiers_of(document: Document) -> Identifiers:
    """The identifiers of a document; the first of two equal ones counts."""
    if not any(keyword in document.text for keyword in (_keyword(document), *_ANCHORS)):
        return NONE
    by_uri: dict[str, Node] = {}
    by_anchor: dict[str, Node] = {}
    bases: dict[str, str] = {}
    keyword = _keyword(document)
    for node, base in _schemas(Node(document, "", document.data), keyword):
        own = node.schema.get(keyword)
        if isinstance(own, str) and not own.startswith("#"):
            bases[node.pointer] = joined(base, own)
            by_uri.setdefault(bases[node.pointer].rstrip("#"), node)
        elif isinstance(own, str):
            by_anchor.setdefault(own[1:], node)  # the form of an anchor before draft 2019-09
        for anchor_keyword in _ANCHORS:
            anchor = node.schema.get(anchor_keyword)
            if isinstance(anchor, str):
                by_anchor.setdefault(anchor, node)
    return Identifiers(by_uri, by_anchor, bases)


def joined(base: str, reference: str) -> str:
    """The reference resolved against the base (RFC 3986 section 5.2); as it stands where it is no URI."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


def _keyword(document: Document) -> str:
    """The keyword by which schemas of the document identify themselves: `id` before draft 6."""
    draft = document.data.get("$schema") if isinstance(document.data, dict) else None
    return "id" if isinstance(draft, str) and _OLD.match(draft) else "$id"


def _schemas(root: Node, keyword: str) -> Iterator[tuple[Node, str]]:
    """All objects of a document with an identifier, outer ones first, each with the base around it."""
    waiting: list[tuple[Node, str]] = [(root, "")]
    while waiting:
        node, base = waiting.pop()
        if isinstance(node.value, dict):
            own = node.value.get(keyword)
            if any(isinstance(node.value.get(name), str) for name in (keyword, *_ANCHORS)):
                yield node, base
            inner = joined(base, own) if isinstance(own, str) and not own.startswith("#") else base
            waiting += ((child, inner) for key, child in node.entries() if key not in _DATA)
        elif isinstance(node.value, list):
            items = (Node(node.document, f"{node.pointer}/{i}", value) for i, value in enumerate(node.value))
            waiting += ((item, base) for item in items if isinstance(item.value, dict | list))
