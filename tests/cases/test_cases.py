"""Golden cases: a definition, the package it gives, and what the tool says.

A folder holds `spec.yaml` or `spec.json` (or twins of several dialects, `spec_3_0.yaml` and so on, that give one
package), `values.json` (values of each schema that load and dump unchanged), `expected/` (the modules of the models)
and, where the tool has anything to say, `stderr.txt`. After a change that is meant,

    SCHEMAWRIGHT_REFRESH=1 make test

writes `expected/` and `stderr.txt` anew; read the difference before committing it. Not compared: `__init__.py` and the
modules that every package shares, which begin with an underscore; they are held by the tests of generated/.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from schemawright import __version__
from schemawright.cli.entry import cli

HERE = Path(__file__).parent
REFRESH = os.environ.get("SCHEMAWRIGHT_REFRESH") == "1"
VERSION = "schemawright 0"
"""Stands in expected files for the name and the version of the tool."""

SPECS = {
    f"{folder.name}-{spec.stem}": spec
    for folder in sorted(HERE.iterdir())
    if folder.is_dir()
    for spec in sorted(folder.glob("spec*.*"))
}
NAMES = list(SPECS)


@pytest.fixture(scope="session")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all packages of a session, on the module path."""
    folder = tmp_path_factory.mktemp("cases")
    sys.path.insert(0, str(folder))
    return folder


@pytest.fixture
def here(output: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The output folder as the current one, so that messages name files without a folder."""
    monkeypatch.chdir(output)
    return output


def package_name(name: str) -> str:
    return name.replace("-", "_")


def generated(name: str, output: Path) -> Result:
    """What generating a case prints; all specs go by the name `spec.yaml`, which the packages mention."""
    spec = output / f"from_{package_name(name)}" / "spec.yaml"
    spec.parent.mkdir(exist_ok=True)
    shutil.copyfile(SPECS[name], spec)
    result = CliRunner().invoke(cli, ["generate", str(spec.relative_to(output)), "-o", package_name(name)])
    assert result.exit_code == 0, result.output
    return result


def modules(folder: Path) -> dict[str, str]:
    """The modules of a package that hold models, with the version of the tool replaced."""
    return {
        path.name: path.read_text("utf-8").replace(f"schemawright {__version__}", VERSION)
        for path in sorted(folder.glob("*.py"))
        if not path.name.startswith("_")
    }


def refresh(folder: Path, files: dict[str, str], talk: str) -> None:
    shutil.rmtree(folder / "expected", ignore_errors=True)
    (folder / "expected").mkdir()
    for path, text in files.items():
        (folder / "expected" / path).write_text(text, "utf-8", newline="\n")
    if talk:
        (folder / "stderr.txt").write_text(talk, "utf-8", newline="\n")
    else:
        (folder / "stderr.txt").unlink(missing_ok=True)


@pytest.mark.parametrize("name", NAMES)
def test_package_and_messages_are_as_expected(name: str, here: Path) -> None:
    talk = generated(name, here).stderr.replace(f"from_{package_name(name)}/", "")
    files = modules(here / package_name(name))
    folder = SPECS[name].parent
    if REFRESH and name == next(n for n in NAMES if SPECS[n].parent == folder):
        refresh(folder, files, talk)
    said = folder / "stderr.txt"
    assert talk == (said.read_text("utf-8") if said.exists() else "")
    assert files == modules(folder / "expected")


@pytest.mark.parametrize("name", NAMES)
def test_a_second_run_changes_nothing(name: str, here: Path) -> None:
    generated(name, here)
    before = {path: path.stat().st_mtime_ns for path in (here / package_name(name)).iterdir() if path.is_file()}
    assert "unchanged" in generated(name, here).stdout
    after = {path: path.stat().st_mtime_ns for path in (here / package_name(name)).iterdir() if path.is_file()}
    assert after == before


def package(name: str, here: Path) -> ModuleType:
    generated(name, here)
    importlib.invalidate_caches()
    return importlib.import_module(package_name(name))


def values(name: str) -> Iterator[tuple[str, object]]:
    listed = json.loads((SPECS[name].parent / "values.json").read_text("utf-8"))
    yield from ((schema, value) for schema, found in listed.items() for value in found)


@pytest.mark.parametrize("name", NAMES)
def test_values_load_and_dump_unchanged(name: str, here: Path) -> None:
    serializers = package(name, here).SERIALIZERS
    for schema, value in values(name):
        text = json.dumps(value, sort_keys=True)
        loaded = serializers[schema].load(value)
        assert json.dumps(serializers[schema].dump(loaded), sort_keys=True) == text
        assert serializers[schema].from_json(text) == loaded


def test_packages_pass_mypy(here: Path) -> None:
    for name in NAMES:
        generated(name, here)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--cache-dir=.mypy"]
    run = subprocess.run([*command, *map(package_name, NAMES)], capture_output=True, check=False, encoding="utf-8")
    assert (run.stdout, run.returncode) == ("", 0)


def test_every_folder_is_a_case() -> None:
    folders = {folder.name for folder in HERE.iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    assert folders == {spec.parent.name for spec in SPECS.values()}
    assert all((HERE / folder / "values.json").is_file() for folder in folders)
