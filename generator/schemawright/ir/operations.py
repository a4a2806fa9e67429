"""Operations: what a definition says of its requests and their answers, frozen, beside the definitions.

Front ends produce them; passes that rewrite references rewrite them as well (`rewrite`). Every schema is a
shape here, a named type a `Ref`. Not here: what servers there are, security, and what is for people alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.shapes import Shape, TypeId, references
from schemawright.ir.text import SpecText


@frozen
class Encoding:
    """How a property of a form is written; "" and None where the definition says nothing of it."""

    wire: SpecText
    media_type: SpecText
    style: SpecText
    explode: bool | None


@frozen
class Content:
    """A body in one media type; `of_items` where the shape is that of each item of a stream (`itemSchema`)."""

    media_type: SpecText
    shape: Shape
    of_items: bool = False
    encodings: tuple[Encoding, ...] = ()


@frozen
class Parameter:
    """A parameter, which travels in `place`: `query`, `path`, `header`, `cookie`, or `formData` of OpenAPI 2.0.

    `media_type` is that of its text where it has one, else `style` and `explode` say how a value is spelled.
    """

    name: SpecText
    place: SpecText
    required: bool
    style: SpecText
    explode: bool
    shape: Shape
    media_type: SpecText = SpecText("")


@frozen
class Response:
    """An answer: its status, which may be a range such as `4XX`, or `default`, and its bodies, JSON first."""

    status: SpecText
    contents: tuple[Content, ...]


@frozen
class Operation:
    """One operation of a server. No other one has its `name`: the id, else method and path.

    `request` holds the bodies that it takes, JSON first; `needs_body` says that there must be one.
    """

    name: SpecText
    method: SpecText
    path: SpecText
    summary: SpecText
    tags: tuple[SpecText, ...]
    parameters: tuple[Parameter, ...]
    request: tuple[Content, ...]
    needs_body: bool
    responses: tuple[Response, ...]
    origin: Origin


def shapes_of(operation: Operation) -> Iterator[Shape]:
    """All shapes of an operation."""
    yield from (each.shape for each in operation.parameters)
    yield from (each.shape for each in operation.request)
    yield from (content.shape for each in operation.responses for content in each.contents)


def types_of(operation: Operation) -> Iterator[TypeId]:
    """The definitions that an operation refers to."""
    for shape in shapes_of(operation):
        yield from references(shape)


def results(operation: Operation) -> tuple[Content, ...]:
    """The bodies of the first answer of success that has any: of 2xx or, where there is none, of `default`."""
    successes = [each for each in operation.responses if each.status.startswith("2")]
    others = [each for each in operation.responses if each.status == "default"] if not successes else []
    return next((each.contents for each in (*successes, *others) if each.contents), ())
