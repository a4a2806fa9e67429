"""Pages into titles, sections and rows."""

from __future__ import annotations

import pytest

from generator.frontends.markdown.cells import Line
from generator.frontends.markdown.names import folded, shown
from generator.frontends.markdown.rows import Page, outline

HEAD = "Name | Type | Description | Notes\n--- | --- | --- | ---\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n"], ids=["plain", "bom", "blank"])
def test_outline_whatever_the_line_ends(start: str, end: str) -> None:
    text = start + f"# Leaf  \n\n## Properties\n\n{HEAD}**a** | **i32** |  | \n\n[[Back]](x)".replace("\n", end)
    found = outline(Page("Leaf.md", text))
    first = 2 if start == "\n" else 1
    assert (found.title, found.line, found.origin.line, found.origin.file) == ("Leaf", first, first, "Leaf.md")
    (section,) = found.sections
    assert (section.title, section.line) == ("Properties", first + 2)
    assert section.header == ("Name", "Type", "Description", "Notes")
    assert section.rows == (Line(first + 6, "**a** | **i32** |  | "),)


def test_lines_end_where_editors_say() -> None:
    text = f"# A\u2028B\n\n## Properties\n\n{HEAD}**a** | **i32** | x\x0cy\x85z | \n**b** | **i32** |  | "
    found = outline(Page("A.md", text))
    assert found.title == "A\u2028B"
    assert [row.number for row in found.sections[0].rows] == [7, 8]


def test_header_between_bars() -> None:
    found = outline(Page("A.md", "# A\n\n## Enum Variants\n\n| Name | Value |\n|---- | -----|\n| X | y |\n"))
    assert found.sections[0].header == ("Name", "Value")
    assert found.sections[0].rows == (Line(7, "| X | y |"),)


@pytest.mark.parametrize(
    ("text", "title", "titles", "second"),
    [
        ("", "", [], 0),
        ("no heading", "", [], 0),
        ("# ", "", [], 0),
        ("#Title", "", [], 0),
        ("## Properties\n", "", ["Properties"], 0),
        ("# A\n## B\n## C\n", "A", ["B", "C"], 0),
        ("# A\n```\n# not a title\n## not a section\n```\n## B", "A", ["B"], 0),
        ("# A\n## B\n# C\n## D", "A", ["B"], 3),
        ("# A\n### Deeper\n", "A", [], 0),
        ("# A\\_B &lt;C&gt;", "A_B <C>", [], 0),
    ],
)
def test_headings(text: str, title: str, titles: list[str], second: int) -> None:
    found = outline(Page("A.md", text))
    assert (found.title, [s.title for s in found.sections], found.second_title) == (title, titles, second)


def test_section_without_a_table_has_no_rows() -> None:
    found = outline(Page("A.md", "# A\n\n## Properties\n\nName | Type\n**a** | **b**\n"))
    assert (found.sections[0].header, found.sections[0].rows, found.sections[0].unruled) == ((), (), 5)


@pytest.mark.parametrize("body", ["", "Only text.\n", f"{HEAD}**a** | **i32** |  | \n"])
def test_section_with_a_whole_table_or_none_lacks_no_dashes(body: str) -> None:
    assert outline(Page("A.md", f"# A\n\n## Properties\n\n{body}")).sections[0].unruled == 0


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
