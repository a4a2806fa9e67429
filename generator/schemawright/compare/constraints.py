"""Changes of limits, such as minimum and pattern, where the package checks them (`validate`).

In: shapes or constraints of both sides. Out: changes: what is tightened refuses what was read and written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, cast, get_args
from typing import Literal as OneOf

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.telling import About, Fields
from schemawright.compare.verdicts import AT_RUN_TIME, effect
from schemawright.ir.constraints import Constraints, NamedRule, Rule, RuleId, RuleRef
from schemawright.ir.shapes import ByName, ListOf, MapOf, Ref, Shape, TupleOf, without_null

Move = OneOf["tightened", "loosened", "changed"]

CONSTRAINTS = frozenset(f"constraint-{move}" for move in get_args(Move))
"""The codes of what is told here."""
_UPPER = frozenset({"maximum", "below", "max_length", "max_items", "max_properties"})
_LOWER = frozenset({"minimum", "above", "min_length", "min_items", "min_properties"})
_NOTHING = Constraints()


def constraint_changes(about: About, name: str, of: Fields, shapes: tuple[Shape, Shape]) -> Iterator[Change]:
    """The changes of what is demanded of values of a property, and of items and members in it."""
    for place, old, new in _levels(about, shapes[0], shapes[1], ""):
        yield from told_constraints(about, f"{name}{place}", of, (old, new))


def told_constraints(
    about: About,
    name: str,
    of: Fields,
    demanded: tuple[Constraints | None, Constraints | None],
) -> Iterator[Change]:
    """The changes of what is demanded at one place; of the model where no field is given."""
    both = about.both
    if both.old.side.settings.schema.validate is not both.settings.schema.validate:
        return  # all limits come or go with the setting, which is told once
    old, new = (
        replace(each, rules=_by_name(each.rules, view.catalog.rules)) if each is not None and each.rules else each
        for view, each in ((both.old, demanded[0]), (both.new, demanded[1]))
    )
    for limit, move, words in _moves(old or _NOTHING, new or _NOTHING):
        found = AT_RUN_TIME if move != "loosened" else effect(reading=Verdict.BEHAVIOUR)
        message = f"{name}: {limit} {words}"
        yield about.told_of(f"constraint-{move}", found, message, of)


def _levels(
    about: About, old: Shape, new: Shape, place: str
) -> Iterator[tuple[str, Constraints | None, Constraints | None]]:
    """The constraints at a place and below it, as long as both sides are of one form."""
    old, new = without_null(old), without_null(new)
    both = about.both
    if isinstance(old, Ref) and isinstance(new, Ref) and both.old.keys[old.id] == both.new.keys[new.id]:
        yield place, old.constraints, new.constraints  # what the model itself demands is told of that
        return
    yield place, both.old.catalog.constraints(old), both.new.catalog.constraints(new)
    match old, new:
        case (ListOf(before, _), ListOf(after, _)) | (MapOf(before, _), MapOf(after, _)):
            yield from _levels(about, before, after, f"{place}[]")
        case (TupleOf(), TupleOf()):
            for number, (before, after) in enumerate(zip(old.items, new.items, strict=False)):
                yield from _levels(about, before, after, f"{place}[{number}]")
            if old.rest is not None and new.rest is not None:
                yield from _levels(about, old.rest, new.rest, f"{place}[]")
        case (ByName(), ByName()):
            for before, after in zip(old.shapes, new.shapes, strict=False):
                yield from _levels(about, before, after, place)
        case _:
            return


def _by_name(value: object, rules: Mapping[RuleId, NamedRule]) -> Any:
    """What rules hold, where others go by what they are called: ids tell files, which are not the same on both sides.

    What changes in those is told of their own models.
    """
    match value:
        case RuleRef(id):
            return RuleRef(RuleId(str(rules[id].name))) if id in rules else value
        case Rule():
            return replace(value, **{each.name: _by_name(getattr(value, each.name), rules) for each in fields(Rule)})
        case tuple():
            return tuple(_by_name(part, rules) for part in cast("tuple[object, ...]", value))
        case _:
            return value


def _moves(old: Constraints, new: Constraints) -> Iterator[tuple[str, Move, str]]:
    for each in fields(Constraints):
        before, after, none = getattr(old, each.name), getattr(new, each.name), getattr(_NOTHING, each.name)
        if before == after:
            continue
        words = each.name.replace("_", " ")
        if after == none:
            yield words, "loosened", "is not demanded any more"
        elif before == none:
            yield words, "tightened", f"is {_spelled(after)} now"
        else:
            is_up = each.name in _UPPER or each.name in _LOWER
            is_tighter = is_up and (after < before) is (each.name in _UPPER)
            move: Move = "changed" if not is_up else "tightened" if is_tighter else "loosened"
            yield words, move, f"{_spelled(before)} -> {_spelled(after)}"


def _spelled(value: object) -> str:
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    text = ", ".join(map(str, parts))
    return f"`{text}`" if len(text) < 80 else "another rule"
