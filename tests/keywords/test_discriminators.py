"""`discriminator` on unions and on bases: the property that says which model an object is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import (
    BOOL,
    EVERY,
    INT,
    NULL,
    OAS3,
    OAS30,
    STR,
    SWAGGER,
    Case,
    Check,
    Table,
    const,
    obj,
    ref,
)


def one_of(*branches: Json, **beside: Json) -> dict[str, Json]:
    return {"oneOf": list(branches), **beside}


def tagged(*branches: Json, **mapping_: str) -> dict[str, Json]:
    discriminator: dict[str, Json] = {"propertyName": "k"}
    if mapping_:
        discriminator["mapping"] = mapping_
    return one_of(*branches, discriminator=discriminator)


TAGGED_BRANCHES = {"A": obj(["k"], k=STR, x=INT), "B": obj(["k"], k=STR, x=STR)}

TAGGED = Table(
    "discriminators_tagged",
    Case(
        name="names of schemas",
        schema=tagged(ref("A"), ref("B")),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "A", "x": 1}, {"k": "B", "x": "s"}],
        kept=[{"k": "C", "x": 1}, {}, {"k": 1}, "x"],
        refused=[({"k": "A", "x": "s"}, "/x"), ({"k": "B", "x": 1}, "/x")],
    ),
    Case(
        name="mapping of references",
        schema=tagged(
            ref("A"), ref("B"), a="#/components/schemas/A", b="#/components/schemas/B", bb="#/components/schemas/B"
        ),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}, {"k": "bb", "x": "s"}],
        kept=[{"k": "c"}],
        refused=[({"k": "a", "x": "s"}, "/x"), ({"k": "bb", "x": 1}, "/x")],
    ),
    Case(
        name="mapping of names",
        schema=tagged(ref("A"), ref("B"), a="A", b="B"),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}],
        refused=[({"k": "a", "x": "s"}, "/x")],
    ),
    Case(
        name="partial mapping",
        schema=tagged(ref("A"), ref("B"), a="#/components/schemas/A"),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "a", "x": 1}, {"k": "B", "x": "s"}],
        refused=[({"k": "B", "x": 1}, "/x")],
    ),
    Case(
        name="other kinds beside",
        schema=one_of(ref("A"), STR, discriminator={"propertyName": "k"}),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "A", "x": 1}, "x"],
        kept=[{"k": "Z"}, 1],
        refused=[({"k": "A", "x": "s"}, "/x")],
    ),
    Case(
        name="null beside",
        schema=one_of(ref("A"), ref("B"), NULL, discriminator={"propertyName": "k"}),
        others=TAGGED_BRANCHES,
        alone=True,
        accepted=[{"k": "A", "x": 1}, None],
        refused=[({"k": "A", "x": "s"}, "/x")],
    ),
    Case(
        name="one entry of the mapping leads nowhere",
        schema=tagged(ref("A"), ref("B"), a="#/components/schemas/A", z="#/components/schemas/Zebra"),
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        accepted=[{"k": "a", "x": 1}],
        kept=[{"k": "z"}],
        reported=["ref-unresolved"],
    ),
    Case(
        name="a mapping that a bundler left behind",
        schema=tagged(obj(["k"], k=const("a"), x=INT), obj(["k"], k=const("b"), x=STR), a="models/a.yaml#/a", b="#/b"),
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}],
        kept=[{"k": "c"}],
        refused=[({"k": "b", "x": 1}, "/x")],
        reported=["discriminator-unusable", "ref-unresolved"],
    ),
    Case(
        name="anyOf",
        schema={"anyOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "k"}},
        others=TAGGED_BRANCHES,
        dialects=OAS3,
        alone=True,
        accepted=[{"k": "A", "x": 1}, {"k": "B", "x": "s"}],
        refused=[({"k": "B", "x": 1}, "/x")],
    ),
    Case(
        name="inline branches",
        schema=one_of(
            obj(["k"], k=const("a"), x=INT), obj(["k"], k=const("b"), x=STR), discriminator={"propertyName": "k"}
        ),
        accepted=[{"k": "a", "x": 1}, {"k": "b", "x": "s"}],
        kept=[{"k": "c"}],
        refused=[({"k": "b", "x": 1}, "/x")],
    ),
)


def base(dialect: str, **mapping_: str) -> dict[str, Json]:
    """A discriminated base as the dialect spells it."""
    tag: Json = "kind"
    if dialect != SWAGGER:
        tag = {"propertyName": "kind"} | ({"mapping": mapping_} if mapping_ else {})
    return obj(["kind"], kind=STR, name=STR) | {"discriminator": tag}


def extends(name: str, *parts: Json, **more: Json) -> dict[str, Json]:
    return {"allOf": [ref(name), *parts], **more}


SUBTYPES = {
    "Cat": extends("Main", obj(["lives"], lives=INT)),
    "Dog": extends("Main", properties={"bark": BOOL}),
    "Puppy": extends("Dog", obj(age=INT)),
}
MAPPED = {"cat": "#/components/schemas/Cat", "kitty": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}

BASES = Table(
    "discriminators_bases",
    *(
        Case(
            name=f"names of schemas in {dialect}",
            schema=base(dialect),
            others=SUBTYPES,
            dialects=[dialect],
            alone=True,
            accepted=[
                {"kind": "Cat", "lives": 9, "name": "x"},
                {"kind": "Dog", "bark": True},
                {"kind": "Puppy", "bark": True, "age": 1},
                {"kind": "Bird", "wings": 2},
                {"kind": "Main"},
            ],
            refused=[
                ({"kind": "Cat"}, "/lives"),
                ({"kind": "Cat", "lives": 9, "name": 1}, "/name"),
                ({"kind": "Puppy", "bark": 1}, "/bark"),
                ({"kind": "Puppy", "age": "x"}, "/age"),
                ({"kind": "Bird", "name": 1}, "/name"),
                ({}, "/kind"),
                ({"kind": 1}, "/kind"),
            ],
        )
        for dialect in EVERY
    ),
    Case(
        name="mapping",
        schema=base(OAS30, **MAPPED),
        others=SUBTYPES,
        dialects=OAS3,
        accepted=[{"kind": "cat", "lives": 9}, {"kind": "kitty", "lives": 9}, {"kind": "dog", "bark": True}],
        refused=[({"kind": "kitty"}, "/lives"), ({"kind": "dog", "bark": 1}, "/bark")],
    ),
    Case(
        name="x-ms-discriminator-value",
        schema=base(SWAGGER),
        others={"Cat": extends("Main", obj(["lives"], lives=INT)) | {"x-ms-discriminator-value": "#Zoo.Cat"}},
        dialects=[SWAGGER],
        accepted=[{"kind": "#Zoo.Cat", "lives": 9}, {"kind": "Cat"}],
        refused=[({"kind": "#Zoo.Cat"}, "/lives")],
    ),
    Case(
        name="enum as tag",
        schema=obj(["kind"], kind={"type": "string", "enum": ["Cat", "Dog"]})
        | {"discriminator": {"propertyName": "kind"}},
        others={"Cat": extends("Main", obj(["lives"], lives=INT))},
        dialects=OAS3,
        alone=True,
        accepted=[{"kind": "Cat", "lives": 9}, {"kind": "Dog"}],
        kept=[{"kind": "Bird"}],
        refused=[({"kind": "Cat"}, "/lives")],
    ),
    Case(
        name="union of subtypes",
        schema=one_of(ref("Cat"), ref("Dog"), discriminator={"propertyName": "kind"}),
        others={
            "Pet": base(OAS30),
            "Cat": extends("Pet", obj(["lives"], lives=INT)),
            "Dog": extends("Pet", obj(bark=BOOL)),
        },
        dialects=OAS3,
        alone=True,
        accepted=[{"kind": "Cat", "lives": 9}, {"kind": "Dog"}],
        kept=[{"kind": "Bird"}],
        refused=[({"kind": "Cat"}, "/lives")],
    ),
    Case(
        name="base that lists its subtypes as a union",
        schema=base(OAS30, **MAPPED) | {"oneOf": [ref("Cat"), ref("Dog")]},
        others=SUBTYPES,
        dialects=OAS3,
        accepted=[{"kind": "cat", "lives": 9}, {"kind": "dog", "bark": True}],
        refused=[({"kind": "cat"}, "/lives"), ({"kind": "dog", "bark": 1}, "/bark")],
    ),
    Case(
        name="tag that no property declares",
        schema={"type": "object", "discriminator": {"propertyName": "kind"}},
        others={"Cat": extends("Main", obj(["lives"], lives=INT))},
        dialects=OAS3,
        alone=True,
        accepted=[{"kind": "Cat", "lives": 9}, {"kind": "Bird", "wings": 2}],
        refused=[({"kind": "Cat"}, "/lives")],
    ),
)


@pytest.mark.parametrize("check", TAGGED.checks())
def test_discriminated_unions(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize("check", BASES.checks())
def test_discriminated_bases(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"kind": "Cat", "lives": 9}, "Cat"),
        ({"kind": "Puppy"}, "Puppy"),
        ({"kind": "Bird"}, "Main"),
    ],
)
def test_the_class_is_that_of_the_tag(value: dict[str, Any], expected: str) -> None:
    package = built(document_of({"Main": base(OAS30), **SUBTYPES}))
    assert type(package.load("Main", value)).__name__ == expected
    assert issubclass(package.module.Puppy, package.module.Dog)
    assert issubclass(package.module.Dog, package.module.Main)


@pytest.mark.parametrize("dialect", EVERY)
def test_a_subtype_knows_its_tag(dialect: str) -> None:
    package = built(document_of(Case(name="", schema=base(dialect), others=SUBTYPES).schemas("", dialect), dialect))
    assert package.module.Cat(lives=9).to_dict() == {"kind": "Cat", "lives": 9}
    assert package.module.Puppy(age=1).to_dict() == {"kind": "Puppy", "age": 1}


def test_a_subtype_knows_a_tag_that_no_property_declares() -> None:
    schemas = {"Main": {"type": "object", "discriminator": {"propertyName": "kind"}}, "Cat": SUBTYPES["Cat"]}
    assert built(document_of(schemas)).module.Cat(lives=9).to_dict() == {"kind": "Cat", "lives": 9}
