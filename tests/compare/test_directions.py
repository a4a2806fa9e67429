"""With `read_write = "split"` a model of a direction comes and goes with the properties that travel in one alone."""

from __future__ import annotations

import pytest

from schemawright.compare.changes import Audience
from tests.compare.rows import CAT, INTEGER, STRING, Json, Row, must, record, ref

_READ, _WRITE = STRING | {"readOnly": True}, STRING | {"writeOnly": True}
_NONE = record("id", id=INTEGER)
_MORE = record("lives", "age", lives=INTEGER, age=_READ)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (must(STRING), must(_READ),
         {"property-access-changed": "DOCUMENTATION", "model-added": "ADDITIVE", "body-type-changed": "DOCUMENTATION"}),
        (must(_READ), must(STRING), {"property-access-changed": "DOCUMENTATION", "model-removed": "BREAKING_TYPES",
                                     "body-type-changed": "DOCUMENTATION"}),
        (must(_READ), must(_WRITE), {"property-access-changed": "DOCUMENTATION", "model-removed": "BREAKING_TYPES",
                                     "model-added": "ADDITIVE", "body-type-changed": "DOCUMENTATION",
                                     "response-type-changed": "DOCUMENTATION"}),
        (_NONE, must(_READ), {"property-added-required": "BREAKING_TYPES", "model-added": "ADDITIVE",
                              "body-type-changed": "DOCUMENTATION"}),
        (must(ref("Cat"), Cat=CAT), must(ref("Cat"), Cat=_MORE), {
            "property-added-required": "BREAKING_TYPES", "model-added": "ADDITIVE",
            "body-type-changed": "DOCUMENTATION"}),
        (must(_READ), must(_READ | {"description": "Its name."}), {"documentation-changed": "DOCUMENTATION"}),
    ],
    ids=["read-only", "both ways", "the other way", "added", "far", "text"],
)  # fmt: skip
def test_models_of_a_direction(before: Json, after: Json, told: dict[str, str]) -> None:
    row = Row("split", before, after, "", {"read_write": "split"})
    assert {change.code: change.verdict.name for change in row.found(Audience.BOTH)} == told
