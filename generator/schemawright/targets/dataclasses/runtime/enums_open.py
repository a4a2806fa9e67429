"""The loaders of enums and constants that keep values which they do not name."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum, StrEnum
from functools import partial
from operator import concat
from typing import Any, TypeVar, cast

from .errors import Load, Report, T, tolerate, wrong
from .scalars import integer, string
from .writing import unfit

StrEnumT = TypeVar("StrEnumT", bound=StrEnum)
IntEnumT = TypeVar("IntEnumT", bound=IntEnum)


def string_enum(enum: type[StrEnumT]) -> Load[StrEnumT | str]:
    """The loader of an enum of strings: the member where there is one, else the text as it is."""
    known = {member.value: member for member in enum}
    get = known.get

    def load(data: Any, report: Report) -> StrEnumT | str:
        if not isinstance(data, str):
            return wrong(report, "string", data)
        value = get(data)
        if value is not None:
            return value
        tolerate(report)
        return data

    return load


def integer_enum(enum: type[IntEnumT]) -> Load[IntEnumT | int]:
    """The loader of an enum of integers: the member where there is one, else the number as it is."""
    known = {member.value: member for member in enum}
    get = known.get

    def load(data: Any, report: Report) -> IntEnumT | int:
        number = integer(data, report)
        value = get(number) if type(number) is int else None
        if value is not None:
            return value
        tolerate(report)
        return number

    return load


class _Texts(dict[Any, str]):
    """Texts by the members of an enum; a text that is no member is its own, as a plain one, and all else is refused."""

    __missing__ = staticmethod(partial(concat, ""))


def string_enum_text(enum: type[StrEnumT]) -> Callable[[StrEnumT | str], str]:
    """What writes an enum of strings, or a text that it does not name: by a table, without a call of Python code."""
    return _Texts({member: member.value for member in enum}).__getitem__


def integer_enum_number(enum: type[IntEnumT]) -> Callable[[IntEnumT | int], Any]:
    """What writes an enum of integers, or a number that it does not name."""

    def dump(value: Any) -> Any:
        is_number = isinstance(value, int) and value is not True and value is not False
        return int(value) if is_number else unfit(value, f"{enum.__name__} or int")

    return dump


def read_open_constant(data: Any, report: Report, expected: T) -> T:
    """One value, as a rule; another one of its type is kept."""
    if type(data) is type(expected) and data == expected:
        return expected
    tolerate(report)
    return cast("T", string(data, report) if isinstance(expected, str) else integer(data, report))


def open_constant(expected: T) -> Load[T]:
    """The loader of one value that others may join."""
    return lambda data, report: read_open_constant(data, report, expected)
