"""Parameters are spelled as their `style` and `explode` say, in the place that they have.

In: the table of styles (OAS 3.0.4 section 4.7.12.8, OAS 3.1.1 section 4.8.12.8, OAS 3.2 section 4.12.8), what OpenAPI
2.0 has instead, and values that could make another path. Out: the parts that `placed` gives. Not here: forms of models
(`test_forms`).
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
    ("style", "explode", "empty", "text", "items", "members"),
    [
        ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("simple", False, None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, None, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ],
)
def test_paths(style: str, explode: bool, empty: str | None, text: str, items: str, members: str) -> None:
    made = package([parameter("path", style, explode)], "/a{color}/b")
    for value, spelled in (("", empty), ("blue", text), (LIST, items), (OBJECT, members)):
        if spelled is not None:
            assert made.placed(made.OPERATIONS.get, {"color": value}).path == f"/a{spelled}/b"
    for nothing in ([], {}, *([""] if empty is None else [])):
        with pytest.raises(ValueError, match="another path"):
            made.placed(made.OPERATIONS.get, {"color": nothing})


@pytest.mark.parametrize(
    ("style", "explode", "items", "members"),
    [
        ("form", False, "color=blue,black,brown", "color=R,100,G,200,B,150"),
        ("form", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("spaceDelimited", False, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("spaceDelimited", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("pipeDelimited", True, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (
            "deepObject",
            True,
            "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ],
)
def test_queries(style: str, explode: bool, items: str, members: str) -> None:
    made = package([{**parameter("query", style, explode), "required": False}])
    values = {"": "color=", "blue": "color=blue"}
    for value, spelled in (*values.items(), (LIST, items), (OBJECT, members), ([], ""), ({}, "")):
        found = made.placed(made.OPERATIONS.get, {"color": value})
        assert (found.query, found.target) == (spelled, f"/p?{spelled}" if spelled else "/p")


@pytest.mark.parametrize(
    ("style", "explode", "items", "members"),
    [
        ("form", False, [("color", "blue,black,brown")], [("color", "R,100,G,200,B,150")]),
        ("form", True, [("color", c) for c in LIST], [("R", "100"), ("G", "200"), ("B", "150")]),
        ("cookie", False, [("color", "blue,black,brown")], [("color", "R,100,G,200,B,150")]),
        ("cookie", True, [("color", c) for c in LIST], [("R", "100"), ("G", "200"), ("B", "150")]),
    ],
)
def test_cookies(style: str, explode: bool, items: Json, members: Json) -> None:
    made = package([parameter("cookie", style, explode)])
    for value, spelled in (("blue", [("color", "blue")]), ("", [("color", "")]), (LIST, items), (OBJECT, members)):
        assert made.placed(made.OPERATIONS.get, {"color": value}).cookies == spelled


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("form", "a/b=+", "a/b=+"),
        ("form", 'a b;c"%é', "a%20b%3Bc%22%25%C3%A9"),
        ("form", ["a,b", "c"], "a%2Cb,c"),
        ("cookie", "a b%", "a b%"),
        ("cookie", "a;b", None),
        ("cookie", "a\nb", None),
    ],
)
def test_texts_of_cookies(style: str, value: Json, text: str | None) -> None:
    made = package([parameter("cookie", style, explode=False)])
    if text is not None:
        assert made.placed(made.OPERATIONS.get, {"color": value}).cookies == [("color", text)]
        return
    with pytest.raises(ValueError, match="cookie 'color' would end it"):
        made.placed(made.OPERATIONS.get, {"color": value})


@pytest.mark.parametrize(
    ("explode", "items", "members"), [(False, "blue,black,brown", "R,100,G,200,B,150"),
                                      (True, "blue,black,brown", "R=100,G=200,B=150")],
)  # fmt: skip
def test_headers(explode: bool, items: str, members: str) -> None:
    made = package([parameter("header", "simple", explode)])
    for value, spelled in (("", ""), ("a b/%", "a b/%"), (LIST, items), (OBJECT, members), ([], "")):
        assert made.placed(made.OPERATIONS.get, {"color": value}).headers == {"color": spelled}
    with pytest.raises(ValueError, match="header 'color' has several lines"):
        made.placed(made.OPERATIONS.get, {"color": "a\r\nHost: b"})


def test_headers_cookies_and_texts_of_a_media_type() -> None:
    made = package(
        [
            {"name": "X-Ids", "in": "header", "schema": {"type": "array", "items": {"type": "integer"}}},
            {"name": "X-Json", "in": "header", "content": {"application/json": {"schema": {}}}},
            {"name": "session", "in": "cookie", "schema": {"type": "boolean"}},
            {"name": "where", "in": "query", "content": {"application/json": {"schema": {}}}},
            {"name": "plain", "in": "query", "content": {"text/plain": {"schema": STRING}}},
            {"name": "day", "in": "query", "schema": {"format": "date", **STRING}},
            {"name": "none", "in": "query", "schema": STRING},
        ]
    )
    day = datetime.date(2024, 2, 29)
    values = {"X-Ids": [1, 2], "X-Json": ["é"], "session": True, "where": {"a": [1]}, "plain": "a b", "day": day}
    path, query, headers, cookies, form = made.placed(made.OPERATIONS.get, {**values, "none": None})
    assert (path, query) == ("/p", "where=%7B%22a%22%3A%5B1%5D%7D&plain=a%20b&day=2024-02-29")
    assert (headers, cookies, form) == ({"X-Ids": "1,2", "X-Json": '["\\u00e9"]'}, [("session", "true")], None)
    assert made.placed(made.OPERATIONS.get, {"none": made.UNSET}).query == ""


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("a b&c=d+e,f%é", "color=a%20b%26c%3Dd%2Be%2Cf%25%C3%A9"),
        (["a,b", "c"], "color=a%2Cb,c"),
        ({"a=b": "c&d"}, "color=a%3Db,c%26d"),
        ([None, 1.5, True, [1], {"a": None}], "color=,1.5,true,%5B1%5D,%7B%22a%22%3Anull%7D"),
    ],
)
def test_texts_are_percent_encoded_and_delimiters_are_not(value: Json, query: str) -> None:
    made = package([parameter("query", "form", explode=False)])
    assert made.placed(made.OPERATIONS.get, {"color": value}).query == query


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("/a?b=c:d@e!$'()*,;[]", "color=/a?b=c:d@e!$'()*,;[]"),
        ("a&b+c#d e%2F%zz", "color=a%26b%2Bc%23d%20e%2F%25zz"),
        (["a,b/", "c"], "color=a%2Cb/,c"),
    ],
)
def test_reserved_characters_stay_where_that_is_said(value: Json, query: str) -> None:
    made = package([{**parameter("query", "form", explode=False), "allowReserved": True}])
    assert made.placed(made.OPERATIONS.get, {"color": value}).query == query


@pytest.mark.parametrize(("style", "value"), [("spaceDelimited", ["a b", "c"]), ("pipeDelimited", {"a|b": 1})])
def test_what_would_be_read_as_two_values_is_refused(style: str, value: Json) -> None:
    made = package([parameter("query", style, explode=False)])
    with pytest.raises(ValueError, match="holds the delimiter of its style"):
        made.placed(made.OPERATIONS.get, {"color": value})


@pytest.mark.parametrize(("place", "style"), [("header", "simple"), ("cookie", "cookie")])
@pytest.mark.parametrize("value", [["a,b"], {"a": "b,c"}, {"a,b": 1}, [[1, 2]]])
def test_what_nothing_escapes_is_refused_where_it_would_be_two_values(place: str, style: str, value: Json) -> None:
    made = package([parameter(place, style, explode=False)])
    with pytest.raises(ValueError, match="holds a comma, which stands between values here"):
        made.placed(made.OPERATIONS.get, {"color": value})


@pytest.mark.parametrize(
    ("media", "value", "query"),
    [
        ("application/x-www-form-urlencoded", {"a": "b c", "d": [1, 2]}, "x=1&a=b%20c&d=1&d=2"),
        ("application/json", {"a": 1}, "x=1&%7B%22a%22%3A1%7D"),
        ("text/plain", "a=b", "x=1&a%3Db"),
    ],
)
def test_a_parameter_that_is_the_whole_query(media: str, value: Json, query: str) -> None:
    whole = {"name": "q", "in": "querystring", "content": {media: {"schema": {}}}}
    made = package([whole], "/p?x=1", "3.2.0")
    assert made.placed(made.OPERATIONS.get, {"q": value}).target == f"/p?{query}"


def test_two_parameters_of_one_name_have_keys_of_their_own() -> None:
    places = [("path", "id"), ("query", "id"), ("header", "id"), ("cookie", "id"), ("query", "path_id")]
    described = [{"name": name, "in": place, "schema": STRING} for place, name in places]
    made = package(described, "/{id}")
    keys = ["path_id_", "query_id", "header_id", "cookie_id", "path_id"]
    assert [each.key for each in made.OPERATIONS.get.parameters] == keys
    found = made.placed(made.OPERATIONS.get, dict(zip(keys, "abcde", strict=True)))
    assert found == ("/a", "id=b&path_id=e", {"id": "c"}, [("id", "d")], None)
    for key in ("id", "form_id"):
        with pytest.raises(TypeError, match=f"get has no parameter '{key}'"):
            made.placed(made.OPERATIONS.get, {"path_id_": "a", key: "b"})


def test_headers_of_a_path_item_are_replaced_in_whatever_case() -> None:
    def header(name: str) -> Json:
        return {"name": name, "in": "header", "schema": STRING}

    item = {"parameters": [header("X-A")], "get": {"operationId": "get", "parameters": [header("x-a")]}}
    made = built({**document_of({}), "paths": {"/p": item}}, settings=TABLE).module
    assert [each.name for each in made.OPERATIONS.get.parameters] == ["x-a"]


def test_what_a_path_names_and_nothing_declares_is_a_text() -> None:
    made = package([], "/a/{b}/{b}")
    assert made.placed(made.OPERATIONS.get, {"b": "c/d"}).path == "/a/c%2Fd/c%2Fd"


@pytest.mark.parametrize(
    ("collection", "query", "in_path"),
    [
        (None, "q=a,b", "a,b"),
        ("csv", "q=a,b", "a,b"),
        ("ssv", "q=a%20b", "a%20b"),
        ("tsv", "q=a%09b", "a%09b"),
        ("pipes", "q=a%7Cb", "a%7Cb"),
        ("multi", "q=a&q=b", "a,b"),
    ],
)
def test_lists_of_openapi_2(collection: str | None, query: str, in_path: str) -> None:
    more = {} if collection is None else {"collectionFormat": collection}
    described = {"type": "array", "items": STRING, **more}
    places = [{"name": "q", "in": place, **described} for place in ("query", "formData")]
    path = [{"name": "p", "in": "path", **described, "required": True}]
    made = package([*places, *path], "/{p}", "2.0")
    values = {key: ["a", "b"] for key in ("query_q", "formData_q", "p")}
    found = made.placed(made.OPERATIONS.get, values)
    assert (found.query, found.path, found.form.text) == (query, f"/{in_path}", query)


def in_form(consumes: list[str], *described: Json) -> Any:
    operation = {"operationId": "post", "parameters": described, "consumes": consumes, "responses": {}}
    return built({**document_of({}, "2.0"), "paths": {"/p": {"post": operation}}}, settings=TABLE).module


MULTIPART, URL_ENCODED = "multipart/form-data", "application/x-www-form-urlencoded"
NAME = {"name": "name", "in": "formData", **STRING}
FILE = {"name": "file", "in": "formData", "type": "file"}
FILES = {"name": "files", "in": "formData", "type": "array", "items": {"type": "file"}, "collectionFormat": "multi"}


@pytest.mark.parametrize(
    ("consumes", "described", "media"),
    [
        ([], [NAME], URL_ENCODED),
        (["application/json", MULTIPART], [NAME], MULTIPART),
        ([URL_ENCODED, MULTIPART], [NAME], URL_ENCODED),
        ([URL_ENCODED], [NAME, FILE], MULTIPART),
    ],
)
def test_the_media_type_of_forms_of_openapi_2(consumes: list[str], described: list[Json], media: str) -> None:
    made = in_form(consumes, *described)
    assert made.placed(made.OPERATIONS.post, {"name": "a"}).form.media_type == media


def test_files_of_openapi_2() -> None:
    made = in_form([MULTIPART], NAME, FILE, FILES)
    values = {"name": "a", "file": b"1", "files": [b"2", ("b.txt", b"3"), ("c.csv", b"4", "text/csv")]}
    raw = "application/octet-stream"
    assert made.placed(made.OPERATIONS.post, values).form.parts == (
        ("name", (None, b"a", "text/plain", {})),
        ("file", ("file", b"1", raw, {})),
        ("files", ("files", b"2", raw, {})),
        ("files", ("b.txt", b"3", raw, {})),
        ("files", ("c.csv", b"4", "text/csv", {})),
    )


@pytest.mark.parametrize(
    ("value", "path"),
    [("a/b", "/a/a%2Fb"), ("{color}?#", "/a/%7Bcolor%7D%3F%23"), ("%2e", "/a/%252e"), ("é", "/a/%C3%A9")],
)
def test_a_value_stays_in_its_part_of_a_path(value: str, path: str) -> None:
    made = package([parameter("path", "simple", False)], "/a/{color}")
    assert made.placed(made.OPERATIONS.get, {"color": value}).path == path


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/a/{color}", ""),
        ("/a/{color}", "."),
        ("/a/{color}", ".."),
        ("/a/.{color}", "."),
        ("/a/{color}{color}/b", "."),
    ],
)
def test_a_value_that_would_make_another_path_is_refused(path: str, values: str) -> None:
    made = package([parameter("path", "simple", False)], path)
    with pytest.raises(ValueError, match="another path"):
        made.placed(made.OPERATIONS.get, {"color": values})


def test_reserved_characters_leave_a_value_in_its_part_of_a_path() -> None:
    made = package([{**parameter("path", "simple", False), "allowReserved": True}], "/a/{color}", "3.2.0")
    assert made.placed(made.OPERATIONS.get, {"color": "a:b/?#%2F"}).path == "/a/a:b%2F%3F%23%2F"
    with pytest.raises(ValueError, match="another path"):
        made.placed(made.OPERATIONS.get, {"color": "%2e%2E"})


def test_names_that_are_unknown_or_missing_are_refused() -> None:
    made = package([parameter("query", "form", True)])
    with pytest.raises(TypeError, match="get needs a value for 'color'"):
        made.placed(made.OPERATIONS.get, {})
    with pytest.raises(TypeError, match="get has no parameter 'colour'"):
        made.placed(made.OPERATIONS.get, {"color": "a", "colour": "b"})
