"""Rewrites the references inside definitions: the one place that rebuilds bodies and shapes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from generator.ir.definitions import Alias, Body, Choice, Composite, Discriminator, Enumeration, Record
from generator.ir.shapes import ListOf, MapOf, Nullable, Ref, Shape, TupleOf, TypeId

Renamed = Callable[[TypeId], TypeId]


def renamed_shape(shape: Shape, new: Renamed) -> Shape:
    """The shape with every id replaced by `new(id)`."""
    match shape:
        case Ref(id):
            return Ref(new(id))
        case ListOf(inner):
            return ListOf(renamed_shape(inner, new))
        case MapOf(inner):
            return MapOf(renamed_shape(inner, new))
        case Nullable(inner):
            return Nullable(renamed_shape(inner, new))
        case TupleOf(items, rest):
            last = None if rest is None else renamed_shape(rest, new)
            return TupleOf(tuple(renamed_shape(item, new) for item in items), last)
        case _:
            return shape


def renamed_body(body: Body, new: Renamed) -> Body:
    """The body with every id replaced by `new(id)`."""
    match body:
        case Record():
            return replace(
                body,
                fields=tuple(replace(f, shape=renamed_shape(f.shape, new)) for f in body.fields),
                additional=None if body.additional is None else renamed_shape(body.additional, new),
                base=None if body.base is None else new(body.base),
                discriminator=_renamed_discriminator(body.discriminator, new),
            )
        case Choice(branches, discriminator):
            return Choice(
                tuple(renamed_shape(branch, new) for branch in branches), _renamed_discriminator(discriminator, new)
            )
        case Alias(shape, opaque):
            return Alias(renamed_shape(shape, new), opaque)
        case Composite(parts):
            return Composite(tuple(renamed_body(part, new) for part in parts))
        case Enumeration():
            return body
        case _:
            assert_never(body)


def _renamed_discriminator(discriminator: Discriminator | None, new: Renamed) -> Discriminator | None:
    if discriminator is None:
        return None
    return Discriminator(discriminator.wire, tuple((value, new(id)) for value, id in discriminator.mapping))
