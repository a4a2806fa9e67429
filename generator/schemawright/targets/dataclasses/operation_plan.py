"""The plans of operations: what the table of a package says of each.

In: nothing. Out: frozen values for the templates (`plan` says what such values are). Not done here: making them
(`operations`).
"""

from __future__ import annotations

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Docstring
from schemawright.targets.python.literals import Literal


@frozen
class ArgumentPlan:
    """A keyword and its value."""

    keyword: Identifier
    value: Code


@frozen
class ParameterPlan:
    """One parameter of an operation; `more` are arguments for what is not as usual with it."""

    name: Literal
    place: Literal
    serializer: Code
    required: Literal
    style: Literal
    explode: Literal
    more: tuple[ArgumentPlan, ...]


@frozen
class EncodingPlan:
    """How a property of a form is written; `more` are arguments for what is not as usual with it."""

    wire: Literal
    media_type: Literal
    more: tuple[ArgumentPlan, ...]
    headers: tuple[ParameterPlan, ...]


@frozen
class ContentPlan:
    """A body in one media type; `more` are arguments for what is not as usual with it."""

    media_type: Literal
    serializer: Code
    encodings: tuple[EncodingPlan, ...]
    more: tuple[ArgumentPlan, ...]


@frozen
class ResponsePlan:
    """An answer by its status."""

    status: Literal
    contents: tuple[ContentPlan, ...]


@frozen
class OperationPlan:
    """One operation: its attribute of the table with its type, and what is said of it there.

    `more` are arguments that few operations have.
    """

    attribute: Identifier
    annotation: Code
    doc: Docstring
    name: Literal
    method: Literal
    path: Literal
    tags: tuple[Literal, ...]
    parameters: tuple[ParameterPlan, ...]
    request: tuple[ContentPlan, ...]
    body_required: Literal | None
    responses: tuple[ResponsePlan, ...]
    more: tuple[ArgumentPlan, ...]


@frozen
class ServersPlan:
    """The addresses that several operations have, by a name of their own."""

    name: Identifier
    value: Code
