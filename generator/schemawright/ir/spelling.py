"""Shapes and constraints as short texts for people: `[string (max_length=9)]`, `{Pet}?`, `"cat"`.

In: a shape, and what definitions are called. Out: one line; other shapes have other texts. Not done here: definitions
(`dump`), and names of schemas for messages (`passes.unions.describe`).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import assert_never

from schemawright.ir.constraints import Limits
from schemawright.ir.shapes import (
    AnyValue,
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
        case Scalar(kind, limits):
            return kind.value + _beside(limits)
        case AnyValue(limits):
            return "any" + _beside(limits)
        case Never():
            return "never"
        case Null():
            return "null"
        case Literal(value, is_open):
            return json.dumps(value) + (" or other" if is_open else "")
        case ListOf(item, limits):
            return f"[{spelled(item, called)}]" + _beside(limits)
        case TupleOf(items, rest, limits):
            parts = [spelled(item, called) for item in items] + ([] if rest is None else [f"*{spelled(rest, called)}"])
            return f"[{', '.join(parts)},]" + _beside(limits)
        case MapOf(value, limits):
            return f"{{{spelled(value, called)}}}" + _beside(limits)
        case Nullable(inner):
            return f"{spelled(inner, called)}?"
        case Ref(id, limits):
            return called(id) + _beside(limits)
        case _:
            assert_never(shape)


def spelled_limits(limits: Limits) -> str:
    """What is demanded, in one line."""
    given = ((field.name, getattr(limits, field.name)) for field in fields(limits))
    demanded = [(name, value) for name, value in given if value != getattr(_NONE, name)]
    return ", ".join(
        f"{name}=({spelled_limits(value)})" if isinstance(value, Limits) else f"{name}={json.dumps(value)}"
        for name, value in demanded
    )


_NONE = Limits()


def _beside(limits: Limits | None) -> str:
    return "" if limits is None else f" ({spelled_limits(limits)})"
