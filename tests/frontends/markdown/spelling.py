"""Definitions of a catalog as short text, so that tables of cases stay readable.

In: a catalog made from pages. Out: shapes such as `[Leaf]`, `{integer}`, `enum(low high)`, `missing(Leaf)` or `any`;
a page's title stands for its model. Not here: any expectation.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemawright.diagnostics import Origin, Severity, Sink
from schemawright.frontends.markdown import Page, read_pages
from schemawright.ir import spelling
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Choice, Enumeration, Field, Record, TypeDef
from schemawright.ir.ids import id_at
from schemawright.ir.shapes import Shape

HEAD = "Name | Type | Description | Notes\n------------ | ------------- | ------------- | -------------\n"


def property_page(title: str, *rows: str) -> Page:
    """A page of properties as generators write it; its first row stands in line 7."""
    return Page(f"{title}.md", f"# {title}\n\n## Properties\n\n{HEAD}" + "\n".join(rows) + "\n\n[[Back]](x)\n\n")


def variant_page(title: str, second: str, *rows: str) -> Page:
    """A page with a table of two columns; its first row stands in line 7."""
    head = f"# {title}\n\n## Enum Variants\n\n| Name | {second} |\n|---- | -----|\n"
    return Page(f"{title}.md", head + "\n".join(rows) + "\n\n\n[[Back]](x)\n\n")


def read(*pages: Page) -> tuple[Catalog, Sink]:
    """The catalog of some pages and what was said about them."""
    sink = Sink()
    return read_pages(pages, sink), sink


def definition(catalog: Catalog, page: str) -> TypeDef:
    """The definition of the model of a page by the page's name without `.md`."""
    return catalog[id_at(f"{page}.md")]


def fields(catalog: Catalog, page: str) -> dict[str, Field]:
    """The fields of a page by their names on the wire."""
    body = definition(catalog, page).body
    assert isinstance(body, Record), f"{page} is no record: {body}"
    return {f.wire: f for f in body.fields}


def spelled(catalog: Catalog, shape: Shape) -> str:
    """A shape as text."""
    return spelling.spelled(shape, lambda id: _target(catalog[id], id in catalog.roots))


def _target(target: TypeDef, has_page: bool) -> str:
    match target.body:
        case Enumeration(members) if not target.name.declared:
            return f"enum({' '.join(str(m.value) for m in members)})"
        case Alias(opaque=True) if not has_page:
            return f"missing({target.name.text})"
        case _:
            return str(target.name.text)


def spelled_body(catalog: Catalog, page: str) -> str:
    """What the model of a page is, as text; a record by the names of its fields."""
    match definition(catalog, page).body:
        case Record(own):
            return f"record({' '.join(f.wire for f in own)})"
        case Enumeration(members):
            return f"enum({' '.join(str(m.value) for m in members)})"
        case Choice(branches):
            return f"choice({' | '.join(spelled(catalog, b) for b in branches)})"
        case Alias(opaque=True):
            return "opaque"
        case body:
            raise AssertionError(f"no page gives {body}")


def said(sink: Sink, *codes: str) -> list[tuple[str, str, int]]:
    """Code, file and line of what was found, in the order found; only some codes where some are named."""
    found = ((d.code, d.origin or Origin("")) for d in sink.found if not codes or d.code in codes)
    return [(code, origin.file, origin.line) for code, origin in found]


def codes(sink: Sink, severity: Severity) -> Sequence[str]:
    """The codes of one severity, in the order found."""
    return [d.code for d in sink.found if d.severity is severity]
