"""The rust flavour: model pages of openapi-generator's rust generators (4 to 7) as definitions.

In: a `Draft`, the outline of a page and what it may ask about the others. Out: the page's definition, followed by those
of the enums inline in it; what the page cannot tell goes to the draft's sink. Not done here: finding pages and models
(`catalog`) and reading properties (`rust_fields`).
"""

from __future__ import annotations

from generator.frontends.markdown.cells import pair_row
from generator.frontends.markdown.escapes import description, without_entities
from generator.frontends.markdown.flavour import Draft, Flavour
from generator.frontends.markdown.names import shown
from generator.frontends.markdown.rows import Outline, Section
from generator.frontends.markdown.rust_enums import enumeration, variants
from generator.frontends.markdown.rust_fields import branch_shape, record, report_line
from generator.frontends.markdown.rust_sections import Kind, model_table, pairs
from generator.ir.definitions import NO_DOC, Alias, Body, Choice, Doc, NameHint, TypeDef
from generator.ir.shapes import ANY, Shape
from generator.ir.text import SpecText

_OPAQUE = Alias(ANY, opaque=True)
_LOST = {
    Kind.PROPERTIES: "its properties, the branches of its union or, before version 7, its enum values",
    Kind.VALUES: "its properties, discriminator and subtypes, or its enum values",
    Kind.TYPES: "the branches of its union",
    Kind.MODELS: "its discriminator",
}


def is_model_page(outline: Outline) -> bool:
    """Whether a page has the headings of a model page; those of operations have a title that starts with `\\`."""
    return model_table(outline) is not None


def declared_name(outline: Outline) -> str:
    """The name by which the type cells of other pages call the model of this one: its title."""
    return outline.title


def definitions(draft: Draft) -> tuple[TypeDef, ...]:
    """The definition of a page's model and those of its inline enums. Never raises: what is wrong is reported."""
    body, doc, inline = _body(draft)
    name = NameHint(SpecText(declared_name(draft.outline)))
    return TypeDef(draft.id, body, name, draft.outline.origin, doc), *inline


def _body(draft: Draft) -> tuple[Body, Doc, tuple[TypeDef, ...]]:
    table = model_table(draft.outline)
    if table is None:
        return _empty(draft, Kind.PROPERTIES), NO_DOC, ()
    for flaw in table.flaws:
        report = draft.sink.error if flaw.grave else draft.sink.warning
        report("page-row", flaw.message, draft.outline.at(flaw.line), flaw.help)
    section = table.section
    if not table.is_readable:
        wrong = any(flaw.grave for flaw in table.flaws)
        return _OPAQUE if wrong else _empty(draft, table.kind), NO_DOC, ()
    match table.kind:
        case Kind.PROPERTIES:
            body, inline = record(draft, section)
            return body, NO_DOC, inline
        case Kind.VALUES:
            _report_unreadable(draft, section)
            found = variants((row.first, row.second) for row in pairs(section))
            return enumeration(found) if found else _OPAQUE, NO_DOC, ()
        case Kind.TYPES:
            return _choice(draft, section), _repeated_description(section), ()
        case Kind.MODELS:
            message = f"the page of {shown(draft.outline.title)} does not name the property that tells its models apart"
            draft.sink.warning("page-empty", message, draft.outline.origin, _help(table.kind))
            return _choice(draft, section), NO_DOC, ()


def _choice(draft: Draft, section: Section) -> Body:
    """The union of the types in the first column; it has no links, and a model's name stands there bare."""
    _report_unreadable(draft, section)
    branches: dict[Shape, None] = {}
    for row in pairs(section):
        branches.setdefault(branch_shape(draft, row.first, draft.outline.at(row.line)))
    return Choice(tuple(branches)) if branches else _OPAQUE


def _repeated_description(section: Section) -> Doc:
    """The description of the union itself, which the template prints in every row of the table."""
    texts = {row.second for row in pairs(section)}
    return Doc(SpecText(description(without_entities(texts.pop())))) if len(texts) == 1 else NO_DOC


def _empty(draft: Draft, kind: Kind) -> Body:
    name = shown(draft.outline.title)
    message = f"the page of {name} has an empty table; values of {name} pass through unchanged"
    draft.sink.warning("page-empty", message, draft.outline.origin, _help(kind))
    return _OPAQUE


def _help(kind: Kind) -> str:
    return f"the page may have lost {_LOST[kind]}: give the OpenAPI document as well"


def _report_unreadable(draft: Draft, section: Section) -> None:
    for line in section.rows:
        if pair_row(line) is None:
            report_line(draft, line, "| first | second |")


RUST = Flavour(is_model_page, declared_name, definitions)
