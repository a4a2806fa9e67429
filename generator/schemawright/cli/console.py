"""What a command prints: results to stdout, talk to stderr, in text or in JSON.

In: findings and results, gathered in a `Run`. Out: both streams written, and an exit code. Not done here: the work.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from schemawright.budgets import MAX_MESSAGES
from schemawright.cli.endings import DONE, WRONG, unwritable
from schemawright.cli.messages import as_json, escaped, rendered, reopened, shortened
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError
from schemawright.source.fetcher import Fetcher

if TYPE_CHECKING:
    from schemawright.source.documents import Document

_A_BUG = "this is a bug in schemawright, please report it with the spec"
_PROGRESS_AFTER = 0.5


class Console(NamedTuple):
    """How to talk: with colour, with nothing but errors, with one JSON object on stdout, with tracebacks of bugs."""

    colour: bool
    quiet: bool
    json: bool
    debug: bool


@dataclass(slots=True)
class Run:
    """What a command has found out so far, to be printed at its end."""

    console: Console
    findings: Sink = field(default_factory=Sink)
    documents: list[Document] = field(default_factory=list[Any])
    result: dict[str, Any] = field(default_factory=dict[str, Any])
    lines: list[str] = field(default_factory=list[str])
    remarks: list[str] = field(default_factory=list[str])
    on_error: str = ""
    fetcher: Fetcher = field(default_factory=Fetcher)
    code: int = DONE

    def add(self, diagnostics: Iterable[Diagnostic], strict: bool = False) -> None:
        """Keep the diagnostics; `strict` turns warnings into errors."""
        for diagnostic in diagnostics:
            if strict and diagnostic.severity is Severity.WARNING:
                help = diagnostic.help or "a warning, which --strict makes an error"
                diagnostic = replace(diagnostic, severity=Severity.ERROR, help=help)
            self.findings.add(diagnostic)

    def print(self) -> None:
        """Print results to stdout, diagnostics and remarks to stderr."""
        self.documents = reopened(self._shown(), self.documents, self.fetcher)
        talk = rendered(self._shown(), self.documents, colour=self.console.colour and is_terminal(sys.stderr))
        if self.console.json:
            self._print_json(self.documents)
        elif self.lines and not self.console.quiet:
            say("\n".join(self.lines))
        if not self.console.quiet:
            talk += (*self.remarks, *self._totals())
        if talk:
            say("\n".join(talk), err=True)

    def print_bug(self, error: Exception) -> None:
        """Print what nobody expected, and that it is a bug; places are left alone, they may be what is wrong."""
        self.code = WRONG
        if self.console.json:
            self.findings.error("internal-error", _named(error), help=_A_BUG)
            self._print_json(())
        say("\n".join(bug_lines(error, with_traceback=self.console.debug)), err=True)

    def _print_json(self, documents: Sequence[Document]) -> None:
        found = as_json(self.findings.found, documents)
        say(json.dumps({**self.result, "diagnostics": found}, indent=2))

    def _shown(self) -> list[Diagnostic]:
        """The errors and, unless quiet, the warnings; at most a screenful or five, errors first."""
        least = Severity.ERROR if self.console.quiet else Severity.WARNING
        by_weight = sorted(self.findings.found, key=lambda diagnostic: -diagnostic.severity)
        return [diagnostic for diagnostic in by_weight if diagnostic.severity >= least][:MAX_MESSAGES]

    def _totals(self) -> Iterator[str]:
        counts = {s: sum(d.severity is s for d in self.findings.found) for s in (Severity.ERROR, Severity.WARNING)}
        if sum(counts.values()) > MAX_MESSAGES:
            yield f"only the first {MAX_MESSAGES} messages are shown; --json gives all"
        if counts[Severity.ERROR]:
            yield ", ".join(counted(n, s.name.lower()) for s, n in counts.items() if n) + self.on_error


@contextmanager
def reporting(console: Console, result: dict[str, Any]) -> Generator[Run]:
    """A run that is printed at the end, whether it succeeds or fails. Raises `Ending` where it cannot be printed."""
    run = Run(console, result=result)
    try:
        try:
            yield run
        except SpecError as error:
            run.add(error.diagnostics)
        if run.findings.has_errors:
            run.code = WRONG
        run.print()
    except Exception as error:
        run.print_bug(error)


def say(text: str, *, err: bool = False) -> None:
    """Print a text and a line end. Raises `Ending` where the stream cannot be written."""
    try:
        click.echo(text, err=err, color=True)
    except OSError as error:
        raise unwritable(error) from None


def bug_lines(error: Exception, *, with_traceback: bool) -> list[str]:
    """What to say about an error that nobody expected."""
    hint = "" if with_traceback else " (run with --debug for the traceback)"
    lines = [f"internal error: {_named(error)}", f"{_A_BUG}{hint}"]
    if not with_traceback:
        return lines
    import traceback

    return [*map(escaped, "".join(traceback.format_exception(error)).rstrip().split("\n")), *lines]


def _named(error: Exception) -> str:
    return shortened(f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)


def counted(number: int, what: str, plural: str = "") -> str:
    """The number and the noun, as in `1 model` and `2 models`."""
    return f"{number:,} {what if number == 1 else plural or what + 's'}"


def is_terminal(stream: Any) -> bool:
    """Whether a stream, which may be missing, is a terminal."""
    return stream is not None and bool(stream.isatty())


@contextmanager
def progress(text: str) -> Generator[None]:
    """Show the text on a terminal while something takes longer than a moment, and take it away afterwards."""
    if not is_terminal(sys.stderr):
        yield
        return
    from threading import Timer

    shown: list[str] = []

    def show() -> None:
        shown.append(text)
        _put(text)

    timer = Timer(_PROGRESS_AFTER, show)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown:
            _put("\r" + " " * len(text) + "\r")


def _put(text: str) -> None:
    """Show a text that is there for a moment; a terminal that is gone is told when the run has something to say."""
    with suppress(OSError):
        click.echo(text, err=True, nl=False)
