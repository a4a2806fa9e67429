"""The command `watch`: makes packages, and makes them anew whenever something changes that they are made from.

In: the job of a command line, or what it says of a configuration. Out: packages, and after each change what it did to
the models. Not done here: one target (`watched`), and waiting for changes (`watch`).

Each target stands for itself: one that has errors stays as it is, which does not keep others from being made. What was
said once is not said again as long as it holds. It ends when it is told to: by a signal, with the code of that.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from schemawright.budgets import MAX_NAMED
from schemawright.cli.console import Console, Run, counted, is_terminal, reporting, say
from schemawright.cli.endings import DONE
from schemawright.cli.escaping import escaped
from schemawright.cli.formats import JSON_LINE
from schemawright.cli.judging import end_acknowledging, generate_command, tell_unlisted
from schemawright.cli.reaching import reached
from schemawright.cli.watched import Watched
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError, fail
from schemawright.project.chosen import Selection, chosen_jobs, decisive_files
from schemawright.source.documents import is_url
from schemawright.watch.changes import changes
from schemawright.watch.looks import Look, Seen, is_file
from schemawright.watch.sources import Source, best_source

if TYPE_CHECKING:
    from schemawright.project.job import Job

_AT_ODDS: Look = (-1,)
"""What no file looks like."""


def watch(
    job: Job, selection: Selection, console: Console, source: Source | None = None, *, force: bool = False
) -> int:
    """Make the packages, and go on doing so. It comes to an end, with an exit code, only without anything to watch."""
    form = console.format if console.format == "text" else JSON_LINE
    source = source or best_source()
    watching = Watching(job, selection, console._replace(format=form), force)
    if code := watching.begin(source.word):
        return code
    for changed in changes(watching.seen, source):
        watching.go_on(changed)
    return DONE


class Watching:
    """The targets of a run that does not end, and what was said last."""

    def __init__(self, job: Job, selection: Selection, console: Console, force: bool) -> None:
        """Start without targets."""
        self._job, self._selection, self._console, self._force = job, selection, console, force
        self._decisive = Seen()
        self._targets: list[Watched] = []
        self._wrong: Sequence[Diagnostic] = ()
        """What is wrong with the configuration."""
        self._unlisted: Sequence[Diagnostic] = ()
        self._told: Collection[Diagnostic] = ()
        self._said: Collection[str] = ()

    def seen(self) -> Mapping[str, Look]:
        """How all inputs looked when they were read; one that targets saw in several states counts as changed."""
        every = dict(self._decisive.looks)
        for target in self._targets:
            for name, look in target.looks.items():
                every[name] = look if every.setdefault(name, look) == look else _AT_ODDS
        return every

    def _files(self) -> set[str]:
        """The files that are watched: those that targets need, be they there or not, and the configuration."""
        found = {name for name, look in self._decisive.looks.items() if is_file(look)}
        needed = (item for target in self._targets for item in target.looks.items())
        return found | {name for name, look in needed if look is None or is_file(look)}

    def begin(self, word: str) -> int:
        """Make all targets, and say that from now on they are watched, or how else that is called.

        The exit code is not 0 where it is not known what to watch. Errors of targets are no reason to give up.
        """
        with self._reporting(()) as run:
            self._job = reached(self._job, run)
            self._choose()
            self._make((), run)
            self._tell(run)
            run.remarks.append(f"{word} {counted(len(self._files()), 'file')}; Ctrl-C ends")
        return DONE if self._targets else run.code

    def go_on(self, changed: Sequence[str]) -> None:
        """Make those targets that changed files concern."""
        if not self._console.quiet:
            at = time.strftime("%H:%M:%S ") if is_terminal(sys.stderr) else ""
            say(f"{at}{_named(changed)} changed", err=True)
        with self._reporting(changed) as run:
            if not self._decisive.looks.keys().isdisjoint(changed):
                try:
                    self._choose()
                except SpecError as error:
                    self._wrong = error.diagnostics
            self._make(changed, run)
            self._tell(run)
        # Nobody looks for circles of garbage in a run that ends (`process`); this one does not.
        gc.collect()

    def _reporting(self, changed: Sequence[str]) -> AbstractContextManager[Run]:
        return reporting(self._console, {"changed": list(changed), "targets": []})

    def _choose(self) -> None:
        """Take the targets that are asked for now; what one has seen and said stays where its job does.

        Raises `SpecError` where the configuration is wrong: then all of them stay.
        """
        self._decisive = Seen()
        for name in decisive_files(self._job, self._selection):
            self._decisive.see(name)
        chosen = chosen_jobs(self._job, self._selection)
        if all(job.listed is None and job.acknowledged is None and _is_remote(job) for job in chosen):
            help = "`schemawright vendor` keeps copies of documents that targets name, which can be watched"
            raise fail("config", "there is nothing to watch: changes of what servers give are not told", help=help)
        before = {target.job.output: target for target in self._targets}
        self._targets, self._wrong = [_target(job, before.get(job.output)) for job in chosen], ()
        run = Run(self._console)
        tell_unlisted(chosen, self._selection, run)
        self._unlisted = run.findings.found

    def _make(self, changed: Collection[str], run: Run) -> None:
        for target in self._targets:
            if target.is_due(changed):
                target.make(run, generate_command(self._job, self._selection), force=self._force)
                for each in self._targets:
                    each.accept(target.rewritten)
                self._decisive.accept(target.rewritten)

    def _tell(self, run: Run) -> None:
        """Tell what is new in what there is to be said of all targets, and what is no longer wrong."""
        failed = [target.job.output for target in self._targets if not target.tell(run)]
        run.add((*self._unlisted, *self._wrong))
        end_acknowledging(run)
        run.on_error = f": nothing was written for {_named(map(str, failed))}" if failed else ": all stays as it was"
        urls = list(dict.fromkeys(url for target in self._targets for url in target.unwatched))
        if urls:
            are = "is" if len(urls) == 1 else "are"
            run.remarks.append(f"{_named(urls)} {are} not watched; `schemawright vendor` keeps copies that are")
        self._leave_out_what_was_said(run)

    def _leave_out_what_was_said(self, run: Run) -> None:
        """Keep what an earlier run told and still holds from people; say how many of its errors hold, and do not."""
        found, told = run.findings.found, self._told
        run.said, self._said = self._said, (*run.remarks, *run.acknowledging.remarks())
        still = {_but_for_lines(finding) for finding in found}
        mended = sum(_but_for_lines(finding) not in still for finding in told if finding.severity is Severity.ERROR)
        left = sum(finding in told for finding in found if finding.severity is Severity.ERROR)
        run.remarks += (f"{counted(n, 'error')} {what}" for n, what in ((mended, "mended"), (left, "as before")) if n)
        run.findings, self._told = Sink(), frozenset(found)
        run.known.add(*(finding for finding in found if finding in told))
        run.findings.add(*(finding for finding in found if finding not in told))


def _target(job: Job, before: Watched | None) -> Watched:
    """The target of a job; one with its output that asked for the same goes on, another one leaves its models."""
    if before is None or not before.asks_for_the_same(job):
        return Watched(job, None if before is None else before.side)
    before.job = job
    return before


def _is_remote(job: Job) -> bool:
    """Whether all that a job names is on servers."""
    return job.vendored is None and all(map(is_url, (*job.specs, *job.overlays)))


def _but_for_lines(finding: Diagnostic) -> tuple[str, ...]:
    """What a finding says and where, but for the line: an error that moved with the lines around it is not mended."""
    at = finding.origin
    return (finding.code, finding.message, *(("", "") if at is None else (at.file, at.pointer)))


def _named(names: Iterable[str]) -> str:
    """The first names, and how many more there are."""
    every = list(map(escaped, names))
    rest = len(every) - MAX_NAMED
    return ", ".join(every[:MAX_NAMED]) + (f" and {rest:,} more" if rest > 0 else "")
