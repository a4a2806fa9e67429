"""Checked limits: what a keyword refuses is an error on load, and in `validate()` of models built in Python."""

from __future__ import annotations

import json
import math
from typing import Any, NamedTuple

import pytest

from schemawright.diagnostics import Severity
from schemawright.settings import DEFAULTS, changed
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
    "other_kinds_are_free": Limit({**STRING, "minimum": 5, "minItems": 3}, ["", "a"], []),
}
OTHERS: dict[str, Json] = {"Short": {**STRING, "maxLength": 5}}


def package(version: str) -> Built:
    """All schemas of one version, each also as the property of an object."""
    main = {name: limit.schema for name, limit in LIMITS.items() if limit.version == version}
    holders = {
        f"hold_{name}": {"type": "object", "required": ["it"], "properties": {"it": schema}}
        for name, schema in main.items()
    }
    return built(document_of({**OTHERS, **main, **holders}, version), settings=VALIDATE)


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
    checked, free = package(LIMITS[name].version), unchecked(LIMITS[name].version)
    holder = type(checked.load(f"hold_{name}", {"it": LIMITS[name].accepted[0]}))
    model = holder(it=free.load(name, value))
    assert problems(checked, model.validate) == [(f"/it{path}", expected, found)]


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
        ({"pets": 5}, [""]),
        ({"pets": ["x"]}, [""]),
        ({"either": 7.5}, []),  # no branch takes numbers, and unions are open
        ({"additional_properties": {"a": "x"}}, ["/a"]),
    ],
)
def test_values_of_wrong_types_are_data_errors(arguments: dict[str, Any], paths: list[str]) -> None:
    made = home()
    assert [path for path, _, _ in problems(made, made.module.Home(**arguments).validate)] == paths


def test_numbers_that_json_lacks_are_within_no_limits() -> None:
    made = package("3.1.0")
    for number in (math.nan, math.inf, -math.inf):
        assert problems(made, lambda number=number: made.load("exclusive_as_number", number))
        assert problems(made, lambda number=number: made.load("multiple_of_fraction", number))


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
    made = built(document_of({"It": {**STRING, "pattern": r"\p{L}"}}), settings=VALIDATE)
    assert reported(made, Severity.WARNING) == [("schema-invalid", "/components/schemas/It/pattern")]
    assert problems(made, lambda: made.load("It", "7")) == []


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
