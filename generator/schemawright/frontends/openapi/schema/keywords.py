"""What kind of value each keyword of a schema demands.

In: keywords. Out: whether a value is of the kind, words for it, and how much it weighs where it is not: an error for
keywords that hold schemas or decide the type, since nobody knows what was meant, a warning for those whose absence
leaves the type as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

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
_FREE = Demand(_is_anything, "", _ERROR)

TABLES = frozenset({"patternProperties", "dependentSchemas", "$defs", "definitions"})
"""Keywords that hold schemas by name, of which some are never lowered; those in `properties` always are."""
CONSTRAINTS: dict[str, Demand] = {
    **dict.fromkeys(("minimum", "maximum"), _NUMBER),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), _BOUND),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), _COUNT),
    "multipleOf": Demand(_is_positive, "greater than 0", _WARNING),
    "pattern": Demand(is_text, "a string", _WARNING),
    "uniqueItems": _FLAG,
}
"""Keywords of which `constraints` speaks in runs that ask for constraints."""
DEMANDS: dict[str, Demand] = {
    **dict.fromkeys(("properties", *TABLES), _OBJECT),
    "additionalProperties": Demand(is_schema, "a schema or a boolean", _ERROR),
    "items": Demand(_is_items, "a schema", _ERROR),
    **dict.fromkeys(
        ("additionalItems", "unevaluatedItems", "unevaluatedProperties", "contains", "propertyNames", "not", "if",
         "then", "else", "contentSchema"), _SCHEMA,
    ),
    **dict.fromkeys(("prefixItems", "allOf", "oneOf", "anyOf"), _SCHEMAS),
    "enum": Demand(is_list, "a list of values", _ERROR),
    **dict.fromkeys(("$ref", "$dynamicRef"), _TEXT),
    **dict.fromkeys(("type", "required"), _FREE),  # checked by themselves
    **dict.fromkeys(("description", "title"), _PROSE),
    **dict.fromkeys(
        ("format", "contentEncoding", "contentMediaType", "$id", "$anchor", "$dynamicAnchor", "$recursiveRef"),
        Demand(is_text, "a string", _WARNING),
    ),
    **dict.fromkeys(("nullable", "x-nullable", "readOnly", "writeOnly", "deprecated"), _FLAG),
    **dict.fromkeys(
        ("externalDocs", "xml", "x-ms-enum", "dependencies", "dependentRequired"),
        Demand(is_object, "an object", _WARNING),
    ),
    **dict.fromkeys(("x-enum-varnames", "x-enumNames", "x-enum-descriptions"), Demand(is_list, "a list", _WARNING)),
    **dict.fromkeys(("minContains", "maxContains"), _COUNT),
    **CONSTRAINTS,
}  # fmt: skip
"""JSON Schema core sections 8 to 11, validation sections 6 to 9, and the Schema Objects of OpenAPI."""
