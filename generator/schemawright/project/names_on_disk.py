"""What a package on disk calls schemas, and names in it that have come to mean another schema.

In: a job, and the package that it gives now. Out: names, findings. Only what a package says itself is known: the names
of classes of schemas that the spec names. Not told: inline types, attributes and members of enums, whose names in the
spec no package tells; a project that keeps its names (`name_lock`) has no need of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from schemawright.budgets import MAX_FILE_BYTES
from schemawright.diagnostics import Diagnostic, Origin, Severity, SpecError
from schemawright.project.job import Job
from schemawright.source.files import file_bytes
from schemawright.targets.target import NAMING_FILES, Written, target_of


def names_on_disk(job: Job) -> Mapping[str, Written]:
    """What the package of a job calls schemas; nothing where there is none that can be read."""
    return target_of(job.settings).schema_names(_texts(job, NAMING_FILES))


def reused_names(job: Job, files: Mapping[str, str]) -> Iterator[Diagnostic]:
    """The names of classes on disk that mean another schema in the files that take their place."""
    if job.name_lock is not None or job.kind != "models":
        return
    texts = _texts(job, NAMING_FILES)
    if all(texts.get(path) == files.get(path) for path in NAMING_FILES):
        return  # as it is with most runs: nothing is called otherwise
    before, after = (target_of(job.settings).schema_names(each) for each in (texts, files))
    held = {written.name: schema for schema, written in before.items()}
    for schema, written in after.items():
        former = held.get(written.name, schema)
        if former == schema or (former not in after and _is_same(job, before[former].path, files)):
            continue
        now = f"now {after[former].name}" if former in after else "gone"
        origin = Origin(str(job.output / written.path), "", 1, 1)
        message = f"{written.name} was the class of {former!r}, which is {now}, and becomes that of {schema!r}"
        help = (
            "code that uses the name gets another class; `rename` gives names by hand, `schemawright lock` keeps them"
        )
        yield Diagnostic("name-reused", Severity.WARNING, message, origin, help)


def _is_same(job: Job, path: str, files: Mapping[str, str]) -> bool:
    """Whether a module says the same as before, though the spec has another name for its schema."""
    before = _texts(job, [path]).get(path, "")
    return _code(before) == _code(files.get(path, ""))


def _code(text: str) -> list[str]:
    """The lines of a module, but those that hold the name of the schema."""
    return [line for line in text.splitlines() if not line.startswith("@")]


def _texts(job: Job, paths: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in paths:
        place = os.path.join(job.output, path)
        with suppress(SpecError, UnicodeDecodeError):
            found[path] = file_bytes(place, place, MAX_FILE_BYTES, follow_link=False).decode("utf-8")
    return found
