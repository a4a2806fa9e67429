"""JSON Pointers are parsed and followed as RFC 6901 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import MAX_SHOWN_POINTER
from schemawright.source.pointers import (
    PointerError,
    parse_fragment,
    parse_pointer,
    percent_decoded,
    pointer_text,
    resolve,
    shown_pointer,
    split_reference,
)
from schemawright.source.values import JsonValue

DATA: JsonValue = {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, "deep": [{"x": None}], "~1": 9}


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [
        ("", ()),
        ("/", ("",)),
        ("/foo/0", ("foo", "0")),
        ("/a~1b", ("a/b",)),
        ("/m~0n", ("m~n",)),
        ("/~01", ("~1",)),
        ("/a//b/", ("a", "", "b", "")),
        ("/c%25d", ("c%25d",)),
    ],
)
def test_a_pointer_has_tokens(pointer: str, tokens: tuple[str, ...]) -> None:
    assert parse_pointer(pointer) == tokens
    assert pointer_text(tokens) == pointer


@pytest.mark.parametrize("pointer", ["foo", "#/foo", "/~", "/~2", "/a~/b", "0"])
def test_a_malformed_pointer_is_refused(pointer: str) -> None:
    with pytest.raises(PointerError):
        parse_pointer(pointer)


@given(st.lists(st.text()))
def test_a_pointer_survives_writing_and_parsing(tokens: list[str]) -> None:
    assert parse_pointer(pointer_text(tokens)) == tuple(tokens)


@pytest.mark.parametrize(
    ("fragment", "tokens"),
    [
        ("", ()),
        ("/c%25d", ("c%d",)),
        ("/a%7E1b", ("a/b",)),
        ("/caf%C3%A9", ("café",)),
        ("/x%2Fy", ("x", "y")),
        ("/a%2", ("a%2",)),
        ("/a%zz", ("a%zz",)),
        ("/%FF", ("\ufffd",)),
    ],
)
def test_a_fragment_is_percent_decoded_first(fragment: str, tokens: tuple[str, ...]) -> None:
    assert parse_fragment(fragment) == tokens


def test_decoding_leaves_other_text_alone() -> None:
    assert percent_decoded("a b+c\ud800%41") == "a b+c\ufffd\ufffd\ufffdA"
    assert percent_decoded("a b+c\ud800") == "a b+c\ud800"


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", DATA),
        ("/foo", ["bar", "baz"]),
        ("/foo/1", "baz"),
        ("/", 0),
        ("/a~1b", 1),
        ("/m~0n", 8),
        ("/~01", 9),
        ("/deep/0/x", None),
    ],
)
def test_a_pointer_leads_to(pointer: str, value: object) -> None:
    assert resolve(DATA, parse_pointer(pointer)) == value


@pytest.mark.parametrize(
    ("pointer", "reached"),
    [
        ("/nope", 0),
        ("/foo/2", 1),
        ("/foo/-", 1),
        ("/foo/01", 1),
        ("/foo/-1", 1),
        ("/foo/+1", 1),
        ("/foo/1 ", 1),
        ("/foo/\u0660", 1),
        ("/foo/" + "9" * 5000, 1),
        ("/foo/0/0", 2),
        ("/deep/0/x/y", 3),
    ],
)
def test_a_pointer_leads_nowhere(pointer: str, reached: int) -> None:
    with pytest.raises(PointerError) as caught:
        resolve(DATA, parse_pointer(pointer))
    assert caught.value.reached == reached


def test_a_long_pointer_is_followed_without_recursion() -> None:
    data: JsonValue = "end"
    for _ in range(5000):
        data = {"a": data}
    assert resolve(data, ["a"] * 5000) == "end"


def test_a_message_shows_a_pointer_up_to_a_length() -> None:
    assert shown_pointer(["a/b", 0, "c"]) == "/a~1b/0/c"
    assert shown_pointer(["a"] * 1000) == "/a" * (MAX_SHOWN_POINTER // 2)
    assert shown_pointer(["a", "b" * MAX_SHOWN_POINTER, "c"]) == "/a"


@pytest.mark.parametrize(
    ("reference", "parts"),
    [("a.yaml#/x", ("a.yaml", "/x")), ("#/x", ("", "/x")), ("a.yaml", ("a.yaml", "")), ("a#b#c", ("a", "b#c"))],
)
def test_a_reference_has_two_parts(reference: str, parts: tuple[str, str]) -> None:
    assert split_reference(reference) == parts
