"""The members of a definition with the steps that lead to them: properties, values of an enum, branches of a union.

In: a body, its path, and what other definitions are called. Out: steps and members; a branch goes by the path of its
type where that stands inline in the union, else by what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias, assert_never

from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Field, Member, Record
from schemawright.ir.paths import VALUES, Path, name_step, value_step
from schemawright.ir.shapes import Ref, Shape, TypeId
from schemawright.ir.spelling import spelled

Part: TypeAlias = "Field | Member | Shape"
"""A property, a value of an enum, or the shape of a branch or of unknown properties."""


def members_of(body: Body, own: Path, called: Callable[[TypeId], str]) -> Iterator[tuple[str, Part]]:
    """Steps and members of a body whose path is `own`."""
    match body:
        case Record():
            yield from ((name_step(field.wire), field) for field in body.fields)
            if body.additional is not None:
                yield VALUES, body.additional
        case Enumeration():
            yield from ((value_step(member.value), member) for member in body.members)
        case Choice():
            for branch in body.branches:
                path = called(branch.id) if isinstance(branch, Ref) else ""
                is_inline = path.startswith(f"{own}/<")
                yield path.removeprefix(f"{own}/") if is_inline else f"<{spelled(branch, called)}>", branch
        case Alias() | Composite():
            return
        case _:
            assert_never(body)
