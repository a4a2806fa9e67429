"""What YAML aliases and merge keys add to a document.

In: values that an alias repeats, in the order of the document. Out: how much all of them add together, and how deep
each one is. Not done here: comparing with budgets, which the caller does before it uses the value.
"""

from __future__ import annotations

from collections.abc import Iterable

from schemawright.budgets import TEXT_OF_VALUE
from schemawright.source.values import JsonValue


class Expansion:
    """Counts values as if every alias and merge were written out; each object is measured once."""

    def __init__(self) -> None:
        self._total = 0
        # The value itself is kept, so that its id stays its own.
        self._measured: dict[int, tuple[JsonValue, int, int]] = {}

    def spend(self, value: JsonValue) -> int:
        """What has been added so far, this use of `value` included."""
        self._total += self._measure(value)[0]
        return self._total

    def height(self, value: JsonValue) -> int:
        """The levels of collections in a value."""
        return self._measure(value)[1]

    def note_merge(self, mapping: dict[str, JsonValue], sources: Iterable[JsonValue]) -> None:
        """Take down a mapping with its own members only: it weighs what it and all its sources weigh together.

        Members that are overridden count as well, else a tower of merges would be work without weight.
        """
        parts = [self._measure(part) for part in (*mapping.values(), *sources)]
        weight, height = 1 + sum(w for w, _ in parts), 1 + max((h for _, h in parts), default=0)
        self._measured[id(mapping)] = (mapping, weight, height)

    def _measure(self, value: JsonValue) -> tuple[int, int]:
        """Weight and height of a value, without recursion: collections wait until their members are measured."""
        if not isinstance(value, dict | list):
            return _scalar_weight(value), 0
        measured = self._measured
        pending: list[dict[str, JsonValue] | list[JsonValue]] = [value]
        while pending:
            node = pending[-1]
            members = node.values() if isinstance(node, dict) else node
            waiting = [m for m in members if isinstance(m, dict | list) and id(m) not in measured]
            if waiting and id(node) not in measured:
                pending += waiting
                continue
            pending.pop()
            if id(node) not in measured:
                weight, height = 1, 0
                for member in members:
                    if isinstance(member, dict | list):
                        _, inner_weight, inner_height = measured[id(member)]
                        weight, height = weight + inner_weight, max(height, inner_height)
                    else:
                        weight += _scalar_weight(member)
                measured[id(node)] = (node, weight, height + 1)
        _, weight, height = measured[id(value)]
        return weight, height


def _scalar_weight(value: JsonValue) -> int:
    return 1 + len(value) // TEXT_OF_VALUE if isinstance(value, str) else 1
