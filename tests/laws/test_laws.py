"""Laws that hold for any spec: it builds, imports, resolves; values come back unchanged; broken ones name the place."""

from __future__ import annotations

import dataclasses
import json
import typing
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.built import built, reported
from tests.generate.places import ABSENT, edited, places
from tests.generate.reading import Definition, Json
from tests.generate.specs import sound
from tests.generate.values import Sampler

laws = settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
chances = st.randoms(use_true_random=False)


def exact(value: Json) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)


@laws
@given(chances)
def test_any_spec_gives_a_sound_package(chance: Random) -> None:
    document = sound(chance)
    package = built(document)
    assert set(package.module.SERIALIZERS) == set(Definition(document).schemas)
    assert {code for code, _ in reported(package)} <= {"name-collision"}
    for name in package.module.__all__:
        value = getattr(package.module, name)
        if dataclasses.is_dataclass(value):
            assert {field.name for field in dataclasses.fields(value)} <= set(typing.get_type_hints(value))
    assert built(document, strict=False).files == package.files


@laws
@given(chances)
def test_values_come_back_as_they_were(chance: Random) -> None:
    document = sound(chance)
    definition, package = Definition(document), built(document)
    for name in definition.schemas:
        value = Sampler(definition, chance).value(definition.named(name))
        before = exact(value)
        loaded = package.load(name, value)
        assert exact(package.dump(name, loaded)) == before
        assert exact(value) == before, "loading changed the value it was given"
        serializer = package.module.SERIALIZERS[name]
        assert serializer.from_json(before) == loaded
        assert exact(json.loads(serializer.to_json(loaded))) == before


@pytest.mark.slow
@laws
@given(chances)
def test_a_broken_place_is_reported_and_no_other(chance: Random) -> None:
    document = sound(chance)
    definition, package = Definition(document), built(document)
    tried: list[tuple[str, Any]] = []
    for name in definition.schemas:
        schema = definition.named(name)
        value = Sampler(definition, chance).value(schema)
        found = [(place, wrong) for place in places(definition, schema, value) for wrong in place.breakages]
        if found:
            place, wrong = chance.choice(found)
            assert package.problems(name, edited(value, place.tokens, wrong)) == [place.pointer], (name, value, wrong)
            tried.append((name, wrong))
    assume(tried)
    assert all(wrong is ABSENT or exact(wrong) for _, wrong in tried)
