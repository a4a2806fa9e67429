"""Schemas that operations hold inline become models named after the operation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemawright.diagnostics import Severity, SpecError
from tests.built import Built, Json, built, document_of
from tests.keywords.table import INT, OAS3, STR, arr, obj, ref


def content(schema: Json, media: str = "application/json") -> dict[str, Json]:
    return {"content": {media: {"schema": schema}}}


def response(schema: Json, **more: Json) -> dict[str, Json]:
    return {"description": "", **content(schema), **more}


def findings(build: Callable[[], Built]) -> list[tuple[str, Severity, str]]:
    """Code, severity and pointer of what a run has to say, whether it gives a package or not."""
    try:
        found = build().found
    except SpecError as error:
        found = error.diagnostics
    return [(d.code, d.severity, d.origin.pointer if d.origin else "") for d in found]


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


HOLDERS: dict[str, Callable[[Json], Json]] = {
    "/requestBody/content/application~1json/schema": lambda schema: {"requestBody": content(schema)},
    "/responses/200/content/application~1json/schema": lambda schema: {"responses": {"200": response(schema)}},
    "/responses/200/headers/H/schema": lambda schema: {"responses": {"200": {"headers": {"H": {"schema": schema}}}}},
    "/parameters/0/schema": lambda schema: {"parameters": [{"name": "p", "in": "query", "schema": schema}]},
    "/callbacks/c/u/get/parameters/0/schema": lambda schema: {
        "callbacks": {"c": {"u": {"get": {"parameters": [{"name": "p", "in": "query", "schema": schema}]}}}}
    },
}


@pytest.mark.parametrize("place", HOLDERS)
@pytest.mark.parametrize(
    ("schema", "code", "severity", "below"),
    [
        ({"$ref": "/etc/passwd"}, "outside-folder", Severity.ERROR, ""),
        ({"$ref": "/etc/passwd%00.json"}, "outside-folder", Severity.ERROR, ""),
        ({"$ref": "../etc/passwd%00.json"}, "outside-folder", Severity.ERROR, ""),
        ({"$ref": "http://127.0.0.1/x"}, "remote-reference", Severity.ERROR, ""),
        ({"$ref": "#/nowhere/x"}, "ref-unresolved", Severity.WARNING, ""),
        ({"$ref": "#/info"}, "ref-unresolved", Severity.WARNING, ""),
        ({"$ref": "#/components/schemas/Ghost"}, "ref-unresolved", Severity.WARNING, ""),
        ({"$ref": "missing.json"}, "ref-unresolved", Severity.WARNING, ""),
        ({"$ref": 3}, "schema-invalid", Severity.ERROR, "/$ref"),
        ({"type": "strnig"}, "schema-invalid", Severity.ERROR, "/type"),
        ("text", "schema-invalid", Severity.ERROR, ""),
        ([], "schema-invalid", Severity.WARNING, ""),
        (STR | {"nullable": "yes"}, "schema-invalid", Severity.WARNING, "/nullable"),
    ],
)
def test_schemas_without_a_name_are_looked_at(
    place: str, schema: Json, code: str, severity: Severity, below: str
) -> None:
    operation = {"operationId": "addPet", **HOLDERS[place](schema)}
    found = findings(lambda: of_operation(operation, schemas={"Pet": obj(a=INT)}))
    assert found == [(code, severity, f"/paths/~1pets/post{place}{below}")]


def test_a_parameter_may_refer_to_a_folder_that_is_not_there() -> None:
    parameters = [{"name": "p", "in": "query", "schema": {"$ref": "../models/Kind.json"}}]
    operation = {"parameters": parameters, "requestBody": content({"$ref": "../models/Pet.json"})}
    found = findings(lambda: of_operation(operation, schemas={"Pet": obj(a=INT)}))
    assert [(code, severity) for code, severity, _ in found] == [
        ("outside-folder", Severity.WARNING),
        ("outside-folder", Severity.ERROR),
    ]


def test_parameters_of_swagger_are_looked_at() -> None:
    parameters = [{"in": "query", "name": "p", "type": "strnig"}, {"in": "query", "name": "q", "type": "string"}]
    found = findings(lambda: of_operation({"parameters": parameters}, "2.0", {"Pet": obj(a=INT)}))
    assert found == [("schema-invalid", Severity.ERROR, "/paths/~1pets/post/parameters/0/type")]


WRONG: dict[str, list[tuple[Json, str]]] = {
    "object": [("text", ""), (7, ""), (["x"], "")],
    "table": [("text", ""), (7, ""), (["x"], ""), ({"x": 7}, "/x")],
    "list": [("text", ""), (7, ""), ({"x": {}}, ""), ([7], "/0")],
    "ignored table": [("text", ""), (7, ""), (["x"], "")],
}
PLACES = {
    "object": """
        /paths/~1x /paths/~1x/get /paths/~1x/get/requestBody /paths/~1x/get/requestBody/content/a
        /paths/~1x/get/responses/200 /paths/~1x/get/callbacks/c /paths/~1x/get/callbacks/c/u /components/responses/R
        /webhooks/w
    """,
    "table": """
        /paths/~1x/get/requestBody/content /paths/~1x/get/responses /paths/~1x/get/responses/200/headers
        /paths/~1x/get/callbacks /components/responses /components/parameters /components/requestBodies
        /components/headers /components/mediaTypes /components/pathItems /components/callbacks
    """,
    "ignored table": "/components/examples /components/links /components/securitySchemes",
    "list": "/paths/~1x/parameters /paths/~1x/get/parameters",
}


@pytest.mark.parametrize(
    ("place", "value", "below"),
    [(place, *wrong) for kind, places in PLACES.items() for place in places.split() for wrong in WRONG[kind]],
)
def test_parts_of_the_wrong_kind(place: str, value: Json, below: str) -> None:
    document: dict[str, Json] = document_of({"Pet": obj(a=INT)})
    *path, last = place.replace("/", " ").replace("~1", "/").split()
    holder: Json = document
    for key in path:
        holder = holder.setdefault(key, {})
    holder[last] = value
    assert findings(lambda: built(document)) == [("not-a-spec", Severity.ERROR, place + below)]


@pytest.mark.parametrize(
    ("key", "value"), [("parameters", {}), ("responses", []), ("callbacks", ""), ("requestBody", [])]
)
def test_empty_parts_of_the_wrong_kind(key: str, value: Json) -> None:
    found = findings(lambda: of_operation({key: value}, schemas={"Pet": obj(a=INT)}))
    assert found == [("schema-invalid", Severity.WARNING, f"/paths/~1pets/post/{key}")]


@pytest.mark.parametrize("key", ["parameters", "responses", "callbacks", "requestBody", "x-more"])
def test_parts_that_are_left_empty(key: str) -> None:
    assert findings(lambda: of_operation({key: None}, schemas={"Pet": obj(a=INT)})) == []


def test_extensions_may_be_anything() -> None:
    operation = {"responses": {"x-more": 7}, "x-more": [1], "callbacks": {"c": {"x-more": "x"}}}
    document = document_of({"Pet": obj(a=INT)})
    document["paths"] = {"x-more": ["x"], "/pets": {"get": operation, "x-more": 1}}
    document["components"]["responses"] = {"x-more": "x"}
    assert findings(lambda: built(document)) == []


@pytest.mark.parametrize("kind", ["responses", "parameters", "requestBodies", "headers"])
def test_a_circle_of_parts_is_reported_once(kind: str) -> None:
    document = document_of({"Pet": obj(a=INT)})
    circle = {"A": {"$ref": f"#/components/{kind}/B"}, "B": {"$ref": f"#/components/{kind}/A"}}
    document["components"][kind] = circle
    assert findings(lambda: built(document)) == [("ref-cycle", Severity.ERROR, f"/components/{kind}/A")]


@pytest.mark.parametrize(
    ("reference", "code", "severity", "below"),
    [
        ("#/info/title", "ref-unresolved", Severity.WARNING, ""),
        ("#/info", "ref-unresolved", Severity.WARNING, ""),
        ("#/components/schemas", "ref-unresolved", Severity.WARNING, ""),
        ("#/components/schemas/Pet", "ref-unresolved", Severity.WARNING, ""),
        (7, "schema-invalid", Severity.ERROR, "/$ref"),
        (["#/info"], "schema-invalid", Severity.ERROR, "/$ref"),
    ],
)
@pytest.mark.parametrize("place", ["requestBody", "responses/200", "parameters/0"])
def test_parts_that_refer_to_something_else(
    place: str, reference: Json, code: str, severity: Severity, below: str
) -> None:
    part = {"$ref": reference}
    operation = {"requestBody": {"requestBody": part}, "responses/200": {"responses": {"200": part}}}
    found = findings(lambda: of_operation(operation.get(place, {"parameters": [part]}), schemas={"Pet": obj(a=INT)}))
    assert found == [(code, severity, f"/paths/~1pets/post/{place}{below}")]


@pytest.mark.parametrize("kind", ["responses", "parameters", "requestBodies", "headers", "callbacks", "pathItems"])
def test_parts_that_refer_to_parts(kind: str) -> None:
    document = document_of({"Pet": obj(a=INT)}) | {"x-parts": {"X": {}}}
    document["components"][kind] = {"A": {"$ref": f"#/components/{kind}/B"}, "B": {}, "C": {"$ref": "#/x-parts/X"}}
    assert findings(lambda: built(document)) == []


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


def operation_names(**ids: str) -> list[str]:
    """The names of models of operations; `ids` by method, two underscores and path."""
    paths: dict[str, Json] = {}
    for place, id in ids.items():
        method, _, path = place.partition("__")
        path = "/" + path.replace("_", "/").replace("Id", "{item_id}")
        paths.setdefault(path, {})[method] = {"operationId": id, "requestBody": content(obj(a=INT))}
    return list(built({"openapi": "3.1.0", "info": {}, "paths": paths}).module.SERIALIZERS)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        ({"get__items": "read_items_items_get"}, ["read_itemsRequest"]),
        ({"put__items_Id": "update_item_items__item_id__put"}, ["update_itemRequest"]),
        ({"get__": "root__get"}, ["rootRequest"]),
        ({"post__items": "items_post"}, ["items_postRequest"]),
        ({"post__items": "_items_post"}, ["_items_postRequest"]),
        ({"get__items": "read_items_items_post"}, ["read_items_items_postRequest"]),
        (
            {"get__a": "read_a_get", "get__b": "read_b_get", "get__c": "list_c_get"},
            ["read_a_getRequest", "read_b_getRequest", "listRequest"],
        ),
        ({"get__a": "read_a_get", "post__a": "read"}, ["read_a_getRequest", "readRequest"]),
    ],
)
def test_names_of_fastapi(ids: dict[str, str], expected: list[str]) -> None:
    assert sorted(operation_names(**ids)) == sorted(expected)
