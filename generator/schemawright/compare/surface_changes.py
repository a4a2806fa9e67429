"""What differs between two packages, as their source says.

In: the surfaces of both. Out: changes, worst first. Not done here: what a package does with values beyond its
annotations, which only its definition tells (`comparison`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schemawright.budgets import MAX_NAMED
from schemawright.compare.changes import Change, Verdict
from schemawright.compare.surface import Attribute, Entry, Function, Kind, PackageSurface
from schemawright.compare.surface_code import other_code
from schemawright.compare.surface_types import SurfaceTypes
from schemawright.diagnostics import Origin
from schemawright.frozen import frozen

_FOLLOWING = frozenset({"__init__", "_serializers"})
"""Modules that list what others hold."""
_OPTIONS = {"frozen": (Verdict.BREAKING_TYPES, Verdict.BREAKING_AT_RUN_TIME)}
"""What it does that a class has an option now, and that it has it no more: it cannot be a key of a dictionary then."""


def surface_changes(old: PackageSurface, new: PackageSurface) -> tuple[Change, ...]:
    """What differs, worst first and then in the order of the new package; what is gone in that of the old one."""
    sides = _Sides(old, new, SurfaceTypes(old, new))
    found = [*_gone(sides), *_come(sides)]
    for name, entry in new.names.items():
        if name in old.names:
            found += _entry_changes(sides, old.names[name], entry)
    found += _schema_changes(sides)
    found += _code_changes(sides, {change.path.partition(".")[0] for change in found if change.verdict})
    return tuple(sorted(found, key=lambda change: -change.verdict))


@frozen
class _Sides:
    """Both packages, and the types of both."""

    old: PackageSurface
    new: PackageSurface
    types: SurfaceTypes

    def told(self, code: str, verdict: Verdict, message: str, entry: Entry, lines: tuple[int, int]) -> Change:
        """A change of a name or of what is in it, which stands at these lines; 0 where it is not there."""
        before, after = (
            _origin(each, each.names.get(entry.name, entry).module, line)
            for each, line in zip((self.old, self.new), lines, strict=True)
        )
        path = f"{entry.module}.{entry.name}"
        return Change(code, verdict, message, path, entry.name, old=before, new=after)


def _origin(package: PackageSurface, module: str, line: int) -> Origin | None:
    return Origin(f"{package.place}/{module}.py", "", line, 1) if package.place and line else None


def _gone(sides: _Sides) -> Iterator[Change]:
    for name, entry in sides.old.names.items():
        if name not in sides.new.names:
            code = "model-removed" if entry.is_model else "name-removed"
            yield sides.told(code, Verdict.BREAKING_TYPES, f"`{name}` is gone", entry, (entry.line, 0))


def _come(sides: _Sides) -> Iterator[Change]:
    for name, entry in sides.new.names.items():
        if name not in sides.old.names:
            code = "model-added" if entry.is_model else "name-added"
            yield sides.told(code, Verdict.ADDITIVE, f"`{name}` is new", entry, (0, entry.line))


def _entry_changes(sides: _Sides, old: Entry, new: Entry) -> Iterator[Change]:
    lines = (old.line, new.line)
    if old.module != new.module and new.is_model:
        message = f"`{new.name}` is in the module `{new.module}`, not in `{old.module}`"
        yield sides.told("module-moved", Verdict.BREAKING_TYPES, message, new, lines)
    if old.kind is not new.kind:
        message = f"`{new.name}` is {new.kind.value} now, and was {old.kind.value}"
        code = "model-kind-changed" if new.is_model else "name-changed"
        yield sides.told(code, Verdict.BREAKING_TYPES, message, new, lines)
        return
    match new.kind:
        case Kind.CLASS:
            yield from _class_changes(sides, old, new)
        case Kind.ENUM:
            yield from _enum_changes(sides, old, new)
        case Kind.FUNCTION:
            yield from _function_changes(sides, new, old.functions[0], new.functions[0], f"`{new.name}`")
        case Kind.ALIAS | Kind.VALUE:
            verdict = sides.types.verdict(old.annotation, new.annotation)
            if verdict is not None and new.is_model:
                message = f"`{new.name}`: `{old.annotation}` -> `{new.annotation}`"
                yield sides.told("model-type-changed", verdict, message, new, lines)
    docs = {each.name: each.doc for each in old.attributes}
    if old.doc != new.doc or any(docs.get(each.name, each.doc) != each.doc for each in new.attributes):
        message = f"texts of `{new.name}` are others"
        yield sides.told("documentation-changed", Verdict.DOCUMENTATION, message, new, lines)


def _class_changes(sides: _Sides, old: Entry, new: Entry) -> Iterator[Change]:
    lines = (old.line, new.line)
    before, after = ([s.name for s in side.lineage(new.name)[1:]] for side in (sides.old, sides.new))
    if old.bases != new.bases:
        verdict = Verdict.ADDITIVE if {*before} <= {*after} else Verdict.BREAKING_TYPES
        message = f"`{new.name}` extends {_listed(new.bases)}, not {_listed(old.bases)}"
        yield sides.told("base-changed", verdict, message, new, lines)
    for option in sorted((old.options ^ new.options) & _OPTIONS.keys()):
        now, no_more = _OPTIONS[option]
        verdict, words = (now, "is") if option in new.options else (no_more, "is no longer")
        yield sides.told("class-options-changed", verdict, f"`{new.name}` {words} {option}", new, lines)
    yield from _attribute_changes(sides, old, new)
    yield from _method_changes(sides, old, new)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"


def _attribute_changes(sides: _Sides, old: Entry, new: Entry) -> Iterator[Change]:
    """The attributes of a class; of those that it has from a base, on both sides, the base tells."""
    bases, former = (
        {each.name for each in side.lineage(new.name)[1:]} & sides.old.names.keys() & sides.new.names.keys()
        for side in (sides.new, sides.old)
    )
    before = {each.name: (owner, each) for owner, each in sides.old.attributes(old.name)}
    after = {each.name: (owner, each) for owner, each in sides.new.attributes(new.name)}
    for name, (owner, gone) in before.items():
        if name not in after and owner.name not in bases:
            message = f"`{new.name}.{name}` is gone"
            yield sides.told("property-removed", Verdict.BREAKING_TYPES, message, old, (gone.line, 0))
    for name, (owner, come) in after.items():
        if name not in before and owner.name in former:
            continue
        if name not in before:
            code, verdict, words = "property-added", Verdict.ADDITIVE, "is new"
            if not come.default and "dataclass" in new.options:
                code, verdict, words = "property-added-required", Verdict.BREAKING_TYPES, "is new and required"
            message = f"`{new.name}.{name}` {words}: `{come.annotation}`"
            yield sides.told(code, verdict, message, owner, (0, come.line))
        elif owner.name == new.name or before[name][0].name != owner.name:
            yield from _of_attribute(sides, new, before[name][1], come)
    taken = ([n for n, (_, each) in side.items() if each.by_position] for side in (before, after))
    one, other = taken
    if one != other[: len(one)]:
        message = f"`{new.name}` takes {_listed(tuple(other))} by position, not {_listed(tuple(one))}"
        yield sides.told("positions-changed", Verdict.BREAKING_TYPES, message, new, (old.line, new.line))


def _of_attribute(sides: _Sides, owner: Entry, old: Attribute, new: Attribute) -> Iterator[Change]:
    name, lines = f"`{owner.name}.{new.name}`", (old.line, new.line)
    if bool(old.default) is not bool(new.default) and "dataclass" in owner.options:
        if new.default:
            yield sides.told("property-optional", Verdict.ADDITIVE, f"{name} need not be given now", owner, lines)
        else:
            yield sides.told("property-required", Verdict.BREAKING_TYPES, f"{name} has to be given now", owner, lines)
    elif old.default != new.default and not _is_alike(old.default, new.default):
        message = f"{name} is `{new.default}` by default, not `{old.default}`"
        yield sides.told("default-changed", Verdict.BEHAVIOUR, message, owner, lines)
    verdict = sides.types.verdict(old.annotation, new.annotation)
    if verdict is not None:
        message = f"{name}: `{old.annotation}` -> `{new.annotation}`"
        yield sides.told("property-type-changed", verdict, message, owner, lines)


def _is_alike(old: str, new: str) -> bool:
    """Whether defaults are the same but for how they are spelled: `dict()`, and `dict[str, Any]()`."""
    return old.partition("[")[0].removesuffix("()") == new.partition("[")[0].removesuffix("()") != ""


def _enum_changes(sides: _Sides, old: Entry, new: Entry) -> Iterator[Change]:
    before_it, it = (tuple(base for base in each.bases if base.endswith("Enum")) for each in (old, new))
    if before_it != it:
        message = f"`{new.name}` extends {_listed(it)}, not {_listed(before_it)}"
        yield sides.told("enum-type-changed", Verdict.BREAKING_TYPES, message, new, (old.line, new.line))
    before = {each.name: each for each in old.attributes}
    after = {each.name: each for each in new.attributes}
    names = {each.default: each.name for each in new.attributes}
    for name, gone in before.items():
        if name in after:
            come = after[name]
            if gone.default != come.default:
                message = f"`{new.name}.{name}` is `{come.default}`, not `{gone.default}`"
                lines = (gone.line, come.line)
                yield sides.told("enum-value-changed", Verdict.BREAKING_AT_RUN_TIME, message, new, lines)
        elif gone.default in names:
            message = f"`{new.name}.{name}` is called `{names[gone.default]}` now"
            lines = (gone.line, after[names[gone.default]].line)
            yield sides.told("enum-member-renamed", Verdict.BREAKING_TYPES, message, new, lines)
        else:
            message = f"`{new.name}.{name}` is gone"
            yield sides.told("enum-value-removed", Verdict.BREAKING_TYPES, message, old, (gone.line, 0))
    values = {each.default for each in old.attributes}
    for name, come in after.items():
        if name not in before and come.default not in values:
            verdict = Verdict.BREAKING_TYPES if sides.new.is_closed(new.name) else Verdict.ADDITIVE
            yield sides.told("enum-value-added", verdict, f"`{new.name}.{name}` is new", new, (0, come.line))


def _method_changes(sides: _Sides, old: Entry, new: Entry) -> Iterator[Change]:
    before, after = _by_name(old), _by_name(new)
    for name, gone in before.items():
        message = f"`{new.name}.{name}`"
        if name in after:
            yield from _function_changes(sides, new, gone, after[name], message)
        elif not any(name in _by_name(base) for base in sides.new.lineage(new.name)):
            verdict = Verdict.BREAKING_TYPES
            yield sides.told("function-removed", verdict, f"{message} is gone", old, (gone.line, 0))
    for name, come in after.items():
        if name not in before and not any(name in _by_name(base) for base in sides.old.lineage(old.name)):
            message = f"`{new.name}.{name}` is new"
            yield sides.told("function-added", Verdict.ADDITIVE, message, new, (0, come.line))


def _by_name(entry: Entry) -> Mapping[str, Function]:
    return {each.name: each for each in entry.functions}


def _function_changes(sides: _Sides, owner: Entry, old: Function, new: Function, name: str) -> Iterator[Change]:
    verdict = sides.types.of_functions(old, new)
    if verdict is not None:
        message = f"{name}: `{old}` is `{new}` now"
        yield sides.told("function-changed", verdict, message, owner, (old.line, new.line))


def _schema_changes(sides: _Sides) -> Iterator[Change]:
    before, after = sides.old.schemas, sides.new.schemas
    for key, line in before.items():
        if key not in after:
            entry = sides.old.names["SERIALIZERS"]
            message = f"`SERIALIZERS[{key!r}]` is gone"
            yield sides.told("serializer-removed", Verdict.BREAKING_AT_RUN_TIME, message, entry, (line, 0))
    for key, line in after.items():
        if key not in before:
            entry = sides.new.names["SERIALIZERS"]
            yield sides.told("serializer-added", Verdict.ADDITIVE, f"`SERIALIZERS[{key!r}]` is new", entry, (0, line))


def _code_changes(sides: _Sides, told: set[str]) -> Iterator[Change]:
    """One change for all modules that do something else, or do it in another way: of models, where nothing else is told
    of theirs.
    """
    different = other_code(sides.old.texts, sides.new.texts)
    found = [m for m in different if m not in _FOLLOWING and (m not in told or m.startswith("_"))]
    if found:
        named = ", ".join(f"`{module}`" for module in found[:MAX_NAMED])
        rest = f" and {len(found) - MAX_NAMED:,} more" if len(found) > MAX_NAMED else ""
        message = f"other code stands behind the same names in {named}{rest}"
        before, after = (_origin(side, found[0], 1) for side in (sides.old, sides.new))
        yield Change("code-changed", Verdict.BEHAVIOUR, message, found[0], "", old=before, new=after)
