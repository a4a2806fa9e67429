"""Whoever imports a package after a run gets what the run wrote, however soon after the one before that was.

All files have the same second of change here, and those of both versions the same size: Python cannot tell them apart.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

import pytest

from schemawright.publish import publish as publish_module
from schemawright.publish import staging
from schemawright.publish.publish import publish
from schemawright.publish.record import Record, write_record
from tests.render.conftest import HEADER, OF_PACKAGE

SECOND = 1_700_000_000
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")

Files = dict[str, str]


def package(version: int, *more: str) -> Files:
    modules = ("pet.py", "tail.py", "parts/__init__.py", "parts/ear.py", *more)
    return {"__init__.py": f"{OF_PACKAGE}V = {version}\n", **dict.fromkeys(modules, f"{HEADER}V = {version}\n")}


def imported(output: Path) -> dict[str, Any]:
    """What an import of each module would give now, which writes bytecode as imports do."""
    found: dict[str, Any] = {}
    for path in output.rglob("*.py"):
        module: dict[str, Any] = {}
        exec(SourceFileLoader("m", str(path)).get_code("m") or "", module)
        found[path.relative_to(output).as_posix()] = module["V"]
    return found


@pytest.fixture
def one_second(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Callable[[], object]], None]:
    """Has all files be put in place in the same second; what it is given is done before and after each."""

    def between(do: Callable[[], object]) -> None:
        def slowly(source: Path, target: Path) -> None:
            for path in (source, *source.rglob("*.py")):
                os.utime(path, (SECOND, SECOND))
            do()
            staging.move(source, target)
            do()

        monkeypatch.setattr(publish_module, "move", slowly)

    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return between


@pytest.mark.parametrize("prefix", [False, True], ids=["beside", "elsewhere"])
@pytest.mark.parametrize("when", ["before", "between", "never"])
def test_imports_never_give_what_was_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_second: Callable[..., None], when: str, prefix: bool
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "caches") if prefix else None)
    output = tmp_path / "pets"
    for version in (1, 2, 3):
        more = ("gone.py", "parts/gone.py") if version == 1 else ()
        files = package(version, *more)
        one_second((lambda: imported(output)) if when == "between" else lambda: None)
        publish(files, output)
        if when != "never" or version == 3:
            assert imported(output) == dict.fromkeys(files, version)
    assert not list(tmp_path.rglob("gone.*"))
    assert len(list(tmp_path.rglob("*.pyc"))) == len(package(3))


def test_a_name_that_is_lost_for_a_moment(tmp_path: Path, one_second: Callable[..., None]) -> None:
    # The module in between, a bridge, leaves no bytecode either.
    output = tmp_path / "pets"
    old = package(1) | {"pet.py": f"{HEADER}V = 1\n\n\ndef old():\n    pass\n"}
    one_second(lambda: imported(output))
    publish(old, output)
    publish(package(2), output)
    assert imported(output) == dict.fromkeys(package(2), 2)


def test_what_a_killed_run_left_to_be_imported(tmp_path: Path, one_second: Callable[..., None]) -> None:
    output, path = tmp_path / "pets", tmp_path / "pets" / "pet.py"
    one_second(lambda: None)
    publish(package(1), output)
    imported(output)
    path.write_text(package(2)["pet.py"])  # the file was put in place, and the run ended there
    os.utime(path, (SECOND, SECOND))
    write_record(output, Record({}, {"pet.py": ""}))
    assert imported(output)["pet.py"] == 1
    publish(package(1) | {"pet.py": package(2)["pet.py"]}, output)
    assert imported(output)["pet.py"] == 2


OF_PET = ["pet.cpython-311.pyc", "pet.cpython-313.opt-2.pyc", "pet.pypy310.pyc", "pet.cpython-312-pytest-8.3.4.pyc"]
OTHERS = ["petal.cpython-311.pyc", "pet.json", "pet", "tail.cpython-311.pyc", "pet.cpython-311.pyc.1234", "notes.txt"]


def test_bytecode_of_all_interpreters_and_nothing_else(tmp_path: Path) -> None:
    output, cache = tmp_path / "pets", tmp_path / "pets" / "__pycache__"
    publish(package(1), output)
    for name in (*OF_PET, *OTHERS):
        (cache / name).write_text("")
    (cache / "pet.folder.pyc").mkdir()
    publish(package(1) | {"pet.py": package(2)["pet.py"]}, output)
    assert {path.name for path in cache.iterdir()} == {*OTHERS, ".gitignore", "schemawright.json", "pet.folder.pyc"}


@posix_only
@pytest.mark.parametrize("link", ["__pycache__", "parts/__pycache__", "old"])
def test_links_are_not_followed(tmp_path: Path, link: str) -> None:
    output, other = tmp_path / "pets", tmp_path / "other"
    publish(package(1), output)
    write_record(output, Record({}, {"old/ear.py": ""}))
    for folder in (other, other / "__pycache__"):
        folder.mkdir()
        for name in ("pet.cpython-311.pyc", "ear.cpython-311.pyc"):
            (folder / name).write_text("")
    if (output / link).exists():
        shutil.rmtree(output / link)
    (output / link).symlink_to(other)
    publish(package(2), output)
    assert len(list(other.rglob("*.pyc"))) == 4
