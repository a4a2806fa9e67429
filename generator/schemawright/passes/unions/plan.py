"""Plans how the branches of a union are told apart; free of any target language.

In: a catalog without composites. Out: a `Dispatch` for each `Choice`. In order of preference: the JSON kind of the
value, a discriminator or a property that is constant in each branch, a property that one branch alone requires, and
as the last resort tries in order, the most specific branch first. Not done here: telling which of those tries are
guesses (`overlap`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import assert_never

from schemawright.budgets import MAX_REPEATED_BRANCHES
from schemawright.diagnostics import fail
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Choice, Discriminator, Field, Record, TypeDef
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, InOrder, JsonKind, Take
from schemawright.ir.json_kinds import JsonKinds
from schemawright.ir.shapes import (
    AnyValue,
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
    TypeId,
    without_null,
)
from schemawright.ir.text import SpecText

_OBJECTS = frozenset({JsonKind.OBJECT})


def dispatches(catalog: Catalog) -> dict[TypeId, Dispatch]:
    """The plan of every union of the catalog. Raises `SpecError` with code "too-big" (`MAX_REPEATED_BRANCHES`)."""
    planner = _Planner(catalog)
    return {d.id: planner.planned(d, d.body) for d in catalog if isinstance(d.body, Choice)}


class _Planner:
    """Plans the unions of one catalog; `room` is how many branches of unions in unions it may still look at."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.kinds = JsonKinds(catalog)
        self.room = MAX_REPEATED_BRANCHES

    def planned(self, definition: TypeDef, choice: Choice) -> Dispatch:
        """The plan of one union."""
        by_kind: dict[JsonKind, list[Shape]] = {}
        loose: list[Shape] = []
        for branch in self.flattened(choice.branches):
            kinds = self.kinds.of(branch)
            if kinds is None:
                loose.append(branch)
            for kind in kinds or ():
                by_kind.setdefault(kind, []).append(branch)
        if self.room < 0:
            message = f"the unions of this document repeat more than {MAX_REPEATED_BRANCHES:,} branches of one another"
            raise fail("too-big", message, definition.origin)
        if loose:
            return InOrder((*_specific_first(self.catalog, [b for bs in by_kind.values() for b in bs]), *loose))
        if JsonKind.NUMBER in by_kind:
            by_kind.setdefault(JsonKind.INTEGER, []).extend(by_kind[JsonKind.NUMBER])
        unions = [branch for branch in choice.branches if self.kinds.of(branch) == _OBJECTS]
        arms = tuple((kind, self.among(kind, shapes, choice.discriminator, unions)) for kind, shapes in by_kind.items())
        return ByKind(arms)

    def flattened(self, branches: Sequence[Shape]) -> list[Shape]:
        """The branches; a union among them that has no discriminator of its own is replaced by its branches."""
        found: dict[Shape, None] = {}
        seen: set[TypeId] = set()
        waiting = list(reversed(branches))
        while waiting and self.room >= 0:
            shape = waiting.pop()
            body = self.catalog[shape.id].body if isinstance(shape, Ref) else None
            if not isinstance(shape, Ref) or not isinstance(body, Choice) or body.discriminator is not None:
                found[shape] = None
            elif shape.id not in seen:
                seen.add(shape.id)
                self.room -= len(body.branches)
                waiting += reversed(body.branches)
        return list(found)

    def among(
        self, kind: JsonKind, shapes: Sequence[Shape], tag: Discriminator | None, unions: Sequence[Shape]
    ) -> Dispatch:
        """How branches that accept the same kind of JSON value are told apart.

        `unions` are the branches for objects alone as they were before unions among them were taken apart.
        """
        unique = list(dict.fromkeys(shapes))
        if kind is JsonKind.OBJECT and tag is not None:
            return _by_discriminator(self.catalog, unique, tag)
        if len(unique) == 1:
            return Take(unique[0])
        if kind is JsonKind.OBJECT:
            return self.among_objects(unique, unions)
        return InOrder(tuple(_specific_first(self.catalog, unique)))

    def among_objects(self, shapes: Sequence[Shape], unions: Sequence[Shape]) -> Dispatch:
        """How branches that are all objects are told apart."""
        catalog = self.catalog
        fields = {shape: members for shape in shapes if (members := catalog.properties(shape)) is not None}
        if len(fields) == len(shapes):
            whole = {union: self.flattened([union]) for union in unions}
            tagged = _by_constant(catalog, {shape: [members] for shape, members in fields.items()})
            if tagged is None and {part for parts in whole.values() for part in parts} == fields.keys():
                parts = {union: [fields[part] for part in parts] for union, parts in whole.items()}
                tagged = _by_constant(catalog, parts)
            if tagged is not None:
                return tagged
            keyed = _by_keys(fields)
            if keyed is not None:
                return keyed
        return InOrder(tuple(_specific_first(catalog, shapes)))


def _by_discriminator(catalog: Catalog, shapes: Sequence[Shape], tag: Discriminator) -> ByTag:
    """A plan by the discriminator (OAS 3.1 section 4.8.25).

    The values are those of the mapping, then the constants of the branches' own property, then for a branch without
    either the name of its schema.
    """
    arms: dict[str | int | bool, Shape] = {value: Ref(id) for value, id in tag.mapping}
    mapped = set(arms.values())
    for shape in shapes:
        values: Sequence[str | int | bool] = _constants(catalog, (catalog.properties(shape) or {}).get(tag.wire))
        if not values and shape not in mapped and isinstance(shape, Ref):
            values = [catalog[shape.id].name.text]
        for value in values:
            arms.setdefault(value, shape)
    return ByTag(tag.wire, tuple(arms.items()))


def _by_constant(catalog: Catalog, fields: Mapping[Shape, Sequence[Mapping[SpecText, Field]]]) -> ByTag | None:
    """A plan by a required property that has other constant values in each branch; a union has those of its parts."""
    vain: set[tuple[Shape, ...]] = set()
    for wire in next(iter(fields.values()))[0]:
        shapes = _enumerated(catalog, wire, fields)
        if shapes is None or shapes in vain:
            continue
        arms: dict[str | int | bool, Shape] = {}
        count = 0
        for shape, parts in fields.items():
            values = dict.fromkeys(v for members in parts for v in _constants(catalog, members.get(wire)))
            count += len(values)
            arms.update(dict.fromkeys(values, shape))
            if len(arms) < count:
                vain.add(shapes)  # other properties may have the same values, of long enums even
                break
        else:
            return ByTag(wire, tuple(arms.items()))
    return None


def _enumerated(
    catalog: Catalog, wire: SpecText, fields: Mapping[Shape, Sequence[Mapping[SpecText, Field]]]
) -> tuple[Shape, ...] | None:
    """The shapes of a property in all parts of all branches; None unless each has only some values."""
    found: list[Shape] = []
    for members in (members for parts in fields.values() for members in parts):
        field = members.get(wire)
        if field is None or not field.required:
            return None
        if not catalog.constants(field.shape):
            return None
        found.append(without_null(field.shape))
    return tuple(found)


def _constants(catalog: Catalog, field: Field | None) -> tuple[str | int | bool, ...]:
    """The only values a required property may have; none where that is not limited."""
    if field is None or not field.required:
        return ()
    return tuple(member.value for member in catalog.constants(field.shape))


def _by_keys(fields: Mapping[Shape, Mapping[SpecText, Field]]) -> ByKeys | None:
    """A plan by required properties that no other branch has, found to a fixpoint; at most one branch is left over.

    Each time the first branch that has such a property is taken; what it shared with one other may then be the other's.
    """
    branches = list(fields.items())
    owners: dict[SpecText, set[int]] = {}
    for at, (_, members) in enumerate(branches):
        for wire in members:
            owners.setdefault(wire, set()).add(at)
    keys = [next(_own_keys(members, owners), None) for _, members in branches]
    ready = [at for at, key in enumerate(keys) if key is not None]
    known, left = set(ready), set(range(len(branches)))
    arms: list[tuple[SpecText, Shape]] = []
    while len(left) > 1:
        if not ready:
            return None
        at = heappop(ready)
        shape, members = branches[at]
        arms.append((next(_own_keys(members, owners)), shape))
        left.discard(at)
        freed = _freed(at, members, owners)
        for other in {other for other, wire in freed if branches[other][1][wire].required} - known:
            known.add(other)
            heappush(ready, other)
    [last] = left
    key = keys[last]
    shape = branches[last][0]
    return ByKeys(tuple(arms), InOrder((shape,))) if key is None else ByKeys((*arms, (key, shape)))


def _own_keys(members: Mapping[SpecText, Field], owners: Mapping[SpecText, set[int]]) -> Iterator[SpecText]:
    return (wire for wire, field in members.items() if field.required and len(owners[wire]) == 1)


def _freed(
    at: int, members: Mapping[SpecText, Field], owners: Mapping[SpecText, set[int]]
) -> Iterator[tuple[int, SpecText]]:
    """Takes a branch from the owners of its properties, and gives those that are now the only ones."""
    for wire in members:
        owners[wire].discard(at)
        if len(owners[wire]) == 1:
            yield next(iter(owners[wire])), wire


def _specific_first(catalog: Catalog, shapes: Sequence[Shape]) -> list[Shape]:
    """The shapes, those that accept less before those that accept more; stable."""
    return sorted(dict.fromkeys(shapes), key=lambda shape: _breadth(catalog, shape))


def _breadth(catalog: Catalog, shape: Shape) -> tuple[int, int]:
    """How much a shape accepts, in few classes: within one, the order of the spec decides which branch is tried first.

    An allOf asks another question, which of two shapes to keep, and tells more classes apart (`allof.intersect`).
    """
    match shape:
        case Literal():
            return (0, 0)
        case Scalar(kind, _):
            loose = kind in (ScalarKind.STRING, ScalarKind.NUMBER)
            return (2, 0) if loose else (1, 1 if kind is ScalarKind.DATE_TIME else 0)
        case Ref(id, _):
            is_record = isinstance(catalog.body(id), Record)
            return (1, -sum(f.required for f in (catalog.properties(shape) or {}).values()) if is_record else 0)
        case ListOf(item, _) | MapOf(item, _):
            return (2, _breadth(catalog, item)[0])
        case AnyValue() | Never() | Null() | Nullable() | TupleOf():
            return (3, 0)
        case _:
            assert_never(shape)
