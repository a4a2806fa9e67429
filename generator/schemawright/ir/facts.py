"""Facts that passes find out about a catalog, kept beside it: how unions are told apart, names, modules.

All are frozen and free of any target language; an `Identifier` is a name that the target's rules have made.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.shapes import Shape, TypeId
from schemawright.ir.text import Identifier, SpecText


class JsonKind(Enum):
    """The kinds of JSON value that can be told apart at a glance; null is handled by `Nullable`."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    OBJECT = "object"
    ARRAY = "array"


@frozen
class Take:
    """The value has this shape."""

    shape: Shape


@frozen
class ByKind:
    """The JSON kind of the value decides."""

    arms: tuple[tuple[JsonKind, Dispatch], ...]


@frozen
class ByTag:
    """The value of the object's property `wire` decides; `otherwise` for other values, None where nothing fits."""

    wire: SpecText
    arms: tuple[tuple[str | int | bool, Shape], ...]
    otherwise: Dispatch | None = None


@frozen
class ByKeys:
    """The presence of a property that one branch alone requires decides, in order."""

    arms: tuple[tuple[SpecText, Shape], ...]
    otherwise: Dispatch | None = None


@frozen
class InOrder:
    """The first branch that the value fits is taken: the last resort."""

    shapes: tuple[Shape, ...]


Dispatch: TypeAlias = "Take | ByKind | ByTag | ByKeys | InOrder"


@frozen
class Names:
    """Names of the target's code: of types, of a record's attributes by wire name, of an enum's members by value."""

    types: Mapping[TypeId, Identifier]
    attributes: Mapping[TypeId, Mapping[SpecText, Identifier]]
    members: Mapping[TypeId, Mapping[str | int, Identifier]]


@frozen
class Layout:
    """Which module holds which definitions, in the order in which they must stand.

    `tangle` numbers the groups of modules that refer to one another in a circle; modules outside of such groups are
    not in it.
    """

    modules: Mapping[Identifier, tuple[TypeId, ...]]
    module_of: Mapping[TypeId, Identifier]
    tangle: Mapping[Identifier, int]


@frozen
class Facts:
    """Everything a target may read beside the catalog."""

    dispatch: Mapping[TypeId, Dispatch]
    inexpressible: frozenset[TypeId]
    """Aliases and unions that cannot be written out as a type (`passes.inexpressible`)."""
    names: Names
    layout: Layout
    bases: frozenset[TypeId] = frozenset()
    """Records that others extend."""
