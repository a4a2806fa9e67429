"""Texts of pages: escapes of Markdown, of HTML and of the generator, each undone once; how names compare and show.

In: the text of a cell or heading. Out: the text that was meant. Not done here: telling which layers a cell has. Names
are Markdown as people write it. Descriptions of properties are the definition's own text, of which the generator
escapes quotes and backslashes only, so that an entity there stays as it is. Values of enums and descriptions of unions
pass through the generator first and through Mustache's HTML escaping then.
"""

from __future__ import annotations

import re

from schemawright.budgets import MAX_SHOWN_TEXT

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}
_ENTITY = re.compile(r"&(?:(amp|lt|gt|quot)|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));")
_PUNCTUATION = r"[!-/:-@\[-`{-~]"
"""The characters that a backslash escapes (CommonMark 0.31.2, section 2.4)."""
_ESCAPE = re.compile(rf"\\({_PUNCTUATION})")
_ESCAPE_OR_ENTITY = re.compile(rf"{_ESCAPE.pattern}|{_ENTITY.pattern}")
_QUOTE = re.compile(r'\\(["\\|])')
_LAST_CHARACTER = 0x10FFFF
_REPLACEMENT = "\ufffd"


def plain(text: str) -> str:
    r"""Markdown text with its escapes and entities undone in one pass: `\&lt;` is `&lt;`, and `&amp;lt;` is too."""
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPE_OR_ENTITY.sub(lambda found: found[1] or _character(found[2], found[3], found[4]), text)


def without_entities(text: str) -> str:
    """Text with the entities that Mustache writes and all numeric ones replaced by their characters."""
    return _ENTITY.sub(lambda found: _character(found[1], found[2], found[3]), text)


def without_escapes(text: str) -> str:
    """Text without the backslashes before punctuation."""
    return _ESCAPE.sub(r"\1", text)


def description(text: str) -> str:
    r"""A description without the backslashes before `"` and `\`, which the generator writes, and before `|`.

    GFM asks for `\|` in tables. The generator doubles each backslash, so a single one before a bar is not its own.
    """
    return _QUOTE.sub(r"\1", text)


def _character(name: str | None, decimal: str | None, hexadecimal: str | None) -> str:
    """The character of an entity; a number that is none becomes U+FFFD (CommonMark 0.31.2, section 2.5)."""
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal or "0", 16)
    return chr(code) if 0 < code <= _LAST_CHARACTER and not 0xD800 <= code <= 0xDFFF else _REPLACEMENT


def folded(name: str) -> str:
    """A name without case and punctuation, which is what survives the re-casing that generators do."""
    if name.isalnum():
        return name.casefold()
    return "".join(c for c in name if c.isalnum()).casefold() or name


def shown(text: str) -> str:
    """Untrusted text for use in a message: short, and without characters that a terminal could act on."""
    short = text if len(text) <= MAX_SHOWN_TEXT else text[: MAX_SHOWN_TEXT - 3] + "..."
    return short if short.isprintable() else repr(short)[1:-1]
