"""The form of the dataclasses: frozen models, and required properties that can be given by position."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, Value, changed
from tests.built import Built, Json, built
from tests.settings.rich import SPEC, VALUES

CASES = [(schema, value) for schema in VALUES for value in VALUES[schema]]


@pytest.fixture(scope="module")
def frozen() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"frozen": True}))


@pytest.fixture(scope="module")
def positional() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"positional": True}))


def models(value: Any) -> list[Any]:
    """The models inside a loaded value."""
    if isinstance(value, list):
        return [m for item in value for m in models(item)]
    if isinstance(value, dict):
        return models(list(value.values()))
    if is_dataclass(value) and hasattr(value, "to_dict"):
        return [value, *(m for f in fields(value) for m in models(getattr(value, f.name)))]
    return []


@pytest.mark.parametrize(("schema", "value"), CASES)
def test_frozen_models_load_as_what_they_are_and_cannot_be_changed(frozen: Built, schema: str, value: Json) -> None:
    loaded = frozen.load(schema, value)
    assert frozen.dump(schema, loaded) == value
    for model in models(loaded):
        assert type(model) is getattr(frozen.module, type(model).__name__)
        for f in fields(model):
            with pytest.raises(FrozenInstanceError):
                setattr(model, f.name, getattr(model, f.name))
        assert replace(model) == copy.copy(model) == copy.deepcopy(model) == pickle.loads(pickle.dumps(model)) == model
        assert asdict(model).keys() == {f.name for f in fields(model)}


def test_frozen_models_are_hashable_when_their_values_are(frozen: Built) -> None:
    module = frozen.module
    one, other = (module.Point(x=1, y=2, additional_properties={"z": z}) for z in (1, 2))
    assert hash(one) == hash(module.Point(x=1, y=2)) == hash(module.Point.from_dict({"x": 1, "y": 2}))
    assert one != other
    assert len({module.Cat(lives=9), module.Cat(lives=9)}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(module.Node(value="a", children=[]))


@pytest.mark.parametrize("settings", [{}, {"frozen": True}, {"positional": True}], ids=str)
def test_models_have_no_order(settings: dict[str, Value]) -> None:
    point = built(SPEC, settings=changed(DEFAULTS, settings)).module.Point
    points = [point(x=x, y=1) for x in (2, 1)]
    with pytest.raises(TypeError, match="not supported between instances"):
        sorted(points)
    assert [each.x for each in sorted(points, key=lambda each: each.x)] == [1, 2]


def test_frozen_subtypes_are_read_through_their_base(frozen: Built) -> None:
    module = frozen.module
    assert type(module.Animal.from_dict({"kind": "cat", "lives": 9})) is module.Cat
    assert type(module.Animal.from_dict({"kind": "bird"})) is module.Animal


def test_models_are_not_frozen_by_default() -> None:
    point = built(SPEC).module.Point(x=1, y=2)
    point.x = 3
    assert point.to_dict() == {"x": 3, "y": 2}
    with pytest.raises(TypeError):
        hash(point)


POSITIONS: dict[str, list[str]] = {
    "Point": ["x", "y"],
    "Node": ["value"],
    "Animal": ["kind"],
    "Cat": ["lives"],
    "Dog": [],
    "Circle": ["radius"],
    "Thing": ["thing_id", "colour", "maybe", "class_"],
}
"""The properties of each model that can be given by position: required ones that have no fixed value."""


@pytest.mark.parametrize("schema", POSITIONS)
def test_required_properties_go_by_position_in_the_order_of_the_spec(positional: Built, schema: str) -> None:
    model = getattr(positional.module, schema)
    parameters = inspect.signature(model).parameters.values()
    names = [p.name for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
    assert names == POSITIONS[schema] == list(model.__match_args__)
    assert {p.name for p in parameters} == {f.name for f in fields(model)}
    ordinary = inspect.signature(getattr(built(SPEC).module, schema)).parameters.values()
    assert {p.kind for p in ordinary} == {inspect.Parameter.KEYWORD_ONLY}
    assert {p.name: p.default for p in ordinary if p.default is inspect.Parameter.empty} == {
        p.name: p.default for p in parameters if p.default is inspect.Parameter.empty
    }


def test_models_are_made_and_matched_by_position(positional: Built) -> None:
    module = positional.module
    assert module.Point(1, 2, label="here").to_dict() == {"x": 1, "y": 2, "label": "here"}
    assert module.Cat(7).to_dict() == {"kind": "cat", "lives": 7}
    with pytest.raises(TypeError):
        module.Point(1, 2, "here")
    match module.Point(1, 2):
        case module.Point(x, y):
            assert (x, y) == (1, 2)


@pytest.mark.parametrize(("schema", "value"), CASES)
def test_values_load_and_dump(positional: Built, schema: str, value: Json) -> None:
    assert positional.dump(schema, positional.load(schema, value)) == value
