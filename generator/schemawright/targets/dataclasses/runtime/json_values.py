"""The JSON value of any loaded value."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import IntEnum, StrEnum
from typing import Any
from uuid import UUID

from .kinds import entries, is_object, is_sequence
from .model import Model
from .texts import base64_text, date_time_text, time_text

JSON_VALUES: dict[type[Any], Callable[[Any], Any]] = {
    StrEnum: str,
    IntEnum: int,
    datetime.datetime: date_time_text,
    datetime.date: lambda value: value.isoformat(),
    datetime.time: time_text,
    UUID: str,
    bytes: base64_text,
}
"""How values are written that are none of JSON, by their class or the nearest of its bases."""
_PLAIN = frozenset((str, int, float, bool, type(None)))
_CONTAINERS = frozenset((list, tuple, dict))


def to_json_value(value: Any) -> Any:
    """The JSON value of any loaded value, models inside lists and objects included; never shares containers with it.

    Walks with a list of its own, because data of any depth may stand where a schema allows any value.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Model):
        return value.to_dict()
    result = _json_value(value)
    waiting: list[Any] = [result] if type(value) in _CONTAINERS else []
    while waiting:
        box = waiting.pop()
        for key, item in entries(box):
            if type(item) not in _PLAIN:
                box[key] = copy = _json_value(item)
                if type(item) in _CONTAINERS:
                    waiting.append(copy)
    return result


def add_members(data: dict[str, Any], more: Mapping[str, Any]) -> None:
    """Add members that may have any value to a JSON object."""
    for key, item in more.items():
        data[key] = item if type(item) in _PLAIN else to_json_value(item)


def _json_value(value: Any) -> Any:
    """A shallow copy of a container; the JSON value of anything else."""
    if value.__class__ is dict or is_object(value):
        return value.copy()
    if value.__class__ is list or is_sequence(value):
        return list(value)
    if isinstance(value, Model):
        return value.to_dict()
    for base in type(value).__mro__:
        write = JSON_VALUES.get(base)
        if write is not None:
            return write(value)
    return value
