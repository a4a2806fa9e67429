"""JSON Pointers (RFC 6901).

In: pointers, fragments of references, JSON values. Out: reference tokens and the values they lead to. Not done here:
files (`workspace`) and lines (`positions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from schemawright.budgets import MAX_SHOWN_POINTER
from schemawright.diagnostics import escape_token
from schemawright.source.quoting import quoted
from schemawright.source.values import JsonValue

_BAD_ESCAPE = re.compile(r"~(?![01])")
_INDEX = re.compile(r"0|[1-9][0-9]{0,17}")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


class PointerError(LookupError):
    """A pointer that is malformed or leads nowhere; `reached` counts the tokens that led somewhere."""

    def __init__(self, message: str, reached: int = 0) -> None:
        super().__init__(message)
        self.reached = reached


def percent_decoded(text: str) -> str:
    """The text with percent escapes read as UTF-8 (RFC 3986 section 2.1).

    What is no escape stays as it is; bytes that are not UTF-8 become U+FFFD, which no file and no key is called.
    """
    if "%" not in text:
        return text
    data = _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), text.encode("utf-8", "surrogatepass"))
    return data.decode("utf-8", "replace")


def parse_pointer(text: str) -> tuple[str, ...]:
    """The reference tokens of a pointer (RFC 6901 sections 3 and 4). Raises `PointerError` for a malformed one."""
    if not text:
        return ()
    if not text.startswith("/"):
        raise PointerError(f"the JSON Pointer {quoted(text)} does not start with /")
    if "~" not in text:
        return tuple(text[1:].split("/"))
    if _BAD_ESCAPE.search(text):
        raise PointerError(f"the JSON Pointer {quoted(text)} has a ~ that neither 0 nor 1 follows")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in text[1:].split("/"))


def parse_fragment(text: str) -> tuple[str, ...]:
    """The reference tokens of a URI fragment, without its # (RFC 6901 section 6). Raises `PointerError`."""
    return parse_pointer(percent_decoded(text))


def pointer_text(tokens: Sequence[str | int]) -> str:
    """The pointer made of these tokens (RFC 6901 section 5)."""
    return "".join(f"/{escape_token(token)}" for token in tokens)


def shown_pointer(tokens: Iterable[str | int]) -> str:
    """The pointer made of these tokens or, where that is too long for a message, to a value above."""
    pointer = ""
    for token in tokens:
        longer = f"{pointer}/{escape_token(token)}"
        if len(longer) > MAX_SHOWN_POINTER:
            break
        pointer = longer
    return pointer


def split_reference(reference: str) -> tuple[str, str]:
    """File part and fragment of a reference, both still percent-encoded."""
    file, _, fragment = reference.partition("#")
    return file, fragment


def resolve(data: JsonValue, tokens: Sequence[str]) -> JsonValue:
    """The value that the tokens lead to (RFC 6901 section 4). Raises `PointerError` where they lead nowhere."""
    value = data
    for reached, token in enumerate(tokens):
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and _INDEX.fullmatch(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            raise PointerError(_nowhere(value, token), reached)
    return value


def _nowhere(value: JsonValue, token: str) -> str:
    match value:
        case dict():
            return f"there is no member {quoted(token)}"
        case list():
            return f"{quoted(token)} is no index of an array of {len(value)}"
        case _:
            return f"nothing lies below a scalar, {quoted(token)} neither"
