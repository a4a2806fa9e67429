"""Copies of JSON data that know where they stand, for data that does not fit: only then are places asked for.

Data is read without places first. To tell what does not fit, it is read once more, by the same functions, through the
containers below. They note which member was read last: that is where a value stands that is no container itself.
Members become such containers when they are read, so data of any size or depth costs what is read of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from .kinds import is_array, is_object

Place: TypeAlias = "tuple[Place, str | int] | None"
"""The key or index of a value, behind the place of what it stands in; None is the root."""


def pointer(place: Place) -> str:
    """The JSON pointer of a place (RFC 6901)."""
    tokens: list[str] = []
    while place is not None:
        place, token = place
        tokens.append(str(token).replace("~", "~0").replace("/", "~1"))
    return "".join(f"/{token}" for token in reversed(tokens))


class Trace:
    """Which member of a document was read last."""

    __slots__ = ("last",)

    def __init__(self) -> None:
        self.last: Place = None

    def place_of(self, value: Any) -> Place:
        """Where a value stands that was just read."""
        return value.spot.place if isinstance(value, TracedObject | TracedList) else self.last


class _Spot:
    """The place of a container, and its members that are containers; a copy of the container shares them."""

    __slots__ = ("children", "place", "trace")

    def __init__(self, place: Place, trace: Trace) -> None:
        self.place = place
        self.trace = trace
        self.children: dict[str | int, Any] = {}

    def read(self, key: str | int, value: Any) -> Any:
        """The member of a key, which is noted; the same object whenever it is read."""
        place = self.look(key)
        if not (is_object(value) or is_array(value)):
            return value
        if key not in self.children:
            self.children[key] = traced(value, place, self.trace)
        return self.children[key]

    def look(self, key: str | int) -> Place:
        """The place of a member, which is noted."""
        place = self.trace.last = self.place, key
        return place


class TracedObject(dict[str, Any]):
    """An object that notes which of its members is read, or found to be absent."""

    __slots__ = ("spot",)

    def __init__(self, members: Iterable[tuple[str, Any]], spot: _Spot) -> None:
        super().__init__(members)
        self.spot = spot

    def __getitem__(self, key: str) -> Any:
        return self.spot.read(key, super().__getitem__(key))

    def __iter__(self) -> Iterator[str]:
        for key in super().__iter__():
            self.spot.look(key)
            yield key

    def get(self, key: str, default: Any = None, /) -> Any:
        """The member, noted."""
        if key in self:
            return self[key]
        self.spot.look(key)
        return default

    def pop(self, key: str, default: Any = None, /) -> Any:
        """The member, noted and taken out."""
        if key in self:
            return self.spot.read(key, super().pop(key))
        self.spot.look(key)
        return default

    def items(self) -> Any:
        """Names and members, each noted when it is handed out."""
        return ((key, self.spot.read(key, value)) for key, value in super().items())

    def values(self) -> Any:
        """The members, each noted when it is handed out."""
        return (self.spot.read(key, value) for key, value in super().items())

    def copy(self) -> TracedObject:
        """The same members at the same place."""
        return TracedObject(super().items(), self.spot)


class TracedList(list[Any]):
    """An array that notes which of its items is read."""

    __slots__ = ("spot",)

    def __init__(self, items: Iterable[Any], spot: _Spot) -> None:
        super().__init__(items)
        self.spot = spot

    def __getitem__(self, index: Any) -> Any:
        return self.spot.read(index, super().__getitem__(index))

    def __iter__(self) -> Iterator[Any]:
        return (self.spot.read(index, item) for index, item in enumerate(super().__iter__()))


def traced(data: Any, place: Place, trace: Trace) -> Any:
    """A container with its place; anything else as it is."""
    if is_object(data):
        return TracedObject(data.items(), _Spot(place, trace))
    return TracedList(data, _Spot(place, trace)) if is_array(data) else data
