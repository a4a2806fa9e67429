"""Changes of unions: branches that are gone or new, and the property that tells them apart with its values.

In: a union on both sides. Out: changes. A new branch is a type that code which goes through all of them does not name;
an open union read its values as `Unrecognized` before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import assert_never

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.constraints import constraint_changes
from schemawright.compare.telling import NO_FIELDS, About
from schemawright.compare.types import Type
from schemawright.compare.values import all_read
from schemawright.compare.verdicts import ADDITIVE, effect, of_types
from schemawright.compare.views import View
from schemawright.ir.definitions import Choice, Discriminator
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Fit, Take
from schemawright.ir.members import members_of
from schemawright.ir.shapes import Ref, Shape, TypeId

MISREAD = effect(reading=Verdict.BREAKING_AT_RUN_TIME)
"""Values are read as another type; what is written is told of each class (`property-tag-changed`)."""


def union_changes(about: About, old: Choice, new: Choice) -> Iterator[Change]:
    """The changes of a union."""
    both = about.both
    before, after = _branches(both.old, about.old.id, old), _branches(both.new, about.new.id, new)
    types = both.old.type(str(both.old.name(about.old.id))), both.new.type(str(both.new.name(about.new.id)))
    whole = of_types(both, *types)
    for key, (_, shape) in before.items():
        if key not in after and not _is_within(about, shape, types[1]):
            found = whole | effect(Verdict.BREAKING_AT_RUN_TIME, Verdict.BEHAVIOUR)
            message = f"`{about.name}` has no branch {_called(both.old, shape)} any more"
            yield about.told("union-branch-removed", found, message)
    for key, (step, shape) in after.items():
        if key in before:
            yield from constraint_changes(about, f"`{about.name}`", NO_FIELDS, (before[key][1], shape))
        else:
            message = f"`{about.name}` has a new branch {_called(both.new, shape)}"
            yield about.told("union-branch-added", effect(whole.reading), message, step=step)
    if old.is_free is not new.is_free:
        is_refused = not new.is_free and both.settings.schema.unions == "closed"
        found = whole | effect(Verdict.BREAKING_AT_RUN_TIME if is_refused else Verdict.BEHAVIOUR)
        words = "takes any other value, too" if new.is_free else "takes no other value any more"
        yield about.told("union-opened" if new.is_free else "union-closed", found, f"`{about.name}` {words}")
    yield from tag_changes(about, old.discriminator, new.discriminator)
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield from _order_change(about)


def _order_change(about: About) -> Iterator[Change]:
    """Whether of two branches that both fit a value another one comes first; those with a key of their own do not."""
    here, there = (
        {
            pair
            for _, others in _weighed(side.side.facts.dispatch.get(id))
            for pair in combinations(map(side.spelled, others), 2)
        }
        for side, id in ((about.both.old, about.old.id), (about.both.new, about.new.id))
    )
    if any((one, other) in there for other, one in here):
        message = f"of branches of `{about.name}` that both fit, another one is taken"
        yield about.told("union-order-changed", MISREAD, message)


def is_weighed(view: View, id: TypeId) -> bool:
    """Whether a model is a branch of a union that values are read as where they fit it best."""
    groups = (group for dispatch in view.side.facts.dispatch.values() for group in _weighed(dispatch))
    return any(isinstance(shape, Ref) and shape.id == id for keyed, others in groups for shape in (*keyed, *others))


def _weighed(dispatch: Dispatch | None) -> Iterator[tuple[tuple[Shape, ...], tuple[Shape, ...]]]:
    """The branches of which the one is taken that fits best: those with a key of their own, and others."""
    match dispatch:
        case None | Take():
            return
        case Fit(shapes, _):
            yield (), shapes
        case ByKeys(arms, others, _):
            yield tuple(shape for _, shape in arms), others
        case ByKind(arms, otherwise):
            for part in (*(each for _, each in arms), otherwise):
                yield from _weighed(part)
        case ByTag(_, arms, absent, other):
            for part in (*(each for _, each in arms), absent, other):
                yield from _weighed(part)
        case _:
            assert_never(dispatch)


def _is_within(about: About, branch: Shape, now: Type) -> bool:
    """Whether what was a branch is part of another one now."""
    both = about.both
    is_there = both.old.type(both.old.surface.annotation(branch)) <= now
    return is_there and all_read(both.old, branch, both.new, Ref(about.new.id))


def _branches(view: View, id: TypeId, body: Choice) -> dict[str, tuple[str, Shape]]:
    """The branches by what they are on both sides, with the steps that lead to them."""
    steps = [step for step, _ in members_of(body, view.path(id), view.catalog.path_of)]
    bare = [view.spelled_bare(shape) for shape in body.branches]
    parts = zip(steps, body.branches, bare, strict=True)
    return {key if bare.count(key) == 1 else view.spelled(shape): (step, shape) for step, shape, key in parts}


def _called(view: View, shape: Shape) -> str:
    return f"`{view.surface.annotation(shape)}`"


def tag_changes(about: About, old: Discriminator | None, new: Discriminator | None) -> Iterator[Change]:
    """The changes of the property that tells types apart, and of what its values name."""
    name = f"`{about.name}`"
    if old is None or new is None:
        if old is not new:
            wire = new.wire if new is not None else old.wire if old is not None else ""
            code, words = ("union-tag-removed", "no longer") if new is None else ("union-tag-added", "now")
            yield about.told(code, MISREAD, f"`{wire}` {words} tells the types of {name} apart")
        return
    if old.wire != new.wire:
        message = f"`{new.wire}` tells the types of {name} apart, not `{old.wire}`"
        yield about.told("union-tag-changed", MISREAD, message)
        return
    before, after = _keys(about.both.old, old), _keys(about.both.new, new)
    for value, key in before.items():
        if value not in after:
            yield about.told("union-mapping-removed", MISREAD, f"`{value}` names no type of {name} any more")
        elif after[value] != key:
            message = f"`{value}` names another type of {name}"
            yield about.told("union-mapping-changed", MISREAD, message)
    for value in after:
        if value not in before:
            yield about.told("union-mapping-added", ADDITIVE, f"`{value}` names a type of {name}")


def _keys(view: View, tag: Discriminator) -> Mapping[str, str]:
    return {str(value): view.keys[id] for value, id in tag.mapping}
