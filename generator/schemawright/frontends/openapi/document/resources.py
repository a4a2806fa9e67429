"""Which document, or which schema with an `$id`, a reference names before its fragment.

In: a node and the place that a reference in it names. Out: a resource: of the node's own document, of another one that
was read, of a meta-schema, or the document at that place, read through the workspace. Not done here: fragments
(`references`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from schemawright.diagnostics import SpecError
from schemawright.frontends.openapi.document.identifiers import (
    Identifiers,
    Resource,
    identifiers_of,
    is_absolute,
    joined,
)
from schemawright.frontends.openapi.document.meta_schemas import meta_schema_at
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.quirks import ways_beside
from schemawright.source.documents import Document, is_url
from schemawright.source.workspace import Workspace


class Resources:
    """The resources of all documents read so far, found when they are asked for."""

    def __init__(self, workspace: Workspace) -> None:
        """Start without any; documents that the user named answer to their identifiers from the start."""
        self._workspace = workspace
        self._identified: dict[str, Identifiers] = {}
        self._dynamic: dict[str, bool] = {}
        self._by_uri: dict[str, Resource] = {}
        self._scanned = 0
        """How many documents `_by_uri` speaks of, in the order of reading."""

    @property
    def documents(self) -> Sequence[Document]:
        """All documents read so far."""
        return self._workspace.documents

    def around(self, node: Node) -> Resource:
        """The resource that a node belongs to."""
        return self._of(node.document).around(node.pointer)

    def named(self, node: Node, place: str) -> Resource:
        """What a reference in a node names by a place (JSON Schema core section 8.2).

        Raises `SpecError` for what cannot be read.
        """
        around = self.around(node)
        if not place:
            return around
        uri = joined(around.uri, place).rstrip("#")
        found = self._of(node.document).by_uri.get(uri) or self._elsewhere(uri)
        return found or self._whole(self._opened(node.document, place, uri))

    def entered(self, node: Node) -> Iterator[Resource]:
        """The resources in which a schema is read, wherever it is read from, the innermost first."""
        return self._of(node.document).entered(node.pointer)

    def dynamic(self, resource: Resource) -> Mapping[str, Sequence[Node]]:
        """The schemas with a dynamic anchor in a resource, by anchor."""
        return self._of(resource.root.document).dynamic.get(resource.root.pointer, {})

    def has_dynamic(self, document: Document) -> bool:
        """Whether schemas around a schema of a document may decide what a reference in it means."""
        if document.name not in self._dynamic:
            self._dynamic[document.name] = self._of(document).has_dynamic
        return self._dynamic[document.name]

    def anchored(self, resource: Resource, anchor: str) -> Node | None:
        """The schema with an anchor in a resource."""
        return self._of(resource.root.document).anchored(resource, anchor)

    def _of(self, document: Document) -> Identifiers:
        if document.name not in self._identified:
            self._identified[document.name] = identifiers_of(document)
        return self._identified[document.name]

    def _whole(self, document: Document) -> Resource:
        return self._of(document).around("")

    def _elsewhere(self, uri: str) -> Resource | None:
        """The resource of that URI in any document read so far, or the meta-schema."""
        if not is_absolute(uri):
            return None
        documents = self._workspace.documents
        for document in documents[self._scanned :]:
            for own, resource in self._of(document).by_uri.items():
                self._by_uri.setdefault(own, resource)
        self._scanned = len(documents)
        meta_schema = None if uri in self._by_uri else meta_schema_at(uri)
        if meta_schema is not None:
            self._by_uri[uri] = self._whole(meta_schema)
        return self._by_uri.get(uri)

    def _opened(self, document: Document, place: str, uri: str) -> Document:
        """The document at a place, or at the URL that this means below an `$id`.

        A URL that may not be asked is that of a file beside: schemas are published under an `$id`, and used as copies.
        """
        try:
            return self._workspace.open_relative(document, uri if "://" in uri else place)
        except SpecError:
            is_copy = "://" in uri and not is_url(document.name)
            for way in ways_beside(self._whole(document).uri, uri, place) if is_copy else ():
                with suppress(SpecError):
                    return self._workspace.open_relative(document, way)
            raise
