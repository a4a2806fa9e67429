"""The places of a value by its schema, and what breaks each: where a package must notice a wrong value, and no other.

In: a value that fits a schema, or a published one that nearly does. Out: its places; copies with one place edited.
Below a union only the branch counts that the value is of, and a union itself is never broken.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Any, Final

from tests.generate.reading import Definition, Json, Reading

Tokens = tuple[str | int, ...]


class Absent(Enum):
    ABSENT = "absent"


class Standing(Enum):
    """Why a value stands at a place: as a property, or as the root, an item or an entry of a map."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    ELEMENT = "element"


ABSENT: Final = Absent.ABSENT
"""Stands for the value of a place where there is none."""

IS_OF_KIND: dict[str, Callable[[Any], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: type(value) is int or (type(value) is float and value.is_integer()),
    "number": lambda value: type(value) in {int, float},
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
    "null": lambda value: value is None,
}
_WRONG: dict[str, tuple[Json, ...]] = {
    "array": ({}, "text", 7, 0.5, True),
    "boolean": ({}, [], "true", 0, 1, 1.0),
    "integer": ({}, [], "7", 0.5, True, 1e-3),
    "number": ({}, [], "7", False),
    "object": ([], [["key", "value"]], "text", 7, True),
    "string": ({}, [], 7, 0.5, False),
    "null": ({}, [], "null", 0, False),
}
_PARSED = frozenset({"date-time", "date", "time", "uuid", "byte"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a value that its schema speaks of; required properties are places even where they are absent."""

    tokens: Tokens
    reading: Reading
    value: Any
    standing: Standing

    @property
    def pointer(self) -> str:
        """The JSON pointer (RFC 6901)."""
        return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in self.tokens)

    @property
    def refuses_null(self) -> bool:
        """Whether null breaks the place; for an optional property packages read it as absent."""
        accepts = self.reading.nullable or self.reading.accepts_anything or self.reading.kinds == ("null",)
        is_open = bool(self.reading.branches)
        return (
            self.standing is not Standing.OPTIONAL and not accepts and not is_open and self.reading.constant != (None,)
        )

    @property
    def refuses_absence(self) -> bool:
        """Whether the place must not go; a required property that may be null is read as null."""
        return self.standing is Standing.REQUIRED and not self.reading.nullable

    @property
    def is_broken(self) -> bool:
        """Whether packages report the place."""
        if self.value is ABSENT:
            return self.refuses_absence
        if self.value is None:
            return self.refuses_null
        kinds = self.reading.kinds
        return bool(kinds) and not any(IS_OF_KIND[kind](self.value) for kind in kinds)

    @property
    def kept_value(self) -> Any:
        """The value that packages make of a sound one, where absent and null mean one thing."""
        if self.value is ABSENT:
            return None
        is_absent = self.value is None and not self.reading.nullable and not self.reading.accepts_anything
        return ABSENT if is_absent else self.value

    @property
    def breakages(self) -> list[Json]:
        """What breaks the place: values of other kinds, and null or nothing where they must not stand."""
        found = list(self._wrong())
        if self.reading.format in _PARSED and "string" in self.reading.kinds:
            found.append("?")
        return found + [None] * self.refuses_null + [ABSENT] * self.refuses_absence

    def _wrong(self) -> tuple[Json, ...]:
        if self.reading.branches:
            return ()
        if self.reading.constant:
            (constant,) = self.reading.constant
            others = (1,) if constant is True else (True,) if constant == 1 else ()
            return ("other", 17, [], {}, *others)
        kinds = self.reading.kinds or tuple({_kind_of(value) for value in self.reading.values})
        return _WRONG[kinds[0]] if len(kinds) == 1 else ()


def _kind_of(value: Json) -> str:
    return next(kind for kind, is_of in IS_OF_KIND.items() if is_of(value))


def places(definition: Definition, schema: Json, value: Json) -> Iterator[Place]:
    """The places of a value of a schema."""
    yield from _Walk(definition).places(definition.read(schema), value, (), Standing.ELEMENT)


@dataclass(frozen=True, slots=True)
class _Walk:
    """Goes through a value and what its schemas say of it."""

    definition: Definition

    def places(self, reading: Reading, value: Json, tokens: Tokens, standing: Standing) -> Iterator[Place]:
        tag = value.get(reading.tag) if isinstance(value, dict) and not reading.branches else None
        if isinstance(tag, str) and tag in reading.subtypes:
            reading = self.definition.read(self.definition.named(reading.subtypes[tag]))
        yield Place(tokens, reading, value, standing)
        if reading.branches:
            yield from self._in_branch(reading, value, tokens)
        elif isinstance(value, dict) and reading.kinds == ("object",):
            yield from self._in_object(reading, value, tokens)
        elif isinstance(value, list) and reading.kinds == ("array",):
            for index, item in enumerate(value):
                schema = reading.prefix[index] if index < len(reading.prefix) else reading.items
                yield from self.places(self.definition.read(schema), item, (*tokens, index), Standing.ELEMENT)

    def _in_object(self, reading: Reading, value: dict[str, Json], tokens: Tokens) -> Iterator[Place]:
        for name, schema in reading.properties.items():
            standing = Standing.REQUIRED if name in reading.required else Standing.OPTIONAL
            if name in value or standing is Standing.REQUIRED:
                inner = self.definition.read(schema)
                yield from self.places(inner, value.get(name, ABSENT), (*tokens, name), standing)
        if isinstance(reading.further, dict):
            further = self.definition.read(reading.further)
            for name in [name for name in value if name not in reading.properties]:
                yield from self.places(further, value[name], (*tokens, name), Standing.ELEMENT)

    def _in_branch(self, union: Reading, value: Json, tokens: Tokens) -> Iterator[Place]:
        """The places inside of the one branch that a value can be of, but for those that tell it from others."""
        fitting = [branch for branch in map(self.definition.read, union.branches) if self._can_be(branch, value)]
        for branch in fitting if len(fitting) == 1 else ():
            telling = {(*tokens, name) for name in (union.tag, *self._constants(branch))}
            inside = self.places(branch, value, tokens, Standing.ELEMENT)
            yield from (place for place in inside if place.tokens != tokens and place.tokens not in telling)

    def _can_be(self, branch: Reading, value: Json) -> bool:
        """Whether a value has the kind of a branch, and its constants."""
        if isinstance(value, dict) and "object" in branch.kinds:
            return all(value.get(name, constant) == constant for name, constant in self._constants(branch).items())
        return any(IS_OF_KIND[kind](value) for kind in branch.kinds)

    def _constants(self, branch: Reading) -> dict[str, Json]:
        read = {name: self.definition.read(schema) for name, schema in branch.properties.items()}
        return {name: reading.constant[0] for name, reading in read.items() if reading.constant}


def edited(value: Json, tokens: Tokens, new: Any) -> Json:
    """A copy of a value with another value at a place; `ABSENT` takes the place away."""
    if not tokens:
        return new
    result = owner = copy.deepcopy(value)
    for token in tokens[:-1]:
        owner = owner[token]
    if new is ABSENT:
        del owner[tokens[-1]]
    else:
        owner[tokens[-1]] = new
    return result


def parts_of(value: Json, path: str = "") -> Iterator[tuple[str, Json, Any]]:
    """Each part of a value, whatever its schema: its pointer, the container that it is in, and its key there."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        pointer = f"{path}/{str(key).replace('~', '~0').replace('/', '~1')}"
        yield pointer, value, key
        yield from parts_of(value[key], pointer)


def of_another_kind(value: Json, chance: Random) -> Json:
    """A value of another JSON kind."""
    return chance.choice([other for other in (None, True, 7, 1.5, "text", [], {}) if type(other) is not type(value)])


def kept(definition: Definition, schema: Json, value: Json) -> Json:
    """What loading and dumping make of a sound value: the same, but for nulls where absent and null mean one thing."""
    for place in places(definition, schema, value):
        if place.kept_value is not place.value:
            value = edited(value, place.tokens, place.kept_value)
    return value
