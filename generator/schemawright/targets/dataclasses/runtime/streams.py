"""Models that arrive one after the other: server-sent events and JSON lines, from what an HTTP client hands out.

In: an iterable, or an asynchronous one, of `str` or `bytes`: pieces that end anywhere, or lines with or without their
line ends. Out: models, JSON values or events. Nothing is fetched here and no connection is opened again.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, TypeVar, overload

from .errors import DataError, Problem
from .json_standard import parse_json

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Piece: TypeAlias = str | bytes | bytearray


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
        return f"{self.item} of the stream: {super().__str__()}"


@overload
def iter_sse(pieces: Iterable[Piece], model: None = None, *, end: str = "[DONE]") -> Iterator[Any]: ...
@overload
def iter_sse(
    pieces: Iterable[Piece], model: Reader[T], *, end: str = "[DONE]", problems: list[Problem] | None = None
) -> Iterator[T]: ...
def iter_sse(
    pieces: Iterable[Piece],
    model: Reader[Any] | None = None,
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
) -> Iterator[Any]:
    """The data of server-sent events, read as `model`; as plain JSON values without one.

    The event whose data is `end` ends the stream; one with no data is passed over. Raises `StreamError`; of items that
    are JSON it adds the problems to a list where there is one.
    """
    items = _EventItems(model, end, problems)
    for piece in pieces:
        yield from items.completed_by(piece)
        if items.ended:
            return


@overload
def aiter_sse(pieces: AsyncIterable[Piece], model: None = None, *, end: str = "[DONE]") -> AsyncIterator[Any]: ...
@overload
def aiter_sse(
    pieces: AsyncIterable[Piece], model: Reader[T], *, end: str = "[DONE]", problems: list[Problem] | None = None
) -> AsyncIterator[T]: ...
async def aiter_sse(
    pieces: AsyncIterable[Piece],
    model: Reader[Any] | None = None,
    *,
    end: str = "[DONE]",
    problems: list[Problem] | None = None,
) -> AsyncIterator[Any]:
    """As `iter_sse`, for an asynchronous source."""
    items = _EventItems(model, end, problems)
    async for piece in pieces:
        for item in items.completed_by(piece):
            yield item
        if items.ended:
            return


def iter_events(pieces: Iterable[Piece]) -> Iterator[ServerSentEvent]:
    """Server-sent events with their names and ids; their data stays text."""
    events = _Events()
    for piece in pieces:
        yield from events.completed_by(piece)


async def aiter_events(pieces: AsyncIterable[Piece]) -> AsyncIterator[ServerSentEvent]:
    """As `iter_events`, for an asynchronous source."""
    events = _Events()
    async for piece in pieces:
        for event in events.completed_by(piece):
            yield event


@overload
def iter_json_lines(pieces: Iterable[Piece], model: None = None) -> Iterator[Any]: ...
@overload
def iter_json_lines(
    pieces: Iterable[Piece], model: Reader[T], *, problems: list[Problem] | None = None
) -> Iterator[T]: ...
def iter_json_lines(
    pieces: Iterable[Piece], model: Reader[Any] | None = None, *, problems: list[Problem] | None = None
) -> Iterator[Any]:
    """The values of JSON lines, read as `model`; as plain JSON values without one. Problems are those of `iter_sse`.

    Blank lines are passed over. Lines without their ends have to be objects or arrays.
    """
    items = _LineItems(model, problems)
    for piece in pieces:
        yield from items.completed_by(piece)
    yield from items.left_over()


@overload
def aiter_json_lines(pieces: AsyncIterable[Piece], model: None = None) -> AsyncIterator[Any]: ...
@overload
def aiter_json_lines(
    pieces: AsyncIterable[Piece], model: Reader[T], *, problems: list[Problem] | None = None
) -> AsyncIterator[T]: ...
async def aiter_json_lines(
    pieces: AsyncIterable[Piece], model: Reader[Any] | None = None, *, problems: list[Problem] | None = None
) -> AsyncIterator[Any]:
    """As `iter_json_lines`, for an asynchronous source."""
    items = _LineItems(model, problems)
    async for piece in pieces:
        for item in items.completed_by(piece):
            yield item
    for item in items.left_over():
        yield item


class _Lines:
    """Puts lines together from pieces that end anywhere, or that are lines without their ends.

    A piece without any line end may be either. Pieces are taken for lines once one of them shows it (`_is_line`), until
    a line end turns up after all. Bytes are kept, so a piece may end within a character.
    """

    def __init__(self) -> None:
        self._waiting: list[bytes] = []
        self._after_cr = False
        self._are_lines: bool | None = None

    def completed_by(self, piece: Piece) -> list[bytes]:
        """The lines that end with this piece; a line ends with CR, LF or both."""
        data = piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else bytes(piece)
        if self._after_cr and data:
            data = data.removeprefix(b"\n")
            self._after_cr = False
        if b"\n" in data or b"\r" in data:
            self._are_lines = False
            self._after_cr = data.endswith(b"\r")
            lines = b"".join((*self._waiting, data)).splitlines(keepends=True)
            self._waiting = [] if lines[-1].endswith((b"\n", b"\r")) else [lines.pop()]
            return [line.rstrip(b"\r\n") for line in lines]
        if self._are_lines is None:
            self._are_lines = self._is_line(data) or None
        if data or self._are_lines:
            self._waiting.append(data)
        return self.left() if self._are_lines else []

    def left(self) -> list[bytes]:
        """The pieces that belong to no line yet: lines by themselves, or the start of one."""
        left, self._waiting = self._waiting, []
        return left if self._are_lines else [b"".join(left)]

    def _is_line(self, data: bytes) -> bool:
        raise NotImplementedError


class _EventLines(_Lines):
    """The lines of an event stream; nobody hands out an empty piece, but an empty line is the end of an event."""

    def _is_line(self, data: bytes) -> bool:
        return not data and bool(self._waiting)


class _JsonLines(_Lines):
    """Lines of JSON; an object or array that is whole needs no further piece."""

    def _is_line(self, data: bytes) -> bool:
        if self._waiting or data.strip()[-1:] not in (b"}", b"]"):
            return False
        try:
            parse_json(data, "")
        except DataError:
            return False
        return True


class _Events:
    """The events of a stream (HTML Living Standard, section 9.2.6, interpreting an event stream)."""

    def __init__(self) -> None:
        self._lines = _EventLines()
        self._is_start = True
        self._data: list[str] = []
        self._event = ""
        self._id = ""
        self._retry: int | None = None

    def completed_by(self, piece: Piece) -> Iterator[ServerSentEvent]:
        """The events that end with this piece; one that the stream breaks off is none."""
        for line in self._lines.completed_by(piece):
            if self._is_start:
                line = line.removeprefix(b"\xef\xbb\xbf")
                self._is_start = False
            if line:
                self._take(line.decode("utf-8", "replace"))
                continue
            if self._data:
                yield ServerSentEvent("\n".join(self._data), self._event or "message", self._id, self._retry)
            self._data, self._event = [], ""

    def _take(self, line: str) -> None:
        """Note a field; a line that starts with a colon is a comment, its field has no name."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
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

    def __init__(self, model: Reader[Any] | None, end: str, problems: list[Problem] | None) -> None:
        self._model = model
        self._problems = problems
        self._end = end
        self._events = _Events()
        self._number = 0
        self.ended = False

    def completed_by(self, piece: Piece) -> Iterator[Any]:
        """The items that end with this piece."""
        for event in self._events.completed_by(piece):
            self._number += 1
            if event.data == self._end:
                self.ended = True
                return
            if event.data:
                yield _read(self._model, self._problems, event.data, f"event {self._number}")


class _LineItems:
    """JSON lines, read."""

    def __init__(self, model: Reader[Any] | None, problems: list[Problem] | None) -> None:
        self._model = model
        self._problems = problems
        self._lines = _JsonLines()
        self._number = 0

    def completed_by(self, piece: Piece) -> Iterator[Any]:
        """The items that end with this piece."""
        return self._read(self._lines.completed_by(piece))

    def left_over(self) -> Iterator[Any]:
        """The item of the last line, which needs no end."""
        return self._read(self._lines.left())

    def _read(self, lines: Iterable[bytes]) -> Iterator[Any]:
        for line in lines:
            self._number += 1
            if line.strip():
                yield _read(self._model, self._problems, line, f"line {self._number}")


def _read(model: Reader[T] | None, problems: list[Problem] | None, text: str | bytes, item: str) -> T | Any:
    try:
        if model is None:
            return parse_json(text, "JSON")
        return model.from_json(text) if problems is None else model.from_json(text, problems)
    except DataError as error:
        data = text if isinstance(text, str) else text.decode("utf-8", "replace")
        raise StreamError(error.model, error.problems, item, data, error.more) from error
