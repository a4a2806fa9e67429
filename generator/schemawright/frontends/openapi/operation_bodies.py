"""Bodies of requests and answers by media type, and how forms among them are written.

In: the nodes that hold `content`, or the one schema of OpenAPI 2.0. Out: `ir.operations.Content` values, JSON first
(OAS 3.1 sections 4.8.13 to 4.8.17; OAS 2.0, `consumes` and `produces`). Encodings by place (OAS 3.2, `prefixEncoding`
and `itemEncoding`), and those of parts in parts, are reported. Not done here: parameters (`operation_parameters`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.operation_objects import text_at, texts
from schemawright.frontends.openapi.operation_parameters import ParameterReader
from schemawright.frontends.openapi.schema.kinds import types_of
from schemawright.ir.operations import Content, Encoding
from schemawright.ir.text import SpecText

_JSON = re.compile(r"[^/]+/(?:.*[+.-])?json\b", re.IGNORECASE)
_TEXT = re.compile(
    r"text/|multipart/|.*[/+](?:xml|yaml|x-yaml|jsonl|x-ndjson|json-seq|javascript|graphql|x-www-form-urlencoded)\b",
    re.IGNORECASE,
)
_MULTIPART, _URL_ENCODED = "multipart/form-data", "application/x-www-form-urlencoded"
_JSON_ALONE = ("application/json",)
_BY_PLACE = ("prefixEncoding", "itemEncoding")
_RAW = SpecText("application/octet-stream")
_BINARY_FORMATS = frozenset({"binary", "byte", "base64"})
_MAX_PARTS = 50
"""How many schemas are asked for the properties of one form: references and `allOf` may lead in circles."""


class BodyReader:
    """Reads bodies; a part that is none holds nothing here."""

    def __init__(self, reader: ParameterReader, sink: Sink) -> None:
        self._reader = reader
        self._parts = reader.parts
        self._sink = sink

    def contents(self, holder: Node) -> tuple[Content, ...]:
        """The bodies by media type, those in JSON first."""
        found: list[Content] = []
        for media, part in self._parts.table(holder, "content"):
            if (body := self._parts.followed(part)) is not None:
                of_items = "schema" not in body.schema and "itemSchema" in body.schema
                encodings = tuple(self._encodings(body, media))
                found.append(
                    Content(
                        media_type=SpecText(media),
                        shape=self._reader.shape(body, "itemSchema" if of_items else "schema"),
                        of_items=of_items,
                        encodings=encodings,
                        is_bytes=not of_items and self._is_bytes(body.member("schema"), media),
                    )
                )
        return _json_first(found)

    def in_each(self, media: Sequence[str], holder: Node) -> tuple[Content, ...]:
        """The body of OpenAPI 2.0, which has one schema in whatever media type; a file is in none that is JSON."""
        schema = holder.member("schema")
        if schema is not None and schema.schema.get("type") == "file":
            named = media if media != _JSON_ALONE else (_RAW,)
            return tuple(Content(SpecText(each), self._reader.shape(holder), is_bytes=True) for each in named)
        shape = self._reader.shape(holder)
        return _json_first(
            Content(SpecText(each), shape, is_bytes=self._is_bytes(schema, each)) for each in media or _JSON_ALONE
        )

    def _is_bytes(self, schema: Node | None, media: str) -> bool:
        """Whether a body is a file: a text that is binary or, in a media type that is no text, any text or anything."""
        if _JSON.match(media):
            return False
        end = self._end(schema)
        if end is not None and end.schema.get("format") == "binary":
            return True
        if "*" in media or _TEXT.match(media) or (end is not None and end.value is False):
            return False
        return end is None or not end.schema or types_of(end.schema) == ["string"]

    def _end(self, schema: Node | None) -> Node | None:
        """The schema behind references."""
        for _ in range(_MAX_PARTS):
            if schema is None or not (reference := reference_in(schema.schema)):
                return schema
            schema = self._parts.resolver.schema(schema, reference)
        return None

    def _encodings(self, body: Node, media: str) -> Iterator[Encoding]:
        """How properties of a form are written (OAS 3.1 section 4.8.15), where that is not what anyone expects."""
        for key in _BY_PLACE:
            if key in body.schema:
                self._sink.warning("keyword-ignored", f"`{key}` is not read", body.origin.child(key))
        plain = media.partition(";")[0].strip().lower()
        raw = set(self._raw_properties(body.member("schema"))) if plain == _MULTIPART else set[str]()
        said: set[str] = set()
        for wire, part in body.members("encoding"):
            if (node := self._parts.followed(part)) is not None:
                said.add(wire)
                yield self._encoding(wire, node, _RAW if wire in raw else SpecText(""))
        yield from (Encoding(SpecText(wire), _RAW) for wire in sorted(raw - said))

    def _encoding(self, wire: str, node: Node, otherwise: SpecText) -> Encoding:
        """One entry; its media type counts where nothing is said of its style (OAS 3.1 section 4.8.15.1)."""
        for key in ("encoding", *_BY_PLACE):
            if key in node.schema:
                self._sink.warning("keyword-ignored", f"`{key}` is not read", node.origin.child(key))
        style, media, explode = text_at(node, "style"), text_at(node, "contentType"), node.schema.get("explode")
        is_reserved = node.schema.get("allowReserved") is True
        if (isinstance(explode, bool) or is_reserved) and not media:
            style = style or "form"
        return Encoding(
            wire=SpecText(wire),
            media_type=SpecText(media or otherwise),
            style=SpecText(style),
            explode=explode if isinstance(explode, bool) else style == "form",
            is_reserved=is_reserved,
            headers=tuple(self._reader.headers(node)),
        )

    def _raw_properties(self, schema: Node | None) -> Iterator[str]:
        """The properties of a form that are files by default, or lists of them (OAS 3.1 section 4.8.14.4)."""
        waiting = [schema]
        for _ in range(_MAX_PARTS):
            end = self._end(waiting.pop()) if waiting else None
            if end is None:
                continue
            for name, value in end.members("properties"):
                node = self._end(value)
                items = self._end(node.member("items")) if node is not None else None
                if any(each is not None and _is_raw(each) for each in (node, items)):
                    yield name
            waiting.extend(end.items("allOf"))


def form_media(media: Sequence[str], has_files: bool) -> SpecText:
    """The media type of the body that parameters in `formData` make (OAS 2.0, Parameter Object)."""
    named = [each for each in media if each.partition(";")[0].strip().lower() in (_MULTIPART, _URL_ENCODED)]
    if has_files:
        return SpecText(_MULTIPART)
    return SpecText(next((each.partition(";")[0].strip().lower() for each in named), _URL_ENCODED))


def listed(root: Node, node: Node, key: str) -> Sequence[str]:
    """The media types of an operation, else of all (OAS 2.0, `consumes` and `produces`)."""
    return texts(node if isinstance(node.schema.get(key), list) else root, key) or _JSON_ALONE


def _is_raw(schema: Node) -> bool:
    said = schema.schema
    return types_of(said) == ["string"] and (said.get("format") in _BINARY_FORMATS or "contentEncoding" in said)


def _json_first(contents: Iterable[Content]) -> tuple[Content, ...]:
    return tuple(sorted(contents, key=lambda content: _JSON.match(content.media_type) is None))
