"""The whole command, killed at random moments and started many times at once."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.render import scratch

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="makes copies of this process")]

KILLS, RUNS, SCHEMAS = 200, 50, 30


def write_spec(path: Path, version: int) -> None:
    schemas = {
        f"Model{number % (SCHEMAS + version)}": {
            "type": "object",
            "properties": {
                "name": {"type": "string"},
                f"v{version % (number + 1)}": {"type": ("string", "integer")[version % 2]},
            },
        }
        for number in range(SCHEMAS)
    }
    schemas[f"Only{version}"] = {"enum": ["a", f"v{version}"]}
    spec: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "components": {"schemas": schemas},
    }
    path.write_text(json.dumps(spec))


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def leftovers(*folders: Path) -> list[str]:
    """What runs have left in folders, records and packages aside."""
    found = [str(path) for folder in folders for path in folder.rglob("*schemawright*")]
    return [path for path in found if not path.endswith("__pycache__/schemawright.json")]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, which no other test uses."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(scratch, "_DISK", str(folder))
    monkeypatch.setattr(scratch, "MEMORY", str(folder))
    return folder


def generate() -> None:
    result = CliRunner().invoke(cli, ["generate", "spec.json", "-o", "out/pets"])
    assert (result.exit_code, "hand-edited" in result.stderr) == (0, False), result.output


def test_a_kill_at_any_moment_is_made_good(tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    chance, killed = random.Random(5), 0
    wanted: dict[int, dict[str, bytes]] = {}
    longest = 0.0
    for version in range(4):
        write_spec(Path("spec.json"), version)
        start = time.perf_counter()
        generate()
        longest = time.perf_counter() - start  # the last one: the first also loads what those after it have
        wanted[version] = tree(Path("out/pets"))
    for number in range(KILLS):
        version = chance.randrange(4)
        write_spec(Path("spec.json"), version)
        child = os.fork()
        if child == 0:
            os.setpgrp()
            generate()
            os._exit(0)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        if chance.random() < 0.5:
            version = chance.randrange(4)
            write_spec(Path("spec.json"), version)
        generate()
        assert tree(Path("out/pets")) == wanted[version], number
        assert leftovers(tmp_path) == [], number
    print(f"{killed} of {KILLS} runs were killed before their end")
    assert killed > KILLS // 4


def test_runs_at_once_wait_for_each_other(tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for version in range(2):
        write_spec(Path(f"{version}.json"), version)
    start = "import sys; from schemawright.cli import main; sys.argv[0] = 'schemawright'; main()"
    environment = {**os.environ, "TMPDIR": str(temporary)}
    commands = [
        [sys.executable, "-c", start, "generate", f"{number % 2}.json", "-o", "out/pets"] for number in range(RUNS)
    ]
    runs = [
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for command in commands
    ]
    told = [run.communicate(timeout=500)[1] for run in runs]
    assert [run.returncode for run in runs] == [0] * RUNS, told
    assert told == [""] * RUNS
    checks = [CliRunner().invoke(cli, ["check", f"{n}.json", "-o", "out/pets"]).exit_code for n in range(2)]
    assert sorted(checks) == [0, 1]
    assert leftovers(tmp_path) == []
    assert os.listdir("out") == ["pets"]
