"""Operations as data: what requests are made of, what answers hold, and how values are spelled in URLs and forms.

Nothing is sent here: an HTTP client of any kind takes the parts that `placed` and `form` give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message
from typing import Any, Generic, TypeVar

from .model import Serializer

T = TypeVar("T")
BodyT = TypeVar("BodyT")
ResultT = TypeVar("ResultT")
URL_ENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
FORMS = (URL_ENCODED, MULTIPART)
JSON_TYPE = re.compile(r"[^/]+/(?:.*[+.-])?json\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OperationParameter:
    """A parameter and its place: `query`, `path`, `header`, `cookie`, `querystring`, or `formData` of OpenAPI 2.0.

    `style` and `explode` say how a value is spelled or, where there is one, `media_type`; `allow_reserved` that
    reserved characters stay as they are. `key` is what callers call it: the name, which it may share with another one
    in another place, else `path_id`. `is_file`: a value is a `File`, or a list of them.
    """

    name: str
    place: str
    serializer: Serializer[Any]
    required: bool = False
    style: str = "form"
    explode: bool = True
    media_type: str = ""
    allow_reserved: bool = False
    is_file: bool = False
    key: str = ""

    def __post_init__(self) -> None:
        """Take the name for the key where no other one is given."""
        object.__setattr__(self, "key", self.key or self.name)


@dataclass(frozen=True, slots=True)
class OperationEncoding:
    """How a property of a form is written: by its `style` or, without one, in its `media_type`; "" where nothing says.

    `headers` are those of its part in a form of several parts.
    """

    media_type: str = ""
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    headers: tuple[OperationParameter, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationContent(Generic[T]):
    """A body in one media type, with the encoding of properties by name.

    `of_items`: a stream, of which the serializer reads and writes the single items. `is_file`: values are bytes.
    """

    media_type: str
    serializer: Serializer[T]
    encodings: Mapping[str, OperationEncoding] = field(default_factory=dict[str, OperationEncoding])
    of_items: bool = False
    is_file: bool = False

    @property
    def is_form(self) -> bool:
        """Whether `form` makes the body."""
        return _media(self.media_type)[0] in FORMS

    def from_bytes(self, data: bytes, content_type: str = "") -> T:
        """The value of a body: of its JSON text, of another text as that is, or the bytes of a file themselves.

        `content_type` is that of an answer; it tells which of a range of media types came, and the charset.
        """
        if self.is_file:
            return self.serializer.load(data)
        media_type = content_type or self.media_type
        if _is_json(media_type):
            return self.serializer.from_json(data)
        return self.serializer.load(_decoded(data, media_type))

    def to_bytes(self, value: T) -> bytes:
        """The body of a value, as `from_bytes` reads it; `form` makes those in form."""
        if _is_json(self.media_type) and not self.is_file:
            return self.serializer.to_json(value).encode()
        dumped = self.serializer.dump(value)
        return dumped if isinstance(dumped, bytes) else str(dumped).encode()


@dataclass(frozen=True, slots=True)
class OperationResponse(Generic[T]):
    """An answer: its status, which may be a range such as `4XX`, or `default`, and its bodies, those in JSON first."""

    status: str
    contents: tuple[OperationContent[T], ...] = ()


@dataclass(frozen=True, slots=True)
class Operation(Generic[BodyT, ResultT]):
    """What a definition says of one operation.

    `BodyT` and `ResultT` are the types of the first body of a request, and of that of an answer of success.
    `form_media_type` is that of the body which parameters in `formData` make. `servers` are addresses that `path` goes
    behind, and may be relative to that of the definition. `security` holds alternatives: the names of the security
    schemes that a request needs, all of one alternative.
    """

    name: str
    method: str
    path: str
    tags: tuple[str, ...] = ()
    parameters: tuple[OperationParameter, ...] = ()
    request: tuple[OperationContent[BodyT], ...] = ()
    body_required: bool = False
    responses: tuple[OperationResponse[ResultT], ...] = ()
    form_media_type: str = ""
    servers: tuple[str, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()

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
    """The body of that media type, an exact one before `application/*`, and that before `*/*`.

    Of several of one type, one whose parameters the media type has goes first, and of these one with more of them.
    """
    wanted, parameters = _media(media_type)
    for key in (wanted, f"{wanted.partition('/')[0]}/*", "*/*"):
        found = [(content, _media(content.media_type)) for content in contents]
        fitting = [(content, own) for content, (kind, own) in found if kind == key]
        if fitting:
            return max(fitting, key=lambda pair: len(pair[1]) if pair[1] <= parameters else -len(pair[1]))[0]
    return None


def _media(media_type: str) -> tuple[str, frozenset[tuple[str, str]]]:
    """A media type without its parameters, and these (RFC 9110 section 8.3.1)."""
    kind, _, _ = media_type.partition(";")
    return kind.strip().lower(), frozenset(_message(media_type).get_params([])[1:])


def _message(content_type: str) -> Message:
    message = Message()
    message["Content-Type"] = content_type
    return message


def _is_json(media_type: str) -> bool:
    """Whether a body is JSON, for which a range of media types is taken."""
    return "*" in media_type or JSON_TYPE.match(media_type) is not None


def _decoded(data: bytes, content_type: str) -> str:
    try:
        return data.decode(_message(content_type).get_content_charset("utf-8"), "replace")
    except LookupError:  # a charset that Python does not know
        return data.decode("utf-8", "replace")


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
