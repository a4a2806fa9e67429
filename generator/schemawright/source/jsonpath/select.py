"""Selecting the nodes that a path means.

In: a query, a JSON value. Out: the nodes in the order of RFC 9535, a node as often as it is meant. Nothing recurses
into the value. Not done here: reading paths (`parse`), and what becomes of the nodes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from schemawright.budgets import MAX_PATH_STEPS
from schemawright.source.jsonpath.syntax import (
    All,
    AnyOf,
    Compare,
    Exists,
    Filter,
    Given,
    Index,
    Name,
    Not,
    PathError,
    Query,
    Segment,
    Selector,
    Slice,
    Test,
    Wildcard,
)
from schemawright.source.values import JsonValue


class Found(NamedTuple):
    """A node: its value, and the way to it from the node above (None: the root)."""

    value: JsonValue
    above: Found | None = None
    token: str | int = ""

    @property
    def tokens(self) -> tuple[str | int, ...]:
        """The way to it from the root."""
        tokens: list[str | int] = []
        node = self
        while node.above is not None:
            tokens.append(node.token)
            node = node.above
        return tuple(reversed(tokens))


class _Nothing:
    """What a query gives that leads nowhere; equal to itself alone."""


_NOTHING = _Nothing()


def select(query: Query, root: JsonValue) -> list[Found]:
    """The nodes that a query from the root means. Raises `PathError` where looking for them takes too long."""
    return _Selection(root).nodes(query, Found(root))


class _Selection:
    """Looks for nodes below one root, and counts what that takes."""

    def __init__(self, root: JsonValue) -> None:
        self.root = root
        self.steps = 0

    def nodes(self, query: Query, here: Found) -> list[Found]:
        """The nodes that a query means."""
        found = [Found(self.root) if query.is_absolute else here]
        for segment in query.segments:
            found = [below for node in found for below in self.children(segment, node)]
        return found

    def children(self, segment: Segment, node: Found) -> Iterator[Found]:
        for above in self.all_below(node) if segment.descends else (node,):
            for selector in segment.selectors:
                for child in self.selected(selector, above):
                    self.count()
                    yield child

    def count(self) -> None:
        self.steps += 1
        if self.steps > MAX_PATH_STEPS:
            raise PathError(f"looking for its nodes takes more than {MAX_PATH_STEPS:,} steps")

    def all_below(self, node: Found) -> Iterator[Found]:
        """The objects and arrays that the node is and holds, each before those inside it: nothing else has children."""
        waiting = [node]
        while waiting:
            here = waiting.pop()
            self.count()
            yield here
            inner = here.value.items() if isinstance(here.value, dict) else enumerate(_items(here.value))
            below = [Found(value, here, token) for token, value in inner if isinstance(value, dict | list)]
            waiting += reversed(below)

    def selected(self, selector: Selector, node: Found) -> Iterator[Found]:
        match selector, node.value:
            case Name(name), dict(members):
                if name in members:
                    yield Found(members[name], node, name)
            case Index(number), list(items):
                if -len(items) <= number < len(items):
                    yield Found(items[number], node, number % len(items))
            case Slice(start, stop, step), list(items):
                for number in range(len(items))[start:stop:step] if step else ():
                    yield Found(items[number], node, number)
            case Wildcard(), _:
                yield from _members(node)
            case Filter(test), _:
                yield from (child for child in _members(node) if self.holds(test, child))
            case _:
                pass

    def holds(self, test: Test, node: Found) -> bool:
        """Whether a node passes a test."""
        self.count()
        match test:
            case Exists(query):
                return bool(self.nodes(query, node))
            case Not(inner):
                return not self.holds(inner, node)
            case All(tests):
                return all(self.holds(inner, node) for inner in tests)
            case AnyOf(tests):
                return any(self.holds(inner, node) for inner in tests)
            case Compare(left, operator, right):
                one, other = self.value(left, node), self.value(right, node)
                match operator:
                    case "==":
                        return self.equal(one, other)
                    case "!=":
                        return not self.equal(one, other)
                    case "<":
                        return _is_less(one, other)
                    case ">":
                        return _is_less(other, one)
                    case "<=":
                        return _is_less(one, other) or self.equal(one, other)
                    case ">=":
                        return _is_less(other, one) or self.equal(one, other)

    def value(self, operand: Query | Given, node: Found) -> JsonValue | _Nothing:
        if isinstance(operand, Given):
            return operand.value
        found = self.nodes(operand, node)
        return found[0].value if found else _NOTHING

    def equal(self, one: JsonValue | _Nothing, other: JsonValue | _Nothing) -> bool:
        """Whether two values are the same JSON (RFC 9535 section 2.3.5.2.2): 1 is 1.0, and no truth value."""
        waiting = [(one, other)]
        while waiting:
            self.count()
            left, right = waiting.pop()
            if isinstance(left, dict) and isinstance(right, dict):
                if left.keys() != right.keys():
                    return False
                waiting += ((left[key], right[key]) for key in left)
            elif isinstance(left, list) and isinstance(right, list):
                if len(left) != len(right):
                    return False
                waiting += zip(left, right, strict=True)
            elif isinstance(left, bool) is not isinstance(right, bool) or left != right:
                return False
        return True


def _members(node: Found) -> Iterator[Found]:
    if isinstance(node.value, dict):
        yield from (Found(value, node, name) for name, value in node.value.items())
    elif isinstance(node.value, list):
        yield from (Found(value, node, number) for number, value in enumerate(node.value))


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _is_less(one: JsonValue | _Nothing, other: JsonValue | _Nothing) -> bool:
    """Whether a value comes before another: numbers and texts alone are in order."""
    if isinstance(one, str) and isinstance(other, str):
        return one < other
    if isinstance(one, bool) or isinstance(other, bool):
        return False
    return isinstance(one, int | float) and isinstance(other, int | float) and one < other
