"""Applications of FastAPI over generated models, which uvicorn serves on the loopback interface.

In: the definition of Azure OpenAI, and one of version 3.0 with all that schemas say in other words there. Out: bodies
that come back as they were sent, an entry for each problem, `/openapi.json` field by field beside the definition, and
the models that are made of it once more. Not here: pydantic by itself (`test_pydantic.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from fastapi import Body, FastAPI
from openapi_spec_validator import validate

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, built_specs
from tests.docs.service import whole_answer
from tests.ecosystem.served import served

AZURE = Path(__file__).resolve().parents[2] / "specs" / "azure_openai.yaml"
SETTINGS = changed(DEFAULTS, {"pydantic": True})
OF_FASTAPI = ("HTTPValidationError", "ValidationError")

PETS: Json = {
    "openapi": "3.0.3",
    "info": {"title": "Pets", "version": "1"},
    "paths": {},
    "components": {
        "schemas": {
            "Colour": {
                "title": "Colour of fur",
                "type": "string",
                "enum": ["red", "dark-green"],
                "x-enum-varnames": ["Red", "Moss"],
                "x-enum-descriptions": ["Like fire.", "Like moss."],
            },
            "Pet": {
                "type": "object",
                "description": 'An *animal* with "quotes" and {braces}.',
                "required": ["kind", "id"],
                "discriminator": {
                    "propertyName": "kind",
                    "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
                },
                "properties": {
                    "kind": {"type": "string"},
                    "id": {"type": "integer", "format": "int64", "readOnly": True},
                    "bornOn": {"type": "string", "format": "date", "example": "2020-02-29", "nullable": True},
                    "seenAt": {"type": "string", "format": "date-time"},
                    "colour": {"$ref": "#/components/schemas/Colour"},
                    "weight": {"type": "number", "minimum": 0, "exclusiveMinimum": True, "maximum": 99.5},
                    "tags": {
                        "type": "array",
                        "uniqueItems": True,
                        "maxItems": 5,
                        "items": {"type": "string", "minLength": 1, "pattern": "^[a-z]+$", "description": "A word."},
                    },
                    "secret": {"type": "string", "format": "password", "writeOnly": True},
                    "nick": {"type": "string", "default": "Rex", "deprecated": True, "x-order": 3},
                    "owner": {
                        "type": "object",
                        "required": ["name"],
                        "properties": {"name": {"type": "string", "maxLength": 40}},
                        "additionalProperties": False,
                        "example": {"name": "Ada"},
                    },
                    "marks": {"type": "object", "additionalProperties": {"type": "integer", "minimum": -1}},
                },
            },
            "Cat": {
                "allOf": [{"$ref": "#/components/schemas/Pet"}],
                "type": "object",
                "properties": {"lives": {"type": "integer", "multipleOf": 1, "minimum": 1, "maximum": 9}},
            },
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}], "type": "object"},
            "Treat": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Pet"},
                    {"type": "string", "maxLength": 3, "description": "Its name."},
                    {"type": "array", "items": {"$ref": "#/components/schemas/Treat"}},
                ],
                "description": "What a pet gets.",
            },
            "Size": {"type": "integer", "format": "int32", "minimum": 1, "example": 3},
            "Page": {
                "type": "object",
                "minProperties": 1,
                "externalDocs": {"url": "https://example.org/pages"},
                "properties": {
                    "pets": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
                    "size": {"$ref": "#/components/schemas/Size"},
                    "next": {"$ref": "#/components/schemas/Page"},
                    "any": {},
                    "treat": {"$ref": "#/components/schemas/Treat"},
                },
            },
        }
    },
}
PAGE = {
    "pets": [
        {"kind": "cat", "id": 1, "lives": 9, "bornOn": "2020-02-29", "colour": "blue", "new": {"a": [None]}},
        {"kind": "dog", "id": 2, "bornOn": None, "seenAt": "2024-05-01T10:00:00Z", "marks": {"x": 1}},
        {"kind": "bird", "id": 3},
    ],
    "size": 3,
    "next": {"treat": ["abc", {"kind": "cat", "id": 4}, []]},
    "any": None,
}
REQUEST = {
    "messages": [
        {"role": "system", "content": "Answer in one sentence."},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is this?"},
                {"type": "image_url", "image_url": {"url": "https://example.org/a.png", "detail": "low"}},
            ],
        },
        {"role": "critic", "remark": "a role of tomorrow"},
    ],
    "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object"}}}],
    "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": {"type": "object"}}},
    "temperature": 0.5,
    "stop": ["\n"],
    "new_option": {"level": 3},
}


@cache
def pets() -> Built:
    return built(PETS, settings=SETTINGS, formatted=True)


@cache
def azure() -> Built:
    return built_specs(AZURE, settings=SETTINGS, formatted=True)


def known(name: str) -> str:
    """The name of a schema as pydantic has it."""
    return re.sub("[^A-Za-z0-9_-]", "_", name)


def application(package: Built) -> FastAPI:
    """An application with a route for each schema, which gives back what it takes."""
    app = FastAPI()
    names = set(map(known, package.module.SERIALIZERS))
    for name, (component, _) in package.submodule("_json_schemas").SCHEMAS.items():
        if component in names:
            _add_route(app, component, getattr(package.module, name))
    return app


def _add_route(app: FastAPI, name: str, type: Any) -> None:
    def echo(body: Any) -> Any:
        return body

    echo.__annotations__ = {"body": Annotated[type, Body()], "return": type}
    app.post(f"/{name}", operation_id=name)(echo)


@cache
def described(package: Callable[[], Built]) -> Json:
    """What the application of a package says of itself."""
    with served(application(package())) as client:
        return client.get("/openapi.json").json()


def test_bodies_come_back_as_they_were_sent() -> None:
    with served(application(pets())) as client:
        for name, value in (("Page", PAGE), ("Treat", PAGE["next"]["treat"]), ("Size", 4), ("Colour", "red")):  # type: ignore[index]
            answer = client.post(f"/{name}", json=value)
            assert (answer.status_code, answer.json()) == (200, value), name


def test_requests_of_azure_come_back_and_answers_are_given() -> None:
    with served(application(azure())) as client:
        assert client.post("/ChatCompletionsOptions", json=REQUEST).json() == REQUEST
        answer = whole_answer()
        answer["choices"][0]["message"]["refusal"] = None
        assert client.post("/ChatCompletions", json=answer).json() == answer


def test_each_problem_has_an_entry() -> None:
    wrong = {
        "messages": [{"role": "user"}, 7, {"role": "tool", "content": "x", "tool_call_id": []}],
        "temperature": "hot",
        "stop": "now",
    }
    with served(application(azure())) as client:
        answer = client.post("/ChatCompletionsOptions", json=wrong)
    assert answer.status_code == 422
    assert [entry["loc"] for entry in answer.json()["detail"]] == [
        ["body", "messages", 0, "content"],
        ["body", "messages", 1],
        ["body", "messages", 2, "tool_call_id"],
        ["body", "temperature"],
        ["body", "stop"],
    ]
    assert answer.json()["detail"][3] == {
        "type": "unfit_value",
        "loc": ["body", "temperature"],
        "msg": 'Expected number, found string "hot"',
        "input": "hot",
        "ctx": {"expected": "number", "found": 'string "hot"'},
    }


@pytest.mark.parametrize("package", [pets, azure])
def test_the_description_is_valid(package: Any) -> None:
    validate(described(package))


def modern(schema: Json) -> Json:
    """A schema of version 3.0 in the words of 3.1, with references as pydantic names schemas."""
    if isinstance(schema, list):
        return [modern(item) for item in schema]
    if isinstance(schema, str) and schema.startswith("#/"):
        start, _, name = schema.rpartition("/")
        return f"{start}/{known(name)}"
    if not isinstance(schema, dict):
        return schema
    found = {key: modern(value) for key, value in schema.items()}
    if found.pop("nullable", False) is True:
        found["type"] = [found["type"], "null"]
    if found.get("exclusiveMinimum") is True:
        found["exclusiveMinimum"] = found.pop("minimum")
    if "example" in found:
        found["examples"] = [found.pop("example")]
    return found


def told_otherwise(source: Json, found: Json, place: str = "") -> Iterator[str]:
    """The places at which a description does not say what the definition says."""
    if isinstance(source, dict) and isinstance(found, dict):
        for key in sorted({*source, *found}):
            inner = f"{place}/{key}"
            if key in source and key in found:
                yield from told_otherwise(source[key], found[key], inner)
            else:
                yield inner
    elif source != found:
        yield place


@pytest.mark.parametrize(
    ("package", "source"), [(pets, PETS), (azure, yaml.safe_load(AZURE.read_text("utf-8")))], ids=["pets", "azure"]
)
def test_the_description_says_what_the_definition_says(package: Any, source: Json) -> None:
    schemas = source["components"]["schemas"]
    found = described(package)["components"]["schemas"]
    assert {known(name) for name in schemas} == found.keys() - set(OF_FASTAPI)
    assert [
        place for name, schema in schemas.items() for place in told_otherwise(modern(schema), found[known(name)], name)
    ] == []


def same_again(text: str) -> list[str]:
    """The lines of a module, without the differences that are listed.

    The first line names the document. FastAPI reads bounds as floats; pydantic has no dots in names. Schemas come
    sorted, and so do serializers.
    """
    lines = text.splitlines()[1:]
    lines = [re.sub(r"\b(From|to|least|most|than|of) (-?\d+)\.0\b", r"\1 \2", line) for line in lines]
    return [re.sub(r'"[A-Za-z0-9._]+"', lambda name: known(name[0]).replace("__", "_"), line) for line in lines]


@pytest.mark.parametrize("package", [pets, azure])
def test_the_description_gives_the_same_models_again(package: Any) -> None:
    document = described(package)
    schemas = {name: value for name, value in document["components"]["schemas"].items() if name not in OF_FASTAPI}
    again = built({**document, "paths": {}, "components": {"schemas": schemas}}, settings=SETTINGS, formatted=True)
    first: Mapping[str, str] = package().files
    assert sorted(again.files) == sorted(first)
    for name in first.keys() - {"_serializers.py", "_json_schemas.py"}:
        assert same_again(again.files[name]) == same_again(first[name]), name
    assert set(map(known, package().module.SERIALIZERS)) == set(again.module.SERIALIZERS)
    described_again = again.submodule("_json_schemas").SCHEMAS
    for name, schema in package().submodule("_json_schemas").SCHEMAS.items():
        assert described_again[name] == schema or json.dumps(schema, sort_keys=True) == json.dumps(
            described_again[name], sort_keys=True
        ), name
