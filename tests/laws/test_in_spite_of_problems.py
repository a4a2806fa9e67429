"""Whatever is read in spite of problems is written back: for random schemas, and JSON values that fit them or do not.

In: specs at random, each with settings at random, and values. Held: nothing is raised; what is written is what came,
also of copies and pickles; problems are told wherever reading without a list raises, and each of its own is among them.
Left out are settings that drop or add properties on purpose.
"""

from __future__ import annotations

import copy
import json
import pickle
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, built
from tests.generate.reading import Definition, Json
from tests.generate.specs import sound
from tests.generate.values import Sampler

laws = settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"unions": "closed", "enums": "closed"},
    {"unknown_properties": "forbid"},
    {"validate": True},
    {"frozen": True},
    {"frozen": True, "positional": True, "unknown_properties": "forbid", "weakref_slot": True},
)
VALUES_OF_EACH = 6
LET_PASS = ("no null", "any value")
"""What is expected at places that are told although reading without a list lets them pass."""


def alike(value: Json) -> str:
    """A text that values have in common exactly when JSON takes them for the same: true is not 1, but 1.0 is."""

    def plain(part: Json) -> Json:
        if isinstance(part, float) and part.is_integer():
            return int(part)
        if isinstance(part, list):
            return [plain(item) for item in part]
        return {key: plain(item) for key, item in part.items()} if isinstance(part, dict) else part

    return json.dumps(plain(value), sort_keys=True)


def check_comes_back(package: Built, name: str, value: Json) -> None:
    """Hold the law for one value of one schema."""
    serializer, before = package.module.SERIALIZERS[name], alike(value)
    problems: list[Any] = []
    loaded = serializer.load(value, problems)
    for one in (loaded, copy.copy(loaded), copy.deepcopy(loaded), pickle.loads(pickle.dumps(loaded))):
        written = serializer.dump(one)
        assert alike(written) == before, problems
        check_is_plain(written)
    assert alike(value) == before, "reading changed the value it was given"
    assert alike(json.loads(serializer.to_json(loaded))) == before
    check_problems(package, serializer, value, problems)


def check_is_plain(written: Json) -> None:
    """Hold that what is written is of the classes that every JSON library writes."""
    assert type(written) in (str, int, float, bool, type(None), list, dict), type(written)
    for part in written.values() if isinstance(written, dict) else written if isinstance(written, list) else ():
        check_is_plain(part)


def check_problems(package: Built, serializer: Any, value: Json, problems: list[Any]) -> None:
    """Hold that the problems are those of reading without a list, and of what that lets pass."""
    found: tuple[Any, ...] = ()
    try:
        serializer.load(value)
    except package.module.DataError as error:
        found = error.problems
    assert problems[: len(found)] == list(found)
    assert all(problem.expected in LET_PASS for problem in problems[len(found) :])


@pytest.mark.slow
@laws
@given(st.randoms(use_true_random=False))
def test_what_is_read_in_spite_of_problems_is_written_back(chance: Random) -> None:
    document = sound(chance)
    definition = Definition(document)
    package = built(document, settings=changed(DEFAULTS, chance.choice(SETTINGS)))
    for name in definition.schemas:
        for slips in (0.0, 0.1, 0.3, 0.3, 0.6, 1.0)[:VALUES_OF_EACH]:
            value = Sampler(definition, chance, slips=slips, open_enums=True).value(definition.named(name))
            check_comes_back(package, name, value)
