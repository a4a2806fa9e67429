"""`Code`: Python source, and expressions that know which names they need.

Code is closed in itself: it is made of patterns of this code base and of other code (`ir.text` tells what holds that).
An `Expr` is code together with the symbols it mentions, so import lines fall out of the plan (`imports.py`) and are
never guessed from text.
"""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Sequence
from dataclasses import Field
from functools import lru_cache
from typing import LiteralString, TypeAlias, cast

from schemawright.budgets import MAX_JOINED_TYPES
from schemawright.frozen import frozen
from schemawright.ir.text import CheckedText, Identifier, maker


class Code(CheckedText):
    """An expression, or whole modules of this code base; "" for none."""

    __slots__ = ()


Name: TypeAlias = "LiteralString | Identifier | Code"
"""A name, or one with dots, that this code base spells out or a maker made."""


@frozen
class Symbol:
    """A name to import: `from module import name`, or `import module` where `name` is empty.

    Where `is_qualified`, the module, a sibling, is imported instead, and the name stands behind it with a dot.
    """

    module: Name
    name: Name = ""
    is_qualified: bool = False


NO_SYMBOLS: frozenset[Symbol] = frozenset()


@frozen
class Expr:
    """A Python expression and the symbols it needs. `Use` makes `Code` of it; what is made on the way is plain text."""

    code: Name
    symbols: frozenset[Symbol] = NO_SYMBOLS


NOTHING = Expr("")
_code = maker(Code)
_expr = cast("Callable[[str, frozenset[Symbol]], Expr]", Expr)


def local(code: Name) -> Expr:
    """Code that needs no import."""
    return _expr(code, NO_SYMBOLS)


def _imported(module: Name, name: Name) -> Expr:
    """A name that is imported from `module`."""
    return Expr(name, frozenset({Symbol(module, name)}))


imported = cast("Callable[[Name, Name], Expr]", lru_cache(512)(_imported))
"""A name that is imported from a module. Kept are names in common use; a large spec has many that are not."""


def sibling(module: Identifier) -> Code:
    """The module of that name in the same package, as imports call it."""
    return _code(f".{module}")


def module_of(package: str, module: Name = "") -> Code:
    """A package whose name the user has configured, or a module of it. Raises `ValueError` for what is no such name."""
    parts = package.split(".")
    if not all(part.isidentifier() and not keyword.iskeyword(part) for part in parts):
        raise ValueError(package)
    return _code(f"{package}.{module}" if module else package)


def qualified(module: Identifier, name: Identifier) -> Expr:
    """A name of a sibling module that is imported whole."""
    return _expr(f"{module}.{name}", frozenset({Symbol(sibling(module), name, is_qualified=True)}))


def own_name(field: Field[object]) -> Code:
    """The name of a field that a class of this code base has."""
    return _code(field.name)


def fill(pattern: LiteralString, *parts: Expr) -> Expr:
    """An expression made of a pattern of this code base (never of a spec) and of other expressions, as `str.format`."""
    return _expr(pattern.format(*[part.code for part in parts]), _symbols(parts))


def call(function: Expr, *arguments: Expr) -> Expr:
    """A call with positional arguments."""
    code = f"{function.code}({', '.join([argument.code for argument in arguments])})"
    return _expr(code, _symbols((function, *arguments)))


def listed(parts: Sequence[Expr]) -> Expr:
    """The parts with commas between them."""
    return joined(", ", parts)


def joined(by: LiteralString, parts: Sequence[Expr]) -> Expr:
    """The parts with a text between them."""
    places: list[LiteralString] = ["{}"] * len(parts)
    return fill(by.join(places), *parts)


def tuple_of(parts: Sequence[Expr]) -> Expr:
    """A tuple of the parts."""
    return fill("({},)" if len(parts) == 1 else "({})", listed(parts))


def union(parts: Iterable[Expr]) -> Expr:
    """The parts joined by `|`, each once; many in a flat list, as each `|` is a level of nesting to Python."""
    listed = list(parts)
    codes = dict.fromkeys([part.code for part in listed])
    if len(codes) > MAX_JOINED_TYPES:
        return _expr(f"Union[{', '.join(codes)}]", _symbols((imported("typing", "Union"), *listed)))
    return _expr(" | ".join(codes), _symbols(listed))


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
        return _code(expr.code)
