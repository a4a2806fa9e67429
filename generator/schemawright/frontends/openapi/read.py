"""The entry of the OpenAPI front end: documents in, catalog out.

Ids come first and bodies second, so forward references and cycles need no care. Not done here: anything about allOf
beyond listing its parts (`passes.allof.merge`), names (`passes.naming`).
"""

from __future__ import annotations

from collections.abc import Sequence

from schemawright.diagnostics import Origin, Sink, fail
from schemawright.frontends.openapi.document.dialects import declared_schemas, reads_siblings_of_references
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.lower.definitions import definitions
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.scalars import FORMATS, Formats
from schemawright.frontends.openapi.lower.shapes import shape_at
from schemawright.frontends.openapi.lower.subtypes import Subtypes
from schemawright.frontends.openapi.operations import OPERATION_HOLDERS, Operations
from schemawright.frontends.openapi.schema.paths import Paths
from schemawright.frontends.openapi.schema.patterns import PatternRule, Patterns
from schemawright.frontends.openapi.schema.view import Schemas
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import NameHint
from schemawright.ir.text import SpecText
from schemawright.source.documents import Document
from schemawright.source.workspace import Workspace


def read_documents(
    documents: Sequence[Document],
    workspace: Workspace,
    sink: Sink,
    formats: Formats = FORMATS,
    pattern_rule: PatternRule | None = None,
    examples: bool = False,
) -> Catalog:
    """All definitions that the documents declare, and what those need; `formats` gives the kinds of scalars.

    Constraints are read only with a `pattern_rule`: how the target's language writes a regular expression; `examples`
    only where they are asked for. Raises `SpecError` when a document is no spec, or declares neither schemas nor
    operations; other findings go to `sink`.
    """
    declared = [entry for document in documents for entry in declared_schemas(document)]
    resolver = Resolver(workspace, sink)
    operations = Operations(resolver, sink)
    inline = [entry for document in documents for entry in operations.schemas(Node(document, "", document.data))]
    if not declared and not inline:
        _report_nothing(documents, sink)
    is_modern = any(reads_siblings_of_references(document, False) for document in documents)
    schemas = Schemas(resolver, sink, Patterns(pattern_rule), is_modern)
    run = Run(schemas, resolver, Subtypes(declared, schemas, resolver), Paths(documents[0]), formats, sink)
    roots = [run.declare(node, NameHint(SpecText(name))) for name, node in declared]
    for name, node in inline:
        roots.append(run.declare_inline(schemas.view(node), NameHint(SpecText(name), None, SpecText("Operation"))))
    found = definitions(run)
    for node in operations.unnamed:
        shape_at(run, node, NameHint(SpecText("Body")))  # for what there is to say of it; definitions have their names
    found |= definitions(run)
    in_order = {id: found[id] for id in roots} | found
    catalog = Catalog(in_order, tuple(dict.fromkeys(roots)))
    if not examples:
        return catalog
    from schemawright.frontends.openapi.examples import with_examples

    return with_examples(catalog, operations.contents, workspace, is_modern)


def _report_nothing(documents: Sequence[Document], sink: Sink) -> None:
    """Report that there is no model: for an API without data a fact, for a document without operations a mistake."""
    message, origin = "the document declares no schema", Origin(documents[0].name, "", 1, 1)
    roots = [Node(document, "", document.data) for document in documents]
    if not any(root.schema.get(keyword) for root in roots for keyword in OPERATION_HOLDERS):
        raise fail("no-models", message, origin)
    sink.warning("no-models", f"{message}; the package is empty", origin)
