"""Folders of Markdown model pages made of hostile fragments.

In: strategies of texts. Out: strategies of pages. Not here: pages that are no text at all (`inputs`).
"""

from __future__ import annotations

from hypothesis import strategies as st

from generator.frontends.markdown import Page
from tests.fuzz.texts import mixed_texts, names

_HEAD = "Name | Type | Description | Notes\n------------ | ------------- | ------------- | -------------\n"
_VALUES = "| Name | Value |\n|---- | -----|\n"
_TYPES = "| Name | Description |\n|---- | -----|\n"
# fmt: off
_CELLS = (
    "**String**", "**i32**", "**f64**", "**bool**", "**uuid::Uuid**", "**chrono::NaiveDate**", "[**models::A**](A.md)",
    "[**Vec<models::Leaf>**](Leaf.md)", "Option<**String**>", "Option<[**models::Leaf**](x.md)>", "**Size**",
    "**A<B>**", "**std::collections::HashMap<String, i64>**", "[**serde_json::Value**](.md)",
    "**Vec<Vec<Option<models::A>>>**", "Option<", ">", "**", "[", "](", "**List[int**", "**__import__**",
    "**models::**", "",
)
_NOTES = (
    "", "[optional]", "[readonly]", "[optional][readonly]", "[optional][default to 1]", '[default to ["x"]]',
    "[default to ", "[default to {}]", "[optional][default to Low]", "[new]", "[default to NaN]",
    "[default to [[[[[[]",
)
# fmt: on
_cells = st.sampled_from(_CELLS) | st.sampled_from(_CELLS) | names.map(lambda n: f"**models::{n}**") | mixed_texts
_notes = st.sampled_from(_NOTES) | mixed_texts.map(lambda t: f"[optional][default to {t}]")
_rows = st.builds(
    "**{}** | {} | {} | {}".format, names, _cells, mixed_texts | st.just("Text. (enum: low, high)"), _notes
)
_pairs = st.builds("| {} | {} |".format, names, mixed_texts | st.integers().map(str))
_branches = st.builds("| {} | {} |".format, names | _cells.map(lambda c: c.replace("*", "")), mixed_texts)
_lines = mixed_texts | st.sampled_from(
    ["", "# A", "## Properties", "## Enum Variants", "## A", "```", "[[Back]](x)", "|"]
)


def _tables() -> st.SearchStrategy[str]:
    def table(section: str, head: str, rows: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        some = st.lists(rows | rows | rows | _lines, max_size=5).map("\n".join)
        return st.builds(f"## {section}\n\n{{}}{{}}\n".format, st.just(head) | _lines, some)

    return (
        table("Properties", _HEAD, _rows)
        | table("Enum Variants", _VALUES, _pairs)
        | table("Enum Variants", _TYPES, _branches)
    )


_texts = st.builds("# {}\n\n{}{}".format, names, _tables(), st.just("") | _tables()) | st.lists(_lines).map("\n".join)
pages: st.SearchStrategy[list[Page]] = st.lists(st.builds(Page, names.map("{}.md".format), _texts), max_size=4)
"""Pages of a folder."""
