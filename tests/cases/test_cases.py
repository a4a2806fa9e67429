"""Golden cases: a definition, the package it gives or the refusal it meets, and what the tool says.

A folder holds

* `spec.yaml` or `spec.json`, twins of several dialects (`spec_3_0.yaml` and so on) that give one package, or `pages/`
  with Markdown model pages; both together are one input. Other files beside them are there for references;
* `options.toml`, where the job has any: the further keys of a target in pyproject.toml;
* `expected/`: the modules of the package. Without it the tool must refuse: exit code 2, and nothing written;
* `stderr.txt`, where the tool has anything to say;
* `values.json`, where a package comes out: values of each schema that load and dump unchanged.

What comes out is compared with its plan as well (`tests/plan_check`). `SCHEMAWRIGHT_REFRESH=1` writes `expected/` and `stderr.txt` (see tests/golden.py). Not compared: `_runtime.py` and
`_streams.py`, which are no answer to a definition: each is a choice of whole files that are held by tests of their own,
and every change of the runtime would change all folders at once.
"""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

from schemawright import __version__
from schemawright.cli.entry import cli
from tests.golden import REFRESHED, expect_file, expect_folder
from tests.plan_check.building import printed_compared

HERE = Path(__file__).parent
VERSION = "schemawright 0"
"""Stands in expected files for the name and the version of the tool."""
SHARED = ("_runtime.py", "_streams.py")
FOLDERS = sorted(folder for folder in HERE.iterdir() if folder.is_dir() and folder.name != "__pycache__")


class Case(NamedTuple):
    """A folder and one of its inputs; `spec` is "" where there are pages alone."""

    folder: Path
    spec: str

    @property
    def name(self) -> str:
        """A name that is also one of a package."""
        return "_".join(filter(None, [self.folder.name, Path(self.spec).stem.removeprefix("spec").strip("_")]))

    @property
    def input(self) -> str:
        """The spec by the name that it goes by while it is tried: twins give the same package and messages."""
        return f"spec{Path(self.spec).suffix}" if self.spec else ""

    @property
    def is_refused(self) -> bool:
        """Whether the tool must refuse it."""
        return not (self.folder / "expected").exists()


CASES = [
    Case(folder, spec) for folder in FOLDERS for spec in sorted(path.name for path in folder.glob("spec*.*")) or [""]
]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
each_package = pytest.mark.parametrize(
    "case", [case for case in CASES if not case.is_refused], ids=lambda case: case.name
)


class Generated(NamedTuple):
    """The folder in which a case was tried, and what the command said."""

    place: Path
    result: Result

    def run(self) -> Result:
        """Generate once more."""
        return _generate(self.place)


def _generate(place: Path) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        return CliRunner().invoke(cli, ["generate"], prog_name="schemawright")


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all cases of a session."""
    return tmp_path_factory.mktemp("cases")


@cache
def generated(case: Case, root: Path) -> Generated:
    """The outcome of a case: the input is generated once, whoever asks."""
    place = root / case.name
    shutil.copytree(case.folder, place, ignore=shutil.ignore_patterns("expected", "spec_*", "*.txt", "values.json"))
    if case.spec:
        shutil.copyfile(case.folder / case.spec, place / case.input)
    specs = [name for name in (case.input, "pages") if name and (place / name).exists()]
    options = place / "options.toml"
    lines = ["[[tool.schemawright.targets]]", f"spec = {json.dumps(specs)}", f'output = "{case.name}"']
    more = options.read_text("utf-8") if options.exists() else ""
    (place / "pyproject.toml").write_text("\n".join([*lines, more]), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("schemawright.pipeline.printed", printed_compared)
        return Generated(place, _generate(place))


def modules(folder: Path) -> dict[str, str]:
    """The modules of a package that a definition decides on, with the version of the tool replaced."""
    return {
        path.name: path.read_text("utf-8").replace(f"schemawright {__version__}", VERSION)
        for path in folder.glob("*.py")
        if path.name not in SHARED
    }


@each_case
def test_package_and_messages_are_as_expected(case: Case, root: Path) -> None:
    place, result = generated(case, root)
    is_refused = case.is_refused and not (REFRESHED and result.exit_code == 0)
    assert (result.exit_code, (place / case.name).exists()) == ((2, False) if is_refused else (0, True)), result.output
    assert bool(result.stdout) is not is_refused
    expect_file(case.folder / "stderr.txt", result.stderr)
    expect_folder(case.folder / "expected", modules(place / case.name))


@each_package
def test_a_second_run_changes_nothing(case: Case, root: Path) -> None:
    done = generated(case, root)
    package = done.place / case.name
    before = {path: path.stat().st_mtime_ns for path in package.iterdir() if path.is_file()}
    assert "unchanged" in done.run().stdout
    assert {path: path.stat().st_mtime_ns for path in package.iterdir() if path.is_file()} == before


def package(case: Case, root: Path) -> ModuleType:
    place = str(generated(case, root).place)
    if place not in sys.path:
        sys.path.insert(0, place)
    importlib.invalidate_caches()
    return importlib.import_module(case.name)


def values(case: Case) -> Iterator[tuple[str, object]]:
    listed = json.loads((case.folder / "values.json").read_text("utf-8"))
    yield from ((schema, value) for schema, found in listed.items() for value in found)


@each_package
def test_values_load_and_dump_unchanged(case: Case, root: Path) -> None:
    serializers = package(case, root).SERIALIZERS
    for schema, value in values(case):
        text = json.dumps(value, sort_keys=True)
        loaded = serializers[schema].load(value)
        assert json.dumps(serializers[schema].dump(loaded), sort_keys=True) == text
        assert serializers[schema].from_json(text) == loaded


@pytest.mark.slow
def test_packages_pass_mypy(root: Path, tmp_path: Path) -> None:
    packages = [generated(case, root).place / case.name for case in CASES if not case.is_refused]
    for path in packages:
        shutil.copytree(path, tmp_path / path.name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", "--cache-dir=.mypy"]
    names = [path.name for path in packages]
    run = subprocess.run([*command, *names], capture_output=True, check=False, encoding="utf-8", cwd=tmp_path)
    assert (run.stdout, run.returncode) == ("", 0)


def test_every_folder_is_a_case() -> None:
    for case in CASES:
        assert case.spec or (case.folder / "pages").is_dir(), case.folder
        assert case.is_refused or any(values(case)), case.folder
        assert not case.is_refused or (case.folder / "stderr.txt").is_file(), case.folder
