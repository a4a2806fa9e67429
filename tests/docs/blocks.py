"""The pieces of a Markdown document that a test can hold it to.

In: Markdown text. Out: its fenced blocks, tables, links and the paths it names. Not done here: running or comparing
anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(
    r"(?:^<!-- from (?P<source>\S+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_PATH = re.compile(r"`((?:generator|templates|specs|generated|tests|\.ci)/[\w./-]*)`")


class Block(NamedTuple):
    """A fenced block: its language and text, its first line, and the file that a marker before it names."""

    language: str
    text: str
    line: int
    source: str


class Command(NamedTuple):
    """A command of a console block and the lines that are shown below it."""

    text: str
    shown: list[str]


def blocks(markdown: str) -> list[Block]:
    """The fenced blocks, in order. A marker `<!-- from FILE -->` stands on the line before the fence."""
    return [
        Block(m["language"], m["text"], markdown.count("\n", 0, m.start("text")) + 1, m["source"] or "")
        for m in _FENCE.finditer(markdown)
    ]


def commands(block: Block) -> list[Command]:
    """The commands of a console block; a line of output before the first of them is an error of the document."""
    found: list[Command] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append(Command(line.removeprefix("$ "), []))
        else:
            found[-1].shown.append(line)
    return found


def fits(shown: list[str], lines: list[str]) -> bool:
    """Whether lines are those shown, but for blanks at their ends; a line `...` stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line.rstrip()) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in lines)) is not None


def parts(block: Block) -> list[list[str]]:
    """The lines of an excerpt, cut where a line `# ...` stands for lines left out."""
    found: list[list[str]] = [[]]
    for line in block.text.splitlines():
        if line.strip() == "# ...":
            found.append([])
        else:
            found[-1].append(line)
    return found


def place_of(part: list[str], lines: list[str], start: int) -> int:
    """The first line at or after `start` where the part stands, at any indentation; -1 where it does not stand."""
    for first in range(start, len(lines) - len(part) + 1):
        if _dedented(lines[first : first + len(part)]) == _dedented(part):
            return first
    return -1


def _dedented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:].rstrip() for line in lines]


def table(markdown: str, first_head: str) -> list[list[str]]:
    """The rows of the table whose first column has that head, without head and rule."""
    lines = markdown.splitlines()
    (start,) = (number for number, line in enumerate(lines) if line.startswith(f"| {first_head} |"))
    rows: list[list[str]] = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        cells = re.split(r"(?<!\\)\|", line.strip("|"))
        rows.append([cell.strip().replace(r"\|", "|") for cell in cells])
    return rows


def codes(cell: str) -> list[str]:
    """What stands in backticks in a cell of a table."""
    return re.findall(r"`([^`]+)`", cell)


def links(markdown: str) -> Iterator[str]:
    """The targets of all links outside of fenced blocks."""
    yield from _LINK.findall(_FENCE.sub("", markdown))


def paths(markdown: str) -> Iterator[str]:
    """The paths of the checkout that stand in backticks outside of fenced blocks."""
    yield from _PATH.findall(_FENCE.sub("", markdown))


def anchors(markdown: str) -> set[str]:
    """The anchors of all headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", _FENCE.sub("", markdown), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head).lower().replace(" ", "-") for head in heads}
