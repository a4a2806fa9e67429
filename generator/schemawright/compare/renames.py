"""Renames: a model disappears from one path, and one that holds the same appears at another.

In: both sides, and the pairs found so far. Out: more pairs. A rename is told where it is sure: each of the two is what
the other is most alike to, nothing else comes near, and there is enough in them to be alike in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import TypeAlias, assert_never

from schemawright.compare.sides import Side
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.shapes import TypeId
from schemawright.ir.spelling import spelled

LEAST_ALIKE = 0.8
"""Of what two models say, each thing once, how much both must say."""
LEAST_SAID = 2
"""How many things both must say."""
_NEAR = 0.1
"""How much less alike all others must be."""
LEAST_ALIKE_NAME = 0.9
"""How much the names of two models must be alike that are not the only ones that are."""
LEAST_ALIKE_MOVED = 0.5
"""As `LEAST_ALIKE`, of two that are called the same but for what stands before a dot or a slash."""
_NAMESPACE = re.compile(r".*[./:]")
_COMMON = 40
"""What so many models say tells none of them."""

Pair: TypeAlias = "tuple[TypeId, TypeId]"
Said: TypeAlias = "Mapping[TypeId, frozenset[str]]"
"""What models say, in short texts."""


def add_renamed(found: dict[TypeId, TypeId], old: Side, new: Side) -> None:
    """Add pairs of models that are nearly the same, and of what stands inline in paired ones at the same place."""
    add_inline(found, old, new)
    for _ in range(2):  # what refers to renamed models is known again once these are
        called = {id: str(new.catalog.path_of(there)) for id, there in found.items()}
        here = _said(old.catalog, called)
        there = _said(new.catalog, {id: str(new.catalog.path_of(id)) for id in found.values()})
        more = dict(_sure(here, there, (_names(old.catalog), _names(new.catalog))))
        more |= _moved(old.catalog, here, new.catalog, there)
        if not more:
            return
        found |= more
        add_inline(found, old, new)


def add_inline(found: dict[TypeId, TypeId], old: Side, new: Side) -> None:
    """Add pairs of types that stand inline in paired ones, each at the same place in its owner."""
    taken = set(found.values())
    waiting = [d for d in old.catalog if d.id not in found and not d.name.declared]
    for definition in sorted(waiting, key=lambda d: len(old.catalog.path_of(d.id))):
        owner = definition.name.owner
        if owner is None or owner not in found:
            continue
        above, path = old.catalog.path_of(owner), old.catalog.path_of(definition.id)
        there = new.catalog.by_path(f"{new.catalog.path_of(found[owner])}{path.removeprefix(above)}")
        if path.startswith(above) and there is not None and there not in taken:
            found[definition.id] = there
            taken.add(there)


def _names(catalog: Catalog) -> Mapping[TypeId, str]:
    return {definition.id: str(definition.name.text) for definition in catalog}


def _sure(here: Said, there: Said, names: tuple[Mapping[TypeId, str], Mapping[TypeId, str]]) -> Iterator[Pair]:
    """The pairs in which each is what the other is most alike to."""
    forth, back = _nearest(here, there, names), _nearest(there, here, (names[1], names[0]))
    return ((one, other) for one, other in forth.items() if back.get(other) == one)


def _moved(old: Catalog, here: Said, new: Catalog, there: Said) -> dict[TypeId, TypeId]:
    """The models that are called the same within another namespace, each alone in that, and are rather alike."""
    before, after = _by_last_word(old, here), _by_last_word(new, there)
    pairs = ((before[key], after[key]) for key in before if key in after)
    return {one: other for one, other in pairs if _share(here[one], there[other]) >= LEAST_ALIKE_MOVED}


def _by_last_word(catalog: Catalog, among: Said) -> dict[tuple[str, str], TypeId]:
    """The declared models that are the only ones of their kind with the last word of their name, by both."""
    found: dict[tuple[str, str], list[TypeId]] = {}
    for id in among:
        definition = catalog[id]
        if definition.name.declared:
            word = _NAMESPACE.sub("", str(definition.name.text))
            found.setdefault((_kind(definition.body), word), []).append(id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}


def _nearest(of: Said, among: Said, names: tuple[Mapping[TypeId, str], Mapping[TypeId, str]]) -> dict[TypeId, TypeId]:
    """What each model is most alike to, where it is alike enough and nothing else comes near."""
    holders: dict[str, list[TypeId]] = {}
    for id, said in among.items():
        for each in said:
            holders.setdefault(each, []).append(id)
    found: dict[TypeId, TypeId] = {}
    for id, said in of.items():
        shared = Counter(other for each in said for other in _telling(holders.get(each, ())))
        scores = sorted(((_likeness(said, among[other]), other) for other in shared), reverse=True)
        best = scores[0][0] if scores else 0.0
        if best < LEAST_ALIKE:
            continue
        near = [other for score, other in scores if best - score < _NEAR]
        only = near[0] if len(near) == 1 else _by_name(names[0][id], {other: names[1][other] for other in near})
        if only is not None:
            found[id] = only
    return found


def _by_name(name: str, names: Mapping[TypeId, str]) -> TypeId | None:
    """The one among models that are equally alike whose name is nearly the same; None where that is not one."""
    matcher = SequenceMatcher(b=name)
    alike: list[TypeId] = []
    for id, other in names.items():
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= LEAST_ALIKE_NAME and matcher.ratio() >= LEAST_ALIKE_NAME:
            alike.append(id)
    return alike[0] if len(alike) == 1 else None


def _telling(holders: Iterable[TypeId]) -> Iterable[TypeId]:
    listed = list(holders)
    return listed if len(listed) <= _COMMON else ()


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of what two models say both say; nothing where that is too little to tell."""
    return _share(one, other) if len(one & other) > LEAST_SAID else 0.0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _said(catalog: Catalog, called: Mapping[TypeId, str]) -> Said:
    """What the models say that are on this side alone, so far; what others are called there counts for nothing."""

    def name(id: TypeId) -> str:
        return called.get(id) or _kind(catalog.body(id))

    return {d.id: frozenset(_parts(d, name)) for d in catalog if d.id not in called}


def _parts(definition: TypeDef, called: Callable[[TypeId], str]) -> Iterator[str]:
    """The kind first, which all of a kind share."""
    body = definition.body
    yield _kind(body)
    yield from [f"doc {definition.doc.text}"] if definition.doc.text else []
    match body:
        case Record(fields, _, base, discriminator, also_required, _, _, _):
            yield from (f"{field.wire}: {spelled(field.shape, called)}" for field in fields)
            yield from [] if base is None else [f"extends {called(base)}"]
            yield from [] if discriminator is None else [f"tagged by {discriminator.wire}"]
            yield from (f"requires {wire}" for wire in also_required)
        case Enumeration(members, _):
            yield from (f"={member.value}" for member in members)
        case Choice(branches, _, _, _):
            yield from (f"<{spelled(branch, called)}>" for branch in branches)
        case Alias(shape, _):
            yield spelled(shape, called)
        case Composite():
            return
        case _:
            assert_never(body)


def _kind(body: Body) -> str:
    return f"?{type(body).__name__}"
