"""Bytes become text, or an `encoding` error with a place."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.source.encoding import decoded

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]
TEXT = '{"é": "😀"}\n'


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="empty"),
        pytest.param(b"{", "{", id="one byte"),
        pytest.param(TEXT.encode(), TEXT, id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), TEXT, id="utf-8 with mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT, id="utf-16-le with mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT, id="utf-16-be with mark"),
        pytest.param(TEXT.encode("utf-16-le"), TEXT, id="utf-16-le"),
        pytest.param(TEXT.encode("utf-16-be"), TEXT, id="utf-16-be"),
        pytest.param(b"a\r\nb\rc\nd\r\r\ne", "a\nb\nc\nd\n\ne", id="line ends"),
        pytest.param("a\u2028b\x85c".encode(), "a\u2028b\x85c", id="other separators stay"),
        pytest.param("a\ufeffb".encode(), "a\ufeffb", id="a mark inside is text"),
    ],
)
def test_bytes_are_read_as(data: bytes, text: str) -> None:
    assert decoded("spec", data) == text


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param(b"a\nb: \xff\n", 2, 4, id="no utf-8"),
        pytest.param("é\r\né: ".encode() + b"\xc3(", 2, 4, id="columns count characters"),
        pytest.param(b"a\r\rb\xff", 3, 2, id="lines ended by CR"),
        pytest.param(b"a: \xed\xa0\x80", 1, 4, id="a surrogate in utf-8"),
        pytest.param(b"a: \xc0\xaf", 1, 4, id="overlong"),
        pytest.param(b"a: \xe2\x82", 1, 4, id="cut off"),
        pytest.param(codecs.BOM_UTF8 + b"a\xff", 1, 2, id="after the mark"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\x00\n\x00\x00\xd8b\x00", 2, 1, id="a lone surrogate in utf-16"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\x00b", 1, 2, id="half a character"),
        pytest.param(codecs.BOM_UTF32_LE + "ab".encode("utf-32-le"), 1, 1, id="utf-32-le with mark"),
        pytest.param(codecs.BOM_UTF32_BE + "ab".encode("utf-32-be"), 1, 1, id="utf-32-be with mark"),
        pytest.param("ab".encode("utf-32-le"), 1, 2, id="utf-32-le"),
        pytest.param("ab".encode("utf-32-be"), 1, 1, id="utf-32-be"),
        pytest.param(b"\x1f\x8b\x08\x00\x00", 1, 2, id="gzip"),
        pytest.param(b"PK\x03\x04\x00\x00", 1, 5, id="zip"),
        pytest.param(b"text\n\x00", 2, 1, id="NUL"),
    ],
)
def test_other_bytes_are_refused_at(data: bytes, line: int, column: int, refusal: Refusal) -> None:
    found = refusal(lambda: decoded("spec", data))
    assert [entry[:4] for entry in found] == [("encoding", "spec", line, column)]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")), st.booleans())
def test_utf_8_is_read_whole(text: str, mark: bool) -> None:
    assert decoded("spec", text.encode("utf-8-sig" if mark else "utf-8")) == text
