"""Limits as constants of a module: `_TEMPERATURE = Limits(minimum=0, maximum=2)`.

In: limits, and the place after which a constant is called. Out: the name to use there, and all constants of a
module. Loading and validating both use the constants, so each limit is stated once.
"""

from __future__ import annotations

from dataclasses import fields
from typing import cast

from schemawright.ir.constraints import Limits
from schemawright.ir.facts import Identifier
from schemawright.targets.python.code import Code, Expr, call, fill, local
from schemawright.targets.python.identifiers import constant_name, numbered
from schemawright.targets.python.literals import constant


class LimitConstants:
    """The constants of one module, each with a name of its own."""

    def __init__(self) -> None:
        self._found: dict[Identifier, Limits] = {}

    def name(self, place: str, limits: Limits) -> Expr:
        """The constant for limits that stand at `place`; the same limits at places of one name share it."""
        first = name = constant_name(place)
        number = 2
        while self._found.setdefault(name, limits) != limits:
            name = numbered(first, number)
            number += 1
        return local(name)

    def values(self, maker: Expr) -> dict[Identifier, Expr]:
        """The constants in the order in which they were asked for, as calls of the class that holds limits."""
        return {name: _constructed(maker, limits) for name, limits in self._found.items()}


_DEFAULTS = Limits()


def _constructed(maker: Expr, limits: Limits) -> Expr:
    """The call that makes the limits; what demands nothing is left out."""
    given = ((f.name, getattr(limits, f.name)) for f in fields(Limits))
    return call(
        maker,
        *(
            fill("{}={}", local(Code(name)), _value(maker, value))
            for name, value in given
            if value != getattr(_DEFAULTS, name)
        ),
    )


def _value(maker: Expr, value: object) -> Expr:
    match value:
        case Limits():
            return _constructed(maker, value)
        case tuple():
            items = cast("tuple[object, ...]", value)
            return fill("(" + "{}, " * len(items) + ")", *(_value(maker, item) for item in items))
        case str() | int() | float():
            return constant(value)
        case _:
            raise AssertionError("limits hold texts, numbers and switches")
