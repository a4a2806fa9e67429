"""The command as a process of its own: streams, exit codes, what it imports."""

from __future__ import annotations

import json
import os
import signal as signals
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schemawright import __version__

ROOT = Path(__file__).resolve().parents[2]
FAKE = Path(__file__).with_name("fake_pipeline.py")
START = f"""
import importlib.util, sys
spec = importlib.util.spec_from_file_location("schemawright.pipeline", {str(FAKE)!r})
module = importlib.util.module_from_spec(spec)
sys.modules["schemawright.pipeline"] = sys.modules["schemawright.survey"] = module
spec.loader.exec_module(module)
from schemawright.cli import main
main()
"""
Write = Callable[..., str]


def environment(**more: str) -> dict[str, str]:
    names = ("PATH", "SYSTEMROOT", "TMPDIR")
    own = {"PYTHONPATH": str(ROOT / "generator")}
    return {name: os.environ[name] for name in names if name in os.environ} | own | more


def command(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command with the fake pipeline."""
    argv = [sys.executable, "-c", START, *arguments]
    settings: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "timeout": 60, "check": False} | options
    return subprocess.run(argv, env=environment(**(env or {})), **settings)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    argv = [sys.executable, *arguments]
    return subprocess.run(argv, env=environment(), capture_output=True, text=True, timeout=60, check=False)


def test_the_module_runs_as_the_command() -> None:
    result = python("-m", "schemawright", "--version")
    assert (result.returncode, result.stdout, result.stderr) == (0, f"schemawright, version {__version__}\n", "")
    result = python("-m", "schemawright", "generate", "--outptu")
    assert result.returncode == 2
    assert result.stderr.startswith("Usage: schemawright generate ")


def test_results_go_to_stdout_and_talk_to_stderr(here: Path, write: Write) -> None:
    warning = ["warning", "name-collision", "two names are one", "/models", ""]
    spec = write(models=3, findings=[warning])
    result = command("generate", spec, "-o", "pets")
    assert (result.returncode, result.stdout) == (0, "pets: 3 models, 1 file written\n")
    assert result.stderr == "spec.json:2:2: warning[name-collision]: two names are one (/models)\n"
    (here / "pets/__init__.py").write_text("x\n")
    result = command("check", spec, "-o", "pets")
    assert result.returncode == 1
    assert result.stdout.startswith("--- a/pets/__init__.py\n+++ b/pets/__init__.py\n")
    assert "\x1b" not in result.stdout + result.stderr


def test_a_spec_can_come_from_standard_input(here: Path) -> None:
    result = command("generate", "-", "-o", "pets", input=json.dumps({"models": 4}))
    assert (result.returncode, result.stdout, result.stderr) == (0, "pets: 4 models, 1 file written\n", "")


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


SPEC, OUTPUT = "spec.json", ("-o", "pets")
FULL = {
    "a result": ("generate", SPEC, *OUTPUT),
    "JSON": ("generate", SPEC, *OUTPUT, "--json"),
    "a difference": ("check", SPEC, *OUTPUT),
    "a table": ("inspect", SPEC),
    "the version": ("--version",),
    "a help text": ("--help",),
    "the help text of a command": ("check", "--help"),
}
ON_STDERR = {
    "a message": ("inspect", "nofile.json"),
    "a message of check": ("check", "nofile.json", *OUTPUT),
    "a remark": ("generate", "-q", "broken.json", *OUTPUT),
    "a usage error": ("check", "--outptu"),
    "a usage error of a command": ("check", SPEC),
}
needs_dev_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")


@needs_dev_full
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("name", FULL)
def test_results_that_cannot_be_written_are_an_error(here: Path, write: Write, name: str, unbuffered: str) -> None:
    write(facts=[])
    with open("/dev/full", "w") as full:
        streams: dict[str, Any] = {"capture_output": False, "stdout": full, "stderr": subprocess.PIPE}
        result = command(*FULL[name], env={"PYTHONUNBUFFERED": unbuffered}, **streams)
    assert (result.returncode, result.stderr) == (2, "the output cannot be written: No space left on device\n")


@needs_dev_full
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("name", ON_STDERR)
def test_messages_that_cannot_be_written_are_an_error(here: Path, write: Write, name: str, unbuffered: str) -> None:
    """And no finding of `check`."""
    write()
    write("broken.json", fail="KeyError")
    with open("/dev/full", "w") as full:
        streams: dict[str, Any] = {"capture_output": False, "stdout": subprocess.PIPE, "stderr": full}
        result = command(*ON_STDERR[name], env={"PYTHONUNBUFFERED": unbuffered}, **streams)
    assert (result.returncode, result.stdout) == (2, "")


SIGNALS = [("SIGINT", 130, "interrupted\n"), ("SIGTERM", 143, "terminated\n"), ("SIGHUP", 129, "hung up\n")]
posix_signals = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
RAISED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
def end(*_, **__):
    signal.raise_signal(signal.{signal})
    raise AssertionError("not reached")
"""
WHILE_FORMATTING = """
from schemawright.render import ruff as formatting
formatting._run_ruff = end
from schemawright.cli import main
main()
"""
WHILE_IMPORTING = """
class Finder:
    def find_spec(self, name, *_):
        if name == {module!r}:
            end()
sys.meta_path.insert(0, Finder())
from schemawright.cli import main
main()
"""


def real_spec_text() -> str:
    schemas = {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    return json.dumps({**head, "components": {"schemas": schemas}})


def real_spec(here: Path) -> str:
    (here / "real.json").write_text(real_spec_text())
    return "real.json"


@posix_signals
@pytest.mark.parametrize(("signal", "code", "words"), SIGNALS)
def test_a_signal_ends_the_run_and_leaves_nothing_behind(here: Path, signal: str, code: int, words: str) -> None:
    (here / "tmp").mkdir()
    script = RAISED.format(signal=signal) + WHILE_FORMATTING
    argv = [sys.executable, "-c", script, "generate", real_spec(here), *OUTPUT]
    env = environment(TMPDIR=str(here / "tmp"))
    result = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (code, "", words)
    assert list((here / "tmp").iterdir()) == []
    assert not (here / "pets").exists()


@posix_signals
@pytest.mark.parametrize(
    "module", ["click", "schemawright.cli.entry", "schemawright.source.urls", "schemawright.cli.commands"]
)
@pytest.mark.parametrize(("signal", "code", "words"), SIGNALS)
def test_a_signal_while_parts_are_loaded_shows_no_traceback(
    here: Path, module: str, signal: str, code: int, words: str
) -> None:
    script = RAISED.format(signal=signal) + WHILE_IMPORTING.format(module=module)
    result = python("-c", script, "inspect", real_spec(here), "--allow-origin", "https://host")
    assert (result.returncode, result.stdout, result.stderr) == (code, "", words)


@posix_signals
def test_an_interruption_before_signals_are_looked_after_shows_no_traceback() -> None:
    script = (
        RAISED.format(signal="SIGINT") + "from schemawright.cli import process\nprocess._run = end\nprocess.main()\n"
    )
    result = python("-c", script, "--version")
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "interrupted\n")


@pytest.mark.parametrize("error", ["KeyError('x')", "PermissionError(13, 'Permission denied', 'entry.py')"])
@pytest.mark.parametrize("options", [(), ("--debug",)])
def test_a_bug_outside_of_the_commands_is_reported_too(error: str, options: tuple[str, ...]) -> None:
    script = f"from schemawright.cli import process\ndef run(): raise {error}\nprocess._run = run\nprocess.main()\n"
    result = python("-c", script, *options)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"internal error: {error.partition('(')[0]}: " in result.stderr
    assert ("Traceback" in result.stderr) is bool(options)


STARTED_WITH = """
import os, signal, sys
signal.signal(signal.{signal}, signal.{disposition})
os.execv(sys.executable, [sys.executable, "-m", "schemawright", *sys.argv[1:]])
"""
"""The command with a signal as `nohup`, a shell in the background or cron leaves it; it lasts through `exec`."""


def sent_while_reading(here: Path, signal: str, disposition: str) -> tuple[int, str, str]:
    """How a run ends whose group gets a signal while it reads its spec: its exit code and what it prints."""
    head, end = real_spec_text()[:-1], "}"
    argv = [sys.executable, "-c", STARTED_WITH.format(signal=signal, disposition=disposition), "generate", "-"]
    streams: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([*argv, *OUTPUT], env=environment(), start_new_session=True, text=True, **streams) as run:
        assert run.stdin is not None
        # More than a pipe holds, so that the run is at its work when all of it is taken.
        run.stdin.write(head + " " * 2**20)
        run.stdin.flush()
        os.killpg(run.pid, signals.Signals[signal])
        said, talk = run.communicate(end if disposition == "SIG_IGN" else None, timeout=60)
    return run.returncode, said, talk


@posix_signals
@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_run_goes_on_where_the_signal_is_ignored_from_the_start(here: Path, signal: str) -> None:
    """As `nohup` has it, and a shell for what it starts in the background."""
    code, said, talk = sent_while_reading(here, signal, "SIG_IGN")
    assert (code, said.partition(",")[0], talk) == (0, "pets: 1 model", "")
    assert (here / "pets/pet.py").exists()


@posix_signals
@pytest.mark.parametrize(("signal", "code", "words"), SIGNALS)
def test_a_run_that_reads_ends_on_a_signal(here: Path, signal: str, code: int, words: str) -> None:
    assert sent_while_reading(here, signal, "SIG_DFL") == (code, "", words)
    assert not (here / "pets").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="closes streams with a shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_do_no_harm(here: Path, write: Write, closed: str) -> None:
    argv = ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-c", START]
    for arguments in (("generate", write(findings=[]), "-o", "pets"), ("check", "spec.json", "-o", "pets")):
        result = subprocess.run([*argv, *arguments], env=environment(), capture_output=True, timeout=60, check=False)
        assert result.returncode == 0
    assert (here / "pets/__init__.py").read_text() == ""


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_streams_get_a_place_so_that_no_file_takes_their_number(closed: tuple[int, ...]) -> None:
    script = (
        "import os\n"
        "from schemawright.cli import process\n"
        f"for descriptor in {closed}: os.close(descriptor)\n"
        "process._open_closed_streams()\n"
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
        "from schemawright.cli import main\n"
        "main()\n"
    )
    result = python("-c", script, *arguments)
    assert result.returncode == 0
    loaded = result.stderr.replace("'", "").strip("[]\n").split(", ")
    assert [name for name in loaded if name.startswith("schemawright")] == [
        "schemawright",
        "schemawright.cli",
        "schemawright.cli.diff_options",
        "schemawright.cli.endings",
        "schemawright.cli.entry",
        "schemawright.cli.formats",
        "schemawright.cli.options",
        "schemawright.cli.process",
        "schemawright.cli.setting_options",
        "schemawright.project",
        "schemawright.project.job",
        "schemawright.settings",
        "schemawright.targets",
        "schemawright.targets.dataclasses",
        "schemawright.targets.dataclasses.target",
        "schemawright.targets.target",
    ]
    assert not set(LATE) & set(loaded)
