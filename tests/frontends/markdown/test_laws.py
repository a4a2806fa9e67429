"""What holds for every page, whatever its text."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from schemawright.diagnostics import Severity, Sink
from schemawright.frontends.markdown import Page, read_pages
from schemawright.frontends.markdown.cells import Line, Notes, property_row
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import Record

FRAGMENTS = st.sampled_from(
    [
        *("# A\n", "# \\Api\n", "## Properties\n", "## Enum Variants\n", "## A\n", "\n", "\r\n", "\r", "```\n", "\x00"),
        *("Name | Type | Description | Notes\n--- | --- | --- | ---\n", "| Name | Value |\n|--- | ---|\n"),
        *(
            "| Name | Description |\n|--- | ---|\n",
            "| A | 1 |\n",
            "| Vec<A> |  |\n",
            "**a** | ",
            "**r#_x** | ",
            "Option<",
        ),
        *(
            "[**Vec<models::A>**](A.md)",
            "**E**",
            "> |",
            " (enum: 1, 2)",
            " | ",
            "[optional]",
            "[default to [1]]",
            '["',
            "|\n",
        ),
    ]
)
PAGES = st.one_of(st.text(), st.lists(st.one_of(FRAGMENTS, st.text(max_size=5)), max_size=30).map("".join))
CELLS = st.text(
    st.characters(exclude_characters="\n\r", categories=("L", "N", "P", "S", "Z", "Cc")) | st.sampled_from("| *[]<>"),
    max_size=30,
)


SEPARATORS = st.sampled_from([" | ", "|", "\t|\t", "| ", " |", "  |  "])


def escaped(name: str) -> str:
    """A name as Markdown: what could end it or be an escape is escaped."""
    return "".join(f"\\{c}" if c in "\\*&" else c for c in name)


@settings(deadline=None)
@given(st.lists(st.builds(Page, st.text(max_size=8), PAGES), max_size=4))
def test_any_text_gives_a_sound_catalog_or_an_error(pages: list[Page]) -> None:
    sink = Sink()
    catalog = read_pages(pages, sink)
    nothing = any(d.code in ("not-a-spec", "no-models") and d.severity is Severity.ERROR for d in sink.found)
    assert nothing is (len(catalog) == 0)
    for definition in catalog:
        assert set(uses(definition.body)) <= set(catalog.types)
        if isinstance(definition.body, Record):
            wires = [f.wire for f in definition.body.fields]
            assert len(wires) == len(set(wires))
            json.dumps([f.default.value for f in definition.body.fields if f.default], allow_nan=False)


@settings(deadline=None)
@given(PAGES)
def test_reading_twice_gives_the_same(text: str) -> None:
    def once() -> tuple[Catalog, Sink]:
        sink = Sink()
        return read_pages([Page("A.md", text)], sink), sink

    (catalog, sink), (again, sink_again) = once(), once()
    assert list(catalog) == list(again)
    assert sink.found == sink_again.found


@settings(deadline=None)
@given(
    name=CELLS.map(str.strip).filter(bool),
    type=CELLS.map(lambda s: s.replace("|", "").strip()).filter(bool),
    description=CELLS.map(str.strip),
    optional=st.booleans(),
    readonly=st.booleans(),
    default=st.none() | CELLS.map(lambda s: s.replace(" | ", "|").replace("][", "")),
)
def test_row_of_any_cells_is_split_back(
    name: str, type: str, description: str, optional: bool, readonly: bool, default: str | None
) -> None:
    notes = (
        "[optional]" * optional + "[readonly]" * readonly + (f"[default to {default}]" if default is not None else "")
    )
    row = property_row(Line(1, f"**{escaped(name)}** | {type} | {description} | {notes}"))
    assert row is not None
    assert (row.name, row.type, row.description) == (name, type, description)
    assert row.notes == Notes(optional, readonly, default)


@settings(deadline=None)
@given(
    description=CELLS.map(lambda s: s.replace("|", "").replace("\\", "").strip()),
    separators=st.tuples(SEPARATORS, SEPARATORS, SEPARATORS),
    fenced=st.booleans(),
    notes=st.sampled_from(["", "[optional]", "[readonly]", "[optional] [readonly]", "[default to x]"]),
)
def test_blanks_around_bars_make_no_difference(
    description: str, separators: tuple[str, str, str], fenced: bool, notes: str
) -> None:
    first, second, third = separators
    text = f"**a**{first}**String**{second}{description}{third}{notes}"
    row = property_row(Line(1, f"|{text}|" if fenced else text))
    plain = property_row(Line(1, f"**a** | **String** | {description} | {notes}"))
    assert row is not None
    assert row == plain
