"""The build.ninja in `examples/`: what it makes anew, and where a change stops."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from tests.builds.conftest import Project, lines_of, write_program

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("ninja") is None, reason="ninja is not installed"),
]


def made(project: Project, *words: str) -> list[str]:
    """What a run of ninja makes."""
    write_program(project.programs / "ninja", f'exec "{sys.executable}" -m ninja "$@"')
    done = project.run("ninja", "-d", "explain", *words)
    assert done.returncode == 0, done.stdout
    found = lines_of(done.stdout, ["] models ", "] archive "])
    return sorted(line.partition("] ")[2] for line in found)


ALL = ["archive build/billing.zip", "archive build/shop.zip", "models generated/billing", "models generated/shop"]


def test_only_what_depends_on_a_change_is_made(project: Project) -> None:
    assert made(project) == ALL
    assert made(project) == []
    project.edit("specs/parts/address.yaml", "city", "town")
    assert made(project) == ["archive build/shop.zip", "models generated/shop"]
    assert made(project) == []


def test_a_change_that_makes_no_difference_stops_there(project: Project) -> None:
    assert made(project) == ALL
    project.edit("specs/parts/address.yaml", "type: object", "# a comment\ntype: object")
    assert made(project) == ["models generated/shop"]
    assert made(project) == []
    project.edit("specs/billing.yaml", "number: {type: string}", "number: {type: integer}")
    assert made(project) == ["archive build/billing.zip", "models generated/billing"]


def test_a_file_of_the_package_may_be_the_output(project: Project) -> None:
    """Files that do not change keep their times, which `restat` takes as they are."""
    (project.folder / "build.ninja").write_text(
        "rule models\n  command = schemawright generate $in -o generated/shop --depfile shop.d\n"
        "  description = models $out\n  depfile = shop.d\n  deps = gcc\n  restat = 1\n"
        "rule read\n  command = cp $in $out\n  description = archive $out\n"
        "build generated/shop/address.py generated/shop/order.py: models specs/shop.yaml\n"
        "build order.txt: read generated/shop/order.py\nbuild address.txt: read generated/shop/address.py\n"
    )
    models = "models generated/shop/address.py generated/shop/order.py"
    assert made(project) == ["archive address.txt", "archive order.txt", models]
    project.edit("specs/parts/address.yaml", "city", "town")
    assert made(project) == ["archive address.txt", models]
    assert made(project) == []


def test_an_input_behind_a_link_is_one(project: Project) -> None:
    shared = project.folder / "shared.yaml"
    (project.folder / "specs/parts/address.yaml").rename(project.folder / "specs/parts/real.yaml")
    (project.folder / "specs/parts/address.yaml").symlink_to("real.yaml")
    shared.write_text("")
    made(project)
    done = project.run("ninja", "-t", "deps", "build/shop.sums")
    names = {Path(line.strip()).name for line in done.stdout.splitlines()}
    assert {"shop.yaml", "address.yaml", "real.yaml"} <= names
