"""Examples: the values that a document shows of its schemas.

In: the catalog as it was lowered, and what holds schemas in operations. Out: the catalog with the examples of each
definition: those of its schema (`examples`: JSON Schema validation section 9.5; `example`: OAS 3.0 section 4.7.24.2,
OAS 2.0, Schema Object), of properties whose schema it is, and of bodies, responses, parameters and headers (OAS 3.1
sections 4.8.12, 4.8.14 and 4.8.19, OAS 2.0, Example Object). Not done here: judging them; fetching an `externalValue`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from schemawright.diagnostics import Origin, Sink, SpecError
from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.operations import Content
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Body, Composite, Example, Field, Record
from schemawright.ir.shapes import Ref, Shape, TypeId, without_null
from schemawright.source.documents import Document
from schemawright.source.json.read import json_value
from schemawright.source.pointers import PointerError, parse_pointer, resolve

_JSON = re.compile(r"[^/]+/(?:.*[+.-])?json|\*/\*|application/\*", re.IGNORECASE)
"""Media types whose examples are JSON values; those of others may be texts in which the values are written."""
_VALUES = ("value", "dataValue", "serializedValue")
"""What an Example Object shows (the last two since OAS 3.2)."""


def with_examples(catalog: Catalog, contents: Iterable[Content], resolver: Resolver, is_modern: bool) -> Catalog:
    """The catalog with the examples that its documents show; an example that cannot be found is none."""
    documents = {document.name: document for document in resolver.documents}
    found: dict[TypeId, dict[Origin, Example]] = {id: {} for id in catalog.types}
    for definition in catalog:
        if (node := _node_at(definition.origin, documents)) is not None:
            _add(found[definition.id], of_schema(node))
        for field in _fields(definition.body):
            target = _definition_of(field.shape)
            node = _node_at(field.origin, documents) if target is not None else None
            if target is not None and node is not None and _may_have_own(node, is_modern):
                _add(found[target], (example for example in of_schema(node) if example.value is not None))
    for content in contents:
        schema: Node | None = content.schema
        reference = reference_in(content.schema.schema)
        if content.schema.id not in found and reference:
            schema = resolver.target(content.schema, reference)
        if schema is not None and schema.id in found:
            _add(found[schema.id], of_content(content, resolver))
    shown = {id: tuple(examples.values()) for id, examples in found.items() if examples}
    return replace(catalog, types={d.id: replace(d, examples=shown.get(d.id, ())) for d in catalog})


def of_schema(node: Node) -> Iterator[Example]:
    """The examples that a schema shows itself."""
    if "example" in node.schema:
        yield Example(node.schema["example"], node.origin.child("example"))
    for item in node.items("examples"):
        yield Example(item.value, item.origin)


def of_content(content: Content, resolver: Resolver) -> Iterator[Example]:
    """The examples beside a schema in an operation, where they are JSON values."""
    if content.media:
        yield from map(_parsed, _shown(content, resolver) if _is_json(content.media) else ())
        return
    for media, node in content.holder.members("examples"):  # a response of OAS 2.0 shows one for each media type
        if _is_json(media):
            yield _parsed(Example(node.value, node.origin))
    for example in _shown(content, resolver):
        if not isinstance(example.value, str):  # a text may show how a parameter is written in a URL
            yield example


def _shown(content: Content, resolver: Resolver) -> Iterator[Example]:
    """The value of `example`, and those of the Example Objects in `examples`."""
    holder = content.holder
    if "example" in holder.schema:
        yield Example(holder.schema["example"], holder.origin.child("example"))
    for name, node in holder.members("examples"):
        reference = node.schema.get("$ref")
        named = resolver.target(node, reference) if isinstance(reference, str) else node
        if named is None or ("/" in name and not content.media):
            continue
        values = [named.member(keyword) for keyword in _VALUES]
        yield from (Example(value.value, value.origin) for value in values if value is not None)


def _parsed(example: Example) -> Example:
    """The example; where it is a text in the format of its media type (OAS 3.0 section 4.7.14.1), what that says."""
    text = example.value
    if not isinstance(text, str) or not text.lstrip().startswith(("{", "[")):
        return example
    beyond_json = Sink()
    try:
        value = json_value(example.origin.file, text, sink=beyond_json)
    except SpecError:
        return example
    return example if beyond_json.found else Example(value, example.origin)


def _is_json(media: str) -> bool:
    return _JSON.fullmatch(media.partition(";")[0].strip()) is not None


def _add(found: dict[Origin, Example], examples: Iterable[Example]) -> None:
    for example in examples:
        found.setdefault(example.origin, example)


def _node_at(origin: Origin, documents: Mapping[str, Document]) -> Node | None:
    """What stands at a place; None where nothing does."""
    document = documents.get(origin.file)
    if document is None:
        return None
    try:
        return Node(document, origin.pointer, resolve(document.data, parse_pointer(origin.pointer)))
    except PointerError:
        return None


def _fields(body: Body) -> Iterator[Field]:
    """The properties that a definition declares, in parts of an allOf too."""
    if isinstance(body, Record):
        yield from body.fields
    elif isinstance(body, Composite):
        for part in body.parts:
            yield from _fields(part)


def _definition_of(shape: Shape) -> TypeId | None:
    """The definition that a property's schema is, besides that it may be null."""
    inner = without_null(shape)
    return inner.id if isinstance(inner, Ref) else None


def _may_have_own(node: Node, is_modern: bool) -> bool:
    """Whether examples at a property count: beside a `$ref` only where keywords there do."""
    return "$ref" not in node.schema or reads_siblings_of_references(node.document, is_modern)
