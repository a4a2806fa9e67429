"""The docstring printer: prose of a spec never leaves its quotes, and plain text comes back as it was."""

from __future__ import annotations

import ast
import inspect
import io
import tokenize
import unicodedata
import warnings

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from schemawright.ir.text import SpecText
from schemawright.targets.python.docstrings import WIDTH, comment, docstring

busy = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

HOSTILE = [
    "\"\"\"\"", "\"", "\"\"", "ends with \"", "ends with \"\"", "'''", "\\", "ends with \\", "ends with \\\"", "\\\\",
    "\"\"\" starts with them", "\\N{BULLET} \\x41 \\u0041 \\101", "a\rb", "a\r\nb", "\x00", "\x1b[31m", "\x0c",
    "\u2028", "\x85", "\u202e evil", "\ufeff", "\ud800", "\U0001f600", "{{ x }}", "{% for %}", "{# #}", "%s %(x)s {}",
    "# type: ignore", "\"\"\"\nimport os\nos.system('x')\n\"\"\"", "\t\tindented", "  a\n    b\n  c", "\n\n\na\n\n\n",
    "- \\\n- '", "a" * 500, " ".join(["word"] * 200), "```\n" + "x" * 200 + "\n```", "|" + "a|" * 80, "\xa0\u3000 a",
    "def f(): pass", "\"\"\"; x = 1; \"\"\" # ",
]  # fmt: skip


def source(text: str, indent: int) -> str:
    """A class with the text as its docstring, or at no indentation a module."""
    code = docstring([SpecText(text)], indent)
    return f"{code}\n" if indent == 0 else f"class A:\n    {code}\n\n    x = 1\n"


def read_back(text: str, indent: int) -> str:
    """The docstring that Python finds; also checks that nothing else is found, and without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = ast.parse(source(text, indent))
    owner = tree.body[0] if indent else tree
    assert isinstance(owner, ast.Module | ast.ClassDef)
    statements = [type(node).__name__ for node in owner.body]
    found = ast.get_docstring(owner, clean=False)
    assert statements == ["Expr"] * (found is not None) + ["Assign"] * (indent > 0)
    return found or ""


ENDS_WITH_THREE = ['"""', 'ends with """', '\\"""', '"""; x = 1; """', '""""""']
"""One line each, which ends with three quotes."""


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("indent", [0, 4])
def test_hostile_texts_stay_texts(text: str, indent: int) -> None:
    read_back(text, indent)
    printed = source(text, indent)
    assert all(c.isprintable() or c in "\n\xa0" for c in printed)


@pytest.mark.parametrize("text", ENDS_WITH_THREE)
@pytest.mark.parametrize("indent", [0, 4])
def test_one_line_that_ends_with_three_quotes(text: str, indent: int) -> None:
    read_back(text, indent)


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "Two lines\nof text.",
        "A paragraph.\n\nAnother one.",
        "* a list\n* of items\n    * nested",
        "Some `code`, *emphasis*, and a\\backslash.",
        'Quoted "words" and """more""".',
        "Ünïcödé, 日本語, \U0001f600.",
        "```\ncode = 1\n\nmore()\n```",
        'ends with a quote"',
        "| a | b |\n| - | - |\n| 1 | 2 |",
    ],
)
@pytest.mark.parametrize("indent", [0, 4])
def test_plain_texts_come_back(text: str, indent: int) -> None:
    assert inspect.cleandoc(read_back(text, indent)) == text


@pytest.mark.parametrize("indent", [0, 4, 8])
def test_long_lines_are_broken_at_blanks(indent: int) -> None:
    text = " ".join(f"word{number}" for number in range(100))
    code = docstring([SpecText(text)], indent)
    assert inspect.cleandoc(ast.literal_eval(code)).split() == text.split()
    assert all(len(line) <= WIDTH for line in code.splitlines())
    assert len(code.splitlines()) > 5


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ([], ""),
        ([""], ""),
        (["  \n "], ""),
        (["a"], '"""a"""'),
        (["a", "b"], '"""a\n\nb\n"""'),
        (["a", "", "b"], '"""a\n\nb\n"""'),
        (["\n a \n"], '"""a"""'),
        (['say "hi"'], '"""say "hi\\""""'),
    ],
)
def test_layout(paragraphs: list[str], expected: str) -> None:
    assert docstring([SpecText(text) for text in paragraphs], 0) == expected


@pytest.mark.parametrize("marker", ["- ", "* ", "+ "])
def test_items_of_lists_are_continued_below_their_text(marker: str) -> None:
    lines = docstring([SpecText("Items:\n" + marker + "word " * 40)], 0).splitlines()
    assert lines[1].startswith(marker + "word")
    assert lines[2].startswith("  word")


TEXTS = st.text(st.characters(), max_size=200) | st.text("\"\\\n\r\t '`|-*{}#a\u2028\u202e\x00", max_size=60)


@pytest.mark.slow
@busy
@given(TEXTS, st.sampled_from([0, 4]))
def test_any_text_stays_a_text(text: str, indent: int) -> None:
    assume(not text.rstrip().endswith('"""'))  # see test_one_line_that_ends_with_three_quotes
    found = read_back(text, indent)
    printed = source(text, indent)
    assert all(c.isprintable() or c in "\n\xa0" for c in printed)
    kept = [c for c in text if c.isprintable() and not c.isspace()]
    shown = [c for c in found if c.isprintable() and not c.isspace()]
    assert [c for c in shown if c in kept] == shown or any(unicodedata.category(c)[0] == "C" for c in text)


@busy
@given(st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40), max_size=4))
def test_words_come_back_in_order(paragraphs: list[str]) -> None:
    code = docstring([SpecText(text) for text in paragraphs], 0)
    found = ast.literal_eval(code) if code else ""
    assert found.split() == " ".join(paragraphs).split()


@pytest.mark.parametrize(
    "text",
    [*HOSTILE, "# coding: utf-7", "vim: fileencoding=utf-7", "-*- coding:utf-7 -*-", "noqa\nimport os", "x # noqa"],
)
def test_comments_are_one_printable_line(text: str) -> None:
    code = comment(SpecText(text))
    assert code.isprintable()
    assert "#" not in code
    source = f"x = 1  # {code}\n".encode()
    assert ast.parse(source).body[1:] == []
    assert tokenize.detect_encoding(io.BytesIO(f"# {code}\n".encode()).readline)[0] == "utf-8"
