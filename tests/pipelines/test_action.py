"""action.yml: its step, run as GitHub runs it, and the problem matcher.

In: the variables that GitHub sets, and the inputs. Out: workflow commands, exit codes, and what later steps get. Not
here: GitHub itself.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from schemawright.cli.messages import rendered
from schemawright.diagnostics import Diagnostic, Origin, Severity
from tests.built import document_of

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
(STEP,) = ACTION["runs"]["steps"]
((PATTERN,),) = (
    matcher["pattern"] for matcher in json.loads((ROOT / "action/problem-matcher.json").read_text())["problemMatcher"]
)
CONFIG = '[[targets]]\nspec = "pets.json"\noutput = "gen/pets"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / "api").mkdir(parents=True)
    (folder / "api/pets.json").write_text(json.dumps(document_of({"Pet": {"type": "object"}}), indent=1))
    (folder / "api/schemawright.toml").write_text(CONFIG)
    return folder


def run(project: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step with inputs; those that are not given have their defaults."""
    given = {name: inputs.get(name, each["default"]) for name, each in ACTION["inputs"].items()}
    variables = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: given[m[1]], v) for name, v in STEP["env"].items()
    }
    bin = project.parent / "bin"
    bin.mkdir(exist_ok=True)
    (bin / "schemawright").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m schemawright "$@"\n')
    (bin / "schemawright").chmod(0o755)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
        **variables,
        "PATH": os.pathsep.join([str(bin), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT / "generator"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_PATH": str(project.parent / "path"),
    }
    command = [STEP["shell"], "--noprofile", "--norc", "-eo", "pipefail", "-c", STEP["run"]]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)


HERE = {"version": "installed", "config": "api/schemawright.toml", "python": sys.executable}


def test_drift_is_an_annotation_from_the_top_of_the_repository(project: Path) -> None:
    done = run(project, **HERE)
    assert done.returncode == 1, done.stderr
    assert f"::add-matcher::{ROOT}/action/problem-matcher.json\n" in done.stdout
    (annotation,) = (line for line in done.stdout.splitlines() if line.startswith("::error "))
    assert annotation.startswith("::error file=api/gen/pets")
    assert run(project, command="generate", **HERE).returncode == 0
    assert run(project, **HERE).returncode == 0


def test_a_finding_is_an_annotation_with_its_line(project: Path) -> None:
    broken = document_of({"Pet": {"type": "objekt"}})
    (project / "api/pets.json").write_text(json.dumps(broken, indent=1))
    done = run(project, **HERE)
    assert done.returncode == 2
    assert re.search(r"^::error file=api/pets\.json,line=\d+,col=\d+,title=schemawright%3A ", done.stdout, re.MULTILINE)


def test_arguments_are_words_and_no_code(project: Path) -> None:
    run(project, command="generate", **HERE)
    assert run(project, **HERE, arguments="--target 'gen/pets'  --strict").returncode == 0
    done = run(project, **HERE, arguments="--target '$(touch owned); `touch owned`'")
    assert "$(touch owned); `touch owned`" in done.stdout + done.stderr
    assert done.returncode == 2
    assert not list(project.rglob("owned"))
    done = run(project, **HERE, command="check; touch owned")
    assert (done.returncode, "must be check or generate" in done.stderr) == (2, True)


@pytest.mark.slow
def test_the_action_installs_itself_and_for_later_steps(project: Path) -> None:
    done = run(project, command="generate", config="api/schemawright.toml", python=sys.executable)
    assert done.returncode == 0, done.stderr
    assert (project / "api/gen/pets/pet.py").is_file()
    folder = Path((project.parent / "path").read_text().strip())
    assert [path.name for path in folder.iterdir()] == ["schemawright"]
    said = subprocess.run([folder / "schemawright", "--version"], capture_output=True, text=True, check=True, env={})
    assert said.stdout.startswith("schemawright, version ")


MATCHED = {
    "a.yaml:3:4: error[schema-invalid]: bad (/a)": ("a.yaml", "3", "4", "error", "schema-invalid", "bad (/a)"),
    "my docs/a:b.md:7: warning[page-row]: odd": ("my docs/a:b.md", "7", None, "warning", "page-row", "odd"),
    "a.yaml: error[file-not-found]: none": ("a.yaml", None, None, "error", "file-not-found", "none"),
    "    help: as in warning[page-row]: x": None,
    "error[config]: nowhere": None,
    "+    x: error = 1": None,
}


@pytest.mark.parametrize("line", MATCHED)
def test_the_matcher_reads_messages(line: str) -> None:
    found = re.match(PATTERN["regexp"], line)
    members = ("file", "line", "column", "severity", "code", "message")
    assert (None if found is None else tuple(found[PATTERN[each]] for each in members)) == MATCHED[line]


def test_the_matcher_reads_what_is_printed() -> None:
    finding = Diagnostic("page-row", Severity.WARNING, "odd", Origin("a b.md", "", 7, 2), "help")
    headline, *rest = rendered([finding])
    assert re.match(PATTERN["regexp"], headline)
    assert not any(re.match(PATTERN["regexp"], line) for line in rest)


def test_the_example_names_inputs_that_there_are() -> None:
    steps = yaml.safe_load((ROOT / "examples/github/models.yml").read_text("utf-8"))["jobs"]["check"]["steps"]
    (used,) = (step for step in steps if "schemawright@" in step["uses"])
    assert used["with"].keys() <= ACTION["inputs"].keys()
