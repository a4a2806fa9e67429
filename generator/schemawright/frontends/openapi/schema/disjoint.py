"""Whether no value can fit two schemas of a list, as far as types and constants tell.

In: the branches of a `oneOf`. Out: whether any two of them contradict each other at sight. Not done here: which branch
a value is read as (`passes.unions`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import combinations

from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.schema.kinds import admits_null, types_of
from schemawright.frozen import frozen

_MOST_BRANCHES = 100
_MOST_LEVELS = 8
_ALL = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})


@frozen
class _Profile:
    """The JSON types that a schema accepts, and by required property the constants that it accepts, as JSON texts."""

    types: frozenset[str]
    constants: Mapping[str, frozenset[str]]


class Profiles:
    """Compares schemas of one run."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def are_disjoint(self, branches: Sequence[Node]) -> bool:
        """Whether no value fits two of the branches; False where that would take too long to find out."""
        if len(branches) > _MOST_BRANCHES:
            return False
        profiles = [self._of(branch, _MOST_LEVELS) for branch in branches]
        return all(_contradict(first, second) for first, second in combinations(profiles, 2))

    def _of(self, node: Node, levels: int) -> _Profile:
        if not isinstance(node.value, dict) or not levels:
            return _Profile(frozenset() if node.value is False else _ALL, {})
        schema = node.schema
        reference = reference_in(schema)
        target = self._resolver.target(node, reference) if reference else None
        parts = [self._of(part, levels - 1) for part in ([target] if target is not None else node.items("allOf"))]
        given = frozenset(types_of(schema))
        own = given | ({"null"} if admits_null(schema) else frozenset[str]()) if given else _ALL
        if schema.get("type") == "null":
            own = frozenset({"null"})
        required = schema.get("required")
        needed = required if isinstance(required, list) else []
        constants = {name: c for name, p in node.members("properties") if name in needed and (c := _constants(p))}
        return reduce(_both, parts, _Profile(own, constants))


def _both(first: _Profile, second: _Profile) -> _Profile:
    return _Profile(first.types & second.types, {**first.constants, **second.constants})


def _constants(node: Node) -> frozenset[str]:
    schema = node.schema
    if "const" in schema:
        return frozenset({json.dumps(schema["const"])})
    listed = schema.get("enum")
    return frozenset(map(json.dumps, listed)) if isinstance(listed, list) else frozenset()


def _contradict(first: _Profile, second: _Profile) -> bool:
    both = _wide(first.types) & _wide(second.types)
    if not both:
        return True
    shared = first.constants.keys() & second.constants.keys()
    return both <= {"object"} and any(first.constants[name].isdisjoint(second.constants[name]) for name in shared)


def _wide(types: frozenset[str]) -> frozenset[str]:
    """The types, integers as numbers."""
    return frozenset({"integer": "number", "file": "string"}.get(name, name) for name in types)
