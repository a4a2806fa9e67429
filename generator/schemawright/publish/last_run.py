"""What a run read, made and had to say, so that a run that would do the same can end at once.

In: a job and, after a run, what came of it. Out: what is to be recorded of the run; what the last run gave, where this
one would give the same. The record (`record`) is believed as Python believes the bytecode beside it, so `check` does
not ask it. Not done here: making a package, and telling people.

Nothing is recorded of inputs that may be others tomorrow without notice: standard input, what a server sent, and
references to files that are not there.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemawright import __version__
from schemawright.budgets import MAX_FILE_BYTES
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, SpecError
from schemawright.frozen import frozen
from schemawright.project.name_lock import digest_in, digest_of, lines_of
from schemawright.project.package_name import package_name
from schemawright.publish.comparison import is_as_recorded
from schemawright.publish.record import read_record
from schemawright.render.scratch import remove_abandoned
from schemawright.render.template_files import template_folder
from schemawright.source.documents import Document, Syntax
from schemawright.source.encoding import decoded
from schemawright.source.files import file_bytes
from schemawright.source.workspace import page_names

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.publish.package import Package

_PASSING = frozenset({"ref-unresolved", "file-not-found"})
"""Codes of findings that another file may put right."""


@frozen
class Recalled:
    """What the last run gave: the number of models, of files and, where it verified, of examples that came back; its
    findings, and what it read.
    """

    models: int
    files: int
    verified: int | None
    found: Sequence[Diagnostic]
    documents: Sequence[Document]


def recalled(job: Job) -> Recalled | None:
    """What the last run gave for a job; None where this one could give anything else.

    What a killed run left among the temporary files goes here too: there may be no whole run for a long time.
    """
    try:
        remove_abandoned()
        return _recalled(job)
    except (SpecError, OSError, ImportError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None  # something is wrong with the record, the inputs or the package: a whole run tells what


def run_of(job: Job, package: Package, found: Sequence[Diagnostic]) -> Any:
    """What is to be recorded of the run that made the package of a job, None where the next one must not recall it."""
    read = package.documents
    if any(document.path is None for document in read) or any(finding.code in _PASSING for finding in found):
        return None
    with suppress(SpecError, OSError, ValueError):
        return {
            "job": _identity(job, _lock_of(package)),
            "models": package.models,
            "verified": package.verified,
            "inputs": [
                [document.name, document.syntax.value, _text_digest(document.text), document.other_names]
                for document in read
            ],
            "found": [_as_list(finding) for finding in found],
        }
    return None


def _recalled(job: Job) -> Recalled | None:
    record = read_record(job.output)
    run = record.run
    if run is None or record.pending or run["job"] != _identity(job):
        return None
    documents = [_unchanged(*entry) for entry in run["inputs"]]
    names = {document.name for document in documents}
    pages = [page for spec in job.specs if os.path.isdir(spec) for page in page_names(spec)]
    if not names.issuperset(pages) or not is_as_recorded(job.output, record):
        return None
    found = [_from_list(entry) for entry in run["found"]]
    return Recalled(run["models"], len(record.files), run["verified"], found, documents)


def _identity(job: Job, lock: str | None = None) -> str:
    """A text that is another one when the program, its settings or the names of its inputs are others.

    `lock` tells the lines that the lock of names is to have; None where those count that it has.
    """
    from ruff import find_ruff_bin

    kinds = [os.path.isdir(spec) for spec in job.specs]
    asked = job._replace(output=Path(package_name(job.output)), strict=False, verify=bool(job.verify))
    # What is told of findings is no part of what is found.
    names = digest_in(*job.name_lock) if lock is None and job.name_lock is not None else lock
    asked = asked._replace(name_lock=None, acknowledged=None, listed=None, errors=(), warnings=(), silent=())
    known = (__version__, sys.version, _program(), _age(find_ruff_bin()), kinds, asked, names)
    return hashlib.sha256(repr(known).encode("utf-8", "surrogatepass")).hexdigest()


def _lock_of(package: Package) -> str | None:
    names = package.names
    return None if names is None else digest_of(lines_of(names.target, names.entries))


def _program() -> list[tuple[str, int, int]]:
    """The files of this program with their ages: who works on it need not raise its version."""
    places = ((str(Path(__file__).parents[1]), ".py"), (str(template_folder()), ".jinja"))
    return sorted(
        (path, *_age(path))
        for place, suffix in places
        for folder, _, names in os.walk(place)
        for name in names
        if name.endswith(suffix)
        for path in [os.path.join(folder, name)]
    )


def _age(path: str) -> tuple[int, int]:
    status = os.stat(path)
    return status.st_size, status.st_mtime_ns


def _unchanged(name: str, syntax: str, wanted: str, other_names: Sequence[str]) -> Document:
    """An input as it was. Raises `ValueError` where its text is another one, `SpecError` where it cannot be read."""
    path = os.path.realpath(name)
    text = decoded(name, file_bytes(name, path, MAX_FILE_BYTES, follow_link=False))
    if _text_digest(text) != wanted or any(os.path.realpath(other) != path for other in other_names):
        raise ValueError(f"{name} has changed")
    return Document(name, Path(path), text, None, Syntax(syntax), other_names=tuple(other_names))


def _text_digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


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
