"""Models as rows of tables, and laid out by rich: what the recipes of README.md keep.

In: models with gaps, large integers, lists and unknown properties. Out: the same models again. Not here: the recipes
themselves (`tests/docs`), other libraries (`test_libraries.py`).
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import pandas
import pytest
from rich.console import Console
from rich.pretty import Pretty

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

SCHEMAS: Json = {
    "Row": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer"},
            "price": {"type": "number"},
            "paid": {"type": "boolean"},
            "madeAt": {"type": "string", "format": "date-time"},
            "key": {"type": "string", "format": "uuid"},
            "tags": {"type": "array", "items": {"type": "string"}},
            "parent": ref("Row"),
            "note": {"type": ["string", "null"]},
        },
    }
}
ROWS: list[Json] = [
    {"id": 2**60 + 1, "price": 1.5, "paid": True, "madeAt": "2024-05-01T10:00:00Z", "tags": ["a", "b"]},
    {"id": 1, "parent": {"id": 2, "tags": []}, "key": "12345678-1234-5678-1234-567812345678", "new": 7},
    {"id": -1, "price": 2, "new": 2**53 + 1, "tags": []},
]


def table(models: Iterable[Any]) -> pandas.DataFrame:
    """As README.md has it."""
    return pandas.DataFrame([each.to_dict() for each in models], dtype=object)


def again(model: Any, frame: pandas.DataFrame) -> list[Any]:
    """As README.md has it."""
    return [model.from_dict(row.dropna().to_dict()) for _, row in frame.astype(object).iterrows()]


@pytest.mark.parametrize("frozen", [False, True])
@pytest.mark.parametrize("count", range(len(ROWS) + 1))
def test_models_are_rows_and_rows_are_models(count: int, frozen: bool) -> None:
    model = built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"frozen": frozen})).module.Row
    models = [model.from_dict(row) for row in ROWS[:count]]
    frame = table(models)
    assert again(model, frame) == models
    assert [each.to_dict() for each in again(model, frame)] == ROWS[:count]


def test_what_is_reckoned_in_a_table_comes_back() -> None:
    model = built(document_of(SCHEMAS)).module.Row
    frame = table(map(model.from_dict, ROWS))
    frame["new"] += 1
    frame["price"] = frame.convert_dtypes()["price"].fillna(0) * 2
    frame = frame[frame["new"].notna()].sort_values("id")
    found = [(each.id, each.price, each.additional_properties["new"]) for each in again(model, frame)]
    assert found == [(-1, 4, 2**53 + 2), (1, 0, 8)]


def test_null_and_absence_become_the_same() -> None:
    model = built(document_of(SCHEMAS)).module.Row
    frame = table([model(id=1, note=None), model(id=2)])
    assert [each.to_dict() for each in again(model, frame)] == [{"id": 1}, {"id": 2}]


def test_rich_lays_out_what_has_no_default() -> None:
    module = built(document_of(SCHEMAS)).module
    console = Console(file=io.StringIO(), width=40)
    parent = module.Row(id=2, tags=["x" * 10] * 3)
    console.print(Pretty(module.Row(id=1, parent=parent, additional_properties={"new": 7}), indent_guides=False))
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue().splitlines() == [
        "Row(",
        "    id=1,",
        "    parent=Row(",
        "        id=2,",
        "        tags=[",
        "            'xxxxxxxxxx',",
        "            'xxxxxxxxxx',",
        "            'xxxxxxxxxx'",
        "        ]",
        "    ),",
        "    additional_properties={'new': 7}",
        ")",
    ]
