"""Operations: what a definition says of its requests and their answers, frozen, beside the definitions.

Front ends produce them; passes that rewrite references rewrite them as well (`rewrite`). Every schema is a
shape here, a named type a `Ref`. Not here: what security schemes are, and what is for people alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.shapes import Shape, TypeId, references
from schemawright.ir.text import SpecText


@frozen
class Parameter:
    """A parameter, which travels in `place`: `query`, `path`, `header`, `cookie`, `querystring`, or `formData` (2.0).

    `media_type` is that of its text where it has one, else `style` and `explode` say how a value is spelled, and
    `is_reserved` that reserved characters stay as they are (`allowReserved`). `is_file`: a file of OpenAPI 2.0.
    """

    name: SpecText
    place: SpecText
    required: bool
    style: SpecText
    explode: bool
    shape: Shape
    media_type: SpecText = SpecText("")
    is_reserved: bool = False
    is_file: bool = False


@frozen
class Encoding:
    """How a property of a form is written: by its style or, where that is "", in its media type.

    `headers` are those of the part in a form of several parts.
    """

    wire: SpecText
    media_type: SpecText
    style: SpecText = SpecText("")
    explode: bool = False
    is_reserved: bool = False
    headers: tuple[Parameter, ...] = ()


@frozen
class Content:
    """A body in one media type; `of_items` where the shape is that of each item of a stream (`itemSchema`).

    `is_bytes`: it is a file, which is no JSON value, and so no shape says anything of it.
    """

    media_type: SpecText
    shape: Shape
    of_items: bool = False
    encodings: tuple[Encoding, ...] = ()
    is_bytes: bool = False


@frozen
class Response:
    """An answer: its status, which may be a range such as `4XX`, or `default`, and its bodies, JSON first."""

    status: SpecText
    contents: tuple[Content, ...]


@frozen
class Operation:
    """One operation of a server. No other one has its `name`: the id, else method and path.

    `request` holds the bodies that it takes, JSON first; `needs_body` says that there must be one. `form_media` is the
    media type of a body that parameters in `formData` make. `security` holds alternatives, each the names of the
    schemes that it needs together.
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
    form_media: SpecText = SpecText("")
    servers: tuple[SpecText, ...] = ()
    security: tuple[tuple[SpecText, ...], ...] = ()


def shapes_of(operation: Operation) -> Iterator[Shape]:
    """All shapes of an operation."""
    yield from (each.shape for each in operation.parameters)
    yield from (each.shape for each in operation.request)
    encodings = (encoding for each in operation.request for encoding in each.encodings)
    yield from (header.shape for encoding in encodings for header in encoding.headers)
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


def keys_of(parameters: Sequence[Parameter]) -> list[str]:
    """What callers call each parameter: its name or, where it shares that, its place before the name (`path_id`)."""
    shared = Counter(each.name for each in parameters)
    found: list[str] = []
    taken = {str(name) for name, count in shared.items() if count == 1}
    for each in parameters:
        key = str(each.name)
        if shared[each.name] > 1:
            key = f"{each.place}_{each.name}"
            while key in taken:
                key += "_"
        taken.add(key)
        found.append(key)
    return found
