"""Specs at random: schemas that refer to one another, of all constructs that `forms` has.

In: nothing. Out: hypothesis strategies. A value of any schema is finite: what a value must contain refers to earlier
schemas only, what it may contain refers to any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.laws.forms import (
    OAS30,
    OAS31,
    Anything,
    Base,
    Constant,
    Entries,
    Form,
    Items,
    Listed,
    Members,
    Merged,
    Named,
    Number,
    OneOf,
    OrNull,
    Prefix,
    Property,
    Subtype,
    Tagged,
    Text,
)

TYPE_NAMES = [
    "Pet", "pet", "PetOwner", "Order", "OrderItem", "order-status", "a.b", "a b", "a/b", "a~b", "a%b", "Any", "Model",
    "class", "list", "Unset", "datetime", "2nd", "«x»", "é", "\U0001f600", "Item", "Value", "_runtime", "HTTPError",
]  # fmt: skip
PROPERTY_NAMES = [
    "id", "name", "a_b", "a-b", "aB", "class", "list", "from_dict", "to_dict", "self", "additional_properties", "2nd",
    "@type", "$x", "a b", "a/b", "a~b", "", "é", "value", "data", "at", "str", "datetime", "Pet", "__init__", "dict",
    "item", "key", "result", "rest", "take",
]  # fmt: skip
WORDS = ["a", "b", "A", "a b", "+1", "-1", "", "None"]
FORMATS = ["", "", "", "date", "date-time", "uuid", "byte", "email"]


@dataclass(frozen=True, slots=True)
class Document:
    """Schemas and the dialect that they are spelled in."""

    schemas: dict[str, Form]
    dialect: str


def scalars(dialect: str) -> st.SearchStrategy[Form]:
    """Forms that hold no others."""
    texts = st.builds(Text, st.sampled_from(FORMATS))
    numbers = st.builds(Number, st.sampled_from(["integer", "number", "boolean"]))
    words = st.lists(
        st.sampled_from(["a", "b", "A", "a b", "+1", "-1", "", "None"]), min_size=2, max_size=4, unique=True
    )
    levels = st.lists(st.integers(-2, 3), min_size=2, max_size=4, unique=True)
    listed = st.builds(Listed, st.one_of(words.map(tuple), levels.map(tuple)))
    found: list[st.SearchStrategy[Form]] = [texts, numbers, listed, st.just(Anything())]
    if dialect == OAS31:
        found.append(st.builds(Constant, st.sampled_from(["x", "y z", 1, 0, True])))
    return st.one_of(found)


@st.composite
def forms(draw: st.DrawFn, dialect: str, names: Sequence[str], depth: int = 2) -> Form:
    """A form that refers to the names at most."""
    simple = scalars(dialect)
    if depth == 0:
        return draw(simple)
    inner = forms(dialect, names, depth - 1)
    choices: list[st.SearchStrategy[Form]] = [simple, st.builds(Items, inner), st.builds(Entries, inner)]
    choices += [members(dialect, names, names, depth - 1), unions(dialect, depth - 1), tagged(dialect)]
    if names:
        choices += [st.sampled_from(names).map(Named)] * 3
    if dialect == OAS31:
        choices.append(st.builds(Prefix, st.lists(inner, min_size=1, max_size=2).map(tuple), inner))
    form = draw(st.one_of(choices))
    is_null_apart = not isinstance(form, Anything | Tagged | OneOf | Constant)
    return OrNull(form) if is_null_apart and draw(st.integers(0, 3)) == 0 else form


@st.composite
def members(
    draw: st.DrawFn, dialect: str, earlier: Sequence[str], names: Sequence[str], depth: int, taken: Sequence[str] = ()
) -> Members:
    """An object with other properties than those `taken`."""
    free = [name for name in PROPERTY_NAMES if name not in taken]
    properties = {
        name: Property(draw(forms(dialect, earlier if required else names, depth)), required)
        for name in draw(st.lists(st.sampled_from(free), min_size=1, max_size=4, unique=True))
        for required in [draw(st.booleans())]
    }
    further: Form | None = draw(st.sampled_from([Anything(), Anything(), None, Text(), Number("integer")]))
    return Members(properties, further)


@st.composite
def unions(draw: st.DrawFn, dialect: str, depth: int) -> OneOf:
    """A union of two or three kinds of JSON value."""
    object_like = st.one_of(members(dialect, (), (), depth), st.builds(Entries, scalars(dialect)))
    kinds: list[st.SearchStrategy[Form]] = [
        st.builds(Text, st.sampled_from(FORMATS)),
        st.just(Number("boolean")),
        st.sampled_from([Number("integer"), Number("number")]),
        st.builds(Items, scalars(dialect)),
        object_like,
    ]
    chosen = draw(st.lists(st.sampled_from(range(len(kinds))), min_size=2, max_size=3, unique=True))
    return OneOf(tuple(draw(kinds[number]) for number in chosen))


@st.composite
def tagged(draw: st.DrawFn, dialect: str) -> Tagged:
    """A union of objects that a constant tells apart."""
    key = draw(st.sampled_from(["kind", "@type", "class", "a-b"]))
    tags = draw(st.lists(st.sampled_from(["a", "b c", "C", ""]), min_size=2, max_size=3, unique=True))
    return Tagged(key, {tag: draw(members(dialect, (), (), 0, [key, "a_b", "aB"])) for tag in tags})


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Two to six schemas."""
    dialect = draw(st.sampled_from([OAS30, OAS31]))
    names = draw(st.lists(st.sampled_from(TYPE_NAMES), min_size=2, max_size=6, unique=True))
    found: dict[str, Form] = {}
    for number, name in enumerate(names):
        earlier = [other for other in names[:number] if not isinstance(found[other], Base | Subtype)]
        kind = draw(st.sampled_from(["object", "object", "form", "merged", "base"]))
        mergeable = [other for other in earlier if isinstance(found[other], Members)]
        if kind == "object":
            found[name] = draw(members(dialect, earlier, names, 2))
        elif kind == "merged" and mergeable:
            base = draw(st.sampled_from(mergeable))
            base_form = found[base]
            taken = list(base_form.properties) if isinstance(base_form, Members) else []
            own = draw(members(dialect, earlier, names, 1, taken))
            found[name] = Merged(base, Members(own.properties, Anything()))
        elif kind == "base" and number + 1 < len(names):
            found |= draw(families(dialect, names[number:], earlier))
            break
        else:
            found[name] = draw(forms(dialect, earlier, 2))
    return Document(without_references_to_nothing(found, names), dialect)


@st.composite
def families(draw: st.DrawFn, dialect: str, names: Sequence[str], earlier: Sequence[str]) -> dict[str, Form]:
    """A base and its subtypes, which are all further names."""
    base, *subtypes = names
    own = draw(members(dialect, earlier, earlier, 1, ["kind"]))
    own = Members(own.properties, Anything())
    found: dict[str, Form] = {base: Base("kind", own, {f"tag {name}": name for name in subtypes})}
    for name in subtypes:
        more = draw(members(dialect, earlier, names, 1, ["kind", *own.properties]))
        found[name] = Subtype(base, Members(more.properties, Anything()))
    return found


def without_references_to_nothing(found: dict[str, Form], names: Sequence[str]) -> dict[str, Form]:
    """The schemas, with one of any value for each name that was drawn and has none."""
    return found | {name: Anything() for name in names if name not in found}
