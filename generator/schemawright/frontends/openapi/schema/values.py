"""The values that a schema lists: those of `enum`, `const`, or a union whose branches are values.

In: a schema node. Out: its `Values`, with what vendors say of each. Not done here: which of them Python's enums can
hold (`lower.enums`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import TypeGuard

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.schema.kinds import (
    SchemaKind,
    as_meant,
    enum_branches,
    is_any_string,
    is_number,
    is_whole,
)
from schemawright.frozen import frozen
from schemawright.ir.text import JsonValue

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,18})")


@frozen
class Values:
    """Values besides null, the types that they are to be read by, and for each a name and a text ("" for none).

    `is_open`: whether any other value may stand there as well, None where nothing says so. `vendor_name` is what
    `x-ms-enum` calls the enum. `is_listed`: the schema lists them itself; else its branches do.
    """

    given: tuple[JsonValue, ...]
    types: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    is_open: bool | None = None
    vendor_name: str = ""
    is_listed: bool = True

    @property
    def single(self) -> str | int | None:
        """The one string or integer of an inline enum; None where there are several, or may be others as well."""
        if len(self.given) != 1 or self.vendor_name or self.is_open or not self.is_listed:
            return None
        value = self.given[0]
        if isinstance(value, str):
            return value if self.types in ((), ("string",)) else None
        return value if _is_whole(value) and self.types in ((), ("integer",)) else None

    @property
    def is_unnamed(self) -> bool:
        """Whether these are several values without a name of their own."""
        return self.single is None and not self.vendor_name


def values_of(node: Node, kind: SchemaKind, types: Sequence[str]) -> Values | None:
    """The values of a schema of a kind; None where it lists none (JSON Schema validation sections 6.1.2 and 6.1.3)."""
    schema = node.schema
    if kind is SchemaKind.LITERAL:
        return Values((as_meant(schema["const"], schema, node.document),))
    if kind is not SchemaKind.ENUM:
        return None
    listed = schema.get("enum")
    if not isinstance(listed, list) or not listed:
        return _of_branches(enum_branches(schema))
    given = [value for value in listed if value is not None]
    extension = schema.get("x-ms-enum")
    said = extension if isinstance(extension, dict) else {}
    name, as_text = said.get("name"), said.get("modelAsString")
    return Values(
        tuple(given),
        tuple(types),
        tuple(_names(schema, len(given))),
        tuple(_texts(schema, len(given))),
        is_open=as_text if isinstance(as_text, bool) else None,
        vendor_name=name if isinstance(name, str) and name.strip() else "",
    )


def lists(values: Values, value: JsonValue) -> bool:
    """Whether a value is among those that are listed, as it stands or as it is meant, or may stand there as well."""
    return bool(values.is_open) or value in values.given or value in members_of_enum(values.given, values.types)


def lists_scalars(schema: dict[str, JsonValue], types: Sequence[str]) -> bool:
    """Whether a schema lists constants that literals and enums can hold."""
    if "const" in schema:
        return isinstance(schema["const"], str | int)
    listed = schema.get("enum")
    return isinstance(listed, list) and bool(listed) and are_members(listed, types)


def are_members(listed: Sequence[JsonValue], types: Sequence[str]) -> bool:
    """Whether an enum can hold all values that a schema lists, but for null."""
    given = [value for value in listed if value is not None]
    return len(members_of_enum(given, tuple(types))) == len(given)


def members_of_enum(given: Sequence[JsonValue], types: Sequence[str]) -> list[str | int]:
    """The values, if all are strings or all are integers; else not all of them.

    In YAML an unquoted `1.10` is a number; where the schema says string its source text is what was meant. Integers
    written as texts are integers where the schema says so.
    """
    if types == ("integer",):
        return [int(v) for v in given if _is_integer(v)]
    strings: list[str | int] = [text for v in given if (text := _text(v, types)) is not None]
    if len(strings) == len(given):
        return strings if types in ((), ("object",)) or "string" in types else []
    return [v for v in given if _is_whole(v)] if not types else []


def by_kind(node: Node, listed: Values) -> list[Node]:
    """Values of several kinds, as one schema a kind in the order of the first of each; [] where they are of one kind.

    A schema lists its values where an enum can hold them.
    """
    number = "integer" if all(is_whole(value) for value in listed.given if is_number(value)) else "number"
    found: dict[str, list[int]] = {}
    for at, value in enumerate(listed.given):
        found.setdefault(number if is_number(value) else _kind(value), []).append(at)
    if len(found) < 2 or len(listed.types) == 1:
        return []
    return [
        node.saying({"type": kind, **_some(listed, kind, places)}, f"/type/{kind}") for kind, places in found.items()
    ]


def _kind(value: JsonValue) -> str:
    """The type of JSON Schema that a value has that is no number."""
    kinds = {bool: "boolean", str: "string", list: "array"}
    return next((kind for cls, kind in kinds.items() if isinstance(value, cls)), "object")


def _some(listed: Values, kind: str, places: Sequence[int]) -> dict[str, JsonValue]:
    """The values at some places of a list, as keywords of a schema."""
    if kind not in ("string", "integer"):
        return {}
    found: dict[str, JsonValue] = {"enum": [listed.given[at] for at in places]}
    for keyword, texts in (("x-enum-varnames", listed.names), ("x-enum-descriptions", listed.texts)):
        found |= {keyword: [texts[at] for at in places]} if any(texts) else {}
    if listed.is_open is not None:
        found["x-ms-enum"] = {"modelAsString": listed.is_open}
    return found


def _is_integer(value: JsonValue) -> TypeGuard[str | int | float]:
    """Whether the value is an integer, as 1.0 is (JSON Schema core section 4.2.3), or spells one."""
    if isinstance(value, float):
        return value.is_integer()
    return _is_whole(value) or (isinstance(value, str) and _INTEGER.fullmatch(value) is not None)


def _is_whole(value: JsonValue) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(value: JsonValue, types: Sequence[str]) -> str | None:
    if isinstance(value, str):
        return value
    if types == ("string",) and isinstance(value, int | float):
        return json.dumps(value) if isinstance(value, bool) else str(getattr(value, "spelling", value))
    return None


def _of_branches(branches: Sequence[dict[str, JsonValue]]) -> Values:
    """The values of all branches; constants bring their titles and descriptions along."""
    values, names, texts = list[JsonValue](), list[str](), list[str]()
    for branch in branches:
        listed = branch.get("enum")
        if "const" in branch:
            values.append(branch["const"])
            names.append(str(branch.get("title") or ""))
            texts.append(str(branch.get("description") or ""))
        elif isinstance(listed, list):
            values += listed
            names += _names(branch, len(listed))
            texts += _texts(branch, len(listed))
    is_open = True if any(map(is_any_string, branches)) else None
    return Values(tuple(values), (), tuple(names), tuple(texts), is_open, is_listed=False)


def _names(schema: dict[str, JsonValue], count: int) -> list[str]:
    """The member names that vendors suggest, "" where there are none (`x-enum-varnames`, `x-enumNames`)."""
    for keyword in ("x-enum-varnames", "x-enumNames"):
        names = schema.get(keyword)
        if isinstance(names, list) and len(names) == count:
            return [str(name) for name in names]
    return [str(entry.get("name") or "") for entry in _microsoft(schema, count)] or [""] * count


def _texts(schema: dict[str, JsonValue], count: int) -> list[str]:
    """The members' descriptions (`x-enum-descriptions`, or `x-ms-enum.values`), "" where there are none."""
    texts = schema.get("x-enum-descriptions")
    if isinstance(texts, list) and len(texts) == count:
        return [str(text) for text in texts]
    return [str(entry.get("description") or "") for entry in _microsoft(schema, count)] or [""] * count


def _microsoft(schema: dict[str, JsonValue], count: int) -> list[dict[str, JsonValue]]:
    """The entries of `x-ms-enum.values`, if there is one for each value."""
    extension = schema.get("x-ms-enum")
    entries = extension.get("values") if isinstance(extension, dict) else None
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return found if len(found) == count else []
