"""Rows of tables into cells."""

from __future__ import annotations

import pytest

from schemawright.frontends.markdown.cells import Line, Notes, is_prose, is_rule, pair_row, property_row


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("**a** | **String** | Text. | [optional]", ("a", "**String**", "Text.", Notes(optional=True))),
        ("**a** | **String** |  | ", ("a", "**String**", "", Notes())),
        ("**a** | **String** |  |", ("a", "**String**", "", Notes())),
        ("**a** | **String** | Text. |   ", ("a", "**String**", "Text.", Notes())),
        ("**a** | **String** |   Led by blanks. | ", ("a", "**String**", "Led by blanks.", Notes())),
        ("**a** | **String** | a | b | c | [optional]", ("a", "**String**", "a | b | c", Notes(optional=True))),
        ("**a** | **String** | a || b |c| d | ", ("a", "**String**", "a || b |c| d", Notes())),
        (
            "**a** | **String** | ends in a bar | | [optional]",
            ("a", "**String**", "ends in a bar |", Notes(optional=True)),
        ),
        ("**a** | **String** | x | [optional] | ", ("a", "**String**", "x | [optional]", Notes())),
        ("**a** | **String** |  | [readonly]", ("a", "**String**", "", Notes(readonly=True))),
        (
            "**a** | **bool** |  | [optional][readonly][default to true]",
            ("a", "**bool**", "", Notes(True, True, "true")),
        ),
        ("**a** | **bool** |  | [optional] [default to x]", ("a", "**bool**", "", Notes(True, default="x"))),
        ("**a** | **String** |  | [default to ]", ("a", "**String**", "", Notes(default=""))),
        ("**a** | **String** |  | [default to a]b]", ("a", "**String**", "", Notes(default="a]b"))),
        ("**a** | **String** | d | [default to x | y]", ("a", "**String**", "d", Notes(default="x | y"))),
        ("**a** | **String** | d | [optional][new]", ("a", "**String**", "d", Notes(True, unread="[optional][new]"))),
        ("**a** | **String** | d | [default to x", ("a", "**String**", "d", Notes(unread="[default to x"))),
        ("**r#type** | **String** |  | ", ("r#type", "**String**", "", Notes())),
        ("**padded**     | **i32**   | d   | [optional]  ", ("padded", "**i32**", "d", Notes(optional=True))),
        ("|**a** | **String** | b | c |  |", ("a", "**String**", "b | c", Notes())),
        ("| **a** | **String** | d | [optional] |", ("a", "**String**", "d", Notes(optional=True))),
        ("**a** | **String** | | [optional]", ("a", "**String**", "", Notes(optional=True))),
        ("**a** | **String** | |", ("a", "**String**", "", Notes())),
        ("**a**|**String**||", ("a", "**String**", "", Notes())),
        ("|**a**|**String**||[optional]|", ("a", "**String**", "", Notes(optional=True))),
        ("|**a**|**String**|||", ("a", "**String**", "", Notes())),
        ("|**a**|**String**|a|b | c|[default to x|y]|", ("a", "**String**", "a|b | c", Notes(default="x|y"))),
        ("|**a**|**String**|d|[new]|", ("a", "**String**", "d", Notes(unread="[new]"))),
        ("**a**\t|\t**String**\t|\t\t|\t[optional]\t[readonly]", ("a", "**String**", "", Notes(True, True))),
        ("**a** |**String** |a\\|b |[optional]", ("a", "**String**", "a\\|b", Notes(optional=True))),
        ("**a** | **String** | a\\\\|[optional]", ("a", "**String**", "a\\\\", Notes(optional=True))),
        ("|**a** | **String** | d | [default to \\|", ("a", "**String**", "d", Notes(unread="[default to \\|"))),
        ("**a** | **String** | d | [default to x|", ("a", "**String**", "d", Notes(unread="[default to x|"))),
        (
            "**a** | **String** | d | [default to x][optional]",
            ("a", "**String**", "d", Notes(True, unread="[default to x][optional]")),
        ),
        ("**a\\_b** | **String** |  | ", ("a_b", "**String**", "", Notes())),
        ("**c\\*d\\*** | **String** |  | ", ("c*d*", "**String**", "", Notes())),
        ("**\\*\\*x** | **String** |  | ", ("**x", "**String**", "", Notes())),
        ("**c*d** | **String** |  | ", ("c*d", "**String**", "", Notes())),
        ("**&lt;x&gt;** | **String** |  | ", ("<x>", "**String**", "", Notes())),
        ("**a\\|b** | **String** |  | ", ("a|b", "**String**", "", Notes())),
        ("**a|b** | **String** |  | ", ("a|b", "**String**", "", Notes())),
    ],
)
def test_row_of_property(row: str, cells: tuple[str, str, str, Notes]) -> None:
    found = property_row(Line(3, row))
    assert found is not None
    assert (found.line, found.name, found.type, found.description, found.notes) == (3, *cells)


@pytest.mark.parametrize(
    "row",
    [
        "",
        "text",
        "**",
        "****",
        "** ** | **String** |  | ",
        "**a**",
        "**a** text",
        "**a** |",
        "**a** | **String**",
        "**a** | **String** | description only",
        "**a** | **String** | a description|only",
        "**a**|**String**|only",
        "**a** | **String** \\| | [optional]",
        "**a\\** | **String** |  | ",
        "**a*** | **String** |  | ",
        "**&#32** ** | **String** |  | ",
        "a | **String** |  | ",
        "*a* | **String** |  | ",
    ],
)
def test_line_that_is_no_row(row: str) -> None:
    assert property_row(Line(1, row)) is None


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| LightBlue | light-blue |", ("LightBlue", "light-blue")),
        ("| Empty |  |", ("Empty", "")),
        ("| Bar | | |", ("Bar", "|")),
        ("| Bars | a | b |", ("Bars", "a | b")),
        ("| Vec<String> |  |", ("Vec<String>", "")),
        ("  | A | b |  ", ("A", "b")),
        ("|A|b|", ("A", "b")),
        ("|A||", ("A", "")),
        ("|\tA\t|\tb\t|", ("A", "b")),
        ("| A \\| B | b \\|", ("A \\| B", "b \\|")),
    ],
)
def test_row_of_two_cells(row: str, cells: tuple[str, str]) -> None:
    found = pair_row(Line(4, row))
    assert found is not None
    assert (found.line, found.first, found.second) == (4, *cells)


@pytest.mark.parametrize("row", ["", "text", "A | b", "| A |", "|A|", "| A \\| b |", "|"])
def test_line_that_is_no_row_of_two_cells(row: str) -> None:
    assert pair_row(Line(1, row)) is None


@pytest.mark.parametrize(("row", "more"), [("| A | b |", False), ("| A | b \\| c |", False), ("|A|b|c|", True)])
def test_third_cell(row: str, more: bool) -> None:
    found = pair_row(Line(1, row))
    assert found is not None
    assert found.has_more_cells is more


@pytest.mark.parametrize(
    ("notes", "cut_off"),
    [
        ("[optional", True),
        ("[optional][readonly", True),
        ("optional]", True),
        ("[optional][default to x", False),
        ("[optional][new]", False),
        ("new", False),
    ],
)
def test_notes_that_end_too_early(notes: str, cut_off: bool) -> None:
    found = property_row(Line(1, f"**a** | **String** | d | {notes}"))
    assert found is not None
    assert (found.notes.unread, found.notes.cut_off) == (notes, cut_off)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("--- | --- | --- | ---", True),
        ("|---- | -----|", True),
        ("-|-|-|-", True),
        (":---|:--:|---", True),
        ("\t| -: |:-\t|", True),
        ("--- | --- |", True),
        ("---", False),
        ("", False),
        ("|", False),
        ("||", False),
        ("--- || ---", False),
        ("- - | ---", False),
        ("-:- | ---", False),
        ("--- | x", False),
    ],
)
def test_line_of_dashes(text: str, rule: bool) -> None:
    assert is_rule(Line(1, text)) is rule


@pytest.mark.parametrize(
    ("text", "prose"),
    [("Some words.", True), ("", True), ("*a* word", True), ("a | b", False), (" **a**", False), ("|", False)],
)
def test_text_among_rows(text: str, prose: bool) -> None:
    assert is_prose(Line(1, text)) is prose


def test_huge_cells_are_read() -> None:
    # Each of these has a hundred thousand places where a careless reader would start over, and never come to an end.
    for filler in (" | ", " | [default to ", " | [optional]", "|", "\\|", "\\", "**", " ", "[", "](", "<"):
        row = property_row(Line(1, "**a** | **String** | " + filler * 100_000 + " | [optional]"))
        assert row is not None
        assert row.notes.optional
        property_row(Line(1, "**a** | **String** | " + filler * 100_000))
        property_row(Line(1, "**a" + filler * 100_000))
