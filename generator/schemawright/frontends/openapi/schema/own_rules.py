"""The rules of schemas that are lowered: what their shapes and other constraints leave out.

In: a schema node and its kind, in runs that ask for constraints. Out: constraints with a rule, or none. Not done here:
the rules of the schemas inside of it (`rules`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from schemawright.frontends.openapi.document.node import REFERENCES, Node
from schemawright.frontends.openapi.schema.arrays import keywords_of_tuple
from schemawright.frontends.openapi.schema.constraints import are_plain_names
from schemawright.frontends.openapi.schema.disjoint import Profiles
from schemawright.frontends.openapi.schema.kinds import SchemaKind
from schemawright.frontends.openapi.schema.rules import Rules, meaningful, names_in, together
from schemawright.frontends.openapi.schema.values import are_members
from schemawright.frontends.openapi.schema.wrappers import UNEVALUATED
from schemawright.ir.constraints import NO_RULE, Constraints, Rule
from schemawright.ir.text import JsonValue

_OF_VALUES = frozenset({"enum", "const"})
_OF_MEMBERS = frozenset({
    "required", "patternProperties", "additionalProperties", "propertyNames", "dependentRequired", "dependentSchemas",
    "dependencies",
})  # fmt: skip
_OF_ITEMS = frozenset({"contains", "prefixItems", "additionalItems"})
_OF_PARTS = frozenset({"oneOf", "anyOf", "not", "if"})
_SPEAKING = _OF_VALUES | _OF_MEMBERS | _OF_ITEMS | _OF_PARTS | UNEVALUATED
"""The keywords of which shapes do not say all; most schemas have none of them."""
_TYPED_VALUES = frozenset({SchemaKind.LITERAL, SchemaKind.COMPOSITE})
"""Kinds that know by themselves a constant that they demand."""
_TYPED_MEMBERS = frozenset({SchemaKind.RECORD, SchemaKind.COMPOSITE})
"""Kinds of objects that know by themselves which members they require and forbid."""


class OwnRules:
    """Reads them for one run."""

    def __init__(self, rules: Rules, profiles: Profiles) -> None:
        self._rules = rules
        self._profiles = profiles

    def of(self, node: Node, kind: SchemaKind, types: Iterable[str]) -> Constraints | None:
        """What a schema of a kind demands itself besides its shape and other constraints; None for nothing."""
        schema = node.schema
        if not self._rules.are_checked or _SPEAKING.isdisjoint(schema):
            return None
        if any(schema.get(keyword, True) is not True for keyword in UNEVALUATED):
            found = self._rules.tried(node, partial(self._rules.of_schema, node))
        else:
            found = together(
                self._rules.tried(node, partial(self._own_values, node, kind, tuple(types))),
                self._rules.tried(node, partial(self._own_members, node, kind)),
                self._rules.tried(node, partial(self._rules.of_contains, node)),
                self._rules.tried(node, partial(self._own_parts, node, kind)),
            )
        return Constraints(max_items=_most_items(schema, kind), rules=() if found == NO_RULE else (found,))

    def _own_values(self, node: Node, kind: SchemaKind, types: tuple[str, ...]) -> Rule:
        """The values listed, unless a literal or an enum says them; nobody meant a list without any."""
        schema = node.schema
        listed = schema.get("enum")
        is_typed = kind is SchemaKind.NULL or (isinstance(listed, list) and are_members(listed, types))
        constant = schema.get("const")
        if "const" in schema and kind in _TYPED_VALUES and isinstance(constant, str | int | None):
            is_typed = True
        return NO_RULE if is_typed or listed == [] else self._rules.of_values(node)

    def _own_members(self, node: Node, kind: SchemaKind) -> Rule:
        schema = meaningful(node)
        rest = schema.get("additionalProperties")
        speaks_of_rest = bool(schema.get("patternProperties")) or (rest is False and kind not in _TYPED_MEMBERS)
        return together(
            NO_RULE if kind in _TYPED_MEMBERS else Rule(required=tuple(names_in(schema.get("required")))),
            self._rules.of_members(node, whole=False) if speaks_of_rest else NO_RULE,
            self._rules.of_dependent(node),
            NO_RULE
            if are_plain_names(schema.get("propertyNames"))
            else Rule(names=self._rules.at(node, "propertyNames")),
        )

    def _own_parts(self, node: Node, kind: SchemaKind) -> Rule:
        """Conditions, and unions as far as the type of the union does not see to them."""
        schema = meaningful(node)
        one, some = node.items("oneOf"), node.items("anyOf")
        is_beside = kind is SchemaKind.COMPOSITE
        is_apart = "discriminator" in schema or kind is SchemaKind.ENUM
        needs_one = bool(one) and not is_apart and (is_beside or not self._profiles.are_disjoint(one))
        needs_some = bool(some) and is_beside and not is_apart
        is_open = not all(_only_restricts(branch.value) for branch in (*one, *some))
        return together(
            Rule(
                one=tuple(map(self._rules.of, one)) if needs_one else (),
                some=tuple(map(self._rules.of, some)) if needs_some else (),
                is_open=is_open and (needs_one or needs_some),
            ),
            self._rules.of_conditions(node),
        )


def _most_items(schema: dict[str, JsonValue], kind: SchemaKind) -> int | None:
    """The number of first items, where nothing may follow them."""
    first, others = keywords_of_tuple(schema)
    items = schema.get(first)
    return len(items) if kind is SchemaKind.TUPLE and schema.get(others) is False and isinstance(items, list) else None


_OF_TYPES = frozenset({
    *REFERENCES, "properties", "type", "items", "prefixItems", "additionalProperties", "enum", "const",
})  # fmt: skip


def _only_restricts(value: JsonValue) -> bool:
    """Whether a branch says nothing of types, as one that only requires properties does."""
    return not isinstance(value, dict) or _OF_TYPES.isdisjoint(value) or value.keys() == {"type", "required"}
