"""Schemas that say all there is to say by themselves, whatever stands around them.

In: schemas. Out: what they say. Not done here: what becomes of those that say the same (`lower.alike`).
"""

from __future__ import annotations

from schemawright.frontends.openapi.document.node import Node
from schemawright.ir.text import JsonValue

_WORDS = frozenset({
    "type", "format", "nullable", "enum", "items", "title", "description", "default", "example", "examples",
    "readOnly", "writeOnly", "deprecated", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
})  # fmt: skip
"""The keywords whose meaning depends on nothing else, and that lead nowhere."""
_PLAIN: frozenset[type] = frozenset({str, int, float, bool, type(None)})
"""The types of values that their text tells apart; numbers that remember their spelling are of others."""


def all_said(node: Node) -> str:
    """All that a schema says, the same for two of which nobody could tell the one from the other; "" where it is none
    that stands alone.
    """
    return repr(node.value) if stands_alone(node.value) else ""


def stands_alone(schema: JsonValue) -> bool:
    """Whether a schema, and those of its items, have no other keywords, and values that their text tells apart."""
    if not isinstance(schema, dict) or not _WORDS.issuperset(schema):
        return False
    for word, value in schema.items():
        if value.__class__ in _PLAIN:
            continue
        if isinstance(value, list):
            if not _PLAIN.issuperset(map(type, value)):
                return False
        elif word != "items" or not stands_alone(value):
            return False
    return True
