"""What is said of text that is nearly JSON or YAML, of pages of the web, and of repeated keys."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Diagnostic, SpecError
from schemawright.source.documents import parsed_document

WRONG = {
    '{"a": 1 "b": 2}': ("a.json", 9, "a comma or a closing bracket is missing before '\"'", ""),
    '{"a": 1,, "b": 2}': ("a.json", 9, "found ','", ""),
    '{"a": [1,], "b": }': ("a.json", 9, "a comma stands before ]", "take the comma away"),
    '{"a": True}': ("a.json", 7, "JSON has no True", "write true"),
    "{'a': 1}": ("a.json", 2, "a text stands between single quotes", "double quotes"),
    '{"a": 1, # x\n': ("a.json", 10, "JSON has no comments", ".yaml"),
    '{"a": {"b": [1, ': ("a.json", 17, "the document ends in the middle of an object or an array", "complete"),
    '{"a": "b': ("a.json", 7, "the document ends in the middle of a string", "complete"),
    "{": ("a.json", 2, "the document ends in the middle of an object", "complete"),
    "a: {b: 1,": ("a.yaml", 10, "the document ends while parsing a flow", "complete"),
    'a: "b': ("a.yaml", 6, "the document ends while scanning a quoted scalar", "complete"),
    "a:\n\tb: 1\n": ("a.yaml", 1, "a tab stands where blanks indent", "indent with spaces"),
    "<!DOCTYPE html>\n<html>": ("a.json", 1, "this is an HTML page", "give the place of the document itself"),
    "\n <HTML lang='en'>: x": ("a.yaml", 1, "this is an HTML page", "give the place of the document itself"),
}


def refused(text: str, name: str) -> list[Diagnostic]:
    with pytest.raises(SpecError) as caught:
        parsed_document(name, text)
    return list(caught.value.diagnostics)


@pytest.mark.parametrize("text", WRONG)
def test_a_mistake_is_told_with_its_place_and_the_cure(text: str) -> None:
    name, column, message, help = WRONG[text]
    (found,) = refused(text, name)
    assert message in found.message
    assert help in found.help
    assert found.origin is not None
    assert found.origin.column == column


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", '{"x": [\n {"k": 1,\n  "k": 2}]}'),
        ("a.yaml", "x:\n-  k: 1\n   k: 2\n"),
    ],
)
def test_a_repeated_key_is_told_with_the_first(name: str, text: str) -> None:
    (found,) = refused(text, name)
    (first,) = found.related
    assert found.origin is not None
    assert (found.origin.line, found.origin.pointer) == (3, "/x/0/k")
    assert (first.message, first.origin.line, first.origin.pointer) == ("declared first here", 2, "/x/0/k")
