"""Documents at random that are nearly sound: their names, texts and keywords do harm where somebody trusts them.

In: a source of chance. Out: OpenAPI documents of every dialect. A keyword has mostly a value of the kind it should
have, and now and then any other. Not here: files that are no JSON at all (tests/fuzz).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from tests.generate.specs import (
    OAS31,
    SWAGGER,
    Draft,
    Json,
    Maker,
    Schema,
    Taste,
    anything,
    entries,
    items,
    prefix,
    record,
    reference,
)
from tests.generate.specs import (
    text as formatted,
)
from tests.generate.texts import NUMBERS, name, scalar, text, value

# fmt: off
_TYPES = ("object", "string", "integer", "number", "boolean", "array", "null")
_FORMATS = (
    "date-time", "date", "time", "uuid", "byte", "binary", "int32", "int64", "float", "double", "decimal", "uri",
)
# fmt: on
_JUNK = 0.01
"""How often a value is of any kind whatever."""
_NOWHERE = ("#", "#/", "", "a.json", "http://localhost:9/x", "../x.yaml", "#/components/schemas/")


def few(draft: Draft, maker: Callable[[Draft], Json], most: int = 3) -> list[Json]:
    """Some of what a maker makes, seldom none."""
    return [maker(draft) for _ in range(_count(draft, most))]


def named(draft: Draft, maker: Callable[[Draft], Json], most: int = 4) -> dict[str, Json]:
    """Some of what a maker makes, under names; seldom none."""
    return {name(draft.chance): maker(draft) for _ in range(_count(draft, most))}


def _count(draft: Draft, most: int) -> int:
    return draft.chance.randint(0 if draft.maybe(0.1) else 1, most)


def target(draft: Draft) -> str:
    """What a reference says: a schema of the document, now and then something else."""
    if draft.maybe(0.996):
        return draft.ref(draft.chance.choice(draft.names))["$ref"]
    return draft.chance.choice((*_NOWHERE, text(draft.chance)))


def schema(draft: Draft) -> Json:
    """Any schema."""
    return draft.schema()


def _base(draft: Draft) -> Schema:
    made = record(draft)
    tag = draft.chance.choice(list(made["properties"]) or ["kind"]) if draft.maybe(0.8) else name(draft.chance)
    mapping = {text(draft.chance): target(draft) if draft.maybe(0.9) else name(draft.chance) for _ in range(3)}
    return {**made, "discriminator": {"propertyName": tag, **({"mapping": mapping} if draft.maybe(0.7) else {})}}


def _tagged_union(draft: Draft) -> Schema:
    tag = name(draft.chance)

    def branch(draft: Draft) -> Schema:
        return record(draft, **{tag: draft.one_of(scalar(draft.chance) if draft.maybe(0.5) else text(draft.chance))})

    made: Schema = {draft.chance.choice(("oneOf", "anyOf")): few(draft, branch)}
    return made | ({"discriminator": {"propertyName": tag}} if draft.maybe(0.3) else {})


def _any_schema(draft: Draft) -> Json:
    return draft.maybe(0.7)


FORMS: Sequence[Maker] = (
    record,
    record,
    record,
    _base,
    lambda d: {"allOf": [{"$ref": target(d)}, *few(d, schema, 2)]},
    lambda d: {"allOf": few(d, schema), "properties": named(d, schema, 2)},
    lambda d: {d.chance.choice(("oneOf", "anyOf")): few(d, schema, 4)},
    _tagged_union,
    lambda d: {"type": "string", "enum": few(d, lambda d: text(d.chance), 4)},
    lambda d: {"type": "integer", "enum": few(d, lambda d: d.chance.choice(NUMBERS), 4)},
    lambda d: {"enum": few(d, lambda d: scalar(d.chance))},
    items,
    prefix,
    entries,
    formatted,
    lambda d: {"type": [d.chance.choice(_TYPES), d.chance.choice(_TYPES)]},
    lambda d: {"const": scalar(d.chance)},
    anything,
    _any_schema,
)
"""The forms of real schemas; any keywords are added to them."""

KEYWORDS: Mapping[str, Callable[[Draft], Json]] = {
    "type": lambda d: d.chance.choice((*_TYPES, "file", "any", "String", "list", text(d.chance))),
    "properties": lambda d: named(d, schema, 2),
    "required": lambda d: few(d, lambda d: name(d.chance)),
    "additionalProperties": schema,
    "patternProperties": lambda d: {text(d.chance): schema(d)},
    "unevaluatedProperties": schema,
    "propertyNames": schema,
    "items": lambda d: schema(d) if d.maybe(0.8) else few(d, schema),
    "prefixItems": lambda d: few(d, schema),
    "allOf": lambda d: few(d, schema),
    "oneOf": lambda d: few(d, schema),
    "anyOf": lambda d: few(d, schema),
    "not": schema,
    "if": schema,
    "discriminator": lambda d: {"propertyName": name(d.chance), "mapping": {text(d.chance): target(d)}},
    "enum": lambda d: few(d, lambda d: scalar(d.chance)),
    "const": lambda d: value(d.chance, 1),
    "default": lambda d: value(d.chance),
    "format": lambda d: d.chance.choice((*_FORMATS, text(d.chance))),
    "nullable": lambda d: d.maybe(0.8),
    "deprecated": lambda d: d.maybe(0.8),
    "readOnly": lambda d: d.maybe(0.8),
    "writeOnly": lambda d: d.maybe(0.8),
    "description": lambda d: text(d.chance),
    "title": lambda d: name(d.chance),
    "pattern": lambda d: d.chance.choice(
        (text(d.chance), "[[a]b]", "(a+)+$", "a{1,99999}{1,99999}", "(?P<x>", "[a&&b]")
    ),
    "minimum": lambda d: d.chance.choice(NUMBERS),
    "exclusiveMaximum": lambda d: d.chance.choice((*NUMBERS, True)),
    "maxLength": lambda d: d.chance.choice(NUMBERS),
    "multipleOf": lambda d: d.chance.choice(NUMBERS),
    "uniqueItems": lambda d: d.maybe(0.8),
    "example": lambda d: value(d.chance),
    "examples": lambda d: value(d.chance),
    "$id": lambda d: text(d.chance),
    "$anchor": lambda d: name(d.chance),
    "$ref": target,
    "$dynamicRef": target,
    "$defs": lambda d: named(d, schema, 2),
    "$comment": lambda d: text(d.chance),
    "$schema": lambda d: text(d.chance),
    "externalDocs": lambda d: value(d.chance),
    "xml": lambda d: value(d.chance),
    "x-enum-varnames": lambda d: few(d, lambda d: name(d.chance)),
    "x-enum-descriptions": lambda d: few(d, lambda d: text(d.chance)),
    "x-ms-enum": lambda d: {
        "name": name(d.chance),
        "values": [{"value": text(d.chance), "name": name(d.chance)}],
    },
    "x-ms-discriminator-value": lambda d: text(d.chance),
    "x-discriminator-value": lambda d: text(d.chance),
    "x-nullable": lambda d: d.maybe(0.8),
}


def _with_keywords(draft: Draft, made: Json) -> Json:
    """A schema with any keywords more; now and then some of them have values of any kind."""
    if not isinstance(made, dict) or draft.depth >= HOSTILE.deepest:
        return made
    with draft.deeper():
        for keyword in draft.chance.sample(list(KEYWORDS), draft.chance.choice((0, 0, 0, 1, 1, 2, 4))):
            made[keyword] = KEYWORDS[keyword](draft)
    for keyword in made if draft.maybe(_JUNK * 3) else ():
        if draft.maybe(0.3):
            made[keyword] = value(draft.chance)
    return made


def _demanded(draft: Draft) -> Schema:
    return {"required": [name(draft.chance)]} if draft.maybe(0.1) else {}


HOSTILE = Taste(
    constructs=FORMS,
    leaves=(lambda d: {"$ref": target(d)}, reference, lambda d: {"type": d.chance.choice(_TYPES)}),
    finish=_with_keywords,
    names=lambda draft: few(draft, lambda d: name(d.chance), 4),
    words=lambda draft: few(draft, lambda d: text(d.chance), 4),
    further=_demanded,
    formats=("", *_FORMATS),
    deepest=4,
    stops=0.2,
)


def draft_of(chance: Random, names: Sequence[str], dialect: str = OAS31) -> Draft:
    """A hostile document in the making."""
    return Draft(chance, HOSTILE, dialect, names)


def hostile(chance: Random) -> Schema:
    """A document of some dialect whose schemas refer to each other."""
    names = list(dict.fromkeys(name(chance) for _ in range(chance.randint(1, 6))))
    version = SWAGGER if chance.random() < 0.2 else chance.choice(("3.0.0", "3.0.3", OAS31, "3.1.1", "3.2.0"))
    draft = draft_of(chance, names, version)
    schemas = {each: schema(draft) for each in names}
    paths = _paths(draft) if draft.maybe(0.3) else {}
    made = draft.document(schemas, paths=paths, info={"title": text(chance), "version": text(chance)})
    return made | ({"openapi": text(chance)} if draft.maybe(_JUNK) else {})


def _paths(draft: Draft) -> Json:
    def content(draft: Draft) -> Json:
        media = "application/json" if draft.maybe(0.8) else text(draft.chance)
        made = {"content": {media: {"schema": schema(draft)}}, "schema": schema(draft)}
        return made | {"description": text(draft.chance)}

    operation = {
        "operationId": name(draft.chance),
        "parameters": [{"name": name(draft.chance), "in": draft.chance.choice(("query", "body")), **content(draft)}],
        "requestBody": content(draft),
        "responses": {"200": content(draft), text(draft.chance): content(draft)},
    }
    return {f"/{text(draft.chance)}": {draft.chance.choice(("get", "post", "x-a")): operation}}
