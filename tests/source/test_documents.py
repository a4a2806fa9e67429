"""A text is JSON, YAML or Markdown, by its name and its content."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import Budgets
from schemawright.diagnostics import SpecError
from schemawright.source.documents import Document, Syntax, parsed_document
from schemawright.source.encoding import decoded

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]


@pytest.mark.parametrize(
    ("name", "text", "syntax", "data"),
    [
        ("a.json", '{"a": 1}', Syntax.JSON, {"a": 1}),
        ("a.yaml", '{"a": 1}', Syntax.JSON, {"a": 1}),
        ("a", "\n\t [1]", Syntax.JSON, [1]),
        ("a.yaml", "a: 1", Syntax.YAML, {"a": 1}),
        ("a.json", "a: 1", Syntax.YAML, {"a": 1}),
        ("a.yaml", "{a: 1}", Syntax.YAML, {"a": 1}),
        ("-", "{a: 1,}", Syntax.YAML, {"a": 1}),
        ("-", "[a]", Syntax.YAML, ["a"]),
        ("a.txt", "text", Syntax.YAML, "text"),
        ("a.md", '{"a": 1}', Syntax.MARKDOWN, None),
        ("a.MD", "", Syntax.MARKDOWN, None),
        ("md", "a: 1", Syntax.YAML, {"a": 1}),
    ],
)
def test_the_syntax_of_a_text(name: str, text: str, syntax: Syntax, data: object) -> None:
    document = parsed_document(name, text)
    assert (document.name, document.path, document.text) == (name, None, text)
    assert (document.syntax, document.data) == (syntax, data)


@pytest.mark.parametrize(
    ("name", "text", "code", "place", "word"),
    [
        pytest.param("a.json", "{a: 1}", "syntax", (1, 2), "JSON", id="JSON by name is no YAML"),
        pytest.param("a.yaml", "{a: ]", "syntax", (1, 5), "YAML", id="YAML by name"),
        pytest.param("a", '{"a": ]', "syntax", (1, 7), "JSON", id="neither, looks like JSON"),
        pytest.param("a", "a: ]", "syntax", (1, 4), "YAML", id="neither, looks like YAML"),
        pytest.param("a.yaml", '{"a": 1, "a": 2}', "duplicate-key", (1, 10), "second", id="well-formed, yet refused"),
        pytest.param("a", "{a: 1, a: 2}", "duplicate-key", (1, 8), "second", id="YAML refused for its content"),
        pytest.param("a.yaml", '{"a": NaN}', "syntax", (1, 7), "NaN", id="NaN is no text in JSON"),
        pytest.param("a.yaml", "", "not-a-spec", (0, 0), "empty", id="empty"),
        pytest.param("a.json", " \n\t\n", "not-a-spec", (0, 0), "empty", id="space"),
    ],
)
def test_a_text_is_refused(
    name: str, text: str, code: str, place: tuple[int, int], word: str, refusal: Refusal
) -> None:
    ((found, file, line, column, _, message),) = refusal(lambda: parsed_document(name, text))
    assert (found, file, (line, column)) == (code, name, place)
    assert word in message


@pytest.mark.parametrize("text", ["[[1]]", "- - 1"])
def test_budgets_reach_both_readers(text: str, refusal: Refusal) -> None:
    assert refusal(lambda: parsed_document("a", text, budgets=Budgets(depth=1)))[0][0] == "too-deep"


def test_a_document_prints_without_its_content() -> None:
    assert "secret" not in repr(parsed_document("a", '{"secret": "secret"}'))


def test_documents_are_compared_by_identity() -> None:
    one, two = parsed_document("a", "{}"), parsed_document("a", "{}")
    assert len({one, two}) == 2
    assert isinstance(one, Document)


@pytest.mark.parametrize("text", ["{}", "{", "a: [", "a: 1"])
@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_left_as_found(text: str, enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with contextlib.suppress(SpecError):
            parsed_document("a.json", text)
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()


PIECES = (
    *(
        "a",
        "b: ",
        "- ",
        "\n",
        "\n  ",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "&x ",
        "*x",
        "<<: ",
        "!!str ",
        "!",
        "? ",
        "|\n",
        "#",
    ),
    *("'", '"', "1", "0x", ".", "e", "~", "null", "\\u", "d800", "\t", "%", "---\n", "...", "\x07", "é", "\u2028"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from(["a.json", "a.yaml", "-"]))
def test_a_text_is_a_document_or_refused(text: str, name: str) -> None:
    with contextlib.suppress(SpecError):
        assert parsed_document(name, text).text == text


@given(st.binary(max_size=60))
def test_bytes_are_a_document_or_refused(data: bytes) -> None:
    with contextlib.suppress(SpecError):
        assert parsed_document("-", decoded("-", data)).name == "-"
