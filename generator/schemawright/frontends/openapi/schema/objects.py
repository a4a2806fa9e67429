"""What an object schema says of its properties: those with names, those required, and all others.

In: a schema node. Out: its `Members`. Not done here: what the schemas of the properties say (`view`).
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.schema.kinds import SchemaKind, is_object
from schemawright.frontends.openapi.schema.patterns import Patterns
from schemawright.frozen import frozen
from schemawright.ir.definitions import Holds
from schemawright.ir.text import JsonValue, SpecText
from schemawright.source.values import spelling

_OPENING = ("additionalProperties", "unevaluatedProperties")
"""Keywords that speak of all properties which nothing else in the schema names."""
_OBJECTS = frozenset({SchemaKind.RECORD, SchemaKind.MAP})


@frozen
class Conditional:
    """A property that a condition describes; `holds` says for which objects it does."""

    name: str
    node: Node
    holds: Holds


@frozen
class Members:
    """The members of an object.

    `patterns` are the schemas of properties whose names a pattern fits, in the spelling of the target's language.
    `rest` is the schema of the properties that have no name here; None where anything may be there, and nothing with
    `is_closed`. `is_open`: the schema itself speaks of such properties. `unread` are the patterns that the target's
    language cannot hold: their properties may be any of the rest, which is open then. `conditional` are the properties
    that the schema names under a condition alone.
    """

    properties: tuple[tuple[str, Node], ...]
    required: tuple[SpecText, ...]
    patterns: tuple[tuple[SpecText, Node], ...]
    rest: Node | None
    is_closed: bool
    is_open: bool
    conditional: tuple[Conditional, ...] = ()
    unread: tuple[str, ...] = ()


NO_MEMBERS = Members((), (), (), None, is_closed=False, is_open=False)


def members_of(
    node: Node, kind: SchemaKind, resolver: Resolver, patterns: Patterns, conditional: tuple[Conditional, ...]
) -> Members | None:
    """What a schema of a kind says of members; None where it says nothing (JSON Schema core section 10.3.2)."""
    schema = node.schema
    speaks = bool(conditional) or _speaks_of_members(schema)
    if kind not in _OBJECTS and not (kind in (SchemaKind.COMPOSITE, SchemaKind.ANY) and speaks):
        return None
    entries = list(node.members("patternProperties"))
    spelled = [(SpecText(text), inner) for pattern, inner in entries if (text := patterns.spelled(pattern)) is not None]
    unread = tuple(pattern for pattern, _ in entries if patterns.spelled(pattern) is None)
    rest = None if unread else _rest(node)
    return Members(
        tuple(properties_of(node, resolver)),
        tuple(_required(schema.get("required"))),
        tuple(spelled),
        None if rest is None or rest.value is None or isinstance(rest.value, bool) else rest,
        is_closed=rest is not None and rest.value is False,
        is_open=bool(unread) or any(schema.get(keyword) not in (None, False) for keyword in _OPENING),
        conditional=conditional,
        unread=unread,
    )


def is_record(node: Node, kind: SchemaKind, conditional: tuple[Conditional, ...]) -> bool:
    """Whether an object has properties of its own, though under conditions alone; a map says more of all members."""
    schema = node.schema
    says_more = "patternProperties" in schema or schema.get("additionalProperties", True) not in (True, False, {})
    return bool(conditional) and kind is SchemaKind.MAP and not says_more


def _speaks_of_members(schema: dict[str, JsonValue]) -> bool:
    """Whether a schema that may be something else besides has keywords of objects."""
    told = ("discriminator" in schema, "additionalProperties" in schema, schema.get("patternProperties"))
    return bool(schema.get("required")) or any(told) or is_object(schema)


def properties_of(node: Node, resolver: Resolver) -> Iterator[tuple[str, Node]]:
    """Names and schemas of the properties; in split documents the whole table may stand behind a reference."""
    table = node.member("properties")
    reference = table.schema.get("$ref") if table is not None else None
    if table is None or not isinstance(reference, str):
        return node.members("properties")
    target = resolver.target(table, reference)
    return target.entries() if target is not None else iter(())


def _required(names: JsonValue) -> dict[SpecText, None]:
    """The names in `required`, in order; the boolean of draft 3 is still met, and says nothing of members."""
    listed = names if isinstance(names, list) else []
    return {SpecText(spelling(name) if isinstance(name, int | float) else str(name)): None for name in listed}


def _rest(node: Node) -> Node | None:
    """What stands for members that neither properties nor patterns name."""
    keyword = _keyword_of_rest(node)
    rest = node.member(keyword)
    is_of_rest = rest is None or rest.value is False or keyword == "additionalProperties"
    return rest if is_of_rest or not any(map(_opens, _applied(node))) else None


def _applied(node: Node) -> Iterator[Node]:
    """The schemas that a schema applies to the same value, as far as they stand in it (JSON Schema core section 11)."""
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from node.items(keyword)
    for keyword in ("if", "then", "else"):
        yield from filter(None, (node.member(keyword),))
    yield from (inner for _, inner in node.members("dependentSchemas"))


def _opens(part: Node) -> bool:
    """Whether a part speaks of members without a name, which are no unevaluated ones then."""
    return any(part.schema.get(keyword) not in (None, False) for keyword in (*_OPENING, "patternProperties"))


def _keyword_of_rest(node: Node) -> str:
    return "additionalProperties" if "additionalProperties" in node.schema else "unevaluatedProperties"
