"""What a schema tells people, and what it says of its use as a property (JSON Schema core section 7.7).

In: views. Out: their `Annotations`, of which those of wrappers count before those of the schema inside. Constraints and
formats, which a Python type does not express, become short facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from schemawright.budgets import MAX_SHOWN_EXAMPLE
from schemawright.frontends.openapi.document.node import reference_in
from schemawright.frontends.openapi.schema.checks import fits_types
from schemawright.frontends.openapi.schema.kinds import as_meant, is_number, only_annotates, text_of, types_of
from schemawright.frontends.openapi.schema.told import told
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.frozen import frozen
from schemawright.ir.definitions import Access, Default, Doc
from schemawright.ir.text import JsonValue, SpecText


@frozen
class Annotations:
    """The documentation of a schema, the direction it travels in, and its default; `fits`: that is of its own type."""

    doc: Doc
    access: Access
    default: Default | None
    fits: bool

    def within(self, outer: Annotations) -> Annotations:
        """These, completed by those of a schema that is referred to; its words describe it alone."""
        doc = replace(self.doc, deprecated=self.doc.deprecated or outer.doc.deprecated)
        access = outer.access if self.access is Access.BOTH else self.access
        return Annotations(doc, access, outer.default if self.default is None else self.default, self.fits)


def annotations_of(view: SchemaView, *, keeps_keywords: bool = False) -> Annotations:
    """The annotations of a schema and of what it wraps, with the keywords themselves where these are asked for."""
    schema = _together(view)
    text = text_of(schema.get("description")) or text_of(schema.get("title"))
    facts = tuple(SpecText(fact) for fact in _facts(schema))
    default, fits = None, True
    if "default" in schema:
        value = as_meant(schema["default"], schema, view.node.document)
        default, fits = Default(value), value is None or fits_types(value, schema)
    keywords = told(schema) if keeps_keywords else SpecText("")
    doc = Doc(SpecText(text.strip()), facts, schema.get("deprecated") is True, keywords)
    return Annotations(doc, _access(schema), default, fits)


def _together(view: SchemaView) -> dict[str, JsonValue]:
    """The keywords of a schema and of what it wraps; the outer ones count."""
    found = view.node.schema
    for part in view.parts:
        found = {**part.node.schema, **found} if only_annotates(part.node.value) else found
    inner = view.wrapped
    while inner is not None and not inner.reference:
        found = {**inner.node.schema, **found}
        inner = inner.wrapped
    return found


def _access(schema: dict[str, JsonValue]) -> Access:
    if schema.get("readOnly") is True:
        return Access.READ
    return Access.WRITE if schema.get("writeOnly") is True else Access.BOTH


_TYPED_FORMATS = frozenset({"date-time", "date", "time", "uuid", "byte", "int32", "int64", "float", "double"})


def _facts(schema: dict[str, JsonValue]) -> Iterator[str]:
    """Constraints and format in words (JSON Schema validation sections 6.2 to 6.5 and 7)."""
    format_name = schema.get("format")
    if isinstance(format_name, str) and format_name not in _TYPED_FORMATS:
        yield f"Format: {format_name}."
    if not _CONSTRAINTS.isdisjoint(schema):
        yield from _constraints(schema)
    if schema.get("uniqueItems") is True:
        yield "Items are unique."
    if isinstance(schema.get("pattern"), str):
        yield f"Pattern: `{schema['pattern']}`."
    for keyword, words in (("items", "Each item"), ("additionalProperties", "Each value")):
        inner = schema.get(keyword)
        if isinstance(inner, dict) and not reference_in(inner) and not inner.get("properties"):
            yield from (f"{words}: {fact[0].lower()}{fact[1:]}" for fact in _facts(inner) if "xample" not in fact)
    yield from _examples(schema)


_CONSTRAINTS = frozenset({
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems",
    "maxItems", "minProperties", "maxProperties",
})  # fmt: skip
"""The keywords that `_constraints` reads; few schemas have any."""


def _constraints(schema: dict[str, JsonValue]) -> Iterator[str]:
    yield from _range(schema)
    if is_number(schema.get("multipleOf")):
        yield f"Multiple of {schema['multipleOf']}."
    yield from _count(schema, "Length", "character", "characters")
    yield from _count(schema, "Items", "item", "items")
    yield from _count(schema, "Properties", "property", "properties")


def _examples(schema: dict[str, JsonValue]) -> Iterator[str]:
    """Short examples (`examples` of JSON Schema validation section 9.5, `example` of OAS 3.0 section 4.7.24.2)."""
    listed = schema.get("examples")
    found: list[JsonValue] = listed if isinstance(listed, list) else []
    if "example" in schema:
        found = [*found, schema["example"]]
    if types_of(schema) == ["string"]:
        found = [text_of(example) if is_number(example) else example for example in found]
    texts = [text for example in found[:3] if len(text := json.dumps(example, ensure_ascii=False)) <= MAX_SHOWN_EXAMPLE]
    if texts:
        yield f"Example: {', '.join(f'`{text}`' for text in texts)}."


def _range(schema: dict[str, JsonValue]) -> Iterator[str]:
    """The range of a number; before draft 6, and so in OAS 3.0, `exclusiveMinimum` is a boolean beside `minimum`."""
    least, most = schema.get("minimum"), schema.get("maximum")
    above = least if schema.get("exclusiveMinimum") is True else schema.get("exclusiveMinimum")
    below = most if schema.get("exclusiveMaximum") is True else schema.get("exclusiveMaximum")
    yield from _bounds(None if above is least else least, None if below is most else most)
    if is_number(above):
        yield f"Greater than {above}."
    if is_number(below):
        yield f"Less than {below}."


def _count(schema: dict[str, JsonValue], what: str, one: str, many: str) -> Iterator[str]:
    """How many characters, items or properties there are, from the keywords `min{what}` and `max{what}`."""
    least, most = schema.get(f"min{what}"), schema.get(f"max{what}")
    for bound in _bounds(least, most):
        noun = one if (most if is_number(most) else least) == 1 else many
        yield f"{bound[:-1]} {noun}."


def _bounds(least: JsonValue, most: JsonValue) -> Iterator[str]:
    if is_number(least) and is_number(most):
        yield f"Exactly {least}." if least == most else f"From {least} to {most}."
    elif is_number(least):
        yield f"At least {least}."
    elif is_number(most):
        yield f"At most {most}."
