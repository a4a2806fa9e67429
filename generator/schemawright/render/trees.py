"""Syntax trees of rendered code: parsing, structural equality, and what a function may consist of.

In: code, as text or as nodes. Out: nodes, constants, or `PlanMismatch`. Not done here: knowing what was planned
(`module_tree`, `verify`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar, cast

from schemawright.render.plan_texts import PlanMismatch

_Statement = TypeVar("_Statement", bound=ast.stmt)

_STATEMENTS = frozenset((ast.AnnAssign, ast.Assign, ast.Expr, ast.For, ast.If, ast.ImportFrom, ast.Return))
"""The statements that the functions of a module consist of."""
_HIDDEN_CODE = frozenset((ast.Await, ast.JoinedStr, ast.Lambda, ast.NamedExpr, ast.Yield, ast.YieldFrom))
"""Expressions that no template and no pattern of the target makes."""
_WITHOUT_CODE = frozenset((ast.Constant, ast.Name, ast.Load, ast.Store))
"""Nodes below which there are none."""


def expect(holds: bool, otherwise: str) -> None:
    """Raise `PlanMismatch` where something does not hold."""
    if not holds:
        raise PlanMismatch(otherwise)


def parsed(text: str, name: str) -> ast.Module:
    """The tree of a rendered file. Raises `PlanMismatch` where it is no Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError) as error:
        raise PlanMismatch(f"{name}.py is not Python: {error}") from error


def values_of(codes: Sequence[str]) -> Mapping[str, ast.expr]:
    """The trees of planned expressions. Raises `PlanMismatch` for one that is none."""
    unique = [code for code in dict.fromkeys(codes) if code]
    body = parsed("".join(f"({code}\n)\n" for code in unique), "an expression of the plan").body
    values = [statement.value for statement in body if isinstance(statement, ast.Expr)]
    expect(len(values) == len(body) == len(unique), "an expression of the plan is not one expression")
    return dict(zip(unique, values, strict=True))


def constant_of(code: str) -> object:
    """The value of a planned literal."""
    try:
        return ast.literal_eval(code)
    except (SyntaxError, ValueError) as error:
        raise PlanMismatch(f"a planned literal is none: {code[:80]!r}") from error


def taken(nodes: Iterator[ast.stmt], cls: type[_Statement], what: str) -> _Statement:
    """The next statement, which must be of a class."""
    node = next(nodes, None)
    if not isinstance(node, cls):
        raise PlanMismatch(f"{what} was planned, {'nothing' if node is None else type(node).__name__} was rendered")
    return node


def compare_imports(nodes: Iterator[ast.stmt], lines: Sequence[str]) -> None:
    """Compare the next statements with planned import lines."""
    for planned in parsed("\n".join(lines), "an import of the plan").body:
        found = same(next(nodes, None), planned)
        expect(found, f"{ast.unparse(planned)[:80]!r} was planned, something else was rendered")


def same(one: object, other: object) -> bool:
    """Whether two trees differ in nothing but their places in the text."""
    waiting = [(one, other)]
    while waiting:
        one, other = waiting.pop()
        if type(one) is not type(other):
            return False
        if isinstance(one, ast.AST):
            waiting += [(getattr(one, name), getattr(other, name)) for name in one._fields]
        elif isinstance(one, list):
            ones, others = cast("list[object]", one), cast("list[object]", other)
            if len(ones) != len(others):
                return False
            waiting += zip(ones, others, strict=True)
        elif one != other:
            return False
    return True


def constants_of_function(function: ast.FunctionDef, words: frozenset[str]) -> Iterator[object]:
    """The texts and whole numbers that a function uses besides its docstring.

    Raises `PlanMismatch` for a statement of a kind that no template has, and for a name that is not one of `words`.
    """
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    expect(documented, f"{function.name} has no docstring")
    for node in _below([function.args, *function.body[1:], *function.decorator_list]):
        cls = node.__class__
        if cls in _HIDDEN_CODE or (issubclass(cls, ast.stmt) and cls not in _STATEMENTS):
            raise PlanMismatch(f"{function.name} has {cls.__name__}, which no template writes")
        if isinstance(node, ast.Constant):
            if node.value.__class__ in (str, int):
                yield node.value
        elif isinstance(node, ast.Name | ast.Attribute):
            name = node.id if isinstance(node, ast.Name) else node.attr
            expect(name in words, f"{function.name} uses the name {name!r}, which was not planned")


def constants_in(tree: ast.AST) -> Iterator[object]:
    """The texts and whole numbers in a tree."""
    constants = (node.value for node in _below([tree]) if isinstance(node, ast.Constant))
    return (value for value in constants if value.__class__ in (str, int))


def _below(trees: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of some trees, the roots included."""
    waiting: list[object] = [*trees]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.AST):
            yield node
            if node.__class__ not in _WITHOUT_CODE:
                waiting += [getattr(node, name) for name in node._fields]
        elif isinstance(node, list):
            waiting += cast("list[object]", node)
