"""ruff formats what is rendered, and nothing around it has a say in how."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from schemawright.diagnostics import Diagnostic, SpecError
from schemawright.render import ruff as formatting
from schemawright.render import scratch
from schemawright.render.ruff import NotPython, formatted

UGLY = "x = {  'a':1 }\ndef f( a,b ):\n  return   a\n"
NEAT = 'x = {"a": 1}\n\n\ndef f(a, b):\n    return a\n'


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that temporary folders are made in."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def failure(files: dict[str, str]) -> Diagnostic:
    with pytest.raises(SpecError) as caught:
        formatted(files)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "formatter"
    return diagnostic


def test_python_is_formatted_and_the_rest_is_not(temporary: Path) -> None:
    files = {"b/c/x.py": UGLY, "a.py": UGLY, "py.typed": "", "README.md": "x = {  'a':1 }\n", "empty.py": ""}
    done = formatted(files)
    assert done == {**files, "b/c/x.py": NEAT, "a.py": NEAT}
    assert list(done) == list(files)
    assert list(temporary.iterdir()) == []


def test_files_wait_in_memory_only_where_nobody_chose_a_place_and_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, memory, own, room = tmp_path / "disk", tmp_path / "memory", tmp_path / "own", {"blocks": 0}
    for folder in (disk, memory, own):
        folder.mkdir()
    monkeypatch.setattr(scratch, "_DISK", str(disk))
    monkeypatch.setattr(scratch, "MEMORY", str(memory))
    used: list[Path] = []

    def noted(folder: Path) -> None:
        used.append(folder.parent)

    monkeypatch.setattr(formatting, "_run_ruff", noted)
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=room["blocks"], f_frsize=4096), raising=False)
    for chosen, blocks in ((disk, 1000), (disk, 1), (own, 1000)):
        monkeypatch.setattr(tempfile, "tempdir", str(chosen))
        room["blocks"] = blocks
        formatted({"a.py": NEAT})
    memory.rmdir()
    monkeypatch.setattr(tempfile, "tempdir", str(disk))
    formatted({"a.py": NEAT})
    assert used == [memory, disk, own, disk]


def test_the_line_length_is_that_of_ruff(temporary: Path) -> None:
    call = f"value = some_function({'a' * 30}, {'b' * 30}, c)\n"
    assert len(call) == 88 + len("\n")
    assert formatted({"a.py": call})["a.py"] == call
    longer = call.replace(" c)", " ccc)")
    assert formatted({"a.py": longer})["a.py"].count("\n") == 3


@pytest.mark.parametrize("folder", ["build", "dist", "venv", ".venv", "node_modules", "site-packages"])
def test_folders_that_ruff_leaves_out_by_default_are_formatted(temporary: Path, folder: str) -> None:
    assert formatted({f"{folder}/a.py": UGLY}) == {f"{folder}/a.py": NEAT}


def _broken_ruff_toml(folder: Path) -> None:
    (folder / "ruff.toml").write_text("this is [not TOML")


def _other_settings(folder: Path) -> None:
    (folder / "ruff.toml").write_text('line-length = 20\n[format]\nquote-style = "single"\nindent-style = "tab"\n')
    (folder / "pyproject.toml").write_text('[tool.ruff.format]\nquote-style = "preserve"\n')


def _ignored(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*\n")
    (folder / ".ignore").write_text("*\n")


@pytest.mark.parametrize("spoil", [_broken_ruff_toml, _other_settings, _ignored])
def test_files_around_have_no_effect(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None]
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    for folder in (tmp_path, temporary, here):
        spoil(folder)
    assert formatted({"a.py": UGLY}) == {"a.py": NEAT}


@pytest.mark.skipif(sys.platform == "win32", reason="the impostor is a shell script")
def test_the_environment_has_no_effect(temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    impostor = tmp_path / "bin" / "ruff"
    impostor.parent.mkdir()
    impostor.write_text(f"#!/bin/sh\n: > {tmp_path}/canary\n")
    impostor.chmod(0o755)
    home = tmp_path / "home"
    (home / ".config" / "ruff").mkdir(parents=True)
    (home / ".config" / "ruff" / "ruff.toml").write_text("this is [not TOML")
    monkeypatch.chdir(impostor.parent)
    for name, value in {
        "PATH": f".:{impostor.parent}",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "RUFF_CACHE_DIR": str(tmp_path / "cache"),
        "RUFF_OUTPUT_FORMAT": "nonsense",
        "RUFF_OUTPUT_FILE": str(tmp_path / "log"),
        "RUFF_NO_CACHE": "nonsense",
    }.items():
        monkeypatch.setenv(name, value)
    assert formatted({"a.py": UGLY}) == {"a.py": NEAT}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "home", "temporary"]


def test_code_that_is_not_python_is_a_bug_to_report(temporary: Path) -> None:
    files = {"good.py": UGLY, "b.py": "x = (\n", "a/c.py": "x = y z\nx = \n", "d.py": "'\n", "e.py": "é = 1\x00\n"}
    with pytest.raises(NotPython) as caught:
        formatted(files)
    places = [reason.partition(": ")[0] for reason in str(caught.value).split("; ")]
    assert places == ["a/c.py:1:7", "b.py:2:1", "d.py:1:1"]
    assert list(temporary.iterdir()) == []


def test_a_ruff_that_fails_is_named_with_the_end_of_its_message(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(argv: Any, **_: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(argv, 2, stderr=b"start" + b" x" * 999 + b" the\nend \xff\n")

    monkeypatch.setattr(subprocess, "run", run)
    message = failure({"a.py": UGLY}).message
    assert message.startswith("ruff ended with exit code 2: ")
    assert message.endswith(" x the end \\xff")
    assert "start" not in message
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(("number", "name"), [(6, "SIGABRT"), (9, "SIGKILL")])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_ruff_that_memory_fails_names_the_largest_file_and_a_cure(
    temporary: Path, monkeypatch: pytest.MonkeyPatch, number: int, name: str
) -> None:
    def run(argv: Any, **_: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(argv, -number, stderr=b"memory allocation of 64 bytes failed\n")

    monkeypatch.setattr(subprocess, "run", run)
    diagnostic = failure({"a.py": UGLY, "models/b.py": UGLY * 60_000, "c.py": UGLY})
    assert diagnostic.message == (
        f"ruff was ended by signal {number} ({name}), likely for lack of memory; "
        "the largest file is models/b.py (2.5 MB)"
    )
    assert diagnostic.help == "make fewer models, with --root, or give the run more memory"
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_ruff_that_somebody_ended_is_not_blamed_on_memory(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(argv: Any, **_: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(argv, -15, stderr=b"")

    monkeypatch.setattr(subprocess, "run", run)
    assert failure({"a.py": UGLY}).message == "ruff was ended by signal 15 (SIGTERM)"


def test_without_ruff_the_help_says_what_to_install(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ruff", None)
    diagnostic = failure({"a.py": UGLY})
    assert diagnostic.message == "ruff is not installed beside schemawright"
    assert "pip install ruff" in diagnostic.help
    assert list(temporary.iterdir()) == []


def test_a_ruff_that_cannot_run_is_an_error(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import ruff

    (temporary.parent / "ruff").write_text("not a program")
    monkeypatch.setattr(ruff, "find_ruff_bin", lambda: str(temporary.parent / "ruff"))
    assert failure({"a.py": UGLY}).message.startswith("ruff could not be run: ")
    assert list(temporary.iterdir()) == []


def test_a_machine_without_temporary_folder_is_an_error(temporary: Path) -> None:
    temporary.rmdir()
    assert failure({"a.py": UGLY}).message.startswith("ruff could not be run: there is no folder for temporary files: ")


def test_ruff_runs_once_at_most(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []
    real = subprocess.run

    def run(argv: Any, **options: Any) -> Any:
        calls.append(argv)
        return real(argv, **options)

    monkeypatch.setattr(subprocess, "run", run)
    formatted({f"m{n}.py": UGLY for n in range(50)})
    assert len(calls) == 1
    formatted({"py.typed": ""})
    assert len(calls) == 1
