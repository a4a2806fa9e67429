"""A model page as definitions: properties, values of an enum, branches of a union.

In: a `Draft`, the outline of a page and what it may ask about the others. Out: the page's definition, followed by those
of the enums inline in it; what the page cannot tell goes to the draft's sink. Not done here: finding pages and models
(`read`), reading properties (`records`), and what each language writes in its own way (`flavours`).
"""

from __future__ import annotations

from schemawright.frontends.markdown.cells import pair_row
from schemawright.frontends.markdown.enums import enumeration, value_of_cell, variants
from schemawright.frontends.markdown.escapes import description, shown, without_entities
from schemawright.frontends.markdown.flavour import Draft
from schemawright.frontends.markdown.outline import Section
from schemawright.frontends.markdown.records import branch_shape, record, report_line, warn_of_row
from schemawright.frontends.markdown.sections import TableKind, model_table, pairs
from schemawright.ir.definitions import NO_DOC, Alias, Body, Choice, Doc, NameHint, TypeDef
from schemawright.ir.shapes import ANY, Ref, Shape
from schemawright.ir.text import SpecText

_OPAQUE = Alias(ANY, opaque=True)
_LOST = {
    TableKind.PROPERTIES: "its properties, the branches of its union or, before version 7, its enum values",
    TableKind.VALUES: "its properties, discriminator and subtypes, or its enum values",
    TableKind.TYPES: "the branches of its union",
    TableKind.MODELS: "its discriminator",
}


def definitions(draft: Draft) -> tuple[TypeDef, ...]:
    """The definition of a page's model and those of its inline enums. Never raises: what is wrong is reported."""
    body, doc, inline = _body(draft)
    name = NameHint(SpecText(draft.flavour.declared_name(draft.outline)))
    return TypeDef(Ref(draft.id), draft.path, body, name, draft.outline.origin, doc), *inline


def _body(draft: Draft) -> tuple[Body, Doc, tuple[TypeDef, ...]]:
    table = model_table(draft.outline)
    if table is None:
        return _empty(draft, TableKind.PROPERTIES), NO_DOC, ()
    for flaw in table.flaws:
        report = draft.sink.error if flaw.grave else draft.sink.warning
        report("page-row", flaw.message, draft.outline.at(flaw.line), flaw.help)
    section = table.section
    if not table.is_readable:
        wrong = any(flaw.grave for flaw in table.flaws)
        return _OPAQUE if wrong else _empty(draft, table.kind), NO_DOC, ()
    match table.kind:
        case TableKind.PROPERTIES:
            body, inline = record(draft, section)
            return body, NO_DOC, inline
        case TableKind.VALUES:
            return _values(draft, section), NO_DOC, ()
        case TableKind.TYPES:
            return _choice(draft, section), _repeated_description(section), ()
        case TableKind.MODELS:
            message = f"the page of {shown(draft.outline.title)} does not name the property that tells its models apart"
            draft.sink.warning("page-empty", message, draft.outline.origin, _help(table.kind))
            return _choice(draft, section), NO_DOC, ()


def _values(draft: Draft, section: Section) -> Body:
    """The enumeration of the values in the second column; what looks like a slip is a warning, no value is lost."""
    _report_unreadable(draft, section)
    rows = pairs(section)
    names: dict[str, int] = {}
    values: dict[str, int] = {}
    for row in rows:
        value = value_of_cell(row.second)
        if row.has_more_cells:
            help = "write \\| for a bar that belongs to a value"
            warn_of_row(
                draft, row.line, f"this row has more than two cells; {shown(value)} is taken for the value", help
            )
        if value in values:
            message = f"value {shown(value)} has a second row; the first one stands in line {values[value]}"
            warn_of_row(draft, row.line, message)
        elif row.first in names:
            message = f"variant {shown(row.first)} has a second value; the first one stands in line {names[row.first]}"
            warn_of_row(draft, row.line, message)
        names.setdefault(row.first, row.line)
        values.setdefault(value, row.line)
    found = variants((row.first, row.second) for row in rows)
    return enumeration(found) if found else _OPAQUE


def _choice(draft: Draft, section: Section) -> Body:
    """The union of the types in the first column; it has no links, and a model's name stands there bare.

    Types of one spelling may come from two schemas, such as texts of two formats. A model stands for one schema only.
    """
    _report_unreadable(draft, section)
    branches: dict[Shape, int] = {}
    own = 0
    for row in pairs(section):
        shape = branch_shape(draft, row.first, draft.outline.at(row.line))
        if shape == Ref(draft.id):
            own = row.line
            continue
        if isinstance(shape, Ref) and shape in branches:
            message = f"branch {shown(row.first)} has a second row; the first one stands in line {branches[shape]}"
            warn_of_row(draft, row.line, message)
        branches.setdefault(shape, row.line)
    if own:
        _report_own_branch(draft, own, alone=not branches)
    return Choice(tuple(branches)) if branches else _OPAQUE


def _report_own_branch(draft: Draft, line: int, *, alone: bool) -> None:
    name = shown(draft.outline.title)
    if alone:
        draft.sink.error("ref-cycle", f"{name} is a union of nothing but itself", draft.outline.at(line))
    else:
        warn_of_row(draft, line, f"{name} is a branch of itself; this branch is left out")


def _repeated_description(section: Section) -> Doc:
    """The description of the union itself, which the template prints in every row of the table."""
    texts = {row.second for row in pairs(section)}
    return Doc(SpecText(description(without_entities(texts.pop())))) if len(texts) == 1 else NO_DOC


def _empty(draft: Draft, kind: TableKind) -> Body:
    name = shown(draft.outline.title)
    message = f"the page of {name} has an empty table; values of {name} pass through unchanged"
    draft.sink.warning("page-empty", message, draft.outline.origin, _help(kind))
    return _OPAQUE


def _help(kind: TableKind) -> str:
    return f"the page may have lost {_LOST[kind]}: give the OpenAPI document as well"


def _report_unreadable(draft: Draft, section: Section) -> None:
    for line in section.rows:
        if pair_row(line) is None:
            report_line(draft, line, "| first | second |")
