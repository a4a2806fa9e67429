"""What comes in the place of a stream, or is no sequence of pieces: pages, errors, bare texts, and what has no end.

In: bodies as proxies and servers send them, whole and cut. Out: items, or an error that shows what came. The
synchronous and the asynchronous functions answer alike.
"""

from __future__ import annotations

import asyncio
import itertools
import pickle
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import built, document_of

SCHEMAS = {"Tick": {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}}
api: Any = built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"streams": "true"})).module

PAGE = "<!DOCTYPE html>\n<html>\n<style>\n:root { color: red }\n</style>\n<h1>502 Bad Gateway</h1>\n\n</html>\n"
BODIES: dict[str, str] = {
    "page": PAGE,
    "page in one line": "<html><h1>502 Bad Gateway</h1></html>",
    "page with blanks before": f"\ufeff\r\n  \n\n{PAGE}",
    "page with data": "<pre>\ndata: 1\n\n</pre>502 Bad Gateway\n",
    "XML": '<?xml version="1.0"?><Error><Code>502 Bad Gateway</Code></Error>',
    "JSON": '{"error": {"message": "502 Bad Gateway"}}',
    "JSON on lines": '{\n  "error": {\n    "message": "502 Bad Gateway"\n  }\n}\n',
    "array": '["502 Bad Gateway"]\n',
    "text": "502 Bad Gateway",
    "text with line end": "502 Bad Gateway\r\n",
}


async def source(pieces: Iterable[Any]) -> AsyncIterator[Any]:
    for piece in pieces:
        await asyncio.sleep(0)
        yield piece


def asynchronous(name: str, pieces: Iterable[Any], *arguments: Any, **options: Any) -> list[Any]:
    async def gathered() -> list[Any]:
        return [item async for item in getattr(api, f"a{name}")(source(pieces), *arguments, **options)]

    return asyncio.run(gathered())


def failing(read: Callable[[], Any]) -> Any:
    with pytest.raises(api.StreamError) as raised:
        read()
    return raised.value


def ways(name: str, body: str, *arguments: Any, **options: Any) -> Iterator[Callable[[], list[Any]]]:
    """The body read whole and cut, synchronously and not."""
    data = body.encode()
    for pieces in ([body], [data], [data[i : i + 3] for i in range(0, len(data), 3)], [data[:1], b"", data[1:]]):
        yield lambda pieces=pieces: list(getattr(api, name)(pieces, *arguments, **options))  # type: ignore[misc]
        yield lambda pieces=pieces: asynchronous(name, pieces, *arguments, **options)  # type: ignore[misc]


@pytest.mark.parametrize("case", BODIES)
def test_a_body_that_is_no_event_stream_is_an_error_that_shows_it(case: str) -> None:
    for read in (*ways("iter_sse", BODIES[case]), *ways("iter_sse", BODIES[case], api.Tick, problems=[])):
        error = failing(read)
        assert str(error).startswith(
            "beginning of the stream: text at the root: expected server-sent events, found text"
        )
        assert "502 Bad Gateway" in error.data
        assert "502 Bad Gateway" in str(error) or case == "page with blanks before"
        assert pickle.loads(pickle.dumps(error)).data == error.data


def test_a_page_is_told_before_it_ends() -> None:
    def endless() -> Iterator[bytes]:
        yield b"<html>"
        for number in itertools.count():
            assert number < 1000, "asked for more"
            yield b"<p>more</p>\n"

    assert len(failing(lambda: list(api.iter_sse(endless()))).data) == 1000


@pytest.mark.parametrize(
    "text",
    ["", "\n", "\n\n \n", "\ufeff", ": ping\n", "retry: 7\n\n", "event: end\n\n", "id\n\n", "data: [DONE]\n\n<html>"],
)
def test_a_stream_without_items_is_no_error(text: str) -> None:
    for read in ways("iter_sse", text, api.Tick):
        assert read() == []


def test_fields_that_nobody_knows_are_passed_over() -> None:
    for read in ways("iter_sse", 'colour: red\n<x>\n\ndata: {"n": 1}\n\n', api.Tick):
        assert read() == [api.Tick(n=1)]


@pytest.mark.parametrize("case", ["page", "page in one line", "XML", "text"])
def test_a_body_that_is_no_json_lines_is_an_error_that_shows_it(case: str) -> None:
    for read in (*ways("iter_json_lines", BODIES[case]), *ways("iter_json_lines", BODIES[case], api.Tick, problems=[])):
        error = failing(read)
        first = BODIES[case].split("\n")[0].strip()
        assert error.data == first
        assert str(error).startswith("line 1 of the stream: ")
        assert first[:13] in str(error)


@pytest.mark.parametrize("kind", [str, bytes, bytearray, memoryview])
def test_a_bare_text_is_one_piece(kind: Any) -> None:
    def kept(text: str) -> Any:
        return text if kind is str else kind(text.encode())

    events = kept('data: {"n": 1}\n\ndata: {"n": 2}\n\n')
    assert list(api.iter_sse(events, api.Tick)) == [api.Tick(n=1), api.Tick(n=2)]
    assert [event.data for event in api.iter_events(events)] == ['{"n": 1}', '{"n": 2}']
    assert list(api.iter_json_lines(kept('{"n": 1}\n{"n": 2}'), api.Tick)) == [api.Tick(n=1), api.Tick(n=2)]
    assert list(api.iter_sse([events], api.Tick)) == [api.Tick(n=1), api.Tick(n=2)]


@pytest.mark.parametrize("piece", [7, None, ["data: 1"]])
@pytest.mark.parametrize("name", ["iter_sse", "iter_events", "iter_json_lines"])
def test_pieces_of_another_kind_are_refused(name: str, piece: Any) -> None:
    reads: list[Callable[[], Any]] = [lambda: list(getattr(api, name)([piece])), lambda: asynchronous(name, [piece])]
    for read in reads:
        with pytest.raises(TypeError, match=f"comes as text or bytes, not as {type(piece).__name__}"):
            read()


def test_empty_pieces_inside_a_line_are_nothing() -> None:
    for pieces in (
        ["da", "", 'ta: {"n": 1}\n\n'],
        ['data: {"n"', "", ": 1}", "", "\n", "", "\n"],
        ["", 'data: {"n": 1}', "", "\n\n"],
    ):
        assert list(api.iter_sse(pieces, api.Tick)) == asynchronous("iter_sse", pieces, api.Tick) == [api.Tick(n=1)]
    for pieces in (["data: hel", "", "lo\n\n"], ["data: h", "", "ello", "", "", "\n", "\n"]):
        assert [event.data for event in api.iter_events(pieces)] == ["hello"]
    assert list(api.iter_json_lines(['{"n"', "", ": 1}", "", "\n"], api.Tick)) == [api.Tick(n=1)]


def test_lines_without_ends_are_events_even_where_the_data_is_text() -> None:
    pieces = ["data: a", "", "event: e", "data: b", "", "", "data: c", ""]
    for given in (pieces, [piece.encode() for piece in pieces]):
        assert [(event.data, event.event) for event in api.iter_events(given)] == [
            ("a", "message"),
            ("b", "e"),
            ("c", "message"),
        ]
    assert [event.data for event in api.iter_events(["data: a", ""])] == ["a"]


def endless(start: bytes, more: bytes) -> Iterator[bytes]:
    yield start
    for number in itertools.count():
        assert number < 100, "asked for more"
        yield more


ENDLESS: dict[str, tuple[str, bytes, bytes, str]] = {
    "line of an event": (
        "iter_sse",
        b"data: 1\n\ndata: ",
        b"x" * 9,
        "line 3 of the stream: text at the root: expected line",
    ),
    "comment": ("iter_sse", b":", b"x" * 9, "line 1 of the stream: text at the root: expected line"),
    "first pieces": ("iter_events", b"data: ", b"x" * 9, "line 1 of the stream: text at the root: expected line"),
    "event": ("iter_sse", b"data: 1\n\n", b"data: xxxx\n", "event 2 of the stream: text at the root: expected event"),
    "event by name": (
        "iter_events",
        b"event: a\n",
        b"data: xxx\n",
        "event 1 of the stream: text at the root: expected event",
    ),
    "line of JSON": ("iter_json_lines", b"1\n", b"[[[[[[", "line 2 of the stream: text at the root: expected line"),
}


@pytest.mark.parametrize("case", ENDLESS)
def test_what_has_no_end_is_an_error(case: str) -> None:
    name, start, more, words = ENDLESS[case]
    for read in (
        lambda: list(getattr(api, name)(endless(start, more), limit=50)),
        lambda: asynchronous(name, endless(start, more), limit=50),
    ):
        error = failing(read)
        assert str(error).startswith(f"{words} of 50 bytes or less, found more")
        assert error.data.encode() in start.splitlines()[-1] + more * 100 or "xxx" in error.data


def test_the_limit_counts_bytes_whatever_the_cuts() -> None:
    line = "data: ü" + "x" * 42
    assert len(line.encode()) == 50
    for text, items in ((f"{line}\n\n", 1), (f"{line}x\n\n", 0)):
        for pieces in ([text], [text.encode()], list(text), [text[:-2], text[-2:]]):
            found: list[Any] = []
            try:
                found += api.iter_events(pieces, limit=50)
            except api.StreamError:
                assert not items
            assert len(found) == items


def test_what_came_before_is_read_whatever_the_cuts() -> None:
    text = "data: 1\n\ndata: 2\n\n" + "x" * 60
    for pieces in ([text], list(text), [text[:9], text[9:]]):
        items = api.iter_sse(pieces, limit=50)
        assert [next(items), next(items)] == [1, 2]
        failing(lambda items=items: next(items))  # type: ignore[misc]


def test_sixteen_mebibytes_are_read_unless_another_limit_is_set() -> None:
    text = f'data: "{"x" * (16 * 1024 * 1024 - 8)}"\n\n'
    assert len(next(api.iter_sse([text]))) == 16 * 1024 * 1024 - 8
    assert len(failing(lambda: list(api.iter_sse([text.replace('x"', 'xx"')]))).data) == 1000
    assert len(next(api.iter_sse([text.replace('x"', 'xx"')], limit=2**30))) == 16 * 1024 * 1024 - 7
