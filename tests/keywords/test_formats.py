"""`format`, `contentEncoding` and `contentMediaType`: texts that mean something."""

from __future__ import annotations

import copy
import datetime
from typing import Any, get_type_hints
from uuid import UUID

import pytest

from tests.built import built, document_of
from tests.keywords.table import (
    DATE,
    DATE_TIME,
    EVERY,
    INT,
    OAS30,
    SWAGGER,
    Case,
    Check,
    Respelt,
    Table,
    arr,
    obj,
)

TEN = "10:00:00"
FORMATS = Table(
    "formats_formats",
    Case(
        name="date-time",
        schema=DATE_TIME,
        dialects=EVERY,
        accepted=[
            "2020-02-29T23:59:59Z",
            "1990-12-31T15:59:50.123456-08:00",
            "0001-01-01T00:00:00Z",
            Respelt("2020-01-01T00:00:00.5Z", "2020-01-01T00:00:00.500Z"),
            "2020-01-01T00:00:00.123Z",
            Respelt("2020-01-01T00:00:00+00:00", "2020-01-01T00:00:00Z"),
        ],
        refused=[("x", ""), (1, ""), ("2019-02-29T00:00:00Z", ""), ("2020-01-01T24:01:00Z", ""), ("", "")],
    ),
    Case(
        name="date-time in lower case",
        schema=DATE_TIME,
        accepted=["2020-01-01t00:00:00z", "2020-01-01t00:00:00.5z"],
    ),
    Case(
        name="date-time with nanoseconds",
        schema=DATE_TIME,
        accepted=["2020-01-01T00:00:00.123456789Z", "2020-01-01T00:00:00.123456789+00:00"],
    ),
    Case(
        name="date-time with a leap second",
        schema=DATE_TIME,
        accepted=["1998-12-31T23:59:60Z", "1990-12-31T15:59:60.5-08:00", "1990-12-31T05:29:60+05:30"],
        refused=[("1998-12-31T22:59:60Z", ""), ("1998-12-31T23:58:60Z", ""), ("1998-12-31T23:59:61Z", "")],
    ),
    Case(
        name="date-time without offset",
        schema=DATE_TIME,
        accepted=["2020-01-01T10:00:00", "2020-01-01 10:00:00", "2020-01-01T10:00:00.123456"],
    ),
    Case(
        name="date-time with a zone",
        schema=DATE_TIME,
        accepted=["2020-01-01T04:00:00+23:59", "2020-01-01T10:00:00.500-00:30", "2020-01-01 10:00:00+01:00"],
        refused=[
            (f"{start}{zone}", "")
            for start in ("2020-01-01T10:00:00", "2020-01-01T04:00:00.123456", "20200101T100000", "2016-12-31T23:59:60")
            for zone in ("+01", "+0100", "-1", "+01:00:30", "+10:60", "+24:00", " GMT", "Z+01:00")
        ],
    ),
    Case(
        name="date-time with a comma",
        schema=DATE_TIME,
        refused=[("2020-01-01T10:00:00,5Z", ""), ("2020-01-01T10:00:00,123456789", ""), ("2020-01-01T24:00:00Z", "")],
    ),
    Case(
        name="date-time in other forms of ISO 8601",
        schema=DATE_TIME,
        accepted=["2020-01-01", "2020-W01-1", "20200101T000000Z", "2020-01-01T10:00Z", "2020-W01-1T10:00:00Z"],
        refused=[("10:00:00", ""), ("2020-13-01", "")],
    ),
    Case(
        name="date",
        schema=DATE,
        dialects=EVERY,
        accepted=["2020-02-29", "0001-01-01"],
        refused=[("2019-02-29", ""), ("2020-02-30T00:00:00Z", ""), ("x", ""), (20200101, "")],
    ),
    Case(
        name="date with a time",
        schema=DATE,
        accepted=["2020-01-01T00:00:00Z", "2020-01-01t10:00:00.123456789+01:00"],
        refused=[("2020-01-01 10:00:00", ""), ("20200101T000000Z", ""), ("2020-01-01T10:00:00+01", "")],
    ),
    Case(
        name="date that is none",
        schema=DATE,
        refused=[("20200101", ""), ("2020-W01-1", "")],
    ),
    Case(
        name="time",
        schema={"type": "string", "format": "time"},
        accepted=[TEN, f"{TEN}.500+01:00", f"{TEN}Z", f"{TEN}.123456789-23:59", "23:59:60Z", "10", "T10"],
        refused=[("25:00:00Z", ""), ("x", ""), (10, ""), ("22:59:60Z", ""), ("2020-01-01", "")]
        + [(f"{TEN}{zone}", "") for zone in ("+01", "-0100", "+00:60", "+01:00:30", ",5", "z+01:00")],
    ),
    Case(
        name="uuid",
        schema={"type": "string", "format": "uuid"},
        dialects=EVERY,
        accepted=[
            "123e4567-e89b-12d3-a456-426614174000",
            "123E4567-E89B-12D3-A456-426614174000",
            "123e4567-E89B-12d3-a456-426614174000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ],
        refused=[
            ("123e4567", ""),
            ("", ""),
            (1, ""),
            ("urn:uuid:123e4567-e89b-12d3-a456-426614174000", ""),
            ("{123e4567-e89b-12d3-a456-426614174000}", ""),
            ("123e4567e89b12d3a456426614174000", ""),
            ("123e4567-e89b12d3-a456-426614174000", ""),
            ("123e4567-e89b-12d3-a456-42661417400", ""),
            (" 123e4567-e89b-12d3-a456-426614174000", ""),
            ("123e4567-e89b-12d3-a456-426614174000\n", ""),
            ("٣23e4567-e89b-12d3-a456-426614174000", ""),
        ],
    ),
    Case(
        name="byte",
        schema={"type": "string", "format": "byte"},
        dialects=EVERY,
        accepted=["", "aGk=", "AAEC/+8="],
        refused=[
            *((text, "") for text in ("aGk", "a-_=", "aGk==", "=aGk", "aGl=", "aGk=aGk=", "aGk=\n", "aG\nk=", " aGk=")),
            *((text, "") for text in ("data:;base64,aGk=", "é", "aGk=é", "\x00")),
            (1, ""),
        ],
    ),
    Case(
        name="contentEncoding base64",
        schema={"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"},
        accepted=["aGk="],
        refused=[("%", "")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="contentEncoding of other kinds",
        schema={"type": "string", "contentEncoding": "base64url"},
        accepted=["a-_", "%"],
        refused=[(1, "")],
    ),
    Case(name="binary", schema={"type": "string", "format": "binary"}, dialects=EVERY, accepted=["\u0000\u00ff"]),
    Case(name="file", schema={"type": "file"}, dialects=[SWAGGER], accepted=["x"], refused=[(1, "")]),
    Case(
        name="formats of strings that are texts",
        schema=obj(
            **{f: {"type": "string", "format": f} for f in ("email", "uri", "ipv4", "duration", "password", "x")}
        ),
        dialects=EVERY,
        accepted=[{"email": "a@b", "uri": "no uri", "ipv4": "", "duration": "P1D", "password": "p", "x": "y"}],
        refused=[({"uri": 1}, "/uri")],
    ),
    Case(
        name="formats of numbers",
        schema=obj(
            i={"type": "integer", "format": "int64"},
            f={"type": "number", "format": "float"},
            t={"type": "integer", "format": "date-time"},
            s={"type": "string", "format": "int32"},
        ),
        dialects=EVERY,
        accepted=[{"i": 2**63, "f": 1, "t": 12, "s": "12"}],
        refused=[({"i": "1"}, "/i"), ({"f": "1"}, "/f"), ({"s": 1}, "/s")],
    ),
    Case(
        name="integers as texts",
        schema={"type": "string", "format": "int64"},
        dialects=EVERY,
        accepted=["0", "7", "-9223372036854775808", "9007199254740993"],
        refused=[(text, "") for text in (7, "", "-0", "+1", "007", "1.0", "1e3", " 1", "1_0", "\u0661", "9" * 5000)],
    ),
    Case(
        name="integers as texts, without sign",
        schema=arr({"type": "string", "format": "uint64"}),
        accepted=[["0", "18446744073709551615"]],
        refused=[(["1", "x"], "/1"), ([1], "/0")],
    ),
    Case(
        name="integers as texts beside integers",
        schema={"anyOf": [{"type": "string", "format": "int64"}, INT, arr({"type": "string", "format": "int64"})]},
        accepted=["12", 12, ["1", "2"], "-12"],
        kept=[1.5, {}],
        refused=[("twelve", ""), (["1", 2], "/1")],
    ),
    Case(name="format without type", schema={"format": "date-time"}, dialects=EVERY, accepted=["x", 1, None]),
)


@pytest.mark.parametrize("check", FORMATS.checks())
def test_formats(check: Check) -> None:
    check.hold()


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        (DATE_TIME, "2020-01-01T00:00:00Z", datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)),
        (DATE, "2020-01-01", datetime.date(2020, 1, 1)),
        ({"type": "string", "format": "time"}, "10:00:00", datetime.time(10)),
        ({"type": "string", "format": "uuid"}, str(UUID(int=0)), UUID(int=0)),
        ({"type": "string", "format": "byte"}, "aGk=", b"hi"),
        ({"type": "number"}, 1, 1),
        ({"type": "string", "format": "int-or-string"}, 80, 80),
        ({"type": "string", "format": "int-or-string"}, "http", "http"),
        ({"x-kubernetes-int-or-string": True}, 80.0, 80),
        ({"x-kubernetes-int-or-string": True}, "50%", "50%"),
        ({"type": "string", "format": "binary"}, "aGk=", "aGk="),
    ],
)
def test_what_python_gets(schema: dict[str, Any], value: Any, expected: Any) -> None:
    loaded = built(document_of({"A": schema}, OAS30)).load("A", value)
    assert (type(loaded), loaded) == (type(expected), expected)


def test_an_integer_as_text_is_an_integer() -> None:
    text = {"type": "string", "format": "int64"}
    either = {"anyOf": [text, {"type": "boolean"}]}
    made = built(document_of({"A": obj(n=text, either=either, items=arr(either), default=text | {"default": "5"})}))
    data = {"n": "-9007199254740993", "either": "5", "items": ["6", True]}
    loaded = made.load("A", data)
    assert (loaded.n, loaded.n + 1, loaded.either, loaded.items) == (-9007199254740993, -9007199254740992, 5, [6, True])
    assert get_type_hints(made.module.A)["n"] == int | None
    assert made.dump("A", loaded) == made.dump("A", copy.deepcopy(loaded)) == data
    assert made.module.A(n=2**63).to_dict() == {"n": "9223372036854775808"}


@pytest.mark.parametrize("value", [True, [1], 1.5, None, {}])
def test_what_is_neither_integer_nor_string_is_refused(value: Any) -> None:
    made = built(document_of({"A": {"type": "string", "format": "int-or-string"}}, OAS30))
    assert made.problems("A", value)
