"""What a definition demands of JSON values besides their types, checked while they are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .errors import Load, Report, T
from .kinds import is_array, is_object
from .patterns import compiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a definition demands of a JSON value besides its type; the defaults demand nothing.

    Each limit concerns one kind of value and lets all others pass (JSON Schema validation, section 6). `above` and
    `below` are exclusive bounds; `names` are the limits on the names of an object's members; all values are given to
    the `rules`.
    """

    minimum: float | None = None
    maximum: float | None = None
    above: float | None = None
    below: float | None = None
    multiples: tuple[float, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    patterns: tuple[str, ...] = ()
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
    names: Limits | None = None
    rules: tuple[Callable[[Any, Report], None], ...] = ()


def limited(load: Load[T], limits: Limits) -> Load[T]:
    """The loader of a value within limits."""
    return lambda data, report: read_limited(data, report, load, limits)


def read_limited(data: Any, report: Report, load: Load[T], limits: Limits) -> T:
    """A value within limits."""
    value = load(data, report)
    check(data, report, limits)
    return value


def check(data: Any, report: Report, limits: Limits) -> None:
    """Report which limits a JSON value breaks."""
    if isinstance(data, str):
        _check_text(data, report, limits, "string")
    elif isinstance(data, int | float) and not isinstance(data, bool):
        _check_number(data, report, limits)
    elif is_array(data):
        _check_count(len(data), report, data, "array", limits.min_items, limits.max_items)
        if limits.unique_items:
            _check_unique(data, report)
    elif is_object(data):
        _check_count(len(data), report, data, "object", limits.min_properties, limits.max_properties)
        if limits.names is not None:
            for name in data:
                _check_text(name, report, limits.names, "name")
    for rule in limits.rules:
        rule(data, report)


def broken(report: Report, expected: str, found: Any) -> None:
    """Note a value of the right type that breaks a limit."""
    report.limits += 1
    report.add(expected, found, f" of length {len(found)}" if is_array(found) or is_object(found) else "")


def _check_number(data: float, report: Report, limits: Limits) -> None:
    if limits.minimum is not None and not data >= limits.minimum:
        broken(report, f"number not below {limits.minimum}", data)
    if limits.maximum is not None and not data <= limits.maximum:
        broken(report, f"number not above {limits.maximum}", data)
    if limits.above is not None and not data > limits.above:
        broken(report, f"number above {limits.above}", data)
    if limits.below is not None and not data < limits.below:
        broken(report, f"number below {limits.below}", data)
    for factor in limits.multiples:
        if not _is_multiple(data, factor):
            broken(report, f"multiple of {factor}", data)


def _is_multiple(data: float, factor: float) -> bool:
    """Whether a number is a multiple, by the decimal digits that both are written with: 0.3 is one of 0.1."""
    if isinstance(data, int) and isinstance(factor, int):
        return data % factor == 0
    from fractions import Fraction

    if data - data != 0:  # infinite, or not a number
        return False
    exact = Fraction(data) if isinstance(data, int) else Fraction(repr(data))
    return (exact / Fraction(repr(factor))).denominator == 1


def _check_text(data: str, report: Report, limits: Limits, what: str) -> None:
    _check_count(len(data), report, data, what, limits.min_length, limits.max_length)
    for pattern in limits.patterns:
        if compiled(pattern).search(data) is None:
            broken(report, f"{what} that matches {pattern}", data)


def _check_count(count: int, report: Report, data: Any, what: str, least: int | None, most: int | None) -> None:
    if least is not None and count < least:
        broken(report, f"{what} of length {least} or more", data)
    if most is not None and count > most:
        broken(report, f"{what} of length {most} or less", data)


def _check_unique(data: Sequence[Any], report: Report) -> None:
    """Report each item that an earlier one equals."""
    first: dict[Any, int] = {}
    for index, item in enumerate(data):
        earlier = first.setdefault(identity(item), index)
        if earlier != index:
            broken(report, f"item unlike item {earlier}", item)


def identity(value: Any) -> Any:
    """A key that JSON values have in common exactly when they are equal; unlike in Python, 1 and true are not.

    Large whole numbers become texts: data that is made for it could have many of them with one hash.
    """
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and abs(value) >= 1 << 60:
        return ("integer", f"{value:x}")
    if is_array(value):
        return ("array", tuple(map(identity, value)))
    if is_object(value):
        return ("object", frozenset((key, identity(item)) for key, item in value.items()))
    return value
