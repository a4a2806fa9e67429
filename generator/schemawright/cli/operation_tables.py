"""What `inspect --operations` tells, as a table for people and as JSON for programs.

In: the facts of a survey. Out: lines of text, or values for `json.dumps`. Not done here: printing them (`console`), and
models (`tables`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from schemawright.cli.formats.objects import origin_json
from schemawright.cli.tables import columns

if TYPE_CHECKING:
    from schemawright.ir.operations import Content, Encoding, Parameter
    from schemawright.survey import OperationFacts

_CLASSES = {
    "1": "information",
    "2": "success",
    "3": "redirection",
    "4": "fault of the client",
    "5": "fault of the server",
}
"""What ranges of statuses mean (RFC 9110 section 15)."""


def operation_json(facts: OperationFacts) -> dict[str, Any]:
    """The facts on an operation, its shapes in words: by the names of the spec (`shape`) and of Python."""
    operation = facts.operation
    return {
        "name": operation.name,
        "python_name": facts.python_name,
        "method": operation.method,
        "path": operation.path,
        "summary": operation.summary,
        "tags": list(operation.tags),
        "servers": list(operation.servers),
        "security": [list(each) for each in operation.security],
        "parameters": [
            {"key": key, **_parameter_json(facts, each)}
            for key, each in zip(facts.keys, operation.parameters, strict=True)
        ],
        "form_media_type": operation.form_media or None,
        "body_required": operation.needs_body,
        "request": [_content_json(facts, each) for each in operation.request],
        "responses": [
            {"status": each.status, "contents": [_content_json(facts, content) for content in each.contents]}
            for each in operation.responses
        ],
        "origin": origin_json(operation.origin),
    }


def _parameter_json(facts: OperationFacts, parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "style": parameter.style,
        "explode": parameter.explode,
        "allow_reserved": parameter.is_reserved,
        "media_type": parameter.media_type or None,
        "is_file": parameter.is_file,
        "shape": facts.in_spec[parameter.shape],
        "python_shape": facts.in_python[parameter.shape],
    }


def _content_json(facts: OperationFacts, content: Content) -> dict[str, Any]:
    return {
        "media_type": content.media_type,
        "of_items": content.of_items,
        "is_file": content.is_bytes,
        "shape": facts.in_spec[content.shape],
        "python_shape": "bytes" if content.is_bytes else facts.in_python[content.shape],
        "encoding": {each.wire: _encoding_json(facts, each) for each in content.encodings},
    }


def _encoding_json(facts: OperationFacts, encoding: Encoding) -> dict[str, Any]:
    return {
        "media_type": encoding.media_type or None,
        "style": encoding.style or None,
        "explode": encoding.explode,
        "allow_reserved": encoding.is_reserved,
        "headers": [_parameter_json(facts, each) for each in encoding.headers],
    }


def operation_table(operations: Iterable[OperationFacts]) -> list[str]:
    """Request line and names, with what an operation sends and receives below it: one line for each part."""
    rows = [("operation", "name or shape")]
    for facts in operations:
        operation = facts.operation
        line, in_python = f"{operation.method} {operation.path}", f"OPERATIONS.{facts.python_name}"
        rows.append((line, in_python if operation.name == line else f"{operation.name}, {in_python}"))
        rows += ((f"  {part}", shape) for part, shape in _parts(facts))
    return columns(rows, "<<")


def _parts(facts: OperationFacts) -> Iterator[tuple[str, str]]:
    operation = facts.operation
    for key, each in zip(facts.keys, operation.parameters, strict=True):
        words = [each.place, f"{each.name}{'' if each.required else '?'}", each.media_type]
        if each.place == "formData":
            words[2] = operation.form_media
        words += [f"({key})"] if key != each.name else []
        yield " ".join(filter(None, words)), "file" if each.is_file else facts.in_spec[each.shape]
    for content in operation.request:
        yield f"body{'' if operation.needs_body else '?'} {content.media_type}", _content_words(facts, content)
    for response in operation.responses:
        yield from _answers(facts, response.status, response.contents)


def _answers(facts: OperationFacts, status: str, contents: Sequence[Content]) -> Iterator[tuple[str, str]]:
    called = _status_words(status)
    if not contents:
        yield called, "no body"
    for content in contents:
        yield f"{called}: {content.media_type}", _content_words(facts, content)


def _content_words(facts: OperationFacts, content: Content) -> str:
    shape = "file" if content.is_bytes else facts.in_spec[content.shape]
    return f"stream of {shape}" if content.of_items else shape


def _status_words(status: str) -> str:
    """A status and what it means: `200 OK`, `4XX fault of the client`."""
    if status.upper().endswith("XX") and status[:1] in _CLASSES:
        return f"{status} {_CLASSES[status[0]]}"
    try:
        return f"{status} {HTTPStatus(int(status)).phrase}"
    except ValueError:
        return f"{status}, any other status" if status == "default" else status
