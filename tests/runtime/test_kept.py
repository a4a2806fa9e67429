"""What was read in spite of problems, while it is worked with: written back as it came, and checked once it is changed.

In: a package, JSON that breaks its definition, and what users do to what is read of it. Out: JSON, or the places that
cannot be written. That anything at all comes back is a law (`tests/laws/test_in_spite_of_problems.py`).
"""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

STRING: Json = {"type": "string"}
DATE: Json = {**STRING, "format": "date"}
SCHEMAS: dict[str, Json] = {
    "Trip": {
        "type": "object",
        "required": ["id", "start", "legs", "note"],
        "properties": {
            "id": {**STRING, "format": "uuid"},
            "start": DATE,
            "end": DATE,
            "legs": {"type": "array", "items": ref("Leg")},
            "days": {"type": "array", "items": DATE},
            "pair": {"type": "array", "prefixItems": [DATE, DATE], "minItems": 2, "maxItems": 2},
            "byName": {"type": "object", "additionalProperties": {"type": "array", "items": ref("Leg")}},
            "moments": {"type": "array", "items": {**STRING, "format": "date-time"}},
            "count": {"type": "integer"},
            "number": {**STRING, "format": "int64"},
            "note": {"type": ["string", "null"]},
            "user": STRING,
        },
    },
    "Leg": {"type": "object", "required": ["on"], "properties": {"on": DATE, "km": {"type": "number"}}},
    "Days": {"type": "array", "items": DATE},
    "Numbers": {"type": "array", "items": {**STRING, "format": "int64"}},
    "Count": {"type": "integer"},
}
TYPES = (("string/int64", "int"),)
GOOD: Json = {"id": "00000000-0000-0000-0000-000000000001", "start": "2020-01-01", "legs": [], "note": None}


def package(**settings: Any) -> Any:
    return built(document_of(SCHEMAS), settings=changed(DEFAULTS, settings)).module


api = package()


def read(data: Json, name: str = "Trip", module: Any = api) -> Any:
    return module.SERIALIZERS[name].load(data, [])


def refused(write: Callable[[], Any], module: Any = api) -> list[tuple[str, str]]:
    """The places that cannot be written, and what was found there."""
    with pytest.raises(module.DataError) as raised:
        write()
    return [(problem.path, problem.found) for problem in raised.value.problems]


BROKEN: dict[str, Json] = {
    "moments": GOOD | {"moments": ["", 1, None, "2020-01-01T00:00:00Z", "x"]},
    "no moments": GOOD | {"moments": ""},
    "absent": {},
    "null": {"id": None, "start": None, "legs": None, "note": None},
    "null that may be absent": GOOD | {"end": None, "count": None, "days": None, "byName": None},
    "absent that may be null": {key: GOOD[key] for key in ("id", "start", "legs")},
    "others": {"id": 1, "start": True, "legs": "x", "note": [1], "end": {"a": [None]}, "count": False, "pair": 1.5},
    "inside": GOOD | {"legs": [None, {"on": None}, {}, 7, {"on": "2020-01-01", "km": None}, True]},
    "items": GOOD
    | {"days": ["2020-01-01", None, False, "x", 1, 1.5, ["a"], {"b": None}], "pair": [None, "2020-01-01"]},
    "map": GOOD | {"byName": {"a": None, "b": [None, 1], "c": [{"on": 1}], "d": {}}},
    "unknown": {"more": {"b": [1]}},
}


@pytest.mark.parametrize("case", BROKEN)
@pytest.mark.parametrize("frozen", [False, True])
def test_it_is_written_as_it_came(case: str, frozen: bool) -> None:
    module = package(frozen=frozen)
    trip = read(BROKEN[case], module=module)
    assert isinstance(trip, module.Trip)
    for one in (trip, copy.copy(trip), copy.deepcopy(trip), pickle.loads(pickle.dumps(trip))):
        assert one.to_dict() == module.SERIALIZERS["Trip"].dump(one) == json.loads(one.to_json()) == BROKEN[case]
        assert one == trip


@pytest.mark.parametrize("case", BROKEN)
@pytest.mark.parametrize("frozen", [False, True])
def test_a_copy_with_another_value_is_written_as_well(case: str, frozen: bool) -> None:
    """But null for what may be absent, which such a copy does not know from absence."""
    module = package(frozen=frozen)
    data = GOOD if case == "null that may be absent" else BROKEN[case]
    assert replace(read(BROKEN[case], module=module), user="x").to_dict() == data | {"user": "x"}


def test_properties_that_are_forbidden_are_written_as_well() -> None:
    module = package(unknown_properties="forbid")
    data = GOOD | {"more": [None], "legs": [{"on": "2020-01-01", "x": 1}]}
    trip = read(data, module=module)
    assert copy.deepcopy(trip).to_dict() == pickle.loads(pickle.dumps(trip)).to_dict() == trip.to_dict() == data


def test_null_true_and_false_stay_what_they_are() -> None:
    trip = read({"id": None, "start": True, "legs": [None, False], "byName": {"a": None}, "note": "x"})
    assert trip.id is trip.legs[0] is trip.by_name["a"] is None
    assert trip.start is True
    assert trip.legs[1] is False
    assert trip.end is trip.count is None


@pytest.mark.parametrize("value", [None, True, False, 7, 1.5, "x", [1], {"a": [None]}])
@pytest.mark.parametrize("name", ["Days", "Trip", "Count"])
def test_a_whole_document_of_another_kind(value: Json, name: str) -> None:
    whole = read(value, name)
    if (name, value) not in (("Count", 7), ("Trip", {"a": [None]})):
        assert (whole, bool(whole), hash(whole) if type(value) not in (list, dict) else 0) == (
            value,
            bool(value),
            hash(value) if type(value) not in (list, dict) else 0,
        )
        assert repr(whole) == repr(value)
    for one in (whole, copy.deepcopy(whole), pickle.loads(pickle.dumps(whole))):
        written = api.SERIALIZERS[name].dump(one)
        assert (type(written), written) == (type(value), value)


def test_what_is_given_to_an_attribute_later_is_checked() -> None:
    trip = read({"id": "x", "start": None, "legs": [1, None], "end": None, "note": None})
    trip.id, trip.end = "x" * 2, datetime.datetime(2020, 1, 1)
    trip.legs.append("y")
    trip.legs.append(api.Leg(on="z"))
    assert refused(trip.to_dict) == [
        ("/id", 'string "xx"'),
        ("/end", "a Python datetime"),
        ("/legs/2", 'string "y"'),
        ("/legs/3/on", 'string "z"'),
    ]
    trip.id, trip.end, trip.legs, trip.start = "x", None, [None], False
    assert refused(trip.to_dict) == [("/id", 'string "x"'), ("/legs/0", "null")]
    trip = read({"id": "x", "start": "2020-01-01", "legs": [], "note": None})
    trip.start = None
    assert refused(trip.to_dict) == [("/start", "null")]


def test_a_mended_place_is_written() -> None:
    trip = read({"start": "x", "legs": [1], "note": None, "end": None, "days": [None]})
    trip.start, trip.id = datetime.date(2020, 1, 2), api.SERIALIZERS["Trip"].load(GOOD).id
    trip.legs, trip.end, trip.days = [api.Leg(on=trip.start)], trip.start, None
    day = "2020-01-02"
    assert trip.to_dict() == GOOD | {"start": day, "end": day, "legs": [{"on": day}]}


def test_a_value_that_is_kept_fits_nowhere_else() -> None:
    """Where it was not read, it is checked as any other; models that read well know of no value that is kept."""
    trip, good = read({"id": "x", "start": "y", "legs": [], "note": None}), read(GOOD)
    good.start = trip.start
    assert refused(good.to_dict) == [("/start", 'string "y"')]


def test_checks_still_tell() -> None:
    trip = read(GOOD | {"start": "x", "days": [None]})
    assert json.loads(trip.to_json()) == GOOD | {"start": "x", "days": [None]}
    assert refused(lambda: trip.to_json(check=True)) == [("/start", 'string "x"'), ("/days/0", "null")]
    serializer = api.SERIALIZERS["Days"]
    days = serializer.load(["x", None], [])
    assert serializer.to_json(days) == '["x",null]'
    assert refused(lambda: serializer.to_json(days, check=True)) == [("/0", 'string "x"'), ("/1", "null")]


def test_an_integer_is_not_written_as_the_text_that_is_due() -> None:
    module = package(types=TYPES)
    data = GOOD | {"number": 7}
    assert read(data, module=module).to_dict() == data
    serializer = module.SERIALIZERS["Numbers"]
    assert serializer.dump(serializer.load(["1", 2], [])) == ["1", 2]


def test_what_reading_lets_pass_is_told() -> None:
    problems: list[Any] = []
    trip = api.Trip.from_dict({key: GOOD[key] for key in ("id", "start", "legs")} | {"end": None}, problems)
    assert [str(problem) for problem in problems] == [
        "at /note: expected any value, found nothing",
        "at /end: expected no null, found null",
    ]
    assert (trip.end, trip.note) == (None, api.UNSET)


def test_nothing_that_is_written_is_shared() -> None:
    trip = read(GOOD | {"count": {"a": [1]}, "legs": [[2]]})
    written = trip.to_dict()
    written["count"]["a"].append(3)
    written["legs"][0].append(3)
    assert trip.to_dict() == GOOD | {"count": {"a": [1]}, "legs": [[2]]}


def test_it_looks_like_the_model_that_it_is() -> None:
    trip = read({"legs": [{"on": 1}]})
    assert repr(trip).startswith("Trip(id=UNSET, start=UNSET, legs=[Leg(on=1)]")
    assert trip == read({"legs": [{"on": 1}]}) != read({"legs": [{"on": 2}]})
    assert type(trip) is type(read({}))
    assert asdict(trip)["legs"][0]["on"] == 1
    match trip:
        case api.Trip(legs=[api.Leg(on=1)]):
            pass
        case _:
            raise AssertionError


def test_a_class_of_the_user_is_read_in_spite_of_problems() -> None:
    class Mine(api.Trip):  # type: ignore[misc,name-defined]
        def __post_init__(self) -> None:
            self.tag = "met"

    class Written(Mine):
        def to_dict(self) -> dict[str, Any]:
            data: dict[str, Any] = super().to_dict()
            return data | {"by": "me"}

    for own, more in ((Mine, {}), (Written, {"by": "me"})):
        trip = own.from_dict({"start": None}, [])
        assert (isinstance(trip, own), trip.tag, trip.start) == (True, "met", None)
        assert trip.to_dict() == copy.deepcopy(trip).to_dict() == {"start": None} | more
        assert copy.deepcopy(trip).tag == "met"
        outer = api.Trip.from_dict(GOOD, [])
        outer.additional_properties["inner"] = trip
        assert outer.to_dict()["inner"] == {"start": None} | more
