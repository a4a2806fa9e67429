"""Specs that are wrong: what is reported where, and what is made all the same."""

from __future__ import annotations

import pytest

from generator.diagnostics import Severity, SpecError
from generator.frontends.openapi import kinds
from tests.keywords.built import Json, built, document_of, reported
from tests.keywords.table import INT, STR, arr, obj, ref

PLACE = "/components/schemas/A"


@pytest.mark.parametrize(
    ("schema", "code", "pointer"),
    [
        (obj(p=INT | {"default": "x"}), "default-mismatch", "/properties/p/default"),
        (obj(p=STR | {"default": 1}), "default-mismatch", "/properties/p/default"),
        (obj(p=arr(STR) | {"default": {}}), "default-mismatch", "/properties/p/default"),
        (obj(p=STR | {"description": ["x"]}), "schema-invalid", "/properties/p/description"),
        (obj(p=STR | {"nullable": "yes"}), "schema-invalid", "/properties/p/nullable"),
        (obj(p={"type": "int"}), "schema-invalid", "/properties/p/type"),
        (obj(p={"type": "String"}), "schema-invalid", "/properties/p/type"),
        (obj(p={"type": ["string", "int"]}), "schema-invalid", "/properties/p/type"),
        (obj(p={"enum": ["a", 1]}), "enum-mixed", "/properties/p"),
        (obj(p=ref("Nowhere")), "ref-unresolved", "/properties/p"),
        (
            obj(p={"type": "string", "enum": ["a"], "default": "z"}),
            "default-mismatch",
            "/properties/p/default",
        ),
        (obj(p=arr(STR) | {"default": [1]}), "default-mismatch", "/properties/p/default"),
        (obj(p=arr(arr(INT)) | {"default": [[1], ["x"]]}), "default-mismatch", "/properties/p/default"),
        (obj(p={"type": "integer", "enum": ["a"]}), "schema-invalid", "/properties/p/enum/0"),
        (
            obj(p=STR | {"pattern": "("}),
            "schema-invalid",
            "/properties/p/pattern",
        ),
    ],
)
def test_warnings(schema: Json, code: str, pointer: str) -> None:
    package = built(document_of({"A": schema}))
    assert reported(package, Severity.WARNING) == [(code, PLACE + pointer)]
    assert package.problems("A", []) == [""]


@pytest.mark.parametrize(
    ("schema", "pointer", "value"),
    [
        (None, "", [1]),
        (obj(p=None), "/properties/p", {"p": [1]}),
        (STR | {"type": None}, "/type", [1]),
        (obj(p=INT) | {"required": None}, "/required", {}),
        (obj(p=INT) | {"allOf": None}, "/allOf", {"p": 1}),
        (obj(p=INT) | {"description": None}, "/description", {"p": 1}),
        ({"type": "object", "properties": None}, "/properties", {"p": 1}),
        ({"type": "object", "additionalProperties": None}, "/additionalProperties", {"p": 1}),
        ({"type": "array", "items": None}, "/items", [1]),
        (STR | {"enum": None}, "/enum", "x"),
        (STR | {"$ref": None}, "/$ref", "x"),
    ],
)
def test_what_is_left_empty_says_nothing(schema: Json, pointer: str, value: Json) -> None:
    package = built(document_of({"A": schema}))
    assert reported(package) == [("schema-invalid", PLACE + pointer)]
    assert package.dump("A", package.load("A", value)) == value


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        ("text", ""),
        ([], ""),
        (obj(p="string"), "/properties/p"),
        ({"type": "object", "properties": []}, "/properties"),
        (STR | {"enum": []}, "/enum"),
        ({"type": "strin"}, "/type"),
        ({"type": 3}, "/type"),
        ({"type": ["string", 3]}, "/type"),
        ({"allOf": {}}, "/allOf"),
        ({"oneOf": "x"}, "/oneOf"),
        ({"anyOf": [1]}, "/anyOf"),
        ({"enum": "x"}, "/enum"),
        ({"type": "array", "items": 1}, "/items"),
        ({"type": "object", "additionalProperties": "x"}, "/additionalProperties"),
        ({"type": "object", "required": "a"}, "/required"),
        ({"type": "object", "required": [{}]}, "/required"),
        (obj(p={"$ref": 3}), "/properties/p/$ref"),
    ],
)
def test_errors(schema: Json, pointer: str) -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": schema, "B": STR}))
    found = [(d.code, d.origin.pointer) for d in caught.value.diagnostics if d.severity is Severity.ERROR and d.origin]
    assert found[0] == ("schema-invalid", PLACE + pointer)
    assert {code for code, _ in found} == {"schema-invalid"}


def test_items_that_are_no_schema_are_one_error() -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": {"type": "array", "items": "x"}}))
    assert [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics] == [
        ("schema-invalid", f"{PLACE}/items")
    ]


def test_several_errors_are_reported_together() -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": {"type": "strin"}, "B": {"enum": 1}, "C": obj(p={"$ref": "#/nowhere"})}))
    codes = [d.code for d in caught.value.diagnostics]
    assert codes == ["schema-invalid", "schema-invalid", "ref-unresolved"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["strin"], "there is no type 'strin'"),
        (["string", "strin", "intt"], "there is no type 'strin', nor another here"),
        ([*(f"strin{number}" for number in range(300)), "string"], "there is no type 'strin0', nor 299 others here"),
    ],
)
def test_the_wrong_names_of_one_list_of_types_are_one_error(
    names: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    understood: list[str] = []
    meant = kinds._meant

    def counting(name: str) -> str:
        understood.append(name)
        return meant(name)

    monkeypatch.setattr(kinds, "_meant", counting)
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": obj(p={"type": names, "oneOf": [{"minLength": 1}, {"maxLength": 2}]})}))
    [found] = caught.value.diagnostics
    assert (found.message, found.help) == (message, "did you mean string?")
    assert found.origin is not None
    assert found.origin.pointer == f"{PLACE}/properties/p/type"
    assert len(understood) < 30 * len(names)


@pytest.mark.parametrize("entry", ["#/components/schemas/Ghost", "Ghost"])
def test_a_mapping_to_schemas_that_are_not_declared(entry: str) -> None:
    union = {"oneOf": [ref("B")], "discriminator": {"propertyName": "k", "mapping": {"a": entry}}}
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": union, "B": obj(k=STR)}))
    assert "discriminator-unusable" in {d.code for d in caught.value.diagnostics if d.severity is Severity.ERROR}


@pytest.mark.parametrize("discriminator", [{"propertyName": 3}, {}, "k", []])
@pytest.mark.parametrize("schema", [obj(k=STR), {"oneOf": [ref("B")]}])
def test_discriminators_that_name_no_property(discriminator: Json, schema: Json) -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": schema | {"discriminator": discriminator}, "B": obj(k=STR)}))
    assert {d.code for d in caught.value.diagnostics} == {"discriminator-unusable"}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "integer", "minimum": "x", "maxLength": []}, 1),
        (obj(["p", "p"], p=STR), {"p": "x"}),
        (STR | {"x-vendor": {"type": 3}}, "x"),
        (STR | {"example": {"type": 3}, "default": "x"}, "x"),
        (obj(p=STR | {"enum": ["a"], "default": "a"}), {"p": "a"}),
        ({"type": "object", "properties": {}}, {}),
    ],
)
def test_what_is_not_worth_a_word(schema: Json, value: Json) -> None:
    package = built(document_of({"A": schema}))
    assert reported(package) == []
    assert package.dump("A", package.load("A", value)) == value


def test_each_finding_is_told_once() -> None:
    schemas = {"A": obj(p=ref("Nowhere")), "B": obj(a=ref("A"), b=ref("A")), "C": arr(ref("A"))}
    assert len(built(document_of(schemas)).found) == 1
