"""Enum values and defaults of rust pages."""

from __future__ import annotations

import pytest

from schemawright.frontends.markdown.defaults import default_of
from schemawright.frontends.markdown.enums import (
    Variant,
    enumeration,
    inline_variants,
    listed_values,
    named_values,
    value_of,
    variants,
)
from schemawright.ir.definitions import Default
from schemawright.ir.shapes import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    MapOf,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TypeId,
)
from schemawright.ir.text import JsonValue

COLOR = Ref(TypeId("Color"))
SIZE = Ref(TypeId("Size"))
OTHER = Ref(TypeId("Other"))
VARIANTS = {
    COLOR.id: (Variant("Red", "red"), Variant("LightBlue", "light-blue"), Variant("Variant1st", "1st")),
    SIZE.id: (Variant("Variant10", 10), Variant("Variant20", 20)),
}


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ([("Red", "red"), ("LightBlue", "light-blue")], ["red", "light-blue"]),
        ([("Variant10", "10"), ("Variant20", "20")], [10, 20]),
        ([("Minus", "-1"), ("Zero", "0")], [-1, 0]),
        ([("A", "1"), ("B", "b")], ["1", "b"]),
        ([("A", "01"), ("B", "2")], ["01", "2"]),
        ([("A", "-0")], ["-0"]),
        ([("A", "1.0"), ("B", "2.0")], ["1.0", "2.0"]),
        ([("A", "9" * 19)], [int("9" * 19)]),
        ([("A", "9" * 5000)], ["9" * 5000]),
        ([("A", "\u0661")], ["\u0661"]),
        ([("Empty", ""), ("A", "a")], ["", "a"]),
        ([("A", "b"), ("B", "a"), ("C", "b")], ["b", "a"]),
        ([("Ge", "&gt;&#x3D;"), ("And", "&amp;&amp;"), ("Amp", "&amp;lt;")], [">=", "&&", "&lt;"]),
        ([("Quoted", "say \\&quot;hi\\&quot;"), ("Tick", "&#39;&#x60;")], ['say "hi"', "'`"]),
        ([("Other", "&copy; &nbsp;")], ["&copy; &nbsp;"]),
        ([("Back", "a\\\\b")], ["a\\b"]),
        (
            [("Under", "a\\_b"), ("Bar", "a\\|b"), ("Twice", "a\\\\_b"), ("Word", "a\\b")],
            ["a_b", "a|b", "a\\_b", "a\\b"],
        ),
        ([("Numeric", "&#97;&#x62;"), ("Once", "&amp;#97;")], ["ab", "&#97;"]),
    ],
)
def test_values_of_page(rows: list[tuple[str, str]], values: list[str | int]) -> None:
    assert [v.value for v in variants(rows)] == values


def test_first_name_of_a_value_counts() -> None:
    assert variants([("A", "b"), ("B", "b")]) == (Variant("A", "b"),)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("Red", "red", ""),
        ("LightBlue", "light-blue", ""),
        ("HttpUrl", "HTTP_URL", ""),
        ("Variant1st", "1st", ""),
        ("Variant10", 10, ""),
        ("", "a", ""),
        ("Empty", "", "Empty"),
        ("GreaterThan", ">", "GreaterThan"),
        ("TokenLimitReached", "length", "TokenLimitReached"),
    ],
)
def test_variant_names_are_hints_only_where_they_say_more(name: str, value: str | int, hint: str) -> None:
    (member,) = enumeration([Variant(name, value)]).members
    assert (member.value, member.name) == (value, hint)


@pytest.mark.parametrize(
    ("description", "text", "values"),
    [
        ("Inline enum. (enum: a-one, b_two, 3, with space)", "Inline enum.", ("a-one", "b_two", "3", "with space")),
        ("(enum: low, high)", "", ("low", "high")),
        ("(enum: , llm)", "", ("", "llm")),
        ("(enum: A, )", "", ("A", "")),
        ("(enum: a (b), c)", "", ("a (b)", "c")),
        ("One of (enum: x). (enum: a)", "One of (enum: x).", ("a",)),
        ("(enum: )", "(enum: )", ()),
        ("(enum: a) and more", "(enum: a) and more", ()),
        ("f(enum: a)", "f(enum: a)", ()),
        ("Plain.", "Plain.", ()),
        ("", "", ()),
    ],
)
def test_values_listed_in_description(description: str, text: str, values: tuple[str, ...]) -> None:
    assert listed_values(description) == (text, values)


@pytest.mark.parametrize(
    ("values", "default", "typed"),
    [
        (["1", "2", "5"], None, [1, 2, 5]),
        (["1", "2"], "1", [1, 2]),
        (["1", "2"], '["1"]', ["1", "2"]),
        (["1", "2"], "[1]", [1, 2]),
        (["1", "b"], None, ["1", "b"]),
    ],
)
def test_values_of_inline_enum(values: list[str], default: str | None, typed: list[str | int]) -> None:
    assert [v.value for v in inline_variants(values, default)] == typed


@pytest.mark.parametrize(
    ("text", "among", "value"),
    [
        ("Red", VARIANTS[COLOR.id], "red"),
        ("red", VARIANTS[COLOR.id], "red"),
        ("LightBlue", VARIANTS[COLOR.id], "light-blue"),
        ("Variant1st", VARIANTS[COLOR.id], "1st"),
        ("Variant10", VARIANTS[SIZE.id], 10),
        ("10", VARIANTS[SIZE.id], 10),
        ("TokenLimitReached", (Variant("Stopped", "stop"), Variant("TokenLimitReached", "length")), "length"),
        ("Green", VARIANTS[COLOR.id], None),
        ("", VARIANTS[COLOR.id], None),
        ("Low", (Variant("", "low"), Variant("", "high")), "low"),
        ("LightBlue", (Variant("", "light-blue"), Variant("", "light_blue")), None),
        ("light-blue", (Variant("", "light-blue"), Variant("", "light_blue")), "light-blue"),
        ("Low", (), None),
    ],
)
def test_value_of_default(text: str, among: tuple[Variant, ...], value: str | int | None) -> None:
    assert value_of(text, named_values(among)) == value


@pytest.mark.parametrize(
    ("text", "shape", "value"),
    [
        ("true", BOOLEAN, True),
        ("false", BOOLEAN, False),
        ("7", INTEGER, 7),
        ("-7", INTEGER, -7),
        ("0.5", NUMBER, 0.5),
        ("1", NUMBER, 1),
        ("1.0E10", NUMBER, 1.0e10),
        ("plain", STRING, "plain"),
        ("", STRING, ""),
        ('he said "hi"', STRING, 'he said "hi"'),
        ("true", STRING, "true"),
        ("https://example.com/", STRING, "https://example.com/"),
        ("2020-01-02T03:04:05Z", Scalar(ScalarKind.DATE_TIME), "2020-01-02T03:04:05Z"),
        ("2020-01-02", Scalar(ScalarKind.DATE), "2020-01-02"),
        ("00000000-0000-0000-0000-000000000000", Scalar(ScalarKind.UUID), "00000000-0000-0000-0000-000000000000"),
        ('["x"]', ListOf(STRING), ["x"]),
        ("[]", ListOf(INTEGER), []),
        ("[1, 2.5]", ListOf(NUMBER), [1, 2.5]),
        ("[[true]]", ListOf(ListOf(BOOLEAN)), [[True]]),
        ('["red", "LightBlue"]', ListOf(COLOR), ["red", "light-blue"]),
        ("[10]", ListOf(SIZE), [10]),
        ('{"a": 1}', MapOf(INTEGER), {"a": 1}),
        ('{"a": [1, null]}', ANY, {"a": [1, None]}),
        ("auto", ANY, "auto"),
        ("Red", COLOR, "red"),
        ("Variant20", SIZE, 20),
    ],
)
def test_default(text: str, shape: Shape, value: JsonValue) -> None:
    found = default_of(text, shape, lambda id: named_values(VARIANTS.get(id, ())))
    assert found == Default(value)
    assert found is not None
    assert type(found.value) is type(value)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("True", BOOLEAN),
        ("1", BOOLEAN),
        ("seven", INTEGER),
        ("7.5", INTEGER),
        ("\u0667", INTEGER),
        ("9" * 5000, INTEGER),
        ("NaN", NUMBER),
        ("Infinity", NUMBER),
        ("1e9999", NUMBER),
        (".", NUMBER),
        ("Thu Jan 02 00:00:00 UTC 2020", STRING),
        ("Thu Jan 02 00:00:00 GMT+01:00 2020", Scalar(ScalarKind.DATE)),
        ("20200102", Scalar(ScalarKind.DATE)),
        ("2020-02-30", Scalar(ScalarKind.DATE)),
        ("2020-01-02", Scalar(ScalarKind.DATE_TIME)),
        ("[x]", ListOf(STRING)),
        ("x", ListOf(STRING)),
        ("[1]", ListOf(STRING)),
        ("[true]", ListOf(INTEGER)),
        ("[1e999]", ListOf(NUMBER)),
        ("[NaN]", ListOf(NUMBER)),
        ('["green"]', ListOf(COLOR)),
        ("{}", ListOf(STRING)),
        ("[]", MapOf(ANY)),
        ("[" * 40 + "]" * 40, ANY),
        ("[" * 100_000, ANY),
        ("1", ANY),
        ("true", ANY),
        ("null", ANY),
        ("Green", COLOR),
        ("Red", OTHER),
    ],
)
def test_default_that_the_page_does_not_show(text: str, shape: Shape) -> None:
    assert default_of(text, shape, lambda id: named_values(VARIANTS.get(id, ()))) is None
