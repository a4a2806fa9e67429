"""Documents that are tried: how they are made, changed, and made smaller.

In: a random source. Out: JSON values that are nearly OpenAPI documents (tests/generate/hostile.py makes them). Not
here: documents that are no JSON at all (`inputs`).
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.fuzz.running import Examples
from tests.generate.hostile import KEYWORDS, draft_of, hostile
from tests.generate.texts import name, value

Json = Any


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
                parent[key] = draft_of(rng, schemas).schema()
            case 6 if isinstance(parent[key], dict):
                keyword = rng.choice(list(KEYWORDS))
                parent[key][keyword] = KEYWORDS[keyword](draft_of(rng, schemas))
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


DOCUMENTS = Examples(hostile, changed, smaller)
