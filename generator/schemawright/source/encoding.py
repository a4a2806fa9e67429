"""Bytes to text.

In: the bytes of a file. Out: text without byte order mark, its lines ended by U+000A alone, whatever system wrote it;
lines and columns stay those of the file. UTF-8 and UTF-16 are known (RFC 8259 section 8.1, YAML 1.2 section 5.2), and
UTF-16 without a mark by its NUL bytes, as both formats start with an ASCII character. Not done here: reading files.
"""

from __future__ import annotations

from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.source.lines import line_and_column

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF32_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_HELP = "save the file as UTF-8"


def decoded(file: str, data: bytes) -> str:
    """The text of a file; `file` is its name in messages. Raises `SpecError` with code `encoding`."""
    if data.startswith(_UTF32_MARKS):
        raise fail("encoding", "the file is UTF-32 text", Origin(file, "", 1, 1), _HELP)
    codec, start = _codec(data)
    try:
        text = str(data[start:] if start else data, codec)
    except UnicodeDecodeError as error:
        raise _failure(file, data[start:], codec, error) from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        message = "the file holds a NUL character: it is binary, or text in an encoding other than UTF-8 and UTF-16"
        raise fail("encoding", message, Origin(file, "", *line_and_column(text, text.index("\0"))), _HELP)
    return text


def _codec(data: bytes) -> tuple[str, int]:
    """The encoding, and the length of the mark that says so."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    if len(data) >= 2 and not data[0] and data[1]:
        return "utf-16-be", 0
    if len(data) >= 2 and data[0] and not data[1]:
        return "utf-16-le", 0
    return "utf-8", 0


def _failure(file: str, data: bytes, codec: str, error: UnicodeDecodeError) -> SpecError:
    before = str(data[: error.start], codec).replace("\r\n", "\n").replace("\r", "\n")
    name = {"utf-8": "UTF-8", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}[codec]
    message = f"not {name} text: {error.reason}"
    return fail("encoding", message, Origin(file, "", *line_and_column(before, len(before))), _HELP)
