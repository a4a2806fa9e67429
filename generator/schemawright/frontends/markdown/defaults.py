"""Defaults of pages: the text in `[default to ...]`, read by the shape of its property.

In: the text and a shape. Out: a `Default`, or None when the page does not show the value itself, as where an enum's
default is a variant without a known value or a date has the form of Java's `Date`. Not done here: reporting the loss.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeAlias, assert_never, cast

from schemawright.budgets import MAX_PAGE_DEPTH
from schemawright.frontends.markdown.enums import NamedValues, value_of
from schemawright.ir.definitions import Default
from schemawright.ir.json_kinds import is_of_type
from schemawright.ir.shapes import (
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TupleOf,
    TypeId,
)
from schemawright.ir.text import JsonValue

ValuesOf: TypeAlias = Callable[[TypeId], NamedValues]
"""The values of an enumeration by id; none for other types and for those without a page."""

_INTEGER = re.compile(r"[+-]?[0-9]{1,40}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,400}(?:\.[0-9]{0,400})?(?:[eE][+-]?[0-9]{1,4})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_JAVA_DATE = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2} [\w:+-]{1,12} [0-9]{4,9}"
)


def default_of(text: str, shape: Shape, values_of: ValuesOf) -> Default | None:
    """The default that a page shows as `text` for a property of the given shape, or None when its value is lost."""
    match shape:
        case Scalar(ScalarKind.STRING | ScalarKind.UUID, _):
            # Up to 7.9 a date is a String too, and Java prints its default in the zone of the machine it ran on.
            return None if _JAVA_DATE.fullmatch(text) else Default(text)
        case Scalar(kind, _):
            return _scalar_default(text, kind)
        case Ref(id, _):
            value = value_of(text, values_of(id))
            return None if value is None else Default(value)
        case ListOf() | MapOf() | AnyValue():
            return _json_default(text, shape, values_of)
        case Never() | Null() | Nullable() | Literal() | TupleOf() | ByName():
            return None
        case _:
            assert_never(shape)


def _scalar_default(text: str, kind: ScalarKind) -> Default | None:
    match kind:
        case ScalarKind.BOOLEAN:
            return Default(text == "true") if text in ("true", "false") else None
        case ScalarKind.INTEGER:
            return Default(int(text)) if _INTEGER.fullmatch(text) else None
        case ScalarKind.NUMBER:
            return _number_default(text)
        case ScalarKind.DATE:
            return Default(text) if _DAY.fullmatch(text) and _is_readable(date.fromisoformat, text) else None
        case ScalarKind.DATE_TIME:
            return Default(text) if "T" in text and _is_readable(datetime.fromisoformat, text) else None
        case _:
            return None


def _number_default(text: str) -> Default | None:
    if _INTEGER.fullmatch(text):
        return Default(int(text))
    if not _NUMBER.fullmatch(text):
        return None
    try:
        return Default(_finite(text))
    except ValueError:
        return None


def _is_readable(reader: Callable[[str], object], text: str) -> bool:
    try:
        reader(text)
    except ValueError:
        return False
    return True


def _json_default(text: str, shape: Shape, values_of: ValuesOf) -> Default | None:
    """The default of a container, which the generator prints as JSON."""
    if text[:1] not in ("[", "{"):
        # A plain word can only be the text itself; a bare number or `true` may be the value or its text.
        plain = isinstance(shape, AnyValue) and text[:1].isalpha() and text not in ("true", "false", "null")
        return Default(text) if plain else None
    if text.count("[") + text.count("{") > MAX_PAGE_DEPTH:
        return None
    try:
        value = cast(JsonValue, json.loads(text, parse_float=_finite, parse_constant=_finite))
    except ValueError:
        return None
    return _fitting(value, shape, values_of)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _fitting(value: JsonValue, shape: Shape, values_of: ValuesOf) -> Default | None:
    """The value as a default when it fits the shape, with the names of variants replaced by their values."""
    match shape, value:
        case AnyValue(), _:
            return Default(value)
        case ListOf(item, _), list():
            items = [d.value for v in value if (d := _fitting(v, item, values_of)) is not None]
            return Default(items) if len(items) == len(value) else None
        case MapOf(inner, _), dict():
            members = {k: d.value for k, v in value.items() if (d := _fitting(v, inner, values_of)) is not None}
            return Default(members) if len(members) == len(value) else None
        case Ref(id, _), str() | int():
            found = value_of(str(value), values_of(id))
            return None if found is None else Default(found)
        case Scalar(kind, _), _:
            return Default(value) if is_of_type(value, kind) else None
        case _:
            return None
