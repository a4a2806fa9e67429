"""Instances of real schemas, made at random: what a server that keeps to its definition may send.

In: the parsed document of a spec, a name of one of its schemas, a source of chance. Out: a JSON value. Types, formats
that Python has types for, enums, constants, properties and the combinators are obeyed, sizes and patterns are not, as
models do not look at them. A discriminator names no known type, since the mapping may ask for what the schema at hand
does not have. Where parts of a schema contradict each other, so may the instance.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

Json = Any

_DEEPEST = 6
_OTHER_KINDS: tuple[Json, ...] = (None, True, 7, 1.5, "text", [], {})
_TYPES = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
_FORMATS = {
    "date-time": "2024-02-29T12:34:56.789Z",
    "date": "2024-02-29",
    "time": "12:34:56Z",
    "uuid": str(UUID(int=0xABCDEF)),
    "byte": base64.b64encode(b"bytes").decode(),
    "duration": "P1D",
}


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes instances of the schemas of one document."""

    document: Json
    chance: random.Random

    def instance(self, schema: Json, depth: int = 0) -> Json:
        """A value that fits a schema."""
        flat = self._flat(schema, set())
        if flat.get("$null") and self.chance.random() < 0.2:
            return None
        if "const" in flat:
            return flat["const"]
        allowed = _TYPES.get(str(flat.get("type")))
        listed = [value for value in flat.get("enum", []) if allowed is None or type(value) in allowed]
        if listed:
            return self.chance.choice(listed)
        branches = flat.get("$branches", [])
        if branches:
            branch = self.chance.choice(branches)
            value = self.instance(branch, depth + 1)
            if isinstance(value, dict):
                value |= self._tags(flat, self._flat(branch, set()))
            if not flat.get("properties") and flat.get("type") != "object":
                return value
            return {**(value if isinstance(value, dict) else {}), **self._object(flat, depth)}
        return self._of_type(flat, depth)

    def _of_type(self, flat: Mapping[str, Json], depth: int) -> Json:
        types = flat.get("type")
        kind = self.chance.choice(types) if isinstance(types, list) and types else types
        match kind:
            case "object":
                return self._object(flat, depth)
            case "array":
                return self._array(flat, depth)
            case "string":
                format = "byte" if flat.get("contentEncoding") == "base64" else flat.get("format", "")
                return _FORMATS.get(format, self.chance.choice(["", "a", "ü ☃", '"\\\n']))
            case "integer":
                return self.chance.choice([0, -1, 2**53 + 1])
            case "number":
                return self.chance.choice([0, -1.5, 1e300])
            case "boolean":
                return self.chance.random() < 0.5
            case "null":
                return None
            case _:
                return self._of_no_type(flat, depth)

    def _of_no_type(self, flat: Mapping[str, Json], depth: int) -> Json:
        """A value of the type that the other keywords are about; models read such schemas so."""
        if "properties" in flat or "additionalProperties" in flat:
            return self._object(flat, depth)
        if "items" in flat or "prefixItems" in flat:
            return self._array(flat, depth)
        return self.chance.choice(_OTHER_KINDS[1:])

    def _array(self, flat: Mapping[str, Json], depth: int) -> list[Json]:
        items = flat.get("items", {})
        first = items if isinstance(items, list) else flat.get("prefixItems", [])
        further = {} if isinstance(items, list) else items
        few = 0 if depth >= _DEEPEST or further is False else self.chance.randint(0, 2)
        return [self.instance(schema, depth + 1) for schema in (*first, *[further] * few)]

    def _object(self, flat: Mapping[str, Json], depth: int) -> dict[str, Json]:
        required = flat.get("required", [])
        found: dict[str, Json] = {}
        for name, schema in flat.get("properties", {}).items():
            if name in required or (depth < _DEEPEST and self.chance.random() < 0.5):
                found[name] = self.instance(schema, depth + 1)
        further = flat.get("additionalProperties", True)
        if further is not False and depth < _DEEPEST and self.chance.random() < 0.3:
            found["never declared"] = self.instance(further if isinstance(further, dict) else {}, depth + 1)
        return found | self._tags(flat, flat)

    def _tags(self, flat: Mapping[str, Json], tagged: Mapping[str, Json]) -> dict[str, Json]:
        """The discriminator properties that a schema asks for, in an object of the schema `tagged`."""
        properties = tagged.get("properties", {})
        open_tags = (t for t in flat.get("$tags", []) if "const" not in self._flat(properties.get(t, {}), set()))
        return dict.fromkeys(open_tags, "of no known type")

    def _flat(self, schema: Json, seen: set[int]) -> dict[str, Json]:
        """A schema with references followed and allOf put together; unions stand in `$branches`."""
        found: dict[str, Json] = {}
        for part in self._parts(schema, seen):
            found |= {k: v for k, v in part.items() if k not in {"properties", "required", "allOf", "oneOf", "anyOf"}}
            found["properties"] = {**found.get("properties", {}), **(part.get("properties") or {})}
            found["required"] = [*found.get("required", []), *_names(part.get("required"))]
            branches = [*(part.get("oneOf") or []), *(part.get("anyOf") or [])]
            found["$branches"] = [b for b in branches if b != {"type": "null"}] or found.get("$branches", [])
            tag = part.get("discriminator")
            wire = tag.get("propertyName") if isinstance(tag, dict) else tag
            found["$tags"] = [*found.get("$tags", []), *([wire] if wire else [])]
            found["$null"] = found.get("$null", True) and _says_null(part)
        return found if found.get("properties") else {k: v for k, v in found.items() if k != "properties"}

    def _parts(self, schema: Json, seen: set[int]) -> Iterator[dict[str, Json]]:
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        seen.add(id(schema))
        reference = schema.get("$ref")
        if isinstance(reference, str):
            yield from self._parts(self._target(reference), seen)
            return
        for part in schema.get("allOf") or []:
            yield from self._parts(part, seen)
        yield schema

    def _target(self, reference: str) -> Json:
        found = self.document
        for token in reference.removeprefix("#").split("/")[1:]:
            key = token.replace("~1", "/").replace("~0", "~")
            inside: dict[str, Json] = found if isinstance(found, dict) else {}
            found = found[int(key)] if isinstance(found, list) else inside.get(key)
        return found


def _names(required: Json) -> list[str]:
    return required if isinstance(required, list) else []


def _says_null(schema: Mapping[str, Json]) -> bool:
    types = schema.get("type")
    in_types = isinstance(types, list) and "null" in types
    return in_types or schema.get("nullable") is True or {"type": "null"} in (schema.get("anyOf") or [])


def places(value: Json, path: str = "") -> Iterator[tuple[str, Json, str | int]]:
    """Each place inside a value: its pointer, the container it is in, and its key there."""
    entries: Iterator[tuple[str | int, Json]] = iter(())
    if isinstance(value, dict):
        entries = iter(value.items())
    elif isinstance(value, list):
        entries = iter(enumerate(value))
    for key, inner in entries:
        pointer = f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"
        yield pointer, value, key
        yield from places(inner, pointer)


def of_another_kind(value: Json, chance: random.Random) -> Json:
    """A value of another JSON kind."""
    return chance.choice([other for other in _OTHER_KINDS if type(other) is not type(value)])
