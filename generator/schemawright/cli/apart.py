"""Packages that are made side by side, each in a process of its own, where there are cores for it.

In: the jobs of a run. Out: what was made for each, as if it had been made here; in which order is the caller's affair.
Not done here: reading from servers, whose documents, limits and answers belong to one process; small jobs, which take
less time than a process; and anything where processes cannot be forked.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.budgets import MIN_BYTES_APART
from schemawright.diagnostics import Diagnostic, Sink, SpecError
from schemawright.source.documents import is_url
from schemawright.source.fetcher import Fetcher

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from schemawright.project.job import Job
    from schemawright.publish.package import Package


class Made(NamedTuple):
    """What came of a job: its package, None where it has errors; its findings; and the seconds of its stages."""

    package: Package | None
    found: Sequence[Diagnostic]
    seconds: Mapping[str, float]


class Apart:
    """The jobs of a run that are made apart; they begin when the first of them is asked for.

    `is_done` tells which need not be made at all; None where all are to be made anew, whatever was recorded of them.
    """

    def __init__(self, jobs: Sequence[Job], is_done: Callable[[Job], bool] | None) -> None:
        """Start no process yet."""
        self._jobs = [job for job in jobs if _is_for_a_process(job)]
        self._is_done = is_done
        self._futures: dict[Job, Future[Made]] = {}
        self._pool: ProcessPoolExecutor | None = None
        if len(self._jobs) < 2 or _cores() < 2:
            self._jobs = []

    def begin(self, job: Job) -> Callable[[], Made] | None:
        """What waits for a job that is made apart; None for one that is to be made here."""
        if job in self._jobs and not self._futures:
            left, is_done = self._jobs[self._jobs.index(job) :], self._is_done
            wanted = [each for each in left if each == job or not (is_done and is_done(each))]
            self._jobs = wanted if len(wanted) > 1 else []
            if self._jobs:
                self._pool = _pool(min(len(wanted), _cores()))
                by_record = is_done is not None
                self._futures = {each: self._pool.submit(made_here, each, by_record) for each in wanted}
        return self._futures[job].result if job in self._futures else None

    def end(self) -> None:
        """End all processes, also those that are at work."""
        if self._pool is None:
            return
        processes: Any = getattr(self._pool, "_processes", None) or {}
        at_work = [process for process in processes.values() if not all(f.done() for f in self._futures.values())]
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in at_work:
            process.terminate()


def made_here(job: Job, by_record: bool) -> Made:
    """What comes of a job in this process; see `build`."""
    from schemawright.cli.progress import Progress
    from schemawright.pipeline import build

    sink, progress = Sink(), Progress(str(job.output))
    try:
        package = build(job, sink, Fetcher(), progress.enter, by_record)
    except SpecError as error:
        sink.add(*error.diagnostics)
        return Made(None, sink.found, {})
    return Made(package, sink.found, progress.ended())


def _is_for_a_process(job: Job) -> bool:
    local = not any(is_url(spec) or spec == "-" for spec in (*job.specs, *job.overlays)) and not job.allow_origins
    return local and job.kind == "models" and sum(map(_size, job.specs)) >= MIN_BYTES_APART


def _size(spec: str) -> int:
    try:
        if os.path.isdir(spec):
            return sum(entry.stat().st_size for entry in os.scandir(spec))
        return os.path.getsize(spec)
    except (OSError, ValueError):  # ValueError for what no system has as a path
        return 0


def _cores() -> int:
    """The cores that this process may use; one where it cannot fork."""
    if not hasattr(os, "fork"):
        return 1
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else 1


def _pool(workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(workers, mp_context=get_context("fork"), initializer=_leave_signals)


def _leave_signals() -> None:
    """Let the process that forked this one decide on signals that all get, and end this one without words."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
