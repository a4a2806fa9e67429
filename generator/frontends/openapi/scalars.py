"""Scalar schemas, arrays and constants of OpenAPI as shapes.

Formats that JSON Schema and OpenAPI give a meaning of their own (validation section 7.3, OAS 3.0 section 4.4) choose
the scalar kind; all others stay strings or numbers and are mentioned in the documentation.
"""

from __future__ import annotations

from generator.ir.shapes import BOOLEAN, INTEGER, NUMBER, STRING, Scalar, ScalarKind, Shape
from generator.ir.text import JsonValue

_STRING_FORMATS = {
    "date-time": ScalarKind.DATE_TIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "uuid": ScalarKind.UUID,
    "byte": ScalarKind.BYTES,
}

PLAIN = {"string": STRING, "integer": INTEGER, "number": NUMBER, "boolean": BOOLEAN, "file": STRING}


def scalar(schema: dict[str, JsonValue], type_name: str) -> Shape:
    """The shape of a schema whose only type is `type_name`, one of `kinds.SCALARS`."""
    if type_name == "string":
        if schema.get("contentEncoding") == "base64":
            return Scalar(ScalarKind.BYTES)
        kind = _STRING_FORMATS.get(str(schema.get("format")))
        if kind is not None:
            return Scalar(kind)
    return PLAIN[type_name]
