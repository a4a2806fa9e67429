"""Documents in several files: whose name a schema has, which schemas are models, and tables behind references."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from schemawright.diagnostics import Severity, Sink
from schemawright.pipeline import build
from schemawright.project.job import Job
from schemawright.survey import survey
from tests.built import Built, Json, built_files, reported, written
from tests.keywords.table import INT, STR, arr, obj

HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n"
PET = "type: object\nrequired: [kind]\nproperties: {kind: {type: string}}\ndiscriminator: {propertyName: kind}\n"
SPLIT = {
    "spec.yaml": f"""{HEAD}paths: {{}}
components:
  schemas:
    Pet: {{$ref: './schemas/Pet.yaml'}}
    Cat: {{$ref: './schemas/Cat.yaml'}}
    Owner: {{type: object, properties: {{pet: {{$ref: '#/components/schemas/Pet'}}}}}}
""",
    "schemas/Pet.yaml": PET,
    "schemas/Cat.yaml": "allOf: [{$ref: ./Pet.yaml}, {type: object, properties: {lives: {type: integer}}}]\n",
}


def names(package: Built) -> list[str]:
    return list(package.module.SERIALIZERS)


def test_an_entry_that_is_only_a_reference_names_its_goal() -> None:
    package = built_files(SPLIT)
    assert names(package) == ["Pet", "Cat", "Owner"]
    assert {"Pet", "Cat", "Owner"} <= set(package.module.__all__)
    assert not [name for name in package.module.__all__ if "Schemas" in name or "Object" in name]
    owner = package.load("Owner", {"pet": {"kind": "Cat", "lives": 9}})
    assert type(owner.pet).__name__ == "Cat"
    assert not package.found


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("Old: {$ref: '#/components/schemas/New'}, New: {type: integer}", ["Old", "New"]),
        ("A: {$ref: 'b.yaml'}, b: {$ref: 'b.yaml'}", ["A", "b"]),
        ("A: {$ref: '#/components/schemas/B'}, B: {$ref: 'b.yaml'}", ["A", "B"]),
        ("A: {$ref: 'b.yaml', description: Ours.}", ["A"]),
        ("A: {$ref: 'missing.yaml'}", ["A"]),
        ("A: {$ref: '#/components/x-more/X'}}, x-more: {X: {type: object, properties: {x: {type: integer}}}", ["A"]),
    ],
)
def test_names_of_entries_that_are_only_references(entries: str, expected: list[str]) -> None:
    package = built_files({
        "spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{{entries}}}}}\n",
        "b.yaml": "type: object\nproperties: {x: {type: integer}}\n",
    })  # fmt: skip
    assert names(package) == expected
    assert not [name for name in package.module.__all__ if name.endswith("Object")]


def test_two_documents_with_one_entry_declare_one_schema() -> None:
    entry = f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{Pet: {{$ref: ./pet.yaml}}}}}}\n"
    package = built_files({"a.yaml": entry, "b.yaml": entry, "pet.yaml": PET}, specs=("a.yaml", "b.yaml"))
    assert names(package) == ["Pet"]
    assert not package.found


def test_a_schema_file_that_is_named_and_declared_is_one_model() -> None:
    package = built_files(SPLIT, specs=("spec.yaml", "schemas/Pet.yaml", "schemas/Cat.yaml"))
    assert sorted(names(package)) == ["Cat", "Owner", "Pet"]


def test_schemas_of_one_name_are_told_apart_by_their_files() -> None:
    files = {
        "spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{Error: {{type: object, properties: {{"
        "a: {$ref: 'common/errors.yaml#/Error'}, b: {$ref: '../up/Error.yaml'}}}}}\n",
        "common/errors.yaml": "Error: {type: object, properties: {x: {type: integer}}}\n",
    }
    folder = written({f"main/{name}": text for name, text in files.items()} | {"up/Error.yaml": PET})
    package = build(
        Job(specs=(str(folder / "main/spec.yaml"),), output=folder / "p", allow_paths=(folder,)), sink := Sink()
    )
    assert {"error.py", "common_errors_error.py", "up_error.py"} <= set(package.files), list(package.files)
    assert not sink.found


def test_models_that_are_told_have_names_of_their_own() -> None:
    errors = "Error: {type: object, properties: {x: {type: integer}}}\n"
    folder = written({
        "spec.yaml": HEAD + "paths: {}\ncomponents: {schemas: {Error: {type: object, properties: {"
        "a: {$ref: 'a.yaml#/Error'}, b: {$ref: 'b.yaml#/Error'}}}}}\n", "a.yaml": errors, "b.yaml": errors,
    })  # fmt: skip
    found = survey(Job(specs=(str(folder / "spec.yaml"),), output=folder / "p"), Sink())
    assert [model.name for model in found.models] == ["Error", "AError", "BError"]
    assert found.models[0].closure == ("AError", "BError")


def test_bytes_do_not_depend_on_the_folder_or_the_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    files = SPLIT | {"schemas/more/Pet.yaml": PET, "schemas/Pet.yaml": PET + "x-p: {$ref: more/Pet.yaml}\n"}
    files["spec.yaml"] += "    Second: {type: object, properties: {p: {$ref: schemas/more/Pet.yaml}}}\n"
    folder = written(files)
    found: set[str] = set()
    for working, spec in [
        (folder, "spec.yaml"),
        (folder, "./schemas/../spec.yaml"),
        (folder / "schemas", "../spec.yaml"),
        (folder.parent, f"{folder.name}/spec.yaml"),
        (Path("/"), str(folder / "spec.yaml")),
        (Path("/"), os.path.relpath(folder / "spec.yaml", "/")),
    ]:
        monkeypatch.chdir(working)
        found.add(json.dumps(dict(build(Job(specs=(spec,), output=folder / "p"), Sink()).files)))
    assert len(found) == 1


PATHS = """
paths:
  /pets:
    post:
      operationId: addPet
      parameters: [{$ref: 'parts.yaml#/components/parameters/Sort'}]
      requestBody: {content: {application/json: {schema: {$ref: 'pet.yaml#/NewPet'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: 'whole.yaml'}}}}
        '201': {$ref: 'pet.yaml#/Resp'}
        '202': {description: ok, content: {application/json: {schema: {$ref: '#/components/x-models/New'}}}}
        '203': {content: {application/json: {schema: {$ref: '#/components/schemas/Known/properties/q'}}}}
        '204': {description: ok, content: {application/json: {schema: {$ref: 'pet.yaml#/Id'}}}}
        '205': {description: ok, content: {application/json: {schema: {$ref: 'groups.yaml#/errors/fatal/Crash'}}}}
        x-more: {description: no, content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
  x-more: {get: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}}}}
components:
  x-models: {New: {type: object, required: [n], properties: {n: {type: integer}}}}
  schemas: {Known: {type: object, properties: {q: {type: object, properties: {q: {type: integer}}}}}}
"""


def test_schemas_that_an_operation_names_are_models() -> None:
    package = built_files({
        "spec.yaml": HEAD + PATHS,
        "pet.yaml": "NewPet: {type: object, required: [name], properties: {name: {type: string}}}\n"
        "Other: {type: object, required: [n], properties: {n: {type: integer}}}\nId: {type: string}\n"
        "Resp: {description: ok, content: {application/json: {schema: {$ref: '#/Other'}}}}\n",
        "whole.yaml": "type: object\nrequired: [w]\nproperties: {w: {type: integer}}\n",
        "groups.yaml": "errors: {fatal: {Crash: {type: object, required: [c], properties: {c: {type: integer}}}}}\n",
        "parts.yaml": "components: {parameters: {Sort: {name: sort, in: query, schema: {enum: [up, down]}}}}\n",
    })  # fmt: skip
    assert names(package) == ["Known", "addPet sort", "NewPet", "whole", "Other", "New", "Known q", "Crash"]
    assert package.problems("NewPet", {}) == ["/name"]
    assert package.problems("Crash", {}) == ["/c"]
    assert package.load("Known", {"q": {"q": 1}}).q.q == 1
    assert not package.found


@pytest.mark.parametrize(
    ("schema", "is_model"),
    [
        (arr(STR), False),
        (arr({"type": "integer", "format": "int64"}), False),
        (arr(arr(STR)), False),
        (arr({}), False),
        ({"$ref": "#/x-lists/Ids"}, False),
        (arr({"type": "string", "enum": ["a", "b"]}), True),
        (arr(obj(a=INT)), True),
        ({"type": "object", "additionalProperties": INT}, True),
    ],
)
@pytest.mark.parametrize("holder", ["parameter", "shared parameter", "header", "content"])
def test_parameters_that_are_lists_of_scalars_need_no_name(schema: Json, is_model: bool, holder: str) -> None:
    parameter = {"name": "p", "in": "query", "schema": schema}
    operation: Json = {"responses": {"200": {"description": "ok"}}}
    components: Json = {"schemas": {"Pet": STR}}
    if holder == "parameter":
        operation["parameters"] = [parameter]
    elif holder == "shared parameter":
        components["parameters"] = {"P": parameter}
    elif holder == "header":
        operation["responses"]["200"]["headers"] = {"X-P": {"schema": schema}}
    else:
        operation["parameters"] = [{"name": "p", "in": "query", "content": {"application/json": {"schema": schema}}}]
    document = {"openapi": "3.1.0", "paths": {"/a": {"get": operation}}, "components": components}
    package = built_files({"spec.json": json.dumps({**document, "x-lists": {"Ids": arr(INT)}})})
    assert (len(names(package)) == 2) is is_model


def test_bodies_that_are_lists_of_scalars_have_a_name() -> None:
    body = {"content": {"application/json": {"schema": arr(STR)}}}
    operation = {"operationId": "list", "requestBody": body}
    document = {"openapi": "3.1.0", "paths": {"/a": {"post": operation}}}
    assert names(built_files({"spec.json": json.dumps(document)})) == ["listRequest"]


@pytest.mark.parametrize(
    "files",
    [
        {"spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{$ref: parts.yaml}}\n",
         "parts.yaml": "schemas: {Pet: {$ref: '#/x/Pet'}}\nx: {Pet: {type: object, properties: {n: {type: integer}}}}"},
        {"spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{$ref: 'parts.yaml#/components'}}\n",
         "parts.yaml": "components: {schemas: {Pet: {type: object, properties: {n: {type: integer}}}}}\n"},
        {"spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{$ref: index.yaml}}}}\n",
         "index.yaml": "Pet: {$ref: ./Pet.yaml}\n", "Pet.yaml": "type: object\nproperties: {n: {type: integer}}\n"},
        {"spec.yaml": f"{HEAD}paths: {{}}\ncomponents: {{schemas: {{$ref: '#/x-all', Own: {{type: string}}}}}}\n"
         "x-all: {Pet: {type: object, properties: {n: {type: integer}}}, Own: {type: integer}}\n"},
        {"spec.yaml": "swagger: '2.0'\npaths: {}\ndefinitions: {$ref: index.yaml}\n",
         "index.yaml": "Pet: {type: object, properties: {n: {type: integer}}}\n"},
        {"spec.yaml": HEAD + "paths: {}\ncomponents: {schemas: {Pet: {type: object, properties: {$ref: p.yaml}}}}\n",
         "p.yaml": "n: {type: integer}\n"},
        {"spec.yaml": f"{HEAD}paths: {{$ref: paths.yaml}}\n",
         "paths.yaml": "/a: {get: {responses: {$ref: 'paths.yaml#/r'}}}\n"
         "r: {'200': {content: {$ref: 'paths.yaml#/c'}}}\nc: {application/json: {schema: {$ref: 'Pet.yaml'}}}\n",
         "Pet.yaml": "type: object\nproperties: {n: {type: integer}}\n"},
    ],
)  # fmt: skip
def test_a_reference_may_stand_for_a_whole_table(files: dict[str, str]) -> None:
    package = built_files(files)
    assert "Pet" in names(package)
    assert package.problems("Pet", {"n": "x"}) == ["/n"]
    assert not reported(package, Severity.WARNING)
    assert not [name for name in package.module.__all__ if name.endswith("Object")]
    if "Own" in names(package):
        assert package.problems("Own", 1) == [""]


def test_a_reference_may_stand_for_the_list_of_parameters() -> None:
    made = built_files({
        "spec.yaml": HEAD + "paths: {/a: {get: {operationId: g, parameters: {$ref: 'p.yaml#/list'}}}}\n",
        "p.yaml": "list: [{name: a, in: query, schema: {type: string, enum: [x, y]}}]\n",
    })  # fmt: skip
    assert names(made) == ["g a"]
    assert not made.found


def test_tables_that_lead_to_one_another_end() -> None:
    text = "paths: {}\ncomponents: {schemas: {$ref: '#/x', A: {type: string}}}\nx: {$ref: '#/components/schemas'}\n"
    assert names(built_files({"spec.yaml": HEAD + text})) == ["A"]


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ({"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "./staff.json"}, ["main"]),
        ({"$ref": "./staff.json"}, ["main"]),
        ({"$ref": "#/definitions/Foo", "definitions": {"Foo": obj(b=INT)}}, ["Foo", "main"]),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#/$defs/Foo", "required": ["b"],
          "$defs": {"Foo": obj(b=INT)}}, ["Foo", "main"]),
        ({"not": {"type": "string"}}, ["main"]),
        ({"required": ["b"]}, ["main"]),
        ({"minLength": 2}, ["main"]),
        ({"$schema": "https://json-schema.org/draft/2020-12/schema"}, ["main"]),
        ({"$id": "urn:x", "title": "Words", "$defs": {"Foo": obj(b=INT)}}, ["Foo"]),
    ],
)  # fmt: skip
def test_a_file_whose_root_is_any_schema(root: Json, expected: list[str]) -> None:
    staff = obj(["b"], b=INT, boss={"$ref": "./staff.json"})
    package = built_files({"main.json": json.dumps(root), "staff.json": json.dumps(staff)})
    assert names(package) == expected
    if "b" in json.dumps(root) or "staff" in json.dumps(root):
        assert package.problems("main" if "main" in expected else "Foo", {"b": "x"}) in (["/b"], [])


@pytest.mark.parametrize(
    "document",
    [
        {"openapi": "3.1.0", "info": {}, "paths": {}},
        {"openapi": "3.0.0", "components": {"schemas": {}}},
        {"swagger": "2.0", "info": {}, "paths": {"/a": {"get": {}}}},
    ],
)
def test_a_document_without_schemas_gives_an_empty_package(document: Json) -> None:
    package = built_files({"spec.json": json.dumps(document)})
    assert names(package) == []
    assert reported(package) == [("no-models", "")]
