"""The sets of characters that patterns name by a property of Unicode.

The file is compared with what the package `regex` knows, where that is at hand (`.venv/bin/pip install regex`, of
Unicode 18); with SCHEMAWRIGHT_REFRESH=1 its ranges are written anew.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

import schemawright.targets.python.characters as module
from schemawright.targets.python.characters import character_set, sets_in
from tests.golden import expect_file

FILE = Path(module.__file__).with_suffix(".txt")
_KEYS = {"gc": "gc=", "is": "", "sc": "sc=", "scx": "scx="}

HELD = [
    ("", "Lu", "Lu", "AÄЖ", "aä1"),
    ("gc", "Uppercase_Letter", "Lu", "A", "a"),
    ("", "digit", "Nd", "1٣", "½a"),
    ("", "LC", "LC", "aǅ", "ª1"),
    ("sc", "Greek", "Greek", "λΩ", "aж"),
    ("Script", "Grek", "Greek", "λΩ", "a\u0342"),
    ("", "Greek", "Greek", "λ", "a"),
    ("scx", "Greek", "scx=Greek", "λ\u0342", "a"),
    ("Script_Extensions", "Cherokee", "scx=Cherokee", "Ꮖ", "a"),
    ("Script_Extensions", "Ogham", "Ogham", "ᚁ", "a"),
    ("", "Han", "Han", "漢々", "あ"),
    ("", "Alphabetic", "Alphabetic", "aⅣ", "1_"),
    ("", "Alpha", "Alphabetic", "a", "1"),
    ("", "ASCII", "ASCII", "\0\x7f", "\x80"),
    ("", "Emoji", "Emoji", "😀1", "a"),
    ("", "White_Space", "White_Space", " \x85\u3000", "\ufeff"),
    ("", "Assigned", "Assigned", "a", "\u0378"),
]


def characters(ranges: str) -> set[int]:
    runs = [[int(code, 16) for code in run.split("-")] for run in ranges.split()]
    return {code for run in runs for code in range(run[0], run[-1] + 1)}


@pytest.mark.parametrize(("key", "value", "name", "inside", "outside"), HELD)
def test_a_property_names_a_set(key: str, value: str, name: str, inside: str, outside: str) -> None:
    found = character_set(key, value)
    assert found is not None
    assert found.name == name
    assert [c for c in inside if ord(c) not in characters(found.ranges)] == []
    assert [c for c in outside if ord(c) in characters(found.ranges)] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("sc", "Lu"), ("gc", "Greek"), ("sc", "Klingon"), ("", "lu"), ("Block", "Greek"), ("", "Any"), ("is", "Emoji")],
)
def test_others_name_none(key: str, value: str) -> None:
    assert character_set(key, value) is None


def test_only_sets_that_patterns_name_are_carried() -> None:
    texts = [r"^[\p{Greek}]\Z", r"[^\P{Lu}\p{scx=Greek}]", r"\\p{Ll}", r"\p{Klingon}", "Han"]
    assert list(sets_in(texts)) == ["Greek", "Lu", "scx=Greek"]


@pytest.mark.slow
def test_the_file_agrees_with_python_about_categories() -> None:
    """Of characters that this Python knows; a few changed their category since."""
    categories = [unicodedata.category(chr(code)) for code in range(sys.maxunicode + 1)]
    for category in sorted(set(categories) - {"Cn"}):
        found = character_set("gc", category)
        assert found is not None
        inside = characters(found.ranges)
        differing = [
            code for code, own in enumerate(categories) if own != "Cn" and (code in inside) is not (own == category)
        ]
        assert len(differing) <= 5, category


def test_each_character_has_one_script() -> None:
    found = [line.partition(" = ")[2] for line in FILE.read_text("utf-8").splitlines() if line.startswith("sc ")]
    sets = [characters(ranges) for ranges in found]
    assert sum(map(len, sets)) == len(set[int]().union(*sets))


@pytest.mark.slow
def test_the_file_says_what_unicode_says() -> None:
    regex = pytest.importorskip("regex", reason="needs the package regex, of Unicode 18")
    every = "".join(map(chr, range(sys.maxunicode + 1)))

    def renewed(line: str) -> str:
        kind, name = line.split()[:2]
        if line[0] == "#":
            return line
        found = regex.finditer("[^\\p{Cn}]+" if name == "Assigned" else f"\\p{{{_KEYS[kind]}{name}}}+", every)
        spans = ((match.start(), match.end() - 1) for match in found)
        ranges = " ".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in spans)
        return f"{line.partition(' = ')[0]} = {ranges}"

    expect_file(FILE, "".join(f"{renewed(line)}\n" for line in FILE.read_text("utf-8").splitlines()))
