"""What writes models, and what stops a value of the wrong kind before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any, Never, TypeAlias, cast

from .errors import T
from .kinds import is_object, is_sequence
from .objects import new

Dump: TypeAlias = Callable[[T], dict[str, Any]]
DUMPS: dict[type[Any], Dump[Any]] = {}
"""The function that writes a model, by the exact class."""
FAULTS = (AttributeError, OverflowError, RecursionError, TypeError, ValueError)
"""What writing ends in where a value is not of its kind."""


class Unfit(TypeError):
    """A value is not what is written where it stands."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class Attribute(str):
    """The name of an attribute, which stands for its value while only its place in the JSON object is asked for.

    Whatever writes values lets it pass; as a list or a map it holds itself, as a model it is its own JSON object.
    """

    __slots__ = ()

    def __iter__(self) -> Iterator[Attribute]:
        yield self

    def __getattr__(self, name: str) -> Callable[[], Attribute]:
        return lambda: self

    def items(self) -> Iterator[tuple[str, Attribute]]:
        """As those of a map."""
        yield "", self


def _unfit(value: Any, expected: str) -> Any:
    if isinstance(value, Attribute):
        return value
    raise Unfit(expected)


unfit = cast("Callable[[Any, str], Never]", _unfit)
"""Refuse to write a value; what is expected there is told in words of Python.

An `Attribute` stands in for what is written, which nobody ever sees: to the type checker this does not return.
"""


def dumper_of(model: type[T]) -> Callable[[Dump[T]], Dump[T]]:
    """Note the function that writes a model.

    It is also a method, by the name of the model and by those of its bases. So the models inside another one are
    written by the function of their own class, and what is of another class has no such method.
    """

    def noted(dump: Dump[T]) -> Dump[T]:
        DUMPS[model] = dump
        write_by(model, dump)
        described: Any = model
        described.__dump__ = dump
        return dump

    return noted


def write_by(model: type[Any], dump: Callable[[Any], Any]) -> None:
    """Have a function write the objects of a class wherever one of a base may stand, or any value."""
    described: Any = model
    described.__written__ = dump
    for base in model.__mro__:
        if base in DUMPS:
            setattr(model, f"__{base.__name__}__", dump)


def dump_of(model: Any) -> tuple[type[Any], Dump[Any]] | None:
    """The generated class of a model, and what writes it; None where the value is no model."""
    return next(((base, DUMPS[base]) for base in type(model).__mro__ if base in DUMPS), None)


def made(model: type[T], values: dict[str, Any]) -> T:
    """An object with these attributes, made without a call of its class."""
    one = new(model)
    for name, value in values.items():
        object.__setattr__(one, name, value)
    return one


class _Places(dict[type[Any], dict[str, str]]):
    """By model, the attribute of each JSON name: found by writing a model that holds the names of its attributes."""

    def __missing__(self, model: type[Any]) -> dict[str, str]:
        data = DUMPS[model](made(model, attributes_of(model)))
        self[model] = found = {key: _held(value) for key, value in data.items()}
        return found


PLACES = _Places()


def _held(value: Any) -> str:
    """The name of the attribute that is written, in lists and maps; "" where the value is of none."""
    while is_object(value) or is_sequence(value):
        (value,) = value.values() if is_object(value) else value
    return str(value) if isinstance(value, str) else ""


def attributes_of(model: type[Any]) -> dict[str, Any]:
    """What stands for the values of all attributes."""
    found: dict[str, Any] = {each.name: Attribute(each.name) for each in fields(model)}
    return found | {"additional_properties": {}} if "additional_properties" in found else found


def list_of_values(value: Any) -> list[Any]:
    """A copy of a list whose items are written as they are."""
    return list(value if value.__class__ is list else sequence(value))


def sequence(value: Any) -> Sequence[Any]:
    """A list or tuple, as it is."""
    return value if value.__class__ is list or is_sequence(value) else unfit(value, "list")


def map_of_values(value: Any) -> dict[str, Any]:
    """A copy of a map whose values are written as they are."""
    return dict(mapping(value).items())


def mapping(value: Any) -> Mapping[str, Any]:
    """A map from texts, as it is."""
    if value.__class__ is not dict and not is_object(value):
        return unfit(value, "dict")
    for key in value:
        if not isinstance(key, str):
            unfit(key, "object with names that are texts")
    return value
