"""What the commands do once their options are understood.

In: a `Job` and a `Console`. Out: an exit code, and what `console` prints. Not done here: parsing options and help
texts (`entry`, `options`), and anything about specs and models (`pipeline`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from schemawright.cli.building import BY_HAND, Building
from schemawright.cli.console import Console, Run, counted, is_terminal, reporting
from schemawright.cli.endings import FINDING
from schemawright.cli.escaping import escaped
from schemawright.cli.judging import (
    end_acknowledging,
    generate_command,
    judged,
    on_output,
    tell_findings,
    tell_unlisted,
)
from schemawright.cli.reaching import reached
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError, fail
from schemawright.project.chosen import Selection, chosen_jobs
from schemawright.project.job import Job

if TYPE_CHECKING:
    from schemawright.cli.apart import Apart
    from schemawright.cli.locking import Locking
    from schemawright.publish.last_run import Recalled
    from schemawright.publish.package import Package
    from schemawright.settings import Value
    from schemawright.source.documents import Document

Made = TypeVar("Made", bound="Package | Recalled")


class Build(NamedTuple, Generic[Made]):
    """A job, what was made for it, and what there is to say about that."""

    job: Job
    made: Made
    found: Sequence[Diagnostic]


class Wish(NamedTuple):
    """How packages are written: `force`: files edited by hand as well; `locked`: no names that are not kept."""

    force: bool = False
    locked: bool = False


AS_USUAL = Wish()


def generate(
    job: Job,
    selection: Selection,
    console: Console,
    reason: str = "",
    building: Building = BY_HAND,
    wish: Wish = AS_USUAL,
) -> int:
    """Write the packages, all of them or, where a job has an error, none.

    The findings are acknowledged where a reason is given.
    """
    with reporting(console, {"targets": []}, reason) as run:
        from schemawright.cli.writing import Writing

        run.on_error = ": nothing was written"
        chosen = chosen_jobs(reached(job, run), selection)
        if reason and not any(one.acknowledged for one in chosen):
            help = 'give them a key `acknowledged = "specs/accepted.txt"`, or name the file with --acknowledged FILE'
            raise fail("config", "no target names a file of acknowledged findings", help=help)
        if wish.locked and any(one.kind == "models" and one.name_lock is None for one in chosen):
            help = "`schemawright lock` writes it for the targets of a configuration"
            raise fail("lock-out-of-date", "there is no schemawright.lock that keeps these names", help=help)
        builds = _built(chosen, run, _new if wish.force else _recalled_or_new)
        tell_unlisted(chosen, selection, run)
        locking = _locking(builds, run, is_whole=not (job.is_named or selection.targets))
        if wish.locked:
            locking.refuse()
        writing = Writing(run, wish.force, generate_command(job, selection), building.record, locking)
        with writing.begun(builds) as steps:
            depfile = building.depfile_of([(one.job, one.made) for one in builds])
            end_acknowledging(run)
            if not run.findings.has_errors:
                writing.write(steps)
                building.write(depfile)
    return run.code


def check(
    job: Job,
    selection: Selection,
    console: Console,
    given: Mapping[str, Value] | None = None,
    *,
    stat: bool = False,
    models: bool = False,
) -> int:
    """Compare the packages on disk with what their specs give; `FINDING` when they differ.

    What a command line does not say of a package is as its target has it; `given` are the settings that it says.
    """
    with reporting(console, {"targets": []}) as run:
        from schemawright.cli.comparing import Comparing

        chosen = chosen_jobs(reached(_like_target(job, given or {}, run), run), selection)
        builds = _built(chosen, run, _new)
        tell_unlisted(chosen, selection, run)
        end_acknowledging(run)
        if not run.findings.has_errors:
            if _locking(builds, run).told():
                run.code = FINDING
            comparing = Comparing(run, stat, models)
            for built, package, _ in builds:
                comparing.compare(built, package, generate_command(built if job.is_named else job, selection))
    return run.code


def _locking(builds: Iterable[Build[Made]], run: Run, *, is_whole: bool = False) -> Locking:
    from schemawright.cli.locking import Locking
    from schemawright.publish.last_run import Recalled

    made = ((build.job, None if isinstance(build.made, Recalled) else build.made.names) for build in builds)
    return Locking(run, made, is_whole=is_whole)


def inspect(job: Job, console: Console, reason: str = "") -> int:
    """Print the models of the specs, how their unions are read, and what is lost on the way to Python.

    The findings are acknowledged where a reason is given.
    """
    with reporting(console, {"models": [], "unions": []}, reason) as run:
        from schemawright.cli.tables import model_json, model_table, union_json, union_table
        from schemawright.survey import survey

        job = reached(job, run)
        if console.format == "github":
            run.least = Severity.NOTE
        with _surveying(job, run) as sink:
            models, unions, documents = survey(job, sink, run.fetcher)
            _keep(documents, job, run)
            run.result["models"] = [model_json(model) for model in models]
            run.result["unions"] = [union_json(union) for union in unions]
            run.lines += model_table(models)
            if unions:
                run.lines += ["", *union_table(unions)]
        if console.format == "text" and not run.findings.has_errors:
            _list_losses(run)
    return run.code


def dump(job: Job, console: Console, reason: str = "") -> int:
    """Print the models of the specs as the target sees them; of what is lost, warnings alone are told."""
    with reporting(console, {"catalog": []}, reason) as run:
        from schemawright.survey import catalog_text

        job = reached(job, run)
        with _surveying(job, run) as sink:
            run.lines, documents = catalog_text(job, sink, run.fetcher)
            _keep(documents, job, run)
            run.result["catalog"] = run.lines
    return run.code


def operations(job: Job, console: Console, reason: str = "") -> int:
    """Print the operations of the specs; of what is lost, warnings alone are told."""
    with reporting(console, {"operations": []}, reason) as run:
        from schemawright.cli.operation_tables import operation_json, operation_table
        from schemawright.survey import operations

        job = reached(job, run)
        with _surveying(job, run) as sink:
            found, documents = operations(job, sink, run.fetcher)
            _keep(documents, job, run)
            run.lines = operation_table(found)
            run.result["operations"] = [operation_json(operation) for operation in found]
    return run.code


def _keep(documents: Sequence[Document], job: Job, run: Run) -> None:
    """Keep what was read: messages find their lines there, and programs want to know."""
    from schemawright.project.made_from import inputs_of

    run.documents += documents
    run.result["inputs"] = inputs_of(job, documents)


@contextmanager
def _surveying(job: Job, run: Run) -> Generator[Sink]:
    """A sink for what is found about a job; it is told at the end, and acknowledged where the run does so."""
    sink = Sink()
    try:
        yield sink
    except SpecError as error:
        sink.add(*error.diagnostics)
    finally:
        run.add(judged(sink.found, job, run))
    end_acknowledging(run)


def _list_losses(run: Run) -> None:
    """Make warnings and notes part of the result: they are what `inspect` is asked for."""
    from schemawright.cli.messages import rendered

    losses = [d for d in run.findings.found if d.severity is not Severity.ERROR]
    run.findings = Sink([d for d in run.findings.found if d.severity is Severity.ERROR])
    run.lines += ["", counted(len(losses), "loss", "losses") + (":" if losses else "")]
    run.lines += rendered(losses, run.documents, colour=run.console.colour and is_terminal(sys.stdout))


def _built(
    chosen: Sequence[Job], run: Run, make: Callable[[Job, Sink, Run, Callable[[], Apart]], Made]
) -> list[Build[Made]]:
    """What is made for all jobs that have no error; what is to be said about each is kept in the run."""
    from schemawright.publish.last_run import Recalled

    builds: list[Build[Made]] = []

    @cache
    def apart() -> Apart:
        from schemawright.cli.apart import Apart

        made = Apart(chosen, _is_as_before if make is _recalled_or_new else None)
        run.at_end.append(made.end)
        return made

    for job in chosen:
        sink = Sink()
        try:
            made = make(job, sink, run, apart)
        except SpecError as error:
            sink.add(*error.diagnostics)
            run.add(judged(sink.found, job, run))
        else:
            builds.append(Build(job, made, sink.found))
            told = judged([*sink.found, *on_output(job, made)], job, run)
            if not isinstance(made, Recalled) or run.console.format != "text" or _has_error(told):
                run.documents += made.documents
            tell_findings(job, told, run, known=isinstance(made, Recalled))
    return builds


def _has_error(found: Iterable[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in found)


def _is_as_before(job: Job) -> bool:
    from schemawright.publish.last_run import recalled

    return recalled(job) is not None


def _like_target(job: Job, given: Mapping[str, Value], run: Run) -> Job:
    """The job of a command line with what the target for its output says, which is told."""
    if not job.is_named:
        return job
    from schemawright.project.like_target import like_target

    found, config = like_target(job, given)
    if config is not None:
        run.remarks.append(f"{escaped(str(job.output))}: with the settings of its target in {escaped(str(config))}")
    return found


def _new(job: Job, sink: Sink, run: Run, apart: Callable[[], Apart], *, by_record: bool = False) -> Package:
    """The package of a job; see `build`. Raises `SpecError` where it has errors."""
    from schemawright.cli.progress import Progress
    from schemawright.pipeline import build

    waiting = apart().begin(job)
    progress = Progress(str(job.output))
    with progress.on_terminal():
        if waiting is None:
            made = build(job, sink, run.fetcher, progress.enter, by_record)
            seconds: Mapping[str, float] = progress.ended()
        else:
            package, found, seconds = waiting()
            sink.add(*found)
            if package is None:
                raise SpecError(*found)
            made = package
    run.seconds[str(job.output)] = dict(seconds)
    return made


def _recalled_or_new(job: Job, sink: Sink, run: Run, apart: Callable[[], Apart]) -> Package | Recalled:
    """What the last run gave where nothing has changed since; else the package of a job."""
    from schemawright.publish.last_run import recalled

    known = recalled(job)
    if known is None:
        return _new(job, sink, run, apart, by_record=True)
    sink.add(*known.found)
    return known
