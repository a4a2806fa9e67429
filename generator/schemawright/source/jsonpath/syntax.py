r"""What a path is made of: its grammar, and the values that it is read as.

In: nothing. Out: frozen values, and the table of tokens. Not done here: reading (`parse`) and selecting (`select`).

    path        = "$" segment*                                          RFC 9535 section 2.1
    segment     = "[" selectors "]" | "." (name | "*")                  2.5.1, children
                | ".." ("[" selectors "]" | name | "*")                 2.5.2, all that is below as well
    selectors   = selector ("," selector)*
    selector    = text | "*" | integer | slice | "?" test               2.3
    slice       = integer? ":" integer? (":" integer?)?                 2.3.4
    test        = all ("||" all)*            all = one ("&&" one)*      2.3.5
    one         = "!"? "(" test ")" | "!"? query | operand compare operand
    query       = ("@" | "$") segment*                                  whether there is such a node
    operand     = literal | a query of names and integers alone
    compare     = "==" | "!=" | "<" | "<=" | ">" | ">="                 2.3.5.2.2

A name behind a dot may hold `-`, as in `@.x-internal`: RFC 9535 wants it in brackets, published overlays do not write
it so, and no path of the RFC means anything else by it.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from schemawright.source.values import Scalar

NAME_FIRST = r"[A-Za-z_\u0080-\ud7ff\ue000-\U0010ffff]"
TOKENS: tuple[tuple[str, str], ...] = (
    ("blank", r"[ \t\n\r]+"),
    ("below", r"\.\."),
    ("dot", r"\."),
    ("compare", r"==|!=|<=|>=|<|>"),
    ("and", r"&&"),
    ("or", r"\|\|"),
    ("sign", r"[$@\[\](),:?!*]"),
    ("text", r"'(?:[^'\\\x00-\x1f]|\\.)*'|\"(?:[^\"\\\x00-\x1f]|\\.)*\""),
    ("number", r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"),
    ("name", rf"{NAME_FIRST}(?:{NAME_FIRST}|[0-9-])*"),
)
"""The kinds of tokens, each with its pattern, in the order in which they are tried."""
TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in TOKENS))

Comparison: TypeAlias = Literal["==", "!=", "<", "<=", ">", ">="]


class Name(NamedTuple):
    """The member of an object with this name."""

    name: str


class Index(NamedTuple):
    """The item of an array; a negative number counts from its end."""

    number: int


class Slice(NamedTuple):
    """Items of an array, as Python's slices have them."""

    start: int | None
    stop: int | None
    step: int


class Wildcard(NamedTuple):
    """All members or items."""


class Filter(NamedTuple):
    """The members or items that pass a test."""

    test: Test


Selector: TypeAlias = Name | Index | Slice | Wildcard | Filter


class Segment(NamedTuple):
    """A step: to the children that one of the selectors means or, where it `descends`, to those of all nodes below."""

    selectors: tuple[Selector, ...]
    descends: bool = False


class Query(NamedTuple):
    """A way from the root or, inside of a filter, from the node that is tested."""

    is_absolute: bool
    segments: tuple[Segment, ...] = ()

    @property
    def is_singular(self) -> bool:
        """Whether it leads to one node at most (RFC 9535 section 2.3.5.1)."""
        return all(
            not segment.descends and len(segment.selectors) == 1 and isinstance(segment.selectors[0], Name | Index)
            for segment in self.segments
        )


class Given(NamedTuple):
    """A value that the path holds."""

    value: Scalar


class Exists(NamedTuple):
    """Whether a query leads to a node, whatever its value is."""

    query: Query


class Compare(NamedTuple):
    """Whether two values are equal, or in order."""

    left: Query | Given
    operator: Comparison
    right: Query | Given


class Not(NamedTuple):
    """Whether a test fails."""

    test: Test


class All(NamedTuple):
    """Whether all tests hold."""

    tests: tuple[Test, ...]


class AnyOf(NamedTuple):
    """Whether one of the tests holds."""

    tests: tuple[Test, ...]


Test: TypeAlias = Exists | Compare | Not | All | AnyOf


class PathError(ValueError):
    """A path that is not well-formed, or that takes too much work; `help` is the cure where one is known."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.help = help
