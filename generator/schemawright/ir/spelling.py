"""Shapes and constraints as short texts for people: `[string (max_length=9)]`, `{Pet}?`, `"cat"`.

In: a shape, and what definitions are called. Out: one line; other shapes have other texts. Not done here: definitions
(`dump`), and names of schemas for messages (`passes.unions.describe`).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import assert_never, cast

from schemawright.ir.constraints import NO_RULE, Constraints, Rule, RuleRef
from schemawright.ir.shapes import (
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    Shape,
    TupleOf,
    TypeId,
)


def spelled(shape: Shape, called: Callable[[TypeId], str]) -> str:
    """A shape as text; `called` gives what definitions are called."""
    match shape:
        case Scalar(kind, constraints):
            return kind.value + _beside(constraints)
        case AnyValue(constraints):
            return "any" + _beside(constraints)
        case Never():
            return "never"
        case Null():
            return "null"
        case Literal(value, is_open):
            return json.dumps(value) + (" or other" if is_open else "")
        case ListOf(item, constraints):
            return f"[{spelled(item, called)}]" + _beside(constraints)
        case TupleOf(items, rest, constraints):
            parts = [spelled(item, called) for item in items] + ([] if rest is None else [f"*{spelled(rest, called)}"])
            return f"[{', '.join(parts)},]" + _beside(constraints)
        case MapOf(value, constraints):
            return f"{{{spelled(value, called)}}}" + _beside(constraints)
        case ByName(patterns, rest):
            named = [f"{json.dumps(text)}: {spelled(part, called)}" for text, part in patterns]
            return ", ".join([*named, f"else {'nothing' if rest is None else spelled(rest, called)}"])
        case Nullable(inner):
            return f"{spelled(inner, called)}?"
        case Ref(id, constraints):
            return called(id) + _beside(constraints)
        case _:
            assert_never(shape)


def spelled_constraints(constraints: Constraints) -> str:
    """What is demanded, in one line."""
    return _demanded(constraints, Constraints())


def _demanded(value: Constraints | Rule, nothing: Constraints | Rule) -> str:
    given = ((field.name, getattr(value, field.name)) for field in fields(value))
    return ", ".join(f"{name}={_value(part)}" for name, part in given if part != getattr(nothing, name))


def _value(value: object) -> str:
    match value:
        case Constraints():
            return f"({_demanded(value, Constraints())})"
        case Rule():
            return f"({_demanded(value, NO_RULE)})"
        case RuleRef(id):
            return f"<{id.rpartition('/')[2]}>"
        case tuple():
            return f"[{', '.join(map(_value, cast('tuple[object, ...]', value)))}]"
        case _:
            return json.dumps(value)


def _beside(constraints: Constraints | None) -> str:
    return "" if constraints is None else f" ({spelled_constraints(constraints)})"
