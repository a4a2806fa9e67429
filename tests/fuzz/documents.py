"""OpenAPI documents made of hostile fragments, and ways to change any JSON value and to make it smaller.

In: a random source. Out: JSON values that are nearly OpenAPI documents. A keyword has mostly a value of the kind it
should have, and now and then any other. Not here: documents that are no JSON at all (`inputs`).
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any
from urllib.parse import quote

from tests.fuzz.running import Examples
from tests.fuzz.texts import NUMBERS, name, scalar, text, value

Json = Any
Maker = Callable[["Draft"], Json]

# fmt: off
_TYPES = ("object", "string", "integer", "number", "boolean", "array", "null")
_FORMATS = (
    "date-time", "date", "time", "uuid", "byte", "binary", "int32", "int64", "float", "double", "decimal", "uri",
)
# fmt: on
_JUNK = 0.01
"""How often a value is of any kind whatever."""


class Draft:
    """A document in the making: the random source, the names of its schemas, and how deep the writing is."""

    def __init__(self, rng: Random, schemas: list[str], base: str) -> None:
        self.rng = rng
        self.schemas = schemas
        self.base = base
        self.depth = 0

    def maybe(self, probability: float) -> bool:
        return self.rng.random() < probability

    def few(self, maker: Maker, most: int = 3) -> list[Json]:
        return [maker(self) for _ in range(self.rng.randint(0 if self.maybe(0.1) else 1, most))]

    def named(self, maker: Maker, most: int = 4) -> dict[str, Json]:
        return {name(self.rng): maker(self) for _ in range(self.rng.randint(0 if self.maybe(0.1) else 1, most))}

    def target(self) -> str:
        """A reference to a schema of the document, now and then to something else."""
        if self.maybe(0.996):
            name = self.rng.choice(self.schemas).replace("~", "~0").replace("/", "~1")
            return self.base + quote(name, errors="surrogatepass")
        return self.rng.choice(
            ("#", "#/", "", "a.json", "http://localhost:9/x", "../x.yaml", self.base, text(self.rng))
        )


def schema(draft: Draft) -> Json:
    """Any schema."""
    if draft.depth > 3 or draft.maybe(0.25 if draft.depth else 0.05):
        return {"$ref": draft.target()} if draft.maybe(0.6) else {"type": draft.rng.choice(_TYPES)}
    if draft.maybe(0.03):
        return draft.maybe(0.7)
    draft.depth += 1
    made = draft.rng.choice(_FORMS)(draft)
    for keyword in draft.rng.sample(list(KEYWORDS), draft.rng.choice((0, 0, 0, 1, 1, 2, 4))):
        made[keyword] = KEYWORDS[keyword](draft)
    draft.depth -= 1
    for keyword in made if draft.maybe(_JUNK * 3) else ():
        if draft.maybe(0.3):
            made[keyword] = value(draft.rng)
    return made


def _record(draft: Draft) -> dict[str, Json]:
    properties = draft.named(schema)
    required = [n for n in properties if draft.maybe(0.5)] + ([name(draft.rng)] if draft.maybe(0.1) else [])
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _base(draft: Draft) -> dict[str, Json]:
    made = _record(draft)
    tag = draft.rng.choice(list(made["properties"]) or ["kind"]) if draft.maybe(0.8) else name(draft.rng)
    mapping = {text(draft.rng): draft.target() if draft.maybe(0.9) else name(draft.rng) for _ in range(3)}
    return {**made, "discriminator": {"propertyName": tag, **({"mapping": mapping} if draft.maybe(0.7) else {})}}


def _tagged_union(draft: Draft) -> dict[str, Json]:
    tag = name(draft.rng)

    def branch(draft: Draft) -> Json:
        record = _record(draft)
        record["properties"][tag] = {"const": scalar(draft.rng)} if draft.maybe(0.5) else {"enum": [text(draft.rng)]}
        return {**record, "required": [tag]}

    made: dict[str, Json] = {draft.rng.choice(("oneOf", "anyOf")): draft.few(branch)}
    return made | ({"discriminator": {"propertyName": tag}} if draft.maybe(0.3) else {})


_FORMS: tuple[Callable[[Draft], dict[str, Json]], ...] = (
    _record,
    _record,
    _record,
    _base,
    lambda d: {"allOf": [{"$ref": d.target()}, *d.few(schema, 2)]},
    lambda d: {"allOf": d.few(schema), "properties": d.named(schema, 2)},
    lambda d: {d.rng.choice(("oneOf", "anyOf")): d.few(schema, 4)},
    _tagged_union,
    lambda d: {"type": "string", "enum": [text(d.rng) for _ in range(d.rng.randint(1, 4))]},
    lambda d: {"type": "integer", "enum": [d.rng.choice(NUMBERS) for _ in range(d.rng.randint(1, 4))]},
    lambda d: {"enum": [scalar(d.rng) for _ in range(d.rng.randint(1, 3))]},
    lambda d: {"type": "array", "items": schema(d)},
    lambda d: {"type": "array", "prefixItems": d.few(schema), "items": schema(d)},
    lambda d: {"type": "object", "additionalProperties": schema(d)},
    lambda d: {"type": "string", "format": d.rng.choice(_FORMATS)},
    lambda d: {"type": [d.rng.choice(_TYPES), d.rng.choice(_TYPES)]},
    lambda d: {"const": scalar(d.rng)},
    lambda d: {},
)
"""The forms of real schemas; any keywords are added to them."""

KEYWORDS: Mapping[str, Maker] = {
    "type": lambda d: d.rng.choice((*_TYPES, "file", "any", "String", "list", text(d.rng))),
    "properties": lambda d: d.named(schema, 2),
    "required": lambda d: d.few(lambda d: name(d.rng)),
    "additionalProperties": schema,
    "patternProperties": lambda d: {text(d.rng): schema(d)},
    "unevaluatedProperties": schema,
    "propertyNames": schema,
    "items": lambda d: schema(d) if d.maybe(0.8) else d.few(schema),
    "prefixItems": lambda d: d.few(schema),
    "allOf": lambda d: d.few(schema),
    "oneOf": lambda d: d.few(schema),
    "anyOf": lambda d: d.few(schema),
    "not": schema,
    "if": schema,
    "discriminator": lambda d: {"propertyName": name(d.rng), "mapping": {text(d.rng): d.target()}},
    "enum": lambda d: d.few(lambda d: scalar(d.rng)),
    "const": lambda d: value(d.rng, 1),
    "default": lambda d: value(d.rng),
    "format": lambda d: d.rng.choice((*_FORMATS, text(d.rng))),
    "nullable": lambda d: d.maybe(0.8),
    "deprecated": lambda d: d.maybe(0.8),
    "readOnly": lambda d: d.maybe(0.8),
    "writeOnly": lambda d: d.maybe(0.8),
    "description": lambda d: text(d.rng),
    "title": lambda d: name(d.rng),
    "pattern": lambda d: d.rng.choice((text(d.rng), "[[a]b]", "(a+)+$", "a{1,99999}{1,99999}", "(?P<x>", "[a&&b]")),
    "minimum": lambda d: d.rng.choice(NUMBERS),
    "exclusiveMaximum": lambda d: d.rng.choice((*NUMBERS, True)),
    "maxLength": lambda d: d.rng.choice(NUMBERS),
    "multipleOf": lambda d: d.rng.choice(NUMBERS),
    "uniqueItems": lambda d: d.maybe(0.8),
    "example": lambda d: value(d.rng),
    "examples": lambda d: value(d.rng),
    "$id": lambda d: text(d.rng),
    "$anchor": lambda d: name(d.rng),
    "$ref": lambda d: d.target(),
    "$dynamicRef": lambda d: d.target(),
    "$defs": lambda d: d.named(schema, 2),
    "$comment": lambda d: text(d.rng),
    "$schema": lambda d: text(d.rng),
    "externalDocs": lambda d: value(d.rng),
    "xml": lambda d: value(d.rng),
    "x-enum-varnames": lambda d: d.few(lambda d: name(d.rng)),
    "x-enum-descriptions": lambda d: d.few(lambda d: text(d.rng)),
    "x-ms-enum": lambda d: {"name": name(d.rng), "values": [{"value": text(d.rng), "name": name(d.rng)}]},
    "x-ms-discriminator-value": lambda d: text(d.rng),
    "x-discriminator-value": lambda d: text(d.rng),
    "x-nullable": lambda d: d.maybe(0.8),
}


def document(rng: Random) -> Json:
    """A document of some dialect whose schemas refer to each other."""
    names = list(dict.fromkeys(name(rng) for _ in range(rng.randint(1, 6))))
    old = rng.random() < 0.2
    draft = Draft(rng, names, "#/definitions/" if old else "#/components/schemas/")
    schemas = {n: schema(draft) for n in names}
    paths = _paths(draft) if draft.maybe(0.3) else {}
    info = {"title": text(rng), "version": text(rng)}
    if old:
        return {"swagger": "2.0", "info": info, "paths": paths, "definitions": schemas}
    version = rng.choice(("3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.2.0"))
    version = text(rng) if draft.maybe(_JUNK) else version
    return {"openapi": version, "info": info, "paths": paths, "components": {"schemas": schemas}}


def _paths(draft: Draft) -> Json:
    def content(draft: Draft) -> Json:
        media = "application/json" if draft.maybe(0.8) else text(draft.rng)
        return {"content": {media: {"schema": schema(draft)}}, "schema": schema(draft), "description": text(draft.rng)}

    operation = {
        "operationId": name(draft.rng),
        "parameters": [{"name": name(draft.rng), "in": draft.rng.choice(("query", "body")), **content(draft)}],
        "requestBody": content(draft),
        "responses": {"200": content(draft), text(draft.rng): content(draft)},
    }
    return {f"/{text(draft.rng)}": {draft.rng.choice(("get", "post", "x-a")): operation}}


def changed(rng: Random, original: Json) -> Json:
    """A value in which some parts are exchanged, dropped, renamed, moved or doubled."""
    made = copy.deepcopy(original)
    schemas = _names_of_schemas(made)
    for _ in range(rng.choice((1, 1, 2, 5))):
        places = list(_places(made))
        if not places:
            return value(rng)
        parent, key = rng.choice(places)
        other, other_key = rng.choice(places)
        match rng.randrange(8):
            case 0:
                del parent[key]
            case 1 if isinstance(parent, dict):
                parent[name(rng)] = parent.pop(key)
            case 2 | 3:
                parent[key] = copy.deepcopy(other[other_key])
            case 4 | 5:
                parent[key] = schema(Draft(rng, schemas, "#/components/schemas/"))
            case 6 if isinstance(parent[key], dict):
                keyword = rng.choice(list(KEYWORDS))
                parent[key][keyword] = KEYWORDS[keyword](Draft(rng, schemas, "#/components/schemas/"))
            case _:
                parent[key] = value(rng)
    return made


def _names_of_schemas(document: Json) -> list[str]:
    try:
        return [*map(str, document["components"]["schemas"])] or ["A"]
    except (KeyError, TypeError, IndexError):
        return ["A"]


def _places(json_value: Json) -> Iterator[tuple[Any, Any]]:
    """The containers in a value with each of their keys, except what holds a document together."""
    waiting = [json_value]
    while waiting:
        node = waiting.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
        for key in keys:
            if key not in ("openapi", "swagger", "components", "schemas", "definitions", "info", "paths"):
                yield node, key
            waiting.append(node[key])


def smaller(json_value: Json) -> Iterator[Json]:
    """Values that are a step smaller, bold steps first."""
    match json_value:
        case dict():
            for key in json_value:
                yield {k: v for k, v in json_value.items() if k != key}
            yield from (inner for inner in json_value.values() if isinstance(inner, dict | list))
            for key, inner in json_value.items():
                for less in smaller(inner):
                    yield {**json_value, key: less}
        case list():
            for at in range(len(json_value)):
                yield json_value[:at] + json_value[at + 1 :]
            yield from json_value
            for at, inner in enumerate(json_value):
                for less in smaller(inner):
                    yield [*json_value[:at], less, *json_value[at + 1 :]]
        case str() if len(json_value) > 1:
            yield from (
                json_value[: len(json_value) // 2],
                json_value[len(json_value) // 2 :],
                json_value[1:],
                json_value[:-1],
            )
        case _:
            pass


def as_text(document: Json) -> str:
    """The document as JSON, which is YAML as well; lone surrogates are escapes in it."""
    return json.dumps(document)


DOCUMENTS = Examples(document, changed, smaller)
