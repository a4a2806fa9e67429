"""The path of what stands at a place of a document (`ir.paths`).

In: a node. Out: its path. Branches, parts and parameters are called by what they say themselves, so that their order,
and one more or less of them, changes no other path. Inline parts of an allOf leave no step: their properties are those
of the schema around it. What no declared schema holds starts at the root: `/paths/~1pets/post/requestBody/...`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.roles import SCHEMA, THE_DOCUMENT, role_below
from schemawright.frontends.openapi.schema.branch_keys import branch_key
from schemawright.frontends.openapi.schema.kinds import types_of
from schemawright.ir.paths import (
    ITEMS,
    VALUES,
    Path,
    branch_step,
    keyword_step,
    name_step,
    part_step,
    path_to,
    pattern_step,
    within,
)
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document
from schemawright.source.pointers import parse_pointer

_HOLDERS = {("components", "schemas"): 2, ("definitions",): 1, ("$defs",): 1}
"""Where declared schemas stand, and at which depth."""
_ENTRIES = frozenset({
    "properties", "patternProperties", "prefixItems", "items", "oneOf", "anyOf", "allOf", "type", "$defs",
    "definitions", "dependentSchemas",
})  # fmt: skip
_INDEX = re.compile(r"[0-9]{1,9}")
_VALUES = {"items": ITEMS, "additionalProperties": VALUES, "unevaluatedProperties": VALUES, "type": ""}
"""Keywords with one schema, and the step to it; `type` stands for the schema itself, taken by its type alone."""


class Paths:
    """The paths of one run; the main document is not named in them, others by the way from its folder.

    What an entry of a table stands for has the path of that entry, wherever it stands itself.
    """

    def __init__(self, main: Document, entries: Iterable[tuple[Node, Node]] = ()) -> None:
        """`entries`: the places of schemas that are declared at other ones, each with the schema."""
        self._keys: dict[int, str] = {}
        """The keys of branches by their identity in memory; documents are kept as long as this is."""
        self._main = main
        self._moved: dict[str, dict[str, Path]] = {}
        for place, schema in entries:
            if place.id != schema.id:
                moved = self._moved.setdefault(schema.document.name, {})
                moved.setdefault(schema.pointer, self.of(place))

    def of(self, node: Node) -> Path:
        """The path of what stands at a node, and after it what dynamic anchors mean there."""
        steps = [keyword_step(f"{name}={self.of(bound)}") for name, bound in sorted(node.scope.bindings.items())]
        return within(self._to(node), *steps) if steps else self._to(node)

    def _to(self, node: Node) -> Path:
        """The path of the place of a node."""
        tokens = parse_pointer(node.pointer)
        document = node.document
        moved = self._moved.get(document.name)
        holder = node.pointer
        while moved is not None:
            if holder in moved:
                taken = holder.count("/")
                inner = self._in_schema(document.data, _below(document.data, tokens[:taken]), tokens[taken:])
                return within(moved[holder], *inner)
            if not holder:
                break
            holder = holder.rpartition("/")[0]
        return path_to(self._steps(document.data, tokens), "" if document is self._main else document.place)

    def _steps(self, data: JsonValue, tokens: Sequence[str]) -> Iterator[str]:
        for holder, depth in _HOLDERS.items():
            if tuple(tokens[:depth]) == holder and len(tokens) > depth:
                yield name_step(tokens[depth])
                yield from self._in_schema(data, _below(data, tokens[: depth + 1]), tokens[depth + 1 :])
                return
        is_spec = isinstance(data, dict) and not data.keys().isdisjoint(("openapi", "swagger"))
        if is_spec:
            yield ""
            yield from self._in_operations(data, tokens)
        elif tokens and tokens[0] not in _ENTRIES and tokens[0] not in _VALUES:
            yield name_step(tokens[0])
            yield from self._in_schema(data, _below(data, tokens[:1]), tokens[1:])
        else:
            yield ""
            yield from self._in_schema(data, data, tokens)

    def _in_operations(self, data: JsonValue, tokens: Sequence[str]) -> Iterator[str]:
        """The steps from the root of an OpenAPI document to a schema, and on in that."""
        kind, value = THE_DOCUMENT, data
        for index, token in enumerate(tokens):
            is_item = isinstance(value, list)
            kind, value = role_below(kind, token), _below(value, [token])
            if kind == SCHEMA:
                if token != "schema":
                    yield _VALUES.get(token, keyword_step(token))
                yield from self._in_schema(data, value, tokens[index + 1 :])
                return
            yield name_step(_parameter(value, token) if is_item else token)

    def _in_schema(self, data: JsonValue, schema: JsonValue, tokens: Sequence[str]) -> Iterator[str]:
        """The steps from a schema to one in it."""
        while tokens:
            has_entries = len(tokens) > 1 and tokens[0] in _ENTRIES and not _is_one(schema, tokens)
            taken = 2 if has_entries else 1
            inner = schema if tokens[0] == "type" else _below(schema, tokens[:taken])
            if not has_entries:
                step = _VALUES[tokens[0]] if tokens[0] in _VALUES else keyword_step(tokens[0])
            elif tokens[0] == "allOf":
                step = part_step(self._key(data, schema, inner)) if len(tokens) == 2 else ""
            elif tokens[0] in ("oneOf", "anyOf"):
                step = branch_step(self._key(data, schema, inner))
            else:
                step = _entry(schema, *tokens[:2])
            if step:
                yield step
            schema, tokens = inner, tokens[taken:]

    def _key(self, data: JsonValue, schema: JsonValue, branch: JsonValue) -> str:
        """The key of a branch or part of a schema in a document."""

        def target(reference: str) -> JsonValue:
            """What a reference within the document leads to; others are not followed for a name."""
            return _below(data, reference[2:].split("/")) if reference.startswith("#/") else None

        if id(branch) not in self._keys:
            discriminator = schema.get("discriminator") if isinstance(schema, dict) else None
            tag = discriminator.get("propertyName") if isinstance(discriminator, dict) else None
            self._keys[id(branch)] = branch_key(branch, tag, target)
        return self._keys[id(branch)]


def _entry(schema: JsonValue, keyword: str, entry: str) -> str:
    """The step to an entry of a keyword that holds several schemas, each with a place or name of its own."""
    match keyword:
        case "properties":
            return name_step(entry)
        case "patternProperties":
            return pattern_step(entry)
        case "items" | "prefixItems":
            return f"[{entry}]"
        case "type":
            types: JsonValue = [*types_of(schema)] if isinstance(schema, dict) else []
            return branch_step(str(_below(types, [entry]) or entry))
        case _:
            return f"{keyword_step(keyword)}/{name_step(entry)}"


def _is_one(schema: JsonValue, tokens: Sequence[str]) -> bool:
    """Whether a keyword that may hold several schemas holds one, or stands for the schema around it."""
    if tokens[0] == "type":
        return not _INDEX.fullmatch(tokens[1])
    return tokens[0] == "items" and isinstance(schema, dict) and not isinstance(schema.get("items"), list)


def _below(value: JsonValue, tokens: Sequence[str]) -> JsonValue:
    """What tokens lead to; None where nothing stands there, as in schemas that are put together from others."""
    for token in tokens:
        if isinstance(value, dict):
            value = value.get(token)
        elif isinstance(value, list) and _INDEX.fullmatch(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            return None
    return value


def _parameter(value: JsonValue, index: str) -> str:
    """The name of a parameter with where it is sent, which tell it from all others of an operation."""
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return f"{value.get('in')}:{value['name']}"
    return index
