"""Laws of changes: a spec does not differ from itself, and what is told to break nobody breaks nobody.

In: documents at random, and edits of them. The second law looks at each schema by itself: where nothing that it reaches
is told to break, its values are read as before, and where nothing is told to do anything, in both directions.
"""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.diagnostics import SpecError
from schemawright.passes.reachable import closure
from schemawright.settings import DEFAULTS, Value, changed
from tests.built import Built, built
from tests.compare.edits import changed_document
from tests.compare.proof import other_classes
from tests.compare.rows import Json, side
from tests.generate.reading import Definition
from tests.generate.specs import overlapping, sound
from tests.generate.values import Sampler

SETTINGS: tuple[dict[str, Value], ...] = (
    {},
    {"enums": "closed", "unions": "closed"},
    {"unknown_properties": "forbid"},
    {"unknown_properties": "ignore", "formats": "keep"},
    {"validate": True},
    {"defaults": "apply", "frozen": True},
    {"read_write": "split", "names": "wire"},
)
chances = st.randoms(use_true_random=False)
laws = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@laws
@given(chances)
def test_a_spec_does_not_differ_from_itself(chance: Random) -> None:
    for document in (sound(chance), overlapping(chance)):
        try:
            one = side(document)
        except SpecError:
            continue
        assert changes(one, one) == ()


@pytest.mark.slow
@settings(laws, max_examples=300, phases=[Phase.generate])
@given(chances)
def test_what_breaks_is_told(chance: Random) -> None:
    document = sound(chance)
    after = changed_document(chance, document)
    try:
        chosen = changed(DEFAULTS, chance.choice(SETTINGS))
        sides = side(document, chosen), side(after, chosen)
        packages = built(document, settings=chosen), built(after, settings=chosen)
    except SpecError:
        return
    found = changes(*sides)
    for name in Definition(document).schemas:
        worst = max(
            (each.verdict for each in _of_schema(sides[0], sides[1], name, found)), default=Verdict.DOCUMENTATION
        )
        if worst < Verdict.BREAKING_AT_RUN_TIME and name in Definition(after).schemas:
            values = _values(chance, document, name, packages[0])
            assert _refused(packages[1], name, values) == []
            assert [words for value in values for words in _differing(packages, name, value)] == []
            if worst < Verdict.BEHAVIOUR:
                assert _refused(packages[0], name, _values(chance, after, name, packages[1])) == []


def _of_schema(old: Side, new: Side, name: str, found: tuple[Change, ...]) -> list[Change]:
    """The changes of what a schema reaches on either side."""
    paths: set[str] = set()
    for each in (old, new):
        roots = [d.id for d in each.catalog.declared() if d.name.text == name]
        paths |= {each.catalog.path_of(id) for id in closure(each.catalog, roots)}
    return [
        change for change in found if any(change.path == path or change.path.startswith(f"{path}/") for path in paths)
    ]


def _values(chance: Random, document: Json, name: str, package: Built) -> list[Json]:
    definition = Definition(document)
    made = [Sampler(definition, chance).value(definition.named(name)) for _ in range(12)]
    return [value for value in made if not package.problems(name, value)]


def _refused(package: Built, name: str, values: list[Json]) -> list[Json]:
    return [value for value in values if package.problems(name, value)]


def _differing(packages: tuple[Built, Built], name: str, value: Json) -> list[str]:
    old, new = packages
    return list(other_classes(old, old.load(name, value), new.load(name, value), ""))
