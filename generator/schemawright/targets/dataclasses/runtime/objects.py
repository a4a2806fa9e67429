"""JSON objects: their members, and the Python objects that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from .errors import Load, Report, T, tolerate
from .kinds import is_object


class _New(Protocol):
    def __call__(self, cls: type[T], /) -> T: ...


new: _New = object.__new__
"""An instance of a class whose attributes are still to be set; found faster than through `object`."""


def loader_of(model: type[T], schema: str = "") -> Callable[[Load[T]], Load[T]]:
    """Note the function that reads a model; `schema` is its name in the definition, where that is another one.

    `Model` declares no such attributes, so that the type hints of a model are those of its fields.
    """

    def noted(load: Load[T]) -> Load[T]:
        described: Any = model
        described.__load__, described.__schema__ = load, schema or model.__name__
        return load

    return noted


def members(data: Any) -> dict[str, Any] | None:
    """A copy of an object; None for anything else."""
    return data.copy() if is_object(data) else None


def member(data: Any, key: str) -> Any:
    """The member of an object; None where there is none."""
    return data.get(key) if is_object(data) else None


def has(data: Any, key: str) -> bool:
    """Whether the value is an object with that member."""
    return is_object(data) and key in data


def null_for_absent(report: Report) -> Any:
    """Null for a required member that is not there; a union takes another branch that does not require it."""
    tolerate(report)
    return None


def unexpected(rest: dict[str, T], report: Report) -> dict[str, T]:
    """Members that the definition forbids, which are kept; a union takes another branch that allows them."""
    tolerate(report)
    return rest


def pick(data: Any, key: str, choices: Mapping[Any, T]) -> T | None:
    """The choice that the member `key` of an object names, a text, a number or a boolean; None where it names none."""
    name: Any = data.get(key) if is_object(data) else None
    if isinstance(name, str):
        return choices.get(name)
    if not isinstance(name, int):
        return None
    is_boolean = isinstance(name, bool)  # which Python takes for 1 or 0
    return next((choices[tag] for tag in choices if tag == name and isinstance(tag, bool) == is_boolean), None)
