"""Formats kept: a text that is none of its format stays as it came, and annotations say that it may be a text."""

from __future__ import annotations

import datetime
import decimal
import ipaddress
import json
import uuid
from typing import Any, get_type_hints

import pytest

from schemawright.settings import DEFAULTS, Value, changed
from tests.built import Built, Json, built, document_of, ref, reported

UUID_TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e"
FORMATS: list[tuple[str, str, Any, list[str]]] = [
    ("date", "2024-02-29", datetime.date(2024, 2, 29), ["", "2024-02-30", "soon", "29.02.2024", "20240229"]),
    (
        "date-time",
        "2024-02-29T12:30:00Z",
        datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.UTC),
        ["now", "2024-02-29T12:30:00+01", "2024-02-29T25:00:00Z", "1709209800"],
    ),
    ("time", "12:30:00", datetime.time(12, 30), ["noon", "12:30:00+01", "25:00:00"]),
    (
        "uuid",
        UUID_TEXT,
        uuid.UUID(UUID_TEXT),
        ["x", UUID_TEXT.replace("-", ""), f"{{{UUID_TEXT}}}", f"urn:{UUID_TEXT}"],
    ),
    ("byte", "aGk=", b"hi", ["data:image/png;base64,aGk=", "aGk", "a-_=", "%", "aG\nk=", "aGk=\n", "aGl="]),
    ("duration", "P1DT2H", datetime.timedelta(days=1, hours=2), ["P1Y", "a day", "PT1H30"]),
    ("decimal", "1.50", decimal.Decimal("1.50"), ["NaN", "1,50"]),
    ("ipv4", "192.0.2.1", ipaddress.IPv4Address("192.0.2.1"), ["::1", "localhost"]),
    ("ipv6", "2001:db8::1", ipaddress.IPv6Address("2001:db8::1"), ["192.0.2.1", "[::1]"]),
]
"""A format, a text of it and what that means, and texts that are none of it."""
EACH = [pytest.param(*case, id=case[0]) for case in FORMATS]
TYPES = (
    ("string/decimal", "decimal.Decimal"),
    ("string/duration", "datetime.timedelta"),
    ("string/ipv4", "ipaddress.IPv4Address"),
    ("string/ipv6", "ipaddress.IPv6Address"),
)


def package(format: str, **more: Value) -> Built:
    value = {"type": "string", "format": format}
    properties = {
        "one": value,
        "maybe": value | {"type": ["string", "null"]},
        "many": {"type": "array", "items": value},
        "by_name": {"type": "object", "additionalProperties": value},
        "named": ref("Named"),
        "first": {"type": "array", "prefixItems": [value, {"type": "integer"}], "minItems": 2},
        "either": {"anyOf": [value, {"type": "integer"}]},
    }
    holder = {"type": "object", "required": ["one"], "properties": properties, "additionalProperties": value}
    document = document_of({"Holder": holder, "Named": value})
    return built(document, settings=changed(DEFAULTS, {"formats": "keep", "types": TYPES, **more}))


def everywhere(text: str) -> dict[str, Json]:
    """A holder with a text in every place."""
    return {
        "one": text,
        "maybe": text,
        "many": [text, text],
        "by_name": {"a": text},
        "named": text,
        "first": [text, 1],
        "either": text,
        "more": text,
    }


def parts(holder: Any) -> list[Any]:
    """What stands in every place of a holder."""
    return [
        holder.one,
        holder.maybe,
        *holder.many,
        holder.by_name["a"],
        holder.named,
        holder.first[0],
        holder.either,
        holder.additional_properties["more"],
    ]


@pytest.mark.parametrize(("format", "text", "value", "others"), EACH)
def test_texts_of_other_kinds_stay_as_they_came(format: str, text: str, value: Any, others: list[str]) -> None:
    made = package(format)
    for given, expected in [(text, value), *((other, other) for other in others)]:
        data = everywhere(given)
        holder = made.load("Holder", data)
        assert parts(holder) == [expected] * 9
        assert {type(part) for part in parts(holder)} == {type(expected)}
        assert made.dump("Holder", holder) == data
        assert json.loads(holder.to_json()) == data
        assert made.dump("Named", made.load("Named", given)) == given


@pytest.mark.parametrize(("format", "text", "value", "others"), EACH)
def test_annotations_say_that_a_text_may_be_there(format: str, text: str, value: Any, others: list[str]) -> None:
    kind = type(value)
    made = package(format)
    hints = get_type_hints(made.module.Holder)
    assert hints["one"] == kind | str
    assert hints["many"] == list[kind | str] | None
    assert hints["by_name"] == dict[str, kind | str] | None
    assert hints["additional_properties"] == dict[str, kind | str]
    assert made.module.Named == kind | str


@pytest.mark.parametrize("format", [case[0] for case in FORMATS])
@pytest.mark.parametrize("wrong", [7, 1.5, True, None, [], {}])
def test_what_is_no_text_is_refused(format: str, wrong: Json) -> None:
    made = package(format)
    assert made.problems("Holder", {"one": wrong}) == ["/one"]
    assert made.problems("Holder", {"one": "x", "many": ["x", wrong]}) == ["/many/1"]
    assert made.problems("Holder", {"one": "x", "by_name": {"a": wrong}}) == ["/by_name/a"]


def test_a_text_goes_to_the_branch_that_has_it() -> None:
    branches = [{"type": "string", "format": name} for name in ("date", "uuid")]
    schemas: dict[str, Json] = {
        "Two": {"oneOf": branches},
        "Text": {"anyOf": [*branches, {"type": "string"}]},
        "Word": {"anyOf": [*branches, {"type": "string", "enum": ["today", "tomorrow"]}]},
    }
    for unions in ("open", "closed"):
        made = built(document_of(schemas), settings=changed(DEFAULTS, {"formats": "keep", "unions": unions}))
        for schema in schemas:
            assert made.load(schema, "2024-02-29") == datetime.date(2024, 2, 29)
            assert made.load(schema, UUID_TEXT) == uuid.UUID(UUID_TEXT)
            assert made.load(schema, "soon") == "soon"
        assert made.load("Word", "today") is next(iter(type(made.load("Word", "today"))))


def test_defaults_that_are_texts_are_applied() -> None:
    schema = {"type": "object", "properties": {"until": {"type": "string", "format": "date", "default": "never"}}}
    made = built(document_of({"A": schema}), settings=changed(DEFAULTS, {"formats": "keep", "defaults": "apply"}))
    assert reported(made) == []
    assert (made.module.A().until, made.load("A", {}).to_dict()) == ("never", {"until": "never"})


def test_limits_hold_for_texts_that_stay() -> None:
    schema = {"type": "string", "format": "date", "maxLength": 10}
    made = built(document_of({"A": schema}), settings=changed(DEFAULTS, {"formats": "keep", "validate": True}))
    assert made.load("A", "some day") == "some day"
    assert made.problems("A", "one of these days") == [""]


def test_without_the_setting_such_texts_are_refused() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string", "format": "date"}}}
    made = built(document_of({"A": schema}))
    assert get_type_hints(made.module.A)["a"] == datetime.date | None
    assert made.problems("A", {"a": "soon"}) == ["/a"]
