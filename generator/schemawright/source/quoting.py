"""Text of an input inside a message.

In: any text. Out: one short line between quotes, without control characters; and any text without what gives access to
a server. Not done here: judging URLs (`urls`).
"""

from __future__ import annotations

import re

from schemawright.budgets import MAX_SHOWN_TEXT

# What stands for the host is more than a host and a port: a user's name, or a password that may hold any character.
_CREDENTIALS = re.compile(
    r"(?:(?<![^\s:])//|https?:/+)"
    r"(?!(?:\[[^]@/?#]*\]|[^]\[:@/?#]*)(?::[0-9]{0,5})?(?:[/?#]|\Z))",
    re.IGNORECASE,
)


def quoted(text: str) -> str:
    """The text as a message shows it: cut where it is long; `repr` escapes controls, bidi marks and surrogates."""
    text = without_credentials(text)
    return repr(text if len(text) <= MAX_SHOWN_TEXT else text[: MAX_SHOWN_TEXT - 3] + "...")


def without_credentials(text: str) -> str:
    """A URL, of whatever scheme and however misspelled, as messages may show it: without user name and password.

    Where the two are not well-formed, all before the last @ goes. Other texts stay as they are.
    """
    end = text.rfind("@") + 1
    start = _CREDENTIALS.search(text, 0, end) if end else None
    return text[: start.end()] + text[end:] if start else text
