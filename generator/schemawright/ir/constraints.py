"""Constraints: what a schema demands of a value besides its type (JSON Schema validation, section 6).

Each constraint concerns one kind of JSON value and lets all others pass. Constraints stand beside shapes, and are there
only when a run asked for them; `None` in their place means that nothing is demanded. What no constraint and no shape
can say is a `Rule`: a schema in normal form, the same in all dialects.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NewType, TypeAlias, TypeVar

from schemawright.frozen import frozen
from schemawright.ir.text import SpecText

Number = int | float
T = TypeVar("T", int, int | float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """The constraints of one schema; every default demands nothing.

    `above` and `below` are exclusive bounds. `patterns` are regular expressions in the spelling of the target's
    language. `names` restricts the names of an object's members, each taken as a string. All `rules` must hold.
    """

    minimum: Number | None = None
    maximum: Number | None = None
    above: Number | None = None
    below: Number | None = None
    multiples: tuple[Number, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    patterns: tuple[SpecText, ...] = ()
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    min_properties: int | None = None
    max_properties: int | None = None
    names: Constraints | None = None
    rules: tuple[Rule, ...] = ()


RuleId = NewType("RuleId", str)
"""Identity of a rule with a name: that of the schema that it is made of. Compared, never parsed."""


@frozen
class RuleRef:
    """The rule that has an id: what a `$ref` means."""

    id: RuleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What a schema demands; every default demands nothing, and each demand lets values of other kinds pass.

    `types` are those of JSON Schema. `values` are JSON texts, which tell 1 from true, and are equal where the values
    are. Members of an object follow the rules of their name in `properties`, and in `matching` those of each pattern
    that fits it; all others follow `others`. `dependent` rules hold where the member is there. `first` are the rules
    of the first items, `rest` is that of all others; of items that fit `contains` there are `least` to `most`. A value
    fits `every` rule, `some`, exactly `one`, and not `unlike`; with `is_open`, these are branches of a type that may
    get more some day. The `unevaluated` ones are for what no rule beside them speaks of (JSON Schema core section 11).
    """

    never: bool = False
    types: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    limits: Constraints | None = None
    required: tuple[SpecText, ...] = ()
    properties: tuple[tuple[SpecText, AnyRule], ...] = ()
    matching: tuple[tuple[SpecText, AnyRule], ...] = ()
    others: AnyRule | None = None
    names: AnyRule | None = None
    dependent: tuple[tuple[SpecText, AnyRule], ...] = ()
    unevaluated_properties: AnyRule | None = None
    first: tuple[AnyRule, ...] = ()
    rest: AnyRule | None = None
    contains: AnyRule | None = None
    least: int = 1
    most: int | None = None
    unevaluated_items: AnyRule | None = None
    every: tuple[AnyRule, ...] = ()
    some: tuple[AnyRule, ...] = ()
    one: tuple[AnyRule, ...] = ()
    is_open: bool = False
    unlike: AnyRule | None = None
    condition: AnyRule | None = None
    then: AnyRule | None = None
    otherwise: AnyRule | None = None


@frozen
class NamedRule:
    """A rule that others refer to, and what to call it."""

    name: SpecText
    rule: Rule


AnyRule: TypeAlias = Rule | RuleRef
NO_RULE = Rule()
NOTHING_FITS = Rule(never=True)


def intersected(first: Constraints | None, second: Constraints | None) -> Constraints | None:
    """What both demand together."""
    if first is None or second is None or first == second:
        return second if first is None else first
    return Constraints(
        minimum=_one(max, first.minimum, second.minimum),
        maximum=_one(min, first.maximum, second.maximum),
        above=_one(max, first.above, second.above),
        below=_one(min, first.below, second.below),
        multiples=tuple(dict.fromkeys(first.multiples + second.multiples)),
        min_length=_one(max, first.min_length, second.min_length),
        max_length=_one(min, first.max_length, second.max_length),
        patterns=tuple(dict.fromkeys(first.patterns + second.patterns)),
        min_items=_one(max, first.min_items, second.min_items),
        max_items=_one(min, first.max_items, second.max_items),
        unique_items=first.unique_items or second.unique_items,
        min_properties=_one(max, first.min_properties, second.min_properties),
        max_properties=_one(min, first.max_properties, second.max_properties),
        names=intersected(first.names, second.names),
        rules=tuple(dict.fromkeys(first.rules + second.rules)),
    )


def without_required(constraints: Constraints | None) -> Constraints | None:
    """The constraints of an object that says by itself which of its members are required."""
    if constraints is None or not constraints.rules:
        return constraints
    bare = (replace(rule, required=()) for rule in constraints.rules)
    found = replace(constraints, rules=tuple(rule for rule in bare if rule != NO_RULE))
    return None if found == Constraints() else found


def _one(narrower: Callable[[T, T], T], first: T | None, second: T | None) -> T | None:
    if first is None or second is None:
        return second if first is None else first
    return narrower(first, second)
