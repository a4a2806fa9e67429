"""Which kind of JSON value a value is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeGuard, cast


def is_string(data: Any) -> bool:
    """Whether the value is a JSON string."""
    return isinstance(data, str)


def is_integer(data: Any) -> bool:
    """Whether the value is a JSON number without fraction, such as 1 or 1.0 (JSON Schema core, section 4.2.3)."""
    return type(data) is int or (type(data) is float and data.is_integer())


def is_float(data: Any) -> bool:
    """Whether the value is a JSON number with a fraction or exponent."""
    return type(data) is float


def is_boolean(data: Any) -> bool:
    """Whether the value is a JSON boolean."""
    return type(data) is bool


def is_object(data: Any) -> TypeGuard[dict[str, Any]]:
    """Whether the value is a JSON object."""
    return isinstance(data, dict)


def is_array(data: Any) -> TypeGuard[list[Any]]:
    """Whether the value is a JSON array."""
    return isinstance(data, list)


def is_sequence(data: Any) -> TypeGuard[Sequence[Any]]:
    """Whether the value is written as a JSON array: a list or a tuple."""
    return isinstance(data, list | tuple)


def entries(box: Any) -> Iterable[tuple[Any, Any]]:
    """Keys and values of an object, indices and items of an array."""
    return box.items() if box.__class__ is dict or is_object(box) else enumerate(cast("list[Any]", box))
