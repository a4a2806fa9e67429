"""What a run read, made and had to say, so that a run that would do the same can end at once.

In: a job and, after a run, what came of it. Out: what is to be recorded of the run; what the last run gave, where this
one would give the same. The record (`record`) is believed as Python believes the bytecode beside it, so `check` does
not ask it. Not done here: making a package, and telling people.

Nothing is recorded of inputs that may be others tomorrow without notice: standard input, what a server sent, and
references to files that are not there; nor where the program itself is another one by now than what runs.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, SpecError
from schemawright.project.package_name import package_name
from schemawright.publish.inputs_read import documents_of, lines_if_same_inputs, recorded_inputs
from schemawright.publish.record import Record, read_record
from schemawright.publish.stats import line_at
from schemawright.publish.tool import is_as_loaded, needed, program
from schemawright.publish.unchanged import lines_if_same
from schemawright.render.abandoned import may_be_abandoned

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.publish.package import Package
    from schemawright.source.documents import Document

_PASSING = frozenset({"ref-unresolved", "file-not-found"})
"""Codes of findings that another file may put right."""


class Recalled(NamedTuple):
    """What the last run gave: the number of models, of files and, where it verified, of examples that came back; its
    findings, and what it read. `record` tells of it; `renewed` is one by which the next run tells more quickly that all
    is the same.
    """

    models: int
    files: int
    verified: int | None
    found: Sequence[Diagnostic]
    inputs: Any
    record: Record
    renewed: Record

    @property
    def documents(self) -> Sequence[Document]:
        """What was read, as it stands on the disk. Raises what reading it raises."""
        return documents_of(self.inputs)


def recalled(job: Job) -> Recalled | None:
    """What the last run gave for a job; None where this one could give anything else.

    What a killed run left among the temporary files goes here too: there may be no whole run for a long time.
    """
    try:
        if may_be_abandoned():
            from schemawright.render.scratch import remove_abandoned

            remove_abandoned()
        return _recalled(job)
    except (SpecError, OSError, ImportError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None  # something is wrong with the record, the inputs or the package: a whole run tells what


def run_of(job: Job, package: Package, found: Sequence[Diagnostic], began: int) -> Any:
    """What is to be recorded of the run, begun at a moment, that made the package of a job; None where the next one
    must not recall it.
    """
    fetched = [document for document in package.documents if document.path is None]
    if any(finding.code in _PASSING for finding in found) or (fetched and (job.vendored is None or "-" in job.specs)):
        return None
    with suppress(SpecError, OSError, ImportError, ValueError):
        inputs = recorded_inputs(package.documents, job.vendored, map(str, job.allow_paths), began)
        others = needed()
        if is_as_loaded(others):
            return {
                "job": _identity(job, _lock_of(package)),
                "program": program(),
                "needed": dict(others),
                "models": package.models,
                "verified": package.verified,
                "inputs": inputs,
                "found": [_as_list(finding) for finding in found],
            }
    return None


def _recalled(job: Job) -> Recalled | None:
    now = time.time_ns()
    record = read_record(job.output)
    run = record.run
    if run is None or record.pending or run["job"] != _identity(job, _lock_on_disk(job)) or run["program"] != program():
        return None
    if any(line_at(path) != line for path, line in run["needed"].items()):
        return None
    inputs = run["inputs"]
    of_inputs = lines_if_same_inputs(inputs, now)
    names = {entry[0] for entry in inputs["documents"]}
    of_package = lines_if_same(job.output, record, now) if names.issuperset(_pages(job)) else None
    if of_package is None:
        return None
    renewed = record
    if of_package != record.stats or of_inputs != inputs["lines"]:
        again = {**run, "inputs": {**inputs, "lines": of_inputs}}
        renewed = Record(record.files, {}, again, of_package, record.plans)
    found = [_from_list(entry) for entry in run["found"]]
    return Recalled(run["models"], len(record.files), run["verified"], found, inputs, record, renewed)


def _pages(job: Job) -> list[str]:
    """The pages in those specs that are folders: there may be more than there were."""
    folders = [spec for spec in job.specs if os.path.isdir(spec)]
    if not folders:
        return []
    from schemawright.source.pages import page_names

    return [page for folder in folders for page in page_names(folder)]


def _lock_on_disk(job: Job) -> str:
    """What tells the names that the project keeps for a job from others; "" where it keeps none."""
    if job.name_lock is None:
        return ""
    from schemawright.project.lock_digests import digest_in

    return digest_in(*job.name_lock)


def _lock_of(package: Package) -> str:
    """The same of the names that a package has, which the project keeps from then on."""
    return "" if package.names is None else package.names.digest


def _identity(job: Job, names: str) -> str:
    """A text that is another one when the settings, the names of the inputs or those that are kept are others."""
    kinds = [os.path.isdir(spec) for spec in job.specs]
    asked = job._replace(output=Path(package_name(job.output)), strict=False, verify=bool(job.verify))
    # What is told of findings is no part of what is found.
    asked = asked._replace(acknowledged=None, listed=None, errors=(), warnings=(), silent=())
    return repr((kinds, asked._replace(name_lock=None), names))


def _as_list(finding: Diagnostic) -> list[Any]:
    place = None if finding.origin is None else _place(finding.origin)
    related = [[second.message, _place(second.origin)] for second in finding.related]
    return [finding.code, finding.severity.value, finding.message, place, finding.help, related]


def _place(at: Origin) -> list[Any]:
    return [at.file, at.pointer, at.line, at.column]


def _from_list(entry: Sequence[Any]) -> Diagnostic:
    code, severity, message, place, help, related = entry
    second = tuple(Related(words, Origin(*at)) for words, at in related)
    origin = None if place is None else Origin(*place)
    return Diagnostic(code, Severity(severity), message, origin, help, related=second)
