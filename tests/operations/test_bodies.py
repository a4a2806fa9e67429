"""Bodies of requests and answers by media type: JSON, other text, and files.

In: operations with bodies of many media types, in OpenAPI 3 and 2.0. Out: what is read of bytes and written to them,
and which body an answer has. Not here: forms (`test_forms`).
"""

from __future__ import annotations

from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

TABLE = changed(DEFAULTS, {"operation_table": True})
STRING = {"type": "string"}
BINARY = {"format": "binary", **STRING}
PET = {"type": "object", "properties": {"name": STRING}}
ERROR = {"type": "object", "properties": {"code": {"type": "integer"}}}


def package(request: Json, responses: Json) -> Any:
    operation = {"operationId": "post", "requestBody": {"content": request}, "responses": responses}
    return built(
        {**document_of({"Pet": PET, "Error": ERROR}), "paths": {"/a": {"post": operation}}}, settings=TABLE
    ).module


def content(**schemas: Json) -> Json:
    return {media.replace("__", "/"): {"schema": schema} for media, schema in schemas.items()}


@pytest.mark.parametrize(
    ("media", "schema", "value", "data"),
    [
        ("application/json", STRING, "é", b'"\\u00e9"'),
        ("application/problem+json", {"type": "array", "items": {"type": "integer"}}, [1], b"[1]"),
        ("application/json; charset=utf-8", {}, {"a": None}, b'{"a":null}'),
        ("text/plain", STRING, "é", "é".encode()),
        ("text/csv", BINARY, b"\xff", b"\xff"),
        ("application/xml", STRING, "<a/>", b"<a/>"),
        ("image/png", BINARY, b"\x89\xff", b"\x89\xff"),
        ("application/octet-stream", {}, b"\x00", b"\x00"),
        ("application/octet-stream", STRING, b"\x00", b"\x00"),
        ("*/*", BINARY, b"\x00", b"\x00"),
    ],
)
def test_bodies_are_written_and_read(media: str, schema: Json, value: Any, data: bytes) -> None:
    operation = package({media: {"schema": schema}}, {}).OPERATIONS.post
    (body,) = operation.request
    assert (body.to_bytes(value), body.from_bytes(data)) == (data, value)
    assert body.is_file == isinstance(value, bytes)


def test_files_are_bytes_and_nothing_else() -> None:
    made = package({"image/png": {}}, {})
    (body,) = made.OPERATIONS.post.request
    assert body.to_bytes(bytearray(b"1")) == b"1"
    for wrong in ("text", None, [1]):
        with pytest.raises(made.DataError, match="post body"):
            body.to_bytes(wrong)
        with pytest.raises(made.DataError, match="post body"):
            body.serializer.load(wrong)


@pytest.mark.parametrize(
    ("content_type", "data", "value"),
    [
        ("text/plain; charset=latin-1", b"\xe9", "é"),
        ("text/plain; charset=x-unknown", "é".encode(), "é"),
        ("text/plain", b"a\xffb", "a\ufffdb"),
        ("", "é".encode(), "é"),
        ("application/json", b'"1"', "1"),
    ],
)
def test_an_answer_says_how_its_text_is_read(content_type: str, data: bytes, value: str) -> None:
    made = package({"text/plain": {"schema": STRING}}, {})
    assert made.OPERATIONS.post.request[0].from_bytes(data, content_type) == value


ANSWERS = {
    "200": {
        "description": "",
        "content": {
            "application/json; version=1": {"schema": ref("Pet")},
            "application/json; version=2": {"schema": {"type": "array", "items": ref("Pet")}},
            "application/json": {"schema": {"type": "integer"}},
            "image/*": {"schema": BINARY},
            "image/svg+xml": {"schema": STRING},
        },
    },
    "204": {"description": ""},
    "4XX": {"description": "", "content": {"application/problem+json": {"schema": ref("Error")}}},
    "404": {"description": "", "content": {"application/json": {"schema": {"type": "boolean"}}}},
    "default": {"description": "", "content": {"*/*": {"schema": STRING}}},
}


@pytest.mark.parametrize(
    ("status", "media", "data", "value"),
    [
        (200, "application/json;version=1", b'{"name":"a"}', {"name": "a"}),
        (200, 'Application/JSON; charset=utf-8; Version="2"', b'[{"name":"a"}]', [{"name": "a"}]),
        (200, "application/json", b"1", 1),
        (200, "application/json; version=3", b"1", 1),
        (200, "image/png", b"\x89", b"\x89"),
        (200, "image/svg+xml", b"<svg/>", "<svg/>"),
        (200, "text/html", b"", None),
        (204, None, b"", None),
        (204, "application/json", b"", None),
        (409, "application/problem+json", b'{"code":1}', {"code": 1}),
        (409, "application/json", b"{}", None),
        (404, "application/json", b"true", True),
        (500, "application/json", b'"a"', "a"),
        (500, "text/plain", b"a", "a"),
        (302, None, b"a", "a"),
    ],
)
def test_answers(status: int, media: str | None, data: bytes, value: Any) -> None:
    found = package({}, ANSWERS).OPERATIONS.post.answer(status, media)
    if value is None:
        assert found is None
    else:
        read = found.from_bytes(data, media or "text/plain")
        assert (found.serializer.dump(read) if not isinstance(read, bytes) else read) == value


def test_files_of_openapi_2() -> None:
    upload = {"in": "body", "name": "file", "schema": BINARY}
    operation = {
        "operationId": "post", "consumes": ["image/png"], "parameters": [upload],
        "responses": {"200": {"description": "", "schema": {"type": "file"}}},
    }  # fmt: skip
    table = built({**document_of({}, "2.0"), "paths": {"/a": {"post": operation}}}, settings=TABLE).module.OPERATIONS
    (body,) = table.post.request
    assert (body.media_type, body.to_bytes(b"\xff")) == ("image/png", b"\xff")
    assert table.post.answer(200, "application/octet-stream").from_bytes(b"\xff") == b"\xff"


def test_servers_and_security_are_plain_data() -> None:
    document = {
        **document_of({}),
        "servers": [{"url": "https://a.example"}, {"url": "/v1"}],
        "security": [{"key": [], "id": []}, {}],
        "paths": {"/a": {"get": {"operationId": "get"}, "put": {"security": [], "servers": [{"url": "/v2"}]}}},
    }
    get, put = built(document, settings=TABLE).module.OPERATIONS
    assert (get.servers, get.security) == (("https://a.example", "/v1"), (("key", "id"), ()))
    assert (put.servers, put.security) == (("/v2",), ())
