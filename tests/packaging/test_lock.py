"""requirements.lock holds every dependency, with hashes, and names no machine.

In: pyproject.toml and requirements.lock. Not here: whether the versions work together, which the installation shows.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

ENTRIES = re.findall(r"^(\S.*?)[ ]\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.MULTILINE)
DECLARED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["optional-dependencies"]["watch"],
    *PROJECT["dependency-groups"]["dev"],
]


def project_name(requirement: str) -> str:
    """The normalised name of the project that a requirement or a line of the lock speaks of."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_every_line_of_the_lock_is_an_exact_version_with_hashes() -> None:
    comments = "".join(line for line in LOCK.splitlines(keepends=True) if line.startswith("#") or not line.strip())
    entries = "".join(f"{head} \\\n{hashes}" for head, hashes in ENTRIES)
    assert comments + entries == LOCK
    assert [head for head, _ in ENTRIES if not re.match(r"[a-z0-9-]+==\S+( ; .+)?$", head)] == []


@pytest.mark.parametrize("requirement", DECLARED)
def test_a_declared_dependency_is_locked(requirement: str) -> None:
    assert project_name(requirement) in {project_name(head) for head, _ in ENTRIES}


def test_the_four_runtime_dependencies_have_lower_bounds_only() -> None:
    dependencies = PROJECT["project"]["dependencies"]
    assert sorted(map(project_name, dependencies)) == ["click", "jinja2", "pyyaml", "ruff"]
    assert [d for d in dependencies if not re.fullmatch(r"[a-z0-9]+>=[0-9.]+", d)] == []
