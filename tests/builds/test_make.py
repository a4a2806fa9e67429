"""The Makefile in `examples/`: what it makes anew, and what it leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builds.conftest import Project

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")]


def made(project: Project) -> list[str]:
    """The packages that a run of make calls schemawright for."""
    done = project.run("make")
    assert done.returncode == 0, done.stdout
    lines = [line for line in done.stdout.splitlines() if line.startswith("schemawright generate")]
    return sorted(Path(line.split()[2]).stem for line in lines)


def test_only_what_depends_on_a_change_is_made(project: Project) -> None:
    assert made(project) == ["billing", "shop"]
    assert made(project) == []
    project.edit("specs/parts/address.yaml", "city", "town")
    assert made(project) == ["shop"]
    assert "town" in (project.folder / "generated/shop/address.py").read_text()
    assert made(project) == []
    project.edit("specs/billing.yaml", "total", "amount")
    assert made(project) == ["billing"]


def test_a_file_that_is_needed_no_more_may_go(project: Project) -> None:
    made(project)
    project.edit("specs/shop.yaml", "{$ref: parts/address.yaml}", "{type: string}")
    (project.folder / "specs/parts/address.yaml").unlink()
    assert made(project) == ["shop"]
    assert not (project.folder / "generated/shop/address.py").exists()


def test_a_run_that_fails_is_made_again(project: Project) -> None:
    made(project)
    project.edit("specs/parts/address.yaml", "object", "objekt")
    for _ in range(2):
        assert project.run("make").returncode == 2
    project.edit("specs/parts/address.yaml", "objekt", "object")
    assert made(project) == ["shop"]


def test_another_version_of_the_tool_makes_everything(project: Project, site: Path) -> None:
    tool = project.folder / "tool"
    shutil.copytree(site, tool)
    program = project.programs / "schemawright"
    program.write_text(program.read_text().replace("exec", f'export PYTHONPATH="{tool}"\nexec'))
    assert made(project) == ["billing", "shop"]
    project.edit("tool/schemawright/__init__.py", '__version__ = "', '__version__ = "9')
    assert made(project) == ["billing", "shop"]
    assert made(project) == []


def test_a_configuration_is_an_input(project: Project) -> None:
    table = '[[tool.schemawright.targets]]\nspec = "specs/shop.yaml"\noutput = "generated/shop"\n'
    (project.folder / "pyproject.toml").write_text(table)
    (project.folder / "Makefile").write_text(
        "build/all.stamp: pyproject.toml\n\tschemawright generate --depfile build/all.d --depfile-target $@\n"
        "\t@touch $@\n-include build/all.d\n"
    )
    assert "schemawright" in project.run("make").stdout
    assert "up to date" in project.run("make").stdout
    project.edit("specs/parts/address.yaml", "city", "town")
    assert "1 removed" not in project.run("make").stdout
    project.edit("pyproject.toml", "\noutput", '\nenums = "closed"\noutput')
    assert "schemawright" in project.run("make").stdout
