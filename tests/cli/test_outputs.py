"""The output folder names the package, which must have a name that Python can import."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.project.package_name import misnamed, package_name

Run = Callable[..., Result]
Write = Callable[..., str]

MISNAMED = {
    "my-api": "my_api",
    "gen/My Api": "my_api",
    "class": "class_",
    "None": "none",
    "123": "api_123",
    "x.py": "x_py",
    "1-2": "api_1_2",
    " ": "my_api",
    "~": "my_api",
    "--": "my_api",
    "日-本": "日_本",
    "ﬁ": "fi",
    "e\u0301": "é",
    "pets\n": "pets",
    "a\x1bb": "a_b",
    "pets\udcff": "pets",
    "/": "my_api",
}


@pytest.mark.parametrize("verb", ["generate", "check"])
@pytest.mark.parametrize("output", MISNAMED)
def test_a_folder_that_no_package_can_be_called_is_an_error(
    run: Run, write: Write, here: Path, pipeline: ModuleType, output: str, verb: str
) -> None:
    """Before the spec is read."""
    result = run(verb, write(), "-o", output, "--json")
    assert (result.exit_code, pipeline.built) == (2, [])
    (found,) = json.loads(result.stdout)["diagnostics"]
    assert (found["code"], found["file"]) == ("package-name", None)
    assert f"such as {MISNAMED[output]}: " in found["help"]
    assert result.stderr.startswith("error[package-name]: ")
    assert [path.name for path in here.iterdir()] == ["spec.json"]


@pytest.mark.parametrize("output", MISNAMED)
def test_the_name_that_is_proposed_can_be_one(output: str) -> None:
    assert misnamed(Path(MISNAMED[output])) is None


@pytest.mark.parametrize("output", ["my-api", "gen/class", ".."])
def test_a_misnamed_folder_in_the_config_is_an_error_with_its_place(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, pipeline: ModuleType, output: str
) -> None:
    folder = here / "my-project" / "inner"
    folder.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(f'[[tool.schemawright.targets]]\nspec = "a"\noutput = "{output}"\n')
    monkeypatch.chdir(folder)
    result = run("generate", "--json")
    assert (result.exit_code, pipeline.built) == (2, [])
    (found,) = json.loads(result.stdout)["diagnostics"]
    place = ("package-name", "pyproject.toml", "/tool/schemawright/targets/0/output", 3, 1)
    assert tuple(found[key] for key in ("code", "file", "pointer", "line", "column")) == place


@pytest.mark.parametrize(("output", "name"), [(".", "pets"), ("..", "here"), ("inner/..", "pets"), ("a/./b/", "b")])
def test_a_path_that_ends_in_dots_has_the_name_of_what_it_leads_to(
    here: Path, monkeypatch: pytest.MonkeyPatch, output: str, name: str
) -> None:
    (here / "pets" / "inner").mkdir(parents=True)
    monkeypatch.chdir(here / "pets")
    assert package_name(Path(output)) == name


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_links_are_followed_to_the_name_behind_dots_only(here: Path) -> None:
    (here / "real" / "pets").mkdir(parents=True)
    (here / "link").symlink_to("real/pets")
    assert package_name(Path("link/..")) == "real"
    assert package_name(Path("link")) == "link"


def test_a_package_can_be_written_into_the_current_folder(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = here / write()
    (here / "pets").mkdir()
    monkeypatch.chdir(here / "pets")
    assert run("generate", str(spec), "-o", ".").exit_code == 0
    assert {path.name for path in Path().iterdir()} == {"__init__.py", "__pycache__"}
    assert run("check", str(spec), "-o", ".").exit_code == 0


@pytest.mark.parametrize("verb", ["generate", "check"])
def test_a_package_called_as_a_module_of_python_is_a_warning(run: Run, write: Write, here: Path, verb: str) -> None:
    result = run(verb, write(), "-o", "gen/json")
    assert "warning[package-name]: `json` is also a module of Python's standard library" in result.stderr
    assert "    help: let the path of the output end in another name, such as json_models\n" in result.stderr
    assert "warning" not in run(verb, write(), "-o", "gen/json", "--silent", "package-name").stderr
    (here / "gen").mkdir(exist_ok=True)
    (here / "gen/__init__.py").write_text("")
    assert "warning" not in run(verb, write(), "-o", "gen/json").stderr


def test_a_target_called_so_is_a_warning_with_its_place(run: Run, write: Write, here: Path) -> None:
    (here / "pyproject.toml").write_text(f'[tool.schemawright]\ntargets = [{{spec = "{write()}", output = "json"}}]\n')
    said = "pyproject.toml:2:33: warning[package-name]: `json` is also a module of Python's standard library"
    assert said in run("generate").stderr
    assert "warning" in run("generate", "--json").stdout


def test_a_warning_on_the_name_is_counted_with_a_command_that_lists_it(here: Path) -> None:
    (here / "a.json").write_text(json.dumps({"openapi": "3.1.0", "components": {"schemas": {"Pet": {}}}}))
    for expected in (
        "warning[package-name]",
        "1 warning on json, as before: `schemawright check a.json -o json` lists it",
    ):
        assert expected in CliRunner().invoke(cli, ["generate", "a.json", "-o", "json"]).stderr
    assert "warning[package-name]" in CliRunner().invoke(cli, ["check", "a.json", "-o", "json"]).stderr


def test_a_root_and_a_spec_that_are_not_there_tell_where_they_are_named(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.json").write_text(json.dumps({"openapi": "3.1.0", "components": {"schemas": {"Pet": {}}}}))
    target = '[[tool.schemawright.targets]]\nspec = ["{}"]\noutput = "{}"\n'
    (here / "pyproject.toml").write_text(
        target.format("a.json", "a")
        + target.format("a.json", "b")
        + 'roots = ["Pet", "Pat"]\n'
        + target.format("no", "c")
    )
    monkeypatch.chdir(here)
    stderr = CliRunner().invoke(cli, ["generate"]).stderr
    assert stderr.splitlines()[:4] == [
        "no: error[file-not-found]: there is no such file",
        "    target c names it here: pyproject.toml:9:9 (/tool/schemawright/targets/2/spec/0)",
        "pyproject.toml:7:17: error[unknown-root]: target b: no model is named 'Pat' "
        "(/tool/schemawright/targets/1/roots/1)",
        "    help: did you mean Pet?",
    ]
