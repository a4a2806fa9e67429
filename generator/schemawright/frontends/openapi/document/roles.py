"""The role of an object in a document, judged from its pointer alone.

In: a document and a pointer. Out: words for what OpenAPI puts there, where that is no schema. Where no specification
says anything a schema may stand, and so it may anywhere in a file that is no OpenAPI document.
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.source.documents import Document
from schemawright.source.pointers import parse_pointer, pointer_text

_DATA, _SCHEMAS, SCHEMA = "data", "a table of schemas", "a schema"
THE_DOCUMENT = "the document"
_PATHS, _PATH_ITEM, _OPERATION, _CALLBACKS = "path items", "a path item", "an operation", "callbacks"
_PARTS, _PART, _CONTENT = (
    "a table of bodies, responses or headers",
    "a body, response or header",
    "a table of media types",
)
_PARAMETERS, _PARAMETER = "a table of parameters", "a parameter"
_MORE = "*"
"""Stands for all members that are not named."""

_OF_PART = {
    "schema": SCHEMA, "itemSchema": SCHEMA, "items": SCHEMA, "headers": _PARTS, "content": _CONTENT,
    **dict.fromkeys(("example", "examples", "links", "encoding"), _DATA),
}  # fmt: skip
_MEMBERS: Mapping[str, Mapping[str, str]] = {
    THE_DOCUMENT: {
        "components": "the components", "definitions": _SCHEMAS, "parameters": _PARAMETERS, "responses": _PARTS,
        "paths": _PATHS, "x-ms-paths": _PATHS, "webhooks": _PATHS,
        **dict.fromkeys(("info", "servers", "tags", "security", "securityDefinitions", "externalDocs"), _DATA),
    },
    "the components": {
        "schemas": _SCHEMAS, "pathItems": _PATHS, "callbacks": _CALLBACKS, "parameters": _PARAMETERS,
        **dict.fromkeys(("responses", "requestBodies", "headers", "mediaTypes"), _PARTS),
        **dict.fromkeys(("securitySchemes", "examples", "links"), _DATA),
    },
    _SCHEMAS: {_MORE: SCHEMA},
    SCHEMA: {
        **dict.fromkeys(
            ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies",
             "allOf", "oneOf", "anyOf", "prefixItems"), _SCHEMAS,
        ),
        **dict.fromkeys(
            ("additionalProperties", "unevaluatedProperties", "items", "additionalItems", "unevaluatedItems", "not",
             "if", "then", "else", "contains", "propertyNames", "contentSchema"), SCHEMA,
        ),
        **dict.fromkeys(
            ("default", "example", "examples", "enum", "const", "discriminator", "externalDocs", "xml"), _DATA,
        ),
    },
    _PATHS: {_MORE: _PATH_ITEM},
    _PATH_ITEM: {
        "parameters": _PARAMETERS, "servers": _DATA,
        **dict.fromkeys(
            ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"), _OPERATION,
        ),
    },
    _OPERATION: {
        "parameters": _PARAMETERS, "requestBody": _PART, "responses": _PARTS, "callbacks": _CALLBACKS,
        **dict.fromkeys(("tags", "security", "servers", "externalDocs"), _DATA),
    },
    _CALLBACKS: {_MORE: _PATHS},
    _PARTS: {_MORE: _PART},
    _PARAMETERS: {_MORE: _PARAMETER},
    _PART: _OF_PART, _PARAMETER: _OF_PART,
    _CONTENT: {_MORE: _PART},
    _DATA: {_MORE: _DATA},
}  # fmt: skip
"""The roles of the members of each, by the key (OAS 3.1 section 4.8, OAS 2.0, JSON Schema core section 10)."""


_WORDS = _MEMBERS[SCHEMA].keys() | _OF_PART.keys()
"""Keys in and above schemas: what stands below one of them is a part of something else."""
HOLDERS = frozenset({_PART, _PARAMETER})
"""What holds a schema, and is taken for one in published documents."""
PARTS = HOLDERS | {_PATH_ITEM, _PATHS}
"""What references of operations may lead to; the path items of a callback are such a place."""


def other_than_schema(document: Document, pointer: str) -> str:
    """What the object at `pointer` is if it is no schema; "" where it is one, or may be one."""
    if pointer.rpartition("/")[0] in ("/components/schemas", "/definitions"):
        return ""
    found = role_at(document, pointer)
    return "" if found == SCHEMA else found


def role_at(document: Document, pointer: str) -> str:
    """What the object at `pointer` is; "" where no specification says so."""
    data = document.data
    if not isinstance(data, dict) or not ("openapi" in data or "swagger" in data):
        return ""
    role = THE_DOCUMENT
    for token in parse_pointer(pointer):
        role = role_below(role, token)
    return role


def outermost_schema(document: Document, pointer: str) -> str:
    """The pointer to the outermost schema around a place in a document; "" where that is the document itself."""
    data, tokens = document.data, parse_pointer(pointer)
    if not isinstance(data, dict) or not ("openapi" in data or "swagger" in data):
        return pointer_text(tokens[:2]) if tokens[:1] in (("definitions",), ("$defs",)) else ""
    role = THE_DOCUMENT
    for count, token in enumerate(tokens, 1):
        role = role_below(role, token)
        if role == SCHEMA:
            return pointer_text(tokens[:count])
    return ""


def is_entry(document: Document, pointer: str) -> bool:
    """Whether the last token of a pointer is the name of an entry in a table that no specification knows."""
    data, tokens = document.data, parse_pointer(pointer)
    role = THE_DOCUMENT if isinstance(data, dict) and ("openapi" in data or "swagger" in data) else ""
    unknown = 0
    while role and unknown < len(tokens):
        role = role_below(role, tokens[unknown])
        unknown += 1
    return not role and _WORDS.isdisjoint(tokens[unknown:]) and not tokens[-1].isdecimal()


def role_below(role: str, token: str) -> str:
    """The role of a member or item of what has that role; "" where no specification says so."""
    members = _MEMBERS.get(role, {})
    return members.get(token) or members.get(_MORE, "")
