"""The parameters of a request, each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from .absent import UNSET
from .forms import Form, Part, file_parts, header_text, pairs_of, spelled_pairs, text_in
from .kinds import is_object, is_sequence
from .operations import MULTIPART, URL_ENCODED, Operation, OperationParameter
from .spelling import (
    Named,
    Pair,
    as_it_is,
    encoded_in_cookie,
    expanded,
    named,
    percent_encoded,
    reserved_in_path,
    reserved_in_query,
    without_comma,
)

_NO_COOKIE = re.compile(r"[;\x00-\x1f\x7f]")
_VARIABLE = re.compile(r"\{([^{}]+)\}")


class Placed(NamedTuple):
    """The parts of a request that its parameters make.

    `path` and `query` stand in a URL as they are; `target` is both. `form` is the body that OpenAPI 2.0 makes of
    parameters in `formData`.
    """

    path: str
    query: str
    headers: dict[str, str]
    cookies: list[Pair]
    form: Form | None

    @property
    def target(self) -> str:
        """Path and query, as a URL has them behind its server."""
        if not self.query:
            return self.path
        return f"{self.path}{'&' if '?' in self.path else '?'}{self.query}"


def placed(operation: Operation[Any, Any], values: Mapping[str, Any]) -> Placed:
    """The parameters of a request, spelled as the definition says (OAS 3.1 section 4.8.12); None is left out.

    `values` are the Python values by the keys of parameters: their names, or `path_id` and `query_id` where two share
    one. `TypeError` for a key that the operation has not, or that it needs, and `ValueError` for what cannot stand at
    its place: in a path no text, `.` and `..`, elsewhere the ends of lines and what would be read as two values.
    """
    known = {parameter.key for parameter in operation.parameters}
    if unknown := [key for key in values if key not in known]:
        raise TypeError(f"{operation.name} has no parameter {unknown[0]!r}")
    request = _Request()
    for parameter in operation.parameters:
        value = values.get(parameter.key)
        if value is not None and value is not UNSET:
            request.add(parameter, value)
        elif parameter.required:
            raise TypeError(f"{operation.name} needs a value for {parameter.key!r}")
    return Placed(
        _path(operation.path, request.in_path),
        "&".join(request.query),
        request.headers,
        request.cookies,
        request.form(operation.form_media_type) if operation.form_media_type else None,
    )


class _Request:
    """What has been placed so far."""

    def __init__(self) -> None:
        self.in_path: dict[str, str] = {}
        self.query: list[str] = []
        self.headers: dict[str, str] = {}
        self.cookies: list[Pair] = []
        self._fields: list[Named | Part] = []

    def add(self, parameter: OperationParameter, value: Any) -> None:
        """Place a value."""
        if parameter.is_file:
            self._fields.extend(file_parts(parameter.name, value))
            return
        dumped = parameter.serializer.dump(value)
        match parameter.place:
            case "path":
                self.in_path[parameter.name] = _in_path(parameter, dumped)
            case "header":
                self.headers[parameter.name] = header_text(parameter, dumped)
            case "cookie":
                self.cookies.extend(_cookies(parameter, dumped))
            case "formData":
                self._fields.extend(named(parameter.name, dumped, parameter.style, parameter.explode))
            case "querystring":
                self.query.append(_whole_query(parameter, dumped))
            case _:
                self.query.extend(_in_query(parameter, dumped))

    def form(self, media_type: str) -> Form:
        """The body that parameters make."""
        if media_type != MULTIPART:
            pairs = [each.quoted(percent_encoded) for each in self._fields if isinstance(each, Named)]
            return Form(media_type, "&".join(f"{name}={text}" for name, text in pairs))
        return Form(media_type, parts=tuple(map(_as_part, self._fields)))


def _as_part(field: Named | Part) -> Part:
    return (field.name, (None, field.text.encode(), "text/plain", {})) if isinstance(field, Named) else field


def _path(template: str, texts: Mapping[str, str]) -> str:
    """The path with its values; `ValueError` where one makes another path of it (RFC 3986 section 5.2.4)."""
    segments = template.split("/")
    for index, segment in enumerate(segments):
        segments[index] = _VARIABLE.sub(lambda found: texts.get(found[1], found[0]), segment)
        if segments[index] != segment and unquote(segments[index]) in (".", ".."):
            raise ValueError(f"{segments[index]!r} would make another path of {template}")
    return "/".join(segments)


def _in_path(parameter: OperationParameter, value: Any) -> str:
    own = reserved_in_path if parameter.allow_reserved else percent_encoded
    if parameter.media_type:
        text = own(text_in(value, parameter.media_type))
    else:
        text = expanded(parameter.name, value, parameter.style, parameter.explode, own)
    if not text:
        raise ValueError(f"{parameter.key!r} has no text, which would make another path")
    return text


def _in_query(parameter: OperationParameter, value: Any) -> Iterator[str]:
    if not parameter.media_type:
        yield from spelled_pairs(parameter.name, value, parameter)
    else:
        own = reserved_in_query if parameter.allow_reserved else percent_encoded
        yield f"{percent_encoded(parameter.name)}={own(text_in(value, parameter.media_type))}"


def _whole_query(parameter: OperationParameter, value: Any) -> str:
    """The query that one parameter makes (OAS 3.2 section 4.12.2, `in: querystring`)."""
    if parameter.media_type.lower() == URL_ENCODED and is_object(value):
        return "&".join(pairs_of({}, value))
    return percent_encoded(text_in(value, parameter.media_type))


def _cookies(parameter: OperationParameter, value: Any) -> Iterator[Pair]:
    """The cookies of a value, each by itself; the style `cookie` leaves its texts as they are (OAS 3.2)."""
    own = as_it_is if parameter.style == "cookie" else encoded_in_cookie
    if parameter.style == "cookie" and not parameter.explode and (is_object(value) or is_sequence(value)):
        own = without_comma
    if parameter.media_type:
        yield parameter.name, encoded_in_cookie(text_in(value, parameter.media_type))
        return
    for each in named(parameter.name, value, parameter.style, parameter.explode):
        name, text = each.quoted(own)
        if _NO_COOKIE.search(f"{name}{text}"):
            raise ValueError(f"a value of the cookie {name!r} would end it")
        yield name, text
