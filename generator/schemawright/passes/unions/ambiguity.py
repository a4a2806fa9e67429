"""Which branches of a union one value can fit where its plan does not decide between them.

In: a catalog and the plans of its unions. Out: pairs of branches. Scalars are left out: whichever branch reads a text
or a number, the value is the same. Approximate on purpose: constraints are not looked at, and nested properties only
to a small depth, so a pair that is named may still be kept apart by something deep inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Choice, Field
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Facts, InOrder, JsonKind, Names, Take
from schemawright.ir.json_kinds import JsonKinds
from schemawright.ir.shapes import AnyValue, ListOf, MapOf, Ref, Shape, TypeId, names_null, without_null
from schemawright.ir.text import SpecText
from schemawright.passes.unions.describe import worded

_MOST_BRANCHES = 64
"""A union with more branches is compared as far as this: the number of pairs grows with the square."""
_MOST_COMPARISONS = 5_000
"""Different pairs of shapes for one union: unions of unions would take the square of the spec."""
_MOST_IN_ALL = 500_000
"""Pairs of shapes for all unions of a catalog, repeated ones too; published documents take 25,000 at most."""
_DEPTH = 3
_STRUCTURED = frozenset({JsonKind.OBJECT, JsonKind.ARRAY})


def note_ambiguous(catalog: Catalog, facts: Facts, sink: Sink) -> None:
    """Note every union in which nothing tells two branches apart that a value can fit both."""
    overlaps = Overlaps(catalog, JsonKinds(catalog))
    for id, plan in facts.dispatch.items():
        pairs = overlaps.of(plan)
        if pairs:
            message = f"a value can fit both {_in_words(catalog, facts.names, pairs)}; the first that it fits is taken"
            help = "a discriminator, or a required property with another constant in each branch, tells them apart"
            sink.note("union-ambiguous", message, catalog[id].origin, help)


def _in_words(catalog: Catalog, names: Names, pairs: tuple[tuple[Shape, Shape], ...]) -> str:
    first, second = pairs[0]
    more = f" (and {len(pairs) - 1} more pairs)" if len(pairs) > 2 else " (and another pair)" if len(pairs) == 2 else ""
    return f"{worded(catalog, names, first)} and {worded(catalog, names, second)}{more}"


def _guesses(all_kinds: JsonKinds, plan: Dispatch) -> Iterator[tuple[Shape, ...]]:
    match plan:
        case InOrder(shapes):
            structured = ((shape, all_kinds.of(shape)) for shape in shapes)
            yield tuple(shape for shape, kinds in structured if kinds is not None and kinds & _STRUCTURED)
        case ByKind(arms):
            for kind, inner in arms:
                if kind in _STRUCTURED:
                    yield from _guesses(all_kinds, inner)
        case ByTag(_, _, otherwise) | ByKeys(_, otherwise):
            if otherwise is not None:
                yield from _guesses(all_kinds, otherwise)
        case Take():
            pass


class Overlaps:
    """Whether a value can fit two shapes of a catalog, asked for one union after the other.

    Pairs that were looked at are not looked at again, so circles end. After so many comparisons, for one union or for
    all, the answer is no.
    """

    def __init__(self, catalog: Catalog, all_kinds: JsonKinds) -> None:
        self._catalog = catalog
        self._all_kinds = all_kinds
        self._room = _MOST_IN_ALL
        self._left = 0
        self._seen: set[tuple[Shape, Shape]] = set()
        self._known: dict[tuple[Shape, Shape], bool] = {}
        self._fields: dict[TypeId, Mapping[SpecText, Field]] = {}
        self._required: dict[TypeId, Mapping[SpecText, Shape]] = {}

    def of(self, plan: Dispatch) -> tuple[tuple[Shape, Shape], ...]:
        """The pairs of branches that a value can fit both, among those that the plan tries one after the other."""
        self._left = _MOST_COMPARISONS
        return tuple(
            pair
            for shapes in _guesses(self._all_kinds, plan)
            for pair in combinations(shapes[:_MOST_BRANCHES], 2)
            if self._is_shared(pair)
        )

    def _is_shared(self, pair: tuple[Shape, Shape]) -> bool:
        """Whether a value can fit both branches; unions may have pairs in common."""
        if pair not in self._known:
            self._seen.clear()
            found = self.possible(*pair, _DEPTH)
            if self._left < 0 or self._room < 0:
                return found
            self._known[pair] = found
        return self._known[pair]

    def possible(self, one: Shape, other: Shape, depth: int) -> bool:
        """Whether a value can fit two shapes, as far as so many levels of properties tell."""
        self._room -= 1
        if self._room < 0:
            return False
        resolved = self._catalog.resolved
        one, other = without_null(resolved(without_null(one))), without_null(resolved(without_null(other)))
        if depth == 0 or (one, other) in self._seen:
            return True
        self._left -= 1
        if self._left < 0:
            return False
        self._seen.add((one, other))
        kinds, others = self._all_kinds.of(one), self._all_kinds.of(other)
        if kinds is None or others is None:
            return True
        if not (_with_integers(kinds) & _with_integers(others)):
            return False
        values, other_values = (self._catalog.constants(shape) for shape in (one, other))
        if values and other_values:
            return not {member.value for member in values}.isdisjoint(member.value for member in other_values)
        for branches, rest in ((self._branches(one), other), (self._branches(other), one)):
            if branches:
                return any(self.possible(branch, rest, depth - 1) for branch in branches)
        if isinstance(one, ListOf) and isinstance(other, ListOf):
            return self.possible(one.item, other.item, depth)
        return self._of_objects(one, other, depth)

    def _of_objects(self, one: Shape, other: Shape, depth: int) -> bool:
        """Objects meet unless a property that one of them requires has to be two things at once."""
        fields, others = self._required_of(one), self._required_of(other)
        return all(
            self.possible(shape, self._property(rest, wire), depth - 1)
            for required, rest in ((fields, other), (others, one))
            for wire, shape in required.items()
        )

    def _required_of(self, shape: Shape) -> Mapping[SpecText, Shape]:
        """The shapes of the properties that an object of this shape has, and not as null."""
        if not isinstance(shape, Ref):
            return {}
        if shape.id not in self._required:
            fields = self._fields_of(shape)
            self._required[shape.id] = {w: f.shape for w, f in fields.items() if f.required and not names_null(f.shape)}
        return self._required[shape.id]

    def _property(self, shape: Shape, wire: SpecText) -> Shape:
        """What an object of this shape may have as a property."""
        if isinstance(shape, MapOf):
            return shape.value
        field = self._fields_of(shape).get(wire) if isinstance(shape, Ref) else None
        return AnyValue() if field is None else field.shape

    def _fields_of(self, ref: Ref) -> Mapping[SpecText, Field]:
        if ref.id not in self._fields:
            self._fields[ref.id] = self._catalog.properties(ref) or {}
        return self._fields[ref.id]

    def _branches(self, shape: Shape) -> tuple[Shape, ...]:
        body = self._catalog[shape.id].body if isinstance(shape, Ref) else None
        return body.branches if isinstance(body, Choice) else ()


def _with_integers(kinds: frozenset[JsonKind]) -> frozenset[JsonKind]:
    return kinds | {JsonKind.INTEGER} if JsonKind.NUMBER in kinds else kinds
