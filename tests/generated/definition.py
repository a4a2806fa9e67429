"""specs/azure_openai.yaml as these tests read it: by hand, without the generator.

In: the document, JSON values. Out: every schema as a `Form`, with references, allOf and the branch for null worked in;
the places of a value, each with the form that it should have; what a package should make of the value. Not here: any
keyword that is no matter of kinds and presence (limits, formats, enums, which are open).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "specs" / "azure_openai.yaml"

Schema = dict[str, Any]


class Absent(Enum):
    ABSENT = "absent"


class Standing(Enum):
    """Why a value stands at a place: as a property, or as the root, an item or an entry of a map."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    ELEMENT = "element"


ABSENT: Final = Absent.ABSENT
"""Stands for the value of a place where there is none."""


def parsed_yaml(path: Path) -> Any:
    """The document of a YAML or JSON file."""
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def schemas() -> dict[str, Schema]:
    """The named schemas of the definition, in its order."""
    named: dict[str, Schema] = parsed_yaml(SPEC)["components"]["schemas"]
    return named


def name_of(reference: str) -> str:
    """The schema that a local reference names."""
    return reference.removeprefix("#/components/schemas/")


@dataclass(frozen=True, slots=True)
class Form:
    """What a schema says of a value; `kind` is a JSON type or "any", `subtypes` are schema names by the tag's value."""

    kind: str
    nullable: bool = False
    enum: tuple[str, ...] = ()
    properties: Mapping[str, Schema] = field(default_factory=dict[str, Schema])
    required: frozenset[str] = frozenset()
    items: Schema | None = None
    additional: Schema | None = None
    tag: str = ""
    subtypes: Mapping[str, str] = field(default_factory=dict[str, str])


def form_of(schema: Schema) -> Form:
    """The form of a schema; a base keeps its tag and subtypes, a subtype has the properties of its base."""
    if "$ref" in schema:
        return form_of(schemas()[name_of(schema["$ref"])])
    if "anyOf" in schema:
        [branch] = [branch for branch in schema["anyOf"] if branch != {"type": "null"}]
        return replace(form_of(branch), nullable=True)
    declared = schema.get("type", "any")
    kinds = [declared] if isinstance(declared, str) else declared
    [kind] = [kind for kind in kinds if kind != "null"]
    bases = [form_of(part) for part in schema.get("allOf", [])]
    properties = {name: value for base in bases for name, value in base.properties.items()}
    discriminator = schema.get("discriminator", {})
    return Form(
        kind=kind,
        nullable="null" in kinds,
        enum=tuple(schema.get("enum", [])),
        properties=properties | schema.get("properties", {}),
        required=frozenset(schema.get("required", [])).union(*(base.required for base in bases)),
        items=schema.get("items"),
        additional=schema.get("additionalProperties"),
        tag=discriminator.get("propertyName", ""),
        subtypes={tag: name_of(target) for tag, target in discriminator.get("mapping", {}).items()},
    )


def subtype_form(form: Form, value: Any) -> Form:
    """The form that the tag of a value asks for; the base's own for an unknown tag."""
    tag = value.get(form.tag) if isinstance(value, dict) else None
    return form_of(schemas()[form.subtypes[tag]]) if isinstance(tag, str) and tag in form.subtypes else form


IS_OF_KIND: dict[str, Callable[[Any], bool]] = {
    "any": lambda value: True,
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: type(value) is int or (type(value) is float and value.is_integer()),
    "number": lambda value: type(value) in {int, float},
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a value that its schema speaks of; required properties are places even where they are absent."""

    tokens: tuple[str | int, ...]
    form: Form
    value: Any
    standing: Standing

    @property
    def pointer(self) -> str:
        """The JSON pointer (RFC 6901)."""
        return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in self.tokens)

    @property
    def refuses_null(self) -> bool:
        """Whether null breaks the place; for an optional property packages read it as absent."""
        return self.standing is not Standing.OPTIONAL and not self.form.nullable and self.form.kind != "any"

    @property
    def refuses_absence(self) -> bool:
        """Whether the place must not go; a required property that may be null is read as null."""
        return self.standing is Standing.REQUIRED and not self.form.nullable

    @property
    def is_broken(self) -> bool:
        """Whether packages report the place."""
        if self.value is ABSENT:
            return self.refuses_absence
        return self.refuses_null if self.value is None else not IS_OF_KIND[self.form.kind](self.value)

    @property
    def kept_value(self) -> Any:
        """The value that packages make of a sound one, where absent and null mean one thing."""
        if self.value is ABSENT:
            return None
        has_null_for_absent = self.value is None and not self.form.nullable and self.form.kind != "any"
        return ABSENT if has_null_for_absent else self.value


def places(form: Form, value: Any, tokens: tuple[str | int, ...], standing: Standing) -> Iterator[Place]:
    """The places of a value that stands at `tokens`, from there downwards."""
    form = subtype_form(form, value)
    yield Place(tokens, form, value, standing)
    if form.kind == "object" and isinstance(value, dict):
        for name, schema in form.properties.items():
            if name in form.required:
                yield from places(form_of(schema), value.get(name, ABSENT), (*tokens, name), Standing.REQUIRED)
            elif name in value:
                yield from places(form_of(schema), value[name], (*tokens, name), Standing.OPTIONAL)
        if form.additional is not None:
            for name in [name for name in value if name not in form.properties]:
                yield from places(form_of(form.additional), value[name], (*tokens, name), Standing.ELEMENT)
    elif form.kind == "array" and form.items is not None and isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(form_of(form.items), item, (*tokens, index), Standing.ELEMENT)


def places_of(name: str, value: Any) -> list[Place]:
    """The places of a value of a named schema."""
    return list(places(form_of(schemas()[name]), value, (), Standing.ELEMENT))


def edited(value: Any, tokens: tuple[str | int, ...], new: Any) -> Any:
    """A copy of a value with another value at a place; `ABSENT` takes the place away."""
    if not tokens:
        return new
    result = owner = copy.deepcopy(value)
    for token in tokens[:-1]:
        owner = owner[token]
    if new is ABSENT:
        del owner[tokens[-1]]
    else:
        owner[tokens[-1]] = new
    return result


def kept(name: str, value: Any) -> Any:
    """What loading and dumping make of a sound value: the same, but for nulls where absent and null mean one thing."""
    for place in places_of(name, value):
        if place.kept_value is not place.value:
            value = edited(value, place.tokens, place.kept_value)
    return value
