"""Every setting of the table reaches the packages from pyproject.toml and from the command line alike.

In: `generator.settings.SETTINGS`, and values for the settings that take no words. Out: `Settings` from each of the
ways, and messages for what is no value. Not here: what the settings change (the other modules of this folder).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.config import targets
from generator.diagnostics import SpecError
from generator.settings import DEFAULTS, SETTINGS, Setting, Settings, Value, changed, command_words

TARGET = '[[tool.modelwright.targets]]\nspec = "a.yaml"\noutput = "a"\n'


def values_of(setting: Setting) -> Iterator[Value]:
    yield from setting.allowed or (True, False)


VALUES = [pytest.param(s, value, id=f"{s.key}={value}") for s in SETTINGS for value in values_of(s)]
each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)


def toml(setting: Setting, value: Value) -> str:
    return f"{setting.key} = {json.dumps(value)}\n"


def read(text: str, folder: Path) -> Settings:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return targets(folder / "pyproject.toml")[0].settings


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="modelwright")


def test_the_table_lists_all_fields() -> None:
    assert tuple(s.attribute for s in SETTINGS) == Settings._fields
    assert tuple(s.default for s in SETTINGS) == DEFAULTS
    assert all(s.default in values_of(s) for s in SETTINGS)
    assert command_words(DEFAULTS) == ()


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_a_target_has_the_value_it_gives(setting: Setting, value: Value, tmp_path: Path) -> None:
    assert read(TARGET + toml(setting, value), tmp_path) == changed(DEFAULTS, {setting.attribute: value})


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_a_target_has_the_value_given_for_all_unless_it_gives_one(
    setting: Setting, value: Value, tmp_path: Path
) -> None:
    above = "[tool.modelwright]\n" + toml(setting, value)
    assert read(above + TARGET, tmp_path) == changed(DEFAULTS, {setting.attribute: value})
    assert read(above + TARGET + toml(setting, setting.default), tmp_path) == DEFAULTS


@each_setting
def test_what_is_no_value_is_said_with_its_place(setting: Setting, tmp_path: Path) -> None:
    for text, line in ((TARGET + f"{setting.key} = 7\n", 4), (f"[tool.modelwright]\n{setting.key} = 7\n" + TARGET, 2)):
        with pytest.raises(SpecError) as caught:
            read(text, tmp_path)
        (diagnostic,) = caught.value.diagnostics
        assert diagnostic.origin is not None
        assert (diagnostic.code, diagnostic.origin.line) == ("config", line)
        assert diagnostic.message.startswith(f"`{setting.key}` must be ")
        assert all(word in diagnostic.message for word in setting.allowed)


@each_setting
def test_a_near_miss_is_named(setting: Setting, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        read(TARGET + f"{setting.key}s = 1\n", tmp_path)
    assert caught.value.diagnostics[0].help == f"did you mean `{setting.key}`?"
    for word in setting.allowed:
        with pytest.raises(SpecError) as caught:
            read(TARGET + toml(setting, f"{word}x"), tmp_path)
        assert caught.value.diagnostics[0].help == f'did you mean "{word}"?'


SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "components": {"schemas": {"Colour": {"type": "string", "enum": ["red", "green"]}}},
}


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_an_option_gives_what_the_config_gives(
    setting: Setting, value: Value, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And `check` notices that a package was made with other settings, and names the command with the option."""
    monkeypatch.chdir(tmp_path)
    Path("spec.json").write_text(json.dumps(SPEC), "utf-8")
    Path("pyproject.toml").write_text(
        '[[tool.modelwright.targets]]\nspec = "spec.json"\noutput = "made"\n' + toml(setting, value), "utf-8"
    )
    assert run("generate").exit_code == 0
    words = setting.words(value)
    assert run("check", "spec.json", "-o", "made", *words).exit_code == 0
    assert run("inspect", "spec.json", *words).exit_code == 0


@each_setting
def test_an_option_takes_what_is_allowed_only(setting: Setting) -> None:
    result = run("generate", "spec.json", "-o", "made", f"--{setting.key}=nothing")
    assert result.exit_code == 2
    assert f"--{setting.key}" in result.stderr
    assert all(word in result.stderr for word in setting.allowed)


@each_setting
def test_an_option_needs_a_spec(setting: Setting) -> None:
    value = next(value for value in values_of(setting) if value != setting.default)
    result = run("generate", *setting.words(value))
    assert result.exit_code == 2
    assert f"--{setting.key} needs SPEC: targets of pyproject.toml have a key `{setting.key}` for it." in result.stderr


@pytest.mark.parametrize("verb", ["generate", "check", "inspect"])
def test_help_lists_the_settings_apart(verb: str) -> None:
    options, _, settings = run(verb, "--help").stdout.partition("\nSettings:\n")
    listed = " ".join(settings.split())
    for setting in SETTINGS:
        assert f"--{setting.key}" in listed
        assert f"--{setting.key}" not in options
        assert setting.help in listed
        assert f"[default: {str(setting.default).lower()}]" in listed
    assert "--debug" in options
