"""Several pages into one catalog: names, missing and clashing models, files that are no model pages."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Severity
from schemawright.frontends.markdown import Page
from schemawright.ir.definitions import Alias
from schemawright.ir.ids import id_at
from tests.frontends.markdown.spelling import (
    codes,
    fields,
    property_page,
    read,
    said,
    spelled,
    spelled_body,
    variant_page,
)

LEAF = property_page("Leaf", "**name** | **String** |  | ")
API = Page("DefaultApi.md", "# \\DefaultApi\n\nMethod | HTTP request\n--- | ---\n\n## do_probe\n\n## Properties\n")
README = Page("docs/README.md", "# Client\n\n## Overview\n")
STRANGER = Page("notes.md", "# Notes\n\n## Overview\n")


def use(title: str, *models: str) -> Page:
    return property_page(title, *(f"**p{i}** | [**models::{m}**](wrong.md) |  | " for i, m in enumerate(models)))


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Leaf", "Leaf"),
        ("AzureChatOcrEnhancementConfiguration", "AzureChatOCREnhancementConfiguration"),
        ("ProbeInlineObj", "Probe_inline_obj"),
        ("AzureCoreFoundationsError", "Azure_Core_Foundations_Error"),
        ("Stra\u00dfe", "STRASSE"),
    ],
)
@pytest.mark.parametrize("order", [1, -1], ids=["used-first", "declared-first"])
def test_models_are_found_by_the_name_in_the_type_cell(title: str, written: str, order: int) -> None:
    pages = [use("Probe", written), property_page(title, "**a** | **i32** |  | ")][::order]
    catalog, sink = read(*pages)
    assert spelled(catalog, fields(catalog, "Probe")["p0"].shape) == title
    assert sink.found == []


def test_title_counts_and_the_file_name_does_not() -> None:
    catalog, sink = read(use("Probe", "Leaf"), Page("docs/other.md", LEAF.text))
    assert spelled(catalog, fields(catalog, "Probe")["p0"].shape) == "Leaf"
    assert codes(sink, Severity.WARNING) == []
    assert catalog.roots == (id_at("Probe.md"), id_at("docs/other.md"))


def test_missing_model_is_opaque_and_reported_once_where_it_is_used_first() -> None:
    catalog, sink = read(use("First", "Twig", "TWIG", "Bud"), use("Second", "Twig"))
    assert [(d.code, d.severity, d.message, d.help) for d in sink.found] == [
        (
            "page-missing",
            Severity.WARNING,
            "model Twig has no page here; its values pass through unchanged",
            "add Twig.md, or give the OpenAPI document as well",
        ),
        (
            "page-missing",
            Severity.WARNING,
            "model Bud has no page here; its values pass through unchanged",
            "add Bud.md, or give the OpenAPI document as well",
        ),
    ]
    assert said(sink) == [("page-missing", "First.md", 7), ("page-missing", "First.md", 9)]
    assert [(d.name.text, d.origin.file) for d in catalog] == [
        ("First", "First.md"),
        ("Second", "Second.md"),
        ("Twig", "First.md"),
        ("Bud", "First.md"),
    ]
    assert catalog.roots == (id_at("First.md"), id_at("Second.md"))
    twig = list(catalog)[2]
    assert isinstance(twig.body, Alias)
    assert (twig.body.opaque, twig.name.text, twig.name.declared, twig.origin.line) == (True, "Twig", True, 7)
    assert fields(catalog, "First")["p1"].shape == fields(catalog, "Second")["p0"].shape


def test_cycles_need_no_care() -> None:
    catalog, sink = read(use("Tree", "Branch"), use("Branch", "Tree", "Branch"))
    assert [spelled(catalog, f.shape) for f in fields(catalog, "Branch").values()] == ["Tree", "Branch"]
    assert sink.found == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("Leaf.md", "other/Leaf.md"), ("Leaf.md", "LEAF.md"), ("Leaf.md", "Leaf.md")],
)
def test_second_page_of_a_name_is_left_out(first: str, second: str) -> None:
    other = Page(second, LEAF.text.replace("# Leaf", "# LEAF").replace("name", "other"))
    catalog, sink = read(Page(first, LEAF.text), other)
    assert (list(catalog.roots), len(catalog)) == ([id_at(first)], 1)
    assert spelled_body(catalog, "Leaf") == "record(name)"
    (found,) = sink.found
    assert (found.code, found.severity) == ("name-collision", Severity.WARNING)
    assert found.message == "this page declares LEAF, as an earlier page does, which is used"
    assert [(second.message, second.origin.file) for second in found.related] == [("the earlier page", first)]
    assert said(sink) == [("name-collision", second, 1)]


def test_pages_that_were_joined_are_read_as_if_they_were_not() -> None:
    probe, twig = use("Probe", "Leaf", "Twig"), property_page("Twig", "**b** | **E** | (enum: x, y) | ")
    alone, _ = read(probe, LEAF, twig)
    joined, sink = read(Page("all.md", probe.text + LEAF.text + twig.text))
    assert [d.name.text for d in joined] == [d.name.text for d in alone] == ["Probe", "Leaf", "Twig", "b"]
    assert len(joined.roots) == 3
    assert [(d.origin.file, d.origin.line) for d in joined] == [("all.md", n) for n in (1, 12, 22, 28)]
    shapes = [spelled(joined, f.shape) for f in fields(joined, "all").values()]
    assert shapes == ["Leaf", "Twig"]
    assert sink.found == []


def test_second_part_of_a_name_is_left_out() -> None:
    catalog, sink = read(Page("Leaf.md", LEAF.text + LEAF.text))
    assert len(catalog) == 1
    assert said(sink) == [("name-collision", "Leaf.md", 11)]


@pytest.mark.parametrize(
    ("text", "severity", "line"),
    [
        (LEAF.text + "# Notes\n\nText.\n", Severity.WARNING, 11),
        ("# Notes\n\n" + LEAF.text, Severity.WARNING, 1),
        (LEAF.text.removeprefix("# Other\n") + "# Twig\n", Severity.WARNING, 11),
        (LEAF.text.removeprefix("# Leaf\n") + LEAF.text, Severity.ERROR, 2),
        ("## Overview\n\n" + LEAF.text, None, 0),
        ("Text.\n\n" + LEAF.text, None, 0),
    ],
)
def test_parts_of_a_page_that_are_no_models(text: str, severity: Severity | None, line: int) -> None:
    catalog, sink = read(Page("Leaf.md", text))
    assert [d.name.text for d in catalog] == ["Leaf"]
    assert [(d.code, d.severity) for d in sink.found] == [("page-row", severity)] * (severity is not None)
    assert [at for _, _, at in said(sink)] == [line] * (severity is not None)


def test_table_above_its_title_is_no_model_page() -> None:
    page = Page("Leaf.md", LEAF.text.removeprefix("# Leaf\n") + "# Leaf\n")
    catalog, sink = read(page)
    assert (len(catalog), [(d.code, d.severity) for d in sink.found]) == (0, [("not-a-spec", Severity.ERROR)])
    catalog, sink = read(page, use("Probe"))
    assert [(d.code, d.severity) for d in sink.found if d.origin and d.origin.file == "Leaf.md"] == [
        ("not-a-spec", Severity.WARNING)
    ]


def test_headings_in_pages_of_operations_are_text() -> None:
    catalog, sink = read(LEAF, Page("DefaultApi.md", API.text + LEAF.text.replace("# Leaf", "# Twig")))
    assert list(catalog.roots) == [id_at("Leaf.md")]
    assert sink.found == []


@pytest.mark.slow
def test_enum_page_is_read_once_for_all_defaults() -> None:
    rows = [f"**p{i}** | [**models::Color**](Color.md) |  | [default to Red]" for i in range(20_000)]
    values = [f"| V{i} | v{i} |" for i in range(20_000)]
    catalog, _ = read(variant_page("Color", "Value", "| Red | red |", *values), property_page("Probe", *rows))
    assert {f.default.value for f in fields(catalog, "Probe").values() if f.default} == {"red"}


def test_one_file_given_twice_under_two_titles() -> None:
    catalog, sink = read(LEAF, Page(LEAF.name, LEAF.text.replace("# Leaf", "# Twig")))
    assert len(catalog) == 1
    assert said(sink) == [("name-collision", "Leaf.md", 1)]


def test_files_that_stand_beside_model_pages_are_skipped() -> None:
    catalog, sink = read(API, README, LEAF)
    assert list(catalog.roots) == [id_at("Leaf.md")]
    assert sink.found == []


def test_model_called_readme_is_a_model() -> None:
    catalog, _ = read(LEAF, Page("README.md", LEAF.text.replace("# Leaf", "# README")))
    assert list(catalog.roots) == [id_at("Leaf.md"), id_at("README.md")]


def test_stranger_among_model_pages_is_a_warning() -> None:
    catalog, sink = read(LEAF, STRANGER)
    assert list(catalog.roots) == [id_at("Leaf.md")]
    assert [(d.code, d.severity) for d in sink.found] == [("not-a-spec", Severity.WARNING)]
    assert said(sink) == [("not-a-spec", "notes.md", 1)]


@pytest.mark.parametrize("page", [STRANGER, README, API, Page("empty.md", ""), Page("Nul.md", "\x00")])
def test_only_page_that_is_no_model_page_is_an_error(page: Page) -> None:
    catalog, sink = read(page)
    assert (len(catalog), catalog.roots) == (0, ())
    assert [(d.code, d.severity) for d in sink.found] == [("not-a-spec", Severity.ERROR)]
    assert said(sink) == [("not-a-spec", page.name, 1)]


@pytest.mark.parametrize("pages", [(), (API, README)])
def test_no_model_at_all_is_an_error(pages: tuple[Page, ...]) -> None:
    catalog, sink = read(*pages)
    assert len(catalog) == 0
    assert [(d.code, d.severity) for d in sink.found] == [("no-models", Severity.ERROR)]


def test_control_characters_reach_no_message() -> None:
    page = property_page(
        "A\x00\x1b[31m", "**\x07n** | **\x1b** |  | [default to \x9b]", "**b** | [**models::B\x00**](x) |  | "
    )
    _, sink = read(page, Page("\x1bother.md", page.text), property_page("Empty\x1b"))
    assert {"page-type", "name-collision", "page-empty"} <= {d.code for d in sink.found}
    assert [d for d in sink.found if not (d.message + d.help).isprintable()] == []
