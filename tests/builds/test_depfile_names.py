"""What make and ninja read in a depfile is what was written, whatever the names are.

In: names made at random of letters and of all that either program treats in its own way. Names that a depfile cannot
hold are refused and take no part.
"""

from __future__ import annotations

import importlib.util
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schemawright.diagnostics import SpecError
from schemawright.publish.depfile import Rule, depfile_text, write_depfile

pytestmark = pytest.mark.slow

SIGNS = " \\$#:%=&()[]{}?!+,;@~'\"-.äx"


def names(seed: int) -> list[str]:
    """Names that a depfile can hold; none is a path of several parts."""
    made = random.Random(seed)
    found: dict[str, None] = {}
    while len(found) < 40:
        name = "".join(made.choices(SIGNS, k=made.randint(1, 6)))
        name = f"{name}{made.choice('xyz')}" if made.random() < 0.8 else name
        try:
            depfile_text([Rule(["out"], [name])])
        except SpecError:
            continue
        if name.strip(" .") and name not in (".", ".."):
            found[name] = None
    return list(found)


@pytest.mark.skipif(importlib.util.find_spec("ninja") is None, reason="ninja is not installed")
@pytest.mark.parametrize("seed", range(5))
def test_ninja_reads_the_names(seed: int, tmp_path: Path) -> None:
    wanted = names(seed)
    write_depfile(tmp_path / "given.d", depfile_text([Rule(["out"], wanted)]))
    (tmp_path / "build.ninja").write_text(
        "rule r\n  command = cp given.d out.d && touch out\n  depfile = out.d\n  deps = gcc\nbuild out: r\n"
    )
    ninja = [sys.executable, "-m", "ninja"]
    done = subprocess.run(ninja, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout
    shown = subprocess.run([*ninja, "-t", "deps", "out"], cwd=tmp_path, capture_output=True, encoding="utf-8").stdout
    found = [line.removeprefix("    ") for line in shown.splitlines()[1:] if line]
    assert sorted(found) == sorted(name.removeprefix("./") for name in wanted)


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
@pytest.mark.parametrize("seed", range(5))
def test_make_notices_a_change_of_each(seed: int, tmp_path: Path) -> None:
    """Each file in turn is new: make must see that, and nothing when none is."""
    for number, name in enumerate(names(seed)):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_depfile(folder / "out.d", depfile_text([Rule(["out"], ["first", name, "last"])]))
        (folder / "Makefile").write_text("out:\n\t@echo made\n\t@touch out\n-include out.d\n")
        for path in ("first", "last", name):
            (folder / path).touch()
        assert make(folder) == "made\n", name
        assert make(folder) == "", name
        for path in folder.iterdir():
            os.utime(path, (1_000_000_000, 1_000_000_000))
        assert make(folder) == "", name
        (folder / name).touch()
        assert make(folder) == "made\n", name
        if "%" not in name and "=" not in name and not name.endswith("&"):
            (folder / name).unlink()
            assert make(folder) == "made\n", name


def make(folder: Path) -> str:
    done = subprocess.run(["make", "-s", "out"], cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout
