"""`UNSET` in the hands of others: what copies, pickles and compares values, and what writes them by itself.

In: a model with properties that may be absent and null. Out: the same `UNSET`, null for what other libraries write, and
`present_values` without it.
"""

from __future__ import annotations

import copy
import csv
import dataclasses
import io
import json
import pickle
import sqlite3
from collections.abc import Callable
from typing import Any

import msgspec
import orjson
import pytest
from pydantic import TypeAdapter

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

PROPERTIES: dict[str, Json] = {
    "name": {"type": "string"},
    "nick": {"type": ["string", "null"]},
    "age": {"type": ["integer", "null"]},
    "anything": {},
    "home": ref("Home"),
    "friends": {"type": "array", "items": ref("Pet")},
}
SCHEMAS: dict[str, Json] = {
    "Pet": {"type": "object", "required": ["name"], "properties": PROPERTIES},
    "Home": {"type": "object", "properties": {"street": {"type": ["string", "null"]}}},
}


@pytest.fixture(params=[{}, {"frozen": True}], ids=str)
def api(request: pytest.FixtureRequest) -> Any:
    return built(document_of(SCHEMAS, "3.1.0"), settings=changed(DEFAULTS, request.param)).module


WAYS: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    *(lambda value, p=p: pickle.loads(pickle.dumps(value, p)) for p in range(2, pickle.HIGHEST_PROTOCOL + 1)),
]


@pytest.mark.parametrize("way", WAYS)
def test_it_stays_what_it_is(api: Any, way: Callable[[Any], Any]) -> None:
    assert way(api.UNSET) is api.UNSET
    assert way([api.UNSET, {"a": api.UNSET}])[1]["a"] is api.UNSET
    pet = api.Pet(name="a", friends=[api.Pet(name="b", nick=None)])
    if way is not copy.copy:
        assert way(pet).friends[0].age is api.UNSET
    assert way(pet) == pet
    assert dataclasses.asdict(pet)["nick"] is dataclasses.replace(pet).nick is api.UNSET


def test_it_equals_itself_alone(api: Any) -> None:
    other = built(document_of(SCHEMAS, "3.1.0"), settings=changed(DEFAULTS, {"positional": True})).module
    assert api.UNSET == api.UNSET
    assert [value for value in (None, 0, False, "", other.UNSET) if value == api.UNSET] == []
    assert len({api.UNSET, copy.copy(api.UNSET), None, 0}) == 3
    assert api.Pet(name="a") != api.Pet(name="a", nick=None)


ABSENT: Json = {"name": "a", "nick": None, "age": None, "anything": None, "friends": None, "additional_properties": {}}
WRITERS: dict[str, Callable[[Any], Any]] = {
    "msgspec.to_builtins": msgspec.to_builtins,
    "msgspec.json": lambda model: json.loads(msgspec.json.encode(model)),
    "orjson": lambda model: json.loads(orjson.dumps(model)),
    "pydantic, JSON": lambda model: json.loads(TypeAdapter(type(model)).dump_json(model)),
    "pydantic, values of JSON": lambda model: TypeAdapter(type(model)).dump_python(model, mode="json"),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_others_write_null(api: Any, writer: str) -> None:
    pet = api.Pet(name="a", home=api.Home())
    assert WRITERS[writer](pet) == {**ABSENT, "home": {"street": None, "additional_properties": {}}}


def test_pydantic_hands_on_the_mark_and_leaves_out_defaults(api: Any) -> None:
    adapter = TypeAdapter(api.Pet)
    assert adapter.dump_python(api.Pet(name="a"))["nick"] is api.UNSET
    assert adapter.dump_python(api.Pet(name="a", nick=None), exclude_defaults=True) == {"name": "a", "nick": None}
    assert adapter.validate_python({"name": "a"}).nick is api.UNSET
    assert adapter.validate_python({"name": "a", "nick": None}).nick is None


def test_present_values_are_asdict_without_it(api: Any) -> None:
    pet = api.Pet(name="a", nick=None, home=api.Home(), friends=[api.Pet(name="b", age=3)])
    friend = {"name": "b", "age": 3, "home": None, "friends": None, "additional_properties": {}}
    assert api.present_values(pet) == {
        "name": "a",
        "nick": None,
        "home": {"additional_properties": {}},
        "friends": [friend],
        "additional_properties": {},
    }
    row = api.present_values(pet.friends[0])
    text = io.StringIO()
    writer = csv.DictWriter(text, ["name", "nick", "age"], extrasaction="ignore", lineterminator="\n")
    writer.writerow(row)
    assert text.getvalue() == "b,,3\n"
    table = sqlite3.connect(":memory:")
    table.execute("CREATE TABLE pets (name, age)")
    table.execute("INSERT INTO pets VALUES (:name, :age)", row)
    assert table.execute("SELECT * FROM pets").fetchall() == [("b", 3)]
