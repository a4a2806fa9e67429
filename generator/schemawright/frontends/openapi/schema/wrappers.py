"""Schemas taken apart: those that wrap another one, the parts of what is combined, and types that are listed.

In: nodes. Out: the node inside, or nodes in which keywords stand together that say one thing. Nothing is lowered here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.node import REFERENCES, Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver, declared_name
from schemawright.frontends.openapi.schema.kinds import COMBINED, is_null, says_nothing
from schemawright.ir.text import JsonValue

UNEVALUATED = frozenset({"unevaluatedProperties", "unevaluatedItems"})
"""Keywords on what the keywords beside them leave over, parts and branches included."""
_DECISIVE = ("properties", "patternProperties", "required", "items", "enum", "allOf", "oneOf", "anyOf")
"""Keywords that make another type of what a `$ref` leads to, as any `const` does; `type` alone says it again."""
_SAYING_NOTHING: tuple[JsonValue, ...] = (None, True, False, {}, [])


_SAY_TYPE = frozenset({*REFERENCES, "type", "enum", "const", "allOf", "oneOf", "anyOf"})


def with_reference_as_part(node: Node, is_modern: bool, has_conditional: bool) -> Node:
    """A reference with more that decides the type beside it, another one too, as an allOf of all.

    `has_conditional`: a condition beside it names properties.
    """
    schema = node.schema
    references: list[JsonValue] = [{word: schema[word]} for word in REFERENCES if isinstance(schema.get(word), str)]
    if not references:
        return node
    decides = (
        has_conditional or "const" in schema or any(schema.get(keyword) not in _SAYING_NOTHING for keyword in _DECISIVE)
    )
    if len(references) == 1 and not decides:
        return node
    if "$ref" in schema and not reads_siblings_of_references(node.document, is_modern):
        return node
    own = {key: value for key, value in schema.items() if key not in REFERENCES}
    parts = [part.value for part in node.items("allOf")]
    return node.saying({**own, "allOf": [*parts, *references]})


def typed(branch: Node, types: Sequence[str]) -> Node:
    """A part or branch that leaves its type to the schema around it, with the one of these types."""
    says_type = branch.schema.keys() & _SAY_TYPE
    if len(types) != 1 or types[0] == "object" or says_type or not isinstance(branch.value, dict):
        return branch
    return branch.saying({**branch.value, "type": types[0]})


def by_type(node: Node, types: Sequence[str]) -> Iterator[Node]:
    """A schema with a list of types, taken apart into one schema a type (JSON Schema validation section 6.1.1)."""
    for index, name in enumerate(types):
        yield node.saying({**node.schema, "type": name}, f"/type/{index}")


def without_combined(node: Node) -> Node:
    """What a schema says by its type beside the parts of its allOf, but for what those leave over."""
    own: dict[str, JsonValue] = {
        key: value
        for key, value in node.schema.items()
        if key not in COMBINED and key not in UNEVALUATED and (key, value) != ("enum", [])
    }
    return node.saying(own, "/type")


def extends_base(node: Node, part: Node, resolver: Resolver) -> bool:
    """Whether a declared schema that is nothing but an allOf of one reference is a subtype of a base, near or far."""
    if "allOf" not in node.schema or declared_name(node.pointer) is None:
        return False
    seen = {node.id}
    waiting = [part]
    while waiting:
        found = waiting.pop()
        if "discriminator" in found.schema:
            return True
        reference = reference_in(found.schema)
        target = resolver.target(found, reference) if reference else None
        if target is not None and target.id not in seen:
            seen.add(target.id)
            waiting += [target, *target.items("allOf")]
    return False


_MORE_THAN_WRAPPER = frozenset({
    *REFERENCES, "additionalProperties", "patternProperties", "enum", "discriminator", "const",
})  # fmt: skip


def only_branch(
    schema: dict[str, JsonValue], types: Sequence[str], parts: Sequence[Node], branches: Sequence[Node]
) -> Node | None:
    """The one branch of a wrapper that says what the value is; None where the schema is more than a wrapper."""
    if schema.get("properties") or not _MORE_THAN_WRAPPER.isdisjoint(schema):
        return None
    telling = [part for part in parts if not says_nothing(part.value)]
    counting = [branch for branch in branches if not is_null(branch.value)]
    if len(telling) == 1 and not branches and not schema.get("required"):
        only = telling[0]
    elif len(counting) == 1 and not telling:
        only = counting[0]
    else:
        return None
    says_type = types not in ((), ("object",))
    return None if says_type and not (only.schema.keys() & {*REFERENCES, "type", "enum", "const"}) else only
