"""What the branches of a union, and the parts of an allOf, are called by: what each says itself.

In: one schema. Out: its key, which neither depends on where it stands in its list nor on what stands beside it: the
value that tags it, else its title, the properties it requires or has, or its type in short. Two may have one key.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from schemawright.frontends.openapi.document.node import reference_in
from schemawright.frontends.openapi.schema.kinds import SchemaKind, types_of
from schemawright.frontends.openapi.schema.view import SchemaView
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
            reference = reference_in(member) if isinstance(member, dict) else ""
            value = constant(target(reference) if reference else member)
            if isinstance(value, str | int):
                yield name, value


def _names(schema: dict[str, JsonValue]) -> str:
    """The required properties of a branch, else those that it has; in no order, since lists of them have none."""
    holders = list(_holders(schema))
    required = {name for holder in holders for name in _listed(holder.get("required")) if isinstance(name, str)}
    return ",".join(sorted(required or {name for holder in holders for name in _members(holder)}))


def _holders(schema: dict[str, JsonValue]) -> Iterator[dict[str, JsonValue]]:
    """The schema and the inline parts of its allOf."""
    yield schema
    yield from (part for part in _listed(schema.get("allOf")) if isinstance(part, dict))


def _members(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _short(schema: JsonValue, depth: int) -> str:
    """A schema without names in short, such as `string:uuid`, `[integer]` or `Pet`."""
    if not isinstance(schema, dict) or depth == 0:
        return "false" if schema is False else "any"
    reference, value = reference_in(schema), constant(schema)
    if reference:
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


def branch_words(views: Sequence[SchemaView]) -> list[str]:
    """What to call each branch if it stands inline: by what is its own among the branches, or by its number.

    Arrays, where there are several, are told apart by what they hold.
    """
    branches = [view.node.value for view in views]
    arrays = sum(_is_array(branch) for branch in branches)
    told = [_items(branch) if arrays > 1 else branch for branch in branches]
    members = [_ordered_members(branch) for branch in told]
    among = [arrays > 1 and _is_array(branch) for branch in branches]
    shared = Counter((is_array, name) for is_array, names in zip(among, members, strict=True) for name in names)
    parts = [_referred(branch) for branch in told]
    shared_parts = Counter(name for names in parts for name in names)
    own = [
        _title_or_mark(inner)
        or _own_word(branch, [name for name in names if shared[is_array, name] == 1], arrays)
        or next((name for name in referred if shared_parts[name] == 1), "")
        for branch, inner, names, referred, is_array in zip(branches, told, members, parts, among, strict=True)
    ]
    kinds = [_KIND_WORDS.get(view.kind, "") if not word else "" for view, word in zip(views, own, strict=True)]
    return [
        word or (kind if kinds.count(kind) == 1 else "") or f"Option {index + 1}"
        for index, (word, kind) in enumerate(zip(own, kinds, strict=True))
    ]


_KIND_WORDS = {
    SchemaKind.RECORD: "Object", SchemaKind.MAP: "Map", SchemaKind.ENUM: "Enum", SchemaKind.CHOICE: "Union",
    SchemaKind.COMPOSITE: "Object", SchemaKind.LIST: "List", SchemaKind.TUPLE: "Tuple",
}  # fmt: skip
"""What a branch is called that says nothing else which its neighbours do not say."""


def _title_or_mark(branch: JsonValue) -> str:
    """The title of a branch, or the one value that marks it."""
    if not isinstance(branch, dict):
        return ""
    title = branch.get("title")
    if isinstance(title, str) and title:
        return title
    marks = map(constant, _members(branch).values())
    return next((mark for mark in marks if isinstance(mark, str) and mark), "")


def _own_word(branch: JsonValue, names: Sequence[str], arrays: int) -> str:
    """The first of the properties that no other branch has, for the only array that it holds items; "" for nothing."""
    if _is_array(branch) and arrays == 1:
        return "Item"
    return f"With {names[0]}" if names else ""


def _items(branch: JsonValue) -> JsonValue:
    """What an array holds, which tells it from other arrays; any other branch itself."""
    return branch.get("items") if isinstance(branch, dict) and _is_array(branch) else branch


def _referred(branch: JsonValue) -> list[str]:
    """The names of the schemas that a branch with several parts refers to."""
    parts = _listed(branch.get("allOf")) if isinstance(branch, dict) else []
    references = (reference_in(part) for part in parts if isinstance(part, dict))
    return [reference.rpartition("/")[2] for reference in references if reference]


def _is_array(branch: JsonValue) -> bool:
    return isinstance(branch, dict) and types_of(branch) == ["array"]


def _ordered_members(branch: JsonValue) -> list[str]:
    """The properties of a branch, of parts of its allOf too, required ones first; references are not followed."""
    holders = list(_holders(branch)) if isinstance(branch, dict) else []
    first = {name for holder in holders for name in _listed(holder.get("required")) if isinstance(name, str)}
    return sorted(dict.fromkeys(name for holder in holders for name in _members(holder)), key=lambda n: n not in first)


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
