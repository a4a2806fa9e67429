"""Adds the models of one direction: what a request holds without read-only, a response without write-only properties.

In: a catalog, merged and closed. Out: the same catalog and beside each type that holds such properties, itself or in
what it refers to, one for requests (`UserRequest`), one for responses (`UserResponse`), or only the one that differs
(OAS 3.1 section 4.8.24, JSON Schema validation section 9.4). Operations refer to those of their direction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import Access, NameHint, Record, TypeDef
from schemawright.ir.ids import id_of
from schemawright.ir.paths import keyword_step, within
from schemawright.ir.rewrite import renamed_body, renamed_shape, with_renamed
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText

_DIRECTIONS = ((Access.READ, "Request"), (Access.WRITE, "Response"))
"""What a model of a direction leaves out, and what its name ends in."""


def with_directions(catalog: Catalog) -> Catalog:
    """The catalog with the models of both directions, behind all others: what the spec names keeps its name."""
    types = dict(catalog.types)
    roots, asked_for = list(catalog.roots), frozenset(catalog.roots)
    for left_out, suffix in _DIRECTIONS:
        differing = _differing(catalog, left_out)
        for id in filter(differing.__contains__, catalog.types):
            variant = _variant(catalog, id, left_out, suffix, differing)
            types[variant.id] = variant
            roots += [variant.id] if id in asked_for else []
    sent, received = (_variant_ids(suffix, frozenset(types)) for _, suffix in _DIRECTIONS)
    operations = tuple(with_renamed(each, sent, received) for each in catalog.operations)
    return replace(catalog, types=types, roots=tuple(roots), operations=operations)


def _variant_ids(suffix: str, known: Collection[TypeId]) -> Callable[[TypeId], TypeId]:
    """From a type to that of a direction, where there is one."""
    return lambda id: made if (made := id_of(suffix, id)) in known else id


def _differing(catalog: Catalog, left_out: Access) -> frozenset[TypeId]:
    """The types that hold properties of that access, or refer to a type that does."""
    users: dict[TypeId, list[TypeId]] = {}
    for definition in catalog:
        for used in uses(definition.body):
            users.setdefault(used, []).append(definition.id)
    waiting = [d.id for d in catalog if any(True for _ in _left_out(catalog, d.id, left_out))]
    found = set(waiting)
    while waiting:
        for user in users.get(waiting.pop(), ()):
            if user not in found:
                found.add(user)
                waiting.append(user)
    return frozenset(found)


def _left_out(catalog: Catalog, id: TypeId, access: Access) -> Iterator[SpecText]:
    """The properties that a model of one direction lacks; never the one that tells its type."""
    body = catalog.body(id)
    if isinstance(body, Record):
        links = catalog.lineage(id).values()
        tags = {link.discriminator.wire for link in links if link.discriminator is not None}
        yield from (field.wire for field in body.fields if field.access is access and field.wire not in tags)


def _variant(catalog: Catalog, id: TypeId, left_out: Access, suffix: str, differing: frozenset[TypeId]) -> TypeDef:
    """The type of a direction; it refers to the types of the same direction where there are such."""

    def new(other: TypeId) -> TypeId:
        return id_of(suffix, other) if other in differing else other

    definition = catalog[id]
    body, hint = definition.body, definition.name
    if isinstance(body, Record):
        dropped = set(_left_out(catalog, id, left_out))
        body = replace(body, fields=tuple(field for field in body.fields if field.wire not in dropped))
    name = (
        replace(hint, text=SpecText(f"{hint.text}{suffix}"))
        if hint.owner is None
        else NameHint(hint.text, new(hint.owner), hint.context)
    )
    own = renamed_shape(definition.reference, new)
    path = within(definition.path, keyword_step(suffix.lower()))
    return replace(definition, reference=own, path=path, body=renamed_body(body, new), name=name, examples=())
