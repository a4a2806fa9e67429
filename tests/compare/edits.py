"""Edits of documents at random, as a spec gets them from one week to the next.

In: a source of chance and a document. Out: another document with one to three edits. What is put in refers to nothing,
so that values stay finite.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from random import Random

from tests.compare.rows import Json, is_object

_LEAVES: tuple[Json, ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "uuid"},
    {"type": "string", "enum": ["a", "b", "new"]},
    {"type": "integer", "enum": [0, 1, 99]},
    {"type": "array", "items": {"type": "string"}},
    {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {},
)


_LIMITS: dict[str, list[tuple[str, Json]]] = {
    "string": [("maxLength", 2), ("minLength", 1), ("pattern", "a"), ("default", "x"), ("readOnly", True)],
    "integer": [("maximum", 3), ("minimum", 0), ("multipleOf", 2), ("default", 1), ("writeOnly", True)],
    "number": [("exclusiveMaximum", 3), ("exclusiveMinimum", 0), ("default", 0.5)],
    "array": [("maxItems", 1), ("minItems", 1), ("uniqueItems", True), ("default", [])],
    "object": [("maxProperties", 2), ("minProperties", 1), ("deprecated", True)],
}


def changed_document(chance: Random, document: Json) -> Json:
    """The document with some edits."""
    made = copy.deepcopy(document)
    for _ in range(chance.randint(1, 3)):
        chance.choice(_EDITS)(chance, made)
    return made


def _schemas(document: Json) -> list[Json]:
    """All schemas in a document that are no references."""
    return [each for named in document["components"]["schemas"].values() for each in _within(named)]


def _within(schema: Json) -> Iterator[Json]:
    if not is_object(schema) or "$ref" in schema:
        return
    yield schema
    parts = [*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")]
    for keyword in ("allOf", "oneOf", "anyOf", "prefixItems"):
        parts += schema.get(keyword, [])
    for part in parts:
        yield from _within(part)


def _objects(document: Json) -> list[Json]:
    return [each for each in _schemas(document) if each.get("properties") and "discriminator" not in each]


def _leaf(chance: Random) -> Json:
    return copy.deepcopy(chance.choice(_LEAVES))


def _add_property(chance: Random, document: Json) -> None:
    for each in chance.sample(found := _objects(document), min(1, len(found))):
        each["properties"]["added"] = _leaf(chance)
        if chance.random() < 0.3:
            each["required"] = sorted({*each.get("required", []), "added"})


def _remove_property(chance: Random, document: Json) -> None:
    for each in chance.sample(found := _objects(document), min(1, len(found))):
        name = chance.choice(sorted(each["properties"]))
        del each["properties"][name]
        each["required"] = [other for other in each.get("required", []) if other != name]


def _toggle_required(chance: Random, document: Json) -> None:
    for each in chance.sample(found := _objects(document), min(1, len(found))):
        each["required"] = sorted(set(each.get("required", [])) ^ {chance.choice(sorted(each["properties"]))})


def _replace_property(chance: Random, document: Json) -> None:
    for each in chance.sample(found := _objects(document), min(1, len(found))):
        each["properties"][chance.choice(sorted(each["properties"]))] = _leaf(chance)


def _replace_items(chance: Random, document: Json) -> None:
    found = [each for each in _schemas(document) if "items" in each]
    for each in chance.sample(found, min(1, len(found))):
        each["items"] = _leaf(chance)


def _change_enum(chance: Random, document: Json) -> None:
    found = [each for each in _schemas(document) if len(each.get("enum", ())) > 1]
    for each in chance.sample(found, min(1, len(found))):
        if chance.random() < 0.5:
            each["enum"] = each["enum"][1:]
        else:
            each["enum"] = [*each["enum"], 77 if isinstance(each["enum"][0], int) else "seventy"]


def _change_union(chance: Random, document: Json) -> None:
    found = [each for each in _schemas(document) if len(each.get("oneOf", ())) > 2]
    for each in chance.sample(found, min(1, len(found))):
        each["oneOf"] = each["oneOf"][1:]


def _close_object(chance: Random, document: Json) -> None:
    for each in chance.sample(found := _objects(document), min(1, len(found))):
        each["additionalProperties"] = chance.choice((False, True, {"type": "integer"}))


def _limit(chance: Random, document: Json) -> None:
    schema = chance.choice(_schemas(document) or [{}])
    keyword, value = chance.choice(_LIMITS.get(str(schema.get("type")), [("description", "No limit.")]))
    if keyword in schema and chance.random() < 0.5:
        del schema[keyword]
    else:
        schema[keyword] = value


def _describe(chance: Random, document: Json) -> None:
    chance.choice(_schemas(document) or [{}])["description"] = "Another text."


_EDITS: tuple[Callable[[Random, Json], None], ...] = (
    _add_property,
    _remove_property,
    _toggle_required,
    _replace_property,
    _replace_property,
    _replace_items,
    _change_enum,
    _change_union,
    _close_object,
    _limit,
    _limit,
    _describe,
)
