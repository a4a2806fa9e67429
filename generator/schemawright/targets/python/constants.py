"""Constraints as constants of a module: `_TEMPERATURE = Limits(minimum=0, maximum=2)`.

In: constraints, and the place after which a constant is called. Out: the name to use there, and all constants of a
module. Loading and validating both use the constants, so each constraint is stated once.
"""

from __future__ import annotations

from dataclasses import fields
from typing import cast

from schemawright.ir.constraints import Constraints
from schemawright.ir.text import Identifier
from schemawright.targets.python.code import Expr, call, fill, local, own_name
from schemawright.targets.python.identifiers import constant_name, numbered
from schemawright.targets.python.literals import constant


class ConstraintConstants:
    """The constants of one module, each with a name of its own."""

    def __init__(self) -> None:
        self._found: dict[Identifier, Constraints] = {}

    def name(self, place: str, constraints: Constraints) -> Expr:
        """The constant for constraints that stand at `place`; the same constraints at places of one name share it."""
        first = name = constant_name(place)
        number = 2
        while self._found.setdefault(name, constraints) != constraints:
            name = numbered(first, number)
            number += 1
        return local(name)

    def values(self, maker: Expr) -> dict[Identifier, Expr]:
        """The constants in the order in which they were asked for, as calls of the class that holds constraints."""
        return {name: _constructed(maker, constraints) for name, constraints in self._found.items()}


_DEFAULTS = Constraints()


def _constructed(maker: Expr, constraints: Constraints) -> Expr:
    """The call that makes the constraints; what demands nothing is left out."""
    given = ((f, getattr(constraints, f.name)) for f in fields(Constraints))
    return call(
        maker,
        *(
            fill("{}={}", local(own_name(f)), _value(maker, value))
            for f, value in given
            if value != getattr(_DEFAULTS, f.name)
        ),
    )


def _value(maker: Expr, value: object) -> Expr:
    match value:
        case Constraints():
            return _constructed(maker, value)
        case tuple():
            items = cast("tuple[object, ...]", value)
            return fill("(" + "{}, " * len(items) + ")", *(_value(maker, item) for item in items))
        case str() | int() | float():
            return constant(value)
        case _:
            raise AssertionError("constraints hold texts, numbers and switches")
