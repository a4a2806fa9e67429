"""Which property tells the branches of a union apart by its values, and how.

In: branches for objects. Out: the property that leaves the fewest branches to a value, and the branches that each of
its values leaves, by their place. Not done here: asking further questions of what is left (`plan`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from schemawright.budgets import MAX_TAGGED_BRANCHES
from schemawright.ir.definitions import Tag
from schemawright.ir.text import SpecText
from schemawright.passes.unions.branches import Branch, Tags, identity

_FREE = Tags((), is_fixed=False)

Found = list[int]
"""The places of branches, in order."""


def best_tag(
    branches: Sequence[Branch], discriminators: Sequence[SpecText], asked: Collection[SpecText]
) -> SpecText | None:
    """The property to ask for next: that of a discriminator, else the one that leaves the fewest branches to a value.

    None where no property but those that are `asked` for already leaves fewer than all.
    """
    by_wire: dict[SpecText, list[Tags]] = {}
    for branch in branches:
        for wire, tags in branch.tags.items():
            if wire not in asked and tags.values:
                by_wire.setdefault(wire, []).append(tags)
    left = {
        wire: _left(len(branches), found, wire in discriminators)
        for wire, found in by_wire.items()
        if len(found) > 1 or wire in discriminators
    }
    useful = [wire for wire in left if left[wire] < len(branches)]
    named = [wire for wire in discriminators if wire in useful]
    return named[0] if named else min(useful, key=left.__getitem__, default=None)


def _left(count: int, found: Sequence[Tags], is_discriminator: bool) -> float:
    """How many of all branches a value leaves on average; all of them where the property is no tag.

    Values that several branches list are tags where each of these has just one, or where a discriminator says so.
    """
    is_one = all(len(tags.values) == 1 for tags in found)
    if not is_one and len(found) > 1 and len({id(tags) for tags in found}) == 1:
        return count
    if not is_one and not is_discriminator and len({id(tags) for tags in found}) < len(found):
        return count
    values = [identity(value) for tags in found for value in tags.values]
    distinct = len(set(values))
    if not is_one and not is_discriminator and distinct < len(values):
        return count
    free = count - sum(tags.is_fixed for tags in found)
    return count if distinct * free > MAX_TAGGED_BRANCHES else free + len(values) / distinct


def arms_by_tag(
    branches: Sequence[Branch], wire: SpecText, is_discriminator: bool
) -> tuple[list[tuple[Tag, Found]], Found, Found]:
    """The branches that are left by each value of a property, by its absence, and by any other value.

    A value leaves the branches that list it, and behind them those that do not fix the property, which are left by all
    other values too; an absent tag those that do not require it. Where branches list several values each and need not
    have the property at all, a new value is one that the server has added.
    """
    by_value: dict[tuple[bool, Tag], Found] = {}
    free: Found = []
    for at, branch in enumerate(branches):
        tags = branch.tags.get(wire, _FREE)
        for value in tags.values:
            by_value.setdefault(identity(value), []).append(at)
        if not tags.is_fixed:
            free.append(at)
    absent = [at for at, b in enumerate(branches) if wire not in b.required or wire in b.nullable]
    listed = [branch.tags[wire].values for branch in branches if wire in branch.tags]
    is_loose = not is_discriminator and not free and bool(absent) and any(len(values) > 1 for values in listed)
    arms = [(value, list(dict.fromkeys((*found, *free)))) for (_, value), found in by_value.items()]
    return arms, absent, list(range(len(branches))) if is_loose else free
