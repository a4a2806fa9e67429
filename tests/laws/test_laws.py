"""Laws that hold for any spec: it builds, imports, resolves; values come back unchanged; broken ones name the place."""

from __future__ import annotations

import dataclasses
import json
import typing
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.built import Built, Json, built, document_of, reported
from tests.laws.forms import schema_of
from tests.laws.specs import Document, documents
from tests.laws.values import ABSENT, Maker, edited, places

laws = settings(
    deadline=None,
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


def package_of(document: Document) -> Built:
    schemas = {name: schema_of(form, document.dialect) for name, form in document.schemas.items()}
    return built(document_of(schemas, document.dialect))


def exact(value: Json) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)


@laws
@given(documents())
def test_any_spec_gives_a_sound_package(document: Document) -> None:
    package = package_of(document)
    assert set(package.module.SERIALIZERS) == set(document.schemas)
    assert {code for code, _ in reported(package)} <= {"name-collision"}
    for name in package.module.__all__:
        value = getattr(package.module, name)
        if dataclasses.is_dataclass(value):
            assert {field.name for field in dataclasses.fields(value)} <= set(typing.get_type_hints(value))
    assert package_of(document).files == package.files


@laws
@given(documents(), st.data())
def test_values_come_back_as_they_were(document: Document, data: st.DataObject) -> None:
    package = package_of(document)
    for name, form in document.schemas.items():
        value = Maker(document.schemas, data.draw).value(form)
        before = exact(value)
        loaded = package.load(name, value)
        assert exact(package.dump(name, loaded)) == before
        assert exact(value) == before, "loading changed the value it was given"
        serializer = package.module.SERIALIZERS[name]
        assert serializer.from_json(before) == loaded
        assert exact(json.loads(serializer.to_json(loaded))) == before


@laws
@given(documents(), st.data())
def test_a_broken_place_is_reported_and_no_other(document: Document, data: st.DataObject) -> None:
    package = package_of(document)
    tried: list[tuple[str, Any]] = []
    for name, form in document.schemas.items():
        value = Maker(document.schemas, data.draw).value(form)
        found = [place for place in places(document.schemas, form, value) if place.wrong]
        if found:
            place = data.draw(st.sampled_from(found))
            wrong = data.draw(st.sampled_from(place.wrong))
            assert package.problems(name, edited(value, place.tokens, wrong)) == [place.pointer], (name, value, wrong)
            tried.append((name, wrong))
    assume(tried)
    assert all(wrong is ABSENT or exact(wrong) for _, wrong in tried)
