"""`enum` to `Enumeration`, and enums that Python cannot hold to the widest sound shape."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TypeGuard

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.lowering import Lowering
from schemawright.frontends.openapi.lower.scalars import PLAIN
from schemawright.frontends.openapi.schema.kinds import enum_branches, is_any_string, types_of
from schemawright.ir.definitions import Alias, Body, Doc, Enumeration, Member
from schemawright.ir.shapes import ANY, BOOLEAN, NUMBER, Shape, TypeId
from schemawright.ir.text import JsonValue, SpecText

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,18})")
_SPELLED = {"boolean": re.compile(r"true|false"), "number": re.compile(r"-?[0-9]+(\.[0-9]+)?")}


def enum_body(low: Lowering, node: Node, _id: TypeId) -> Body:
    """The members of an enum of strings or of integers, each value once (JSON Schema validation section 6.1.2)."""
    branches = enum_branches(node.schema) if not node.schema.get("enum") else []
    schema = _listed(branches) if branches else node.schema
    listed = schema["enum"]
    given = [value for value in listed if value is not None] if isinstance(listed, list) else []
    values = _scalars(given, types_of(schema))
    if len(values) < len(given):
        return Alias(_widest(low, node, given))
    names, docs = _names(schema, len(values)), _descriptions(schema, len(values))
    members: dict[str | int, Member] = {}
    for value, name, doc in zip(values, names, docs, strict=True):
        members.setdefault(value, Member(value, SpecText(name), Doc(SpecText(doc))))
    return Enumeration(tuple(members.values()), extensible=any(map(is_any_string, branches)))


def _listed(branches: Sequence[dict[str, JsonValue]]) -> dict[str, JsonValue]:
    """One schema with the values of all branches; constants bring their titles and descriptions along."""
    values: list[JsonValue] = []
    names: list[JsonValue] = []
    texts: list[JsonValue] = []
    for branch in branches:
        listed = branch.get("enum")
        if "const" in branch:
            values.append(branch["const"])
            names.append(branch.get("title") or "")
            texts.append(branch.get("description") or "")
        elif isinstance(listed, list):
            values += listed
            names += _names(branch, len(listed))
            texts += _descriptions(branch, len(listed))
    return {"enum": values, "x-enum-varnames": names, "x-enum-descriptions": texts}


def _scalars(given: Sequence[JsonValue], types: list[str]) -> list[str | int]:
    """The values, if all are strings or all are integers; else not all of them.

    In YAML an unquoted `1.10` is a number; where the schema says string its source text is what was meant. Integers
    written as texts are integers where the schema says so.
    """
    if types == ["integer"]:
        return [v if isinstance(v, int) else int(v) for v in given if _is_integer(v)]
    strings: list[str | int] = [text for v in given if (text := _text(v, types)) is not None]
    if len(strings) == len(given):
        return strings if not types or types == ["object"] or "string" in types else []
    return [v for v in given if isinstance(v, int) and not isinstance(v, bool)] if not types else []


def _is_integer(value: JsonValue) -> TypeGuard[str | int]:
    return type(value) is int or (isinstance(value, str) and _INTEGER.fullmatch(value) is not None)


def _text(value: JsonValue, types: list[str]) -> str | None:
    if isinstance(value, str):
        return value
    if types == ["string"] and isinstance(value, int | float):
        return json.dumps(value) if isinstance(value, bool) else str(getattr(value, "spelling", value))
    return None


def _widest(low: Lowering, node: Node, values: Sequence[JsonValue]) -> Shape:
    """The shape of values that make no enum: their common JSON type, or anything.

    Where all are texts and the schema says otherwise, it decides if they spell such values; else nobody knows what is
    sent. `checks` reports such enums.
    """
    types = types_of(node.schema)
    if values and all(isinstance(v, bool) for v in values):
        return BOOLEAN
    if values and all(isinstance(v, int | float) and not isinstance(v, bool) for v in values):
        return NUMBER
    if values and all(isinstance(v, str) for v in values):
        spelled = types in (["boolean"], ["number"]) and all(_SPELLED[types[0]].fullmatch(str(v)) for v in values)
        return PLAIN[types[0]] if spelled else ANY
    low.sink.warning(
        "enum-mixed", "the values of this enum are of several kinds; any value of them is accepted", node.origin
    )
    return PLAIN.get(types[0], ANY) if len(types) == 1 else ANY


def _names(schema: dict[str, JsonValue], count: int) -> list[str]:
    """The member names that vendors suggest, "" where there are none (`x-enum-varnames`, `x-enumNames`)."""
    for keyword in ("x-enum-varnames", "x-enumNames"):
        names = schema.get(keyword)
        if isinstance(names, list) and len(names) == count:
            return [str(name) for name in names]
    return [str(entry.get("name") or "") for entry in _microsoft(schema, count)] or [""] * count


def _microsoft(schema: dict[str, JsonValue], count: int) -> list[dict[str, JsonValue]]:
    """The entries of `x-ms-enum.values`, if there is one for each value."""
    extension = schema.get("x-ms-enum")
    entries = extension.get("values") if isinstance(extension, dict) else None
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return found if len(found) == count else []


def _descriptions(schema: dict[str, JsonValue], count: int) -> list[str]:
    """The members' descriptions (`x-enum-descriptions`, or `x-ms-enum.values`), "" where there are none."""
    texts = schema.get("x-enum-descriptions")
    if isinstance(texts, list) and len(texts) == count:
        return [str(text) for text in texts]
    return [str(entry.get("description") or "") for entry in _microsoft(schema, count)] or [""] * count
