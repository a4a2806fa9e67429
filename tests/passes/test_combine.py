"""Models of pages and of documents in one catalog: the document's definition, the page's words, no model twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink
from schemawright.frontends.markdown.quirks import names_on_pages
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Doc, NameHint, TypeDef
from schemawright.ir.paths import path_to
from schemawright.ir.shapes import INTEGER, STRING, Ref, TypeId
from schemawright.ir.text import SpecText
from schemawright.passes import pages_with_documents
from schemawright.passes.reachable import closed, reported, with_roots
from tests.passes.made import optional, record, ref


def combined(pages: Catalog, documents: Catalog) -> Catalog:
    return pages_with_documents.combined(pages, documents, names_on_pages)


WORDS = Doc(SpecText("What it is."))
FOUND = [
    Diagnostic("wire-names-lost", Severity.NOTE, "x", Origin("x.md"), subject=subject)
    for subject in ("Pet.md", "Shop.md", "")
]


def page(name: str, body: Body, doc: Doc = WORDS, owner: str | None = None) -> TypeDef:
    hint = NameHint(SpecText(name), None if owner is None else TypeId(f"{owner}.md"))
    return TypeDef(Ref(TypeId(f"{name}.md")), path_to([name]), body, hint, Origin(f"{name}.md"), doc)


def schema(name: str, body: Body, doc: Doc | None = None) -> TypeDef:
    id, origin = TypeId(f"#/{name}"), Origin("spec.json", f"/{name}")
    return TypeDef(Ref(id), path_to([name]), body, NameHint(SpecText(name)), origin, doc or Doc())


def made(*definitions: TypeDef) -> Catalog:
    return Catalog({d.id: d for d in definitions}, tuple(d.id for d in definitions if d.name.declared))


@pytest.mark.parametrize(
    ("on_page", "in_document"),
    [("Pet", "Pet"), ("ChatRole", "chat_role"), ("APeriodB", "a.b"), ("HttpError", "HTTPError")],
)
def test_a_model_that_both_know_is_the_documents(on_page: str, in_document: str) -> None:
    found = combined(made(page(on_page, record(optional("lost")))), made(schema(in_document, record(optional("kept")))))
    [whole] = found
    assert (whole.id, whole.name.text, whole.doc) == (f"#/{in_document}", in_document, WORDS)
    assert whole.body == record(optional("kept"))
    assert found.roots == (whole.id,)


def test_words_of_the_document_come_first() -> None:
    own = Doc(SpecText("Own words."), facts=(SpecText("minimum: 1"),))
    [whole] = combined(made(page("Pet", record())), made(schema("Pet", record(), own)))
    assert whole.doc == own


def test_words_on_properties_are_taken_over() -> None:
    said = replace(optional("max_tokens"), doc=WORDS)
    in_document = record(optional("maxTokens", INTEGER), replace(optional("n"), doc=Doc(SpecText("Own."))))
    [whole] = combined(
        made(page("Pet", record(said, replace(optional("n"), doc=WORDS)))), made(schema("Pet", in_document))
    )
    assert whole.body == record(
        replace(optional("maxTokens", INTEGER), doc=WORDS), replace(optional("n"), doc=Doc(SpecText("Own.")))
    )


def test_models_of_pages_alone_stay_and_refer_to_the_documents() -> None:
    pages = made(page("Pet", record()), page("Shop", record(optional("pet", ref("Pet.md")))))
    found = combined(pages, made(schema("Pet", record()), schema("Other", Alias(STRING))))
    assert list(found.types) == ["#/Pet", "#/Other", "Shop.md"]
    assert found[TypeId("Shop.md")].body == record(optional("pet", ref("#/Pet")))
    assert found.roots == ("#/Pet", "#/Other", "Shop.md")


def test_inline_types_of_a_filled_page_go() -> None:
    pages = made(page("Pet", record(optional("kind", ref("kind.md")))), page("kind", record(), owner="Pet"))
    assert list(combined(pages, made(schema("Pet", record()))).types) == ["#/Pet"]


def test_what_is_said_of_filled_pages_is_no_news() -> None:
    pages, documents = made(page("Pet", record()), page("Shop", record())), made(schema("Pet", record()))
    both = combined(pages, documents)
    assert [finding.subject for finding in reported(FOUND, both, both)] == ["Shop.md", ""]


def test_what_is_said_of_pages_that_no_root_needs_is_no_news() -> None:
    """But for errors, which end the run."""
    pages = made(page("Pet", record()), page("Shop", record()))
    wanted = closed(with_roots(pages, ["Pet"], Sink()))
    assert [finding.subject for finding in reported(FOUND, pages, wanted)] == ["Pet.md"]
    errors = [replace(finding, severity=Severity.ERROR) for finding in FOUND]
    assert list(reported(errors, pages, wanted)) == errors


def test_without_common_models_nothing_changes() -> None:
    pages, documents = made(page("Pet", record())), made(schema("Shop", record()))
    assert combined(pages, documents) == Catalog({**documents.types, **pages.types}, (*documents.roots, *pages.roots))
