"""Which JSON values are read on one side and on the other: what types of Python do not tell.

In: shapes of two sides. Out: whether whatever one shape describes is read as the other. Models that are the same on
both sides count as such: what changes in them is told of them. In doubt the answer is no.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import assert_never

from schemawright.compare.views import View
from schemawright.ir.definitions import Choice, Enumeration
from schemawright.ir.json_kinds import is_of_type
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
    ScalarKind,
    Shape,
    TupleOf,
    without_null,
)

_KINDS = ScalarKind
_READ_AS_WELL: dict[ScalarKind, Collection[ScalarKind]] = {
    _KINDS.DATE_TIME: (_KINDS.DATE,),
    _KINDS.NUMBER: (_KINDS.INTEGER, _KINDS.DECIMAL),
    _KINDS.DECIMAL: (_KINDS.INTEGER, _KINDS.NUMBER),
    _KINDS.DECIMAL_TEXT: (_KINDS.INTEGER_TEXT,),
    _KINDS.INTEGER_OR_STRING: (_KINDS.INTEGER,),
}
"""Kinds that are read as another one, besides texts, which are all read as texts."""


def all_read(giving: View, given: Shape, reading: View, wanted: Shape) -> bool:
    """Whether each value that one side describes by a shape is read as a shape of the other side."""
    return _Reading(giving, reading).read(given, wanted, 0)


_DEEPEST = 20


class _Reading:
    def __init__(self, giving: View, reading: View) -> None:
        self.giving = giving
        self.reading = reading

    def read(self, given: Shape, wanted: Shape, depth: int) -> bool:
        """As `all_read`."""
        if self.giving.spelled_bare(given) == self.reading.spelled_bare(wanted):
            return True
        given, wanted = self.giving.catalog.resolved(given), self.reading.catalog.resolved(wanted)
        if isinstance(wanted, AnyValue) or self.giving.spelled_bare(given) == self.reading.spelled_bare(wanted):
            return True
        if depth > _DEEPEST or (self.giving.catalog.accepts_null(given) and not self._takes_null(wanted)):
            return False
        given = self.giving.catalog.resolved(without_null(given))
        wanted = self.reading.catalog.resolved(without_null(wanted))
        body = self.giving.catalog.body(given.id) if isinstance(given, Ref) else None
        if isinstance(body, Choice):
            return not body.is_free and all(self.read(branch, wanted, depth + 1) for branch in body.branches)
        to = self.reading.catalog.body(wanted.id) if isinstance(wanted, Ref) else None
        if isinstance(to, Choice):
            return to.is_free or any(self.read(given, branch, depth + 1) for branch in to.branches)
        if isinstance(body, Enumeration):
            values = [member.value for member in body.members]
            return self._values_read(values, wanted, is_open=self.giving.surface.is_open(given.id))  # type: ignore[union-attr]
        return self._one_read(given, wanted, depth + 1)

    def _takes_null(self, wanted: Shape) -> bool:
        return self.reading.catalog.accepts_null(wanted)

    def _one_read(self, given: Shape, wanted: Shape, depth: int) -> bool:
        match given:
            case Literal(value, is_open):
                return self._values_read([value], wanted, is_open=is_open)
            case Scalar(kind, _):
                return self._scalar_read(kind, wanted)
            case ListOf(item, _):
                return isinstance(wanted, ListOf) and self.read(item, wanted.item, depth)
            case MapOf(value, _):
                return isinstance(wanted, MapOf) and self.read(value, wanted.value, depth)
            case TupleOf(items, rest, _, _):
                parts = [*items, *([] if rest is None else [rest])]
                return isinstance(wanted, ListOf) and all(self.read(part, wanted.item, depth) for part in parts)
            case Never() | Null():
                return True
            case AnyValue() | ByName() | Nullable() | Ref():
                return False
            case _:
                assert_never(given)

    def _values_read(self, values: Collection[str | int | bool], wanted: Shape, *, is_open: bool) -> bool:
        body = self.reading.catalog.body(wanted.id) if isinstance(wanted, Ref) else None
        if isinstance(body, Enumeration):
            if body.is_integer != isinstance(next(iter(values)), int):
                return False
            return self.reading.surface.is_open(wanted.id) or (  # type: ignore[union-attr]
                not is_open and {member.value for member in body.members}.issuperset(values)
            )
        if isinstance(wanted, Literal):
            return wanted.is_open or (not is_open and all(wanted == Literal(value) for value in values))
        return (
            isinstance(wanted, Scalar)
            and all(is_of_type(value, wanted.kind) and (not is_open or wanted.kind in _PLAIN) for value in values)
            and wanted.kind in _PLAIN
        )

    def _scalar_read(self, kind: ScalarKind, wanted: Shape) -> bool:
        if isinstance(wanted, Ref):
            body = self.reading.catalog.body(wanted.id)
            is_open = isinstance(body, Enumeration) and self.reading.surface.is_open(wanted.id)
            plain = _KINDS.INTEGER if isinstance(body, Enumeration) and body.is_integer else _KINDS.STRING
            return is_open and self._scalar_read(kind, Scalar(plain))
        if isinstance(wanted, Literal):
            plain = _KINDS.STRING if isinstance(wanted.value, str) else _KINDS.INTEGER
            return wanted.is_open and self._scalar_read(kind, Scalar(plain))
        if not isinstance(wanted, Scalar):
            return False
        is_text = kind.json_type == "string" and kind is not _KINDS.INTEGER_OR_STRING
        keeps = self.reading.settings.schema.formats == "keep" and wanted.kind.json_type == "string"
        takes_texts = keeps or wanted.kind in (_KINDS.STRING, _KINDS.INTEGER_OR_STRING)
        return kind is wanted.kind or (is_text and takes_texts) or kind in _READ_AS_WELL.get(wanted.kind, ())


_PLAIN = frozenset({
    _KINDS.STRING, _KINDS.INTEGER, _KINDS.NUMBER, _KINDS.BOOLEAN, _KINDS.INTEGER_OR_STRING, _KINDS.DECIMAL,
})  # fmt: skip
