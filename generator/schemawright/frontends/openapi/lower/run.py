"""What is lowered in one run: the definitions declared so far, and those whose bodies are still to come.

In: schemas that need a definition of their own. Out: their ids, at once; bodies are made later (`definitions`), so
cycles and order need no care, and no walk recurses through definitions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.lower.alike import Alike
from schemawright.frontends.openapi.lower.scalars import Formats
from schemawright.frontends.openapi.lower.subtypes import Subtypes
from schemawright.frontends.openapi.schema.paths import Paths
from schemawright.frontends.openapi.schema.schemas import Schemas
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.definitions import NameHint
from schemawright.ir.paths import Path, name_step, path_to
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText


class Declared(NamedTuple):
    """A schema that is a definition, and what that is called."""

    node: Node
    name: NameHint
    path: Path


class Run:
    """Definitions by id, and all that lowering asks; `formats` gives the kinds of scalars."""

    def __init__(
        self, schemas: Schemas, resolver: Resolver, subtypes: Subtypes, paths: Paths, formats: Formats, sink: Sink
    ) -> None:
        """Start without definitions."""
        self.schemas = schemas
        self.resolver = resolver
        self.subtypes = subtypes
        self.formats = formats
        self.sink = sink
        self.alike = Alike(schemas, sink)
        self._paths = paths
        self._ids: set[TypeId] = set()
        self._waiting: list[Declared] = []
        self._vendor_enums: dict[tuple[str, str], Node] = {}

    def declare(self, node: Node, hint: NameHint, path: Path | None = None) -> TypeId:
        """The id of the definition at `node`, which the first hint names."""
        id = node.id
        if id not in self._ids:
            self._ids.add(id)
            self._waiting.append(Declared(node, hint, self._paths.of(node) if path is None else path))
        return id

    def declare_inline(self, view: SchemaView, hint: NameHint) -> TypeId:
        """As `declare`; an enum that `x-ms-enum` names goes by that name, and is one type wherever it recurs."""
        values = view.values
        if values is None or not values.vendor_name:
            return self.declare(view.node, hint)
        first = self._vendor_enums.setdefault((values.vendor_name, json.dumps(values.given)), view.node)
        name = SpecText(values.vendor_name)
        return self.declare(first, NameHint(name, None, hint.text), path_to([name_step(name)]))

    def waiting(self) -> Iterator[Declared]:
        """What is declared and has no body yet, what is declared meanwhile among it."""
        while self._waiting:
            batch, self._waiting = self._waiting, []
            yield from batch
