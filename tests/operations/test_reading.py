"""What is read of operations, whatever the version of the definition and wherever their parts stand.

In: documents. Out: the lines that `inspect --operations` prints. Not here: the table in a package (`test_table`).
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from schemawright.cli.operation_tables import operation_json, operation_table
from schemawright.diagnostics import Sink
from schemawright.project.job import Job
from schemawright.settings import DEFAULTS, changed
from schemawright.survey import OperationFacts, operations
from tests.built import Json, document_of, ref, written

PET = {"type": "object", "properties": {"id": {"type": "string", "readOnly": True}, "name": {"type": "string"}}}
STRING, INTEGER = {"type": "string"}, {"type": "integer"}


def read(document: Json, **options: Any) -> list[OperationFacts]:
    folder = written({"spec.json": json.dumps(document)})
    job = Job(specs=(str(folder / "spec.json"),), output=folder / "made", **options)
    found, _ = operations(job, Sink())
    return found


def of(paths: Json, version: str = "3.1.0", **more: Json) -> Json:
    return {**document_of({"Pet": PET}, version), "paths": paths, **more}


def body(schema: Json, media: str = "application/json") -> Json:
    return {"content": {media: {"schema": schema}}}


def query(name: str, **more: Json) -> Json:
    return {"name": name, "in": "query", "schema": STRING, **more}


OK = {"200": {"description": "", **body(ref("Pet"))}}

OK_LINES = ["200 OK: application/json Pet"]

CASES: dict[str, tuple[Json, list[str]]] = {
    "nothing": (of({"/a": {"get": {}}}), ["GET /a OPERATIONS.get_a"]),
    "an id": (of({"/a": {"get": {"operationId": "listPets", "responses": OK}}}),
              ["GET /a listPets, OPERATIONS.list_pets", *OK_LINES]),
    "two of one id": (
        of({"/a": {"get": {"operationId": "x"}, "put": {"operationId": "x"}}}),
        ["GET /a OPERATIONS.get_a", "PUT /a OPERATIONS.put_a"],
    ),
    "parameters of the path item": (
        of({"/a/{b}": {
            "parameters": [query("q"), {"name": "b", "in": "path", "schema": INTEGER}],
            "get": {"parameters": [query("q", schema=INTEGER, required=True), query("r", deprecated=True)]},
        }}),
        ["GET /a/{b} OPERATIONS.get_a_b", "query q integer", "path b integer", "query r? string"],
    ),
    "headers that say nothing": (
        of({"/a": {"get": {"parameters": [
            {"name": "Accept", "in": "header", "schema": STRING}, {"name": "X-A", "in": "header", "schema": STRING},
        ]}}}),
        ["GET /a OPERATIONS.get_a", "header X-A? string"],
    ),
    "two of one name": (
        of({"/a/{q}": {"get": {"parameters": [query("q"), {"name": "q", "in": "path", "schema": STRING}]}}}),
        ["GET /a/{q} OPERATIONS.get_a_q", "query q? (query_q) string", "path q (path_q) string"],
    ),
    "what the path names alone": (of({"/a/{b}": {"get": {}}}), ["GET /a/{b} OPERATIONS.get_a_b", "path b string"]),
    "what the path does not name": (
        of({"/a": {"get": {"parameters": [{"name": "b", "in": "path", "schema": STRING}]}}}),
        ["GET /a OPERATIONS.get_a"],
    ),
    "parts behind references": (
        of(
            {"/a": {"$ref": "#/components/pathItems/A"}},
            components={
                "schemas": {"Pet": PET},
                "pathItems": {"A": {"post": {
                    "parameters": [{"$ref": "#/components/parameters/Q"}],
                    "requestBody": {"$ref": "#/components/requestBodies/P"},
                    "responses": {"201": {"$ref": "#/components/responses/P"}},
                }}},
                "parameters": {"Q": query("q")},
                "requestBodies": {"P": {"required": True, **body(ref("Pet"))}},
                "responses": {"P": {"description": "", **body({"type": "array", "items": ref("Pet")})}},
            },
        ),
        ["POST /a OPERATIONS.post_a", "query q? string", "body application/json Pet",
         "201 Created: application/json [Pet]"],
    ),
    "JSON first": (
        of({"/a": {"post": {
            "requestBody": {"content": {"text/plain": {}, "application/vnd.a+json": {"schema": ref("Pet")}}},
            "responses": {"2XX": {"description": ""}, "default": {"description": ""}, "299": {"description": ""}},
        }}}),
        ["POST /a OPERATIONS.post_a", "body? application/vnd.a+json Pet", "body? text/plain any", "2XX success no body",
         "default, any other status no body", "299 no body"],
    ),
    "a stream of items": (
        of({"/a": {"get": {"responses": {"200": {
            "description": "", "content": {"text/event-stream": {"itemSchema": ref("Pet")}},
        }}}}}),
        ["GET /a OPERATIONS.get_a", "200 OK: text/event-stream stream of Pet"],
    ),
    "files": (
        of({"/a": {"put": {
            "requestBody": {"content": {
                "application/octet-stream": {}, "image/png": {"schema": STRING}, "text/plain": {"schema": STRING},
                "application/pdf": {"schema": ref("Pet")}, "*/*": {"schema": STRING},
            }},
            "responses": {"4XX": {"description": "", "content": {
                "*/*": {"schema": {"format": "binary", **STRING}},
                "application/json": {"schema": {"format": "binary", **STRING}},
                "application/xml": {"schema": STRING}, "application/problem+json": {"schema": ref("Pet")},
            }}},
        }}}),
        ["PUT /a OPERATIONS.put_a", "body? application/octet-stream file", "body? image/png file",
         "body? text/plain string", "body? application/pdf Pet", "body? */* string",
         *(f"4XX fault of the client: {line}" for line in (
             "application/json string", "application/problem+json Pet", "*/* file", "application/xml string"))],
    ),
    "content of a parameter": (
        of({"/a": {"get": {"parameters": [{"name": "q", "in": "query", **body(ref("Pet"))}]}}}),
        ["GET /a OPERATIONS.get_a", "query q? application/json Pet"],
    ),
    "names of the spec": (
        of(
            {"/a": {"get": {"operationId": "get-a", "responses": {"200": {"description": "", **body(ref("a pet"))}}}}},
            components={"schemas": {"a pet": PET}},
        ),
        ["GET /a get-a, OPERATIONS.get_a", "200 OK: application/json a pet"],
    ),
    "neither webhooks nor callbacks": (
        of({"/a": {"get": {"callbacks": {"c": {"{$url}": {"post": {}}}}}}}, webhooks={"w": {"post": {}}}),
        ["GET /a OPERATIONS.get_a"],
    ),
    "x-ms-paths": (of({}, **{"x-ms-paths": {"/a?b=1": {"get": {}}}}), ["GET /a?b=1 OPERATIONS.get_a_b_1"]),
    "OpenAPI 2.0": (
        of(
            {"/a": {"post": {
                "parameters": [
                    {"name": "q", "in": "query", "type": "array", "items": STRING, "collectionFormat": "multi"},
                    {"name": "p", "in": "body", "required": True, "schema": ref("Pet", "2.0")},
                ],
                "responses": {"200": {"description": "", "schema": {"type": "array", "items": ref("Pet", "2.0")}}},
            }, "put": {
                "consumes": ["multipart/form-data"],
                "produces": ["image/png"],
                "parameters": [{"name": "f", "in": "formData", "type": "file"}],
                "responses": {"200": {"description": "", "schema": {"type": "file"}}},
            }}},
            "2.0", produces=["application/xml", "application/json"],
        ),
        ["PUT /a OPERATIONS.put_a", "formData f? multipart/form-data file", "200 OK: image/png file",
         "POST /a OPERATIONS.post_a", "query q? [string]", "body application/json Pet",
         "200 OK: application/json [Pet]", "200 OK: application/xml [Pet]"],
    ),
    "parts that are none": (
        of({"/a": {"get": {"parameters": [{"in": "query"}, query("q", schema=True)], "tags": [1, "t"]}}, "/b": None}),
        ["GET /a OPERATIONS.get_a", "query q? any"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "lines"), CASES.values(), ids=CASES)
def test_operations(document: Json, lines: list[str]) -> None:
    found = [" ".join(line.split()) for line in operation_table(read(document))[1:]]
    assert found == lines


def test_all_that_is_known_in_json() -> None:
    parameters = [query("q", style="deepObject", explode=True, allowReserved=True)]
    header = {"required": True, "schema": INTEGER}
    encoding = {"name": {"contentType": "text/csv", "headers": {"X-A": header}}}
    content = {"multipart/form-data": {"schema": ref("Pet"), "encoding": encoding}}
    operation = {
        "operationId": "x", "tags": ["t"], "summary": "All.", "parameters": parameters, "security": [{"key": []}, {}],
        "requestBody": {"content": content}, "responses": {"204": {"description": ""}, **OK},
    }  # fmt: skip
    (facts,) = read(of({"/a": {"get": operation}}, servers=[{"url": "https://a.example"}]))
    found = operation_json(facts)
    pet = {"of_items": False, "is_file": False, "shape": "Pet", "python_shape": "Pet"}
    spelling = {"explode": False, "allow_reserved": False, "media_type": None, "is_file": False}
    integer = {"shape": "integer", "python_shape": "integer"}
    of_part = {"name": "X-A", "in": "header", "required": True, "style": "simple", **spelling, **integer}
    assert found.pop("origin")["pointer"] == "/paths/~1a/get"
    assert found == {
        "name": "x",
        "python_name": "x",
        "method": "GET",
        "path": "/a",
        "summary": "All.",
        "tags": ["t"],
        "servers": ["https://a.example"],
        "security": [["key"], []],
        "parameters": [
            {
                "key": "q",
                "name": "q",
                "in": "query",
                "required": False,
                "style": "deepObject",
                "explode": True,
                "allow_reserved": True,
                "media_type": None,
                "is_file": False,
                "shape": "string",
                "python_shape": "string",
            }
        ],
        "form_media_type": None,
        "body_required": False,
        "request": [
            {
                "media_type": "multipart/form-data",
                **pet,
                "encoding": {
                    "name": {
                        "media_type": "text/csv",
                        "style": None,
                        "explode": False,
                        "allow_reserved": False,
                        "headers": [of_part],
                    }
                },
            }
        ],
        "responses": [
            {"status": "204", "contents": []},
            {"status": "200", "contents": [{"media_type": "application/json", **pet, "encoding": {}}]},
        ],
    }


def test_what_is_not_read_of_forms_and_parameters_is_reported() -> None:
    multipart = {"schema": ref("Pet"), "itemEncoding": {}, "encoding": {"name": {"encoding": {}}}}
    lost = {"name": "b", "in": "path", "required": True, "schema": STRING}
    post = {"parameters": [lost], "requestBody": {"content": {"multipart/mixed": multipart}}, "responses": {}}
    folder = written({"spec.json": json.dumps(of({"/a": {"post": post}}, "3.2.0"))})
    sink = Sink()
    operations(Job(specs=(str(folder / "spec.json"),), output=folder / "made"), sink)
    places = [(each.code, each.origin.pointer.partition("post/")[2]) for each in sink.found if each.origin]
    content = "requestBody/content/multipart~1mixed"
    assert places == [
        ("keyword-ignored", "parameters/0"),
        ("keyword-ignored", f"{content}/itemEncoding"),
        ("keyword-ignored", f"{content}/encoding/name/encoding"),
    ]


SERVERS = [
    {"url": "https://{region}.a.example/v{n}/{base}", "variables": {"region": {"default": "eu"}, "n": {"default": 1}}}
]
OWN = [{"url": "/own"}, {"url": "https://b.example"}, {}]


@pytest.mark.parametrize(
    ("version", "more", "item", "operation", "found"),
    [
        ("3.1.0", {}, {}, {}, []),
        ("3.1.0", {"servers": SERVERS}, {}, {}, ["https://eu.a.example/v1/{base}"]),
        ("3.1.0", {"servers": SERVERS}, {"servers": OWN}, {}, ["/own", "https://b.example"]),
        ("3.1.0", {"servers": SERVERS}, {"servers": SERVERS}, {"servers": OWN}, ["/own", "https://b.example"]),
        ("2.0", {}, {}, {}, []),
        ("2.0", {"basePath": "/v1/"}, {}, {}, ["/v1"]),
        ("2.0", {"host": "a.example:1", "basePath": "/"}, {}, {}, ["https://a.example:1"]),
        ("2.0", {"host": "a.example", "schemes": ["http", "https"]}, {}, {}, ["http://a.example", "https://a.example"]),
        ("2.0", {"host": "a.example", "schemes": ["http"]}, {}, {"schemes": ["wss"]}, ["wss://a.example"]),
        ("2.0", {"x-ms-parameterized-host": {"hostTemplate": "{endpoint}", "useSchemePrefix": False},
                 "basePath": "/openai"}, {}, {}, ["{endpoint}/openai"]),
        ("2.0", {"x-ms-parameterized-host": {"hostTemplate": "{vault}.a.example"}}, {}, {}, ["https://{vault}.a.example"]),
    ],
)  # fmt: skip
def test_servers(version: str, more: Json, item: Json, operation: Json, found: list[str]) -> None:
    (facts,) = read(of({"/a": {**item, "get": operation}}, version, **more))
    assert list(facts.operation.servers) == found


@pytest.mark.parametrize(
    ("all_of_them", "own", "found"),
    [
        ([{"key": []}], {}, (("key",),)),
        ([{"key": []}], {"security": []}, ()),
        ([{"key": []}], {"security": [{"oauth": ["read"], "id": []}, {}]}, (("oauth", "id"), ())),
        (None, {}, ()),
    ],
)
def test_security(all_of_them: Json, own: Json, found: tuple[tuple[str, ...], ...]) -> None:
    (facts,) = read(of({"/a": {"get": own}}, security=all_of_them))
    assert facts.operation.security == found


def test_operations_that_need_other_models_than_the_roots_are_left_out() -> None:
    document = of({"/a": {"get": {"responses": OK}}, "/b": {"get": {}}})
    document["components"]["schemas"]["Other"] = {"type": "object", "properties": {"a": STRING}}
    assert [each.operation.path for each in read(document, roots=("Other",))] == ["/b"]


def test_requests_and_answers_have_the_models_of_their_direction() -> None:
    paths = {"/a": {"post": {"requestBody": body(ref("Pet")), "responses": OK}}}
    split = changed(DEFAULTS, {"read_write": "split"})
    (facts,) = read(of(paths), settings=split)
    operation = facts.operation
    assert [facts.in_python[each.shape] for each in operation.request] == ["PetRequest"]
    assert [facts.in_python[each.shape] for each in operation.responses[0].contents] == ["Pet"]
