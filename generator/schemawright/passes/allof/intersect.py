"""The values that fit two shapes at once (JSON Schema core section 10.2.1.1).

In: shapes, their definitions, and the place where they meet. Out: one shape, within the constraints of both. What
needs a definition, an object of two kinds or a union of which some branches fall away, is made in the store and merged
later. Not done here: merging the bodies of definitions (`merger`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import product
from math import prod
from typing import assert_never

from schemawright.budgets import MAX_CROSSED_BRANCHES
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog, aliases
from schemawright.ir.constraints import intersected
from schemawright.ir.definitions import (
    Alias,
    Body,
    Choice,
    Composite,
    Discriminator,
    Enumeration,
    Member,
    Record,
    constrained,
)
from schemawright.ir.facts import JsonKind
from schemawright.ir.json_kinds import kinds_at_a_glance
from schemawright.ir.shapes import (
    ANY,
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TupleOf,
    by_name,
    constraints_of,
    nullable,
    with_constraints,
    without_null,
)
from schemawright.ir.text import SpecText
from schemawright.passes.allof.store import Site, Store

_LOOSE = frozenset({ScalarKind.STRING, ScalarKind.NUMBER})
_NUMBERS = frozenset({JsonKind.INTEGER, JsonKind.NUMBER})


@frozen
class Intersection:
    """Shapes that meet at a place; `conflict` is told where no value fits both: the later one counts then.

    `around` are those that meet around the place: lists of themselves would meet without end.
    """

    store: Store
    site: Site
    conflict: Callable[[], None]
    around: frozenset[tuple[Shape, Shape]] = frozenset()

    def of(self, one: Shape, other: Shape) -> Shape:
        """The shape of what fits both; null does where both accept it."""
        catalog = self.store.catalog
        if isinstance(one, ByName) or isinstance(other, ByName):
            return self._by_name(one, other)
        accepts_null = catalog.accepts_null(one) and catalog.accepts_null(other)
        one, other = without_null(one), without_null(other)
        if accepts_null and Null() in (one, other):
            return Null()
        if can_meet(one, other, catalog):
            found = self._met(one, other)
        else:
            self.conflict()
            found = other
        return nullable(found) if accepts_null else found

    def _met(self, one: Shape, other: Shape) -> Shape:
        """As `of`, of shapes without null that have some kind of JSON value in common."""
        if (one, other) in self.around:
            return one
        catalog = self.store.catalog
        inside = replace(self, around=self.around | {(one, other)})
        first, second = _with_all(one, catalog), _with_all(other, catalog)
        match first, second:
            case ListOf(inner, _), ListOf(outer, _):
                found: Shape = ListOf(inside.of(inner, outer))
            case MapOf(inner, _), MapOf(outer, _):
                found = MapOf(inside.of(inner, outer))
            case TupleOf(), ListOf() | TupleOf():
                found = inside._tuple(first, second)
            case ListOf(), TupleOf():
                found = inside._tuple(second, first)
            case _:
                return self._named(one, other, first, second)
        found = with_constraints(found, intersected(constraints_of(first), constraints_of(second)))
        return one if found == first else other if found == second else found

    def _by_name(self, one: Shape, other: Shape) -> Shape:
        """Member by member; what a pattern of one says is met by what the other says of all, where it has no patterns.

        Otherwise the name tells what the other says of it: patterns of both stay, and the value fits all that match.
        """
        first, second = _named_members(one), _named_members(other)
        texts = dict.fromkeys(text for part in (first, second) for text, _ in part.patterns)
        patterns = [(text, self._all_of(_said(first, text), _said(second, text))) for text in texts]
        closed = first.rest is None or second.rest is None
        return by_name(patterns, None if closed else self._all_of(first.rest, second.rest)) or ANY

    def _all_of(self, one: Shape | None, other: Shape | None) -> Shape:
        if one is None or other is None or ANY in (one, other):
            return next((shape for shape in (one, other) if shape not in (None, ANY)), ANY)
        return self.of(one, other)

    def _tuple(self, first: TupleOf, second: ListOf | TupleOf) -> Shape:
        """Item by item; where one of two tuples ends, what it says of further items holds."""
        more = second if isinstance(second, TupleOf) else TupleOf((), second.item)
        exact = {len(shape.items) for shape in (first, more) if shape.is_exact}
        if len(exact) > 1:
            self.conflict()
            return second
        length = exact.pop() if exact else max(len(first.items), len(more.items))
        items = tuple(self.of(_item(first, at), _item(more, at)) for at in range(length))
        if first.is_exact or more.is_exact:
            return TupleOf(items, None, is_exact=True)
        rests = [rest for rest in (first.rest, more.rest) if rest is not None]
        return TupleOf(items, self.of(*rests) if len(rests) == 2 else rests[0] if rests else None)

    def _named(self, one: Shape, other: Shape, first: Shape, second: Shape) -> Shape:
        """As `_met`, where objects, unions or enumerated values are among what the shapes lead to."""
        catalog = self.store.catalog
        first_values, second_values = catalog.constants(first), catalog.constants(second)
        if first_values and second_values:
            return self._common(one, other, first_values, second_values)
        if any(isinstance(shape, AnyValue) or _is_unbounded(shape) for shape in (first, second)):
            return narrower(one, other, catalog)
        is_union = _choice(first, catalog) is not None or _choice(second, catalog) is not None
        if not is_union and not (_is_object(first, catalog) and _is_object(second, catalog)):
            return narrower(one, other, catalog)
        demanded = [s.constraints for s in (first, second) if isinstance(s, Ref)]
        bare = [with_constraints(s, None) if isinstance(s, Ref) else s for s in (first, second)]
        return with_constraints(self.store.joined(bare, self.site), reduce(intersected, demanded, None))

    def _common(self, one: Shape, other: Shape, first: Sequence[Member], second: Sequence[Member]) -> Shape:
        """The values that two enumerations have in common."""
        values = {_key(member) for member in second}
        common = tuple(member for member in first if _key(member) in values)
        if not common:
            self.conflict()
            return other
        if len(common) == len(second):
            return other
        if len(common) == len(first):
            return one
        if len(common) == 1:
            return Literal(common[0].value, is_open=True)
        return self.store.either(self.site, Enumeration(common))

    def bodies(self, parts: Sequence[Body]) -> Body:
        """What fits all parts of an allOf, none of which is an object with properties of its own."""
        shapes = [part.shape if isinstance(part, Alias) else self.store.either(self.site, part) for part in parts]
        catalog = self.store.catalog
        unions = list({choice: shape for shape in shapes if (choice := _choice(shape, catalog)) is not None}.values())
        others = [shape for shape in shapes if _choice(shape, catalog) is None]
        found: Shape = others[0] if others else ANY
        for shape in others[1:]:
            found = self.of(found, shape)
        if not unions or (len(unions) == 1 and not others):
            return self._body(unions[0] if unions else found)
        return self._crossed(found, unions)

    def _crossed(self, found: Shape, unions: Sequence[Shape]) -> Body:
        """The branches of unions, each with each and within a shape, as far as they have values in common."""
        catalog = self.store.catalog
        choices = [choice for union in unions if (choice := _choice(union, catalog)) is not None]
        demanded = reduce(intersected, [catalog.constraints(u) for u in unions] + [c.constraints for c in choices])
        if prod(len(choice.branches) for choice in choices) > MAX_CROSSED_BRANCHES:
            self.conflict()
            return constrained(choices[-1], demanded)
        branches: dict[Shape, Shape] = {}
        for row in product(*(choice.branches for choice in choices)):
            met = self._all((found, *row))
            if met is not None:
                branches.setdefault(met, row[0])
        if not branches:
            self.conflict()
            return choices[-1]
        if len(branches) == 1:
            return constrained(Alias(next(iter(branches))), demanded)
        return Choice(tuple(branches), _retagged(choices, branches), demanded)

    def _all(self, shapes: Sequence[Shape]) -> Shape | None:
        """The shape of what fits all shapes; None where nothing does."""
        met = shapes[0]
        for shape in shapes[1:]:
            if not can_meet(met, shape, self.store.catalog):
                return None
            met = self._met(met, shape)
        return met

    def _body(self, shape: Shape) -> Body:
        """The body of an allOf that comes to a shape: what was made for it has no other name."""
        return (
            self.store.catalog.body(shape.id)
            if isinstance(shape, Ref) and self.store.is_either(shape.id)
            else Alias(shape)
        )


def _retagged(choices: Sequence[Choice], branches: dict[Shape, Shape]) -> Discriminator | None:
    """The discriminator of the only union that was crossed, leading to what its branches have become."""
    tag = choices[0].discriminator if len(choices) == 1 else None
    if tag is None:
        return None
    became = {before: after for after, before in branches.items()}
    entries = ((value, became.get(Ref(id))) for value, id in tag.mapping)
    return Discriminator(tag.wire, tuple((value, shape.id) for value, shape in entries if isinstance(shape, Ref)))


def can_meet(first: Shape, second: Shape, catalog: Catalog) -> bool:
    """Whether some value may fit both shapes, judged by the kind of JSON value and by enumerated values."""
    if first == second or Never() in (first, second):
        return True
    one, other = kinds_at_a_glance(first, catalog.body), kinds_at_a_glance(second, catalog.body)
    if one is not None and other is not None and one.isdisjoint(other) and (one | other) != _NUMBERS:
        return False
    values = [{_key(m) for m in catalog.constants(catalog.resolved(shape))} for shape in (first, second)]
    return not all(values) or not values[0].isdisjoint(values[1])


def narrower(first: Shape, second: Shape, catalog: Catalog) -> Shape:
    """The shape that allows less, within the constraints of both; the second where neither does."""
    chosen, other = (first, second) if _looseness(first, catalog) < _looseness(second, catalog) else (second, first)
    is_same = isinstance(chosen, Ref) and isinstance(other, Ref) and chosen.id == other.id
    demanded = constraints_of(other) if is_same else catalog.constraints(other)
    return chosen if demanded is None else with_constraints(chosen, intersected(constraints_of(chosen), demanded))


def _with_all(shape: Shape, catalog: Catalog) -> Shape:
    """What a shape leads to, with all constraints on the way."""
    return with_constraints(without_null(catalog.resolved(shape)), catalog.constraints(shape))


def _key(member: Member) -> tuple[type, str | int]:
    """Tells true from 1, which Python takes for equal."""
    return type(member.value), member.value


def _is_unbounded(shape: Shape) -> bool:
    """Whether a shape takes whatever is an object."""
    return isinstance(shape, MapOf) and shape.value == ANY


def _choice(shape: Shape, catalog: Catalog) -> Choice | None:
    """The union that a shape leads to, if it leads to one."""
    *_, body = (None, *aliases(shape, catalog.body).values())
    return body if isinstance(body, Choice) else None


def _is_object(shape: Shape, catalog: Catalog) -> bool:
    """Whether a shape is that of objects, which a definition puts together with others."""
    body = catalog.body(shape.id) if isinstance(shape, Ref) else None
    return isinstance(shape, MapOf) or isinstance(body, Record | Composite)


def _named_members(shape: Shape) -> ByName:
    return shape if isinstance(shape, ByName) else ByName((), shape)


def _said(members: ByName, text: SpecText) -> Shape | None:
    """What is said of the members whose names fit a pattern; None where their names tell more."""
    return dict(members.patterns).get(text, None if members.patterns else members.rest)


def _item(shape: TupleOf, at: int) -> Shape:
    return shape.items[at] if at < len(shape.items) else ANY if shape.rest is None else shape.rest


def _looseness(shape: Shape, catalog: Catalog) -> int:
    match shape:
        case Literal() | Null() | Never():
            return 0
        case Scalar(kind, _):
            return 3 if kind in _LOOSE else 2
        case Nullable(inner):
            return _looseness(inner, catalog)
        case Ref(id, _):
            body = catalog.body(id)
            if isinstance(body, Alias):
                return 9 if isinstance(body.shape, AnyValue) else 4
            return 1 if isinstance(body, Enumeration) else 5 if isinstance(body, Choice) else 2
        case MapOf(inner, _) | ListOf(inner, _):
            return 7 if isinstance(inner, AnyValue) else 4
        case TupleOf():
            return 3
        case ByName():
            return max(_looseness(part, catalog) for part in shape.shapes)
        case AnyValue():
            return 10
        case _:
            assert_never(shape)
