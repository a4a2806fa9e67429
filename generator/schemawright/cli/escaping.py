"""Text of a hostile spec as it may be shown.

In: any text. Out: text that steers no terminal and fills no screen. Not done here: what a format escapes of its own.
"""

from __future__ import annotations

from schemawright.budgets import MAX_SHOWN_MESSAGE


def escaped(text: str) -> str:
    """The text with every character that is not printable as \\xNN, \\uNNNN or \\UNNNNNNNN.

    That holds control characters, line and paragraph separators, bidirectional and other invisible marks, and lone
    surrogates.
    """
    return text if text.isprintable() else "".join(char if char.isprintable() else _escape(char) for char in text)


def shortened(text: str, longest: int = MAX_SHOWN_MESSAGE) -> str:
    """The text escaped, its middle left out where it is longer than `longest` characters."""
    shown = escaped(text)
    if len(shown) <= longest:
        return shown
    kept = longest - 3
    return f"{shown[: kept - kept // 3]}...{shown[-(kept // 3) :]}"


def _escape(char: str) -> str:
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
