"""Pickles hold models, also for packages whose models have other properties by now than when the pickles were made.

In: an earlier and a later version of a definition, with all settings that change the form of classes. Out: models of
the later one. Not here: pickles in other processes (`test_processes.py`).
"""

from __future__ import annotations

import copy
import dataclasses
import io
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, Settings, Value, changed
from tests.built import Built, Json, built, document_of, ref

TEXT: Json = {"type": "string"}
OPTIONAL: Json = {"first": TEXT, "second": TEXT, "third": TEXT}
EARLIER = document_of(
    {
        "Pet": {"type": "object", "required": ["name"], "properties": {"name": TEXT, "first": TEXT, "gone": TEXT}},
        "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
        "Home": {"type": "object", "properties": {"pets": {"type": "array", "items": ref("Pet")}, "up": ref("Home")}},
    }
)
LATER = document_of(
    {
        "Pet": {
            "type": "object",
            "required": ["age", "name"],
            "properties": {
                "age": {"type": "integer"},
                "before": {"type": ["string", "null"]},
                "first": TEXT,
                "name": TEXT,
                "tags": {"type": "array", "items": TEXT, "default": ["a"]},
            },
        },
        "Cat": {
            "allOf": [ref("Pet"), {"type": "object", "properties": {"fur": TEXT, "lives": {"type": "integer"}}}],
        },
        "Home": {
            "type": "object",
            "properties": {"city": TEXT, "pets": {"type": "array", "items": ref("Pet")}, "up": ref("Home")},
        },
    }
)
FORMS: dict[str, Mapping[str, Value]] = {
    "plain": {},
    "frozen": {"frozen": True},
    "weak": {"weakref_slot": True},
    "frozen and weak": {"frozen": True, "weakref_slot": True},
    "positional": {"positional": True, "frozen": True},
    "validated": {"validate": True},
    "shared runtime": {"runtime": "runtime_of_pickles"},
}
each_form = pytest.mark.parametrize("settings", [changed(DEFAULTS, form) for form in FORMS.values()], ids=FORMS)


class _Renaming(pickle.Unpickler):
    """Reads pickles of one package as those of another, which is what a package becomes that is generated anew."""

    def __init__(self, data: bytes, before: Built, now: Built) -> None:
        super().__init__(io.BytesIO(data))
        self._names = before.module.__name__, now.module.__name__

    def find_class(self, module: str, name: str) -> Any:
        return super().find_class(module.replace(*self._names), name)


def grown(settings: Settings, model: str, **values: Any) -> Any:
    """A model that was pickled before its package was generated anew."""
    before, now = built(EARLIER, settings=settings), built(LATER, settings=settings)
    return _Renaming(pickle.dumps(getattr(before.module, model)(**values)), before, now).load()


@each_form
def test_a_property_that_came_is_absent(settings: Settings) -> None:
    now = built(LATER, settings=settings).module
    cat = grown(settings, "Cat", name="Tom", lives=7, additional_properties={"x": 1})
    assert type(cat) is now.Cat
    assert (cat.name, cat.first, cat.lives, cat.fur, cat.tags) == ("Tom", None, 7, None, None)
    assert (cat.age, cat.before, cat.additional_properties) == (now.UNSET, now.UNSET, {"x": 1})
    cat = dataclasses.replace(cat, age=3)
    assert cat.to_dict() == {"age": 3, "name": "Tom", "lives": 7, "x": 1}
    assert cat == now.Cat(age=3, name="Tom", lives=7, additional_properties={"x": 1})


@each_form
def test_a_property_that_went_is_left_out(settings: Settings) -> None:
    pet = grown(settings, "Pet", name="Tom", first="a", gone="b")
    assert dataclasses.replace(pet, age=3).to_dict() == {"age": 3, "name": "Tom", "first": "a"}
    assert not hasattr(pet, "gone")


@each_form
def test_models_inside_of_models(settings: Settings) -> None:
    before, now = built(EARLIER, settings=settings).module, built(LATER, settings=settings).module
    home = grown(settings, "Home", pets=[before.Pet(name="Tom")], up=before.Home())
    assert (home.city, home.up, type(home.pets[0])) == (None, now.Home(), now.Pet)


@each_form
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_model_comes_back_as_it_was(settings: Settings, protocol: int) -> None:
    module = built(LATER, settings=settings).module
    cat = module.Cat.from_dict({"age": 1, "name": "a", "before": None, "lives": 2, "z": [1]})
    assert pickle.loads(pickle.dumps(cat, protocol)) == cat
    for same in (copy.copy(cat), copy.deepcopy(cat), dataclasses.replace(cat)):
        assert (type(same), same, same.to_dict()) == (module.Cat, cat, cat.to_dict())
    assert copy.copy(cat).additional_properties is cat.additional_properties
    assert copy.deepcopy(cat).additional_properties["z"] is not cat.additional_properties["z"]


def test_models_that_hold_one_another() -> None:
    module = built(LATER).module
    home = module.Home()
    home.up = home
    for same in (pickle.loads(pickle.dumps(home)), copy.deepcopy(home)):
        assert same.up is same
        assert same is not home


def test_defaults_that_are_applied_are_those_of_what_is_absent() -> None:
    settings = changed(DEFAULTS, {"defaults": "apply"})
    one, other = (grown(settings, "Pet", name="Tom") for _ in range(2))
    assert one.tags == ["a"]
    assert one.tags is not other.tags


@each_form
@pytest.mark.parametrize("is_dataclass", [False, True])
def test_classes_of_the_user(settings: Settings, is_dataclass: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """They may have attributes of their own, and room for any."""
    before, now = built(EARLIER, settings=settings), built(LATER, settings=settings)

    def mine(package: Built) -> Any:
        base: Any = package.module.Cat
        body = {"__annotations__": {"seen": "int"}, "seen": 0} if is_dataclass else {}
        own: Any = type("Mine", (base,), {**body, "__module__": package.module.__name__})
        if is_dataclass:
            own = dataclasses.dataclass(frozen=settings.python.frozen, kw_only=True)(own)
        monkeypatch.setattr(package.module, "Mine", own, raising=False)
        return own

    made, own = mine(before)(name="Tom", gone="b"), mine(now)
    object.__setattr__(made, "seen", 5)
    back = _Renaming(pickle.dumps(made), before, now).load()
    assert (type(back), back.seen, back.name, back.fur, back.before) == (own, 5, "Tom", None, now.module.UNSET)
    assert copy.deepcopy(back).seen == copy.copy(back).seen == 5
    assert copy.copy(back) == back


def test_what_was_read_in_spite_of_problems() -> None:
    module, problems = built(LATER).module, list[Any]()
    cat = module.Cat.from_dict({"age": "old", "lives": None, "first": 1}, problems)
    assert problems
    for same in (copy.copy(cat), copy.deepcopy(cat), pickle.loads(pickle.dumps(cat))):
        assert same.to_dict() == {"age": "old", "lives": None, "first": 1}
