"""A catalog as text: one stable form, to be read, compared and tested.

In: a catalog, and the folder from which places are told. Out: lines, a block for each definition with all that it says,
in the order of their paths; texts of the spec stand there as JSON. Not done here: reading it back.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Iterator
from typing import assert_never

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import (
    Access,
    Alias,
    Body,
    Choice,
    Composite,
    Default,
    Discriminator,
    Doc,
    Enumeration,
    Example,
    Field,
    Holds,
    Member,
    NameHint,
    Record,
    TypeDef,
)
from schemawright.ir.paths import VALUES, name_step, value_step
from schemawright.ir.shapes import Nullable, Shape, TypeId
from schemawright.ir.spelling import spelled, spelled_constraints
from schemawright.ir.text import JsonValue


def dumped(catalog: Catalog, folder: str = "") -> Iterator[str]:
    """The lines of a catalog; files are named by the way from `folder`, "" for the current one."""
    writer = _Writer(catalog, frozenset(catalog.roots), folder)
    for number, id in enumerate(sorted(catalog.types, key=catalog.path_of)):
        yield from ([""] if number else [])
        yield from writer.definition(catalog[id])


@frozen
class _Writer:
    """Writes the definitions of one catalog."""

    catalog: Catalog
    roots: frozenset[TypeId]
    folder: str

    def definition(self, definition: TypeDef) -> Iterator[str]:
        """A definition: its path and place, then what it says."""
        match definition:
            case TypeDef(reference, _, body, name, origin, doc, examples):
                marks = ["root"] * (definition.id in self.roots) + ["nullable"] * isinstance(reference, Nullable)
                yield f"{self.called(definition.id)}: {', '.join((_kind(body), *marks))}  @ {self.place(origin)}"
                yield from _indented((self.name(name), *_doc(doc), *self.body(body, origin)))
                yield from _indented(self.example(example) for example in examples)
            case _:
                assert_never(definition)

    def name(self, name: NameHint) -> str:
        """Where the name comes from."""
        words = f" beside {_json(name.context)}" if name.context else ""
        if name.owner is None:
            return f"named {_json(name.text)}{words}"
        owner = self.called(name.owner) if name.owner in self.catalog.types else "nothing that is left"
        return f"named {_json(name.text)} in {owner}{words}"

    def body(self, body: Body, around: Origin) -> Iterator[str]:
        """What a definition is that stands at `around`."""
        match body:
            case Record(fields, additional, base, discriminator, also_required, is_open, constraints, is_assumed):
                yield from [] if base is None else [f"extends {self.called(base)}"]
                yield from self.tags(discriminator)
                yield from (f"requires {_json(wire)}" for wire in also_required)
                yield from ["open"] if is_open else []
                yield from ["if it is an object"] if is_assumed else []
                yield from _constraints(constraints)
                for field in fields:
                    yield from self.field(field, around)
                yield f"{VALUES}: {'nothing' if additional is None else self.shape(additional)}"
            case Enumeration(members, extensible):
                yield from [] if extensible is None else ["extensible" if extensible else "closed"]
                yield from ["integers"] if members and body.is_integer else []
                for member in members:
                    yield from _member(member)
            case Choice(branches, discriminator, constraints, is_free):
                yield from self.tags(discriminator)
                yield from _constraints(constraints)
                yield from (f"<> {self.shape(branch)}" for branch in branches)
                yield from ["<> any"] if is_free else []
            case Alias(shape, opaque):
                yield f"is {self.shape(shape)}{', of which only the name is known' if opaque else ''}"
            case Composite(parts):
                for part in parts:
                    yield f"& {_kind(part)}"
                    yield from _indented(self.body(part, around))
            case _:
                assert_never(body)

    def tags(self, discriminator: Discriminator | None) -> Iterator[str]:
        """The discriminator, with a line for each value."""
        match discriminator:
            case None:
                return
            case Discriminator(wire, mapping):
                yield f"tagged by {_json(wire)}"
                yield from _indented(f"{_json(value)}: {self.called(id)}" for value, id in mapping)
            case _:
                assert_never(discriminator)

    def field(self, field: Field, around: Origin) -> Iterator[str]:
        """A property, with its place where that is not the one to expect in a definition that stands at `around`."""
        match field:
            case Field(wire, shape, required, origin, default, access, doc, holds):
                words = [self.shape(shape), "required" if required else "optional"]
                words += [] if access is Access.BOTH else [f"{access.value} only"]
                words += [] if holds is Holds.ALWAYS else [f"holds {holds.value}"]
                apart = "" if origin == around.child("properties", wire) else f"  @ {self.place(origin)}"
                yield f"{name_step(wire)}: {', '.join(words)}{apart}"
                yield from _indented((*_default(default), *_doc(doc)))
            case _:
                assert_never(field)

    def example(self, example: Example) -> str:
        """A value that the spec shows."""
        match example:
            case Example(value, origin):
                return f"example {_json(value)}  @ {self.place(origin)}"
            case _:
                assert_never(example)

    def shape(self, shape: Shape) -> str:
        """A shape."""
        return spelled(shape, self.called)

    def called(self, id: TypeId) -> str:
        """What a definition is called."""
        return self.catalog.path_of(id)

    def place(self, origin: Origin) -> str:
        """A place of an input: file, and line or pointer."""
        is_file = origin.file and "://" not in origin.file
        file = posixpath.relpath(origin.file, self.folder or ".") if is_file else origin.file
        column = f":{origin.column}" if origin.column else ""
        return _printable(f"{file}:{f'{origin.line}{column}' if origin.line else ''}{origin.pointer}")


def _kind(body: Body) -> str:
    match body:
        case Record():
            return "record"
        case Enumeration():
            return "enum"
        case Choice():
            return "union"
        case Alias():
            return "alias"
        case Composite():
            return "allOf"
        case _:
            assert_never(body)


def _member(member: Member) -> Iterator[str]:
    match member:
        case Member(value, name, doc):
            yield value_step(value) + (f" named {_json(name)}" if name else "")
            yield from _indented(_doc(doc))
        case _:
            assert_never(member)


def _doc(doc: Doc) -> Iterator[str]:
    match doc:
        case Doc(text, facts, deprecated, keywords):
            yield from [f"doc {_json(text)}"] if text else []
            yield from (f"fact {_json(fact)}" for fact in facts)
            yield from [f"keywords {_printable(keywords)}"] if keywords else []
            yield from ["deprecated"] if deprecated else []
        case _:
            assert_never(doc)


def _default(default: Default | None) -> list[str]:
    return [] if default is None else [f"default {_json(default.value)}"]


def _constraints(constraints: Constraints | None) -> list[str]:
    return [] if constraints is None else [f"constraints {spelled_constraints(constraints)}"]


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _json(value: JsonValue) -> str:
    return _printable(json.dumps(value, ensure_ascii=False))


def _printable(text: str) -> str:
    """The text with signs that nobody sees as JSON escapes them."""
    return text if text.isprintable() else "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)
