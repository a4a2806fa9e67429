"""Changes of models as a whole: gone, new, renamed, moved, of another kind, of another base.

In: both sides. Out: changes. What stands inline in a member that is gone or new is told with that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import assert_never

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.constraints import constraint_changes, told_constraints
from schemawright.compare.enums import enum_changes
from schemawright.compare.fields import field_changes
from schemawright.compare.retyping import of_shapes
from schemawright.compare.telling import NO_FIELDS, About
from schemawright.compare.unions import MISREAD, is_weighed, tag_changes, union_changes
from schemawright.compare.verdicts import ADDITIVE, AT_RUN_TIME, DOCUMENTATION, TYPES, Effect, effect, of_types
from schemawright.compare.views import Both, View
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.shapes import ANY, AnyValue, MapOf, TypeId, without_null

_BRINGS = frozenset({
    "property-added", "property-added-required", "property-type-changed", "property-enum-added",
    "property-const-removed", "model-type-changed", "union-branch-added", "additional-properties-changed",
})  # fmt: skip
"""Changes of a member that come with the types that stand inline in it."""


def model_changes(about: About) -> Iterator[Change]:
    """The changes of a model that is on both sides."""
    yield from _naming(about)
    yield from _null_change(about)
    old, new = about.old.body, about.new.body
    match old, new:
        case Record(), Record():
            yield from _of_records(about, old, new)
        case Enumeration(), Enumeration():
            yield from enum_changes(about, old, new)
        case Choice(), Choice():
            yield from union_changes(about, old, new)
            yield from told_constraints(about, f"`{about.name}`", NO_FIELDS, (old.constraints, new.constraints))
        case Alias(), Alias():
            yield from _of_aliases(about, old, new)
        case _:
            yield from _of_kinds(about, old, new)


def _naming(about: About) -> Iterator[Change]:
    """The name of a model in Python, and whether it is deprecated."""
    both = about.both
    before, name = both.old.name(about.old.id), both.new.name(about.new.id)
    is_moved = both.old.path(about.old.id) != both.new.path(about.new.id)
    if before != name:
        is_told = both.is_renamed_with_owner(about.new) or (not is_moved and "classes" in both.calls_otherwise)
        if not is_told:
            within = both.renamed_within[about.new.id]
            more = f" (and {within} more in it)" if within else ""
            code = "model-renamed" if is_moved else "model-name-changed"
            yield about.told(code, TYPES, f"`{before}` is `{name}` now{more}")
    else:
        if is_moved and (about.old.name.declared or about.new.name.declared):
            yield _move(about)
        yield from _module_change(about)
    if about.old.doc.deprecated is not about.new.doc.deprecated:
        yield _deprecation(about)


def _move(about: About) -> Change:
    """A model of the same name in Python; the one that it is read and written by is that of its schema."""
    before, after = (side.key(each.id) for side, each in ((about.both.old, about.old), (about.both.new, about.new)))
    if before and before != after:
        now = f"`SERIALIZERS[{after!r}]`" if after else "in no serializer"
        message = f"`{about.name}` is {now}, not `SERIALIZERS[{before!r}]`"
        return about.told("model-moved", AT_RUN_TIME, message)
    return about.told("model-moved", DOCUMENTATION, f"`{about.name}` stands elsewhere in the definition")


def _null_change(about: About) -> Iterator[Change]:
    """Whether what is read and written by the name of a schema may be null; of properties this is told of each."""
    old, new = about.old, about.new
    if not (old.name.declared and new.name.declared):
        return
    was, is_now = (each.reference != without_null(each.reference) for each in (old, new))
    if was is is_now or (was and about.both.new.catalog.accepts_null(new.reference)):
        return
    if is_now and about.both.old.catalog.accepts_null(old.reference):
        return
    if is_now:
        yield about.told("model-nullable", effect(reading=Verdict.BREAKING_TYPES), f"`{about.name}` may be null now")
    else:
        writing = Verdict.BREAKING_AT_RUN_TIME if isinstance(old.body, Record) else Verdict.BREAKING_TYPES
        found = Effect(Verdict.BREAKING_AT_RUN_TIME, writing)
        yield about.told("model-not-nullable", found, f"`{about.name}` may not be null any more")


def _module_change(about: About) -> Iterator[Change]:
    """The module of a model; what stands inline in another one goes where that goes."""
    both = about.both
    homes = both.old.side.facts.layout.module_of, both.new.side.facts.layout.module_of
    here, there = homes[0][about.old.id], homes[1][about.new.id]
    owners = about.old.name.owner, about.new.name.owner
    places = zip(owners, homes, (here, there), strict=True)
    goes_with = all(owner is not None and home.get(owner) == own for owner, home, own in places)
    if here != there and not goes_with:
        yield about.told("module-moved", TYPES, f"`{about.name}` is in the module `{there}`, not in `{here}`")


def _deprecation(about: About) -> Change:
    both, is_now = about.both, about.new.doc.deprecated
    code, words = ("model-deprecated", "is") if is_now else ("model-reactivated", "is not")
    warns = is_now and isinstance(about.new.body, Record) and not both.settings.python.frozen
    warns = warns and about.new.id not in both.new.side.facts.bases
    found = Effect(Verdict.DOCUMENTATION, Verdict.BEHAVIOUR) if warns else DOCUMENTATION
    return about.told(code, found, f"`{about.name}` {words} deprecated")


def _of_records(about: About, old: Record, new: Record) -> Iterator[Change]:
    both = about.both
    bases = [both.old.keys[old.base] if old.base else "", both.new.keys[new.base] if new.base else ""]
    if bases[0] != bases[1]:
        yield _base_change(about, old, new)
    yield from field_changes(about, old, new)
    yield from tag_changes(about, old.discriminator, new.discriminator)
    if old.base is None or new.base is None:
        yield from _unknown_changes(about, old, new)
    yield from _closing(about, old, new)
    yield from told_constraints(about, f"`{about.name}`", NO_FIELDS, (old.constraints, new.constraints))


def _base_change(about: About, old: Record, new: Record) -> Change:
    both = about.both
    above = set(both.new.above(about.new.id))
    lost = set(both.old.above(about.old.id)) - above
    name = both.new.name(new.base) if new.base is not None else "Model"
    before = both.old.name(old.base) if old.base is not None else "Model"
    message = f"`{about.name}` extends `{name}`, not `{before}`"
    return about.told("base-changed", TYPES if lost else ADDITIVE, message)


def _unknown_changes(about: About, old: Record, new: Record) -> Iterator[Change]:
    """What becomes of properties that a class does not name; classes treat them as their bases do."""
    both = about.both
    (kept, text), (keeps, becomes) = both.old.surface.unknown(about.old.id), both.new.surface.unknown(about.new.id)
    name = f"`{about.name}.additional_properties`"
    if kept != keeps:
        found = _switched(kept, keeps, is_any=isinstance(new.additional, AnyValue))
        yield about.told("additional-properties-changed", found, f"{name} {'is new' if keeps == 'keep' else 'is gone'}")
    elif keeps == "keep":
        texts = f"dict[str, {text}]", f"dict[str, {becomes}]"
        types = both.old.type(texts[0]), both.new.type(texts[1])
        shapes = old.additional or ANY, new.additional or ANY
        retyped = of_shapes(both, types, (MapOf(shapes[0]), MapOf(shapes[1])))
        if retyped is not None:
            message = f"{name}: `{texts[0]}` -> `{texts[1]}`"
            yield about.told("additional-properties-changed", retyped, message)
        yield from constraint_changes(about, name, NO_FIELDS, shapes)


def _switched(kept: str, keeps: str, *, is_any: bool) -> Effect:
    """What it does that unknown properties are kept, or are not any more."""
    if kept == "keep" or keeps != "keep":
        return TYPES
    if kept == "forbid":
        return effect(Verdict.BEHAVIOUR)
    return effect(Verdict.ADDITIVE if is_any else Verdict.BREAKING_AT_RUN_TIME)


def _closing(about: About, old: Record, new: Record) -> Iterator[Change]:
    """Whether other properties are forbidden, which only a package that checks takes seriously."""
    was_closed, is_closed = (each.additional is None and not each.is_open for each in (old, new))
    if was_closed is is_closed:
        return
    checked = AT_RUN_TIME if is_closed else effect(Verdict.BEHAVIOUR)
    is_misread = is_weighed(about.both.old, about.old.id) or is_weighed(about.both.new, about.new.id)
    found = checked if about.both.settings.schema.validate else MISREAD if is_misread else DOCUMENTATION
    words = "are forbidden" if is_closed else "are allowed"
    yield about.told("additional-properties-changed", found, f"other properties of `{about.name}` {words}")


def _of_aliases(about: About, old: Alias, new: Alias) -> Iterator[Change]:
    both = about.both
    if both.old.spelled(old.shape) != both.new.spelled(new.shape):
        texts = both.old.surface.type_of(about.old.id), both.new.surface.type_of(about.new.id)
        found = of_shapes(both, (both.old.type(texts[0]), both.new.type(texts[1])), (old.shape, new.shape))
        if found is not None:
            yield about.told("model-type-changed", found, f"`{about.name}`: `{texts[0]}` -> `{texts[1]}`")
    yield from constraint_changes(about, f"`{about.name}`", NO_FIELDS, (old.shape, new.shape))


def _of_kinds(about: About, old: Body, new: Body) -> Iterator[Change]:
    """A model that is something else; names that are no class may still mean the same."""
    both = about.both
    texts = both.old.surface.type_of(about.old.id), both.new.surface.type_of(about.new.id)
    found = TYPES
    if all(texts):
        found = of_types(both, both.old.type(texts[0]), both.new.type(texts[1])) | effect(Verdict.BREAKING_AT_RUN_TIME)
    message = f"`{about.name}` is {_kind(new)}, not {_kind(old)}"
    yield about.told("model-kind-changed", found, message)


def _kind(body: Body) -> str:
    match body:
        case Record():
            return "a class"
        case Enumeration():
            return "an enum"
        case Choice():
            return "a union"
        case Alias() | Composite():
            return "another name for a type"
        case _:
            assert_never(body)


def gone_and_new(both: Both, told: Sequence[Change]) -> Iterator[Change]:
    """The models that are on one side alone, without those that stand inline in what is `told` to be gone or new."""
    gone = {change.path for change in told if change.code == "property-removed"}
    come = {change.path for change in told if change.code in _BRINGS}
    names = {str(name) for name in both.new.side.facts.names.types.values()}
    for definition in _alone(both.old, gone, both.pairs.gone):
        name = str(both.old.name(definition.id))
        code, words = ("model-replaced", "means another schema now") if name in names else ("model-removed", "is gone")
        path, audience = both.old.path(definition.id), both.old.audience(definition.id)
        message = f"`{name}` {words}"
        yield Change(code, TYPES.seen_by(audience), message, path, name, audience, definition.origin)
    for definition in _alone(both.new, come, both.pairs.come):
        name = str(both.new.name(definition.id))
        path, audience = both.new.path(definition.id), both.new.audience(definition.id)
        found = ADDITIVE.seen_by(audience)
        yield Change("model-added", found, f"`{name}` is new", path, name, audience, new=definition.origin)


def _alone(view: View, told: Collection[str], alone: Collection[TypeId]) -> Iterator[TypeDef]:
    among = frozenset(alone)
    return (view.catalog[id] for id in alone if not _is_within(view, view.catalog[id], told, among))


def _is_within(view: View, definition: TypeDef, told: Collection[str], alone: Collection[TypeId]) -> bool:
    """Whether a type stands inline in a model or a member that is on this side alone as well."""
    if definition.name.declared:
        return False
    steps = view.path(definition.id).split("/")
    above = ("/".join(steps[:depth]) for depth in range(1, len(steps) + 1))
    return definition.name.owner in alone or any(path in told for path in above)
