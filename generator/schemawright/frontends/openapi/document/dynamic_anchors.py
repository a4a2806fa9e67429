"""What `$dynamicRef` and `$recursiveRef` mean, which the schemas around a schema decide.

In: a schema, and what a reference in it means at first. Out: the schema meant in the end, in the scope in which it is
read (JSON Schema core section 8.2.3.2; draft 2019-09, section 8.2.4.2). A schema that is read in several scopes is
several schemas; a scope holds only what makes a difference to its schema, so most have none. Not done here: what a
reference means at first (`references`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from schemawright.budgets import MAX_BOUND_SCHEMAS
from schemawright.diagnostics import Sink, fail
from schemawright.frontends.openapi.document.identifiers import inner_schemas
from schemawright.frontends.openapi.document.node import UNBOUND, Node, Scope, reference_in, scope_of
from schemawright.frontends.openapi.document.resources import Resources
from schemawright.frontends.openapi.document.roles import outermost_schema
from schemawright.ir.shapes import TypeId
from schemawright.source.pointers import percent_decoded

_RECURSIVE = ""
"""The anchor that `$recursiveAnchor` stands for; no other one is empty."""


class DynamicAnchors:
    """Binds anchors in one run; `at_first` gives the schema that a reference means by itself."""

    def __init__(self, resources: Resources, at_first: Callable[[Node, str], Node | None], sink: Sink) -> None:
        self._resources = resources
        self._sink = sink
        self._at_first = at_first
        self._own: dict[tuple[str, str, str], Mapping[str, Node]] = {}
        self._scopes: dict[tuple[TypeId, str], Scope] = {}
        self._bound: set[TypeId] = set()

    def bound(self, node: Node, text: str, found: Node) -> Node:
        """What a reference at a node means, in its scope, where it means `found` at first."""
        anchor = _anchor(node, text, found)
        if anchor is not None:
            found = node.scope.bindings.get(anchor) or self._of(node).get(anchor) or found
        outside = {**self._of(node), **node.scope.bindings}
        return found.within(self._scope(found, outside)) if outside else found

    def _of(self, node: Node) -> Mapping[str, Node]:
        """The dynamic anchors of the resources that a schema stands in, those of the outermost first of one name."""
        if not self._resources.has_dynamic(node.document):
            return {}
        outermost = outermost_schema(node.document, node.pointer)
        key = (node.document.name, self._resources.around(node).root.pointer, outermost)
        if key not in self._own:
            self._own[key] = dict(self._anchors(node, outermost))
        return self._own[key]

    def _anchors(self, node: Node, outermost: str) -> Iterator[tuple[str, Node]]:
        """As `_of`, the outermost last.

        Of one name there is one in a resource. Documents whose schemas have no `$id` have several; there, each schema
        that is declared has its own.
        """
        for resource in self._resources.entered(node):
            for anchor, named in self._resources.dynamic(resource).items():
                self._report_repeated(anchor, named[1:])
                inside = [one for one in named if f"{one.pointer}/".startswith(f"{outermost}/")]
                if inside or len(named) == 1:
                    yield anchor, (inside or named)[0]
            if resource.root.schema.get("$recursiveAnchor") is True:
                yield _RECURSIVE, resource.root

    def _report_repeated(self, anchor: str, repeated: Sequence[Node]) -> None:
        for node in repeated:
            message = f"the anchor {anchor!r} stands in other schemas, too; each holds in the declared schema around it"
            cure = "give each of these schemas an `$id`"
            self._sink.note("schema-invalid", message, node.origin.child("$dynamicAnchor"), cure)

    def _scope(self, target: Node, outside: Mapping[str, Node]) -> Scope:
        """The part of the anchors bound outside that makes a difference to a schema."""
        own = self._of(target)
        given = {name: node for name, node in outside.items() if name not in own or own[name].id != node.id}
        if not given:
            return UNBOUND
        key = (target.id, scope_of(given).key)
        if key not in self._scopes:
            used = self._used(target, given)
            self._scopes[key] = scope_of({name: given[name] for name in given if name in used})
        scope = self._scopes[key]
        if scope.bindings:
            self._count(target.within(scope))
        return scope

    def _used(self, target: Node, given: Mapping[str, Node]) -> set[str]:
        """Which of the anchors given a schema asks for, itself or by what it refers to."""
        used: set[str] = set()
        passed: set[TypeId] = set()
        waiting = [target]
        while waiting:
            node = waiting.pop()
            if node.id in passed:
                continue
            passed.add(node.id)
            for inner in inner_schemas(node):
                text = reference_in(inner.schema)
                found = self._at_first(inner, text) if text else None
                if found is None:
                    continue
                anchor = _anchor(inner, text, found)
                waiting += [found, *self._of(found).values()]
                if anchor is not None and anchor in given:
                    used.add(anchor)
                    waiting.append(given[anchor])
        return used

    def _count(self, bound: Node) -> None:
        self._bound.add(bound.id)
        if len(self._bound) > MAX_BOUND_SCHEMAS:
            message = f"dynamic anchors make more than {MAX_BOUND_SCHEMAS} further schemas of those that are written"
            raise fail("too-big", message, bound.origin)


def _anchor(node: Node, text: str, found: Node) -> str | None:
    """The anchor that a reference asks for; None where it means what it means at first."""
    if node.schema.get("$ref") == text:
        return None
    if node.schema.get("$recursiveRef") == text:
        return _RECURSIVE if found.schema.get("$recursiveAnchor") is True else None
    anchor = percent_decoded(text.partition("#")[2])
    return anchor if anchor and found.schema.get("$dynamicAnchor") == anchor else None
