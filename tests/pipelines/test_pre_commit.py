"""The hooks of .pre-commit-hooks.yaml, run by pre-commit in a repository of a user.

In: a copy of what a hook is installed from, and a small project. Out: exit codes and changed files. pre-commit installs
the hook from the index that pip is set up with.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.built import document_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ("generator", "templates", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
CONFIG = '[[targets]]\nspec = "pets.json"\noutput = "gen/pets"\n'


def git(folder: Path, *words: str) -> None:
    named = ("-c", "user.name=n", "-c", "user.email=e@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of schemawright, as far as hooks need it."""
    folder = tmp_path_factory.mktemp("schemawright")
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with a spec and a target."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "pets.json").write_text(json.dumps(document_of({"Pet": {"type": "object"}})))
    (folder / "schemawright.toml").write_text(CONFIG)
    (folder / ".gitignore").write_text("__pycache__/\n")
    git(folder, "add", "-A")
    return folder


def try_repo(hooks: Path, project: Path, hook: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--verbose"]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(hooks / ".git" / "cache")}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_hooks_generate_and_check(hooks: Path, project: Path) -> None:
    code, said = try_repo(hooks, project, "schemawright-check")
    assert code != 0, said
    assert "differs from what the spec gives" in said
    code, said = try_repo(hooks, project, "schemawright-generate")
    assert (project / "gen/pets/pet.py").is_file(), said
    git(project, "add", "-A")
    for hook in HOOKS:
        code, said = try_repo(hooks, project, hook["id"])
        assert code == 0, said
    (project / "pets.json").write_text(json.dumps(document_of({"Pet": {"type": "object"}, "Dog": {}})))
    git(project, "add", "-A")
    code, said = try_repo(hooks, project, "schemawright-check")
    assert (code != 0, "dog.py" in said) == (True, True), said
    code, said = try_repo(hooks, project, "schemawright-generate")
    assert (code != 0, "files were modified by this hook" in said) == (True, True)


def test_hooks_run_what_the_command_offers() -> None:
    from schemawright.cli.entry import cli

    assert [hook["entry"].split() for hook in HOOKS] == [["schemawright", verb] for verb in ("generate", "check")]
    assert all(hook["entry"].split()[1] in cli.commands and not hook["pass_filenames"] for hook in HOOKS)
    ((example,),) = (
        [repo["hooks"] for repo in yaml.safe_load(path.read_text("utf-8"))["repos"]]
        for path in [ROOT / "examples/pre-commit/.pre-commit-config.yaml"]
    )
    assert example[0]["id"] in [hook["id"] for hook in HOOKS]
