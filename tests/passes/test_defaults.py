"""Defaults that are applied: how much is done to find those that fit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Choice, Default, Record
from schemawright.ir.shapes import BOOLEAN, INTEGER, STRING, ListOf, TypeId
from schemawright.ir.text import JsonValue
from schemawright.passes import sound_defaults as defaults
from schemawright.passes.sound_defaults import with_sound_defaults
from schemawright.settings import DEFAULTS
from schemawright.targets.python.scalars import TESTS
from tests.passes.made import catalog, codes, optional, place, record, ref

DEPTH = 20


def nested(value: JsonValue) -> JsonValue:
    for _ in range(DEPTH):
        value = [value]
    return value


def doubling(default: JsonValue) -> Catalog:
    """Two unions of arrays of each other: for each level of a default there are twice as many ways through them."""
    return catalog(
        U=Choice((ListOf(ref("U")), ListOf(ref("V")), INTEGER)),
        V=Choice((ListOf(ref("V")), ListOf(ref("U")), BOOLEAN)),
        T=record(replace(optional("u", ref("U")), default=Default(default))),
    )


def kept(of: Catalog) -> Default | None:
    body = of[TypeId("T")].body
    assert isinstance(body, Record)
    return body.fields[0].default


@pytest.mark.parametrize(("innermost", "fits"), [("x", False), (1, True), (True, True)])
def test_a_value_is_compared_with_a_type_once(
    innermost: JsonValue, fits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[None] = []
    inner = defaults._Fitting.fits

    def counting(self: Any, *given: Any) -> bool:
        compared.append(None)
        assert len(compared) < 20 * DEPTH, "the number of comparisons grows faster than the depth"
        return inner(self, *given)

    monkeypatch.setattr(defaults._Fitting, "fits", counting)
    sink = Sink()
    found = kept(with_sound_defaults(doubling(nested(innermost)), DEFAULTS.schema, TESTS, sink))
    assert (found is not None, codes(sink)) == (fits, [] if fits else ["default-mismatch"])


@pytest.mark.parametrize("value", [["a"] * 200, [{"p": "a"} for _ in range(60)]], ids=["items", "properties"])
def test_defaults_that_take_too_much_to_check_end_the_run(value: JsonValue, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = record(*(optional(f"p{number}") for number in range(5)))
    field = replace(optional("list", ref("L")), default=Default(value))
    given = catalog(L=Choice((ListOf(STRING), ListOf(ref("W")))), W=wide, T=record(field))
    sink = Sink()
    assert kept(with_sound_defaults(given, DEFAULTS.schema, TESTS, sink)) == Default(value)
    monkeypatch.setattr(defaults, "MAX_DEFAULT_STEPS", 150)
    with pytest.raises(SpecError) as caught:
        with_sound_defaults(given, DEFAULTS.schema, TESTS, sink)
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.origin) == ("too-big", place("list"))
    assert (codes(sink), diagnostic.help) == ([], 'with defaults = "document" they are not checked')
