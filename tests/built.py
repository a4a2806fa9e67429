"""A package built from specs in process, written plainly and imported under a name of its own.

In: specs, as values, as texts or as paths, and what else a job says. Out: the imported package and what the tool had
to say. A package is built once a test run (of a worker) for the same specs and settings, whoever asks, and not
formatted unless a test looks at the layout of its text; what is formatted is compared with its plan. Not done here:
publishing, the command line, judging it.
"""

from __future__ import annotations

import atexit
import importlib
import itertools
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from schemawright.diagnostics import Diagnostic, Severity, Sink
from schemawright.pipeline import build, planned
from schemawright.project.job import Job
from schemawright.settings import Settings
from tests.plan_check.building import build_compared

Json = Any
"""A JSON value; the type checker has no shorter word for it that lets tests index freely."""

_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Built:
    """An importable package: its modules' text by path, and the diagnostics of the run that made it."""

    folder: Path
    module: ModuleType
    files: Mapping[str, str]
    found: tuple[Diagnostic, ...]

    def load(self, schema: str, value: Json) -> Any:
        """The Python value of a JSON value of the named schema."""
        return self.module.SERIALIZERS[schema].load(value)

    def dump(self, schema: str, value: Any) -> Json:
        """The JSON value of a Python value of the named schema."""
        return self.module.SERIALIZERS[schema].dump(value)

    def problems(self, schema: str, value: Json) -> list[str]:
        """The pointers that loading the value complains of; none where it is accepted."""
        try:
            self.load(schema, value)
        except self.module.DataError as error:
            return [problem.path for problem in error.problems]
        return []

    def submodule(self, name: str) -> ModuleType:
        """A module of the package."""
        return importlib.import_module(f"{self.module.__name__}.{name}")


@cache
def _root() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="schemawright-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    sys.path.insert(0, str(folder))
    return folder


def written(files: Mapping[str, str | bytes]) -> Path:
    """A folder with the files."""
    return _written(tuple(files.items()))


@cache
def _written(files: tuple[tuple[str, str | bytes], ...]) -> Path:
    folder = _root() / f"spec_{next(_numbers)}"
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def built(document: Mapping[str, Json], **options: Any) -> Built:
    """The package of one document, given as a value."""
    return built_files({"spec.json": json.dumps(document)}, **options)


def built_files(files: Mapping[str, str | bytes], *, specs: Sequence[str] = (), **options: Any) -> Built:
    """The package of the files that `specs` names, or of the first; the others lie beside it."""
    folder = written(files)
    return built_specs(*(folder / name for name in specs or [next(iter(files))]), **options)


def built_specs(*specs: Path, formatted: bool = False, **options: Any) -> Built:
    """The package of the specs at these paths. Raises what `pipeline.build` raises.

    `options` are those of `Job`.
    """
    return _built(specs, formatted, tuple(sorted(options.items())))


@cache
def _built(specs: tuple[Path, ...], formatted: bool, options: tuple[tuple[str, Any], ...]) -> Built:
    name = f"package_{next(_numbers)}"
    sink = Sink()
    job = Job(specs=tuple(map(str, specs)), output=_root() / name, **dict(options))
    if job.settings.python.runtime:
        runtime_of(job.settings)
    if formatted:
        package = build_compared(job, sink)
    else:
        with as_rendered():
            package = build(job, sink)
    _put(package.files, job.output)
    return Built(_root() / name, importlib.import_module(name), package.files, tuple(sink.found))


@cache
def runtime_of(settings: Settings) -> Path:
    """The folder of the shared runtime that the settings name, which can be imported."""
    name = settings.python.runtime
    folder = _root().joinpath(*name.split("."))
    _put(build(Job((), folder, kind="runtime", settings=settings), Sink()).files, folder)
    return folder


def _put(files: Mapping[str, str], folder: Path) -> None:
    for path, text in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8", newline="\n")
    importlib.invalidate_caches()


def found_in(document: Mapping[str, Json], **options: Any) -> tuple[Diagnostic, ...]:
    """What the tool has to say about a document whose package nobody looks at. Raises what `pipeline.planned` raises.

    `options` are those of `Job`.
    """
    sink = Sink()
    folder = written({"spec.json": json.dumps(document)})
    planned(Job(specs=(str(folder / "spec.json"),), output=_root() / "nowhere", **options), sink)
    return tuple(sink.found)


@contextmanager
def as_rendered() -> Iterator[None]:
    """Leave texts as the templates give them: a run of ruff costs as much as all the rest of a small package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("schemawright.render.ruff.formatted", dict)
        yield


def document_of(schemas: Mapping[str, Json], version: str = "3.1.0") -> dict[str, Json]:
    """An OpenAPI document of that version with the schemas and no operation."""
    info = {"title": "Cases", "version": "1"}
    if version == "2.0":
        return {"swagger": "2.0", "info": info, "paths": {}, "definitions": dict(schemas)}
    return {"openapi": version, "info": info, "paths": {}, "components": {"schemas": dict(schemas)}}


def ref(name: str, version: str = "3.1.0") -> dict[str, str]:
    """A reference to a schema that the same document declares."""
    return {"$ref": f"#/{'definitions' if version == '2.0' else 'components/schemas'}/{name}"}


def reported(found: Built | Sequence[Diagnostic], least: Severity = Severity.NOTE) -> list[tuple[str, str]]:
    """Code and pointer of each finding of at least that weight, in the order found; of a package or alone."""
    every = found.found if isinstance(found, Built) else found
    return [(d.code, d.origin.pointer if d.origin else "") for d in every if d.severity >= least]
