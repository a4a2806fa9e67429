"""A copy of the checkout to try commands in, with `schemawright` on the path."""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("generator", "templates", "specs", "pyproject.toml", "Makefile", "requirements.lock", "README.md", "LICENSE")


class Copy(NamedTuple):
    """A copy of the checkout, and the folder of programs that come first on the path."""

    folder: Path
    programs: Path

    def run(self, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a script of the shell in the copy; both streams come as one, in the order written."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        environment |= {
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(self.folder / "generator"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return subprocess.run(
            ["sh", "-c", script],
            cwd=self.folder,
            env=environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )


def write_program(path: Path, line: str) -> None:
    """Write a program of one line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy whose generated packages are up to date. It is not to be changed."""
    base = tmp_path_factory.mktemp("docs")
    folder, programs = base / "checkout", base / "programs"
    folder.mkdir()
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    compileall.compile_dir(folder / "generator", quiet=2)  # here and, as times of files are copied, in all copies
    write_program(programs / "schemawright", f'exec "{sys.executable}" -m schemawright "$@"')
    copy = Copy(folder, programs)
    done = copy.run("schemawright generate --quiet")
    assert done.returncode == 0, done.stdout
    return copy


@pytest.fixture
def checkout(original: Copy, tmp_path: Path) -> Iterator[Copy]:
    """A copy of one's own."""
    folder = tmp_path / "checkout"
    shutil.copytree(original.folder, folder)
    yield Copy(folder, original.programs)
    shutil.rmtree(folder)
