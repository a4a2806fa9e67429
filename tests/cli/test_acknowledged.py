"""Findings that are acknowledged are silent; new ones are not."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from schemawright.diagnostics import Diagnostic, Origin, Severity
from schemawright.project.fingerprints import fingerprinted, is_fingerprint

Run = Callable[..., Result]
Write = Callable[..., str]

WARNING = ["warning", "name-collision", "two names are one", "/models", ""]
OTHER = ["warning", "name-collision", "two more are one", "/models", ""]
NOTE = ["note", "default-lost", "a default is lost", "/models", ""]
ERROR = ["error", "ref-unresolved", "leads nowhere", "/findings/0", ""]
FILE = ("--acknowledged", "accepted.txt")


def acknowledge(run: Run, spec: str, reason: str = "known to the vendor") -> str:
    result = run("inspect", spec, *FILE, "--acknowledge", reason)
    assert result.exit_code == 0, result.output
    return Path("accepted.txt").read_text()


def entries(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_what_is_acknowledged_is_silent_and_counted(run: Run, write: Write) -> None:
    spec = write(findings=[WARNING, NOTE])
    text = acknowledge(run, spec)
    assert re.fullmatch(
        r"#.*\n"
        r"[0-9a-f]{16}  known to the vendor  # name-collision spec.json /models: two names are one\n"
        r"[0-9a-f]{16}  known to the vendor  # default-lost spec.json /models: a default is lost\n",
        text,
    )
    result = run("generate", spec, "-o", "pets", "--strict", *FILE)
    assert (result.exit_code, result.stderr) == (0, "2 acknowledged findings are silent: accepted.txt\n")
    assert run("check", spec, "-o", "pets", "--strict", "-q", *FILE).output == ""
    assert run("inspect", spec, *FILE).stdout.splitlines()[-1] == "0 losses"
    found = json.loads(run("inspect", spec, *FILE, "--json").stdout)
    assert (found["acknowledged"], found["diagnostics"]) == (2, [])


def test_strict_fails_on_new_findings_alone(run: Run, write: Write) -> None:
    acknowledge(run, write(findings=[WARNING]))
    result = run("generate", write(findings=[WARNING, OTHER]), "-o", "pets", "--strict", *FILE)
    assert result.exit_code == 2
    assert re.findall(r"error\[.*?\]: (.*) \(", result.stderr) == ["two more are one"]


def test_one_more_of_a_kind_is_new(run: Run, write: Write) -> None:
    first, second = ([*WARNING[:4], help] for help in ("one", "two"))
    acknowledge(run, write(findings=[first]))
    result = run("generate", write(findings=[first, second]), "-o", "pets", "--strict", *FILE)
    assert (result.exit_code, result.stderr.count("error[")) == (2, 1)


def test_an_entry_that_does_not_occur_is_a_warning_with_its_line(run: Run, write: Write) -> None:
    text = acknowledge(run, write(findings=[WARNING, NOTE]))
    result = run("generate", write(findings=[NOTE]), "-o", "pets", "--strict", *FILE)
    assert result.exit_code == 0
    gone = text.splitlines()[1][:16]
    assert f"accepted.txt:2:1: warning[acknowledged]: the finding {gone} does not occur any more\n" in result.stderr
    assert "    help: take the line away" in result.stderr
    stopped = run("generate", write(findings=[ERROR]), "-o", "pets", *FILE)
    assert "does not occur" not in stopped.stderr


def test_errors_cannot_be_acknowledged(run: Run, write: Write) -> None:
    spec = write(findings=[ERROR, WARNING])
    result = run("inspect", spec, *FILE, "--acknowledge", "no")
    assert result.exit_code == 2
    assert {"error", "warning"} == set(re.findall(r"(\w+)\[", result.stderr))
    assert not Path("accepted.txt").exists()
    found = json.loads(run("inspect", spec, "--json").stdout)["diagnostics"]
    (error,) = (one for one in found if one["severity"] == "error")
    Path("accepted.txt").write_text(f"{error['fingerprint']} no\n")
    result = run("generate", spec, "-o", "pets", *FILE)
    assert result.exit_code == 2
    assert "error[ref-unresolved]" in result.stderr
    assert "accepted.txt:1:1: warning[acknowledged]: the finding" in result.stderr
    assert "is an error, which cannot be acknowledged" in result.stderr


def test_a_file_that_is_written_anew_keeps_reasons_and_comments(run: Run, write: Write) -> None:
    first = acknowledge(run, write(findings=[WARNING, NOTE]), "first")
    note = first.splitlines()[2]
    Path("accepted.txt").write_bytes((first + "\n# ours\n\n").replace("\n", "\r\n").encode())
    acknowledge(run, write(findings=[NOTE, OTHER]), "second")
    assert b"\n" not in Path("accepted.txt").read_bytes().replace(b"\r\n", b"")
    lines = Path("accepted.txt").read_text().splitlines()
    assert lines[1:-1] == [note, "", "# ours"]
    assert "  second  # name-collision" in lines[-1]
    before = os.stat("accepted.txt").st_mtime_ns
    acknowledge(run, write(findings=[NOTE, OTHER]), "third")
    assert os.stat("accepted.txt").st_mtime_ns == before


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", "\ufeff# mark\r\n", "\r"])
def test_a_file_without_entries_silences_nothing(run: Run, write: Write, text: str) -> None:
    Path("accepted.txt").write_bytes(text.encode())
    result = run("generate", write(findings=[WARNING]), "-o", "pets", *FILE)
    assert result.exit_code == 0
    assert re.findall(r"(\w+)\[.*?\]", result.stderr) == ["warning"]


def test_entries_are_read_as_people_write_them(run: Run, write: Write) -> None:
    spec = write(findings=[WARNING])
    print = entries(acknowledge(run, spec))[0][:16]
    for text in (f"{print} why\n", f"\t{print}\twhy #12 is open", f"# a\r\n\r\n  {print}  why  # words # more\r\n"):
        Path("accepted.txt").write_bytes(text.encode())
        assert run("generate", spec, "-o", "pets", "--strict", *FILE).exit_code == 0


A, B = "0123456789abcdef", "fedcba9876543210"
WRONG = {
    f"{A}\n": "accepted.txt:1:1: error[acknowledged]: the entry 0123456789abcdef gives no reason\n    help: write",
    f"{A}  # words\n": "accepted.txt:1:1: error[acknowledged]: the entry 0123456789abcdef gives no reason",
    f"# x\r\n  {A[:-1]} why\r\n": "accepted.txt:2:3: error[acknowledged]: the line does not start with a fingerprint",
    f"{A} why\n{B} why\n{A} again\n": (
        "accepted.txt:3:1: error[acknowledged]: the entry 0123456789abcdef stands here again\n"
        "    listed first here: accepted.txt:1:1\n    help: take one of them away\n"
    ),
    "\x1b[2J why\n": "accepted.txt:1:1: error[acknowledged]: the line does not start",
}


@pytest.mark.parametrize("text", WRONG)
@pytest.mark.parametrize("verb", ["generate", "inspect"])
def test_a_wrong_line_is_an_error_with_its_place(run: Run, write: Write, text: str, verb: str) -> None:
    Path("accepted.txt").write_bytes(text.encode())
    result = run(verb, write(findings=[WARNING]), *(("-o", "pets") if verb == "generate" else ()), *FILE)
    assert result.exit_code == 2
    assert WRONG[text] in result.stderr
    assert not Path("pets").exists()


def test_all_wrong_lines_are_told_at_once(run: Run, write: Write) -> None:
    Path("accepted.txt").write_text(f"x\n{A}\n")
    assert run("inspect", write(), *FILE).stderr.count("error[acknowledged]") == 2


def test_a_file_that_cannot_be_read_is_an_error(run: Run, write: Write) -> None:
    spec = write(findings=[WARNING])
    result = run("inspect", spec, *FILE)
    assert result.exit_code == 2
    assert "accepted.txt: error[file-not-found]: there is no such file of acknowledged findings\n" in result.stderr
    assert "    help: inspect and generate write it with --acknowledge REASON\n" in result.stderr
    Path("accepted.txt").mkdir()
    assert "accepted.txt: error[file-not-readable]" in run("inspect", spec, *FILE).stderr
    Path("accepted.txt").rmdir()
    Path("accepted.txt").write_bytes(b"\xff")
    assert "accepted.txt: error[encoding]: is not UTF-8 text" in run("inspect", spec, *FILE).stderr


def test_a_file_that_cannot_be_written_is_an_error(run: Run, write: Write) -> None:
    result = run("inspect", write(findings=[WARNING]), "--acknowledged", "no/accepted.txt", "--acknowledge", "why")
    assert result.exit_code == 2
    assert "error[output-not-writable]: the file of acknowledged findings cannot be written" in result.stderr


@pytest.mark.parametrize("reason", ["", " ", "a\nb", "a # b", "#"])
def test_a_reason_must_be_one(run: Run, write: Write, reason: str) -> None:
    result = run("inspect", write(), *FILE, "--acknowledge", reason)
    assert (result.exit_code, "the reason must be one line" in result.stderr) == (2, True)


def test_a_reason_needs_a_file(run: Run, write: Write, here: Path) -> None:
    result = run("inspect", write(), "--acknowledge", "why")
    assert (result.exit_code, "--acknowledge needs --acknowledged FILE" in result.stderr) == (2, True)
    (here / "pyproject.toml").write_text('[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "pets"\n')
    result = run("generate", "--acknowledge", "why")
    assert result.exit_code == 2
    assert "error[config]: no target names a file of acknowledged findings" in result.stderr


def config(here: Path, *targets: dict[str, str], shared: str = "") -> None:
    blocks = ["\n".join(f'{k} = "{v}"' for k, v in target.items()) for target in targets]
    head = f'[tool.schemawright]\nacknowledged = "{shared}"\n' if shared else ""
    (here / "pyproject.toml").write_text(head + "".join(f"[[tool.schemawright.targets]]\n{b}\n" for b in blocks))


def test_targets_name_their_files_from_the_folder_of_the_configuration(
    run: Run, write: Write, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, finding in (("a", WARNING), ("b", OTHER), ("c", WARNING)):
        write(f"specs/{name}.json", findings=[finding])
    named = [{"spec": f"specs/{n}.json", "output": f"gen/{n}"} for n in "abc"]
    named[2]["acknowledged"] = "specs/c.txt"
    config(here, *named, shared="specs/accepted.txt")
    (here / "deep/er").mkdir(parents=True)
    monkeypatch.chdir(here / "deep/er")
    assert run("generate", "--acknowledge", "why").exit_code == 0
    assert [len(entries((here / f"specs/{n}.txt").read_text())) for n in ("accepted", "c")] == [2, 1]
    monkeypatch.chdir(here)
    for verb in ("generate", "check"):
        result = run(verb, "--strict")
        assert (result.exit_code, "warning[" in result.stderr) == (0, False)
        assert "3 acknowledged findings are silent: specs/accepted.txt, specs/c.txt\n" in result.stderr
    (here / "other.txt").write_text("")
    assert run("check", "--strict", "--acknowledged", "other.txt").exit_code == 2


@pytest.mark.parametrize("value", ["3", '""', "[]"])
def test_the_key_must_be_a_path(run: Run, here: Path, value: str) -> None:
    text = f'[[tool.schemawright.targets]]\nspec = "a"\noutput = "b"\nacknowledged = {value}\n'
    (here / "pyproject.toml").write_text(text)
    expected = "pyproject.toml:4:1: error[config]: `acknowledged` must be the path of a file"
    assert expected in run("generate").stderr


def test_check_writes_nothing(run: Run, write: Write) -> None:
    assert "No such option" in run("check", write(), "-o", "pets", *FILE, "--acknowledge", "why").stderr


def test_a_link_to_the_file_stays_one(run: Run, write: Write, here: Path) -> None:
    (here / "real.txt").write_text("")
    os.symlink("real.txt", "accepted.txt")
    acknowledge(run, write(findings=[WARNING]))
    assert (Path("accepted.txt").is_symlink(), len(entries(Path("real.txt").read_text()))) == (True, 1)


def finding(file: str, pointer: str = "/a", line: int = 0, message: str = "m", code: str = "syntax") -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, Origin(file, pointer, line))


def prints(spec: str, *found: Diagnostic) -> list[str]:
    return [one.fingerprint for one in fingerprinted(found, spec)]


def test_a_fingerprint_is_the_same_from_everywhere(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "specs").mkdir()
    (first,) = prints("specs/a.yaml", finding("specs/parts/b.yaml"))
    assert is_fingerprint(first)
    for folder, way in (
        (".", "specs/"),
        ("specs", ""),
        (".", "./specs/"),
        (".", f"{here}/specs/"),
        ("specs", "../specs/"),
    ):
        monkeypatch.chdir(here / folder)
        assert prints(f"{way}a.yaml", finding(f"{way}parts/b.yaml", line=9)) == [first]
        monkeypatch.chdir(here)
    assert prints("https://h/v1/a.yaml?token=x", finding("https://h/v1/parts/b.yaml?x")) == [first]


def test_pages_have_their_fingerprints_from_their_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "docs").mkdir()
    first = prints("docs", finding("docs/Pet.md", "", 7))
    monkeypatch.chdir(here / "docs")
    assert prints(".", finding("Pet.md", "", 8)) == first


def test_fingerprints_tell_findings_apart() -> None:
    found = [
        finding("a.yaml"),
        finding("b.yaml"),
        finding("a.yaml", "/b"),
        finding("a.yaml", message="n"),
        finding("a.yaml", code="encoding"),
        finding("a.yaml", line=3),
        Diagnostic("syntax", Severity.WARNING, "m"),
    ]
    assert len(set(prints("a.yaml", *found))) == len(found)


def test_severity_and_help_do_not_matter() -> None:
    one = Diagnostic("syntax", Severity.WARNING, "m", Origin("a"), "help")
    other = Diagnostic("syntax", Severity.ERROR, "m", Origin("a"))
    assert prints("a", one) == prints("a", other)


def test_the_last_run_is_judged_anew(here: Path) -> None:
    from click.testing import CliRunner

    from schemawright.cli.entry import cli

    def command(*arguments: str) -> Any:
        return CliRunner().invoke(cli, ["generate", "spec.json", "-o", "pets", "--strict", *arguments])

    schema = {"Pet": {"type": "object"}, "pet": {"type": "object"}}
    spec = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schema}}
    Path("spec.json").write_text(json.dumps(spec))
    assert command().exit_code == 2
    assert command(*FILE, "--acknowledge", "why").exit_code == 0
    for _ in range(2):
        result = command(*FILE)
        assert (result.exit_code, "acknowledged" in result.stderr) == (0, True)
    assert command().exit_code == 2
