"""Schemas that operations hold inline or refer to, as models.

In: a document. Out: name and node of each request body, response, parameter and header schema, of path items,
webhooks and callbacks (OAS 3.1 sections 4.8.9 to 4.8.21; OAS 2.0, Operation Object). What stands inline is named after
the operation: `createPet` gives `createPetRequest` and `createPetResponse`; the status is part of the name but for the
first success. What a reference leads to has its own name. Scalars, and lists of them in parameters, need no name and
are collected apart. Not done here: what a schema says, and examples.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemawright.budgets import MAX_NESTED_CALLBACKS
from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.document.references import Resolver, named_alone
from schemawright.frontends.openapi.document.tables import entries, tables
from schemawright.frontends.openapi.operation_names import OperationNames, words
from schemawright.frontends.openapi.operation_objects import Parts, texts
from schemawright.frontends.openapi.schema.kinds import SchemaKind, is_list_of_scalars, kind_of
from schemawright.frontends.openapi.unserved import unserved_schemas
from schemawright.ir.definitions import NameHint
from schemawright.ir.text import SpecText
from schemawright.source.documents import Document

_SERVED = ("paths", "x-ms-paths")
OPERATION_HOLDERS = (*_SERVED, "webhooks")
"""The members of a document that hold path items."""
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_WORTH_A_NAME = frozenset(
    {
        SchemaKind.COMPOSITE,
        SchemaKind.CHOICE,
        SchemaKind.ENUM,
        SchemaKind.RECORD,
        SchemaKind.LIST,
        SchemaKind.MAP,
        SchemaKind.TUPLE,
    }
)
_ROLES = {
    "requestBodies": "Request", "responses": "Response", "parameters": "Parameter", "headers": "Header",
    "mediaTypes": "Content",
}  # fmt: skip
"""The components that hold schemas, with the word that tells the models of one kind from those of another."""
_WITHOUT_SCHEMAS = ("examples", "links", "securitySchemes")
"""The components that hold none."""
_SCHEMA = ("schema", "itemSchema")


_OF_TEXTS = ("Parameter", "Header")
_CONTEXT = SpecText("Operation")
"""Tells a model that is named after an operation from a declared one of its name."""


class Named(NamedTuple):
    """A schema of an operation, and what to call it."""

    hint: NameHint
    schema: Node


class Content(NamedTuple):
    """What holds a schema: a body, response, parameter or header, or its entry for a `media` type (else "")."""

    holder: Node
    schema: Node
    media: str


class Served(NamedTuple):
    """An operation at a path: its node, that of the path item around it, and that of the document."""

    method: str
    path: str
    node: Node
    item: Node
    root: Node


class Operations:
    """Walks the operations of a document; references to whole path items, bodies and responses are followed.

    `unnamed` holds the schemas met on the way that get no name, `contents` all that hold one, `media_types` those of
    all bodies, and `served` the operations that a client can call.
    """

    def __init__(self, documents: Sequence[Document], resolver: Resolver, sink: Sink) -> None:
        """`documents` are all whose operations are walked."""
        self._documents = {document.name: document for document in documents}
        self.unnamed: list[Node] = []
        self.contents: list[Content] = []
        self.media_types: set[str] = set()
        self.served: list[Served] = []
        self._names = OperationNames(())
        self.parts = Parts(resolver, sink)
        self._seen: set[str] = set()

    def of_all(self) -> list[Named]:
        """Names and nodes of the schemas in all documents."""
        roots = [Node(document, "", document.data) for document in self._documents.values()]
        self.served = [operation for root in roots for operation in self._operations(root)]
        self._names = OperationNames((each.method, each.path, each.node) for each in self.served)
        return [entry for root in roots for entry in self._schemas(root)]

    def unserved(self) -> Iterator[Node]:
        """The schemas of webhooks and callbacks, which the server calls."""
        return unserved_schemas(list(self._documents.values()), self.parts, _METHODS)

    def _operations(self, root: Node) -> Iterator[Served]:
        """The operations that a document has paths for."""
        for path, node in (entry for holder in _SERVED for entry in entries(root.member(holder), self.parts.resolver)):
            item = self.parts.followed(node)
            if item is not None and not path.startswith("x-"):
                found = ((method, item.member(method)) for method in _METHODS)
                yield from (Served(method, path, node, item, root) for method, node in found if node is not None)

    def _schemas(self, root: Node) -> Iterator[Named]:
        """Names and nodes of the schemas in `paths`, `webhooks` and the components that hold operations' parts."""
        is_spec = "openapi" in root.schema or "swagger" in root.schema
        members = self.parts.table if is_spec else Node.members  # a JSON Schema may call its own keywords so
        for components in tables(root.member("components") or root, self.parts.resolver) if is_spec else (root,):
            self.media_types.update(texts(components, "produces"))
            for keyword, role in _ROLES.items():
                for name, node in members(components, keyword):
                    yield from self._content(_suffixed(name, role), node, role in _OF_TEXTS)
            for name, node in members(components, "pathItems"):
                yield from self._path_item(name, node, 0)
            for name, node in members(components, "callbacks"):
                yield from self._callback(name, node, 0)
            for keyword in _WITHOUT_SCHEMAS:
                members(components, keyword)  # for what there is to say of it
        for keyword in OPERATION_HOLDERS:
            for name, item in members(root, keyword):
                if not name.startswith("x-"):
                    yield from self._path_item(name, item, 0)

    def _path_item(self, name: str, node: Node, depth: int) -> Iterator[Named]:
        item = self.parts.reported(node)
        if item is None:
            return
        for parameter in self.parts.listed(item, "parameters"):
            yield from self._parameter(words(name), parameter)
        for method in _METHODS:
            member = item.member(method)
            operation = self.parts.reported(member) if member is not None else None
            if operation is not None:
                self.media_types.update(texts(operation, "produces"))
                yield from self._operation(self._names.of(method, name, operation), operation, depth)

    def _operation(self, name: str, node: Node, depth: int) -> Iterator[Named]:
        for parameter in self.parts.listed(node, "parameters"):
            yield from self._parameter(name, parameter)
        body = node.member("requestBody")
        if body is not None:
            yield from self._content(f"{name}Request", body)
        is_taken = False
        for status, response in self.parts.table(node, "responses"):
            if status.startswith("x-"):
                continue
            is_first = status.startswith("2") and not is_taken
            role = "Response" if is_first else f"Response{status[:1].upper()}{status[1:]}"
            found = list(self._response(f"{name}{role}", response))
            is_taken = is_taken or (is_first and any(hint.context == _CONTEXT for hint, _ in found))
            yield from found
        for event, callback in self.parts.table(node, "callbacks") if depth < MAX_NESTED_CALLBACKS else ():
            yield from self._callback(f"{name} {event}", callback, depth + 1)

    def _callback(self, name: str, node: Node, depth: int) -> Iterator[Named]:
        """The path items of a callback, by expression; one that a reference leads to is read once, at its place."""
        callback = self.parts.reported(node)
        if callback is None or callback.id in self._seen:
            return
        self._seen.add(callback.id)
        for expression, item in callback.entries():
            if not expression.startswith("x-"):
                yield from self._path_item(name, item, depth)

    def _parameter(self, name: str, node: Node) -> Iterator[Named]:
        parameter = self.parts.reported(node)
        if parameter is None or (parameter is not node and self._is_walked(parameter)):
            return
        if parameter.schema.get("in") == "body":
            yield from self._content(f"{name}Request", parameter)
        else:
            called = str(parameter.schema.get("name") or "Parameter")
            yield from self._content(f"{name} {called}", parameter, is_text=True)

    def _is_walked(self, parameter: Node) -> bool:
        return parameter.document.name in self._documents and parameter.pointer.startswith("/components/")

    def _response(self, name: str, node: Node) -> Iterator[Named]:
        response = self.parts.reported(node)
        if response is not None:
            yield from self._content(name, response)
            for header, value in self.parts.table(response, "headers"):
                yield from self._content(f"{name} {header}", value, is_text=True)

    def _content(self, name: str, node: Node, is_text: bool = False) -> Iterator[Named]:
        """The schemas of a body, response, parameter or header; further media types are told apart by their name.

        `is_text`: a parameter or header, which is sent as one text; lists of scalars in it need no name.
        """
        holder = self.parts.reported(node)
        if holder is None or holder.id in self._seen:
            return
        self._seen.add(holder.id)
        found = [(name, holder)] if _is_schema_itself(holder) else []
        found += ((name, schema) for schema in self._schemas_in(holder, ""))
        for media, entry in self.parts.table(holder, "content"):
            self.media_types.add(media)
            body = self.parts.reported(entry)
            if body is None or body.id in self._seen:
                continue
            self._seen.add(body.id)
            for schema in self._schemas_in(body, media):
                found.append((name if not found else f"{name} {words(media)}", schema))
            yield from self._part_headers(name, body)
        if not found and "type" in holder.schema:
            self.unnamed.append(holder)  # a parameter or header of OAS 2.0
        for called, schema in found:
            yield from self._named(called, schema, is_text)

    def _part_headers(self, name: str, body: Node) -> Iterator[Named]:
        """The schemas of the headers that parts of a form have (OAS 3.1 section 4.8.15)."""
        for wire, part in body.members("encoding"):
            if (encoding := self.parts.followed(part)) is not None:
                for header, value in self.parts.table(encoding, "headers"):
                    yield from self._content(f"{name} {wire} {header}", value, is_text=True)

    def _named(self, called: str, schema: Node, is_text: bool) -> Iterator[Named]:
        """The schema, or the one behind its reference, if it is worth a name."""
        hint = NameHint(SpecText(called), None, _CONTEXT)
        end = self._schema_behind(schema)
        if end is None:
            return
        if end is not schema:
            hint = named_alone(end, hint)
        if kind_of(end.value) in _WORTH_A_NAME and not (is_text and is_list_of_scalars(end.value)):
            yield Named(hint, end)
        else:
            self.unnamed.append(schema)

    def _schema_behind(self, schema: Node) -> Node | None:
        """The schema itself or, where it is only a reference, the one that this leads to in the end."""
        passed: set[str] = set()
        current: Node | None = schema
        while current is not None and kind_of(current.value) is SchemaKind.REF and current.id not in passed:
            passed.add(current.id)
            current = self.parts.resolver.schema(current, reference_in(current.schema))
        return current

    def _schemas_in(self, holder: Node, media: str) -> Iterator[Node]:
        for keyword in _SCHEMA:
            schema = holder.member(keyword)
            if schema is not None:
                if keyword == "schema":
                    self.contents.append(Content(holder, schema, media))
                yield schema


def _is_schema_itself(holder: Node) -> bool:
    """Whether a parameter or header is an enum, or an array of one, without `schema` (OAS 2.0, Parameter Object)."""
    return SchemaKind.ENUM in (kind_of(holder.value), kind_of(holder.schema.get("items", True)))


def _suffixed(name: str, role: str) -> str:
    return name if name.lower().endswith(role.lower()) else f"{name}{role}"
