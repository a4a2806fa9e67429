"""Scalar schemas as shapes.

Formats that JSON Schema, OpenAPI and its format registry give a meaning of their own (validation section 7.3, OAS 3.0
section 4.4) choose the scalar kind; all others stay strings or numbers and are mentioned in the documentation. Settings
may choose other kinds, for these and for any other format.
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.ir.shapes import BOOLEAN, INTEGER, NUMBER, STRING, Scalar, ScalarKind, Shape

Formats = Mapping[str, ScalarKind]
"""The kinds of scalars by `type/format`."""

FORMATS: Formats = {
    "string/date-time": ScalarKind.DATE_TIME,
    "string/date": ScalarKind.DATE,
    "string/time": ScalarKind.TIME,
    "string/uuid": ScalarKind.UUID,
    "string/byte": ScalarKind.BYTES,
    "string/int-or-string": ScalarKind.INTEGER_OR_STRING,
    "string/int64": ScalarKind.INTEGER_TEXT,
    "string/uint64": ScalarKind.INTEGER_TEXT,
}

PLAIN = {"string": STRING, "integer": INTEGER, "number": NUMBER, "boolean": BOOLEAN, "file": STRING}


def scalar(type_name: str, format: str, formats: Formats) -> Shape:
    """The shape of a schema whose only type is `type_name`, one of `kinds.SCALARS`."""
    kind = formats.get(f"{type_name}/{format}")
    return PLAIN[type_name] if kind is None else Scalar(kind)
