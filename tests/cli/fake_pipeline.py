"""A pipeline that does what its spec, a small JSON file, tells it to; it stands in for `schemawright.pipeline`
and `schemawright.survey`.

    {"models": 2, "files": {"pet.py": "..."}, "fail": "KeyError",
     "findings": [[severity, code, message, pointer, help]],
     "facts": [[name, python_name, kind, properties, closure, pointer]],
     "unions": [[name, python_name, [[kind, by, wire, values, branches]], [[branch, branch]], pointer]],
     "catalog": [line]}

A finding of severity "error" ends the run, as in the real one. `pointer` null means: no place.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink
from schemawright.ir.operations import Operation
from schemawright.ir.shapes import Shape
from schemawright.ir.text import SpecText
from schemawright.passes.name_reasons import NameFacts
from schemawright.passes.unions.describe import Arm
from schemawright.project.job import Job
from schemawright.source.documents import Document
from schemawright.source.fetcher import Fetcher
from schemawright.source.files import Files
from schemawright.source.workspace import Workspace

built: list[Job] = []
"""The targets that were asked for."""


class Following:
    def __init__(self, files: Files) -> None:
        self.models = None


class Package(NamedTuple):
    name: str
    files: Mapping[str, str]
    models: int
    documents: Sequence[Document]
    verified: int | None = None
    plans: Mapping[str, str] = MappingProxyType({})
    names: None = None


class ModelFacts(NamedTuple):
    name: str
    python_name: str
    kind: str
    properties: int
    closure: tuple[str, ...]
    origin: Origin


class UnionFacts(NamedTuple):
    name: str
    python_name: str
    plan: tuple[Arm, ...]
    ambiguous: tuple[tuple[str, str], ...]
    origin: Origin


class Survey(NamedTuple):
    models: tuple[ModelFacts, ...]
    unions: tuple[UnionFacts, ...]
    documents: Sequence[Document]


def build(
    job: Job,
    sink: Sink,
    fetcher: Fetcher,
    tell: Callable[[str, str], None],
    by_record: bool = False,
    following: Following | None = None,
) -> Package:
    tell("reading", "")
    document, orders = _read(job, sink, fetcher)
    files = orders.get("files", {"__init__.py": ""})
    tell("printing", f"modules: {len(files)}")
    return Package(job.output.name, files, orders.get("models", 1), [document])


def survey(job: Job, sink: Sink, fetcher: Fetcher) -> Survey:
    document, orders = _read(job, sink, fetcher)
    models = tuple(
        ModelFacts(name, python_name, kind, properties, tuple(closure), Origin(document.name, pointer))
        for name, python_name, kind, properties, closure, pointer in orders.get("facts", ())
    )
    unions = tuple(
        UnionFacts(name, python_name, tuple(Arm(*arm) for arm in plan), pairs, Origin(document.name, pointer))
        for name, python_name, plan, pairs, pointer in orders.get("unions", ())
    )
    return Survey(models, unions, [document])


class OperationFacts(NamedTuple):
    operation: Operation
    python_name: str
    keys: Sequence[str]
    in_spec: Mapping[Shape, str]
    in_python: Mapping[Shape, str]


def operations(job: Job, sink: Sink, fetcher: Fetcher) -> tuple[list[OperationFacts], Sequence[Document]]:
    document, orders = _read(job, sink, fetcher)
    origin = Origin(document.name, "/paths")
    found = [
        OperationFacts(_operation(name, method, path, origin), name, (), {}, {})
        for name, method, path in orders.get("operations", ())
    ]
    return found, [document]


def names(job: Job, sink: Sink, fetcher: Fetcher) -> tuple[list[NameFacts], Sequence[Document]]:
    return [], [_read(job, sink, fetcher)[0]]


def _operation(name: str, method: str, path: str, origin: Origin) -> Operation:
    texts = map(SpecText, (name, method, path, ""))
    return Operation(*texts, (), (), (), False, (), origin)


def catalog_text(job: Job, sink: Sink, fetcher: Fetcher) -> tuple[list[str], Sequence[Document]]:
    document, orders = _read(job, sink, fetcher)
    return orders.get("catalog", []), [document]


def _read(job: Job, sink: Sink, fetcher: Fetcher) -> tuple[Document, dict[str, Any]]:
    built.append(job)
    workspace = Workspace(allow_paths=job.allow_paths, allow_origins=job.allow_origins, fetcher=fetcher)
    document = workspace.open(job.specs[0])
    orders = cast("dict[str, Any]", document.data)
    for severity, code, message, pointer, help in orders.get("findings", ()):
        origin = None if pointer is None else Origin(document.name, pointer)
        sink.add(Diagnostic(code, Severity[severity.upper()], message, origin, help))
    if "fail" in orders:
        raise getattr(builtins, orders["fail"])("the fake gives up \x1b[31m")
    sink.raise_errors()
    return document, orders
