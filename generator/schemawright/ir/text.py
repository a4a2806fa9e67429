"""The kinds of text: `SpecText` came from an input, `CheckedText` may stand in generated source.

Nothing turns the one into the other but the makers of a target (`targets.python`): the literal encoder, the docstring
printer, the comment printer and the identifier maker. Three things hold this (see SECURITY.md):

- The constructors of checked types take a `LiteralString`: to pyright, text that stands in this code base and no other.
- Makers, which answer for what they make, call what `maker` gives instead; a test lists the modules that do.
- Templates print checked texts alone (`render.package`). What is cut out of one or joined of several is a mere `str`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, LiteralString, NewType, Self, TypeVar, cast

from schemawright.source.values import JsonValue

SpecText = NewType("SpecText", str)


class CheckedText(str):
    """Text that may stand in generated source; its classes say as what."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __new__(cls, text: LiteralString) -> Self:
            """The text as it is, which this code base spells out."""
            ...


_Checked = TypeVar("_Checked", bound=CheckedText)


def maker(cls: type[_Checked]) -> Callable[[str], _Checked]:
    """The class as makers call it: with any text that they know to be what the class says."""
    return cast("Callable[[str], _Checked]", cls)


class Identifier(CheckedText):
    """A name that is safe in the target language, made by its identifier maker."""

    __slots__ = ()


__all__ = ["CheckedText", "Identifier", "JsonValue", "SpecText", "maker"]
