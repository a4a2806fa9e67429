"""Where problems stand: data is read once more through containers that note what was read last.

The law: for any shape and any data, the places that are found so are those that a walk over both finds, which knows
nothing of loaders. Shapes here are trees of the runtime's own loaders, and of one that reads as generated code does.
"""

from __future__ import annotations

import copy
import pickle
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from random import Random
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemawright.targets.dataclasses.runtime.absent import MISSING
from schemawright.targets.dataclasses.runtime.branches import having, nearest_fit
from schemawright.targets.dataclasses.runtime.constraints import Limits, limited
from schemawright.targets.dataclasses.runtime.containers import list_of, map_of
from schemawright.targets.dataclasses.runtime.errors import DataError, Load, Problem, Report, problem_at, read, wrong
from schemawright.targets.dataclasses.runtime.named_members import by_name, only_named, read_named_map
from schemawright.targets.dataclasses.runtime.objects import members
from schemawright.targets.dataclasses.runtime.rules import SchemaRule
from schemawright.targets.dataclasses.runtime.scalars import anything, integer, string
from schemawright.targets.dataclasses.runtime.tuples import tuple_of
from schemawright.targets.dataclasses.runtime.unknown_properties import refuse

Found: TypeAlias = Iterator[tuple[str, str]]
"""Pointers of places, and what was expected there."""
NAMES = ("a", "b/c", "~", "")


@dataclass(frozen=True)
class Shape:
    """A loader, a walk that finds what it has to report of a value at a pointer, and a value that nearly fits."""

    load: Load[Any]
    walk: Callable[[Any, str], Found]
    make: Callable[[Random], Any]

    def value(self, chance: Random) -> Any:
        return anything_of(chance) if chance.random() < 0.15 else self.make(chance)


def anything_of(chance: Random) -> Any:
    return chance.choice((None, 1, "x", [], {}, [1, [2]], {"a": {"b/c": 1}}))


def problems_of(load: Load[Any], data: Any) -> list[tuple[str, str]]:
    try:
        read(load, data, "Model")
    except DataError as error:
        return [(problem.path, problem.expected) for problem in error.problems]
    return []


def scalar(load: Load[Any], kind: type) -> Shape:
    def walk(data: Any, at: str) -> Found:
        if type(data) is not kind:
            yield at, "integer" if kind is int else "string"

    return Shape(load, walk, lambda chance: chance.choice((1, 2, 3) if kind is int else NAMES))


def below(at: str, key: str | int) -> str:
    return f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"


def plain_array(item: Shape) -> Shape:
    def walk(data: Any, at: str) -> Found:
        if not isinstance(data, list):
            yield at, "array"
            return
        for index, each in enumerate(data):
            yield from item.walk(each, below(at, index))

    return Shape(list_of(item.load), walk, lambda chance: _items(chance, item))


def array(item: Shape) -> Shape:
    """An array without items that are alike, or more than three."""
    plain = plain_array(item)

    def walk(data: Any, at: str) -> Found:
        yield from plain.walk(data, at)
        if not isinstance(data, list):
            return
        if len(data) > 3:
            yield at, "array of length 3 or less"
        for index, each in enumerate(data):
            first = next(i for i, other in enumerate(data) if repr(other) == repr(each))
            if first != index:
                yield below(at, index), f"item unlike item {first}"

    return Shape(limited(plain.load, Limits(max_items=3, unique_items=True)), walk, plain.make)


def _items(chance: Random, item: Shape) -> list[Any]:
    """Values, of which one may be there twice."""
    made = [item.value(chance) for _ in range(chance.randrange(5))]
    return [*made, made[0]] if made and chance.random() < 0.1 else made


def row(*items: Shape) -> Shape:
    def walk(data: Any, at: str) -> Found:
        if not isinstance(data, list):
            yield at, "array"
            return
        for index, each in enumerate(data):
            yield from items[index].walk(each, below(at, index)) if index < len(items) else ()

    load = tuple_of([item.load for item in items], None)
    return Shape(load, walk, lambda chance: [item.value(chance) for item in items])


def mapping(value: Shape) -> Shape:
    """An object whose names have a letter and no more."""

    def walk(data: Any, at: str) -> Found:
        if not isinstance(data, dict):
            yield at, "object"
            return
        for key, each in data.items():
            yield from value.walk(each, below(at, key))
        for key in data:
            if not key:
                yield below(at, key), "name of length 1 or more"
            if len(key) > 1:
                yield below(at, key), "name of length 1 or less"

    load = limited(map_of(value.load), Limits(names=Limits(min_length=1, max_length=1)))
    return Shape(load, walk, lambda chance: {name: value.value(chance) for name in NAMES if chance.random() < 0.5})


def record(fields: Mapping[str, Shape]) -> Shape:
    """An object as generated code reads it: with required members, and no others; a rule asks for one more."""

    def load(data: Any, report: Report) -> Any:
        rest = data.copy() if data.__class__ is dict else members(data)
        if rest is None:
            return wrong(report, "object", data)
        take = rest.pop
        found = {name: shape.load(take(name, MISSING), report) for name, shape in fields.items()}
        refuse(rest, report)
        return found

    def walk(data: Any, at: str) -> Found:
        if not isinstance(data, dict):
            yield at, "object"
            return
        for name, shape in fields.items():
            yield from shape.walk(data.get(name, MISSING), below(at, name))
        for name in data:
            if name not in fields:
                yield below(at, name), "no property of this name"
        if "a" not in data:
            yield below(at, "a"), "any value"

    def make(chance: Random) -> Any:
        shapes = {"more": scalar(integer, int), **fields}
        return {name: shape.value(chance) for name, shape in shapes.items() if chance.random() < 0.8}

    return Shape(limited(load, Limits(rules=(SchemaRule(required=("a",)),))), walk, make)


def union(inner: Shape) -> Shape:
    """Arrays or objects with a member; what is wrong inside the one, or with the whole where it is neither."""
    inside = plain_array(inner)

    def load(data: Any, report: Report) -> Any:
        return nearest_fit(load, data, report, having(map_of(anything), "~"), inside.load)

    def walk(data: Any, at: str) -> Found:
        if isinstance(data, list):
            yield from inside.walk(data, at)
        elif not isinstance(data, dict):
            yield at, "a value that fits one of 2 branches"
        elif "~" not in data:
            yield below(at, "~"), "any value"

    def make(chance: Random) -> Any:
        return {"~": 1, "a": []} if chance.random() < 0.3 else inside.make(chance)

    return Shape(load, walk, make)


def shape_of(chance: Random, depth: int) -> Shape:
    if depth == 0:
        return chance.choice((scalar(integer, int), scalar(string, str)))
    inner = [shape_of(chance, depth - chance.choice((1, 1, depth))) for _ in NAMES]
    match chance.randrange(5):
        case 0:
            return array(inner[0])
        case 1:
            return mapping(inner[0])
        case 2:
            return row(*inner[:2])
        case 3:
            return union(inner[0])
        case _:
            return record(dict(zip(NAMES[: chance.randrange(5)], inner, strict=False)))


@pytest.mark.slow
@settings(deadline=None, max_examples=400)
@given(st.randoms(use_true_random=False))
def test_places_are_those_that_a_walk_finds(chance: Random) -> None:
    shape = shape_of(chance, 3)
    value = shape.value(chance)
    before = repr(value)
    assert problems_of(shape.load, value) == list(shape.walk(value, ""))
    assert repr(value) == before


def test_a_value_that_is_there_twice_has_two_places() -> None:
    twice = ["x"]
    assert problems_of(list_of(list_of(integer)), [twice, twice]) == [("/0/0", "integer"), ("/1/0", "integer")]


def test_a_member_is_read_before_it_is_judged() -> None:
    """The value of a rule after what stood inside of the one before it, and a whole object after its members."""
    rule = SchemaRule(others=SchemaRule(every=(SchemaRule(types=("array",)), SchemaRule(rest=SchemaRule(never=True)))))
    data = {"a": [1], "b": 2}
    expected = [("/a/0", "no value"), ("/b", "array")]
    assert problems_of(limited(anything, Limits(rules=(rule,))), data) == expected
    whole = Limits(min_properties=3, rules=(rule,))
    assert problems_of(limited(anything, whole), data) == [("", "object of length 3 or more"), *expected]


def test_problems_are_values() -> None:
    """A path that is made when it is asked for is as good as one that was given."""
    made, given_path = problem_at((None, "a/b"), "string", "null"), Problem("/a~1b", "string", "null")
    assert made == given_path
    assert (hash(made), repr(made), str(made)) == (hash(given_path), repr(given_path), str(given_path))
    assert asdict(made) == asdict(given_path)
    assert replace(made, found="nothing") == replace(given_path, found="nothing")
    for twin in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert twin == made
    with pytest.raises(AttributeError, match="words"):
        getattr(made, "words")  # noqa: B009


@pytest.mark.parametrize("data", [{"k" * 1_000_000: ["x"] * 1000}, [["x"]] * 100_000], ids=["one key", "many items"])
def test_errors_cost_in_proportion_to_the_data(data: Any) -> None:
    """A path of a million letters is written for none of the thousand problems that stand below it."""
    tracemalloc.start()
    try:
        with pytest.raises(DataError) as caught:
            read(map_of(list_of(integer)) if isinstance(data, dict) else list_of(list_of(integer)), data, "Model")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60_000_000
    assert len(caught.value.problems) == 1000
    assert len(str(caught.value)) < 20_000


def test_members_that_are_left_out_move_no_place() -> None:
    """Where patterns name all members that there may be, and others are ignored."""
    load = by_name({"^i": integer})

    def read_named(data: Any, report: Report) -> Any:
        return read_named_map(only_named(data, "^i"), report, load)

    assert problems_of(read_named, {"x": "1", "i": "2", "j": "3"}) == [("/i", "integer")]
    assert read(read_named, {"x": "1", "i": 2}, "Model") == {"i": 2}
