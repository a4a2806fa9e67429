"""The literal encoder: the one way for a value of a spec to become a Python constant."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from schemawright.ir.text import JsonValue, maker
from schemawright.targets.python.code import Code, Expr


class Literal(Code):
    """The constant of a scalar."""

    __slots__ = ()


def literal(value: str | int | float | bool | None) -> Literal:
    """The Python literal of a scalar."""
    return _literal(_spelled(value))


def constant(value: str | int | float | bool | None) -> Expr:
    """The literal as an expression."""
    return _expr(_spelled(value))


def json_constant(value: JsonValue) -> Expr:
    """A JSON value as an expression."""
    return _expr(_json(value))


_literal = maker(Literal)
_expr = cast("Callable[[str], Expr]", Expr)


def _spelled(value: str | int | float | bool | None) -> str:
    """A scalar as Python spells it.

    `repr` escapes quotes, backslashes, control and format characters (bidi controls among them), line separators and
    lone surrogates, so the result is one line of printable text whatever the value is. Numbers that remember their
    spelling, and texts of subclasses, are reduced to the plain type first: their `repr` is not ours. An exponent has no
    plus sign, so that no literal looks like a sum.
    """
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return str.__repr__(value)
    if isinstance(value, int):
        return int.__repr__(value)
    return float.__repr__(value).replace("e+", "e")


def _json(value: JsonValue) -> str:
    match value:
        case list():
            return f"[{', '.join(map(_json, value))}]"
        case dict():
            return f"{{{', '.join(f'{_spelled(key)}: {_json(item)}' for key, item in value.items())}}}"
        case _:
            return _spelled(value)
