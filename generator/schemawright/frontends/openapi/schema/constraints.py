"""Constraints: keywords that restrict values without changing their type (JSON Schema validation, section 6).

In: what a schema says. Out: `Constraints`; keywords whose values mean nothing (`keywords`) are left out. Read only in
runs that ask for them. Not done here: what they cannot say (`rules`), intersecting those of several schemas
(`ir.constraints`), checking values.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemawright.frontends.openapi.schema.keywords import KEYWORDS
from schemawright.frontends.openapi.schema.patterns import Patterns
from schemawright.ir.constraints import Constraints, Number
from schemawright.ir.text import JsonValue, SpecText

_KINDS = {
    "minimum": "number", "maximum": "number", "exclusiveMinimum": "number", "exclusiveMaximum": "number",
    "multipleOf": "number", "minLength": "string", "maxLength": "string", "pattern": "string", "minItems": "array",
    "maxItems": "array", "uniqueItems": "array", "minProperties": "object", "maxProperties": "object",
    "propertyNames": "object",
}  # fmt: skip
"""The keywords by the kind of value that each concerns."""
_EXACT = 2**53
"""Whole numbers below this are the same as a float and as an int."""
_KIND_OF_TYPE = {"integer": "number", "file": "string"}
"""Types whose values are of a kind with another name."""
_Schema = dict[str, JsonValue]


_OF_PLAIN_NAMES = frozenset({
    "type", "minLength", "maxLength", "pattern", "title", "description", "example", "examples", "$comment",
})  # fmt: skip


def are_plain_names(names: JsonValue) -> bool:
    """Whether a schema of names says nothing of them but lengths and patterns."""
    is_plain = isinstance(names, dict) and names.keys() <= _OF_PLAIN_NAMES and names.get("type", "string") == "string"
    return names is None or is_plain


def constraints_of(schema: _Schema, types: Sequence[str], patterns: Patterns) -> Constraints | None:
    """What a schema of some types demands itself; None where that is nothing, or nobody asks."""
    if not patterns.are_checked or _KINDS.keys().isdisjoint(schema):
        return None
    own = _relevant(schema, {_KIND_OF_TYPE.get(name, name) for name in types})
    minimum, above = _bounds(own, "minimum", "exclusiveMinimum")
    maximum, below = _bounds(own, "maximum", "exclusiveMaximum")
    multiple, names = _number(own.get("multipleOf")), own.get("propertyNames")
    text = own.get("pattern")
    pattern = patterns.spelled(text) if isinstance(text, str) else None
    found = Constraints(
        minimum=minimum,
        maximum=maximum,
        above=above,
        below=below,
        multiples=() if multiple is None else (multiple,),
        min_length=_count(own, "minLength"),
        max_length=_count(own, "maxLength"),
        patterns=() if pattern is None else (SpecText(pattern),),
        min_items=_count(own, "minItems"),
        max_items=_count(own, "maxItems"),
        unique_items=own.get("uniqueItems") is True,
        min_properties=_count(own, "minProperties"),
        max_properties=_count(own, "maxProperties"),
        names=constraints_of(names, ["string"], patterns)
        if isinstance(names, dict) and are_plain_names(names)
        else None,
    )
    return None if found == Constraints() else found


def _relevant(schema: _Schema, kinds: set[str]) -> _Schema:
    """The constraints that mean something, and something for values of these kinds."""
    return {
        keyword: value
        for keyword, value in schema.items()
        if keyword in _KINDS and (not kinds or _KINDS[keyword] in kinds)
        if value is not None and KEYWORDS[keyword].demand.holds(value)
    }


def _bounds(own: _Schema, keyword: str, exclusive: str) -> tuple[Number | None, Number | None]:
    """A bound and its exclusive twin; before draft 6, and so in OAS 3.0, that is a boolean about the bound."""
    bound, twin = _number(own.get(keyword)), own.get(exclusive)
    if isinstance(twin, bool):
        return (None, bound) if twin else (bound, None)
    return bound, _number(twin)


def _number(value: JsonValue) -> Number | None:
    if not isinstance(value, int | float):
        return None
    is_whole = isinstance(value, int) or (value.is_integer() and abs(value) < _EXACT)
    return int(value) if is_whole else float(value)


def _count(own: _Schema, keyword: str) -> int | None:
    value = own.get(keyword)
    return int(value) if isinstance(value, int | float) else None
