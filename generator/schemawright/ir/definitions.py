"""Definitions: what a named type is. A closed union of frozen bodies, wrapped in a `TypeDef`.

Front ends produce them, passes rewrite them; `Composite` exists only until `passes.allof.merge` has run.
"""

from __future__ import annotations

from dataclasses import field, replace
from enum import Enum
from typing import TypeAlias, assert_never

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.constraints import Constraints, intersected
from schemawright.ir.paths import Path
from schemawright.ir.shapes import AnyValue, Ref, Shape, TypeId, constraints_of, with_constraints, without_null
from schemawright.ir.text import JsonValue, SpecText


class Access(Enum):
    """The direction in which a property travels (OAS 3.1 section 4.8.24, JSON Schema validation section 9.4)."""

    BOTH = "both"
    READ = "read"
    WRITE = "write"


class Holds(Enum):
    """For which objects a property is what its definition says (JSON Schema core section 10.2.2)."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    """For those of which a condition holds; for all others it may be anything."""
    ONE_OF_TWO = "one of two"
    """For all others the same property has a definition as well."""


@frozen
class Default:
    """The value that the server assumes for an absent property."""

    value: JsonValue


@frozen
class Doc:
    """What a spec says about a type or property for people.

    `text` is Markdown; `facts` are short statements on constraints that the type does not express, such as
    `minimum: 0`; both are untrusted text. `keywords` is JSON text of what such statements are made of, in runs that
    ask for it: an object of keywords of JSON Schema 2020-12, "" for none.
    """

    text: SpecText = SpecText("")
    facts: tuple[SpecText, ...] = ()
    deprecated: bool = False
    keywords: SpecText = field(default=SpecText(""), compare=False)


NO_DOC = Doc()


@frozen
class Example:
    """A value that a spec shows of a schema, and its place."""

    value: JsonValue
    origin: Origin


@frozen
class Field:
    """A property of a record; until `passes.allof.merge` has run, there may be several of one name that `holds` under
    conditions.
    """

    wire: SpecText
    shape: Shape
    required: bool
    origin: Origin
    default: Default | None = None
    access: Access = Access.BOTH
    doc: Doc = NO_DOC
    holds: Holds = Holds.ALWAYS


Tag: TypeAlias = str | int | bool
"""A value of a property that tells types apart; true is not 1."""


@frozen
class Discriminator:
    """The property whose value says which type an object has, and the types by value (in spec order).

    A spec has texts as values, whatever the property is; `Catalog.tag` finds what they stand for.
    """

    wire: SpecText
    mapping: tuple[tuple[Tag, TypeId], ...]


@frozen
class Record:
    """An object with known properties.

    `additional` is the shape of unknown properties (`None`: the schema forbids them; they are kept all the same).
    `base` is the record it extends: `fields` holds own fields only. `discriminator` makes it a base that dispatches
    to the types of the mapping. `is_open`: the schema itself says that there may be other properties, by a keyword or
    by a part that is not modelled; else they are merely not forbidden. `also_required` names properties that are
    required here but declared elsewhere (by another part of an allOf, or nowhere). `is_assumed`: a part of an allOf
    that says this of objects and accepts all other values.
    """

    fields: tuple[Field, ...]
    additional: Shape | None
    base: TypeId | None = None
    discriminator: Discriminator | None = None
    also_required: tuple[SpecText, ...] = ()
    is_open: bool = False
    constraints: Constraints | None = None
    is_assumed: bool = False


@frozen
class Member:
    """One value of an enumeration; `name` is the spec's suggestion for it, "" where there is none."""

    value: str | int
    name: SpecText = SpecText("")
    doc: Doc = NO_DOC


@frozen
class Enumeration:
    """Named scalar values, all strings or all integers.

    `extensible`: the spec itself accepts any other too, or says that there is none; None where it leaves that open, and
    settings decide.
    """

    members: tuple[Member, ...]
    extensible: bool | None = None

    @property
    def is_integer(self) -> bool:
        """Whether the values are integers (else strings)."""
        return isinstance(self.members[0].value, int)


@frozen
class Choice:
    """A value of one of several shapes (oneOf, anyOf, type lists); with `is_free`, or any other value."""

    branches: tuple[Shape, ...]
    discriminator: Discriminator | None = None
    constraints: Constraints | None = None
    is_free: bool = False


@frozen
class Alias:
    """Another name for a shape. `opaque` marks a type of which nothing is known but its name."""

    shape: Shape
    opaque: bool = False


@frozen
class Composite:
    """A value that fits all parts at once (allOf); a part that is a reference stands here as an `Alias` of a `Ref`."""

    parts: tuple[Body, ...]


Body: TypeAlias = "Record | Enumeration | Choice | Alias | Composite"


def constrained(body: Body, constraints: Constraints | None) -> Body:
    """The body with more constraints; an enum's values are constraints enough."""
    if constraints is None:
        return body
    match body:
        case Record() | Choice():
            return replace(body, constraints=intersected(body.constraints, constraints))
        case Alias(shape, _):
            return replace(body, shape=with_constraints(shape, intersected(constraints_of(shape), constraints)))
        case Composite(parts):
            return Composite((*parts, Alias(AnyValue(constraints))))
        case Enumeration():
            return body
        case _:
            assert_never(body)


@frozen
class NameHint:
    """Where a type's name comes from.

    `declared`: the spec names it `text`. Otherwise the type stands inline below `owner`, and `text` says where
    (a property, "Item", ...): the name is made of both. `context` are words that tell two types of one declared name
    apart, such as the folder of the file that declares it.
    """

    text: SpecText
    owner: TypeId | None = None
    context: SpecText = SpecText("")

    @property
    def declared(self) -> bool:
        """Whether the spec itself names the type."""
        return self.owner is None


@frozen
class TypeDef:
    """A definition with its identity, its path, its name's origin, its documentation and its place.

    `reference` is how shapes refer to the schema: by a `Ref`, which is `Nullable` where the schema itself accepts null;
    `body` says nothing of null then. `Catalog.path_of` tells definitions apart that have one `path`. `examples` are
    there in runs that ask for them.
    """

    reference: Shape
    path: Path
    body: Body
    name: NameHint
    origin: Origin
    doc: Doc = NO_DOC
    examples: tuple[Example, ...] = ()
    id: TypeId = field(init=False)

    def __post_init__(self) -> None:
        """Derive `id`."""
        target = without_null(self.reference)
        assert isinstance(target, Ref)
        object.__setattr__(self, "id", target.id)
