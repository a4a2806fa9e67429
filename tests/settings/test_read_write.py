"""Models of one direction: requests without read-only, responses without write-only properties."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref, reported
from tests.settings.rich import SPEC, VALUES


@pytest.fixture(scope="module")
def split() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"read_write": "split"}))


def attributes(package: Built, model: str) -> set[str]:
    return {f.name for f in fields(getattr(package.module, model))} - {"additional_properties"}


def test_each_direction_has_its_properties(split: Built) -> None:
    both = {"id", "email", "password", "created_at", "owner"}
    assert attributes(split, "Account") == both
    assert attributes(split, "AccountRequest") == both - {"id", "created_at"}
    assert attributes(split, "AccountResponse") == both - {"password"}


def test_what_refers_to_a_model_has_the_same_direction(split: Built) -> None:
    module = split.module
    assert get_type_hints(module.AccountRequest)["owner"] == module.PersonRequest | None
    assert get_type_hints(module.PersonRequest)["accounts"] == list[module.AccountRequest] | None
    assert get_type_hints(module.PersonResponse)["accounts"] == list[module.AccountResponse] | None
    assert get_type_hints(module.Person)["accounts"] == list[module.Account] | None
    assert "secret" in attributes(split, "PersonRequest")
    assert "secret" not in attributes(split, "PersonResponse")


def test_models_without_such_properties_have_one_form(split: Built) -> None:
    added = set(split.module.__all__) - set(built(SPEC).module.__all__)
    assert added == {"AccountRequest", "AccountResponse", "PersonRequest", "PersonResponse"}
    assert {"AccountRequest", "PersonResponse"} <= set(split.module.SERIALIZERS)


def test_values_load_and_dump(split: Built) -> None:
    request: Json = {"email": "e", "password": "p", "owner": {"fullName": "A", "secret": "s"}}
    response: Json = {"id": "1", "email": "e", "owner": {"fullName": "A"}}
    assert split.dump("AccountRequest", split.load("AccountRequest", request)) == request
    assert split.dump("AccountResponse", split.load("AccountResponse", response)) == response
    assert split.problems("Account", response) == ["/password"]
    assert split.problems("AccountRequest", response) == ["/password"]
    for schema, values in VALUES.items():
        for value in values:
            assert split.dump(schema, split.load(schema, value)) == value


def test_only_the_form_that_differs_is_added() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string", "readOnly": True}, "a": {"type": "string"}}}
    package = built(document_of({"A": schema}), settings=changed(DEFAULTS, {"read_write": "split"}))
    assert {"A", "ARequest"} <= set(package.module.__all__)
    assert "AResponse" not in package.module.__all__


def test_subtypes_stay_subtypes_and_keep_their_tag() -> None:
    base = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "readOnly": True}, "id": {"type": "string", "readOnly": True}},
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
    }
    cat = {"allOf": [ref("Pet"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]}
    schemas = {"Pet": base, "Cat": cat, "Pets": {"type": "array", "items": ref("Pet")}}
    package = built(document_of(schemas), settings=changed(DEFAULTS, {"read_write": "split"}))
    (pet,) = package.load("PetsRequest", [{"kind": "cat", "lives": 3}])
    assert type(pet) is package.module.CatRequest
    assert isinstance(pet, package.module.PetRequest)
    assert attributes(package, "CatRequest") == {"kind", "lives"}


def test_a_name_that_the_spec_has_taken_goes_by_its_kind() -> None:
    schema = {"type": "object", "properties": {"id": {"type": "string", "readOnly": True}, "a": {"type": "string"}}}
    taken = {"type": "object", "properties": {"b": {"type": "string"}}}
    package = built(document_of({"A": schema, "ARequest": taken}), settings=changed(DEFAULTS, {"read_write": "split"}))
    assert ("name-collision", "/components/schemas/A") in reported(package)
    assert attributes(package, "ARequest") == {"b"}
    assert attributes(package, "ARequestObject") == {"a"}
