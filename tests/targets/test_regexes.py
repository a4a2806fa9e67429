"""Patterns of ECMA 262 find the same texts in Python."""

from __future__ import annotations

import re

import pytest

from schemawright.budgets import MAX_PATTERN_LENGTH
from schemawright.targets.python.regexes import python_pattern

FOUND = [
    (r"^\d{3}$", ["123"], ["123\n", "١٢٣", "12"]),
    (r"^\w+$", ["a_1"], ["ä", "a b"]),
    (r"^[\w-.]+$", ["a-b.c"], ["a/b"]),
    (r"^[a-z0-9-]+$", ["a-0"], ["a_0"]),
    (r"^[\d-a]$", ["-", "a", "5"], ["b", "]"]),
    (r"^\s$", ["\t", "\u00a0", "\ufeff", "\u2028"], ["a", "\x1c"]),
    (r"^\S$", ["a", "\x1c"], [" ", "\u3000"]),
    (r"^[^\s@]+@x$", ["a@x"], ["a\u00a0@x", "@x"]),
    (r"^[\S ]+$", ["a b"], ["a\tb", "a\u00a0b"]),
    (r"^[^\S ]$", ["\t", "\u00a0"], [" ", "a"]),
    (r"^[\s\S]$", ["\n", "a", "\u2028"], [""]),
    (r"^[^\s\S]$", [], ["\n", "a"]),
    (r"^[^]$", ["\n", "]"], [""]),
    (r"^[]$", [], ["", "]"]),
    (r"^.$", ["a", "\x85"], ["\n", "\r", "\u2028"]),
    (r"^(?<y>a|b)\k<y>$", ["aa", "bb"], ["ab"]),
    (r"^(?<!x)a(?=b)b(?<=b)$", ["ab"], ["a"]),
    (r"^\u{1F600}$", ["😀"], ["u"]),
    (r"^\uD83D\uDE00$", ["😀"], ["\ud83d"]),
    (r"^[\uD83D\uDE00-\u{1F64F}]$", ["😀", "🙏"], ["🙐"]),
    (r"^\cJ\0\x41\u0042$", ["\n\x00AB"], ["J0AB"]),
    (r"^\/x\/$", ["/x/"], ["x"]),
    (r"^x{,3}$", ["x{,3}"], ["x", ""]),
    (r"^[[a&&b||c~~d]$", ["[", "&", "|", "~"], ["]", "-"]),
    (r"^[--/]$", ["-", ".", "/"], ["0"]),
    (r"^[a-c-]$", ["-", "b"], ["d"]),
    (r"^[$.^]$", ["$", ".", "^"], ["a"]),
    (r"\$\.$", ["a$."], ["$a"]),
    (r"^a\b", ["a b", "aä"], ["ab"]),
    (r"^\z", [""], ["a"]),
    (r"^a*\B", ["", "aa"], ["a"]),
    (r"^(?:(a)|b)\1$", ["b", "aa"], ["a"]),
    (r"^(?:(?<y>a)|b)\k<y>$", ["b", "aa"], ["a"]),
    (r"^[&--]$", ["&", "-", "*"], ["."]),
    (r"^[-\n-~]$", ["-", "a"], ["é"]),
    (r"^[a-c-e]$", ["-", "b", "e"], ["d"]),
    (r"^[\w-é-]$", ["-", "é", "a"], ["è", "x-"]),
    ("(?s)^a.b$", ["a\nb"], ["a\nb\n"]),
    ("(?im)^a$", ["b\nA\n"], ["ba"]),
    ("^(?s:.).$", ["\na"], ["a\n"]),
    ("(?s)^(?-s:.).$", ["a\n"], ["\na"]),
    ("^(?i:(?s:.)a).$", ["\nAb"], ["\nA\n"]),
    (r"(?i)^abc$", ["ABC"], ["abd"]),
]


@pytest.mark.parametrize(("pattern", "found", "other"), FOUND)
def test_the_same_texts_are_found(pattern: str, found: list[str], other: list[str]) -> None:
    python = python_pattern(pattern)
    assert python is not None
    compiled = re.compile(python, re.ASCII)
    assert [text for text in found if compiled.search(text) is None] == []
    assert [text for text in other if compiled.search(text) is not None] == []


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "[a",
        "[",
        "a**",
        r"\p{Script=Klingon}",
        r"[\P{Any}]",
        r"\h",
        "\\",
        r"\k<a>",
        "(?<=a+)b",
        r"\u{110000}",
        "a" * (MAX_PATTERN_LENGTH + 1),
    ],
)
def test_what_python_lacks_is_no_pattern(pattern: str) -> None:
    assert python_pattern(pattern) is None


@pytest.mark.parametrize("pattern", ["", "^[a-z]+-[0-9]{2,3}x?", "(a|b)*?", "[^/]+/[a-f_]", "é", r"\.\-\+", r"[\]\\]"])
def test_what_is_the_same_in_python_stays(pattern: str) -> None:
    assert python_pattern(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\p{L}", r"[\p{L}]"),
        (r"^\P{Lu}$", r"^[\P{Lu}]\Z"),
        (r"[^\p{gc=Nd}-]", r"[^\p{Nd}-]"),
        (r"[\P{Letter}x]", r"[\P{L}x]"),
        (r"\\p{L}", r"\\p{L}"),
        (r"\p{Script=Greek}", r"[\p{Greek}]"),
        (r"\p{sc=Grek}\p{Greek}", r"[\p{Greek}][\p{Greek}]"),
        (r"[^\P{scx=Greek}]", r"[^\P{scx=Greek}]"),
        (r"\p{Alpha}[\P{Emoji}]", r"[\p{Alphabetic}][\P{Emoji}]"),
        (r"^\p{digit}+$", r"^[\p{Nd}]+\Z"),
    ],
)
def test_sets_of_characters_are_left_to_the_runtime(pattern: str, found: str | None) -> None:
    assert python_pattern(pattern) == found
