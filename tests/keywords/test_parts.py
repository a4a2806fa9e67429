"""Inline parts of an allOf: what is wrong with them, or lost, is told once, as it is of the same schema alone."""

from __future__ import annotations

from collections import Counter

import pytest

from schemawright.diagnostics import Diagnostic, SpecError
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Json, document_of, found_in
from tests.keywords.table import INT, STR, obj, ref
from tests.keywords.test_wrong_specs import WRONG_VALUES

ALONE, PART = "/components/schemas/A", "/components/schemas/A/allOf/1"
NAMED: Json = obj(p=STR)
WITHOUT_PROPERTIES: Json = {"type": "object", "required": ["b"]}
COMPOSITE: Json = {"allOf": [NAMED, obj(q=INT)]}
FLAWS: dict[str, Json] = {
    "lost": {"if": {}, "then": {}, "dependentRequired": {"p": ["b"]}, "propertyNames": {"maxLength": 3}},
    "lost in a constant": {"not": {"required": ["q"]}, "unevaluatedItems": False},
    "crossed": {"minProperties": 3, "maxProperties": 2},
    "repeated": {"required": ["b", "b"]},
    "both ways": {"readOnly": True, "writeOnly": True},
    "no type": {"type": "objekt"},
    "no list of names": {"required": {"b": True}},
    "no name": {"required": "b"},
    "no values": {"enum": 5},
    "no table": {"properties": ["p"]},
    "no discriminator": {"discriminator": {}},
    **{keyword: {keyword: values[0]} for keyword, values in WRONG_VALUES.items()},
}


def findings(schema: Json, settings: Settings) -> list[Diagnostic]:
    """What is said of the schema `A`; errors end the run."""
    try:
        return list(found_in(document_of({"A": schema, "B": obj(b=STR)}), settings=settings))
    except SpecError as error:
        return list(error.diagnostics)


def told(found: list[Diagnostic], place: str) -> Counter[tuple[str, str, str]]:
    """Code, message and pointer below the place; names that nobody declares are told of the whole schema."""
    return Counter(
        (d.code, d.message, d.origin.pointer.removeprefix(place))
        for d in found
        if d.origin is not None and d.code != "required-undeclared"
    )


@pytest.mark.parametrize("settings", [DEFAULTS, changed(DEFAULTS, {"validate": True})], ids=["documented", "validated"])
@pytest.mark.parametrize("body", [NAMED, WITHOUT_PROPERTIES, COMPOSITE], ids=["record", "open", "composite"])
@pytest.mark.parametrize("flaw", FLAWS)
def test_a_part_is_told_of_as_the_same_schema_alone(body: Json, flaw: str, settings: Settings) -> None:
    schema = body | FLAWS[flaw]
    alone = told(findings(schema, settings), ALONE)
    assert told(findings({"allOf": [ref("B"), schema]}, settings), PART) == alone
    assert set(alone.values()) <= {1}


def test_the_flaws_are_flaws() -> None:
    without = [flaw for flaw in FLAWS if not told(findings(NAMED | FLAWS[flaw], DEFAULTS), ALONE)]
    assert without == []
