"""`enum` to `Enumeration`, and enums that Python cannot hold to the widest sound shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.scalars import PLAIN
from schemawright.frontends.openapi.lower.shapes import shape_of
from schemawright.frontends.openapi.schema.values import Values, by_kind, members_of_enum
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.definitions import Alias, Body, Choice, Doc, Enumeration, Member, NameHint
from schemawright.ir.shapes import ANY, BOOLEAN, NUMBER, Shape, TypeId
from schemawright.ir.text import JsonValue, SpecText

_SPELLED = {"boolean": re.compile(r"true|false"), "number": re.compile(r"-?[0-9]+(\.[0-9]+)?")}


def enum_body(run: Run, view: SchemaView, listed: Values, id: TypeId) -> Body:
    """The members of an enum of strings or of integers, each value once (JSON Schema validation section 6.1.2).

    Values of several kinds are a union of kinds.
    """
    values = members_of_enum(listed.given, listed.types)
    if len(values) < len(listed.given):
        kinds = by_kind(view.node, listed)
        return _union(run, kinds, id) if kinds else Alias(_widest(run, view, listed.given))
    members: dict[str | int, Member] = {}
    for value, name, text in zip(values, listed.names, listed.texts, strict=True):
        members.setdefault(value, Member(value, SpecText(name), Doc(SpecText(text))))
    return Enumeration(tuple(members.values()), extensible=listed.is_open)


def _union(run: Run, kinds: Sequence[Node], id: TypeId) -> Choice:
    """The union of schemas of one type each."""
    views = [run.schemas.view(kind) for kind in kinds]
    return Choice(tuple(shape_of(run, view, NameHint(SpecText(*view.types), id)) for view in views))


def _widest(run: Run, view: SchemaView, values: Sequence[JsonValue]) -> Shape:
    """The shape of values that make no enum: their common JSON type, or anything.

    Where all are texts and the schema says otherwise, it decides if they spell such values; else nobody knows what is
    sent. `checks` reports such enums.
    """
    types = view.types
    if values and all(isinstance(v, bool) for v in values):
        return BOOLEAN
    if values and all(isinstance(v, int | float) and not isinstance(v, bool) for v in values):
        return NUMBER
    if values and all(isinstance(v, str) for v in values):
        spelled = types in (("boolean",), ("number",)) and all(_SPELLED[types[0]].fullmatch(str(v)) for v in values)
        return PLAIN[types[0]] if spelled else ANY
    message = "an enum holds texts or integers, not these values; any value of their type is accepted"
    run.sink.warning("enum-mixed", message, view.node.origin)
    return PLAIN.get(types[0], ANY) if len(types) == 1 else ANY
