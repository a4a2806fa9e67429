"""`diff` of packages: what they offer is read from their source, which is never run."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.budgets import MAX_MODULE_BYTES
from schemawright.cli.entry import cli

ROOT = Path(__file__).resolve().parents[2]
Write = Callable[..., None]
NAME: dict[str, Any] = {"name": {"type": "string"}}


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words, prog_name="schemawright")


@pytest.fixture
def write(here: Path) -> Write:
    """Writes a spec with one model."""

    def write(name: str, properties: dict[str, Any] = NAME) -> None:
        schemas = {"Pet": {"type": "object", "properties": properties}}
        (here / name).write_text(json.dumps({"openapi": "3.1.0", "components": {"schemas": schemas}}), "utf-8")

    return write


@pytest.fixture
def pets(here: Path, write: Write) -> Path:
    """A package with one model, its spec, and a spec with one more property."""
    write("old.json")
    write("new.json", {**NAME, "age": {"type": "integer"}, "score": {"type": "number"}})
    assert run("generate", "old.json", "-o", "pets", "-q").exit_code == 0
    return here / "pets"


def test_a_package_is_compared_with_a_spec(pets: Path) -> None:
    assert "nothing changed" in run("diff", "pets", "old.json").stdout
    assert "nothing changed" in run("diff", "old.json", "pets").stdout
    result = run("diff", "pets", "new.json", "--json")
    (comparison,) = json.loads(result.stdout)["comparisons"]
    assert [change["message"] for change in comparison["changes"]] == [
        "`Pet.age` is new: `int | None`",
        "`Pet.score` is new: `float | None`",
    ]


def test_packages_are_compared(pets: Path, here: Path) -> None:
    assert run("generate", "new.json", "-o", "v2/pets", "-q").exit_code == 0
    result = run("diff", "v2/pets", "pets")
    assert result.exit_code == 1
    line = next(n for n, text in enumerate((here / "v2/pets/pet.py").read_text().splitlines(), 1) if "age:" in text)
    assert f"  v2/pets/pet.py:{line}:1: `Pet.age` is gone [property-removed]\n" in result.stdout


def test_the_settings_are_those_of_the_target(pets: Path, here: Path) -> None:
    (here / "schemawright.toml").write_text('[[targets]]\nspec = "old.json"\noutput = "pets"\nfrozen = true\n', "utf-8")
    result = run("diff", "pets", "old.json")
    assert "`Pet` is frozen [class-options-changed]" in result.stdout
    assert "nothing changed" in run("diff", "pets", "old.json", "--no-frozen").stdout


def test_a_package_of_a_revision_is_read(pets: Path, here: Path) -> None:
    identity = ("-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
    for words in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "first"]):
        subprocess.run(["git", *words], cwd=here, check=True)
    assert run("generate", "new.json", "-o", "pets", "-q").exit_code == 0
    result = run("diff", "HEAD:pets", "pets")
    assert "HEAD:pets -> pets: 2 additive" in result.stdout
    assert run("diff", "pets", "HEAD:pets").stdout.splitlines()[2].startswith("  pets/pet.py:")


def test_code_of_a_package_never_runs(pets: Path, here: Path) -> None:
    for path in pets.glob("*.py"):
        path.write_text(f"{path.read_text('utf-8')}\nopen('ran', 'w')\nraise SystemExit(3)\n", "utf-8")
    result = run("diff", "pets", "old.json")
    assert result.stdout.startswith("pets -> old.json: 1 behaviour only\n")
    assert not (here / "ran").exists()


def test_a_broken_module_tells_where(pets: Path) -> None:
    text = (pets / "pet.py").read_text("utf-8").replace("class Pet(Model):", "class Pet(Model:")
    (pets / "pet.py").write_text(text, "utf-8")
    line = text.split("class Pet(", 1)[0].count("\n") + 1
    result = run("diff", "pets", "old.json")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].startswith(f"pets/pet.py:{line}:16: error[syntax]: is no Python: ")


def test_other_packages_are_refused(here: Path, write: Write) -> None:
    write("old.json")
    (here / "other").mkdir()
    (here / "other" / "__init__.py").write_text("x = 1\n", "utf-8")
    result = run("diff", "other", "old.json")
    assert result.exit_code == 2
    assert "other: error[not-a-spec]: the package was not written by schemawright" in result.stderr


def test_what_no_package_holds_is_refused(pets: Path) -> None:
    os.mkfifo(pets / "pipe.py")
    result = run("diff", "pets", "old.json")
    assert result.exit_code == 2
    assert "pets/pipe.py: error[file-not-readable]: not a regular file" in result.stderr
    (pets / "pipe.py").unlink()
    with (pets / "huge.py").open("wb") as file:
        file.truncate(MAX_MODULE_BYTES + 1)
    result = run("diff", "pets", "old.json")
    assert result.exit_code == 2
    assert "pets/huge.py: error[file-too-large]" in result.stderr


def test_a_link_counts_as_the_file_behind_it(pets: Path, here: Path) -> None:
    """Sandboxes of build systems are trees of links."""
    (here / "linked").mkdir()
    for path in pets.iterdir():
        if path.suffix == ".py":
            (here / "linked" / path.name).symlink_to(path)
    assert "nothing changed" in run("diff", "pets", "linked").stdout


def _revisions() -> list[str]:
    """Some commits in which a package of the project changed; none where the history is not there."""
    command = [
        "git",
        "log",
        "--format=%h",
        "-S",
        "Generated by schemawright",
        "--",
        "generated/azure_openai/__init__.py",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split()[-1:]


def test_packages_of_earlier_versions_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = _revisions()
    if not found:
        pytest.skip("this clone has no history")
    result = run("diff", f"{found[0]}:generated/azure_openai", "generated/azure_openai", "--all")
    assert result.exit_code in (0, 1), result.stderr
    assert "`use_class` is new [name-added]" in result.stdout


def test_the_tool_is_compared_with_what_it_wrote(pets: Path, here: Path) -> None:
    (here / "schemawright.toml").write_text(
        '[[targets]]\nspec = "old.json"\noutput = "pets"\n[[targets]]\nspec = "new.json"\noutput = "other"\n', "utf-8"
    )
    result = run("diff", "--tool")
    assert result.stdout == "pets -> old.json: nothing changed for the Python that uses the package\n"
    assert result.stderr == "other: there is no package yet\n"
    module, runtime = pets / "pet.py", pets / "_runtime.py"
    module.write_text(module.read_text("utf-8").replace("    name: str |", "    called: str |"), "utf-8")
    runtime.write_text(f"{runtime.read_text('utf-8')}_LIMIT = 1\n", "utf-8")
    result = run("diff", "--tool", "--target", "pets")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "pets -> old.json: 1 breaking at type-check time, 1 behaviour only, 1 additive"
    assert lines[2].endswith(": `Pet.called` is gone [property-removed]")
    assert lines[4].endswith(": other code stands behind the same names in `_runtime` [code-changed]")
    assert lines[6] == "  `Pet.name` is new: `str | None` [property-added]"
    assert run("diff", "--tool", "old.json").exit_code == 2


def test_texts_and_layout_are_no_code(pets: Path) -> None:
    module = pets / "pet.py"
    text = module.read_text("utf-8").replace('    """Read a JSON object."""\n', "    # read\n")
    module.write_text(text.replace("\n", "\r\n"), "utf-8")
    assert "nothing changed" in run("diff", "pets", "old.json").stdout


def test_check_tells_in_models(pets: Path, here: Path) -> None:
    assert run("check", "old.json", "-o", "pets", "--models").stdout == ""
    result = run("check", "new.json", "-o", "pets", "--models")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "pets -> new.json: 2 additive",
        "additive: 2",
        "  `Pet.age` is new: `int | None` [property-added]",
        "  `Pet.score` is new: `float | None` [property-added]",
    ]
    stat = run("check", "new.json", "-o", "pets", "--models", "--stat").stdout.splitlines()
    assert stat[-1].split() == ["all", "-", "-", "-", "2", "-"]
    told = json.loads(run("check", "new.json", "-o", "pets", "--models", "--json").stdout)
    assert [change["code"] for change in told["comparisons"][0]["changes"]] == ["property-added"] * 2
    assert "out-of-date" in {finding["code"] for finding in told["diagnostics"]}


def test_check_shows_text_where_there_are_no_models_to_tell_of(pets: Path, here: Path) -> None:
    assert run("check", "old.json", "-o", "none", "--models").stdout == "none: the package is missing (5 files)\n"
    (pets / "pet.py").write_text("<<<<<<< HEAD\n", "utf-8")
    result = run("check", "old.json", "-o", "pets", "--models")
    assert result.exit_code == 1
    assert result.stderr.startswith("pets/pet.py:1:1: warning[syntax]: is no Python")
    assert "-<<<<<<< HEAD" in result.stdout
