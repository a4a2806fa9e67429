"""The docstring printer and the comment printer: the only ways for prose of a spec into generated source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from schemawright.ir.text import CheckedText, SpecText, maker

WIDTH = 88
_FENCES = ("```", "~~~")
_CODING = re.compile("coding([:=])")


class Docstring(CheckedText):
    """A text between triple quotes, which nothing in it ends; "" for none."""

    __slots__ = ()


class Comment(CheckedText):
    """The rest of a comment line."""

    __slots__ = ()


_docstring, _comment = maker(Docstring), maker(Comment)


def docstring(paragraphs: Sequence[SpecText], indent: int) -> Docstring:
    """A docstring of the paragraphs, wrapped to `WIDTH` at an indentation of `indent` spaces; "" for no text.

    The result stands on lines of its own: the first line is not indented, the others are.
    """
    lines = _lines(paragraphs, WIDTH - indent - 3)
    if len(lines) == 1:
        lines = _lines(paragraphs, WIDTH - indent - 6)
    if not lines:
        return Docstring("")
    if len(lines) == 1:
        return _quoted(_closed(lines[0]))
    pad = " " * indent
    body = "\n".join(pad + line if line and number else line for number, line in enumerate(lines))
    return _quoted(f"{body}\n{pad}")


def summary(text: SpecText) -> Docstring:
    """A docstring of one line, however long it is."""
    return _quoted(_closed(_escaped(text)))


def _quoted(body: str) -> Docstring:
    if '"""' in body:
        raise AssertionError(f"a docstring would end early: {body[:80]!r}")
    return _docstring(f'"""{body}"""')


def comment(text: SpecText) -> Comment:
    """The text as the rest of a comment line: one line of printable characters.

    Nothing in it speaks to a tool: no `#` starts a second comment (`# noqa`, `# type: ignore`), and `coding:` names no
    encoding, which Python would read the whole file in (PEP 263).
    """
    line = "".join(c if c.isprintable() else " " for c in text)
    safe = _CODING.sub(lambda found: f"coding{_escape(found[1])}", line.replace("#", _escape("#")))
    return _comment(safe)


def _lines(paragraphs: Sequence[SpecText], width: int) -> list[str]:
    """The paragraphs as wrapped lines, a blank one between two paragraphs, none at either end."""
    found: list[str] = []
    for paragraph in paragraphs:
        if _is_line(paragraph, width):
            wrapped = [paragraph.strip()]
        else:
            wrapped = list(_wrapped(_logical_lines(paragraph), width))
        while wrapped and not wrapped[0]:
            wrapped.pop(0)
        while wrapped and not wrapped[-1]:
            wrapped.pop()
        if wrapped:
            found += ["", *wrapped] if found else wrapped
    return found


def _is_line(text: str, width: int) -> bool:
    """Whether a text is one line that fits and needs no escapes, as most texts are."""
    return len(text) <= width and _needs_no_escape(text)


def _needs_no_escape(line: str) -> bool:
    return line.isascii() and line.isprintable() and "\\" not in line and '"""' not in line


def _logical_lines(text: SpecText) -> list[str]:
    """The lines of a text with newlines of any system, escaped, without trailing blanks and common indentation."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    lines = [_escaped(line.rstrip()) for line in raw]
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line]
    margin = min(margins, default=0)
    return [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]


def _escaped(line: str) -> str:
    """The line as it may stand between triple quotes: nothing in it ends the string or starts an escape."""
    if _needs_no_escape(line):
        return line
    line = line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return "".join(c if c.isprintable() or c == "\u00a0" else _escape(c) for c in line)


def _escape(character: str) -> str:
    if unicodedata.category(character) == "Zs":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _closed(line: str) -> str:
    """The line without a quote or blank right before the closing quotes."""
    before = line[:-1]
    is_escaped = (len(before) - len(before.rstrip("\\"))) % 2 == 1
    return f'{before}\\"' if line.endswith('"') and not is_escaped else line


def _wrapped(lines: Sequence[str], width: int) -> Iterator[str]:
    """The lines, long ones broken at blanks; fenced code, tables and indented code stay as they are."""
    fenced = False
    for line in lines:
        text = line.lstrip(" ")
        if text.startswith(_FENCES):
            fenced = not fenced
        if fenced or len(line) <= width or text.startswith("|") or len(line) - len(text) >= 4:
            yield line
        else:
            yield from _broken(text, width, len(line) - len(text))


def _broken(text: str, width: int, indent: int) -> Iterator[str]:
    """One long line as several; the items of a list are continued below their text."""
    marker = next((len(m) for m in ("- ", "* ", "+ ") if text.startswith(m)), 0)
    current, rest = " " * indent, " " * (indent + marker)
    room = False
    for word in text.split(" "):
        if room and len(current) + 1 + len(word) > width:
            yield current
            current, room = rest, False
        current = f"{current} {word}" if room else current + word
        room = True
    yield current
