"""What `repr` shows of a model: the call that makes an equal one, cut short where that is long.

What is left out is what a call need not say: attributes that have their defaults, as those do that are absent. Where
values are left out for their number or length, angle brackets say so, and the text is no Python any more: nobody takes
it for the whole.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any

from .kinds import is_object

_MOST_CHARACTERS = 200
"""Of a text; of a longer one the first half of them is shown."""
_MOST_ITEMS = 20
"""Of a list or a map."""
_MOST_LEVELS = 8
"""Of models, lists and maps inside one another."""
_ROOM = 4000
"""How many characters the values inside a model take together, after which no more are shown."""


def shown(self: Any) -> str:
    """The text of a model, of some thousand characters at most."""
    return _Shown().text(self)


def shown_attributes(model: Any) -> Iterator[tuple[str, Any]]:
    """The attributes of a model that have other values than their defaults, unknown properties last.

    A debugger may ask for them while the model is being read, when some have no value yet.
    """
    each: dataclasses.Field[Any]
    for each in sorted(dataclasses.fields(model), key=lambda field: field.name == "additional_properties"):
        value = getattr(model, each.name, dataclasses.MISSING)
        default = each.default if each.default_factory is dataclasses.MISSING else each.default_factory()
        is_default = value is default or (value.__class__ is default.__class__ and value == default)
        if not (value is dataclasses.MISSING or is_default):
            yield each.name, value


class _Shown:
    """Shows values as long as there is room; `around` are those that hold what is being shown."""

    __slots__ = ("around", "room")

    def __init__(self) -> None:
        self.room = _ROOM
        self.around: list[int] = []

    def text(self, value: Any) -> str:
        """The text of a value."""
        way = _way(value)
        if way is shown or way in _OF_CONTAINERS:
            return self._around(value)
        if way is Enum.__repr__:
            text = f"{type(value).__name__}.{value.name}"
        elif way in (str.__repr__, bytes.__repr__) and len(value) > _MOST_CHARACTERS:
            half = _MOST_CHARACTERS // 2
            unit = "characters" if isinstance(value, str) else "bytes"
            text = f"{value[:half]!r} <and {len(value) - half:,} {unit} more>"
        else:
            text = repr(value)
        self.room -= len(text)
        return text

    def _around(self, value: Any) -> str:
        """The text of what holds other values."""
        name = type(value).__name__
        if id(value) in self.around:
            return f"<{name} that holds this>"
        if len(self.around) == _MOST_LEVELS:
            return f"<{name}>" if _way(value) is shown else f"<{name} of {len(value):,}>"
        self.around.append(id(value))
        try:
            return self._whole(value)
        finally:
            self.around.pop()

    def _whole(self, value: Any) -> str:
        if _way(value) is shown:
            attributes = list(shown_attributes(value))
            parts = (f"{name}={self.text(part)}" for name, part in attributes)
            return f"{type(value).__qualname__}({self._listed(parts, len(attributes), len(attributes))})"
        if is_object(value):
            parts = (f"{self.text(key)}: {self.text(part)}" for key, part in value.items())
            return f"{{{self._listed(parts, len(value), _MOST_ITEMS)}}}"
        listed = self._listed(map(self.text, value), len(value), _MOST_ITEMS)
        if isinstance(value, list):
            return f"[{listed}]"
        return f"({listed},)" if len(value) == 1 else f"({listed})"

    def _listed(self, parts: Iterable[str], count: int, most: int) -> str:
        """The parts one after the other, as many as there may be and is room for, and the number of the others."""
        found: list[str] = []
        every = iter(parts)
        while len(found) < min(count, most) and self.room > 0:
            found.append(next(every))
        return ", ".join([*found, *([f"<and {count - len(found):,} more>"] if len(found) < count else [])])


def _way(value: Any) -> Any:
    """The function that shows the values of a class."""
    return type(value).__repr__


_EMPTY: tuple[list[Any], dict[str, Any], tuple[Any, ...]] = ([], {}, ())
_OF_CONTAINERS = frozenset(map(_way, _EMPTY))
"""The functions that show lists, maps and tuples."""
