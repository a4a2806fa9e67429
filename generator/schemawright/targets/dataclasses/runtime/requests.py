"""Operations as data: what requests are made of, what answers hold, and how values are spelled in URLs and forms.

Nothing is sent here: an HTTP client of any kind takes the parts that `placed` and `form` give.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar
from urllib.parse import quote, urlencode

from .absent import UNSET
from .kinds import is_object, is_sequence
from .model import Serializer

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ResultT = TypeVar("ResultT")
Pair: TypeAlias = tuple[str, str]
_JSON = re.compile(r"[^/]+/(?:.*[+.-])?json\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OperationEncoding:
    """How a property of a form is written; "" and None where the definition says nothing of it."""

    media_type: str = ""
    style: str = ""
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class OperationContent(Generic[T]):
    """A body in one media type, with the encoding of properties by name.

    `of_items`: a stream, of which the serializer reads and writes the single items.
    """

    media_type: str
    serializer: Serializer[T]
    encodings: Mapping[str, OperationEncoding] = field(default_factory=dict[str, OperationEncoding])
    of_items: bool = False


@dataclass(frozen=True, slots=True)
class OperationParameter:
    """A parameter and its place, `query`, `path`, `header`, `cookie`, or `formData` of OpenAPI 2.0.

    `style` and `explode` say how a value is spelled or, where there is one, `media_type`.
    """

    name: str
    place: str
    serializer: Serializer[Any]
    required: bool = False
    style: str = "form"
    explode: bool = True
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class OperationResponse(Generic[T]):
    """An answer: its status, which may be a range such as `4XX`, or `default`, and its bodies, those in JSON first."""

    status: str
    contents: tuple[OperationContent[T], ...] = ()


@dataclass(frozen=True, slots=True)
class Operation(Generic[BodyT, ResultT]):
    """What a definition says of one operation.

    `BodyT` and `ResultT` are the types of the first body of a request, and of that of an answer of success.
    """

    name: str
    method: str
    path: str
    tags: tuple[str, ...] = ()
    parameters: tuple[OperationParameter, ...] = ()
    request: tuple[OperationContent[BodyT], ...] = ()
    body_required: bool = False
    responses: tuple[OperationResponse[ResultT], ...] = ()

    @property
    def body(self) -> Serializer[BodyT]:
        """The serializer of the first body of a request; `LookupError` where it has none."""
        for content in self.request:
            return content.serializer
        raise LookupError(f"{self.name} takes no body")

    @property
    def result(self) -> Serializer[ResultT]:
        """The serializer of the first body of an answer of success; `LookupError` where it has none."""
        good = [each for each in self.responses if each.status.startswith("2")]
        for response in good or [each for each in self.responses if each.status == "default"]:
            for content in response.contents:
                return content.serializer
        raise LookupError(f"{self.name} answers without a body")

    def answer(self, status: int, media_type: str | None) -> OperationContent[Any] | None:
        """What the definition says of the body of an answer, by status and `Content-Type`; None where it says nothing.

        An exact status goes before its range, and that before `default` (OAS 3.1 section 4.8.16).
        """
        by_status = {each.status.upper(): each for each in self.responses}
        for key in (str(status), f"{status // 100}XX", "DEFAULT"):
            if key in by_status:
                return _matching(by_status[key].contents, media_type or "")
        return None


def _matching(contents: Sequence[OperationContent[Any]], media_type: str) -> OperationContent[Any] | None:
    """The body of that media type, an exact one before `application/*`, and that before `*/*`."""
    wanted = media_type.partition(";")[0].strip().lower()
    found: dict[str, OperationContent[Any]] = {
        content.media_type.partition(";")[0].strip().lower(): content for content in reversed(contents)
    }
    for key in (wanted, f"{wanted.partition('/')[0]}/*", "*/*"):
        if key in found:
            return found[key]
    return None


class OperationTable:
    """All operations: in order, by name, and as attributes. It has no other public names."""

    def __init__(self, **operations: Operation[Any, Any]) -> None:
        self.__dict__.update(operations)
        self.__dict__["_by_name"] = {operation.name: operation for operation in operations.values()}

    def __iter__(self) -> Iterator[Operation[Any, Any]]:
        by_name: Mapping[str, Operation[Any, Any]] = self.__dict__["_by_name"]
        return iter(by_name.values())

    def __len__(self) -> int:
        return len(self.__dict__["_by_name"])

    def __getitem__(self, name: str) -> Operation[Any, Any]:
        operation: Operation[Any, Any] = self.__dict__["_by_name"][name]
        return operation

    def __contains__(self, name: object) -> bool:
        return name in self.__dict__["_by_name"]

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("the table of operations cannot be changed")


class Placed(NamedTuple):
    """The parts of a request that its parameters make; `form_data` holds those that OpenAPI 2.0 puts into the body."""

    path: str
    query: list[Pair]
    headers: dict[str, str]
    cookies: dict[str, str]
    form_data: list[Pair]


def placed(operation: Operation[Any, Any], values: Mapping[str, Any]) -> Placed:
    """The parameters of a request, spelled as the definition says (OAS 3.1 section 4.8.12); None is left out.

    `values` are the Python values by name. `TypeError` for a name that the operation has not, or that it needs, and
    `ValueError` for what cannot stand in a path: no text, `.` and `..`.
    """
    known = {parameter.name for parameter in operation.parameters}
    if unknown := [name for name in values if name not in known]:
        raise TypeError(f"{operation.name} has no parameter {unknown[0]!r}")
    made = Placed(operation.path, [], {}, {}, [])
    for parameter in operation.parameters:
        value = values.get(parameter.name)
        if value is None or value is UNSET:
            if parameter.required:
                raise TypeError(f"{operation.name} needs a value for {parameter.name!r}")
            continue
        made = _with(made, parameter, parameter.serializer.dump(value))
    return made


def _with(made: Placed, parameter: OperationParameter, value: Any) -> Placed:
    name, style, explode = parameter.name, parameter.style, parameter.explode
    if parameter.media_type:
        pairs, text = [(name, _json(value))], _json(value)
    else:
        pairs = _pairs(name, value, style, explode)
        text = _joined(name, value, style, explode, is_quoted=parameter.place == "path")
    match parameter.place:
        case "path":
            if text in ("", ".", ".."):
                raise ValueError(f"{name!r} would make another path of {made.path}")
            return made._replace(path=made.path.replace(f"{{{name}}}", text))
        case "header":
            made.headers[name] = text
        case "cookie":
            made.cookies.update(pairs)
        case "formData":
            made.form_data.extend(pairs)
        case _:
            made.query.extend(pairs)
    return made


_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


def _pairs(name: str, value: Any, style: str, explode: bool) -> list[Pair]:
    """The names and texts of a value in a query or a form."""
    if style == "deepObject":
        return _bracketed(name, value)
    if is_object(value):
        if explode and style == "form":
            return [(key, _text(item)) for key, item in value.items()]
        parts = [part for key, item in value.items() for part in (key, _text(item))]
    elif is_sequence(value):
        parts = [_text(item) for item in value]
        if explode:
            return [(name, part) for part in parts]
    else:
        return [(name, _text(value))]
    return [(name, _DELIMITERS.get(style, ",").join(parts))]


def _bracketed(name: str, value: Any) -> list[Pair]:
    """As servers read nested values: `a[b]=1`, `a[0]=2`; the style deepObject says no more than the first level."""
    items: Iterable[tuple[str, Any]]
    if is_object(value):
        items = value.items()
    elif is_sequence(value):
        items = ((str(index), item) for index, item in enumerate(value))
    else:
        return [(name, _text(value))]
    return [pair for key, item in items for pair in _bracketed(f"{name}[{key}]", item)]


def _joined(name: str, value: Any, style: str, explode: bool, *, is_quoted: bool) -> str:
    """The one text of a value in a path or a header (RFC 6570)."""

    def text(part: Any) -> str:
        return quote(_text(part), safe="") if is_quoted else _text(part)

    if is_object(value):
        parts = [f"{text(k)}={text(v)}" if explode else f"{text(k)},{text(v)}" for k, v in value.items()]
    elif is_sequence(value):
        parts = [text(part) for part in value]
    else:
        parts = [text(value)]
    if style == "label":
        return "." + ("." if explode else ",").join(parts)
    if style == "matrix":
        if explode:
            return "".join(f";{part}" if is_object(value) else f";{name}={part}" for part in parts)
        return f";{name}={','.join(parts)}"
    return ",".join(parts)


def _text(value: Any) -> str:
    """A JSON value as one text: a string is itself, null is empty."""
    if isinstance(value, str):
        return value
    return "" if value is None else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


File: TypeAlias = "bytes | tuple[str, bytes] | tuple[str, bytes, str]"
"""The bytes of a file, or its name and these, or also its media type."""
Part: TypeAlias = tuple[str, tuple[str | None, bytes, str]]
"""Name, file name, bytes and media type of a part of a form, as `files` of httpx and requests take them."""


class Form(NamedTuple):
    """The body of a request in form: `pairs` of a form in text, `parts` of one that may hold files."""

    media_type: str
    pairs: list[Pair]
    parts: list[Part]

    def encoded(self) -> bytes:
        """The body where its media type is `application/x-www-form-urlencoded`."""
        return urlencode(self.pairs).encode()


_URL_ENCODED, _MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
_NO_ENCODING = OperationEncoding()


def form(
    model: BodyT, operation: Operation[BodyT, Any], files: Mapping[str, File | Sequence[File]] | None = None
) -> Form:
    """A body in form, each property as the `encoding` of the operation says (OAS 3.1 section 4.8.15).

    `files` holds the bytes of properties that are files, a list for several; the model's text of such a property is the
    name of the file. `LookupError` where the operation takes no form, `TypeError` for files where it takes none.
    """
    contents = {content.media_type.partition(";")[0].strip().lower(): content for content in operation.request}
    if (content := contents.get(_MULTIPART)) is not None:
        return _multipart(content, content.serializer.dump(model), files or {})
    if (content := contents.get(_URL_ENCODED)) is None:
        raise LookupError(f"{operation.name} takes no form")
    if files:
        raise TypeError(f"{operation.name} takes no files")
    made = Form(_URL_ENCODED, [], [])
    for name, value in content.serializer.dump(model).items():
        made.pairs.extend(_form_pairs(name, value, content.encodings.get(name, _NO_ENCODING)))
    return made


def _form_pairs(name: str, value: Any, encoding: OperationEncoding) -> list[Pair]:
    """The pairs of a property: by its style or, where it has only a media type, one text of that."""
    if encoding.media_type and not encoding.style:
        return [(name, _text_of(value, encoding.media_type))]
    style = encoding.style or "form"
    return _pairs(name, value, style, style == "form" if encoding.explode is None else encoding.explode)


def _multipart(
    content: OperationContent[Any], values: Mapping[str, Any], files: Mapping[str, File | Sequence[File]]
) -> Form:
    made = Form(_MULTIPART, [], [])
    for name in (*values, *(name for name in files if name not in values)):
        value, encoding = values.get(name), content.encodings.get(name, _NO_ENCODING)
        if name in files:
            made.parts.extend((name, part) for part in _files(name, value, files[name], encoding))
        elif encoding.style:
            pairs = _form_pairs(name, value, encoding)
            made.parts.extend((key, (None, text.encode(), "text/plain")) for key, text in pairs)
        else:
            made.parts.extend((name, _part(item, encoding)) for item in (value if is_sequence(value) else [value]))
    return made


def _part(value: Any, encoding: OperationEncoding) -> tuple[str | None, bytes, str]:
    """A part without a file; objects and lists in a list are JSON unless the definition says otherwise."""
    plain = "application/json" if is_object(value) or is_sequence(value) else "text/plain"
    media_type = _single(encoding.media_type) or plain
    return None, _text_of(value, media_type).encode(), media_type


def _files(
    name: str, value: Any, given: File | Sequence[File], encoding: OperationEncoding
) -> Iterator[tuple[str | None, bytes, str]]:
    """The parts of the files of a property, whose value holds their names."""
    names: Sequence[Any] = value if is_sequence(value) else [value]
    several: Sequence[Any] = given if isinstance(given, list) else [given]
    for index, file in enumerate(several):
        called = names[index] if index < len(names) and names[index] else name
        called, data, *given_type = file if isinstance(file, tuple) else (called, file)
        yield called, data, next(iter(given_type), _single(encoding.media_type) or "application/octet-stream")


def _single(media_type: str) -> str:
    """A media type that is one, "" for a list of them and for ranges."""
    return "" if "," in media_type or "*" in media_type else media_type


def _text_of(value: Any, media_type: str) -> str:
    return _json(value) if _JSON.match(media_type) else _text(value)
