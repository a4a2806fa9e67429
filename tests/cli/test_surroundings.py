"""Folders that may not be entered or are gone, names that no system has: errors with a code, with the real pipeline."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import ruff
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli

Run = Callable[..., list[tuple[str, str | None]]]
SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}},
}
TARGET = '[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "pets"\n'
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="modes, pipes and devices of POSIX")


@pytest.fixture
def wrong(here: Path) -> Run:
    """Runs a command that must end with 2 and nothing but errors: code and file of each."""
    (here / "spec.json").write_text(json.dumps(SPEC))

    def run(*arguments: str) -> list[tuple[str, str | None]]:
        result: Result = CliRunner().invoke(cli, [*arguments, "--json"], prog_name="schemawright")
        assert result.exit_code == 2, result.output
        assert "internal error" not in result.stderr
        found = json.loads(result.stdout)["diagnostics"]
        assert {entry["severity"] for entry in found} == {"error"}
        return [(entry["code"], entry["file"]) for entry in found]

    return run


@pytest.fixture
def locked(here: Path, kept_out: None) -> Iterator[Path]:
    """A folder that may not be entered, with a project in it."""
    folder = here / "locked"
    (folder / "inner").mkdir(parents=True)
    (folder / "spec.json").write_text(json.dumps(SPEC))
    (folder / "pyproject.toml").write_text(TARGET)
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


@pytest.mark.parametrize("spec", ["locked/spec.json", "locked/Pet.md", "locked/inner"])
def test_a_spec_below_a_locked_folder_is_an_error(wrong: Run, locked: Path, spec: str) -> None:
    for arguments in (("inspect", spec), ("generate", spec, "-o", "pets"), ("check", spec, "-o", "pets")):
        assert wrong(*arguments) == [("file-not-readable", spec)]


def test_an_output_below_a_locked_folder_is_an_error(wrong: Run, locked: Path) -> None:
    for verb in ("generate", "check"):
        assert wrong(verb, "spec.json", "-o", "locked/pets") == [("output-not-writable", None)]


@pytest.mark.parametrize("place", ["locked", "locked/inner"])
def test_the_targets_of_another_project_are_not_made_instead(
    wrong: Run, here: Path, locked: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "pyproject.toml").write_text(TARGET)
    locked.chmod(0o700)
    monkeypatch.chdir(here / place)
    locked.chmod(0)
    up = "../" * place.count("/")
    assert wrong("generate") == [("file-not-readable", f"{up}pyproject.toml")]


def test_a_config_that_may_not_be_read_is_an_error(wrong: Run, here: Path, kept_out: None) -> None:
    (here / "pyproject.toml").write_text(TARGET)
    (here / "pyproject.toml").chmod(0)
    assert wrong("generate") == [("file-not-readable", "pyproject.toml")]


LONG = ["n" * 256 + ".json", "https://" + "h" * 300, "http://127.0.0.1:1/" + "p" * 5000, "d/" * 3000 + "x"]


@pytest.mark.parametrize("spec", LONG, ids=["name", "host", "path of a URL", "path"])
def test_a_spec_with_an_overlong_name_is_an_error(wrong: Run, spec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    for arguments in (("inspect", spec), ("generate", spec, "-o", "pets")):
        ((code, _),) = wrong(*arguments)
        assert code in ("file-not-found", "file-not-readable")


@pytest.mark.skipif(sys.platform != "linux", reason="a current folder cannot be removed everywhere")
def test_a_current_folder_that_is_gone_is_an_error(wrong: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = str(here / "spec.json")
    (here / "gone").mkdir()
    monkeypatch.chdir(here / "gone")
    (here / "gone").rmdir()
    assert wrong("generate") == [("file-not-found", ".")]
    assert wrong("check") == [("file-not-found", ".")]
    assert wrong("inspect", "spec.json") == [("file-not-found", "spec.json")]
    assert wrong("generate", spec, "-o", "pets") == [("output-not-writable", None)]
    assert wrong("generate", spec, "-o", ".") == [("package-name", None)]


NO_PATHS = {
    "spec": (TARGET.replace("spec.json", r"\u0000"), "file-not-found"),
    "output": (TARGET.replace("pets", r"a\u0000b/pets"), "config"),
    "the last part of output": (TARGET.replace("pets", r"\u0000"), "config"),
    "allow-paths": (TARGET + r'allow-paths = ["\u0000"]', "config"),
    "allow-paths that are not there": (TARGET + 'allow-paths = [".", "nowhere"]', "config"),
    "a file in allow-paths": (TARGET + 'allow-paths = ["spec.json"]', "config"),
}


@pytest.mark.parametrize("name", NO_PATHS)
def test_what_is_no_path_in_the_config_is_an_error(wrong: Run, here: Path, name: str) -> None:
    text, code = NO_PATHS[name]
    (here / "pyproject.toml").write_text(text)
    for verb in ("generate", "check"):
        assert [code for code, _ in wrong(verb)] == [code]


@posix_only
@pytest.mark.parametrize("config", ["/dev/zero", "pipe", "folder"])
def test_a_config_that_is_no_file_is_not_waited_for(wrong: Run, here: Path, config: str) -> None:
    os.mkfifo(here / "pipe")
    (here / "folder").mkdir()
    assert wrong("generate", "--config", config) == [("file-not-readable", config)]


def test_a_config_is_not_read_without_limit(wrong: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text(TARGET + "#" * 1_100_000)
    assert wrong("generate") == [("file-too-large", "pyproject.toml")]


def test_a_record_is_no_use_where_ruff_is_gone(wrong: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = here / "ruff"
    program.symlink_to(ruff.find_ruff_bin())
    monkeypatch.setattr(ruff, "find_ruff_bin", lambda: str(program))
    CliRunner().invoke(cli, ["generate", "spec.json", "-o", "pets"])
    assert (here / "pets/__pycache__/schemawright.json").is_file()
    program.unlink()
    assert wrong("generate", "spec.json", "-o", "pets") == [("formatter", None)]
