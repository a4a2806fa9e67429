"""Values of a form, the places in them, and what breaks each place.

In: a form and the schemas it may refer to. Out: values that fit, and edits that a package must report.
"""

from __future__ import annotations

import base64
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from hypothesis import strategies as st

from tests.laws.forms import (
    Anything,
    Base,
    Constant,
    Entries,
    Form,
    Items,
    Json,
    Listed,
    Members,
    Merged,
    Named,
    Number,
    OneOf,
    OrNull,
    Prefix,
    Property,
    Spec,
    Subtype,
    Tagged,
    Text,
)

Tokens = tuple[str | int, ...]


class Absent(Enum):
    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT
"""Stands for taking a property away."""

LETTERS = st.text("ab é\u2028\"'\\{}\U0001f600\x00", max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(LETTERS, inner, max_size=2),
    max_leaves=4,
)
TEXTS: dict[str, st.SearchStrategy[str]] = {
    "": LETTERS,
    "email": LETTERS,
    "date": st.dates().map(lambda day: day.isoformat()),
    "date-time": st.datetimes().map(lambda moment: f"{moment.isoformat()}Z"),
    "uuid": st.uuids().map(str),
    "byte": st.binary(max_size=6).map(lambda data: base64.b64encode(data).decode("ascii")),
}
NUMBERS: dict[str, st.SearchStrategy[Json]] = {
    "integer": st.integers(),
    "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
}


class Maker:
    """Draws values; what may be left out is left out where the values get deep."""

    def __init__(self, spec: Spec, draw: Callable[[st.SearchStrategy[Json]], Json]) -> None:
        self._spec = spec
        self._draw = draw

    def value(self, form: Form, depth: int = 5) -> Json:
        """A value of the form."""
        draw = self._draw
        match form:
            case Text(format):
                return draw(TEXTS[format])
            case Number(name):
                return draw(NUMBERS[name])
            case Listed(values):
                return draw(st.sampled_from(values))
            case Constant(value):
                return value
            case Anything():
                return draw(JSON)
            case Items(item):
                return [self.value(item, depth - 1) for _ in range(self._count(depth))]
            case Entries(value):
                return {key: self.value(value, depth - 1) for key in self._keys(depth)}
            case Prefix(items, rest):
                first = [self.value(item, depth - 1) for item in items]
                return first + [self.value(rest, depth - 1) for _ in range(self._count(depth))]
            case Named(name):
                return self.value(self._spec[name], depth)
            case OrNull(inner):
                return None if depth < 0 or draw(st.booleans()) else self.value(inner, depth)
            case OneOf(branches):
                return self.value(draw(st.sampled_from(branches)), depth)
            case Tagged(key, branches):
                tag = draw(st.sampled_from(list(branches)))
                return {key: tag} | self._members(branches[tag], depth, {key})
            case Members() | Merged() | Base() | Subtype():
                return self._object(form, depth)
            case _:
                assert_never(form)

    def _object(self, form: Members | Merged | Base | Subtype, depth: int) -> dict[str, Json]:
        match form:
            case Members():
                return self._members(form, depth, set())
            case Merged():
                return self._members(whole(self._spec, form), depth, set())
            case Base(key, own, subtypes):
                tag = self._draw(st.sampled_from([*subtypes, "unknown"]))
                subtype = self._spec[subtypes[tag]] if tag in subtypes else None
                members = whole(self._spec, subtype) if isinstance(subtype, Subtype) else own
                return {key: tag} | self._members(members, depth, {key})
            case Subtype(base):
                above = self._spec[base]
                assert isinstance(above, Base)
                [tag] = [tag for tag, name in above.subtypes.items() if self._spec[name] is form]
                return {above.key: tag} | self._members(whole(self._spec, form), depth, {above.key})

    def _members(self, form: Members, depth: int, taken: set[str]) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for name, prop in form.properties.items():
            if prop.required or (depth > 0 and self._draw(st.booleans())):
                value = self.value(prop.form, depth - 1)
                if value is not None or prop.required or admits_null(self._spec, prop.form):
                    found[name] = value
        if form.further is not None:
            free = [key for key in self._keys(depth) if key not in form.properties and key not in taken]
            found |= {key: self.value(form.further, depth - 1) for key in free}
        return found

    def _count(self, depth: int) -> int:
        return 0 if depth <= 0 else int(self._draw(st.integers(0, 2)))

    def _keys(self, depth: int) -> list[str]:
        return [] if depth <= 0 else list(self._draw(st.lists(LETTERS, max_size=2, unique=True)))


def whole(spec: Spec, form: Merged | Subtype) -> Members:
    """The own and the inherited properties; further ones as the base has them."""
    above = spec[form.base]
    base = above.own if isinstance(above, Base) else above
    assert isinstance(base, Members)
    further = base.further if isinstance(form, Merged) else Anything()
    return Members({**base.properties, **form.own.properties}, further)


def admits_null(spec: Spec, form: Form) -> bool:
    """Whether null is a value of the form."""
    while isinstance(form, Named):
        form = spec[form.name]
    return isinstance(form, OrNull | Anything)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a value, and the values that must not stand there; `ABSENT` among them where it must not be empty."""

    tokens: Tokens
    wrong: tuple[Json, ...]

    @property
    def pointer(self) -> str:
        """The JSON pointer (RFC 6901)."""
        return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in self.tokens)


def places(spec: Spec, form: Form, value: Json, tokens: Tokens = ()) -> Iterator[Place]:
    """The places in a value of the form at which a package must notice a wrong value."""
    match form:
        case Named(name):
            yield from places(spec, spec[name], value, tokens)
        case OrNull(inner):
            for place in places(spec, inner, value, tokens) if value is not None else ():
                yield place if place.tokens != tokens else Place(tokens, tuple(w for w in place.wrong if w is not None))
        case OneOf(branches):
            chosen = [branch for branch in branches if fits(branch, value)]
            below = (place for branch in chosen for place in places(spec, branch, value, tokens))
            yield from (place for place in below if place.tokens != tokens)
        case Tagged(key, tagged):
            inside = _member_places(spec, tagged[value[key]], value, tokens)
            yield from (place for place in inside if place.tokens != (*tokens, key))
        case Items(item):
            yield Place(tokens, ({}, "x", 1, None))
            for index, inner_value in enumerate(value):
                yield from places(spec, item, inner_value, (*tokens, index))
        case Prefix(items, rest):
            yield Place(tokens, ({}, "x", 1, None))
            for index, inner_value in enumerate(value):
                yield from places(spec, items[index] if index < len(items) else rest, inner_value, (*tokens, index))
        case Entries(inner):
            yield Place(tokens, ([], "x", 1, None))
            for key, inner_value in value.items():
                yield from places(spec, inner, inner_value, (*tokens, key))
        case Members() | Merged() | Base() | Subtype():
            yield Place(tokens, ([], "x", True, None))
            yield from _object_places(spec, form, value, tokens)
        case _:
            yield Place(tokens, wrong_scalars(form))


def _object_places(spec: Spec, form: Members | Merged | Base | Subtype, value: Json, tokens: Tokens) -> Iterator[Place]:
    match form:
        case Members():
            yield from _member_places(spec, form, value, tokens)
        case Merged() | Subtype():
            yield from _member_places(spec, whole(spec, form), value, tokens)
        case Base(key, own, subtypes):
            yield Place((*tokens, key), (ABSENT,) if value[key] == "unknown" and not _requires(own) else ())
            subtype = spec[subtypes[value[key]]] if value[key] in subtypes else own
            if isinstance(subtype, Subtype):
                subtype = whole(spec, subtype)
            assert isinstance(subtype, Members)
            yield from _member_places(spec, subtype, value, tokens)


def _requires(form: Members) -> bool:
    return any(prop.required for prop in form.properties.values())


def _member_places(spec: Spec, form: Members, value: Json, tokens: Tokens) -> Iterator[Place]:
    for name, prop in form.properties.items():
        here = (*tokens, name)
        if name not in value:
            continue
        for place in places(spec, prop.form, value[name], here):
            yield place if place.tokens != here else Place(here, _in_property(spec, prop, place.wrong))
        if prop.required and not admits_null(spec, prop.form):
            yield Place(here, (ABSENT,))
    if form.further is not None:
        for name in value:
            if name not in form.properties and not isinstance(form.further, Anything):
                yield from places(spec, form.further, value[name], (*tokens, name))


def _in_property(spec: Spec, prop: Property, wrong: tuple[Json, ...]) -> tuple[Json, ...]:
    """Null means absent where a property is optional."""
    keep_null = prop.required and not admits_null(spec, prop.form)
    return tuple(w for w in wrong if w is not None or keep_null)


def wrong_scalars(form: Form) -> tuple[Json, ...]:
    """Values of other kinds, and texts that break their format."""
    match form:
        case Text(format):
            return (1, True, [], {}, None) + (() if format in ("", "email") else ("?",))
        case Number("integer"):
            return ("1", 1.5, True, [], None)
        case Number("number"):
            return ("1", True, {}, None)
        case Number():
            return (0, 1, "true", [], None)
        case Listed(values):
            return (1, [], None) if isinstance(values[0], str) else ("1", True, 1.5, None)
        case Constant(value):
            return ("other", 17, [], None) + ((1,) if value is True else (True,) if value == 1 else ())
        case _:
            return ()


def fits(form: Form, value: Json) -> bool:
    """Whether a value has the JSON kind of a branch of `OneOf`."""
    match form:
        case Text():
            return isinstance(value, str)
        case Number("boolean"):
            return isinstance(value, bool)
        case Number("integer"):
            return type(value) is int
        case Number():
            return type(value) in (int, float)
        case Items():
            return isinstance(value, list)
        case _:
            return isinstance(value, dict)


def edited(value: Json, tokens: Tokens, new: Json) -> Json:
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
