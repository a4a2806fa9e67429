"""The loaders of enums that refuse values which they do not name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from .enums_open import IntEnumT, StrEnumT
from .errors import Load, Report, wrong
from .writing import unfit


def closed_string_enum(enum: type[StrEnumT]) -> Load[StrEnumT]:
    """The loader of an enum of strings: its members and nothing else."""
    known = {member.value: member for member in enum}
    get = known.get
    expected = _one_of(known)

    def load(data: Any, report: Report) -> StrEnumT:
        value = get(data) if isinstance(data, str) else None
        return wrong(report, expected, data) if value is None else value

    return load


def closed_integer_enum(enum: type[IntEnumT]) -> Load[IntEnumT]:
    """The loader of an enum of integers: its members and nothing else."""
    known = {member.value: member for member in enum}
    get = known.get
    expected = _one_of(known)

    def load(data: Any, report: Report) -> IntEnumT:
        number = int(data) if type(data) is float and data.is_integer() else data
        value = get(number) if type(number) is int else None
        return wrong(report, expected, data) if value is None else value

    return load


def closed_string_enum_text(enum: type[StrEnumT]) -> Callable[[StrEnumT], Any]:
    """What writes an enum of strings: its members, and texts that are equal to one."""
    texts = {member: member.value for member in enum}

    def dump(value: Any) -> Any:
        try:
            return texts[value]
        except (KeyError, TypeError):
            return unfit(value, enum.__name__)

    return dump


def closed_integer_enum_number(enum: type[IntEnumT]) -> Callable[[IntEnumT], Any]:
    """What writes an enum of integers: its members, and numbers that are equal to one."""
    known = {member.value for member in enum}

    def dump(value: Any) -> Any:
        is_number = isinstance(value, int) and value is not True and value is not False
        return int(value) if is_number and int(value) in known else unfit(value, enum.__name__)

    return dump


def _one_of(values: Iterable[str | int]) -> str:
    """The values in words."""
    texts = [json.dumps(value) for value in values]
    return " or ".join((", ".join(texts[:-1]), texts[-1])) if len(texts) > 1 else texts[0]
