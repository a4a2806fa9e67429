"""The tables of this folder as one package: it imports in any order, resolves its hints, type-checks and lints."""

from __future__ import annotations

import dataclasses
import importlib
import json
import os
import subprocess
import sys
import typing
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.built import Built, Json, built, document_of
from tests.keywords.table import EVERY, EXPECTED, OAS30, OAS31, SWAGGER, Table

HERE = Path(__file__).parent
CHECKED = (OAS31, OAS30, SWAGGER)
"""The dialects of the package, the first that a case speaks is taken: one document cannot hold several."""


def tables() -> dict[str, Table]:
    """All tables of this folder, by a name that is an identifier."""
    found: dict[str, Table] = {}
    for path in sorted(HERE.glob("test_*.py")):
        if path != Path(__file__):
            module = importlib.import_module(f"tests.keywords.{path.stem}")
            found |= {f"{path.stem}_{n}": t for n, t in vars(module).items() if isinstance(t, Table)}
    return found


@cache
def whole(dialect: str, *, formatted: bool = False) -> Built:
    """One package of all cases that speak the dialect, but for those that speak one taken before."""
    earlier = CHECKED[: CHECKED.index(dialect)]
    schemas: dict[str, Json] = {}
    for number, table in enumerate(tables().values()):
        for place, case in enumerate(table.cases):
            speaks = dialect in case.dialects and not set(earlier) & set(case.dialects)
            if speaks and not case.alone and "built" not in case.wrong:
                schemas |= case.schemas(f"T{number}Case{place}_", dialect)
    return built(document_of(schemas, dialect), formatted=formatted)


def run(*command: str, folder: Path, code: str = "") -> str:
    """What a program prints about a package, from the folder that holds it; "" where it has nothing to say."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MYPY", "RUFF"))}
    done = subprocess.run(
        [sys.executable, "-m", *command] if not code else [sys.executable, "-c", code, *command],
        capture_output=True,
        check=False,
        encoding="utf-8",
        cwd=folder.parent,
        env=environment,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_all_tables_are_found() -> None:
    assert len(tables()) > 15
    assert {dialect for table in tables().values() for dialect in table.dialects()} == set(EVERY)
    assert len(whole(OAS31).files) > 250
    assert {path.stem for path in EXPECTED.iterdir()} == {table.name for table in tables().values()}


@pytest.mark.parametrize("dialect", CHECKED)
def test_hints_resolve(dialect: str) -> None:
    package = whole(dialect)
    models = [
        value for name in package.module.__all__ if dataclasses.is_dataclass(value := getattr(package.module, name))
    ]
    assert len(models) > 5
    for model in models:
        hints = typing.get_type_hints(model)
        assert {field.name for field in dataclasses.fields(model)} <= set(hints)


IMPORT_ALL = """
import importlib, pathlib, sys
name = sys.argv[1]
for path in sorted(pathlib.Path(name).glob("*.py")):
    for loaded in [m for m in sys.modules if m.partition(".")[0] == name]:
        del sys.modules[loaded]
    importlib.import_module(name if path.stem == "__init__" else f"{name}.{path.stem}")
"""


@pytest.mark.slow
@pytest.mark.parametrize("dialect", CHECKED)
def test_every_module_can_be_imported_first(dialect: str) -> None:
    folder = whole(dialect).folder
    assert run(folder.name, folder=folder, code=IMPORT_ALL) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "--isolated", "--no-cache", "--quiet"),
        ("ruff", "format", "--isolated", "--no-cache", "--quiet", "--check"),
    ],
)
@pytest.mark.parametrize("dialect", CHECKED)
def test_ruff_has_nothing_to_say(dialect: str, command: tuple[str, ...]) -> None:
    folder = whole(dialect, formatted=True).folder
    assert run(*command, folder.name, folder=folder) == ""


@pytest.mark.slow
def test_mypy_has_nothing_to_say() -> None:
    folders = [whole(dialect).folder for dialect in CHECKED]
    options = ["--strict", "--config-file=", "--no-error-summary", f"--cache-dir={folders[0].parent / 'mypy'}"]
    assert run("mypy", *options, *(folder.name for folder in folders), folder=folders[0]) == ""


@pytest.mark.parametrize("dialect", CHECKED)
def test_findings_name_a_place_and_can_be_told_as_json(dialect: str) -> None:
    found: list[Any] = [diagnostic for diagnostic in whole(dialect).found if diagnostic.origin is None]
    assert found == []
    assert json.dumps([diagnostic.message for diagnostic in whole(dialect).found])
