"""A team on many branches: git merges specs and packages, conflicts included, and `generate` puts every package right.

The spec is merged by meaning, as its authors would; the package is left as git leaves it.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.project.git_attributes import git_attributes
from schemawright.project.lock_digests import LOCK

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("git") is None, reason="needs git")]

BRANCHES, MERGES, SCHEMAS = 20, 100, 12
KINDS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "array", "items": {"type": "string"}},
)

Schemas = dict[str, dict[str, Any]]


class Team:
    """A repository with branches; `seen` counts what happened in it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = random.Random(seed)
        self.seen: Counter[str] = Counter()
        self.git("init", "-q", "-b", "b0")

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "gc.auto=0", *words)
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False, timeout=120)

    def schemas(self, at: str = "") -> Schemas:
        text = self.git("show", f"{at}:spec.json").stdout if at else (self.folder / "spec.json").read_text()
        return json.loads(text)["components"]["schemas"]

    def write(self, schemas: Schemas) -> None:
        spec = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
        (self.folder / "spec.json").write_text(json.dumps(spec, indent=1))

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        done = self.git("commit", "-q", "--allow-empty", "-m", message)
        assert done.returncode == 0, done.stderr

    def generate(self) -> None:
        """Make the package as anybody would, and see that it is what a package made from scratch is."""
        result = CliRunner().invoke(cli, ["generate"])
        assert (result.exit_code, "hand-edited" in result.stderr) == (0, False), result.output
        assert CliRunner().invoke(cli, ["check"]).exit_code == 0
        if (self.folder / LOCK).exists():
            assert CliRunner().invoke(cli, ["generate", "--locked"]).exit_code == 0
        scratch = self.folder / ".git" / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        CliRunner().invoke(cli, ["generate", "spec.json", "-o", str(scratch / "pets")])
        assert tree(self.folder / "src" / "pets") == {**tree(scratch / "pets"), "mine.py": b"mine = 1\n"}

    def change(self) -> None:
        """A random change of the spec, or two."""
        schemas = self.schemas()
        for _ in range(self.random.randint(1, 3)):
            name = f"{self.random.choice('ABCXYZ')}{self.random.randint(0, 40):02}"
            match self.random.randint(0, 4):
                case 0 if len(schemas) > SCHEMAS // 2:
                    self._remove(schemas, self.random.choice(sorted(schemas)))
                case 1:
                    other = {"$ref": f"#/components/schemas/{self.random.choice(sorted(schemas))}"}
                    self._properties(schemas)[f"to_{name.lower()}"] = other
                case 2:
                    schemas.setdefault(name, {"type": "object", "properties": {"name": {"type": "string"}}})
                case _:
                    self._properties(schemas)[f"p_{name.lower()}"] = self.random.choice(KINDS)
        self.write(schemas)

    def _properties(self, schemas: Schemas) -> dict[str, Any]:
        return schemas[self.random.choice(sorted(schemas))]["properties"]

    def _remove(self, schemas: Schemas, name: str) -> None:
        del schemas[name]
        tidy(schemas)

    def merge(self, other: str) -> None:
        """Merge a branch into the one that is checked out; the spec by meaning, the package by git."""
        base = self.git("merge-base", "HEAD", other).stdout.strip()
        wanted = merged(self.schemas(base), self.schemas("HEAD"), self.schemas(other))
        self.git("merge", "-q", "--no-commit", other)
        unmerged = {line[3:] for line in self.git("status", "--porcelain").stdout.splitlines() if line[:2] in CONFLICTS}
        self.seen["merges"] += 1
        self.seen["conflicts"] += bool(unmerged - {"spec.json"})
        self.seen["conflicts in lists of names"] += not unmerged.isdisjoint(("src/pets/__init__.py", LOCK))
        self.write(wanted)


CONFLICTS = {"UU", "AA", "DU", "UD", "AU", "UA", "DD"}


def merged(base: Schemas, ours: Schemas, theirs: Schemas) -> Schemas:
    """The schemas of both sides, as people would merge them."""
    found: Schemas = {}
    for name in sorted({*ours, *theirs}):
        if (name in base) and (name not in ours or name not in theirs):
            continue
        sides = [side[name]["properties"] for side in (ours, theirs) if name in side]
        found[name] = {"type": "object", "properties": {key: side[key] for side in sides for key in sorted(side)}}
    tidy(found)
    return found


def tidy(schemas: Schemas) -> None:
    """Drop properties that refer to what is gone."""
    for schema in schemas.values():
        for key, value in list(schema["properties"].items()):
            if "$ref" in value and value["$ref"].rpartition("/")[2] not in schemas:
                del schema["properties"][key]


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Team]:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "team"
    folder.mkdir()
    monkeypatch.chdir(folder)
    made = Team(folder, seed=7)
    (folder / "pyproject.toml").write_text('[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "src/pets"\n')
    (folder / ".gitignore").write_text("__pycache__/\n")
    names = [f"{letter}{number:02}" for letter in "ABC" for number in range(SCHEMAS // 3)]
    made.write({name: {"type": "object", "properties": {"name": {"type": "string"}}} for name in names})
    yield made
    print(dict(made.seen))


@pytest.mark.parametrize("kept", ["nothing", "attributes", "names"])
def test_every_merge_is_put_right(team: Team, kept: str) -> None:
    if kept != "nothing":
        (team.folder / ".gitattributes").write_text(git_attributes(["src/pets"]))
    if kept == "names":
        assert CliRunner().invoke(cli, ["lock"]).exit_code == 0
    CliRunner().invoke(cli, ["generate"])
    (team.folder / "src" / "pets" / "mine.py").write_text("mine = 1\n")
    team.commit("begin")
    for number in range(1, BRANCHES):
        team.git("checkout", "-q", "-b", f"b{number}", "b0")
        team.change()
        team.generate()
        team.commit(f"change {number}")
    for number in range(MERGES):
        ours, theirs = team.random.sample(range(BRANCHES), 2)
        assert team.git("checkout", "-q", f"b{ours}").returncode == 0
        if team.random.random() < 0.5:
            team.change()
            team.generate()
            team.commit(f"change before merge {number}")
        team.merge(f"b{theirs}")
        team.generate()
        team.commit(f"merge {number}")
    assert team.seen["merges"] == MERGES
    assert team.seen["conflicts"] > MERGES // 10
    if kept != "nothing":
        assert team.seen["conflicts in lists of names"] == 0
