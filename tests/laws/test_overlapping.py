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
from tests.corpus.instances import Sampler
from tests.laws.overlapping import Draft
from tests.laws.test_laws import exact

SEEDS = range(60)
VALUES_OF_EACH = 8
LONGEST = 2000


@pytest.mark.parametrize("seed", SEEDS)
def test_valid_values_come_back_as_they_were(seed: int) -> None:
    document = Draft(Random(seed)).document()
    package = built(document)
    assert not reported(package, Severity.ERROR)
    for name, value in valid_values(document, seed):
        assert exact(package.dump(name, package.load(name, copy.deepcopy(value)))) == exact(value)


def valid_values(document: Json, seed: int) -> Iterator[tuple[str, Json]]:
    """Values of the schemas of a document, with the names of these; not of those that have infinite values only."""
    for name, schema in document["components"]["schemas"].items():
        validator = jsonschema.Draft202012Validator({**document, "$ref": f"#/components/schemas/{name}"})
        for number in range(VALUES_OF_EACH):
            with suppress(RecursionError):
                value = Sampler(document, Random(f"{seed} {name} {number}")).instance(schema)
                if len(exact(value)) < LONGEST and validator.is_valid(value):
                    yield name, value
