"""Plans how the branches of a union are told apart; free of any target language.

In: a catalog without composites. Out: a `Dispatch` for each `Choice`: a tree of questions, each of which narrows what
the one before left. They are the JSON kind of the value, the properties whose values tag branches, those that branches
require, and at last how well the value fits. Not done here: the branches and what they say (`branches`), and telling
where more than one can fit (`ambiguity`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import assert_never

from schemawright.budgets import MAX_REPEATED_BRANCHES
from schemawright.diagnostics import fail
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Choice, TypeDef
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Fit, JsonKind, Take
from schemawright.ir.json_kinds import JsonKinds
from schemawright.ir.shapes import (
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
    TypeId,
)
from schemawright.ir.text import SpecText
from schemawright.passes.unions.branches import Branch, Branches
from schemawright.passes.unions.tags import arms_by_tag, best_tag


def dispatches(catalog: Catalog) -> dict[TypeId, Dispatch]:
    """The plan of every union of the catalog. Raises `SpecError` with code "too-big" (`MAX_REPEATED_BRANCHES`)."""
    planner = _Planner(catalog)
    return {d.id: planner.planned(d, d.body) for d in catalog if isinstance(d.body, Choice)}


class _Planner:
    """Plans the unions of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.kinds = JsonKinds(catalog)
        self.branches = Branches(catalog, MAX_REPEATED_BRANCHES)

    def planned(self, definition: TypeDef, choice: Choice) -> Dispatch:
        """The plan of one union."""
        if choice.is_free:
            return Fit(tuple(_specific_first(self.catalog, choice.branches)))
        branches, discriminators = self.branches.of(choice)
        if self.branches.room < 0:
            message = f"the unions of this document repeat more than {MAX_REPEATED_BRANCHES:,} branches of one another"
            raise fail("too-big", message, definition.origin)
        by_kind, loose = self.sorted_by_kind(branches)
        if loose and len(by_kind.get(JsonKind.OBJECT, ())) < 2:
            typed = dict.fromkeys(branch.shape for found in by_kind.values() for branch in found)
            return Fit((*_specific_first(self.catalog, typed), *(branch.shape for branch in loose)))
        arms = [(kind, self.among(kind, [*found, *loose], discriminators)) for kind, found in by_kind.items()]
        return ByKind(tuple(arms), self.fit(loose, is_named=True) if loose else None)

    def sorted_by_kind(self, branches: Sequence[Branch]) -> tuple[dict[JsonKind, list[Branch]], list[Branch]]:
        """The branches for each kind of value, and those for any; a number is asked for before an integer.

        A number such as 2.0 is an integer too (JSON Schema core, section 4.2.3), which counts where those for numbers
        may refuse it.
        """
        by_kind: dict[JsonKind, list[Branch]] = {}
        loose: list[Branch] = []
        for branch in branches:
            kinds = self.kinds.of(branch.shape)
            if kinds is None:
                loose.append(branch)
            elif isinstance(self.catalog.resolved(branch.shape), Null):
                kinds = frozenset({JsonKind.NULL})
            for kind in kinds or ():
                by_kind.setdefault(kind, []).append(branch)
        if JsonKind.NUMBER in by_kind:
            integers = by_kind.pop(JsonKind.INTEGER, [])
            both = list({b.shape: b for b in [*integers, *by_kind[JsonKind.NUMBER]]}.values())
            if integers and all(self.catalog.constraints(b.shape) for b in by_kind[JsonKind.NUMBER]):
                by_kind[JsonKind.NUMBER] = both
            by_kind[JsonKind.INTEGER] = both
        return by_kind, loose

    def among(self, kind: JsonKind, branches: Sequence[Branch], discriminators: Sequence[SpecText]) -> Dispatch:
        """How branches that accept the same kind of JSON value are told apart."""
        if kind is JsonKind.OBJECT:
            if len(branches) == 1:
                return self.alone(branches[0], discriminators)
            return self.among_objects(branches, discriminators, frozenset(), is_named=False)
        return self.fit(branches, is_named=len(branches) == 1)

    def alone(self, branch: Branch, discriminators: Sequence[SpecText]) -> Dispatch:
        """The only branch for objects: another tag than its own names a branch that the union does not have yet."""
        take = Take(branch.shape)
        for wire in (*discriminators, *branch.tags):
            tags = branch.tags.get(wire)
            is_required = wire in branch.required and wire not in branch.nullable
            if tags and tags.is_fixed and (wire in discriminators or (is_required and len(tags.values) == 1)):
                return ByTag(wire, tuple((value, take) for value in tags.values), absent=take)
        return take

    def among_objects(
        self,
        branches: Sequence[Branch],
        discriminators: Sequence[SpecText],
        asked: Collection[SpecText],
        is_named: bool,
    ) -> Dispatch:
        """How branches for objects are told apart, when the properties in `asked` have told what they can."""
        wire = best_tag(branches, discriminators, asked) if len(branches) > 1 else None
        if wire is None:
            return self.by_keys(branches, is_named)
        plans: dict[tuple[int, ...], Dispatch] = {}

        def below(found: Sequence[int], is_named: bool) -> Dispatch | None:
            key = tuple(found)
            if found and key not in plans:
                rest = [branches[at] for at in found]
                plans[key] = self.among_objects(rest, discriminators, {*asked, wire}, is_named)
            return plans.get(key)

        by_value, absent, other = arms_by_tag(branches, wire, wire in discriminators)
        arms = [(value, plan) for value, found in by_value if (plan := below(found, is_named=True))]
        plans.clear()
        return ByTag(wire, tuple(arms), below(absent, is_named), below(other, is_named))

    def by_keys(self, branches: Sequence[Branch], is_named: bool) -> Dispatch:
        """A plan by required properties that no other branch declares; how well a value fits decides about the rest."""
        arms, others = _keyed(branches) if len(branches) > 1 else ((), branches)
        if not arms:
            return self.fit(others, is_named)
        found = dict.fromkeys(branch.shape for branch in others)
        return ByKeys(arms, tuple(_specific_first(self.catalog, found)), is_named)

    def fit(self, branches: Sequence[Branch], is_named: bool) -> Dispatch:
        """A plan by how well a value fits."""
        shapes = _specific_first(self.catalog, dict.fromkeys(branch.shape for branch in branches))
        if len(shapes) == 1 and (is_named or isinstance(self.catalog.resolved(shapes[0]), AnyValue)):
            return Take(shapes[0])
        return Fit(tuple(shapes), is_named)


def _keyed(branches: Sequence[Branch]) -> tuple[tuple[tuple[SpecText, Shape], ...], list[Branch]]:
    """Required properties that no other branch declares, found to a fixpoint, and the branches without such.

    Each time the first branch that has such a property is taken; what it shared with one other may then be the other's.
    """
    owners: dict[SpecText, set[int]] = {}
    for at, branch in enumerate(branches):
        for wire in branch.declared:
            owners.setdefault(wire, set()).add(at)
    ready = [at for at, branch in enumerate(branches) if next(_own_keys(branch, owners), None) is not None]
    heapify(ready)
    known, at_first = set(ready), set(ready)
    taken: set[int] = set()
    arms: list[tuple[SpecText, Shape]] = []
    while ready:
        at = heappop(ready)
        if len(taken) == len(branches) - 1 and at not in at_first:
            break  # the only one that is left is asked for nothing: what it lacks is told
        taken.add(at)
        arms.append((next(_own_keys(branches[at], owners)), branches[at].shape))
        for other, wire in _freed(at, branches[at], owners):
            if other not in known and wire in branches[other].required:
                known.add(other)
                heappush(ready, other)
    return tuple(arms), [branch for at, branch in enumerate(branches) if at not in taken]


def _own_keys(branch: Branch, owners: Mapping[SpecText, set[int]]) -> Iterator[SpecText]:
    return (wire for wire in branch.declared if wire in branch.required and len(owners[wire]) == 1)


def _freed(at: int, branch: Branch, owners: Mapping[SpecText, set[int]]) -> Iterator[tuple[int, SpecText]]:
    """Takes a branch from the owners of its properties, and gives those that are now the only ones."""
    for wire in branch.declared:
        owners[wire].discard(at)
        if len(owners[wire]) == 1:
            yield next(iter(owners[wire])), wire


def _specific_first(catalog: Catalog, shapes: Collection[Shape]) -> list[Shape]:
    """The shapes, those that accept less before those that accept more; stable."""
    return sorted(shapes, key=lambda shape: _breadth(catalog, shape))


def _breadth(catalog: Catalog, shape: Shape) -> tuple[int, int]:
    """How much a shape accepts, in few classes: within one, the order of the spec decides.

    An allOf asks another question, which of two shapes to keep, and tells more classes apart (`allof.intersect`).
    """
    match shape:
        case Literal():
            return (0, 0)
        case Scalar(kind, _):
            loose = kind in (ScalarKind.STRING, ScalarKind.NUMBER)
            return (2, 0) if loose else (1, 1 if kind is ScalarKind.DATE_TIME else 0)
        case Ref():
            target = catalog.resolved(shape)
            return (1, 0) if isinstance(target, Ref) else _breadth(catalog, target)
        case ListOf(item, _) | MapOf(item, _):
            return (2, _breadth(catalog, item)[0])
        case ByName():
            return max(_breadth(catalog, part) for part in shape.shapes)
        case Nullable(inner):
            return _breadth(catalog, inner)
        case AnyValue() | Never() | Null() | TupleOf():
            return (3, 0)
        case _:
            assert_never(shape)
