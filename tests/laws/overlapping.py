"""Documents at random in which the parts of allOf speak of the same few properties, again and again.

In: a source of chance. Out: OpenAPI documents that are valid. `specs` keeps the properties of parts apart; here they
narrow, describe and repeat one another, and lead back to the schemas that they stand in. Unions beside properties are
left out: what one branch says of a property is demanded of all (see the limits in README.md).
"""

from __future__ import annotations

from random import Random
from typing import Any

Json = Any

_NAMES = ("a", "b", "c", "d")
_SCALARS: tuple[Json, ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "string", "enum": ["x", "y"]},
    {"type": "integer", "enum": [1, 2]},
    {"type": "string", "const": "k"},
    {"type": ["string", "null"]},
    {"type": ["integer", "string"]},
    {"type": ["object", "null"]},
    {"type": "object"},
    {"type": "array"},
    {"type": "null"},
    {"description": "Words alone."},
    {"readOnly": True},
    {},
    True,
)


class Draft:
    """A document in the making: a source of chance, and the number of its schemas."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.count = chance.randint(2, 5)

    def document(self) -> Json:
        """A whole document."""
        schemas = {f"S{number}": self._declared(number) for number in range(self.count)}
        return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}

    def _declared(self, number: int) -> Json:
        """A schema that takes in earlier ones only, so that no allOf leads back to itself."""
        if number and self.chance.random() < 0.6:
            return self._all_of(number, 2)
        return self._object(2)

    def _object(self, depth: int) -> Json:
        names = self.chance.sample(_NAMES, self.chance.randint(1, 3))
        made = {"type": "object", "properties": {name: self._property(depth - 1) for name in names}}
        required = [name for name in _NAMES if self.chance.random() < (0.4 if name in names else 0.05)]
        return made | ({"required": required} if required else {})

    def _all_of(self, below: int, depth: int) -> Json:
        makers = {
            0.5: lambda: self._reference(below),
            0.85: lambda: self._object(depth - 1),
            0.95: lambda: {"required": [self.chance.choice(_NAMES)]},
            1.0: lambda: {"description": "Words alone."},
        }
        parts = [next(make() for most, make in makers.items() if self.chance.random() < most) for _ in range(3)]
        return {"allOf": parts[: self.chance.randint(1, 3)]} | (self._object(depth - 1) if depth > 1 else {})

    def _property(self, depth: int) -> Json:
        match self.chance.randrange(9) if depth > 0 else self.chance.randrange(4):
            case 0 | 1:
                return self._reference(self.count)
            case 2 | 3:
                return self.chance.choice(_SCALARS)
            case 4:
                return self._object(depth)
            case 5:
                return {"type": "array", "items": self._property(depth - 1)}
            case 6:
                return {"type": "object", "additionalProperties": self._property(depth - 1)}
            case 7:
                return {"anyOf": [self._reference(self.count), {"type": "null"}]}
            case _:
                return self._all_of(self.count, depth)

    def _reference(self, below: int) -> Json:
        return {"$ref": f"#/components/schemas/S{self.chance.randrange(below)}"}
