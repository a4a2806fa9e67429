"""Regular expressions of one run: each is tried once, and only as long as all together have not cost too much.

In: patterns. Out: their spelling for the target's language, as a rule of the target gives it. Not done here: matching,
and saying what a schema's pattern is good for (`checks`, `constraints`).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable

from schemawright.budgets import MAX_PATTERN_COST, MAX_PATTERN_LENGTH

PatternRule = Callable[[str], str | None]
"""Gives a pattern of ECMA 262 in the spelling of the target's language; None where that has no such pattern."""

_WIDE_RANGE = re.compile(r"-(?:[^\x00-\x7f]|\\[uUN])|\\[pP]\{")
_WIDE = re.compile(r"[^\x00-\x7f]|\\[uUNsS]|\.")
"""What makes a class of characters beyond Latin 1, of which Python makes a table of 65,536 entries."""
_COST_OF_RANGE = 2_000
"""Python fills the table one by one, and twice as slowly where case is ignored."""
_COST_OF_TABLE = 100
_NO_PATTERN = "this pattern has no counterpart in Python"
_TOO_COSTLY = "this pattern is too long or too costly to try"


class Patterns:
    """What a rule says of the patterns of one run; `are_checked`: they, and all other constraints, are asked for."""

    def __init__(self, rule: PatternRule | None = None, are_checked: bool = False) -> None:
        self._rule = rule or compiled
        self.are_checked = are_checked
        self._room = MAX_PATTERN_COST
        self._known: dict[str, str | None] = {}
        self._untried: set[str] = set()

    def spelled(self, pattern: str) -> str | None:
        """The pattern as the rule spells it; None where it has no spelling, or where trying it would cost too much."""
        if pattern not in self._known:
            cost = _cost(pattern)
            is_tried = len(pattern) <= MAX_PATTERN_LENGTH and cost <= self._room
            if is_tried:
                self._room -= cost
            else:
                self._untried.add(pattern)
            self._known[pattern] = self._rule(pattern) if is_tried else None
        return self._known[pattern]

    def objection(self, pattern: str) -> str:
        """Why a pattern has no spelling, and what becomes of it then; "" where it has one."""
        if self.spelled(pattern) is not None:
            return ""
        use = "it is not checked" if self.are_checked else "it is shown in the documentation only"
        return f"{_TOO_COSTLY if pattern in self._untried else _NO_PATTERN}; {use}"


def _cost(pattern: str) -> int:
    """How much it takes to compile a pattern, about: a unit is two microseconds."""
    ranges = len(_WIDE_RANGE.findall(pattern)) * (2 if "(?i" in pattern else 1)
    return len(pattern) + _COST_OF_TABLE * len(_WIDE.findall(pattern)) + _COST_OF_RANGE * ranges


def compiled(pattern: str) -> str | None:
    """The rule of Python's `re`: the pattern itself; None where it cannot be compiled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on forms that a later Python may read otherwise
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError, ValueError):
            return None
    return pattern
