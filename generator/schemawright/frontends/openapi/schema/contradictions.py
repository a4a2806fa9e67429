"""Keywords that are well-formed each for itself and make no sense together, or say something twice.

In: a schema node. Out: warnings, and notes for what is merely said twice; what is read all the same is what the
lowering functions make of the keywords.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from schemawright.budgets import MAX_SHOWN_VALUE
from schemawright.diagnostics import Diagnostic, Severity, Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.schema.kinds import is_number, types_of
from schemawright.ir.text import JsonValue

_Schema = dict[str, JsonValue]
_Rule = Callable[[_Schema, str], str]

_MOST = {
    "minimum": "maximum", "exclusiveMinimum": "exclusiveMaximum", "minLength": "maxLength", "minItems": "maxItems",
    "minProperties": "maxProperties",
}  # fmt: skip
TYPE_OF = {"properties": "object", "items": "array", "prefixItems": "array"}
"""Keywords of schemas, by the type that they are of: beside another one they are likely not meant."""


def check_together(node: Node, schema: _Schema, sink: Sink) -> None:
    """Report keywords of one schema that contradict one another, and lists that are empty or hold a value twice."""
    for keyword in schema:
        for severity, rule in _RULES.get(keyword, ()):
            message = rule(schema, keyword)
            if message:
                sink.add(Diagnostic("schema-invalid", severity, message, node.origin.child(keyword)))


def _empty(schema: _Schema, keyword: str) -> str:
    """Lists that must have members (JSON Schema core sections 10.2.1 and 10.3.1, validation section 6.1.2).

    The branches of a union may be left to the mapping of its discriminator.
    """
    is_empty = schema[keyword] == [] and "discriminator" not in schema
    return f"`{keyword}` lists nothing; it is ignored" if is_empty else ""


def _repeated(schema: _Schema, keyword: str) -> str:
    """The first value that a list of different ones has twice (JSON Schema validation sections 6.1 and 6.5.3)."""
    values = schema[keyword]
    if not isinstance(values, list) or len({value for value in values if isinstance(value, str)}) == len(values):
        return ""
    seen: set[str] = set()
    for value in values:
        text = json.dumps(value)
        if text in seen:
            return f"{text[:MAX_SHOWN_VALUE]} stands here twice"
        seen.add(text)
    return ""


def _of_other_type(schema: _Schema, keyword: str) -> str:
    types = types_of(schema)
    if not types or TYPE_OF[keyword] in types or not schema[keyword]:
        return ""
    return f"`{keyword}` says nothing of the type {' or '.join(types)}"


def _crossed(schema: _Schema, least: str) -> str:
    low, high = schema[least], schema.get(_MOST[least])
    if not isinstance(low, int | float) or not isinstance(high, int | float) or low <= high:
        return ""
    return f"`{least}` is greater than `{_MOST[least]}`: no value fits" if is_number(low) and is_number(high) else ""


def _both_ways(schema: _Schema, _keyword: str) -> str:
    both = schema["writeOnly"] is True and schema.get("readOnly") is True
    return "`readOnly` and `writeOnly` exclude one another; `readOnly` counts" if both else ""


def _uncounted(schema: _Schema, keyword: str) -> str:
    """Names and descriptions of members are read only where there is one for each value."""
    values, names = schema.get("enum"), schema[keyword]
    if not isinstance(values, list) or not isinstance(names, list) or not values:
        return ""
    count = sum(value is not None for value in values)
    return "" if len(names) == count else f"`{keyword}` has {len(names)} entries for {count} values; it is ignored"


_NOTE, _WARNING = Severity.NOTE, Severity.WARNING
_RULES: dict[str, tuple[tuple[Severity, _Rule], ...]] = {
    **dict.fromkeys(("allOf", "oneOf", "anyOf"), ((_WARNING, _empty),)),
    **dict.fromkeys(("properties", "items"), ((_WARNING, _of_other_type),)),
    "prefixItems": ((_WARNING, _empty), (_WARNING, _of_other_type)),
    "enum": ((_WARNING, _empty), (_NOTE, _repeated)),
    **dict.fromkeys(("required", "type"), ((_NOTE, _repeated),)),
    **dict.fromkeys(_MOST, ((_WARNING, _crossed),)),
    "writeOnly": ((_WARNING, _both_ways),),
    **dict.fromkeys(("x-enum-varnames", "x-enumNames", "x-enum-descriptions"), ((_WARNING, _uncounted),)),
}
"""What is asked of each keyword and those beside it."""
