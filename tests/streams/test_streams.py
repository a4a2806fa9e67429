"""Server-sent events and JSON lines through a generated package, however the source cuts them.

In: streams as a server writes them, cut into pieces in every way that clients cut them, and real connections on the
loopback device. Out: the same items from each. The synchronous and the asynchronous functions answer alike.
"""

from __future__ import annotations

import asyncio
import json
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.request import ProxyHandler, build_opener

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.settings import DEFAULTS, changed
from tests.built import built, document_of

PACKAGE = built(
    document_of(
        {
            "Tick": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}},
            "Word": {"type": "string", "enum": ["a", "ü"]},
        }
    ),
    settings=changed(DEFAULTS, {"streams": "true"}),
)
api: Any = PACKAGE.module
Event = api.ServerSentEvent
Pieces = Sequence[str | bytes]

EVENTS: dict[str, tuple[str, list[Any]]] = {
    "data": ("data: x\n\n", [Event("x")]),
    "no blank": ("data:x\n\n", [Event("x")]),
    "one blank only": ("data:  x\n\n", [Event(" x")]),
    "several lines": ("data: a\ndata: b\ndata\n\n", [Event("a\nb\n")]),
    "carriage returns": ("data: a\rdata: b\r\rdata: c\r\r", [Event("a\nb"), Event("c")]),
    "both": ("data: a\r\ndata: b\r\n\r\n", [Event("a\nb")]),
    "mixed": ("data: a\r\ndata: b\ndata: c\r\n\r", [Event("a\nb\nc")]),
    "name": ("event: tick\ndata: x\n\ndata: y\n\n", [Event("x", "tick"), Event("y")]),
    "name without data": ("event: tick\n\ndata: y\n\n", [Event("y")]),
    "id stays": ("id: 7\ndata: x\n\ndata: y\n\nid\ndata: z\n\n", [Event("x", id="7"), Event("y", id="7"), Event("z")]),
    "id without data": ("id: 7\n\ndata: y\n\n", [Event("y", id="7")]),
    "id with null": ("id: 7\nid: 8\0\ndata: x\n\n", [Event("x", id="7")]),
    "retry": ("retry: 250\ndata: x\n\n", [Event("x", retry=250)]),
    "retry that is none": ("retry: 2s\nretry: -1\nretry: ²\nretry:\ndata: x\n\n", [Event("x")]),
    "retry beyond measure": (f"retry: {'9' * 5000}\ndata: x\n\n", [Event("x")]),
    "comments": (": hello\n:\ndata: x\n: still there\n\n", [Event("x")]),
    "unknown fields": ("colour: red\nDATA: y\n data: z\ndata: x\n\n", [Event("x")]),
    "empty data": ("data\n\ndata:\ndata:\n\n", [Event(""), Event("\n")]),
    "mark": ("\ufeffdata: x\n\n\ufeffdata: y\n\n", [Event("x")]),
    "text": ("data: ü\u2028\u0085\x0b\x1c€😀\n\n", [Event("ü\u2028\u0085\x0b\x1c€😀")]),
    "broken off": ("data: x\n\ndata: y\n", [Event("x")]),
    "nothing": ("", []),
}


def cuts(text: str) -> Iterator[Pieces]:
    """The stream as clients hand it out: whole, by character, by byte, by line, in pieces of bytes and of text."""
    data = text.encode()
    yield [text]
    yield [data]
    yield list(text)
    yield [data[i : i + 1] for i in range(len(data))]
    yield [data[i : i + 7] for i in range(0, len(data), 7)]
    yield data.splitlines(keepends=True)
    yield data.splitlines()
    yield [line.decode() for line in data.splitlines()]
    yield ["", *data.decode().splitlines(keepends=True)]
    yield [bytearray(data)]  # type: ignore[list-item]


async def source(pieces: Pieces) -> AsyncIterator[str | bytes]:
    for piece in pieces:
        await asyncio.sleep(0)
        yield piece


def both(name: str, pieces: Pieces, *arguments: Any, **options: Any) -> list[Any]:
    """What a function gives; that of the same name for asynchronous sources must give the same."""

    async def gathered() -> list[Any]:
        return [item async for item in getattr(api, f"a{name}")(source(pieces), *arguments, **options)]

    found = list(getattr(api, name)(pieces, *arguments, **options))
    assert asyncio.run(gathered()) == found
    return found


@pytest.mark.parametrize("case", EVENTS)
def test_events_however_they_are_cut(case: str) -> None:
    text, expected = EVENTS[case]
    for pieces in cuts(text):
        if case == "text" and any(isinstance(piece, str) for piece in pieces) and len(pieces) > 2:
            continue  # `str.splitlines` cuts at more than line ends, before this package sees the text
        assert both("iter_events", pieces) == expected, pieces


@given(st.lists(st.sampled_from(["data: a", "data: ü", "event: e", ": c", "", "id: 1", "x"]), max_size=12), st.data())
def test_events_do_not_depend_on_the_cuts(lines: list[str], data: st.DataObject) -> None:
    text = "".join(line + data.draw(st.sampled_from(["\n", "\r", "\r\n"])) for line in lines).encode()
    places = sorted(data.draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=8)))
    pieces = [text[i:j] for i, j in zip([0, *places], [*places, len(text)], strict=True)]
    assert list(api.iter_events(pieces)) == list(api.iter_events([text]))


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert both("iter_events", [b"data: \xff\n\n"]) == [Event("\ufffd")]


def test_an_event_comes_as_soon_as_it_is_complete() -> None:
    for pieces in ([b"data: 1\n\n", b"data: 2\n"], [b"data: 1\r\r"], ["data: 1", ""], [b"data: 1\n", b"\n"]):
        taken: list[Any] = []

        def watched(pieces: Pieces = pieces, taken: list[Any] = taken) -> Iterator[Any]:
            for piece in pieces:
                taken.append(piece)
                yield piece

        assert next(api.iter_events(watched())).data == "1"
        assert "2" not in str(taken)


STREAM = 'data: {"n": 1}\n\n: ping\n\ndata:\n\nevent: tick\ndata: {"n":\ndata: 2}\n\ndata: [DONE]\n\ndata: {"n": 3}\n\n'


@pytest.mark.parametrize("pieces", list(cuts(STREAM)))
def test_events_as_models(pieces: Pieces) -> None:
    ticks = both("iter_sse", pieces, api.Tick)
    assert ticks == [api.Tick(n=1), api.Tick(n=2)]
    assert both("iter_sse", pieces, api.SERIALIZERS["Tick"]) == ticks
    assert both("iter_sse", pieces) == [{"n": 1}, {"n": 2}]


def test_the_end_of_a_stream_can_be_another() -> None:
    assert both("iter_sse", ['data: "a"\n\ndata: bye\n\n'], api.SERIALIZERS["Word"], end="bye") == [api.Word.A]
    with pytest.raises(api.StreamError):
        both("iter_sse", ["data: [DONE]\n\n"], end="bye")


def test_nothing_is_taken_after_the_end() -> None:
    pieces = iter(["data: [DONE]\n\n", "data: x\n\n"])
    assert list(api.iter_sse(pieces)) == []
    assert list(pieces) == ["data: x\n\n"]


LINES: dict[str, tuple[str, list[Any]]] = {
    "objects": ('{"n": 1}\n{"n": 2}\n', [{"n": 1}, {"n": 2}]),
    "last line open": ('{"n": 1}\r\n{"n": 2}', [{"n": 1}, {"n": 2}]),
    "blank lines": ('\n{"n": 1}\n\n  \n{"n": 2}\n\n', [{"n": 1}, {"n": 2}]),
    "mark": ('\ufeff{"n": 1}\n', [{"n": 1}]),
    "arrays": ('[1]\n[["]"], {}]\n', [[1], [["]"], {}]]),
    "text": ('{"w": "ü\u2028€😀"}\n', [{"w": "ü\u2028€😀"}]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("case", LINES)
def test_json_lines_however_they_are_cut(case: str) -> None:
    text, expected = LINES[case]
    for pieces in cuts(text):
        if case == "text" and any(isinstance(piece, str) for piece in pieces) and len(pieces) > 2:
            continue
        assert both("iter_json_lines", pieces) == expected, pieces


def test_json_lines_of_scalars() -> None:
    assert both("iter_json_lines", ["1\n2", '3\n"a"\nnull\n4']) == [1, 23, "a", None, 4]


def test_json_lines_as_models() -> None:
    assert both("iter_json_lines", [b'{"n": 1, "x": 2}\n'], api.Tick) == [api.Tick(n=1, additional_properties={"x": 2})]
    assert both("iter_json_lines", ['"ü"\n"b"\n'], api.SERIALIZERS["Word"]) == [api.Word("ü"), "b"]


def test_a_line_comes_as_soon_as_it_is_complete() -> None:
    for pieces in (['{"n": 1}'], ['{"n": 1}\n{"n'], ['{"n', '": 1}\r']):

        def endless(pieces: Pieces = pieces) -> Iterator[Any]:
            yield from pieces
            raise AssertionError("asked for more")

        assert next(api.iter_json_lines(endless())) == {"n": 1}


BROKEN: dict[str, tuple[str, str, str, tuple[str, str, str]]] = {
    "wrong kind": ("iter_sse", 'data: {"n": 1}\n\ndata: {"n": "x"}\n\n', "event 2", ("/n", "integer", 'string "x"')),
    "missing": ("iter_sse", "event: e\ndata: {}\n\n", "event 1", ("/n", "integer", "nothing")),
    "null": ("iter_sse", 'data\n\ndata: {"n": null}\n\n', "event 2", ("/n", "integer", "null")),
    "line": ("iter_json_lines", '{"n": 1}\n\n{"n": true}\n', "line 3", ("/n", "integer", "boolean true")),
    "last line": ("iter_json_lines", '{"n": 1}\n[]', "line 2", ("", "object", "array")),
}


@pytest.mark.parametrize("case", BROKEN)
def test_an_error_names_item_and_place(case: str) -> None:
    name, text, item, problem = BROKEN[case]
    with pytest.raises(api.DataError) as raised:
        both(name, [text], api.Tick)
    error = raised.value
    assert isinstance(error, api.StreamError)
    assert (error.item, (error.path, error.expected, error.found)) == (item, problem)
    assert str(error).startswith(f"{item} of the stream: Tick at {problem[0] or 'the root'}: expected {problem[1]}")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.item, copy.problems) == (str(error), error.item, error.problems)


@pytest.mark.parametrize(
    ("name", "text", "item"), [("iter_sse", "data: {x\n\n", "event 1"), ("iter_json_lines", "1\n\xff{\n", "line 2")]
)
def test_text_that_is_no_json(name: str, text: str, item: str) -> None:
    for pieces in ([text], [text.encode("latin-1")]):
        with pytest.raises(
            api.StreamError, match=f"{item} of the stream: JSON at the root: expected JSON text, found invalid JSON"
        ):
            both(name, pieces)


def test_importing_the_package_loads_no_streams() -> None:
    script = f"import sys, {api.__name__} as p; print([m for m in sys.modules if m.startswith(p.__name__ + '.')])"
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=PACKAGE.folder.parent, capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout == "[]\n"


class _Server(BaseHTTPRequestHandler):
    """Sends the stream that the path names, a few bytes at a time, in chunks of HTTP."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        data = (STREAM if self.path == "/sse" else LINES["objects"][0]).encode()
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for i in range(0, len(data), 5):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(data[i : i + 5]), data[i : i + 5]))
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), _Server)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(("path", "name"), [("/sse", "iter_sse"), ("/lines", "iter_json_lines")])
@pytest.mark.parametrize("read", [iter, lambda response: iter(lambda: response.read1(3), b"")])
def test_a_response_of_urllib(port: int, path: str, name: str, read: Callable[[Any], Iterator[bytes]]) -> None:
    with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}{path}") as response:
        assert list(getattr(api, name)(read(response), api.Tick)) == [api.Tick(n=1), api.Tick(n=2)]


@pytest.mark.parametrize("read", ["iter_bytes", "iter_raw", "iter_text", "iter_lines"])
def test_a_response_of_httpx(port: int, read: str) -> None:
    async def ticks() -> list[Any]:
        async with httpx.AsyncClient(trust_env=False) as client, client.stream("GET", f"{url}/sse") as response:
            return [tick async for tick in api.aiter_sse(getattr(response, f"a{read}")(), api.Tick)]

    url = f"http://127.0.0.1:{port}"
    expected = [api.Tick(n=1), api.Tick(n=2)]
    with httpx.Client(trust_env=False) as client:
        with client.stream("GET", f"{url}/sse") as response:
            assert list(api.iter_sse(getattr(response, read)(), api.Tick)) == expected
        with client.stream("GET", f"{url}/lines") as response:
            assert list(api.iter_json_lines(getattr(response, read)(), api.Tick)) == expected
    assert asyncio.run(ticks()) == expected


def test_a_stream_of_asyncio(port: int) -> None:
    async def ticks() -> list[Any]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /lines HTTP/1.0\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")

        async def body() -> AsyncIterator[bytes]:
            while size := int(await reader.readline(), 16):
                yield await reader.readexactly(size)
                await reader.readline()

        found = [tick async for tick in api.aiter_json_lines(body(), api.Tick)]
        writer.close()
        await writer.wait_closed()
        return found

    assert asyncio.run(ticks()) == [
        api.Tick.from_dict(value) for value in map(json.loads, LINES["objects"][0].split("\n")[:2])
    ]
