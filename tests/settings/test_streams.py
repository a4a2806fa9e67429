"""A package has what reads streams where its definition speaks of one, or where that is asked for.

In: media types. Out: the modules and names of the package. Not here: reading streams (`tests/streams`).
"""

from __future__ import annotations

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of


def of(media: str, value: str = "auto") -> Built:
    answer = {"description": "", "content": {media: {"schema": {"type": "string"}}}}
    document = {**document_of({}), "paths": {"/a": {"get": {"responses": {"200": answer}}}}}
    return built(document, settings=changed(DEFAULTS, {"streams": value}))


def reads_streams(made: Built) -> bool:
    found = {"_streams.py" in made.files, "iter_sse" in made.module.__all__, hasattr(made.module, "StreamError")}
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize(
    ("media", "expected"),
    [
        ("application/json", False),
        ("text/event-stream", True),
        ("Text/Event-Stream; charset=utf-8", True),
        ("application/jsonl", True),
        ("application/x-ndjson", True),
        ("application/json-seq", False),
    ],
)
def test_where_the_definition_has_a_stream(media: str, expected: bool) -> None:
    assert reads_streams(of(media)) is expected


def test_where_it_is_asked_for() -> None:
    assert reads_streams(of("application/json", "true"))
    assert not reads_streams(of("text/event-stream", "false"))


@pytest.mark.parametrize("above", [{"produces": ["text/event-stream"]}, {}])
def test_openapi_2_names_media_types_apart(above: Json) -> None:
    operation = {"responses": {}, **({} if above else {"produces": ["text/event-stream"]})}
    document = {**document_of({}, "2.0"), **above, "paths": {"/a": {"get": operation}}}
    assert reads_streams(built(document))


def test_names_are_the_same_without_streams() -> None:
    made = built(document_of({"StreamError": {"type": "object", "properties": {"a": {}}}}))
    assert "StreamErrorModel" in made.module.__all__
