"""Numbers keep their spelling and stay numbers."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from schemawright.source.values import SpelledFloat, SpelledInt, float_from, int_from, spelling


@pytest.mark.parametrize("text", ["1.10", "1e3", "1E5", "3.00", "-0.50", "12345678901234567890.0", ".5"])
def test_a_float_keeps_a_text_that_printing_would_change(text: str) -> None:
    number = float_from(text)
    assert isinstance(number, SpelledFloat)
    assert (number.spelling, number, number + 0.5) == (text, float(text), float(text) + 0.5)
    assert json.dumps([number]) == json.dumps([float(text)])


@pytest.mark.parametrize("text", ["1.1", "3.0", "-2.5", "1e-08", "1e+22"])
def test_a_float_that_prints_as_written_is_plain(text: str) -> None:
    assert type(float_from(text)) is float


@pytest.mark.parametrize(
    ("text", "digits", "base", "value"),
    [("010", "010", 10, 10), ("+1", "+1", 10, 1), ("-0", "-0", 10, 0), ("0x1F", "1F", 16, 31), ("0o17", "17", 8, 15)],
)
def test_an_integer_keeps_a_text_that_printing_would_change(text: str, digits: str, base: int, value: int) -> None:
    number = int_from(text, digits, base)
    assert isinstance(number, SpelledInt)
    assert (number.spelling, number, number + 1, json.dumps(number)) == (text, value, value + 1, str(value))


def test_an_integer_that_prints_as_written_is_plain() -> None:
    assert type(int_from("-12", "-12", 10)) is int


@pytest.mark.parametrize("number", [SpelledFloat(1.1, "1.10"), SpelledInt(15, "0o17")])
def test_copies_keep_the_spelling(number: SpelledFloat | SpelledInt) -> None:
    for twin in (copy.copy(number), copy.deepcopy(number), pickle.loads(pickle.dumps(number))):
        assert (type(twin), twin, twin.spelling) == (type(number), number, number.spelling)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        ("", ""),
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (1.5, "1.5"),
        (SpelledFloat(1.1, "1.10"), "1.10"),
        (SpelledInt(8, "010"), "010"),
    ],
)
def test_a_scalar_reads_as(value: str | float | bool | None, text: str) -> None:
    assert spelling(value) == text
