"""Which values of a document count as examples, of which definition, and what is said of those that do not fit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.diagnostics import Severity, Sink
from schemawright.frontends.openapi.read import read_documents
from schemawright.ir.catalog import Catalog
from schemawright.source.workspace import Workspace
from tests.verify.conftest import Generate, spec_of

PET: dict[str, Any] = {"type": "object", "properties": {"name": {"type": "string"}}}
TO_PET = {"$ref": "#/components/schemas/Pet"}


def catalog_of(folder: Path, document: Any, *, others: Mapping[str, Any] | None = None) -> Catalog:
    for name, other in (others or {}).items():
        (folder / name).write_text(json.dumps(other))
    (folder / "spec.json").write_text(json.dumps(document))
    workspace, sink = Workspace(), Sink()
    catalog = read_documents([workspace.open(folder / "spec.json")], workspace, sink, examples=True)
    assert [finding for finding in sink.found if finding.severity is not Severity.NOTE] == []
    return catalog


def examples(folder: Path, document: Any, *, others: Mapping[str, Any] | None = None) -> dict[str, list[Any]]:
    """The examples of each definition that has any, by the end of its pointer."""
    found: dict[str, list[Any]] = {}
    for definition in catalog_of(folder, document, others=others):
        if definition.examples:
            found[definition.origin.pointer.rpartition("/")[2]] = [e.value for e in definition.examples]
    return found


def responding(**response: Any) -> dict[str, Any]:
    """A document with one operation that answers so."""
    operation = {"responses": {"200": {"description": "ok", **response}}}
    return spec_of({"Pet": PET}, paths={"/pets": {"get": operation}})


def content(media: str, **entry: Any) -> dict[str, Any]:
    return responding(content={media: entry})


def swagger(schema: Any, **response: Any) -> dict[str, Any]:
    answer = {"description": "ok", "schema": schema, **response}
    return {
        "swagger": "2.0",
        "info": {"title": "t", "version": "1"},
        "definitions": {"Pet": PET},
        "paths": {"/pets": {"get": {"responses": {"200": answer}}}},
    }


def of_version(version: str, schemas: dict[str, Any]) -> dict[str, Any]:
    return {**spec_of(schemas), "openapi": version}


DOCUMENTS: dict[str, tuple[Any, dict[str, list[Any]]]] = {
    "example": (spec_of({"Pet": {**PET, "example": {"name": "a"}}}), {"Pet": [{"name": "a"}]}),
    "examples": (spec_of({"Pet": {**PET, "examples": [{}, None]}}), {"Pet": [{}, None]}),
    "both": (spec_of({"Pet": {**PET, "example": 1, "examples": [2]}}), {"Pet": [1, 2]}),
    "examples by name, which schemas have not": (spec_of({"Pet": {**PET, "examples": {"a": {}}}}), {}),
    "OAS 2.0": ({**swagger(True), "definitions": {"Pet": {**PET, "example": {}}}}, {"Pet": [{}]}),
    "a file of JSON Schema": ({**PET, "examples": [{"name": "a"}]}, {"": [{"name": "a"}]}),
    "a default is none": (spec_of({"Pet": {**PET, "default": {}}}), {}),
    "an inline object": (
        spec_of({"Pet": {"type": "object", "properties": {"home": {**PET, "example": {"name": "a"}}}}}),
        {"home": [{"name": "a"}]},
    ),
    "a property of a plain type": (
        spec_of({"Pet": {"type": "object", "properties": {"name": {"type": "string", "example": "a"}}}}), {},
    ),
    "a property that wraps a named type": (
        spec_of({"Pet": PET, "Box": {"type": "object", "properties": {"pet": {"allOf": [TO_PET], "example": {}}}}}),
        {"Pet": [{}]},
    ),
    "a property that wraps a named type or null": (
        spec_of({"Pet": PET, "Box": {"type": "object", "properties": {
            "pet": {"anyOf": [TO_PET, {"type": "null"}], "examples": [{}, None]},
        }}}),
        {"Pet": [{}]},
    ),
    "a property in a part of an allOf": (
        spec_of({"Pet": PET, "Box": {"allOf": [TO_PET, {"type": "object", "properties": {
            "pet": {"allOf": [TO_PET], "example": {"name": "a"}},
        }}]}}),
        {"Pet": [{"name": "a"}]},
    ),
    "beside a reference, 3.1": (
        of_version("3.1.0", {"Pet": PET, "Box": {"type": "object", "properties": {"pet": {**TO_PET, "example": {}}}}}),
        {"Pet": [{}]},
    ),
    "beside a reference, 3.0": (
        of_version("3.0.3", {"Pet": PET, "Box": {"type": "object", "properties": {"pet": {**TO_PET, "example": {}}}}}),
        {},
    ),
    "a list of a named type": (
        spec_of({"Pet": PET, "Box": {"type": "object", "properties": {
            "pets": {"type": "array", "items": TO_PET, "example": [{}]},
        }}}),
        {},
    ),
    "a media type": (content("application/json", schema=TO_PET, example={"name": "a"}), {"Pet": [{"name": "a"}]}),
    "a media type of JSON by another name": (
        content("application/hal+json; x=y", schema=TO_PET, example={}), {"Pet": [{}]},
    ),
    "any media type": (content("*/*", schema=TO_PET, example={}), {"Pet": [{}]}),
    "another media type": (content("application/xml", schema=TO_PET, example="<pet/>"), {}),
    "lines of JSON": (content("application/x-ndjson", schema=TO_PET, example="{}\n{}"), {}),
    "a text of JSON": (content("application/json", schema=TO_PET, example=' {"name": "a"}'), {"Pet": [{"name": "a"}]}),
    "a text that is none": (content("application/json", schema=TO_PET, example="{name: a}"), {"Pet": ["{name: a}"]}),
    "a serialized value": (
        content("application/json", schema=TO_PET, examples={"a": {"serializedValue": "[{}]"}}), {"Pet": [[{}]]},
    ),
    "an inline list": (
        content("application/json", schema={"type": "array", "items": TO_PET}, example=[{}]), {"schema": [[{}]]},
    ),
    "a schema without a name": (content("application/json", schema={"type": "string"}, example="a"), {}),
    "Example Objects": (
        content("application/json", schema=TO_PET, examples={"a/b": {"value": {}}, "c": {"dataValue": {"name": "c"}}}),
        {"Pet": [{}, {"name": "c"}]},
    ),
    "an Example Object elsewhere": (
        {
            **content("application/json", schema=TO_PET, examples={"a": {"$ref": "#/components/examples/A"}}),
            "components": {"schemas": {"Pet": PET}, "examples": {"A": {"value": {"name": "A"}}}},
        },
        {"Pet": [{"name": "A"}]},
    ),
    "an Example Object that is nowhere": (
        content("application/json", schema=TO_PET, examples={"a": {"$ref": "#/components/examples/A"}}), {},
    ),
    "a value in another place": (
        content("application/json", schema=TO_PET, examples={"a": {"externalValue": "https://example.com/a.json"}}), {},
    ),
    "a response of OAS 2.0": (
        swagger({"$ref": "#/definitions/Pet"}, examples={
            "application/json": {"value": {}}, "application/xml": "<pet/>", "text/plain": {"value": 1},
            "application/hal+json": '{"name": "a"}',
        }),
        {"Pet": [{"value": {}}, {"name": "a"}]},
    ),
    "a parameter": (
        spec_of({"Pet": PET}, paths={"/pets": {"get": {"responses": {}, "parameters": [
            {"name": "x", "in": "query", "schema": TO_PET, "examples": {"a": {"value": {}}, "b": {"value": "name,a"}}},
        ]}}}),
        {"Pet": [{}]},
    ),
    "shown twice": (
        spec_of({"Pet": PET}, paths={
            f"/{name}": {"get": {"responses": {"200": {"$ref": "#/components/responses/Pet"}}}} for name in "ab"
        }) | {"components": {"schemas": {"Pet": PET}, "responses": {"Pet": {"description": "ok", "content": {
            "application/json": {"schema": TO_PET, "example": {}},
        }}}}},
        {"Pet": [{}]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_examples_belong_to_definitions(tmp_path: Path, name: str) -> None:
    document, expected = DOCUMENTS[name]
    assert examples(tmp_path, document) == expected


def test_examples_of_other_files_count(tmp_path: Path) -> None:
    document = content("application/json", schema={"$ref": "pet.json"}, examples={"a": {"$ref": "shown.json#/a"}})
    others = {"pet.json": {**PET, "example": {"name": "pet"}}, "shown.json": {"a": {"value": {"name": "shown"}}}}
    assert examples(tmp_path, document, others=others) == {"": [{"name": "pet"}, {"name": "shown"}]}


def test_runs_that_do_not_verify_have_none(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(json.dumps(spec_of({"Pet": {**PET, "example": {}}})))
    workspace = Workspace()
    (pet,) = read_documents([workspace.open(tmp_path / "spec.json")], workspace, Sink())
    assert pet.examples == ()


REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    "another type": (
        {"name": 5}, "an example does not fit Pet: expected string, found integer 5", "/example/name",
    ),
    "a required property is missing": (
        {"age": "x"}, "an example does not fit Pet: expected string, found nothing, and 1 more", "/example/name",
    ),
    "null": ({"name": "a", "age": None}, "an example does not fit Pet: null is not accepted here", "/example/age"),
    "no null": (
        {"name": "a", "home": {}}, "an example does not fit Pet: expected a value or null, found nothing",
        "/example/home/street",
    ),
}  # fmt: skip
STRICT_PET = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "age": {"type": "integer"},
        "home": {
            "type": "object",
            "required": ["street"],
            "properties": {"street": {"type": ["string", "null"]}},
        },
    },
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_example_that_its_schema_refuses_is_a_warning_at_its_place(
    generate: Generate, here: Path, name: str
) -> None:
    example, message, pointer = REFUSED[name]
    (here / "spec.json").write_text(json.dumps(spec_of({"Pet": {**STRICT_PET, "example": example}}), indent=1))
    result = generate("--json")
    assert result.exit_code == 0
    (found,) = json.loads(result.stdout)["diagnostics"]
    assert (found["severity"], found["code"], found["message"]) == ("warning", "example-invalid", message)
    assert found["pointer"] == f"/components/schemas/Pet{pointer}"
    assert found["line"] > 1
    assert json.loads(result.stdout)["targets"][0]["verified"] == 0
    assert generate("--strict", "--quiet").exit_code == 2


def test_a_reference_that_nobody_follows_is_explained(generate: Generate, here: Path) -> None:
    strict = {**STRICT_PET, "example": {"$ref": "#/components/examples/Pet"}}
    (here / "spec.json").write_text(json.dumps(spec_of({"Pet": strict})))
    assert "help: `example` holds the value itself, in which `$ref` is a property like any other" in generate().stderr


ACCEPTED: dict[str, tuple[Any, tuple[str, ...], list[Any]]] = {
    "a list": ({"type": "array", "items": {"type": "integer"}}, (), [[1, 2.0], []]),
    "an enum": ({"type": "string", "enum": ["a"]}, (), ["a", "b"]),
    "a union": ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, (), ["a", 1, {"b": None}]),
    "null": ({"type": ["object", "null"], "properties": {"a": {"type": "string"}}}, (), [None, {"a": "b"}]),
    "unknown properties": (PET, (), [{"more": {"a": [None]}}]),
    "unknown properties that are dropped": (
        PET, ("--unknown-properties", "ignore"), [{"name": "a", "more": 1, "none": None}],
    ),
    "defaults that apply": (
        {"type": "object", "properties": {"size": {"type": "integer", "default": 1}}}, ("--defaults", "apply"), [{}],
    ),
    "other types": (
        {"type": "object", "properties": {"ip": {"type": "string", "format": "ipv6"}}},
        ("--type", "string/ipv6=ipaddress.IPv6Address"), [{"ip": "2001:DB8::0"}],
    ),
    "one direction": (
        {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer", "readOnly": True}}},
        ("--read-write", "split"), [{"id": 1}],
    ),
    "inline definitions": (
        {"type": "object", "properties": {
            "state": {"type": "string", "enum": ["on", "off"], "example": "on"},
            "size": {"oneOf": [{"type": "integer"}, {"type": "string"}], "example": 5},
            "home": {"type": "object", "properties": {"a": {}}, "example": {"a": 1, "b": 2}},
        }},
        (), [{}],
    ),
    "frozen models": (PET, ("--frozen", "--positional", "--names", "wire"), [{"name": "a"}]),
    "characters": (PET, (), [{"name": "\x00 \u2028 ẞ"}, {"~/": {"": 1}}]),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_example_that_its_schema_accepts_comes_back(generate: Generate, here: Path, name: str) -> None:
    schema, options, values = ACCEPTED[name]
    (here / "spec.json").write_text(json.dumps(spec_of({"Pet": {**schema, "examples": values}})))
    result = generate(*options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"{len(values) + json.dumps(schema).count('example')} example" in result.stdout


def test_model_pages_are_run_without_examples(here: Path) -> None:
    rows = "Name | Type | Description | Notes\n---|---|---|---\n**a** | **String** | Text. | \n"
    (here / "Pet.md").write_text(f"# Pet\n\n## Properties\n\n{rows}")
    result = CliRunner().invoke(cli, ["generate", "--verify", "Pet.md", "-o", "pets"])
    assert result.stdout.startswith("pets: 1 model, 0 examples verified, ")
