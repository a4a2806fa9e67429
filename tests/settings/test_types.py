"""Types for formats: built-in formats as texts, and formats without meaning of their own as types of the library."""

from __future__ import annotations

import datetime
import decimal
import ipaddress
import uuid
from typing import Any, get_type_hints

import pytest

from schemawright.settings import DEFAULTS, changed, types_of
from schemawright.targets.python.scalars import CHOICES
from tests.built import Built, Json, built, built_files, document_of

D = decimal.Decimal
T = datetime.timedelta
FORMATS: list[tuple[str, str, list[tuple[Json, Any]], list[Json]]] = [
    ("string/date-time", "str", [("anything", "anything")], [1]),
    ("string/date", "str", [("2024-13-99", "2024-13-99")], [None]),
    ("string/uuid", "str", [("x", "x")], [1]),
    ("string/byte", "str", [("%", "%")], [1]),
    ("string/moment", "datetime.datetime", [("2024-01-02T03:04:05", datetime.datetime(2024, 1, 2, 3, 4, 5))], ["x", 1]),
    ("string/day", "datetime.date", [("2024-01-02", datetime.date(2024, 1, 2))], ["x", 1]),
    ("string/clock", "datetime.time", [("03:04:05", datetime.time(3, 4, 5))], ["x", 1]),
    ("string/guid", "uuid.UUID", [(str(uuid.UUID(int=5)), uuid.UUID(int=5))], ["x", 1]),
    ("string/base64", "bytes", [("aGk=", b"hi")], ["%", 1]),
    (
        "string/decimal",
        "decimal.Decimal",
        [("12.50", D("12.50")), ("-0.1", D("-0.1")), ("1" * 40, D("1" * 40)), ("1E+5", D("1E+5"))],
        ["", " 1", "1_0", "NaN", "Infinity", "1.2.3", "1e99999999999999999999", 1, None],
    ),
    (
        "number/decimal",
        "decimal.Decimal",
        [
            (0.1, D("0.1")),
            (1, D(1)),
            (1.0, D("1.0")),
            (-2.5e-10, D("-2.5E-10")),
            (1e22, D("1E+22")),
            (10**30, D(10**30)),
        ],
        ["1", True, None],
    ),
    (
        "string/duration",
        "datetime.timedelta",
        [
            ("P3DT4H", T(days=3, hours=4)),
            ("PT0S", T()),
            ("PT1.5S", T(seconds=1.5)),
            ("-P1DT1M", -T(days=1, minutes=1)),
            ("PT0.000001S", T(microseconds=1)),
            ("P14D", T(weeks=2)),
            ("P2W", T(weeks=2)),
            ("-PT36H", T(hours=-36)),
        ],
        ["P", "PT", "P1Y", "P1M", "1D", "PT1", "PT1.0000001S", "P9999999999999D", f"PT{'9' * 5000}S", "", 5],
    ),
    ("string/money", "int", [("12", 12), ("-9007199254740993", -9007199254740993)], ["", "1.5", "01", 1, None]),
    ("string/ipv4", "ipaddress.IPv4Address", [("10.0.0.1", ipaddress.IPv4Address("10.0.0.1"))], ["::1", "", 1, None]),
    ("string/ipv6", "ipaddress.IPv6Address", [("::1", ipaddress.IPv6Address("::1"))], ["10.0.0.1", "", 1]),
    ("number/double", "float", [(1.5, 1.5)], ["1"]),
]
"""A format, the type it is given, JSON values with the values of that type, and JSON values that do not fit."""
EACH = [pytest.param(*case, id="=".join(case[:2])) for case in FORMATS]


def package(name: str, type: str) -> Built:
    kind, _, format = name.partition("/")
    value = {"type": kind, "format": format}
    properties = {
        "one": value,
        "maybe": value | {"type": [kind, "null"]},
        "many": {"type": "array", "items": value},
        "by_name": {"type": "object", "additionalProperties": value},
        "either": {"anyOf": [value, {"type": "object", "properties": {"a": value}, "required": ["a"]}]},
    }
    document = document_of({"Holder": {"type": "object", "required": ["one"], "properties": properties}})
    return built(document, settings=changed(DEFAULTS, {"types": types_of([(name, type)], CHOICES)}))


@pytest.mark.parametrize(("name", "type", "values", "wrong"), EACH)
def test_values_have_the_type(name: str, type: str, values: list[tuple[Json, Any]], wrong: list[Json]) -> None:
    made = package(name, type)
    for wire, value in values:
        data = {"one": wire, "maybe": wire, "many": [wire], "by_name": {"a": wire}, "either": wire}
        holder = made.load("Holder", data)
        assert (holder.one, holder.maybe, holder.many, holder.by_name) == (value, value, [value], {"a": value})
        dumped = made.dump("Holder", holder)
        assert dumped == data
        assert [repr(dumped[key]) for key in ("one", "maybe")] == [repr(wire)] * 2
        assert holder.either == value
    for wire in wrong:
        if wire is not None:
            assert "/one" in made.problems("Holder", {"one": wire})
            assert "/many/0" in made.problems("Holder", {"one": values[0][0], "many": [wire]})


@pytest.mark.parametrize(("name", "type", "values", "wrong"), EACH)
def test_annotations_name_the_type(name: str, type: str, values: list[tuple[Json, Any]], wrong: list[Json]) -> None:
    expected = float if type == "float" else {"str": str, "bytes": bytes}.get(type) or values[0][1].__class__
    assert get_type_hints(package(name, type).module.Holder)["one"] is expected


def test_a_text_of_the_same_value_may_be_written_otherwise() -> None:
    decimals = package("string/decimal", "decimal.Decimal")
    v6 = package("string/ipv6", "ipaddress.IPv6Address")
    assert decimals.dump("Holder", decimals.load("Holder", {"one": "1e5"})) == {"one": "1E+5"}
    assert v6.dump("Holder", v6.load("Holder", {"one": "0::0001"})) == {"one": "::1"}


def test_a_property_does_not_hide_the_module_of_a_type() -> None:
    schema = {"type": "object", "properties": {"decimal": {"type": "string", "format": "decimal"}}}
    types = types_of([("string/decimal", "decimal.Decimal")], CHOICES)
    made = built(document_of({"A": schema}), settings=changed(DEFAULTS, {"types": types}))
    assert get_type_hints(made.module.A)["decimal_"] == D | None
    assert made.dump("A", made.load("A", {"decimal": "1.0"})) == {"decimal": "1.0"}


def test_model_pages_follow_for_the_formats_they_know() -> None:
    table = [
        "Name | Type | Description | Notes",
        "--- | --- | --- | ---",
        "**id** | [**uuid::Uuid**](uuid::Uuid.md) |  | ",
    ]
    page = "\n".join(["# A", "", "## Properties", "", *table, ""])
    for types, expected in (((), uuid.UUID), ((("string/uuid", "str"),), str)):
        made = built_files({"A.md": page}, settings=changed(DEFAULTS, {"types": types}))
        assert get_type_hints(made.module.A)["id"] is expected
