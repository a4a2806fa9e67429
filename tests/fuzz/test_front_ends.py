"""Whatever a document or a page says: a sound catalog and facts, or errors; nothing else, and in time."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from schemawright.cli.messages import rendered
from schemawright.diagnostics import Sink, SpecError
from schemawright.frontends.markdown import Page, read_pages
from schemawright.frontends.openapi.read import read_documents
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import Record
from schemawright.ir.facts import Facts
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.source.workspace import Workspace
from tests.fuzz.documents import DOCUMENTS, as_text
from tests.fuzz.pages import PAGES, Texts
from tests.fuzz.running import fuzz

pytestmark = pytest.mark.slow

ORIGINALS: list[Any] = [json.loads((Path(__file__).parent / "everything.json").read_text())]
"""Documents with every kind of shape."""


def seen_in(catalog: Catalog, sink: Sink) -> Iterator[Hashable]:
    """What is new about a catalog, for the search; a catalog whose references lead nowhere is an error."""
    for definition in catalog:
        lost = [id for id in uses(definition.body) if id not in catalog.types]
        assert not lost or sink.has_errors, f"{definition.id} refers to {lost}"
        kind = type(definition.body).__name__
        yield kind, type(definition.reference).__name__, definition.name.declared
        if isinstance(definition.body, Record):
            yield from ((type(f.shape).__name__, f.required) for f in definition.body.fields)
            yield kind, definition.body.base is None, definition.body.discriminator is None
    for diagnostic in sink.found:
        yield diagnostic.code, diagnostic.severity, diagnostic.message.split()[0]


def seen_in_facts(facts: Facts) -> Iterator[Hashable]:
    """What is new about facts; two names of one scope that are the same are an error."""
    scopes: list[Mapping[Any, str]] = [facts.names.types, *facts.names.attributes.values()]
    scopes += facts.names.members.values()
    for scope in scopes:
        assert len(set(scope.values())) == len(scope), f"names that are the same: {scope}"
    yield from (type(plan).__name__ for plan in facts.dispatch.values())
    yield len(facts.layout.tangle)


def test_any_pages_give_a_catalog() -> None:
    def check(example: Texts) -> Iterator[Hashable]:
        sink = Sink()
        catalog = read_pages([Page(f"{number}.md", text) for number, text in enumerate(example)], sink)
        yield from seen_in(catalog, sink)
        assert bool(rendered(sink.found)) is bool(sink.found)

    assert fuzz(0.08, PAGES, check)


def test_any_document_gives_a_catalog_or_errors(tmp_path: Path) -> None:
    file = tmp_path / "spec.json"

    def check(example: Any) -> Iterator[Hashable]:
        file.write_text(as_text(example))
        workspace, sink = Workspace(), Sink()
        try:
            yield from seen_in(read_documents([workspace.open(file)], workspace, sink), sink)
        except SpecError as error:
            sink.add(*error.diagnostics)
        assert bool(rendered(sink.found, workspace.documents)) is bool(sink.found)

    assert fuzz(0.12, DOCUMENTS, check, ORIGINALS)


def test_any_document_goes_through_the_passes_or_gives_errors(tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"

    def check(example: Any) -> Iterator[Hashable]:
        file.write_text(as_text(example))
        sink = Sink()
        try:
            _, catalog = read_models(Job(specs=(str(file),), output=tmp_path / "made"), sink)
            yield from seen_in(catalog, sink)
            yield from seen_in_facts(facts_of(catalog, sink))
        except SpecError as error:
            yield tuple(sorted({diagnostic.code for diagnostic in error.diagnostics}))

    assert fuzz(0.12, DOCUMENTS, check, ORIGINALS)
