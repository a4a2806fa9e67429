"""Which kind of document this is, and where it declares its schemas.

Out: the declared schemas in document order. Swagger 2.0 has them in `definitions`, OpenAPI 3.x in
`components/schemas`, a JSON Schema file in `$defs` or `definitions`, besides being a schema itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from schemawright.diagnostics import Origin, escape_token, fail
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.document.tables import entries, tables
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document
from schemawright.source.workspace import STANDARD_INPUT

_KNOWN_3 = re.compile(r"3\.[0-2](\.|$)")
_NO_SCHEMA_ITSELF = frozenset({
    "$schema", "$id", "id", "$defs", "definitions", "$comment", "$vocabulary", "title", "description",
})  # fmt: skip
"""What a file of definitions has that is no schema itself."""
_SCHEMA_KEYWORDS = frozenset({
    "$schema", "$ref", "$dynamicRef", "$recursiveRef", "$defs", "definitions", "properties", "required", "allOf",
    "oneOf", "anyOf", "not", "if", "type", "enum", "const", "items", "prefixItems", "contains", "additionalProperties",
    "patternProperties", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "dependentRequired",
    "dependentSchemas", "dependencies", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties",
    "maxProperties", "contentEncoding", "contentSchema", "nullable", "discriminator",
})  # fmt: skip
"""Each alone shows that a file holds a schema."""
_HELP = 'An OpenAPI document has `openapi: 3.x.y` or `swagger: "2.0"` at its top level.'


NOTHING = "the document declares no schema, and its operations name none"
"""What is said of a document that gives an empty package."""


def where_schemas_stand(document: Document) -> str:
    """Where a document was searched for schemas, and what it has instead: help for one that has none."""
    data = document.data if isinstance(document.data, dict) else {}
    wanted = "definitions" if "swagger" in data else "components.schemas"
    elsewhere = [place for place in ("schemas", "definitions", "components.schemas", "$defs") if place != wanted]
    seen = next((place for place in elsewhere if _has_table(data, place)), "")
    return f"they stand in `{wanted}`{f'; the document has them in `{seen}`' if seen else ''}"


def _has_table(data: dict[str, JsonValue], place: str) -> bool:
    value: JsonValue = data
    for key in place.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return bool(value) and isinstance(value, dict)


def declared_schemas(document: Document, resolver: Resolver) -> Iterator[tuple[str, Node, Node]]:
    """Name, place and node of the schemas that the document declares; a table behind a reference is one of its own.

    Raises `SpecError` (`not-a-spec`, `unsupported-version`) where the document is nothing that declares schemas.
    """
    root = Node(document, "", document.data)
    if not isinstance(document.data, dict):
        kind = "an array" if isinstance(document.data, list) else "a single value"
        raise fail("not-a-spec", f"the document is {kind}, not an object", Origin(document.name, "", 1, 1), _HELP)
    if "swagger" in document.data or "openapi" in document.data:
        _check_version(document.data, root)
        _check_objects(root)
        if "swagger" in document.data:
            yield from _table(root, root, "definitions", resolver)
            return
        components = root.member("components")
        for holder in tables(components, resolver):
            yield from _table(components or root, holder, "schemas", resolver)
    elif _is_schema(document.data):
        yield from _table(root, root, "$defs", resolver)
        yield from _table(root, root, "definitions", resolver)
        is_table = not document.data.keys().isdisjoint(("$defs", "definitions"))
        if not (is_table and document.data.keys() <= _NO_SCHEMA_ITSELF):
            yield _name_of_file(root), root, root
    else:
        raise fail(
            "not-a-spec", "this is no OpenAPI document and no JSON Schema", Origin(document.name, "", 1, 1), _HELP
        )


def _name_of_file(root: Node) -> str:
    """What the schema that a whole file is goes by; standard input has no name, so its title has to do."""
    title = root.schema.get("title")
    if root.document.name == STANDARD_INPUT:
        return title if isinstance(title, str) and title.strip() else "Root"
    return PurePosixPath(root.document.place).name.split(".")[0]


def _table(place: Node, holder: Node, key: str, resolver: Resolver) -> Iterator[tuple[str, Node, Node]]:
    """The entries of a table, with the places at which the document at `place` has them."""
    for name, node in entries(holder.member(key), resolver):
        yield name, Node(place.document, f"{place.pointer}/{key}/{escape_token(name)}", node.value), node


def _is_schema(data: dict[str, JsonValue]) -> bool:
    return not data.keys().isdisjoint(_SCHEMA_KEYWORDS)


def reads_siblings_of_references(document: Document, otherwise: bool) -> bool:
    """Whether keywords beside `$ref` hold as well (JSON Schema core section 8.2.3.1), as they do since OAS 3.1.

    They are ignored in OAS 2.0 and 3.0 and before draft 2019-09; `otherwise` is the answer for files that do not say
    what they are.
    """
    data = document.data if isinstance(document.data, dict) else {}
    if "openapi" in data or "swagger" in data:
        return _version_text(data.get("openapi", "2.0")).startswith(("3.1", "3.2"))
    draft = data.get("$schema")
    return "/draft/20" in draft if isinstance(draft, str) else otherwise


def _check_objects(root: Node) -> None:
    """The parts of a document that must be objects (OAS 3.1 sections 4.8.1 and 4.8.7); absent or empty ones may be."""
    places = [("info",), ("paths",), ("webhooks",), ("definitions",), ("components",), ("components", "schemas")]
    for place in places:
        node: Node | None = root
        for key in place:
            node = node.member(key) if node is not None else None
        if node is not None and node.value is not None and not isinstance(node.value, dict):
            raise fail("not-a-spec", f"`{'/'.join(place)}` must be an object", node.origin)


def _check_version(data: dict[str, JsonValue], root: Node) -> None:
    """OAS 3.1 section 4.8.1 and OAS 2.0, Swagger Object: the version is a string; numbers are met all the same."""
    if "swagger" in data:
        version = _version_text(data["swagger"])
        known = version == "2.0"
    else:
        version = _version_text(data["openapi"])
        known = _KNOWN_3.match(version) is not None
    if not known:
        keyword = "swagger" if "swagger" in data else "openapi"
        if isinstance(data[keyword], dict | list):
            message = f"`{keyword}` must be a text, such as {'2.0' if keyword == 'swagger' else '3.1.0'}"
            raise fail("unsupported-version", message, root.origin.child(keyword), _HELP)
        raise fail("unsupported-version", f"unknown version {version!r}", root.origin.child(keyword), _HELP)


def _version_text(value: JsonValue) -> str:
    return str(getattr(value, "spelling", value))
