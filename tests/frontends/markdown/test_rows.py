"""Pages into parts, parts into sections and rows, and what is wrong with their form."""

from __future__ import annotations

import pytest

from schemawright.frontends.markdown.cells import Line
from schemawright.frontends.markdown.escapes import folded, shown
from schemawright.frontends.markdown.outline import Outline, Page, outlines

HEAD = "Name | Type | Description | Notes\n--- | --- | --- | ---\n"


def outline_of(text: str, name: str = "A.md") -> Outline:
    """The outline of a page with one part."""
    (found,) = outlines(Page(name, text))
    return found


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n"], ids=["plain", "bom", "blank"])
def test_outline_whatever_the_line_ends(start: str, end: str) -> None:
    text = start + f"# Leaf  \n\n## Properties\n\n{HEAD}**a** | **i32** |  | \n\n[[Back]](x)".replace("\n", end)
    found = outline_of(text, "Leaf.md")
    first = 2 if start == "\n" else 1
    assert (found.title, found.line, found.origin.line, found.origin.file) == ("Leaf", first, first, "Leaf.md")
    (section,) = found.sections
    assert (section.title, section.line) == ("Properties", first + 2)
    assert section.header == ("Name", "Type", "Description", "Notes")
    assert section.rows == (Line(first + 6, "**a** | **i32** |  | "),)


def test_lines_end_where_editors_say() -> None:
    text = f"# A\u2028B\n\n## Properties\n\n{HEAD}**a** | **i32** | x\x0cy\x85z | \n**b** | **i32** |  | "
    found = outline_of(text)
    assert found.title == "A\u2028B"
    assert [row.number for row in found.sections[0].rows] == [7, 8]


def test_header_between_bars() -> None:
    found = outline_of("# A\n\n## Enum Variants\n\n| Name | Value |\n|---- | -----|\n| X | y |\n")
    assert found.sections[0].header == ("Name", "Value")
    assert found.sections[0].rows == (Line(7, "| X | y |"),)


@pytest.mark.parametrize(
    ("text", "title", "titles"),
    [
        ("", "", []),
        ("no heading", "", []),
        ("# ", "", []),
        ("#Title", "", []),
        ("## Properties\n", "", ["Properties"]),
        ("# A\n## B\n## C\n", "A", ["B", "C"]),
        ("# A\\_B &lt;C&gt;", "A_B <C>", []),
        ("# A\n```\n# not a title\n## not a section\n```\n## B", "A", ["B"]),
        ("# A\n  ~~~~ rust\n# no\n~~~\n```\n~~~~~\n## B", "A", ["B"]),
        ("# A\n```\n## no\n``` no end\n", "A", []),
        ("# A\n``` is no fence, for it has ` in it\n## B", "A", ["B"]),
        ("text\n# A\n## B", "A", ["B"]),
        ("# A\n### Deeper\n", "A", []),
    ],
)
def test_headings(text: str, title: str, titles: list[str]) -> None:
    found = outline_of(text)
    assert (found.title, [s.title for s in found.sections]) == (title, titles)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("# A\n## B\n# C\n## D", [("A", 1, ["B"]), ("C", 3, ["D"])]),
        ("# A\n# B\n\n# A", [("A", 1, []), ("B", 2, []), ("A", 4, [])]),
        ("## A\n# B", [("", 1, ["A"]), ("B", 2, [])]),
        ("text\n# B", [("B", 2, [])]),
        ("# \n## A\n# B", [("", 1, ["A"]), ("B", 3, [])]),
    ],
)
def test_parts_of_a_page(text: str, parts: list[tuple[str, int, list[str]]]) -> None:
    found = outlines(Page("A.md", text))
    assert [(part.title, part.line, [s.title for s in part.sections]) for part in found] == parts


def test_row_of_links_is_no_row_and_a_row_with_links_is() -> None:
    found = outline_of(
        f"# A\n\n## Properties\n\n{HEAD}[[**a**](x) | **i32** |  | \n\n[[Back to Model list]](../README.md)"
    )
    assert [line.number for line in found.sections[0].rows] == [7]


TABLE = f"{HEAD}**a** | **i32** |  | \n"


@pytest.mark.parametrize(
    ("body", "flaws"),
    [
        ("", []),
        ("Only text.\n", []),
        (TABLE, []),
        (f"Some *text*.\n\n{TABLE}\n", []),
        ("Name | Type\n**a** | **b**\n", [(5, True)]),
        (f"Text.\n\n{TABLE.replace('---', '')}", [(7, True)]),
        (TABLE.partition("\n")[2], [(5, True)]),
        (f"**b** | **i32** |  | \n\n{TABLE}", [(5, True)]),
        (TABLE.replace("--- | --- |", "--- |"), [(6, False)]),
        (f"{TABLE}\n{TABLE}", [(10, True)]),
        ("<table>\n<tr><td>a</td></tr>\n</table>\n", [(5, True)]),
        (f"{TABLE}```\n**b** | **i32** |  | \n```\n", [(8, False)]),
        (f"{TABLE}```\nlet a = 1;\n```\n", []),
    ],
)
def test_flaws_of_a_section(body: str, flaws: list[tuple[int, bool]]) -> None:
    found = outline_of(f"# A\n\n## Properties\n\n{body}")
    assert [(flaw.line, flaw.grave) for flaw in found.sections[0].flaws] == flaws
    assert found.flaws == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"# A\n## Properties\n{TABLE}```\n**b** | **i32** |  | \n", [6]),
        ("# A\n```\n## Properties\n", [2]),
        ("# A\n```\n# B\n", [2]),
        ("# A\n```\nlet a = 1;\n", []),
        ("# A\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", [2, 6]),
        ("# A\n<<<<<<<\n", [2]),
        ("# A\n<<<<<<<<\n>>>>>>>x\n =======\n", []),
    ],
)
def test_flaws_of_a_part(text: str, lines: list[int]) -> None:
    found = outline_of(text)
    assert [flaw.line for flaw in found.flaws if flaw.grave] == lines
    assert not any(section.flaws for section in found.sections)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("AzureChatOCREnhancement", "AzureChatOcrEnhancement", True),
        ("Probe_inline_obj", "ProbeInlineObj", True),
        ("Azure.Core.Error", "AzureCoreError", True),
        ("Leaf", "Leaf2", False),
        ("+", "-", False),
        ("", "-", False),
    ],
)
def test_folded_names(name: str, other: str, same: bool) -> None:
    assert (folded(name) == folded(other)) is same


def test_text_in_messages_is_short_and_printable() -> None:
    assert shown("Leaf") == "Leaf"
    assert shown("\x1b[31mred\x00") == "\\x1b[31mred\\x00"
    assert len(shown("x" * 1000)) == 60
