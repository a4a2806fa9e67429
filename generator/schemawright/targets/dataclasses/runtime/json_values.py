"""The JSON value of any loaded value."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID

from .date_times import date_time_text
from .kinds import entries, is_object, is_sequence
from .texts import base64_text, date_text, time_text, uuid_text
from .writing import DUMPS, PLACES, mapping, unfit

JSON_VALUES: dict[type[Any], Callable[[Any], Any]] = {
    StrEnum: str,
    IntEnum: int,
    datetime.datetime: date_time_text,
    datetime.date: date_text,
    datetime.time: time_text,
    UUID: uuid_text,
    bytes: base64_text,
}
"""How values are written that are none of JSON, by their class or the nearest of its bases."""
_PLAIN = frozenset((str, int, float, bool, type(None)))
_HOLDING = (dict, list, tuple)
_JSON: tuple[type[Any], ...] = (str, int, float, dict, list)


def to_json_value(value: Any) -> Any:
    """The JSON value of any loaded value, models inside lists and objects included; never shares containers with it.

    Walks with a list of its own, because data of any depth may stand where a schema allows any value.
    """
    kind: type[Any] = value.__class__
    if kind in _PLAIN:
        return value
    if kind in DUMPS:
        return DUMPS[kind](value)
    waiting: list[Any] = []
    result = _json_value(value, waiting)
    opened, look_again = 0, _MANY
    while waiting:
        box = waiting.pop()
        if box.__class__ is dict:
            for key, item in box.items():
                if item.__class__ not in _PLAIN:
                    box[key] = _json_value(item, waiting)
                if key.__class__ is not str and not isinstance(key, str):
                    unfit(item, "object with names that are texts")
        else:
            for index, item in enumerate(box):
                if item.__class__ not in _PLAIN:
                    box[index] = _json_value(item, waiting)
        opened += 1
        if opened == look_again:
            look_again *= 2
            _refuse_circles(value)
    return result


_MANY = 10_000
"""Containers inside one value after which it is worth a look whether one of them contains itself."""


def _refuse_circles(value: Any) -> None:
    """Refuse a list or an object that contains itself; walks with a list of its own."""
    around, waiting = set[int](), [(value, False)]
    while waiting:
        box, is_done = waiting.pop()
        if is_done:
            around.remove(id(box))
        elif id(box) in around:
            unfit(box, "value that does not contain itself")
        else:
            around.add(id(box))
            waiting.append((box, True))
            waiting += [(item, False) for _, item in entries(box) if isinstance(item, _HOLDING)]


def given(value: Any) -> Any:
    """A value that is written as it is; the `UNSET` of another package, which is easily handed on, is none."""
    if value.__class__ in _PLAIN or isinstance(value, _JSON):
        return value
    return unfit(value, "value that JSON has")


def to_json_branch(value: Any, *kinds: type[Any]) -> Any:
    """The JSON value of a value of a union, whose branches are of these classes."""
    kind: type[Any] = value.__class__
    if kind in kinds:
        dump = DUMPS.get(kind)
        return to_json_value(value) if dump is None else dump(value)
    if isinstance(value, kinds) or (kind is tuple and list in kinds):
        return to_json_value(value)
    return unfit(value, " or ".join(dict.fromkeys(kind.__name__ for kind in kinds)))


def add_members(data: dict[str, Any], more: Any, model: type[Any]) -> None:
    """Add members that may have any value to the JSON object of a model, which declares none of their names."""
    declared = PLACES[model]
    for key, item in more.items() if more.__class__ is dict else mapping(more).items():
        if key in declared:
            unfit(item, "no property that the definition declares")
        if key.__class__ is not str and not isinstance(key, str):
            unfit(item, "object with names that are texts")
        data[key] = item if item.__class__ in _PLAIN else to_json_value(item)


def add_written(data: dict[str, Any], more: Mapping[str, Any], model: type[Any]) -> None:
    """Add members that are written already, as `add_members`."""
    if not PLACES[model].keys().isdisjoint(more):
        unfit(more, "no property that the definition declares")
    data.update(more)


def _json_value(value: Any, waiting: list[Any]) -> Any:
    """The JSON value of a value; that of a container is a copy, whose members wait to be written as well."""
    kind = value.__class__
    if kind is dict or kind is list:
        copy = value.copy()
    elif is_object(value):
        copy = dict(value)
    elif is_sequence(value):
        copy = list(value)
    else:
        written = getattr(kind, "__written__", None)
        return _scalar_value(value) if written is None else written(value)
    if copy:
        waiting.append(copy)
    return copy


def _scalar_value(value: Any) -> Any:
    """The JSON value of what is no container and no model."""
    for base in type(value).__mro__:
        write = JSON_VALUES.get(base)
        if write is not None:
            return write(value)
    return value if isinstance(value, str | int | float) else unfit(value, "value that JSON has")
