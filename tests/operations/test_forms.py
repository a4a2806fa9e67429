"""Bodies in form are written as the `encoding` of their operation says.

In: the encodings of OAS 3.1 section 4.8.15, brackets as Stripe has them, and files. Out: pairs and parts, and what a
reader of forms makes of them. Not here: parameters (`test_placed`).
"""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import python_multipart

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
    ("values", "encoding", "text"),
    [
        ({"text": "a&b c", "flag": True, "none": None}, {}, "text=a%26b%20c&flag=true&none="),
        ({"day": "2024-02-29"}, {}, "day=2024-02-29"),
        ({"tags": ["x", "y"]}, {}, "tags=x&tags=y"),
        ({"tags": []}, {}, ""),
        ({"tags": ["x,", "y"]}, {"tags": {"explode": False}}, "tags=x%2C,y"),
        ({"tags": ["x", "y"]}, {"tags": {"style": "form"}}, "tags=x&tags=y"),
        ({"tags": ["x", "y"]}, {"tags": {"style": "spaceDelimited", "explode": False}}, "tags=x%20y"),
        ({"tags": ["x", "y"]}, {"tags": {"style": "pipeDelimited"}}, "tags=x%7Cy"),
        ({"tags": ["x", "y"]}, {"tags": {"contentType": "application/json"}}, "tags=%5B%22x%22%2C%22y%22%5D"),
        ({"tags": ["x", "y"]}, {"tags": BRACKETS}, "tags%5B0%5D=x&tags%5B1%5D=y"),
        ({"address": {"city": "Kyiv"}}, {}, "address=%7B%22city%22%3A%22Kyiv%22%7D"),
        ({"address": {"city": "Kyiv"}}, {"address": {"style": "form"}}, "city=Kyiv"),
        ({"address": {"city": "Kyiv"}}, {"address": {"explode": False}}, "address=city,Kyiv"),
        ({"address": {"city": "Kyiv"}}, {"address": BRACKETS}, "address%5Bcity%5D=Kyiv"),
        ({"address": {"lines": ["1", "2"]}}, {"address": BRACKETS},
         "address%5Blines%5D%5B0%5D=1&address%5Blines%5D%5B1%5D=2"),
        ({"address": {"city": "K"}}, {"address": {"contentType": "text/plain"}}, "address=%7B%22city%22%3A%22K%22%7D"),
        ({"text": "a/b?c&d"}, {"text": {"allowReserved": True}}, "text=a/b?c%26d"),
    ],
)  # fmt: skip
def test_texts(values: Json, encoding: Json, text: str) -> None:
    found = formed(package(URL_ENCODED, **encoding), values)
    assert (found.media_type, found.text, found.parts) == (URL_ENCODED, text, ())
    assert (found.content_type, found.encoded()) == (URL_ENCODED, text.encode())


def part(name: str, data: bytes, media_type: str = "text/plain", file: str | None = None, **headers: str) -> Any:
    return name, (file, data, media_type, headers)


def test_parts() -> None:
    found = formed(package(MULTIPART), VALUES)
    assert (found.media_type, found.text) == (MULTIPART, "")
    assert found.parts == (
        part("text", b"a&b"),
        part("flag", b"true"),
        part("day", b"2024-02-29"),
        part("tags", b"x"),
        part("tags", b"y"),
        part("address", b'{"city":"Kyiv","lines":["1","2"]}', "application/json"),
        part("none", b""),
    )


@pytest.mark.parametrize(
    ("schema", "value", "parts"),
    [
        (STRING, "a", [("text/plain", "a")]),
        ({"type": "integer"}, 1, [("text/plain", "1")]),
        ({"type": "boolean"}, True, [("text/plain", "true")]),
        ({"type": "object"}, {"b": 1}, [("application/json", '{"b":1}')]),
        ({"type": "array", "items": STRING}, ["a", "b"], [("text/plain", "a"), ("text/plain", "b")]),
        ({"type": "array", "items": {"type": "object"}}, [{}, {"b": 1}],
         [("application/json", "{}"), ("application/json", '{"b":1}')]),
        ({"type": "array", "items": {"type": "array", "items": STRING}}, [["a"]], [("application/json", '["a"]')]),
        ({"contentEncoding": "base64", **STRING}, "YQ==", [("application/octet-stream", "YQ==")]),
        ({"format": "binary", **STRING}, "a", [("application/octet-stream", "a")]),
        ({"type": "array", "items": {"format": "binary", **STRING}}, ["a"], [("application/octet-stream", "a")]),
        ({"$ref": "#/components/schemas/Raw"}, "YQ==", [("application/octet-stream", "YQ==")]),
    ],
)  # fmt: skip
def test_media_types_of_parts_without_encoding(schema: Json, value: Json, parts: list[tuple[str, str]]) -> None:
    own = {"type": "object", "properties": {"own": schema}}
    inherited = {"allOf": [ref("Own"), {"type": "object", "properties": {"more": STRING}}]}
    schemas = {"Own": own, "Form": inherited, "Raw": {"format": "byte", **STRING}}
    for name in ("Own", "Form"):
        content = {MULTIPART: {"schema": ref(name)}}
        paths = {"/a": {"post": {"operationId": "post", "requestBody": {"content": content}, "responses": {}}}}
        made = built({**document_of(schemas), "paths": paths}, settings=TABLE).module
        found = made.form(getattr(made, name).from_dict({"own": value}), made.OPERATIONS.post)
        assert found.parts == tuple(part("own", text.encode(), media) for media, text in parts)


def test_parts_by_their_encoding() -> None:
    made = package(
        MULTIPART, address=BRACKETS, text={"contentType": "text/csv"}, tags={"contentType": "application/json"}
    )
    found = formed(made, {"text": "a", "tags": ["x"], "address": {"city": "Kyiv"}})
    assert found.parts == (
        part("text", b"a", "text/csv"),
        part("tags", b'"x"', "application/json"),
        part("address[city]", b"Kyiv"),
    )


HEADERS = {
    "headers": {
        "X-Ids": {"required": True, "schema": {"type": "array", "items": {"type": "integer"}}},
        "X-Day": {"schema": {"format": "date", **STRING}},
        "Content-Type": {"schema": STRING},
    }
}


def test_headers_of_parts() -> None:
    made = package(MULTIPART, tags=HEADERS, file=HEADERS)
    model = made.Thing.from_dict({"text": "a", "tags": ["x", "y"]})
    given = {"X-Ids": [1, 2], "X-Day": datetime.date(2024, 2, 29)}
    operation = made.OPERATIONS.post
    found = made.form(model, operation, {"file": b"1"}, {"tags": given, "file": {"X-Ids": [3]}})
    own = {"X-Ids": "1,2", "X-Day": "2024-02-29"}
    assert found.parts == (
        part("text", b"a"),
        part("tags", b"x", **own),
        part("tags", b"y", **own),
        part("file", b"1", "application/octet-stream", "file", **{"X-Ids": "3"}),
    )
    with pytest.raises(TypeError, match="part 'tags' needs a value for the header 'X-Ids'"):
        made.form(model, operation)
    for name, headers in (("tags", {"X-Other": 1}), ("tags", {"Content-Type": "a/b"}), ("text", {})):
        with pytest.raises(TypeError, match="has no header"):
            made.form(model, operation, None, {name: headers})


@pytest.mark.parametrize(
    ("values", "files", "parts"),
    [
        ({}, {"file": b"1"}, [part("file", b"1", "image/png", "file")]),
        ({"file": "a.png"}, {"file": b"1"}, [part("file", b"1", "image/png", "a.png")]),
        ({"file": "a.png"}, {"file": ("b.gif", b"1", "image/gif")}, [part("file", b"1", "image/gif", "b.gif")]),
        (
            {"files": ["a", "b.gif"]},
            {"files": [b"1", b"2", ("c", b"3"), ("d.png", b"4"), ("e.bmp", b"5")]},
            [
                part("files", b"1", "application/octet-stream", "a"),
                part("files", b"2", "image/gif", "b.gif"),
                part("files", b"3", "application/octet-stream", "c"),
                part("files", b"4", "image/png", "d.png"),
                part("files", b"5", "application/octet-stream", "e.bmp"),
            ],
        ),
    ],
)
def test_files(values: Json, files: dict[str, Any], parts: Json) -> None:
    made = package(MULTIPART, file={"contentType": "image/png"}, files={"contentType": "image/png, image/gif"})
    assert formed(made, values, **files).parts == tuple(parts)


def test_a_range_of_media_types_takes_that_of_the_name() -> None:
    made = package(MULTIPART, files={"contentType": "image/*"})
    found = formed(made, {}, files=[("a.png", b"1"), ("b.txt", b"2")])
    assert [each[1][2] for each in found.parts] == ["image/png", "application/octet-stream"]


class Reader:
    """What an independent reader of multipart bodies finds: `python-multipart`, which Starlette uses."""

    def __init__(self, body: bytes, boundary: str) -> None:
        self.parts: list[tuple[dict[str, str], bytes]] = []
        self._headers: list[tuple[bytearray, bytearray]] = []
        self._data = bytearray()
        kinds = (
            "on_part_begin",
            "on_part_data",
            "on_part_end",
            "on_header_begin",
            "on_header_field",
            "on_header_value",
        )
        parser = python_multipart.MultipartParser(boundary, {kind: getattr(self, kind) for kind in kinds})
        assert parser.write(body) == len(body)
        parser.finalize()

    def on_part_begin(self) -> None:
        self._headers, self._data = [], bytearray()

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        self._data += data[start:end]

    def on_part_end(self) -> None:
        self.parts.append(({k.decode(): v.decode() for k, v in self._headers}, bytes(self._data)))

    def on_header_begin(self) -> None:
        self._headers.append((bytearray(), bytearray()))

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._headers[-1][0].extend(data[start:end])

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._headers[-1][1].extend(data[start:end])


def test_a_body_of_parts_is_read_by_others() -> None:
    made = package(MULTIPART, text=HEADERS)
    data = bytes(range(256)) + b"\r\n--"
    model = made.Thing.from_dict({"text": "é\r\n"})
    found = made.form(model, made.OPERATIONS.post, {"file": ('a"é\\\r\nX: y.png', data)}, {"text": {"X-Ids": [1]}})
    media, _, boundary = found.content_type.partition("; boundary=")
    assert media == MULTIPART
    assert Reader(found.encoded(), boundary).parts == [
        (
            {"Content-Disposition": 'form-data; name="text"', "Content-Type": "text/plain", "X-Ids": "1"},
            "é\r\n".encode(),
        ),
        (
            {
                "Content-Disposition": 'form-data; name="file"; filename="a%22é\\\\%0D%0AX: y.png"',
                "Content-Type": "application/octet-stream",
            },
            data,
        ),
    ]


@pytest.mark.parametrize("media", [URL_ENCODED, MULTIPART])
def test_what_is_no_object_has_no_form(media: str) -> None:
    content = {media: {"schema": {"type": "array", "items": STRING}}}
    paths = {"/a": {"post": {"operationId": "post", "requestBody": {"content": content}, "responses": {}}}}
    made = built({**document_of({}), "paths": paths}, settings=TABLE).module
    with pytest.raises(TypeError, match="post: only an object has the names that a form needs"):
        made.form(["a"], made.OPERATIONS.post)


def test_files_need_the_form_that_takes_them() -> None:
    content = {media: {"schema": ref("Thing")} for media in (URL_ENCODED, MULTIPART)}
    paths = {"/a": {"post": {"operationId": "post", "requestBody": {"content": content}, "responses": {}}}}
    made = built({**document_of({"Thing": THING}), "paths": paths}, settings=TABLE).module
    assert formed(made, {}).media_type == URL_ENCODED
    assert formed(made, {}, file=b"").media_type == MULTIPART


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
