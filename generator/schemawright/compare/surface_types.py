"""What another annotation means for code that reads and for code that writes, from the annotations alone.

In: two packages, and annotations of them as text. Out: verdicts; None where code sees no difference. Not done here:
what values come (`values`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from schemawright.compare.changes import Verdict
from schemawright.compare.surface import Function, Kind, PackageSurface, Parameter
from schemawright.compare.types import Part, Type, TypeReader, Ways, is_vaguer


class SurfaceTypes:
    """The types of two packages; a class is the same on both sides where it has the same name."""

    def __init__(self, old: PackageSurface, new: PackageSurface) -> None:
        self._old = TypeReader(partial(_known, old))
        self._new = TypeReader(partial(_known, new))
        self._ways = Ways(_above(new))

    def verdict(self, before: str, after: str) -> Verdict | None:
        """What another annotation of something that is read and written does."""
        return self._judged(before, after, self._of_both_ways)

    def of_functions(self, old: Function, new: Function) -> Verdict | None:
        """What another signature does to calls as they are written."""
        if (old.parameters, old.returns) == (new.parameters, new.returns):
            return None
        found = [self._judged(old.returns, new.returns, self._of_result), *self._of_parameters(old, new)]
        return max((verdict for verdict in found if verdict is not None), default=None)

    def _judged(self, before: str, after: str, judge: Callable[[Type, Type], Verdict]) -> Verdict | None:
        """What a judge says of another annotation; one that cannot be read breaks types."""
        if before == after:
            return None
        old, new = _read(self._old, before), _read(self._new, after)
        if old is None or new is None:
            return Verdict.BREAKING_TYPES
        return None if old == new else judge(old, new)

    def _of_both_ways(self, old: Type, new: Type) -> Verdict:
        if not self._ways.reads(new, old) or not self._ways.writes(old, new):
            return Verdict.BREAKING_TYPES
        return Verdict.BREAKING_AT_RUN_TIME if is_vaguer(new, old) else Verdict.ADDITIVE

    def _of_result(self, old: Type, new: Type) -> Verdict:
        return Verdict.ADDITIVE if self._ways.reads(new, old) else Verdict.BREAKING_TYPES

    def _of_argument(self, old: Type, new: Type) -> Verdict:
        return Verdict.ADDITIVE if self._ways.writes(old, new) else Verdict.BREAKING_TYPES

    def _of_parameters(self, old: Function, new: Function) -> list[Verdict | None]:
        after = {each.name: each for each in new.parameters}
        before = {each.name: each for each in old.parameters}
        found: list[Verdict | None] = []
        for each in old.parameters:
            now = after.get(each.name)
            found.append(Verdict.BREAKING_TYPES if now is None else self._of_parameter(each, now))
        one, other = ([each.name for each in side.parameters if each.by_position] for side in (old, new))
        if other[: len(one)] != one:
            found.append(Verdict.BREAKING_TYPES)
        for each in new.parameters:
            if each.name not in before:
                found.append(Verdict.ADDITIVE if each.has_default else Verdict.BREAKING_TYPES)
        return found

    def _of_parameter(self, old: Parameter, new: Parameter) -> Verdict | None:
        if old.has_default > new.has_default or old.by_keyword > new.by_keyword or old.sign != new.sign:
            return Verdict.BREAKING_TYPES
        return self._judged(old.annotation, new.annotation, self._of_argument)


def _read(reader: TypeReader, text: str) -> Type | None:
    """The type of an annotation; None for one that schemawright does not write."""
    try:
        return reader(text or "Any")
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _known(package: PackageSurface, name: str) -> tuple[Part, str] | None:
    entry = package.names.get(name) or package.classes.get(name)
    if entry is None:
        return None
    if entry.kind in (Kind.CLASS, Kind.ENUM):
        # What is not of the definition goes by its name alone: `Unset` is known to all that compares types.
        return (Part("class", name), "") if entry.is_model else None
    return (Part("name", name), entry.annotation) if entry.kind is Kind.ALIAS else None


def _above(package: PackageSurface) -> Mapping[str, tuple[str, ...]]:
    """The classes above each class; the plain type below an enum."""
    found: dict[str, tuple[str, ...]] = {}
    for name, entry in package.classes.items():
        if entry.kind is Kind.ENUM:
            found[name] = ("int" if any(base.startswith("Int") for base in entry.bases) else "str",)
        else:
            found[name] = tuple(each.name for each in package.lineage(name))
    return found
