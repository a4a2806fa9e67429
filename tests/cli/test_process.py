"""The command as a process of its own: streams, exit codes, what it imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import __version__

ROOT = Path(__file__).resolve().parents[2]
FAKE = Path(__file__).with_name("fake_pipeline.py")
START = f"""
import importlib.util, sys
spec = importlib.util.spec_from_file_location("generator.pipeline", {str(FAKE)!r})
module = sys.modules["generator.pipeline"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
from generator.cli import main
main()
"""
Write = Callable[..., str]


def environment(**more: str) -> dict[str, str]:
    names = ("PATH", "SYSTEMROOT", "TMPDIR")
    return {name: os.environ[name] for name in names if name in os.environ} | {"PYTHONPATH": str(ROOT), **more}


def command(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command with the fake pipeline."""
    argv = [sys.executable, "-c", START, *arguments]
    settings: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "timeout": 60, "check": False} | options
    return subprocess.run(argv, env=environment(**(env or {})), **settings)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    argv = [sys.executable, *arguments]
    return subprocess.run(argv, env=environment(), capture_output=True, text=True, timeout=60, check=False)


def test_the_module_runs_as_the_command() -> None:
    result = python("-m", "generator", "--version")
    assert (result.returncode, result.stdout, result.stderr) == (0, f"modelwright, version {__version__}\n", "")
    result = python("-m", "generator", "generate", "--outptu")
    assert result.returncode == 2
    assert result.stderr.startswith("Usage: modelwright generate ")


def test_results_go_to_stdout_and_talk_to_stderr(here: Path, write: Write) -> None:
    warning = ["warning", "name-collision", "two names are one", "/models", ""]
    spec = write(models=3, findings=[warning])
    result = command("generate", spec, "-o", "pets")
    assert (result.returncode, result.stdout) == (0, "pets: 3 models, 2 files written\n")
    assert result.stderr == "spec.json:2:2: warning[name-collision]: two names are one (/models)\n"
    (here / "pets/__init__.py").write_text("x\n")
    result = command("check", spec, "-o", "pets")
    assert result.returncode == 1
    assert result.stdout.startswith("--- a/__init__.py\n+++ b/__init__.py\n")
    assert "\x1b" not in result.stdout + result.stderr


def test_a_spec_can_come_from_standard_input(here: Path) -> None:
    result = command("generate", "-", "-o", "pets", input=json.dumps({"models": 4}))
    assert (result.returncode, result.stdout, result.stderr) == (0, "pets: 4 models, 2 files written\n", "")


def test_an_internal_error_shows_no_traceback(here: Path, write: Write) -> None:
    result = command("generate", write(fail="RecursionError"), "-o", "pets")
    assert result.returncode == 2
    assert result.stderr.startswith("internal error: RecursionError: the fake gives up")
    assert "Traceback" not in result.stderr


# click takes ASCII for a mistake of the machine and writes UTF-8 instead.
@pytest.mark.parametrize(("encoding", "shown"), [("ascii", "日本"), ("latin-1", "\\u65e5\\u672c")])
def test_an_encoding_that_lacks_a_character_is_no_error(here: Path, write: Write, encoding: str, shown: str) -> None:
    spec = write("日本.json", findings=[["warning", "name-collision", "日本", None, ""]], facts=[])
    result = command("generate", spec, "-o", "pets", "--json", env={"PYTHONIOENCODING": encoding})
    assert result.returncode == 0
    assert f"warning[name-collision]: {shown}" in result.stderr
    result = command("inspect", spec, env={"PYTHONIOENCODING": encoding})
    assert result.returncode == 0
    assert "name-collision" in result.stdout


def test_a_reader_that_goes_away_is_no_news(here: Path, write: Write) -> None:
    spec = write(files={"__init__.py": "x = 1\n" * 50_000})
    reading, writing = os.pipe()
    os.close(reading)
    try:
        streams: dict[str, Any] = {"capture_output": False, "stdout": writing, "stderr": subprocess.PIPE}
        result = command("check", spec, "-o", "pets", **streams)
    finally:
        os.close(writing)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams with a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(here: Path, write: Write, closed: str) -> None:
    argv = ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-c", START]
    for arguments in (("generate", write(findings=[]), "-o", "pets"), ("check", "spec.json", "-o", "pets")):
        result = subprocess.run([*argv, *arguments], env=environment(), capture_output=True, timeout=60, check=False)
        assert result.returncode == 0
    assert (here / "pets/__init__.py").read_text() == ""
    assert json.loads((here / "pets/.modelwright.json").read_text())["files"].keys() == {"__init__.py"}


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_get_a_place_so_that_no_file_takes_their_number(closed: tuple[int, ...]) -> None:
    script = (
        "import os\n"
        "from generator.cli import entry\n"
        f"for descriptor in {closed}: os.close(descriptor)\n"
        "entry._open_closed_streams()\n"
        f"expected = os.stat(os.devnull)\n"
        f"os._exit(0 if all(os.path.samestat(os.fstat(d), expected) for d in {closed}) else 3)\n"
    )
    assert python("-c", script).returncode == 0


LATE = ("dataclasses", "difflib", "jinja2", "ruff", "subprocess", "tomllib", "yaml")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["generate", "--help"]])
def test_help_and_version_import_next_to_nothing(arguments: list[str]) -> None:
    script = (
        "import atexit, sys\n"
        "import click\n"
        "before = set(sys.modules)\n"
        "atexit.register(lambda: print(sorted(set(sys.modules) - before), file=sys.stderr))\n"
        "from generator.cli import main\n"
        "main()\n"
    )
    result = python("-c", script, *arguments)
    assert result.returncode == 0
    loaded = result.stderr.replace("'", "").strip("[]\n").split(", ")
    assert [name for name in loaded if name.startswith("generator")] == [
        "generator",
        "generator.cli",
        "generator.cli.entry",
        "generator.cli.settings",
        "generator.settings",
    ]
    assert not set(LATE) & set(loaded)
