"""The constructs that the laws are tried on: what a schema says, apart from how a dialect spells it.

In: nothing. Out: forms, and the schema that each is in a dialect. Not done here: choosing forms, and their values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

Json = Any
OAS30, OAS31 = "3.0.3", "3.1.0"


@dataclass(frozen=True, slots=True)
class Text:
    """A string, or one with a format that Python has a type for."""

    format: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """An integer, a number or a boolean."""

    type: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An enum of texts or of integers."""

    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """One text, integer or boolean."""

    value: str | int


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    item: Form


@dataclass(frozen=True, slots=True)
class Entries:
    """A map."""

    value: Form


@dataclass(frozen=True, slots=True)
class Prefix:
    """A list whose first items have forms of their own."""

    items: tuple[Form, ...]
    rest: Form


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a schema of the same document."""

    name: str


@dataclass(frozen=True, slots=True)
class OrNull:
    """A form or null."""

    inner: Form


@dataclass(frozen=True, slots=True)
class Property:
    """A member of an object."""

    form: Form
    required: bool


@dataclass(frozen=True, slots=True)
class Members:
    """An object; `further` is the form of undeclared members, None where the schema forbids them."""

    properties: Mapping[str, Property]
    further: Form | None


@dataclass(frozen=True, slots=True)
class Merged:
    """An allOf of a named object and of further members."""

    base: str
    own: Members


@dataclass(frozen=True, slots=True)
class OneOf:
    """A union of forms that the kind of JSON value tells apart."""

    branches: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A union of inline objects, each with a constant at `key`."""

    key: str
    branches: Mapping[str, Members]


@dataclass(frozen=True, slots=True)
class Base:
    """An object that dispatches by the text at `key` to the schemas of `subtypes`, which extend it."""

    key: str
    own: Members
    subtypes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Subtype:
    """An object that extends a base."""

    base: str
    own: Members


Form: TypeAlias = (
    Text | Number | Listed | Constant | Anything | Items | Entries | Prefix | Named | OrNull | Members | Merged | OneOf
    | Tagged | Base | Subtype
)  # fmt: skip
Spec: TypeAlias = Mapping[str, Form]


def reference(name: str) -> dict[str, Json]:
    """`$ref` to a schema by its name."""
    escaped = name.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace(" ", "%20")
    return {"$ref": f"#/components/schemas/{escaped}"}


def schema_of(form: Form, dialect: str) -> Json:
    """The schema of a form as the dialect spells it."""
    match form:
        case Text(format):
            return {"type": "string"} | ({"format": format} if format else {})
        case Number(name):
            return {"type": name}
        case Listed(values):
            return {"type": "string" if isinstance(values[0], str) else "integer", "enum": list(values)}
        case Constant(value):
            return {"const": value}
        case Anything():
            return {}
        case Items(item):
            return {"type": "array", "items": schema_of(item, dialect)}
        case Entries(value):
            return {"type": "object", "additionalProperties": schema_of(value, dialect)}
        case Prefix(items, rest):
            first = [schema_of(item, dialect) for item in items]
            return {"type": "array", "prefixItems": first, "items": schema_of(rest, dialect)}
        case Named(name):
            return reference(name)
        case OrNull(inner):
            return _or_null(schema_of(inner, dialect), dialect)
        case Members():
            return _object(form, dialect)
        case Merged(base, own) | Subtype(base, own):
            return {"allOf": [reference(base), _object(own, dialect)]}
        case OneOf(branches):
            return {"oneOf": [schema_of(branch, dialect) for branch in branches]}
        case Tagged(key, branches):
            return {"oneOf": [_object(own, dialect, {key: _tag(tag, dialect)}) for tag, own in branches.items()]}
        case Base(key, own, subtypes):
            mapping = {tag: reference(name)["$ref"] for tag, name in subtypes.items()}
            discriminator = {"propertyName": key, "mapping": mapping}
            return _object(own, dialect, {key: {"type": "string"}}) | {"discriminator": discriminator}
        case _:
            assert_never(form)


def _tag(value: str, dialect: str) -> Json:
    return {"const": value} if dialect == OAS31 else {"type": "string", "enum": [value]}


def _or_null(schema: Json, dialect: str) -> Json:
    if dialect == OAS30:
        return {"allOf": [schema], "nullable": True} if "$ref" in schema else schema | {"nullable": True}
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _object(form: Members, dialect: str, fixed: Mapping[str, Json] | None = None) -> dict[str, Json]:
    """The schema of an object; `fixed` are schemas of further required properties."""
    first = dict(fixed or {})
    properties = first | {name: schema_of(prop.form, dialect) for name, prop in form.properties.items()}
    required = [*first, *(name for name, prop in form.properties.items() if prop.required)]
    found: dict[str, Json] = {"type": "object", "properties": properties}
    if required:
        found["required"] = required
    if form.further is None:
        found["additionalProperties"] = False
    elif not isinstance(form.further, Anything):
        found["additionalProperties"] = schema_of(form.further, dialect)
    return found
