"""Changes of the properties of a class: gone, new, renamed, and of each that is still there.

In: a class on both sides. Out: changes. What is inherited is told of the class that declares it. Not done here: what
becomes of one property (`attributes`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from schemawright.compare.attributes import attribute_changes
from schemawright.compare.changes import Change, Verdict
from schemawright.compare.telling import About, order_change
from schemawright.compare.values import all_read
from schemawright.compare.verdicts import ADDITIVE, TYPES, Effect, effect
from schemawright.compare.views import View
from schemawright.ir.definitions import Field, Record
from schemawright.ir.shapes import ANY, TypeId
from schemawright.ir.text import SpecText
from schemawright.targets.target import Absent, Attribute

Attributes = Mapping[SpecText, Attribute]


def field_changes(about: About, old: Record, new: Record) -> Iterator[Change]:
    """The changes of the properties of a class."""
    both = about.both
    if both.old.told_alike(about.old.id) == both.new.told_alike(about.new.id):
        return
    before, after = both.old.attributes(about.old.id), both.new.attributes(about.new.id)
    gone = {wire: each for wire, each in before.items() if wire not in after and not _is_told_above(about, wire)}
    come = {wire: each for wire, each in after.items() if wire not in before and not _is_new_above(about, wire)}
    for wire, other in _renamed(about, gone, come):
        yield from _renaming(about, gone.pop(wire), come.pop(other))
    for each in gone.values():
        message = f"`{about.name}.{each.name}` is gone"
        yield about.told_of("property-removed", TYPES, message, (each.field, None))
    for each in come.values():
        yield _addition(about, each)
    for wire, each in after.items():
        if wire in before:
            yield from attribute_changes(about, before[wire], each, is_inherited=_is_inherited(about, wire))
    if about.both.settings.python.positional:
        yield from _position_changes(about, before.values(), after.values())
    yield from order_change(about, [each.wire for each in old.fields], [each.wire for each in new.fields])


def _position_changes(about: About, before: Collection[Attribute], after: Collection[Attribute]) -> Iterator[Change]:
    """Whether what had to be given stands at other positions; what is gone or has to be given now breaks by itself."""
    names = {each.name for each in after}
    here = [each.name for each in before if not each.default and each.name in names]
    there = [each.name for each in after if not each.default and each.name in here]
    if here != there:
        one, other = (", ".join(f"`{name}`" for name in names) or "nothing" for names in (here, there))
        found = effect(Verdict.BEHAVIOUR, Verdict.BREAKING_TYPES)
        yield about.told("positions-changed", found, f"`{about.name}` takes {other} by position, not {one}")


def declarer(view: View, id: TypeId, wire: SpecText) -> TypeId | None:
    """The class that declares a property, the nearest one."""
    links = view.catalog.lineage(id)
    return next((link for link, record in links.items() if any(field.wire == wire for field in record.fields)), None)


def _is_inherited(about: About, wire: SpecText) -> bool:
    """Whether a base that is on both sides declares a property."""
    both = about.both
    one, other = declarer(both.old, about.old.id, wire), declarer(both.new, about.new.id, wire)
    return one != about.old.id and other != about.new.id and one is not None and both.pairs.new.get(one) == other


def _is_told_above(about: About, wire: SpecText) -> bool:
    """Whether it is a base that has lost a property."""
    base = declarer(about.both.old, about.old.id, wire)
    there = None if base is None else about.both.pairs.new.get(base)
    return base != about.old.id and there in about.both.new.catalog.lineage(about.new.id)


def _is_new_above(about: About, wire: SpecText) -> bool:
    """Whether it is a base that has got a property."""
    base = declarer(about.both.new, about.new.id, wire)
    there = None if base is None else about.both.pairs.old.get(base)
    return base != about.new.id and there in about.both.old.catalog.lineage(about.old.id)


def _addition(about: About, each: Attribute) -> Change:
    """A new property: who writes has to give it where it has no default, who reads has to get it."""
    name = f"`{about.name}.{each.name}`"
    if not each.default:
        reading = Verdict.BREAKING_AT_RUN_TIME if each.absent is Absent.REFUSED else Verdict.ADDITIVE
        found = effect(reading, Verdict.BREAKING_TYPES)
        message = f"{name} is new and required: `{each.annotation}`"
        return about.told_of("property-added-required", found, message, (None, each.field))
    found = ADDITIVE
    if each.absent is Absent.REFUSED:
        found = effect(Verdict.BREAKING_AT_RUN_TIME)
    elif not _kept_before(about, each.field):
        found = effect(Verdict.BEHAVIOUR)
    return about.told_of("property-added", found, f"{name} is new: `{each.annotation}`", (None, each.field))


def _kept_before(about: About, field: Field) -> bool:
    """Whether the package of before reads objects with a property that it does not know."""
    both = about.both
    unknown, _ = both.old.surface.unknown(about.old.id)
    *_, record = both.old.catalog.lineage(about.old.id).values()
    wanted = ANY if record.additional is None else record.additional
    is_refused = both.settings.schema.validate and record.additional is None and not record.is_open
    return unknown != "forbid" and not is_refused and all_read(both.new, field.shape, both.old, wanted)


def _renamed(about: About, gone: Attributes, come: Attributes) -> list[tuple[SpecText, SpecText]]:
    """Properties that have another name: of one shape and one text, or of one name in Python, and alone in that."""
    found: list[tuple[SpecText, SpecText]] = []
    for marks in (_by_name, _by_content):
        here = _alone(about.both.old, gone, marks, {one for one, _ in found})
        there = _alone(about.both.new, come, marks, {other for _, other in found})
        found += ((wire, there[mark]) for mark, wire in here.items() if mark in there)
    return found


def _alone(
    view: View, attributes: Attributes, mark: Callable[[View, Attribute], str], taken: Collection[SpecText]
) -> dict[str, SpecText]:
    """The properties that are the only ones with their mark, by that."""
    counted: dict[str, list[SpecText]] = {}
    for wire, each in attributes.items():
        if wire not in taken:
            counted.setdefault(mark(view, each), []).append(wire)
    return {each: wires[0] for each, wires in counted.items() if each and len(wires) == 1}


def _by_name(view: View, each: Attribute) -> str:
    """The name without what spelling changes."""
    return str(each.field.wire).replace("_", "").replace("-", "").lower() + f" {view.spelled(each.field.shape)}"


def _by_content(view: View, each: Attribute) -> str:
    """What the property is and what is said of it; "" where nothing is said."""
    text = each.field.doc.text
    return f"{view.spelled(each.field.shape)} {each.field.required} {text}" if text else ""


def _renaming(about: About, before: Attribute, after: Attribute) -> Iterator[Change]:
    """A property that has another name on the wire, and mostly in Python."""
    effects = TYPES
    message = f"`{about.name}.{before.name}` is `{after.name}` now"
    if before.name == after.name:
        absent = Verdict.BREAKING_AT_RUN_TIME if after.absent is Absent.REFUSED else Verdict.BEHAVIOUR
        effects = Effect(absent, Verdict.BEHAVIOUR)
        message = (
            f"`{about.name}.{after.name}` is {_quoted(after.field.wire)} on the wire, not {_quoted(before.field.wire)}"
        )
    yield about.told_of("property-renamed", effects, message, (before.field, after.field))
    yield from attribute_changes(about, before, after, is_inherited=False, is_renamed=True)


def _quoted(text: str) -> str:
    return f'"{text}"'
