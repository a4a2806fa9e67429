"""Facts that passes find out about a catalog, kept beside it: how unions are told apart, names, modules.

All are frozen and free of any target language; an `Identifier` is a name that the target's rules have made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from typing import TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.definitions import Tag
from schemawright.ir.shapes import Shape, TypeId
from schemawright.ir.text import Identifier, SpecText


class JsonKind(Enum):
    """The kinds of JSON value that can be told apart at a glance; null is mostly handled by `Nullable`."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    OBJECT = "object"
    ARRAY = "array"
    NULL = "null"


@frozen
class Take:
    """The value has this shape."""

    shape: Shape


@frozen
class ByKind:
    """The JSON kind of the value decides; `otherwise` for other kinds, None where nothing fits."""

    arms: tuple[tuple[JsonKind, Dispatch], ...]
    otherwise: Dispatch | None = None


@frozen
class ByTag:
    """The value of the object's property `wire` decides.

    `absent` for objects without it, or with null there; `other` for other values. None where nothing fits.
    """

    wire: SpecText
    arms: tuple[tuple[Tag, Dispatch], ...]
    absent: Dispatch | None = None
    other: Dispatch | None = None


@frozen
class ByKeys:
    """The first branch whose key the object has, a property that it requires and that those behind it do not declare.

    It gives way to the other branches whose key is there, and to the `others`, where it does not fit or another one
    fits better. `is_named`: as in `Fit`.
    """

    arms: tuple[tuple[SpecText, Shape], ...]
    others: tuple[Shape, ...] = ()
    is_named: bool = False


@frozen
class Fit:
    """The branch that the value fits best: one that accepts it, and of these the one that declares most of it.

    `is_named`: a tag names these branches, so that a value which fits none of them is wrong, not merely unknown.
    """

    shapes: tuple[Shape, ...]
    is_named: bool = False


Dispatch: TypeAlias = "Take | ByKind | ByTag | ByKeys | Fit"


class NameReason(Enum):
    """Why a type has its name."""

    SPEC = "named in the spec"
    PLACE = "named after its place"
    FILE = "told apart by its file"
    KIND = "told apart by its kind"
    NUMBER = "told apart by a number"
    KEPT = "locked"
    BY_HAND = "renamed"


@frozen
class Names:
    """Names of the target's code: of types, of a record's attributes by wire name, of an enum's members by value, and
    of operations; `reasons` are those of types.
    """

    types: Mapping[TypeId, Identifier]
    attributes: Mapping[TypeId, Mapping[SpecText, Identifier]]
    members: Mapping[TypeId, Mapping[str | int, Identifier]]
    operations: Mapping[SpecText, Identifier] = field(default_factory=dict[SpecText, Identifier])
    reasons: Mapping[TypeId, NameReason] = field(default_factory=dict[TypeId, NameReason])


@frozen
class Layout:
    """Which module holds which definitions, in the order in which they must stand.

    `tangle` numbers the groups of modules that refer to one another in a circle; modules outside of such groups are
    not in it. `heads` are the types that modules are named after.
    """

    modules: Mapping[Identifier, tuple[TypeId, ...]]
    module_of: Mapping[TypeId, Identifier]
    tangle: Mapping[Identifier, int]
    heads: Mapping[Identifier, TypeId] = field(default_factory=dict[Identifier, TypeId])


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
