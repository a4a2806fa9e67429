"""The views of schemas, each made once: the only door between a document and what lowers it.

In: nodes. Out: their views, and what there is to say of their keywords (`checks`, `ledger`). Not done here: what
becomes of a schema (`lower`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemawright.diagnostics import Severity, Sink
from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.drafts import Drafts
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.schema.arrays import Items, items_of
from schemawright.frontends.openapi.schema.checks import check_schema
from schemawright.frontends.openapi.schema.conditions import conditional_of
from schemawright.frontends.openapi.schema.constraints import constraints_of
from schemawright.frontends.openapi.schema.discriminators import tagging_of
from schemawright.frontends.openapi.schema.disjoint import Profiles
from schemawright.frontends.openapi.schema.kinds import (
    COMBINED,
    SchemaKind,
    admits_null,
    format_of,
    kind_of,
    only_annotates,
    types_of,
)
from schemawright.frontends.openapi.schema.ledger import report_assumed, report_losses
from schemawright.frontends.openapi.schema.objects import Conditional, is_record, members_of
from schemawright.frontends.openapi.schema.own_rules import OwnRules
from schemawright.frontends.openapi.schema.patterns import Patterns
from schemawright.frontends.openapi.schema.rules import Rules
from schemawright.frontends.openapi.schema.values import lists_scalars, values_of
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.frontends.openapi.schema.wrappers import (
    by_type,
    extends_base,
    only_branch,
    typed,
    with_reference_as_part,
    without_combined,
)
from schemawright.ir.constraints import Constraints, intersected
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import JsonValue


class Schemas:
    """The views of one run.

    `is_modern`: keywords beside `$ref` hold in files that say nothing else. `keeps_going`: a schema with errors takes
    any value. `keeps_keywords`: what explains or limits values is wanted as keywords as well.
    """

    def __init__(
        self,
        resolver: Resolver,
        sink: Sink,
        patterns: Patterns,
        is_modern: bool,
        keeps_going: bool = False,
        keeps_keywords: bool = False,
    ) -> None:
        self.keeps_keywords = keeps_keywords
        self.checks_constraints = patterns.are_checked
        self._keeps_going = keeps_going
        self._resolver = resolver
        self._sink = sink
        self._patterns = patterns
        self._is_modern = is_modern
        self._drafts = Drafts(sink)
        self.rules = Rules(resolver, patterns, sink, is_modern, self._drafts)
        self._own_rules = OwnRules(self.rules, Profiles(resolver))
        self._views: dict[TypeId, SchemaView] = {}
        self._accept_null: dict[TypeId, bool] = {}

    def view(self, node: Node, *, is_part: bool = False, is_typed: bool = False) -> SchemaView:
        """The view of a schema, which may be one of several parts of an allOf, or be typed by the schema around it.

        What takes over a type from the schema around it has another view than it has by itself.
        """
        node = self._drafts.known(node)
        found = self._views.get(node.id)
        if found is not None and found.node.value is node.value:
            return found
        if not self._is_sound(node):
            found = self._views[node.id] = SchemaView(node, SchemaKind.ANY)
            return found
        found = self._unchecked(node)
        report_losses(found, is_part, self._patterns.are_checked, self._sink)
        if not (is_part or is_typed):
            report_assumed(found, self._sink)
        return found

    def has_seen(self, node: Node) -> bool:
        """Whether a schema, or those of its items, have been read, so that nothing more is said of them."""
        inner: Node | None = node
        while inner is not None and inner.id not in self._views:
            inner = inner.member("items")
        return inner is not None

    def _is_sound(self, node: Node) -> bool:
        """Whether a schema is to be read; its keywords are checked, and its errors are warnings in runs that go on."""
        sink = Sink() if self._keeps_going else self._sink
        check_schema(node, sink, self._patterns)
        if not self._keeps_going:
            return True
        for finding in sink.found:
            is_error = finding.severity is Severity.ERROR
            message = f"{finding.message}; the schema takes any value"
            self._sink.add(replace(finding, severity=Severity.WARNING, message=message) if is_error else finding)
        return not sink.has_errors

    def referred(self, view: SchemaView) -> SchemaView | None:
        """What a schema refers to, below its wrappers; None where that is nothing."""
        core = view.core
        found = self._resolver.schema(core.node, core.reference) if core.kind is SchemaKind.REF else None
        return self.view(found) if found is not None else None

    def names_null(self, view: SchemaView) -> bool:
        """Whether a schema accepts null: itself, by a branch of a union, or by all parts that say what the value is."""
        core = view.core
        if view.has_null or core.has_null:
            return True
        if not core.is_combined or (core.members is not None and core.members.properties):
            return False
        telling = [part for part in core.parts if part.kind is not SchemaKind.ANY]
        return any(map(self.accepts_null, core.branches)) or (bool(telling) and all(map(self.accepts_null, telling)))

    def accepts_null(self, view: SchemaView) -> bool:
        """As `names_null`, through references as well; a cycle of references accepts nothing."""
        path: list[TypeId] = []
        while view.node.id not in self._accept_null:
            path.append(view.node.id)
            self._accept_null[view.node.id] = False  # while it is being found out: a union may contain itself
            target = self.referred(view)
            is_null = target is None and view.core.kind is SchemaKind.NULL
            self._accept_null[view.node.id] = is_null or self.names_null(view)
            if self._accept_null[view.node.id] or target is None:
                break
            view = target
        answer = self._accept_null[view.node.id]
        self._accept_null.update(dict.fromkeys(path, answer))
        return answer

    def _unchecked(self, node: Node) -> SchemaView:
        """The view of what stands at a node, or is put together of keywords that were checked where they stand."""
        if isinstance(node.value, dict):
            conditional = conditional_of(node, self._resolver)
            view = self._read(with_reference_as_part(node, self._is_modern, bool(conditional)), node, conditional)
        else:
            view = SchemaView(node, SchemaKind.NEVER if node.value is False else SchemaKind.ANY)
        self._views[node.id] = view
        return view

    def _read(self, node: Node, given: Node, conditional: tuple[Conditional, ...]) -> SchemaView:
        schema = node.schema
        types = tuple(types_of(schema))
        kind = kind_of(schema, types)
        kind = SchemaKind.RECORD if is_record(node, kind, conditional) else kind
        items = items_of(node, kind, types)
        is_combined = not COMBINED.isdisjoint(schema)
        parts, branches, wrapped = self._combined(node, types, bool(conditional)) if is_combined else ((), (), None)
        if kind is SchemaKind.CHOICE and not is_combined:
            branches = tuple(map(self._unchecked, by_type(node, types)))
        has_own_demands = kind is not SchemaKind.REF or reads_siblings_of_references(node.document, self._is_modern)
        if self._patterns.are_checked and (names := node.member("propertyNames")) is not None:
            self.view(names)
        return SchemaView(
            node=given,
            kind=kind,
            types=types,
            has_null=admits_null(schema) or (wrapped is not None and wrapped.has_null),
            reference=reference_in(given.schema),
            title=_text(schema, "title"),
            is_combined=is_combined,
            wrapped=wrapped,
            parts=parts,
            typed_part=self._typed_part(node, types) if kind is SchemaKind.COMPOSITE else None,
            branches=branches,
            members=members_of(node, kind, self._resolver, self._patterns, conditional),
            items=items,
            values=values_of(node, kind, types),
            format=format_of(schema, types) if kind is SchemaKind.SCALAR else "",
            tagging=tagging_of(node) if "discriminator" in schema else None,
            constraints=self._demands(node, kind, types, items) if has_own_demands else None,
        )

    def _typed_part(self, node: Node, types: Sequence[str]) -> SchemaView | None:
        """What stands beside an allOf, if it says what a value is: by a type besides objects, or by constants."""
        own = without_combined(node)
        return self._unchecked(own) if types not in ((), ("object",)) or lists_scalars(own.schema, types) else None

    def _demands(self, node: Node, kind: SchemaKind, types: Sequence[str], items: Items | None) -> Constraints | None:
        """What a schema demands besides its shape, which says itself how many items an exact tuple has."""
        found = intersected(constraints_of(node.schema, types, self._patterns), self._own_rules.of(node, kind, types))
        if found is not None and items is not None and items.is_exact:
            found = replace(found, min_items=None, max_items=None)
        return None if found == Constraints() else found

    def _combined(self, node: Node, types: Sequence[str], has_conditional: bool) -> _Combined:
        """Parts and branches, and the one of them that is all that counts."""
        parts, branches = node.items("allOf"), node.items("oneOf") + node.items("anyOf")
        only = None if has_conditional else only_branch(node.schema, types, parts, branches)
        is_wrapper = only is not None and not extends_base(node, only, self._resolver)
        if only is not None and "type" not in only.schema and conditional_of(only, self._resolver):
            is_wrapper = False
        typed_parts = [part if only_annotates(part.value) else typed(part, types) for part in parts]
        return (
            tuple(self.view(part, is_part=not is_wrapper) for part in typed_parts),
            tuple(self.view(typed(branch, types), is_typed=bool(types)) for branch in branches),
            self.view(only) if only is not None and is_wrapper else None,
        )


_Combined = tuple[tuple[SchemaView, ...], tuple[SchemaView, ...], SchemaView | None]


def _text(schema: dict[str, JsonValue], keyword: str) -> str:
    value = schema.get(keyword)
    return value if isinstance(value, str) else ""
