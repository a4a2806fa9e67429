"""`Scope`: how definitions are called from within one module, and at which place in it one stands.

A definition of the same module goes by its bare name; one of another module is imported by name; where the two
modules refer to one another in a circle, it is a name of the module `LAZY`, which imports the other one when the name
is first used. So imports never run in a circle, and whatever can be imported is complete, whichever thread asks for it
first: where two threads import a circle from two sides, Python hands out modules that are not complete yet.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any, TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import Body
from schemawright.ir.facts import Facts
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import Settings
from schemawright.targets.python.code import Expr, Symbol, imported, local, qualified, sibling
from schemawright.targets.python.constants import ConstraintConstants

Plans: TypeAlias = dict[str, tuple[Any, frozenset[Symbol]]]
"""What a target has planned for some part of a definition, by what it is for, with the symbols that it needs."""
LAZY = Identifier("_lazy")
"""The module of a package that has the names which modules of a circle use of one another."""


@frozen
class Scope:
    """The names that a place in one module can use.

    `place` is the part of a definition after which constants are called, "" in a module that has none. `expressions`
    were made for shapes in this module, which repeat far more often than they differ; all its places share them, as
    they share the constants, and the `patterns` that names of members are compared with. `classes` are those of the
    values of a definition, None where there may be any. `is_deferred`: the module loads no other one until what it
    needs of that is called. `plans` are those of parts of definitions, which repeat in all modules.
    """

    catalog: Catalog
    facts: Facts
    settings: Settings
    module: Identifier
    place: str = ""
    is_deferred: bool = False
    expressions: dict[object, Expr] = field(default_factory=dict[object, Expr])
    classes: dict[TypeId, tuple[Expr, ...] | None] = field(default_factory=dict["TypeId", "tuple[Expr, ...] | None"])
    constants: ConstraintConstants = field(default_factory=ConstraintConstants)
    patterns: dict[SpecText, None] = field(default_factory=dict[SpecText, None])
    plans: dict[object, Plans] = field(default_factory=dict["object", "Plans"])

    def within(self, part: str) -> Scope:
        """The scope for a part of a definition."""
        if not self.settings.schema.validate:
            return self
        return replace(self, place=f"{self.place}_{part}" if self.place else part)

    def constant_of(self, constraints: Constraints) -> Expr:
        """The constant for constraints that stand here."""
        return self.constants.name(self.place, constraints)

    def body(self, id: TypeId) -> Body:
        """The body of a definition."""
        return self.catalog[id].body

    def type(self, id: TypeId) -> Expr:
        """The class or alias of a definition."""
        return self.named(id, self.facts.names.types[id])

    def is_loaded(self, id: TypeId) -> bool:
        """Whether a definition is there already when the classes of this module are made."""
        layout = self.facts.layout
        there = layout.module_of[id]
        circle = layout.tangle.get(there)
        return there != self.module and (circle is None or circle != layout.tangle.get(self.module))

    def named(self, id: TypeId, name: Identifier) -> Expr:
        """A name of the module that holds a definition."""
        there = self.facts.layout.module_of[id]
        if there == self.module:
            return local(name)
        if self.is_loaded(id):
            return imported(sibling(there), name)
        return qualified(LAZY, name)
