"""The values that are read from JSON and YAML, and numbers that remember how they were written.

In: the text of a number. Out: a plain int or float, or a `SpelledInt` / `SpelledFloat` when printing the number would
not give that text back, so that a front end can read `version: 1.10` as the text "1.10". Not done here: deciding
whether a text is a number (`yaml.scalars`, `json.read`).
"""

from __future__ import annotations

from typing import Self, TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
"""A JSON value; treated as immutable once read. Two places of a YAML document may share one object."""
Scalar: TypeAlias = "str | int | float | bool | None"


class SpelledFloat(float):
    """A float with the text it was read from."""

    __slots__ = ("spelling",)
    spelling: str

    def __new__(cls, value: float, spelling: str) -> Self:
        """A float equal to `value`."""
        number = super().__new__(cls, value)
        number.spelling = spelling
        return number

    def __getnewargs__(self) -> tuple[float, str]:  # type: ignore[override]
        """What copies are made of."""
        return float(self), self.spelling


class SpelledInt(int):
    """An integer with the text it was read from. Without slots: Python allows none in a subclass of int."""

    spelling: str

    def __new__(cls, value: int, spelling: str) -> Self:
        """An integer equal to `value`."""
        number = super().__new__(cls, value)
        number.spelling = spelling
        return number

    def __getnewargs__(self) -> tuple[int, str]:  # type: ignore[override]
        """What copies are made of."""
        return int(self), self.spelling


def float_from(text: str) -> float:
    """The float that `text` stands for; it keeps the text where printing would change it."""
    number = float(text)
    return number if repr(number) == text else SpelledFloat(number, text)


def int_from(text: str, digits: str, base: int) -> int:
    """The integer that `digits` stand for; it keeps `text`, its source, where printing would change it."""
    number = int(digits, base)
    return number if str(number) == text else SpelledInt(number, text)


def spelling(value: Scalar) -> str:
    """The text of a scalar as its document shows it (booleans and null in JSON's spelling)."""
    match value:
        case SpelledFloat() | SpelledInt():
            return value.spelling
        case str():
            return value
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case _:
            return repr(value)


def is_within(value: JsonValue, levels: int) -> bool:
    """Whether arrays and objects stand in one another to so many levels at most."""
    if not isinstance(value, dict | list):
        return True
    parts = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(is_within(part, levels - 1) for part in parts)


def has_key(value: JsonValue, key: str) -> bool:
    """Whether an object in a value, or the value itself, has a member of that name."""
    if isinstance(value, dict):
        return key in value or any(has_key(item, key) for item in value.values())
    return isinstance(value, list) and any(has_key(item, key) for item in value)
