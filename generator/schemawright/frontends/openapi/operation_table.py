"""Operations with all that a request needs: parameters, bodies and answers, each with the shape of its schema.

In: the operations that a walk has met, and the run that has lowered their schemas. Out: `ir.operations.Operation`
values in the order of the documents (OAS 3.1 sections 4.8.10 to 4.8.17; OAS 2.0, Operation Object). Not done here:
finding operations and naming the models in them (`operations`), which reports what is wrong with them too; webhooks and
callbacks, which no client calls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.operation_bodies import BodyReader, form_media, listed
from schemawright.frontends.openapi.operation_objects import Parts, text_at, texts
from schemawright.frontends.openapi.operation_parameters import ParameterReader
from schemawright.frontends.openapi.operation_servers import security_of, servers_of
from schemawright.frontends.openapi.operations import Operations, Served
from schemawright.ir.operations import Content, Operation, Response
from schemawright.ir.text import SpecText


def operations_of(walked: Operations, run: Run) -> tuple[Operation, ...]:
    """The operations of a walk whose definitions the run has made."""
    found: list[Operation] = []
    reader = _Reader(walked.parts, run)
    ids = Counter(text_at(each.node, "operationId") for each in walked.served)
    names = Counter[str]()
    for each in walked.served:
        node = walked.parts.followed(each.node)
        if node is None:
            continue
        id = text_at(node, "operationId")
        name = id if id.strip() and ids[id] < 2 else f"{each.method.upper()} {each.path}"
        names[name] += 1
        called = name if names[name] == 1 else f"{name} {names[name]}"
        found.append(reader.operation(SpecText(called), each, node))
    return tuple(found)


class _Reader:
    """Reads the parts of operations; a part that is none holds nothing here."""

    def __init__(self, parts: Parts, run: Run) -> None:
        self._parts = parts
        self._parameters = ParameterReader(parts, run)
        self._bodies = BodyReader(self._parameters, run.sink)

    def operation(self, name: SpecText, served: Served, node: Node) -> Operation:
        """One operation; its own parameters go before those of the path item (OAS 3.1 section 4.8.10)."""
        nodes = self._nodes(served, node)
        parameters = self._parameters.of(served.path, nodes)
        body = self._object(node.member("requestBody"))
        in_body = next((parameter for parameter in nodes if text_at(parameter, "in") == "body"), None)
        in_form = [each for each in parameters if each.place == "formData"]
        media = listed(served.root, node, "consumes")
        return Operation(
            name=name,
            method=SpecText(served.method.upper()),
            path=SpecText(served.path),
            summary=SpecText(text_at(node, "summary")),
            tags=tuple(map(SpecText, texts(node, "tags"))),
            parameters=parameters,
            request=self._request(media, body, in_body),
            needs_body=any(part is not None and part.schema.get("required") is True for part in (body, in_body)),
            responses=tuple(self._responses(served, node)),
            origin=node.origin,
            form_media=form_media(media, any(each.is_file for each in in_form)) if in_form else SpecText(""),
            servers=servers_of(served.root, served.item, node),
            security=security_of(served.root, node),
        )

    def _nodes(self, served: Served, node: Node) -> list[Node]:
        """All parameters, each once; names of headers are the same in whatever case (RFC 9110 section 5.1)."""
        found: dict[tuple[str, str], Node] = {}
        for holder in (served.item, node):
            for parameter in filter(None, map(self._parts.followed, self._parts.listed(holder, "parameters"))):
                name, place = text_at(parameter, "name"), text_at(parameter, "in")
                found[name.lower() if place == "header" else name, place] = parameter
        return list(found.values())

    def _object(self, node: Node | None) -> Node | None:
        return None if node is None else self._parts.followed(node)

    def _request(self, media: Sequence[str], body: Node | None, in_body: Node | None) -> tuple[Content, ...]:
        if body is not None:
            return self._bodies.contents(body)
        return () if in_body is None else self._bodies.in_each(media, in_body)

    def _responses(self, served: Served, node: Node) -> Iterator[Response]:
        for status, part in self._parts.table(node, "responses"):
            response = self._object(part)
            if response is None or status.startswith("x-"):
                continue
            contents = self._bodies.contents(response)
            if not contents and "schema" in response.schema:
                contents = self._bodies.in_each(listed(served.root, node, "produces"), response)
            yield Response(SpecText(status), contents)
