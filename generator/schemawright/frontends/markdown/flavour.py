"""What a flavour of model pages is: how pages written for one language become definitions.

In: nothing. Out: `Flavour`, the questions that only a language can answer; what a page may ask about the other pages is
`Models`. Not done here: choosing the flavour of a page (`read`) and making definitions of it (`definitions`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from schemawright.diagnostics import Origin, Sink
from schemawright.frontends.markdown.outline import Outline, Section
from schemawright.frozen import frozen
from schemawright.ir.paths import Path, name_step, path_to
from schemawright.ir.shapes import Shape, TypeId

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


class CellType(Protocol):
    """The type in a cell, as the language of the pages writes it."""

    @property
    def spelled(self) -> str:
        """The type without links and marks."""
        ...

    @property
    def model_name(self) -> str | None:
        """The name of the model that the type names, or None when it names none."""
        ...

    @property
    def is_bare(self) -> bool:
        """Whether the type is a model's name as pages write it for an inline enum of theirs."""
        ...

    @property
    def holds_bare(self) -> bool:
        """Whether the type is or holds a bare one."""
        ...

    def without_option(self) -> tuple[CellType, bool]:
        """The type that a value has, and whether the type says that there may be none."""
        ...

    def shape(self, named: Callable[[CellType], Shape]) -> Shape:
        """The shape; `named` gives that of every type that is neither built in nor a known container."""
        ...


@frozen
class Draft:
    """A page on its way to definitions: everything that the functions of a flavour need to know."""

    id: TypeId
    outline: Outline
    flavour: Flavour
    models: Models
    sink: Sink

    @property
    def path(self) -> Path:
        """The path of the model: a document calls it the same where the page has kept its name."""
        return path_to([name_step(self.flavour.declared_name(self.outline))])


@frozen
class Flavour:
    """The functions that make a flavour; a new one is a module with one such value, listed in `read`.

    `is_model_page` tells whether an outline has the form of the flavour's model pages, `declared_name` the name other
    pages use for its model. `type_in` reads a type cell, None where it holds no type; `wire_names` gives for a table of
    properties what each of their names is on the wire; `is_lost_variant` tells whether the default of a property names
    a value of an enum that no page shows.
    """

    is_model_page: Callable[[Outline], bool]
    declared_name: Callable[[Outline], str]
    type_in: Callable[[str], CellType | None]
    wire_names: Callable[[Section], Callable[[str], str]]
    is_lost_variant: Callable[[str, str], bool]
