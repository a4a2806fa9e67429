"""Identities of definitions: the one place that makes a `TypeId`.

In: the place of a schema or, for a definition that a pass makes, what it is made of. Out: an id that nothing else has.
Ids are compared, never read; what people and files call a definition is its path (`paths`).
"""

from __future__ import annotations

from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText

NOWHERE = TypeId("")
"""The id of no definition."""


def id_at(file: str, pointer: str = "", scope: str = "") -> TypeId:
    """The id of what stands at a place of an input, as read in a scope that says more of it."""
    return TypeId(f"{file}#{pointer}\0{scope}" if scope else f"{file}#{pointer}")


def id_of(role: str, *parts: TypeId | SpecText | int) -> TypeId:
    """The id of what is made of other definitions; no file has a name that starts like it."""
    return TypeId(f"\0{role}{parts!r}")
