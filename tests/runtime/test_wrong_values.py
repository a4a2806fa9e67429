"""Values of the wrong kind never leave: `to_dict`, `to_json` and `dump` name the place, and nothing is written.

In: a package with an attribute of each kind, and for each kind values that are none of it. Out: the JSON pointer of
each, what was expected and what was found; the same for what no type speaks of, and from every way to write.
"""

from __future__ import annotations

import datetime
import decimal
import json
import uuid
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

STRING: Json = {"type": "string"}
DAY = datetime.date(2020, 1, 1)
PROPERTIES: dict[str, Json] = {
    "petId": {**STRING, "format": "uuid"},
    "bornAt": {**STRING, "format": "date-time"},
    "bornOn": {**STRING, "format": "date"},
    "fedAt": {**STRING, "format": "time"},
    "walkFor": {**STRING, "format": "duration"},
    "picture": {**STRING, "format": "byte"},
    "price": {**STRING, "format": "decimal"},
    "weight": {"type": "number", "format": "decimal"},
    "serialNumber": {**STRING, "format": "int64"},
    "homeAddress": {**STRING, "format": "ipv4"},
    "sixthAddress": {**STRING, "format": "ipv6"},
    "kind": ref("Kind"),
    "size": ref("Size"),
    "tagNames": {"type": "array", "items": STRING},
    "kinds": {"type": "array", "items": ref("Kind")},
    "pairOf": {"type": "array", "prefixItems": [STRING, {"type": "integer"}]},
    "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
    "keptBy": {"type": "object", "additionalProperties": ref("Owner")},
    "firstOwner": ref("Owner"),
    "nextOwner": {"oneOf": [ref("Owner"), {"type": "null"}]},
    "owners": {"type": "array", "items": ref("Owner")},
    "groups": {"type": "array", "items": {"type": "array", "items": ref("Owner")}},
    "named": ref("Ids"),
    "friend": ref("Animal"),
    "either": ref("Either"),
    "anything": {},
    "nickName": {"type": ["string", "null"]},
    "maxLives": {"type": "integer"},
    "exactly": {
        "type": "array",
        "prefixItems": [STRING, {**STRING, "format": "date"}, ref("Owner"), {"type": ["integer", "null"]}, ref("Kind")],
        "items": False,
        "minItems": 5,
    },
}
SCHEMAS: dict[str, Json] = {
    "Kind": {**STRING, "enum": ["cat", "dog"]},
    "Size": {"type": "integer", "enum": [1, 2]},
    "Ids": {"type": "array", "items": {**STRING, "format": "uuid"}},
    "Owner": {
        "type": "object",
        "required": ["ownerName"],
        "properties": {"ownerName": STRING, "since": {**STRING, "format": "date"}},
    },
    "Other": {"type": "object", "properties": {"ownerName": STRING}},
    "Animal": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": STRING},
        "discriminator": {"propertyName": "type"},
    },
    "Cat": {"allOf": [ref("Animal"), {"type": "object", "properties": {"bornOn": {**STRING, "format": "date"}}}]},
    "Either": {"oneOf": [ref("Owner"), {"type": "integer"}, {"type": "array", "items": STRING}]},
    "Pet": {"type": "object", "properties": PROPERTIES},
    "Strict": {
        "type": "object",
        "required": ["petId", "kind"],
        "properties": {k: PROPERTIES[k] for k in ("petId", "kind")},
    },
    "Typed": {"type": "object", "properties": {"a": STRING}, "additionalProperties": {**STRING, "format": "date"}},
}
TYPES = (
    ("number/decimal", "decimal.Decimal"),
    ("string/decimal", "decimal.Decimal"),
    ("string/duration", "datetime.timedelta"),
    ("string/ipv4", "ipaddress.IPv4Address"),
    ("string/ipv6", "ipaddress.IPv6Address"),
)


def package(**settings: Any) -> Built:
    return built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"types": TYPES, **settings}))


def owner(**values: Any) -> Any:
    return package().module.Owner(**{"owner_name": "x", **values})


WRONG: list[tuple[str, Callable[[], Any], str, str, str]] = [
    ("pet_id", lambda: 7, "/petId", "UUID", "integer 7"),
    ("pet_id", lambda: str(uuid.UUID(int=1)), "/petId", "UUID", 'string "00000000-0000-0000-0000-000000000001"'),
    ("born_at", lambda: "yesterday", "/bornAt", "datetime", 'string "yesterday"'),
    ("born_at", lambda: datetime.date(2020, 1, 1), "/bornAt", "datetime", "a Python date"),
    ("born_at", lambda: datetime.time(1), "/bornAt", "datetime", "a Python time"),
    ("born_on", lambda: datetime.datetime(2020, 1, 1), "/bornOn", "date", "a Python datetime"),
    ("born_on", lambda: "2020-01-01", "/bornOn", "date", 'string "2020-01-01"'),
    ("fed_at", lambda: datetime.datetime(2020, 1, 1), "/fedAt", "time", "a Python datetime"),
    ("walk_for", lambda: 5, "/walkFor", "timedelta", "integer 5"),
    ("picture", lambda: "aGk=", "/picture", "bytes", 'string "aGk="'),
    ("price", lambda: 1.5, "/price", "finite Decimal", "number 1.5"),
    ("price", lambda: decimal.Decimal("NaN"), "/price", "finite Decimal", "a Python Decimal"),
    ("weight", lambda: "1", "/weight", "finite Decimal", 'string "1"'),
    ("serial_number", lambda: "1", "/serialNumber", "int", 'string "1"'),
    ("serial_number", lambda: True, "/serialNumber", "int", "boolean true"),
    ("home_address", lambda: "::1", "/homeAddress", "IPv4Address", 'string "::1"'),
    ("sixth_address", lambda: "::1", "/sixthAddress", "IPv6Address", 'string "::1"'),
    ("kind", lambda: 7, "/kind", "value of the annotated type", "integer 7"),
    ("size", lambda: "1", "/size", "Size or int", 'string "1"'),
    ("size", lambda: 1.5, "/size", "Size or int", "number 1.5"),
    ("tag_names", lambda: "abc", "/tagNames", "list", 'string "abc"'),
    ("tag_names", lambda: {"a": 1}, "/tagNames", "list", "object"),
    ("tag_names", lambda: "", "/tagNames", "list", 'string ""'),
    ("kinds", lambda: "ab", "/kinds", "list", 'string "ab"'),
    ("kinds", lambda: ["cat", None, 3], "/kinds/1", "value of the annotated type", "null"),
    ("pair_of", lambda: "ab", "/pairOf", "list", 'string "ab"'),
    ("counts", lambda: [("a", 1)], "/counts", "dict", "array"),
    ("counts", lambda: {1: 2}, "/counts/1", "object with names that are texts", "integer 2"),
    ("kept_by", lambda: {"a/b": owner(), "c": {"ownerName": "x"}}, "/keptBy/c", "Owner", "object"),
    ("first_owner", lambda: {"ownerName": "x"}, "/firstOwner", "Owner", "object"),
    ("first_owner", lambda: package().module.Other(owner_name="x"), "/firstOwner", "Owner", "a Python Other"),
    ("first_owner", lambda: owner(since="now"), "/firstOwner/since", "date", 'string "now"'),
    ("next_owner", lambda: 1, "/nextOwner", "Owner", "integer 1"),
    ("owners", lambda: owner(), "/owners", "list", "a Python Owner"),
    ("owners", lambda: {}, "/owners", "list", "object"),
    ("owners", lambda: [owner(), owner(since=1)], "/owners/1/since", "date", "integer 1"),
    ("groups", lambda: [[], [owner(), None]], "/groups/1/1", "Owner", "null"),
    ("named", lambda: [uuid.UUID(int=1), "x"], "/named/1", "UUID", 'string "x"'),
    ("friend", lambda: owner(), "/friend", "Animal", "a Python Owner"),
    ("friend", lambda: package().module.Cat(type="Cat", born_on=3), "/friend/bornOn", "date", "integer 3"),
    ("either", lambda: "x", "/either", "Owner or int or list or Unrecognized", 'string "x"'),
    ("either", lambda: [1, {2}], "/either/1", "value that JSON has", "a Python set"),
    ("exactly", lambda: "abcde", "/exactly", "list", 'string "abcde"'),
    ("exactly", lambda: ("x", DAY, owner()), "/exactly", "tuple of length 5", "a Python tuple"),
    ("exactly", lambda: ("x", "2020-01-01", owner(), 1, "cat"), "/exactly/1", "date", 'string "2020-01-01"'),
    ("exactly", lambda: ("x", DAY, owner(since=1), None, "cat"), "/exactly/2/since", "date", "integer 1"),
    ("exactly", lambda: ["x", DAY, owner(), DAY, "cat"], "/exactly/3", "value that JSON has", "a Python date"),
    ("exactly", lambda: ("x", DAY, owner(), 1, 2), "/exactly/4", "value of the annotated type", "integer 2"),
    ("anything", lambda: {1: 2}, "/anything/1", "object with names that are texts", "integer 2"),
    ("anything", lambda: [{"a": {None: "x"}}], "/anything/0/a/None", "object with names that are texts", 'string "x"'),
    ("anything", lambda: OrderedDict(a=OrderedDict(b={1})), "/anything/a/b", "value that JSON has", "a Python set"),
    ("anything", lambda: {"a": [{1}]}, "/anything/a/0", "value that JSON has", "a Python set"),
    ("anything", lambda: [owner(since=1)], "/anything/0/since", "date", "integer 1"),
]


@pytest.mark.parametrize(("name", "value", "path", "expected", "found"), WRONG)
@pytest.mark.parametrize("frozen", [False, True])
def test_the_place_is_named(
    name: str, value: Callable[[], Any], path: str, expected: str, found: str, frozen: bool
) -> None:
    made = package()
    pet = made.module.Pet(**{name: value()})
    if frozen:
        made = package(frozen=True)
        pet = as_of(made, pet)
    serializer = made.module.SERIALIZERS["Pet"]
    for write in (pet.to_dict, pet.to_json, lambda: serializer.dump(pet), lambda: serializer.to_json(pet)):
        with pytest.raises(made.module.DataError) as caught:
            write()
        assert [(p.path, p.expected, p.found) for p in caught.value.problems][:1] == [(path, expected, found)]
        assert caught.value.model == "Pet"


def as_of(made: Built, value: Any) -> Any:
    """A value with its models made anew, of the classes of another package."""
    if isinstance(value, list | tuple):
        return type(value)(as_of(made, item) for item in value)
    if isinstance(value, dict):
        return {key: as_of(made, item) for key, item in value.items()}
    if value is package().module.UNSET:
        return made.module.UNSET
    names = getattr(type(value), "__dataclass_fields__", None)
    if names is None:
        return value
    model = getattr(made.module, type(value).__name__)
    return model(**{name: as_of(made, getattr(value, name)) for name in names})


def test_none_is_no_value_of_a_required_property() -> None:
    module = package().module
    with pytest.raises(module.DataError) as caught:
        module.Strict(pet_id=None, kind=None).to_json()
    assert [(p.path, p.expected, p.found) for p in caught.value.problems] == [
        ("/petId", "UUID", "null"),
        ("/kind", "value of the annotated type", "null"),
    ]


def test_an_attribute_that_was_never_set_is_named() -> None:
    module = package().module
    pet = object.__new__(module.Strict)
    pet.kind = "cat"
    with pytest.raises(module.DataError, match="Strict at /petId: expected value, found nothing"):
        pet.to_dict()


def test_closed_enums_take_texts_of_their_members_alone() -> None:
    made = package(enums="closed")
    pet = made.module.Pet(kind="cat", size=2, kinds=["dog"])
    assert pet.to_dict() == {"kind": "cat", "size": 2, "kinds": ["dog"]}
    with pytest.raises(made.module.DataError, match='at /kind: expected Kind, found string "bird"'):
        made.module.Pet(kind="bird").to_dict()
    with pytest.raises(made.module.DataError, match="at /size: expected Size, found integer 3"):
        made.module.Pet(size=3).to_dict()


def test_objects_that_contain_themselves_are_named() -> None:
    module = package().module
    pet = module.Pet()
    pet.anything = {"pets": [pet]}
    loop: list[Any] = [1]
    loop.append(loop)
    for value, path in ((pet, "/anything/pets/0"), (module.Pet(anything=loop), "/anything/1")):
        for write in (value.to_dict, value.to_json):
            with pytest.raises(module.DataError) as caught:
                write()
            assert [(p.path, p.expected) for p in caught.value.problems] == [
                (path, "value that does not contain itself")
            ]


def test_what_is_there_twice_does_not_contain_itself() -> None:
    module = package().module
    shared: Json = {"a": 1}
    for _ in range(20):
        shared = {"a": shared, "b": shared}
    one = owner()
    assert module.Pet(first_owner=one, owners=[one, one]).to_dict()["owners"] == [{"ownerName": "x"}] * 2
    assert module.Pet(anything=[shared["a"]["a"]["a"]["a"]["a"]]).to_dict()


MARKED = (("anything", "/anything"), ("next_owner", "/nextOwner"), ("pet_id", "/petId"), ("nick_name", "/nickName"))


def test_the_mark_of_another_package_does_not_leave() -> None:
    module, other = package().module, package(frozen=True).module
    for name, path in MARKED:
        with pytest.raises(module.DataError) as caught:
            module.Pet(**{name: other.UNSET}).to_dict()
        assert (caught.value.path, caught.value.found) == (path, "a Python Unset")
    with pytest.raises(module.DataError, match=r"at /ownerName: .*, found a Python Unset"):
        module.Owner(owner_name=other.UNSET).to_json()


@pytest.mark.parametrize("library", ["standard", "orjson", "msgspec"])
def test_numbers_beyond_the_json_library_are_named(library: str) -> None:
    module = package(json_library=library).module
    with pytest.raises(module.DataError) as caught:
        module.Pet(anything={"a": [1, 10**5000]}).to_json()
    assert [(p.path, p.found) for p in caught.value.problems] == [("/anything/a/1", "integer of over 40 digits")]


BEYOND = [("standard", 10**5000), ("orjson", 2**64), ("orjson", -(2**63) - 1), ("msgspec", 10**5000)]


@pytest.mark.parametrize(("library", "number"), BEYOND, ids=[f"{library} {n > 0}" for library, n in BEYOND])
def test_integers_beyond_the_json_library_are_named_in_typed_places(library: str, number: int) -> None:
    module = package(json_library=library).module
    for pet, path in ((module.Pet(max_lives=number), "/maxLives"), (module.Pet(counts={"a": number}), "/counts/a")):
        assert pet.to_dict()
        for write in (pet.to_json, lambda pet=pet: module.SERIALIZERS["Pet"].to_json(pet)):
            with pytest.raises(module.DataError) as caught:
                write()
            assert ([p.path for p in caught.value.problems], caught.value.model) == ([path], "Pet")


@pytest.mark.parametrize("library", ["standard", "orjson", "msgspec"])
def test_what_is_no_text_is_no_json(library: str) -> None:
    module = package(json_library=library).module
    for text, found in ((None, "null"), (7, "integer 7"), ({}, "object")):
        for read in (module.Owner.from_json, module.SERIALIZERS["Owner"].from_json):
            with pytest.raises(module.DataError) as caught:
                read(text)
            assert str(caught.value) == f"Owner at the root: expected JSON text, found {found}"
    for kind in (bytes, bytearray, memoryview):
        assert module.Owner.from_json(kind(b'{"ownerName":"x"}')).owner_name == "x"


def test_more_properties_have_names_of_their_own() -> None:
    module = package().module
    pet = module.Pet(additional_properties={"petId": "x", "color": 1})
    typed = module.Typed(a="x", additional_properties={"a": datetime.date(2020, 1, 1), "b": 5})
    with pytest.raises(module.DataError) as caught:
        pet.to_dict()
    assert [(p.path, p.expected) for p in caught.value.problems] == [
        ("/petId", "no property that the definition declares")
    ]
    with pytest.raises(module.DataError) as caught:
        typed.to_dict()
    assert [(p.path, p.expected) for p in caught.value.problems] == [
        ("/a", "no property that the definition declares"),
        ("/b", "date"),
    ]


def test_a_to_dict_of_the_users_own_counts_wherever_it_stands() -> None:
    module = package().module

    class Mine(module.Owner):  # type: ignore[misc]
        def to_dict(self) -> dict[str, Any]:
            return {**super().to_dict(), "mine": True}

    mine = Mine(owner_name="x")
    written = {"ownerName": "x", "mine": True}
    assert mine.to_dict() == json.loads(mine.to_json()) == written
    assert module.Pet(first_owner=mine, anything=[mine], either=mine).to_dict() == {
        "firstOwner": written,
        "either": written,
        "anything": [written],
    }
    with pytest.raises(module.DataError, match="at /firstOwner/since"):
        module.Pet(first_owner=Mine(owner_name="x", since=1)).to_dict()
