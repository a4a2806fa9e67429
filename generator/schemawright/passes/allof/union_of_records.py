"""What an object may look like that fits one of several records: one record for all of them.

In: the records of a union's branches. Out: a record that reads whatever any of them reads. A property is required
where every branch requires it, and may be whatever a branch that names it allows. Not done here: finding the records
of a union, and naming the types that stand for several shapes (`passes.allof.merge`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Body, Choice, Doc, Enumeration, Field, Holds, Record
from schemawright.ir.shapes import (
    ANY,
    NUMBER,
    AnyValue,
    Null,
    Scalar,
    ScalarKind,
    Shape,
    names_null,
    nullable,
    without_null,
)
from schemawright.ir.text import SpecText

Define = Callable[[Field, Body], Shape]
"""Gives the body of a property that has several shapes a definition, and returns the shape that leads to it."""

_NUMBERS = frozenset({Scalar(ScalarKind.INTEGER), NUMBER})


def united(branches: Sequence[Record], own: Collection[SpecText], catalog: Catalog, define: Define) -> Record:
    """One record for all branches; `own` are properties that the schema around the union describes itself.

    A branch that does not name such a property adds nothing to what the schema says of it, so what the others say of
    it holds for them alone.
    """
    stated: dict[SpecText, list[Field]] = {}
    for branch in branches:
        for field in branch.fields:
            stated.setdefault(field.wire, []).append(field)
    required = [{f.wire for f in b.fields if f.required} | set(b.also_required) for b in branches]
    in_all = set[SpecText].intersection(*required)
    fields = [
        _either(fields, wire in in_all, wire in own and len(fields) < len(branches), catalog, define)
        for wire, fields in stated.items()
    ]
    more = {branch.additional for branch in branches}
    names = dict.fromkeys(wire for b in branches for wire in b.also_required if wire in in_all and wire not in stated)
    return Record(
        fields=tuple(fields),
        additional=more.pop() if len(more) == 1 else ANY,
        also_required=tuple(names),
        is_open=any(branch.is_open for branch in branches),
    )


def _either(fields: Sequence[Field], required: bool, is_open: bool, catalog: Catalog, define: Define) -> Field:
    """One property as several branches have it."""
    first = fields[0]
    shapes: list[Shape] = list(dict.fromkeys(without_null(f.shape) for f in fields if not isinstance(f.shape, Null)))
    found = [ANY] if is_open else shapes or [first.shape]
    body = found[0] if len(found) == 1 else either(found, catalog)
    shape = define(first, body) if isinstance(body, Choice | Enumeration) else body
    docs = {f.doc for f in fields}
    return replace(
        first,
        shape=nullable(shape) if any(names_null(f.shape) for f in fields) else shape,
        required=required,
        holds=Holds.ALWAYS if all(f.holds is Holds.ALWAYS for f in fields) else Holds.SOMETIMES,
        default=first.default if all(f.default == first.default for f in fields) else None,
        doc=first.doc if len(docs) == 1 else Doc(first.doc.text, deprecated=all(d.deprecated for d in docs)),
    )


def either(shapes: Sequence[Shape], catalog: Catalog) -> Shape | Choice | Enumeration:
    """The values of all shapes: any of them as they stand, or what has to be a definition of its own."""
    if any(isinstance(shape, AnyValue) for shape in shapes):
        return ANY
    if _NUMBERS.issuperset(shapes):
        return NUMBER
    members = [member for shape in shapes for member in catalog.constants(shape)]
    types = {type(member.value) for member in members}
    if all(map(catalog.constants, shapes)) and len(types) == 1 and bool not in types:
        return Enumeration(tuple({member.value: member for member in members}.values()))
    return Choice(tuple(shapes))
