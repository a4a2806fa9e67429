"""The JSON Schema of a configuration takes what the command takes, and refuses what it refuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.diagnostics import ALWAYS_ERRORS, CODES, SpecError
from schemawright.project.configuration import jobs_of
from schemawright.project.job import KEYS
from schemawright.project.json_schema import FORMS, json_schema
from schemawright.settings import SETTINGS
from tests.cli.test_config import FULL, GOOD, WRONG, WRONG_OWN
from tests.cli.test_levels import BROKEN, TARGET
from tests.cli.test_runtimes import PETS, RUNTIME
from tests.docs.blocks import blocks
from tests.docs.conftest import ROOT

VALIDATORS = {form: jsonschema.Draft202012Validator(json_schema(form)) for form in FORMS}
OWN_FORM, SHARED_FORM = FORMS
SHOWN = [b.text for page in ("README.md", "SETTINGS.md") for b in blocks((ROOT / page).read_text("utf-8"))
         if b.language == "toml"]  # fmt: skip
VALID = [FULL, GOOD, PETS + RUNTIME, TARGET + 'errors = ["config"]\n', *SHOWN]


def is_taken(text: str, path: Path) -> bool:
    """Whether the command takes a configuration."""
    path.write_text(text, "utf-8")
    try:
        jobs_of(path)
    except SpecError:
        return False
    return True


def fits(text: str, form: str) -> bool:
    return bool(VALIDATORS[form].is_valid(tomllib.loads(text)))


@pytest.mark.parametrize("form", FORMS)
def test_the_schema_is_one(form: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(form))
    result = CliRunner().invoke(cli, ["settings", "--json-schema", form])
    assert json.loads(result.stdout) == json_schema(form)
    assert CliRunner().invoke(cli, ["settings", "--json-schema"]).stdout.startswith("{")


@pytest.mark.parametrize("text", VALID)
def test_what_is_valid_fits(text: str, here: Path) -> None:
    for folder in ("specs/shared", "../shared"):
        (here / folder).mkdir(parents=True)
    own = text.replace("[tool.schemawright]", "").replace("[[tool.schemawright.targets]]", "[[targets]]")
    own = own.replace("[tool.schemawright.", "[")
    assert is_taken(text, here / SHARED_FORM)
    assert fits(text, SHARED_FORM)
    if "[project]" not in own:
        assert is_taken(own, here / OWN_FORM)
        assert fits(own, OWN_FORM)


COMMAND_ONLY = {
    "not TOML",
    "no table",
    "no tool table",
    'errors = ["page-row"]\nwarnings = ["page-row"]',
}
"""What is wrong beyond a schema: a text that is none, a file that is not about us, and codes in two lists."""
REFUSED = [
    *(pytest.param(text, SHARED_FORM, id=name) for name, (text, _) in WRONG.items() if name not in COMMAND_ONLY),
    *(pytest.param(TARGET + text, SHARED_FORM, id=text) for text in BROKEN if text not in COMMAND_ONLY),
    *(pytest.param(text, OWN_FORM, id=f"own: {name}") for name, (text, _, _) in WRONG_OWN.items()),
]


@pytest.mark.parametrize(("text", "form"), REFUSED)
def test_what_is_broken_does_not_fit(text: str, form: str, tmp_path: Path) -> None:
    assert not is_taken(text, tmp_path / form)
    assert not fits(text, form)


VALUES: tuple[Any, ...] = (
    *(0, 1.5, True, False, "", "x", "a/x", "../x", "..", "/", "a-b", "class", "gen/class/", "9x", "é", "x/", "a/9"),
    *("-", "true", "open", "closed", "runtime", "models", "acme.models", ".", "a..b", "https://host", "http://h:8/"),
    *([], [""], ["x"], ["-"], ["x", 1], ["page-row"], ["config"], ["https://host"], ["https://host/x"], ["HTTP://h"]),
    *(["https://me@host"], ["ftp://host"], {}, {"string/x": "str"}, {"string": "str"}, {"number/x": "str"}),
    *({"number/x": "decimal.Decimal"}, {"string/": "str"}, {"string/x": 1}, [{}], [[]]),
    *dict.fromkeys(word for setting in SETTINGS for word in setting.allowed),
)


def as_toml(value: Any) -> str:
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return f"{{ {', '.join(f'{json.dumps(name)} = {as_toml(each)}' for name, each in value.items())} }}"


@pytest.mark.parametrize("key", [key.key for key in (*KEYS, *SETTINGS)])
def test_key_by_key_both_say_the_same(key: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a target and of all targets."""
    monkeypatch.setattr("os.path.isdir", lambda path: True)
    answers: set[bool] = set()
    for value in VALUES:
        given = {"spec": '"x"', "output": '"x"', key: as_toml(value)}
        if value == "runtime":
            given.pop("spec")
        of_one = "[[targets]]\n" + "".join(f"{name} = {written}\n" for name, written in given.items())
        of_all = f"{key} = {as_toml(value)}\n[[targets]]\nspec = 'x'\noutput = 'x'\n"
        for text in (of_one, of_all):
            answer = is_taken(text, here / OWN_FORM)
            answers.add(answer)
            assert answer == fits(text, OWN_FORM), text
    assert answers == {True, False}


def test_every_key_is_described_and_every_code_can_be_named() -> None:
    table = json_schema(OWN_FORM)["properties"]
    target = table["targets"]["items"]["else"]["properties"]
    assert list(target) == [key.key for key in (*KEYS, *SETTINGS)]
    assert all(each["description"] for each in target.values())
    assert set(target["errors"]["items"]["enum"]) == CODES.keys()
    assert set(target["silent"]["items"]["enum"]) == CODES.keys() - ALWAYS_ERRORS
    assert {setting.key: setting.default for setting in SETTINGS if not setting.is_table} == {
        key: each["default"] for key, each in target.items() if "default" in each
    }
    assert set(table) == {"targets", *(key.key for key in KEYS if key.entry.for_all), *(s.key for s in SETTINGS)}
