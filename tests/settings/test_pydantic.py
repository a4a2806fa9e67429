"""What `pydantic = true` tells of types: the JSON Schema of each, as the definition has it.

In: tables of schemas, in several versions, with what is told of them; the definition of all constructs and its values.
Out: schemas that pydantic gives. Not here: reading and writing (`tests/ecosystem`).
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref
from tests.settings.rich import SPEC, VALUES

PYDANTIC = changed(DEFAULTS, {"pydantic": True})
TEXT = {"type": "string"}
COLOUR = {"type": "string", "enum": ["red"]}


def told(schema: Json, version: str = "3.1.0", **more: Json) -> Json:
    """What is told of a schema that stands as `T` beside others."""
    package = built(document_of({"T": schema, **more}, version), settings=PYDANTIC)
    names = {component: name for name, (component, _) in package.submodule("_json_schemas").SCHEMAS.items()}
    found = TypeAdapter(getattr(package.module, names["T"])).json_schema(ref_template="#/components/schemas/{model}")
    return {key: value for key, value in found.items() if key != "$defs"}


SAME: dict[str, Json] = {
    "text": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^a+$", "format": "email", "title": "Name"},
    "number": {"type": "number", "minimum": 0, "exclusiveMaximum": 2.5, "multipleOf": 0.5, "examples": [1.5]},
    "array": {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 1, "uniqueItems": True},
    "array of anything": {"type": "array", "items": {}},
    "tuple": {"type": "array", "prefixItems": [TEXT, {"type": "integer"}], "items": False},
    "map": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 2}, "maxProperties": 4},
    "free map": {"type": "object", "additionalProperties": True},
    "by pattern": {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}},
    "enum": {"type": "string", "enum": ["a", "b"], "x-enum-varnames": ["A", "B"], "x-enum-descriptions": ["", "Two."]},
    "integers": {"type": "integer", "enum": [1, 2], "description": "How many."},
    "closed enum": {"type": "string", "enum": ["a", "b"], "x-ms-enum": {"modelAsString": False}},
    "numbers": {"type": "number", "enum": [0.5, 1.5]},
    "constant": {"type": "object", "properties": {"kind": {"type": "string", "const": "t"}}, "required": ["kind"]},
    "nullable": {"type": ["string", "null"], "maxLength": 2},
    "any of": {"anyOf": [{"type": "string", "maxLength": 2}, {"type": "integer", "description": "A number."}]},
    "one of": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]},
    "closed": {"type": "object", "properties": {"a": TEXT}, "additionalProperties": False, "description": "Closed."},
    "open": {"type": "object", "properties": {"a": TEXT}, "additionalProperties": True},
    "inline": {
        "type": "object",
        "properties": {
            "a": {"type": "object", "required": ["b"], "properties": {"b": {"type": "array", "items": COLOUR}}},
            "c": {"type": "object", "properties": {"d": {"oneOf": [TEXT, {"type": "boolean"}]}}, "deprecated": True},
        },
    },
    "member": {
        "type": "object",
        "properties": {
            "a": {"type": "string", "default": "x", "readOnly": True, "description": 'An "a"\nwith {braces}.'},
            "b": {"type": "integer", "format": "int32", "writeOnly": True, "deprecated": True, "x-more": {"y": [1]}},
            "c": {"$ref": "#/components/schemas/U", "description": "Beside."},
            "d": {"type": "string", "format": "date", "default": "2020-02-29"},
        },
        "required": ["b"],
    },
    "needs one": {
        "type": "object",
        "properties": {"a": TEXT, "b": TEXT},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "other limits": {
        "type": "object",
        "properties": {"a": TEXT},
        "not": {"required": ["b"]},
        "propertyNames": {"maxLength": 3},
    },
}


@pytest.mark.parametrize("name", SAME)
def test_schemas_are_told_as_they_stand(name: str) -> None:
    assert told(SAME[name], U=COLOUR) == SAME[name]


OLDER: list[tuple[str, Json, Json]] = [
    ("3.0.3", {"type": "string", "nullable": True, "maxLength": 2}, {"type": ["string", "null"], "maxLength": 2}),
    (
        "3.0.3",
        {"type": "string", "enum": ["a", "b"], "nullable": True},
        {"type": ["string", "null"], "enum": ["a", "b", None]},
    ),
    ("3.0.3", {"type": "integer", "minimum": 1, "exclusiveMinimum": True}, {"type": "integer", "exclusiveMinimum": 1}),
    ("3.0.3", {"type": "integer", "maximum": 1, "exclusiveMaximum": False}, {"type": "integer", "maximum": 1}),
    ("3.0.3", {"type": "string", "example": "a"}, {"type": "string", "examples": ["a"]}),
    ("2.0", {"type": "string", "format": "date", "x-nullable": True}, {"type": ["string", "null"], "format": "date"}),
    (
        "3.1.0",
        {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]},
        {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]},
    ),
]


@pytest.mark.parametrize(("version", "schema", "expected"), OLDER)
def test_other_words_for_the_same_are_those_of_today(version: str, schema: Json, expected: Json) -> None:
    assert told(schema, version) == expected


def test_what_is_no_json_or_too_deep_is_left_out() -> None:
    deep: Json = []
    for _ in range(100):
        deep = [deep]
    assert told({"type": "number", "maximum": 8, "example": 1, "x-deep": deep}) == {
        "type": "number",
        "maximum": 8,
        "examples": [1],
    }


def test_data_that_looks_like_a_reference_is_left_out() -> None:
    data = {"a": [{"$ref": "/etc/passwd"}]}
    member = {"type": "object", "default": data, "x-more": data, "example": data, "enum": [data], "maxProperties": 1}
    schema = {"type": "object", "properties": {"b": member}, "default": data, "title": "T"}
    assert told(schema) == {
        "type": "object",
        "title": "T",
        "properties": {"b": {"type": "object", "maxProperties": 1}},
    }


def test_types_deep_inside_of_one_another_are_schemas_of_their_own() -> None:
    schema: Json = TEXT
    for _ in range(40):
        schema = {"type": "object", "properties": {"a": {"type": "array", "items": schema}}}
    package = built(document_of({"T": schema}), settings=PYDANTIC)
    found = TypeAdapter(package.module.T).json_schema()
    assert len(found["$defs"]) == 7
    jsonschema.Draft202012Validator.check_schema(found)
    value: Json = "x"
    for _ in range(40):
        value = {"a": [value]}
    assert jsonschema.Draft202012Validator(found).is_valid(value)


def test_a_type_that_several_others_hold_is_told_once() -> None:
    base = {"type": "object", "properties": {"colour": COLOUR | {"enum": ["red", "blue"]}}}
    schemas = {"T": base, "U": {"allOf": [ref("T"), {"type": "object", "properties": {"b": TEXT}}]}}
    module: Any = built(document_of(schemas), settings=PYDANTIC).module
    found = TypeAdapter(tuple[module.T, module.U]).json_schema()["$defs"]
    assert found["TColour"]["enum"] == ["red", "blue"]
    assert found["T"]["properties"]["colour"] == found["U"]["properties"]["colour"] == {"$ref": "#/$defs/TColour"}


def test_subtypes_are_there_where_their_base_is() -> None:
    base = {"type": "object", "required": ["k"], "properties": {"k": TEXT}, "discriminator": {"propertyName": "k"}}
    schemas = {"T": base, "U": {"allOf": [ref("T"), {"type": "object", "properties": {"b": TEXT}}]}}
    module: Any = built(document_of(schemas), settings=PYDANTIC).module
    found = TypeAdapter(list[module.T]).json_schema()["$defs"]
    assert found["T"]["discriminator"]["mapping"] == {"U": "#/$defs/U"}
    assert found["U"]["allOf"] == [{"$ref": "#/$defs/T"}]


def test_models_of_a_direction_have_schemas_of_their_own() -> None:
    schema = {
        "type": "object",
        "required": ["id", "key"],
        "properties": {"id": {"type": "integer", "readOnly": True}, "key": {"type": "string", "writeOnly": True}},
    }
    settings = changed(PYDANTIC, {"read_write": "split"})
    module: Any = built(document_of({"T": schema}), settings=settings).module
    request, response = (TypeAdapter(list[cls]).json_schema()["$defs"] for cls in (module.TRequest, module.TResponse))
    assert request == {
        "TRequest": {"type": "object", "properties": {"key": schema["properties"]["key"]}, "required": ["key"]}
    }
    assert response["TResponse"]["required"] == ["id"]


def test_the_rest_of_a_package_is_as_without_the_setting() -> None:
    plain, described = (built(SPEC, settings=settings).files for settings in (DEFAULTS, PYDANTIC))
    assert described.keys() - plain.keys() == {"_json_schemas.py", "_pydantic.py"}
    assert plain["point.py"] == described["point.py"]


OTHERS: list[dict[str, Any]] = [
    {},
    {"validate": True, "enums": "closed", "unions": "closed", "unknown_properties": "forbid"},
    {"read_write": "split", "frozen": True, "defaults": "apply", "formats": "keep", "names": "wire"},
]


@pytest.mark.parametrize("others", OTHERS)
def test_values_fit_what_is_told_of_their_types(others: dict[str, Any]) -> None:
    package = built(SPEC, settings=changed(PYDANTIC, others))
    described = package.submodule("_json_schemas").SCHEMAS
    assert len(described) > len(VALUES) / 2
    for name, (component, _) in described.items():
        adapter = TypeAdapter(getattr(package.module, name))
        found = adapter.json_schema()
        jsonschema.Draft202012Validator.check_schema(found, format_checker=jsonschema.FormatChecker([]))
        for value in VALUES.get(component, ()):
            assert adapter.dump_python(adapter.validate_python(value)) == value
            if r"\\p{" not in json.dumps(found):  # a pattern that the validator does not know
                assert jsonschema.Draft202012Validator(found).is_valid(value), (name, value)


def test_packages_of_one_runtime_answer_each_for_themselves() -> None:
    shared = {"runtime": "acme_of_tests.models_runtime"}
    document = document_of({"T": {"type": "object", "properties": {"camelCase": TEXT, "u": ref("U")}}, "U": COLOUR})
    described = built(document, settings=changed(PYDANTIC, shared)).module.T
    plain = built(document, settings=changed(DEFAULTS, shared)).module.T
    assert described.__mro__[1] is plain.__mro__[1]
    assert TypeAdapter(described).validate_python({"camelCase": "a", "u": "red"}).camel_case == "a"
    assert TypeAdapter(plain).validate_python({"camel_case": "a"}).camel_case == "a"
    assert sorted(TypeAdapter(described).json_schema()["properties"]) == ["camelCase", "u"]
    assert "camel_case" in TypeAdapter(plain).json_schema()["properties"]
