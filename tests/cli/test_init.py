"""`init` shows what a project needs, and writes it; nothing that is there is overwritten."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from schemawright.cli import starting
from schemawright.cli.entry import cli
from schemawright.project.configuration import jobs_of
from schemawright.project.git_attributes import git_attributes
from schemawright.project.job import KEYS
from schemawright.project.starter import output_for
from schemawright.settings import SETTINGS
from tests.built import document_of

SPEC = json.dumps(document_of({"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}))
HOOKS, WORKFLOW = ".pre-commit-config.yaml", ".github/workflows/models.yml"
WRITTEN = {"schemawright.toml", "Makefile", ".gitattributes", HOOKS, WORKFLOW}


def run(*arguments: str, verb: str = "init", **options: str) -> Result:
    return CliRunner().invoke(cli, [verb, *arguments], prog_name="schemawright", **options)


def files() -> dict[str, bytes]:
    found = (path for path in Path().rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.as_posix(): path.read_bytes() for path in found}


@pytest.fixture(autouse=True)
def spec(here: Path) -> str:
    (here / "specs").mkdir()
    (here / "specs/pets.json").write_text(SPEC)
    return "specs/pets.json"


def test_a_new_project_works_at_once(spec: str) -> None:
    result = run(spec, "--yes")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("specs/pets.json: 1 model for the package generated/pets\n")
    assert result.stdout.endswith("; `schemawright generate` makes the package\n")
    before = files()
    assert before.keys() == {spec, *WRITTEN}
    assert run(verb="generate").stdout.startswith("generated/pets: 1 model, ")
    assert run(verb="check").exit_code == 0
    again = run(spec, "--yes")
    assert (again.exit_code, again.stdout.splitlines()[-1]) == (0, "nothing to write")
    assert {name: files()[name] for name in before} == before


def test_what_is_written_is_what_was_shown(spec: str) -> None:
    shown = run(spec, "--dry-run").stdout
    assert files().keys() == {spec}
    assert shown.endswith("nothing was written: this was a dry run\n")
    run(spec, "--yes")
    for name in WRITTEN:
        text = Path(name).read_text().replace("\t", "        ")
        assert f"{name}: a new file\n" + "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines()) in shown


def test_without_a_terminal_the_answer_must_be_given(spec: str) -> None:
    result = run(spec)
    assert (result.exit_code, files().keys()) == (2, {spec})
    assert "there is no terminal to ask on\n    help: say --yes to write these files, or --dry-run" in result.stderr


@pytest.mark.parametrize(("answer", "written"), [("y\n", WRITTEN), ("n\n", set()), ("\n", set())])
def test_on_a_terminal_it_asks(spec: str, monkeypatch: pytest.MonkeyPatch, answer: str, written: set[str]) -> None:
    monkeypatch.setattr(starting, "is_terminal", lambda stream: True)
    result = run(spec, input=answer)
    assert (result.exit_code, files().keys()) == (0, {spec, *written})
    assert ("nothing was written" in result.stdout) is not bool(written)


def test_what_can_be_said_of_a_target_stands_in_comments_that_are_true(spec: str, here: Path) -> None:
    run(spec, "--yes")
    (here.parent / "shared-schemas").mkdir()
    text = Path("schemawright.toml").read_text()
    lines = [line for line in text.splitlines() if " = " in line]
    Path("all.toml").write_text("[[targets]]\n" + "".join(f"{line.removeprefix('# ')}\n" for line in lines))
    (job,) = jobs_of(Path("all.toml"))
    defaults = job._field_defaults
    assert [key.key for key in KEYS if getattr(job, key.attribute) == defaults.get(key.attribute)] == ["kind"]
    values = {**job.settings.schema._asdict(), **job.settings.python._asdict()}
    assert [setting.key for setting in SETTINGS if values[setting.attribute] == setting.default] == []


def test_a_pyproject_gets_the_table_at_its_end(spec: str) -> None:
    Path("pyproject.toml").write_bytes(b'[project]\r\nname = "x"')
    assert "pyproject.toml: added at its end" in run(spec, "--yes").stdout
    text = Path("pyproject.toml").read_bytes()
    assert text.startswith(b'[project]\r\nname = "x"\r\n\r\n# Written')
    assert b"\n" not in text.replace(b"\r\n", b"")
    run(spec, "-o", "other/dogs", "--yes")
    assert [job.output for job in jobs_of(Path("pyproject.toml"))] == [Path("generated/pets"), Path("other/dogs")]


def test_targets_that_are_written_in_another_way_are_left_alone(spec: str) -> None:
    text = f'[tool.schemawright]\ntargets = [{{spec = "{spec}", output = "a"}}]\n'
    Path("pyproject.toml").write_text(text)
    shown = run(spec, "--yes").stdout
    assert "pyproject.toml: has targets that are written in another way: add this by hand\n" in shown
    assert Path("pyproject.toml").read_text() == text


BY_HAND = {
    "Makefile": "models:\n\ttrue\n",
    HOOKS: "repos: []\n",
    WORKFLOW: "on: push\n",
}


@pytest.mark.parametrize("name", BY_HAND)
def test_what_cannot_be_added_is_shown_alone(spec: str, name: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(BY_HAND[name])
    result = run(spec, "--yes")
    assert (result.exit_code, Path(name).read_text()) == (0, BY_HAND[name])
    (line,) = (line for line in result.stdout.splitlines() if line.startswith(f"{name}: "))
    assert line.endswith(": add this by hand")
    assert name not in result.stdout.splitlines()[-1]


def test_other_targets_of_make_and_other_attributes_stay(spec: str) -> None:
    Path("Makefile").write_text("all:\n\ttrue\n\n")
    Path(".gitattributes").write_text("* text=auto")
    run(spec, "--yes")
    assert Path("Makefile").read_text().startswith("all:\n\ttrue\n\n\n# Written")
    assert Path(".gitattributes").read_text() == "* text=auto\n\n" + git_attributes(["generated/pets"])


@pytest.mark.parametrize("name", ["Makefile", ".gitattributes", "schemawright.toml"])
def test_a_link_to_nowhere_and_a_folder_are_no_files_to_write(spec: str, name: str, here: Path) -> None:
    (here / name).symlink_to(here / "elsewhere")
    result = run(spec, "--yes")
    assert not (here / "elsewhere").exists()
    assert f"{name}: cannot be read: add this by hand" in result.stdout
    (here / name).unlink()
    (here / name).mkdir()
    assert f"{name}: cannot be read: add this by hand" in run(spec, "--yes").stdout


def test_gitlab_is_told_what_to_add(spec: str) -> None:
    Path(".gitlab-ci.yml").write_text("x: {}\n")
    shown = run(spec, "--yes").stdout
    assert ".gitlab-ci.yml: is there already: add this by hand\n    models:\n" in shown
    assert not Path(WORKFLOW).exists()


def test_below_the_top_of_a_repository_hooks_and_ci_are_shown(spec: str, here: Path, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    shown = run(spec, "--yes").stdout
    assert f"{HOOKS}: belongs into .., the top of the repository: add this by hand" in shown
    assert f"{WORKFLOW}: belongs into .., the top of the repository: add this by hand" in shown
    assert files().keys() == {spec, *WRITTEN} - {HOOKS, WORKFLOW}


ERRORS: dict[str, tuple[dict[str, str], tuple[str, ...], str]] = {
    "no such spec": ({}, ("nothing.json",), "nothing.json: error[file-not-found]"),
    "no spec": ({"x.json": "{}"}, ("x.json",), "error[not-a-spec]"),
    "standard input": ({}, ("-",), "error[config]: standard input cannot be a spec of a target"),
    "a name that is none": ({}, ("specs/pets.json", "-o", "a-b"), "error[package-name]"),
    "a configuration above": (
        {"../schemawright.toml": '[[targets]]\nspec = "a"\noutput = "b"\n'},
        ("specs/pets.json",),
        "../schemawright.toml:1:1: error[config]: targets stand in ../schemawright.toml\n    help: run this in ..,",
    ),
    "a broken configuration": ({"schemawright.toml": "["}, ("specs/pets.json",), "is not valid TOML"),
    "an output that is another target's": (
        {"schemawright.toml": '[[targets]]\nspec = "a"\noutput = "generated/pets"\n'},
        ("specs/pets.json",),
        "schemawright.toml:1:1: error[config]: another target has the output generated/pets",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_wrong_is_said_before_anything_is_written(name: str) -> None:
    given, arguments, message = ERRORS[name]
    for path, text in given.items():
        Path(path).write_text(text)
    before = files()
    result = run(*arguments, "--yes")
    assert (result.exit_code, files()) == (2, before)
    assert message in result.stderr
    assert ": nothing was written\n" in result.stderr


def test_a_file_that_cannot_be_written_is_an_error_that_names_what_was(spec: str, here: Path) -> None:
    (here / ".github").write_text("")
    result = run(spec, "--yes")
    assert result.exit_code == 2
    assert f"{WORKFLOW}: error[output-not-writable]: cannot be written: " in result.stderr
    assert f"1 error, after schemawright.toml, Makefile, .gitattributes, {HOOKS} were written\n" in result.stderr


@pytest.mark.parametrize("name", ["a b.json", "it's.json", 'q"\\.json', "é.json", "$(x).json", "#.json", "\x7f.json"])
def test_odd_names_stay_what_they_are(name: str) -> None:
    spec = f"sp'ecs [1]/{name}"
    Path(spec).parent.mkdir()
    Path(spec).write_text(SPEC)
    assert run(spec, "-o", "gen/it's/pets", "--yes").exit_code == 0
    (target,) = tomllib.loads(Path("schemawright.toml").read_text())["targets"]
    assert (target["spec"], target["output"]) == (spec, "gen/it's/pets")
    ((hook,),) = (repo["hooks"] for repo in yaml.safe_load(Path(HOOKS).read_text())["repos"])
    assert re.search(hook["files"], spec)
    assert re.search(hook["files"], "gen/it's/pets/pet.py")
    assert not re.search(hook["files"], "gen/pets/pet.py")


def test_git_knows_the_attributes(spec: str, here: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    run(spec, "-o", "gen erated/pets", "--yes")
    command = [
        "git",
        "check-attr",
        "linguist-generated",
        "merge",
        "--",
        "gen erated/pets/__init__.py",
        "gen erated/pets/pet.py",
    ]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    assert [line.rpartition(": ")[2] for line in told] == ["set", "union", "set", "unspecified"]


def test_several_specs_make_one_target(spec: str) -> None:
    Path("more.json").write_text(SPEC.replace("Pet", "Dog"))
    assert run(spec, os.path.abspath("more.json"), "--yes").exit_code == 0
    (job,) = jobs_of(Path("schemawright.toml"))
    assert job.specs == (spec, "more.json")
    assert run(verb="generate").exit_code == 0


OUTPUTS = {
    "specs/petstore.yaml": "petstore",
    "specs/Pet-Store.v2.yaml": "pet_store",
    "specs/petstore/openapi.yaml": "petstore",
    "openapi.json": "my_api",
    "docs": "my_api",
    "pets/docs/": "pets",
    "https://example.com/shop/openapi.yaml?x=1": "shop",
    "class.json": "class_",
    "1.json": "api_1",
}


@pytest.mark.parametrize("spec", OUTPUTS)
def test_the_package_is_called_after_what_tells_most(spec: str) -> None:
    assert output_for([spec]) == Path("generated", OUTPUTS[spec])
