"""The text form of a catalog: it shows all that a definition says, in one order, and nothing of the machine."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from schemawright.diagnostics import Origin
from schemawright.ir import definitions, shapes
from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import (
    Access,
    Alias,
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
from schemawright.ir.dump import dumped
from schemawright.ir.paths import path_to
from schemawright.ir.shapes import (
    ANY,
    INTEGER,
    STRING,
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
)
from schemawright.ir.text import SpecText
from tests.passes.made import all_of, catalog, definition, enum, optional, place, record, ref, required, tag

PETS = catalog(
    definition("Zoo", record(required("name"), optional("pets", ListOf(ref("Pet"))))),
    definition("Pet", record(required("kind"), tag=tag("kind", cat="Cat"))),
    definition("Cat", record(optional("mood", ref("Cat/mood")), base="Pet")),
    replace(definition("Cat/mood", enum("calm", "wild"), "Cat", "mood"), path=path_to(["Cat", "mood"])),
)
PETS = Catalog(PETS.types, PETS.roots[:3])


def text(of: Catalog, folder: str = "") -> str:
    return "\n".join(dumped(of, folder)) + "\n"


def test_a_catalog_reads_well() -> None:
    assert (
        text(PETS)
        == """\
Cat: record, root  @ spec.json:/Cat
    named "Cat"
    extends Pet
    mood: Cat/mood, optional  @ spec.json:/mood
    {}: any

Cat/mood: enum  @ spec.json:/Cat/mood
    named "mood" in Cat
    =calm
    =wild

Pet: record, root  @ spec.json:/Pet
    named "Pet"
    tagged by "kind"
        "cat": Cat
    kind: string, required  @ spec.json:/kind
    {}: any

Zoo: record, root  @ spec.json:/Zoo
    named "Zoo"
    name: string, required  @ spec.json:/name
    pets: [Pet], optional  @ spec.json:/pets
    {}: any
"""
    )


SOME, MORE = Constraints(min_length=1), Constraints(names=Constraints(max_length=9))
WORDS = Doc(SpecText("words"))
VARIANTS: list[tuple[Any, dict[str, Any]]] = [
    (Scalar(ScalarKind.DATE), {"kind": ScalarKind.TIME, "constraints": SOME}),
    (AnyValue(), {"constraints": MORE}),
    (Literal("a"), {"value": "b", "is_open": True}),
    (ListOf(STRING), {"item": ANY, "constraints": SOME}),
    (TupleOf((STRING,), None), {"items": (ANY,), "rest": ANY, "constraints": SOME, "is_exact": True}),
    (MapOf(STRING), {"value": ANY, "constraints": SOME}),
    (ByName(((SpecText("^a"), STRING),), None), {"patterns": ((SpecText("^b"), STRING),), "rest": ANY}),
    (Nullable(STRING), {"inner": INTEGER}),
    (ref("A"), {"id": ref("B").id, "constraints": SOME}),
    (optional("p"), {
        "wire": "q", "shape": ANY, "required": True, "origin": place("x"), "default": Default(1),
        "access": Access.READ, "doc": WORDS, "holds": Holds.SOMETIMES,
    }),
    (Default(1), {"value": None}),
    (tag("t", a="A"), {"wire": "u", "mapping": ((SpecText("a"), ref("B").id),)}),
    (record(optional("p")), {
        "fields": (), "additional": None, "base": ref("A").id, "discriminator": tag("t"), "also_required": ("r",),
        "is_open": True, "constraints": SOME, "is_assumed": True,
    }),
    (Member("a"), {"value": "b", "name": "B", "doc": WORDS}),
    (enum("a"), {"members": (), "extensible": True}),
    (Choice((STRING,)), {"branches": (ANY,), "discriminator": tag("t"), "constraints": SOME, "is_free": True}),
    (Alias(STRING), {"shape": ANY, "opaque": True}),
    (all_of(record()), {"parts": (Alias(ANY),)}),
    (Doc(), {"text": "words", "facts": ("fact",), "deprecated": True, "keywords": '{"minimum": 1}'}),
    (Example(1, place("x")), {"value": 2, "origin": place("y")}),
    (NameHint(SpecText("A")), {"text": "B", "owner": ref("A").id, "context": "folder"}),
    (definition("T", Alias(STRING)), {
        "reference": Nullable(ref("T")), "path": path_to(["U"]), "body": Alias(ANY), "name": NameHint(SpecText("U")),
        "origin": Origin("other"), "doc": WORDS, "examples": (Example(1, place("x")),),
    }),
]  # fmt: skip
"""A value of each class of `ir`, with another value for each of its attributes."""


def holding(value: Any) -> TypeDef:
    """A definition that says the value."""
    at = definition("T", Alias(STRING))
    match value:
        case TypeDef():
            return value
        case Record() | Enumeration() | Choice() | Alias() | Composite():
            return replace(at, body=value)
        case Field():
            return replace(at, body=record(value))
        case Default():
            return replace(at, body=record(replace(optional("p"), default=value)))
        case Discriminator():
            return replace(at, body=record(tag=value))
        case Member():
            return replace(at, body=Enumeration((value,)))
        case Doc():
            return replace(at, doc=value)
        case NameHint():
            return replace(at, name=value)
        case Example():
            return replace(at, examples=(value,))
        case _:
            return replace(at, body=Alias(value))


def shown(value: Any) -> str:
    others = {d.id: d for d in catalog(A=Alias(ANY), B=Alias(ANY))}
    held = holding(value)
    return text(Catalog({**others, held.id: held}, ()))


@pytest.mark.parametrize(
    ("value", "name", "other"),
    [(value, name, other) for value, others in VARIANTS for name, other in others.items()],
    ids=lambda part: type(part).__name__ if dataclasses.is_dataclass(part) else str(part)[:20],
)
def test_whatever_a_definition_says_is_shown(value: Any, name: str, other: object) -> None:
    assert shown(replace(value, **{name: other})) != shown(value)


def test_shapes_that_say_nothing_more_are_shown() -> None:
    assert len({shown(shape) for shape in (ANY, Never(), Null(), Literal(1), Literal(True), Literal("1"))}) == 6
    assert shown(enum(1)) != shown(enum("1"))


def attributes() -> Iterator[tuple[type, str]]:
    """All attributes of the classes of `ir` that hold what a spec says."""
    for module in (shapes, definitions):
        for cls in vars(module).values():
            if dataclasses.is_dataclass(cls) and isinstance(cls, type) and cls.__module__ == module.__name__:
                yield from ((cls, field.name) for field in dataclasses.fields(cls) if field.init)


def test_no_attribute_is_left_out() -> None:
    assert {(type(value), name) for value, others in VARIANTS for name in others} == set(attributes())


def test_the_order_of_the_spec_does_not_count() -> None:
    assert text(Catalog(dict(reversed(PETS.types.items())), PETS.roots)) == text(PETS)


@pytest.mark.parametrize(
    ("file", "folder", "expected"),
    [
        ("spec.json", "", "spec.json"),
        ("specs/a.yaml", "specs", "a.yaml"),
        ("/far/specs/b/a.yaml", "/far/specs", "b/a.yaml"),
        ("../specs/a.yaml", "../specs", "a.yaml"),
        ("https://example.org/a.yaml", "specs", "https://example.org/a.yaml"),
    ],
)
def test_places_are_told_from_the_folder_of_the_spec(file: str, folder: str, expected: str) -> None:
    at = replace(definition("T", Alias(STRING)), origin=Origin(file, "/x"))
    assert text(Catalog({at.id: at}, ()), folder).startswith(f"T: alias  @ {expected}:/x\n")


def test_signs_that_nobody_sees_are_escaped() -> None:
    hostile = "a\n\x1b[31m\u202e\ud800"
    found = shown(replace(definition(hostile, Alias(STRING)), doc=Doc(SpecText(hostile)), origin=Origin("f", hostile)))
    assert all(line.isprintable() for line in found.splitlines())
    assert found.encode()
