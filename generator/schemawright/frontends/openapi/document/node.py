"""`Node`: a JSON value of a document together with its place; what the lowering functions walk over."""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.diagnostics import Origin, escape_token
from schemawright.frozen import frozen
from schemawright.ir.ids import id_at
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document


@frozen
class Node:
    """`value` stands at JSON Pointer `pointer` of `document`."""

    document: Document
    pointer: str
    value: JsonValue

    @property
    def origin(self) -> Origin:
        """The place, for diagnostics and IR nodes."""
        return Origin(self.document.name, self.pointer)

    @property
    def id(self) -> TypeId:
        """The identity of the schema that stands here."""
        return id_at(self.document.name, self.pointer)

    @property
    def schema(self) -> dict[str, JsonValue]:
        """The value as an object; {} where it is none."""
        return self.value if isinstance(self.value, dict) else {}

    def member(self, key: str) -> Node | None:
        """The member `key` of the object here."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.document, f"{self.pointer}/{escape_token(key)}", self.value[key])
        return None

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        """Names and nodes of the object at member `key`; nothing where there is no object."""
        inner = self.member(key)
        return inner.entries() if inner is not None else iter(())

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Names and nodes of all members of the object here."""
        for name, value in self.schema.items():
            yield name, Node(self.document, f"{self.pointer}/{escape_token(name)}", value)

    def items(self, key: str) -> list[Node]:
        """Nodes of the array at member `key`; nothing where there is no array."""
        inner = self.schema.get(key)
        if not isinstance(inner, list):
            return []
        return [Node(self.document, f"{self.pointer}/{key}/{i}", value) for i, value in enumerate(inner)]
