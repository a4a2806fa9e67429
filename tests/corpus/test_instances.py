"""Laws over real specs: what a schema accepts comes back as it was, and what is broken loads or is reported by place.

Every package is checked with instances that are made from its schemas. SCHEMAWRIGHT_CORPUS=all takes the whole corpus
instead of its small specs.
"""

from __future__ import annotations

import copy
import json
import os
import random
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemawright.source.workspace import Workspace
from tests.built import built_specs
from tests.generate.places import of_another_kind, parts_of
from tests.generate.reading import Definition
from tests.generate.values import Sampler

pytestmark = pytest.mark.slow

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
INDEX = CORPUS / "index.json"
SMALL = ("petstore", "tictactoe", "heyapi-full-31", "opc-baseline-30", "airflow", "mistral", "cohere")
SPLIT = ("digitalocean", "spacetraders", "redocly-cafe", "opensuse-obs")
"""Specs whose root declares its schemas in other files, where their instances would have to be looked for."""
EXAMPLES = int(os.environ.get("SCHEMAWRIGHT_EXAMPLES", "60"))
"""Instances for each spec; each is of a schema chosen at random."""


def chosen() -> list[dict[str, Any]]:
    entries = json.loads(INDEX.read_text("utf-8")) if INDEX.is_file() else []
    if os.environ.get("SCHEMAWRIGHT_CORPUS") == "all":
        return [entry for entry in entries if entry["name"] not in SPLIT]
    return [entry for entry in entries if entry["name"] in SMALL]


ENTRIES = {entry["name"]: entry for entry in chosen()}


@cache
def package_of(name: str) -> tuple[ModuleType, Definition, list[str]]:
    """The package of a spec, its definition, and the names of the schemas that the document itself declares."""
    spec = CORPUS / ENTRIES[name]["file"]
    allowed = tuple(Path(a.format(corpus=CORPUS)) for a in ENTRIES[name].get("args", ()) if not a.startswith("-"))
    module = built_specs(spec, allow_paths=allowed).module
    definition = Definition(Workspace().open(spec).data)
    return (
        module,
        definition,
        sorted(n for n, s in definition.schemas.items() if n in module.SERIALIZERS and in_file(s)),
    )


def in_file(schema: Any) -> bool:
    """Whether no reference inside a schema leads to another file."""
    text = json.dumps(schema)
    return text.count('"$ref"') == text.count('"$ref": "#')


@pytest.mark.skipif(not ENTRIES, reason="the corpus of real specs is not beside this checkout (../shared/corpus)")
@pytest.mark.parametrize("name", ENTRIES)
def test_instances_come_back_and_broken_ones_name_the_place(name: str) -> None:
    module, definition, schemas = package_of(name)
    tried = 0

    @settings(max_examples=EXAMPLES, database=None)
    @given(st.sampled_from(schemas), st.integers(0, 2**32))
    def law(schema: str, seed: int) -> None:
        nonlocal tried
        chance = random.Random(seed)
        value = Sampler(definition, chance).value(definition.named(schema))
        serializer = module.SERIALIZERS[schema]
        loaded = serializer.load(copy.deepcopy(value))
        assert exact(serializer.dump(loaded)) == exact(value)
        assert serializer.load(serializer.dump(loaded)) == loaded
        check_broken(module, serializer, value, chance)
        tried += 1

    law()
    assert tried >= EXAMPLES or tried >= len(schemas)


def check_broken(module: ModuleType, serializer: Any, value: Any, chance: random.Random) -> None:
    """A value with one place of another kind loads and comes back, or `DataError` names that place or one around it."""
    broken = copy.deepcopy(value)
    found = list(parts_of(broken))
    if not found:
        return
    pointer, container, key = chance.choice(found)
    container[key] = of_another_kind(container[key], chance)
    problems: tuple[Any, ...] = ()
    try:
        exact(serializer.dump(serializer.load(broken)))
    except module.DataError as error:
        problems = error.problems
    assert all(pointer.startswith(p.path) or p.path.startswith(pointer) for p in problems), problems


def exact(value: Any) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)
