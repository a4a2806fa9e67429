"""Scalar schemas, arrays and constants of OpenAPI as shapes.

Formats that JSON Schema and OpenAPI give a meaning of their own (validation section 7.3, OAS 3.0 section 4.4) choose
the scalar kind; all others stay strings or numbers and are mentioned in the documentation. Settings may choose other
kinds, for these and for any other format.
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.ir.shapes import BOOLEAN, INTEGER, NUMBER, STRING, Scalar, ScalarKind, Shape
from schemawright.ir.text import JsonValue

Formats = Mapping[str, ScalarKind]
"""The kinds of scalars by `type/format`."""

FORMATS: Formats = {
    "string/date-time": ScalarKind.DATE_TIME,
    "string/date": ScalarKind.DATE,
    "string/time": ScalarKind.TIME,
    "string/uuid": ScalarKind.UUID,
    "string/byte": ScalarKind.BYTES,
}

PLAIN = {"string": STRING, "integer": INTEGER, "number": NUMBER, "boolean": BOOLEAN, "file": STRING}


def scalar(schema: dict[str, JsonValue], type_name: str, formats: Formats) -> Shape:
    """The shape of a schema whose only type is `type_name`, one of `kinds.SCALARS`."""
    name = "byte" if schema.get("contentEncoding") == "base64" and type_name == "string" else schema.get("format")
    kind = formats.get(f"{type_name}/{name}")
    return PLAIN[type_name] if kind is None else Scalar(kind)
