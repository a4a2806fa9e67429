"""The lines of streams, put together from whatever pieces they come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from .errors import DataError
from .json_standard import parse_json

Piece: TypeAlias = str | bytes | bytearray | memoryview
Pieces: TypeAlias = Iterable[Piece] | Piece
_TEXTS: tuple[type[Any], ...] = (str, bytes, bytearray, memoryview)
Refuse: TypeAlias = Callable[[str, str, bytes, int], Exception]
"""The error for something that is too long: which one it is, what it is, its text, and the most bytes there may be."""
STREAM_LIMIT = 16 * 1024 * 1024
"""The most bytes of a line, and of the data of an event, unless another limit is set."""
FIELD = re.compile(rb"(?:data|event|id|retry)(?=:|\Z)|:")
"""How a line of an event stream begins, comments included."""
BOM = b"\xef\xbb\xbf"
_AFTER_BLANK = (b"data:", b"event:", b"id:", b"retry:")


def pieces_of(pieces: Any) -> Iterable[Piece]:
    """The pieces of a stream; a text is one."""
    found: Iterable[Piece] = [pieces] if isinstance(pieces, _TEXTS) else pieces
    return found


def _bytes_of(piece: Any) -> bytes:
    if isinstance(piece, str):
        return piece.encode("utf-8", "surrogatepass")
    if isinstance(piece, _TEXTS):
        return bytes(piece)
    raise TypeError(f"a stream comes as text or bytes, not as {type(piece).__name__}")


class Lines:
    """Puts lines together from pieces that end anywhere, or that are lines without their ends.

    A piece without any line end may be either. Pieces are taken for lines once one of them shows it (`_is_line`), until
    a line end turns up after all. Bytes are kept, so a piece may end within a character. `refuse` makes the error for a
    line that is too long.
    """

    def __init__(self, limit: int, refuse: Refuse) -> None:
        self._limit = limit
        self._refuse = refuse
        self._count = 0
        self._waiting: list[bytes] = []
        self._size = 0
        self._after_cr = False
        self._are_lines: bool | None = None
        self._error: Exception | None = None

    def completed_by(self, piece: Piece) -> list[bytes]:
        """The lines that end with this piece, up to one that is too long; a line ends with CR, LF or both."""
        lines = self._checked(self._ended_by(_bytes_of(piece)))
        if self._size > self._limit and self._error is None:
            self._note(b"".join(self._waiting))
        return lines

    def left(self) -> list[bytes]:
        """The lines that have no end, once the stream has one."""
        return self._checked(self._taken())

    def check(self) -> None:
        """Raise the error for a line that is too long, which comes after all lines before it."""
        if self._error is not None:
            raise self._error

    def _ended_by(self, data: bytes) -> list[bytes]:
        if self._after_cr and data:
            data = data.removeprefix(b"\n")
            self._after_cr = False
        if b"\n" in data or b"\r" in data:
            self._are_lines = False
            self._after_cr = data.endswith(b"\r")
            lines = b"".join((*self._waiting, data)).splitlines(keepends=True)
            self._waiting, self._size = [], 0
            if not lines[-1].endswith((b"\n", b"\r")):
                self._wait_for_more(lines.pop())
            return [line.rstrip(b"\r\n") for line in lines]
        if self._are_lines is None:
            self._are_lines = self._is_line(data) or None
        if data or self._are_lines or (self._are_lines is None and self._waiting and self._waiting[-1]):
            self._wait_for_more(data)
        return self._taken() if self._are_lines else []

    def _wait_for_more(self, data: bytes) -> None:
        self._waiting.append(data)
        self._size += len(data)

    def _taken(self) -> list[bytes]:
        """The pieces that belong to no line yet: lines by themselves, or the start of one."""
        left, self._waiting, self._size = self._waiting, [], 0
        return left if self._are_lines else list(filter(None, [b"".join(left)]))

    def _checked(self, lines: list[bytes]) -> list[bytes]:
        for index, line in enumerate(lines):
            if len(line) > self._limit:
                self._count += index
                self._note(line)
                return lines[:index]
        self._count += len(lines)
        return lines

    def _note(self, line: bytes) -> None:
        self._error = self._refuse(f"line {self._count + 1}", "line", line, self._limit)

    def _is_line(self, data: bytes) -> bool:
        """Whether a piece shows that it and those before it are lines."""
        raise NotImplementedError


class EventLines(Lines):
    """The lines of an event stream.

    An empty piece may be the empty line that ends an event, or nothing at all within a line. It is the former where the
    data is an object or array that is whole, if it has to be JSON, and where a field follows it or the stream ends.
    """

    def __init__(self, limit: int, refuse: Refuse, *, is_json: bool = False) -> None:
        super().__init__(limit, refuse)
        self._is_json = is_json

    def left(self) -> list[bytes]:
        """As for all lines."""
        if self._are_lines is None and len(self._waiting) > 1 and not self._waiting[-1]:
            self._are_lines = True
        return super().left()

    def _is_line(self, data: bytes) -> bool:
        if data:
            is_after_blank = self._waiting[-1:] == [b""] and data.startswith(_AFTER_BLANK)
            return is_after_blank and any(FIELD.match(line.removeprefix(BOM)) for line in self._waiting)
        if not (self._is_json and all(map(FIELD.match, self._waiting))):
            return False
        return _is_whole(b"\n".join(line[5:] for line in self._waiting if line.startswith(b"data:")))


class JsonLines(Lines):
    """Lines of JSON; an object or array that is whole needs no further piece."""

    def _is_line(self, data: bytes) -> bool:
        return not self._waiting and _is_whole(data)


def _is_whole(data: bytes) -> bool:
    """Whether a text is an object or an array."""
    if data.strip()[-1:] not in (b"}", b"]"):
        return False
    try:
        parse_json(data, "")
    except DataError:
        return False
    return True
