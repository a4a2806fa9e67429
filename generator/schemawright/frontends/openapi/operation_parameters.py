"""Parameters of operations, and headers in forms: where each travels and how it is spelled.

In: the nodes of parameters and headers. Out: `ir.operations.Parameter` values (OAS 3.1 section 4.8.12, OAS 3.2 section
4.12; OAS 2.0, Parameter Object). Not done here: bodies (`operation_bodies`), and schemas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.shapes import shape_at
from schemawright.frontends.openapi.operation_objects import Parts, text_at
from schemawright.ir.definitions import NameHint
from schemawright.ir.operations import Parameter
from schemawright.ir.shapes import ANY, STRING, Shape
from schemawright.ir.text import SpecText

_BODY = NameHint(SpecText("Body"))
_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""What a parameter cannot say of a request (OAS 3.1 section 4.8.12.2)."""
_STYLES = {
    "query": "form", "querystring": "form", "cookie": "form", "formData": "form", "path": "simple", "header": "simple",
}  # fmt: skip
_EXPLODED = frozenset({"form", "cookie"})
"""The styles that have a name for each value unless they are told otherwise."""
_COLLECTIONS = {"ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited", "multi": "form"}
"""How OpenAPI 2.0 calls the styles of lists (`collectionFormat`)."""
_VARIABLE = re.compile(r"\{([^{}]+)\}")


class ParameterReader:
    """Reads parameters and headers; a part that is none holds nothing here."""

    def __init__(self, parts: Parts, run: Run) -> None:
        self.parts = parts
        self._run = run

    def of(self, path: str, nodes: Iterable[Node]) -> tuple[Parameter, ...]:
        """The parameters of an operation; what its path names and nothing declares is a text.

        What is to stand in the path and has no place there is reported and left out.
        """
        variables = dict.fromkeys(_VARIABLE.findall(path))
        found: list[Parameter] = []
        for node in filter(_is_parameter, nodes):
            name = text_at(node, "name")
            if text_at(node, "in") == "path" and name not in variables:
                message = f"the path {path} has no place for the parameter {name!r}, which is left out"
                self._run.sink.warning("keyword-ignored", message, node.origin)
            else:
                found.append(self._parameter(node, name, text_at(node, "in")))
        declared = {each.name for each in found if each.place == "path"}
        undeclared = [SpecText(name) for name in variables if name not in declared]
        return (*found, *(Parameter(n, SpecText("path"), True, SpecText("simple"), False, STRING) for n in undeclared))

    def headers(self, holder: Node) -> Iterator[Parameter]:
        """The headers of a part of a form; its media type is said elsewhere (OAS 3.1 section 4.8.15)."""
        for name, part in self.parts.table(holder, "headers"):
            node = self.parts.followed(part)
            if node is not None and name.lower() != "content-type":
                yield self._parameter(node, name, "header")

    def shape(self, holder: Node, key: str = "schema") -> Shape:
        """The shape of the schema at a key; anything where there is none."""
        schema = holder.member(key)
        return ANY if schema is None else self._shape_at(schema)

    def _shape_at(self, schema: Node) -> Shape:
        """What the run has made of a schema; all that needs a definition has one by now."""
        return shape_at(self._run, schema, _BODY)

    def _parameter(self, node: Node, name: str, place: str) -> Parameter:
        style = text_at(node, "style") or _COLLECTIONS.get(text_at(node, "collectionFormat")) or _STYLES[place]
        explode = node.schema.get("explode")
        is_old = "schema" not in node.schema and "content" not in node.schema
        otherwise = node.schema.get("collectionFormat") == "multi" if is_old else style in _EXPLODED
        media, part = next(iter(self.parts.table(node, "content")), ("", None))
        holder = self.parts.followed(part) if part is not None else None
        return Parameter(
            name=SpecText(name),
            place=SpecText(place),
            required=place == "path" or node.schema.get("required") is True,
            style=SpecText(style),
            explode=explode if isinstance(explode, bool) else otherwise,
            shape=self._shape_at(node) if is_old else self.shape(holder or node),
            media_type=SpecText(media),
            is_reserved=node.schema.get("allowReserved") is True,
            is_file=place == "formData" and _is_file(node),
        )


def _is_file(node: Node) -> bool:
    """Whether a parameter of OpenAPI 2.0 is a file or, as some write, a list of them."""
    items = node.member("items")
    return "file" in (node.schema.get("type"), items.schema.get("type") if items is not None else None)


def _is_parameter(node: Node) -> bool:
    """Whether a parameter has a place of its own in a request, and a name there."""
    name, place = text_at(node, "name"), text_at(node, "in")
    return bool(name) and place in _STYLES and not (place == "header" and name.lower() in _IGNORED_HEADERS)
