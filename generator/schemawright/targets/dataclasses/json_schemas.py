"""The JSON Schemas of a package, in JSON Schema 2020-12 as OpenAPI 3.1 has it: what a package tells of its types.

In: a catalog and its facts. Out: for each definition a schema that says what the definition says, whatever dialect or
page that stood in; not what settings make of it, such as values that an open enum keeps. A type that the spec does not
name stands inline where it is used, as it does there. Not done here: printing (`schema_module`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, assert_never, cast

from schemawright.budgets import MAX_INLINE_SCHEMAS, MAX_KEPT_DEPTH
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import (
    Access,
    Alias,
    Choice,
    Composite,
    Discriminator,
    Doc,
    Enumeration,
    Field,
    Record,
    TypeDef,
)
from schemawright.ir.facts import Facts
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
from schemawright.ir.text import Identifier, JsonValue
from schemawright.source.values import has_key, is_within

Tree: TypeAlias = "Mapping[str, Tree] | list[Tree] | str | int | float | bool | None"
"""A JSON value; an `Identifier` in it stands for the reference to the type of that name."""
Schema: TypeAlias = dict[str, "Tree"]
_FORMATS = {ScalarKind.INTEGER_OR_STRING: "int-or-string", ScalarKind.INTEGER_TEXT: "int64"}
_NO_FORMAT = frozenset({
    ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN, ScalarKind.DECIMAL,
    ScalarKind.DECIMAL_TEXT,
})  # fmt: skip
"""The kinds whose format, if they have any, is a keyword of the spec."""
_LISTING = frozenset({"$ref", "allOf", "anyOf", "oneOf", "enum", "const", "items", "properties"})
"""What tells by itself which values there are."""
_PARTS = {"items": "array", "additionalProperties": "object"}
"""The keywords whose schemas stand inside, with the type that they concern."""
_OF_FIELDS = ("default", "readOnly", "writeOnly", "deprecated")
"""What a property says by itself."""


def json_schemas(catalog: Catalog, facts: Facts) -> Iterator[tuple[TypeDef, Schema]]:
    """All definitions with the schema of each."""
    uses_of = Counter(id for definition in catalog for id in uses(definition.body))
    shared = frozenset(id for id, count in uses_of.items() if count > 1)
    for definition in catalog:
        yield definition, _Writer(catalog, facts, (definition.id,), shared).definition(definition)


class _Writer:
    """Writes the schema of one definition; `inside` are the definitions that it stands in, `shared` those that several
    places refer to.
    """

    def __init__(self, catalog: Catalog, facts: Facts, inside: tuple[TypeId, ...], shared: frozenset[TypeId]) -> None:
        self._catalog = catalog
        self._shared = shared
        self._facts = facts
        self._inside = inside

    def definition(self, definition: TypeDef) -> Schema:
        """What a definition says, of null as well."""
        keywords = _keywords(definition.doc)
        schema = _with_keywords(self._body(definition, keywords), keywords)
        found = {**_described(definition.doc), **schema}
        return _or_null(found) if isinstance(definition.reference, Nullable) else found

    def _body(self, definition: TypeDef, keywords: Schema) -> Schema:
        match body := definition.body:
            case Record():
                return self._record(body)
            case Enumeration():
                return _enumeration(body)
            case Choice():
                return self._choice(body, keywords)
            case Alias(shape, _):
                return self.shape(shape)
            case Composite():
                raise AssertionError("composites are merged before code is planned")
            case _:
                assert_never(body)

    def _record(self, record: Record) -> Schema:
        own: Schema = {"type": "object"}
        if record.base is not None:
            own["allOf"] = [{"$ref": self._name(record.base)}]
        if record.fields:
            own["properties"] = {field.wire: self._field(field) for field in record.fields}
        required = [field.wire for field in record.fields if field.required]
        required += [wire for wire in record.also_required if wire not in required]
        if required:
            own["required"] = list(required)
        own |= self._additional(record.additional, is_told=record.is_open)
        return own | self._discriminator(record.discriminator, is_base=True)

    def _field(self, field: Field) -> Schema:
        keywords = {key: value for key, value in _keywords(field.doc).items() if key not in _OF_FIELDS}
        schema = _with_keywords(self.shape(field.shape), keywords)
        found = {**_described(field.doc), **schema}
        if field.default is not None and _is_kept(field.default.value):
            found["default"] = cast("Tree", field.default.value)
        if field.access is not Access.BOTH:
            found["readOnly" if field.access is Access.READ else "writeOnly"] = True
        return found

    def _additional(self, shape: Shape | None, *, is_told: bool = False) -> Schema:
        """What is said of members that are not declared; those that any value fits are told where a spec does so."""
        if shape is None:
            return {"additionalProperties": False}
        if isinstance(shape, AnyValue) and shape.constraints is None:
            return {"additionalProperties": True} if is_told else {}
        if isinstance(shape, ByName):
            named: Schema = {text: self.shape(inner) for text, inner in shape.patterns}
            return {"patternProperties": named, **self._additional(shape.rest)}
        return {"additionalProperties": self._part(shape)}

    def _discriminator(self, discriminator: Discriminator | None, *, is_base: bool = False) -> Schema:
        """The discriminator; that of a base refers to the subtypes besides, as pydantic keeps no others."""
        if discriminator is None:
            return {}
        mapping: Schema = {_text(value): self._name(id) for value, id in discriminator.mapping}
        found: Schema = {"propertyName": discriminator.wire}
        if mapping:
            found["mapping"] = mapping
        if mapping and is_base:
            found["x-subtypes"] = [{"$ref": name} for name in dict.fromkeys(mapping.values())]
        return {"discriminator": found}

    def _choice(self, body: Choice, keywords: Schema) -> Schema:
        branches = [self.shape(branch) for branch in body.branches]
        word = "oneOf" if "oneOf" in keywords else "anyOf"
        said = keywords.get(word)
        if isinstance(said, list) and len(said) == len(branches):
            pairs = zip(branches, said, strict=True)
            branches = [_with_keywords(one, more) if isinstance(more, dict) else one for one, more in pairs]
        free: list[Tree] = [{}] if body.is_free else []
        return {word: [*branches, *free], **self._discriminator(body.discriminator)}

    def shape(self, shape: Shape) -> Schema:
        """What a shape says."""
        match shape:
            case Scalar(kind, _):
                return _scalar(kind)
            case AnyValue():
                return {}
            case Never():
                return {"not": {}}
            case Null():
                return {"type": "null"}
            case Literal(value, is_open):
                return _literal(value, is_open)
            case ListOf(item, _):
                return {"type": "array", "items": self._part(item)}
            case TupleOf(items, rest, _, is_exact):
                return self._tuple(items, rest, is_exact)
            case MapOf(value, _):
                return {"type": "object", **self._additional(value)}
            case ByName():
                raise AssertionError("shapes by name are those of members (`_additional`)")
            case Nullable(inner):
                return self._nullable(inner)
            case Ref(id, _):
                return self._reference(id)
            case _:
                assert_never(shape)

    def _part(self, shape: Shape) -> Tree:
        """The schema of a part, `false` where there must be none."""
        return False if isinstance(shape, Never) else self.shape(shape)

    def _tuple(self, items: Sequence[Shape], rest: Shape | None, is_exact: bool) -> Schema:
        found: Schema = {"type": "array", "prefixItems": [self.shape(item) for item in items]}
        if rest is None:
            found["items"] = False
        elif not isinstance(rest, AnyValue):
            found["items"] = self._part(rest)
        return {**found, "minItems": len(items)} if is_exact else found

    def _nullable(self, inner: Shape) -> Schema:
        if isinstance(inner, Ref) and isinstance(self._catalog[inner.id].reference, Nullable):
            return self.shape(inner)  # the schema that is referred to accepts null itself
        return _or_null(self.shape(inner))

    def _reference(self, id: TypeId) -> Schema:
        definition = self._catalog[id]
        is_apart = definition.name.declared or id in self._shared or id in self._inside
        if is_apart or len(self._inside) > MAX_INLINE_SCHEMAS:
            return {"$ref": self._name(id)}
        return _Writer(self._catalog, self._facts, (*self._inside, id), self._shared).definition(definition)

    def _name(self, id: TypeId) -> Identifier:
        return self._facts.names.types[id]


def _scalar(kind: ScalarKind) -> Schema:
    found: Schema = {"type": kind.json_type}
    return found if kind in _NO_FORMAT else {**found, "format": _FORMATS.get(kind, kind.value)}


def _literal(value: str | int | bool, is_open: bool) -> Schema:
    kind = "boolean" if isinstance(value, bool) else "string" if isinstance(value, str) else "integer"
    return {"type": kind, "enum": [value]} if is_open else {"type": kind, "const": value}


def _enumeration(body: Enumeration) -> Schema:
    """The values with the names and texts of each, in the keywords in which vendors write them."""
    kind = "integer" if body.is_integer else "string"
    found: Schema = {"type": kind, "enum": [member.value for member in body.members]}
    if any(member.name for member in body.members):
        found["x-enum-varnames"] = [member.name for member in body.members]
    if any(member.doc.text for member in body.members):
        found["x-enum-descriptions"] = [member.doc.text for member in body.members]
    if body.extensible is False:
        found["x-ms-enum"] = {"modelAsString": False}
    return {"anyOf": [found, {"type": kind}]} if body.extensible else found


def _or_null(schema: Schema) -> Schema:
    """The schema of the same values and null."""
    kind, values = schema.get("type"), schema.get("enum")
    if isinstance(kind, str) and "const" not in schema:
        with_null: Schema = {"enum": [*values, None]} if isinstance(values, list) else {}
        return {**schema, "type": [kind, "null"], **with_null}
    for word in ("anyOf", "oneOf"):
        branches = schema.get(word)
        if isinstance(branches, list):
            return {**schema, word: [*branches, {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]} if schema else {}


def _with_keywords(schema: Schema, keywords: Schema) -> Schema:
    """The schema with what else is said of its values, inside of it as well; nothing takes the place of a type."""
    found = dict(schema)
    for key, value in keywords.items():
        own = found.get(key)
        if isinstance(own, dict) and isinstance(value, dict) and key in _PARTS:
            found[key] = _with_keywords(own, value)
        elif key in ("oneOf", "anyOf"):
            if own is None and _are_only_required(value):
                found[key] = value
        elif key in ("enum", "const"):
            if _LISTING.isdisjoint(found):
                found[key] = value
        elif key not in _PARTS or (value is True and own is None and found.get("type") == _PARTS[key]):
            found[key] = value
    return found


def _are_only_required(branches: Tree) -> bool:
    """Whether branches say nothing but which members there must be."""
    return (
        isinstance(branches, list)
        and bool(branches)
        and all(isinstance(one, dict) and one.keys() == {"required"} for one in branches)
    )


def _is_kept(default: JsonValue) -> bool:
    """Whether a default is no deeper than a literal may be, and nothing in it looks like a reference to pydantic."""
    return is_within(default, MAX_KEPT_DEPTH) and not has_key(default, "$ref")


def _keywords(doc: Doc) -> Schema:
    return json.loads(doc.keywords) if doc.keywords else {}


def _described(doc: Doc) -> Schema:
    """What a spec says for people; facts in words where there are no keywords that say the same."""
    facts = "" if doc.keywords else " ".join(doc.facts)
    text = "\n\n".join(filter(None, (doc.text, facts)))
    found: Schema = {"description": text} if text and _keywords(doc).get("title") != text else {}
    return {**found, "deprecated": True} if doc.deprecated else found


def _text(value: str | int | bool) -> str:
    return value if isinstance(value, str) else json.dumps(value)
