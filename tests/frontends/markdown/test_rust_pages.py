"""Single rust pages into definitions, and what is said about what they lost."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Severity
from schemawright.frontends.markdown import Page
from schemawright.ir.definitions import Access, Choice, Default, Enumeration, Record
from schemawright.ir.ids import id_at
from schemawright.ir.shapes import ANY, INTEGER
from tests.frontends.markdown.spelling import (
    HEAD,
    codes,
    definition,
    fields,
    property_page,
    read,
    said,
    spelled,
    spelled_body,
    variant_page,
)

LEAF = property_page("Leaf", "**name** | Option<**String**> |  | [optional]")
COLOR = variant_page("Color", "Value", "| Red | red |", "| LightBlue | light-blue |")


@pytest.mark.parametrize(
    ("type", "notes", "shape", "required"),
    [
        ("**String**", "", "string", True),
        ("Option<**String**>", "", "string?", True),
        ("Option<**String**>", "[optional]", "string", False),
        ("**String**", "[optional]", "string", False),
        ("Option<Option<**String**>>", "[optional]", "string?", False),
        ("Option<[**models::Leaf**](Leaf.md)>", "[optional]", "Leaf", False),
        ("Option<[**Vec<models::Leaf>**](Nowhere.md)>", "", "[Leaf]?", True),
        ("[**crate::models::AnyType**](.md)", "", "any", True),
        ("[**Leaf**](Leaf.md)", "", "Leaf", True),
        ("[**models::LEAF**](x.md)", "", "Leaf", True),
        ("[**models::Twig**](Twig.md)", "", "missing(Twig)", True),
    ],
)
def test_shape_and_presence(type: str, notes: str, shape: str, required: bool) -> None:
    catalog, _ = read(property_page("Probe", f"**a** | {type} |  | {notes}"), LEAF)
    field = fields(catalog, "Probe")["a"]
    assert (spelled(catalog, field.shape), field.required) == (shape, required)


@pytest.mark.parametrize(
    ("names", "wires"),
    [
        (["r#type"], ["type"]),
        (["_type", "_id", "class"], ["type", "_id", "class"]),
        (["_type", "r#in"], ["_type", "in"]),
        (["_links", "__type", "_"], ["_links", "__type", "_"]),
        (["camel_case"], ["camel_case"]),
        ([r"a\_b", r"c\*d", "&lt;x&gt;", r"e\|f", "g`h", "&amp;amp;"], ["a_b", "c*d", "<x>", "e|f", "g`h", "&amp;"]),
        ([r"r\#type"], ["type"]),
    ],
)
def test_names_on_the_wire(names: list[str], wires: list[str]) -> None:
    catalog, _ = read(property_page("Probe", *(f"**{name}** | **String** |  | " for name in names)))
    assert list(fields(catalog, "Probe")) == wires


@pytest.mark.parametrize("model", ["**models::Leaf**", "**Vec<models::Leaf>**", "**HashMap<String, models::Leaf>**"])
def test_underscore_stays_on_pages_of_version_7(model: str) -> None:
    page = property_page("Probe", "**_type** | **String** |  | ", f"**leaf** | [{model}](x.md) |  | ")
    assert list(fields(read(page, LEAF)[0], "Probe")) == ["_type", "leaf"]


def test_everything_a_field_holds() -> None:
    row = r"**a_b** | Option<**i32**> |   Say \"hi\" or \\n | x. | [optional][readonly][default to 7]"
    field = fields(read(property_page("Probe", row))[0], "Probe")["a_b"]
    assert field.doc.text == 'Say "hi" or \\n | x.'
    assert (field.access, field.default) == (Access.READ, Default(7))
    assert (field.origin.file, field.origin.pointer, field.origin.line, field.origin.column) == ("Probe.md", "", 7, 1)


def test_record_allows_unknown_properties_and_has_its_title_for_name() -> None:
    found = definition(read(LEAF)[0], "Leaf")
    assert isinstance(found.body, Record)
    assert (found.body.additional, found.body.base, found.body.discriminator) == (ANY, None, None)
    assert (found.name.text, found.name.declared, found.origin.line) == ("Leaf", True, 1)


def test_losses_are_counted_once_a_page() -> None:
    page = property_page(
        "Probe",
        "**one** | Option<**String**> |  | [optional]",
        "**two_words** | Option<**String**> |  | [optional]",
        "**three_more_words** | Option<**String**> |  | ",
        "**_id** | **String** |  | ",
        "**five** | Option<Option<**String**>> |  | [optional]",
    )
    _, sink = read(page)
    assert [(d.code, d.severity, d.message) for d in sink.found] == [
        ("nullability-lost", Severity.NOTE, "2 optional properties may also be null: the page does not say"),
        (
            "wire-names-lost",
            Severity.NOTE,
            "3 property names of several words may be written otherwise on the wire: the page shows them re-cased",
        ),
    ]
    assert said(sink) == [("nullability-lost", "Probe.md", 1), ("wire-names-lost", "Probe.md", 1)]


def test_page_without_losses_is_silent() -> None:
    _, sink = read(property_page("Probe", "**a** | **String** |  | ", "**r#type** | Option<**i32**> |  | "), COLOR)
    assert sink.found == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("not a row", "this line is not a row of the table; it is left out"),
        ("**a** | **String** |  | [deprecated]", "the notes of a are not understood: [deprecated]"),
        ("**a** | **String** |  | [default to x", "the notes of a are not understood: [default to x"),
        (
            "**a** | **i32** |  | [default to 1][readonly]",
            "the notes of a are not understood: [default to 1][readonly]",
        ),
        ("**a** | **E** | (enum: a, b, b, a) | ", "the values of a list a twice"),
        ("**a** | **i32** | x | [optional] |", "the notes of a are taken for text: another cell follows them"),
    ],
)
def test_lines_that_are_left_out(row: str, message: str) -> None:
    _, sink = read(property_page("Probe", "**ok** | **String** |  | ", row))
    assert [(d.code, d.severity, d.message) for d in sink.found] == [("page-row", Severity.WARNING, message)]
    assert said(sink) == [("page-row", "Probe.md", 8)]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("**a** | **String** | no notes", "this row cannot be read: **a** | **String** | no notes"),
        ("**a** | **String**", "this row cannot be read: **a** | **String**"),
        ("**a**", "this row cannot be read: **a**"),
        ("a | **String** |  | ", "this row cannot be read: a | **String** |  |"),
        ("**** | **String** |  | ", "this row cannot be read: **** | **String** |  |"),
        ("[[**a**](x) | **String** |  | ", "this row cannot be read: [[**a**](x) | **String** |  |"),
        ("**a** | **String** |  | [optional", "the notes of a are not understood: [optional"),
        (r"**o\k** | **String** |  | [optional", r"the notes of o\k are not understood: [optional"),
        ("second line of a text | [optional]", "this row cannot be read: second line of a text | [optional]"),
        ("**ok** | **String** |  | ", "property ok has a second row"),
        ("**r#ok** | **i32** |  | ", "property r#ok has a second row"),
    ],
)
def test_rows_that_cannot_be_read(row: str, message: str) -> None:
    catalog, sink = read(property_page("Probe", "**ok** | **String** |  | ", row))
    assert [(d.code, d.severity, d.message) for d in sink.found] == [("page-row", Severity.ERROR, message)]
    assert said(sink) == [("page-row", "Probe.md", 8)]
    assert spelled(catalog, fields(catalog, "Probe")["ok"].shape) == "string"


def test_field_with_unknown_notes_is_kept() -> None:
    field = fields(read(property_page("Probe", "**a** | Option<**i32**> | x | [optional][new]"))[0], "Probe")["a"]
    assert (field.required, field.shape, field.default, field.doc.text) == (False, INTEGER, None, "x")


@pytest.mark.parametrize(
    ("cell", "shape", "shown"),
    [
        ("**std::fs::File**", "any", "std::fs::File"),
        ("Option<**Vec<jiff::Zoned>**>", "[any]?", "jiff::Zoned"),
        ("**Integer**", "any", "Integer"),
        ("**exec**", "any", "exec"),
    ],
)
def test_types_that_are_not_known(cell: str, shape: str, shown: str) -> None:
    catalog, sink = read(property_page("Probe", f"**a** | {cell} |  | "))
    field = fields(catalog, "Probe")["a"]
    assert (spelled(catalog, field.shape), field.required) == (shape, True)
    message = f"type {shown} is not known; values of this type pass through unchanged"
    assert [(d.code, d.severity, d.message) for d in sink.found] == [("page-type", Severity.WARNING, message)]
    assert said(sink) == [("page-type", "Probe.md", 7)]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Option<**List[str]**>", "Option<**List[str]**>"),
        ("**List[int**", "**List[int**"),
        ("[**models::Leaf**](Leaf.md", "[**models::Leaf**](Leaf.md"),
        ("**__import__**", "**__import__**"),
        ("**os.system**", "**os.system**"),
        ("**Vec**", "**Vec**"),
        ("Option<**Vec<i32, i32>**>", "Option<**Vec<i32, i32>**>"),
        ("**std::collections::HashMap<String>**", "**std::collections::HashMap<String>**"),
        ("", ""),
        ("**" + "Vec<" * 50 + "i32" + ">" * 50 + "**", "**" + "Vec<" * 13 + "Vec..."),
    ],
)
def test_types_that_cannot_be_read(cell: str, shown: str) -> None:
    _, sink = read(property_page("Probe", f"**a** | {cell} |  | "))
    message = f"the type of property a cannot be read: {shown}"
    assert [(d.code, d.severity, d.message) for d in sink.found] == [("page-type", Severity.ERROR, message)]
    assert said(sink) == [("page-type", "Probe.md", 7)]


def test_branch_that_cannot_be_read() -> None:
    _, sink = read(variant_page("Probe", "Description", "| String |  |", "| Vec<String |  |"))
    message = "the type of a branch cannot be read: Vec<String"
    assert [(d.code, d.severity, d.message) for d in sink.found] == [("page-type", Severity.ERROR, message)]
    assert said(sink) == [("page-type", "Probe.md", 8)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Probe\n\n## Properties\n\nName | Type | Description | Notes\n**a** | **i32** |  | \n", 5),
        ("# Probe\n\n## Properties\n\n**a** | **i32** |  | \n", 5),
        ("# Probe\n\n## Enum Variants\n\nText.\n\n| Name | Value |\n| A | a |\n", 7),
    ],
)
def test_table_without_a_line_of_dashes(text: str, line: int) -> None:
    catalog, sink = read(Page("Probe.md", text))
    assert spelled_body(catalog, "Probe") == "opaque"
    assert [(d.code, d.severity) for d in sink.found] == [("page-row", Severity.ERROR)]
    assert said(sink) == [("page-row", "Probe.md", line)]


@pytest.mark.parametrize(
    ("type", "description", "notes", "shape", "doc", "default"),
    [
        ("**Size**", "Text. (enum: low, high)", "", "enum(low high)", "Text.", None),
        ("Option<**Size**>", " (enum: low, high)", "[optional][default to Low]", "enum(low high)", "", Default("low")),
        ("Option<**Vec<Size>**>", " (enum: x, y)", '[optional][default to ["x"]]', "[enum(x y)]", "", Default(["x"])),
        ("**HashMap<String, Size>**", "(enum: x)", "", "{enum(x)}", "", None),
        ("**Size**", "(enum: 1, 2)", "[default to Variant2]", "enum(1 2)", "", Default(2)),
        ("**Color**", "(enum: cyan)", "", "enum(cyan)", "", None),
        ("**String**", "Text. (enum: low, high)", "", "string", "Text. (enum: low, high)", None),
        ("[**models::Color**](x)", "(enum: cyan)", "", "Color", "(enum: cyan)", None),
    ],
)
def test_inline_enums(type: str, description: str, notes: str, shape: str, doc: str, default: Default | None) -> None:
    catalog, _ = read(property_page("Probe", f"**the_size** | {type} | {description} | {notes}"), COLOR)
    field = fields(catalog, "Probe")["the_size"]
    assert (spelled(catalog, field.shape), field.doc.text, field.default) == (shape, doc, default)


def test_inline_enum_is_named_by_its_property_and_follows_its_page() -> None:
    catalog, sink = read(property_page("Probe", "**r#type** | **Type** | (enum: 1, 2) | "), LEAF)
    assert [d.name.text for d in catalog] == ["Probe", "type", "Leaf"]
    inline = list(catalog)[1]
    assert isinstance(inline.body, Enumeration)
    assert (inline.name.owner, inline.origin.line, inline.body.is_integer) == (id_at("Probe.md"), 7, True)
    assert inline.id not in catalog.roots
    assert codes(sink, Severity.WARNING) == []


@pytest.mark.parametrize(
    ("type", "default", "found"),
    [
        ("[**models::Color**](Color.md)", "Red", Default("red")),
        ("[**models::Color**](Color.md)", "LightBlue", Default("light-blue")),
        ("[**models::Color**](Color.md)", "Green", None),
        ("[**models::Leaf**](Leaf.md)", "Red", None),
        ("[**models::Twig**](Twig.md)", "Red", None),
        ("**chrono::NaiveDate**", "Thu Jan 02 00:00:00 UTC 2020", None),
        ("**String**", "Thu Jan 02 00:00:00 UTC 2020", None),
        ("**String**", "OptEnum_Low", None),
        ("**String**", "opt_enum_low", Default("opt_enum_low")),
        ("**i32**", "many", None),
    ],
)
def test_defaults_and_their_losses(type: str, default: str, found: Default | None) -> None:
    page = property_page("Probe", f"**opt_enum** | Option<{type}> |  | [optional][default to {default}]")
    catalog, sink = read(page, COLOR, LEAF)
    assert fields(catalog, "Probe")["opt_enum"].default == found
    lost = [] if found else [("default-lost", "Probe.md", 7)]
    assert said(sink, "default-lost") == lost
    message = f"the default of opt_enum is shown as {default}; its value on the wire is not known"
    assert [d.message for d in sink.found if d.code == "default-lost"] == [message] * len(lost)


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (COLOR, "enum(red light-blue)"),
        (variant_page("Probe", "Value", "| Variant10 | 10 |", "| Variant20 | 20 |"), "enum(10 20)"),
        (variant_page("Probe", "Description", "| String |  |", "| Vec<String> |  |"), "choice(string | [string])"),
        (variant_page("Probe", "Description", "| Leaf |  |", "| Twig |  |"), "choice(Leaf | missing(Twig))"),
        (variant_page("Probe", "Description", "| f32 |  |", "| f64 |  |"), "choice(number)"),
        (variant_page("Probe", "Description", "| Option<i32> |  |", "| object |  |"), "choice(integer? | any)"),
        (
            variant_page("Probe", "Value", "| Leaf | leaf |", "| Twig | a twig |", "", "## Leaf", "## Twig"),
            "choice(Leaf | missing(Twig))",
        ),
        (variant_page("Probe", "Value"), "opaque"),
        (variant_page("Probe", "Description"), "opaque"),
        (property_page("Probe"), "opaque"),
        (property_page("Probe", "junk"), "opaque"),
        (variant_page("Probe", "Value", "junk"), "opaque"),
        (variant_page("Probe", "Description", "junk"), "opaque"),
        (Page("Probe.md", "# Probe\n\n## Properties\n"), "opaque"),
        (
            Page("Probe.md", f"# Probe\n\n## Enum Variants\n\n## Properties\n\n{HEAD}**a** | **i32** |  |"),
            "record(a)",
        ),
    ],
)
def test_bodies(page: Page, body: str) -> None:
    catalog, _ = read(page, LEAF)
    assert spelled_body(catalog, page.name.removesuffix(".md")) == body


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        (property_page("Probe"), "its properties, the branches of its union or, before version 7, its enum values"),
        (variant_page("Probe", "Value"), "its properties, discriminator and subtypes, or its enum values"),
        (variant_page("Probe", "Description"), "the branches of its union"),
    ],
)
def test_empty_page_is_reported_with_what_it_may_have_lost(page: Page, lost: str) -> None:
    _, sink = read(page)
    assert said(sink) == [("page-empty", "Probe.md", 1)]
    (found,) = sink.found
    assert found.severity is Severity.WARNING
    assert found.message == "the page of Probe has an empty table; values of Probe pass through unchanged"
    assert found.help == f"the page may have lost {lost}: give the OpenAPI document as well"


def test_union_with_a_lost_discriminator_is_reported() -> None:
    _, sink = read(variant_page("Probe", "Value", "| Leaf | leaf |", "", "## Leaf"), LEAF)
    assert said(sink, "page-empty") == [("page-empty", "Probe.md", 1)]


@pytest.mark.parametrize(
    ("rows", "doc"),
    [
        (
            [
                "| String | Uses &#x60;it&#x60; or \\&quot;not\\&quot; |",
                "| f64 | Uses &#x60;it&#x60; or \\&quot;not\\&quot; |",
            ],
            'Uses `it` or "not"',
        ),
        (["| String | one |", "| f64 | other |"], ""),
        (["| String |  |"], ""),
    ],
)
def test_description_of_union(rows: list[str], doc: str) -> None:
    found = definition(read(variant_page("Probe", "Description", *rows))[0], "Probe")
    assert isinstance(found.body, Choice)
    assert found.doc.text == doc


def test_rows_of_variants_that_cannot_be_read() -> None:
    catalog, sink = read(variant_page("Probe", "Value", "| A | a |", "junk", "| B |"))
    assert spelled_body(catalog, "Probe") == "enum(a)"
    assert said(sink) == [("page-row", "Probe.md", 8), ("page-row", "Probe.md", 9)]
    assert [d.severity for d in sink.found] == [Severity.WARNING, Severity.ERROR]
