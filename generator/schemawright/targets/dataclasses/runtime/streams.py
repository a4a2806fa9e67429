"""Models that arrive one after the other: server-sent events and JSON lines, from what an HTTP client hands out.

In: an iterable, or an asynchronous one, of `str` or `bytes`: pieces that end anywhere, or lines with or without their
line ends; or all that came, as one text. Out: models, JSON values or events. Lines and events have a limit in bytes.
Nothing is fetched here and no connection is opened again.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, overload

from .errors import DataError, Problem
from .json_standard import parse_json
from .stream_lines import BOM, FIELD, STREAM_LIMIT, EventLines, JsonLines, Piece, Pieces, pieces_of

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_SHOWN = 1000
"""How much of a text is shown that is no stream, or is too long."""


class Reader(Protocol[T_co]):
    """What can read JSON text: every model class, every serializer."""

    def from_json(self, text: str | bytes | bytearray, problems: list[Problem] | None = None) -> T_co:
        """The value of a JSON text; problems are added to the list or, without one, raised as `DataError`."""
        ...


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event as it came: its text, its name, the last id that was sent, and how long to wait before reconnecting."""

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None
    """Milliseconds; None where the server has not said."""


class StreamError(DataError):
    """An item of a stream does not fit; `item` says which, such as `event 3`, counted from 1; `data` is its text.

    So what a server says in place of an item, such as an error, is not lost.
    """

    def __init__(self, model: str, problems: Sequence[Problem], item: str, data: str = "", more: int = 0) -> None:
        super().__init__(model, problems, more)
        self.args = (model, problems, item, data, more)
        self.item = item
        self.data = data

    def __str__(self) -> str:
        text = f"{self.item} of the stream: {super().__str__()}"
        return f"{text} in {_quoted(self.data)}" if self.expected == "JSON text" else text


@overload
def iter_sse(
    pieces: Pieces, model: None = None, *, end: str = "[DONE]", limit: int = STREAM_LIMIT
) -> Iterator[Any]: ...
@overload
def iter_sse(
    pieces: Pieces,
    model: Reader[T],
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> Iterator[T]: ...
def iter_sse(
    pieces: Pieces,
    model: Reader[Any] | None = None,
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> Iterator[Any]:
    """The data of server-sent events, read as `model`; as plain JSON values without one.

    The event whose data is `end` ends the stream; one with no data is passed over. Raises `StreamError`; of items that
    are JSON it adds the problems to a list where there is one. What is no event stream, such as a page of HTML, is an
    error as well, and so is a line or an event of more than `limit` bytes.
    """
    items = _EventItems(model, end, problems, limit)
    for piece in pieces_of(pieces):
        yield from items.completed_by(piece)
        if items.ended:
            return
    yield from items.left_over()


@overload
def aiter_sse(
    pieces: AsyncIterable[Piece], model: None = None, *, end: str = "[DONE]", limit: int = STREAM_LIMIT
) -> AsyncIterator[Any]: ...
@overload
def aiter_sse(
    pieces: AsyncIterable[Piece],
    model: Reader[T],
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> AsyncIterator[T]: ...
async def aiter_sse(
    pieces: AsyncIterable[Piece],
    model: Reader[Any] | None = None,
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> AsyncIterator[Any]:
    """As `iter_sse`, for an asynchronous source."""
    items = _EventItems(model, end, problems, limit)
    async for piece in pieces:
        for item in items.completed_by(piece):
            yield item
        if items.ended:
            return
    for item in items.left_over():
        yield item


def iter_events(pieces: Pieces, *, limit: int = STREAM_LIMIT) -> Iterator[ServerSentEvent]:
    """Server-sent events with their names and ids; their data stays text."""
    events = _Events(EventLines(limit, _too_long), limit)
    for piece in pieces_of(pieces):
        yield from events.completed_by(piece)
    yield from events.left_over()


async def aiter_events(pieces: AsyncIterable[Piece], *, limit: int = STREAM_LIMIT) -> AsyncIterator[ServerSentEvent]:
    """As `iter_events`, for an asynchronous source."""
    events = _Events(EventLines(limit, _too_long), limit)
    async for piece in pieces:
        for event in events.completed_by(piece):
            yield event
    for event in events.left_over():
        yield event


@overload
def iter_json_lines(pieces: Pieces, model: None = None, *, limit: int = STREAM_LIMIT) -> Iterator[Any]: ...
@overload
def iter_json_lines(
    pieces: Pieces, model: Reader[T], *, problems: list[Problem] | None = None, limit: int = STREAM_LIMIT
) -> Iterator[T]: ...
def iter_json_lines(
    pieces: Pieces,
    model: Reader[Any] | None = None,
    *,
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> Iterator[Any]:
    """The values of JSON lines, read as `model`; as plain JSON values without one. Problems are those of `iter_sse`.

    Blank lines are passed over. Lines without their ends have to be objects or arrays.
    """
    items = _LineItems(model, problems, limit)
    for piece in pieces_of(pieces):
        yield from items.completed_by(piece)
    yield from items.left_over()


@overload
def aiter_json_lines(
    pieces: AsyncIterable[Piece], model: None = None, *, limit: int = STREAM_LIMIT
) -> AsyncIterator[Any]: ...
@overload
def aiter_json_lines(
    pieces: AsyncIterable[Piece], model: Reader[T], *, problems: list[Problem] | None = None, limit: int = STREAM_LIMIT
) -> AsyncIterator[T]: ...
async def aiter_json_lines(
    pieces: AsyncIterable[Piece],
    model: Reader[Any] | None = None,
    *,
    problems: list[Problem] | None = None,
    limit: int = STREAM_LIMIT,
) -> AsyncIterator[Any]:
    """As `iter_json_lines`, for an asynchronous source."""
    items = _LineItems(model, problems, limit)
    async for piece in pieces:
        for item in items.completed_by(piece):
            yield item
    for item in items.left_over():
        yield item


def _quoted(text: str) -> str:
    """The beginning of a text."""
    return json.dumps(text if len(text) <= 200 else f"{text[:200]}...", ensure_ascii=False)


def _too_long(item: str, what: str, data: bytes, limit: int) -> StreamError:
    """The error for a line, or for the data of an event, that does not end."""
    problem = Problem("", f"{what} of {limit:,} bytes or less", "more")
    return StreamError("text", [problem], item, data[:_SHOWN].decode("utf-8", "replace"))


class _Events:
    """The events of a stream (HTML Living Standard, section 9.2.6, interpreting an event stream).

    `count` is how many there were. `beginning` is what came before anything that such a stream has; of a text that
    begins as HTML, XML or JSON do, that is all of it. No more of it is kept than is shown.
    """

    def __init__(self, lines: EventLines, limit: int) -> None:
        self.count = 0
        self.beginning = b""
        self._has_begun = False
        self._lines = lines
        self._limit = limit
        self._is_start = True
        self._data: list[str] = []
        self._size = 0
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    def completed_by(self, piece: Piece) -> Iterator[ServerSentEvent]:
        """The events that end with this piece; one that the stream breaks off is none."""
        return self._ended_by(self._lines.completed_by(piece))

    def left_over(self) -> Iterator[ServerSentEvent]:
        """The event that ends with the stream, whose lines came without their ends."""
        return self._ended_by(self._lines.left())

    def _ended_by(self, lines: list[bytes]) -> Iterator[ServerSentEvent]:
        for line in lines:
            if self._is_start:
                line = line.removeprefix(BOM)
                self._is_start = False
            if not self._has_begun:
                self._look_at(line)
            if line:
                self._take(line.decode("utf-8", "replace"))
                continue
            if self._data:
                self.count += 1
                yield ServerSentEvent("\n".join(self._data), self._event or "message", self._id, self._retry)
            self._data, self._size, self._event = [], 0, ""
        self._lines.check()

    def _look_at(self, line: bytes) -> None:
        """Note a line that came before anything that an event stream has, or that there is such a thing."""
        is_page = (self.beginning or line.lstrip())[:1] in (b"<", b"{", b"[")
        self._has_begun = not is_page and FIELD.match(line) is not None
        self.beginning = b"" if self._has_begun else b"\n".join((self.beginning, line)).lstrip()[:_SHOWN]

    def _take(self, line: str) -> None:
        """Note a field; a line that starts with a colon is a comment, its field has no name."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
                self._size += len(value) + 1 if value.isascii() else len(value.encode()) + 1
                if self._size > self._limit + 1:
                    raise _too_long(f"event {self.count + 1}", "event", "\n".join(self._data).encode(), self._limit)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self._id = value
            case "retry" if value.isascii() and value.isdigit() and len(value) < 19:
                self._retry = int(value)
            case _:
                pass


class _EventItems:
    """The data of events, read; `ended` once the last of them has come."""

    def __init__(self, model: Reader[Any] | None, end: str, problems: list[Problem] | None, limit: int) -> None:
        self._model = model
        self._problems = problems
        self._end = end
        self._events = _Events(EventLines(limit, _too_long, is_json=True), limit)
        self.ended = False

    def completed_by(self, piece: Piece) -> Iterator[Any]:
        """The items that end with this piece."""
        return self._read(self._events.completed_by(piece))

    def left_over(self) -> Iterator[Any]:
        """The item that ends with the stream."""
        yield from self._read(self._events.left_over())
        self._refuse_pages()

    def _read(self, events: Iterable[ServerSentEvent]) -> Iterator[Any]:
        for event in events:
            if self._events.beginning:
                continue  # of a page, which is shown once enough of it has come
            if event.data == self._end:
                self.ended = True
                return
            if event.data:
                yield _read(self._model, self._problems, event.data, f"event {self._events.count}")
        if len(self._events.beginning) == _SHOWN:
            self._refuse_pages()

    def _refuse_pages(self) -> None:
        """Raise `StreamError` where something else than an event stream has come, such as a page of HTML."""
        if not self._events.beginning:
            return
        text = self._events.beginning.decode("utf-8", "replace")
        raise StreamError("text", [Problem("", "server-sent events", f"text {_quoted(text)}")], "beginning", text)


class _LineItems:
    """JSON lines, read."""

    def __init__(self, model: Reader[Any] | None, problems: list[Problem] | None, limit: int) -> None:
        self._model = model
        self._problems = problems
        self._lines = JsonLines(limit, _too_long)
        self._number = 0

    def completed_by(self, piece: Piece) -> Iterator[Any]:
        """The items that end with this piece."""
        return self._read(self._lines.completed_by(piece))

    def left_over(self) -> Iterator[Any]:
        """The item of the last line, which needs no end."""
        return self._read(self._lines.left())

    def _read(self, lines: list[bytes]) -> Iterator[Any]:
        for line in lines:
            self._number += 1
            if line.strip():
                yield _read(self._model, self._problems, line, f"line {self._number}")
        self._lines.check()


def _read(model: Reader[T] | None, problems: list[Problem] | None, text: str | bytes, item: str) -> T | Any:
    try:
        if model is None:
            return parse_json(text, "JSON")
        return model.from_json(text) if problems is None else model.from_json(text, problems)
    except DataError as error:
        data = text if isinstance(text, str) else text.decode("utf-8", "replace")
        raise StreamError(error.model, error.problems, item, data, error.more) from error
