"""Operations with all that a request needs: parameters, bodies and answers, each with the shape of its schema.

In: the operations that a walk has met, and the run that has lowered their schemas. Out: `ir.operations.Operation`
values in the order of the documents (OAS 3.1 sections 4.8.10 to 4.8.17; OAS 2.0, Operation and Parameter Object). Not
done here: finding operations and naming the models in them (`operations`), which reports what is wrong with them too;
webhooks and callbacks, which no client calls.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.shapes import shape_at
from schemawright.frontends.openapi.operation_objects import Parts, texts
from schemawright.frontends.openapi.operations import Operations, Served
from schemawright.ir.definitions import NameHint
from schemawright.ir.operations import Content, Encoding, Operation, Parameter, Response
from schemawright.ir.shapes import ANY, Shape
from schemawright.ir.text import SpecText

_BODY = NameHint(SpecText("Body"))
_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""What a parameter cannot say of a request (OAS 3.1 section 4.8.12.2)."""
_STYLES = {"query": "form", "cookie": "form", "formData": "form", "path": "simple", "header": "simple"}
_PLACES = frozenset(_STYLES)
_COLLECTIONS = {"ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited", "multi": "form"}
"""How OpenAPI 2.0 calls the styles of lists (`collectionFormat`)."""
_JSON = re.compile(r"[^/]+/(?:.*[+.-])?json\b", re.IGNORECASE)
_DEFAULT_MEDIA = ("application/json",)


def operations_of(walked: Operations, run: Run) -> tuple[Operation, ...]:
    """The operations of a walk whose definitions the run has made."""
    found: list[Operation] = []
    reader = _Reader(walked.parts, run)
    ids = Counter(_text(each.node, "operationId") for each in walked.served)
    names = Counter[str]()
    for each in walked.served:
        node = walked.parts.followed(each.node)
        if node is None:
            continue
        id = _text(node, "operationId")
        name = id if id.strip() and ids[id] < 2 else f"{each.method.upper()} {each.path}"
        names[name] += 1
        called = name if names[name] == 1 else f"{name} {names[name]}"
        found.append(reader.operation(SpecText(called), each, node))
    return tuple(found)


class _Reader:
    """Reads the parts of operations; a part that is none holds nothing here."""

    def __init__(self, parts: Parts, run: Run) -> None:
        self._parts = parts
        self._run = run

    def operation(self, name: SpecText, served: Served, node: Node) -> Operation:
        """One operation; its own parameters go before those of the path item (OAS 3.1 section 4.8.10)."""
        parameters: dict[tuple[str, str], Node] = {}
        for parameter in (*self._parameters_of(served.item), *self._parameters_of(node)):
            parameters[_text(parameter, "name"), _text(parameter, "in")] = parameter
        body = self._object(node.member("requestBody"))
        in_body = next((parameter for parameter in parameters.values() if _text(parameter, "in") == "body"), None)
        return Operation(
            name=name,
            method=SpecText(served.method.upper()),
            path=SpecText(served.path),
            summary=SpecText(_text(node, "summary")),
            tags=tuple(map(SpecText, texts(node, "tags"))),
            parameters=tuple(map(self._parameter, filter(_is_parameter, parameters.values()))),
            request=self._request(served, node, body, in_body),
            needs_body=any(part is not None and part.schema.get("required") is True for part in (body, in_body)),
            responses=tuple(self._responses(served, node)),
            origin=node.origin,
        )

    def _parameters_of(self, holder: Node) -> Iterator[Node]:
        found = map(self._parts.followed, self._parts.listed(holder, "parameters"))
        return (parameter for parameter in found if parameter is not None)

    def _object(self, node: Node | None) -> Node | None:
        return None if node is None else self._parts.followed(node)

    def _request(self, served: Served, node: Node, body: Node | None, in_body: Node | None) -> tuple[Content, ...]:
        if body is not None:
            return self._contents(body)
        return () if in_body is None else self._in_each(_listed(served, node, "consumes"), in_body)

    def _responses(self, served: Served, node: Node) -> Iterator[Response]:
        for status, part in self._parts.table(node, "responses"):
            response = self._object(part)
            if response is None or status.startswith("x-"):
                continue
            contents = self._contents(response)
            if not contents and "schema" in response.schema:
                contents = self._in_each(_listed(served, node, "produces"), response)
            yield Response(SpecText(status), contents)

    def _contents(self, holder: Node) -> tuple[Content, ...]:
        """The bodies by media type."""
        found: list[Content] = []
        for media, part in self._parts.table(holder, "content"):
            if (body := self._object(part)) is not None:
                of_items = "schema" not in body.schema and "itemSchema" in body.schema
                shape = self._shape(body, "itemSchema" if of_items else "schema")
                found.append(Content(SpecText(media), shape, of_items, tuple(self._encodings(body))))
        return _json_first(found)

    def _in_each(self, media: Sequence[str], holder: Node) -> tuple[Content, ...]:
        """The body of OpenAPI 2.0, which has one schema in whatever media type."""
        shape = self._shape(holder, "schema")
        return _json_first([Content(SpecText(each), shape) for each in media])

    def _encodings(self, body: Node) -> Iterator[Encoding]:
        """How properties of a form are written (OAS 3.1 section 4.8.15)."""
        for wire, part in body.members("encoding"):
            if (node := self._object(part)) is not None:
                explode = node.schema.get("explode")
                yield Encoding(
                    SpecText(wire),
                    SpecText(_text(node, "contentType")),
                    SpecText(_text(node, "style")),
                    explode if isinstance(explode, bool) else None,
                )

    def _parameter(self, node: Node) -> Parameter:
        place = _text(node, "in")
        style = _text(node, "style") or _COLLECTIONS.get(_text(node, "collectionFormat")) or _STYLES[place]
        explode = node.schema.get("explode")
        is_old = "schema" not in node.schema and "content" not in node.schema
        otherwise = node.schema.get("collectionFormat") == "multi" if is_old else style == "form"
        media, part = next(iter(self._parts.table(node, "content")), ("", None))
        holder = self._object(part) or node
        return Parameter(
            name=SpecText(_text(node, "name")),
            place=SpecText(place),
            required=place == "path" or node.schema.get("required") is True,
            style=SpecText(style),
            explode=explode if isinstance(explode, bool) else otherwise,
            shape=self._run_shape(node) if is_old else self._shape(holder, "schema"),
            media_type=SpecText(media),
        )

    def _shape(self, holder: Node, key: str) -> Shape:
        schema = holder.member(key)
        return ANY if schema is None else self._run_shape(schema)

    def _run_shape(self, schema: Node) -> Shape:
        """What the run has made of a schema; all that needs a definition has one by now."""
        return shape_at(self._run, schema, _BODY)


def _is_parameter(node: Node) -> bool:
    """Whether a parameter has a place of its own in a request, and a name there."""
    name, place = _text(node, "name"), _text(node, "in")
    return bool(name) and place in _PLACES and not (place == "header" and name.lower() in _IGNORED_HEADERS)


def _listed(served: Served, node: Node, key: str) -> Sequence[str]:
    """The media types of an operation, else of all (OAS 2.0, `consumes` and `produces`)."""
    return texts(node, key) or texts(served.root, key) or _DEFAULT_MEDIA


def _json_first(contents: Iterable[Content]) -> tuple[Content, ...]:
    return tuple(sorted(contents, key=lambda content: _JSON.match(content.media_type) is None))


def _text(node: Node, key: str) -> str:
    value = node.schema.get(key)
    return value if isinstance(value, str) else ""
