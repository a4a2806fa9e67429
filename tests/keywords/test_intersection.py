"""What fits two schemas at once: properties that two parts of an allOf state, and allOf of what is no object."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from schemawright.diagnostics import Severity
from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, reported
from tests.built import ref as ref_in
from tests.keywords.table import INT, NULL, NUM, STR, arr, mapping, obj, ref

CLOSED = changed(DEFAULTS, {"enums": "closed"})
X, Y = obj(["x"], x=INT), obj(["y"], y=INT)
NAMED = {"X": X, "Y": Y, "XList": arr(ref("X")), "YList": arr(ref("Y")), "XMap": mapping(ref("X"))}
NAMED |= {
    "Deep": arr(ref("Deep")),
    "Deeper": arr(ref("Deeper")),
    "Tree": mapping(ref("Tree")),
    "Map": mapping(ref("Map")),
}
BOTH, ONE, OTHER = {"x": 1, "y": 2}, {"x": 1}, {"y": 2}


def enum(*values: Json) -> Json:
    return {"type": "string", "enum": list(values)}


def or_null(schema: Json) -> Json:
    return {"anyOf": [schema, NULL]}


Row = tuple[str, Json, Json, list[Json], list[tuple[Json, str]]]
ROWS: list[Row] = [
    ("maps", mapping(ref("X")), mapping(ref("Y")), [{"k": BOTH}, {}], [({"k": ONE}, "/k/y"), ({"k": OTHER}, "/k/x")]),
    ("a named map", ref("XMap"), mapping(ref("Y")), [{"k": BOTH}], [({"k": OTHER}, "/k/x")]),
    ("named lists", ref("XList"), ref("YList"), [[BOTH], []], [([ONE], "/0/y"), ([OTHER], "/0/x")]),
    ("a list of lists", arr(ref("XList")), arr(ref("YList")), [[[BOTH]]], [([[ONE]], "/0/0/y")]),
    ("a map of lists", mapping(ref("XList")), mapping(ref("YList")), [{"k": [BOTH]}], [({"k": [ONE]}, "/k/0/y")]),
    ("lists of themselves", ref("Deep"), ref("Deeper"), [[], [[[]]]], [([1], "/0"), ([[{}]], "/0/0")]),
    ("maps of themselves", ref("Tree"), ref("Map"), [{}, {"a": {"b": {}}}], [({"a": [1]}, "/a")]),
    ("nullable items", arr(or_null(ref("X"))), arr(or_null(ref("Y"))), [[BOTH, None]], [([ONE], "/0/y")]),
    ("items of which one may be null", arr(or_null(STR)), arr(STR), [["a"]], [([None], "/0")]),
    ("an object and a map", ref("X"), mapping(INT), [{"x": 1, "z": 2}], [({"x": 1, "z": "t"}, "/z"), ({"z": 1}, "/x")]),
    ("an object and any object", ref("X"), {"type": "object"}, [{"x": 1, "z": "t"}], [({}, "/x")]),
    ("enums", enum("a", "b", "c"), enum("b", "c", "d"), ["b", "c"], [("a", ""), ("d", "")]),
    ("enums with one value in common", enum("a", "b"), enum("b", "c"), ["b"], [("a", "")]),
    ("an enum and a text", enum("a", "b"), STR, ["a"], [("c", "")]),
    ("a union and a text", {"oneOf": [STR, INT]}, STR, ["a"], [(1, "")]),
    ("a union and a number", {"oneOf": [STR, INT, arr(INT)]}, NUM, [1], [("a", ""), ([1], "")]),
    ("unions", {"oneOf": [STR, INT]}, {"oneOf": [INT, arr(INT)]}, [1], [("a", ""), ([1], "")]),
    ("a union of objects and an object", {"oneOf": [ref("X"), ref("Y")]}, obj(["z"], z=INT), [{"x": 1, "z": 1}], []),
]


OF_ROWS = pytest.mark.parametrize(
    ("first", "second", "accepted", "refused"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)


@pytest.mark.parametrize("swapped", [False, True], ids=["", "swapped"])
@pytest.mark.parametrize(
    ("first", "second", "accepted", "refused"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS]
)
def test_properties_fit_both_statements(
    first: Json, second: Json, accepted: list[Json], refused: list[tuple[Json, str]], swapped: bool
) -> None:
    first, second = (second, first) if swapped else (first, second)
    package = built(document_of({**NAMED, "It": {"allOf": [obj(p=first), obj(p=second)]}}), settings=CLOSED)
    for value in accepted:
        assert package.dump("It", package.load("It", {"p": value})) == {"p": value}
    for value, pointer in refused:
        assert package.problems("It", {"p": value}) == [f"/p{pointer}"], value
    assert reported(package, Severity.WARNING) == []


@pytest.mark.parametrize(
    ("first", "second", "accepted", "refused"), [row[1:] for row in ROWS], ids=[r[0] for r in ROWS]
)
def test_schemas_fit_both_parts(
    first: Json, second: Json, accepted: list[Json], refused: list[tuple[Json, str]]
) -> None:
    package = built(document_of({**NAMED, "It": {"allOf": [first, second]}}), settings=CLOSED)
    for value in accepted:
        assert package.dump("It", package.load("It", value)) == value
    for value, pointer in refused:
        assert package.problems("It", value) == [pointer], value


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (STR, INT, "property-conflict"),
        (arr(INT), mapping(INT), "property-conflict"),
        (enum("a"), enum("b"), "property-conflict"),
        (X, STR, "property-conflict"),
        ({"oneOf": [STR, INT]}, arr(INT), "allof-conflict"),
    ],
)
def test_what_nothing_fits_is_reported(first: Json, second: Json, code: str) -> None:
    package = built(document_of({"It": {"allOf": [obj(p=first), obj(p=second)]}}), strict=False)
    assert [found for found, _ in reported(package, Severity.WARNING)] == [code]


def test_what_objects_leave_open_fits_all_parts() -> None:
    parts = [obj(id=STR) | {"additionalProperties": ref(name)} for name in ("X", "Y")]
    package = built(document_of({**NAMED, "It": {"allOf": parts}}))
    loaded = package.load("It", {"id": "i", "k": BOTH})
    assert (loaded.additional_properties["k"].x, loaded.additional_properties["k"].y) == (1, 2)
    assert package.problems("It", {"k": ONE}) == ["/k/y"]


def test_schemas_that_hold_themselves_meet() -> None:
    tree = {name: {"oneOf": [kind, arr(ref(name)), mapping(ref(name))]} for name, kind in (("S", STR), ("N", INT))}
    package = built(document_of({**tree, "It": {"allOf": [obj(p=ref("S")), obj(p=ref("N"))]}}))
    for value in ([], {}, [[]], {"k": [{}]}):
        assert package.dump("It", package.load("It", {"p": value})) == {"p": value}


def test_a_union_in_an_inner_part_counts() -> None:
    inner = {"allOf": [{"oneOf": [obj(one=STR), obj(two=INT)]}]}
    package = built(document_of({"It": {"allOf": [inner, obj(base=STR)]}}))
    assert package.load("It", {"two": 2}).two == 2
    assert package.problems("It", {"two": "x"}) == ["/two"]


def test_an_enum_beside_a_part_narrows_it() -> None:
    kinds = {"type": "integer", "oneOf": [{"title": "ONE", "const": 1}, {"title": "TWO", "const": 2}]}
    branches = {
        name: obj(["k"], k={"type": "integer", "enum": [value], "allOf": [ref("Kinds")]})
        for name, value in (("First", 1), ("Second", 2))
    }
    union = {"oneOf": [ref("First"), ref("Second")]}
    package = built(document_of({"Kinds": kinds, **branches, "It": union}))
    assert [type(package.load("It", {"k": k})).__name__ for k in (1, 2)] == ["First", "Second"]


SAID_OF_A_KIND: dict[str, tuple[str, Callable[[Json, Json], Json]]] = {
    "a constant beside a reference": ("3.1.0", lambda target, value: target | {"const": value}),
    "an enum of one beside a reference": ("3.2.0", lambda target, value: target | {"enum": [value]}),
    "a constant beside allOf": ("3.1.0", lambda target, value: {"allOf": [target], "const": value}),
    "an enum of one beside allOf": ("3.0.3", lambda target, value: {"allOf": [target], "enum": [value]}),
    "a constant as a part": ("3.1.0", lambda target, value: {"allOf": [target, {"const": value}]}),
    "a constant as a part of a part": ("3.1.0", lambda target, value: {"allOf": [{"allOf": [target], "const": value}]}),
    "an enum of one as a part": ("2.0", lambda target, value: {"allOf": [{"enum": [value]}, target]}),
}
"""Ways to say that a property is one of the values of a schema that has a name; each with a dialect that reads it."""


@pytest.mark.parametrize("how", SAID_OF_A_KIND)
@pytest.mark.parametrize(
    ("kind", "values"),
    [(STR, "ab"), (enum("a", "b", "c"), "ab"), (INT, (1, 0)), ({"enum": [0, 1, 2]}, (1, 2)), ({}, "ab")],
    ids=["text", "enum", "integer", "integers", "reference"],
)
def test_constants_of_a_kind_are_tags(kind: Json, values: Sequence[Json], how: str) -> None:
    dialect, said = SAID_OF_A_KIND[how]
    named = zip(("First", "Second"), values, strict=True)
    branches = {name: obj(["kind"], kind=said(ref_in("Kind", dialect), value)) for name, value in named}
    union = {"x": {"oneOf": [ref_in(name, dialect) for name in branches]}}
    schemas = {
        "Other": STR,
        "Kind": kind or ref_in("Other", dialect),
        **branches,
        "It": {"type": "object", "properties": union},
    }
    package = built(document_of(schemas, dialect), strict=False)
    loaded = [package.load("It", {"x": {"kind": value}}).x for value in values]
    assert [type(one).__name__ for one in loaded] == ["First", "Second"]
    assert [package.dump("It", package.load("It", {"x": {"kind": value}})) for value in values] == [
        {"x": {"kind": value}} for value in values
    ]
    assert reported(package) == []


def test_an_enum_beside_a_reference_is_the_type() -> None:
    schemas = {"Kind": enum("a", "b", "c"), "It": ref("Kind") | {"enum": ["b", "c", "d"]}}
    package = built(document_of(schemas), settings=CLOSED)
    assert [member.value for member in package.module.It] == ["b", "c"]
    assert [package.problems("It", value) for value in ("a", "d")] == [[""], [""]]


@pytest.mark.parametrize("part", [{"nullable": True}, {"nullable": True, "description": "None."}])
@pytest.mark.parametrize("target", ["X", "XList"])
def test_a_part_that_only_allows_null_does(part: Json, target: str) -> None:
    schemas = {**NAMED, "It": obj(["p"], p={"allOf": [ref(target), part]}, q={"allOf": [part, ref(target)]})}
    package = built(document_of(schemas, "3.0.3"))
    value = ONE if target == "X" else [ONE]
    for p in (None, value):
        assert package.dump("It", package.load("It", {"p": p, "q": p})) == {"p": p, "q": p}
    assert len(package.module.SERIALIZERS) == len(schemas)


def test_what_stands_in_an_inline_part_is_named_after_what_is_left() -> None:
    first, second = (arr(obj(["a"], a=INT)), arr(obj(b=INT)))
    things = {"allOf": [arr(obj(x=INT)), {"minItems": 1}]}
    package = built(document_of({"It": obj(things=things, both={"allOf": [first, second]})}))
    loaded = package.load("It", {"things": [{"x": 1}], "both": [{"a": 1, "b": 2}]})
    names = [type(item).__name__ for item in (loaded.things[0], loaded.both[0])]
    assert all(name.startswith("It") for name in names), names
    assert (loaded.both[0].a, loaded.both[0].b) == (1, 2)


def test_an_inline_part_that_a_mapping_names_stays() -> None:
    lists = {"allOf": [arr(INT), arr(INT) | {"minItems": 1}]}
    mapped = {"a": "#/components/schemas/It/oneOf/0", "b": "#/components/schemas/Y"}
    union = {"oneOf": [lists, ref("Y")], "discriminator": {"propertyName": "y", "mapping": mapped}}
    package = built(document_of({"Y": obj(["y"], y=STR), "It": union}), strict=False)
    for value in ([1], {"y": "b"}):
        assert package.dump("It", package.load("It", value)) == value
