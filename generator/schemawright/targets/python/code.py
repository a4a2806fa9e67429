"""`Code`: text that is Python source, and expressions that know which names they need.

The type checker does not let `SpecText` or a plain `str` pass for `Code`; only the modules of this package make it.
An `Expr` is code together with the symbols it mentions, so import lines fall out of the plan (`imports.py`) and are
never guessed from text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NewType

from schemawright.budgets import MAX_JOINED_TYPES
from schemawright.frozen import frozen
from schemawright.ir.facts import Identifier

Code = NewType("Code", str)


@frozen
class Symbol:
    """A name to import: `from module import name as alias`, or `import module` where `name` is empty."""

    module: str
    name: str = ""
    alias: str = ""


NO_SYMBOLS: frozenset[Symbol] = frozenset()


@frozen
class Expr:
    """A Python expression and the symbols it needs."""

    code: Code
    symbols: frozenset[Symbol] = NO_SYMBOLS


def local(name: Identifier | Code) -> Expr:
    """A name that needs no import."""
    return Expr(Code(name))


@lru_cache(512)  # names in common use; a large spec has many that are not
def imported(module: str, name: str) -> Expr:
    """A name that is imported from `module`."""
    return Expr(Code(name), frozenset({Symbol(module, name)}))


def fill(pattern: str, *parts: Expr) -> Expr:
    """An expression made of a pattern of this code base (never of a spec) and of other expressions, as `str.format`."""
    return Expr(Code(pattern.format(*[part.code for part in parts])), _symbols(parts))


def call(function: Expr, *arguments: Expr) -> Expr:
    """A call with positional arguments."""
    code = f"{function.code}({', '.join([argument.code for argument in arguments])})"
    return Expr(Code(code), _symbols((function, *arguments)))


def tuple_of(parts: Sequence[Expr]) -> Expr:
    """A tuple of the parts."""
    return fill("(" + ", ".join(["{}"] * len(parts)) + ("," if len(parts) == 1 else "") + ")", *parts)


def union(parts: Iterable[Expr]) -> Expr:
    """The parts joined by `|`, each once; many in a flat list, as each `|` is a level of nesting to Python."""
    listed = list(parts)
    codes = dict.fromkeys([part.code for part in listed])
    if len(codes) > MAX_JOINED_TYPES:
        return Expr(Code(f"Union[{', '.join(codes)}]"), _symbols((imported("typing", "Union"), *listed)))
    return Expr(Code(" | ".join(codes)), _symbols(listed))


def _symbols(parts: Iterable[Expr]) -> frozenset[Symbol]:
    """The symbols of all parts; most parts have none, and a set that stays alone is not copied."""
    found = NO_SYMBOLS
    for part in parts:
        if part.symbols:
            found = found | part.symbols if found else part.symbols
    return found


class Use:
    """Turns expressions into code for one module and notes the symbols they need."""

    def __init__(self) -> None:
        self.symbols: set[Symbol] = set()

    def __call__(self, expr: Expr) -> Code:
        """The code of the expression."""
        self.symbols |= expr.symbols
        return expr.code
