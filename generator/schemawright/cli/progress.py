"""The stages of a job: what it is at, for people who wait, and the seconds that each took.

In: what a job tells of itself. Out: a line on a terminal, there for as long as the job takes more than a moment, and
lines for `--verbose`. Not done here: the stages (`pipeline`, `writing`).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from threading import Lock, Timer

import click

from schemawright.cli.console import is_terminal
from schemawright.cli.escaping import escaped

_SHOWN_AFTER = 0.5


class Progress:
    """The stages of one job; `seconds` tells how long each took."""

    def __init__(self, output: str) -> None:
        """Start outside of any stage."""
        self.seconds: dict[str, float] = {}
        self._head = self._text = f"generating {escaped(output)} ..."
        self._shown = ""
        self._is_awaited = False
        self._lock = Lock()
        self._stage, self._since = "", time.perf_counter()

    def enter(self, stage: str, about: str = "") -> None:
        """Say that a stage begins, and what it is about: the one before it is over."""
        self._end_stage()
        self._stage = stage
        with self._lock:
            self._text = f"{self._head} {stage}" + (f" ({about})" if about else "")
            if self._is_awaited:
                self._show()

    @contextmanager
    def on_terminal(self) -> Generator[None]:
        """Show the line while something takes longer than a moment, and take it away afterwards."""
        timer = Timer(_SHOWN_AFTER, self._await) if is_terminal(sys.stderr) else None
        if timer is not None:
            timer.start()
        try:
            yield
        finally:
            self._end_stage()
            if timer is not None:
                timer.cancel()
                timer.join()
            if self._shown:
                _put("\r" + " " * len(self._shown) + "\r")
                self._is_awaited, self._shown = False, ""

    def ended(self) -> dict[str, float]:
        """The seconds of all stages; the last one is over."""
        self._end_stage()
        return self.seconds

    def _end_stage(self) -> None:
        now = time.perf_counter()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = "", now

    def _await(self) -> None:
        with self._lock:
            self._is_awaited = True
            self._show()

    def _show(self) -> None:
        rest = len(self._shown) - len(self._text)
        _put(("\r" if self._shown else "") + self._text + " " * max(rest, 0))
        self._shown = self._text + " " * max(rest, 0)


def _put(text: str) -> None:
    """Show a text that is there for a moment; a terminal that is gone is told when the run has something to say."""
    with suppress(OSError):
        click.echo(text, err=True, nl=False)
