"""What generate, check and inspect print, write and return."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from schemawright import __version__
from schemawright.cli import commands, console
from schemawright.cli.entry import cli
from schemawright.diagnostics import fail
from schemawright.project import chosen
from schemawright.publish import publish
from schemawright.publish.manifest import MANIFEST

Run = Callable[..., Result]
Write = Callable[..., str]

ERROR = ["error", "ref-unresolved", "leads nowhere", "/findings/0", "look again"]
WARNING = ["warning", "name-collision", "two names are one", "/models", ""]
NOTE = ["note", "default-lost", "a default is lost", "/models", ""]
FINGERPRINTS = ["7afc24003684ec9b", "1971df401a561526"]
"""Those of the warning and the note in `spec.json`; they never change."""
PACKAGE = {"__init__.py": "", "pet.py": "class Pet:\n    pass\n"}


def config(here: Path, *targets: tuple[str, str], more: str = "") -> None:
    blocks = [f'[[tool.schemawright.targets]]\nspec = "{spec}"\noutput = "{output}"\n' for spec, output in targets]
    (here / "pyproject.toml").write_text("\n".join(blocks) + more)


def tree(folder: Path) -> dict[str, str]:
    files = [p for p in folder.rglob("*") if p.is_file() and p.parent.name != "__pycache__"]
    return {p.relative_to(folder).as_posix(): p.read_text() for p in files}


def test_generate_writes_and_says_what(run: Run, write: Write, here: Path, pipeline: ModuleType) -> None:
    spec = write(models=2, files=PACKAGE)
    result = run("generate", spec, "-o", "out/pets", "--root", "Pet", "--root", "Dog", "--allow-path", ".", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "out/pets: 2 models, 3 files written\n", "")
    assert {path: text for path, text in tree(here / "out/pets").items() if path != MANIFEST} == PACKAGE
    (target,) = pipeline.built
    assert target.specs == (spec,)
    assert target.output == Path("out/pets")
    assert target.roots == ("Pet", "Dog")
    assert target.allow_paths == (Path("."),)
    assert target.strict


def test_generate_says_when_nothing_changed_and_what_was_removed(run: Run, write: Write) -> None:
    spec = write(models=1, files=PACKAGE)
    run("generate", spec, "-o", "pets")
    assert run("generate", spec, "-o", "pets").stdout == "pets: 1 model, unchanged\n"
    write(models=1, files={"__init__.py": "", "dog.py": ""})
    assert run("generate", spec, "-o", "pets").stdout == "pets: 1 model, 2 files written, 1 removed\n"


def test_generate_in_json(run: Run, write: Write) -> None:
    spec = write(models=2, files=PACKAGE, findings=[WARNING, NOTE])
    run("generate", spec, "-o", "pets")
    write(models=1, files={"__init__.py": "", "dog.py": ""}, findings=[WARNING, NOTE])
    result = run("generate", spec, "-o", "pets", "--json")
    assert json.loads(result.stdout) == {
        "targets": [
            {
                "output": "pets",
                "models": 1,
                "verified": None,
                "inputs": [spec],
                "written": [MANIFEST, "dog.py"],
                "removed": ["pet.py"],
                "unchanged": 1,
            }
        ],
        "diagnostics": [
            {
                "severity": severity,
                "code": code,
                "message": message,
                "help": help,
                "file": spec,
                "pointer": pointer,
                "line": 2,
                "column": 2,
                "related": [],
                "fingerprint": fingerprint,
            }
            for fingerprint, (severity, code, message, pointer, help) in zip(FINGERPRINTS, (WARNING, NOTE), strict=True)
        ],
        "acknowledged": 0,
        "silent": 0,
    }
    assert f"{spec}:2:2: warning[name-collision]: two names are one (/models)\n" in result.stderr


def test_an_error_writes_nothing_and_shows_its_place(run: Run, write: Write, here: Path) -> None:
    spec = write(findings=[WARNING, ERROR, NOTE], models=1)
    result = run("generate", spec, "-o", "pets")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "spec.json:3:3: error[ref-unresolved]: leads nowhere (/findings/0)\n"
        "    help: look again\n"
        "spec.json:25:2: warning[name-collision]: two names are one (/models)\n"
        "1 error, 1 warning: nothing was written\n"
    )
    assert not (here / "pets").exists()


def test_an_error_in_json(run: Run, write: Write) -> None:
    result = run("generate", write(findings=[ERROR]), "-o", "pets", "--json")
    assert result.exit_code == 2
    found = json.loads(result.stdout)
    assert found["targets"] == []
    assert [d["code"] for d in found["diagnostics"]] == ["ref-unresolved"]
    assert "error[ref-unresolved]" in result.stderr


def test_warnings_are_shown_and_notes_are_counted(run: Run, write: Write) -> None:
    spec = write("my docs/spec.json", models=1, findings=[WARNING, NOTE, [*NOTE[:2], "another", None, ""]])
    result = run("generate", spec, "-o", "pets")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"{spec}:2:2: warning[name-collision]: two names are one (/models)",
        "2 notes on what the input does not tell: `schemawright inspect 'my docs/spec.json'` lists them",
    ]


def test_strict_makes_warnings_errors_before_anything_is_written(run: Run, write: Write, here: Path) -> None:
    spec = write(findings=[WARNING, NOTE])
    result = run("generate", spec, "-o", "pets", "--strict")
    assert result.exit_code == 2
    assert "error[name-collision]" in result.stderr
    assert "help: a warning, which --strict makes an error" in result.stderr
    assert "1 error: nothing was written" in result.stderr
    assert not (here / "pets").exists()
    assert run("generate", write(findings=[NOTE]), "-o", "pets", "--strict").exit_code == 0


@pytest.mark.parametrize("flag", ["-q", "--quiet"])
def test_quiet_prints_errors_only(run: Run, write: Write, flag: str) -> None:
    result = run("generate", write(findings=[WARNING, NOTE]), "-o", "pets", flag)
    assert (result.exit_code, result.output) == (0, "")
    result = run("generate", write(findings=[WARNING, ERROR]), "-o", "pets", flag)
    assert result.exit_code == 2
    assert [line for line in result.output.splitlines() if "[" in line] == result.output.splitlines()[:1]
    assert "error[ref-unresolved]" in result.output


def test_many_messages_are_cut_with_errors_first(run: Run, write: Write) -> None:
    warnings = [["warning", "name-collision", f"w{n}", None, ""] for n in range(300)]
    result = run("generate", write(findings=[*warnings, ERROR]), "-o", "pets")
    lines = result.stderr.splitlines()
    assert sum("[" in line for line in lines) == 200
    assert any("error[ref-unresolved]" in line for line in lines)
    assert lines[-2:] == [
        "only the first 200 messages are shown; --output-format json gives all",
        "1 error, 300 warnings: nothing was written",
    ]


def test_without_spec_the_targets_of_the_config_are_made(
    run: Run, write: Write, here: Path, pipeline: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.json", models=1)
    write("b.json", models=2)
    config(here, ("a.json", "gen/a"), ("b.json", "gen/b"), more='roots = ["Pet"]\n')
    result = run("generate")
    assert result.exit_code == 0
    assert result.stdout == "gen/a: 1 model, 2 files written\ngen/b: 2 models, 2 files written\n"
    assert [t.strict for t in pipeline.built] == [False, False]
    assert pipeline.built[1].roots == ("Pet",)
    (here / "sub").mkdir()
    monkeypatch.chdir(here / "sub")
    assert run("check").exit_code == 0
    assert run("generate", "--strict").stdout == "../gen/a: 1 model, unchanged\n../gen/b: 2 models, unchanged\n"
    assert [t.strict for t in pipeline.built[-2:]] == [True, True]
    monkeypatch.chdir("/")
    result = run("generate", "--config", str(here / "pyproject.toml"), "--json")
    assert [t["output"] for t in json.loads(result.stdout)["targets"]] == [str(here / "gen/a"), str(here / "gen/b")]


def test_an_error_in_one_target_keeps_all_from_being_written(run: Run, write: Write, here: Path) -> None:
    another = [*WARNING[:2], "another", *WARNING[3:]]
    for name, findings in (("a", []), ("b", [ERROR]), ("c", [WARNING, ERROR]), ("d", [another])):
        write(f"{name}.json", findings=findings, models=1)
    config(here, *((f"{name}.json", f"gen/{name}") for name in "abcd"))
    result = run("generate")
    assert result.exit_code == 2
    assert re.findall(r"^([a-d])\.json:\d+:\d+: (\w+)", result.stderr, re.MULTILINE) == [
        ("b", "error"),
        ("c", "error"),
        ("c", "warning"),
        ("d", "warning"),
    ]
    assert not (here / "gen").exists()


def test_a_target_that_cannot_be_written_keeps_all_from_being_written(run: Run, write: Write, here: Path) -> None:
    write("a.json")
    config(here, *(("a.json", f"gen/{name}") for name in "abc"))
    for name in "bc":
        (here / "gen" / name).mkdir(parents=True)
        (here / "gen" / name / "mine.txt").write_text("mine")
    result = run("generate")
    assert result.exit_code == 2
    assert result.stderr.count("error[output-not-owned]: gen/") == 2
    assert "2 errors: nothing was written" in result.stderr
    assert not (here / "gen/a").exists()


def test_a_failure_after_the_first_target_does_not_claim_that_nothing_was_written(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.json", models=1)
    config(here, ("a.json", "gen/a"), ("a.json", "gen/b"))
    real = publish.publish

    def full(files: dict[str, str], output: Path) -> publish.Published:
        if output.name == "b":
            raise fail("output-not-writable", "no space")
        return real(files, output)

    monkeypatch.setattr(publish, "publish", full)
    result = run("generate")
    assert (result.exit_code, result.stdout) == (2, "gen/a: 1 model, 2 files written\n")
    assert result.stderr == "error[output-not-writable]: no space\n1 error\n"


def test_a_single_target_that_cannot_be_written_is_an_error(run: Run, write: Write, here: Path) -> None:
    (here / "pets").write_text("mine")
    result = run("generate", write(), "-o", "pets")
    assert result.exit_code == 2
    assert result.stderr.startswith("error[output-unsafe]: the output pets is not a folder\n    help: ")


CONFIGS = {
    "none": (
        None,
        "error[config]: no pyproject.toml with a table [tool.schemawright] and no schemawright.toml in this",
    ),
    "no table": (
        "[tool.ruff]\n",
        "error[config]: no pyproject.toml with a table [tool.schemawright] and no schemawright",
    ),
    "no targets": (
        "\n[tool.schemawright]\n",
        "pyproject.toml:2:1: error[config]: has no targets of schemawright (/tool/schemawright)\n    help: add a table",
    ),
    "a table that is misspelled": (
        "[project]\n[tool.schemawrigth]\n",
        "pyproject.toml:2:1: error[config]: no table is called [tool.schemawright] (/tool/schemawrigth)\n    help: did",
    ),
    "shared output": (
        '[[tool.schemawright.targets]]\nspec = "a"\noutput = "x"\n' * 2,
        "pyproject.toml:6:1: error[config]: targets 1 and 2 have the same output: x "
        "(/tool/schemawright/targets/1/output)",
    ),
    "near miss": (
        '[[tool.schemawright.targets]]\nspec = "a"\noutputs = "x"\n',
        "pyproject.toml:3:1: error[config]: unknown key `outputs` (/tool/schemawright/targets/0/outputs)\n"
        "    help: did you mean `output`?",
    ),
}


@pytest.mark.parametrize("verb", ["generate", "check"])
@pytest.mark.parametrize("name", CONFIGS)
def test_a_wrong_config_is_an_error(
    run: Run, here: Path, name: str, verb: str, pipeline: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, expected = CONFIGS[name]
    if text is None:
        monkeypatch.setattr(chosen, "nearest_config", lambda: None)
    else:
        (here / "pyproject.toml").write_text(text)
    result = run(verb)
    assert (result.exit_code, result.stdout) == (2, "")
    assert expected in result.stderr
    assert pipeline.built == []


def test_check_is_content_with_what_generate_wrote(run: Run, write: Write) -> None:
    spec = write(models=2, files=PACKAGE)
    run("generate", spec, "-o", "pets")
    result = run("check", spec, "-o", "pets")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "pets: 2 models, up to date\n")
    result = run("check", spec, "-o", "pets", "--json")
    assert json.loads(result.stdout) == {
        "targets": [{"output": "pets", "models": 2, "verified": None, "inputs": ["spec.json"], "drift": ""}],
        "acknowledged": 0,
        "silent": 0,
        "diagnostics": [],
    }


def test_check_shows_drift_and_changes_nothing(run: Run, write: Write, here: Path) -> None:
    spec = write(models=2, files=PACKAGE)
    run("generate", spec, "-o", "pets")
    (here / "pets/pet.py").write_text("class Pet: ...\n")
    before = tree(here)
    result = run("check", spec, "-o", "pets", "--root", "My Pet")
    assert result.exit_code == 1
    assert result.stdout == ("--- a/pet.py\n+++ b/pet.py\n@@ -1 +1,2 @@\n-class Pet: ...\n+class Pet:\n+    pass\n")
    assert result.stderr == (
        "pets: differs from what the spec gives; "
        "`schemawright generate spec.json -o pets --root 'My Pet'` brings it up to date\n"
    )
    assert tree(here) == before
    result = run("check", spec, "-o", "pets", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["targets"][0]["drift"].startswith("--- a/pet.py\n")
    assert run("check", spec, "-o", "pets", "-q").output == ""
    assert run("check", spec, "-o", "pets", "-q").exit_code == 1


def test_a_terminal_is_not_steered_by_what_stands_on_disk(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = write(files=PACKAGE)
    run("generate", spec, "-o", "pets")
    (here / "pets/pet.py").write_text("\x1b[2J\n")
    assert "-\x1b[2J\n" in run("check", spec, "-o", "pets").stdout
    monkeypatch.setattr(commands, "is_terminal", lambda stream: True)
    assert "-\\x1b[2J\n" in run("check", spec, "-o", "pets").stdout


def test_check_of_all_targets_fails_when_one_has_drifted(run: Run, write: Write, here: Path) -> None:
    write("a.json", models=1)
    config(here, ("a.json", "gen/a"), ("a.json", "gen/b"))
    run("generate")
    (here / "gen/a/__init__.py").write_text("x\n")
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr == (
        "gen/a: differs from what the spec gives; `schemawright generate` brings it up to date\n"
        "gen/b: 1 model, up to date\n"
    )


def test_check_of_a_broken_spec_is_wrong_not_drift(run: Run, write: Write) -> None:
    result = run("check", write(findings=[ERROR]), "-o", "pets")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1] == "1 error"


FACTS = [
    ["Pet", "Pet", "record", 12, ["Tail", "Owner"], "/facts/0"],
    ["owner.name\x1b", "OwnerName", "alias", 0, [], "/facts/1"],
]


def test_inspect_lists_models_and_losses(run: Run, write: Write) -> None:
    result = run("inspect", write(facts=FACTS, findings=[NOTE, WARNING]))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "model           kind    properties  closure",
        "Pet             record          12        2",
        "owner.name\\x1b  alias            0        0",
        "",
        "2 losses:",
        *result.stdout.splitlines()[5:],
    ]
    assert re.findall(r"^spec\.json:\d+:\d+: (\w+)\[", result.stdout, re.MULTILINE) == ["note", "warning"]


def test_inspect_in_json(run: Run, write: Write) -> None:
    result = run("inspect", write(facts=FACTS, findings=[NOTE]), "--json", "--root", "Pet")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found["models"][0] == {
        "name": "Pet",
        "python_name": "Pet",
        "kind": "record",
        "properties": 12,
        "closure": ["Tail", "Owner"],
        "origin": {"file": "spec.json", "pointer": "/facts/0", "line": None, "column": None},
    }
    assert [d["severity"] for d in found["diagnostics"]] == ["note"]


UNIONS = [
    [
        "Pet\x1b",
        "Pet",
        [
            ["object", "tag", "kind", ["cat", 7], ["Cat"]],
            ["object", "key", "wings", [], ["Bird"]],
            ["object", "fit", "", [], ["Tail", "Owner"]],
            ["string", "kind", "", [], ["string"]],
        ],
        [["Tail", "Owner"]],
        "/unions/0",
    ],
    ["Free", "Free", [["", "fit", "", [], ["Cat", "any value"]]], [], "/unions/1"],
]


def test_inspect_lists_the_plans_of_unions(run: Run, write: Write) -> None:
    lines = run("inspect", write(facts=FACTS, unions=UNIONS)).stdout.splitlines()
    assert lines[3:-2] == [
        "",
        "union    value                       branch",
        'Pet\\x1b  object, kind is "cat" or 7  Cat',
        "         object with wings           Bird",
        "         object, the best fit        Tail or Owner (ambiguous)",
        "         string                      string",
        "Free     any value, the best fit     Cat or any value",
    ]


def test_inspect_gives_the_plans_of_unions_in_json(run: Run, write: Write) -> None:
    found = json.loads(run("inspect", write(facts=FACTS, unions=UNIONS), "--json").stdout)
    pet, free = found["unions"]
    assert (pet["name"], pet["python_name"], pet["ambiguous"]) == ("Pet\x1b", "Pet", [["Tail", "Owner"]])
    assert pet["origin"]["pointer"] == "/unions/0"
    assert [arm["by"] for arm in pet["plan"]] == ["tag", "key", "fit", "kind"]
    assert pet["plan"][0] == {
        "kind": "object",
        "by": "tag",
        "property": "kind",
        "values": ["cat", 7],
        "branches": ["Cat"],
    }
    assert (free["plan"][0]["kind"], free["plan"][0]["property"]) == (None, None)


def test_a_dump_is_the_catalog_alone(run: Run, write: Write) -> None:
    spec = write(catalog=["Pet: record", "    {}: any"], findings=[NOTE, WARNING])
    result = run("inspect", spec, "--dump")
    assert (result.exit_code, result.stdout) == (0, "Pet: record\n    {}: any\n")
    assert re.findall(r"(\w+)\[", result.stderr) == ["warning"]
    found = json.loads(run("inspect", spec, "--dump", "--json").stdout)
    assert found.keys() == {"catalog", "acknowledged", "silent", "diagnostics"}
    assert found["catalog"] == ["Pet: record", "    {}: any"]


def test_operations_alone(run: Run, write: Write) -> None:
    spec = write(operations=[["a", "GET", "/a\x1b"]], findings=[NOTE, WARNING])
    result = run("inspect", spec, "--operations")
    assert (result.exit_code, result.stdout) == (0, "operation  part        shape\na          GET /a\\x1b\n")
    assert re.findall(r"(\w+)\[", result.stderr) == ["warning"]
    found = json.loads(run("inspect", spec, "--operations", "--json").stdout)
    assert found.keys() == {"operations", "acknowledged", "silent", "diagnostics"}
    assert [each["path"] for each in found["operations"]] == ["/a\x1b"]
    assert run("inspect", write(findings=[ERROR]), "--operations").exit_code == 2


def test_operations_and_a_dump_exclude_each_other(run: Run, write: Write) -> None:
    result = run("inspect", write(), "--operations", "--dump")
    assert (result.exit_code, "exclude each other" in result.stderr) == (2, True)


def test_a_dump_of_a_broken_spec_fails(run: Run, write: Write) -> None:
    result = run("inspect", write(findings=[ERROR]), "--dump")
    assert (result.exit_code, result.stdout) == (2, "")


def test_inspect_of_a_broken_spec_fails(run: Run, write: Write) -> None:
    result = run("inspect", write(findings=[ERROR, NOTE]))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("spec.json:3:3: error[ref-unresolved]")
    assert "nothing was written" not in result.stderr


def test_inspect_without_losses_says_so(run: Run, write: Write) -> None:
    assert run("inspect", write(facts=FACTS)).stdout.splitlines()[-1] == "0 losses"


USAGE = {
    ("generate", "spec.json"): ("-o/--output is missing", "schemawright generate spec.json -o generated/my_api"),
    ("check", "spec.json"): ("-o/--output is missing", "schemawright check spec.json -o generated/my_api"),
    ("check", "http://me:hunter@host"): ("-o/--output is missing", "schemawright check http://host -o"),
    ("generate", "-o", "pets"): ("SPEC is missing", "schemawright generate specs/petstore.yaml -o pets"),
    ("generate", "spec.json", "-o", "x", "--config", "c"): ("--config and SPEC exclude each other", ""),
    ("generate", "--root", "Pet"): ("--root needs SPEC", "`roots`"),
    ("check", "--allow-path", "."): ("--allow-path needs SPEC", "`allow-paths`"),
    ("check", "--allow-origin", "https://host"): ("--allow-origin needs SPEC", "`allow-origins`"),
    ("generate", "spec.json", "-o", "x", "--allow-path", "nowhere"): ("nowhere", "does not exist"),
    ("generate", "spec.json", "-o", "x", "--allow-origin", "*"): ("'*' is neither", "SCHEME://HOST[:PORT]"),
    ("inspect", "spec.json", "--allow-origin", "https://host/api"): ("more than an origin", "write https://host."),
    ("inspect", "spec.json", "--allow-origin", "https://me:hunter@host"): ("'https://host' holds", "no credentials"),
    ("generate", "--outptu", "x"): ("--outptu", "--output"),
    ("inspect",): ("SPEC", ""),
    ("generat",): ("generat", ""),
}


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_a_usage_error_says_what_to_do(
    run: Run, write: Write, pipeline: ModuleType, arguments: tuple[str, ...]
) -> None:
    write()
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    message = " ".join(result.stderr.split())
    for words in USAGE[arguments]:
        assert words in message
    assert pipeline.built == []


@pytest.mark.parametrize("verb", ["generate", "check", "inspect"])
@pytest.mark.parametrize("place", ["none", "before", "after"])
def test_an_internal_error_asks_for_a_report(run: Run, write: Write, verb: str, place: str) -> None:
    arguments = [verb, write(fail="ValueError"), *(() if verb == "inspect" else ("-o", "pets"))]
    if place != "none":
        arguments.insert(0 if place == "before" else len(arguments), "--debug")
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "internal error: ValueError: the fake gives up \\x1b[31m\n" in result.stderr
    assert "this is a bug in schemawright, please report it with the spec" in result.stderr
    assert ("Traceback" in result.stderr) is (place != "none")
    assert ("--debug" in result.stderr) is (place == "none")
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize("verb", ["generate", "check", "inspect"])
def test_an_internal_error_in_json_is_a_diagnostic(run: Run, write: Write, verb: str) -> None:
    spec = write(fail="ValueError", findings=[WARNING])
    result = run(verb, spec, *(() if verb == "inspect" else ("-o", "pets")), "--json")
    assert result.exit_code == 2
    found = json.loads(result.stdout)
    own = {"models", "unions"} if verb == "inspect" else {"targets"}
    assert found.keys() == own | {"diagnostics", "acknowledged", "silent"}
    (bug,) = (entry for entry in found["diagnostics"] if entry["severity"] == "error")
    assert (bug["code"], bug["file"]) == ("internal-error", None)
    assert bug["message"].startswith("ValueError: the fake gives up")
    assert "report it" in bug["help"]
    assert result.stderr.startswith("internal error: ValueError: the fake gives up")


def test_an_error_in_printing_is_a_bug_too(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise KeyError("places")

    monkeypatch.setattr(console, "reopened", broken)
    result = run("generate", write(), "-o", "pets", "--json")
    assert (result.exit_code, result.stderr.partition("\n")[0]) == (2, "internal error: KeyError: 'places'")
    assert [entry["code"] for entry in json.loads(result.stdout)["diagnostics"]] == ["internal-error"]


@pytest.mark.parametrize(
    ("arguments", "environment", "colour"),
    [
        ([], {}, True),
        (["--no-color"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
    ],
)
@pytest.mark.parametrize("terminal", [True, False])
def test_colour_is_for_terminals_that_want_it(
    run: Run,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    colour: bool,
    terminal: bool,
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda stream: terminal)
    spec = write(findings=[ERROR])
    for words in ([*arguments, "generate", spec, "-o", "x"], ["generate", spec, "-o", "x", *arguments]):
        result = run(*words, env={"TERM": "xterm", **environment}, color=True)
        assert ("\x1b[1;31merror\x1b[0m" in result.stderr) is (colour and terminal)


def test_a_slow_target_shows_a_line_on_a_terminal_and_takes_it_away(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, pipeline: ModuleType
) -> None:
    from threading import Event

    said, real, echo = Event(), pipeline.build, click.echo

    def slow(*arguments: Any) -> Any:
        assert said.wait(30)
        return real(*arguments)

    def note(text: Any, **options: Any) -> None:
        echo(text, **options)
        said.set()

    monkeypatch.setattr(pipeline, "build", slow)
    monkeypatch.setattr(click, "echo", note)
    monkeypatch.setattr(console, "is_terminal", lambda stream: True)
    monkeypatch.setattr(console, "_PROGRESS_AFTER", 0.0)
    result = run("generate", write(), "-o", "pets")
    line = "generating pets ..."
    assert result.stderr == line + "\r" + " " * len(line) + "\r"


@pytest.mark.parametrize("verb", ["", "generate", "check", "inspect"])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_teaches(verb: str, flag: str) -> None:
    result = CliRunner().invoke(cli, [*filter(None, [verb]), flag], prog_name="schemawright")
    assert (result.exit_code, result.stderr) == (0, "")
    text = result.stdout
    assert "Examples:\n" in text
    assert len(re.findall(r"^ +schemawright [gci]", text, re.MULTILINE)) >= 2
    assert "Exit codes: 0" in text
    assert "2" in text.partition("Exit codes:")[2]
    assert "--no-color" in text
    assert "--debug" in text
    assert "\x08" not in text


def test_the_examples_of_the_help_are_complete_commands(run: Run, write: Write, here: Path) -> None:
    shown = "".join(command.help or "" for command in cli.commands.values()) + (cli.help or "")
    examples = re.findall(r"^ *schemawright (.+)$", shown, re.MULTILINE)
    assert len(examples) == 10
    for name in ("specs/petstore.yaml", "docs/x.json"):
        write(name)
    config(here, ("specs/petstore.yaml", "generated/petstore"))
    for example in examples:
        words = ["docs/x.json" if word == "docs/" else word for word in example.split()]
        assert run(*words).exit_code == 0, example


def test_version() -> None:
    result = CliRunner().invoke(cli, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"schemawright, version {__version__}\n")
