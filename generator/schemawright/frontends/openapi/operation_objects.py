"""The objects and lists that hold the parts of operations, and what is said where something else stands there.

In: a node and the key of the object or list. Out: the nodes in it, and diagnostics. Absent and empty keys hold nothing.
Not done here: what the parts mean (`operations`), schemas (`checks`).
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.diagnostics import Origin, Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.document.roles import PARTS, SCHEMA, role_at
from schemawright.frontends.openapi.document.tables import entries
from schemawright.ir.text import JsonValue


class Parts:
    """Finds the parts of operations, behind references too, each of which is followed once."""

    def __init__(self, resolver: Resolver, sink: Sink) -> None:
        self.resolver = resolver
        self._sink = sink
        self._ends: dict[str, Node | None] = {}
        """Where the references that were followed end, by the place of each."""

    def table(self, holder: Node, key: str) -> Iterator[tuple[str, Node]]:
        """Names and nodes of the object at member `key`, and of the objects that stand behind a reference in it."""
        value = holder.schema.get(key)
        if value is not None and not isinstance(value, dict):
            _report(f"`{key}`", value, "an object", holder.origin.child(key), self._sink)
        return entries(holder.member(key), self.resolver)

    def listed(self, holder: Node, key: str) -> list[Node]:
        """Nodes of the list at member `key`, or of the list that a reference in place of it leads to."""
        node = holder.member(key)
        reference = node.schema.get("$ref") if node is not None else None
        if node is not None and isinstance(reference, str):
            node = self.resolver.target(node, reference)
        if node is None or node.value is None:
            return []
        if not isinstance(node.value, list):
            _report(f"`{key}`", node.value, "a list", holder.origin.child(key), self._sink)
            return []
        return [node.saying(value, f"/{index}") for index, value in enumerate(node.value)]

    def reported(self, node: Node) -> Node | None:
        """As `followed`; where it finds nothing, or no part of an operation, that is reported."""
        end = self._end(node)
        if end is None:
            return None
        if isinstance(end.value, dict):
            _report_misled(node, end, self._sink)
            return end
        _report_unreadable(node, end, self._sink)
        return None

    def followed(self, node: Node) -> Node | None:
        """The object behind references; None where they lead nowhere, in a circle, or to anything else."""
        end = self._end(node)
        return end if end is not None and isinstance(end.value, dict) else None

    def _end(self, node: Node) -> Node | None:
        """What stands at the end of references; None for nowhere, and for a circle, which is reported once."""
        passed: set[str] = set()
        current: Node | None = node
        while current is not None and isinstance(reference := current.schema.get("$ref"), str):
            if current.id in self._ends:
                current = self._ends[current.id]
                break
            if current.id in passed:
                self._sink.error("ref-cycle", "this reference leads back to itself", current.origin)
                current = None
                break
            passed.add(current.id)
            current = self.resolver.target(current, reference)
        self._ends |= dict.fromkeys(passed, current)
        return current


def texts(holder: Node, key: str) -> list[str]:
    """The texts in the list at member `key`, such as `produces` or `tags`; nothing where there is no list."""
    return [node.value for node in holder.items(key) if isinstance(node.value, str)]


def text_at(holder: Node, key: str) -> str:
    """The text at member `key`; "" where there is none."""
    value = holder.schema.get(key)
    return value if isinstance(value, str) else ""


def _report_unreadable(node: Node, end: Node, sink: Sink) -> None:
    """Say that what stands at `node`, or at the end of its references, is no object."""
    is_extension = end.pointer.rpartition("/")[2].startswith("x-")  # OAS 3.1 section 4.9: it may hold anything
    if end.value is None or is_extension:
        return
    if end is node:
        _report("what stands here", node.value, "an object", node.origin, sink)
    else:
        sink.error("ref-unresolved", f"{node.schema['$ref']!r} leads to no object", node.origin)


def _report_misled(node: Node, found: Node, sink: Sink) -> None:
    """Report a part that is reached through `node` and is none, or has a reference of the wrong kind."""
    if found.schema.get("$ref") is not None:
        sink.error("schema-invalid", "`$ref` must be a string", found.origin.child("$ref"))
    elif found is not node and (other := role_at(found.document, found.pointer)) and other not in PARTS:
        message = f"{node.schema['$ref']!r} leads to {other}, not to a part of an operation"
        if other == SCHEMA:
            sink.warning("ref-unresolved", message, node.origin, "a schema stands below `schema`")
        else:
            sink.error("ref-unresolved", message, node.origin)


def _report(what: str, value: JsonValue, demand: str, origin: Origin, sink: Sink) -> None:
    """Report a value of the wrong kind; programs that know one kind of collection write an empty one as the other."""
    if value in ([], {}, ""):
        sink.warning("schema-invalid", f"{what} must be {demand}; it is taken for an empty one", origin)
    else:
        sink.error("not-a-spec", f"{what} must be {demand}", origin)
