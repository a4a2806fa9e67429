"""Shapes: what a JSON value at some place may be. A closed union of frozen values.

Match a shape with `match`, name every attribute where one is taken apart, and end with `assert_never`. A shape never
holds a definition: named types are reached by `Ref`. `constraints` stand at shapes whose type does not say all that a
schema demands; who rebuilds a shape keeps them. `Nullable` alone says that null is accepted, wherever that is said. Not
here: presence, default and wire name, which belong to the field (`definitions.Field`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from enum import Enum
from typing import NewType, TypeAlias, assert_never

from schemawright.frozen import frozen
from schemawright.ir.constraints import Constraints
from schemawright.ir.text import SpecText

TypeId = NewType("TypeId", str)
"""Identity of a definition: file and pointer of its schema. Compared, never parsed."""


class ScalarKind(Enum):
    """The kinds of scalar that a target may represent differently."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE_TIME = "date-time"
    DATE = "date"
    TIME = "time"
    UUID = "uuid"
    BYTES = "byte"
    INTEGER_OR_STRING = "int-or-string"
    INTEGER_TEXT = "integer text"
    # Those below are what a setting makes of a format; no format is read as one of them by default.
    DECIMAL = "decimal"
    DECIMAL_TEXT = "decimal text"
    DURATION = "duration"
    IPV4 = "ipv4"
    IPV6 = "ipv6"

    @property
    def json_type(self) -> str:
        """The type of JSON Schema whose values are of this kind."""
        if self is ScalarKind.DECIMAL:
            return "number"
        return self.value if self.value in ("integer", "number", "boolean") else "string"


@frozen
class Scalar:
    """A JSON string, number or boolean; `kind` says which, and how its text is to be understood."""

    kind: ScalarKind
    constraints: Constraints | None = None


@frozen
class AnyValue:
    """Any JSON value, null included; passed through unchanged."""

    constraints: Constraints | None = None


@frozen
class Never:
    """No value at all (the schema `false`)."""


@frozen
class Null:
    """JSON null alone."""


@frozen
class Literal:
    """Exactly one scalar value (`const`); `is_open` where others of its kind may come (an enum of one value)."""

    value: str | int | bool
    is_open: bool = False
    is_boolean: bool = field(init=False)
    """Tells true from 1, which Python takes for equal."""

    def __post_init__(self) -> None:
        """Derive `is_boolean`."""
        object.__setattr__(self, "is_boolean", isinstance(self.value, bool))


@frozen
class ListOf:
    """An array whose items all have one shape."""

    item: Shape
    constraints: Constraints | None = None


@frozen
class TupleOf:
    """An array with a shape for each of the first items (`prefixItems`) and one, or none, for the rest.

    `is_exact`: there are as many items as shapes; `rest` is None then.
    """

    items: tuple[Shape, ...]
    rest: Shape | None
    constraints: Constraints | None = None
    is_exact: bool = False


@frozen
class MapOf:
    """An object with arbitrary keys whose values all have one shape."""

    value: Shape
    constraints: Constraints | None = None


@frozen
class ByName:
    """The value of a member whose name tells its shape: that of the `patterns` found in it, else `rest` (`by_name`).

    Stands only where the value of a map, or what the other members of a record are, is told. Patterns are spelled as
    the target's language has them; where several fit a name, the value has the first shape and fits all. `rest`: None
    where there must be no other members.
    """

    patterns: tuple[tuple[SpecText, Shape], ...]
    rest: Shape | None

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes that a value may have, each once."""
        rest = () if self.rest is None else (self.rest,)
        return tuple(dict.fromkeys((*(shape for _, shape in self.patterns), *rest)))


@frozen
class Nullable:
    """The inner shape or null. Never nested, and never around `AnyValue` or `Null`: use `nullable`."""

    inner: Shape


@frozen
class Ref:
    """The type defined under an id."""

    id: TypeId
    constraints: Constraints | None = None


Shape: TypeAlias = Scalar | AnyValue | Never | Null | Literal | ListOf | TupleOf | MapOf | ByName | Nullable | Ref

ANY = AnyValue()
STRING = Scalar(ScalarKind.STRING)
INTEGER = Scalar(ScalarKind.INTEGER)
NUMBER = Scalar(ScalarKind.NUMBER)
BOOLEAN = Scalar(ScalarKind.BOOLEAN)


def nullable(shape: Shape) -> Shape:
    """The shape or null, in normal form."""
    return shape if isinstance(shape, Nullable | AnyValue | Null) else Nullable(shape)


def by_name(patterns: Sequence[tuple[SpecText, Shape]], rest: Shape | None) -> Shape | None:
    """The shape of members with and without patterns, in normal form; None where there must be none.

    Shapes that say more stand first. A pattern for which there must be no value says nothing of types.
    """
    told = sorted(((text, s) for text, s in patterns if not isinstance(s, Never)), key=lambda entry: _breadth(entry[1]))
    if rest is not None and all(shape == rest for _, shape in told):
        return rest
    return ByName(tuple(told), rest) if told else rest


def _breadth(shape: Shape) -> int:
    """How little a shape says, in few classes."""
    inner = shape.item if isinstance(shape, ListOf) else shape.value if isinstance(shape, MapOf) else None
    return 2 if isinstance(shape, AnyValue) else 1 if isinstance(inner, AnyValue) else 0


def names_null(shape: Shape) -> bool:
    """Whether null is among the values that the shape itself names; `Catalog.accepts_null` looks further."""
    return isinstance(shape, Nullable | Null)


def without_null(shape: Shape) -> Shape:
    """The shape of the values that are not null; that of null alone stays."""
    return shape.inner if isinstance(shape, Nullable) else shape


def constraints_of(shape: Shape) -> Constraints | None:
    """What is demanded besides the type, of values that are not null."""
    match shape:
        case Nullable(inner):
            return constraints_of(inner)
        case Never() | Null() | Literal() | ByName():
            return None
        case Scalar() | AnyValue() | ListOf() | TupleOf() | MapOf() | Ref():
            return shape.constraints
        case _:
            assert_never(shape)


def with_constraints(shape: Shape, constraints: Constraints | None) -> Shape:
    """The shape with these constraints instead of its own; one value or several by name need none."""
    match shape:
        case Nullable(inner):
            return Nullable(with_constraints(inner, constraints))
        case Never() | Null() | Literal() | ByName():
            return shape
        case Scalar() | AnyValue() | ListOf() | TupleOf() | MapOf() | Ref():
            return shape if shape.constraints == constraints else replace(shape, constraints=constraints)
        case _:
            assert_never(shape)


def references(shape: Shape) -> tuple[TypeId, ...]:
    """The ids a shape refers to, in order of appearance."""
    match shape:
        case Ref(id, _):
            return (id,)
        case ListOf(inner, _) | MapOf(inner, _) | Nullable(inner):
            return references(inner)
        case ByName():
            return tuple(id for part in shape.shapes for id in references(part))
        case TupleOf(items, rest, _, _):
            parts = items if rest is None else (*items, rest)
            return tuple(id for part in parts for id in references(part))
        case Scalar() | AnyValue() | Never() | Null() | Literal():
            return ()
        case _:
            assert_never(shape)
