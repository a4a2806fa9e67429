"""The table of new names in a configuration: where it may stand, what is told of wrong entries, and what it makes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli

SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {"/pets": {"get": {"operationId": "listPets", "responses": {"200": {"description": ""}}}}},
    "components": {
        "schemas": {
            "user": {
                "type": "object",
                "required": ["e_mail"],
                "properties": {"e_mail": {"type": "string"}, "state": {"type": "string", "enum": ["on", "off"]}},
            },
            "AzureChatRole": {"type": "string", "enum": ["RED", "blue"]},
        }
    },
}
TARGET = '[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "out/pets"\n'
OTHER = '[[tool.schemawright.targets]]\nspec = "other.json"\noutput = "out/other"\n'


def run(text: str, *words: str) -> Result:
    Path("pyproject.toml").write_text(text)
    result = CliRunner().invoke(cli, words or ["generate"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.json").write_text(json.dumps(SPEC))
    other = {**SPEC, "components": {"schemas": {"Other": {"type": "object"}}}}
    Path("other.json").write_text(json.dumps(other))


def test_what_new_names_make(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        '"#/components/schemas/user" = "Account"',
        '"User.e_mail" = "email"',
        '"AzureChatRole.RED" = "CRIMSON"',
        '"UserState" = "State"',
        '"Azure*" = "*"',
        'listPets = "pets"',
    ]
    text = f"{TARGET}operation-table = true\n[tool.schemawright.targets.rename]\n" + "\n".join(entries)
    result = run(text)
    assert (result.exit_code, result.stderr) == (0, "")
    monkeypatch.setattr(sys, "path", ["out", *sys.path])
    import pets  # type: ignore[import-not-found]  # pyright: ignore

    package: Any = pets
    assert package.SERIALIZERS["user"].load({"e_mail": "a", "state": "on"}) == package.Account(
        email="a", state=package.State.ON
    )
    assert package.Account(email="a").to_dict() == {"e_mail": "a"}
    assert package.ChatRole.CRIMSON == "RED"
    assert package.OPERATIONS.pets.path == "/pets"
    assert package.OPERATIONS["listPets"] is package.OPERATIONS.pets
    assert Path("out/pets/account.py").exists()


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('Usre = "A"', "5:1: error[config]: `Usre` is no path and no name here"),
        ('"User.email" = "a"', "5:1: error[config]: `User.email` is no path and no name here"),
        ('User = "AzureChatRole"', "5:1: error[config]: AzureChatRole is the name of class of AzureChatRole already"),
        ('User = "class"', "5:1: error[config]: `class`, for class of user, is no name in Python"),
        ('"Foo*" = "*"', "5:1: error[config]: no class has a name like `Foo*`"),
        ("User = 7", "5:1: error[config]: the new name for `User` must be a text"),
        ('User.e_mail = "a"', "5:1: error[config]: the new name for `User` must be a text"),
        ('User = ""', "5:1: error[config]: the new name for `User` must be a text"),
    ],
)
def test_a_wrong_entry_is_told_with_its_line(entry: str, message: str) -> None:
    for table in ("targets.rename", "rename"):
        result = run(f"{TARGET}[tool.schemawright.{table}]\n{entry}\n")
        assert (result.exit_code, f"pyproject.toml:{message}" in result.stderr) == (2, True), result.stderr
    assert not Path("out").exists()


def test_the_nearest_name_is_the_cure() -> None:
    assert "help: did you mean `User`?" in run(f'{TARGET}rename = {{ Usre = "A" }}\n').stderr
    assert "pyproject.toml:4:12: error[config]" in run(f'{TARGET}rename = {{ Usre = "A" }}\n').stderr


def test_what_targets_share_need_not_lead_somewhere_in_each() -> None:
    shared = '[tool.schemawright.rename]\nUser = "Account"\nlistPets = "pets"\n'
    own = f'{OTHER}rename = {{ Other = "Mine" }}\n'
    result = run(f"{shared}{TARGET}{own}")
    assert (result.exit_code, "error" in result.stderr) == (0, False)
    assert Path("out/pets/account.py").exists()
    assert Path("out/other/mine.py").exists()
    result = run(f'{shared}{TARGET}{OTHER}rename = {{ User = "Mine" }}\n')
    assert "pyproject.toml:10:12: error[config]: `User` is no path and no name here" in result.stderr
    result = run(f'{shared}{OTHER}{TARGET}rename = {{ User = "Mine" }}\n')
    assert Path("out/pets/mine.py").exists()


def test_a_table_that_is_none_is_told() -> None:
    result = run(f'{TARGET}rename = ["User"]\n')
    assert "pyproject.toml:4:1: error[config]: `rename` must be a table of names" in result.stderr


def test_a_package_on_the_command_line_is_compared_with_the_names_of_its_target() -> None:
    assert run(f'{TARGET}rename = {{ User = "Account" }}\n').exit_code == 0
    assert CliRunner().invoke(cli, ["check", "spec.json", "-o", "out/pets"]).exit_code == 0
