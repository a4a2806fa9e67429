"""Checks that keywords have values of the right kind, before anything is made of them.

In: a schema node. Out: diagnostics. A value of the wrong kind is an error where its meaning cannot be known, a warning
where ignoring it is sound. Spellings of types that are met in published documents are understood and reported.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from difflib import get_close_matches

from generator.diagnostics import Sink
from generator.frontends.openapi.kinds import SLIPS, TYPES, types_of, values_of_items
from generator.frontends.openapi.node import Node
from generator.frontends.openapi.patterns import Patterns
from generator.frontends.openapi.texts import as_meant, is_number
from generator.ir.text import JsonValue


def _is_object(value: JsonValue) -> bool:
    return isinstance(value, dict)


def _is_schema(value: JsonValue) -> bool:
    return isinstance(value, dict | bool)


def _is_schemas(value: JsonValue) -> bool:
    return isinstance(value, list) and all(map(_is_schema, value))


def _is_text(value: JsonValue) -> bool:
    """A string, or a number of a YAML file where a string is meant: its source text counts."""
    return isinstance(value, str) or hasattr(value, "spelling")


def _is_text_or_number(value: JsonValue) -> bool:
    return isinstance(value, str) or is_number(value)


_JSON_TYPES: dict[str, Callable[[JsonValue], bool]] = {
    "string": _is_text,
    "file": _is_text,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value % 1 == 0,
    "number": is_number,
    "object": _is_object,
    "array": lambda value: isinstance(value, list),
}

_Check = tuple[Callable[[JsonValue], bool], str]
_ERRORS: dict[str, _Check] = {
    "properties": (_is_object, "an object"),
    "patternProperties": (_is_object, "an object"),
    "additionalProperties": (_is_schema, "a schema or a boolean"),
    "items": (lambda value: _is_schema(value) or isinstance(value, list), "a schema"),
    "prefixItems": (_is_schemas, "a list of schemas"),
    "allOf": (_is_schemas, "a list of schemas"),
    "oneOf": (_is_schemas, "a list of schemas"),
    "anyOf": (_is_schemas, "a list of schemas"),
    "enum": (lambda value: isinstance(value, list), "a list of values"),
    "$ref": (_is_text, "a string"),
}
"""Keywords whose value decides the type (JSON Schema core section 10, validation section 6.1)."""
_WARNINGS: dict[str, _Check] = {
    "description": (_is_text_or_number, "a string"),
    "title": (_is_text_or_number, "a string"),
    "format": (_is_text, "a string"),
    "nullable": (lambda value: isinstance(value, bool), "a boolean"),
}
"""Keywords that can be ignored."""
_WITHOUT_TYPE = frozenset({
    "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies", "contains", "minContains",
    "maxContains", "propertyNames", "unevaluatedItems", "$dynamicRef", "$recursiveRef",
})  # fmt: skip
"""Keywords that restrict values in ways that no Python type shows; values are kept whatever they say."""
_LEFT_EMPTY = frozenset({*_ERRORS, *_WARNINGS, "type", "required"})
"""Keywords that say nothing where a YAML file leaves them empty."""
_CHECKED = frozenset({*_ERRORS, *_WARNINGS, *_WITHOUT_TYPE})
_VALUES = frozenset({"enum", "const"})


def check_schema(node: Node, sink: Sink, patterns: Patterns | None) -> None:
    """Report the keywords of one schema (not of those inside it) whose values have the wrong kind.

    `patterns` tries regular expressions; None where limits are read: nothing is said of them here then (`limits`).
    """
    schema = node.value
    if not isinstance(schema, dict):
        if schema is None:
            sink.warning("schema-invalid", "nothing stands here; any value is accepted", node.origin)
        elif not isinstance(schema, bool):
            sink.error("schema-invalid", "a schema must be an object or a boolean", node.origin)
        return
    for keyword, value in schema.items():
        if value is None and keyword in _LEFT_EMPTY:
            sink.warning("schema-invalid", f"`{keyword}` has no value; it is ignored", node.origin.child(keyword))
            continue
        if keyword not in _CHECKED:
            continue
        if keyword in _ERRORS and not _ERRORS[keyword][0](value):
            message = f"`{keyword}` must be {_ERRORS[keyword][1]}"
            sink.error("schema-invalid", message, node.origin.child(keyword))
        elif keyword in _WARNINGS and not _WARNINGS[keyword][0](value):
            message = f"`{keyword}` must be {_WARNINGS[keyword][1]}; it is ignored"
            sink.warning("schema-invalid", message, node.origin.child(keyword))
        elif keyword in _WITHOUT_TYPE and not (patterns is None and keyword == "propertyNames"):
            sink.note(
                "keyword-ignored", f"`{keyword}` has no effect on types and is not checked", node.origin.child(keyword)
            )
    if schema.get("enum") == [] and schema.keys().isdisjoint(("allOf", "anyOf", "oneOf", "$ref")):
        sink.error("schema-invalid", "`enum` without values accepts nothing", node.origin.child("enum"))
    if not _VALUES.isdisjoint(schema):
        _check_values(node, schema, sink)
    if patterns is not None:
        _check_pattern(node, schema.get("pattern"), patterns, sink)
    if schema.get("type") is not None:
        _check_type(node, schema["type"], sink)
    if schema.get("required") is not None:
        _check_required(node, schema["required"], sink)


def _check_values(node: Node, schema: dict[str, JsonValue], sink: Sink) -> None:
    """Report values of `enum` that the schema's own type excludes, and constants that no Python type shows."""
    listed = schema.get("enum")
    values = [as_meant(value, schema, node.document) for value in listed] if isinstance(listed, list) else []
    if values_of_items(schema):
        message = "`enum` beside an array is taken for its items"
        sink.warning("schema-invalid", message, node.origin.child("enum"), "move it below `items`")
    else:
        _check_enum(node, schema, values, sink)
    default = as_meant(schema.get("default"), schema, node.document)
    if isinstance(listed, list) and default is not None and not isinstance(default, list) and default not in values:
        message = f"the default {json.dumps(default)[:80]} is not among the values of its enum"
        sink.warning("default-mismatch", message, node.origin.child("default"))
    if isinstance(as_meant(schema.get("const"), schema, node.document), dict | list | float):
        message = "only constants that are strings, integers or booleans are checked"
        sink.note("keyword-ignored", message, node.origin.child("const"))


def _check_enum(node: Node, schema: dict[str, JsonValue], values: list[JsonValue], sink: Sink) -> None:
    """Report the first value that the schema's own type excludes, and how many others it excludes."""
    is_string = types_of(schema) == ["string"]
    wrong = [
        index
        for index, value in enumerate(values)
        if value is not None and not (is_string and hasattr(value, "spelling")) and not fits_types(value, schema)
    ]
    if wrong:
        others = {1: "", 2: ", nor is another"}.get(len(wrong), f", nor are {len(wrong) - 1} others")
        message = f"the value {json.dumps(values[wrong[0]])[:80]} is not of the type of its enum{others}"
        sink.warning("schema-invalid", message, node.origin.child("enum", wrong[0]))


def _check_pattern(node: Node, pattern: JsonValue, patterns: Patterns, sink: Sink) -> None:
    if isinstance(pattern, str) and patterns.spelled(pattern) is None:
        objection = patterns.objection(pattern, "this pattern is no regular expression of Python")
        message = f"{objection}; it is shown in the documentation only"
        sink.warning("schema-invalid", message, node.origin.child("pattern"))


def fits_types(value: JsonValue, schema: JsonValue) -> bool:
    """Whether a value and the items in it are of types that the schema names; true where it names none."""
    if not isinstance(schema, dict):
        return True
    types = types_of(schema)
    if types and not any(name not in _JSON_TYPES or _JSON_TYPES[name](value) for name in types):
        return False
    return not isinstance(value, list) or all(fits_types(item, schema.get("items")) for item in value)


def _check_type(node: Node, value: JsonValue, sink: Sink) -> None:
    """JSON Schema validation section 6.1.1: a type's name or a list of such names, not empty."""
    names = value if isinstance(value, list) else [value]
    origin = node.origin.child("type")
    if not names:
        sink.error("schema-invalid", "`type` must name at least one type", origin)
    unknown = list(dict.fromkeys(name for name in names if isinstance(name, str) and not _is_meant_for_type(name)))
    if unknown:
        near = get_close_matches(unknown[0], TYPES, n=1)
        cure = f"did you mean {near[0]}?" if near else f"the types are {', '.join(sorted(TYPES - {'file'}))}"
        others = {1: "", 2: ", nor another here"}.get(len(unknown), f", nor {len(unknown) - 1} others here")
        sink.error("schema-invalid", f"there is no type {unknown[0][:80]!r}{others}", origin, cure)
    for name in names:
        if isinstance(name, dict):
            cure = "properties stand below `properties`"
            sink.warning("schema-invalid", "`type` must be a string, not an object; it is ignored", origin, cure)
        elif not isinstance(name, str):
            sink.error("schema-invalid", "`type` must be a string or a list of strings", origin)
        elif name not in TYPES and _is_meant_for_type(name):
            meant = SLIPS.get(name.lower(), name.lower()) or "any value"
            sink.warning("schema-invalid", f"there is no type {name!r}; {meant} is taken as meant", origin)


def _is_meant_for_type(name: str) -> bool:
    return name in TYPES or name.lower() in SLIPS or name.lower() in TYPES


def _check_required(node: Node, value: JsonValue, sink: Sink) -> None:
    """JSON Schema validation section 6.5.3; the boolean of draft 3 is still met, and says nothing about members."""
    if isinstance(value, bool):
        return
    if not isinstance(value, list) or not all(_is_text(name) or type(name) is int for name in value):
        message = "`required` must be a list of property names"
        sink.error("schema-invalid", message, node.origin.child("required"))
