"""What the branches of a union, and the parts of an allOf, are called by: what each says itself.

In: one schema. Out: its key, which neither depends on where it stands in its list nor on what stands beside it: the
value that tags it, else its title, the properties it requires or has, or its type in short. Two may have one key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from schemawright.frontends.openapi.schema.kinds import types_of
from schemawright.ir.text import JsonValue

Target = Callable[[str], JsonValue]
_DEEPEST = 3
"""Arrays and maps inside one another that a short form shows."""


def branch_key(schema: JsonValue, tag: JsonValue, target: Target) -> str:
    """The key of a branch or part.

    `tag` is the property by which the union itself tells its branches apart, None where it names none; `target` gives
    the schema that a reference leads to.
    """
    if not isinstance(schema, dict):
        return _short(schema, _DEEPEST)
    marks = dict(_marks(schema, target))
    known = str(marks.get(str(tag), ",".join(map(str, marks.values()))))
    title = schema.get("title")
    return known or (title if isinstance(title, str) else "") or _names(schema) or _short(schema, _DEEPEST)


def constant(schema: JsonValue) -> JsonValue:
    """The one value that a schema allows; None where it allows several."""
    if not isinstance(schema, dict):
        return None
    values = schema.get("enum")
    return values[0] if isinstance(values, list) and len(values) == 1 else schema.get("const")


def _marks(schema: dict[str, JsonValue], target: Target) -> Iterator[tuple[str, str | int]]:
    """The properties of an object that have only one value, with it."""
    for holder in _holders(schema):
        for name, member in _members(holder).items():
            reference = member.get("$ref") if isinstance(member, dict) else None
            value = constant(target(reference) if isinstance(reference, str) else member)
            if isinstance(value, str | int):
                yield name, value


def _names(schema: dict[str, JsonValue]) -> str:
    """The required properties of a branch, else those that it has; in no order, since lists of them have none."""
    holders = list(_holders(schema))
    lists = (holder.get("required") for holder in holders)
    required = {name for names in lists if isinstance(names, list) for name in names if isinstance(name, str)}
    return ",".join(sorted(required or {name for holder in holders for name in _members(holder)}))


def _holders(schema: dict[str, JsonValue]) -> Iterator[dict[str, JsonValue]]:
    """The schema and the inline parts of its allOf."""
    yield schema
    parts = schema.get("allOf")
    yield from (part for part in parts if isinstance(part, dict)) if isinstance(parts, list) else ()


def _members(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _short(schema: JsonValue, depth: int) -> str:
    """A schema without names in short, such as `string:uuid`, `[integer]` or `Pet`."""
    if not isinstance(schema, dict) or depth == 0:
        return "false" if schema is False else "any"
    reference, value = schema.get("$ref"), constant(schema)
    if isinstance(reference, str):
        return reference.rpartition("/")[2]
    if value is not None:
        return json.dumps(value, ensure_ascii=False)
    inner = (("[{}]", schema.get("items")), ("{{{}}}", schema.get("additionalProperties")))
    contents = [
        pattern.format(_names(below) or _short(below, depth - 1)) for pattern, below in inner if isinstance(below, dict)
    ]
    form, types = schema.get("format"), "|".join(types_of(schema))
    combined = next((keyword for keyword in ("oneOf", "anyOf", "allOf") if keyword in schema), "any")
    return "".join(contents) or types + (f":{form}" if isinstance(form, str) else "") or combined
