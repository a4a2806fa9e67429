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


_NO_TAGS = Tags(())


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
        self._behind: dict[Shape, tuple[Shape, tuple[TypeId, ...]]] = {}
        self._leaves: dict[TypeId, Collection[Shape]] = {}
        self._below: dict[TypeId, dict[TypeId, list[Tag]]] = {}

    def of(self, choice: Choice) -> tuple[list[Branch], list[SpecText]]:
        """The branches of a union, each once, a union among them replaced by its own; properties of discriminators."""
        leaves, tagged = self._flat(choice)
        found = {shape: self._branch(shape) for shape in leaves}
        below = [(by, _Leaves(self, leaves, union)) for union in tagged if (by := union.discriminator) is not None]
        self._add_mapped(found, below)
        self._add_names(found, below)
        return list(found.values()), list(dict.fromkeys(by.wire for by, _ in below))

    def _flat(self, choice: Choice) -> tuple[list[Shape], list[Choice]]:
        """The branches behind aliases and unions, which keep what these demand; the unions with a discriminator."""
        leaves: dict[Shape, None] = {}
        tagged = [choice]
        seen: set[TypeId] = set()
        waiting = _steps(choice, None)
        while waiting and self.room >= 0:
            shape, demanded = waiting.pop()
            target, _ = self.behind(shape)
            body = self._catalog.body(target.id) if isinstance(target, Ref) else None
            if not isinstance(target, Ref) or not isinstance(body, Choice) or body.is_free:
                leaves[with_constraints(shape, intersected(constraints_of(shape), demanded))] = None
            elif target.id not in seen:
                seen.add(target.id)
                tagged.append(body)
                self.room -= len(body.branches)
                own = intersected(self._catalog.constraints(shape), body.constraints)
                waiting += _steps(body, intersected(demanded, own))
        return list(leaves), tagged

    def below(self, shape: Shape) -> Collection[Shape]:
        """The branches that a shape leads to, itself where it is no union, behind aliases and all that they demand."""
        target = self.bare(shape)
        body = self._catalog.body(target.id) if isinstance(target, Ref) else None
        if not isinstance(target, Ref) or not isinstance(body, Choice) or body.is_free:
            return (target,)
        if target.id not in self._leaves:
            found, _ = self._flat(body)
            self._leaves[target.id] = dict.fromkeys(map(self.bare, found))
        return self._leaves[target.id]

    def bare(self, shape: Shape) -> Shape:
        """What a shape leads to, without what is demanded besides."""
        return with_constraints(self.behind(shape)[0], None)

    def behind(self, shape: Shape) -> tuple[Shape, tuple[TypeId, ...]]:
        """What a shape leads to through aliases, null aside, and the types on the way."""
        if shape not in self._behind:
            self._behind[shape] = self._followed(shape)
        return self._behind[shape]

    def _followed(self, shape: Shape) -> tuple[Shape, tuple[TypeId, ...]]:
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
            target, _ = self.behind(shape)
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
        target, _ = self.behind(member.shape)
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

    def _add_mapped(self, found: dict[Shape, Branch], below: Sequence[_Below]) -> None:
        """Add the values of mappings; what a mapping gives to others is none of a branch's own any more.

        The mapping of a union goes before those of the unions in it.
        """
        settled: dict[Shape, list[Collection[_Value]]] = {shape: [] for shape in found}
        for by, leaves in below:
            owned: dict[Shape, list[Tag]] = {}
            for value, id in by.mapping:
                for shape in leaves.of(Ref(id)):
                    owned.setdefault(shape, []).append(self._tag(shape, by.wire, value))
            everywhere = {(by.wire, *identity(value)) for values in owned.values() for value in values}
            for shape in leaves.all() if everywhere else ():
                before = settled[shape]
                own = {key: v for v in owned.get(shape, ()) if not _is_in(key := (by.wire, *identity(v)), before)}
                branch = _with_values(found[shape], by.wire, own.values())
                keys = {(by.wire, *identity(value)) for value in branch.tags.get(by.wire, _NO_TAGS).values}
                foreign = {key for key in keys & everywhere if key not in own and not _is_in(key, before)}
                found[shape] = _without(branch, by.wire, foreign)
                before.append(everywhere)

    def _tag(self, shape: Shape, wire: SpecText, value: Tag) -> Tag:
        target, _ = self.behind(shape)
        return self._catalog.tag((self._catalog.properties(target) or {}).get(wire), value)

    def _add_names(self, found: dict[Shape, Branch], below: Sequence[_Below]) -> None:
        """Where a discriminator finds no value for a branch, the name of its schema is one, if it is free."""
        wires = {by.wire for by, _ in below}
        named = {wire: {id(t): t for b in found.values() if (t := b.tags.get(wire))}.values() for wire in wires}
        taken = {(wire, value) for wire, each in named.items() for tags in each for value in tags.values}
        unnamed = {
            (shape, by.wire) for by, leaves in below for shape in leaves.all() if by.wire not in found[shape].tags
        }
        for by, leaves in below:
            for child in leaves.union.branches:
                names = [self._catalog[id].name for id in self.behind(child)[1]]
                free = [name.text for name in names if name.declared and (by.wire, name.text) not in taken]
                for shape in leaves.of(child):
                    if (shape, by.wire) in unnamed:
                        found[shape] = _with_values(found[shape], by.wire, free)


class _Leaves:
    """The branches of a whole union that one union in it leads to, as the whole has them."""

    def __init__(self, branches: Branches, whole: Sequence[Shape], union: Choice) -> None:
        self.union = union
        self._branches = branches
        self._as_in_whole: dict[Shape, list[Shape]] = {}
        for shape in whole:
            self._as_in_whole.setdefault(branches.bare(shape), []).append(shape)

    def of(self, shape: Shape) -> Iterator[Shape]:
        """The branches that a shape leads to."""
        for leaf in self._branches.below(shape):
            yield from self._as_in_whole.get(leaf, ())

    def all(self) -> list[Shape]:
        """All branches of the union."""
        return list(dict.fromkeys(leaf for branch in self.union.branches for leaf in self.of(branch)))


_Below = tuple[Discriminator, _Leaves]
_Value = tuple[SpecText, bool, Tag]


def _steps(choice: Choice, demanded: Constraints | None) -> list[tuple[Shape, Constraints | None]]:
    """The branches of a union, the first one last."""
    return [(without_null(shape), demanded) for shape in reversed(choice.branches)]


def _with_values(branch: Branch, wire: SpecText, values: Iterable[Tag]) -> Branch:
    """The branch with more values of a property."""
    before = branch.tags.get(wire, _NO_TAGS)
    known = {identity(value) for value in before.values}
    more = tuple(value for value in values if identity(value) not in known)
    return _with_tags(branch, wire, replace(before, values=before.values + more)) if more else branch


def _without(branch: Branch, wire: SpecText, foreign: Collection[_Value]) -> Branch:
    """The branch without values of a property that lead to others."""
    if not foreign:
        return branch
    before = branch.tags[wire]
    kept = tuple(value for value in before.values if (wire, *identity(value)) not in foreign)
    return _with_tags(branch, wire, replace(before, values=kept))


def _is_in(value: _Value, sets: Sequence[Collection[_Value]]) -> bool:
    return any(value in each for each in sets)


def _with_tags(branch: Branch, wire: SpecText, tags: Tags) -> Branch:
    return replace(branch, tags={**branch.tags, wire: tags})
