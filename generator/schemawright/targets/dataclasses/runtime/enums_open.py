"""The loaders of enums that keep values which they do not name."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Any, TypeVar

from .errors import Load, Place, wrong
from .scalars import integer

StrEnumT = TypeVar("StrEnumT", bound=StrEnum)
IntEnumT = TypeVar("IntEnumT", bound=IntEnum)


def string_enum(enum: type[StrEnumT]) -> Load[StrEnumT | str]:
    """The loader of an enum of strings: the member where there is one, else the text as it is."""
    known: dict[str, StrEnumT | str] = {member.value: member for member in enum}
    get = known.get

    def load(data: Any, at: Place) -> StrEnumT | str:
        return get(data, data) if isinstance(data, str) else wrong(at, "string", data)

    return load


def integer_enum(enum: type[IntEnumT]) -> Load[IntEnumT | int]:
    """The loader of an enum of integers: the member where there is one, else the number as it is."""
    known: dict[int, IntEnumT | int] = {member.value: member for member in enum}
    get = known.get

    def load(data: Any, at: Place) -> IntEnumT | int:
        value = integer(data, at)
        return get(value, value) if type(value) is int else value

    return load
