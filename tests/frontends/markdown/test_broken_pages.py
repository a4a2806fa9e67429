"""Pages that lost something on the way or were edited by hand: nothing of them is dropped without a word."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Severity
from schemawright.frontends.markdown import Page
from tests.frontends.markdown.spelling import HEAD, property_page, read, said, spelled_body, variant_page

WARNING, ERROR = Severity.WARNING, Severity.ERROR
ROW = "**a** | **String** |  | \n"
TABLE = f"{HEAD}{ROW}"
VALUES = "| Name | Value |\n|---- | -----|\n| A | a |\n"


def properties(body: str) -> Page:
    """A page whose body starts in line 5."""
    return Page("Probe.md", f"# Probe\n\n## Properties\n\n{body}")


def swapped(*header: str) -> Page:
    return properties(f"{' | '.join(header)}\n{'--- | ' * (len(header) - 1)}---\n{ROW}")


@pytest.mark.parametrize(
    ("page", "severity", "line", "message"),
    [
        (properties(f"{TABLE}\n## Properties\n\n{TABLE}"), ERROR, 9, "a second table of the model stands here"),
        (properties(f"{TABLE}\n## Enum Variants\n\n{VALUES}"), ERROR, 9, "a second table of the model stands here"),
        (properties(f"{TABLE}\n## More\n\n{TABLE}"), WARNING, 11, "this table of properties stands in section More"),
        (properties(f"{TABLE}```\n{ROW}"), ERROR, 8, "this code block has no end"),
        (properties(f"{TABLE}```\n{ROW}```\n"), WARNING, 8, "this code block may hold rows"),
        (properties(f"{ROW}{TABLE}"), ERROR, 5, "this line stands above the header"),
        (
            properties(f"{ROW.strip()} [optional]\n--- | --- | --- | ---\n{ROW}"),
            ERROR,
            5,
            "this is not the header of the table",
        ),
        (properties(f"--- | --- | --- | ---\n{ROW}"), ERROR, 5, "no header stands above this line of dashes"),
        (
            properties(f"Name | Type | Description | Notes\n{ROW}"),
            ERROR,
            5,
            "the table of this page has no line of dashes",
        ),
        (properties(f"{TABLE}\n[[x]](y) | z\n"), ERROR, 9, "this row cannot be read"),
        (swapped("Foo", "Bar", "Baz", "Qux"), ERROR, 5, "this is not the header of the table"),
        (swapped("Type", "Name", "Description", "Notes"), ERROR, 5, "this is not the header of the table"),
        (swapped("Name", "Type"), ERROR, 5, "this is not the header of the table"),
        (variant_page("Probe", "Text", "| A | a |"), ERROR, 5, "this is not the header of the table"),
        (
            properties(TABLE.replace("- | -", "---", 1)),
            WARNING,
            6,
            "this line of dashes has 3 columns, the header 4",
        ),
        (properties(f"{TABLE}--- | --- | --- | ---\n"), ERROR, 8, "a second line of dashes"),
        (properties(f"{TABLE}<<<<<<< HEAD\n"), ERROR, 8, "this is a mark of a merge conflict"),
        (properties(f"<table><tr><td>a</td></tr></table>\n{TABLE}"), ERROR, 5, "this table is written in HTML"),
        (properties("  <TABLE>\n"), ERROR, 5, "this table is written in HTML"),
        (properties(f"{TABLE}{ROW}"), ERROR, 8, "property a has a second row"),
        (
            variant_page("Probe", "Value", "| A | x | y |"),
            WARNING,
            7,
            "this row has more than two cells; x | y is taken",
        ),
        (
            variant_page("Probe", "Value", "| A | a |", "| A | b |"),
            WARNING,
            8,
            "variant A has a second value; the first",
        ),
        (variant_page("Probe", "Value", "| A | a |", "| B | a |"), WARNING, 8, "value a has a second row; the first"),
        (variant_page("Probe", "Value", "| A | a |", "| A | a |"), WARNING, 8, "value a has a second row; the first"),
        (variant_page("Probe", "Description", "| probe |  |", "| i32 |  |"), WARNING, 7, "type probe is not known"),
        (variant_page("Probe", "Description", "| PROBE |  |", "| i32 |  |"), WARNING, 7, "Probe is a branch of itself"),
        (
            variant_page("Probe", "Description", "| Leaf |  |", "| Leaf |  |"),
            WARNING,
            8,
            "branch Leaf has a second row",
        ),
    ],
)
def test_what_is_said(page: Page, severity: Severity, line: int, message: str) -> None:
    _, sink = read(page, property_page("Leaf", ROW))
    (found,) = [d for d in sink.found if d.severity is not Severity.NOTE]
    assert (found.severity, found.message[: len(message)]) == (severity, message)
    assert found.origin is not None
    assert (found.origin.file, found.origin.line, found.origin.column) == ("Probe.md", line, 1)


@pytest.mark.parametrize("row", ["| Probe |  |", "| Box<Probe> |  |"])
def test_union_of_nothing_but_itself(row: str) -> None:
    _, sink = read(variant_page("Probe", "Description", row, row))
    assert said(sink) == [("ref-cycle", "Probe.md", 8)]
    assert sink.has_errors


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (properties(TABLE.replace("Name", "**NAME**").replace("Notes", "`notes` ")), "record(a)"),
        (properties(f"|Name|Type|Description|Notes|\n|-|:-|:-:|-:|\n|{ROW.strip()}|"), "record(a)"),
        (properties(f"{TABLE}\n## Example\n\n```\n**a** | b\n```\n"), "record(a)"),
        (properties(f"{TABLE}\n## Properties\n\n{HEAD}"), "record(a)"),
        (properties(f"{TABLE}\n## More\n\n{HEAD}\n## Sizes\n\n{VALUES}"), "record(a)"),
        (properties(f"\n## Enum Variants\n\n{VALUES}"), "enum(a)"),
        (variant_page("Probe", "Value", "|A|a|", r"|B\_C|b\_c|", r"| D | d \| e |"), "enum(a b_c d | e)"),
        (variant_page("Probe", "Description", "| String | a | b |", "| String | a | b |"), "choice(string)"),
        (variant_page("Probe", "Description", "| i32 |  |", "| i64 |  |"), "choice(integer)"),
    ],
)
def test_what_is_sound_is_read_without_a_word(page: Page, body: str) -> None:
    catalog, sink = read(page)
    assert spelled_body(catalog, "Probe") == body
    assert sink.found == []
