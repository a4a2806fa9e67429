"""The properties of a page as a record, with the enums that stand inline in them.

In: a draft and the section of its properties. Out: a body and the definitions of inline enums; what the rows cannot
tell goes to the draft's sink. Not done here: pages that list values or types, and what the language of the pages
writes in its own way (`flavours`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from schemawright.diagnostics import Origin, Related
from schemawright.frontends.markdown.cells import Line, PropertyRow, is_prose, property_row
from schemawright.frontends.markdown.defaults import default_of
from schemawright.frontends.markdown.enums import (
    NamedValues,
    Variant,
    enumeration,
    inline_variants,
    listed_values,
    named_values,
    variants,
)
from schemawright.frontends.markdown.escapes import description, shown
from schemawright.frontends.markdown.flavour import CellType, Draft
from schemawright.frontends.markdown.outline import Outline, Section
from schemawright.frontends.markdown.sections import TableKind, model_table, pairs
from schemawright.frozen import frozen
from schemawright.ir.definitions import Access, Alias, Body, Default, Doc, Field, NameHint, Record, TypeDef
from schemawright.ir.ids import id_of
from schemawright.ir.paths import ITEMS, VALUES, name_step, within
from schemawright.ir.shapes import ANY, ListOf, MapOf, Ref, Shape, TypeId, names_null, nullable, without_null
from schemawright.ir.text import SpecText

_GIVE_DOCUMENT = "give the OpenAPI document as well"


@frozen
class _InlineEnum:
    """The enum that the description of a property lists, for the bare type name in its type cell."""

    id: TypeId
    variants: tuple[Variant, ...]
    values: NamedValues


@frozen
class _Property:
    """A field, the definition of its inline enum if it has one, and whether its name may have been re-cased."""

    field: Field
    inline: TypeDef | None
    recased: bool


def record(draft: Draft, section: Section) -> tuple[Body, tuple[TypeDef, ...]]:
    """The record that the rows of a section describe, with its inline enums; an opaque alias if no row can be read.

    A page does not show `additionalProperties`; what it does not forbid is allowed (JSON Schema's own default). A row
    that cannot be read and a second row of a property are errors: either way a property would be lost or guessed.
    """
    found: dict[str, _Property] = {}
    wire_name = draft.flavour.wire_names(section)
    for line in section.rows:
        row = property_row(line)
        if row is None:
            report_line(draft, line, "**name** | type | description | notes")
            continue
        read = _property(draft, row, wire_name(row.name))
        if read.field.wire in found:
            first = Related("the first row", found[read.field.wire].field.origin)
            message = f"property {shown(row.name)} has a second row"
            draft.sink.error("page-row", message, draft.outline.at(row.line), "take one of them away", first)
            continue
        found[read.field.wire] = read
    if not found:
        return Alias(ANY, opaque=True), ()
    _note_losses(draft, found.values())
    inline = tuple(p.inline for p in found.values() if p.inline is not None)
    return Record(tuple(p.field for p in found.values()), ANY), inline


def report_line(draft: Draft, line: Line, form: str) -> None:
    """Report a line among rows that is none: text that belongs to no row is left out, anything else is an error."""
    if is_prose(line):
        warn_of_row(draft, line.number, "this line is not a row of the table; it is left out")
    else:
        message = f"this row cannot be read: {shown(line.text.strip())}"
        draft.sink.error("page-row", message, draft.outline.at(line.number), f"a row has the form {form}")


def branch_shape(draft: Draft, cell: str, origin: Origin) -> Shape:
    """The shape of a branch of a union, anything where the cell cannot be read; what is wrong with it is reported.

    A model's name may stand there as an inline enum's would elsewhere.
    """
    type = draft.flavour.type_in(cell)
    if type is None:
        return _unreadable_type(draft, "a branch", cell, origin)

    def named(type: CellType) -> Shape:
        name = type.model_name
        return _unknown_type(draft, type.spelled, origin) if name is None else _model_shape(draft, name, origin)

    return type.shape(named)


def _property(draft: Draft, row: PropertyRow, wire: str) -> _Property:
    origin = draft.outline.at(row.line)
    if row.notes.unread:
        message = f"the notes of {shown(row.name)} are not understood: {shown(row.notes.unread)}"
        report = draft.sink.error if row.notes.cut_off else draft.sink.warning
        report("page-row", message, origin)
    if row.has_notes_in_description:
        warn_of_row(draft, row.line, f"the notes of {shown(row.name)} are taken for text: another cell follows them")
    type = draft.flavour.type_in(row.type)
    inner, option = (None, False) if type is None else type.without_option()
    text, inline = _described(draft, row, inner)
    if inner is None:
        shape = _unreadable_type(draft, f"property {shown(row.name)}", row.type, origin)
    else:
        shape = inner.shape(_naming(draft, origin, inline))
    field = Field(
        wire=SpecText(wire),
        shape=nullable(shape) if option and not row.notes.optional else shape,
        required=not row.notes.optional,
        origin=origin,
        default=_default(draft, row, without_null(shape), inline),
        access=Access.READ if row.notes.readonly else Access.BOTH,
        doc=Doc(SpecText(description(text))),
    )
    return _Property(field, _inline_definition(draft, inline, field), "_" in row.name)


def _described(draft: Draft, row: PropertyRow, type: CellType | None) -> tuple[str, _InlineEnum | None]:
    """The description of a property, and its inline enum when the type cell names one for the list at its end.

    A bare name is an inline enum even where a page has that name: models are written otherwise.
    """
    text, values = listed_values(row.description)
    if type is None or not values or not type.holds_bare:
        return row.description, None
    twice = next((value for value, times in Counter(values).items() if times > 1), None)
    if twice is not None:
        warn_of_row(draft, row.line, f"the values of {shown(row.name)} list {shown(twice)} twice")
    id, found = id_of("property", draft.id, SpecText(row.name)), inline_variants(values, row.notes.default)
    return text, _InlineEnum(id, found, named_values(found))


def _inline_definition(draft: Draft, inline: _InlineEnum | None, field: Field) -> TypeDef | None:
    if inline is None:
        return None
    path = within(draft.path, name_step(field.wire), *_steps_in(field.shape))
    return TypeDef(Ref(inline.id), path, enumeration(inline.variants), NameHint(field.wire, draft.id), field.origin)


def _steps_in(shape: Shape) -> Iterator[str]:
    """The steps through arrays and maps to what they hold."""
    shape = without_null(shape)
    if isinstance(shape, ListOf | MapOf):
        yield ITEMS if isinstance(shape, ListOf) else VALUES
        yield from _steps_in(shape.item if isinstance(shape, ListOf) else shape.value)


def _naming(draft: Draft, origin: Origin, inline: _InlineEnum | None) -> Callable[[CellType], Shape]:
    def named(type: CellType) -> Shape:
        if inline is not None and type.is_bare:
            return Ref(inline.id)
        name = type.model_name
        # No page will ever come for a bare name: it is an enum whose values are not shown, or no type at all.
        if name is None or (type.is_bare and draft.models.find(name) is None):
            return _unknown_type(draft, type.spelled, origin)
        return _model_shape(draft, name, origin)

    return named


def _model_shape(draft: Draft, name: str, origin: Origin) -> Shape:
    id = draft.models.find(name)
    if id is None and name == "AnyType":
        return ANY  # version 4 writes a schema without a type as a model of this name
    return Ref(draft.models.missing(name, origin) if id is None else id)


def _unreadable_type(draft: Draft, owner: str, cell: str, origin: Origin) -> Shape:
    """Anything, with an error: the cell is no type at all."""
    draft.sink.error("page-type", f"the type of {owner} cannot be read: {shown(cell)}", origin)
    return ANY


def _unknown_type(draft: Draft, cell: str, origin: Origin) -> Shape:
    """Anything, with a warning: users can map types to any of Rust's, so a type that is well written may be unknown."""
    message = f"type {shown(cell)} is not known; values of this type pass through unchanged"
    draft.sink.warning("page-type", message, origin)
    return ANY


def _default(draft: Draft, row: PropertyRow, shape: Shape, inline: _InlineEnum | None) -> Default | None:
    text = row.notes.default
    if text is None:
        return None

    def values_of(id: TypeId) -> NamedValues:
        if inline is not None and id == inline.id:
            return inline.values
        return draft.models.recalled(id, _values_of_page) or named_values(())

    found = None if draft.flavour.is_lost_variant(row.name, text) else default_of(text, shape, values_of)
    if found is None:
        message = f"the default of {shown(row.name)} is shown as {shown(text)}; its value on the wire is not known"
        draft.sink.note("default-lost", message, draft.outline.at(row.line), _GIVE_DOCUMENT)
    return found


def _values_of_page(outline: Outline) -> NamedValues:
    table = model_table(outline)
    if table is None or table.kind is not TableKind.VALUES:
        return named_values(())
    return named_values(variants((row.first, row.second) for row in pairs(table.section)))


def _note_losses(draft: Draft, found: Iterable[_Property]) -> None:
    properties = tuple(found)
    sink, origin = draft.sink, draft.outline.origin
    optional = sum(not p.field.required and not names_null(p.field.shape) for p in properties)
    if optional:
        subject = _counted(optional, "optional property", "optional properties")
        sink.note("nullability-lost", f"{subject} may also be null: the page does not say", origin, _GIVE_DOCUMENT)
    recased = sum(p.recased for p in properties)
    if recased:
        subject = _counted(recased, "property name", "property names")
        message = f"{subject} of several words may be written otherwise on the wire: the page shows them re-cased"
        sink.note("wire-names-lost", message, origin, _GIVE_DOCUMENT)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def warn_of_row(draft: Draft, line: int, message: str, help: str = "") -> None:
    """Report something odd about a row."""
    draft.sink.warning("page-row", message, draft.outline.at(line), help)
