"""Reading in spite of problems: nothing is raised, what does not fit stays as it came, and is listed."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import AsyncIterator, Callable, Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.settings import DEFAULTS, changed
from tests.built import built, document_of
from tests.generate.reading import Definition
from tests.generate.values import Sampler

STR, INT = {"type": "string"}, {"type": "integer"}
SCHEMAS: dict[str, Any] = {
    "Order": {
        "type": "object",
        "required": ["id", "lines", "state"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
            "state": {"type": "string", "enum": ["new", "sent"]},
            "day": {"type": "string", "format": "date"},
            "tags": {"type": "array", "items": STR},
            "notes": {"type": "object", "additionalProperties": STR},
            "owner": {"oneOf": [{"$ref": "#/components/schemas/Line"}, {"type": "integer"}]},
            "next": {"$ref": "#/components/schemas/Order"},
        },
    },
    "Line": {
        "type": "object",
        "required": ["count"],
        "properties": {"count": INT, "name": {"type": "string", "nullable": True}},
    },
    "Pet": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": STR},
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
    },
    "Cat": {
        "allOf": [
            {"$ref": "#/components/schemas/Pet"},
            {"type": "object", "required": ["lives"], "properties": {"lives": INT}},
        ]
    },
    "Days": {"type": "array", "items": {"type": "string", "format": "date"}},
}
DOCUMENT = document_of(SCHEMAS)
PACKAGE = built(DOCUMENT, settings=changed(DEFAULTS, {"streams": "true"}))
api: Any = PACKAGE.module


def test_what_does_not_fit_stays_as_it_came() -> None:
    data = {"id": "x", "lines": [{"count": "2"}, 7], "day": 8, "tags": "a", "notes": [], "next": {"lines": []}}
    problems: list[Any] = []
    order = api.Order.from_dict(data, problems)
    assert [(problem.path, problem.expected, problem.found) for problem in problems] == [
        ("/id", "string with UUID", 'string "x"'),
        ("/lines/0/count", "integer", 'string "2"'),
        ("/lines/1", "object", "integer 7"),
        ("/state", "string", "nothing"),
        ("/day", "string with date", "integer 8"),
        ("/tags", "array", 'string "a"'),
        ("/notes", "object", "array"),
        ("/next/id", "string with UUID", "nothing"),
        ("/next/state", "string", "nothing"),
    ]
    assert (order.id, order.day, order.tags, order.notes) == ("x", 8, "a", [])
    assert (order.lines[0].count, order.lines[1], order.lines[0].name) == ("2", 7, api.UNSET)
    assert order.state is api.UNSET
    assert order.next.id is order.next.state is api.UNSET
    assert isinstance(order.next, api.Order)


def test_problems_are_added_to_those_that_are_there() -> None:
    problems: list[Any] = []
    for data in ({"count": 1}, {"count": "x"}, {}):
        api.Line.from_dict(data, problems)
    assert api.SERIALIZERS["Days"].load(["2020-01-02", "x"], problems)[1] == "x"
    assert api.SERIALIZERS["Line"].from_json('{"count": null}', problems=problems).count is None
    assert [problem.path for problem in problems] == ["/count", "/count", "/1", "/count"]


def test_a_root_of_another_kind_stays_as_it_came() -> None:
    problems: list[Any] = []
    assert api.Line.from_json("7", problems) == 7
    assert [problem.path for problem in problems] == [""]


def test_all_problems_are_told() -> None:
    problems: list[Any] = []
    api.SERIALIZERS["Days"].load(["x"] * 1234, problems)
    assert problems[-1].path == "/1233"


def test_data_may_be_as_deep_as_without_a_list() -> None:
    def nested(depth: int) -> Any:
        data: Any = {"id": "12345678-1234-5678-1234-567812345678", "lines": [], "state": "new"}
        for _ in range(depth):
            data = {**data, "next": data}
        return data

    deepest = 500
    for depth in range(500, 1000, 20):
        try:
            api.Order.from_dict(nested(depth))
        except api.DataError:
            break
        deepest = depth
    problems: list[Any] = []
    data = nested(deepest - 20)
    assert api.Order.from_dict(data, problems).to_dict() == data
    assert not problems


def test_text_that_is_no_json_has_no_value() -> None:
    with pytest.raises(api.DataError, match="JSON"):
        api.Line.from_json("{", [])


def test_an_object_of_no_known_type_stays_as_it_came() -> None:
    closed: Any = built(DOCUMENT, settings=changed(DEFAULTS, {"unions": "closed"})).module
    problems: list[Any] = []
    assert closed.Pet.from_dict({"kind": "dog"}, problems) == {"kind": "dog"}
    assert [problem.path for problem in problems] == ["/kind"]


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(chance=st.randoms(use_true_random=False), name=st.sampled_from(sorted(SCHEMAS)))
def test_problems_are_those_of_the_error(chance: Random, name: str) -> None:
    definition = Definition(DOCUMENT)
    value = Sampler(definition, chance, slips=0.2).value(definition.named(name))
    problems: list[Any] = []
    loaded = api.SERIALIZERS[name].load(value, problems)
    found: list[Any] = []
    try:
        assert api.SERIALIZERS[name].load(value) == loaded
    except api.DataError as error:
        found += error.problems
    assert [problem for problem in problems if problem.expected != "no null"] == found


EVENTS = ['data: {"count": 1}\n\ndata: {"name": ', '"x"}\n\ndata: {"error": {"code": 429}}\n\ndata: [DONE]\n\n']
LINES = [b'{"count": 1}\n{"name": "x"}\n', b'{"error": {"code": 429}}\n']


def test_streams_are_read_in_spite_of_problems() -> None:
    async def pieces(given: list[Any]) -> AsyncIterator[Any]:
        for piece in given:
            yield piece

    async def listed(items: AsyncIterator[Any]) -> list[Any]:
        return [item async for item in items]

    readers: list[Callable[[list[Any]], list[Any]]] = [
        lambda problems: list(api.iter_sse(EVENTS, api.Line, problems=problems)),
        lambda problems: list(api.iter_json_lines(LINES, api.Line, problems=problems)),
        lambda problems: asyncio.run(listed(api.aiter_sse(pieces(EVENTS), api.Line, problems=problems))),
        lambda problems: asyncio.run(listed(api.aiter_json_lines(pieces(LINES), api.Line, problems=problems))),
    ]
    for read in readers:
        problems: list[Any] = []
        lines = read(problems)
        assert [line.count for line in lines] == [1, api.UNSET, api.UNSET]
        assert lines[2].additional_properties == {"error": {"code": 429}}
        assert [problem.path for problem in problems] == ["/count", "/count"]


def test_an_error_keeps_the_text_of_its_item() -> None:
    """What a server says in mid-stream in place of an item is not lost."""

    def failing(items: Iterator[Any]) -> Any:
        with pytest.raises(api.StreamError) as caught:
            list(items)
        return caught.value

    event = 'data: {"error": {"code": 429}}\n\n'
    for error, data in (
        (failing(api.iter_sse([event], api.Line)), '{"error": {"code": 429}}'),
        (failing(api.iter_sse(["data: oops\n\n"], api.Line, problems=[])), "oops"),
        (failing(api.iter_json_lines([b'{"count": "\xff"}\n'], api.Line)), '{"count": "\ufffd"}'),
        (failing(api.iter_json_lines([b"x\n"])), "x"),
    ):
        assert error.data == data
        assert pickle.loads(pickle.dumps(error)).data == data


def test_a_class_of_the_user_may_read_in_its_own_way() -> None:
    class Mine(api.Line):  # type: ignore[misc]
        @classmethod
        def from_dict(cls, data: Any) -> Any:
            return super().from_dict(data | {"count": 7})

    assert Mine.from_json("{}").count == 7
