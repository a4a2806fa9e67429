"""Random unions, the values of their branches, and whether a schema accepts a value: enough to judge what is read.

The documents use few keywords, so that `accepts` can be short and owe nothing to the program. Property names are names
of attributes as well, and names of schemas those of classes.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.built import Json, document_of, ref

TAGS = {"k": ["a", "b", "c", "d"], "n": [0, 1, 2, 3], "f": [True, False]}
PLAIN: list[Json] = [
    {"type": "string"},
    {"type": "integer"},
    {"type": "boolean"},
    {"type": ["string", "null"]},
    {"type": "array", "items": {"type": "integer"}},
    {"type": "string", "enum": ["x", "y"]},
]
TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
    "array": list,
    "object": dict,
}


def accepts(document: Json, schema: Json, value: Json) -> bool:
    """Whether a schema of the keywords used here accepts a value; of the branches of a union one has to."""
    if "$ref" in schema:
        return accepts(document, resolved(document, schema), value)
    types = schema.get("type", [])
    named = [types] if isinstance(types, str) else types
    if named and not any(_is_of_type(value, name) for name in named):
        return False
    if "const" in schema and not _is_same(value, schema["const"]):
        return False
    if "enum" in schema and not any(_is_same(value, one) for one in schema["enum"]):
        return False
    branches = schema.get("oneOf", []) + schema.get("anyOf", [])
    if branches and not any(accepts(document, branch, value) for branch in branches):
        return False
    if isinstance(value, list):
        return all(accepts(document, schema.get("items", {}), item) for item in value)
    return not isinstance(value, dict) or _accepts_members(document, schema, value)


def _accepts_members(document: Json, schema: Json, value: dict[str, Json]) -> bool:
    known, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
    if not set(schema.get("required", [])) <= value.keys():
        return False
    for name, item in value.items():
        inner = known.get(name, {} if rest is True else rest)
        if inner is False or not accepts(document, inner, item):
            return False
    return True


def _is_of_type(value: Json, name: str) -> bool:
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _is_same(value: Json, other: Json) -> bool:
    return type(value) is type(other) and value == other


def resolved(document: Json, schema: Json) -> Json:
    """The schema behind references."""
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def is_union(schema: Json) -> bool:
    """Whether a schema lists branches."""
    return "oneOf" in schema or "anyOf" in schema


def named_by_tag(schema: Json, value: Json) -> str:
    """The schema that the tag of a value names by the mapping of a union; "" for none."""
    by = schema.get("discriminator", {})
    tag = value.get(by.get("propertyName")) if isinstance(value, dict) else None
    entry: str = by.get("mapping", {}).get(tag, "") if isinstance(tag, str) else ""
    return entry.rpartition("/")[2]


def contradicts(document: Json, schema: Json, value: Json) -> bool:
    """Whether a discriminator, here or inside, says something else than the schemas: its tag names one that refuses the
    value, or none at all though no branch that accepts the value lists it.
    """
    schema = resolved(document, schema)
    if name := named_by_tag(schema, value):
        return not accepts(document, ref(name), value) or contradicts(document, ref(name), value)
    branches = [b for b in schema.get("oneOf", []) + schema.get("anyOf", []) if accepts(document, b, value)]
    is_tagged = "discriminator" in schema and isinstance(value, dict) and value.get("k") is not None
    if is_tagged and not any(_lists(document, branch, value) for branch in branches):
        return True
    if any(contradicts(document, branch, value) for branch in branches):
        return True
    if isinstance(value, list):
        return any(contradicts(document, schema.get("items", {}), item) for item in value)
    known, rest = schema.get("properties", {}), schema.get("additionalProperties", {})
    members = value.items() if isinstance(value, dict) else []
    return any(contradicts(document, known.get(key, rest or {}), item) for key, item in members)


def _lists(document: Json, branch: Json, value: dict[str, Json]) -> bool:
    """Whether a branch that accepts a value, or one of its own branches, names the value of the tag."""
    schema = resolved(document, branch)
    if not accepts(document, schema, value):
        return False
    if is_union(schema):
        return any(_lists(document, inner, value) for inner in schema.get("oneOf", []) + schema.get("anyOf", []))
    said = schema.get("properties", {}).get("k", {})
    parts = [said, *said.get("anyOf", [])]
    return any(value["k"] == part.get("const") or value["k"] in part.get("enum", []) for part in parts)


def union_document(chance: Random) -> Json:
    """A document with objects `A`.. of few properties, and unions `U0`.. of these, of one another and other kinds."""
    records = [chr(ord("A") + number) for number in range(chance.randint(2, 6))]
    schemas: dict[str, Json] = {name: _record(chance, records) for name in records}
    unions: list[str] = []
    for number in range(chance.randint(1, 3)):
        schemas[f"U{number}"] = _union(chance, records, unions)
        unions.append(f"U{number}")
    return document_of(schemas)


def _record(chance: Random, records: list[str]) -> Json:
    properties: dict[str, Json] = {name: chance.choice(PLAIN) for name in chance.sample("pqrs", chance.randint(1, 3))}
    if chance.random() < 0.2:
        properties["inner"] = ref(chance.choice(records))
    for wire, values in TAGS.items():
        if chance.random() < (0.8 if wire == "k" else 0.2):
            properties[wire] = _tag(chance, values)
    required = [name for name in properties if name != "inner" and chance.random() < 0.5]
    required += ["undeclared"] if chance.random() < 0.1 else []
    schema: Json = {"type": "object", "properties": properties}
    if required:
        schema["required"] = required
    if chance.random() < 0.2 and "undeclared" not in required:
        schema["additionalProperties"] = False
    return schema


def _tag(chance: Random, values: list[Json]) -> Json:
    value = chance.choice(values)
    kind = {str: "string", int: "integer", bool: "boolean"}[type(value)]
    said: list[Json] = [
        {"const": value},
        {"type": kind, "const": value},
        {"type": kind},
        {"anyOf": [{"const": value}, {"type": "null"}]},
    ]
    if kind != "boolean":
        said += [{"type": kind, "enum": [value]}, {"type": kind, "enum": chance.sample(values, 2)}]
    return chance.choice(said)


def _union(chance: Random, records: list[str], unions: list[str]) -> Json:
    names = chance.sample(records, chance.randint(2, len(records))) + [n for n in unions if chance.random() < 0.5]
    chance.shuffle(names)
    branches: list[Json] = [ref(name) for name in names]
    others: list[Json] = [
        {"type": "string"},
        {"type": "array", "items": ref(chance.choice(names))},
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "additionalProperties": ref(chance.choice(names))},
        {"type": "null"},
    ]
    branches += [other for other in others if chance.random() < 0.2]
    chance.shuffle(branches)
    schema: Json = {chance.choice(["oneOf", "anyOf"]): branches}
    if chance.random() < 0.3:
        schema["discriminator"] = {"propertyName": "k"}
        mapped = {value: f"#/components/schemas/{name}" for name in names for value in chance.sample(TAGS["k"], 1)}
        if chance.random() < 0.5:
            schema["discriminator"]["mapping"] = mapped
    return schema


def branch_values(document: Json, schema: Json, chance: Random) -> Iterator[Json]:
    """A value for each branch of a union that is no union itself."""
    schema = resolved(document, schema)
    branches = schema.get("oneOf", []) + schema.get("anyOf", [])
    for branch in branches:
        yield from branch_values(document, branch, chance)
    if not branches:
        yield made(document, schema, chance)


def made(document: Json, schema: Json, chance: Random, depth: int = 0) -> Json:
    """A value that a schema accepts, with some of the optional properties, and sometimes with an unknown one."""
    schema = resolved(document, schema)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return chance.choice(schema["enum"])
    branches = schema.get("oneOf", []) + schema.get("anyOf", [])
    if branches:
        return made(document, chance.choice(branches), chance, depth + 1)
    types = schema.get("type", "integer")
    kind = types if isinstance(types, str) else chance.choice(types)
    if kind == "object":
        return _object(document, schema, chance, depth)
    if kind == "array":
        return [
            made(document, schema["items"], chance, depth + 1) for _ in range(chance.randint(0, 2) if depth < 4 else 0)
        ]
    values: dict[str, Json] = {"string": chance.choice(["a", "x", "z"]), "integer": chance.randint(0, 4), "null": None}
    return values.get(kind, chance.random() < 0.5)


def _object(document: Json, schema: Json, chance: Random, depth: int) -> Json:
    required, rest = schema.get("required", []), schema.get("additionalProperties", True)
    value = {
        name: made(document, said, chance, depth + 1)
        for name, said in schema.get("properties", {}).items()
        if name in required or (depth < 4 and chance.random() < 0.5)
    }
    value |= {name: 1 for name in required if name not in value}
    if rest is not False and chance.random() < 0.3 and depth < 4:
        value["more"] = 1 if rest is True else made(document, rest, chance, depth + 1)
    return value
