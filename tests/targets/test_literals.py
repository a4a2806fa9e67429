"""The literal encoder: any scalar of a spec as one line of printable Python that evaluates to it."""

from __future__ import annotations

import ast
import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.targets.python.code import Expr
from schemawright.targets.python.literals import constant, literal

busy = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

HOSTILE = [
    "", "'", '"', "\\", "\\'", '\\"', '"""', "'''", "\n", "\r", "\r\n", "\t", "\x00", "\x1b[31m", "{x}", "{{", "%s",
    "{#", "{%", "\u2028", "\u2029", "\x85", "\u202e", "\u200b", "\ufeff", "\ud800", "\U0001f600", "\\N{BULLET}",
    "\\u0041", "__import__('os').system('x')", "'); import os; ('", "# type: ignore", "\x0c", "é", "a" * 5000,
]  # fmt: skip


class Loud(str):
    """A text whose representation is code."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "exit()"


class LoudInteger(int):
    """A number whose representation is code."""

    def __repr__(self) -> str:
        return "exit()"


class LoudFloat(float):
    """A number whose representation is code."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "exit()"


@pytest.mark.parametrize("text", HOSTILE)
def test_texts(text: str) -> None:
    code = literal(text)
    assert ast.literal_eval(code) == text
    assert code.isprintable()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"),
        (True, "True"),
        (False, "False"),
        (0, "0"),
        (-1, "-1"),
        (10**25, "1" + "0" * 25),
        (1.5, "1.5"),
        (1e300, "1e300"),
        (-0.0, "-0.0"),
        ("a", "'a'"),
        (Loud("a"), "'a'"),
        (LoudInteger(7), "7"),
        (LoudFloat(0.5), "0.5"),
    ],
)
def test_spelling(value: str | float | None, expected: str) -> None:
    assert literal(value) == expected
    assert constant(value) == Expr(literal(value))


@busy
@given(st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False, allow_infinity=False)))
def test_the_literal_is_the_value(value: str | float | None) -> None:
    code = literal(value)
    found = ast.literal_eval(code)
    assert (type(found), found) == (type(value), value)
    assert not isinstance(value, float) or math.copysign(1, found) == math.copysign(1, value)
    assert code.isprintable()
    assert len(code.splitlines()) == 1
