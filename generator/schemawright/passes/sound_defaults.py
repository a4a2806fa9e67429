"""Keeps the defaults that can be applied: those that a model would accept when it reads them.

In: a catalog, merged and closed. Out: the same catalog without the other defaults, each of which is reported. Not done
here: making values of them (the target does), and defaults that are only documented.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import assert_never

from schemawright.budgets import MAX_DEFAULT_DEPTH, MAX_DEFAULT_STEPS
from schemawright.diagnostics import Sink, fail
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Choice, Composite, Enumeration, Field, Record
from schemawright.ir.json_kinds import is_of_type
from schemawright.ir.shapes import (
    ANY,
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
    TypeId,
    names_null,
)
from schemawright.ir.text import JsonValue
from schemawright.settings import SchemaSettings

Tests = Mapping[ScalarKind, Callable[[str], object]]
"""Tests of texts, no looser than the loaders of generated code: they fail, or find nothing, for what does not fit."""


def with_sound_defaults(catalog: Catalog, settings: SchemaSettings, tests: Tests, sink: Sink) -> Catalog:
    """The catalog with only such defaults as fit the shape of their property; `tests` are those of texts.

    Raises `SpecError` with code "too-big" where it takes too much to tell (`MAX_DEFAULT_STEPS`).
    """
    fitting = _Fitting(catalog, settings, tests)

    def checked(field: Field) -> Field:
        if field.default is None or field.default.value is None or fitting.fits(field.default.value, field.shape):
            return field
        if fitting.room < 0:
            message = f"the defaults of this document take more than {MAX_DEFAULT_STEPS:,} steps to check"
            raise fail("too-big", message, field.origin, 'with defaults = "document" they are not checked')
        sink.warning("default-mismatch", "the default does not fit and is not applied", field.origin)
        return replace(field, default=None)

    types = {
        d.id: replace(d, body=replace(d.body, fields=tuple(map(checked, d.body.fields))))
        if isinstance(d.body, Record)
        else d
        for d in catalog
    }
    return replace(catalog, types=types)


class _Fitting:
    """Whether JSON values fit shapes, as strictly as the settings make the loaders.

    What is known of a value and a type is not found again, since unions may lead to one type in many ways. `room` is
    how many steps may still be made; below 0 the answer is no.
    """

    def __init__(self, catalog: Catalog, settings: SchemaSettings, tests: Tests) -> None:
        self._tests = tests
        self._catalog = catalog
        self._settings = settings
        self._known: dict[tuple[TypeId, int, int], bool] = {}
        self._members: dict[TypeId, frozenset[str | int]] = {}
        self.room = MAX_DEFAULT_STEPS

    def fits(self, value: JsonValue, shape: Shape, depth: int = 0) -> bool:
        """Whether a value fits a shape; not where it lies too deep to tell."""
        inner = depth + 1
        self.room -= 1
        match shape:
            case _ if depth > MAX_DEFAULT_DEPTH or self.room < 0:
                return False
            case Scalar(kind, _):
                return self._is_of_kind(value, kind)
            case AnyValue():
                return True
            case Never():
                return False
            case Null():
                return value is None
            case Literal(expected, _):
                return type(value) is type(expected) and value == expected
            case Nullable(other):
                return value is None or self.fits(value, other, inner)
            case ListOf(item, _):
                return isinstance(value, list) and all(self.fits(entry, item, inner) for entry in value)
            case TupleOf(items, rest, _):
                self.room -= len(items)
                shapes = [*items, *[ANY if rest is None else rest] * (len(value) if isinstance(value, list) else 0)]
                return isinstance(value, list) and all(
                    self.fits(entry, part, inner) for entry, part in zip(value, shapes, strict=False)
                )
            case MapOf(item, _):
                return isinstance(value, dict) and all(self.fits(entry, item, inner) for entry in value.values())
            case ByName():  # which shape the name asks for is not known here
                return all(self.fits(value, part, inner) for part in shape.shapes)
            case Ref(id, _):
                return self._fits_type(value, id, inner)
            case _:
                assert_never(shape)

    def _fits_type(self, value: JsonValue, id: TypeId, depth: int) -> bool:
        key = (id, builtins.id(value), depth)
        if key not in self._known:
            self._known[key] = self._fits_body(value, id, depth)
        return self._known[key]

    def _fits_body(self, value: JsonValue, id: TypeId, depth: int) -> bool:
        match body := self._catalog.body(id):
            case Alias(shape, _):
                return self.fits(value, shape, depth)
            case Enumeration():
                if id not in self._members:
                    self._members[id] = frozenset(member.value for member in body.members)
                return type(value) is type(body.members[0].value) and (
                    body.extensible is True or value in self._members[id]
                )
            case Choice(branches, _, _, is_free):
                return is_free or any(self.fits(value, branch, depth) for branch in branches)
            case Record():
                return isinstance(value, dict) and self._fits_record(value, body, depth)
            case Composite():
                raise AssertionError("composites are merged before defaults are checked")
            case _:
                assert_never(body)

    def _fits_record(self, value: dict[str, JsonValue], record: Record, depth: int) -> bool:
        if record.discriminator is not None or record.base is not None:
            return False  # which subtype reads it is not known here
        self.room -= len(record.fields)
        fields: dict[str, Field] = {field.wire: field for field in record.fields}
        for wire, field in fields.items():
            if wire not in value:
                if field.required and not names_null(field.shape):
                    return False
            elif not (self.fits(value[wire], field.shape, depth) or (value[wire] is None and not field.required)):
                return False
        extra = ANY if record.additional is None else record.additional
        if self._settings.unknown_properties == "forbid" and not record.is_open and isinstance(extra, AnyValue):
            return value.keys() <= fields.keys()
        return all(self.fits(value[wire], extra, depth) for wire in value.keys() - fields.keys())

    def _is_of_kind(self, value: JsonValue, kind: ScalarKind) -> bool:
        if not isinstance(value, str) or kind.json_type != "string" or self._settings.formats == "keep":
            return is_of_type(value, kind)
        try:
            return bool(self._tests[kind](value))
        except ValueError:
            return False
