"""Checked limits: what a keyword refuses is an error on load, and in `validate()` of models built in Python."""

from __future__ import annotations

import json
import math
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple, get_type_hints

import pytest

from schemawright.diagnostics import Severity
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, Json, built, document_of, ref, reported

VALIDATE = changed(DEFAULTS, {"validate": True})
BIG = 2**61 - 1
"""Whole numbers that are multiples of this have one hash in Python."""


class Limit(NamedTuple):
    """A schema with values it accepts, and values it refuses with pointer, what is expected and what is found."""

    schema: Json
    accepted: list[Json]
    refused: list[tuple[Json, str, str, str]]
    version: str = "3.1.0"


STRING: dict[str, Json] = {"type": "string"}
LIMITS: dict[str, Limit] = {
    "minimum": Limit(
        {"type": "number", "minimum": 1},
        [1, 1.0, 2.5, 10**400],
        [(0.5, "", "number not below 1", "number 0.5"), (-1, "", "number not below 1", "integer -1")],
    ),
    "maximum": Limit({"type": "integer", "maximum": 2}, [2, -5, 2.0], [(3, "", "number not above 2", "integer 3")]),
    "exclusive_as_number": Limit(
        {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        [0.5],
        [(0, "", "number above 0", "integer 0"), (1.0, "", "number below 1", "number 1.0")],
    ),
    "exclusive_as_boolean": Limit(
        {"type": "number", "minimum": 0, "exclusiveMinimum": True, "maximum": 1, "exclusiveMaximum": False},
        [0.5, 1],
        [(0, "", "number above 0", "integer 0"), (1.5, "", "number not above 1", "number 1.5")],
        "3.0.3",
    ),
    "exclusive_in_swagger": Limit(
        {"type": "number", "maximum": 1, "exclusiveMaximum": True},
        [0.5],
        [(1, "", "number below 1", "integer 1")],
        "2.0",
    ),
    "multiple_of_fraction": Limit(
        {"type": "number", "multipleOf": 0.1},
        [0.3, 0.7, 1, 1.1, 123456789.1, 1e300],
        [(0.35, "", "multiple of 0.1", "number 0.35")],
    ),
    "multiple_of_integer": Limit(
        {"type": "integer", "multipleOf": 3}, [0, -3, 9], [(10, "", "multiple of 3", "integer 10")]
    ),
    "length": Limit(
        {**STRING, "minLength": 2, "maxLength": 3},
        ["ab", "äöü", "😀😀😀"],
        [
            ("a", "", "string of length 2 or more", 'string "a"'),
            ("😀😀😀😀", "", "string of length 3 or less", f"string {json.dumps('😀😀😀😀')}"),
        ],
    ),
    "pattern": Limit(
        {**STRING, "pattern": "b+$"},
        ["b", "abb"],
        [
            ("ba", "", "string that matches b+\\Z", 'string "ba"'),
            ("b\n", "", "string that matches b+\\Z", 'string "b\\n"'),
        ],
    ),
    "pattern_of_a_date": Limit(
        {**STRING, "format": "date", "pattern": "^20"},
        ["2024-02-29"],
        [("1999-01-01", "", "string that matches ^20", 'string "1999-01-01"')],
    ),
    "items": Limit(
        {"type": "array", "items": {"type": "integer", "maximum": 9}, "minItems": 1, "maxItems": 2},
        [[1], [1, 9]],
        [
            ([], "", "array of length 1 or more", "array of length 0"),
            ([1, 2, 3], "", "array of length 2 or less", "array of length 3"),
            ([1, 10], "/1", "number not above 9", "integer 10"),
        ],
    ),
    "unique": Limit(
        {"type": "array", "items": {}, "uniqueItems": True},
        [[1, True, "1", [1], {"a": 1}, 0, False, None], [[1, True], [True, 1]], [n * BIG for n in range(1, 2000)]],
        [
            ([1, 2, 1.0], "/2", "item unlike item 0", "number 1.0"),
            ([{"a": 1, "b": [2]}, {"b": [2.0], "a": 1}], "/1", "item unlike item 0", "object of length 2"),
            ([2**70, 2.0**70], "/1", "item unlike item 0", f"number {2.0**70!r}"),
        ],
    ),
    "unique_off": Limit({"type": "array", "items": {}, "uniqueItems": False}, [[1, 1]], []),
    "tuple": Limit(
        {"type": "array", "prefixItems": [{"type": "integer", "minimum": 5}, STRING], "maxItems": 2},
        [[5, "a"], [5]],
        [
            ([4, "a"], "/0", "number not below 5", "integer 4"),
            ([5, "a", 1], "", "array of length 2 or less", "array of length 3"),
        ],
    ),
    "exact_tuple": Limit(
        {"type": "array", "prefixItems": [{"type": "integer", "minimum": 5}, STRING], "minItems": 2, "maxItems": 2},
        [[5, "a"]],
        [([4, "a"], "/0", "number not below 5", "integer 4")],
    ),
    "map": Limit(
        {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}, "maxProperties": 2},
        [{}, {"a": 1, "b/c": 2}],
        [
            ({"a": 1, "b": 1, "c": 1}, "", "object of length 2 or less", "object of length 3"),
            ({"b/c": 0}, "/b~1c", "number not below 1", "integer 0"),
        ],
    ),
    "names": Limit(
        {"type": "object", "additionalProperties": {}, "propertyNames": {"pattern": "^[a-z]+$", "maxLength": 2}},
        [{}, {"ab": 1}],
        [
            ({"A": 1}, "/A", "name that matches ^[a-z]+\\Z", 'string "A"'),
            ({"abc": 1}, "/abc", "name of length 2 or less", 'string "abc"'),
        ],
    ),
    "record": Limit(
        {"type": "object", "properties": {"a": STRING, "b": STRING}, "minProperties": 1, "maxProperties": 2},
        [{"a": "x"}, {"a": "x", "c": 1}],
        [
            ({}, "", "object of length 1 or more", "object of length 0"),
            ({"a": "x", "b": "x", "c": 1}, "", "object of length 2 or less", "object of length 3"),
        ],
    ),
    "any_value": Limit(
        {"minLength": 2, "minimum": 5},
        ["ab", 5, None, [], {}],
        [("a", "", "string of length 2 or more", 'string "a"'), (4, "", "number not below 5", "integer 4")],
    ),
    "nullable": Limit(
        {"type": ["string", "null"], "minLength": 2},
        [None, "ab"],
        [("a", "", "string of length 2 or more", 'string "a"')],
    ),
    "type_list": Limit(
        {"type": ["string", "integer"], "minLength": 2, "minimum": 5},
        ["ab", 5],
        [("a", "", "string of length 2 or more", 'string "a"'), (4, "", "number not below 5", "integer 4")],
    ),
    "union_by_limits": Limit(
        {"anyOf": [{**STRING, "maxLength": 2}, {**STRING, "pattern": "^[0-9]+$"}]},
        ["ab", "12345"],
        [("abc", "", "string of length 2 or less", 'string "abc"')],
    ),
    "beside_a_union": Limit(
        {"oneOf": [STRING, {"type": "integer"}], "minLength": 1},
        ["a", 0],
        [("", "", "string of length 1 or more", 'string ""')],
    ),
    "all_of": Limit(
        {"allOf": [{**STRING, "minLength": 2, "pattern": "^a"}, {"minLength": 3, "maxLength": 9, "pattern": "b$"}]},
        ["aab"],
        [
            ("ab", "", "string of length 3 or more", 'string "ab"'),
            ("bbb", "", "string that matches ^a", 'string "bbb"'),
            ("aaa", "", "string that matches b\\Z", 'string "aaa"'),
        ],
    ),
    "wrapped": Limit(
        {"allOf": [ref("Short")], "minLength": 2},
        ["ab"],
        [
            ("a", "", "string of length 2 or more", 'string "a"'),
            ("abcdef", "", "string of length 5 or less", 'string "abcdef"'),
        ],
    ),
    "beside_a_reference": Limit(
        {"type": "object", "properties": {"a": {**ref("Short"), "minLength": 2}}},
        [{"a": "ab"}],
        [({"a": "a"}, "/a", "string of length 2 or more", 'string "a"')],
    ),
    "objects_put_together": Limit(
        {
            "allOf": [
                {"type": "object", "properties": {"a": {"type": "integer", "minimum": 1}}, "maxProperties": 3},
                {"type": "object", "properties": {"a": {"type": "integer", "minimum": 2, "maximum": 5}}},
                {"minProperties": 1},
            ]
        },
        [{"a": 2}],
        [
            ({"a": 1}, "/a", "number not below 2", "integer 1"),
            ({"a": 6}, "/a", "number not above 5", "integer 6"),
            ({}, "", "object of length 1 or more", "object of length 0"),
            ({"a": 2, "b": 1, "c": 1, "d": 1}, "", "object of length 3 or less", "object of length 4"),
        ],
    ),
    "constant_of_any_value": Limit(
        {"const": {"a": [1, False]}},
        [{"a": [1, False]}, {"a": [1.0, False]}],
        [({"a": [True, False]}, "", '{"a": [1, false]}', "object of length 1")],
    ),
    "values_of_several_kinds": Limit(
        {"enum": [1, "a", [2], False, None]},
        [1, 1.0, "a", [2], False, None],
        [
            (True, "", '1 or "a" or [2] or false or null', "boolean true"),
            ("1", "", '1 or "a" or [2] or false or null', 'string "1"'),
            ([3], "", '1 or "a" or [2] or false or null', "array of length 1"),
        ],
    ),
    "contains": Limit(
        {"type": "array", "contains": {"type": "integer", "minimum": 5}, "minContains": 2, "maxContains": 3},
        [[5, 6], [1, 5, 6, 7]],
        [
            ([5], "", "2 or more items that the definition asks for, not 1", "array of length 1"),
            ([5, 6, 7, 8], "", "3 or less items that the definition asks for, not 4", "array of length 4"),
        ],
    ),
    "dependent_required": Limit(
        {"type": "object", "properties": {"a": STRING, "b": STRING}, "dependentRequired": {"a": ["b"]}},
        [{}, {"b": "x"}, {"a": "x", "b": "y"}],
        [({"a": "x"}, "/b", "any value", "nothing")],
    ),
    "dependent_schemas": Limit(
        {"type": "object", "properties": {"a": STRING}, "dependentSchemas": {"a": {"maxProperties": 1}}},
        [{"a": "x"}, {"b": 1, "c": 2}],
        [({"a": "x", "b": 1}, "", "object of length 1 or less", "object of length 2")],
    ),
    "required_without_properties": Limit(
        {"type": "object", "required": ["a"], "additionalProperties": STRING},
        [{"a": "x"}],
        [({}, "/a", "any value", "nothing")],
    ),
    "required_undeclared": Limit(
        {"type": "object", "required": ["a", "b"], "properties": {"a": STRING}},
        [{"a": "x", "b": None}],
        [({"a": "x"}, "/b", "any value", "nothing")],
    ),
    "required_groups": Limit(
        {
            "type": "object",
            "properties": {"a": STRING, "b": STRING},
            "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
        },
        [{"a": "x"}, {"b": "x"}],
        [
            ({}, "", "a value that fits exactly one of 2 branches, not 0", "object of length 0"),
            ({"a": "x", "b": "y"}, "", "a value that fits exactly one of 2 branches, not 2", "object of length 2"),
        ],
    ),
    "names_that_are_listed": Limit(
        {"type": "object", "additionalProperties": {}, "propertyNames": {"enum": ["a", "b"]}},
        [{"a": 1}],
        [({"c": 1}, "/c", '"a" or "b"', 'string "c"')],
    ),
    "patterns_of_names": Limit(
        {
            "type": "object",
            "properties": {"id": STRING},
            "patternProperties": {"^n": {"type": "integer", "minimum": 2}, "e$": {"maximum": 9}},
            "additionalProperties": False,
        },
        [{"id": "x", "n1": 10, "size": 9, "nice": 3}],
        [
            ({"id": "x", "n1": 1}, "/n1", "number not below 2", "integer 1"),
            ({"nice": 10}, "/nice", "number not above 9", "integer 10"),
            ({"other": 1}, "/other", "no value", "integer 1"),
        ],
    ),
    "patterns_of_kinds": Limit(
        {
            "type": "object",
            "properties": {"id": STRING},
            "patternProperties": {"^n": {"type": "integer", "minimum": 2}, "^s": STRING},
            "additionalProperties": False,
        },
        [{"id": "x", "n1": 10, "s": "y"}],
        [({"other": 1}, "/other", "no value", "integer 1")],
    ),
    "closed_object": Limit(
        {"type": "object", "properties": {"a": STRING}, "additionalProperties": False},
        [{"a": "x"}, {}],
        [({"a": "x", "b": 1}, "/b", "no property of this name", "integer 1")],
    ),
    "closed_tuple": Limit(
        {"type": "array", "prefixItems": [STRING, STRING], "items": False},
        [[], ["a", "b"]],
        [(["a", "b", "c"], "", "array of length 2 or less", "array of length 3")],
    ),
    "nothing": Limit(
        {"type": "object", "properties": {"a": False}}, [{}, {"b": 1}], [({"a": None}, "/a", "no value", "null")]
    ),
    "condition": Limit(
        {
            "type": "object",
            "properties": {"kind": STRING, "a": STRING},
            "if": {"properties": {"kind": {"const": "x"}}, "required": ["kind"]},
            "then": {"required": ["a"]},
            "else": {"maxProperties": 1},
        },
        [{"kind": "x", "a": "y"}, {"kind": "y"}],
        [
            ({"kind": "x"}, "/a", "any value", "nothing"),
            ({"kind": "y", "a": "z"}, "", "object of length 1 or less", "object of length 2"),
        ],
    ),
    "unlike": Limit(
        {**STRING, "not": {"pattern": "^x"}},
        ["y"],
        [("xy", "", "another value than those that are ruled out", 'string "xy"')],
    ),
    "unlike_null": Limit(
        {"not": {"type": "null"}}, [1, {}], [(None, "", "another value than those that are ruled out", "null")]
    ),
    "exactly_one": Limit(
        {"oneOf": [{"type": "integer", "minimum": 5}, {"type": "integer", "maximum": 7}]},
        [9, 1],
        [(6, "", "a value that fits exactly one of 2 branches, not 2", "integer 6")],
    ),
    "unevaluated": Limit(
        {
            "allOf": [ref("Named"), {"type": "object", "properties": {"b": STRING}}],
            "anyOf": [{"required": ["c"], "properties": {"c": STRING}}, {}],
            "unevaluatedProperties": False,
        },
        [{"name": "x", "b": "y"}, {"name": "x", "c": "z"}],
        [({"name": "x", "d": 1}, "/d", "no value", "integer 1")],
    ),
    "unevaluated_items": Limit(
        {
            "type": "array",
            "prefixItems": [STRING],
            "contains": {"type": "integer"},
            "unevaluatedItems": {"const": None},
        },
        [["a", 1, None]],
        [(["a", 1, True], "/2", "null", "boolean true")],
    ),
    "other_kinds_are_free": Limit({**STRING, "minimum": 5, "minItems": 3}, ["", "a"], []),
}
OTHERS: dict[str, Json] = {
    "Short": {**STRING, "maxLength": 5},
    "Named": {"type": "object", "required": ["name"], "properties": {"name": STRING}},
    "Tree": {
        "type": "object",
        "required": ["children"],
        "properties": {"children": {"type": "array", "items": {"anyOf": [ref("Tree"), ref("Named")]}}},
    },
}


def package(version: str, settings: Settings = VALIDATE) -> Built:
    """All schemas of one version, each also as the property of an object."""
    main = {name: limit.schema for name, limit in LIMITS.items() if limit.version == version}
    holders = {
        f"hold_{name}": {"type": "object", "required": ["it"], "properties": {"it": schema}}
        for name, schema in main.items()
    }
    return built(document_of({**OTHERS, **main, **holders}, version), settings=settings)


def problems(package: Built, call: Any) -> list[tuple[str, str, str]]:
    try:
        call()
    except package.module.DataError as error:
        return [(problem.path, problem.expected, problem.found) for problem in error.problems]
    return []


ACCEPTED = [
    pytest.param(name, value, id=f"{name}-{n}") for name, x in LIMITS.items() for n, value in enumerate(x.accepted)
]
REFUSED = [
    pytest.param(name, *case, id=f"{name}-{n}") for name, x in LIMITS.items() for n, case in enumerate(x.refused)
]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
def test_values_within_limits_load_and_validate(name: str, value: Json) -> None:
    made = package(LIMITS[name].version)
    loaded = made.load(name, value)
    assert made.dump(name, loaded) == value
    made.module.SERIALIZERS[name].validate(loaded)
    made.load(f"hold_{name}", {"it": value}).validate()


@pytest.mark.parametrize(("name", "value", "path", "expected", "found"), REFUSED)
def test_values_beyond_limits_are_refused(name: str, value: Json, path: str, expected: str, found: str) -> None:
    made = package(LIMITS[name].version)
    assert problems(made, lambda: made.load(name, value)) == [(path, expected, found)]
    held = [(f"/it{path}", expected, found)]
    assert problems(made, lambda: made.load(f"hold_{name}", {"it": value})) == held


@pytest.mark.parametrize(("name", "value", "path", "expected", "found"), REFUSED)
def test_models_beyond_limits_do_not_validate(name: str, value: Json, path: str, expected: str, found: str) -> None:
    """The values come from a package of the same schemas that checks nothing."""
    checked, free = package(LIMITS[name].version), package(LIMITS[name].version, DEFAULTS)
    model = of_package(checked, free.load(f"hold_{name}", {"it": value}))
    assert problems(checked, model.validate) == [(f"/it{path}", expected, found)]


def of_package(made: Built, value: Any) -> Any:
    """A value with its models made anew, unchecked, of the classes that another package has by the same names."""
    if isinstance(value, list):
        return [of_package(made, item) for item in value]
    if isinstance(value, dict):
        return {key: of_package(made, item) for key, item in value.items()}
    if not is_dataclass(value):
        return value
    other = object.__new__(getattr(made.module, type(value).__name__))
    for field in fields(value):
        setattr(other, field.name, of_package(made, getattr(value, field.name)))
    return other


def unchecked(version: str) -> Built:
    main = {name: limit.schema for name, limit in LIMITS.items() if limit.version == version}
    return built(document_of({**OTHERS, **main}, version))


BASE: dict[str, Json] = {
    "Pet": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": STRING, "name": {**STRING, "maxLength": 3}},
        "discriminator": {"propertyName": "kind", "mapping": {"dog": ref("Dog")["$ref"]}},
        "maxProperties": 4,
    },
    "Dog": {
        "allOf": [ref("Pet"), {"type": "object", "properties": {"legs": {"type": "integer", "maximum": 4}}}],
        "minProperties": 2,
    },
    "Home": {
        "type": "object",
        "properties": {
            "pets": {"type": "array", "items": ref("Pet")},
            "by_name": {"type": "object", "additionalProperties": ref("Pet")},
            "either": {"oneOf": [ref("Dog"), STRING]},
            "homes": {"type": "array", "items": ref("Home"), "maxItems": 1},
            "next-one": ref("Home"),
        },
        "additionalProperties": {"type": "integer", "minimum": 0},
    },
}


def home() -> Built:
    return built(document_of(BASE), settings=VALIDATE)


def test_all_models_below_are_validated() -> None:
    made = home()
    dog, house = made.module.Dog, made.module.Home
    bad = dog(name="long", legs=5)
    model = house(
        pets=[dog(name="Rex"), bad],
        by_name={"a/b": bad},
        either=dog(),
        homes=[house(), house()],
        next_one=house(additional_properties={"level": -1}),
    )
    assert problems(made, model.validate) == [
        ("/pets/1/name", "string of length 3 or less", 'string "long"'),
        ("/pets/1/legs", "number not above 4", "integer 5"),
        ("/by_name/a~1b/name", "string of length 3 or less", 'string "long"'),
        ("/by_name/a~1b/legs", "number not above 4", "integer 5"),
        ("/either", "object of length 2 or more", "object of length 1"),
        ("/homes", "array of length 1 or less", "array of length 2"),
        ("/next-one/level", "number not below 0", "integer -1"),
    ]
    assert house(pets=[dog(name="Rex", legs=4)]).validate() is None


def test_a_subtype_keeps_the_limits_of_its_base() -> None:
    made = home()
    value = {"kind": "dog", "a": 1, "b": 2, "c": 3, "d": 4}
    expected = [("", "object of length 4 or less", "object of length 5")]
    assert problems(made, lambda: made.load("Pet", value)) == expected
    assert problems(made, lambda: made.load("Dog", value)) == expected
    assert problems(made, lambda: made.load("Pet", {**value, "kind": "cat"})) == expected


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        ({"pets": 5}, ["/pets"]),
        ({"pets": ["x"]}, ["/pets/0"]),
        ({"either": 7.5}, ["/either"]),
        ({"additional_properties": {"a": "x"}}, ["/a"]),
    ],
)
def test_values_of_wrong_types_are_data_errors(arguments: dict[str, Any], paths: list[str]) -> None:
    made = home()
    assert [path for path, _, _ in problems(made, made.module.Home(**arguments).validate)] == paths


def test_values_of_two_branches_are_refused_where_unions_are_exclusive() -> None:
    schema: Json = {"oneOf": [ref("Named"), ref("Tree")]}
    one = "a value that fits exactly one of 2 branches, not 2"
    made = built(document_of({**OTHERS, "It": schema}), settings=VALIDATE)
    assert problems(made, lambda: made.load("It", {"children": [{"name": "x"}]})) == []
    assert problems(made, lambda: made.load("It", {"name": "x", "children": []})) == [("", one, "object of length 2")]
    deep = {"children": [{"name": "x"}, {"children": [{"name": 1}]}], "name": "x"}
    assert problems(made, lambda: made.load("It", deep)) == []  # no tree, but a value with a name


def test_branches_that_contradict_each_other_need_no_rule() -> None:
    def tagged(value: str) -> Json:
        return {"type": "object", "required": ["k"], "properties": {"k": {"const": value}}}

    branches = [tagged("a"), tagged("b"), STRING, {"type": "array", "items": {}}]
    made = built(document_of({"It": {"oneOf": branches}}), settings=VALIDATE)
    assert not any("SchemaRule" in text for text in made.files.values())


def test_rules_that_refer_to_one_another_stand_in_a_module_of_their_own() -> None:
    schema: Json = {"type": "object", "properties": {"a": STRING}, "not": ref("Tree")}
    made = built(document_of({**OTHERS, "It": schema}), settings=VALIDATE)
    assert "TREE_RULE: SchemaRule = SchemaRule(" in made.files["_rules.py"]
    assert "It = Limits" not in made.files["_rules.py"]
    assert get_type_hints(made.submodule("_runtime").SchemaRule)  # as `--verify` asks
    assert problems(made, lambda: made.load("It", {"children": [{"children": []}]}))
    assert not problems(made, lambda: made.load("It", {"children": [{"children": 5}]}))


def test_open_unions_take_values_that_fit_no_branch() -> None:
    schema: Json = {"oneOf": [{**STRING, "minLength": 3}, {**STRING, "maxLength": 4}, {"type": "integer"}]}
    free = built(document_of({"It": schema}), settings=VALIDATE)
    closed = built(document_of({"It": schema}), settings=changed(VALIDATE, {"unions": "closed"}))
    assert problems(free, lambda: free.load("It", [])) == []
    assert problems(closed, lambda: closed.load("It", []))
    for made in (free, closed):
        assert [path for path, *_ in problems(made, lambda made=made: made.load("It", "abc"))] == [""]


def test_closed_objects_that_ignore_other_properties_do_so() -> None:
    schema: Json = {"type": "object", "properties": {"a": STRING}, "additionalProperties": False}
    made = built(document_of({"It": schema}), settings=changed(VALIDATE, {"unknown_properties": "ignore"}))
    assert made.dump("It", made.load("It", {"a": "x", "b": 1})) == {"a": "x"}


def test_numbers_that_json_lacks_are_within_no_limits() -> None:
    made = package("3.1.0")
    for number in (math.nan, math.inf, -math.inf):
        assert problems(made, lambda number=number: made.load("exclusive_as_number", number))
        assert problems(made, lambda number=number: made.load("multiple_of_fraction", number))


@pytest.mark.slow
def test_very_deep_models_end_in_the_error_of_the_package() -> None:
    made = home()
    model = made.module.Home()
    for _ in range(100_000):
        model = made.module.Home(next_one=model)
    assert problems(made, model.validate) == [("", "less deeply nested data", "too many levels")]
    while model is not None:  # taken apart by hand: a chain this long is too deep for the interpreter's own clean-up
        model = model.next_one


WRONG: dict[str, Json] = {
    "minimum": "0",
    "maximum": True,
    "exclusiveMinimum": [1],
    "multipleOf": 0,
    "minLength": -1,
    "maxLength": 1.5,
    "pattern": 5,
    "minItems": None,
    "uniqueItems": "yes",
    "minProperties": {},
    "maxProperties": 10**400,  # beyond all floats
}


@pytest.mark.parametrize("keyword", WRONG)
def test_limits_that_mean_nothing_are_reported_and_left_out(keyword: str) -> None:
    made = built(document_of({"It": {keyword: WRONG[keyword]}}), settings=VALIDATE)
    assert reported(made, Severity.WARNING) == [("schema-invalid", f"/components/schemas/It/{keyword}")]
    assert "limited" not in made.files["it.py"]


HOSTILE = [
    "'\\); import os #",
    "\"\"\"\n'''\\\\",
    "\\x27\\x22\\n{0}{x}%s",
    "\u2028\u202e\u0000",
    "(?#\n)'",
    "{{ 7 }}{% raw %}",
    "[\\]\"']",
]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_patterns_never_become_code(pattern: str) -> None:
    made = built(document_of({"It": {**STRING, "pattern": pattern}}), settings=VALIDATE)
    constant = made.submodule("it")._IT
    assert constant == made.submodule("_runtime").Limits(patterns=constant.patterns)
    assert problems(made, lambda: made.load("It", "z")) == [
        ("", f"string that matches {constant.patterns[0]}", 'string "z"')
    ]


def test_patterns_that_python_lacks_are_reported_and_not_checked() -> None:
    made = built(document_of({"It": {**STRING, "pattern": r"\p{Script=Klingon}"}}), settings=VALIDATE)
    assert reported(made, Severity.WARNING) == [("schema-invalid", "/components/schemas/It/pattern")]
    assert problems(made, lambda: made.load("It", "7")) == []


OF_ECMA_262 = {
    r"^\p{Lu}\P{Lu}*$": (["Äb", "Ж1"], ["ä", "AB", ""]),
    r"^[\p{L}_][\p{L}\p{Nd}]*$": (["äb1", "_٣"], ["1a", "a_"]),
    r"^[^\p{L}]$": (["1"], ["é", "字"]),
    r"^\p{Script=Greek}+$": (["λβ"], ["ab", ""]),
    r"^[\p{sc=Grek}\P{Greek}]$": (["λ", "b"], [""]),
    r"^[^\P{Greek}\d]\p{scx=Greek}$": (["λλ", "λ\u0342"], ["a\u0342", "1λ"]),
    r"^\p{Alphabetic}\P{Emoji}[\p{ASCII}\p{Lo}]$": (["Ⅳx字"], ["1xx", "x1x", "xxé"]),
    r"^(?<year>\d{4})-\k<year>$": (["2024-2024"], ["2024-2025"]),
    r"^\u{1F600}$": (["😀"], ["x"]),
}


@pytest.mark.parametrize("pattern", OF_ECMA_262)
def test_patterns_are_those_of_ecma_262(pattern: str) -> None:
    """One package has them all, as it is the package that holds which characters are letters."""
    document = document_of({f"It{n}": {**STRING, "pattern": each} for n, each in enumerate(OF_ECMA_262)})
    assert reported(built(document), Severity.WARNING) == []
    made = built(document, settings=VALIDATE)
    it, (fitting, others) = f"It{list(OF_ECMA_262).index(pattern)}", OF_ECMA_262[pattern]
    assert [value for value in fitting if problems(made, lambda value=value: made.load(it, value))] == []
    assert [value for value in others if not problems(made, lambda value=value: made.load(it, value))] == []


def test_names_that_the_checks_use_are_free() -> None:
    schemas = {"Limits": {"type": "object", "properties": {"validate": {**STRING, "maxLength": 1}}}}
    made = built(document_of(schemas), settings=VALIDATE)
    assert problems(made, made.module.LimitsModel(validate_="ab").validate) == [
        ("/validate", "string of length 1 or less", 'string "ab"')
    ]


def test_limits_of_branches_beside_properties_are_not_taken_for_those_of_the_object() -> None:
    def branch(name: str, limit: int) -> Json:
        return {"type": "object", "required": [name], "properties": {name: STRING, "x": {**STRING, "maxLength": limit}}}

    schema = {
        "type": "object",
        "properties": {"k": STRING},
        "maxProperties": 3,
        "oneOf": [branch("a", 1), branch("b", 9)],
    }
    made = built(document_of({"It": schema}), settings=VALIDATE)
    assert problems(made, lambda: made.load("It", {"b": "", "x": "long"})) == []
    assert problems(made, lambda: made.load("It", {"b": "", "x": "long", "k": "", "l": 1})) == [
        ("", "object of length 3 or less", "object of length 4")
    ]


def test_closed_unions_name_the_limits_of_the_branch_that_is_nearly_fit() -> None:
    limit = LIMITS["union_by_limits"]
    made = built(document_of({"It": limit.schema}), settings=changed(DEFAULTS, {"validate": True, "unions": "closed"}))
    assert [problems(made, lambda value=value: made.load("It", value)) for value in limit.accepted] == [[], []]
    assert problems(made, lambda: made.load("It", "abc")) == [limit.refused[0][1:]]


def test_constants_of_one_name_are_told_apart() -> None:
    inner = {"type": "object", "properties": {"a": {**STRING, "maxLength": 2}}}
    schemas = {"It": {"type": "object", "properties": {"a": {**STRING, "maxLength": 1}, "inner": inner}}}
    made = built(document_of(schemas), settings=VALIDATE)
    assert problems(made, lambda: made.load("It", {"a": "b", "inner": {"a": "bc"}})) == []
    assert [path for path, _, _ in problems(made, lambda: made.load("It", {"a": "bc", "inner": {"a": "bcd"}}))] == [
        "/a",
        "/inner/a",
    ]


def test_nothing_is_checked_by_default() -> None:
    made = unchecked("3.1.0")
    for name, limit in LIMITS.items():
        if limit.version == "3.1.0":
            for value, *_ in limit.refused:
                made.load(name, value)
    assert "Limits" not in made.files["_runtime.py"]
    assert not hasattr(made.module.Model, "validate")
