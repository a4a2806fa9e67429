"""OpenAPI documents made of hostile fragments, and real ones with parts exchanged.

In: strategies of texts. Out: strategies of JSON values that are nearly OpenAPI documents, as text for the whole front
end. A keyword has mostly a value of the kind it should have, and now and then any other.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.texts import mixed_texts, names, numbers, scalars, texts, values

Json = Any

_TYPES = ("object", "string", "integer", "number", "boolean", "array", "null", "file", "any")
_FORMATS = (
    "date-time",
    "date",
    "time",
    "uuid",
    "byte",
    "binary",
    "int32",
    "int64",
    "float",
    "double",
    "decimal",
    "uri",
)


def _reference(number: int) -> Json:
    return {"$ref": number}


def _few(strategy: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.lists(strategy, max_size=3)


def _sometimes_junk(strategy: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    """Mostly what a strategy gives, now and then any value."""
    return st.integers(0, 15).flatmap(lambda n: values if n == 15 else strategy)


references = st.integers(0, 9).map(_reference) | mixed_texts.map(lambda text: {"$ref": f"#/components/schemas/{text}"})
"""References; those by number are later given the name of a schema of the document."""
schemas: st.SearchStrategy[Json] = st.deferred(lambda: st.booleans() | references | references | _schema_objects())
_properties = st.dictionaries(names, schemas, max_size=4)
_mappings = st.dictionaries(mixed_texts, st.integers(0, 9) | mixed_texts, max_size=3)
_discriminators = st.fixed_dictionaries({"propertyName": names}, optional={"mapping": _mappings}) | names

KEYWORDS: Mapping[str, Callable[[], st.SearchStrategy[Json]]] = {
    "type": lambda: st.sampled_from(_TYPES) | st.lists(st.sampled_from(_TYPES), max_size=3),
    "properties": lambda: _properties,
    "required": lambda: st.lists(names, max_size=4),
    "additionalProperties": lambda: schemas,
    "patternProperties": lambda: st.dictionaries(mixed_texts, schemas, max_size=2),
    "unevaluatedProperties": lambda: schemas,
    "propertyNames": lambda: schemas,
    "items": lambda: schemas | _few(schemas),
    "prefixItems": lambda: _few(schemas),
    "allOf": lambda: _few(schemas),
    "oneOf": lambda: _few(schemas),
    "anyOf": lambda: _few(schemas),
    "not": lambda: schemas,
    "if": lambda: schemas,
    "discriminator": lambda: _discriminators,
    "enum": lambda: st.lists(scalars, max_size=4),
    "const": lambda: scalars,
    "default": lambda: values,
    "format": lambda: st.sampled_from(_FORMATS) | mixed_texts,
    "nullable": lambda: st.booleans(),
    "deprecated": lambda: st.booleans(),
    "readOnly": lambda: st.booleans(),
    "writeOnly": lambda: st.booleans(),
    "description": lambda: mixed_texts,
    "title": lambda: names,
    "pattern": lambda: mixed_texts,
    "minimum": lambda: numbers,
    "exclusiveMaximum": lambda: numbers | st.booleans(),
    "maxLength": lambda: numbers,
    "multipleOf": lambda: numbers,
    "uniqueItems": lambda: st.booleans(),
    "example": lambda: values,
    "examples": lambda: values,
    "$id": lambda: mixed_texts,
    "$anchor": lambda: names,
    "$dynamicRef": lambda: mixed_texts,
    "$defs": lambda: _properties,
    "$comment": lambda: mixed_texts,
    "externalDocs": lambda: values,
    "x-enum-varnames": lambda: st.lists(names, max_size=4),
    "x-enum-descriptions": lambda: st.lists(mixed_texts, max_size=4),
    "x-ms-enum": lambda: values,
    "x-discriminator-value": lambda: mixed_texts,
    "x-nullable": lambda: st.booleans(),
}


def _schema_objects() -> st.SearchStrategy[Json]:
    common = {name: KEYWORDS[name] for name in ("type", "properties", "enum", "allOf", "oneOf", "description")}
    chosen = st.lists(st.sampled_from([*common, *common, *KEYWORDS]), max_size=6, unique=True)
    return chosen.flatmap(lambda keys: st.fixed_dictionaries({key: _sometimes_junk(KEYWORDS[key]()) for key in keys}))


@st.composite
def documents(draw: st.DrawFn) -> Json:
    """A document of some dialect whose schemas refer to each other."""
    names_drawn: list[str] = draw(st.lists(names, min_size=1, max_size=6, unique=True))
    drawn = {name: draw(schemas) for name in names_drawn}
    if draw(st.integers(0, 3)) == 0:
        return _swagger(draw, drawn, names_drawn)
    version = draw(st.sampled_from(["3.0.0", "3.0.3", "3.1.0", "3.2.0"]) | _rarely(mixed_texts))
    document = {
        "openapi": version,
        "info": {"title": draw(texts), "version": draw(texts)},
        "paths": {} if draw(st.booleans()) else draw(_paths()),
        "components": {"schemas": drawn},
    }
    return _resolved(document, [f"#/components/schemas/{_escaped(name)}" for name in names_drawn])


def _swagger(draw: st.DrawFn, drawn: dict[str, Json], names_drawn: list[str]) -> Json:
    document = {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "paths": {}, "definitions": drawn}
    if draw(st.booleans()):
        document["paths"] = draw(_paths())
    return _resolved(document, [f"#/definitions/{_escaped(name)}" for name in names_drawn])


def _rarely(strategy: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    return st.integers(0, 9).flatmap(lambda n: strategy if n == 9 else st.just("3.1.0"))


def _paths() -> st.SearchStrategy[Json]:
    content = st.dictionaries(
        st.just("application/json") | texts, st.fixed_dictionaries({"schema": schemas}), max_size=2
    )
    parameter = st.fixed_dictionaries(
        {"name": names, "in": st.sampled_from(["query", "body", "path"]), "schema": schemas}
    )
    operation = st.fixed_dictionaries(
        {"responses": st.dictionaries(st.just("200") | texts, st.fixed_dictionaries({"content": content}), max_size=2)},
        optional={
            "operationId": names,
            "summary": mixed_texts,
            "parameters": st.lists(_sometimes_junk(parameter), max_size=2),
            "requestBody": _sometimes_junk(st.fixed_dictionaries({"content": content})),
        },
    )
    item = st.dictionaries(st.sampled_from(["get", "post", "x-a"]), _sometimes_junk(operation), max_size=2)
    return _sometimes_junk(st.dictionaries(st.just("/a") | texts, _sometimes_junk(item), max_size=2))


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def _resolved(value: Json, targets: list[str]) -> Json:
    """The value with numbers in references and mappings replaced by what they stand for."""
    match value:
        case {"$ref": int() as number} if not isinstance(number, bool):
            return {**value, "$ref": targets[number % len(targets)]}
        case {"mapping": dict() as mapping}:
            resolved = {k: targets[v % len(targets)] if type(v) is int else v for k, v in mapping.items()}
            return {**value, "mapping": resolved}
        case dict():
            return {key: _resolved(inner, targets) for key, inner in value.items()}
        case list():
            return [_resolved(inner, targets) for inner in value]
        case _:
            return value


@st.composite
def mutants(draw: st.DrawFn, originals: list[Json]) -> Json:
    """A real document in which some parts are exchanged, dropped, renamed or moved."""
    document = copy.deepcopy(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 4))):
        _mutate(draw, document)
    return document


def _mutate(draw: st.DrawFn, document: Json) -> None:
    parent, key = _place(draw, document)
    if parent is None:
        return
    match draw(st.integers(0, 4)):
        case 0:
            del parent[key]
        case 1 if isinstance(parent, dict):
            parent[draw(names)] = parent.pop(key)
        case 2:
            other, other_key = _place(draw, document)
            parent[key] = copy.deepcopy(other[other_key]) if other is not None else None
        case 3:
            parent[key] = draw(schemas.map(lambda schema: _resolved(schema, ["#/components/schemas/A"])))
        case _:
            parent[key] = draw(values)


def _place(draw: st.DrawFn, document: Json) -> tuple[Any, Any]:
    """A container of the document and one of its keys, or None where the way down ends in an empty one."""
    parent, key, node = None, None, document
    for _ in range(draw(st.integers(2, 9))):
        if not isinstance(node, dict | list) or not node:
            break
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        parent, key = node, keys[draw(st.integers(0, len(keys) - 1))]
        node = parent[key]
    return parent, key


def as_text(document: Json) -> str:
    """The document as JSON, which is YAML as well; lone surrogates are escapes in it."""
    return json.dumps(document)
