"""Properties whose schemas say the same: what becomes of them is found out once.

In: schemas. Out: their shapes and annotations. Specs repeat themselves: of the 38,839 properties in the description of
GitHub's API 4,639 differ. Those are shared that need nothing but their own words: no other schema, no definition, no
finding, of which each names its place and is told once, and no constraints that are checked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.schema.annotations import Annotations
from schemawright.frontends.openapi.schema.plain import all_said
from schemawright.frontends.openapi.schema.schemas import Schemas
from schemawright.ir.shapes import Shape, references


class Property(NamedTuple):
    """What a property is, apart from its name and place."""

    shape: Shape
    annotations: Annotations


class Alike:
    """The properties of one run by what their schemas say; none where constraints are checked."""

    def __init__(self, schemas: Schemas, sink: Sink) -> None:
        """Start without any; `sink` gets what there is to say of them."""
        self._schemas = schemas
        self._sink = sink
        self._known: dict[tuple[str, str], Property] = {}

    def of(self, node: Node, read: Callable[[], Property]) -> Property:
        """The property of a schema, which is read where none that says the same has been."""
        words = "" if self._schemas.checks_constraints else all_said(node)
        if not words:
            return read()
        key = node.document.name, words
        known = self._known.get(key)
        if known is None:
            is_new, before = not self._schemas.has_seen(node), self._sink.given
            known = read()
            if is_new and self._sink.given == before and not references(known.shape):
                self._known[key] = known
        return known
