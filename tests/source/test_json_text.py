"""JSON text becomes values; what RFC 8259 leaves open is refused, with a place."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import MAX_JSON_FINDINGS, Budgets
from schemawright.diagnostics import Origin, Severity, Sink
from schemawright.source.json.findings import lone_surrogate
from schemawright.source.json.read import JsonSyntaxError, json_value
from schemawright.source.values import SpelledFloat

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(SCALARS | TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=30)


@given(VALUES, st.booleans(), st.sampled_from([None, 0, 2]))
def test_what_json_writes_is_read(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    read = json_value("spec", text)
    assert read == value
    assert json.dumps(read, sort_keys=True) == json.dumps(value, sort_keys=True)


def nested(depth: int, opening: str = "[", closing: str = "]") -> str:
    return opening * depth + "0" + closing * depth


SMALL = Budgets(depth=5, key_length=10, integer_digits=8)


@pytest.mark.parametrize(
    ("text", "code", "place", "pointer"),
    [
        pytest.param('{"a": 1 "b": 2}', "syntax", (1, 9), "", id="no comma"),
        pytest.param("{'a': 1}", "syntax", (1, 2), "", id="single quotes"),
        pytest.param('{"a": 1}\n{}', "syntax", (2, 1), "", id="trailing data"),
        pytest.param('{"a":\n  tru}', "syntax", (2, 3), "", id="unknown word"),
        pytest.param('["a\nb"]', "syntax", (1, 4), "", id="line end in a string"),
        pytest.param('{"a', "syntax", (1, 2), "", id="cut off"),
        pytest.param("", "syntax", (1, 1), "", id="empty"),
        pytest.param('["\\x"]', "syntax", (1, 3), "", id="unknown escape"),
        pytest.param('{"a": 0,\n "b": 1e999x}', "syntax", (2, 12), "", id="a word that starts as too large a float"),
        pytest.param("[123456789x]", "syntax", (1, 11), "", id="a word that starts as a long integer"),
        pytest.param("[NaNx]", "syntax", (1, 5), "", id="a word that starts as NaN"),
        pytest.param("[01]", "syntax", (1, 3), "", id="leading zero"),
        pytest.param('{"a": [1, NaN]}', "syntax", (1, 11), "/a/1", id="NaN"),
        pytest.param('{"a": {"b": -Infinity}}', "syntax", (1, 13), "/a/b", id="infinity"),
        pytest.param('[1e999, NaN]', "syntax", (1, 9), "/1", id="NaN behind too large a float"),
        pytest.param('[0,\n "\\ud800"]', "syntax", (2, 3), "", id="lone high surrogate"),
        pytest.param('["\\\\\\uDC00"]', "syntax", (1, 5), "", id="lone low surrogate"),
        pytest.param('["\\ud800\\ud83d\\ude00"]', "syntax", (1, 3), "", id="high surrogate before a pair"),
        pytest.param('{"a": 1,\n "a": 2}', "duplicate-key", (2, 2), "/a", id="key twice"),
        pytest.param('{"x": [{}, {"a/": 1, "a\\u002f": 2}]}', "duplicate-key", (1, 22), "/x/1/a~1", id="escaped key"),
        pytest.param('[{"a": {"a": 1}}, {"a": 1, "a": 1}]', "duplicate-key", (1, 28), "/1/a", id="second object"),
        pytest.param(nested(6), "too-deep", (1, 6), "/0/0/0/0/0", id="arrays too deep"),
        pytest.param(nested(6, '{"a":', "}"), "too-deep", (1, 26), "/a/a/a/a/a", id="objects too deep"),
        pytest.param(nested(100_000), "too-deep", (1, 6), "/0/0/0/0/0", id="deeper than Python recurses"),
        pytest.param('{"a": 123456789}', "too-big", (1, 7), "/a", id="long integer"),
        pytest.param("[-123456789]", "too-big", (1, 2), "/0", id="long negative integer"),
        pytest.param('{"abcdefghijk": 1}', "too-big", (1, 2), "/abcdefghijk", id="long key"),
    ],
)  # fmt: skip
def test_text_is_refused_at(text: str, code: str, place: tuple[int, int], pointer: str, refusal: Refusal) -> None:
    found = refusal(lambda: json_value("spec", text, SMALL))
    assert [entry[:5] for entry in found] == [(code, "spec", *place, pointer)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(nested(5), [[[[[0]]]]], id="as deep as allowed"),
        pytest.param("[12345678, -12345678]", [12345678, -12345678], id="as many digits as allowed"),
        pytest.param('{"abcdefghij": 1}', {"abcdefghij": 1}, id="as long a key as allowed"),
        pytest.param('["\\ud83d\\ude00"]', ["😀"], id="surrogate pair"),
        pytest.param('["\\\\ud800"]', ["\\ud800"], id="an escaped backslash is no escape"),
        pytest.param('["\\":", ":", {"a": "\\"a\\":"}]', ['":', ":", {"a": '"a":'}], id="colons in strings"),
        pytest.param('[{"a": 1}, {"a": 1}]', [{"a": 1}, {"a": 1}], id="one key in two objects"),
        pytest.param('{"a": "NaN"}', {"a": "NaN"}, id="NaN as text"),
        pytest.param(" \n 1 \n", 1, id="space around"),
    ],
)
def test_text_is_accepted(text: str, value: object) -> None:
    assert json_value("spec", text, SMALL) == value


def test_all_repeated_keys_are_reported_together(refusal: Refusal) -> None:
    text = '{"a": 1, "a": 2,\n "b": {"c": 1, "c": 2}, "b": 3}'
    found = refusal(lambda: json_value("spec", text))
    assert [(line, pointer) for _, _, line, _, pointer, _ in found] == [(1, "/a"), (2, "/b/c"), (2, "/b")]


def test_no_more_than_a_screen_of_findings(refusal: Refusal) -> None:
    text = "{" + '"a": 1, ' * 100 + '"a": 1}'
    assert len(refusal(lambda: json_value("spec", text))) == MAX_JSON_FINDINGS


def test_a_number_keeps_its_spelling() -> None:
    value = json_value("spec", "[1.10, 1.5]")
    assert isinstance(value, list)
    assert isinstance(value[0], SpelledFloat)
    assert value[0].spelling == "1.10"
    assert type(value[1]) is float


@pytest.mark.parametrize(
    ("text", "value", "place", "pointer"),
    [
        ("[[], 1e999]", [[], "1e999"], (1, 6), "/1"),
        ('{"a":\n -600e27371700}', {"a": "-600e27371700"}, (2, 2), "/a"),
    ],
)
def test_numbers_beyond_readers_are_texts(text: str, value: object, place: tuple[int, int], pointer: str) -> None:
    sink = Sink()
    assert json_value("spec", text, sink=sink) == value
    assert [(d.severity, d.code, d.origin) for d in sink.found] == [
        (Severity.WARNING, "syntax", Origin("spec", pointer, *place))
    ]
    assert "quotes around" in sink.found[0].help


def test_many_numbers_beyond_readers_hide_no_error(refusal: Refusal) -> None:
    text = "[" + "1e999, " * 100 + "NaN]"
    assert [entry[4] for entry in refusal(lambda: json_value("spec", text))] == ["/100"]
    sink = Sink()
    json_value("spec", text.replace("NaN", "0"), sink=sink)
    assert len(sink.found) == MAX_JSON_FINDINGS


def test_malformed_text_is_told_from_refused_text() -> None:
    with pytest.raises(JsonSyntaxError):
        json_value("spec", "{a: 1}")


@given(st.text(st.sampled_from('\\u"dD8cC9aF😀')))
def test_a_lone_surrogate_is_found_where_json_gives_one(inner: str) -> None:
    try:
        value = json.loads(f'"{inner}"')
    except json.JSONDecodeError:
        return
    has_one = any("\ud800" <= character <= "\udfff" for character in value)
    assert (lone_surrogate(f'"{inner}"') >= 0) == has_one
