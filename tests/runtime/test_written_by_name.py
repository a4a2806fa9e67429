"""What is written where names decide what a member is, where tuples stand, and by the table of operations.

In: values of the right and the wrong kind. Out: the JSON value, or the places that keep it from being written.
"""

from __future__ import annotations

import datetime
from typing import Any
from uuid import UUID

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of
from tests.keywords.table import DATE, INT, STR, arr, const, obj, ref

PET = obj(["id"], id={"type": "string", "format": "uuid"})
SCHEMAS: dict[str, Json] = {
    "Pet": PET,
    "Kinds": {"type": "object", "patternProperties": {"^a": DATE, "^p": ref("Pet")}, "additionalProperties": False},
    "Alike": {"type": "object", "patternProperties": {"^a": DATE}, "additionalProperties": False},
    "More": obj(x=STR) | {"patternProperties": {"^a": DATE, "^n": INT}, "additionalProperties": False},
    "Pair": {"type": "array", "prefixItems": [STR, DATE], "items": False, "minItems": 2},
    "Either": {"oneOf": [ref("Pair"), STR]},
    "Free": obj(k=STR) | {"if": {"properties": {"k": const("a")}}, "then": {"properties": {"on": DATE}}},
}
SENT: dict[str, Json] = {"200": arr(ref("Pet")), "201": ref("Pair"), "202": {"anyOf": [ref("Pet"), {"type": "null"}]}}
DAY = datetime.date(2024, 2, 3)


@pytest.fixture(scope="module")
def made() -> Built:
    document: Any = document_of(SCHEMAS, "3.1.0")
    answers = {
        status: {"description": "Sent.", "content": {"application/json": {"schema": schema}}}
        for status, schema in SENT.items()
    }
    document["paths"] = {"/pets": {"get": {"operationId": "pets", "responses": answers}}}
    return built(document, settings=changed(DEFAULTS, {"operation_table": True}))


def problems(made: Built, serializer: Any, value: Any) -> list[tuple[str, str]]:
    with pytest.raises(made.module.DataError) as caught:
        serializer.dump(value)
    return [(problem.path, problem.expected) for problem in caught.value.problems]


WRITTEN: list[tuple[str, Json]] = [
    ("Kinds", {"a1": "2024-02-03", "p": {"id": "12345678-1234-5678-1234-567812345678"}}),
    ("Alike", {"a1": "2024-02-03", "a2": "2024-02-04"}),
    ("More", {"x": "t", "a1": "2024-02-03", "n": 1}),
    ("Pair", ["t", "2024-02-03"]),
    ("Either", ["t", "2024-02-03"]),
    ("Free", {"on": None}),
    ("Free", {"on": "2024-02-03"}),
    ("Free", {"on": [1, {"a": None}]}),
]


@pytest.mark.parametrize(("name", "data"), WRITTEN)
def test_what_was_read_is_written(made: Built, name: str, data: Json) -> None:
    assert made.dump(name, made.load(name, data)) == data


REFUSED: list[tuple[str, Any, list[tuple[str, str]]]] = [
    ("Kinds", {"a1": DAY, "p": 5}, [("/p", "date or Pet")]),
    ("Kinds", [], [("", "dict")]),
    ("Alike", {"a1": DAY, "a2": "2024-02-04"}, [("/a2", "date")]),
    ("Pair", "ab", [("", "list")]),
    ("Either", 5, [("", "list or str or Unrecognized")]),
]


@pytest.mark.parametrize(("name", "value", "expected"), REFUSED)
def test_what_is_of_another_kind_is_refused(
    made: Built, name: str, value: Any, expected: list[tuple[str, str]]
) -> None:
    assert problems(made, made.module.SERIALIZERS[name], value) == expected


def test_members_by_name_of_a_model_are_refused_too(made: Built) -> None:
    more = made.module.More(x="t", additional_properties={"a1": DAY, "n": 1.5})
    assert problems(made, made.module.SERIALIZERS["More"], more) == [("/n", "date or int")]


def test_what_an_operation_sends_is_checked(made: Built) -> None:
    pets, pair, maybe = (each.contents[0].serializer for each in made.module.OPERATIONS.pets.responses)
    pet = made.module.Pet(id=UUID(int=1))
    data = {"id": str(UUID(int=1))}
    assert (pets.dump([pet]), pair.dump(("t", DAY))) == ([data], ["t", "2024-02-03"])
    assert (maybe.dump(pet), maybe.dump(None)) == (data, None)
    assert problems(made, pets, [pet, data]) == [("/1", "Pet")]
    assert problems(made, pair, 5) == [("", "list")]
    assert problems(made, maybe, 5) == [("", "Pet")]
