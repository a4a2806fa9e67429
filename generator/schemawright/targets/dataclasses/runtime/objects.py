"""JSON objects: their members, and the Python objects that are made of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from .errors import T
from .kinds import is_object


class _New(Protocol):
    def __call__(self, cls: type[T], /) -> T: ...


new: _New = object.__new__
"""An instance of a class whose attributes are still to be set; found faster than through `object`."""


def members(data: Any) -> dict[str, Any] | None:
    """A copy of an object; None for anything else."""
    return data.copy() if is_object(data) else None


def member(data: Any, key: str) -> Any:
    """The member of an object; None where there is none."""
    return data.get(key) if is_object(data) else None


def has(data: Any, key: str) -> bool:
    """Whether the value is an object with that member."""
    return is_object(data) and key in data


def pick(data: Any, key: str, choices: Mapping[str, T]) -> T | None:
    """The choice that the member `key` of an object names; None where it names none."""
    name = data.get(key) if is_object(data) else None
    return choices.get(name) if isinstance(name, str) else None
