"""Checks that keywords have values of the right kind, before anything is made of them.

In: a schema node. Out: diagnostics. A value of the wrong kind is an error where its meaning cannot be known, a warning
where ignoring it is sound. Spellings of types that are met in published documents are understood and reported.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from difflib import get_close_matches

from schemawright.budgets import MAX_SHOWN_VALUE
from schemawright.diagnostics import Diagnostic, Severity, Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.quirks import MEANT_TYPES
from schemawright.frontends.openapi.schema.contradictions import check_together
from schemawright.frontends.openapi.schema.discriminators import check_discriminator
from schemawright.frontends.openapi.schema.keywords import (
    ANYTHING,
    KEYWORDS,
    TABLES,
    Demand,
    is_list,
    is_object,
    is_schema,
    is_text,
    is_whole,
)
from schemawright.frontends.openapi.schema.kinds import (
    TYPES,
    as_meant,
    is_number,
    types_of,
    values_of_items,
)
from schemawright.frontends.openapi.schema.patterns import Patterns
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Syntax

_JSON_TYPES: dict[str, Callable[[JsonValue], bool]] = {
    "string": is_text,
    "file": is_text,
    "boolean": lambda value: isinstance(value, bool),
    "integer": is_whole,
    "number": is_number,
    "object": is_object,
    "array": is_list,
}

_NO_SCHEMA = "a schema must be an object or a boolean"
_VALUES = frozenset({"enum", "const"})


def check_schema(node: Node, sink: Sink, patterns: Patterns) -> None:
    """Report the keywords of one schema (not of those inside it) whose values have the wrong kind, or mean too little.

    `patterns` tries regular expressions, and knows whether this run reads constraints.
    """
    schema = node.value
    if not isinstance(schema, dict):
        _check_place(node, sink, patterns)
        return
    for keyword, value in schema.items():
        row = KEYWORDS.get(keyword)
        if row is None or row.demand is ANYTHING:
            continue
        if value is None or not row.demand.holds(value):
            _report(node, keyword, value, row.demand, sink)
        elif keyword in TABLES:
            _check_table(node, keyword, value, sink)
    check_together(node, schema, sink)
    if "discriminator" in schema:
        check_discriminator(node, sink)
    if not _VALUES.isdisjoint(schema):
        _check_values(node, schema, patterns, sink)
    pattern = schema.get("pattern")
    if isinstance(pattern, str) and (objection := patterns.objection(pattern)):
        sink.warning("schema-invalid", objection, node.origin.child("pattern"))
    if schema.get("type") is not None:
        _check_type(node, schema["type"], sink)
    if schema.get("required") is not None:
        _check_required(node, schema["required"], sink)


def _check_place(node: Node, sink: Sink, patterns: Patterns) -> None:
    """Report what stands in place of an object: nothing, a schema that accepts nothing, or no schema."""
    if node.value is None:
        sink.warning("schema-invalid", "nothing stands here; any value is accepted", node.origin)
    elif node.value is False and not patterns.are_checked:
        sink.note("keyword-ignored", "the schema `false` is not checked: any value is kept", node.origin)
    elif node.value == []:
        sink.warning("schema-invalid", f"{_NO_SCHEMA}; this one is taken for an empty one", node.origin)
    elif not isinstance(node.value, bool):
        sink.error("schema-invalid", _NO_SCHEMA, node.origin)


def _report(node: Node, keyword: str, value: JsonValue, demand: Demand, sink: Sink) -> None:
    """Report a value that is not of the kind that its keyword demands."""
    origin = node.origin.child(keyword)
    if value is None:
        sink.warning("schema-invalid", f"`{keyword}` has no value; it is ignored", origin)
    elif value in ([], {}) and (demand.holds({}) or demand.holds([])):
        message = f"`{keyword}` must be {demand.words}; it is taken for an empty one"
        sink.warning("schema-invalid", message, origin)
    else:
        ending = "" if demand.severity is Severity.ERROR else "; it is ignored"
        message = f"`{keyword}` must be {demand.words}{ending}"
        sink.add(Diagnostic("schema-invalid", demand.severity, message, origin))


def _check_table(node: Node, keyword: str, value: JsonValue, sink: Sink) -> None:
    """Report entries that are no schemas; those that a reference leads to are reported once all the same."""
    for name, entry in value.items() if isinstance(value, dict) else ():
        if entry not in (None, []) and not is_schema(entry):
            sink.error("schema-invalid", _NO_SCHEMA, node.origin.child(keyword, name))


def _check_values(node: Node, schema: dict[str, JsonValue], patterns: Patterns, sink: Sink) -> None:
    """Report values of `enum` that the schema's own type excludes, and constants that no Python type shows."""
    listed = schema.get("enum")
    values = [as_meant(value, schema, node.document) for value in listed] if isinstance(listed, list) else []
    if values_of_items(schema, types_of(schema)):
        message = "`enum` beside an array is taken for its items"
        sink.warning("schema-invalid", message, node.origin.child("enum"), "move it below `items`")
    else:
        _check_enum(node, schema, values, sink)
    default = as_meant(schema.get("default"), schema, node.document)
    if isinstance(listed, list) and default is not None and not isinstance(default, list) and default not in values:
        message = f"the default {json.dumps(default)[:MAX_SHOWN_VALUE]} is not among the values of its enum"
        sink.warning("default-mismatch", message, node.origin.child("default"))
    constant = as_meant(schema.get("const"), schema, node.document)
    if constant is not None and not fits_types(constant, schema):
        message = f"the constant {json.dumps(constant)[:MAX_SHOWN_VALUE]} is not of the schema's own type"
        sink.warning("schema-invalid", message, node.origin.child("const"))
    if isinstance(constant, dict | list | float) and not patterns.are_checked:
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
        message = f"the value {json.dumps(values[wrong[0]])[:MAX_SHOWN_VALUE]} is not of the type of its enum{others}"
        sink.warning("schema-invalid", message, node.origin.child("enum", wrong[0]))


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
        near = get_close_matches(unknown[0], TYPES, n=1, cutoff=0.7)
        types = ", ".join(sorted(TYPES - {"file"}))
        cure = f"did you mean {near[0]}? The types are {types}" if near else f"the types are {types}"
        others = {1: "", 2: ", nor another here"}.get(len(unknown), f", nor {len(unknown) - 1} others here")
        sink.error("schema-invalid", f"there is no type {unknown[0][:MAX_SHOWN_VALUE]!r}{others}", origin, cure)
    for name in names:
        if isinstance(name, dict):
            cure = "properties stand below `properties`"
            sink.warning("schema-invalid", "`type` must be a string, not an object; it is ignored", origin, cure)
        elif name is None:
            cure = 'in YAML null without quotes is no string: write "null"'
            sink.warning(
                "schema-invalid", "`type` lists null, which is no string; 'null' is taken as meant", origin, cure
            )
        elif not isinstance(name, str):
            sink.error("schema-invalid", "`type` must be a string or a list of strings", origin)
        elif name not in TYPES and _is_meant_for_type(name):
            meant = MEANT_TYPES.get(name.lower(), name.lower()) or "any value"
            sink.warning("schema-invalid", f"there is no type {name!r}; {meant} is taken as meant", origin)


def _is_meant_for_type(name: str) -> bool:
    return name in TYPES or name.lower() in MEANT_TYPES or name.lower() in TYPES


def _check_required(node: Node, value: JsonValue, sink: Sink) -> None:
    """JSON Schema validation section 6.5.3; the boolean of draft 3 is still met, and says nothing about members."""

    def is_name(name: JsonValue) -> bool:
        """A number of a YAML file is the text that it is written with."""
        return is_text(name) or (type(name) is int and node.document.syntax is Syntax.YAML)

    if isinstance(value, bool):
        return
    if value == {}:
        message = "`required` must be a list of property names; it is taken for an empty one"
        sink.warning("schema-invalid", message, node.origin.child("required"))
    elif not isinstance(value, list) or not all(map(is_name, value)):
        message = "`required` must be a list of property names"
        sink.error("schema-invalid", message, node.origin.child("required"))
