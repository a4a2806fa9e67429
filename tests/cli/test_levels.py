"""Findings are judged by their codes: `errors`, `warnings` and `silent`, of a target, of all, and as options."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from schemawright.diagnostics import ALWAYS_ERRORS, CODES
from schemawright.project.configuration import jobs_of
from tests.packaging.test_layers import MODULES
from tests.packaging.trees import nodes_of

Run = Callable[..., Result]
Write = Callable[..., str]

WARNING = ["warning", "name-collision", "two names are one", "/models", ""]
OTHER = ["warning", "page-row", "a row is odd", "/models", "mend it"]
NOTE = ["note", "default-lost", "a default is lost", "/models", ""]
ERROR = ["error", "ref-unresolved", "leads nowhere", "/findings/0", ""]
ALL = [WARNING, OTHER, NOTE]

JUDGED: dict[str, list[str]] = {
    "": ["warning[name-collision]", "warning[page-row]"],
    "--silent name-collision": ["warning[page-row]"],
    "--silent name-collision --silent page-row --silent default-lost": [],
    "--error default-lost": ["error[default-lost]", "warning[name-collision]", "warning[page-row]"],
    "--error page-row": ["error[page-row]", "warning[name-collision]"],
    "--warning default-lost": ["warning[name-collision]", "warning[page-row]", "warning[default-lost]"],
    "--strict": ["error[name-collision]", "error[page-row]"],
    "--strict --warning page-row": ["error[name-collision]", "warning[page-row]"],
    "--strict --warning default-lost": ["error[name-collision]", "error[page-row]", "warning[default-lost]"],
    "--strict --silent page-row": ["error[name-collision]"],
    "--error type-assumed --silent union-ambiguous": ["warning[name-collision]", "warning[page-row]"],
    "-q --error page-row": ["error[page-row]"],
}


def told(text: str) -> list[str]:
    return re.findall(r"(?:error|warning|note)\[.*?\]", text)


@pytest.mark.parametrize("options", JUDGED)
def test_a_list_says_how_grave_a_code_is(run: Run, write: Write, options: str) -> None:
    for verb in ("check", "generate"):
        result = run(verb, write(findings=ALL), "-o", "pets", *options.split())
        assert told(result.stderr) == JUDGED[options]
        failed = any(one.startswith("error") for one in JUDGED[options])
        assert (result.exit_code == 2, Path("pets").exists()) == (failed, verb == "generate" and not failed)


def test_silent_findings_are_counted_for_programs_alone(run: Run, write: Write) -> None:
    spec = write(findings=ALL)
    result = run("generate", spec, "-o", "pets", "--silent", "page-row", "--silent", "default-lost", "--json")
    found = json.loads(result.stdout)
    assert ([one["code"] for one in found["diagnostics"]], found["silent"]) == (["name-collision"], 2)
    assert "note" not in result.stderr
    losses = run("inspect", spec, "--silent", "page-row", "--silent", "default-lost").stdout
    assert told(losses) == ["warning[name-collision]"]


def test_an_error_stays_one(run: Run, write: Write) -> None:
    result = run("generate", write(findings=[ERROR]), "-o", "pets", "--silent", "ref-unresolved")
    assert (result.exit_code, told(result.stderr)) == (2, ["error[ref-unresolved]"])


def test_what_became_an_error_says_why(run: Run, write: Write) -> None:
    result = run("generate", write(findings=ALL), "-o", "pets", "--error", "default-lost", "--error", "page-row")
    assert "    help: notes of this code are listed in `errors`\n" in result.stderr
    assert "    help: mend it\n" in result.stderr


WRONG = {
    "--silent page-emty": "'--silent': there is no code `page-emty` of findings: did you mean `page-empty`?",
    "--error what": "there is no code `what` of findings: messages show their code in brackets",
    "--silent config": "`config` is always an error, so it cannot be in `silent`: The configuration",
    "--warning too-deep": "`too-deep` is always an error, so it cannot be in `warnings`",
    "--silent page-row --error page-row": "`page-row` is in `errors` and in `silent`: keep it in one of them.",
    "--silent page-row --warning page-row": "`page-row` is in `warnings` and in `silent`: keep it in one of them.",
}


@pytest.mark.parametrize("options", WRONG)
def test_a_wrong_option_is_refused(run: Run, write: Write, options: str) -> None:
    for words in (("generate", write(), "-o", "pets"), ("inspect", write()), ("check",)):
        result = run(*words, *options.split())
        assert (result.exit_code, WRONG[options] in " ".join(result.stderr.split())) == (2, True), result.stderr


HEAD = '[tool.schemawright]\nsilent = ["page-row", "name-collision"]\n'
TARGET = '[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "pets"\n'


def lists(text: str, path: Path) -> tuple[tuple[str, ...], ...]:
    path.write_text(text)
    (job,) = jobs_of(path)
    return job.errors, job.warnings, job.silent


def test_the_more_special_list_counts(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    assert lists(HEAD + TARGET, path) == ((), (), ("page-row", "name-collision"))
    assert lists(HEAD + TARGET + 'errors = ["page-row"]\n', path) == (("page-row",), (), ("name-collision",))
    again = 'warnings = ["name-collision"]\nsilent = ["page-row", "page-row", "page-type"]\n'
    assert lists(HEAD + TARGET + again, path) == ((), ("name-collision",), ("page-row", "page-type"))


def test_options_count_for_all_targets_and_more_than_their_lists(run: Run, write: Write, here: Path) -> None:
    write(findings=ALL)
    (here / "pyproject.toml").write_text(HEAD + TARGET + 'errors = ["default-lost"]\n')
    assert told(run("generate").stderr) == ["error[default-lost]"]
    assert told(run("generate", "--warning", "default-lost").stderr) == ["warning[default-lost]"]
    result = run("check", "--silent", "default-lost", "--error", "page-row")
    assert (result.exit_code, told(result.stderr)) == (2, ["error[page-row]"])


BROKEN = {
    'silent = ["page-row", "page-emty"]': ("4:23", "there is no code `page-emty`", "did you mean `page-empty`?"),
    'silent = ["config"]': ("4:11", "`config` is always an error, so it cannot be in `silent`", "The configuration"),
    'errors = ["page-row"]\nwarnings = ["page-row"]': ("5:13", "`page-row` is in `errors` and in `warnings`", "keep"),
    "silent = 'page-row'": ("4:1", "`silent` must be a list of texts, none of them empty", ""),
    'silents = ["page-row"]': ("4:1", "unknown key `silents`", "did you mean `silent`?"),
}


@pytest.mark.parametrize("lines", BROKEN)
def test_a_wrong_list_is_an_error_with_its_place(run: Run, here: Path, lines: str) -> None:
    (here / "pyproject.toml").write_text(f"{TARGET}{lines}\n")
    result = run("generate", "--json")
    assert result.exit_code == 2
    (found,) = json.loads(result.stdout)["diagnostics"]
    place, message, help = BROKEN[lines]
    assert (found["code"], f"{found['line']}:{found['column']}") == ("config", place)
    assert found["message"].startswith(message)
    assert found["help"].startswith(help)


def test_errors_may_list_what_is_always_one(run: Run, write: Write) -> None:
    assert run("generate", write(), "-o", "pets", "--error", "config").exit_code == 0


def test_acknowledged_findings_stay_silent_where_their_code_is_an_error(run: Run, write: Write) -> None:
    spec = write(findings=[WARNING])
    run("inspect", spec, "--acknowledged", "accepted.txt", "--acknowledge", "known")
    options = ("-o", "pets", "--acknowledged", "accepted.txt", "--error", "name-collision")
    assert run("generate", spec, *options).exit_code == 0
    result = run("generate", write(findings=[WARNING, [*WARNING[:2], "new", None, ""]]), *options)
    assert (result.exit_code, told(result.stderr)) == (2, ["error[name-collision]"])


@pytest.mark.parametrize(
    ("option", "expected"), [("silent", []), ("error", ["error[acknowledged]"]), ("", ["warning[acknowledged]"])]
)
def test_lines_that_silence_nothing_are_judged_too(run: Run, write: Write, option: str, expected: list[str]) -> None:
    Path("accepted.txt").write_text("0123456789abcdef known\n")
    words = (f"--{option}", "acknowledged") if option else ()
    result = run("generate", write(), "-o", "pets", "--acknowledged", "accepted.txt", *words)
    assert (result.exit_code, told(result.stderr)) == (2 if option == "error" else 0, expected)


def test_silent_codes_are_not_acknowledged(run: Run, write: Write) -> None:
    run("inspect", write(findings=ALL), "--silent", "page-row", "--acknowledged", "a.txt", "--acknowledge", "known")
    assert re.findall(r"# ([a-z-]+) spec", Path("a.txt").read_text()) == ["name-collision", "default-lost"]


def lesser_codes() -> Iterator[str]:
    """The codes of warnings and notes that the source names."""
    for path in MODULES.values():
        for node in nodes_of(path.read_text("utf-8")):
            match node:
                case ast.Call(ast.Attribute(_, "warning" | "note"), [ast.Constant(str(code)), *_]):
                    yield code
                case ast.Call(ast.Name("Diagnostic"), [ast.Constant(str(code)), severity, *_]):
                    if ast.unparse(severity) != "Severity.ERROR":
                        yield code
                case _:
                    pass


def test_what_is_always_an_error_is_nowhere_a_warning() -> None:
    assert CODES.keys() >= ALWAYS_ERRORS
    found = set(lesser_codes())
    assert len(found) > 15
    assert not found & ALWAYS_ERRORS
