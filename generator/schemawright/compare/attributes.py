"""Changes of one property that is on both sides: its name in Python, presence, null, type, default, and what is said.

In: the property as users of the class see it, before and after. Out: changes, each with what it alone does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.constraints import constraint_changes
from schemawright.compare.retyping import of_shapes
from schemawright.compare.telling import About
from schemawright.compare.types import ANY, NONE, UNSET
from schemawright.compare.verdicts import ADDITIVE, BEHAVIOUR, DOCUMENTATION, TYPES, Effect, effect, of_types
from schemawright.compare.views import Both, View
from schemawright.frozen import frozen
from schemawright.ir.definitions import Access, Enumeration
from schemawright.ir.shapes import Literal, Ref, Scalar, Shape, without_null
from schemawright.targets.target import Absent, Attribute


@frozen
class _Presence:
    """Whether a property is required, may be null, and need not be given; `takes_any`: null is one of many values."""

    required: bool
    nullable: bool
    takes_any: bool
    has_default: bool
    """A caller need not give it although it is required."""
    absent: Absent

    @property
    def flags(self) -> frozenset[str]:
        """What the annotation says besides the type."""
        none = {"None"} if not self.takes_any and (self.nullable or not self.required) else set[str]()
        return frozenset(none | ({"Unset"} if not self.required and (self.nullable or self.takes_any) else set()))


def attribute_changes(
    about: About, before: Attribute, after: Attribute, *, is_inherited: bool, is_renamed: bool = False
) -> Iterator[Change]:
    """The changes of a property; of one that a base declares only those that are told of each class below."""
    name, fields = f"`{about.name}.{after.name}`", (before.field, after.field)
    is_told = is_renamed or is_inherited or "attributes" in about.both.calls_otherwise
    if before.name != after.name and not is_told:
        yield _name_change(about, before, after)
    is_required = before.field.required, after.field.required
    if before.fixed != after.fixed and is_required[0] is is_required[1] and _is_alike(about.both, before, after):
        yield _fixed_change(about, name, before, after)
    if is_inherited:
        return
    retyped = list(_type_changes(about, name, before, after))
    yield from _presence_changes(about, name, (before, after), "" if retyped else _arrow(before, after))
    yield from retyped
    yield from constraint_changes(about, name, fields, (before.field.shape, after.field.shape))
    yield from _default_changes(about, name, before, after)
    if before.field.access is not after.field.access:
        yield about.told_of("property-access-changed", DOCUMENTATION, f"{name} {_access(after)}", fields)
    if before.field.doc.deprecated is not after.field.doc.deprecated:
        code, words = (
            ("property-deprecated", "is") if after.field.doc.deprecated else ("property-reactivated", "is not")
        )
        yield about.told_of(code, DOCUMENTATION, f"{name} {words} deprecated", fields)


def _name_change(about: About, before: Attribute, after: Attribute) -> Change:
    """Another name in Python, where the one of before may be that of another property now, which nobody notices."""
    both, message = about.both, f"`{about.name}.{before.name}` is called `{after.name}` now"
    attributes = both.new.attributes(about.new.id).values()
    other = next((each for each in attributes if each.name == before.name), None)
    found = TYPES
    if other is not None:
        message += f", and `{other.name}` is another property"
        found = of_types(both, both.old.type(before.annotation), both.new.type(other.annotation)) | BEHAVIOUR
    return about.told_of("property-name-changed", found, message, (before.field, after.field))


def _is_alike(both: Both, before: Attribute, after: Attribute) -> bool:
    return both.old.spelled(before.field.shape) == both.new.spelled(after.field.shape)


def _fixed_change(about: About, name: str, before: Attribute, after: Attribute) -> Change:
    """The value that tells the class: who wrote without it writes another one, or has to give it."""
    writing = Verdict.BEHAVIOUR if after.default else Verdict.BREAKING_TYPES
    if not before.default:
        writing = Verdict.ADDITIVE
    message = f"{name} is `{after.default or 'to be given'}` by default, not `{before.default or 'to be given'}`"
    return about.told_of("property-tag-changed", effect(writing=writing), message, (before.field, after.field))


def _presence(view: View, each: Attribute) -> _Presence:
    is_any = ANY in view.type(each.annotation)
    nullable = not is_any and view.catalog.accepts_null(each.field.shape)
    given = each.field.required and bool(each.default)
    return _Presence(each.field.required, nullable, is_any, given, each.absent)


def _presence_changes(about: About, name: str, both: tuple[Attribute, Attribute], arrow: str) -> Iterator[Change]:
    """That it is required or no longer is, or that null is allowed or no longer is; both are told together."""
    old, new = _presence(about.both.old, both[0]), _presence(about.both.new, both[1])
    fields = both[0].field, both[1].field
    if old.takes_any is not new.takes_any:
        old = replace(old, nullable=new.nullable, takes_any=new.takes_any)
    null = "" if old.nullable is new.nullable else "may be null now" if new.nullable else "may not be null any more"
    if old.required is not new.required:
        code, words = ("property-required", "required") if new.required else ("property-optional", "optional")
        words = f"is {words} now and {null}" if null else f"is {words} now"
    elif null:
        code, words = "property-nullable" if new.nullable else "property-not-nullable", null
    else:
        return
    yield about.told_of(code, _of_presence(old, new), f"{name} {words}{arrow}", fields)


def _of_presence(old: _Presence, new: _Presence) -> Effect:
    reading = writing = Verdict.ADDITIVE
    is_refused = not old.required and new.absent is Absent.REFUSED
    is_refused = is_refused or (old.nullable and not new.nullable and new.required)
    if not new.flags <= old.flags:
        reading = Verdict.BREAKING_TYPES
    elif is_refused:
        reading = Verdict.BREAKING_AT_RUN_TIME
    elif not old.required and old.absent is not new.absent:
        reading = Verdict.BEHAVIOUR
    if not old.flags <= new.flags or (_is_left_out(old) and not _is_left_out(new)):
        writing = Verdict.BREAKING_TYPES
    elif old.flags and _means_null(old) is not _means_null(new):
        writing = Verdict.BEHAVIOUR
    return Effect(reading, writing)


def _means_null(presence: _Presence) -> bool:
    """Whether None is written as null; else it is left out."""
    return presence.nullable or presence.required


def _is_left_out(presence: _Presence) -> bool:
    return not presence.required or presence.has_default


def _type_changes(about: About, name: str, before: Attribute, after: Attribute) -> Iterator[Change]:
    both = about.both
    if _is_alike(both, before, after):
        return
    old, new = both.old.type(before.annotation), both.new.type(after.annotation)
    marks = frozenset({NONE, UNSET})
    found = of_shapes(both, (old - marks, new - marks), (before.field.shape, after.field.shape))
    code = _code_of_types(both, before.field.shape, after.field.shape)
    if found is None and (before.fixed != after.fixed or code.startswith("property-const")):
        found = DOCUMENTATION
    if found is None:
        return
    if before.fixed and after.fixed and before.fixed != after.fixed:
        found |= effect(writing=Verdict.BEHAVIOUR)
    elif (after.fixed and not before.fixed) or (before.fixed and not after.default):
        found |= effect(writing=Verdict.BREAKING_TYPES if not after.default else Verdict.ADDITIVE)
    words = _arrow(before, after) or f" {_ALIKE.get(code, 'is another type')}"
    yield about.told_of(code, found, f"{name}{words}", (before.field, after.field))


_ALIKE = {
    "property-const-added": "is said to have only one value now",
    "property-const-removed": "may have any value now",
    "property-const-changed": "is said to have another value",
}
"""What is told of constants whose types in Python are alike, as those that are open are."""


def _code_of_types(both: Both, before: Shape, after: Shape) -> str:
    old, new = both.old.catalog.resolved(without_null(before)), both.new.catalog.resolved(without_null(after))
    if isinstance(old, Literal) or isinstance(new, Literal):
        if isinstance(old, Literal) and isinstance(new, Literal) and old.value != new.value:
            return "property-const-changed"
        if isinstance(old, Literal) and isinstance(new, Literal):  # one of them may have other values
            return "property-const-added" if old.is_open else "property-const-removed"
        return "property-const-added" if isinstance(new, Literal) else "property-const-removed"
    was_enum, is_enum = _is_enum(both.old, old), _is_enum(both.new, new)
    if was_enum is not is_enum:
        return "property-enum-added" if is_enum else "property-enum-removed"
    if isinstance(old, Scalar) and isinstance(new, Scalar) and old.kind.json_type == new.kind.json_type:
        return "property-format-changed"
    return "property-type-changed"


def _is_enum(view: View, shape: Shape) -> bool:
    return isinstance(shape, Ref) and isinstance(view.catalog.body(shape.id), Enumeration)


def _default_changes(about: About, name: str, before: Attribute, after: Attribute) -> Iterator[Change]:
    old, new = before.field.default, after.field.default
    if old == new and repr(old) == repr(new):
        return
    code = "default-added" if old is None else "default-removed" if new is None else "default-changed"
    found = DOCUMENTATION
    if (before.applied or after.applied) and (before.default, before.absent) != (after.default, after.absent):
        found = BEHAVIOUR
        if before.default and not after.default and before.field.required:
            found = Effect(Verdict.BEHAVIOUR, Verdict.BREAKING_TYPES)
        elif not before.default:
            found = ADDITIVE
    words = f"the default of {name} is {_value(new)}"
    words = (
        f"{name} has no default any more" if new is None else words if old is None else f"{words}, not {_value(old)}"
    )
    yield about.told_of(code, found, words, (before.field, after.field))


def _value(default: object) -> str:
    return f"`{getattr(default, 'value', None)!r}`"


def _access(after: Attribute) -> str:
    return {Access.READ: "is read-only now", Access.WRITE: "is write-only now"}.get(
        after.field.access, "travels both ways now"
    )


def _arrow(before: Attribute, after: Attribute) -> str:
    if before.annotation == after.annotation:
        return ""
    return f": `{before.annotation}` -> `{after.annotation}`"
