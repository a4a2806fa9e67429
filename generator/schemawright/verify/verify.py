"""Proves that a package works: it imports, its type hints resolve, and the examples of its schemas come back equal.

In: the files of a package, what there is to verify of it, and its job. Out: a warning for each example that its own
schema refuses, and the number of those that came back; or `SpecError`, and the package kept aside. Not done here:
running it (`child`, `probe`), and publishing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink, SpecError
from schemawright.frozen import frozen
from schemawright.verify.aside import kept_aside
from schemawright.verify.child import Answers, answers
from schemawright.verify.subjects import Subject

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.settings import Settings

_REPORT, _MOST_PRINTED = "verify.txt", 100_000
_NO_REFERENCE = "`example` holds the value itself, in which `$ref` is a property like any other"
_A_BUG = "this is a bug in schemawright: please report it with the spec"


@frozen
class Task:
    """What the probe is told to do, and for which schema ("": for the package), standing where."""

    told: tuple[Any, ...]
    schema: str = ""
    origin: Origin | None = None


def verify(
    files: Mapping[str, str], subjects: Sequence[Subject], job: Job, sink: Sink, beside: Mapping[str, str]
) -> int:
    """The number of examples that came back; examples that their schemas refuse are warnings.

    `beside` are the files of what the package needs besides Python, by path from a folder that imports look in.

    Raises `SpecError` with code "verify-failed" for whatever shows a broken package, which is kept aside then, and
    with "verify-impossible" where it cannot be run.
    """
    tasks = list(_tasks(files, subjects))
    found = answers(files, beside, [task.told for task in tasks], _meant(job.settings))
    classes = {(subject.module, subject.name): subject for subject in subjects}
    refused = 0
    errors: list[Diagnostic] = []
    for number, outcome, about, words, where in found.said:
        task = tasks[number]
        if outcome == "refused":
            refused += 1
            help = _NO_REFERENCE if isinstance(task.told[-1], dict) and "$ref" in task.told[-1] else ""
            message = f"an example does not fit {task.schema}: {words}"
            sink.warning("example-invalid", message, _within(task, where), help)
        elif about == job.settings.python.json_library:
            errors.append(_impossible(about))
        else:
            subject = classes.get((task.told[1], about))
            named = task if subject is None else Task(task.told, subject.schema, subject.origin)
            errors.append(_failed(named, words, where))
    if found.broke_off and not errors:
        errors.append(_failed(tasks[found.last], found.broke_off))
    if errors:
        raise SpecError(*_with_help(errors, files, job, found))
    return sum(len(subject.examples) for subject in subjects) - refused


def _meant(settings: Settings) -> list[str]:
    """The differences that settings ask for."""
    dropped, applied = settings.schema.unknown_properties == "ignore", settings.schema.defaults == "apply"
    return [*(["lost"] if dropped else []), *(["added"] if applied else [])]


def _tasks(files: Mapping[str, str], subjects: Sequence[Subject]) -> Iterator[Task]:
    """Everything there is to do, the package itself first."""
    paths = [path.removesuffix(".py") for path in files if path.endswith(".py")]
    modules = sorted("" if path == "__init__" else path.replace("/", ".") for path in paths)
    first: dict[str, Subject] = {}
    for subject in subjects:
        first.setdefault(subject.module, subject)
    for verb in ("import", "hints"):
        for module in modules:
            held = first.get(module)
            yield Task((verb, module)) if held is None else Task((verb, module), held.schema, held.origin)
    for subject in subjects:
        for example in subject.examples:
            told = ("load", subject.serialized.key, subject.serialized.parts, example.value)
            yield Task(told, subject.schema, example.origin)


def _within(task: Task, where: str) -> Origin | None:
    """The place inside an example that a JSON Pointer leads to."""
    return None if task.origin is None else Origin(task.origin.file, task.origin.pointer + where)


def _failed(task: Task, words: str, where: str = "") -> Diagnostic:
    what = task.schema or f"the module {task.told[1] or '__init__'}"
    return Diagnostic("verify-failed", Severity.ERROR, f"verifying {what} failed: {words}", _within(task, where))


def _impossible(library: str) -> Diagnostic:
    return Diagnostic(
        "verify-impossible",
        Severity.ERROR,
        f"the package needs {library}, which is not installed beside schemawright",
        help=f"install it into the same environment: python -m pip install {library}; or do not verify",
    )


def _with_help(
    errors: Sequence[Diagnostic], files: Mapping[str, str], job: Job, found: Answers
) -> Iterator[Diagnostic]:
    """The errors, each once; the first that is a bug says where the package lies now."""
    help = ""
    for error in dict.fromkeys(errors):
        if error.code == "verify-failed" and not help:
            help = f"{_A_BUG} and {_kept(errors, files, job, found)}"
            yield Diagnostic(error.code, error.severity, error.message, error.origin, help)
        else:
            yield error


def _kept(errors: Sequence[Diagnostic], files: Mapping[str, str], job: Job, found: Answers) -> str:
    """Words for the place where the package is kept, with a report of what went wrong beside it."""
    places = (f"{error.origin.file}#{error.origin.pointer}" if error.origin else "" for error in errors)
    lines = [f"{place}: {error.message}" for place, error in zip(places, errors, strict=True)]
    report = "\n".join([*lines, "", found.printed[-_MOST_PRINTED:]])
    report = report.encode("utf-8", "backslashreplace").decode()  # a spec may hold what is no character
    try:
        return f"the package, which is kept in {kept_aside({**files, _REPORT: report}, job.output)}"
    except (SpecError, OSError) as error:
        return f"the package, which could not be kept: {error}"
