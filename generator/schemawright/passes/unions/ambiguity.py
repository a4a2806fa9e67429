"""Which branches of a union one value can fit where its plan does not decide between them.

In: a catalog and the plans of its unions. Out: pairs of branches. Scalars are left out: whichever branch reads a text
or a number, the value is the same. Approximate on purpose: constraints are not looked at, and nested properties only
to a small depth, so a pair that is named may still be kept apart by something deep inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from schemawright.budgets import MAX_COMPARISONS, OVERLAP_DEPTH
from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Choice
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Facts, Fit, JsonKind, Names, Take
from schemawright.ir.json_kinds import JsonKinds
from schemawright.ir.shapes import ANY, ListOf, MapOf, Ref, Shape, TypeId, names_null, without_null
from schemawright.ir.text import SpecText
from schemawright.passes.unions.describe import worded

Pair = tuple[Shape, Shape]

_STRUCTURED = frozenset({JsonKind.OBJECT, JsonKind.ARRAY})


def note_ambiguous(catalog: Catalog, facts: Facts, sink: Sink) -> None:
    """Note every union in which nothing tells two branches apart that a value can fit both."""
    for id, pairs in ambiguous(catalog, facts.dispatch).items():
        message = (
            f"a value can fit both {_in_words(catalog, facts.names, pairs)}; the one that declares more of it is taken"
        )
        help = "a discriminator, or a required property with another constant in each branch, tells them apart"
        sink.note("union-ambiguous", message, catalog[id].origin, help)


def ambiguous(catalog: Catalog, plans: Mapping[TypeId, Dispatch]) -> dict[TypeId, tuple[Pair, ...]]:
    """For each union that has such, the pairs of branches that its plan tries one after the other and a value fits."""
    overlaps = Overlaps(catalog)
    found: dict[TypeId, tuple[Pair, ...]] = {}
    for id, plan in plans.items():
        tried = (pair for shapes in _guesses(overlaps.kinds, plan) for pair in combinations(shapes, 2))
        if pairs := tuple(pair for pair in tried if overlaps.can_overlap(*pair, OVERLAP_DEPTH)):
            found[id] = pairs
    return found


def _in_words(catalog: Catalog, names: Names, pairs: tuple[Pair, ...]) -> str:
    first, second = pairs[0]
    more = f" (and {len(pairs) - 1} more pairs)" if len(pairs) > 2 else " (and another pair)" if len(pairs) == 2 else ""
    return f"{worded(catalog, names, first)} and {worded(catalog, names, second)}{more}"


def _guesses(all_kinds: JsonKinds, plan: Dispatch) -> Iterator[tuple[Shape, ...]]:
    match plan:
        case Fit(shapes, _) | ByKeys(_, shapes, _):
            structured = ((shape, all_kinds.of(shape)) for shape in shapes)
            yield tuple(shape for shape, kinds in structured if kinds is not None and kinds & _STRUCTURED)
        case ByKind(arms, _):
            for kind, inner in arms:
                if kind in _STRUCTURED:
                    yield from _guesses(all_kinds, inner)
        case ByTag(_, arms, absent, other):
            for below in dict.fromkeys([*(plan for _, plan in arms), absent, other]):
                if below is not None:
                    yield from _guesses(all_kinds, below)
        case Take():
            pass


class _Object(NamedTuple):
    """The shapes of the properties of an object: of all, and of those that it has, and not as null."""

    shapes: Mapping[SpecText, Shape]
    required: Mapping[SpecText, Shape]


_NO_OBJECT = _Object({}, {})


class Overlaps:
    """Whether a value can fit two shapes of a catalog: a function of the shapes, whose answers are kept.

    After `MAX_COMPARISONS` the answer is no.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.kinds = JsonKinds(catalog)
        self._catalog = catalog
        self._answers: dict[tuple[Shape, Shape, int], bool] = {}
        self._objects: dict[TypeId, _Object] = {}

    def can_overlap(self, one: Shape, other: Shape, depth: int) -> bool:
        """Whether a value can fit both shapes, as far as so many levels of properties and branches tell."""
        one, other = self._without_arrays(one, other)
        if depth == 0:
            return True
        key = one, other, depth
        answer = self._answers.get(key)
        if answer is None:
            has_room = len(self._answers) < MAX_COMPARISONS
            answer = self._answers[key] = has_room and self._compared(one, other, depth)
        return answer

    def _without_arrays(self, one: Shape, other: Shape) -> tuple[Shape, Shape]:
        """What decides for two shapes: behind aliases and without null; for arrays, their items."""
        resolved, seen = self._catalog.resolved, set[tuple[Shape, Shape]]()
        while True:
            one, other = without_null(resolved(without_null(one))), without_null(resolved(without_null(other)))
            if not isinstance(one, ListOf) or not isinstance(other, ListOf) or (one, other) in seen:
                return one, other
            seen.add((one, other))
            one, other = one.item, other.item

    def _compared(self, one: Shape, other: Shape, depth: int) -> bool:
        kinds, others = self.kinds.of(one), self.kinds.of(other)
        if kinds is None or others is None:
            return True
        if not (_with_integers(kinds) & _with_integers(others)):
            return False
        values, other_values = self._catalog.constants(one), self._catalog.constants(other)
        if values and other_values:
            return not {member.value for member in values}.isdisjoint(member.value for member in other_values)
        for branches, rest in ((self._branches(one), other), (self._branches(other), one)):
            if branches:
                return any(self.can_overlap(branch, rest, depth - 1) for branch in branches)
        # Objects meet unless a property that one of them requires has to be two things at once.
        return all(
            self.can_overlap(shape, self._property(rest, wire), depth - 1)
            for holder, rest in ((one, other), (other, one))
            for wire, shape in self._object(holder).required.items()
        )

    def _property(self, shape: Shape, wire: SpecText) -> Shape:
        """What an object of this shape may have as a property."""
        return shape.value if isinstance(shape, MapOf) else self._object(shape).shapes.get(wire, ANY)

    def _object(self, shape: Shape) -> _Object:
        if not isinstance(shape, Ref):
            return _NO_OBJECT
        if shape.id not in self._objects:
            fields = (self._catalog.properties(shape) or {}).items()
            required = {wire: f.shape for wire, f in fields if f.required and not names_null(f.shape)}
            self._objects[shape.id] = _Object({wire: field.shape for wire, field in fields}, required)
        return self._objects[shape.id]

    def _branches(self, shape: Shape) -> tuple[Shape, ...]:
        body = self._catalog[shape.id].body if isinstance(shape, Ref) else None
        return body.branches if isinstance(body, Choice) else ()


def _with_integers(kinds: frozenset[JsonKind]) -> frozenset[JsonKind]:
    return kinds | {JsonKind.INTEGER} if JsonKind.NUMBER in kinds else kinds
