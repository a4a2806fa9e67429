"""The laws of the package azure_openai, on values drawn from the schemas of its definition.

What a schema accepts, a newer server's enum values and tags and properties that no schema names included, comes back
as it was: same keys, same kinds of number. A value broken at one place is refused with that place and no other.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from azure_openai import SERIALIZERS, DataError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.generate.places import ABSENT, edited
from tests.generate.values import Sampler
from tests.generated.definition import definition, places_of, schemas

chances = st.randoms(use_true_random=False)


def value_of(name: str, chance: Random) -> Any:
    """A value of a named schema, as a newer server may send it."""
    return Sampler(definition(), chance, open_enums=True).value(definition().named(name))


def exact(value: Any) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)


PLAIN: set[type] = {dict, list, str, int, float, bool, type(None)}


def python_types(value: Any) -> set[type]:
    """The types in a JSON value; of keys too."""
    inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    return {type(value)}.union(*map(python_types, inner))


laws = settings(
    deadline=None,
    max_examples=8,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@pytest.mark.parametrize("name", schemas())
@laws
@given(chance=chances)
def test_a_loaded_value_is_dumped_as_it_was(name: str, chance: Random) -> None:
    value = value_of(name, chance)
    serializer = SERIALIZERS[name]
    before = exact(value)
    model = serializer.load(value)

    dumped = serializer.dump(model)
    assert exact(dumped) == before
    assert python_types(dumped) <= PLAIN
    assert exact(value) == before, "loading changed the value it was given"
    assert serializer.from_json(json.dumps(value)) == model, "equal values make equal models"
    assert exact(json.loads(serializer.to_json(model))) == before


def described(value: Any) -> str:
    """How the description of a value that was found begins."""
    if value is ABSENT or value is None:
        return "nothing" if value is ABSENT else "null"
    names = {bool: "boolean ", int: "integer ", float: "number ", str: "string ", dict: "object", list: "array"}
    return names[type(value)]


@pytest.mark.parametrize("name", schemas())
@settings(laws, max_examples=4)
@given(chance=chances)
def test_a_broken_place_is_reported_and_no_other(name: str, chance: Random) -> None:
    value = value_of(name, chance)
    serializer = SERIALIZERS[name]
    for place in places_of(name, value):
        for wrong in place.breakages:
            with pytest.raises(DataError) as caught:
                serializer.load(edited(value, place.tokens, wrong))

            [problem] = caught.value.problems
            assert (caught.value.model, problem.path) == (name, place.pointer)
            assert [problem.expected] == list(place.reading.kinds or ("any value",))
            assert problem.found.startswith(described(wrong))
