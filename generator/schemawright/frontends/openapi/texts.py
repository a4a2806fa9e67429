"""Numbers that stand where a text is meant: their source text is what counts.

In: values of a document. Out: the values as their place reads them. In YAML an unquoted `1.10` is a number (YAML 1.2
section 10.3.2), but as a description or as the default of a string its author means the text "1.10".
"""

from __future__ import annotations

from schemawright.frontends.openapi.kinds import types_of
from schemawright.ir.text import JsonValue
from schemawright.source.documents import Document, Syntax
from schemawright.source.spelled import spelling


def is_number(value: JsonValue) -> bool:
    """Whether the value is a number; booleans are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


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
