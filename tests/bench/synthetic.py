"""Writes an OpenAPI document of any size, the same one every time: the stuff that `bench.py` measures growth with.

In: a size in bytes and a path whose ending (`.json`, `.yaml`) says how it is written. Out: the file, and on stdout its
number of schema nodes. The document is a shop's interface that goes on and on: what is a schema, how deep it is and how
much prose goes with it is about what large published documents have (one schema node for each 230 to 280 bytes).
Text is written block by block, so that the size of this process does not grow with the document.

    python tests/bench/synthetic.py 1000000 /tmp/shop.json
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, TypeAlias, cast

Schema: TypeAlias = dict[str, Any]

_NOUNS = (
    "account address amount basket batch bill branch carrier category change charge contract counter country currency "
    "customer delivery deposit discount entry event fee file group hold invoice item journal label ledger limit line "
    "location market member message method name notice number offer option order origin owner packet page partner "
    "payment period person place plan policy price product quota rate reason record refund region report request "
    "reserve result return review role route rule sale schedule seller service shelf shop sign source stage state "
    "stock store supplier table tax team term ticket total track transfer unit update user value vendor visit voucher"
)
_OTHERS = "the of a for to when that is and in with from by which each its only may be sent as long before after"
_WORDS, _GLUE = _NOUNS.split(), _OTHERS.split()
_SCHEMA_KEYWORDS = frozenset({"type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const"})


def blocks() -> Iterator[tuple[dict[str, Schema], dict[str, Any]]]:
    """Named schemas and paths, some at a time, without end; each block refers to itself and to earlier ones."""
    random = Random(20240901)
    earlier: list[str] = ["Shared0Money", "Shared0Status"]
    yield (
        {
            "Shared0Money": _record(random, {"amount": {"type": "number"}, "currency": {"type": "string"}}),
            "Shared0Status": _enum(random, 4),
        },
        {},
    )
    number = 0
    while True:
        number += 1
        schemas = _block(random, f"{_word(random).title()}{_word(random).title()}{number}", earlier)
        yield schemas, _paths(random, number, list(schemas))
        earlier = (earlier + list(schemas))[-400:]


def _block(random: Random, name: str, earlier: list[str]) -> dict[str, Schema]:
    """A family of schemas: records that hold one another, an enum, a union with its branches, a subtype."""
    schemas: dict[str, Schema] = {
        name: _record(random, _properties(random, earlier, 9) | {"parts": _array(_ref(f"{name}Part"))}),
        f"{name}Part": _record(random, _properties(random, earlier, 6) | {"whole": _ref(name)}),
        f"{name}Kind": _enum(random, 3 + random.randrange(6)),
    }
    tags = [f"{name}By{_word(random).title()}{n}" for n in range(3)]
    for n, tag in enumerate(tags):
        kind: Schema = {"type": "string", "enum": [f"kind-{n}"]}
        schemas[tag] = _record(random, {"kind": kind} | _properties(random, earlier, 4), required=["kind"])
    schemas[f"{name}Method"] = {
        "description": _prose(random, 12),
        "oneOf": [_ref(tag) for tag in tags],
        "discriminator": {"propertyName": "kind", "mapping": {f"kind-{n}": _path(t) for n, t in enumerate(tags)}},
    }
    own = _record(random, _properties(random, [*earlier, f"{name}Method", f"{name}Kind"], 5))
    schemas[f"{name}Detail"] = {"description": _prose(random, 15), "allOf": [_ref(name), own]}
    schemas[f"{name}List"] = _record(random, {"data": _array(_ref(f"{name}Detail")), "more": {"type": "boolean"}})
    return schemas


def _properties(random: Random, refs: list[str], count: int) -> dict[str, Schema]:
    found: dict[str, Schema] = {}
    while len(found) < count:
        schema = _property(random, refs)
        found[f"{_word(random)}_{_word(random)}"] = {"description": _prose(random, 14)} | schema
    return found


def _property(random: Random, refs: list[str]) -> Schema:
    """The kinds of properties, about as often as they are met."""
    ref = _ref(refs[min(random.randrange(len(refs)), random.randrange(len(refs)))])
    choice = random.randrange(20)
    if choice < 7:
        return {"type": "string", "maxLength": 10 * (1 + random.randrange(30)), "example": _prose(random, 3)}
    if choice < 12:
        kinds: list[Schema] = [
            {"type": "integer", "minimum": 0},
            {"type": "boolean", "default": False},
            {"type": "number"},
            {"type": "string", "format": "date-time"},
            {"type": "string", "format": "uuid"},
        ]
        return kinds[choice - 7]
    rest: list[Schema] = [
        {"allOf": [ref]},
        _array(ref),
        {"anyOf": [ref, {"type": "null"}]},
        {"type": ["string", "null"]},
        {"type": "object", "additionalProperties": {"type": "string"}},
        _enum(random, 3),
        {"anyOf": [{"type": "string"}, ref]},
        {
            "type": "object",
            "properties": {_word(random): {"type": "string"}, _word(random): _array({"type": "number"})},
        },
    ]
    return rest[choice - 12]


def _paths(random: Random, number: int, names: list[str]) -> dict[str, Any]:
    """An operation that reads and one that writes, with an example as published documents have them."""
    example = {_word(random): _prose(random, 5) for _ in range(12)}
    content = {"application/json": {"schema": _ref(names[-1]), "examples": {"first": {"value": [example] * 5}}}}
    body = {"content": {"application/json": {"schema": _record(random, _properties(random, names, 4))}}}
    limit = {"name": "limit", "in": "query", "description": _prose(random, 20), "schema": {"type": "integer"}}
    answers = {"200": {"description": _prose(random, 4), "content": content}}
    get = {"operationId": f"list{number}", "summary": _prose(random, 6), "parameters": [limit], "responses": answers}
    post = {"operationId": f"add{number}", "description": _prose(random, 30), "requestBody": body, "responses": answers}
    return {f"/{_word(random)}/{number}": {"get": get, "post": post}}


def _record(random: Random, properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    names = required or [name for name in properties if random.randrange(3) == 0]
    return {"type": "object", "description": _prose(random, 18), "required": names, "properties": properties}


def _enum(random: Random, count: int) -> Schema:
    values = dict.fromkeys(f"{_word(random)}_{_word(random)}" for _ in range(count))
    return {"type": "string", "description": _prose(random, 10), "enum": list(values)}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": _path(name)}


def _path(name: str) -> str:
    return f"#/components/schemas/{name}"


def _word(random: Random) -> str:
    return _WORDS[random.randrange(len(_WORDS))]


def _prose(random: Random, words: int) -> str:
    text = " ".join(_GLUE[random.randrange(len(_GLUE))] if n % 2 else _word(random) for n in range(words))
    return f"{text[0].upper()}{text[1:]}."


def schema_nodes(value: object) -> int:
    """The number of schemas in a block: objects that say what a value is."""
    if isinstance(value, list):
        return sum(schema_nodes(item) for item in cast("list[object]", value))
    if not isinstance(value, dict):
        return 0
    members = cast("dict[str, object]", value)
    return bool(_SCHEMA_KEYWORDS & members.keys()) + sum(schema_nodes(member) for member in members.values())


def write(size: int, path: Path) -> int:
    """Write a document of about `size` bytes; the number of its schema nodes."""
    as_text = _yaml_text if path.suffix == ".yaml" else _json_text
    head, between, foot, join = _FRAMES[path.suffix]
    paths_text, length, nodes = path.with_suffix(".paths"), 0, 0
    with path.open("w", encoding="utf-8") as out, paths_text.open("w+", encoding="utf-8") as aside:
        out.write(head)
        for schemas, paths in blocks():
            separator = join if nodes else ""
            length += out.write(separator + as_text(schemas))
            if paths:
                length += aside.write((join if aside.tell() else "") + as_text(paths))
            nodes += schema_nodes(schemas) + schema_nodes(paths)
            if length >= size:
                break
        out.write(between)
        aside.seek(0)
        while chunk := aside.read(1 << 16):
            out.write(chunk)
        out.write(foot)
    paths_text.unlink()
    return nodes


_FRAMES = {
    ".json": (
        '{\n  "openapi": "3.1.0",\n  "info": {"title": "A shop", "version": "1"},\n  "components": {"schemas": {\n',
        '\n  }},\n  "paths": {\n',
        "\n  }\n}\n",
        ",\n",
    ),
    ".yaml": ('openapi: 3.1.0\ninfo: {title: A shop, version: "1"}\ncomponents:\n  schemas:\n', "paths:\n", "", ""),
}
"""What stands before the schemas, between them and the paths, after the paths, and between two blocks."""


def _json_text(block: dict[str, Any]) -> str:
    return json.dumps(block, indent=2)[2:-2]


def _yaml_text(block: dict[str, Any]) -> str:
    import yaml

    text: str = yaml.dump(block, Dumper=yaml.CSafeDumper, sort_keys=False, width=100)
    return "".join(f"    {line}" for line in text.splitlines(keepends=True))


if __name__ == "__main__":
    print(write(int(sys.argv[1]), Path(sys.argv[2])))
