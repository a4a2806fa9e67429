"""Schemas that operations hold inline become models named after the operation."""

from __future__ import annotations

import pytest

from tests.keywords.built import Built, Json, built, document_of
from tests.keywords.table import INT, OAS3, STR, arr, obj, ref


def content(schema: Json, media: str = "application/json") -> dict[str, Json]:
    return {"content": {media: {"schema": schema}}}


def response(schema: Json, **more: Json) -> dict[str, Json]:
    return {"description": "", **content(schema), **more}


def of_operation(operation: Json, dialect: str = "3.1.0", schemas: Json = None, **more: Json) -> Built:
    """The package of a document with one operation, `post /pets`."""
    document = document_of(schemas or {}, dialect) | more
    document["paths"] = {"/pets": {"post": operation}}
    return built(document)


@pytest.mark.parametrize("dialect", OAS3)
@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ({"requestBody": content(obj(a=INT))}, "addPetRequest"),
        ({"responses": {"200": response(obj(a=INT))}}, "addPetResponse"),
        ({"responses": {"201": response(obj(a=INT))}}, "addPetResponse"),
        ({"responses": {"2XX": response(obj(a=INT))}}, "addPetResponse"),
        ({"responses": {"404": response(obj(a=INT))}}, "addPetResponse404"),
        ({"responses": {"default": response(obj(a=INT))}}, "addPetResponseDefault"),
        ({"parameters": [{"name": "filter", "in": "query", "schema": obj(a=INT)}]}, "addPet filter"),
        (
            {"responses": {"200": {"description": "", "headers": {"X-Rate": {"schema": obj(a=INT)}}}}},
            "addPetResponse X-Rate",
        ),
        ({"parameters": [{"name": "filter", "in": "query", **content(obj(a=INT))}]}, "addPet filter"),
    ],
)
def test_inline_schemas_go_by_the_operation(dialect: str, operation: Json, expected: str) -> None:
    package = of_operation({"operationId": "addPet", **operation}, dialect)
    assert list(package.module.SERIALIZERS) == [expected]
    assert package.problems(expected, {"a": "x"}) == ["/a"]


def test_further_successes_go_by_their_status() -> None:
    responses = {"200": response(obj(a=INT)), "202": response(obj(b=INT)), "400": response(obj(c=INT))}
    package = of_operation({"operationId": "addPet", "responses": responses}, "3.1.0")
    assert list(package.module.SERIALIZERS) == ["addPetResponse", "addPetResponse202", "addPetResponse400"]
    assert not package.found


@pytest.mark.parametrize(
    ("schema", "value", "path"),
    [
        (arr(obj(a=INT)), [{"a": "x"}], "/0/a"),
        ({"type": "object", "additionalProperties": INT}, {"b": "x"}, "/b"),
        ({"type": "string", "enum": ["a"]}, 1, ""),
        ({"allOf": [ref("Pet"), obj(["b"], b=INT)]}, {"a": 1}, "/b"),
    ],
)
def test_inline_schemas_of_all_kinds(schema: Json, value: Json, path: str) -> None:
    package = of_operation({"operationId": "addPet", "requestBody": content(schema)}, schemas={"Pet": obj(a=INT)})
    assert package.problems("addPetRequest", value) == [path]


@pytest.mark.parametrize("schema", [STR, ref("Pet"), {}])
def test_references_and_scalars_need_no_model(schema: Json) -> None:
    package = of_operation({"operationId": "addPet", "requestBody": content(schema)}, schemas={"Pet": obj(a=INT)})
    assert list(package.module.SERIALIZERS) == ["Pet"]


def test_operations_without_a_name() -> None:
    assert list(of_operation({"requestBody": content(obj(a=INT))}).module.SERIALIZERS) == ["postPetsRequest"]


def test_several_media_types() -> None:
    body = {"content": {"application/json": {"schema": obj(a=INT)}, "application/xml": {"schema": obj(b=INT)}}}
    names = list(of_operation({"operationId": "addPet", "requestBody": body}).module.SERIALIZERS)
    assert names == ["addPetRequest", "addPetRequest applicationXml"]


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        ({"requestBodies": {"NewPet": content(obj(a=INT))}}, "NewPetRequest"),
        ({"responses": {"Failure": response(obj(a=INT))}}, "FailureResponse"),
        ({"parameters": {"Filter": {"name": "f", "in": "query", "schema": obj(a=INT)}}}, "FilterParameter"),
        ({"headers": {"Rate": {"schema": obj(a=INT)}}}, "RateHeader"),
        ({"mediaTypes": {"Event": {"itemSchema": obj(a=INT)}}}, "EventContent"),
        (
            {"pathItems": {"Pets": {"get": {"operationId": "getPets", "responses": {"200": response(obj(a=INT))}}}}},
            "getPetsResponse",
        ),
    ],
)
def test_components_of_every_kind(components: Json, expected: str) -> None:
    document = {"openapi": "3.1.0", "components": components}
    package = built(document)
    assert list(package.module.SERIALIZERS) == [expected]


def test_callbacks_of_components() -> None:
    callback = {"{$request.query.url}": {"post": {"operationId": "done", "requestBody": content(obj(a=INT))}}}
    document = {"openapi": "3.1.0", "components": {"callbacks": {"Done": callback}}}
    assert list(built(document).module.SERIALIZERS) == ["doneRequest"]


def test_webhooks_and_callbacks() -> None:
    event = {"post": {"operationId": "petSold", "requestBody": content(obj(a=INT))}}
    callback = {"{$request.query.url}": {"post": {"operationId": "petDone", "requestBody": content(obj(b=INT))}}}
    package = of_operation({"operationId": "addPet", "callbacks": {"done": callback}}, webhooks={"sold": event})
    assert set(package.module.SERIALIZERS) == {"petSoldRequest", "petDoneRequest"}


def test_bodies_behind_references_are_named_once() -> None:
    operation = {"operationId": "addPet", "requestBody": {"$ref": "#/components/requestBodies/NewPet"}}
    assert list(
        of_operation(operation, components={"requestBodies": {"NewPet": content(obj(a=INT))}}).module.SERIALIZERS
    ) == ["NewPetRequest"]


def test_bodies_and_responses_of_swagger() -> None:
    operation = {
        "operationId": "addPet",
        "parameters": [{"in": "body", "name": "pet", "schema": obj(a=INT)}],
        "responses": {"200": {"description": "", "schema": arr(obj(b=INT))}},
    }
    package = of_operation(operation, "2.0")
    assert list(package.module.SERIALIZERS) == ["addPetRequest", "addPetResponse"]
    assert package.problems("addPetResponse", [{"b": "x"}]) == ["/0/b"]


def test_parameters_of_swagger() -> None:
    parameter = {"in": "query", "name": "status", "type": "string", "enum": ["sold", "free"]}
    package = of_operation({"operationId": "addPet", "parameters": [parameter]}, "2.0", {"Pet": obj(a=INT)})
    assert list(package.module.SERIALIZERS) == ["Pet", "addPet status"]


def test_parameters_of_swagger_that_operations_share() -> None:
    shared = {"in": "query", "name": "sort", "type": "array", "items": {"type": "string", "enum": ["up", "down"]}}
    plain = {"in": "query", "name": "limit", "type": "integer"}
    operation = {"operationId": "getPets", "parameters": [{"$ref": "#/parameters/Sort"}, plain]}
    document = {"swagger": "2.0", "paths": {"/pets": {"get": operation}}, "parameters": {"Sort": shared}}
    package = built(document)
    assert list(package.module.SERIALIZERS) == ["SortParameter"]
    assert package.problems("SortParameter", ["up", 1]) == ["/1"]


def test_bodies_that_are_references_to_media_types() -> None:
    media = {"mediaTypes": {"Pet": {"schema": obj(a=INT)}}}
    operation = {
        "operationId": "addPet",
        "requestBody": {"content": {"application/json": {"$ref": "#/components/mediaTypes/Pet"}}},
    }
    package = of_operation(operation, "3.2.0", components=media)
    assert list(package.module.SERIALIZERS) == ["PetContent"]


def test_items_of_streams() -> None:
    body = {"description": "", "content": {"text/event-stream": {"itemSchema": obj(a=INT)}}}
    package = of_operation({"operationId": "watch", "responses": {"200": body}}, "3.2.0")
    assert list(package.module.SERIALIZERS) == ["watchResponse"]
