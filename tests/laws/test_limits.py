"""Checked limits judge values as JSON Schema's own library does: for random limits, on load and in `validate()`.

Schemas and values are of small alphabets, so that both verdicts are frequent. Left out is what the library judges as
Python does: multiples of numbers that are no exact floats, texts with line ends and with letters beyond ASCII. So are
numbers such as 1.0, which closed unions do not take for integers.
"""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of

laws = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
VALUES_OF_EACH = 25

_small = st.integers(0, 4)
_numbers = st.integers(-4, 4) | st.sampled_from([-1.5, -0.5, 0.25, 0.5, 2.5])
_texts = st.text("ab1 ", max_size=5)
_patterns = st.sampled_from(["^a", "b$", "^[ab]*$", r"\d", r"^\S+$", r"^\w*$", ".b", "^(a|b)?1", "[^a]", r"a\s"])


def _some(keywords: dict[str, st.SearchStrategy[Any]], **always: Json) -> st.SearchStrategy[Json]:
    """Schemas with the keywords of `always` and some of the others."""
    return st.fixed_dictionaries({}, optional=keywords).map(lambda chosen: {**always, **chosen})


_range = {"minimum": _numbers, "maximum": _numbers, "exclusiveMinimum": _numbers, "exclusiveMaximum": _numbers}
_integers = _some({**_range, "multipleOf": st.integers(1, 3)}, type="integer")
_floats = _some({**_range, "multipleOf": st.sampled_from([0.25, 0.5, 1, 2])}, type="number")
_strings = _some({"minLength": _small, "maxLength": _small, "pattern": _patterns}, type="string")
_scalars = _integers | _floats | _strings


def _containers(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    sizes = {"minItems": _small, "maxItems": _small, "uniqueItems": st.booleans()}
    counts = {"minProperties": _small, "maxProperties": _small}
    names = st.fixed_dictionaries({}, optional={"maxLength": _small, "pattern": _patterns})
    properties = st.dictionaries(st.sampled_from(["a", "b", "ab"]), inner, max_size=3)
    return (
        inner.flatmap(lambda item: _some(sizes, type="array", items=item))
        | inner.flatmap(lambda v: _some({**counts, "propertyNames": names}, type="object", additionalProperties=v))
        | properties.flatmap(lambda p: _some(counts, type="object", properties=p))
        | st.lists(_strings, min_size=2, max_size=3).map(lambda parts: {"allOf": parts})
        | st.lists(_scalars, min_size=2, max_size=3).map(lambda branches: {"anyOf": branches})
    )


_schemas = st.recursive(_scalars, _containers, max_leaves=6)
_values = st.recursive(
    _numbers | _texts | st.booleans(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text("ab", max_size=3), inner, max_size=4),
    max_leaves=8,
)


def values_of(schema: Json) -> st.SearchStrategy[Json]:
    """Values of the type of a schema, mostly within its limits or beyond them by a little."""
    if "anyOf" in schema or "allOf" in schema:
        return st.one_of([values_of(part) for part in schema.get("anyOf") or schema["allOf"]])
    match schema["type"]:
        case "integer":
            return st.integers(-5, 5)
        case "number":
            return _numbers
        case "string":
            return _texts
        case "array":
            return st.lists(values_of(schema["items"]), max_size=5)
        case _:
            inner = schema.get("additionalProperties")
            if inner is not None:
                return st.dictionaries(st.text("ab1", max_size=3), values_of(inner), max_size=5)
            return st.fixed_dictionaries({}, optional={k: values_of(v) for k, v in schema["properties"].items()})


def _ruled(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    """Schemas with what only rules say, around schemas without types of their own."""
    names = st.sampled_from(["a", "b", "ab"])
    some = st.lists(inner, min_size=1, max_size=3)
    lists = st.lists(names, min_size=1, max_size=2, unique=True)
    keywords: dict[str, st.SearchStrategy[Any]] = {
        "not": inner, "if": inner, "then": inner, "else": inner, "oneOf": some, "anyOf": some, "allOf": some,
        "contains": inner, "minContains": st.integers(0, 2), "maxContains": st.integers(0, 2), "const": _values,
        "enum": st.lists(_values, min_size=1, max_size=3), "required": lists, "propertyNames": inner,
        "dependentRequired": st.dictionaries(names, lists, max_size=2),
        "dependentSchemas": st.dictionaries(names, inner, max_size=2),
        "patternProperties": st.dictionaries(st.sampled_from(["^a", "b$"]), inner, max_size=2),
        "properties": st.dictionaries(names, inner, max_size=2), "additionalProperties": inner,
        "prefixItems": st.lists(inner, min_size=1, max_size=2), "items": inner, "unevaluatedItems": inner,
        "unevaluatedProperties": inner, "minProperties": _small, "maxLength": _small, "maximum": _numbers,
        "type": st.sampled_from(["object", "array", "string", "integer", "number", "boolean", "null"]),
    }  # fmt: skip
    return st.lists(st.sampled_from(sorted(keywords)), min_size=1, max_size=4, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({keyword: keywords[keyword] for keyword in chosen})
    )


_any_schemas = st.recursive(st.booleans() | _scalars, _ruled, max_leaves=8)


@pytest.mark.slow
@laws
@given(_any_schemas, st.lists(_values | st.none(), min_size=1, max_size=VALUES_OF_EACH))
def test_rules_hold_as_json_schema_says(schema: Json, values: list[Json]) -> None:
    """Any schema inside of `not` is a rule as a whole: no type reads it."""
    judge = jsonschema.Draft202012Validator(schema)
    checked = built(document_of({"It": {"not": schema}}), settings=changed(DEFAULTS, {"validate": True}))
    for value in values:
        assert accepts(checked, value) != judge.is_valid(value), value


def accepts(package: Built, value: Json) -> bool:
    try:
        package.load("It", value)
    except package.module.DataError:
        return False
    return True


def validates(package: Built, value: Any) -> bool:
    try:
        package.module.SERIALIZERS["It"].validate(value)
    except package.module.DataError:
        return False
    return True


@pytest.mark.slow
@laws
@given(_schemas, st.data())
def test_limits_hold_as_json_schema_says(schema: Json, data: st.DataObject) -> None:
    checked = built(document_of({"It": schema}), settings=changed(DEFAULTS, {"validate": True, "unions": "closed"}))
    free = built(document_of({"It": schema}))
    judge = jsonschema.Draft202012Validator(schema)
    for value in data.draw(st.lists(values_of(schema) | _values, min_size=1, max_size=VALUES_OF_EACH)):
        verdict = judge.is_valid(value)
        assert accepts(checked, value) == verdict, value
        if not has_models(schema) and accepts(free, value):
            loaded = free.load("It", value)
            assume("Unrecognized" not in repr(loaded))
            assert validates(checked, loaded) == verdict, value


def has_models(schema: Json) -> bool:
    """Whether values of the schema hold instances of classes, which two packages do not share."""
    inner = [schema.get("items"), schema.get("additionalProperties"), *schema.get("anyOf", ())]
    return bool(schema.get("properties")) or any(isinstance(s, dict) and has_models(s) for s in inner)
