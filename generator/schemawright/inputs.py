"""From the specs of a job to one catalog: documents, model pages, or both combined.

In: a job and the workspace that it may read. Out: all models of the inputs; what was found goes to the sinks. Not
done here: reading a document or a page (`frontends`), and what becomes of the models (`pipeline`).
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from schemawright.diagnostics import Sink, fail
from schemawright.ir.catalog import Catalog
from schemawright.passes.pages_with_documents import combined
from schemawright.passes.scalar_kinds import with_kinds
from schemawright.settings import SchemaSettings
from schemawright.source.documents import Document, is_url
from schemawright.source.pages import is_page
from schemawright.source.workspace import Workspace
from schemawright.targets.python.scalars import kinds_of

if TYPE_CHECKING:
    from schemawright.project.job import Job


def read_inputs(job: Job, workspace: Workspace, sink: Sink, on_pages: Sink) -> Catalog:
    """The models of all inputs. What was found on pages goes to a sink of its own: not all of it is told.

    Raises `SpecError` where an input cannot be read.
    """
    settings = job.settings.schema
    is_pages = [not is_url(spec) and (is_page(spec) or workspace.is_folder(spec)) for spec in job.specs]
    pages = workspace.pages([spec for spec, pages in zip(job.specs, is_pages, strict=True) if pages])
    opened = [workspace.open(spec) for spec, pages in zip(job.specs, is_pages, strict=True) if not pages]
    with _overlaid(opened, workspace, job.overlays, sink) as documents:
        if not documents:
            return _of_pages(pages, settings, on_pages)
        of_documents = _of_documents(documents, workspace, job, sink)
    if not pages:
        return of_documents
    from schemawright.frontends.markdown.quirks import names_on_pages

    return combined(_of_pages(pages, settings, on_pages), of_documents, names_on_pages)


@contextmanager
def _overlaid(
    documents: Sequence[Document], workspace: Workspace, overlays: Sequence[str], sink: Sink
) -> Generator[Sequence[Document]]:
    """The documents as overlays change them; at the end it is told what these found nothing for."""
    if not overlays:
        yield documents
        return
    if not documents:
        help = "give the document that they are for as a spec"
        raise fail("config", "overlays change OpenAPI documents, and there is none among the specs", help=help)
    from schemawright.source.overlay.overlays import Overlays

    applied = Overlays(overlays, documents, workspace, sink)
    sink.raise_errors()
    yield [workspace.open(document.name) for document in documents]
    applied.end()


def _of_pages(pages: Sequence[Document], settings: SchemaSettings, sink: Sink) -> Catalog:
    from schemawright.frontends.markdown import Page, read_pages

    catalog = read_pages([Page(page.name, page.text) for page in pages], sink)
    if not settings.types:
        return catalog
    from schemawright.frontends.openapi.lower.scalars import FORMATS

    return with_kinds(catalog, {FORMATS[n]: kind for n, kind in kinds_of(settings.types).items() if n in FORMATS})


def _of_documents(documents: Sequence[Document], workspace: Workspace, job: Job, sink: Sink) -> Catalog:
    from schemawright.frontends.openapi.lower.scalars import FORMATS
    from schemawright.frontends.openapi.read import Options, read_documents
    from schemawright.targets.python.regexes import python_pattern

    settings = job.settings.schema
    formats = {**FORMATS, **kinds_of(settings.types)}
    options = Options(
        formats, python_pattern, settings.validate, job.keep_going, settings.operation_table, settings.pydantic
    )
    return read_documents(documents, workspace, sink, options, bool(job.verify))
