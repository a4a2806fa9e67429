"""`watch` as a process: files that are really edited, with both ways to find that out, and signals that end it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from tests.cli.test_process import environment, posix_signals

pytestmark = pytest.mark.slow

SECONDS = 60.0
"""For what takes less than one on a machine that has nothing else to do."""
START = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # who starts a run in the background may have it ignored
{before}
from schemawright.cli import main
main()
"""
BEFORE = {"polling": "sys.modules['watchfiles'] = None", "watching": ""}
PETS = """\
openapi: 3.1.0
info: {title: t, version: "1"}
components:
  schemas:
    Pet: {type: object, properties: {owner: {$ref: parts/owner.yaml}}}
"""


class Process:
    """The command, and what it has printed so far."""

    def __init__(self, here: Path, how: str, *arguments: str) -> None:
        script = START.format(before=BEFORE[how])
        self.seen = ""
        self._read = 0
        self.process = subprocess.Popen(
            [sys.executable, "-c", script, "watch", *arguments],
            cwd=here,
            env=environment(TMPDIR=str(here / "tmp")),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = Thread(target=self._listen, daemon=True)
        self._reader.start()

    def until(self, words: str) -> str:
        """What it printed since the last time, up to these words."""
        deadline = time.monotonic() + SECONDS
        while words not in self.seen[self._read :]:
            assert time.monotonic() < deadline, f"no {words!r} in: {self.seen[self._read :]}"
            time.sleep(0.02)
        start, self._read = self._read, self.seen.index(words, self._read) + len(words)
        return self.seen[start : self._read]

    def end(self, number: int = signal.SIGINT) -> int:
        """Its exit code after a signal."""
        self.process.send_signal(number)
        code = self.process.wait(SECONDS)
        self._reader.join(SECONDS)
        return code

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            for line in stream:
                self.seen += line


Begin = Callable[..., Process]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for folder in ("tmp", "here/parts", "here/real"):
        (tmp_path / folder).mkdir(parents=True)
    here = tmp_path / "here"
    (here / "tmp").mkdir()
    (here / "real" / "pets.yaml").write_text(PETS)
    (here / "pets.yaml").symlink_to("real/pets.yaml")
    (here / "parts" / "owner.yaml").write_text("{type: object}")
    return here


@pytest.fixture
def begin(here: Path) -> Iterator[Begin]:
    running: list[Process] = []

    def begin(how: str, *arguments: str) -> Process:
        running.append(Process(here, how, *(arguments or ("pets.yaml", "-o", "gen"))))
        return running[-1]

    yield begin
    for each in running:
        with suppress(OSError):
            each.process.kill()
            each.process.wait()


@pytest.mark.parametrize("how", BEFORE)
def test_edits_of_all_kinds_are_found(here: Path, begin: Begin, how: str) -> None:
    process = begin(how)
    process.until(f"{how} 2 files; Ctrl-C ends\n")
    real, owner = here / "real" / "pets.yaml", here / "parts" / "owner.yaml"

    real.write_text(PETS + "    Cat: {type: object}\n")  # emptied and written, behind the link
    process.until("+ `Cat` is new\n")

    backup, staged = real.with_suffix(".yaml~"), real.with_suffix(".swp")  # away, written beside, renamed
    real.rename(backup)
    staged.write_text(PETS)
    staged.rename(real)
    assert "error" not in process.until("- `Cat` is gone\n")

    real.write_text(PETS + "    Dog: {type: objekt}\n")
    process.until("error[schema-invalid]")
    process.until("nothing was written for gen\n")
    assert (here / "gen" / "pet.py").exists()
    real.write_text(PETS)
    process.until("1 error mended\n")

    owner.unlink()
    owner.parent.rmdir()
    process.until("warning[ref-unresolved]")
    owner.parent.mkdir()
    owner.write_text("{type: object}")
    process.until("+ `Owner` is new\n")

    (here / "real" / "other.yaml").write_text(PETS.replace("Pet", "Ant"))
    (here / "link").symlink_to("real/other.yaml")
    (here / "link").rename(here / "pets.yaml")
    process.until("+ `Ant` is new\n")
    assert process.end() == 130
    assert process.seen.endswith("interrupted\n")


@pytest.mark.parametrize("how", BEFORE)
def test_a_checkout_is_one_run_and_outputs_are_none(here: Path, begin: Begin, how: str) -> None:
    names = [f"s{number}.yaml" for number in range(5)]
    targets = [f'[[targets]]\nspec = "{name}"\noutput = "gen/{name[:2]}"\n' for name in names]
    (here / "schemawright.toml").write_text("".join(targets))
    for name in names:
        (here / name).write_text(PETS)
    process = begin(how, "-q", "--config", "schemawright.toml")
    deadline = time.monotonic() + SECONDS
    while not (here / "gen/s4/__init__.py").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.end()
    process = begin(how, "--config", "schemawright.toml")
    process.until("Ctrl-C ends\n")
    for name in names:
        (here / name).write_text(PETS + "    Cat: {type: object}\n")
    told = process.until("gen/s4: 1 change\n    + `Cat` is new\n")
    assert re.findall(r"^s\d.*changed$", told, re.MULTILINE) == ["s0.yaml, s1.yaml, s2.yaml and 2 more changed"]
    time.sleep(3)  # what was written is no change
    assert len(re.findall(r"^s\d.*changed$", process.seen, re.MULTILINE)) == 1
    assert process.end() == 130


@posix_signals
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("how", BEFORE)
def test_a_signal_ends_it_while_it_waits(here: Path, begin: Begin, how: str, number: int, code: int) -> None:
    process = begin(how)
    process.until("Ctrl-C ends\n")
    time.sleep(0.5)
    assert process.end(number) == code
    assert "Traceback" not in process.seen
    assert list((here / "tmp").iterdir()) == []


@posix_signals
def test_a_signal_ends_it_in_the_middle_of_a_run(here: Path, begin: Begin) -> None:
    """At some moments of one; each time the package is whole, and nothing lies about."""
    many = "".join(f"    Cat{number}: {{type: object}}\n" for number in range(150))
    for moment in range(6):
        process = begin("polling")
        process.until("Ctrl-C ends\n")
        (here / "real/pets.yaml").write_text(PETS + (many if moment % 2 else ""))
        process.until("changed\n")
        time.sleep(0.1 * moment)
        assert process.end() == 130, process.seen
        assert "Traceback" not in process.seen
        assert list((here / "tmp").iterdir()) == []
        assert [name for name in os.listdir(here / "gen") if name.startswith(".schemawright")] == []
        probe = [sys.executable, "-B", "-c", "import gen; gen.Pet"]
        assert subprocess.run(probe, cwd=here, check=False).returncode == 0


@posix_signals
def test_it_ends_when_nobody_reads_it(here: Path, begin: Begin) -> None:
    argv = [sys.executable, "-c", START.format(before=""), "watch", "pets.yaml", "-o", "gen"]
    reading, writing = os.pipe()
    with subprocess.Popen(argv, cwd=here, env=environment(), stdout=writing, stderr=subprocess.STDOUT) as process:
        os.close(writing)
        with os.fdopen(reading) as stream:
            while "Ctrl-C" not in stream.readline():
                pass
        (here / "real/pets.yaml").write_text(PETS + "    Cat: {type: object}\n")
        assert process.wait(SECONDS) == 141
