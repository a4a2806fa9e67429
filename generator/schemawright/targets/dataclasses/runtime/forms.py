"""Bodies in form, of models and of parameters: text in pairs, or parts that may be files."""

from __future__ import annotations

import mimetypes
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .kinds import is_object, is_sequence
from .operations import (
    JSON_TYPE,
    MULTIPART,
    URL_ENCODED,
    BodyT,
    Operation,
    OperationContent,
    OperationEncoding,
    OperationParameter,
)
from .spelling import (
    as_it_is,
    expanded,
    json_of,
    named,
    percent_encoded,
    reserved_in_list,
    reserved_in_query,
    text_of,
    without_comma,
)

File: TypeAlias = "bytes | tuple[str, bytes] | tuple[str, bytes, str]"
"""The bytes of a file, or its name and these, or also its media type."""
Part: TypeAlias = tuple[str, tuple[str | None, bytes, str, dict[str, str]]]
"""Name, file name, bytes, media type and headers of a part of a form, as `files` of httpx and requests take them."""
_NO_ENCODING = OperationEncoding()
_LINE = re.compile(r"[\r\n\0]")
_GUESSED = mimetypes.MimeTypes()
"""The media types of file names that Python knows itself, the same on every machine."""


@dataclass(frozen=True, slots=True)
class Form:
    """A body in form: `text` of one in pairs, `parts` of one in several parts, which may be files.

    `encoded()` and `content_type` are all that a request needs; clients that make forms of parts themselves take those.
    """

    media_type: str
    text: str = ""
    parts: tuple[Part, ...] = ()
    boundary: str = field(default_factory=lambda: secrets.token_hex(16))

    @property
    def content_type(self) -> str:
        """The header of the request."""
        return f"{self.media_type}; boundary={self.boundary}" if self.media_type == MULTIPART else self.media_type

    def encoded(self) -> bytes:
        """The body of the request (RFC 7578, or the form of URLs in HTML)."""
        if self.media_type != MULTIPART:
            return self.text.encode()
        opened = f"--{self.boundary}\r\n".encode()
        parts = [opened + _head(part) + part[1][1] + b"\r\n" for part in self.parts]
        return b"".join(parts) + f"--{self.boundary}--\r\n".encode()


def _head(part: Part) -> bytes:
    """The headers of a part."""
    name, (file_name, _, media_type, headers) = part
    named = "" if file_name is None else f'; filename="{_escaped(file_name)}"'
    lines = {"Content-Disposition": f'form-data; name="{_escaped(name)}"{named}', "Content-Type": media_type, **headers}
    return "".join(f"{key}: {value}\r\n" for key, value in lines.items()).encode() + b"\r\n"


def _escaped(text: str) -> str:
    """A name as browsers escape it (RFC 7578 section 5.1), but for backslashes, which escape in quotes elsewhere."""
    for character, escape in (("\\", "\\\\"), ('"', "%22"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, escape)
    return text


def form(
    model: BodyT,
    operation: Operation[BodyT, Any],
    files: Mapping[str, File | Sequence[File]] | None = None,
    headers: Mapping[str, Mapping[str, Any]] | None = None,
) -> Form:
    """A body in form, each property as the `encoding` of the operation says (OAS 3.1 section 4.8.15).

    `files` holds the bytes of properties that are files, a list for several; the model's text of such a property is the
    name of the file. `headers` holds the values of those that the definition gives to the part of a property.
    `LookupError` where the operation takes no form, `TypeError` for files or headers where it takes none, and for what
    is no object.
    """
    content = _form_content(operation, bool(files))
    if headers and (unknown := [name for name in headers if name not in content.encodings]):
        raise TypeError(f"{operation.name} has no headers for {unknown[0]!r}")
    values = content.serializer.dump(model)
    if not is_object(values):
        raise TypeError(f"{operation.name}: only an object has the names that a form needs")
    if _plain(content.media_type) == MULTIPART:
        made = _parts(content.encodings, values, files or {}, headers or {})
        return Form(MULTIPART, parts=tuple(made))
    return Form(URL_ENCODED, "&".join(pairs_of(content.encodings, values)))


def _form_content(operation: Operation[BodyT, Any], has_files: bool) -> OperationContent[BodyT]:
    """The first body in form of an operation, or the first that may have files."""
    kinds = [_plain(content.media_type) for content in operation.request]
    for kind, content in zip(kinds, operation.request, strict=True):
        if kind == MULTIPART or (kind == URL_ENCODED and not (has_files and MULTIPART in kinds)):
            if has_files and kind != MULTIPART:
                raise TypeError(f"{operation.name} takes no files")
            return content
    raise LookupError(f"{operation.name} takes no form")


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def pairs_of(encodings: Mapping[str, OperationEncoding], values: Mapping[str, Any]) -> Iterator[str]:
    """The pairs of a form in text: by the style of a property or, where it has none, in its media type."""
    for name, value in values.items():
        encoding = encodings.get(name, _NO_ENCODING)
        if encoding.style:
            yield from spelled_pairs(name, value, encoding)
            continue
        is_whole = bool(encoding.media_type) or not is_sequence(value)
        for item in [value] if is_whole else value:
            yield f"{percent_encoded(name)}={percent_encoded(text_in(item, _media_type(item, encoding)))}"


def spelled_pairs(name: str, value: Any, spelling: OperationEncoding | OperationParameter) -> Iterator[str]:
    """The pairs of a value in a query or a form, by its style."""
    for each in named(name, value, spelling.style, spelling.explode):
        own = percent_encoded
        if spelling.allow_reserved:
            own = reserved_in_list if len(each.texts) > 1 else reserved_in_query
        key, text = percent_encoded(each.name), each.quoted(own)[1]
        yield f"{key}={text}"


def _parts(
    encodings: Mapping[str, OperationEncoding],
    values: Mapping[str, Any],
    files: Mapping[str, File | Sequence[File]],
    headers: Mapping[str, Mapping[str, Any]],
) -> Iterator[Part]:
    """The parts of a form; a list is a part for each of its items."""
    for name in (*values, *(name for name in files if name not in values)):
        value, encoding = values.get(name), encodings.get(name, _NO_ENCODING)
        own = dict(_headers(name, encoding, headers.get(name, {})))
        if name in files:
            yield from file_parts(name, files[name], value, encoding.media_type, own)
        elif encoding.style:
            for each in named(name, value, encoding.style, encoding.explode):
                yield each.name, (None, each.text.encode(), "text/plain", dict(own))
        else:
            for item in value if is_sequence(value) else [value]:
                media_type = _media_type(item, encoding)
                yield name, (None, text_in(item, media_type).encode(), media_type, dict(own))


def _headers(name: str, encoding: OperationEncoding, given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The headers of a part."""
    known = {header.name for header in encoding.headers}
    if unknown := [key for key in given if key not in known]:
        raise TypeError(f"the part {name!r} has no header {unknown[0]!r}")
    for header in encoding.headers:
        if header.name in given:
            yield header.name, header_text(header, header.serializer.dump(given[header.name]))
        elif header.required:
            raise TypeError(f"the part {name!r} needs a value for the header {header.name!r}")


def header_text(header: OperationParameter, value: Any) -> str:
    """The text of a header; `ValueError` where it would end the header, or be read as other values."""
    if header.media_type:
        is_json = JSON_TYPE.match(header.media_type)
        text = json_of(value, ascii_only=True) if is_json else text_of(value)
    else:
        own = without_comma if is_object(value) or is_sequence(value) else as_it_is
        text = expanded(header.name, value, header.style, header.explode, own)
    if _LINE.search(text):
        raise ValueError(f"a value of the header {header.name!r} has several lines")
    return text


def file_parts(
    name: str,
    given: File | Sequence[File],
    names: Any = None,
    media_types: str = "",
    headers: Mapping[str, str] | None = None,
) -> Iterator[Part]:
    """The parts of one file or of several; `names` are what they are called where they do not say it."""
    called: Sequence[Any] = names if is_sequence(names) else [names]
    several: Sequence[Any] = given if isinstance(given, list) else [given]
    for index, file in enumerate(several):
        own_name = (called[index] if index < len(called) else None) or name
        own_name, data, *media_type = file if isinstance(file, tuple) else (own_name, file)
        kind = media_type[0] if media_type else _guessed(str(own_name), media_types)
        yield name, (str(own_name), bytes(data), kind, dict(headers or {}))


def _guessed(file_name: str, media_types: str) -> str:
    """The media type of a file: the one that is named or, of several, that which its name has."""
    named = [each.strip() for each in media_types.split(",") if each.strip()]
    if len(named) == 1 and "*" not in named[0]:
        return named[0]
    guess = _GUESSED.guess_type(file_name)[0] or ""
    ranges = (guess, f"{guess.partition('/')[0]}/*", "*/*")
    return guess if guess and any(each.lower() in ranges for each in named) else "application/octet-stream"


def _media_type(value: Any, encoding: OperationEncoding) -> str:
    """The media type of a value without a file; objects and lists in a list are JSON unless something else is said."""
    plain = "application/json" if is_object(value) or is_sequence(value) else "text/plain"
    is_one = not ("," in encoding.media_type or "*" in encoding.media_type)
    return encoding.media_type if encoding.media_type and is_one else plain


def text_in(value: Any, media_type: str) -> str:
    """The text of a value in a media type."""
    return json_of(value) if JSON_TYPE.match(media_type) else text_of(value)
