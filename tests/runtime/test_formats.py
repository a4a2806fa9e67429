"""The loaders of scalars, each by itself: what it reads, what it refuses, and what is written again."""

from __future__ import annotations

import copy
import datetime
import decimal
import ipaddress
import pickle
from typing import Any
from uuid import UUID

import pytest

from schemawright.targets.dataclasses.runtime.absent import MISSING
from schemawright.targets.dataclasses.runtime.base64_bytes import base64
from schemawright.targets.dataclasses.runtime.dates import date, date_time, full_date, time
from schemawright.targets.dataclasses.runtime.decimal_numbers import decimal_number, number_of_decimal
from schemawright.targets.dataclasses.runtime.decimal_texts import decimal_text
from schemawright.targets.dataclasses.runtime.durations import duration
from schemawright.targets.dataclasses.runtime.errors import DataError, Load, read
from schemawright.targets.dataclasses.runtime.ip_addresses import ipv4, ipv6
from schemawright.targets.dataclasses.runtime.json_values import to_json_value
from schemawright.targets.dataclasses.runtime.scalars import anything, boolean, constant, integer, null, number, string
from schemawright.targets.dataclasses.runtime.uuids import uuid

UTC = datetime.UTC
EAST = datetime.timezone(datetime.timedelta(hours=2))
NOON = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=UTC)

DIGIT_BOMBS = [text.format("9" * 5000) for text in ("PT{}S", "PT1.{}S", "-PT{}H", "P{}D", "P{}W")]
"""Python reads 4,300 digits by default (https://docs.python.org/3/library/stdtypes.html#int-max-str-digits)."""

READ: list[tuple[Load[Any], Any, Any]] = [
    (string, "x", "x"),
    (integer, 3, 3),
    (integer, 3.0, 3),
    (number, 3, 3),
    (number, 0.5, 0.5),
    (boolean, True, True),
    (null, None, None),
    (anything, [1, None], [1, None]),
    (constant(1), 1, 1),
    (constant(True), True, True),
    (date_time, "2024-02-29T12:30:00Z", NOON),
    (date_time, "2024-02-29T14:30:00+02:00", NOON.astimezone(EAST)),
    (date_time, "2024-02-29t12:30:00z", NOON),
    (date_time, "2016-12-31T23:59:60Z", datetime.datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
    (date_time, "2024-02-29T12:30:00.0000001Z", NOON),
    (date, "2024-02-29", datetime.date(2024, 2, 29)),
    (date, "2024-02-29T12:30:00Z", datetime.date(2024, 2, 29)),
    (full_date, "2024-02-29", datetime.date(2024, 2, 29)),
    (time, "12:30:00.500", datetime.time(12, 30, 0, 500_000)),
    (time, "12:30:00Z", datetime.time(12, 30, tzinfo=UTC)),
    (uuid, "12345678-1234-5678-1234-567812345678", UUID(int=0x12345678123456781234567812345678)),
    (uuid, "FFFFFFFF-FFFF-ffff-FFFF-ffffffffffff", UUID(int=2**128 - 1)),
    (base64, "aGk=", b"hi"),
    (decimal_number, 0.1, decimal.Decimal("0.1")),
    (decimal_number, 7, decimal.Decimal(7)),
    (decimal_text, "1.2300", decimal.Decimal("1.2300")),
    (duration, "P1DT2H0.5S", datetime.timedelta(days=1, hours=2, milliseconds=500)),
    (duration, "-PT1M", datetime.timedelta(minutes=-1)),
    (duration, "PT0S", datetime.timedelta()),
    (ipv4, "192.0.2.1", ipaddress.IPv4Address("192.0.2.1")),
    (ipv6, "2001:db8::1", ipaddress.IPv6Address("2001:db8::1")),
]
REFUSED: list[tuple[Load[Any], Any, str]] = [
    (string, 1, "string"),
    (integer, 1.5, "integer"),
    (integer, True, "integer"),
    (number, "1", "number"),
    (number, False, "number"),
    (boolean, 1, "boolean"),
    (null, 0, "null"),
    (anything, MISSING, "any value"),
    (constant(1), True, "1"),
    (constant("a"), "b", '"a"'),
    (date_time, "yesterday", "string with date and time"),
    (date_time, "2024-02-29T12:30:60Z", "string with date and time"),
    (date_time, None, "string with date and time"),
    (date, "2024-02-30", "string with date"),
    (full_date, "20240229", "string with date"),
    (full_date, "2024-02-29T12:30:00Z", "string with date"),
    (time, "25:00", "string with time"),
    (uuid, "x", "string with UUID"),
    (uuid, 7, "string with UUID"),
    (base64, "aGk", "string with base64"),
    (base64, "aGl=", "string with base64"),
    (decimal_number, "1", "number"),
    (decimal_number, True, "number"),
    (decimal_text, "NaN", "string with decimal number"),
    (duration, "P1Y", "string with duration of weeks, days or less"),
    (duration, "P", "string with duration of weeks, days or less"),
    (duration, "P999999999999D", "string with duration of weeks, days or less"),
    *((duration, text, "string with duration of weeks, days or less") for text in DIGIT_BOMBS),
    (ipv4, "::1", "string with IPv4 address"),
    (ipv4, 1, "string with IPv4 address"),
    (ipv6, "192.0.2.1", "string with IPv6 address"),
]


@pytest.mark.parametrize(("load", "data", "expected"), READ)
def test_a_value_is_read_as_what_it_is(load: Load[Any], data: Any, expected: Any) -> None:
    value = read(load, data, "Model")
    assert value == expected
    assert isinstance(value, type(expected))


EXACT = [
    (date_time, "2016-12-31T23:59:60Z"),
    (date_time, "2024-02-29T12:30:00.0000001+02:00"),
    (date, "2024-02-29T12:30:00Z"),
    (time, "12:30:00.1234567"),
    (uuid, "12345678-1234-5678-1234-56781234ABCD"),
]


@pytest.mark.parametrize(("load", "data"), EXACT)
@pytest.mark.parametrize("protocol", [-1, *range(pickle.HIGHEST_PROTOCOL + 1)])
def test_copies_have_the_text_too(load: Load[Any], data: str, protocol: int) -> None:
    value = read(load, data, "Model")
    copied = copy.deepcopy(value) if protocol < 0 else pickle.loads(pickle.dumps(value, protocol))
    assert (type(copied), copied) == (type(value), value)
    assert hash(copied) == hash(value)
    assert to_json_value(copied) == data
    assert to_json_value([value]) == [data]


@pytest.mark.parametrize(
    ("load", "data", "change", "text"),
    [
        (date_time, "2016-12-31T23:59:60Z", {"hour": 1}, "2016-12-31T01:59:59Z"),
        (date, "2024-02-29T12:30:00Z", {"day": 1}, "2024-02-01"),
        (time, "12:30:00.1234567", {"hour": 1}, "01:30:00.123456"),
    ],
)
def test_what_is_made_of_it_has_a_text_of_its_own(
    load: Load[Any], data: str, change: dict[str, int], text: str
) -> None:
    assert to_json_value(copy.copy(read(load, data, "Model")).replace(**change)) == text


WRITTEN = [(load, data) for load, data, value in READ if not isinstance(value, decimal.Decimal)]


@pytest.mark.parametrize(("load", "data"), WRITTEN)
def test_what_was_read_is_written_as_it_came(load: Load[Any], data: Any) -> None:
    assert to_json_value(read(load, data, "Model")) == data


@pytest.mark.parametrize(("load", "data", "expected"), REFUSED)
def test_any_other_value_is_a_problem(load: Load[Any], data: Any, expected: str) -> None:
    with pytest.raises(DataError) as caught:
        read(load, data, "Model")
    assert [(problem.path, problem.expected) for problem in caught.value.problems] == [("", expected)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (NOON, "2024-02-29T12:30:00Z"),
        (NOON.replace(microsecond=5000), "2024-02-29T12:30:00.005Z"),
        (NOON.replace(microsecond=5), "2024-02-29T12:30:00.000005Z"),
        (NOON.astimezone(EAST), "2024-02-29T14:30:00+02:00"),
        (datetime.time(1, 2, 3, 4000), "01:02:03.004"),
        (datetime.timedelta(weeks=1, seconds=1.25), "P7DT1.25S"),
        (decimal.Decimal("1.50"), "1.50"),  # where both kinds of decimal are in use, as texts
        (b"\0", "AA=="),
    ],
)
def test_a_value_that_was_made_by_hand_has_one_text(value: Any, text: str) -> None:
    assert to_json_value(value) == text


def test_decimals_of_numbers_are_numbers() -> None:
    assert [number_of_decimal(read(decimal_number, x, "Model")) for x in (1, 1.5, 10**30)] == [1, 1.5, 10**30]
    assert type(number_of_decimal(decimal.Decimal(2))) is int
    assert number_of_decimal(decimal.Decimal("2E+3")) == 2000.0
