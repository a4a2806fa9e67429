"""Which schemas extend which by `allOf`: the index that discriminated bases need.

In: the declared schemas of the documents. Out: for a base, its subtypes, direct and indirect, with their
discriminator values. Built at first use, since most documents have no such base.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.schema.discriminators import own_value
from schemawright.frontends.openapi.schema.schemas import Schemas
from schemawright.ir.shapes import TypeId


class Subtypes:
    """Schemas by the base they extend."""

    def __init__(self, declared: Sequence[tuple[str, Node]], schemas: Schemas, resolver: Resolver) -> None:
        self._declared = declared
        self._schemas = schemas
        self._resolver = resolver

    @cached_property
    def _direct(self) -> dict[TypeId, list[tuple[str, Node]]]:
        found: dict[TypeId, list[tuple[str, Node]]] = {}
        for name, node in self._declared:
            for part in self._schemas.view(node).parts:
                target = self._resolver.target(part.node, part.reference) if part.reference else None
                if target is not None:
                    found.setdefault(target.id, []).append((own_value(node, name), node))
        return found

    def below(self, base: TypeId) -> Iterator[tuple[str, Node]]:
        """Discriminator value and node of each schema that extends `base`, in document order level by level."""
        seen = {base}
        waiting = [base]
        while waiting:
            level: list[TypeId] = []
            for id in waiting:
                for value, node in self._direct.get(id, ()):
                    if node.id not in seen:
                        seen.add(node.id)
                        level.append(node.id)
                        yield value, node
            waiting = level
