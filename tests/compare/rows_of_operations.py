"""Changes of operations: Python in a package with a table of operations, documentation elsewhere."""

from __future__ import annotations

from typing import Any

from tests.compare.rows import CAT, DOG, INTEGER, STRING, Row, ref

_TABLE = {"operation_table": True}
_JSON = "application/json"


def _body(name: str = "Cat", media_type: str = _JSON) -> Any:
    return {"content": {media_type: {"schema": ref(name)}}}


def _asks(name: str = "page", place: str = "query", **more: Any) -> Any:
    return {"name": name, "in": place, "schema": INTEGER, **more}


def operation(path: str = "/cats", **parts: Any) -> Any:
    whole = {"operationId": "cats", "responses": {"200": {"description": "Cats.", **_body()}}, **parts}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Cats", "version": "1"},
        "paths": {path: {"post": whole}} if parts.get("responses", True) else {},
        "components": {"schemas": {"Cat": CAT, "Dog": DOG}},
    }


def _two(name: str, before: Any, after: Any, told: str) -> tuple[Row, Row]:
    """What is told in a package with the table, and in one without it."""
    silent = " ".join(f"{code} D" for code in told.split()[::2])
    return Row(name, before, after, told, _TABLE), Row(f"{name}, without a table", before, after, silent)


def _form(**encoding: Any) -> Any:
    schema = {"type": "object", "properties": {"name": {"type": "array", "items": STRING}}}
    return {"content": {"application/x-www-form-urlencoded": {"schema": schema, "encoding": encoding}}}


_SAME = operation()
_ALL = (
    _two("operation added", operation(responses={}), _SAME, "operation-added A"),
    _two("operation removed", _SAME, operation(responses={}), "operation-removed T"),
    _two("operation renamed", _SAME, operation(operationId="allCats"), "operation-renamed T"),
    _two("operation moved", _SAME, operation("/all/cats"), "operation-moved B"),
    _two("parameter added", _SAME, operation(parameters=[_asks()]), "parameter-added A"),
    _two("required parameter added", _SAME, operation(parameters=[_asks(required=True)]), "parameter-added-required R"),
    _two("parameter removed", operation(parameters=[_asks()]), _SAME, "parameter-removed R"),
    _two(
        "parameter required",
        operation(parameters=[_asks()]),
        operation(parameters=[_asks(required=True)]),
        "parameter-required R",
    ),
    _two(
        "parameter optional",
        operation(parameters=[_asks(required=True)]),
        operation(parameters=[_asks()]),
        "parameter-optional A",
    ),
    _two(
        "parameter of another type",
        operation(parameters=[_asks()]),
        operation(parameters=[_asks(schema=STRING)]),
        "parameter-type-changed R",
    ),
    _two(
        "parameter of a wider type",
        operation(parameters=[_asks()]),
        operation(parameters=[_asks(schema={"type": "number"})]),
        "parameter-type-changed A",
    ),
    _two(
        "parameter of a name for its type",
        operation(parameters=[_asks()]) | {"components": {"schemas": {"Cat": CAT, "Dog": DOG, "Page": INTEGER}}},
        operation(parameters=[_asks(schema=ref("Page"))])
        | {"components": {"schemas": {"Cat": CAT, "Dog": DOG, "Page": INTEGER}}},
        "",
    ),
    _two(
        "parameter spelled otherwise",
        operation(parameters=[_asks()]),
        operation(parameters=[_asks(explode=False)]),
        "parameter-style-changed B",
    ),
    _two(
        "parameter called otherwise beside another one",
        operation(parameters=[_asks()]),
        operation(parameters=[_asks(), _asks(place="header")]),
        "parameter-renamed R parameter-added A",
    ),
    _two(
        "body needed",
        operation(requestBody=_body()),
        operation(requestBody=_body() | {"required": True}),
        "body-required R",
    ),
    _two(
        "body not needed",
        operation(requestBody=_body() | {"required": True}),
        operation(requestBody=_body()),
        "body-optional A",
    ),
    _two("another body", operation(requestBody=_body()), operation(requestBody=_body("Dog")), "body-type-changed T"),
    _two(
        "a body of another media type",
        operation(requestBody=_body()),
        operation(requestBody=_body(media_type="text/json")),
        "body-media-type-removed R body-media-type-added A",
    ),
    _two("no body any more", operation(requestBody=_body()), _SAME, "body-media-type-removed T"),
    _two("a body", _SAME, operation(requestBody=_body()), "body-media-type-added A"),
    _two(
        "an answer without a body",
        _SAME,
        operation(responses={"200": {"description": "Cats."}}),
        "response-media-type-removed T",
    ),
    _two(
        "an answer of another status",
        _SAME,
        operation(responses={"201": {"description": "Cats.", **_body()}}),
        "response-removed R response-added A",
    ),
    _two(
        "no answer", _SAME, operation(responses={"404": {"description": "No."}}), "response-removed T response-added A"
    ),
    _two(
        "a form written otherwise",
        operation(requestBody=_form()),
        operation(requestBody=_form(name={"style": "pipeDelimited", "explode": False})),
        "body-encoding-changed B",
    ),
    _two(
        "another answer",
        _SAME,
        operation(responses={"200": {"description": "Dogs.", **_body("Dog")}}),
        "response-type-changed T",
    ),
    _two(
        "answer added",
        _SAME,
        operation(responses={"200": {"description": "Cats.", **_body()}, "404": {"description": "No."}}),
        "response-added A",
    ),
    _two(
        "answer removed",
        operation(responses={"200": {"description": "Cats.", **_body()}, "404": {"description": "No."}}),
        _SAME,
        "response-removed R",
    ),
    _two(
        "an answer of another media type",
        _SAME,
        operation(responses={"200": {"description": "Cats.", **_body(media_type="text/json")}}),
        "response-media-type-removed R response-media-type-added A",
    ),
    _two("other credentials", _SAME, operation(security=[{"key": []}]), "operation-security-changed B"),
    _two("another server", _SAME, operation(servers=[{"url": "https://example.com"}]), "operation-servers-changed B"),
    _two("another summary", _SAME, operation(summary="All cats."), "operation-documentation-changed D"),
)
OPERATIONS: tuple[Row, ...] = tuple(row for rows in _ALL for row in rows)
