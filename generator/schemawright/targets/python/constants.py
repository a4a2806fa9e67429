"""Constraints as constants of a module: `_TEMPERATURE = Limits(minimum=0, maximum=2)`.

In: constraints, and the place after which a constant is called. Out: the name to use there, and all constants of a
module. Loading and validating both use the constants, so each constraint is stated once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import cast

from schemawright.frozen import frozen
from schemawright.ir.constraints import NO_RULE, AnyRule, Constraints, Rule, RuleId, RuleRef
from schemawright.ir.text import Identifier
from schemawright.targets.python.code import Expr, call, fill, listed, local, own_name, tuple_of
from schemawright.targets.python.identifiers import constant_name, numbered
from schemawright.targets.python.literals import constant, json_constant


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

    def asked(self) -> tuple[Constraints, ...]:
        """The constraints of all constants."""
        return tuple(self._found.values())

    def values(self, printer: ConstraintPrinter) -> dict[Identifier, Expr]:
        """The constants in the order in which they were asked for."""
        return {name: printer.constraints(constraints) for name, constraints in self._found.items()}


_DEFAULTS = Constraints()
_TABLES = frozenset({"properties", "matching", "dependent"})


@frozen
class ConstraintPrinter:
    """Prints constraints and rules as calls of the classes that hold them; what demands nothing is left out.

    `reference` prints the rule that an id stands for. `unions_are_open`: values that fit no branch are taken.
    """

    limits: Expr
    rule_class: Expr
    reference: Callable[[RuleId], Expr]
    unions_are_open: bool

    def constraints(self, constraints: Constraints) -> Expr:
        """The call that makes the constraints."""
        return self._constructed(self.limits, constraints, _DEFAULTS)

    def rule(self, rule: AnyRule) -> Expr:
        """The call that makes the rule, or what stands for it."""
        if isinstance(rule, RuleRef):
            return self.reference(rule.id)
        given = rule if self.unions_are_open or not rule.is_open else replace(rule, is_open=False)
        return self._constructed(self.rule_class, given, NO_RULE)

    def _constructed(self, maker: Expr, value: Constraints | Rule, nothing: Constraints | Rule) -> Expr:
        given = ((f, getattr(value, f.name)) for f in fields(value))
        return call(
            maker,
            *(
                fill("{}={}", local(own_name(f)), self._value(f.name, part))
                for f, part in given
                if part != getattr(nothing, f.name)
            ),
        )

    def _value(self, name: str, value: object) -> Expr:
        match value:
            case Constraints():
                return self.constraints(value)
            case Rule() | RuleRef():
                return self.rule(value)
            case tuple() if name in _TABLES:
                entries = cast("tuple[tuple[str, AnyRule], ...]", value)
                return fill("{{{}}}", listed([fill("{}: {}", constant(key), self.rule(r)) for key, r in entries]))
            case tuple() if name == "values":
                return tuple_of([json_constant(json.loads(text)) for text in cast("tuple[str, ...]", value)])
            case tuple():
                return tuple_of([self._value("", item) for item in cast("tuple[object, ...]", value)])
            case str() | int() | float():
                return constant(value)
            case _:
                raise AssertionError("constraints hold texts, numbers, switches and rules")


def referred(value: object) -> Iterator[RuleId]:
    """The ids of the rules that constraints, rules, or tuples of these refer to."""
    return (leaf.id for leaf in _leaves(value) if isinstance(leaf, RuleRef))


def texts_in(value: object) -> Iterator[str]:
    """The texts in constraints, rules, or tuples of these."""
    return (leaf for leaf in _leaves(value) if isinstance(leaf, str))


def _leaves(value: object) -> Iterator[object]:
    match value:
        case Constraints() | Rule():
            for f in fields(value):
                yield from _leaves(getattr(value, f.name))
        case tuple():
            for item in cast("tuple[object, ...]", value):
                yield from _leaves(item)
        case _:
            yield value
