"""What is told of the findings of a job: how grave each is, which are silent, and the commands that help.

In: findings as they were made, the job, and a run. Out: findings and remarks in the run. Not done here: making findings
(`pipeline`), and printing them (`console`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from schemawright.cli.console import Run, counted
from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Diagnostic, Severity, SpecError
from schemawright.project.chosen import Selection, with_places_in_config
from schemawright.project.job import Job
from schemawright.project.levels import audible, weighed
from schemawright.project.package_name import hidden

if TYPE_CHECKING:
    from schemawright.publish.last_run import Recalled
    from schemawright.publish.package import Package


def judged(found: Iterable[Diagnostic], job: Job, run: Run) -> list[Diagnostic]:
    """The findings of a job that are to be told, neither silent nor acknowledged, as grave as the job has them."""
    found = [replace(finding, target=target_of(job)) for finding in with_places_in_config(found, job)]
    if job.acknowledged is not None or run.console.format != "text":
        from schemawright.project.fingerprints import fingerprinted

        found = fingerprinted(found, next(iter(job.specs), ""))
    told = audible(found, job)
    run.silent += len(found) - len(told)
    try:
        told = run.acknowledging.untold(told, job)
    except SpecError as error:
        run.add(error.diagnostics)
    return weighed(told, job)


def on_output(job: Job, made: Package | Recalled) -> Iterator[Diagnostic]:
    """What there is to say about the folder of a package, and about the package that is there."""
    if (finding := hidden(job.output)) is not None:
        yield finding
    if not isinstance(made.files, int):
        from schemawright.project.names_on_disk import reused_names

        yield from reused_names(job, made.files)


def target_of(job: Job) -> str:
    """What the findings of a job call it: its output; "" for one that makes nothing."""
    return "" if job.output == Path() else str(job.output)


def end_acknowledging(run: Run) -> None:
    """Tell which entries silence nothing, and write the files of acknowledged findings where the run does so."""
    run.add(run.acknowledging.outdated())
    if not run.findings.has_errors:
        run.remarks += run.acknowledging.written()


def tell_findings(job: Job, found: Sequence[Diagnostic], run: Run, *, known: bool) -> None:
    """Add the findings to the run, and count what it does not show: notes, and warnings that an earlier run showed."""
    counts = Counter(finding.severity for finding in found)
    words = [counted(counts[s], s.name.lower()) for s in (Severity.WARNING, Severity.NOTE) if counts[s]]
    if not known:
        run.add(found)
        words = words[-1:] if counts[Severity.NOTE] else []
        what = "on what the input does not tell"
    else:
        run.add_known(found)
        what = f"on {escaped(str(job.output))}, as before"
    if words:
        lists = "lists it" if words[0].startswith("1 ") and len(words) == 1 else "lists them"
        run.remarks.append(f"{' and '.join(words)} {what}: `{_listing_command(job, found)}` {lists}")


def tell_unlisted(chosen: Sequence[Job], selection: Selection, run: Run) -> None:
    """Tell which packages of the project are no job's any more; a run of some targets does not know all jobs."""
    if selection.targets or not any(job.listed for job in chosen):
        return
    from schemawright.publish.unlisted import unlisted

    for job, finding in unlisted(chosen):
        run.add(judged([finding], job, run))


def generate_command(job: Job, selection: Selection) -> str:
    """The command that would do away with the drift."""
    if job.is_named:
        return _command("generate", (*job.specs, "-o", str(job.output), *job.words()))
    return _command("generate", selection.words())


def _listing_command(job: Job, found: Iterable[Diagnostic]) -> str:
    """The command that lists the findings of a job: only one that runs the package knows those on its examples, and
    only one that knows its folder those on its name.
    """
    codes = {finding.code for finding in found}
    if not codes.isdisjoint(("example-invalid", "package-name")):
        run_it = ("--verify",) if "example-invalid" in codes else ()
        return _command("check", (*job.specs, "-o", str(job.output), *job.words(), *run_it))
    return _command("inspect", (*job.specs, *job.words()))


def _command(verb: str, words: Iterable[str]) -> str:
    import shlex

    return escaped(shlex.join(("schemawright", verb, *words)))
