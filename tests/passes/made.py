"""Catalogs written down: definitions by name, fields by wire name, and shapes as short texts for comparison."""

from __future__ import annotations

from dataclasses import replace

from schemawright.diagnostics import Origin, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import (
    Alias,
    Body,
    Composite,
    Discriminator,
    Enumeration,
    Field,
    Member,
    NameHint,
    Record,
    TypeDef,
)
from schemawright.ir.paths import name_step, path_to
from schemawright.ir.shapes import ANY, STRING, Ref, Shape, TypeId
from schemawright.ir.text import SpecText


def place(*tokens: str) -> Origin:
    """A place in the one file of these tests."""
    return Origin("spec.json", "".join(f"/{token}" for token in tokens))


def ref(name: str) -> Ref:
    """A reference to the definition of that name."""
    return Ref(TypeId(name))


def optional(wire: str, shape: Shape = STRING) -> Field:
    """An optional property."""
    return Field(SpecText(wire), shape, required=False, origin=place(wire))


def required(wire: str, shape: Shape = STRING) -> Field:
    """A required property."""
    return replace(optional(wire, shape), required=True)


def record(*fields: Field, base: str | None = None, tag: Discriminator | None = None, also: str = "") -> Record:
    """An object; `also` lists further required names, separated by blanks."""
    return Record(
        fields=fields,
        additional=ANY,
        base=None if base is None else TypeId(base),
        discriminator=tag,
        also_required=tuple(map(SpecText, also.split())),
    )


def tag(wire: str, **subtypes: str) -> Discriminator:
    """A discriminator with the types by value."""
    return Discriminator(SpecText(wire), tuple((SpecText(v), TypeId(name)) for v, name in subtypes.items()))


def part(name: str) -> Alias:
    """A part of an allOf that is a reference."""
    return Alias(ref(name))


def all_of(*parts: Body) -> Composite:
    """An allOf."""
    return Composite(parts)


def enum(*values: str | int) -> Enumeration:
    """An enum."""
    return Enumeration(tuple(map(Member, values)))


def definition(name: str, body: Body, owner: str | None = None, text: str | None = None, context: str = "") -> TypeDef:
    """A definition whose id is `name`; inline where it has an owner."""
    hint = NameHint(
        SpecText(name if text is None else text), None if owner is None else TypeId(owner), SpecText(context)
    )
    return TypeDef(ref(name), path_to([name_step(name)]), body, hint, place(name))


def catalog(*definitions: TypeDef, **bodies: Body) -> Catalog:
    """A catalog of which every definition is a root; those given by name are declared."""
    found = [*definitions, *(definition(name, body) for name, body in bodies.items())]
    return Catalog({d.id: d for d in found}, tuple(d.id for d in found))


def codes(sink: Sink) -> list[str]:
    """The codes of what was found, in order."""
    return [diagnostic.code for diagnostic in sink.found]
