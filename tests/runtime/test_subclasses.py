"""Classes that a user derives from models: what is read is of them, nested too, and is written as what it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

STRING: Json = {"type": "string"}
SCHEMAS: dict[str, Json] = {
    "Pet": {"type": "object", "required": ["petName"], "properties": {"petName": STRING, "age": {"type": "integer"}}},
    "Home": {
        "type": "object",
        "properties": {
            "pets": {"type": "array", "items": ref("Pet")},
            "either": ref("Either"),
            "friend": ref("Animal"),
            "tried": {"anyOf": [ref("First"), ref("Second")]},
        },
    },
    "First": {"type": "object", "required": ["pet"], "properties": {"pet": ref("Pet"), "other": STRING}},
    "Second": {"type": "object", "required": ["pet"], "properties": {"pet": ref("Pet"), "other": {"type": "integer"}}},
    "Either": {"oneOf": [ref("Pet"), {"type": "integer"}]},
    "Animal": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": STRING},
        "discriminator": {"propertyName": "kind"},
    },
    "Cat": {"allOf": [ref("Animal"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
}


@pytest.fixture(params=[{}, {"frozen": True}, {"positional": True}, {"validate": True}], ids=str)
def made(request: pytest.FixtureRequest) -> Built:
    return built(document_of(SCHEMAS), settings=changed(DEFAULTS, request.param))


def test_what_a_derived_class_reads_is_of_it(made: Built) -> None:
    module = made.module

    class Mine(module.Pet):  # type: ignore[misc]
        def hello(self) -> str:
            return f"I am {self.pet_name}"

    for mine in (Mine.from_dict({"petName": "Rex", "x": 1}), Mine.from_json('{"petName":"Rex","x":1}')):
        assert (type(mine), mine.hello(), mine.additional_properties) == (Mine, "I am Rex", {"x": 1})
        assert mine.to_dict() == {"petName": "Rex", "x": 1}
    with pytest.raises(module.DataError, match="Pet at /petName"):
        Mine.from_dict({})
    assert type(module.Pet.from_dict({"petName": "Rex"})) is module.Pet


def test_fields_of_its_own_have_their_defaults_and_post_init_runs(made: Built) -> None:
    module, frozen = made.module, made.module.Pet.__dataclass_params__.frozen

    @dataclass(kw_only=True, frozen=frozen)
    class Mine(module.Pet):  # type: ignore[misc]
        seen: list[Any] = field(default_factory=list)
        known: bool = True

        def __post_init__(self) -> None:
            self.seen.append(self.pet_name)

    mine = Mine.from_json('{"petName":"Rex"}')
    assert (mine.seen, mine.known) == (["Rex"], True)
    assert mine == Mine(pet_name="Rex")
    assert mine.to_json(check=True) == '{"petName":"Rex"}'


def test_a_class_is_used_wherever_its_model_stands(made: Built) -> None:
    module = made.module
    met: list[str] = []

    class Mine(module.Pet):  # type: ignore[misc]
        def __post_init__(self) -> None:
            met.append(self.pet_name.upper())

    class MyCat(module.Cat):  # type: ignore[misc]
        pass

    data = {"pets": [{"petName": "a"}, {"petName": "b"}], "either": {"petName": "c"}, "friend": {"kind": "Cat"}}
    module.use_class(module.Pet, Mine)
    module.use_class(module.Cat, MyCat)
    try:
        home = module.Home.from_dict(data)
        assert [type(pet) for pet in (*home.pets, home.either, home.friend)] == [Mine, Mine, Mine, MyCat]
        assert (sorted(met), home.to_dict()) == (["A", "B", "C"], data)
        assert (
            type(module.SERIALIZERS["Pet"].load({"petName": "d"}))
            is type(module.Pet.from_dict({"petName": "d"}))
            is Mine
        )
        with pytest.raises(module.DataError, match="at /pets/0/petName: expected string, found integer 1"):
            module.Home.from_dict({"pets": [{"petName": 1}]})
        home = module.Home.from_dict({"pets": [{"petName": 1}, {"petName": "e"}]}, [])
        assert [isinstance(pet, module.Pet) for pet in home.pets] == [True, True]
        assert [isinstance(pet, Mine) for pet in home.pets] == [False, True]
    finally:
        module.use_class(module.Pet, module.Pet)
        module.use_class(module.Cat, module.Cat)
    assert type(module.Home.from_dict(data).pets[0]) is module.Pet


def test_post_init_runs_once_for_each_object_that_is_handed_out(made: Built) -> None:
    """Also where a document is read twice, for its problems, and where a union tries several branches."""
    module = made.module
    met: list[str] = []

    class Mine(module.Pet):  # type: ignore[misc]
        def __post_init__(self) -> None:
            met.append(self.pet_name)

    module.use_class(module.Pet, Mine)
    try:
        with pytest.raises(module.DataError):
            module.Home.from_dict({"pets": [{"petName": "a"}, {"petName": 1}]})
        assert met == []
        problems: list[Any] = []
        module.Home.from_dict({"pets": [{"petName": "a"}, {"petName": 1}], "either": {"petName": "b"}}, problems)
        assert (sorted(met), [problem.path for problem in problems]) == (["a", "b"], ["/pets/1/petName"])
        met.clear()
        data = {"tried": {"pet": {"petName": "c"}, "other": 1}, "either": {"petName": "d"}}
        home = module.Home.from_dict(data)
        assert (type(home.tried), type(home.tried.pet)) == (module.Second, Mine)
        assert (sorted(met), home.to_dict()) == (["c", "d"], data)
    finally:
        module.use_class(module.Pet, module.Pet)


def test_other_classes_are_not_used(made: Built) -> None:
    with pytest.raises(TypeError, match="Cat is not derived from a model Pet"):
        made.module.use_class(made.module.Pet, made.module.Cat)


def test_checks_of_what_is_sent_are_those_of_reading(made: Built) -> None:
    module = made.module
    pet = module.Pet(pet_name=7, age=True)
    assert pet.to_json() == '{"petName":7,"age":true}'
    for write in (pet.to_json, lambda check: module.SERIALIZERS["Pet"].to_json(pet, check=check)):
        with pytest.raises(module.DataError) as caught:
            write(check=True)
        assert [p.path for p in caught.value.problems] == ["/petName", "/age"]
