"""`SchemaView`: what one schema says, the same in whatever dialect and spelling; the only form that is lowered.

A view holds the views of its parts and branches, and the nodes of what stands further inside. Not done here: making
views (`schemas`), and what becomes of them (`lower`).
"""

from __future__ import annotations

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.schema.arrays import Items
from schemawright.frontends.openapi.schema.discriminators import Tagging
from schemawright.frontends.openapi.schema.kinds import SchemaKind
from schemawright.frontends.openapi.schema.objects import Members
from schemawright.frontends.openapi.schema.values import Values
from schemawright.frozen import frozen
from schemawright.ir.constraints import Constraints, intersected


@frozen
class SchemaView:
    """A schema.

    `has_null`: it says itself, or what it wraps does, that null is accepted. `wrapped`: the schema inside, where this
    one merely annotates or restricts it, or adds null. `parts` are those of `allOf`, and `typed_part` is what stands
    beside them with a type; `branches` those of `oneOf` and `anyOf`, or the types of a list. `constraints` are its own,
    in runs that ask for them; `is_combined`: it has a keyword that lists schemas.
    """

    node: Node
    kind: SchemaKind
    types: tuple[str, ...] = ()
    has_null: bool = False
    reference: str = ""
    title: str = ""
    is_combined: bool = False
    wrapped: SchemaView | None = None
    parts: tuple[SchemaView, ...] = ()
    typed_part: SchemaView | None = None
    branches: tuple[SchemaView, ...] = ()
    members: Members | None = None
    items: Items | None = None
    values: Values | None = None
    format: str = ""
    tagging: Tagging | None = None
    constraints: Constraints | None = None

    @property
    def core(self) -> SchemaView:
        """The schema below all wrappers."""
        return self if self.wrapped is None else self.wrapped.core

    @property
    def wrappers_demand(self) -> Constraints | None:
        """The constraints of the wrappers together."""
        return None if self.wrapped is None else intersected(self.constraints, self.wrapped.wrappers_demand)
