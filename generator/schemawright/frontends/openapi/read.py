"""The entry of the OpenAPI front end: documents in, catalog out.

Ids come first and bodies second, so forward references and cycles need no care. Not done here: anything about allOf
beyond listing its parts (`passes.allof.merge`), names (`passes.naming`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink
from schemawright.frontends.openapi.declared import declarations
from schemawright.frontends.openapi.document.dialects import (
    NOTHING,
    reads_siblings_of_references,
    where_schemas_stand,
)
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.lower.definitions import definitions
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.scalars import FORMATS, Formats
from schemawright.frontends.openapi.lower.shapes import shape_at
from schemawright.frontends.openapi.lower.subtypes import Subtypes
from schemawright.frontends.openapi.operation_table import operations_of
from schemawright.frontends.openapi.operations import Operations
from schemawright.frontends.openapi.schema.paths import Paths
from schemawright.frontends.openapi.schema.patterns import PatternRule, Patterns
from schemawright.frontends.openapi.schema.schemas import Schemas
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import NameHint
from schemawright.ir.operations import types_of
from schemawright.ir.shapes import TypeId, references
from schemawright.ir.text import SpecText
from schemawright.source.documents import Document
from schemawright.source.workspace import Workspace


class Options(NamedTuple):
    """How schemas are read: the kinds of scalars by their formats, and whether wrong schemas take any value.

    `pattern_rule` is how the target's language writes a regular expression; constraints are read where they
    `are_checked`; operations, and the `keywords` of schemas, where they are asked for.
    """

    formats: Formats = FORMATS
    pattern_rule: PatternRule | None = None
    are_checked: bool = False
    keep_going: bool = False
    operations: bool = False
    keywords: bool = False


def read_documents(
    documents: Sequence[Document],
    workspace: Workspace,
    sink: Sink,
    options: Options = Options(),  # noqa: B008, a frozen value
    examples: bool = False,
) -> Catalog:
    """All definitions that the documents declare, and what those need; `examples` only where they are asked for.

    Raises `SpecError` when a document is no spec; other findings go to `sink`.
    """
    resolver = Resolver(workspace, sink)
    is_modern = any(reads_siblings_of_references(document, False) for document in documents)
    declared = declarations(documents, resolver, is_modern)
    of_parts = Sink()
    operations = Operations(documents, Resolver(workspace, of_parts, resolver.stand_ins), of_parts)
    named = operations.of_all()
    sink.add(*map(_harmless, of_parts.found))
    if not declared and not named:
        sink.warning("no-models", NOTHING, Origin(documents[0].name, "", 1, 1), where_schemas_stand(documents[0]))
    patterns = Patterns(options.pattern_rule, options.are_checked)
    schemas = Schemas(resolver, sink, patterns, is_modern, options.keep_going, options.keywords)
    subtypes = Subtypes([(entry.name, entry.schema) for entry in declared], schemas, resolver)
    paths = Paths(documents[0], [(entry.place, entry.schema) for entry in declared])
    run = Run(schemas, resolver, subtypes, paths, options.formats, sink)
    roots = [run.declare(entry.schema, entry.hint(documents[0])) for entry in declared]
    roots += (run.declare_inline(schemas.view(entry.schema), entry.hint) for entry in named)
    catalog = _catalog(run, roots, operations, options.operations)
    sink.add(*(finding for document in workspace.documents for finding in document.findings))
    if not examples:
        return catalog
    from schemawright.frontends.openapi.examples import with_examples

    return with_examples(catalog, operations.contents, Resolver(workspace, Sink(), resolver.stand_ins), is_modern)


def _catalog(run: Run, roots: Sequence[TypeId], operations: Operations, has_table: bool) -> Catalog:
    """What is declared, lowered, and the operations where there is to be a table of them."""
    found = definitions(run)
    for node in operations.unnamed:
        shape_at(run, node, NameHint(SpecText("Body")))  # for what there is to say of it; definitions have their names
    table = operations_of(operations, run) if has_table else ()
    found |= definitions(run)
    unserved = operations.unserved() if has_table else ()
    shapes = [shape_at(run, node, NameHint(SpecText("Body"))) for node in unserved]
    found |= definitions(run)
    needed = [id for operation in table for id in types_of(operation) if found[id].name.declared]
    return Catalog(
        types={id: found[id] for id in (*roots, *needed)} | found,
        roots=tuple(dict.fromkeys((*roots, *needed))),
        rules=run.schemas.rules.named(),
        operations=table,
        unserved=frozenset(id for shape in shapes for id in references(shape)),
        media_types=frozenset(map(SpecText, operations.media_types)),
    )


def _harmless(finding: Diagnostic) -> Diagnostic:
    """A finding on parts of operations: where a reference leads to none, no model lacks anything."""
    is_error = finding.code == "ref-unresolved" and finding.severity is Severity.ERROR
    return replace(finding, severity=Severity.WARNING) if is_error else finding
