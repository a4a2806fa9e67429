"""A run that would do what the last one did ends at once; one that could do anything else does not."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright import pipeline
from schemawright.cli.entry import cli
from schemawright.publish import last_run as record
from schemawright.publish.manifest import MANIFEST, digest

RECORD = Path("pets/__pycache__/schemawright.json")
TABLE = "Name | Type | Description | Notes\n---|---|---|---\n**a** | **String** | Text. | \n"
PAGE = f"# {{name}}\n\n## Properties\n\n{TABLE}"


class Command:
    """The command `generate`, and how often it made a package anew."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, *arguments: str, verb: str = "generate") -> Result:
        return CliRunner().invoke(cli, [verb, *arguments], prog_name="schemawright")


@pytest.fixture
def command(here: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command in an empty folder with the real pipeline behind it."""
    found, build = Command(), pipeline.build

    def counted(*arguments: Any) -> Any:
        found.made += 1
        return build(*arguments)

    monkeypatch.setattr(pipeline, "build", counted)
    return found


def spec_of(**schemas: Any) -> str:
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
    return json.dumps(made, indent=1)


PET = {"type": "object", "properties": {"name": {"type": "string"}}}
TALKATIVE = {"Pet": PET, "pet": PET, "Either": {"oneOf": [PET, {"type": "object"}]}}


def given(**more: Any) -> None:
    """A spec with warnings and notes that refers to a second file, and a folder of pages."""
    Path("part.json").write_text(json.dumps({"type": "object", "properties": {"size": {"type": "integer"}}}))
    Path("spec.json").write_text(spec_of(**TALKATIVE, Part={"$ref": "part.json"}, **more))
    shutil.rmtree("docs", ignore_errors=True)
    Path("docs").mkdir()
    Path("docs/Page.md").write_text(PAGE.format(name="Page"))


ARGUMENTS = ("spec.json", "docs", "-o", "pets")


def test_the_second_run_says_what_a_whole_run_says(command: Command) -> None:
    given()
    command(*ARGUMENTS)
    recalled = [command(*ARGUMENTS, *options) for options in ((), ("--json",), ("-q",), ("--strict",))]
    assert command.made == 1
    whole = []
    for options in ((), ("--json",), ("-q",), ("--strict",)):
        RECORD.unlink(missing_ok=True)
        whole.append(command(*ARGUMENTS, *options))
    assert command.made == 5
    for one, other in zip(recalled, whole, strict=True):
        assert (one.exit_code, one.stdout) == (other.exit_code, other.stdout)
    assert "models, unchanged" in recalled[0].stdout
    assert whole[0].stderr.startswith("spec.json:")
    said = f"on pets, as before: `schemawright inspect {shlex.join(ARGUMENTS[:-2])}` lists them\n"
    assert re.fullmatch(rf"\d warnings? and \d notes? {re.escape(said)}", recalled[0].stderr)
    assert recalled[1].stderr == recalled[0].stderr
    assert (recalled[2].stderr, told(recalled[3])) == ("", told(whole[3]))
    assert recalled[3].exit_code == 2


def told(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if not line.endswith(" lists it")]


def edit(path: str, old: str = '"name"', new: str = '"title"') -> None:
    text = Path(path).read_text()
    assert old in text
    Path(path).write_text(text.replace(old, new))


def tamper() -> None:
    """Change a file of the package, and the manifest so that it fits."""
    before = digest(Path("pets/pet.py").read_bytes())
    edit("pets/pet.py", "class Pet", "class Pet_")
    edit(f"pets/{MANIFEST}", before, digest(Path("pets/pet.py").read_bytes()))


CHANGES: dict[str, Callable[[], Any]] = {
    "the spec": lambda: edit("spec.json"),
    "a blank in the spec": lambda: edit("spec.json", "{", "{ "),
    "a file that the spec refers to": lambda: edit("part.json", '"size"', '"length"'),
    "a page": lambda: edit("docs/Page.md", "**a**", "**b**"),
    "a new page": lambda: Path("docs/Other.md").write_text(PAGE.format(name="Other")),
    "a file in the package": lambda: edit("pets/pet.py", "class Pet", "class Pet_"),
    "a missing file in the package": lambda: Path("pets/page.py").unlink(),
    "the manifest": lambda: edit(f"pets/{MANIFEST}", "pet.py", "cat.py"),
    "a file and the manifest": tamper,
    "no record": RECORD.unlink,
    "an empty record": lambda: RECORD.write_text(""),
    "a record of half its length": lambda: RECORD.write_text(RECORD.read_text()[: RECORD.stat().st_size // 2]),
    "a record of another form": lambda: RECORD.write_text("[1]"),
    "a record without its parts": lambda: RECORD.write_text(json.dumps({"run": json.loads(RECORD.read_text())["run"]})),
    "a record with unknown findings": lambda: edit(str(RECORD), "name-collision", "collision"),
    "a record that is nested too deeply": lambda: RECORD.write_text("[" * 100_000),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_a_whole_run(command: Command, change: Callable[[], Any]) -> None:
    given()
    command(*ARGUMENTS)
    change()
    assert command(*ARGUMENTS).exit_code == 0
    assert command.made == 2
    command(*ARGUMENTS)
    assert command.made == 2


@pytest.mark.parametrize(
    "options",
    [("--root", "Pet"), ("--frozen",), ("--type", "string/uuid=str"), ("--allow-path", "docs"), ("--enums", "closed")],
    ids=" ".join,
)
def test_other_options_make_a_whole_run(command: Command, options: tuple[str, ...]) -> None:
    given()
    command(*ARGUMENTS)
    command(*ARGUMENTS, *options)
    assert command.made == 2
    command(*ARGUMENTS, *options)
    assert command.made == 2


def test_line_ends_of_a_checkout_are_no_change(command: Command) -> None:
    given()
    command(*ARGUMENTS)
    for path in (Path("spec.json"), Path("docs/Page.md"), Path("pets/pet.py")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    command(*ARGUMENTS)
    assert command.made == 1


@pytest.mark.parametrize("name", ["__version__", "_program"])
def test_another_program_makes_a_whole_run(command: Command, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    given()
    command(*ARGUMENTS)
    monkeypatch.setattr(record, name, lambda: "another one")
    command(*ARGUMENTS)
    assert command.made == 2


def test_the_program_is_its_code_and_its_templates() -> None:
    names = {Path(path).name for path, *_ in record._program()}
    assert {"last_run.py", "pipeline.py", "record.py.jinja"} <= names


def test_a_package_that_was_moved_is_another_one(command: Command) -> None:
    given()
    command(*ARGUMENTS)
    os.rename("pets", "cats")
    command(*ARGUMENTS[:-1], "cats")
    assert command.made == 2


def test_check_always_looks(command: Command) -> None:
    given()
    command(*ARGUMENTS)
    assert command(*ARGUMENTS, verb="check").exit_code == 0
    assert command.made == 2


@pytest.mark.parametrize("reference", ["gone.json", "#/components/schemas/Gone"])
def test_references_to_nowhere_are_looked_up_each_time(command: Command, reference: str) -> None:
    given(Lost={"$ref": reference})
    command(*ARGUMENTS)
    command(*ARGUMENTS)
    assert command.made == 2


def test_standard_input_is_read_each_time(command: Command) -> None:
    for _ in range(2):
        result = CliRunner().invoke(cli, ["generate", "-", "-o", "pets"], input=spec_of(Pet=PET))
        assert result.exit_code == 0
    assert command.made == 2


def test_one_target_of_several_may_be_unchanged(command: Command) -> None:
    given()
    targets = [f'[[tool.schemawright.targets]]\nspec = "{n}.json"\noutput = "out/{n}"\n' for n in ("one", "two")]
    Path("pyproject.toml").write_text("".join(targets))
    for name in ("one", "two"):
        Path(f"{name}.json").write_text(spec_of(Pet=PET))
    command()
    edit("two.json")
    assert command().stdout == "out/one: 1 model, unchanged\nout/two: 1 model, 2 files written\n"
    assert command.made == 3


@pytest.mark.parametrize("target", ["elsewhere", "../outside"])
def test_the_record_is_not_written_through_a_link(command: Command, here: Path, target: str) -> None:
    given()
    command(*ARGUMENTS)
    shutil.rmtree("pets/__pycache__")
    (here / "pets" / target).mkdir()
    os.symlink(target, "pets/__pycache__")
    edit("spec.json")
    assert command(*ARGUMENTS).exit_code == 0
    assert not any((here / "pets" / target).iterdir())


def test_a_record_that_cannot_be_written_is_not_missed(command: Command) -> None:
    given()
    command(*ARGUMENTS)
    shutil.rmtree("pets/__pycache__")
    Path("pets/__pycache__").write_text("")
    edit("spec.json")
    assert command(*ARGUMENTS).exit_code == 0
