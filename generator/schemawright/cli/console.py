"""What a command prints: results to stdout, talk to stderr, in text or in JSON.

In: findings and results, gathered in a `Run`. Out: both streams written, and an exit code. Not done here: the work.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from schemawright.budgets import MAX_MESSAGES
from schemawright.cli.acknowledging import Acknowledging
from schemawright.cli.endings import DONE, WRONG, unwritable
from schemawright.cli.escaping import escaped, shortened
from schemawright.cli.formats import printed
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError

if TYPE_CHECKING:
    from schemawright.cli.messages import Repeated
    from schemawright.source.documents import Document
    from schemawright.source.fetcher import Fetcher

_A_BUG = "this is a bug in schemawright, please report it with the spec"


class Console(NamedTuple):
    """How to talk: with colour, with nothing but errors, in a format (`formats`), with tracebacks of bugs, and with the
    seconds of stages.
    """

    colour: bool
    quiet: bool
    format: str
    debug: bool
    verbose: bool = False


class Run:
    """What a command has found out so far, to be printed at its end; `began` is when it did, in nanoseconds since the
    epoch; `said` are remarks that an earlier run has made.
    """

    def __init__(
        self, console: Console, result: dict[str, Any] | None = None, reason: str = "", began: int = 0
    ) -> None:
        """Start with nothing found; `reason` is that of findings that the run acknowledges."""
        self.console = console
        self.result = {} if result is None else result
        self.acknowledging = Acknowledging(reason)
        self.began = began or time.time_ns()
        self.findings, self.known = Sink(), Sink()
        self.silent = 0
        self.documents: list[Document] = []
        self.lines: list[str] = []
        self.remarks: list[str] = []
        self.seconds: dict[str, dict[str, float]] = {}
        """How long each stage took, by the output of its target."""
        self.at_end: list[Callable[[], None]] = []
        self.drift: list[Diagnostic] = []
        self.said: Collection[str] = ()
        self.on_error = ""
        self.least = Severity.WARNING
        self.code = DONE

    @cached_property
    def fetcher(self) -> Fetcher:
        """What gets the documents of servers for all jobs."""
        from schemawright.source.fetcher import Fetcher

        return Fetcher()

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the diagnostics."""
        self.findings.add(*diagnostics)

    def add_known(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep diagnostics that an earlier run has told: programs get them all, people the errors among them."""
        for diagnostic in diagnostics:
            (self.findings if diagnostic.severity is Severity.ERROR else self.known).add(diagnostic)

    def print(self) -> None:
        """Print results to stdout, diagnostics and remarks to stderr; a format for programs takes stdout alone."""
        told = self._told()[:MAX_MESSAGES]
        if self.console.format == "text":
            shown = [diagnostic for group in told for diagnostic in (group.first, *group.others)]
        else:
            shown = self._for_programs()
        if shown:
            from schemawright.cli.places import reopened

            self.documents = reopened(shown, self.documents, self.fetcher)
        if self.console.format != "text":
            self._print_for_programs(self.documents)
        elif self.lines and not self.console.quiet:
            say("\n".join(self.lines))
        talk: list[str] = []
        if told and self.console.format != "github":
            from schemawright.cli.messages import shown_lines

            on_terminal = is_terminal(sys.stderr)
            colour = self.console.colour and on_terminal
            talk += shown_lines(told, self.documents, colour=colour, with_source=on_terminal)
        if not self.console.quiet:
            times = self._times() if self.console.verbose else ()
            remarks = (*self.remarks, *times, *self.acknowledging.remarks())
            talk += (*(remark for remark in remarks if remark not in self.said), *self._totals())
        if talk:
            say("\n".join(talk), err=True)

    def print_bug(self, error: Exception) -> None:
        """Print what nobody expected, and that it is a bug; places are left alone, they may be what is wrong."""
        self.code = WRONG
        if self.console.format != "text":
            self.findings.error("internal-error", _named(error), help=_A_BUG)
            self._print_for_programs(())
        say("\n".join(bug_lines(error, with_traceback=self.console.debug)), err=True)

    def _print_for_programs(self, documents: Sequence[Document]) -> None:
        from schemawright.cli.places import presented
        from schemawright.project.fingerprints import fingerprinted

        told = fingerprinted(presented([*self._for_programs(), *self.drift], documents))
        result = {**self.result, "acknowledged": self.acknowledging.count, "silent": self.silent}
        if text := printed(self.console.format, told, result):
            say(text)

    def _for_programs(self) -> list[Diagnostic]:
        """The findings for programs, which choose themselves; an annotation is for people."""
        every = Sink()
        every.add(*self.findings.found, *self.known.found)
        if self.console.format == "github":
            return [diagnostic for diagnostic in distinct(every.found) if diagnostic.severity >= self._least()]
        return every.found

    def _least(self) -> Severity:
        return Severity.ERROR if self.console.quiet else self.least

    def _told(self) -> list[Repeated]:
        """The errors and, unless quiet, the warnings, errors first."""
        if not self.findings.found:
            return []
        from schemawright.cli.messages import folded

        least = self._least()
        by_weight = sorted(distinct(self.findings.found), key=lambda diagnostic: -diagnostic.severity)
        return folded(diagnostic for diagnostic in by_weight if diagnostic.severity >= least)

    def _times(self) -> Iterator[str]:
        for output, seconds in self.seconds.items():
            stages = ", ".join(f"{stage} {took:.2f} s" for stage, took in seconds.items())
            yield f"{escaped(output)}: {stages}; {sum(seconds.values()):.2f} s"

    @contextmanager
    def timed(self, output: str, stage: str) -> Generator[None]:
        """Add the time that something takes to a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            seconds = self.seconds.setdefault(output, {})
            seconds[stage] = seconds.get(stage, 0.0) + time.perf_counter() - start

    def _totals(self) -> Iterator[str]:
        found = distinct(self.findings.found)
        counts = {s: sum(d.severity is s for d in found) for s in (Severity.ERROR, Severity.WARNING)}
        if len(self._told()) > MAX_MESSAGES:
            yield f"only the first {MAX_MESSAGES} messages are shown; --output-format json gives all"
        if counts[Severity.ERROR]:
            yield ", ".join(counted(n, s.name.lower()) for s, n in counts.items() if n) + self.on_error


def distinct(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The findings as people want to know them: once, though it may be about several targets."""
    return list({replace(finding, target=""): finding for finding in findings}.values())


@contextmanager
def reporting(console: Console, result: dict[str, Any], reason: str = "") -> Generator[Run]:
    """A run that is printed at the end, whether it succeeds or fails. Raises `Ending` where it cannot be printed.

    `reason` is that of findings that the run acknowledges.
    """
    run = Run(console, result, reason)
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
    finally:
        for end in run.at_end:
            end()


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
