"""Constraints: keywords that restrict values without changing their type (JSON Schema validation, section 6).

In: schema nodes. Out: `Constraints`, and warnings for keywords whose values mean nothing, which are left out. Read only
in runs that ask for them. Not done here: intersecting those of several schemas (`ir.constraints`), checking values.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import reduce

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.schema.kinds import DEFINED, SchemaKind, kind_of, types_of
from schemawright.frontends.openapi.schema.patterns import PatternRule, Patterns, compiled
from schemawright.ir.constraints import Constraints, Number, intersected
from schemawright.ir.shapes import Shape, with_constraints
from schemawright.ir.text import JsonValue, SpecText

_KINDS = {
    "minimum": "number", "maximum": "number", "exclusiveMinimum": "number", "exclusiveMaximum": "number",
    "multipleOf": "number", "minLength": "string", "maxLength": "string", "pattern": "string", "minItems": "array",
    "maxItems": "array", "uniqueItems": "array", "minProperties": "object", "maxProperties": "object",
    "propertyNames": "object",
}  # fmt: skip
"""The keywords by the kind of value that each concerns."""
_EXACT = 2**53
"""Whole numbers below this are the same as a float and as an int."""
_KIND_OF_TYPE = {"integer": "number", "file": "string"}
"""Types whose values are of a kind with another name."""


class ConstraintReader:
    """Reads the constraints of schemas for a target that writes patterns as `rule` does; without a rule it finds none.

    `is_modern`: keywords beside `$ref` hold in files that say nothing else.
    """

    def __init__(self, rule: PatternRule | None, is_modern: bool, sink: Sink) -> None:
        self._patterns = Patterns(rule or compiled)
        self.unread = self._patterns if rule is None else None
        """Tries the patterns that are not read; None where constraints are read."""
        self._is_modern = is_modern
        self._sink = sink

    @property
    def are_read(self) -> bool:
        """Whether this run asks for constraints."""
        return self.unread is None

    def constrained(self, shape: Shape, wrappers: Sequence[Node], core: Node) -> Shape:
        """The shape of `core` with its constraints, and those of the `wrappers`; a definition has its own."""
        if not self.are_read:
            return shape
        constraints = self.of_all(wrappers)
        kind = kind_of(core.value)
        if kind not in DEFINED and (
            kind is not SchemaKind.REF or reads_siblings_of_references(core.document, self._is_modern)
        ):
            constraints = intersected(constraints, self.own(core))
        return with_constraints(shape, constraints)

    def of_all(self, nodes: Iterable[Node]) -> Constraints | None:
        """What the schemas demand together."""
        return reduce(intersected, map(self.own, nodes), None)

    def own(self, node: Node) -> Constraints | None:
        """The constraints of the schema itself, without those of schemas in it; None where it has none."""
        own = _relevant(node) if self.are_read else None
        if own is None or not own.schema:
            return None
        minimum, above = self._bounds(own, "minimum", "exclusiveMinimum")
        maximum, below = self._bounds(own, "maximum", "exclusiveMaximum")
        multiple, pattern = self._multiple(own), self._pattern(own)
        found = Constraints(
            minimum=minimum,
            maximum=maximum,
            above=above,
            below=below,
            multiples=() if multiple is None else (multiple,),
            min_length=self._count(own, "minLength"),
            max_length=self._count(own, "maxLength"),
            patterns=() if pattern is None else (pattern,),
            min_items=self._count(own, "minItems"),
            max_items=self._count(own, "maxItems"),
            unique_items=self._switch(own, "uniqueItems"),
            min_properties=self._count(own, "minProperties"),
            max_properties=self._count(own, "maxProperties"),
            names=self._names(own),
        )
        return None if found == Constraints() else found

    def _bounds(self, node: Node, keyword: str, exclusive: str) -> tuple[Number | None, Number | None]:
        """A bound and its exclusive twin; before draft 6, and so in OAS 3.0, that is a boolean about the bound."""
        bound, twin = self._number(node, keyword), node.schema.get(exclusive)
        if isinstance(twin, bool):
            return (None, bound) if twin else (bound, None)
        return bound, self._number(node, exclusive)

    def _number(self, node: Node, keyword: str) -> Number | None:
        if keyword not in node.schema:
            return None
        value = node.schema[keyword]
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max:
            is_whole = isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT)
            return int(value) if is_whole else float(value)
        self._refuse(node, keyword, "a number that a float can hold")
        return None

    def _multiple(self, node: Node) -> Number | None:
        value = self._number(node, "multipleOf")
        if value is None or value > 0:
            return value
        self._refuse(node, "multipleOf", "greater than 0")
        return None

    def _count(self, node: Node, keyword: str) -> int | None:
        value = self._number(node, keyword)
        if value is None or (isinstance(value, int) and value >= 0):
            return value
        self._refuse(node, keyword, "a whole number that is not negative")
        return None

    def _switch(self, node: Node, keyword: str) -> bool:
        value = node.schema.get(keyword, False)
        if not isinstance(value, bool):
            self._refuse(node, keyword, "a boolean")
        return value is True

    def _pattern(self, node: Node) -> SpecText | None:
        if "pattern" not in node.schema:
            return None
        value = node.schema["pattern"]
        if not isinstance(value, str):
            self._refuse(node, "pattern", "a string")
            return None
        pattern = self._patterns.spelled(value)
        if pattern is not None:
            return SpecText(pattern)
        objection = self._patterns.objection(value, "this pattern has no counterpart in Python")
        self._sink.warning("schema-invalid", f"{objection}; it is not checked", node.origin.child("pattern"))
        return None

    def _names(self, node: Node) -> Constraints | None:
        inner = node.member("propertyNames")
        if inner is None:
            return None
        if inner.schema.keys() - _KINDS.keys() - _SILENT:
            message = "of `propertyNames`, only lengths and patterns are checked"
            self._sink.note("keyword-ignored", message, inner.origin)
        return self.own(Node(inner.document, inner.pointer, {**inner.schema, "type": "string"}))

    def _refuse(self, node: Node, keyword: str, demand: str) -> None:
        message = f"`{keyword}` must be {demand}; it is ignored"
        self._sink.warning("schema-invalid", message, node.origin.child(keyword))


_SILENT = frozenset({"type", "description", "title", "example", "examples", "$comment"})


def _relevant(node: Node) -> Node:
    """The schema with nothing but the constraints on values of its own types."""
    own: dict[str, JsonValue] = {key: value for key, value in node.schema.items() if key in _KINDS}
    if own:
        types = {_KIND_OF_TYPE.get(name, name) for name in types_of(node.schema)}
        own = {key: value for key, value in own.items() if not types or _KINDS[key] in types}
    return Node(node.document, node.pointer, own)
