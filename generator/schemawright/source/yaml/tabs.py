"""Tabs before comments and at the ends of lines, which YAML parsers refuse and editors leave there.

In: YAML text and the place where a parser stopped. Out: text of the same length with blanks for those tabs. Not done
here: tabs that indent, which have no meaning in YAML.
"""

from __future__ import annotations

import re

_MEANINGLESS = re.compile(r"[ \t]*(?=#|\n|$)(?:[^\n]*\n[ \t]*(?=#|\n))*")


def without_tab(text: str, at: int) -> str | None:
    """The text without the tab at a place, and those of the comments and empty lines below it.

    None where no tab stands there, or something that is no comment follows it.
    """
    found = _MEANINGLESS.match(text, at)
    if text[at : at + 1] != "\t" or found is None:
        return None
    lines = found[0].split("\n")
    blank = "\n".join(line.replace("\t", " ", _indent(line)) for line in lines)
    return text[:at] + blank + text[found.end() :]


def _indent(line: str) -> int:
    """How many tabs stand before the comment of a line."""
    return line[: len(line) - len(line.lstrip(" \t"))].count("\t")
