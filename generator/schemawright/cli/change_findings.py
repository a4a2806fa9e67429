"""Changes as findings, so that what holds for findings holds for them: levels, acknowledged ones, formats.

In: changes, and the job that judges them. Out: each change that is told, with its finding. Not done here: finding
changes (`compare`), and printing them (`change_tables`, `formats`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from schemawright.cli.places import presented
from schemawright.compare.changes import Change, Verdict
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity
from schemawright.project.fingerprints import digest
from schemawright.project.levels import audible

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.evolution import Evolution
    from schemawright.project.job import Job
    from schemawright.source.documents import Document

LEAST = {
    "breaking": Verdict.BREAKING_AT_RUN_TIME,
    "run-time": Verdict.BREAKING_AT_RUN_TIME,
    "types": Verdict.BREAKING_TYPES,
    "behaviour": Verdict.BEHAVIOUR,
    "additive": Verdict.ADDITIVE,
    "documentation": Verdict.DOCUMENTATION,
    "never": None,
}
"""What may make `diff` fail: changes with this verdict or a graver one."""
_SEVERITIES = {
    Verdict.DOCUMENTATION: Severity.NOTE,
    Verdict.ADDITIVE: Severity.NOTE,
    Verdict.BEHAVIOUR: Severity.WARNING,
    Verdict.BREAKING_AT_RUN_TIME: Severity.ERROR,
    Verdict.BREAKING_TYPES: Severity.ERROR,
}


class Told(NamedTuple):
    """A change that is told, with line and column of its places, and the finding that it is."""

    change: Change
    finding: Diagnostic


class Heard(NamedTuple):
    """The changes that a job does not silence, and which of them are `new`: those that are not acknowledged."""

    every: Sequence[Change]
    new: Sequence[Told]


def told(evolution: Evolution, job: Job, run: Run) -> Heard:
    """The changes that the job has told, as grave as it has them.

    Raises `SpecError` where the file of acknowledged findings cannot be read.
    """
    every = _located(evolution)
    main = next(iter(job.specs), str(job.output))
    found = {key: Told(change, _finding(change, key, main)) for key, change in zip(_keys(every), every, strict=True)}
    heard = audible((one.finding for one in found.values()), job)
    run.silent += len(found) - len(heard)
    new = [found[finding.fingerprint] for finding in run.acknowledging.untold(heard, job)]
    weighed = [one._replace(finding=replace(one.finding, severity=_weight(one.change, job))) for one in new]
    return Heard([found[finding.fingerprint].change for finding in heard], weighed)


def fails(one: Told, job: Job, fail_on: str) -> bool:
    """Whether a change fails the run: it is grave enough and its code has not been made a warning, or made an error."""
    least = LEAST[fail_on]
    code = one.change.code
    return code in job.errors or (least is not None and one.change.verdict >= least and code not in job.warnings)


def _finding(change: Change, key: str, main: str) -> Diagnostic:
    """The finding; no error as long as it may be acknowledged. What is gone is told at the start of the new spec."""
    severity = min(_SEVERITIES[change.verdict], Severity.WARNING)
    before = () if change.old is None else (Related("before, it stood here", change.old),)
    origin = change.new or Origin(main, "", 1, 1)
    return Diagnostic(change.code, severity, change.message, origin, change.help, "", before, key)


def _weight(change: Change, job: Job) -> Severity:
    if change.code in job.errors:
        return Severity.ERROR
    return Severity.WARNING if change.code in job.warnings else _SEVERITIES[change.verdict]


def _keys(changes: Iterable[Change]) -> list[str]:
    """The fingerprint of each change: it stays the same wherever both versions lie, and however they are called."""
    counts: Counter[tuple[str, ...]] = Counter()
    keys: list[str] = []
    for change in changes:
        parts = (change.code, change.path, change.message)
        counts[parts] += 1
        keys.append(digest((*parts, str(counts[parts]))))
    return keys


def _located(evolution: Evolution) -> list[Change]:
    """The changes with line and column in their places."""
    changes = evolution.changes
    old = _places([(change.code, change.old) for change in changes], evolution.before)
    new = _places([(change.code, change.new) for change in changes], evolution.after)
    return [replace(change, old=b, new=a) for change, b, a in zip(changes, old, new, strict=True)]


def _places(origins: Iterable[tuple[str, Origin | None]], documents: Sequence[Document]) -> list[Origin | None]:
    carriers = [Diagnostic(code, Severity.NOTE, "", origin) for code, origin in origins]
    return [carrier.origin for carrier in presented(carriers, documents, in_order=False)]
