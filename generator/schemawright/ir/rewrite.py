"""Rewrites shapes and references inside definitions and operations: the one place that rebuilds bodies and shapes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from schemawright.ir.definitions import Alias, Body, Choice, Composite, Discriminator, Enumeration, Record
from schemawright.ir.operations import Content, Encoding, Operation, Parameter
from schemawright.ir.shapes import (
    AnyValue,
    ByName,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    Shape,
    TupleOf,
    TypeId,
    by_name,
    nullable,
)

Renamed = Callable[[TypeId], TypeId]
Replaced = Callable[[Shape], Shape]


def replaced_shape(shape: Shape, new: Replaced) -> Shape:
    """The shape with `new(part)` for every part that holds no other shape."""
    match shape:
        case ListOf(inner, constraints):
            return ListOf(replaced_shape(inner, new), constraints)
        case MapOf(inner, constraints):
            return MapOf(replaced_shape(inner, new), constraints)
        case ByName(patterns, rest):
            last = None if rest is None else replaced_shape(rest, new)
            return by_name([(text, replaced_shape(part, new)) for text, part in patterns], last) or shape
        case Nullable(inner):
            return nullable(replaced_shape(inner, new))
        case TupleOf(items, rest, constraints, is_exact):
            last = None if rest is None else replaced_shape(rest, new)
            return TupleOf(tuple(replaced_shape(item, new) for item in items), last, constraints, is_exact)
        case Scalar() | AnyValue() | Never() | Null() | Literal() | Ref():
            return new(shape)
        case _:
            assert_never(shape)


def replaced_body(body: Body, new: Replaced) -> Body:
    """The body with `new(part)` for every part of its shapes that holds no other shape."""
    match body:
        case Record():
            return replace(
                body,
                fields=tuple(replace(f, shape=replaced_shape(f.shape, new)) for f in body.fields),
                additional=None if body.additional is None else replaced_shape(body.additional, new),
            )
        case Choice(branches, _, _, _):
            return replace(body, branches=tuple(replaced_shape(branch, new) for branch in branches))
        case Alias(shape, opaque):
            return Alias(replaced_shape(shape, new), opaque)
        case Composite(parts):
            return Composite(tuple(replaced_body(part, new) for part in parts))
        case Enumeration():
            return body
        case _:
            assert_never(body)


def renamed_shape(shape: Shape, new: Renamed) -> Shape:
    """The shape with every id replaced by `new(id)`."""
    return replaced_shape(shape, lambda part: Ref(new(part.id), part.constraints) if isinstance(part, Ref) else part)


def renamed_body(body: Body, new: Renamed) -> Body:
    """The body with every id replaced by `new(id)`."""
    if isinstance(body, Composite):
        return Composite(tuple(renamed_body(part, new) for part in body.parts))
    body = replaced_body(body, lambda shape: renamed_shape(shape, new))
    match body:
        case Record():
            base = None if body.base is None else new(body.base)
            return replace(body, base=base, discriminator=_renamed_discriminator(body.discriminator, new))
        case Choice():
            return replace(body, discriminator=_renamed_discriminator(body.discriminator, new))
        case Alias() | Enumeration() | Composite():
            return body
        case _:
            assert_never(body)


def with_renamed(operation: Operation, sent: Renamed, received: Renamed) -> Operation:
    """The operation with other ids in what is sent and in what is received."""
    return with_replaced(
        operation, lambda shape: renamed_shape(shape, sent), lambda shape: renamed_shape(shape, received)
    )


def with_replaced(operation: Operation, sent: Replaced, received: Replaced) -> Operation:
    """The operation with other shapes for what is sent and for what is received."""
    return replace(
        operation,
        parameters=_parameters(operation.parameters, sent),
        request=_contents(operation.request, sent),
        responses=tuple(replace(each, contents=_contents(each.contents, received)) for each in operation.responses),
    )


def _contents(contents: tuple[Content, ...], new: Replaced) -> tuple[Content, ...]:
    return tuple(replace(each, shape=new(each.shape), encodings=_encodings(each.encodings, new)) for each in contents)


def _encodings(encodings: tuple[Encoding, ...], new: Replaced) -> tuple[Encoding, ...]:
    return tuple(replace(each, headers=_parameters(each.headers, new)) for each in encodings)


def _parameters(parameters: tuple[Parameter, ...], new: Replaced) -> tuple[Parameter, ...]:
    return tuple(replace(each, shape=new(each.shape)) for each in parameters)


def _renamed_discriminator(discriminator: Discriminator | None, new: Renamed) -> Discriminator | None:
    if discriminator is None:
        return None
    return Discriminator(discriminator.wire, tuple((value, new(id)) for value, id in discriminator.mapping))
