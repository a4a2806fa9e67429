"""Text of an input inside a message. In: any text. Out: one short line between quotes, without control characters."""

from __future__ import annotations

MAX_SHOWN = 60


def quoted(text: str) -> str:
    """The text as a message shows it: cut where it is long; `repr` escapes controls, bidi marks and surrogates."""
    return repr(text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 3] + "...")
