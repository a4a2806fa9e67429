"""What kind of type a schema describes, judged from its keywords alone.

In: one schema object. Out: a `SchemaKind`, and whether the schema admits null. Nothing is resolved or built here.

A number may stand where a text is meant. In YAML an unquoted `1.10` is a number (YAML 1.2 section 10.3.2), but as a
description or as the default of a string its author means the text "1.10": its source text is what counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from schemawright.frontends.openapi.document.node import reference_in
from schemawright.frontends.openapi.quirks import MEANT_TYPES
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document, Syntax
from schemawright.source.values import spelling


class SchemaKind(Enum):
    """How a schema is lowered."""

    ANY = auto()
    NEVER = auto()
    NULL = auto()
    REF = auto()
    COMPOSITE = auto()
    CHOICE = auto()
    ENUM = auto()
    LITERAL = auto()
    RECORD = auto()
    MAP = auto()
    LIST = auto()
    TUPLE = auto()
    SCALAR = auto()


DEFINED = frozenset({SchemaKind.COMPOSITE, SchemaKind.CHOICE, SchemaKind.ENUM, SchemaKind.RECORD})
"""Kinds that become definitions of their own, named even where they stand inline."""

SCALARS = frozenset({"string", "integer", "number", "boolean", "file"})
TYPES = SCALARS | {"object", "array", "null"}
_LISTED = TYPES - {"null"}


COMBINED = frozenset({"allOf", "anyOf", "oneOf"})
"""The keywords that list schemas; most schemas have none of them."""


def types_of(schema: dict[str, JsonValue]) -> list[str]:
    """The type names of a schema, "null" excluded (JSON Schema 2020-12 validation section 6.1.1).

    Names that are no types are replaced by those they stand for (`MEANT_TYPES`), or left out where that is any type or
    none.
    """
    declared = schema.get("type")
    if declared is None and _is_integer_or_string(schema):
        return ["string"]
    if isinstance(declared, str):
        if declared in _LISTED:
            return [declared]
        declared = [declared]
    names = [_meant(name) for name in declared if isinstance(name, str)] if isinstance(declared, list) else []
    return [name for name in dict.fromkeys(names) if name and name != "null"]


def _is_integer_or_string(schema: dict[str, JsonValue]) -> bool:
    """Whether a schema without a type says in the words of Kubernetes that it has two; `format_of` tells them."""
    return schema.get("x-kubernetes-int-or-string") is True and COMBINED.isdisjoint(schema)


def _meant(name: str) -> str:
    if name in TYPES:
        return name
    lower = name.lower()
    return lower if lower in TYPES else MEANT_TYPES.get(lower, "")


def admits_null(schema: dict[str, JsonValue]) -> bool:
    """Whether the schema itself says that null is allowed, in any of the spellings in use.

    `nullable` (OAS 3.0 section 4.7.24.1), `x-nullable` (Swagger 2.0 vendors), "null" among the types, also where YAML
    made null of it, `null` among the values whatever the type says, or a branch that is null alone. A part of an allOf
    that is null alone, or says no more than that null is allowed, is meant so too: to the letter no other value could
    fit, or the part would say nothing.
    """
    if schema.get("nullable") is True or schema.get("x-nullable") is True:
        return True
    declared = schema.get("type")
    if isinstance(declared, list) and ("null" in declared or None in declared):
        return True
    values = schema.get("enum")
    if isinstance(values, list) and None in values and declared != "array":
        return True
    if COMBINED.isdisjoint(schema):
        return False
    parts = schema.get("allOf")
    return any(map(is_null, union_branches(schema))) or (
        isinstance(parts, list) and any(is_null(part) or only_allows_null(part) for part in parts)
    )


_ANNOTATIONS = frozenset({
    "title", "description", "summary", "default", "example", "examples", "deprecated", "readOnly", "writeOnly",
    "externalDocs", "xml", "$comment",
})  # fmt: skip


def only_annotates(part: JsonValue) -> bool:
    """Whether a part of an allOf says nothing of values (JSON Schema core section 7.7)."""
    if not isinstance(part, dict):
        return part is True
    return all(key in _ANNOTATIONS or (key.startswith("x-") and key != "x-nullable") for key in part)


def only_allows_null(part: JsonValue) -> bool:
    """Whether a part of an allOf says no more than that null is allowed besides."""
    if not isinstance(part, dict) or not (part.get("nullable") is True or part.get("x-nullable") is True):
        return False
    rest = {key: value for key, value in part.items() if key not in ("nullable", "x-nullable")}
    return only_annotates({key: value for key, value in rest.items() if (key, value) != ("type", "object")})


def says_nothing(part: JsonValue) -> bool:
    """Whether a part of an allOf says nothing of values that are not null."""
    return only_annotates(part) or is_null(part) or only_allows_null(part)


def is_null(schema: JsonValue) -> bool:
    """Whether a schema accepts null and nothing else."""
    if not isinstance(schema, dict):
        return False
    if schema.get("type") in ("null", ["null"], [None]):
        return True
    values = schema.get("enum")
    only_nulls = isinstance(values, list) and bool(values) and all(value is None for value in values)
    return only_nulls or ("const" in schema and schema["const"] is None)


def union_branches(schema: dict[str, JsonValue]) -> list[JsonValue]:
    """The branches of `oneOf` and `anyOf`."""
    found: list[JsonValue] = []
    if COMBINED.isdisjoint(schema):
        return found
    for keyword in ("oneOf", "anyOf"):
        branches = schema.get(keyword)
        if isinstance(branches, list):
            found += branches
    return found


def enum_branches(schema: dict[str, JsonValue]) -> list[dict[str, JsonValue]]:
    """The branches of a union that together are one enum; nothing where they are more than that.

    Each is a constant (the documented form of an enum), an enum of strings, or a string of any value, which stands
    for the values that are still to come.
    """
    branches = [branch for branch in union_branches(schema) if not is_null(branch)]
    found = [branch for branch in branches if isinstance(branch, dict) and _is_enum_branch(branch)]
    if len(found) < len(branches) or all(map(is_any_string, found)):
        return []
    only_constants = all("const" in branch for branch in found)
    return found if only_constants or all(isinstance(branch.get("const", ""), str) for branch in found) else []


def _is_enum_branch(schema: dict[str, JsonValue]) -> bool:
    if "const" in schema:
        return isinstance(schema["const"], str | int)
    values = schema.get("enum")
    if not isinstance(values, list):
        return is_any_string(schema)
    combined = reference_in(schema) or schema.keys() & {"allOf", "oneOf", "anyOf", "nullable"}
    is_text = types_of(schema) in ([], ["string"]) and all(isinstance(value, str) for value in values)
    return bool(values) and is_text and not combined


def is_any_string(schema: dict[str, JsonValue]) -> bool:
    """Whether a branch of a union accepts all strings, and keeps them as they are."""
    return schema.get("type") == "string" and schema.keys() <= _PLAIN_STRING


_PLAIN_STRING = frozenset({"type", "title", "description", "default", "example", "examples", "deprecated"})


def is_object(schema: dict[str, JsonValue]) -> bool:
    """Whether the schema has keywords that describe the members of an object."""
    return bool(schema.get("properties")) or ("discriminator" in schema and "type" in schema)


def kind_of(value: JsonValue, types: Sequence[str] | None = None) -> SchemaKind:
    """The kind of a schema; the order of the questions is the precedence of the keywords. `types`, where known."""
    if value is True or value == {}:
        return SchemaKind.ANY
    if value is False:
        return SchemaKind.NEVER
    if not isinstance(value, dict):
        return SchemaKind.ANY
    if reference_in(value):
        return SchemaKind.REF
    if not COMBINED.isdisjoint(value) and _combines_nulls(value):
        return SchemaKind.NULL
    if value.get("allOf"):
        return SchemaKind.COMPOSITE
    if union_branches(value) or _is_mapping_alone(value):
        if value.get("properties"):
            return SchemaKind.COMPOSITE
        return SchemaKind.ENUM if enum_branches(value) else SchemaKind.CHOICE
    return _simple_kind(value, tuple(types_of(value) if types is None else types))


def _combines_nulls(schema: dict[str, JsonValue]) -> bool:
    """Whether null is all that the parts and branches of a schema accept, beside which there is nothing else."""
    parts = schema.get("allOf")
    combined = union_branches(schema) + (parts if isinstance(parts, list) else [])
    telling = [part for part in combined if not only_annotates(part)]
    return bool(telling) and all(map(is_null, telling)) and not (is_object(schema) or types_of(schema))


def _is_mapping_alone(schema: dict[str, JsonValue]) -> bool:
    """Whether the branches of a union are left out and only its discriminator's mapping names them."""
    discriminator = schema.get("discriminator")
    empty = schema.get("oneOf") == [] or schema.get("anyOf") == []
    return empty and isinstance(discriminator, dict) and bool(discriminator.get("mapping"))


def _simple_kind(schema: dict[str, JsonValue], types: tuple[str, ...]) -> SchemaKind:
    """The kind of a schema without `$ref` and combinators."""
    if is_null(schema):
        return SchemaKind.NULL
    if "const" in schema:
        return SchemaKind.LITERAL
    if "enum" in schema and _is_enum(schema, types):
        return SchemaKind.ENUM
    if len(types) > 1:
        return SchemaKind.CHOICE
    if types in ((), ("object",)) and is_object(schema):
        return SchemaKind.RECORD
    match types:
        case ("object",):
            return SchemaKind.MAP
        case ("array",):
            return _array_kind(schema)
        case (name,) if name in SCALARS:
            return SchemaKind.SCALAR
        case _:
            return _implied_kind(schema)


def _is_enum(schema: dict[str, JsonValue], types: tuple[str, ...]) -> bool:
    """Whether the listed values decide; beside an array they are meant for its items, and objects make no enum."""
    values = schema.get("enum")
    if not isinstance(values, list) or not values or types == ("array",):
        return False
    return types != ("object",) or not (schema.get("properties") or any(isinstance(value, dict) for value in values))


def values_of_items(schema: dict[str, JsonValue], types: Sequence[str]) -> list[JsonValue]:
    """The values listed beside an array that can only be meant for its items; none where it lists arrays."""
    values = schema.get("enum") if tuple(types) == ("array",) else None
    return values if isinstance(values, list) and not any(isinstance(value, list) for value in values) else []


def _array_kind(schema: dict[str, JsonValue]) -> SchemaKind:
    """Arrays with a schema for each of the first items: `prefixItems`, or `items` as a list before draft 2020-12."""
    return SchemaKind.TUPLE if schema.get("prefixItems") or isinstance(schema.get("items"), list) else SchemaKind.LIST


def is_list_of_scalars(value: JsonValue) -> bool:
    """Whether a schema is an array whose items have no kinds of their own, lists of such arrays included."""
    while kind_of(value) is SchemaKind.LIST and isinstance(value, dict):
        value = value.get("items", True)
        if kind_of(value) in (SchemaKind.SCALAR, SchemaKind.ANY, SchemaKind.LITERAL, SchemaKind.NULL):
            return True
    return False


def _implied_kind(schema: dict[str, JsonValue]) -> SchemaKind:
    """The kind of a schema that names no type, from keywords that only make sense for one."""
    if "items" in schema or "prefixItems" in schema:
        return _array_kind(schema)
    if "additionalProperties" in schema:
        return SchemaKind.MAP
    return SchemaKind.ANY


def format_of(schema: dict[str, JsonValue], types: Sequence[str]) -> str:
    """The format of a scalar; base64 is one, as OAS 3.0 had it (section 4.4, validation section 8.3)."""
    if schema.get("contentEncoding") == "base64" and types == ("string",):
        return "byte"
    found = "int-or-string" if _is_integer_or_string(schema) else schema.get("format")
    return found if isinstance(found, str) else ""


def is_number(value: JsonValue) -> bool:
    """Whether the value is a number; booleans are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_whole(value: JsonValue) -> bool:
    """Whether the value is an integer, as 1.0 is (JSON Schema core section 4.2.3)."""
    if isinstance(value, float):
        return value.is_integer()
    return is_number(value)


def text_of(value: JsonValue) -> str:
    """The text that a value stands for; "" for what is neither text nor number."""
    return spelling(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def as_meant(value: JsonValue, schema: JsonValue, document: Document) -> JsonValue:
    """A value of the schema, in which a number of a YAML file is a text where the schema has strings."""
    if document.syntax is not Syntax.YAML or not isinstance(schema, dict):
        return value
    if isinstance(value, list):
        return [as_meant(item, schema.get("items"), document) for item in value]
    return text_of(value) if is_number(value) and types_of(schema) == ["string"] else value
