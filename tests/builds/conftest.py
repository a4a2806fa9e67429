"""The builds in `examples/`, copied to where a test may change them, and the command that they call.

In: this checkout and its environment. Out: a folder to build in, and schemawright with all that it needs as one folder,
as `pip install --target` makes it. Not done here: running make, ninja or Bazel.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from ruff import find_ruff_bin

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
_NEEDED = ("click", "jinja2", "markupsafe", "yaml", "_yaml", "ruff")
_NO_BYTECODE = shutil.ignore_patterns("__pycache__")


class Project(NamedTuple):
    """A copy of the examples, and the folder of programs that come first on the path."""

    folder: Path
    programs: Path

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a program in the folder; both streams come as one."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        environment["PATH"] = f"{self.programs}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            command,
            cwd=self.folder,
            env=environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file."""
        place = self.folder / path
        text = place.read_text("utf-8")
        assert old in text
        place.write_text(text.replace(old, new), "utf-8")


def write_program(path: Path, line: str) -> None:
    """Write a program of one line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of one's own, with `schemawright` on the path."""
    folder, programs = tmp_path / "examples", tmp_path / "programs"
    shutil.copytree(EXAMPLES, folder)
    write_program(programs / "schemawright", f'exec "{sys.executable}" -m schemawright "$@"')
    write_program(programs / "python3", f'exec "{sys.executable}" "$@"')
    return Project(folder, programs)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the tool and its dependencies. It is not to be changed."""
    folder = tmp_path_factory.mktemp("site") / "schemawright"
    for name in _NEEDED:
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        shutil.copytree(Path(spec.origin).parent, folder / name, ignore=_NO_BYTECODE)
    (folder / "bin").mkdir()
    shutil.copy(find_ruff_bin(), folder / "bin")
    shutil.copytree(ROOT / "generator/schemawright", folder / "schemawright", ignore=_NO_BYTECODE)
    shutil.copytree(ROOT / "templates", folder / "schemawright/templates")
    return folder


def package_files(folder: Path) -> dict[str, bytes]:
    """The files of a package by path, but for bytecode and records."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def lines_of(output: str, words: Sequence[str]) -> list[str]:
    """Those lines of an output that hold one of the words."""
    return [line for line in output.splitlines() if any(word in line for word in words)]
