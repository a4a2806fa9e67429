"""Constraints: what a schema demands of a value besides its type (JSON Schema validation, section 6).

Each constraint concerns one kind of JSON value and lets all others pass. Constraints stand beside shapes, and are there
only when a run asked for them; `None` in their place means that nothing is demanded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from schemawright.ir.text import SpecText

Number = int | float
T = TypeVar("T", int, int | float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """The constraints of one schema; every default demands nothing.

    `above` and `below` are exclusive bounds. `patterns` are regular expressions in the spelling of the target's
    language. `names` restricts the names of an object's members, each taken as a string.
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
    )


def _one(narrower: Callable[[T, T], T], first: T | None, second: T | None) -> T | None:
    if first is None or second is None:
        return second if first is None else first
    return narrower(first, second)
