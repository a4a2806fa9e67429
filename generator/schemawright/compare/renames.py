"""Renames: a model disappears from one path, and one that holds the same appears at another.

In: both sides, and the pairs found so far. Out: more pairs. A rename is told where it is sure: the two are the only
ones that are alike, and there is enough in them to be alike in.
"""

from __future__ import annotations

from schemawright.compare.sides import Side
from schemawright.ir.shapes import TypeId


def alike(found: dict[TypeId, TypeId], old: Side, new: Side) -> None:
    """Add pairs of models that are nearly the same, and of what stands inline in those."""
