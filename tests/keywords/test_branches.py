"""The class of a union's value: that of the branch which its tag names, which alone accepts it, or which fits best."""

from __future__ import annotations

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of
from tests.keywords.table import BOOL, DATE, DATE_TIME, INT, NULL, STR, arr, const, mapping, obj, ref


def one_of(*names: str, **beside: Json) -> Json:
    return {"oneOf": [ref(name) for name in names], **beside}


def by(wire: str, **mapping_: str) -> Json:
    said = {"mapping": {value: f"#/components/schemas/{name}" for value, name in mapping_.items()}} if mapping_ else {}
    return {"propertyName": wire, **said}


def enum(*values: Json) -> Json:
    return {"type": "integer" if isinstance(values[0], int) else "string", "enum": list(values)}


def closed(**properties: Json) -> Json:
    return obj(**properties) | {"additionalProperties": False}


SHARED = {
    "Short": obj(["text"], kind=enum("note"), text=STR),
    "Full": obj(["kind", "id", "text"], kind=enum("note"), id=INT, text=arr(STR)),
    "Call": obj(["kind", "name"], kind=enum("call"), name=STR),
}
PETS = {"Cat": obj(["k"], k=const("cat"), lives=INT), "Dog": obj(["k"], k=const("dog"), loud=BOOL)}
OPTIONAL = {"Done": obj(kind=enum("done"), id=INT), "Start": obj(kind=enum("start"), id=INT, hint=STR)}

Row = tuple[str, dict[str, Json], Json, list[tuple[Json, str]]]
ROWS: list[Row] = [
    (
        "several branches under one tag",
        SHARED,
        one_of(*SHARED, discriminator=by("kind")),
        [
            ({"kind": "note", "text": "x"}, "Short"),
            ({"text": "x"}, "Short"),
            ({"kind": "note", "id": 1, "text": ["x"]}, "Full"),
            ({"kind": "call", "name": "n"}, "Call"),
            ({"kind": "other"}, "Unrecognized"),
        ],
    ),
    (
        "optional tags",
        OPTIONAL,
        one_of(*OPTIONAL),
        [
            ({"kind": "start", "id": 1}, "Start"),
            ({"kind": "done", "id": 1}, "Done"),
            ({"id": 1, "hint": "x"}, "Start"),
            ({}, "Done"),
        ],
    ),
    (
        "a tag that one branch leaves open",
        PETS | {"Fox": obj(["k"], k=STR, red=BOOL)},
        one_of("Cat", "Fox", "Dog"),
        [({"k": "cat"}, "Cat"), ({"k": "dog"}, "Dog"), ({"k": "arctic", "red": False}, "Fox")],
    ),
    (
        "boolean tags",
        {"Yes": obj(["ok"], ok=const(True), data=INT), "No": obj(["ok"], ok=const(False), data=STR)},
        one_of("Yes", "No"),
        [({"ok": True, "data": 1}, "Yes"), ({"ok": False, "data": "x"}, "No"), ({"ok": 1}, "Unrecognized")],
    ),
    (
        "integer tags",
        {"Ping": obj(["t"], t=enum(1)), "Pong": obj(["t"], t=enum(2), data=STR)},
        one_of("Ping", "Pong"),
        [({"t": 1}, "Ping"), ({"t": 2}, "Pong"), ({"t": 2.0}, "Pong"), ({"t": True}, "Unrecognized")],
    ),
    (
        "integer tags of a mapping",
        {"Ping": obj(["t"], t=INT, a=INT), "Pong": obj(["t"], t=INT, a=INT)},
        one_of("Ping", "Pong", discriminator={"propertyName": "t", "mapping": {"1": "Ping", "2": "Pong"}}),
        [({"t": 1}, "Ping"), ({"t": 2, "a": 1}, "Pong"), ({"t": 3}, "Unrecognized")],
    ),
    (
        "a union with a discriminator as a branch",
        PETS
        | {
            "Ant": obj(["k", "n"], k=const("ant"), n=const(1)),
            "Bee": obj(["k", "n"], k=const("ant"), n=const(2)),
            "Insect": one_of("Ant", "Bee", discriminator=by("n")),
            "Fish": obj(["k"], k=STR, fins=INT),
            "Pet": one_of("Cat", "Fish", discriminator=by("k", cat="Cat", carp="Fish", cod="Fish")),
        },
        one_of("Insect", "Pet", discriminator=by("k")),
        [
            ({"k": "ant", "n": 1}, "Ant"),
            ({"k": "ant", "n": 2}, "Bee"),
            ({"k": "cat", "lives": 9}, "Cat"),
            ({"k": "cod"}, "Fish"),
            ({"k": "bat"}, "Unrecognized"),
        ],
    ),
    (
        "tags that a mapping adds to a constant",
        {"A": obj(["k"], k=const("a"), x=INT), "B": obj(["k"], k=STR, x=INT)},
        one_of("A", "B", discriminator=by("k", b="B")),
        [({"k": "a"}, "A"), ({"k": "b"}, "B"), ({"k": "B"}, "Unrecognized")],
    ),
    (
        "one object beside texts",
        {"Function": obj(["type", "name"], type=enum("function"), name=STR)},
        {"oneOf": [STR, ref("Function")]},
        [({"type": "function", "name": "x"}, "Function"), ({"type": "custom", "mode": "x"}, "Unrecognized")],
    ),
    (
        "a tag that may be null",
        {"A": obj(k={"anyOf": [const("a"), NULL]}, x=INT), "B": obj(["k"], k=const("b"), x=INT)},
        one_of("A", "B"),
        [({"k": "b", "x": 1}, "B"), ({"k": "a"}, "A"), ({"k": None}, "A"), ({}, "A")],
    ),
    (
        "subtypes of a base that is a branch",
        {
            "Base": obj(["k"], k=STR) | {"discriminator": by("k", sub="Sub")},
            "Sub": {"allOf": [ref("Base"), obj(y=INT)]},
            "Other": obj(["k"], k=const("other"), y=STR),
        },
        one_of("Other", "Base"),
        [({"k": "sub", "y": 1}, "Sub"), ({"k": "other", "y": "x"}, "Other"), ({"k": "new"}, "Base")],
    ),
    (
        "keys that a branch requires but does not declare",
        {"A": obj(["a"], c=STR), "B": obj(["b"], c=STR), "C": obj(["c"], c=STR)},
        one_of("A", "B", "C"),
        [({"b": 1, "c": "x"}, "B"), ({"a": 1}, "A"), ({"c": "x"}, "C")],
    ),
    (
        "a key whose branch does not fit",
        {"P": obj(["b"], b=BOOL), "Q": obj(id=INT)},
        one_of("P", "Q"),
        [({"b": True}, "P"), ({"b": {}}, "Q"), ({"id": 1}, "Q"), ({"b": True, "id": 1}, "P")],
    ),
    (
        "closed branches",
        {"Cat": closed(meow=STR, age=INT), "Dog": closed(bark=STR, age=INT)},
        one_of("Cat", "Dog"),
        [({"meow": "x"}, "Cat"), ({"bark": "x", "age": 1}, "Dog"), ({"age": 1}, "Cat")],
    ),
    (
        "open branches",
        {"Cat": obj(meow=STR), "Dog": obj(bark=STR)},
        one_of("Cat", "Dog"),
        [({"meow": "x"}, "Cat"), ({"bark": "x"}, "Dog"), ({"other": 1}, "Cat")],
    ),
    (
        "constants and nulls further inside",
        {
            "Thread": obj(["id", "object", "about"], id=STR, object=enum("thread"), about=STR | {"nullable": True}),
            "Run": obj(["id", "object"], id=STR, object=enum("run")),
            "OfThread": obj(["data"], data=ref("Thread")),
            "OfRun": obj(["data"], data=ref("Run")),
        },
        one_of("OfThread", "OfRun"),
        [
            ({"data": {"id": "x", "object": "run"}}, "OfRun"),
            ({"data": {"id": "x", "object": "thread", "about": None}}, "OfThread"),
        ],
    ),
    (
        "lists and maps of unions",
        PETS
        | {
            "Pet": one_of("Cat", "Dog"),
            "Pets": obj(["items"], items=arr(ref("Pet"))),
            "Words": obj(["items"], items=arr(STR)),
            "Named": obj(["items"], items=mapping(ref("Pet"))),
        },
        one_of("Pets", "Words", "Named"),
        [
            ({"items": ["x"]}, "Words"),
            ({"items": [{"k": "cat"}]}, "Pets"),
            ({"items": {"a": {"k": "dog"}}}, "Named"),
        ],
    ),
    (
        "dates inside",
        {"Day": obj(["at"], at=arr(DATE)), "Moment": obj(["at"], at=arr(DATE_TIME))},
        one_of("Day", "Moment"),
        [({"at": ["2020-01-02"]}, "Day"), ({"at": ["2020-01-02T03:04:05Z"]}, "Moment")],
    ),
    (
        "a type beside the union",
        {"Card": obj(["m"], m=STR, number=STR), "Bank": obj(["m"], m=STR, iban=STR)},
        one_of("Card", "Bank", type="object", discriminator=by("m", card="Card", bank="Bank")),
        [({"m": "bank", "number": "x"}, "Bank"), ({"m": "card"}, "Card"), ({"m": "cash"}, "Unrecognized")],
    ),
]


@pytest.mark.parametrize(("others", "schema", "values"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_value_is_read_as_its_branch(others: dict[str, Json], schema: Json, values: list[tuple[Json, str]]) -> None:
    nullable = "nullable" in str(others)
    package = built(document_of({"Union": schema, **others}, "3.0.3" if nullable else "3.1.0"), strict=False)
    for value, name in values:
        loaded = package.load("Union", value)
        assert type(loaded).__name__ == name, value
        assert package.dump("Union", loaded) == value


REFUSED: list[tuple[dict[str, Json], Json, Json, str]] = [
    (SHARED, one_of(*SHARED, discriminator=by("kind")), {"kind": "note", "text": 7}, "/text"),
    (SHARED, one_of(*SHARED, discriminator=by("kind")), {"kind": "call"}, "/name"),
    (OPTIONAL, one_of(*OPTIONAL), {"kind": "start", "hint": 1}, "/hint"),
    (PETS, {"oneOf": [STR, ref("Cat")]}, {"k": "cat", "lives": "x"}, "/lives"),
    ({"P": obj(["b"], b=BOOL), "Q": closed(id=INT)}, {"oneOf": [ref("P"), arr(ref("Q"))]}, {"b": 1}, "/b"),
]


@pytest.mark.parametrize(("others", "schema", "value", "place"), REFUSED)
def test_what_is_wrong_is_told_of_the_branch_that_is_meant(
    others: dict[str, Json], schema: Json, value: Json, place: str
) -> None:
    package = built(document_of({"Union": schema, **others}, "3.1.0"), strict=False)
    assert package.problems("Union", value) == [place]


@pytest.mark.parametrize("value", [None, 1, "x"])
def test_null_is_a_value_where_a_branch_takes_anything(value: Json) -> None:
    anything = {"anyOf": [STR, {"oneOf": [INT, {}]}]}
    package = built(document_of({"Main": obj(p=anything), "Map": mapping(anything)}, "3.1.0"), strict=False)
    for name in ("Main", "Map"):
        assert package.dump(name, package.load(name, {"p": value})) == {"p": value}
    assert package.dump("Main", package.load("Main", {})) == {}


def test_what_a_union_in_a_union_demands_is_checked() -> None:
    inner = {"oneOf": [mapping(INT), obj(["a"], a=STR)], "minProperties": 2}
    package = built(
        document_of({"Union": {"oneOf": [STR, ref("Inner")]}, "Inner": inner}),
        settings=changed(DEFAULTS, {"validate": True}),
    )
    assert package.problems("Union", {"b": 1}) == [""]
    assert package.problems("Union", {"b": 1, "c": 2}) == []
