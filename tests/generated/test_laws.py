"""The laws of the package azure_openai, on values drawn from the schemas of its definition.

What a schema accepts, a newer server's enum values and tags and properties that no schema names included, comes back
as it was: same keys, same kinds of number. A value broken at one place is refused with that place and no other.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from azure_openai import SERIALIZERS, DataError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.generated.definition import ABSENT, Form, Place, Schema, edited, form_of, name_of, places_of, schemas

Strategy = st.SearchStrategy[Any]

TEXT = st.text(max_size=6)
KEY = st.text('ab~/."\\ \0é', max_size=4)
"""Keys of objects, rich in characters that pointers and JSON escape."""
INTEGER = st.integers(-(2**70), 2**70)
FLOAT = st.floats(allow_nan=False, allow_infinity=False)
SCALAR = st.none() | st.booleans() | INTEGER | FLOAT | TEXT
JSON = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEY, inner, max_size=2), max_leaves=4
)
BY_KIND: dict[str, Strategy] = {
    "any": JSON,
    "boolean": st.booleans(),
    "integer": INTEGER,
    "number": INTEGER | FLOAT,
    "string": TEXT,
}


def values(schema: Schema) -> Strategy:
    """Values of a schema; those of a named one are drawn through its name, so that schemas may refer to themselves."""
    if "$ref" in schema:
        return named(name_of(schema["$ref"]))
    form = form_of(schema)
    if "anyOf" in schema:
        [reference] = [branch for branch in schema["anyOf"] if "$ref" in branch]
        return st.none() | values(reference)
    return st.none() | of_form(form) if form.nullable else of_form(form)


@cache
def named(name: str) -> Strategy:
    """Values of a named schema, and with the right tag where it is a subtype."""
    return st.deferred(lambda: of_form(form_of(schemas()[name]), tags().get(name)))


@cache
def tags() -> dict[str, tuple[str, str]]:
    """The property and the value that tag each subtype."""
    bases = [form_of(schema) for schema in schemas().values() if "discriminator" in schema]
    return {name: (base.tag, value) for base in bases for value, name in base.subtypes.items()}


def of_form(form: Form, tag: tuple[str, str] | None = None) -> Strategy:
    if form.enum:
        return st.sampled_from(form.enum) | TEXT
    if form.kind == "array":
        assert form.items is not None
        return st.lists(values(form.items), max_size=2)
    if form.kind != "object":
        return BY_KIND[form.kind]
    if form.additional is not None:
        return st.dictionaries(KEY, values(form.additional), max_size=2)
    if form.subtypes:
        untagged = of_properties(form, {form.tag: TEXT.filter(lambda text: text not in form.subtypes)})
        return st.one_of(untagged, *map(named, form.subtypes.values()))
    return of_properties(form, {} if tag is None else {tag[0]: st.just(tag[1])})


def of_properties(form: Form, fixed: dict[str, Strategy]) -> Strategy:
    """Objects with the required properties, some of the others and now and then an unknown one."""
    known = {name: values(schema) for name, schema in form.properties.items()} | fixed
    unknown = st.dictionaries(KEY.filter(lambda name: name not in known), JSON, max_size=1)
    required = {name: known[name] for name in sorted(form.required)}
    optional = {name: strategy for name, strategy in known.items() if name not in form.required}
    return st.tuples(st.fixed_dictionaries(required, optional=optional), unknown).map(lambda pair: pair[0] | pair[1])


def exact(value: Any) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)


PLAIN: set[type] = {dict, list, str, int, float, bool, type(None)}


def python_types(value: Any) -> set[type]:
    """The types in a JSON value; of keys too."""
    inner = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
    return {type(value)}.union(*map(python_types, inner))


laws = settings(
    deadline=None,
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@pytest.mark.parametrize("name", schemas())
@laws
@given(data=st.data())
def test_a_loaded_value_is_dumped_as_it_was(name: str, data: st.DataObject) -> None:
    value = data.draw(named(name))
    serializer = SERIALIZERS[name]
    before = exact(value)
    model = serializer.load(value)

    dumped = serializer.dump(model)
    assert exact(dumped) == before
    assert python_types(dumped) <= PLAIN
    assert exact(value) == before, "loading changed the value it was given"
    assert serializer.from_json(json.dumps(value)) == model, "equal values make equal models"
    assert exact(json.loads(serializer.to_json(model))) == before


WRONG: dict[str, list[Any]] = {
    "any": [],
    "array": [{}, "text", 7, 0.5, True],
    "boolean": [{}, [], "true", 0, 1, 1.0],
    "integer": [{}, [], "7", 0.5, True, 1e-3],
    "number": [{}, [], "7", False],
    "object": [[], [["key", "value"]], "text", 7, True],
    "string": [{}, [], 7, 0.5, False],
}


def breakages(place: Place) -> list[Any]:
    """What breaks a place: values of other kinds, and null or nothing where they must not stand."""
    return WRONG[place.form.kind] + [None] * place.refuses_null + [ABSENT] * place.refuses_absence


def described(value: Any) -> str:
    """How the description of a value that was found begins."""
    if value is ABSENT or value is None:
        return "nothing" if value is ABSENT else "null"
    names = {bool: "boolean ", int: "integer ", float: "number ", str: "string ", dict: "object", list: "array"}
    return names[type(value)]


@pytest.mark.parametrize("name", schemas())
@settings(laws, max_examples=8)
@given(data=st.data())
def test_a_broken_place_is_reported_and_no_other(name: str, data: st.DataObject) -> None:
    value = data.draw(named(name))
    serializer = SERIALIZERS[name]
    for place in places_of(name, value):
        for wrong in breakages(place):
            with pytest.raises(DataError) as caught:
                serializer.load(edited(value, place.tokens, wrong))

            [problem] = caught.value.problems
            assert (caught.value.model, problem.path) == (name, place.pointer)
            assert problem.expected == {"any": "any value"}.get(place.form.kind, place.form.kind)
            assert problem.found.startswith(described(wrong))
