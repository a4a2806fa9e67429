"""Every setting of the table reaches the packages from pyproject.toml and from the command line alike.

In: `settings.SETTINGS`, and values for the settings that take no words. Out: `Settings` from each of the
ways, and messages for what is no value. Not here: what the settings change (the other modules of this folder).
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.diagnostics import SpecError
from schemawright.ir.shapes import ScalarKind
from schemawright.project.configuration import jobs_of
from schemawright.settings import DEFAULTS, SETTINGS, Setting, Settings, Value, changed, command_words
from schemawright.targets.python.scalars import CHOICES, SCALARS
from tests.built import as_rendered, document_of, ref

TARGET = '[[tool.schemawright.targets]]\nspec = "a.yaml"\noutput = "a"\n'


AFFIXES: list[Value] = ["", "Api"]
NAMES: list[Value] = ["", "models_runtime", "acme.models_runtime"]
TABLES: list[Value] = [(), (("string/date-time", "str"),), (("number/x", "decimal.Decimal"), ("string/uuid", "str"))]


THING = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "format": "uuid", "readOnly": True},
        "madeAt": {"type": "string", "format": "date-time"},
        "price": {"type": "number", "format": "x", "minimum": 0, "default": 1},
        "colour": ref("Colour"),
        "either": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
    },
}
SPEC = document_of({"Thing": THING, "Colour": {"type": "string", "enum": ["red", "blue"]}})
"""Every value of every setting makes a difference to its package; no streams make one where there are some."""
EVENTS = {"get": {"responses": {"200": {"description": "", "content": {"text/event-stream": {}}}}}}


def values_of(setting: Setting) -> Iterator[Value]:
    others = (
        TABLES if setting.is_table else NAMES if setting.is_name else AFFIXES if setting.is_affix else (True, False)
    )
    yield from setting.allowed or others


VALUES = [pytest.param(s, value, id=f"{s.key}={value}") for s in SETTINGS for value in values_of(s)]
each_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)


def toml(setting: Setting, value: Value) -> str:
    if isinstance(value, tuple):
        return (
            f"{setting.key} = {{ {', '.join(f'{json.dumps(name)} = {json.dumps(type)}' for name, type in value)} }}\n"
        )
    return f"{setting.key} = {json.dumps(value)}\n"


def read(text: str, folder: Path) -> Settings:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return jobs_of(folder / "pyproject.toml")[0].settings


def run(*arguments: str) -> Result:
    """What a command says; whatever it writes is compared, and never looked at."""
    with as_rendered():
        return CliRunner().invoke(cli, arguments, prog_name="schemawright")


def test_the_table_lists_all_fields() -> None:
    fields = [(group, name) for group, values in DEFAULTS._asdict().items() for name in values._fields]
    assert [(s.group, s.attribute) for s in SETTINGS] == fields
    assert len({s.attribute for s in SETTINGS}) == len(SETTINGS)
    assert tuple(s.default for s in SETTINGS) == (*DEFAULTS.schema, *DEFAULTS.python)
    assert all(s.default in values_of(s) for s in SETTINGS)
    assert command_words(DEFAULTS) == ()


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_a_target_has_the_value_it_gives(setting: Setting, value: Value, tmp_path: Path) -> None:
    assert read(TARGET + toml(setting, value), tmp_path) == changed(DEFAULTS, {setting.attribute: value})


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_a_target_has_the_value_given_for_all_unless_it_gives_one(
    setting: Setting, value: Value, tmp_path: Path
) -> None:
    above = "[tool.schemawright]\n" + toml(setting, value)
    assert read(above + TARGET, tmp_path) == changed(DEFAULTS, {setting.attribute: value})
    assert read(above + TARGET + toml(setting, setting.default), tmp_path) == DEFAULTS


def test_a_word_may_be_a_value_of_toml(tmp_path: Path) -> None:
    for value in (True, False):
        chosen = read(f"{TARGET}streams = {json.dumps(value)}\n", tmp_path)
        assert chosen.python.streams == json.dumps(value)


@each_setting
def test_what_is_no_value_is_said_with_its_place(setting: Setting, tmp_path: Path) -> None:
    for text, line in ((TARGET + f"{setting.key} = 7\n", 4), (f"[tool.schemawright]\n{setting.key} = 7\n" + TARGET, 2)):
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


@pytest.mark.parametrize(("setting", "value"), VALUES)
def test_an_option_gives_what_the_config_gives(
    setting: Setting, value: Value, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And `check` notices that a package was made with other settings, and names the command with the option."""
    monkeypatch.chdir(tmp_path)
    spec = {**SPEC, "paths": {"/events": EVENTS}} if value == "false" else SPEC
    Path("spec.json").write_text(json.dumps(spec), "utf-8")
    Path("pyproject.toml").write_text(
        '[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "made"\n' + toml(setting, value), "utf-8"
    )
    assert run("generate").exit_code == 0
    Path("pyproject.toml").unlink()  # else `check` of an output takes the settings of its target
    words = setting.words(value)
    if value != setting.default:
        drift = run("check", "spec.json", "-o", "made")
        assert (drift.exit_code, "--- " in drift.stdout) == (1, True)
        next(Path("made").glob("*thing*.py")).unlink()
        drift = run("check", "spec.json", "-o", "made", *words)
        assert drift.exit_code == 1
        assert f"-o made {shlex.join(words)}` brings it up to date" in drift.stderr
        assert run("generate", "spec.json", "-o", "made", *words).exit_code == 0
    assert run("check", "spec.json", "-o", "made", *words).exit_code == 0
    assert run("inspect", "spec.json", *words).exit_code == 0


@each_setting
def test_an_option_takes_what_is_allowed_only(setting: Setting) -> None:
    result = run("generate", "spec.json", "-o", "made", f"{setting.option}=no thing")
    assert result.exit_code == 2
    assert setting.option in result.stderr
    assert all(word in result.stderr for word in setting.allowed)


@each_setting
def test_an_option_needs_a_spec(setting: Setting) -> None:
    value = next(value for value in values_of(setting) if value != setting.default)
    result = run("generate", *setting.words(value))
    assert result.exit_code == 2
    assert f"{setting.option} needs SPEC: targets have a key `{setting.key}` for it." in result.stderr


WRONG_TYPES = {
    '{ "string" = "str" }': "`string` in `types` is not string or number, a slash and a format",
    '{ "boolean/x" = "str" }': "`boolean/x` in `types` is not string or number, a slash and a format",
    '{ "string/x" = "os.PathLike" }': "`os.PathLike` in `types` is no type for `string/x`",
    '{ "number/x" = "str" }': "`str` in `types` is no type for `number/x`",
    '{ "string/x" = 1 }': "`1` in `types` is no type for `string/x`",
    '{ "string/x" = [] }': "`[]` in `types` is no type for `string/x`",
    '["str"]': "`types` must be a table",
}


@pytest.mark.parametrize("given", WRONG_TYPES)
def test_a_table_of_types_says_what_is_wrong_in_it(given: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        read(f"{TARGET}types = {given}\n", tmp_path)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.message.startswith(WRONG_TYPES[given])
    assert diagnostic.origin is not None
    assert (diagnostic.origin.line, diagnostic.origin.column) == (4, 1)
    if "is no type for" in diagnostic.message:
        assert all(
            type in diagnostic.help
            for type in CHOICES[diagnostic.message.rpartition("`")[0].rpartition("`")[2].partition("/")[0]]
        )


def test_the_types_that_can_be_chosen_are_those_of_the_scalars() -> None:
    assert {kind for kinds in CHOICES.values() for kind in kinds.values()} == {
        kind for kind in set(ScalarKind) - {ScalarKind.INTEGER_OR_STRING} if kind.json_type in CHOICES
    }
    assert all(kind.json_type == name for name, kinds in CHOICES.items() for kind in kinds.values())
    assert [next(iter(types)) for types in CHOICES.values()] == ["str", "float"]
    assert SCALARS.keys() == set(ScalarKind)


@pytest.mark.parametrize("verb", ["generate", "check", "inspect"])
def test_help_lists_the_settings_apart(verb: str) -> None:
    options, _, settings = run(verb, "--help").stdout.partition("\nSettings:\n")
    listed = " ".join(settings.split())
    for setting in SETTINGS:
        assert setting.option in listed
        assert f"\n  {setting.option} " not in options
        assert setting.help in listed
        is_free = setting.is_table or setting.is_name or setting.is_affix
        assert is_free or f"[default: {str(setting.default).lower()}]" in listed
    assert "--debug" in options
    _, _, listed_options = options.partition("\nOptions:\n")
    assert {line[:3] for line in listed_options.splitlines() if not line.startswith("   ")} == {"  -"}
