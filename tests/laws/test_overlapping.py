"""Whatever the parts of an allOf say of one property: the document is read, and no valid value is refused or lost."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import suppress
from random import Random

import jsonschema
import pytest

from schemawright.diagnostics import Severity
from tests.built import Json, built, reported
from tests.generate.reading import Definition
from tests.generate.specs import overlapping
from tests.generate.values import Sampler
from tests.laws.test_laws import exact

SEEDS = [pytest.param(seed, marks=pytest.mark.slow if seed >= 12 else ()) for seed in range(60)]
VALUES_OF_EACH = 8
LONGEST = 2000


@pytest.mark.parametrize("seed", SEEDS)
def test_valid_values_come_back_as_they_were(seed: int) -> None:
    document = overlapping(Random(seed))
    package = built(document)
    assert not reported(package, Severity.ERROR)
    for name, value in valid_values(document, seed):
        assert exact(package.dump(name, package.load(name, copy.deepcopy(value)))) == exact(value)


def valid_values(document: Json, seed: int) -> Iterator[tuple[str, Json]]:
    """Values of the schemas of a document, with the names of these; not of those that have infinite values only."""
    definition = Definition(document)
    for name in definition.schemas:
        validator = jsonschema.Draft202012Validator({**document, **definition.named(name)})
        for number in range(VALUES_OF_EACH):
            with suppress(RecursionError):
                value = Sampler(definition, Random(f"{seed} {name} {number}")).value(definition.named(name))
                if len(exact(value)) < LONGEST and validator.is_valid(value):
                    yield name, value
