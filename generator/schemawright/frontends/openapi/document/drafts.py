"""Which draft of JSON Schema a document, or a schema in it, says that it is written in, and which keywords that has.

In: a document or a schema. Out: the year or number of its draft, or the schema without keywords of later drafts. Not
done here: what the keywords of a draft mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document

_META_SCHEMA = re.compile(r"https?://json-schema\.org/draft[-/](0[3-7]|2019|2020)\b.*")
FIRST_WITH_SIBLINGS = 2019
"""Up to draft 7, `$ref` stands for all that is beside it (core section 8.3), `$id` as well."""
_LATEST = 2020
_FIRST: Mapping[str, int] = {
    **dict.fromkeys(("const", "contains", "propertyNames"), 6),
    **dict.fromkeys(("if", "then", "else"), 7),
    **dict.fromkeys(("dependentRequired", "dependentSchemas", "minContains", "maxContains"), 2019),
    **dict.fromkeys(("unevaluatedProperties", "unevaluatedItems", "$recursiveRef"), 2019),
    **dict.fromkeys(("prefixItems", "$dynamicRef"), 2020),
}
"""The first draft of keywords that earlier ones do not have."""


def draft_of(document: Document) -> int:
    """3, 4, 6, 7, 2019 or 2020 for a document that names its draft in `$schema`, 0 for any other."""
    return _declared_in(document.data)


class Drafts:
    """The drafts of the schemas of one run; a word that the draft of a schema does not have is reported once."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._declared: dict[str, Mapping[str, int]] = {}
        self._known: dict[TypeId, tuple[JsonValue, Node]] = {}

    def known(self, node: Node) -> Node:
        """The schema without keywords of later drafts, which are words without a meaning in it (core section 6.5)."""
        draft = self.of(node)
        if draft in (0, _LATEST) or not any(_FIRST.get(word, 0) > draft for word in node.schema):
            return node
        raw, known = self._known.get(node.id, (None, node))
        if raw is not node.value:
            known = node.saying({word: value for word, value in node.schema.items() if _FIRST.get(word, 0) <= draft})
            self._known[node.id] = (node.value, known)
            self._report(node, draft)
        return known

    def of(self, node: Node) -> int:
        """The draft of a schema: what the nearest schema around it says that names one (core section 8.1.1)."""
        declared = self._declared.get(node.document.name)
        if declared is None:
            declared = self._declared[node.document.name] = dict(_declarations(node.document))
        pointer = node.pointer if declared else ""
        while pointer and pointer not in declared:
            pointer = pointer.rpartition("/")[0]
        return declared.get(pointer, 0)

    def _report(self, node: Node, draft: int) -> None:
        for word in node.schema:
            if _FIRST.get(word, 0) > draft:
                message = f"`{word}` is no keyword of draft {draft}, which `$schema` names"
                cure = f"name draft {_FIRST[word]} or later there"
                self._sink.note("keyword-unknown", message, node.origin.child(word), cure)


def _declarations(document: Document) -> Iterator[tuple[str, int]]:
    """The places of the schemas that name their draft, with it."""
    if "$schema" not in document.whole_text:
        return
    is_whole = document.whole_text.count("$schema") == 1 and draft_of(document)
    waiting = [Node(document, "", document.data)]
    while waiting:
        node = waiting.pop()
        draft = _declared_in(node.value)
        if draft:
            yield node.pointer, draft
        if is_whole:
            return
        if isinstance(node.value, dict):
            waiting += (inner for _, inner in node.entries())
        elif isinstance(node.value, list):
            waiting += (node.saying(value, f"/{at}") for at, value in enumerate(node.value))


def _declared_in(value: JsonValue) -> int:
    declared = value.get("$schema") if isinstance(value, dict) else None
    found = _META_SCHEMA.fullmatch(declared) if isinstance(declared, str) else None
    return int(found[1]) if found else 0
