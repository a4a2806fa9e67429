"""Whatever a document or a page says: a sound catalog, or errors; nothing else, and in time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import target

from generator.config import Target
from generator.diagnostics import Sink, SpecError
from generator.frontends.markdown import Page, read_pages
from generator.frontends.openapi.reader import read_documents
from generator.ir.catalog import Catalog, uses
from generator.messages import rendered
from generator.pipeline import facts_of, read_models
from generator.source.workspace import Workspace
from tests.fuzz.documents import as_text, documents, mutants
from tests.fuzz.pages import pages
from tests.fuzz.running import fuzz

ORIGINALS: list[Any] = [json.loads((Path(__file__).parent / "everything.json").read_text())]
"""Documents with every kind of shape."""


def check_catalog(catalog: Catalog, sink: Sink) -> None:
    for definition in catalog:
        assert sink.has_errors or set(uses(definition.body)) <= catalog.types.keys()
    target(float(len({d.code for d in sink.found})), label="kinds of findings")
    target(float(len(catalog)), label="definitions")


def test_any_pages_give_a_catalog() -> None:
    def check(example: list[Page]) -> None:
        sink = Sink()
        check_catalog(read_pages(example, sink), sink)
        assert bool(rendered(sink.found)) is bool(sink.found)

    assert fuzz(0.1, pages, check)


def test_any_document_gives_a_catalog_or_errors(tmp_path: Path) -> None:
    file = tmp_path / "spec.json"

    def check(example: Any) -> None:
        file.write_text(as_text(example))
        workspace, sink = Workspace(), Sink()
        try:
            check_catalog(read_documents([workspace.open(file)], workspace, sink), sink)
        except SpecError as error:
            sink.add(*error.diagnostics)
        assert bool(rendered(sink.found, workspace.documents)) is bool(sink.found)

    assert fuzz(0.1, documents() | mutants(ORIGINALS), check)


def test_any_document_goes_through_the_passes_or_gives_errors(tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"

    def check(example: Any) -> None:
        file.write_text(as_text(example))
        sink = Sink()
        try:
            _, catalog = read_models(Target(specs=(str(file),), output=tmp_path / "made"), sink)
            names = facts_of(catalog, sink).names
        except SpecError:
            return
        assert len(set(names.types.values())) == len(names.types)
        scopes: list[Mapping[Any, str]] = [*names.attributes.values(), *names.members.values()]
        for scope in scopes:
            assert len(set(scope.values())) == len(scope)

    assert fuzz(0.18, documents() | mutants(ORIGINALS), check)
