"""Regular expressions of one run: how many are tried, and what is said of those that are not."""

from __future__ import annotations

import pytest

from schemawright.frontends.openapi.schema import patterns
from schemawright.frontends.openapi.schema.patterns import Patterns, compiled
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import built, document_of, reported

WIDE = [
    "[ -\uffff]",
    r"[ -\uffff]",
    r"[ -\u{ffff}]",
    "(?i)[ -\uffff]",
    r"[\u0020-\ud7ff\ue000-\ufffd]",
    r"\p{L}",
    r"[^\P{sc=Han}]",
]
CHEAP = ["^[a-z]+$", "^[0-9]{3}$", "(a|b)+"]


def tried(of: list[str]) -> list[str]:
    """The patterns that a rule is asked about."""
    asked: list[str] = []
    found = Patterns(lambda pattern: asked.append(pattern) or pattern)
    assert [pattern for pattern in of if found.spelled(pattern) == pattern] == [p for p in of if p in asked]
    return asked


def test_a_pattern_is_tried_once() -> None:
    assert tried(CHEAP * 3) == CHEAP


@pytest.mark.parametrize("pattern", WIDE)
def test_classes_that_span_unicode_use_up_what_patterns_may_cost(pattern: str) -> None:
    many = [f"{pattern}{number}" for number in range(10_000)]
    assert 100 < len(tried(many)) < 500
    assert tried([*many, *CHEAP])[-3:] == CHEAP


@pytest.mark.parametrize("pattern", [r"\s" * 4000, "." * 9000, "\u20ac" * 9000])
def test_so_do_classes_that_reach_beyond_latin_1(pattern: str) -> None:
    assert len(tried([f"{pattern}{number}" for number in range(100)])) < 5


def test_long_patterns_are_not_tried() -> None:
    assert tried(["a" * 10_000, "a" * 10_001]) == ["a" * 10_000]


@pytest.mark.parametrize(
    ("settings", "use"),
    [(DEFAULTS, "it is shown in the documentation only"), (changed(DEFAULTS, {"validate": True}), "it is not checked")],
)
def test_a_pattern_that_is_not_tried_is_reported(settings: Settings, use: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MAX_PATTERN_COST", 3_000)
    schemas = {name: {"type": "string", "pattern": f"^[ -\uffff]{name}$"} for name in "ABA"}
    package = built(document_of(schemas), settings=settings)
    assert reported(package) == [("schema-invalid", "/components/schemas/B/pattern")]
    assert package.found[0].message == f"this pattern is too long or too costly to try; {use}"
    assert package.load("B", "anything") == "anything"


@pytest.mark.parametrize(
    ("pattern", "is_known"),
    [("^a+$", True), ("(", False), ("a{99999999999999}", False), pytest.param(f"a{{{'9' * 5000}}}", False, id="5000")],
)
def test_the_rule_of_python_compiles(pattern: str, is_known: bool) -> None:
    assert compiled(pattern) == (pattern if is_known else None)
