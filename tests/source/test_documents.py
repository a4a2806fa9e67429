"""A text is JSON, YAML or Markdown, by its name and its content."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import MAX_TABS, Budgets
from schemawright.diagnostics import SpecError
from schemawright.source.documents import Document, Syntax, parsed_document
from schemawright.source.encoding import decoded
from schemawright.source.positions import positions

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


@pytest.mark.parametrize("text", ['{"a": ["x", "%s"]}', "a: [x, '%s']", "a:\n- x\n- |\n  %s\n"])
def test_one_text_may_not_be_too_long(text: str) -> None:
    assert parsed_document("a", text % ("x" * 90), budgets=Budgets(text_length=100))
    with pytest.raises(SpecError) as caught:
        parsed_document("a", text % ("x" * 101), budgets=Budgets(text_length=100))
    assert [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics] == [("too-big", "/a/1")]


COMMENTED = """\
{ // the head of "it"
  "a": "//no", /* a block
  of lines */ "b": [1, 2,], # hash
  "c": {"d": "x\\"//",},
}
"""


@pytest.mark.parametrize(
    ("name", "text", "syntax", "data", "place"),
    [
        ("a.json", COMMENTED, Syntax.JSON, {"a": "//no", "b": [1, 2], "c": {"d": 'x"//'}}, (1, 3)),
        ("a.yaml", COMMENTED, Syntax.JSON, {"a": "//no", "b": [1, 2], "c": {"d": 'x"//'}}, (1, 3)),
        ("a.json", '{"a": 1,\n "b": [2,],\n}', Syntax.JSON, {"a": 1, "b": [2]}, (2, 9)),
        ("-", '// head\n/* and more */ {"a": 1}', Syntax.JSON, {"a": 1}, (1, 1)),
        ("a.json", '{"a": 1} # end', Syntax.JSON, {"a": 1}, (1, 10)),
        ("a.yaml", "a:\n\t# c\n\t  # d\n\n\t# e\n  b: 1\n\t\n", Syntax.YAML, {"a": {"b": 1}}, (2, 1)),
        ("a.yaml", "\t# c\na: |\n  x\t# y\n", Syntax.YAML, {"a": "x\t# y\n"}, (1, 1)),
        ("a.yaml", "a: [1,\n\t# c\n 2]\n", Syntax.YAML, {"a": [1, 2]}, None),
    ],
)
def test_a_slip_is_a_finding(name: str, text: str, syntax: Syntax, data: object, place: tuple[int, int] | None) -> None:
    document = parsed_document(name, text)
    assert (document.syntax, document.data, len(document.text)) == (syntax, data, len(text))
    found = {(d.origin.line, d.origin.column) for d in document.findings if d.origin}
    assert {d.code for d in document.findings} <= {"syntax"}
    assert place in found if place else not found


def test_places_behind_a_slip_are_those_of_the_file() -> None:
    assert positions(parsed_document("a.json", COMMENTED), ["/b/1", "/c/d"]) == {"/b/1": (3, 24), "/c/d": (4, 9)}
    document = parsed_document("a.yaml", "a:\n\t# c\n  b: 1\n")
    assert positions(document, ["/a/b"]) == {"/a/b": (3, 3)}


@pytest.mark.parametrize("text", ["a:\n\tb: 1\n", "\ta: 1", "- \tb\n\tc: 1\n", "a:\n\t# c\n\tb: 1\n"])
def test_tabs_that_indent_are_refused(text: str, refusal: Refusal) -> None:
    assert [code for code, *_ in refusal(lambda: parsed_document("a.yaml", text))] == ["syntax"]


def test_many_tabs_end(refusal: Refusal) -> None:
    assert parsed_document("a.yaml", "".join(f"a{n}: 1\n\t# c\n" for n in range(MAX_TABS - 1))).findings
    text = "".join(f"a{n}: 1\n\t# c\n" for n in range(MAX_TABS + 1))
    assert [code for code, *_ in refusal(lambda: parsed_document("a.yaml", text))] == ["syntax"]


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
