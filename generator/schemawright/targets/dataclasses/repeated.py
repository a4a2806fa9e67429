"""Plans of members that repeat: what is planned for one stands for all of which nobody could tell it.

In: members of records. Out: what was planned for one that is the same, whichever model it belongs to. Specs repeat
themselves, and so does the plan of `name: str | None`. It is that of its own words alone where the shape names no
definition, pattern or constant, the value is not fixed, there is no default, and no constraints are checked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, assert_never

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
)
from schemawright.targets.python.code import Use
from schemawright.targets.python.members import Member
from schemawright.targets.python.scope import Plans, Scope

_Plan = TypeVar("_Plan")


def plans_of(scope: Scope, member: Member) -> Plans | None:
    """What was planned for members like this one, by what it is for; None where it is like no other."""
    field = member.field
    if scope.settings.schema.validate or member.fixed or field.default or not _is_simple(field.shape):
        return None
    key = (member.name, field.wire, field.required, field.shape, field.access, field.doc)
    return scope.plans.setdefault(key, {})


def planned_once(plans: Plans | None, purpose: str, plan: Callable[[Use], _Plan], use: Use) -> _Plan:
    """What was planned for this purpose before, or is now; `use` notes the symbols of both."""
    if plans is None:
        return plan(use)
    if purpose not in plans:
        own = Use()
        plans[purpose] = plan(own), frozenset(own.symbols)
    found: _Plan
    found, symbols = plans[purpose]
    use.symbols |= symbols
    return found


def _is_simple(shape: Shape) -> bool:
    """Whether a shape is that of plain values, or of lists and maps of these."""
    match shape:
        case Scalar() | AnyValue() | Null():
            return True
        case ListOf(inner, _) | MapOf(inner, _) | Nullable(inner):
            return _is_simple(inner)
        case Never() | Literal() | TupleOf() | ByName() | Ref():
            return False
        case _:
            assert_never(shape)
