"""What messages quote is short, and gives nobody access to a server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import MAX_SHOWN_TEXT
from schemawright.source.quoting import quoted, without_credentials

SHOWN = [
    ("http://u:secret@host/x", "http://host/x"),
    ("http://u:secret/pw@host/x", "http://host/x"),
    ("http://u:sec?ret@host/x", "http://host/x"),
    ("http://u:sec#ret@host/x", "http://host/x"),
    ("http://u:sec@ret@host/x", "http://host/x"),
    ("http://u:sec@r/et@host/x", "http://host/x"),
    ("http://u:99999999/secret@host/x", "http://host/x"),
    ("http://u:sec\nret@host/x", "http://host/x"),
    ("http://secret@host", "http://host"),
    ("HTTPS://u:secret@[::1]:80/x", "HTTPS://[::1]:80/x"),
    ("ftp://u:secret@host/x", "ftp://host/x"),
    ("file://u:secret@host/x", "file://host/x"),
    ("//u:secret@host/x", "//host/x"),
    (" http://u:secret@host/x", " http://host/x"),
    (" //u:secret@host/x", " //host/x"),
    ("ht\ntp://u:secret@host/x", "ht\ntp://host/x"),
    ("http:/u:secret@host/x", "http:/host/x"),
    ("https:///u:secret@host/x", "https:///host/x"),
    ("https://host/?next=https://u:secret@host/x", "https://host/?next=https://host/x"),
]
AS_THEY_ARE = [
    "https://host/@scope/package/openapi.json",
    "https://host:8080/@scope/openapi.json",
    "https://[::1]:8080/@scope?mail=me@example.com",
    "https://host?mail=me@example.com",
    "https://host",
    "node_modules//@scope/api.yaml",
    "me@example.com",
    "specs/api@2.yaml",
    "a:b@c",
    "@",
    "",
]


@pytest.mark.parametrize(("text", "shown"), [*SHOWN, *((text, text) for text in AS_THEY_ARE)])
def test_a_user_and_a_password_are_not_shown(text: str, shown: str) -> None:
    assert without_credentials(text) == shown
    assert quoted(text) == repr(shown)


@given(st.text(st.characters(exclude_characters="\\'", exclude_categories=["C", "Z"]), min_size=60, max_size=99))
def test_a_password_is_gone_before_the_text_is_cut(password: str) -> None:
    assert quoted(f"https://me:x{password}@host") == "'https://host'"
    assert len(quoted(f"https://host/{password}")) <= MAX_SHOWN_TEXT + 2
