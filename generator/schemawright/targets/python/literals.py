"""The literal encoder: the one way for a value of a spec to become a Python constant."""

from __future__ import annotations

from schemawright.ir.text import JsonValue
from schemawright.targets.python.code import Code, Expr


def literal(value: str | int | float | bool | None) -> Code:
    """The Python literal of a scalar.

    `repr` escapes quotes, backslashes, control and format characters (bidi controls among them), line separators and
    lone surrogates, so the result is one line of printable text whatever the value is. Numbers that remember their
    spelling, and texts of subclasses, are reduced to the plain type first: their `repr` is not ours. An exponent has no
    plus sign, so that no literal looks like a sum.
    """
    if value is None or isinstance(value, bool):
        return Code(repr(value))
    if isinstance(value, str):
        return Code(str.__repr__(value))
    if isinstance(value, int):
        return Code(int.__repr__(value))
    return Code(float.__repr__(value).replace("e+", "e"))


def _json_literal(value: JsonValue) -> Code:
    """The Python literal of a JSON value."""
    match value:
        case list():
            return Code(f"[{', '.join(map(_json_literal, value))}]")
        case dict():
            return Code(f"{{{', '.join(f'{literal(key)}: {_json_literal(item)}' for key, item in value.items())}}}")
        case _:
            return literal(value)


def constant(value: str | int | float | bool | None) -> Expr:
    """The literal as an expression."""
    return Expr(literal(value))


def json_constant(value: JsonValue) -> Expr:
    """A JSON value as an expression."""
    return Expr(_json_literal(value))
