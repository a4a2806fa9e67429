"""Dates with time that have no zone: refused, of UTC, or written without, wherever they stand.

In: values made by hand, and texts that were read. Out: the JSON text, or the place that is refused. A text that was
read is written as it came with every setting.
"""

from __future__ import annotations

import copy
import datetime
import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

AT: Json = {"type": "string", "format": "date-time"}
SCHEMAS: dict[str, Json] = {
    "At": AT,
    "Log": {
        "type": "object",
        "properties": {
            "at": AT,
            "maybeAt": {"type": ["string", "null"], "format": "date-time"},
            "all": {"type": "array", "items": AT},
            "named": {"type": "object", "additionalProperties": AT},
            "either": {"oneOf": [AT, {"type": "integer"}]},
            "pair": {"type": "array", "prefixItems": [AT, {"type": "integer"}], "items": False, "minItems": 2},
            "anything": {},
            "next": ref("Log"),
        },
    },
}
NAIVE = datetime.datetime(2024, 2, 29, 12, 30)
ZONED = NAIVE.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
MICRO = NAIVE.replace(microsecond=5)


class Vague(datetime.tzinfo):
    """A zone that does not know its offset: to Python, a date with time of it is naive as well."""

    def utcoffset(self, _: datetime.datetime | None) -> None:
        return None

    dst = utcoffset

    def tzname(self, _: datetime.datetime | None) -> str:
        return "somewhere"


def package(setting: str | None, **settings: Any) -> Built:
    chosen = {} if setting is None else {"naive_datetimes": setting}
    return built(document_of(SCHEMAS, "3.1.0"), settings=changed(DEFAULTS, {**chosen, **settings}))


PLACES: list[tuple[Callable[[Any, Any], Any], str, Callable[[Any], Any]]] = [
    (lambda m, at: m.Log(at=at), "/at", lambda text: {"at": text}),
    (lambda m, at: m.Log(maybe_at=at), "/maybeAt", lambda text: {"maybeAt": text}),
    (lambda m, at: m.Log(all=[ZONED, at]), "/all/1", lambda text: {"all": ["2024-02-29T12:30:00+02:00", text]}),
    (lambda m, at: m.Log(named={"a/b": at}), "/named/a~1b", lambda text: {"named": {"a/b": text}}),
    (lambda m, at: m.Log(either=at), "/either", lambda text: {"either": text}),
    (lambda m, at: m.Log(pair=(at, 1)), "/pair/0", lambda text: {"pair": [text, 1]}),
    (lambda m, at: m.Log(anything=[at]), "/anything/0", lambda text: {"anything": [text]}),
    (lambda m, at: m.Log(next=m.Log(at=at)), "/next/at", lambda text: {"next": {"at": text}}),
    (lambda m, at: m.Log(additional_properties={"more": at}), "/more", lambda text: {"more": text}),
]
WRITTEN = [
    ("utc", NAIVE, "2024-02-29T12:30:00Z"),
    ("utc", MICRO, "2024-02-29T12:30:00.000005Z"),
    ("utc", NAIVE.replace(tzinfo=Vague()), "2024-02-29T12:30:00Z"),
    ("as-is", NAIVE, "2024-02-29T12:30:00"),
    ("as-is", MICRO, "2024-02-29T12:30:00.000005"),
    *((setting, ZONED, "2024-02-29T12:30:00+02:00") for setting in (None, "refuse", "utc", "as-is")),
]


@pytest.mark.parametrize(("make", "place", "data"), PLACES, ids=[place for _, place, _ in PLACES])
@pytest.mark.parametrize(("setting", "at", "text"), WRITTEN)
def test_the_text(setting: str, at: Any, text: str, make: Any, place: str, data: Any) -> None:
    assert make(package(setting).module, at).to_dict() == data(text)


@pytest.mark.parametrize(("make", "place", "data"), PLACES, ids=[place for _, place, _ in PLACES])
@pytest.mark.parametrize("setting", [None, "refuse"])
@pytest.mark.parametrize("at", [NAIVE, NAIVE.replace(tzinfo=Vague())])
def test_what_has_no_zone_is_refused(setting: str | None, at: Any, make: Any, place: str, data: Any) -> None:
    module = package(setting).module
    log = make(module, at)
    for write in (log.to_dict, log.to_json, lambda: module.SERIALIZERS["Log"].dump(log)):
        with pytest.raises(module.DataError) as caught:
            write()
        assert [(p.path, p.expected, p.found) for p in caught.value.problems] == [
            (place, "datetime with a time zone", "a Python datetime")
        ]


COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    replace,
    lambda log: pickle.loads(pickle.dumps(log)),
]
TEXTS = (
    "2024-02-29T12:30:00",
    "2024-02-29T12:30:00.5",
    "2024-02-29T12:30:00.000005",
    "2024-02-29T12:30:00.123456789",
    "2024-02-29 12:30:00",
    "2024-02-29T12:30",
    "2024-02-29",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("setting", [None, "refuse", "utc", "as-is"])
@pytest.mark.parametrize("formats", ["check", "keep"])
def test_a_text_that_was_read_is_written_as_it_came(setting: str | None, formats: str, text: str) -> None:
    module = package(setting, formats=formats).module
    data = {"at": text, "all": [text], "either": text}
    log = module.Log.from_dict(data)
    assert log.at == datetime.datetime.fromisoformat(text)
    assert log.at.tzinfo is None
    for way in COPIES:
        assert way(log).to_dict() == data
    assert module.SERIALIZERS["At"].dump(module.SERIALIZERS["At"].load(text)) == text


def test_what_is_computed_of_it_has_no_zone_either() -> None:
    module = package(None).module
    log = module.Log.from_dict({"at": TEXTS[0]})
    with pytest.raises(module.DataError, match="at /at: expected datetime with a time zone"):
        module.Log(at=log.at + datetime.timedelta(days=1)).to_dict()
    assert module.Log(at=log.at.replace(tzinfo=datetime.UTC)).to_dict() == {"at": "2024-02-29T12:30:00Z"}
