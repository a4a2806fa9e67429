"""The client that README.md shows sends forms: files of OpenAPI 2.0, and nested values in brackets, as Stripe has them.

In: client.py, packages of two definitions, and a server on the loopback interface that keeps what it was sent. Out:
what readers of others find in it (`python-multipart`, as Starlette uses it, and `urllib`). Not here: JSON
(`test_client`).
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
import python_multipart

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

CLIENT = Path(__file__).with_name("client.py")
TABLE = changed(DEFAULTS, {"operation_table": True})
STRING, INTEGER = {"type": "string"}, {"type": "integer"}


class Received(NamedTuple):
    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Handler(BaseHTTPRequestHandler):
    """Keeps requests; answers with what the test has put down."""

    received: list[Received]
    media_type: str
    answer: bytes

    def do_POST(self) -> None:
        cls = type(self)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        cls.received.append(Received(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        self.send_response(200)
        self.send_header("Content-Type", cls.media_type)
        self.end_headers()
        self.wfile.write(cls.answer)

    do_GET = do_POST

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    Handler.received, Handler.media_type, Handler.answer = [], "application/json", b"{}"
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/base"
    server.shutdown()
    thread.join()
    server.server_close()


def client_of(package: Built, url: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setitem(sys.modules, "orders", package.module)
    return runpy.run_path(str(CLIENT))["Client"](url)


def fields_of(request: Received) -> tuple[dict[str, str], dict[str, tuple[str, bytes]]]:
    """The fields and files of a form as Starlette's reader finds them."""
    fields: dict[str, str] = {}
    files: dict[str, tuple[str, bytes]] = {}

    def on_field(field: Any) -> None:
        fields[field.field_name.decode()] = (field.value or b"").decode()

    def on_file(file: Any) -> None:
        file.file_object.seek(0)
        files[file.field_name.decode()] = (file.file_name.decode(), file.file_object.read())

    headers = {"Content-Type": request.headers["content-type"].encode()}
    python_multipart.parse_form(headers, BytesIO(request.body), on_field, on_file)
    return fields, files


PHOTOS: Json = {
    "swagger": "2.0",
    "info": {"title": "Photos", "version": "1"},
    "consumes": ["multipart/form-data"],
    "paths": {
        "/pets/{id}/photo": {
            "post": {
                "operationId": "uploadPhoto",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, **INTEGER},
                    {"name": "id", "in": "query", **STRING},
                    {"name": "tags", "in": "query", "type": "array", "items": STRING, "collectionFormat": "pipes"},
                    {"name": "X-Ids", "in": "header", "type": "array", "items": INTEGER},
                    {"name": "note", "in": "formData", **STRING},
                    {"name": "file", "in": "formData", "required": True, "type": "file"},
                ],
                "responses": {"200": {"description": "", "schema": {"$ref": "#/definitions/Photo"}}},
            },
            "get": {
                "operationId": "photo",
                "produces": ["image/png"],
                "responses": {"200": {"description": "", "schema": {"type": "file"}}},
            },
        }
    },
    "definitions": {"Photo": {"type": "object", "properties": {"url": STRING}}},
}


def test_a_file_is_uploaded_as_openapi_2_says(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    package = built(PHOTOS, settings=TABLE)
    client = client_of(package, url, monkeypatch)
    Handler.answer = b'{"url":"/1.png"}'
    data = bytes(range(256))
    values = {"path_id": 7, "query_id": "a&b", "tags": ["x", "y"], "X-Ids": [1, 2], "note": "é\n"}
    assert client.uploadPhoto(**values, file=("rex.png", data, "image/png")) == package.module.Photo(url="/1.png")
    (request,) = Handler.received
    assert (request.method, request.target) == ("POST", "/base/pets/7/photo?id=a%26b&tags=x%7Cy")
    assert request.headers["x-ids"] == "1,2"
    assert fields_of(request) == ({"note": "é\n"}, {"file": ("rex.png", data)})
    with pytest.raises(TypeError, match="needs a value for 'file'"):
        client.uploadPhoto(path_id=7)


def test_a_file_is_downloaded(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(built(PHOTOS, settings=TABLE), url, monkeypatch)
    Handler.media_type, Handler.answer = "image/png", b"\x89PNG\xff"
    assert client.photo(id=7) == b"\x89PNG\xff"


BRACKETS = {"style": "deepObject", "explode": True}
CHARGE: Json = {
    "type": "object",
    "required": ["amount"],
    "properties": {
        "amount": INTEGER,
        "expand": {"type": "array", "items": STRING},
        "metadata": {"type": "object", "additionalProperties": STRING},
        "shipping": {
            "type": "object",
            "properties": {
                "address": {
                    "type": "object",
                    "properties": {"city": STRING, "lines": {"type": "array", "items": STRING}},
                }
            },
        },
    },
}
CHARGES: Json = {
    **document_of({"Charge": CHARGE, "Range": {"type": "object", "properties": {"gte": INTEGER}}}),
    "paths": {
        "/v1/charges": {
            "post": {
                "operationId": "createCharge",
                "parameters": [
                    {"name": "created", "in": "query", **BRACKETS, "schema": ref("Range")},
                    {"name": "session", "in": "cookie", "schema": STRING},
                ],
                "requestBody": {
                    "content": {
                        "application/x-www-form-urlencoded": {
                            "schema": ref("Charge"),
                            "encoding": dict.fromkeys(("expand", "metadata", "shipping"), BRACKETS),
                        }
                    }
                },
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": ref("Charge")}}}},
            }
        }
    },
}


def test_nested_values_are_sent_in_brackets(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    charges = built(CHARGES, settings=TABLE).module
    client = client_of(built(CHARGES, settings=TABLE), url, monkeypatch)
    charge = charges.Charge.from_dict(
        {
            "amount": 100,
            "expand": ["customer", "invoice"],
            "metadata": {"a b": "c&d"},
            "shipping": {"address": {"city": "Kyiv", "lines": ["1", "2"]}},
        }
    )
    Handler.answer = charge.to_json().encode()
    assert client.createCharge(charge, created=charges.Range(gte=1), session="a=b;c") == charge
    (request,) = Handler.received
    target = urlsplit(request.target)
    assert (target.path, parse_qsl(target.query)) == ("/base/v1/charges", [("created[gte]", "1")])
    assert request.headers["cookie"] == "session=a=b%3Bc"
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qsl(request.body.decode()) == [
        ("amount", "100"),
        ("expand[0]", "customer"),
        ("expand[1]", "invoice"),
        ("metadata[a b]", "c&d"),
        ("shipping[address][city]", "Kyiv"),
        ("shipping[address][lines][0]", "1"),
        ("shipping[address][lines][1]", "2"),
    ]
