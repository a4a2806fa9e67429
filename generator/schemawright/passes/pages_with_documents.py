"""Puts the models of Markdown pages and of OpenAPI documents together.

In: a catalog of each. Out: one catalog in which a model that both know is the document's, since a page loses names,
null and subtypes; what the page alone says in words is kept. Models that only pages know refer to the document's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from schemawright.budgets import MAX_OWNERS
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Doc, Record, TypeDef
from schemawright.ir.rewrite import renamed_body
from schemawright.ir.shapes import TypeId

NamesOnPages = Callable[[str], Iterable[str]]
"""What pages may call a model of that name, but for case and punctuation."""


def combined(pages: Catalog, documents: Catalog, names_on_pages: NamesOnPages) -> Catalog:
    """One catalog of both, the documents' models first."""
    filled = _filled(pages, documents, names_on_pages)
    by_document = {documents_id: pages[page_id] for page_id, documents_id in filled.items()}
    gone = _with_inline(pages, filled)

    def new(id: TypeId) -> TypeId:
        return filled.get(id, id)

    types = {d.id: _explained(d, by_document.get(d.id)) for d in documents}
    types |= {d.id: replace(d, body=renamed_body(d.body, new)) for d in pages if d.id not in gone}
    roots = tuple(dict.fromkeys((*documents.roots, *map(new, pages.roots))))
    return replace(documents, types=types, roots=roots)


def _filled(pages: Catalog, documents: Catalog, names_on_pages: NamesOnPages) -> dict[TypeId, TypeId]:
    """The models of pages that a document declares as well, by name without regard to case and punctuation."""
    known: dict[str, TypeId] = {}
    for definition in documents:
        for name in names_on_pages(_full_name(documents, definition)):
            known.setdefault(_folded(name), definition.id)
    return {d.id: known[_folded(d.name.text)] for d in pages.declared() if _folded(d.name.text) in known}


def _full_name(catalog: Catalog, definition: TypeDef) -> str:
    """The name of a model; an inline one, which has a page of its own, goes by its owners' names as well."""
    parts = [definition.name.text]
    while (owner := definition.name.owner) is not None and owner in catalog.types and len(parts) < MAX_OWNERS:
        definition = catalog[owner]
        parts.append(definition.name.text)
    return " ".join(reversed(parts))


def _folded(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def _with_inline(pages: Catalog, filled: dict[TypeId, TypeId]) -> set[TypeId]:
    """The filled models and the inline types below them."""
    gone = set(filled)
    for definition in pages:
        if definition.name.owner in gone:
            gone.add(definition.id)
    return gone


def _explained(definition: TypeDef, page: TypeDef | None) -> TypeDef:
    """The definition with the page's words where it has none of its own."""
    if page is None:
        return definition
    body = definition.body
    if isinstance(body, Record) and isinstance(page.body, Record):
        words = {_folded(field.wire): field.doc for field in page.body.fields}
        body = replace(
            body, fields=tuple(replace(f, doc=_first(f.doc, words.get(_folded(f.wire)))) for f in body.fields)
        )
    return replace(definition, body=body, doc=_first(definition.doc, page.doc))


def _first(doc: Doc, other: Doc | None) -> Doc:
    return doc if doc.text or other is None else replace(doc, text=other.text)
