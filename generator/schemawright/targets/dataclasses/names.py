"""The names of this target: those of the runtime, and of the functions that load and dump a definition."""

from __future__ import annotations

from schemawright.ir.facts import Facts, Identifier
from schemawright.ir.shapes import TypeId
from schemawright.targets.python.code import Expr, imported
from schemawright.targets.python.identifiers import snake
from schemawright.targets.python.scope import Scope

RUNTIME = "._runtime"


def runtime(name: str) -> Expr:
    """A name of the package's runtime module."""
    return imported(RUNTIME, name)


def load_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's load function."""
    return Identifier(f"load_{snake(facts.names.types[id])}")


def dump_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's dump function."""
    return Identifier(f"dump_{snake(facts.names.types[id])}")


def load(scope: Scope, id: TypeId) -> Expr:
    """The load function of a definition."""
    return scope.named(id, load_name(scope.facts, id))


def dump(scope: Scope, id: TypeId) -> Expr:
    """The dump function of an alias or union."""
    return scope.named(id, dump_name(scope.facts, id))
