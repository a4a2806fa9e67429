"""Rendered code is like its plan for all specs at hand, and all templates and fields of plans are among them.

The project's own specs and those of other tests are compared here; packages that settings, cases and the fuzz tests
make are compared where they are made (`building`). Comparing the real and hostile specs beside this checkout is slow,
and large ones are compared where SCHEMAWRIGHT_CORPUS is "all".
"""

from __future__ import annotations

import json
import os
import sys
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.pipeline import Planned, planned, printed
from schemawright.project.job import Job
from schemawright.render import package as templates
from schemawright.render.template_files import template_folder
from schemawright.settings import DEFAULTS, changed
from tests.plan_check.comparison import compare, rendered_package
from tests.plan_check.placeholders import texts_of
from tests.settings.rich import SPEC
from tests.settings.test_pairs import PACKAGES

TESTS = Path(__file__).resolve().parents[1]
SHARED = TESTS.parents[1] / "shared"
CASES = sorted(spec for spec in (TESTS / "cases").glob("*/spec*.*") if (spec.parent / "expected").is_dir())
"""Their packages are compared where they are made."""
OWN = [
    TESTS.parent / "specs" / "azure_openai.yaml",
    TESTS.parent / "specs" / "azure_openai_docs",
    TESTS / "docs" / "order.yaml",
    TESTS / "fuzz" / "everything.json",
    *sorted((TESTS / "corpus").glob("*.yaml")),
]
MIDDLE = 500_000
"""Bytes of documents whose packages are compared in a second, and in ten."""


def compared(spec: Path, folder: Path, **options: Any) -> Planned:
    """The plan of a spec, to which its package has been compared. Raises `SpecError` where the spec gives none."""
    made = planned(Job(specs=(str(spec),), output=folder / "made", **options), Sink())
    compare(made.plan, printed(made).files)
    return made


@pytest.mark.parametrize("spec", OWN, ids=lambda spec: spec.relative_to(TESTS.parent).as_posix())
def test_own_specs(spec: Path, tmp_path: Path) -> None:
    compared(spec, tmp_path)


def corpus(name: str) -> Iterator[Any]:
    """The specs of a corpus, each with the folders that it may read."""
    folder = SHARED / name
    index = folder / "index.json"
    most = sys.maxsize if os.environ.get("SCHEMAWRIGHT_CORPUS") == "all" else MIDDLE
    for entry in json.loads(index.read_text("utf-8")) if index.is_file() else []:
        spec = folder / entry["file"]
        allowed = tuple(Path(a.format(corpus=folder)) for a in entry.get("args") or () if not a.startswith("-"))
        if spec.stat().st_size <= most:
            yield pytest.param(spec, allowed, id=f"{name}-{entry['name']}")


CORPORA = [*corpus("corpus"), *corpus("corpus2")]


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA, reason="the corpus of real specs is not beside this checkout (../shared/corpus)")
@pytest.mark.parametrize(("spec", "allowed"), CORPORA)
def test_real_specs(spec: Path, allowed: tuple[Path, ...], tmp_path: Path) -> None:
    tried(spec, tmp_path, allow_paths=allowed)


HOSTILE = SHARED / "hostile" / "manifest.json"


@pytest.mark.slow
@pytest.mark.skipif(not HOSTILE.is_file(), reason="the hostile specs are not beside this checkout (../shared/hostile)")
def test_hostile_specs(tmp_path: Path) -> None:
    cases = json.loads(HOSTILE.read_text("utf-8"))["cases"]
    small = [HOSTILE.parent / case["file"] for case in cases if "bomb" not in case["class"]]
    assert sum(tried(spec, tmp_path) for spec in small if spec.exists()) > 100


def tried(spec: Path, folder: Path, **options: Any) -> bool:
    """Whether a spec gives a package, which is like its plan then."""
    try:
        compared(spec, folder, **options)
    except SpecError:
        return False
    except Exception as error:
        raise AssertionError(f"{spec}: {error}") from error
    return True


def test_every_template_and_every_field_is_exercised(tmp_path: Path) -> None:
    """Nothing that a plan can say is printed for the first time at a user's; each text is of the type of its field."""
    templates._environment.cache_clear()
    rich = tmp_path / "rich.json"
    rich.write_text(json.dumps(SPEC), "utf-8")
    chosen = [(rich, settings) for settings in PACKAGES.values()]
    chosen += [(spec, changed(DEFAULTS, {"validate": True})) for spec in (*OWN, *CASES)]
    every: set[tuple[type, str]] = set()
    filled: set[tuple[type, str]] = set()
    for spec, settings in chosen:
        made = planned(Job(specs=(str(spec),), output=tmp_path / "made", settings=settings), Sink())
        rendered_package(made.plan)
        for owner, field, value in texts_of(made.plan):
            assert type(value) in types_of(owner, field)
            every.add((owner, field))
            filled |= {(owner, field)} if value else set()
    used = {name for _, name in templates._environment("dataclasses").cache or {}}
    assert used == {path.name for path in (template_folder() / "dataclasses").iterdir()}
    assert filled == every


@cache
def types_of(owner: type, field: str) -> frozenset[type]:
    """The types that a field of a plan declares for its text, or for each of its texts."""
    hint = typing.get_type_hints(owner)[field]
    return frozenset(typing.get_args(hint) or {hint})
