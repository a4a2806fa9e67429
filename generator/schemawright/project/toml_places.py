"""Where keys and values stand in a TOML document: tomllib keeps no positions.

In: a text that tomllib has read, so that its tokens are all that must be told apart. Out: line and column by JSON
Pointer (RFC 6901), both from 1, for keys, headers of tables and values in arrays. Not done here: what is wrong with a
text (`tomllib`), and what its values are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from schemawright.diagnostics import escape_token

_TOKEN = re.compile(
    r'''(?P<blank>[ \t\r\n]+|\#[^\n]*)
    | (?P<string>"""(?:\\.|[^\\])*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:\\.|[^"\\])*"|'[^']*')
    | (?P<mark>[][{}=,])
    | (?P<bare>\d{4}-\d\d-\d\d[ ]\d\d:[^\s\]},#]+|[^][{}=,\#"'\s]+)''',
    re.DOTALL | re.VERBOSE,
)
"""A date and a time may stand apart by a blank (TOML 1.0, Local Date-Time); it is the only value that holds one."""

Places = Mapping[str, tuple[int, int]]


def places(text: str) -> Places:
    """Line and column of all that has a pointer; a table that several headers open stands where the first does."""
    scan = _Scan(text)
    scan.document()
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return dict(_counted(scan.found, starts))


def _counted(found: Mapping[str, int], starts: list[int]) -> Iterator[tuple[str, tuple[int, int]]]:
    from bisect import bisect_right

    for pointer, offset in found.items():
        line = bisect_right(starts, offset)
        yield pointer, (line, offset - starts[line - 1] + 1)


class _Scan:
    """Goes through the tokens once; `found` holds the offset of each pointer."""

    def __init__(self, text: str) -> None:
        self.found: dict[str, int] = {}
        self._arrays: dict[str, int] = {}
        self._tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup != "blank"]
        self._next = 0

    def document(self) -> None:
        """All statements: headers, and keys with their values."""
        table = ""
        while self._next < len(self._tokens):
            table = self._header() if self._is("[") else self._pair(table)

    def _header(self) -> str:
        """The pointer of the table that a header opens."""
        at, double = self._take().start(), self._is("[")
        self._next += double
        names = [name for name, _ in self._names("]")]
        self._next += 1 + double
        pointer = ""
        for number, name in enumerate(names, 1):
            pointer += f"/{escape_token(name)}"
            self.found.setdefault(pointer, at)
            if double and number == len(names):
                self._arrays[pointer] = self._arrays.get(pointer, -1) + 1
            if pointer in self._arrays:
                pointer += f"/{self._arrays[pointer]}"
                self.found.setdefault(pointer, at)
        return pointer

    def _pair(self, table: str) -> str:
        """Go over a key, which may have dots, and its value; gives the table back."""
        pointer = table
        for name, at in self._names("="):
            pointer += f"/{escape_token(name)}"
            self.found.setdefault(pointer, at)
        self._next += 1
        self._value(pointer)
        return table

    def _value(self, pointer: str) -> None:
        if self._is("["):
            self._members("]", pointer)
        elif self._is("{"):
            self._members("}", pointer)
        else:
            self._next += 1

    def _members(self, end: str, pointer: str) -> None:
        """Go over an array or an inline table."""
        self._next += 1
        number = 0
        while not self._is(end):
            if self._is(","):
                self._next += 1
            elif end == "}":
                self._pair(pointer)
            else:
                self.found.setdefault(f"{pointer}/{number}", self._tokens[self._next].start())
                self._value(f"{pointer}/{number}")
                number += 1
        self._next += 1

    def _names(self, end: str) -> Iterator[tuple[str, int]]:
        """The parts of a key up to a mark, each with its offset."""
        while not self._is(end):
            token = self._take()
            if token.lastgroup == "string":
                yield _unquoted(token[0]), token.start()
            else:
                yield from ((part[0], token.start() + part.start()) for part in re.finditer(r"[^.]+", token[0]))

    def _is(self, mark: str) -> bool:
        token = self._tokens[self._next]
        return token.lastgroup == "mark" and token[0] == mark

    def _take(self) -> re.Match[str]:
        self._next += 1
        return self._tokens[self._next - 1]


def _unquoted(text: str) -> str:
    import tomllib

    name: str = tomllib.loads(f"name = {text}")["name"]
    return name
