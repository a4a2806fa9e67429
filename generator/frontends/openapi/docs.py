"""Documentation of schemas: the description, and as short facts what a Python type does not express."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir.definitions import Doc
from generator.ir.text import JsonValue, SpecText

_TYPED_FORMATS = frozenset({"date-time", "date", "time", "uuid", "byte", "int32", "int64", "float", "double"})


def doc_of(schema: JsonValue) -> Doc:
    """What the schema tells people; the empty `Doc` where it tells nothing."""
    if not isinstance(schema, dict):
        return Doc()
    text = schema.get("description") or schema.get("title") or ""
    return Doc(
        text=SpecText(str(text).strip()),
        facts=tuple(SpecText(fact) for fact in _facts(schema)),
        deprecated=schema.get("deprecated") is True,
    )


def _facts(schema: dict[str, JsonValue]) -> Iterator[str]:
    """Constraints and format in words (JSON Schema validation sections 6.2 to 6.5 and 7)."""
    format_name = schema.get("format")
    if isinstance(format_name, str) and format_name not in _TYPED_FORMATS:
        yield f"Format: {format_name}."
    yield from _bounds(schema, "Value", "minimum", "maximum")
    for keyword, words in (("exclusiveMinimum", "greater than"), ("exclusiveMaximum", "less than")):
        if _is_number(schema.get(keyword)):
            yield f"Value {words} {schema[keyword]}."
    if _is_number(schema.get("multipleOf")):
        yield f"Multiple of {schema['multipleOf']}."
    yield from _bounds(schema, "Length", "minLength", "maxLength")
    yield from _bounds(schema, "Items", "minItems", "maxItems")
    yield from _bounds(schema, "Properties", "minProperties", "maxProperties")
    if schema.get("uniqueItems") is True:
        yield "Items are unique."
    if isinstance(schema.get("pattern"), str):
        yield f"Pattern: `{schema['pattern']}`."


def _bounds(schema: dict[str, JsonValue], what: str, low: str, high: str) -> Iterator[str]:
    least, most = schema.get(low), schema.get(high)
    if _is_number(least) and _is_number(most):
        yield f"{what} from {least} to {most}."
    elif _is_number(least):
        yield f"{what} at least {least}."
    elif _is_number(most):
        yield f"{what} at most {most}."


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
