"""What a flavour of model pages is: how pages written for one language become definitions.

In: outlines. Out: definitions, through the functions of a `Flavour`; what a flavour may ask about the other pages is
`Models`. Not done here: choosing the flavour of a page and collecting the definitions (`catalog`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from schemawright.diagnostics import Origin, Sink
from schemawright.frontends.markdown.outline import Outline
from schemawright.frozen import frozen
from schemawright.ir.definitions import TypeDef
from schemawright.ir.shapes import TypeId

Read = TypeVar("Read")


class Models(Protocol):
    """The models of all pages, by the names that type cells use."""

    def find(self, name: str) -> TypeId | None:
        """The id of the model of that name, or None when no page declares it."""
        ...

    def missing(self, name: str, origin: Origin) -> TypeId:
        """The id of an opaque stand-in for a model without a page; its first use is reported."""
        ...

    def recalled(self, id: TypeId, read: Callable[[Outline], Read]) -> Read | None:
        """What a function reads from the page of a model, read once; None when the id is not that of a page."""
        ...


@frozen
class Draft:
    """A page on its way to definitions: everything that the functions of a flavour need to know."""

    id: TypeId
    outline: Outline
    models: Models
    sink: Sink


@frozen
class Flavour:
    """The functions that make a flavour; a new one is a module with one such value, listed in `catalog`.

    `is_model_page` tells whether an outline has the form of the flavour's model pages, `declared_name` the name other
    pages use for its model, `definitions` the model's definition followed by those of its inline types.
    """

    is_model_page: Callable[[Outline], bool]
    declared_name: Callable[[Outline], str]
    definitions: Callable[[Draft], tuple[TypeDef, ...]]
