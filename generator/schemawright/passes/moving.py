"""Finds where types have gone whose paths are no more, so that their names go with them.

In: a catalog, and names that are kept by kind and path. Out: the names with those of what has moved under its new
paths, and the moves. A type has moved where one of the same members, or nearly so, stands at a path that no name is
kept for. Not done here: naming what is new (`naming`). What a type was is known by the names of its members alone, so
nothing is said of unions, lists and other types without members.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from schemawright.budgets import MAX_MOVES_COMPARED
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Record
from schemawright.ir.given_names import NameKey, NameKind
from schemawright.ir.paths import name_step, value_step
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier

_MEMBERS = (NameKind.FIELD, NameKind.MEMBER)
_ROUNDS = 3
"""How often is looked again: what stood in a type that moved may have moved on from there."""
_NEAR, _HALF, _TELLING = 0.75, 0.5, 4
"""The share of all members that both have, of types with so many, and of types of one name."""

Steps = frozenset[str]


class Moved(NamedTuple):
    """The names with those of what has moved, and the old and new paths of types."""

    names: Mapping[NameKey, Identifier]
    moves: tuple[tuple[str, str], ...]


def with_moves(catalog: Catalog, kept: Mapping[NameKey, Identifier]) -> Moved:
    """The names that are kept, also for what has moved."""
    names, moves = dict(kept), list[tuple[str, str]]()
    if not names:
        return Moved(names, ())
    paths = {str(catalog.path_of(id)): id for id in catalog.types}
    for _ in range(_ROUNDS):
        gone = {path for kind, path in names if kind is NameKind.CLASS and path not in paths}
        new = [path for path in paths if (NameKind.CLASS, path) not in names] if gone else []
        now = {path: steps for path in new if (steps := _steps(catalog, paths[path]))}
        stay = (paths[path] for path in paths if path not in now) if now else ()
        stays = list(dict.fromkeys(steps for id in stay if (steps := _steps(catalog, id))))
        pairs = _pairs(_steps_of(gone, names), now, stays) if now else {}
        found = {old: path for old, path in pairs.items() if not any(above in pairs for above in _above(old))}
        if not found:
            break
        names = _moved(names, found)
        moves += found.items()
    return Moved(names, tuple(sorted(moves)))


def _steps(catalog: Catalog, id: TypeId) -> Steps:
    """The steps to the members of a type."""
    body = catalog.body(id)
    if isinstance(body, Record):
        return frozenset(name_step(each.wire) for each in body.fields)
    return frozenset(value_step(each.value) for each in body.members) if isinstance(body, Enumeration) else frozenset()


def _steps_of(gone: Iterable[str], names: Iterable[NameKey]) -> dict[str, Steps]:
    """The steps to the members that types had, as their names tell; types without any are left out."""
    found: dict[str, set[str]] = {path: set() for path in gone}
    for kind, path in names:
        if kind in _MEMBERS:
            own, _, step = path.rpartition("/")
            if own in found:
                found[own].add(step)
    return {path: frozenset(steps) for path, steps in found.items() if steps}


def resembling(catalog: Catalog, kept: Mapping[NameKey, Identifier], pairs: Mapping[str, TypeId]) -> frozenset[str]:
    """Those of the former paths whose type had half of the members of the one that is named, or more."""
    old = _steps_of(pairs, kept) if pairs else {}
    return frozenset(path for path in old if _share(old[path], _steps(catalog, pairs[path])) >= _HALF)


def _pairs(old: Mapping[str, Steps], new: Mapping[str, Steps], stays: Sequence[Steps]) -> dict[str, str]:
    """Old and new paths of types that are the same one, as far as can be told: where several could be, none is.

    Types of other names that resemble one that `stays` as much say nothing: some have the same members by nature.
    """
    found: dict[str, str] = {}
    for alike, is_one in ((_by_name, _is_of_one_name), (_by_steps, _is_equal), (_by_nothing, _is_near)):
        left = {path: steps for path, steps in old.items() if path not in found}
        taken = set(found.values())
        groups: dict[object, list[str]] = {}
        for path, steps in new.items():
            if path not in taken:
                groups.setdefault(alike(path, steps), []).append(path)
        could = [(one, other) for one, steps in left.items() for other in groups.get(alike(one, steps), ())]
        if len(could) > MAX_MOVES_COMPARED:
            continue
        fits = [(one, other) for one, other in could if is_one(left[one], new[other])]
        if alike is not _by_name:
            fits = [(one, other) for one, other in fits if not _is_common(left[one], new[other], stays)]
        ones, others = Counter(one for one, _ in fits), Counter(other for _, other in fits)
        found |= {one: other for one, other in fits if ones[one] == others[other] == 1}
    return found


def _by_name(path: str, _steps: Steps) -> object:
    return path.rpartition("/")[2].rpartition("#")[2]


def _by_steps(_path: str, steps: Steps) -> object:
    return steps


def _by_nothing(_path: str, _steps: Steps) -> object:
    return None


def _is_of_one_name(one: Steps, other: Steps) -> bool:
    return _share(one, other) >= _HALF


def _is_equal(one: Steps, other: Steps) -> bool:
    return one == other and len(one) > 1


def _is_near(one: Steps, other: Steps) -> bool:
    return _share(one, other) >= _NEAR and len(one | other) >= _TELLING


def _is_common(one: Steps, other: Steps, stays: Iterable[Steps]) -> bool:
    share = _share(one, other)
    return any(_share(one, steps) >= share for steps in stays)


def _share(one: Steps, other: Steps) -> float:
    return len(one & other) / len(one | other)


def _above(path: str) -> Iterator[str]:
    """The paths of what a path leads through, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _moved(names: Mapping[NameKey, Identifier], found: Mapping[str, str]) -> dict[NameKey, Identifier]:
    """The names with those of what has moved, and of all that stands in it, under the new paths.

    The name of the property that a type stood in says nothing of the one that it stands in now.
    """
    moved, stay = dict[NameKey, Identifier](), dict[NameKey, Identifier]()
    for (kind, path), name in names.items():
        own = (path,) if kind not in _MEMBERS else ()
        start = next((above for above in (*own, *_above(path)) if above in found), None)
        if start is None:
            stay[kind, path] = name
        else:
            moved[kind, f"{found[start]}{path.removeprefix(start)}"] = name
    return moved | stay
