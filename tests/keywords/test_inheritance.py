"""What a subtype says of an inherited property, dispatch at every level, and tags that classes know."""

from __future__ import annotations

from typing import Any

import pytest

from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Json, built, document_of
from tests.keywords.table import EVERY, INT, NUM, OAS30, OAS31, STR, SWAGGER, arr, obj, ref

STRICT = changed(DEFAULTS, {"enums": "closed", "validate": "true", "defaults": "apply"})


def extends(base: str, *parts: Json) -> Json:
    return {"allOf": [ref(base), *parts]}


def tagged(wire: str, dialect: str = OAS30) -> dict[str, Json]:
    return {"discriminator": wire if dialect == SWAGGER else {"propertyName": wire}}


BASE = obj(
    ["kind"],
    kind=STR,
    opt=STR,
    num=NUM,
    any={},
    text=STR,
    items=arr({}),
    inner=obj(a=INT),
    null=STR | {"nullable": True},
    least=INT | {"minimum": 0},
) | tagged("kind")


@pytest.mark.parametrize("settings", [DEFAULTS, STRICT], ids=["default", "strict"])
@pytest.mark.parametrize(
    ("own", "accepted", "refused"),
    [
        ({"required": ["opt"]}, {"opt": "x"}, [({}, "/opt")]),
        (obj(["opt"], opt=STR), {"opt": "x"}, [({}, "/opt")]),
        (obj(num=INT), {"num": 1}, [({"num": 1.5}, "/num")]),
        (obj(any=obj(["z"], z=INT)), {"any": {"z": 1}}, [({"any": {"z": "x"}}, "/any/z"), ({"any": 5}, "/any")]),
        (obj(items=arr(INT)), {"items": [1]}, [({"items": ["x"]}, "/items/0")]),
        (obj(inner=obj(["b"], b=STR)), {"inner": {"a": 1, "b": "x"}}, [({"inner": {"a": 1}}, "/inner/b")]),
        (obj(["null"], null=STR), {"null": "x"}, [({"null": None}, "/null"), ({}, "/null")]),
    ],
)
def test_what_a_subtype_says_holds(
    own: Json, accepted: Json, refused: list[tuple[Json, str]], settings: Settings
) -> None:
    package = built(document_of({"Base": BASE, "Sub": extends("Base", own)}, OAS30), settings=settings)
    value = {"kind": "Sub", **accepted}
    assert type(package.load("Base", value)).__name__ == "Sub"
    assert package.dump("Base", package.load("Base", value)) == value
    for wrong, pointer in refused:
        assert package.problems("Base", {"kind": "Sub", **wrong}) == [pointer]
        assert package.problems("Base", {"kind": "Other", **wrong}) == []


def test_enums_and_limits_of_a_subtype_hold_where_they_are_checked() -> None:
    own = obj(text=STR | {"enum": ["a", "b"]}, least=INT | {"minimum": 10})
    package = built(document_of({"Base": BASE, "Sub": extends("Base", own)}, OAS30), settings=STRICT)
    assert package.problems("Sub", {"kind": "Sub", "text": "q"}) == ["/text"]
    assert package.problems("Sub", {"kind": "Sub", "least": 5}) == ["/least"]
    assert package.problems("Base", {"kind": "Other", "text": "q", "least": 5}) == []


def test_default_and_words_of_a_subtype_stand_in_its_class() -> None:
    base = obj(["kind"], kind=STR, d=STR | {"default": "base", "description": "Of the base."}) | tagged("kind")
    own = obj(d=STR | {"default": "own", "description": "Of the subtype."})
    package = built(document_of({"Base": base, "Sub": extends("Base", own)}, OAS30), settings=STRICT)
    assert (package.module.Base(kind="x").d, package.module.Sub().d) == ("base", "own")
    assert "Of the subtype." in package.files["sub.py"]


@pytest.mark.parametrize("dialect", EVERY)
def test_each_level_reads_what_is_below_it(dialect: str) -> None:
    schemas = {
        "Top": obj(["k"], k=STR) | tagged("k", dialect),
        "Middle": extends("Top", obj(m=INT)),
        "Low": extends("Middle", obj(["w"], w=INT)),
        "Lowest": extends("Low"),
        "Side": extends("Top"),
    }
    place = "definitions" if dialect == SWAGGER else "components/schemas"
    text = {name: _moved(schema, place) for name, schema in schemas.items()}
    package = built(document_of(text, dialect))
    for reader, tag, expected in [
        ("Top", "Low", "Low"), ("Middle", "Low", "Low"), ("Middle", "Lowest", "Lowest"), ("Low", "Lowest", "Lowest"),
        ("Middle", "Middle", "Middle"), ("Middle", "Side", "Middle"), ("Top", "New", "Top"),
    ]:  # fmt: skip
        assert type(package.load(reader, {"k": tag, "w": 1})).__name__ == expected, (reader, tag)
    assert package.problems("Middle", {"k": "Low"}) == ["/w"]


@pytest.mark.parametrize("dialect", [SWAGGER, OAS30, OAS31])
def test_a_discriminator_in_a_part_counts(dialect: str) -> None:
    part = obj(["sort"], sort=STR) | tagged("sort", dialect)
    schemas = {
        "Top": obj(["k"], k=STR) | tagged("k", dialect),
        "Party": extends("Top", part),
        "Person": extends("Party", obj(born=INT)),
    }
    place = "definitions" if dialect == SWAGGER else "components/schemas"
    package = built(document_of({name: _moved(schema, place) for name, schema in schemas.items()}, dialect))
    assert type(package.load("Party", {"k": "Party", "sort": "Person"})).__name__ == "Person"
    assert type(package.load("Top", {"k": "Party", "sort": "Person"})).__name__ == "Person"
    assert type(package.load("Party", {"k": "Party", "sort": "Other"})).__name__ == "Party"


def test_a_mapping_may_lead_to_the_base() -> None:
    tag = {"propertyName": "r", "mapping": {"W": "#/components/schemas/Waiting", "S": "#/components/schemas/Done"}}
    schemas = {
        "Push": obj(r=STR | {"enum": ["W", "S"]}) | {"discriminator": tag},
        "Waiting": extends("Push", obj(nonce=STR)),
        "Done": ref("Push"),
    }
    package = built(document_of(schemas, OAS30))
    values: list[tuple[Json, str]] = [({"r": "W"}, "Waiting"), ({"r": "S"}, "Push"), ({}, "Push")]
    assert [type(package.load("Push", value)).__name__ for value, _ in values] == [name for _, name in values]
    assert package.module.Waiting().to_dict() == {"r": "W"}


ANIMAL = obj(["kind"], kind=STR, age=INT)


@pytest.mark.parametrize("mapping", [{}, {"mapping": {"cat": "Cat", "dog": "#/components/schemas/Dog"}}])
def test_a_tagged_union_beside_properties_is_a_base(mapping: dict[str, Json]) -> None:
    union: Json = {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind", **mapping}}
    schemas = {"Animal": ANIMAL | union, "Cat": obj(name=STR, lives=INT), "Dog": obj(name={"type": "boolean"})}
    package = built(document_of(schemas))
    cat, dog = ("cat", "dog") if mapping else ("Cat", "Dog")
    loaded = package.load("Animal", {"kind": cat, "age": 3, "lives": 9})
    assert isinstance(loaded, package.module.Animal)
    assert (loaded.kind, loaded.age, loaded.lives) == (cat, 3, 9)
    assert type(package.load("Animal", {"kind": dog, "name": True})) is not type(loaded)
    assert type(package.load("Animal", {"kind": "newer"})) is package.module.Animal
    assert package.problems("Animal", {"kind": cat, "lives": "nine"}) == ["/lives"]
    assert package.problems("Animal", {"kind": dog, "lives": "nine"}) == []
    assert package.problems("Animal", {"name": "Tom"}) == ["/kind"]


@pytest.mark.parametrize(
    ("shape", "tag"),
    [
        (STR, "a"),
        (STR | {"enum": ["a"]}, "a"),
        (ref("Mode"), "a"),
        ({"type": "boolean", "const": True}, True),
        (ref("Fixed"), 7),
    ],
)
@pytest.mark.parametrize("required", [["k"], []], ids=["required", "optional"])
def test_a_branch_knows_its_tag(shape: Json, tag: Any, required: list[str]) -> None:
    mapping = {"mapping": {"a": "#/components/schemas/A", "b": "#/components/schemas/B"}} if tag == "a" else {}
    schemas = {
        "Mode": STR | {"enum": ["a", "b"]},
        "Fixed": INT | {"const": 7},
        "A": obj(required, k=shape, x=INT),
        "B": obj(["k"], k=STR),
        "It": {"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "k", **mapping}},
    }
    package = built(document_of(schemas), strict=False)
    assert package.module.A(x=1).to_dict() == {"k": tag, "x": 1}


def test_annotations_behind_references_hold() -> None:
    schemas = {
        "Limit": INT | {"default": 5, "readOnly": True},
        "Mode": STR | {"enum": ["fast", "slow"], "default": "slow", "deprecated": True},
        "Way": ref("Limit"),
        "It": obj(a=ref("Limit"), b=ref("Mode"), c=ref("Way"), d=ref("Limit") | {"default": 6}),
    }
    package = built(document_of(schemas), settings=STRICT)
    it = package.module.It()
    assert (it.a, it.b, it.c, it.d) == (5, package.module.Mode.SLOW, 5, 6)
    assert "read-only" in package.files["it.py"].lower()


def _moved(schema: Json, place: str) -> Json:
    if isinstance(schema, dict):
        return {
            key: value.replace("components/schemas", place) if key == "$ref" else _moved(value, place)
            for key, value in schema.items()
        }
    return [_moved(item, place) for item in schema] if isinstance(schema, list) else schema
