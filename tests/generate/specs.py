"""Definitions at random, of the constructs that schemas are made of. The one maker of documents.

In: a source of chance, which is `random.Random` or hypothesis's own (`st.randoms`). Out: OpenAPI documents. Three
tastes share the constructs: a `sound` document means what it says, a value of each of its schemas is finite and is
known again; in an `overlapping` one the parts of allOf speak of the same few properties, again and again; a `hostile`
one is nearly a document, and its names, texts and keywords do harm where somebody trusts them. Not here: Markdown pages
and broken files (tests/fuzz), and large documents for timing (tests/bench).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.generate.reading import token_of

Json = Any
Schema = dict[str, Any]
Maker = Callable[["Draft"], Schema]

SWAGGER, OAS30, OAS31 = "2.0", "3.0.3", "3.1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """What a kind of document is made of; a maker that stands twice is twice as frequent.

    `leaves` hold no other schemas; `finish` has the last word on each schema; `names` gives the properties of an
    object, `words` the values of an enum, `further` what an object says of properties that it does not declare. `stops`
    is how often a schema above the deepest level is a leaf.
    """

    constructs: Sequence[Maker]
    leaves: Sequence[Maker]
    finish: Callable[[Draft, Json], Json]
    names: Callable[[Draft], Sequence[str]]
    words: Callable[[Draft], Sequence[str]]
    further: Callable[[Draft], Schema]
    formats: Sequence[str]
    deepest: int = 2
    stops: float = 0.0
    required: float = 0.5


class Draft:
    """A document in the making: the source of chance, the names of its schemas, and where the writing is.

    `reach` are the names that a schema may refer to; `must` are those that what a value must have may refer to, so that
    values are finite.
    """

    def __init__(self, chance: Random, taste: Taste, dialect: str, names: Sequence[str]) -> None:
        self.chance = chance
        self.taste = taste
        self.dialect = dialect
        self.names = names
        self.reach = self.must = names
        self.taken: Sequence[str] = ()
        self.depth = 0

    def maybe(self, probability: float) -> bool:
        """Yes, so often."""
        return self.chance.random() < probability

    def schema(self) -> Json:
        """A schema as the taste has it."""
        is_leaf = self.depth >= self.taste.deepest or self.maybe(self.taste.stops)
        with self.deeper():
            made = self.chance.choice(self.taste.leaves if is_leaf else self.taste.constructs)(self)
        return self.taste.finish(self, made)

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Write a part of a schema."""
        self.depth += 1
        with self.at(self.reach):
            yield
        self.depth -= 1

    @contextmanager
    def at(self, reach: Sequence[str], must: Sequence[str] | None = None, taken: Sequence[str] = ()) -> Iterator[None]:
        """Write a part that may refer to these names, and has no property of those that are taken."""
        before = self.reach, self.must, self.taken
        self.reach, self.must, self.taken = reach, reach if must is None else must, taken
        yield
        self.reach, self.must, self.taken = before

    def ref(self, name: str) -> dict[str, str]:
        """A reference to a schema by name."""
        place = "definitions" if self.dialect == SWAGGER else "components/schemas"
        return {"$ref": f"#/{place}/{token_of(name)}"}

    def one_of(self, value: Json) -> Schema:
        """The schema of one value, as the dialect spells it."""
        kind = {str: "string", bool: "boolean", int: "integer"}.get(type(value), "number")
        return {"const": value} if self.dialect == OAS31 else {"type": kind, "enum": [value]}

    def or_null(self, schema: Schema) -> Schema:
        """A schema that takes null as well, as the dialect spells it."""
        if self.dialect == OAS30:
            return {"allOf": [schema], "nullable": True} if "$ref" in schema else schema | {"nullable": True}
        if isinstance(schema.get("type"), str) and "enum" not in schema:
            return schema | {"type": [schema["type"], "null"]}
        return {"anyOf": [schema, {"type": "null"}]}

    def document(self, schemas: Schema, **more: Json) -> Schema:
        """A document of the dialect with these schemas."""
        head: Schema = {"info": {"title": "t", "version": "1"}, "paths": {}} | more
        if self.dialect == SWAGGER:
            return {"swagger": "2.0", **head, "definitions": schemas}
        return {"openapi": self.dialect, **head, "components": {"schemas": schemas}}


# The constructs.


def text(draft: Draft) -> Schema:
    """A string, often with a format."""
    format = draft.chance.choice(draft.taste.formats)
    return {"type": "string"} | ({"format": format} if format else {})


def number(draft: Draft) -> Schema:
    """A number, or a boolean."""
    return {"type": draft.chance.choice(("integer", "number", "boolean"))}


def listed(draft: Draft) -> Schema:
    """An enum of texts or of integers."""
    if draft.maybe(0.5):
        return {"type": "integer", "enum": draft.chance.sample(range(-2, 4), draft.chance.randint(2, 4))}
    return {"type": "string", "enum": list(draft.taste.words(draft))}


def constant(draft: Draft) -> Schema:
    """One value."""
    return draft.one_of(draft.chance.choice(("x", "y z", 1, 0, True)))


def anything(_: Draft) -> Schema:
    """Any value."""
    return {}


def reference(draft: Draft) -> Schema:
    """A reference, or a leaf where nothing is in reach."""
    return draft.ref(draft.chance.choice(draft.reach)) if draft.reach else text(draft)


def items(draft: Draft) -> Schema:
    """A list."""
    return {"type": "array", "items": draft.schema()}


def prefix(draft: Draft) -> Schema:
    """A list whose first items have schemas of their own, where the dialect has such."""
    if draft.dialect in (SWAGGER, OAS30):
        return items(draft)
    first = [draft.schema() for _ in range(draft.chance.randint(1, 2))]
    return {"type": "array", "prefixItems": first, "items": draft.schema()}


def entries(draft: Draft) -> Schema:
    """A map."""
    return {"type": "object", "additionalProperties": draft.schema()}


def record(draft: Draft, **fixed: Json) -> Schema:
    """An object with properties; those that are fixed come first and are required."""
    properties, required = dict(fixed), list(fixed)
    for name in draft.taste.names(draft):
        if name not in properties and name not in draft.taken:
            is_required = draft.maybe(draft.taste.required)
            with draft.at(draft.must if is_required else draft.reach):
                properties[name] = draft.schema()
            required += [name] if is_required else []
    further = draft.taste.further(draft)
    required += further.pop("required", [])
    return {"type": "object", "properties": properties} | ({"required": required} if required else {}) | further


def union(draft: Draft) -> Schema:
    """A union of two or three schemas of different JSON types, an object without references among them at most."""
    with draft.at(()):
        objects = (record, entries)
        kinds: list[Maker] = [text, lambda _: {"type": "boolean"}, _real, items, draft.chance.choice(objects)]
        return {"oneOf": [make(draft) for make in draft.chance.sample(kinds, draft.chance.randint(2, 3))]}


def _real(draft: Draft) -> Schema:
    return {"type": draft.chance.choice(("integer", "number"))}


def tagged_union(draft: Draft) -> Schema:
    """A union of objects that a constant tells apart."""
    key = draft.chance.choice(("kind", "@type", "class", "a-b"))
    tags = draft.chance.sample(("a", "b c", "C", ""), draft.chance.randint(2, 3))
    with draft.at((), taken=(key, "a_b", "aB")):
        return {"oneOf": [record(draft, **{key: draft.one_of(tag)}) for tag in tags]}


# Documents that mean what they say.

TYPE_NAMES = (
    "Pet", "pet", "PetOwner", "Order", "OrderItem", "order-status", "a.b", "a b", "a/b", "a~b", "a%b", "Any", "Model",
    "class", "list", "Unset", "datetime", "2nd", "«x»", "é", "\U0001f600", "Item", "Value", "_runtime", "HTTPError",
)  # fmt: skip
PROPERTY_NAMES = (
    "id", "name", "a_b", "a-b", "aB", "class", "list", "from_dict", "to_dict", "self", "additional_properties", "2nd",
    "@type", "$x", "a b", "a/b", "a~b", "", "é", "value", "data", "at", "str", "datetime", "Pet", "__init__", "dict",
    "item", "key", "result", "rest", "take",
)  # fmt: skip
WORDS = ("a", "b", "A", "a b", "+1", "-1", "", "None")
_APART = ("oneOf", "anyOf", "const")


def sound(chance: Random) -> Schema:
    """A document of two to six schemas, in OpenAPI 3.0 or 3.1."""
    names = chance.sample(TYPE_NAMES, chance.randint(2, 6))
    draft = Draft(chance, SOUND, chance.choice((OAS30, OAS31)), names)
    found: Schema = {}
    for number, name in enumerate(names):
        objects = [n for n, made in found.items() if made.get("properties") and "discriminator" not in made]
        with draft.at(names, [n for n in names[:number] if not _is_of_family(found[n])]):
            match chance.choice(("object", "object", "schema", "all of", "family")):
                case "all of" if objects:
                    found[name] = _extended(draft, found, chance.choice(objects))
                case "family" if number + 1 < len(names):
                    return draft.document(found | _family(draft, *names[number:]))
                case "schema":
                    with draft.at(draft.must):
                        found[name] = draft.schema()
                case _:
                    found[name] = record(draft)
    return draft.document(found)


def _is_of_family(schema: Schema) -> bool:
    return "discriminator" in schema or "allOf" in schema


def _extended(draft: Draft, found: Schema, base: str) -> Schema:
    """An object that takes in another one and has further properties."""
    with draft.at(draft.reach, draft.must, tuple(found[base]["properties"])):
        own = {key: value for key, value in record(draft).items() if key != "additionalProperties"}
    return {"allOf": [draft.ref(base), own]}


def _family(draft: Draft, base: str, *subtypes: str) -> Schema:
    """An object that dispatches by the text at `kind` to schemas that extend it."""
    with draft.at(draft.must, taken=("kind",)):
        made = record(draft, kind={"type": "string"})
    made.pop("additionalProperties", None)
    mapping = {f"tag {name}": draft.ref(name)["$ref"] for name in subtypes}
    found = {base: made | {"discriminator": {"propertyName": "kind", "mapping": mapping}}}
    return found | {name: _extended(draft, found, base) for name in subtypes}


def _sound_names(draft: Draft) -> Sequence[str]:
    free = [name for name in PROPERTY_NAMES if name not in draft.taken]
    return draft.chance.sample(free, draft.chance.randint(1, 4))


def _sound_further(draft: Draft) -> Schema:
    further = draft.chance.choice((True, True, False, {"type": "string"}, {"type": "integer"}))
    return {} if further is True else {"additionalProperties": further}


def _now_and_then_null(draft: Draft, made: Schema) -> Schema:
    is_apart = not made or any(keyword in made for keyword in _APART) or len(made.get("enum", "..")) == 1
    return made if is_apart or not draft.maybe(0.25) else draft.or_null(made)


_SCALARS = (text, number, listed, anything, constant)
SOUND = Taste(
    constructs=(*_SCALARS, items, items, entries, entries, record, union, tagged_union, *[reference] * 3, prefix),
    leaves=_SCALARS,
    finish=_now_and_then_null,
    names=_sound_names,
    words=lambda draft: draft.chance.sample(WORDS, draft.chance.randint(2, 4)),
    further=_sound_further,
    formats=("", "", "", "date", "date-time", "uuid", "byte", "email"),
)


# Documents whose parts of allOf speak of the same properties.

_FEW = ("a", "b", "c", "d")
_SIMPLE: tuple[Json, ...] = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "number"},
    {"type": "boolean"},
    {"type": "string", "enum": ["x", "y"]},
    {"type": "integer", "enum": [1, 2]},
    {"type": "string", "const": "k"},
    {"type": ["string", "null"]},
    {"type": ["integer", "string"]},
    {"type": ["object", "null"]},
    {"type": "object"},
    {"type": "array"},
    {"type": "null"},
    {"description": "Words alone."},
    {"readOnly": True},
    {},
    True,
)


def overlapping(chance: Random) -> Schema:
    """A document that is valid; unions beside properties are left out.

    What one branch of those says of a property is demanded of all (see the limits in README.md).
    """
    names = [f"S{number}" for number in range(chance.randint(2, 5))]
    draft = Draft(chance, OVERLAPPING, OAS31, names)
    schemas: Schema = {}
    for number, name in enumerate(names):
        # It takes in earlier ones only, so that no allOf leads back to itself.
        makes_all_of = number > 0 and draft.maybe(0.6)
        schemas[name] = all_of(draft, names[:number]) if makes_all_of else record(draft)
    return draft.document(schemas)


def all_of(draft: Draft, others: Sequence[str]) -> Schema:
    """An allOf of other schemas, of objects, and of parts that only require or explain; above all with properties."""
    makers: Sequence[Maker] = (
        *[lambda d: d.ref(d.chance.choice(others))] * 5,
        *[record] * 3,
        lambda d: {"required": [d.chance.choice(d.taste.names(d))]},
        lambda _: {"description": "Words alone."},
    )
    parts = [draft.chance.choice(makers)(draft) for _ in range(draft.chance.randint(1, 3))]
    return {"allOf": parts} | (record(draft) if draft.depth < draft.taste.deepest else {})


def _undeclared(draft: Draft) -> Schema:
    """Nothing of further properties; but now and then one is required that is not declared."""
    return {"required": [draft.chance.choice(_FEW)]} if draft.maybe(0.05) else {}


def _simple(draft: Draft) -> Json:
    return draft.chance.choice(_SIMPLE)


OVERLAPPING = Taste(
    constructs=(
        reference,
        reference,
        _simple,
        _simple,
        record,
        items,
        entries,
        lambda draft: {"anyOf": [reference(draft), {"type": "null"}]},
        lambda draft: all_of(draft, draft.names),
    ),
    leaves=(reference, _simple),
    finish=lambda _, made: made,
    names=lambda draft: draft.chance.sample(_FEW, draft.chance.randint(1, 3)),
    words=lambda _: ("x", "y"),
    further=_undeclared,
    formats=("",),
    deepest=1,
    required=0.4,
)
