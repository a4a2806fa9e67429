"""`Node`: a JSON value of a document together with its place; what the lowering functions walk over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemawright.diagnostics import Origin, escape_token
from schemawright.frozen import frozen
from schemawright.ir.ids import id_at
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document

REFERENCES = ("$ref", "$dynamicRef", "$recursiveRef")
"""The keywords that stand for the schema which they lead to (JSON Schema core section 8.2.3; draft 2019-09)."""


def reference_in(schema: Mapping[str, JsonValue]) -> str:
    """What a schema refers to, the first of several references; "" where it has none."""
    for keyword in REFERENCES:
        text = schema.get(keyword)
        if isinstance(text, str):
            return text
    return ""


@frozen
class Scope:
    """The schemas that dynamic anchors mean to a schema, by anchor, where schemas around it decide that.

    They are those of the dynamic scope (JSON Schema core section 7.1) that its own resource would not choose by itself.
    """

    bindings: Mapping[str, Node]
    key: str
    """The same for equal scopes."""


UNBOUND = Scope({}, "")
"""The scope of a schema that stands for itself, as nearly all do."""


def scope_of(bindings: Mapping[str, Node]) -> Scope:
    """The scope in which anchors mean these schemas."""
    return Scope(bindings, "\0".join(f"{name}={bindings[name].id}" for name in sorted(bindings)))


@frozen
class Node:
    """`value` stands at JSON Pointer `pointer` of `document`, and is read in a scope."""

    document: Document
    pointer: str
    value: JsonValue
    scope: Scope = UNBOUND

    @property
    def origin(self) -> Origin:
        """The place, for diagnostics and IR nodes."""
        return Origin(self.document.name, self.pointer)

    @property
    def id(self) -> TypeId:
        """The identity of the schema that stands here."""
        return self.id_of(self.pointer)

    def id_of(self, pointer: str) -> TypeId:
        """The identity of what stands elsewhere in the document, read in the same scope."""
        return id_at(self.document.name, pointer, self.scope.key)

    @property
    def schema(self) -> dict[str, JsonValue]:
        """The value as an object; {} where it is none."""
        return self.value if isinstance(self.value, dict) else {}

    def saying(self, value: JsonValue, below: str = "") -> Node:
        """A node of another value at this place, or at one below it."""
        return Node(self.document, self.pointer + below, value, self.scope)

    def within(self, scope: Scope) -> Node:
        """The same in another scope."""
        return replace(self, scope=scope)

    def member(self, key: str) -> Node | None:
        """The member `key` of the object here."""
        if isinstance(self.value, dict) and key in self.value:
            return self.saying(self.value[key], f"/{escape_token(key)}")
        return None

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        """Names and nodes of the object at member `key`; nothing where there is no object."""
        inner = self.member(key)
        return inner.entries() if inner is not None else iter(())

    def entries(self) -> Iterator[tuple[str, Node]]:
        """Names and nodes of all members of the object here."""
        for name, value in self.schema.items():
            yield name, self.saying(value, f"/{escape_token(name)}")

    def items(self, key: str) -> list[Node]:
        """Nodes of the array at member `key`; nothing where there is no array."""
        inner = self.schema.get(key)
        if not isinstance(inner, list):
            return []
        return [self.saying(value, f"/{key}/{i}") for i, value in enumerate(inner)]
