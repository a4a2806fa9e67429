"""Models can be used for the first time by several threads at once, whichever way they come by them.

In: models in circles, and real specs that lie beside this checkout. Out: failures of fresh processes. Why none can fail
is the matter of test_order.py.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from schemawright.source.workspace import Workspace
from tests.built import Built, built, built_specs
from tests.generate.reading import Definition
from tests.generate.values import Sampler
from tests.imports.documents import ring
from tests.imports.first_use import WAYS, Case

SCRIPT = Path(__file__).with_name("first_use.py")
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PROCESSES = 200


def nested(depth: int) -> Any:
    """A value of a link that leads to so many others."""
    value: Any = {"before": {"before": {}}}
    for _ in range(depth):
        value = {"next": value}
    return value


def cases_of(package: Built, values: dict[str, Any]) -> list[Case]:
    """The values of object models, by schema."""
    found: list[Case] = []
    for schema, value in values.items():
        loaded = package.load(schema, value)
        if isinstance(loaded, package.module.Model):
            found.append(Case(schema, type(loaded).__module__.rpartition(".")[2], type(loaded).__name__, value))
    return found


def failures(package: Built, cases: list[Case], ways: tuple[str, ...], processes: int, folder: Path) -> list[str]:
    """What fresh processes have to tell that use the models in these ways by turns."""
    asked = folder / "cases.json"
    asked.write_text(json.dumps(cases), "utf-8")
    told: list[str] = []
    for number in range(processes):
        way = ways[number % len(ways)]
        command = [sys.executable, str(SCRIPT), str(package.folder.parent), package.folder.name, way, str(number)]
        done = subprocess.run([*command, str(asked)], capture_output=True, encoding="utf-8", check=False)
        if done.stdout or done.returncode:
            told.append(f"{way}, seed {number}: {done.stdout}{done.stderr}")
    return told


@pytest.mark.parametrize("way", WAYS)
def test_a_circle_of_models(way: str, tmp_path: Path) -> None:
    package = built(ring(40))
    cases = cases_of(package, {f"Link{n}": nested(n) for n in range(40)})
    assert len(cases) == 40
    assert failures(package, cases, (way,), 3, tmp_path) == []


def test_a_circle_of_models_with_a_shared_runtime(tmp_path: Path) -> None:
    package = built(ring(40), settings=changed(DEFAULTS, {"runtime": "runtime_of_threads"}))
    cases = cases_of(package, {f"Link{n}": nested(n) for n in range(40)})
    assert failures(package, cases, WAYS, 6, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [2, 3, 40])
def test_circles_in_many_processes(size: int, tmp_path: Path) -> None:
    package = built(ring(size))
    cases = cases_of(package, {f"Link{n}": nested(n) for n in range(size)})
    assert failures(package, cases, WAYS, PROCESSES, tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("spec", ["figma.yaml", "stripe.json"])
def test_real_specs_in_many_processes(spec: str, tmp_path: Path) -> None:
    path = CORPUS / spec
    if not path.is_file():
        pytest.skip("the corpus of real specs is not beside this checkout (../shared/corpus)")
    package, definition, chance = built_specs(path), Definition(Workspace().open(str(path)).data), Random(12)
    sampler = Sampler(definition, chance)
    names = sorted(definition.schemas.keys() & set(package.module.SERIALIZERS))
    cases = cases_of(package, {name: sampler.value(definition.named(name)) for name in names})
    assert len(cases) > 100
    assert failures(package, cases, WAYS, PROCESSES, tmp_path) == []
