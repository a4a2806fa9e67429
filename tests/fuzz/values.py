"""JSON values that a generated package may be given: some fit its schemas in part, most do not.

In: a random source and the texts of a spec. Out: values. Not here: specs (`documents`).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.fuzz.texts import NUMBERS, text

# fmt: off
_FORMATTED = (
    "2020-01-02T03:04:05Z", "2020-01-02T03:04:05.123456+01:00", "2020-01-02", "03:04:05Z", "24:00:00", "AAAA", "A", "=",
    "12345678-1234-5678-1234-567812345678", "2020-02-30", "0000-01-01T00:00:00Z", "2020-01-02T03:04:60Z", "2020-W01-1",
    "{12345678123456781234567812345678}", "urn:uuid:12345678123456781234567812345678", "AA==\n", "\u0661\u0662",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The short texts of a spec, which its data are likely to have."""

    words: Sequence[str]

    @classmethod
    def of(cls, document: Any) -> Vocabulary:
        """The texts in a JSON value, keys included."""
        return cls(sorted({word for word in _words(document) if len(word) < 60}) or ["a"])


def _words(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                yield key
                yield from _words(inner)
        case list():
            for inner in value:
                yield from _words(inner)
        case _:
            pass


def value_of(rng: Random, vocabulary: Vocabulary, depth: int = 4) -> Any:
    """A value whose keys and texts are often those of a spec."""
    match rng.randrange(12) if depth else rng.randrange(6):
        case 0:
            return rng.choice((None, True, False))
        case 1:
            return rng.choice(NUMBERS)
        case 2:
            return rng.choice(_FORMATTED)
        case 3:
            return text(rng)
        case 4 | 5:
            return rng.choice(vocabulary.words)
        case 6 | 7:
            return [value_of(rng, vocabulary, depth - 1) for _ in range(rng.randrange(4))]
        case _:
            keys = [rng.choice(vocabulary.words) if rng.random() < 0.9 else text(rng) for _ in range(rng.randrange(6))]
            return {key: value_of(rng, vocabulary, depth - 1) for key in keys}


def instance_of(rng: Random, schema: Any, schemas: Any, vocabulary: Vocabulary, depth: int = 5) -> Any:
    """A value that mostly fits a schema of `everything.json`; a part here and there is any value."""
    if not isinstance(schema, dict) or depth == 0 or rng.random() < 0.08:
        return value_of(rng, vocabulary, 1)

    def inner(part: Any) -> Any:
        return instance_of(rng, part, schemas, vocabulary, depth - 1)

    match schema:
        case {"$ref": str() as reference}:
            return inner(schemas[reference.rpartition("/")[2]])
        case {"const": constant}:
            return copy.deepcopy(constant)
        case {"enum": members}:
            return rng.choice(members)
        case {"oneOf": branches} | {"anyOf": branches}:
            return inner(rng.choice(branches))
        case {"allOf": parts}:
            own = [{"properties": schema.get("properties", {}), "required": schema.get("required", [])}]
            return {
                key: v for part in (*parts, *own) if isinstance(made := inner(part), dict) for key, v in made.items()
            }
        case _:
            return _by_type(rng, schema, inner, vocabulary)


def _by_type(rng: Random, schema: Any, inner: Any, vocabulary: Vocabulary) -> Any:
    type = schema.get("type", "object" if "properties" in schema else "")
    match rng.choice(type) if isinstance(type, list) else type:
        case "object":
            required = schema.get("required", [])
            known = {
                k: inner(s) for k, s in schema.get("properties", {}).items() if k in required or rng.random() < 0.7
            }
            more = schema.get("additionalProperties", True)
            extra = [rng.choice(vocabulary.words) for _ in range(rng.choice((0, 0, 1, 2)))]
            return {key: inner(more) for key in extra} | known
        case "array":
            first = [inner(s) for s in schema.get("prefixItems", ())]
            return first + [inner(schema.get("items", True)) for _ in range(rng.randrange(3))]
        case "string":
            return rng.choice((*_FORMATTED, text(rng)))
        case "integer" | "number":
            return rng.choice(NUMBERS)
        case "boolean":
            return rng.random() < 0.5
        case "null":
            return None
        case _:
            return value_of(rng, vocabulary, 2)
