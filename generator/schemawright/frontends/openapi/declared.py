"""Which schemas the documents declare, and under which names.

In: documents. Out: name, place and schema of each declaration, in document order. An entry that is only a reference to
a schema that nobody else declares gives that schema its name: `Pet: {$ref: ./schemas/Pet.yaml}` declares one schema.
Not done here: schemas that operations name or hold (`operations`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from schemawright.frontends.openapi.document.dialects import declared_schemas, reads_siblings_of_references
from schemawright.frontends.openapi.document.node import REFERENCES, Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver, context_of, own_name
from schemawright.frontends.openapi.schema.kinds import only_annotates
from schemawright.ir.definitions import NameHint
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText
from schemawright.source.documents import Document

_SAYS_NOTHING = frozenset({
    *REFERENCES, "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions",
})  # fmt: skip
"""Keywords of a schema that is only a reference, besides annotations."""


class Declaration(NamedTuple):
    """A schema that is declared under a name at a place; it stands elsewhere where a reference leads to it."""

    name: str
    place: Node
    schema: Node

    def hint(self, main: Document) -> NameHint:
        """What to call it; schemas of other documents than the main one are told from its own by their file."""
        document = self.place.document
        context = SpecText("") if document is main else context_of(document, self.name)
        return NameHint(SpecText(self.name), None, context)


def declarations(documents: Sequence[Document], resolver: Resolver, is_modern: bool) -> list[Declaration]:
    """What the documents declare; from now on, references to an entry mean the schema that it stands for.

    `is_modern`: whether keywords beside `$ref` hold in documents that do not say. Raises `SpecError` (`not-a-spec`,
    `unsupported-version`) for a document that declares no schemas.
    """
    found = [Declaration(*entry) for document in documents for entry in declared_schemas(document, resolver)]
    known: dict[TypeId, Node] = {}
    for entry in found:
        _find_end(entry.schema, resolver, is_modern, known)
    ends = {entry.schema.id: end for entry in found if (end := known[entry.schema.id]) is not entry.schema}
    owners = _owners(found, ends)
    kept: list[Declaration] = []
    for entry in found:
        end = ends.get(entry.schema.id, entry.schema)
        owner = owners[end.id]
        if owner is entry or owner.name == entry.name:
            resolver.stand_ins[entry.schema.id] = end
        if owner is entry:
            kept.append(entry._replace(schema=end))
        elif owner.name != entry.name:
            kept.append(entry)
    return kept


def _find_end(node: Node, resolver: Resolver, is_modern: bool, known: dict[TypeId, Node]) -> None:
    """Take down which schema stands at the end of an entry that is only a reference, and of those on the way to it.

    For a circle, and for what leads nowhere, it is the node itself, as for all that is more than a reference.
    """
    passed: dict[TypeId, Node] = {}
    end: Node | None = node
    while end is not None and end.id not in known and _only_refers(end, is_modern):
        if end.id in passed:
            end = None
            break
        passed[end.id] = end
        end = resolver.schema(end, reference_in(end.schema))
    end = end if end is None else known.get(end.id, end)
    known |= {id: way if end is None else end for id, way in passed.items()}
    known.setdefault(node.id, node)


def _only_refers(node: Node, is_modern: bool) -> bool:
    if not reference_in(node.schema):
        return False
    rest = {key: value for key, value in node.schema.items() if key not in _SAYS_NOTHING}
    return only_annotates(rest) or not reads_siblings_of_references(node.document, is_modern)


def _owners(found: Sequence[Declaration], ends: Mapping[TypeId, Node]) -> dict[TypeId, Declaration]:
    """Who names each schema: its own entry, else the one of those referring to it that has its own name, else the
    first.
    """
    owners: dict[TypeId, Declaration] = {}
    for entry in found:
        if entry.schema.id not in ends:
            owners.setdefault(entry.schema.id, entry)
    for entry in found:
        end = ends.get(entry.schema.id)
        if end is not None:
            owner = owners.setdefault(end.id, entry)
            if owner.schema.id in ends and entry.name == own_name(end) != owner.name:
                owners[end.id] = entry
    return owners
