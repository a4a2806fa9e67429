"""The law of unions: a value is read as an object of a class whose schema accepts it, and comes back equal.

It is read as the branch that its tag names, where a discriminator has one for it; and never as `Unrecognized`, since
some branch accepts it. The check of validity (`tests.generate.unions.accepts`) is independent of the program.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built
from tests.generate.unions import accepts, branch_values, contradicts, is_union, named_by_tag, resolved, union_document
from tests.laws.test_laws import exact

SEEDS = [pytest.param(seed, marks=pytest.mark.slow if seed >= 16 else ()) for seed in range(80)]
ROUNDS = 4


@pytest.mark.parametrize("seed", SEEDS)
def test_every_value_is_read_as_what_it_is(seed: int) -> None:
    chance = Random(seed)
    document = union_document(chance)
    unions = "closed" if seed % 2 else "open"
    package = built(document, strict=False, settings=changed(DEFAULTS, {"unions": unions}))
    for name, schema in document["components"]["schemas"].items():
        for value in [v for _ in range(ROUNDS) for v in branch_values(document, schema, chance)]:
            if not contradicts(document, schema, value):
                found = list(misread(document, package, schema, value, package.load(name, value)))
                assert not found, (schema, value)
                assert exact(package.dump(name, package.load(name, value))) == exact(value)


def misread(document: Json, package: Built, schema: Json, value: Json, loaded: Any) -> Iterator[str]:
    """The names of classes that parts of a value were read as, and whose schemas refuse these."""
    schemas = document["components"]["schemas"]
    kind = type(loaded).__name__
    if kind == "Unrecognized":
        yield kind
    elif kind in schemas:
        if not accepts(document, schemas[kind], value):
            yield kind
        for field in dataclasses.fields(loaded):
            if field.name in value:
                said = schemas[kind]["properties"][field.name]
                yield from misread(document, package, said, value[field.name], getattr(loaded, field.name))
    elif isinstance(loaded, list):
        for item, read in zip(value, loaded, strict=True):
            yield from misread(document, package, {}, item, read)
    elif isinstance(loaded, dict):
        for key, read in loaded.items():
            yield from misread(document, package, {}, value[key], read)
    name = named_by_tag(resolved(document, schema), value)
    if name and kind != name and not is_union(schemas[name]):
        yield f"{kind} instead of {name}"
