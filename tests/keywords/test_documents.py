"""Documents: dialects, versions, syntaxes, encodings, JSON Schema files, roots."""

from __future__ import annotations

import json
from typing import Any

import pytest

from schemawright.diagnostics import Severity, SpecError
from tests.built import Json, built, built_files, document_of, reported
from tests.keywords.table import INT, STR, arr, obj, ref

PET = obj(["name"], name=STR, tags=arr(STR))
JSON_TEXT = json.dumps(document_of({"Pet": PET}))
YAML_TEXT = """\
openapi: 3.1.0
info: {title: Pets, version: 1.10}
components:
  schemas:
    Country:
      type: string
      enum: [NO, SE, yes, off, 2020-01-01, 1.10, 012, 0x1F, 1e3, null]
    Pet:
      type: object
      required: [yes, NO]
      properties:
        yes: {type: integer, default: 012}
        NO: {type: string, default: 2020-01-01}
        1: {type: string}
        on: {type: array, items: {$ref: '#/components/schemas/Country'}}
"""


@pytest.mark.parametrize(
    ("version", "known"),
    [
        ("3.0.0", True),
        ("3.0.4", True),
        ("3.1.0", True),
        ("3.1.1", True),
        ("3.2.0", True),
        ("3.0", True),
        ("3.3.0", False),
        ("4.0.0", False),
        ("2.0", False),
        ("", False),
        (None, False),
    ],
)
def test_versions(version: str | None, known: bool) -> None:
    document = {**document_of({"Pet": PET}), "openapi": version}
    if known:
        assert built(document).problems("Pet", {}) == ["/name"]
    else:
        with pytest.raises(SpecError) as caught:
            built(document)
        assert [d.code for d in caught.value.diagnostics] == ["unsupported-version"]


@pytest.mark.parametrize("version", ["swagger: '2.0'", "swagger: 2.0", 'swagger: "2.0"'])
def test_swagger_with_any_spelling_of_its_version(version: str) -> None:
    package = built_files({"a.yaml": f"{version}\ndefinitions: {{A: {{type: string}}}}\n"})
    assert package.problems("A", 1) == [""]


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.1.0", "'3.1.0'"])
def test_openapi_with_a_version_that_yaml_reads_as_a_number(version: str) -> None:
    package = built_files({"a.yaml": f"openapi: {version}\ncomponents: {{schemas: {{A: {{type: string}}}}}}\n"})
    assert package.problems("A", 1) == [""]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(JSON_TEXT.encode(), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + JSON_TEXT.encode(), id="utf-8 with bom"),
        pytest.param(JSON_TEXT.encode("utf-16"), id="utf-16 with bom"),
        pytest.param(JSON_TEXT.encode("utf-16-le"), id="utf-16-le"),
        pytest.param(JSON_TEXT.encode("utf-16-be"), id="utf-16-be"),
        pytest.param(json.dumps(json.loads(JSON_TEXT), indent=2).replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(b"\n\t " + JSON_TEXT.encode() + b"\n\n", id="blanks around"),
    ],
)
@pytest.mark.parametrize("name", ["spec.json", "spec.yaml", "spec"])
def test_encodings(name: str, data: bytes) -> None:
    assert built_files({name: data}).problems("Pet", {"name": 1}) == ["/name"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_yaml_is_read_by_the_rules_of_1_2(line_end: str) -> None:
    package = built_files({"spec.yaml": YAML_TEXT.replace("\n", line_end).encode()})
    values = ["NO", "SE", "yes", "off", "2020-01-01", "1.10", "012", "0x1F", "1e3"]
    assert [member.value for member in package.module.Country] == values
    pet: dict[str, Json] = {"yes": 1, "NO": "x", "1": "y", "on": values}
    assert package.dump("Pet", package.load("Pet", pet)) == pet
    assert package.problems("Pet", {}) == ["/yes", "/NO"]


def test_defaults_of_yaml_are_shown_as_they_are() -> None:
    source = built_files({"spec.yaml": YAML_TEXT.encode()}).files["pet.py"]
    assert 'Server default: `"2020-01-01"`.' in source
    assert "Server default: `12`." in source


PLAIN_SCALARS = """\
openapi: 3.1.0
components:
  schemas:
    Code:
      type: object
      description: 1.10
      required: [404, 2020-01-01]
      properties:
        404: {type: string, default: 1.10}
        2020-01-01: {type: string, title: 2.50}
        plain: {type: string, description: 404, default: 404, example: 1.20}
        list: {type: array, items: {type: string}, default: [1.30, 0x10]}
        fixed: {type: string, const: 1.40}
        grade: {type: string, enum: [1.50, 2.50], default: 1.50}
"""


def test_numbers_in_text_places_are_texts() -> None:
    package = built_files({"spec.yaml": PLAIN_SCALARS})
    assert package.problems("Code", {}) == ["/404", "/2020-01-01"]


def test_numbers_in_text_places_keep_their_spelling() -> None:
    package = built_files({"spec.yaml": PLAIN_SCALARS.replace("[404, ", "[")})
    assert reported(package) == []
    assert package.module.Code.__doc__ == "1.10"
    assert "2.50" in package.files["code.py"]
    for text in ('`"1.10"`', '"""404', '`"404"`', '`"1.20"`', '`["1.30", "0x10"]`', '"1.40"', '`"1.50"`'):
        assert text in package.files["code.py"]


def test_numbers_in_text_places_of_json_are_numbers() -> None:
    package = built(document_of({"A": obj(p=STR | {"default": 404})}))
    assert [code for code, _ in reported(package)] == ["default-mismatch"]


@pytest.mark.parametrize(
    ("name", "document", "value", "path"),
    [
        (
            "tree.json",
            {"type": "object", "properties": {"child": {"$ref": "#"}}},
            {"child": {"child": 1}},
            "/child/child",
        ),
        ("list.schema.json", {"$schema": "x", "type": "array", "items": INT}, [1, "x"], "/1"),
        ("kind.json", {"enum": ["a", "b"]}, 1, ""),
        ("numbers.json", {"items": INT}, ["x"], "/0"),
        ("prices.json", {"additionalProperties": INT}, {"a": "x"}, "/a"),
        ("pair.json", {"properties": {"a": {"$ref": "#/$defs/B"}}, "$defs": {"B": INT}}, {"a": "x"}, "/a"),
        ("old.json", {"allOf": [{"$ref": "#/definitions/B"}], "definitions": {"B": obj(a=INT)}}, {"a": "x"}, "/a"),
    ],
)
def test_a_json_schema_file_alone(name: str, document: Json, value: Json, path: str) -> None:
    package = built_files({name: json.dumps(document)})
    schema = name.partition(".")[0]
    assert package.problems(schema, value) == [path]
    assert reported(package, Severity.WARNING) == []


@pytest.mark.parametrize("reference", ["#kind", "http://example.com/old.json#kind", "kinds.json", "#/definitions/B"])
def test_identifiers_of_draft_4(reference: str) -> None:
    document = {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "id": "http://example.com/old.json",
        "properties": {"id": STR, "a": {"$ref": reference}},
        "definitions": {"B": obj(n=INT) | {"id": "#kind"}, "C": obj(n=INT) | {"id": "kinds.json"}},
    }
    package = built_files({"old.json": json.dumps(document)})
    assert package.problems("old", {"id": 1, "a": {"n": "x"}}) == ["/id", "/a/n"]
    assert reported(package) == [("type-assumed", "")]


def test_definitions_of_a_json_schema_file() -> None:
    package = built_files({"defs.json": json.dumps({"$defs": {"A": INT}, "definitions": {"B": STR}})})
    assert list(package.module.SERIALIZERS) == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-spec"),
        (" \n", "not-a-spec"),
        ("{}", "not-a-spec"),
        ("[]", "not-a-spec"),
        ("text", "not-a-spec"),
        ('{"openapi": "3.1.0", "components": []}', "not-a-spec"),
        ('{"openapi": "3.1.0", "components": {"schemas": []}}', "not-a-spec"),
        ('{"swagger": "1.2"}', "unsupported-version"),
    ],
)
def test_what_is_no_spec(text: str, code: str) -> None:
    with pytest.raises(SpecError) as caught:
        built_files({"spec.json": text})
    assert [d.code for d in caught.value.diagnostics] == [code]


@pytest.mark.parametrize("holder", ["paths", "webhooks"])
def test_an_api_without_data_gives_an_empty_package(holder: str) -> None:
    operations = {"/ping": {"get": {"responses": {"204": {"description": "Alive."}}}}}
    package = built({"openapi": "3.1.0", "info": {}, holder: operations})
    assert list(package.module.SERIALIZERS) == []
    assert reported(package, Severity.WARNING) == [("no-models", "")]


def test_several_documents_make_one_package() -> None:
    files = {
        "a.json": json.dumps(document_of({"A": obj(b={"$ref": "b.json#/definitions/B"})})),
        "b.json": json.dumps(document_of({"B": INT, "C": STR}, "2.0")),
    }
    package = built_files(files, specs=("a.json", "b.json"))
    assert list(package.module.SERIALIZERS) == ["A", "B", "C"]
    assert package.problems("A", {"b": "x"}) == ["/b"]


@pytest.mark.parametrize(
    ("roots", "expected"),
    [
        (("A",), ["A", "B"]),
        (("B",), ["B"]),
        (("C",), ["C"]),
        (("C", "B"), ["B", "C"]),
        ((), ["A", "B", "C"]),
    ],
)
def test_roots_bring_what_they_need(roots: tuple[str, ...], expected: list[str]) -> None:
    document = document_of({"A": obj(b=ref("B")), "B": obj(b=ref("B")), "C": STR})
    assert list(built(document, roots=roots).module.SERIALIZERS) == expected


def test_unknown_roots_are_named_with_near_ones() -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"ChatRole": STR, "Pet": STR}), roots=("ChatRoles", "Pet"))
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, "ChatRole" in diagnostic.help) == ("unknown-root", True)


def test_the_same_input_gives_the_same_bytes() -> None:
    document: dict[str, Any] = {"Pet": PET, "Pets": arr(ref("Pet"))}
    first = built(document_of(document))
    again = built_files({"spec.json": json.dumps(document_of(document), indent=1)})
    assert first.files == again.files
