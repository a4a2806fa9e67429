"""What is read of operations, whatever the version of the definition and wherever their parts stand.

In: documents. Out: the lines that `inspect --operations` prints. Not here: the table in a package (`test_table`).
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from schemawright.cli.tables import operation_json, operation_table
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

CASES: dict[str, tuple[Json, list[str]]] = {
    "nothing": (of({"/a": {"get": {}}}), ["getA GET /a"]),
    "an id": (of({"/a": {"get": {"operationId": "listPets", "responses": OK}}}),
              ["listPets GET /a", "200 application/json Pet"]),
    "two of one id": (
        of({"/a": {"get": {"operationId": "x"}, "put": {"operationId": "x"}}}), ["getA GET /a", "putA PUT /a"]
    ),
    "parameters of the path item": (
        of({"/a/{b}": {
            "parameters": [query("q"), {"name": "b", "in": "path", "schema": INTEGER}],
            "get": {"parameters": [query("q", schema=INTEGER, required=True), query("r", deprecated=True)]},
        }}),
        ["getAB GET /a/{b}", "query q integer", "path b integer", "query r? string"],
    ),
    "headers that say nothing": (
        of({"/a": {"get": {"parameters": [
            {"name": "Accept", "in": "header", "schema": STRING}, {"name": "X-A", "in": "header", "schema": STRING},
        ]}}}),
        ["getA GET /a", "header X-A? string"],
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
        ["postA POST /a", "query q? string", "body application/json Pet", "201 application/json [Pet]"],
    ),
    "JSON first": (
        of({"/a": {"post": {
            "requestBody": {"content": {"text/plain": {}, "application/vnd.a+json": {"schema": ref("Pet")}}},
            "responses": {"2XX": {"description": ""}, "default": {"description": ""}},
        }}}),
        ["postA POST /a", "body application/vnd.a+json? Pet", "body text/plain? any", "2XX", "default"],
    ),
    "a stream of items": (
        of({"/a": {"get": {"responses": {"200": {
            "description": "", "content": {"text/event-stream": {"itemSchema": ref("Pet")}},
        }}}}}),
        ["getA GET /a", "200 text/event-stream Pet"],
    ),
    "content of a parameter": (
        of({"/a": {"get": {"parameters": [{"name": "q", "in": "query", **body(ref("Pet"))}]}}}),
        ["getA GET /a", "query q? Pet"],
    ),
    "neither webhooks nor callbacks": (
        of({"/a": {"get": {"callbacks": {"c": {"{$url}": {"post": {}}}}}}}, webhooks={"w": {"post": {}}}),
        ["getA GET /a"],
    ),
    "x-ms-paths": (of({}, **{"x-ms-paths": {"/a?b=1": {"get": {}}}}), ["getAB1 GET /a?b=1"]),
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
                "parameters": [{"name": "f", "in": "formData", "type": "file"}],
                "responses": {"200": {"description": ""}},
            }}},
            "2.0", produces=["application/xml", "application/json"],
        ),
        ["putA PUT /a", "formData f? string", "200", "postA POST /a", "query q? [string]", "body application/json Pet",
         "200 application/json [Pet]", "200 application/xml [Pet]"],
    ),
    "parts that are none": (
        of({"/a": {"get": {"parameters": [{"in": "query"}, query("q", schema=True)], "tags": [1, "t"]}}, "/b": None}),
        ["getA GET /a", "query q? any"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "lines"), CASES.values(), ids=CASES)
def test_operations(document: Json, lines: list[str]) -> None:
    found = [" ".join(line.split()) for line in operation_table(read(document))[1:]]
    assert found == [_snake(line) if " /" in line else line for line in lines]


def _snake(line: str) -> str:
    """The line with the name of the operation as Python has it."""
    name, _, rest = line.partition(" ")
    return f"{''.join(f'_{c.lower()}' if c.isupper() or c.isdigit() else c for c in name)} {rest}"


def test_all_that_is_known_in_json() -> None:
    parameters = [query("q", style="deepObject", explode=True)]
    (operation,) = read(of({"/a": {"get": {"operationId": "x", "tags": ["t"], "parameters": parameters}}}))
    found = operation_json(operation)
    assert found["parameters"] == [
        {
            "name": "q",
            "in": "query",
            "required": False,
            "style": "deepObject",
            "explode": True,
            "media_type": None,
            "shape": "string",
        }
    ]
    assert (found["tags"], found["body_required"], found["origin"]["pointer"]) == (["t"], False, "/paths/~1a/get")


def test_operations_that_need_other_models_than_the_roots_are_left_out() -> None:
    document = of({"/a": {"get": {"responses": OK}}, "/b": {"get": {}}})
    document["components"]["schemas"]["Other"] = {"type": "object", "properties": {"a": STRING}}
    assert [each.path for each in read(document, roots=("Other",))] == ["/b"]


def test_requests_and_answers_have_the_models_of_their_direction() -> None:
    paths = {"/a": {"post": {"requestBody": body(ref("Pet")), "responses": OK}}}
    split = changed(DEFAULTS, {"read_write": "split"})
    (operation,) = read(of(paths), settings=split)
    assert operation.request == (("application/json", "PetRequest"),)
    assert operation.responses == (("200", (("application/json", "Pet"),)),)
