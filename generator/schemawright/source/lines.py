"""Lines and columns. In: a text and offsets into it. Out: places counted from 1, columns in characters.

Only U+000A ends a line: `encoding` has turned the other line ends of a file into it.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Line and column of one offset; for many of them `LineTable` is cheaper."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


class LineTable:
    """The line starts of a text, for looking up many offsets."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        """Find all line starts, in time linear in the text."""
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def line_and_column(self, index: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
