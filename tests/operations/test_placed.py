"""Parameters are spelled as their `style` and `explode` say, in the place that they have.

In: the table of OAS 3.1 section 4.8.12.4, what OpenAPI 2.0 has instead, and values that could make another path. Out:
the parts that `placed` gives. Not here: forms (`test_forms`).
"""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of

TABLE = changed(DEFAULTS, {"operation_table": True})
STRING = {"type": "string"}
LIST, OBJECT = ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150}


def package(parameters: list[Json], path: str = "/p", version: str = "3.1.0") -> Any:
    paths = {path: {"get": {"operationId": "get", "parameters": parameters, "responses": {}}}}
    return built({**document_of({}, version), "paths": paths}, settings=TABLE).module


def parameter(place: str, style: str, explode: bool) -> Json:
    return {"name": "color", "in": place, "required": True, "style": style, "explode": explode, "schema": {}}


@pytest.mark.parametrize(
    ("style", "explode", "text", "items", "members"),
    [
        ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ],
)
def test_paths(style: str, explode: bool, text: str, items: str, members: str) -> None:
    made = package([parameter("path", style, explode)], "/a{color}/b")
    for value, spelled in (("blue", text), (LIST, items), (OBJECT, members)):
        assert made.placed(made.OPERATIONS.get, {"color": value}).path == f"/a{spelled}/b"


@pytest.mark.parametrize(
    ("style", "explode", "items", "members"),
    [
        ("form", False, [("color", "blue,black,brown")], [("color", "R,100,G,200,B,150")]),
        ("form", True, [("color", c) for c in LIST], [("R", "100"), ("G", "200"), ("B", "150")]),
        ("spaceDelimited", False, [("color", "blue black brown")], [("color", "R 100 G 200 B 150")]),
        ("pipeDelimited", False, [("color", "blue|black|brown")], [("color", "R|100|G|200|B|150")]),
        (
            "deepObject",
            True,
            [("color[0]", "blue"), ("color[1]", "black"), ("color[2]", "brown")],
            [("color[R]", "100"), ("color[G]", "200"), ("color[B]", "150")],
        ),
    ],
)
def test_queries(style: str, explode: bool, items: Json, members: Json) -> None:
    made = package([parameter("query", style, explode)])
    assert made.placed(made.OPERATIONS.get, {"color": "blue"}).query == [("color", "blue")]
    assert made.placed(made.OPERATIONS.get, {"color": LIST}).query == items
    assert made.placed(made.OPERATIONS.get, {"color": OBJECT}).query == members


def test_headers_cookies_and_texts_of_a_media_type() -> None:
    made = package(
        [
            {"name": "X-Ids", "in": "header", "schema": {"type": "array", "items": {"type": "integer"}}},
            {"name": "session", "in": "cookie", "schema": {"type": "boolean"}},
            {"name": "where", "in": "query", "content": {"application/json": {"schema": {}}}},
            {"name": "day", "in": "query", "schema": {"format": "date", **STRING}},
            {"name": "none", "in": "query", "schema": STRING},
        ]
    )
    values = {"X-Ids": [1, 2], "session": True, "where": {"a": [1]}, "day": datetime.date(2024, 2, 29), "none": None}
    found = made.placed(made.OPERATIONS.get, values)
    assert found == ("/p", [("where", '{"a":[1]}'), ("day", "2024-02-29")], {"X-Ids": "1,2"}, {"session": "true"}, [])
    assert made.placed(made.OPERATIONS.get, {"none": made.UNSET}).query == []


@pytest.mark.parametrize(
    ("collection", "pairs"),
    [
        (None, [("q", "a,b")]),
        ("csv", [("q", "a,b")]),
        ("ssv", [("q", "a b")]),
        ("tsv", [("q", "a\tb")]),
        ("pipes", [("q", "a|b")]),
        ("multi", [("q", "a"), ("q", "b")]),
    ],
)
def test_lists_of_openapi_2(collection: str | None, pairs: list[tuple[str, str]]) -> None:
    more = {} if collection is None else {"collectionFormat": collection}
    described = {"type": "array", "items": STRING, **more}
    made = package(
        [{"name": "q", "in": "query", **described}, {"name": "f", "in": "formData", **STRING}], version="2.0"
    )
    found = made.placed(made.OPERATIONS.get, {"q": ["a", "b"], "f": "x"})
    assert (found.query, found.form_data) == (pairs, [("f", "x")])


@pytest.mark.parametrize(
    ("value", "path"),
    [("a/b", "/a/a%2Fb"), ("{color}?#", "/a/%7Bcolor%7D%3F%23"), ("%2e", "/a/%252e"), ("é", "/a/%C3%A9")],
)
def test_a_value_stays_in_its_part_of_a_path(value: str, path: str) -> None:
    made = package([parameter("path", "simple", False)], "/a/{color}")
    assert made.placed(made.OPERATIONS.get, {"color": value}).path == path


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_value_that_would_make_another_path_is_refused(value: str) -> None:
    made = package([parameter("path", "simple", False)], "/a/{color}")
    with pytest.raises(ValueError, match="another path"):
        made.placed(made.OPERATIONS.get, {"color": value})


def test_names_that_are_unknown_or_missing_are_refused() -> None:
    made = package([parameter("query", "form", True)])
    with pytest.raises(TypeError, match="get needs a value for 'color'"):
        made.placed(made.OPERATIONS.get, {})
    with pytest.raises(TypeError, match="get has no parameter 'colour'"):
        made.placed(made.OPERATIONS.get, {"color": "a", "colour": "b"})
