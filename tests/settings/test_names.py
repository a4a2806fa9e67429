"""Names kept: attributes are called as their properties wherever Python and the generated code allow it."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest

from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, Json, built, document_of, ref, reported
from tests.settings.rich import SPEC, VALUES


@pytest.fixture(scope="module")
def kept() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"names": "wire"}))


NAMES = {
    "thingId": "thingId",
    "camelCase": "camelCase",
    "MAX": "MAX",
    "HTTPCode": "HTTPCode",
    "by_kind": "by_kind",
    "self": "self",
    "data": "data",
    # no identifier, a keyword, private, or used by the class itself: named as without the setting
    "from-date": "from_date",
    "class": "class_",
    "_id": "id",
    "__slots__": "slots",
    "from_json": "from_json_",
    "Any": "any",
    "UUID": "uuid",
    # the name of a type
    "Point": "Point2",
}
"""Properties of `Thing` and their attributes."""


def test_attributes_are_called_as_their_properties(kept: Built) -> None:
    names = {f.name for f in fields(kept.module.Thing)}
    assert set(NAMES.values()) <= names
    assert {"thing_id", "camel_case", "http_code", "max", "Any", "UUID"}.isdisjoint(names)
    thing = kept.load("Thing", VALUES["Thing"][0])
    for wire, name in NAMES.items():
        assert kept.dump("Thing", thing)[wire] == VALUES["Thing"][0][wire], name


def test_a_name_that_is_taken_is_reported(kept: Built) -> None:
    assert ("name-collision", "/components/schemas/Thing/properties/Point") in reported(kept)


@pytest.mark.parametrize(("schema", "value"), [(schema, value) for schema in VALUES for value in VALUES[schema]])
def test_values_load_and_dump(kept: Built, schema: str, value: Json) -> None:
    assert kept.dump(schema, kept.load(schema, value)) == value


@pytest.mark.parametrize("settings", [DEFAULTS, changed(DEFAULTS, {"names": "wire"})], ids=["snake", "wire"])
def test_an_attribute_does_not_hide_a_type_of_a_script_without_capitals(settings: Settings) -> None:
    person = {"type": "object", "properties": {"名": {"type": "string"}}}
    pair = {"type": "object", "properties": {"人": ref("人"), "other": ref("人")}}
    package = built(document_of({"人": person, "Pair": pair}), settings=settings)
    assert get_type_hints(package.module.Pair)["other"] == package.module.人 | None
    assert package.dump("Pair", package.load("Pair", {"人": {"名": "a"}})) == {"人": {"名": "a"}}
