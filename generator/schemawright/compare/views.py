"""How the two sides of a comparison see each other: models that are the same have the same key on both.

In: both sides. Out: `Both`, which all that finds changes asks. Not done here: finding changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from typing import assert_never

from schemawright.compare.audiences import audiences
from schemawright.compare.changes import Audience
from schemawright.compare.pairs import Pairs, paired
from schemawright.compare.sides import Side
from schemawright.compare.types import Part, TypeReader, Ways
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Field, TypeDef
from schemawright.ir.paths import Path, name_step, within
from schemawright.ir.shapes import (
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    Shape,
    TupleOf,
    TypeId,
    with_constraints,
)
from schemawright.ir.spelling import spelled
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import Settings
from schemawright.targets.target import Attribute, Serialized, Surface, target_of


class View:
    """One side: its models by key and name, their types, and who sees them. What was asked for once is kept."""

    def __init__(self, side: Side, keys: Mapping[TypeId, str], settings: Settings) -> None:
        self.side = side
        self.keys = keys
        self.settings = settings
        self.surface: Surface = target_of(settings).surface(side.catalog, side.facts, settings)
        self.type = TypeReader(self._known)
        self._attributes: dict[TypeId, Mapping[SpecText, Attribute]] = {}

    @property
    def catalog(self) -> Catalog:
        """The models."""
        return self.side.catalog

    @cached_property
    def _audiences(self) -> Mapping[TypeId, Audience]:
        return audiences(self.catalog)

    def audience(self, id: TypeId) -> Audience:
        """Who sees a model."""
        return self._audiences.get(id, Audience.UNKNOWN)

    @cached_property
    def _ids(self) -> Mapping[str, TypeId]:
        return {str(name): id for id, name in self.side.facts.names.types.items()}

    def name(self, id: TypeId) -> Identifier:
        """What a model is called in Python."""
        return self.side.facts.names.types[id]

    @cached_property
    def _serialized(self) -> Mapping[TypeId, Serialized]:
        return target_of(self.settings).serialized(self.catalog, self.side.facts)

    def key(self, id: TypeId) -> str:
        """What a model is called in `SERIALIZERS`, "" where it is not there."""
        return self._serialized[id].key

    def path(self, id: TypeId, wire: SpecText | None = None) -> Path:
        """The path of a model, or of a property of it."""
        own = self.catalog.path_of(id)
        return own if wire is None else within(own, name_step(wire))

    def spelled(self, shape: Shape) -> str:
        """A shape as text in which models go by their keys, so that it is the same text on both sides."""
        return spelled(shape, self.keys.__getitem__)

    def spelled_bare(self, shape: Shape) -> str:
        """As `spelled`, without what is demanded besides types."""
        return self.spelled(without_limits(shape))

    def attributes(self, id: TypeId) -> Mapping[SpecText, Attribute]:
        """The attributes of a class by property, inherited ones first."""
        if id not in self._attributes:
            self._attributes[id] = self.surface.attributes(id)
        return self._attributes[id]

    def told_alike(self, id: TypeId) -> tuple[object, ...]:
        """All that the attributes of a class are made of, the same on both sides where nothing of them differs."""
        catalog, names = self.catalog, self.side.facts.names.attributes[id]
        fields = (catalog.properties(Ref(id)) or {}).values()
        return (
            *(self.keys[link] for link in catalog.lineage(id)),
            *((each.wire, names[each.wire], self._told_alike(each)) for each in fields),
            list(catalog.tags(id).items()),
            list(catalog.own_tags(id).items()),
        )

    def _told_alike(self, field: Field) -> tuple[object, ...]:
        """What other models may change of a property is here as well: null, and how many values there are."""
        constants = len(self.catalog.constants(self.catalog.resolved(field.shape)))
        null = self.catalog.accepts_null(field.shape)
        default = None if field.default is None else repr(field.default.value)
        said = self.spelled(field.shape), field.required, field.access, field.doc.deprecated, default
        return (*said, null, constants)

    def above(self, id: TypeId) -> tuple[str, ...]:
        """The keys of the class and of its bases; the plain type below an enum."""
        body = self.catalog.body(id)
        if isinstance(body, Enumeration):
            return ("int" if body.is_integer else "str",)
        return tuple(self.keys[base] for base in self.catalog.lineage(id))

    def _known(self, name: str) -> tuple[Part, str] | None:
        id = self._ids.get(name)
        if id is None:
            return None
        stands_for = self.surface.type_of(id)
        return Part("name" if stands_for else "class", self.keys[id]), stands_for


def without_limits(shape: Shape) -> Shape:
    """The shape without constraints, at any depth."""
    match shape:
        case Nullable(inner):
            return Nullable(without_limits(inner))
        case ListOf(item, _):
            return ListOf(without_limits(item))
        case MapOf(value, _):
            return MapOf(without_limits(value))
        case TupleOf(items, rest, _, is_exact):
            other = None if rest is None else without_limits(rest)
            return TupleOf(tuple(map(without_limits, items)), other, None, is_exact)
        case ByName(patterns, rest):
            named = tuple((text, without_limits(part)) for text, part in patterns)
            return ByName(named, None if rest is None else without_limits(rest))
        case Scalar() | AnyValue() | Never() | Null() | Literal() | Ref():
            return with_constraints(shape, None)
        case _:
            assert_never(shape)


class Both:
    """The two sides, seen together."""

    def __init__(self, old: Side, new: Side) -> None:
        self.pairs: Pairs = paired(old, new)
        after = {id: str(new.catalog.path_of(id)) for id in new.catalog.types}
        before = {id: after[there] for id, there in self.pairs.new.items()}
        before |= {id: f"{old.catalog.path_of(id)} before" for id in self.pairs.gone}
        # What a switch changes everywhere is told once (`switches`), so both sides are seen as the new one is set.
        self.settings = new.settings
        self.old, self.new = View(old, before, new.settings), View(new, after, new.settings)

    @cached_property
    def ways(self) -> Ways:
        """How code goes on in the new package."""
        return Ways({self.new.keys[definition.id]: self.new.above(definition.id) for definition in self.new.catalog})

    @cached_property
    def calls_otherwise(self) -> frozenset[str]:
        """What settings call otherwise throughout, which is told once: `classes`, `attributes`."""
        old, new = self.old.side.settings.python, self.settings.python
        affixes = [(each.class_prefix, each.class_suffix) for each in (old, new)]
        found = {"classes"} if affixes[0] != affixes[1] else set[str]()
        return frozenset(found | ({"attributes"} if old.names != new.names else set()))

    def is_renamed_with_owner(self, definition: TypeDef) -> bool:
        """Whether a type of the new side is called otherwise because the one that it stands in is."""
        owner = definition.name.owner
        return owner is not None and self._is_renamed(owner)

    def _is_renamed(self, id: TypeId) -> bool:
        old = self.pairs.old.get(id)
        return old is not None and self.old.name(old) != self.new.name(id)

    @cached_property
    def renamed_within(self) -> Counter[TypeId]:
        """How many types stand in each renamed one, at whatever depth, that are called otherwise for that."""
        found = Counter[TypeId]()
        for definition in self.new.catalog:
            above = definition
            while self._is_renamed(above.id) and self.is_renamed_with_owner(above) and above.name.owner is not None:
                above = self.new.catalog[above.name.owner]
            if above is not definition:
                found[above.id] += 1
        return found

    def definitions(self) -> list[tuple[TypeDef, TypeDef]]:
        """The models that are on both sides, in the order of the new spec."""
        return [(self.old.catalog[self.pairs.old[d.id]], d) for d in self.new.catalog if d.id in self.pairs.old]
