"""The branches of a union, taken flat, and what each says of the objects that it accepts.

In: a catalog without composites and the branches of a union. Out: `Branch` values in the order of the spec. Not done
here: which question is asked first (`plan`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog, aliases
from schemawright.ir.constraints import Constraints, intersected
from schemawright.ir.definitions import Choice, Discriminator, Enumeration, Field, Record, Tag
from schemawright.ir.shapes import Ref, Shape, TypeId, constraints_of, names_null, with_constraints, without_null
from schemawright.ir.text import SpecText


@frozen
class Tags:
    """The values that a branch names of one property; `is_fixed` unless it accepts others as well."""

    values: tuple[Tag, ...]
    is_fixed: bool = True


@frozen
class Branch:
    """One branch that is no union itself.

    `tags` are the properties of which it names values, `required` those that must be there, `declared` all that it
    knows; they are empty for what is no record. `nullable` are those that may be null.
    """

    shape: Shape
    tags: Mapping[SpecText, Tags] = field(default_factory=dict[SpecText, Tags])
    required: frozenset[SpecText] = frozenset()
    nullable: frozenset[SpecText] = frozenset()
    declared: tuple[SpecText, ...] = ()


@frozen
class _Mark:
    """A discriminator on the way to a branch, and the types on that way below it, the nearest first."""

    by: Discriminator
    ids: tuple[TypeId, ...] = ()


_Marks = dict[Shape, list[_Mark]]


def identity(tag: Tag) -> tuple[bool, Tag]:
    """A key that tells true from 1, which Python takes for equal."""
    return isinstance(tag, bool), tag


class Branches:
    """Takes the unions of one catalog flat; `room` is how many branches of unions in unions it may still look at."""

    def __init__(self, catalog: Catalog, room: int) -> None:
        self.room = room
        self._catalog = catalog
        self._own: dict[Shape, Branch] = {}
        self._listed: dict[Shape, Tags | None] = {}
        self._below: dict[TypeId, dict[TypeId, list[Tag]]] = {}

    def of(self, choice: Choice) -> tuple[list[Branch], list[SpecText]]:
        """The branches of a union, each once, a union among them replaced by its own; properties of discriminators."""
        marks: _Marks = {}
        for shape, found in self._leaves(choice):
            marks.setdefault(shape, []).extend(found)
        branches = {shape: self._branch(shape) for shape in marks}
        if any(marks.values()):
            self._add_mapped(branches, marks)
            self._add_names(branches, marks)
        wires = dict.fromkeys(mark.by.wire for found in marks.values() for mark in found)
        return list(branches.values()), list(wires)

    def _leaves(self, choice: Choice) -> Iterator[tuple[Shape, tuple[_Mark, ...]]]:
        """The branches behind aliases and unions, with the discriminators on the way; they keep what these demand."""
        seen: set[TypeId] = set()
        waiting = _steps(choice, (), None)
        while waiting and self.room >= 0:
            shape, around, demanded = waiting.pop()
            target, ids = self._behind(shape)
            marks = tuple(replace(mark, ids=mark.ids + ids) for mark in around)
            body = self._catalog.body(target.id) if isinstance(target, Ref) else None
            if not isinstance(target, Ref) or not isinstance(body, Choice):
                yield with_constraints(shape, intersected(constraints_of(shape), demanded)), marks
            elif target.id not in seen:
                seen.add(target.id)
                self.room -= len(body.branches)
                own = intersected(self._catalog.constraints(shape), body.constraints)
                waiting += _steps(body, marks, intersected(demanded, own))

    def _behind(self, shape: Shape) -> tuple[Shape, tuple[TypeId, ...]]:
        """What a shape leads to through aliases, null aside, and the types on the way."""
        ids: dict[TypeId, None] = {}
        while True:
            shape = without_null(shape)
            links = aliases(shape, self._catalog.body).keys()
            if links <= ids.keys():
                return shape, tuple(ids)
            ids |= dict.fromkeys(links)
            shape = self._catalog.resolved(shape)

    def _branch(self, shape: Shape) -> Branch:
        """What a branch says by itself."""
        if shape not in self._own:
            target, _ = self._behind(shape)
            links = self._catalog.lineage(target.id) if isinstance(target, Ref) else {}
            self._own[shape] = self._of_record(shape, links) if links else Branch(shape)
        return self._own[shape]

    def _of_record(self, shape: Shape, links: Mapping[TypeId, Record]) -> Branch:
        fields = {field.wire: field for link in reversed(list(links.values())) for field in link.fields}
        also = {wire for link in links.values() for wire in link.also_required}
        tags: dict[SpecText, Tags] = {}
        for wire, member in fields.items():
            if (found := self._constants(member)) is not None:
                tags[wire] = found
        return Branch(
            shape=shape,
            tags=tags | self._inherited_tags(links, fields),
            required=frozenset(also.union(w for w, f in fields.items() if f.required and not names_null(f.shape))),
            nullable=frozenset(w for w, f in fields.items() if self._catalog.accepts_null(f.shape)),
            declared=tuple(dict.fromkeys((*fields, *sorted(also)))),
        )

    def _constants(self, member: Field) -> Tags | None:
        """The constants of a property; the same object for the same enum."""
        target, _ = self._behind(member.shape)
        if target not in self._listed:
            values = tuple(constant.value for constant in self._catalog.constants(target))
            body = self._catalog.body(target.id) if isinstance(target, Ref) else None
            is_fixed = not (isinstance(body, Enumeration) and body.extensible)
            self._listed[target] = Tags(values, is_fixed) if values else None
        return self._listed[target]

    def _inherited_tags(self, links: Mapping[TypeId, Record], fields: Mapping[SpecText, Field]) -> dict[SpecText, Tags]:
        """The values by which discriminated bases name a record or what extends it (OAS 3.1 section 4.8.25.4)."""
        first = next(iter(links))
        found: dict[SpecText, Tags] = {}
        for id, link in links.items():
            if link.discriminator is not None:
                wire = link.discriminator.wire
                values = self._values_below(id, link.discriminator).get(first, ())
                tags = tuple(self._catalog.tag(fields.get(wire), value) for value in values)
                if tags and wire not in found:
                    found[wire] = Tags(tags, is_fixed=id != first)
        return found

    def _values_below(self, base: TypeId, by: Discriminator) -> Mapping[TypeId, Sequence[Tag]]:
        """The values by which a base names each of its subtypes and what extends that."""
        if base not in self._below:
            found = self._below[base] = {}
            for value, subtype in by.mapping:
                for id in self._catalog.lineage(subtype):
                    found.setdefault(id, []).append(value)
        return self._below[base]

    def _add_mapped(self, branches: dict[Shape, Branch], marks: _Marks) -> None:
        """Add the values of mappings; what a mapping gives to another branch is none of a branch's own any more."""
        mapped: dict[int, dict[tuple[bool, Tag], set[Shape]]] = {}
        given: list[tuple[Shape, SpecText, tuple[Tag, ...]]] = []
        for shape, found in marks.items():
            for mark in found:
                ids = frozenset(mark.ids)
                values = tuple(self._tag(shape, mark.by.wire, v) for v, id in mark.by.mapping if id in ids)
                given.append((shape, mark.by.wire, values))
                for value in values:
                    mapped.setdefault(id(mark.by), {}).setdefault(identity(value), set()).add(shape)
        for shape, wire, values in given:
            branches[shape] = _with_values(branches[shape], wire, values)
        for shape, found in marks.items():
            own: set[tuple[SpecText, tuple[bool, Tag]]] = set()  # what an outer mapping says goes before an inner one
            for mark in found:
                owners = mapped.get(id(mark.by), {})
                own |= {(mark.by.wire, value) for value, shapes in owners.items() if shape in shapes}
                foreign = {value for value in owners if (mark.by.wire, value) not in own}
                branches[shape] = _without(branches[shape], mark.by.wire, foreign)

    def _tag(self, shape: Shape, wire: SpecText, value: Tag) -> Tag:
        target, _ = self._behind(shape)
        return self._catalog.tag((self._catalog.properties(target) or {}).get(wire), value)

    def _add_names(self, branches: dict[Shape, Branch], marks: _Marks) -> None:
        """Where a discriminator finds no value for a branch, the name of its schema is one, if it is free."""
        taken: set[tuple[SpecText, tuple[bool, Tag]]] = {
            (wire, identity(value)) for b in branches.values() for wire, tags in b.tags.items() for value in tags.values
        }
        for shape, found in marks.items():
            own = branches[shape].tags
            for mark in found:
                names = [self._catalog[id].name for id in mark.ids] if mark.by.wire not in own else []
                free = [n.text for n in names if n.declared and (mark.by.wire, (False, n.text)) not in taken]
                branches[shape] = _with_values(branches[shape], mark.by.wire, free)


def _steps(
    choice: Choice, marks: tuple[_Mark, ...], demanded: Constraints | None
) -> list[tuple[Shape, tuple[_Mark, ...], Constraints | None]]:
    """The branches of a union, the first one last."""
    if choice.discriminator is not None:
        marks = (*marks, _Mark(choice.discriminator))
    return [(without_null(shape), marks, demanded) for shape in reversed(choice.branches)]


def _with_values(branch: Branch, wire: SpecText, values: Iterable[Tag]) -> Branch:
    """The branch with more values of a property."""
    before = branch.tags.get(wire, Tags(()))  # a mapping alone fixes them as well
    known = {identity(value) for value in before.values}
    more = tuple(value for value in values if identity(value) not in known)
    return _with_tags(branch, wire, replace(before, values=before.values + more)) if more else branch


def _without(branch: Branch, wire: SpecText, foreign: Collection[tuple[bool, Tag]]) -> Branch:
    """The branch without values of a property that lead to others."""
    before = branch.tags.get(wire)
    if before is None or not foreign:
        return branch
    kept = tuple(value for value in before.values if identity(value) not in foreign)
    return branch if kept == before.values else _with_tags(branch, wire, replace(before, values=kept))


def _with_tags(branch: Branch, wire: SpecText, tags: Tags) -> Branch:
    return replace(branch, tags={**branch.tags, wire: tags})
