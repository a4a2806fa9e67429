"""Names by what has them: the kinds of names that generated code has, and the paths that they are given by.

In: a catalog, and the names and modules of its definitions. Out: keys, which stay while a spec changes around what
they lead to, and names by key. Not done here: making names (`passes.naming`), and where given ones come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Record
from schemawright.ir.facts import Layout, Names
from schemawright.ir.operations import Operation
from schemawright.ir.paths import Path, distinct, name_step, path_to, value_step, within
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier, SpecText


class NameKind(StrEnum):
    """What a name is of. A type and the property that it stands in have one path, and a name each."""

    CLASS = "class"
    FIELD = "field"
    MEMBER = "member"
    MODULE = "module"
    OPERATION = "operation"


NameKey: TypeAlias = tuple[NameKind, str]
"""A kind and a path; a module goes by the path of the first of its types."""


@frozen
class Given:
    """Names that are given before any is made: `by_hand` those that somebody asks for, `kept` those of the last run."""

    by_hand: Mapping[NameKey, Identifier] = field(default_factory=dict[NameKey, Identifier])
    kept: Mapping[NameKey, Identifier] = field(default_factory=dict[NameKey, Identifier])

    def __bool__(self) -> bool:
        return bool(self.by_hand or self.kept)


NOTHING_GIVEN = Given()


class NoName(ValueError):
    """A text that cannot be the name of a thing; its words say why, behind the text."""


def field_path(own: Path, wire: SpecText) -> Path:
    """The path of a property of the record at a path."""
    return within(own, name_step(wire))


def member_path(own: Path, value: str | int) -> Path:
    """The path of a value of the enum at a path."""
    return within(own, value_step(value))


def operation_paths(operations: tuple[Operation, ...]) -> Mapping[SpecText, Path]:
    """The path of each operation, by its name: of its method and its path, which stay when it gets another id."""
    plain = [path_to(["", "paths", name_step(each.path), name_step(each.method.lower())]) for each in operations]
    return {each.name: path for each, path in zip(operations, distinct(plain), strict=True)}


def names_by_key(catalog: Catalog, names: Names, layout: Layout) -> dict[NameKey, Identifier]:
    """All names of a package's code that a spec gives rise to, by key."""
    return dict(_listed(catalog, names, layout))


def _listed(catalog: Catalog, names: Names, layout: Layout) -> Iterator[tuple[NameKey, Identifier]]:
    for definition in catalog:
        id, own = definition.id, catalog.path_of(definition.id)
        yield (NameKind.CLASS, own), names.types[id]
        if isinstance(definition.body, Record):
            called = names.attributes[id]
            for each in definition.body.fields:
                wire = each.wire
                yield (NameKind.FIELD, field_path(own, wire)), called[wire]
        elif isinstance(definition.body, Enumeration):
            for value, name in names.members[id].items():
                yield (NameKind.MEMBER, member_path(own, value)), name
    for module, head in layout.heads.items():
        yield (NameKind.MODULE, catalog.path_of(head)), module
    paths = operation_paths(catalog.operations)
    for text, name in names.operations.items():
        yield (NameKind.OPERATION, paths[text]), name


def types_by_path(catalog: Catalog) -> Mapping[str, TypeId]:
    """All definitions in the order of their paths, which another order of the spec does not change."""
    return dict(sorted((catalog.path_of(id), id) for id in catalog.types))
