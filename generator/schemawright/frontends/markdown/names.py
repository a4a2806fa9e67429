"""Names and other texts of pages: how they compare, and how a message shows them.

In: untrusted text. Out: text to compare with, or to print. Not done here: making Python names.
"""

from __future__ import annotations

_SHOWN_LENGTH = 60


def folded(name: str) -> str:
    """A name without case and punctuation, which is what survives the re-casing that generators do."""
    if name.isalnum():
        return name.casefold()
    return "".join(c for c in name if c.isalnum()).casefold() or name


def shown(text: str) -> str:
    """Untrusted text for use in a message: short, and without characters that a terminal could act on."""
    short = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 3] + "..."
    return short if short.isprintable() else repr(short)[1:-1]
