"""Specs that are wrong: what is reported where, and what is made all the same."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Severity, SpecError
from schemawright.frontends.openapi.schema import kinds
from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, built_files, document_of, found_in, reported
from tests.keywords.table import INT, STR, arr, obj, ref

PLACE = "/components/schemas/A"
WRONG_VALUES: dict[str, list[Json]] = {
    "minLength": [-1, "5", 1.5, True],
    "maxLength": [-1],
    "minItems": ["1"],
    "maxItems": [{}],
    "minProperties": [-1],
    "maxProperties": [[]],
    "minimum": ["5", [1], True],
    "maximum": [[1]],
    "exclusiveMinimum": ["5"],
    "exclusiveMaximum": [{}],
    "multipleOf": [0, -1, "2"],
    "pattern": [7],
    "uniqueItems": ["yes"],
    "readOnly": ["yes"],
    "writeOnly": [1],
    "deprecated": ["yes"],
    "x-nullable": ["yes"],
    "$id": [7],
    "$anchor": [[]],
    "externalDocs": [7],
    "dependentRequired": [7],
    "dependencies": [[]],
    "minContains": ["x"],
    "contentEncoding": [7],
    "xml": [7],
    "x-enum-varnames": ["A"],
    "x-ms-enum": [7],
}
"""Keywords that say nothing of the type, with values that mean nothing."""


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
        (obj(p={"enum": [{"a": 1}]}), "enum-mixed", "/properties/p"),
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
        *(
            (obj(p={keyword: value}), "schema-invalid", f"/properties/p/{keyword}")
            for keyword, values in WRONG_VALUES.items()
            for value in values
        ),
        (obj(p=STR | {"allOf": []}), "schema-invalid", "/properties/p/allOf"),
        (obj(p=STR | {"oneOf": []}), "schema-invalid", "/properties/p/oneOf"),
        (obj(p=STR | {"anyOf": []}), "schema-invalid", "/properties/p/anyOf"),
        (obj(p=arr(STR) | {"prefixItems": []}), "schema-invalid", "/properties/p/prefixItems"),
        (obj(p={"allOf": [STR], "enum": []}), "schema-invalid", "/properties/p/enum"),
        (obj(p=ref("B") | {"enum": []}), "schema-invalid", "/properties/p/enum"),
        (obj(p=INT | {"minimum": 2, "maximum": 1}), "schema-invalid", "/properties/p/minimum"),
        (
            obj(p=INT | {"exclusiveMinimum": 2, "exclusiveMaximum": 1}),
            "schema-invalid",
            "/properties/p/exclusiveMinimum",
        ),
        (obj(p=STR | {"minLength": 2, "maxLength": 1}), "schema-invalid", "/properties/p/minLength"),
        (obj(p=arr(STR) | {"minItems": 2, "maxItems": 1}), "schema-invalid", "/properties/p/minItems"),
        (obj(p=STR | {"readOnly": True, "writeOnly": True}), "schema-invalid", "/properties/p/writeOnly"),
        (
            obj(p=STR | {"enum": ["a", "b"], "x-enum-varnames": ["A"]}),
            "schema-invalid",
            "/properties/p/x-enum-varnames",
        ),
        (obj(p=STR | {"items": STR}), "schema-invalid", "/properties/p/items"),
        (obj(p=STR | {"properties": {"a": STR}}), "schema-invalid", "/properties/p/properties"),
        (obj(p={"type": "object", "items": STR}), "schema-invalid", "/properties/p/items"),
    ],
)
def test_warnings(schema: Json, code: str, pointer: str) -> None:
    package = built(document_of({"A": schema, "B": STR}))
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
        (obj(p="string"), "/properties/p"),
        ({"type": "strin"}, "/type"),
        ({"type": 3}, "/type"),
        ({"type": ["string", 3]}, "/type"),
        ({"oneOf": "x"}, "/oneOf"),
        ({"anyOf": [1]}, "/anyOf"),
        ({"enum": "x"}, "/enum"),
        ({"type": "array", "items": 1}, "/items"),
        ({"type": "object", "additionalProperties": "x"}, "/additionalProperties"),
        ({"type": "object", "required": "a"}, "/required"),
        ({"type": "object", "required": [{}]}, "/required"),
        (obj(p={"$ref": 3}), "/properties/p/$ref"),
        ({"type": "object", "required": [1]}, "/required"),
        ({"not": 7}, "/not"),
        ({"if": "x"}, "/if"),
        ({"else": 1}, "/else"),
        (arr(STR) | {"contains": 7}, "/contains"),
        (arr(STR) | {"unevaluatedItems": "x"}, "/unevaluatedItems"),
        ({"type": "object", "propertyNames": 7}, "/propertyNames"),
        ({"type": "object", "unevaluatedProperties": 7}, "/unevaluatedProperties"),
        ({"type": "object", "patternProperties": {"x": 7}}, "/patternProperties/x"),
        ({"type": "object", "patternProperties": {"x": 7}, "additionalProperties": False}, "/patternProperties/x"),
        ({"$defs": [1]}, "/$defs"),
        ({"$defs": {"x": 7}}, "/$defs/x"),
        ({"definitions": {"x": "y"}}, "/definitions/x"),
        ({"$dynamicRef": 7}, "/$dynamicRef"),
        (STR | {"contentSchema": 7}, "/contentSchema"),
    ],
)
def test_errors_end_the_run_or_make_the_schema_take_any_value(schema: Json, pointer: str) -> None:
    document = document_of({"A": obj(q=schema, r=INT), "B": STR})
    place = f"{PLACE}/properties/q{pointer}"
    package = built(document, keep_going=True)
    assert ("schema-invalid", place) in reported(package, Severity.WARNING)
    value = {"q": {"p": [1]} if pointer.startswith("/properties/p") else [1, "x"], "r": 1}
    assert package.dump("A", package.load("A", value)) == value
    with pytest.raises(SpecError) as caught:
        found_in(document_of({"A": schema, "B": STR}))
    found = [(d.code, d.origin.pointer) for d in caught.value.diagnostics if d.severity is Severity.ERROR and d.origin]
    assert found[0] == ("schema-invalid", PLACE + pointer)
    assert {code for code, _ in found} == {"schema-invalid"}


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf", "allOf"])
@pytest.mark.parametrize("schema", [{"type": "objekt"}, obj(q=INT) | {"required": {"q": True}}])
def test_parts_and_branches_are_checked_at_every_depth(keyword: str, schema: Json) -> None:
    with pytest.raises(SpecError) as caught:
        found_in(document_of({"A": {keyword: [obj(p=STR), {"allOf": [obj(r=STR), schema]}]}}))
    [found] = caught.value.diagnostics
    wrong = next(key for key in ("required", "type") if key in schema)
    assert found.origin is not None
    assert found.origin.pointer == f"{PLACE}/{keyword}/1/allOf/1/{wrong}"


@pytest.mark.parametrize(
    ("schema", "pointer", "value"),
    [
        ([], "", [1]),
        ({"type": "object", "properties": []}, "/properties", {"p": 1}),
        ({"type": "object", "required": {}}, "/required", {}),
        ({"type": "object", "dependentSchemas": {"x": {}}, "patternProperties": []}, "/patternProperties", {"p": 1}),
        (obj(p=[]), "/properties/p", {"p": [1]}),
        (STR | {"enum": []}, "/enum", "x"),
        (STR | {"allOf": {}}, "/allOf", "x"),
        ({"type": ["string", None]}, "/type", None),
        (obj(p={"type": ["object", None], "properties": {"q": INT}}), "/properties/p/type", {"p": {"q": 1}}),
        ({"type": [None]}, "/type", None),
    ],
)
def test_slips_are_understood(schema: Json, pointer: str, value: Json) -> None:
    package = built(document_of({"A": schema}))
    assert reported(package, Severity.WARNING) == [("schema-invalid", PLACE + pointer)]
    assert package.dump("A", package.load("A", value)) == value


def test_items_that_are_no_schema_are_one_error() -> None:
    with pytest.raises(SpecError) as caught:
        found_in(document_of({"A": {"type": "array", "items": "x"}}))
    assert [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics] == [
        ("schema-invalid", f"{PLACE}/items")
    ]


def test_several_errors_are_reported_together() -> None:
    with pytest.raises(SpecError) as caught:
        found_in(document_of({"A": {"type": "strin"}, "B": {"enum": 1}, "C": obj(p={"$ref": "#/info"})}))
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
        found_in(document_of({"A": obj(p={"type": names, "oneOf": [{"minLength": 1}, {"maxLength": 2}]})}))
    [found] = caught.value.diagnostics
    assert (found.message, found.help) == (
        message,
        "did you mean string? The types are array, boolean, integer, null, number, object, string",
    )
    assert found.origin is not None
    assert found.origin.pointer == f"{PLACE}/properties/p/type"
    assert len(understood) < 30 * len(names)


@pytest.mark.parametrize("entry", ["#/components/schemas/Ghost", "Ghost", "other.json", "#/x-more/Ghost"])
def test_a_mapping_to_schemas_that_are_not_declared(entry: str) -> None:
    union = {"oneOf": [ref("B")], "discriminator": {"propertyName": "k", "mapping": {"a": entry}}}
    package = built(document_of({"A": union, "B": obj(k=STR)}))
    assert ("discriminator-unusable", f"{PLACE}/discriminator/mapping/a") in reported(package, Severity.WARNING)
    assert type(package.load("A", {"k": "B"})).__name__ == "B"


@pytest.mark.parametrize("discriminator", ["k", []])
@pytest.mark.parametrize("schema", [{}, obj(k=STR), {"oneOf": [ref("B")]}, {"description": "x"}])
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_discriminators_of_the_wrong_kind(schema: Json, discriminator: Json, version: str) -> None:
    with pytest.raises(SpecError) as caught:
        found_in(document_of({"A": schema | {"discriminator": discriminator}, "B": obj(k=STR)}, version))
    assert [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics] == [
        ("discriminator-unusable", f"{PLACE}/discriminator")
    ]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (STR | {"minLength": 1.0, "maxLength": 1e2, "pattern": "^x"}, "x"),
        (INT | {"minimum": 0, "exclusiveMinimum": True, "maximum": 0, "multipleOf": 0.5}, 1),
        (STR | {"readOnly": True, "writeOnly": False, "deprecated": True, "$id": "x", "externalDocs": {}}, "x"),
        (STR | {"enum": ["a", None], "x-enum-varnames": ["A"]}, "a"),
        ({"type": ["string", "array"], "items": STR, "minLength": 2, "maxLength": 3}, ["x"]),
        ({"oneOf": [], "discriminator": {"propertyName": "k", "mapping": {"b": "B"}}}, {"k": "b"}),
        (obj(minLength=STR, required=STR, enum=STR, readOnly=STR), {"minLength": "x"}),
        (STR | {"x-vendor": {"type": 3}}, "x"),
        (STR | {"example": {"type": 3}, "default": "x"}, "x"),
        (obj(p=STR | {"enum": ["a"], "default": "a"}), {"p": "a"}),
        ({"type": "object", "properties": {}}, {}),
    ],
)
def test_what_is_not_worth_a_word(schema: Json, value: Json) -> None:
    package = built(document_of({"A": schema, "B": obj(k=STR)}))
    assert reported(package) == []
    assert package.dump("A", package.load("A", value)) == value


@pytest.mark.parametrize(
    ("schema", "pointer"),
    [
        (STR | {"enum": ["a", "b", "a"]}, "/enum"),
        (INT | {"enum": [1, 2, 1]}, "/enum"),
        (obj(["p", "p"], p=STR), "/required"),
        ({"type": ["string", "string"]}, "/type"),
    ],
)
def test_what_is_said_twice_is_a_note(schema: Json, pointer: str) -> None:
    assert reported(found_in(document_of({"A": schema}))) == [("schema-invalid", PLACE + pointer)]
    assert reported(found_in(document_of({"A": schema})), Severity.WARNING) == []


HEAD = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\ncomponents:\n  schemas:\n"


@pytest.mark.parametrize("keyword", WRONG_VALUES)
def test_limits_are_reported_once_where_they_are_checked(keyword: str) -> None:
    schema = obj(p={keyword: WRONG_VALUES[keyword][0]})
    found = found_in(document_of({"A": schema}), settings=changed(DEFAULTS, {"validate": True}))
    assert [place for _, place in reported(found)] == [f"{PLACE}/properties/p/{keyword}"]


def test_numbers_of_yaml_are_names() -> None:
    package = built_files(
        {"spec.yaml": f"{HEAD}    A:\n      properties: {{1: {{type: string}}}}\n      required: [1]\n"}
    )
    assert package.problems("A", {}) == ["/1"]


@pytest.mark.parametrize(
    ("discriminator", "pointer"),
    [
        ({"propertyName": "k", "mapping": []}, "/discriminator/mapping"),
        ({"propertyName": "k", "mapping": 7}, "/discriminator/mapping"),
        ({"propertyName": "k", "mapping": "x"}, "/discriminator/mapping"),
        ({}, "/discriminator"),
        ({"propertyName": 3}, "/discriminator"),
        ({"mapping": {"b": "B"}}, "/discriminator"),
    ],
)
@pytest.mark.parametrize("schema", [{}, obj(k=STR), {"oneOf": [ref("B")]}, {"description": "x"}])
def test_discriminators_that_mean_nothing(schema: Json, discriminator: Json, pointer: str) -> None:
    document = document_of({"A": schema | {"discriminator": discriminator}, "B": obj(k=STR)}, "3.0.3")
    assert reported(found_in(document), Severity.WARNING) == [("discriminator-unusable", PLACE + pointer)]


def test_a_discriminator_of_swagger_is_a_name() -> None:
    assert reported(found_in(document_of({"A": {"discriminator": "k"}, "B": STR}, "2.0"))) == []


def test_each_finding_is_told_once() -> None:
    schemas = {"A": obj(p=ref("Nowhere")), "B": obj(a=ref("A"), b=ref("A")), "C": arr(ref("A"))}
    assert len(found_in(document_of(schemas))) == 1
