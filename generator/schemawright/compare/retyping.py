"""What it does that a value is of another shape: what type checkers say, and which values are read and written.

In: types and shapes of both sides. Out: an effect, or that there is none.
"""

from __future__ import annotations

from schemawright.compare.changes import Verdict
from schemawright.compare.types import Type
from schemawright.compare.values import all_read
from schemawright.compare.verdicts import Effect, effect, of_types
from schemawright.compare.views import Both
from schemawright.ir.shapes import Shape, without_null


def of_shapes(both: Both, types: tuple[Type, Type], shapes: tuple[Shape, Shape]) -> Effect | None:
    """What it does that a value is of another shape; None where it does nothing."""
    (old, new), (before, after) = types, shapes
    before, after = without_null(before), without_null(after)
    found = of_types(both, old, new)
    is_read, was_read = all_read(both.old, before, both.new, after), all_read(both.new, after, both.old, before)
    if old == new and is_read and was_read:
        return None
    if not is_read:
        found |= effect(reading=Verdict.BREAKING_AT_RUN_TIME)
    elif not was_read or {part for part in old - new if part.head == "class"}:
        found |= effect(reading=Verdict.BEHAVIOUR)
    if old == new:
        found |= effect(writing=Verdict.BEHAVIOUR)
    elif not is_read:
        found |= effect(writing=Verdict.BREAKING_AT_RUN_TIME)
    return found
