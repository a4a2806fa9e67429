"""The keywords of schemas: what kind of value each demands, and what becomes of it. A new one touches this table.

In: keywords. Out: whether a value is of the kind, words for it, and how much it weighs where it is not: an error for
keywords that hold schemas or decide the type, since nobody knows what was meant, a warning for those whose absence
leaves the type as it is. Not done here: what of this happens in a schema (`ledger`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from schemawright.diagnostics import Severity
from schemawright.frontends.openapi.schema.kinds import is_number
from schemawright.frozen import frozen
from schemawright.ir.text import JsonValue


@frozen
class Demand:
    """What a keyword demands; `words` fit after "must be"."""

    holds: Callable[[JsonValue], bool]
    words: str
    severity: Severity


def is_object(value: JsonValue) -> bool:
    """Whether the value is an object."""
    return isinstance(value, dict)


def is_schema(value: JsonValue) -> bool:
    """Whether the value can be a schema (JSON Schema core section 4.3)."""
    return isinstance(value, dict | bool)


def is_text(value: JsonValue) -> bool:
    """A string, or a number of a YAML file where a string is meant: its source text counts."""
    return isinstance(value, str) or hasattr(value, "spelling")


def is_whole(value: JsonValue) -> bool:
    """Whether the value is a number without a fraction."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value % 1 == 0


def is_list(value: JsonValue) -> bool:
    """Whether the value is an array."""
    return isinstance(value, list)


def _is_schemas(value: JsonValue) -> bool:
    return isinstance(value, list) and all(map(is_schema, value))


def _is_items(value: JsonValue) -> bool:
    return isinstance(value, dict | bool | list)


def _is_text_or_number(value: JsonValue) -> bool:
    return isinstance(value, str) or is_number(value)


def _is_boolean(value: JsonValue) -> bool:
    return isinstance(value, bool)


def _is_bound(value: JsonValue) -> bool:
    """Before draft 6, and so in OAS 3.0, an exclusive bound is a boolean beside the bound."""
    return isinstance(value, bool) or _is_finite(value)


def _is_finite(value: JsonValue) -> bool:
    """Whether the value is a number that a float can hold."""
    return is_number(value) and isinstance(value, int | float) and abs(value) <= sys.float_info.max


def _is_positive(value: JsonValue) -> bool:
    return _is_finite(value) and isinstance(value, int | float) and value > 0


def _is_count(value: JsonValue) -> bool:
    return _is_finite(value) and is_whole(value) and isinstance(value, int | float) and value >= 0


def _is_anything(_value: JsonValue) -> bool:
    return True


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_OBJECT, _SCHEMA = Demand(is_object, "an object", _ERROR), Demand(is_schema, "a schema", _ERROR)
_SCHEMAS, _TEXT = Demand(_is_schemas, "a list of schemas", _ERROR), Demand(is_text, "a string", _ERROR)
_PROSE = Demand(_is_text_or_number, "a string", _WARNING)
_FLAG = Demand(_is_boolean, "a boolean", _WARNING)
_COUNT = Demand(_is_count, "a whole number that is not negative", _WARNING)
_NUMBER = Demand(_is_finite, "a finite number", _WARNING)
_BOUND = Demand(_is_bound, "a finite number", _WARNING)
_FREE, ANYTHING = Demand(_is_anything, "", _ERROR), Demand(_is_anything, "", _WARNING)

TABLES = frozenset({"patternProperties", "dependentSchemas", "$defs", "definitions"})
"""Keywords that hold schemas by name, of which some are never lowered; those in `properties` always are."""


class Meaning(Enum):
    """What becomes of a keyword; whether that happens in a schema of a kind says `ledger`."""

    TYPE = auto()
    """The type says it."""
    MEMBERS = auto()
    """So it does where the schema is an object,"""
    ITEMS = auto()
    """an array,"""
    VALUES = auto()
    """one of values that are listed,"""
    NAMES = auto()
    """which have names,"""
    TAG = auto()
    """or one of several that a property tells apart."""
    USE = auto()
    """The property says it that has the schema."""
    CONSTRAINT = auto()
    """The documentation tells it, and with `validate` values are checked."""
    CHECKED = auto()
    """Only with `validate` has it any effect."""
    TEXT = auto()
    """The documentation tells it."""
    NOTHING = auto()
    """It says nothing of values."""
    LOST = auto()
    """It restricts values in ways that no Python type shows; they are kept whatever it says."""


class Keyword(NamedTuple):
    """What a keyword demands of its value, and what becomes of it."""

    demand: Demand
    meaning: Meaning


def _rows(meaning: Meaning, demand: Demand, *keywords: str) -> dict[str, Keyword]:
    return dict.fromkeys(keywords, Keyword(demand, meaning))


_STRING = Demand(is_text, "a string", _WARNING)
_LIST = Demand(is_list, "a list", _WARNING)
_MAPPING = Demand(is_object, "an object", _WARNING)
KEYWORDS: dict[str, Keyword] = {
    **_rows(Meaning.TYPE, _FREE, "type"),  # checked by itself, as `required`, `discriminator` and `const` are
    **_rows(Meaning.TYPE, _TEXT, "$ref", "$dynamicRef", "$recursiveRef"),
    **_rows(Meaning.TYPE, _SCHEMAS, "allOf", "oneOf", "anyOf"),
    **_rows(Meaning.TYPE, _FLAG, "nullable", "x-nullable"),
    **_rows(Meaning.TYPE, _STRING, "format", "contentEncoding"),
    **_rows(Meaning.MEMBERS, _OBJECT, "properties", "patternProperties"),
    **_rows(Meaning.MEMBERS, _FREE, "required"),
    **_rows(Meaning.MEMBERS, Demand(is_schema, "a schema or a boolean", _ERROR), "additionalProperties"),
    **_rows(Meaning.MEMBERS, _SCHEMA, "unevaluatedProperties"),
    **_rows(Meaning.ITEMS, Demand(_is_items, "a schema", _ERROR), "items"),
    **_rows(Meaning.ITEMS, _SCHEMAS, "prefixItems"),
    **_rows(Meaning.ITEMS, _SCHEMA, "additionalItems"),
    **_rows(Meaning.VALUES, Demand(is_list, "a list of values", _ERROR), "enum"),
    **_rows(Meaning.VALUES, ANYTHING, "const"),
    **_rows(Meaning.NAMES, _LIST, "x-enum-varnames", "x-enumNames", "x-enum-descriptions"),
    **_rows(Meaning.NAMES, _MAPPING, "x-ms-enum"),
    **_rows(Meaning.TAG, ANYTHING, "discriminator"),
    **_rows(Meaning.USE, ANYTHING, "default"),
    **_rows(Meaning.USE, _FLAG, "readOnly", "writeOnly"),
    **_rows(Meaning.CONSTRAINT, _NUMBER, "minimum", "maximum"),
    **_rows(Meaning.CONSTRAINT, _BOUND, "exclusiveMinimum", "exclusiveMaximum"),
    **_rows(Meaning.CONSTRAINT, Demand(_is_positive, "a finite number greater than 0", _WARNING), "multipleOf"),
    **_rows(Meaning.CONSTRAINT, _COUNT, "minLength", "maxLength", "minItems", "maxItems"),
    **_rows(Meaning.CONSTRAINT, _COUNT, "minProperties", "maxProperties"),
    **_rows(Meaning.CONSTRAINT, _STRING, "pattern"),
    **_rows(Meaning.CONSTRAINT, _FLAG, "uniqueItems"),
    **_rows(Meaning.CHECKED, _SCHEMA, "propertyNames", "not", "if", "then", "else", "contains", "unevaluatedItems"),
    **_rows(Meaning.CHECKED, _OBJECT, "dependentSchemas"),
    **_rows(Meaning.CHECKED, _MAPPING, "dependencies", "dependentRequired"),
    **_rows(Meaning.CHECKED, _COUNT, "minContains", "maxContains"),
    **_rows(Meaning.TEXT, _PROSE, "description", "title", "summary"),
    **_rows(Meaning.TEXT, ANYTHING, "example", "examples"),
    **_rows(Meaning.TEXT, _FLAG, "deprecated"),
    **_rows(Meaning.NOTHING, _OBJECT, "$defs", "definitions"),
    **_rows(Meaning.NOTHING, _STRING, "$id", "$anchor", "$dynamicAnchor"),
    **_rows(Meaning.NOTHING, _MAPPING, "externalDocs", "xml"),
    **_rows(Meaning.NOTHING, ANYTHING, "$schema", "$vocabulary", "$comment", "id", "$recursiveAnchor"),
    # of parameters and headers of OAS 2.0, which are schemas themselves
    **_rows(Meaning.NOTHING, ANYTHING, "name", "in", "collectionFormat", "allowEmptyValue"),
    **_rows(Meaning.LOST, _SCHEMA, "contentSchema"),
    **_rows(Meaning.LOST, _STRING, "contentMediaType"),
    **_rows(Meaning.LOST, ANYTHING, "extends", "disallow", "divisibleBy"),
}
"""Each keyword of JSON Schema (core sections 8 to 11, validation sections 6 to 9, drafts 3 to 2019-09) and of the
Schema Objects of OpenAPI 2.0 to 3.2, with those of vendors that are understood."""
