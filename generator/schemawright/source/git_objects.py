"""`GitObjects`: the objects of a git repository, read by one process of git.

In: names of objects, as git takes them. Out: their kind and content. Not done here: what trees hold (`revisions`).

`git cat-file --batch` answers a line with a name by `<object> <kind> <size>`, a line end, the content and a line end,
or by a line that says what is wrong (git-cat-file, section "Batch output").
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, NamedTuple

from schemawright.budgets import GIT_SECONDS


class GitError(Exception):
    """What git says, or that it says nothing; in words for people."""


class Found(NamedTuple):
    """An object: its id, its kind, and its content, None where that is larger than was asked for."""

    id: str
    kind: str
    content: bytes | None


class GitObjects:
    """Reads objects; the process starts with the first of them."""

    def __init__(self, folder: Path) -> None:
        """`folder` is one of the repository."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, name: str, limit: int) -> Found | None:
        """The object of a name; None where there is none. Raises `GitError`."""
        if "\n" in name or "\0" in name or not name:
            return None
        process = self._process or self._started()
        timer = Timer(GIT_SECONDS, _kill, (process,))
        timer.start()
        try:
            return self._answer(process, name, limit)
        except (OSError, ValueError) as error:
            raise GitError(self._last_words(process)) from error
        finally:
            timer.cancel()

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            _kill(process)
            with process:
                pass

    def _started(self) -> subprocess.Popen[bytes]:
        program = shutil.which("git")
        if program is None:
            raise GitError("git is not installed, or not on the path")
        # Nobody answers questions here: of a clone that lacks objects git may ask its server for them.
        environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        command = [program, "-c", "core.fsmonitor=false", "cat-file", "--batch"]
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(
                command, cwd=self._folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True
            )
        except OSError as error:
            raise GitError(f"git cannot be started: {error.strerror}") from None
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], name: str, limit: int) -> Found | None:
        source, sink = process.stdin, process.stdout
        if source is None or sink is None:
            raise ValueError
        source.write(name.encode("utf-8", "surrogateescape") + b"\n")
        source.flush()
        head = sink.readline().split(b" ")
        if len(head) == 1 and not head[0]:
            raise ValueError
        if len(head) != 3 or not head[2].strip().isdigit():
            return None  # `missing` or `ambiguous`
        id, kind, size = head[0].decode(), head[1].decode(), int(head[2])
        if size > limit:
            self.close()  # what is not read cannot be skipped
            return Found(id, kind, None)
        return Found(id, kind, _read(sink, size + 1)[:-1])

    def _last_words(self, process: subprocess.Popen[bytes]) -> str:
        """What git said before it ended."""
        self._process = None
        _kill(process)
        _, said = process.communicate()
        lines = said.decode("utf-8", "replace").strip().splitlines()
        return f"git says: {lines[0].removeprefix('fatal: ')}" if lines else "git did not answer"


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End git and what it has started, such as a transfer: pipes stay open as long as any of them has an end."""
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _read(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise ValueError
    return data
