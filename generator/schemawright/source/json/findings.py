"""A slow, exact look at JSON text that the fast reader stumbled over.

In: JSON text. Out: diagnostics with line, column and pointer for what RFC 8259 advises against and this tool refuses:
repeated keys, NaN, unpaired surrogates, too much depth; and for numbers too large for readers, which it takes as texts.
Nothing recurses. Not done here: values, and errors of syntax, which the fast reader places itself; the scan ends where
the text stops being JSON.
"""

from __future__ import annotations

import re

from schemawright.budgets import MAX_JSON_FINDINGS, Budgets
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity
from schemawright.source.lines import line_and_column
from schemawright.source.pointers import shown_pointer
from schemawright.source.quoting import quoted

_TOKEN = re.compile(r'[ \t\n\r]*(?:("[^"\\]*(?:\\.[^"\\]*)*")|([\[\]{},:])|([^\s\[\]{},:"]+))', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<lone>u[dD][89a-fA-F]..)|.)", re.DOTALL)
_INTEGER = re.compile(r"-?[0-9]+")
_TOO_LARGE = "a number too large for JSON readers; it is read as text"
_QUOTE = "put quotes around it if it is text"


def lone_surrogate(text: str) -> int:
    """The offset of an escape that stands for half a character (RFC 8259 section 8.2); -1 where there is none."""
    if "\\ud" not in text and "\\uD" not in text:
        return -1
    return next((m.start() for m in _ESCAPE.finditer(text) if m["lone"]), -1)


def json_findings(file: str, text: str, budgets: Budgets) -> list[Diagnostic]:
    """What the text holds beyond the budgets, or twice, in the order of the text; errors stand first."""
    scan = _Scan(file, text, budgets)
    scan.run()
    return scan.found + scan.texts


class _Frame:
    """An open object or array: the keys seen, or the index of the item in work."""

    __slots__ = ("at", "expects_key", "keys")

    def __init__(self, *, is_object: bool) -> None:
        self.keys: dict[str, int] | None = {} if is_object else None
        self.at: str | int = "" if is_object else 0
        self.expects_key = is_object


class _Scan:
    """One pass over the tokens."""

    def __init__(self, file: str, text: str, budgets: Budgets) -> None:
        self.file = file
        self.text = text
        self.budgets = budgets
        self.frames: list[_Frame] = []
        self.found: list[Diagnostic] = []
        self.texts: list[Diagnostic] = []

    def run(self) -> None:
        end = 0
        while len(self.found) < MAX_JSON_FINDINGS and (match := _TOKEN.match(self.text, end)):
            end = match.end()
            text, punctuation, word = match.groups()
            if punctuation:
                if not self.punctuation(punctuation, match.start(2)):
                    break
            elif word:
                self.word(word, match.start(3))
            elif self.frames and self.frames[-1].expects_key:
                self.key(text, match.start(1))

    def punctuation(self, sign: str, start: int) -> bool:
        """Follow the structure; False where it goes deeper than the budget, or ends before it began."""
        frames = self.frames
        if sign in "{[":
            if len(frames) >= self.budgets.depth:
                self.report("too-deep", f"nested more than {self.budgets.depth} levels deep", start)
                return False
            frames.append(_Frame(is_object=sign == "{"))
        elif sign in "}]":
            if not frames:
                return False
            frames.pop()
        elif sign == "," and frames:
            frame = frames[-1]
            frame.expects_key = frame.keys is not None
            if isinstance(frame.at, int):
                frame.at += 1
        return True

    def key(self, source: str, start: int) -> None:
        """Take down a key of the innermost object."""
        frame = self.frames[-1]
        key = _unquoted(source)
        frame.at = key
        frame.expects_key = False
        if frame.keys is None:
            return
        if key in frame.keys:
            self.repeated(key, frame.keys[key], start)
        elif len(key) > self.budgets.key_length:
            message = f"a key of {len(key)} characters; {self.budgets.key_length} is the limit"
            self.report("too-big", message, start)
        frame.keys.setdefault(key, start)

    def repeated(self, key: str, first: int, start: int) -> None:
        """Report a key that an object has again."""
        message = f"the key {quoted(key)} stands here for the second time"
        place = Origin(self.file, self.pointer(), *line_and_column(self.text, first))
        self.report("duplicate-key", message, start, Related("declared first here", place))

    def word(self, word: str, start: int) -> None:
        """Look at a number or name."""
        limit = self.budgets.integer_digits
        if word in ("NaN", "Infinity", "-Infinity"):
            self.report("syntax", f"JSON has no {word} (RFC 8259 section 6)", start)
        elif _INTEGER.fullmatch(word):
            digits = len(word.removeprefix("-"))
            if digits > limit:
                self.report("too-big", f"an integer of {digits} digits; {limit} is the limit", start)
        elif _is_infinite(word):
            self.too_large(start)

    def too_large(self, start: int) -> None:
        """Note a number that is read as a text."""
        if len(self.texts) < MAX_JSON_FINDINGS:
            origin = Origin(self.file, self.pointer(), *line_and_column(self.text, start))
            self.texts.append(Diagnostic("syntax", Severity.WARNING, _TOO_LARGE, origin, _QUOTE))

    def pointer(self) -> str:
        return shown_pointer(frame.at for frame in self.frames if not frame.expects_key)

    def report(self, code: str, message: str, start: int, *related: Related) -> None:
        origin = Origin(self.file, self.pointer(), *line_and_column(self.text, start))
        self.found.append(Diagnostic(code, Severity.ERROR, message, origin, related=related))


def _unquoted(source: str) -> str:
    if "\\" not in source:
        return source[1:-1]
    import json

    try:
        return str(json.loads(source, strict=False))
    except json.JSONDecodeError:
        return source[1:-1]


def _is_infinite(word: str) -> bool:
    try:
        return float(word) in (float("inf"), float("-inf"))
    except ValueError:
        return False
