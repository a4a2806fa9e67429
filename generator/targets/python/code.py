"""`Code`: text that is Python source, and expressions that know which names they need.

The type checker does not let `SpecText` or a plain `str` pass for `Code`; only the modules of this package make it.
An `Expr` is code together with the symbols it mentions, so import lines fall out of the plan (`imports.py`) and are
never guessed from text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from generator.ir.facts import Identifier

Code = NewType("Code", str)


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A name to import: `from module import name as alias`, or `import module` where `name` is empty."""

    module: str
    name: str = ""
    alias: str = ""


NO_SYMBOLS: frozenset[Symbol] = frozenset()


@dataclass(frozen=True, slots=True)
class Expr:
    """A Python expression and the symbols it needs."""

    code: Code
    symbols: frozenset[Symbol] = NO_SYMBOLS


def local(name: Identifier | Code) -> Expr:
    """A name that needs no import."""
    return Expr(Code(name))


def imported(module: str, name: str) -> Expr:
    """A name that is imported from `module`."""
    return Expr(Code(name), frozenset({Symbol(module, name)}))


def fill(pattern: str, *parts: Expr) -> Expr:
    """An expression made of a pattern of this code base (never of a spec) and of other expressions, as `str.format`."""
    symbols = NO_SYMBOLS.union(*(part.symbols for part in parts))
    return Expr(Code(pattern.format(*(part.code for part in parts))), symbols)


def call(function: Expr, *arguments: Expr) -> Expr:
    """A call with positional arguments."""
    return fill("{}(" + ", ".join(["{}"] * len(arguments)) + ")", function, *arguments)


def union(parts: Iterable[Expr]) -> Expr:
    """The parts joined by `|`, each once."""
    unique = list(dict.fromkeys(parts))
    return fill(" | ".join(["{}"] * len(unique)), *unique)


class Use:
    """Turns expressions into code for one module and notes the symbols they need."""

    def __init__(self) -> None:
        self.symbols: set[Symbol] = set()

    def __call__(self, expr: Expr) -> Code:
        """The code of the expression."""
        self.symbols |= expr.symbols
        return expr.code
