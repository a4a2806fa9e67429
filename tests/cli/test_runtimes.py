"""Runtimes that packages share are made, compared and verified as packages are, by options and as targets."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.diagnostics import SpecError
from schemawright.project.configuration import jobs_of
from tests.built import as_rendered, document_of

OUT = "src/acme/models_runtime"
NAME = "acme.models_runtime"
EXAMPLE = {"type": "object", "properties": {"a": {"type": "string"}}, "example": {"a": "b"}}
RUNTIME = f'[[tool.schemawright.targets]]\nkind = "runtime"\noutput = "{OUT}"\n'
PETS = f'[[tool.schemawright.targets]]\nspec = "pets.json"\noutput = "src/pets"\nruntime = "{NAME}"\n'


def run(*arguments: str) -> Result:
    with as_rendered():
        return CliRunner().invoke(cli, arguments, prog_name="schemawright")


@pytest.fixture
def pets(here: Path) -> Path:
    (here / "pets.json").write_text(json.dumps(document_of({"Pet": EXAMPLE})), "utf-8")
    return here


def test_a_runtime_is_made_from_the_command_line(here: Path) -> None:
    made = run("generate", "--kind", "runtime", "-o", OUT)
    assert (made.exit_code, made.stderr) == (0, "")
    assert re.fullmatch(rf"{OUT}: runtime, \d+ files written\n", made.stdout)
    assert run("generate", "--kind", "runtime", "-o", OUT).stdout == f"{OUT}: runtime, unchanged\n"
    assert run("check", "--kind", "runtime", "-o", OUT).stderr == f"{OUT}: runtime, up to date\n"
    other = run("check", "--kind", "runtime", "-o", OUT, "--json-library", "msgspec")
    assert (other.exit_code, "+import msgspec" in other.stdout) == (1, True)
    command = f"schemawright generate -o {OUT} --kind runtime --json-library msgspec"
    assert f"differs from what this version of schemawright makes; `{command}` brings it up to date" in other.stderr
    assert run(*command.split()[1:]).exit_code == 0
    assert run("check", "--kind", "runtime", "-o", OUT, "--json-library", "msgspec").exit_code == 0


def test_a_runtime_and_its_packages_are_targets(pets: Path) -> None:
    (pets / "pyproject.toml").write_text(PETS + RUNTIME, "utf-8")
    made = run("generate", "--verify")
    assert made.exit_code == 0, made.stderr
    lines = [re.sub(r"\d+ files", "files", line) for line in made.stdout.splitlines()]
    assert lines == [
        "src/pets: 1 model, 1 example verified, files written",
        f"{OUT}: runtime, verified, files written",
    ]
    assert run("check").exit_code == 0
    assert run("inspect", "pets.json", "--runtime", NAME).exit_code == 0
    (pets / OUT / "errors.py").unlink()
    assert run("check").exit_code == 1


def test_a_package_is_verified_whether_its_runtime_is_there_or_not(pets: Path) -> None:
    made = run("generate", "pets.json", "-o", "src/pets", "--runtime", "nowhere.runtime", "--verify")
    assert (made.exit_code, "1 example verified" in made.stdout) == (0, True)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-o", "a", "pets.json"], "SPEC and --kind runtime exclude each other"),
        (["-o", "a", "--root", "Pet"], "--root and --kind runtime exclude each other"),
        (["-o", "a", "--frozen"], "--frozen and --kind runtime exclude each other"),
        (["-o", "a", "--runtime", "b"], "--runtime and --kind runtime exclude each other"),
        (["-o", "a", "--config", "b"], "--config and --kind runtime exclude each other"),
        ([], "-o/--output is missing: name the folder of the runtime"),
    ],
)
@pytest.mark.parametrize("verb", ["generate", "check"])
def test_a_runtime_takes_no_options_of_models(verb: str, words: list[str], message: str) -> None:
    done = run(verb, "--kind", "runtime", *words)
    assert (done.exit_code, message in " ".join(done.stderr.split())) == (2, True), done.stderr


def test_a_name_that_no_package_can_have_is_refused(pets: Path) -> None:
    for name in ("a-b", "a..b", ".a", "a.class", "a b", "json.runtime"):
        done = run("generate", "pets.json", "-o", "made", "--runtime", name)
        assert (done.exit_code, "--runtime" in done.stderr) == (2, True)


WRONG = {
    "a key of models": (
        RUNTIME + "frozen = true\n",
        "4:1",
        "`frozen` says nothing of a runtime",
        "its keys are: kind, ",
    ),
    "a spec": (RUNTIME + 'spec = "a"\n', "4:1", "`spec` says nothing of a runtime", "its keys are: kind, output, "),
    "no such kind": (RUNTIME.replace("runtime", "client", 1), "2:1", '`kind` must be "models" or "runtime"', ""),
    "no such runtime": (
        RUNTIME + PETS.replace(NAME, "acme.runtime"),
        "7:1",
        "no target makes the runtime `acme.runtime`",
        f"runtimes are made in: {{here}}/{OUT}",
    ),
    "another treatment of dates": (
        RUNTIME + 'naive-datetimes = "utc"\n' + PETS,
        "8:1",
        f"the runtime `{NAME}` has another `naive-datetimes` than this target",
        "give both the same `naive-datetimes`",
    ),
    "another library": (
        RUNTIME + PETS + 'json-library = "orjson"\n',
        "7:1",
        f"the runtime `{NAME}` has another `json-library` than this target",
        "give both the same `json-library`",
    ),
    "another word on dates": (
        RUNTIME + PETS + 'naive-datetimes = "utc"\n',
        "7:1",
        f"the runtime `{NAME}` has another `naive-datetimes` than this target",
        "give both the same `naive-datetimes`",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_in_a_configuration(name: str, here: Path) -> None:
    text, place, message, help = WRONG[name]
    (here / "pyproject.toml").write_text(text, "utf-8")
    with pytest.raises(SpecError) as caught:
        jobs_of(here / "pyproject.toml")
    found = caught.value.diagnostics[0]
    assert found.origin is not None
    assert (found.message, f"{found.origin.line}:{found.origin.column}") == (message, place)
    assert found.help.startswith(help.format(here=here))


def test_settings_for_all_targets_are_no_error_of_a_runtime(here: Path) -> None:
    above = f'[tool.schemawright]\nfrozen = true\njson-library = "orjson"\nruntime = "{NAME}"\n'
    (here / "pyproject.toml").write_text(above + RUNTIME + PETS, "utf-8")
    runtime, models = jobs_of(here / "pyproject.toml")
    assert (runtime.kind, runtime.settings.python.json_library) == ("runtime", "orjson")
    assert models.settings.python.runtime == NAME


def test_a_runtime_from_elsewhere_is_not_judged(here: Path) -> None:
    (here / "pyproject.toml").write_text(PETS, "utf-8")
    (job,) = jobs_of(here / "pyproject.toml")
    assert job.settings.python.runtime == NAME
