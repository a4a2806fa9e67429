"""What a schema says that no shape does, as keywords of JSON Schema 2020-12, whatever its own dialect is.

In: the keywords of a schema. Out: JSON text of those that limit or explain values, and of those that do so further
inside where a schema stands inline; "" where there are none. Not done here: types, members and references, which are
told from shapes (`targets`), and the description, which stands beside (`annotations`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from schemawright.budgets import MAX_KEPT_DEPTH
from schemawright.frontends.openapi.document.node import REFERENCES, reference_in
from schemawright.frontends.openapi.schema.kinds import is_null, is_number, text_of, types_of
from schemawright.ir.text import JsonValue, SpecText
from schemawright.source.values import has_key, is_within

_SAID = frozenset({
    "title", "default", "deprecated", "readOnly", "writeOnly", "format", "multipleOf",
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    "minContains", "maxContains", "contentMediaType", "contentEncoding", "externalDocs", "xml",
})  # fmt: skip
_OF_VALUES = frozenset({"not", "contains", "propertyNames", "dependentRequired"})
"""Keywords that hold schemas; kept where these refer to nothing."""
_READ = frozenset({"x-nullable", "x-enum-varnames", "x-enumNames", "x-enum-descriptions", "x-ms-enum"})
"""Extensions that become a part of the type."""
_KEPT = dict.fromkeys(_SAID | _OF_VALUES, True) | dict.fromkeys(_READ, False)
"""Whether a keyword is kept; extensions are, unless they stand here."""
_BOUNDS = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))
_Schema = dict[str, JsonValue]


def told(schema: _Schema) -> SpecText:
    """The keywords as JSON text, without those that hold a number that JSON does not have, or data like a reference."""
    found = {keyword: value for keyword, value in _keywords(schema) if _is_json(value) and not has_key(value, "$ref")}
    return SpecText(json.dumps(found, ensure_ascii=False)) if found else SpecText("")


def _is_json(value: JsonValue) -> bool:
    """Whether a value is of JSON, and not too deep to be kept."""
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return is_within(value, MAX_KEPT_DEPTH)


def _keywords(schema: _Schema) -> Iterator[tuple[str, JsonValue]]:
    for keyword, value in schema.items():
        if _KEPT.get(keyword, keyword.startswith("x-")) and not (keyword in _OF_VALUES and _refers(value)):
            yield keyword, value
    yield from _values(schema)
    yield from _bounds(schema)
    yield from _examples(schema)
    yield from _inside(schema)


def _values(schema: _Schema) -> Iterator[tuple[str, JsonValue]]:
    """The values that are listed, for those that no enum holds; beside an array they are meant for its items."""
    for keyword in ("enum", "const"):
        if keyword in schema and schema.get("type") != "array":
            yield keyword, schema[keyword]


def _bounds(schema: _Schema) -> Iterator[tuple[str, JsonValue]]:
    """Bounds of numbers; before draft 6, and so in OAS 3.0, a boolean says of one that it is exclusive."""
    for inclusive, twin in _BOUNDS:
        bound, other = schema.get(inclusive), schema.get(twin)
        if is_number(bound):
            yield (twin if other is True else inclusive), bound
        if is_number(other):
            yield twin, other


def _examples(schema: _Schema) -> Iterator[tuple[str, JsonValue]]:
    """`examples` (JSON Schema validation section 9.5), with `example` (OAS 3.0 section 4.7.24.2) among them."""
    listed = schema.get("examples")
    found = [*(listed if isinstance(listed, list) else []), *([schema["example"]] if "example" in schema else [])]
    if types_of(schema) == ["string"]:
        found = [text_of(example) if is_number(example) else example for example in found]
    if found:
        yield "examples", found


def _inside(schema: _Schema) -> Iterator[tuple[str, JsonValue]]:
    """What schemas that stand inline say, of items, of values and of branches, in the places where they stand."""
    for keyword in ("items", "additionalProperties"):
        inner = schema.get(keyword)
        if inner is True:
            yield keyword, True
        elif isinstance(inner, dict) and (found := _of_part(inner)):
            yield keyword, found
    for keyword in ("oneOf", "anyOf"):
        branches = schema.get(keyword)
        if isinstance(branches, list):
            yield keyword, [_of_part(branch) for branch in branches if not is_null(branch)]


def _of_part(schema: JsonValue) -> _Schema:
    if not isinstance(schema, dict) or reference_in(schema):
        return {}
    if schema.keys() == {"required"}:
        return schema
    text = text_of(schema.get("description"))
    return {**({"description": text} if text else {}), **dict(_keywords(schema))}


def _refers(value: JsonValue) -> bool:
    """Whether a reference stands somewhere in a value."""
    if isinstance(value, dict):
        return any(key in REFERENCES or _refers(item) for key, item in value.items())
    return isinstance(value, list) and any(map(_refers, value))
