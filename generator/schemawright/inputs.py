"""From the specs of a job to one catalog: documents, model pages, or both combined.

In: a job and the workspace that it may read. Out: all models of the inputs; what was found goes to the sinks. Not
done here: reading a document or a page (`frontends`), and what becomes of the models (`pipeline`).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.passes.pages_with_documents import combined
from schemawright.passes.scalar_kinds import with_kinds
from schemawright.settings import SchemaSettings
from schemawright.source.documents import Document, is_page, is_url
from schemawright.source.workspace import Workspace
from schemawright.targets.python.scalars import kinds_of

if TYPE_CHECKING:
    from schemawright.project.job import Job


def read_inputs(job: Job, workspace: Workspace, sink: Sink, on_pages: Sink) -> Catalog:
    """The models of all inputs. What was found on pages goes to a sink of its own: not all of it is told.

    Raises `SpecError` where an input cannot be read.
    """
    settings = job.settings.schema
    is_pages = [not is_url(spec) and (os.path.isdir(spec) or is_page(spec)) for spec in job.specs]
    pages = workspace.pages([spec for spec, pages in zip(job.specs, is_pages, strict=True) if pages])
    documents = [workspace.open(spec) for spec, pages in zip(job.specs, is_pages, strict=True) if not pages]
    if not pages:
        return _of_documents(documents, workspace, job, sink)
    if not documents:
        return _of_pages(pages, settings, on_pages)
    from schemawright.frontends.markdown.quirks import names_on_pages

    page_models = _of_pages(pages, settings, on_pages)
    return combined(page_models, _of_documents(documents, workspace, job, sink), names_on_pages)


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
