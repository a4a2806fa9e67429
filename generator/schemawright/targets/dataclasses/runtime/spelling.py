"""How values are spelled in URLs, headers, cookies and forms: the styles of parameters.

In: JSON values. Out: texts, percent-encoded where that is asked for (RFC 6570; the table in OAS 3.1 section 4.8.12.4).
A list or an object that is empty is left out, null is no text, and what is nested deeper than a style tells is JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import quote

from .kinds import is_object, is_sequence

Quote: TypeAlias = Callable[[str], str]
Pair: TypeAlias = tuple[str, str]
_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_TRIPLE = re.compile(r"(%[0-9A-Fa-f]{2})")
_IN_QUERY, _IN_PATH, _IN_COOKIE = ":/?[]@!$'()*,;=", ":[]@!$&'()*+,;=", "!#$&'()*+-./:<=>?@[]^_`{|}~"
"""What stays as it is besides letters and digits: reserved characters that no reader of that part takes for its own
(RFC 3986 section 2.2), and all that a cookie may hold (RFC 6265 section 4.1.1)."""


class Named(NamedTuple):
    """A name with the texts of its value, which stand with a delimiter between them."""

    name: str
    texts: tuple[str, ...]
    delimiter: str = ","

    @property
    def text(self) -> str:
        """The value as one text."""
        return self.delimiter.join(self.texts)

    def quoted(self, own: Quote) -> Pair:
        """Name and value percent-encoded; a comma that delimits stays one, unlike those in the texts."""
        between = "," if self.delimiter == "," else quote(self.delimiter)
        return own(self.name), between.join(map(own, self.texts))


def named(name: str, value: Any, style: str, explode: bool) -> list[Named]:
    """A value in a query, a cookie or a form. `ValueError` where a text holds the delimiter that it stands between."""
    if style == "deepObject":
        return [Named(key, (text,)) for key, text in _bracketed(name, value)]
    if is_object(value):
        members = [(key, text_of(item)) for key, item in value.items()]
        if explode:
            return [Named(key, (text,)) for key, text in members]
        return _delimited(name, [text for member in members for text in member], style)
    if is_sequence(value):
        items = [text_of(item) for item in value]
        return [Named(name, (item,)) for item in items] if explode else _delimited(name, items, style)
    return [Named(name, (text_of(value),))]


def _delimited(name: str, texts: list[str], style: str) -> list[Named]:
    delimiter = _DELIMITERS.get(style, ",")
    if delimiter != "," and (wrong := next((text for text in texts if delimiter in text), None)) is not None:
        raise ValueError(f"{name!r}: {wrong!r} holds the delimiter of its style, {style}")
    return [Named(name, tuple(texts), delimiter)] if texts else []


def _bracketed(name: str, value: Any) -> list[Pair]:
    """As servers read nested values: `a[b]=1`, `a[0]=2`; the style deepObject says no more than the first level."""
    items: Iterable[tuple[str, Any]]
    if is_object(value):
        items = value.items()
    elif is_sequence(value):
        items = ((str(index), item) for index, item in enumerate(value))
    else:
        return [(name, text_of(value))]
    return [pair for key, item in items for pair in _bracketed(f"{name}[{key}]", item)]


def expanded(name: str, value: Any, style: str, explode: bool, own: Quote) -> str:
    """The one text of a value in a path or a header, each part of it as `own` spells it."""
    is_matrix = style == "matrix"
    delimiter = own(_DELIMITERS[style]) if style in _DELIMITERS else ","
    between = {"label": ".", "matrix": ";"}.get(style, delimiter) if explode else delimiter
    if is_object(value):
        pairs = [(own(key), own(text_of(item))) for key, item in value.items()]
        parts = [_assigned(*pair, is_matrix) if explode else between.join(pair) for pair in pairs]
    elif is_sequence(value):
        texts = [own(text_of(item)) for item in value]
        parts = [_assigned(own(name), text, is_matrix) for text in texts] if explode and is_matrix else texts
    else:
        parts = [own(text_of(value))]
        explode = False
    if not parts:
        return ""
    text = between.join(parts)
    if is_matrix:
        return f";{text}" if explode else f";{_assigned(own(name), text, True)}"
    return f".{text}" if style == "label" else text


def _assigned(name: str, text: str, is_matrix: bool) -> str:
    """A name with its value; a matrix has no sign for an empty one (RFC 6570 section 3.2.7)."""
    return name if is_matrix and not text else f"{name}={text}"


def as_it_is(text: str) -> str:
    """The text itself."""
    return text


def without_comma(text: str) -> str:
    """The text itself, where it stands between commas and nothing would tell its own; else `ValueError`."""
    if "," in text:
        raise ValueError(f"{text!r} holds a comma, which stands between values here")
    return text


def percent_encoded(text: str) -> str:
    """All but letters, digits and `-._~` percent-encoded (RFC 6570 section 3.2.2)."""
    return quote(text, safe="")


def reserved_in_query(text: str) -> str:
    """As `percent_encoded`; reserved characters and what is encoded already stay (`allowReserved`)."""
    return _reserved(text, _IN_QUERY)


def reserved_in_list(text: str) -> str:
    """As `reserved_in_query` but for commas, between which the text stands."""
    return _reserved(text, _IN_QUERY.replace(",", ""))


def reserved_in_path(text: str) -> str:
    """As `reserved_in_query`, without what ends a part of a path."""
    return _reserved(text, _IN_PATH)


def encoded_in_cookie(text: str) -> str:
    """A text with what no cookie may hold percent-encoded."""
    return quote(text, safe=_IN_COOKIE)


def _reserved(text: str, kept: str) -> str:
    pieces = _TRIPLE.split(text)  # every second one is a triple
    return "".join(piece if index % 2 else quote(piece, safe=kept) for index, piece in enumerate(pieces))


def text_of(value: Any) -> str:
    """A JSON value as one text: a string is itself, null is empty."""
    if isinstance(value, str):
        return value
    return "" if value is None else json_of(value)


def json_of(value: Any, *, ascii_only: bool = False) -> str:
    """A JSON value as JSON text without blanks."""
    return json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":"))
