"""Generated dataclasses in the libraries that read annotations: FastAPI, pydantic, cattrs, msgspec, and Python's own.

In: a package with open enums, the same with closed ones, and the recipes of README.md. Out: what each library makes of
a model by itself, and that with its recipe it keeps what the package promises: JSON names, unknown properties,
subtypes, and errors with a place.
"""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Annotated, Any, get_type_hints

import cattrs
import httpx
import msgspec
import pytest
from fastapi import FastAPI
from pydantic import PlainSerializer, PlainValidator, TypeAdapter, ValidationError

from schemawright.settings import DEFAULTS, changed
from tests.built import built, document_of, ref

SCHEMAS: dict[str, Any] = {
    "Size": {
        "type": "object",
        "required": ["width"],
        "properties": {
            "width": {"type": "number"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "made": {"type": "string", "format": "date-time"},
            "key": {"type": "string", "format": "uuid"},
            "by": {"type": "object", "additionalProperties": {"type": "integer"}},
            "inner": ref("Size"),
        },
    },
    "Colour": {"type": "string", "enum": ["red", "green"]},
    "Paint": {"type": "object", "required": ["colour"], "properties": {"colour": ref("Colour")}},
    "Either": {"type": "object", "required": ["one"], "properties": {"one": {"oneOf": [ref("Size"), ref("Paint")]}}},
    "Pet": {
        "type": "object",
        "required": ["petKind"],
        "properties": {"petKind": {"type": "string"}},
        "discriminator": {"propertyName": "petKind"},
    },
    "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"livesLeft": {"type": "integer"}}}]},
    "Home": {
        "type": "object",
        "required": ["pets"],
        "properties": {
            "pets": {"type": "array", "items": ref("Pet")},
            "wallColour": {"oneOf": [ref("Colour"), {"type": "null"}]},
            "extra": {"anyOf": [ref("Size"), ref("Paint"), {"type": "integer"}]},
        },
    },
}
RECORDS = ["Size", "Paint", "Pet", "Cat", "Home"]
SIZE = {
    "width": 1.5,
    "tags": ["a"],
    "made": "2024-05-01T10:00:00Z",
    "key": "12345678-1234-5678-1234-567812345678",
    "by": {"x": 1},
    "inner": {"width": 2},
}
HOME = {
    "pets": [{"petKind": "Cat", "livesLeft": 9}, {"petKind": "Dog", "bark": True}],
    "wallColour": "blue",
    "extra": {"colour": "red"},
    "newSetting": {"level": 3},
}
BROKEN = {"pets": [{"petKind": "Cat", "livesLeft": "nine"}, {}]}
PLACES = ["/pets/0/livesLeft", "/pets/1/petKind"]

api: Any = built(document_of(SCHEMAS)).module
closed: Any = built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"enums": "closed"})).module
home = api.Home.from_dict(HOME)

AnyHome = Annotated[
    api.Home,
    PlainValidator(lambda data: data if isinstance(data, api.Home) else api.Home.from_dict(data)),
    PlainSerializer(api.Home.to_dict),
]
"""The recipe for pydantic and FastAPI."""


def converter() -> cattrs.Converter:
    """The recipe for cattrs."""

    def is_model(cls: Any) -> bool:
        return isinstance(cls, type) and issubclass(cls, api.Model)

    def structured(data: Any, cls: Any) -> Any:
        return cls.from_dict(data)

    made = cattrs.Converter()
    made.register_structure_hook_func(is_model, structured)
    made.register_unstructure_hook_func(is_model, lambda model: model.to_dict())
    return made


@pytest.mark.parametrize("name", RECORDS)
def test_hints_resolve_and_pydantic_knows_the_type(name: str) -> None:
    cls = getattr(api, name)
    assert list(get_type_hints(cls)) == [field.name for field in dataclasses.fields(cls)]
    properties = TypeAdapter(cls).json_schema(mode="validation")
    properties = properties.get("properties") or properties["$defs"][name]["properties"]
    assert set(properties) == {field.name for field in dataclasses.fields(cls)}


def test_pydantic_reads_by_its_own_rules() -> None:
    adapter = TypeAdapter(api.Size)
    assert adapter.validate_python(SIZE) == api.Size.from_dict(SIZE)
    assert adapter.validate_python({"width": "1.5", "more": 1}) == api.Size(width=1.5)  # converts, and drops
    with pytest.raises(ValidationError) as raised:
        adapter.validate_python({"inner": {"width": None}})
    assert [error["loc"] for error in raised.value.errors()] == [("width",), ("inner", "width")]


def test_pydantic_does_not_know_json_names_and_subtypes() -> None:
    with pytest.raises(ValidationError, match="pet_kind"):
        TypeAdapter(api.Pet).validate_python({"petKind": "Cat"})
    assert type(TypeAdapter(api.Pet).validate_python({"pet_kind": "Cat"})) is api.Pet


@pytest.mark.parametrize("name", RECORDS)
def test_pydantic_passes_models_through(name: str) -> None:
    model = getattr(api, name).from_dict({"Home": HOME, "Size": SIZE}.get(name, {"petKind": "Cat", "colour": "red"}))
    assert TypeAdapter(type(model)).validate_python(model) is model


def test_pydantic_with_the_recipe_loses_nothing() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(AnyHome)
    found = adapter.validate_python(HOME)
    assert found == home
    assert type(found.pets[0]) is api.Cat
    assert adapter.validate_python(found) is found
    assert adapter.validate_json(home.to_json()) == home
    assert adapter.dump_python(found) == HOME
    with pytest.raises(ValidationError, match=r"(?s)/pets/0/livesLeft.*/pets/1/petKind"):
        adapter.validate_python(BROKEN)


def answers(app: FastAPI, *requests: tuple[str, Any]) -> list[httpx.Response]:
    """What an application answers to bodies that are posted to its paths; nothing leaves the process."""

    async def asked() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://app") as client:
            return [await client.post(path, json=body) for path, body in requests]

    return asyncio.run(asked())


def test_fastapi_takes_and_gives_models() -> None:
    app = FastAPI()

    def grown(size: Any) -> Any:
        return dataclasses.replace(size, width=size.width + 1)

    grown.__annotations__ = {"size": api.Size, "return": api.Size}
    app.post("/sizes", response_model_exclude_none=True)(grown)
    good, bad, text = answers(app, ("/sizes", SIZE), ("/sizes", {"tags": []}), ("/sizes", "x"))
    assert good.status_code == 200, good.text
    assert good.json() == {**SIZE, "width": 2.5, "inner": {"width": 2, "additional_properties": {}}} | {
        "additional_properties": {}
    }
    assert (bad.status_code, bad.json()["detail"][0]["loc"]) == (422, ["body", "width"])
    assert text.status_code == 422
    schemas = app.openapi()["components"]["schemas"]
    assert {"width", "tags"} <= next(s["properties"].keys() for s in schemas.values() if s["title"] == "Size")


def test_fastapi_with_the_recipe_loses_nothing() -> None:
    app = FastAPI()
    seen: list[Any] = []

    def moved(body: Any) -> Any:
        seen.append(body)
        return body

    moved.__annotations__ = {"body": AnyHome, "return": AnyHome}
    app.post("/homes")(moved)
    good, bad = answers(app, ("/homes", HOME), ("/homes", BROKEN))
    assert (good.status_code, good.json(), seen) == (200, HOME, [home])
    assert bad.status_code == 422
    assert all(place in bad.json()["detail"][0]["msg"] for place in PLACES)


def test_cattrs_reads_plain_records_by_its_own_rules() -> None:
    plain = cattrs.Converter()
    plain.register_structure_hook(str, lambda value, _: value)
    assert plain.structure({"width": 2.5, "tags": ["a"], "by": {"x": 1}}, api.Size) == api.Size(
        width=2.5, tags=["a"], by={"x": 1}
    )
    with pytest.raises(cattrs.StructureHandlerNotFoundError):
        plain.structure({"colour": "red"}, api.Paint)


def test_cattrs_with_the_recipe_loses_nothing() -> None:
    made = converter()
    assert made.structure(HOME, api.Home) == home
    assert made.structure([HOME["pets"][0]], list[api.Pet]) == [api.Cat(lives_left=9)]
    assert made.unstructure(home) == HOME
    assert made.unstructure({"homes": [home]}) == {"homes": [HOME]}
    with pytest.raises(cattrs.BaseValidationError) as raised:
        made.structure([HOME, BROKEN], list[api.Home])
    assert [problem.path for problem in raised.value.exceptions[0].problems] == PLACES


def test_msgspec_reads_plain_records_and_closed_enums() -> None:
    assert msgspec.convert(SIZE, api.Size) == api.Size.from_dict(SIZE)
    assert msgspec.convert({"colour": "red"}, closed.Paint) == closed.Paint(colour=closed.Colour.RED)
    with pytest.raises(msgspec.ValidationError, match=r"\$\.inner"):
        msgspec.convert({"width": 1, "inner": {"width": "2"}}, api.Size)
    with pytest.raises(msgspec.ValidationError, match="Invalid enum value"):
        msgspec.convert({"colour": "blue"}, closed.Paint)


@pytest.mark.parametrize(
    ("cls", "reason"),
    [
        (api.Paint, "more than one str-like type"),
        (closed.Home, "all str or all int values"),
        (closed.Either, "more than one dataclass"),
    ],
)
def test_msgspec_takes_no_open_enums_no_mark_for_absence_and_no_unions_of_objects(cls: type, reason: str) -> None:
    with pytest.raises(TypeError, match=reason):
        msgspec.convert({}, cls)


COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "replace": dataclasses.replace,
    **{
        f"pickle {protocol}": lambda value, protocol=protocol: pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    },
}


@pytest.mark.parametrize("how", COPIES)
def test_copies_are_equal(how: str) -> None:
    found = COPIES[how](home)
    assert found == home
    assert found is not home
    assert found.to_dict() == HOME
    if how not in ("copy", "replace"):
        found.pets[0].lives_left = 1
        found.additional_properties["newSetting"]["level"] = 4
        assert home.to_dict() == HOME


def test_unset_stays_itself() -> None:
    free = api.Home(pets=[])
    assert free.wall_colour is api.UNSET
    for how in COPIES.values():
        assert how(free).wall_colour is api.UNSET


def test_models_as_plain_data() -> None:
    assert dataclasses.asdict(api.Cat(lives_left=9)) == {
        "pet_kind": "Cat",
        "lives_left": 9,
        "additional_properties": {},
    }
    assert dataclasses.replace(home, wall_colour=None).to_dict() == {**HOME, "wallColour": None}


def test_models_are_matched() -> None:
    match home.pets:
        case [api.Cat(lives_left=int(lives)), api.Pet(pet_kind=kind)]:
            assert (lives, kind) == (9, "Dog")
        case _:
            pytest.fail("no match")
