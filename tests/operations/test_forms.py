"""Bodies in form are written as the `encoding` of their operation says.

In: the encodings of OAS 3.1 section 4.8.15, brackets as Stripe has them, and files. Out: pairs and parts, and what a
reader of forms makes of them. Not here: parameters (`test_placed`).
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

TABLE = changed(DEFAULTS, {"operation_table": True})
STRING = {"type": "string"}
THING = {
    "type": "object",
    "properties": {
        "text": STRING,
        "flag": {"type": "boolean"},
        "day": {"format": "date", **STRING},
        "tags": {"type": "array", "items": STRING},
        "address": {"type": "object", "properties": {"city": STRING, "lines": {"type": "array", "items": STRING}}},
        "none": {"type": ["string", "null"]},
        "file": {"format": "binary", **STRING},
        "files": {"type": "array", "items": {"format": "binary", **STRING}},
    },
}
VALUES = {
    "text": "a&b",
    "flag": True,
    "day": "2024-02-29",
    "tags": ["x", "y"],
    "address": {"city": "Kyiv", "lines": ["1", "2"]},
    "none": None,
}
URL_ENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def package(media: str, **encoding: Json) -> Any:
    content = {"text/plain": {}, media: {"schema": ref("Thing"), "encoding": encoding}}
    paths = {"/a": {"post": {"operationId": "post", "requestBody": {"content": content}, "responses": {}}}}
    return built({**document_of({"Thing": THING}), "paths": paths}, settings=TABLE).module


def formed(made: Any, values: Json, **files: Any) -> Any:
    return made.form(made.Thing.from_dict(values), made.OPERATIONS.post, files)


BRACKETS = {"style": "deepObject", "explode": True}


@pytest.mark.parametrize(
    ("values", "encoding", "pairs"),
    [
        ({"text": "a&b", "flag": True, "none": None}, {}, [("text", "a&b"), ("flag", "true"), ("none", "")]),
        ({"day": "2024-02-29"}, {}, [("day", "2024-02-29")]),
        ({"tags": ["x", "y"]}, {}, [("tags", "x"), ("tags", "y")]),
        ({"tags": ["x", "y"]}, {"tags": {"explode": False}}, [("tags", "x,y")]),
        ({"tags": ["x", "y"]}, {"tags": {"style": "spaceDelimited", "explode": False}}, [("tags", "x y")]),
        ({"tags": ["x", "y"]}, {"tags": {"contentType": "application/json"}}, [("tags", '["x","y"]')]),
        ({"tags": ["x", "y"]}, {"tags": BRACKETS}, [("tags[0]", "x"), ("tags[1]", "y")]),
        ({"address": {"city": "Kyiv"}}, {}, [("city", "Kyiv")]),
        ({"address": {"city": "Kyiv"}}, {"address": BRACKETS}, [("address[city]", "Kyiv")]),
        ({"address": {"lines": ["1", "2"]}}, {"address": BRACKETS},
         [("address[lines][0]", "1"), ("address[lines][1]", "2")]),
        ({"address": {"city": "K"}}, {"address": {"contentType": "application/json"}}, [("address", '{"city":"K"}')]),
    ],
)  # fmt: skip
def test_pairs(values: Json, encoding: Json, pairs: list[tuple[str, str]]) -> None:
    found = formed(package(URL_ENCODED, **encoding), values)
    assert (found.media_type, found.pairs, found.parts) == (URL_ENCODED, pairs, [])
    assert parse_qsl(found.encoded().decode(), keep_blank_values=True) == pairs


def test_parts() -> None:
    found = formed(package(MULTIPART), VALUES)
    assert (found.media_type, found.pairs) == (MULTIPART, [])
    assert found.parts == [
        ("text", (None, b"a&b", "text/plain")),
        ("flag", (None, b"true", "text/plain")),
        ("day", (None, b"2024-02-29", "text/plain")),
        ("tags", (None, b"x", "text/plain")),
        ("tags", (None, b"y", "text/plain")),
        ("address", (None, b'{"city":"Kyiv","lines":["1","2"]}', "application/json")),
        ("none", (None, b"", "text/plain")),
    ]


def test_parts_by_their_encoding() -> None:
    made = package(
        MULTIPART, address=BRACKETS, text={"contentType": "text/csv"}, tags={"contentType": "application/json"}
    )
    found = formed(made, {"text": "a", "tags": ["x"], "address": {"city": "Kyiv"}})
    assert found.parts == [
        ("text", (None, b"a", "text/csv")),
        ("tags", (None, b'"x"', "application/json")),
        ("address[city]", (None, b"Kyiv", "text/plain")),
    ]


@pytest.mark.parametrize(
    ("values", "files", "parts"),
    [
        ({}, {"file": b"1"}, [("file", ("file", b"1", "image/png"))]),
        ({"file": "a.png"}, {"file": b"1"}, [("file", ("a.png", b"1", "image/png"))]),
        ({"file": "a.png"}, {"file": ("b.gif", b"1", "image/gif")}, [("file", ("b.gif", b"1", "image/gif"))]),
        (
            {"files": ["a", "b"]},
            {"files": [b"1", ("c", b"2")]},
            [("files", ("a", b"1", "application/octet-stream")), ("files", ("c", b"2", "application/octet-stream"))],
        ),
    ],
)
def test_files(values: Json, files: dict[str, Any], parts: Json) -> None:
    made = package(MULTIPART, file={"contentType": "image/png"}, files={"contentType": "image/png, image/gif"})
    assert formed(made, values, **files).parts == parts


def test_what_takes_no_form_or_no_files_is_refused() -> None:
    with pytest.raises(LookupError, match="post takes no form"):
        formed(package("application/json"), {})
    with pytest.raises(TypeError, match="post takes no files"):
        formed(package(URL_ENCODED), {}, file=b"")


def test_httpx_sends_the_parts_as_they_are() -> None:
    httpx = pytest.importorskip("httpx")
    found = formed(package(MULTIPART), {"text": "a", "tags": ["x", "y"], "file": "a.png"}, file=b"\x00")
    request = httpx.Request("POST", "http://localhost/", files=found.parts)
    assert request.headers["content-type"].startswith(MULTIPART)
    body = request.read()
    assert body.count(b'name="tags"') == 2
    assert b'name="file"; filename="a.png"\r\nContent-Type: application/octet-stream\r\n\r\n\x00\r\n' in body
