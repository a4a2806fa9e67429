"""`Scope`: how definitions and runtime names are called from within one module.

A definition of the same module goes by its bare name; one of another module is imported by name; where the two
modules refer to one another in a circle, the other module is imported and its name qualified, which works whichever
of them is loaded first.
"""

from __future__ import annotations

from copy import copy

from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import Limits
from schemawright.ir.definitions import Body
from schemawright.ir.facts import Facts, Identifier
from schemawright.ir.shapes import TypeId
from schemawright.settings import Settings
from schemawright.targets.dataclasses.limits import LimitConstants
from schemawright.targets.python.code import Code, Expr, Symbol, imported, local
from schemawright.targets.python.identifiers import snake

RUNTIME = "._runtime"


class Scope:
    """The names one module can use."""

    def __init__(self, catalog: Catalog, facts: Facts, settings: Settings, module: Identifier) -> None:
        self.catalog = catalog
        self.facts = facts
        self.settings = settings
        self.module = module
        self.cache: dict[object, Expr] = {}
        """Expressions made for shapes in this module; shapes repeat far more often than they differ."""
        self.place = ""
        """The part of a definition after which constants are called, in a module that has any."""
        self.limits = LimitConstants()

    def within(self, part: str) -> Scope:
        """The scope for a part of a definition."""
        if not self.settings.schema.validate:
            return self
        inner = copy(self)
        inner.place = f"{self.place}_{part}" if self.place else part
        return inner

    def limit(self, limits: Limits) -> Expr:
        """The constant for limits that stand here."""
        return self.limits.name(self.place, limits)

    def body(self, id: TypeId) -> Body:
        """The body of a definition."""
        return self.catalog[id].body

    def type(self, id: TypeId) -> Expr:
        """The class or alias of a definition."""
        return self._named(id, self.facts.names.types[id])

    def is_loaded(self, id: TypeId) -> bool:
        """Whether a definition is there already when the classes of this module are made."""
        layout = self.facts.layout
        there = layout.module_of[id]
        circle = layout.tangle.get(there)
        return there != self.module and (circle is None or circle != layout.tangle.get(self.module))

    def load(self, id: TypeId) -> Expr:
        """The load function of a definition."""
        return self._named(id, load_name(self.facts, id))

    def dump(self, id: TypeId) -> Expr:
        """The dump function of an alias or union."""
        return self._named(id, dump_name(self.facts, id))

    def _named(self, id: TypeId, name: Identifier) -> Expr:
        layout = self.facts.layout
        there = layout.module_of[id]
        if there == self.module:
            return local(name)
        circle = layout.tangle.get(there)
        if circle is None or circle != layout.tangle.get(self.module):
            return imported(f".{there}", name)
        return Expr(Code(f"_{there}.{name}"), frozenset({Symbol(".", there, f"_{there}")}))


def runtime(name: str) -> Expr:
    """A name of the package's runtime module."""
    return imported(RUNTIME, name)


def load_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's load function."""
    return Identifier(f"load_{snake(facts.names.types[id])}")


def dump_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's dump function."""
    return Identifier(f"dump_{snake(facts.names.types[id])}")
