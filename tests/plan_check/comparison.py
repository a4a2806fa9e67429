"""Holds rendered code against its plan: each text stands where the plan has it, and is nothing but what it is.

In: a `PackagePlan` and the formatted files. Out: nothing, or `PlanMismatch`. Not done here: making texts safe
(`targets.python`), and the templates' own text, which is ours (tests/cases has the code that they give).

The plan is printed once more, with a placeholder for each text (`placeholders`), and both packages are parsed. Where
one has a placeholder, the other must have what that stands for, whole: a name as a name, a literal as a constant, a
docstring as a statement of its own, an expression as one operand. All else must be equal, and each text must be printed
somewhere. So what a text says cannot change the code around it, in any module and any function.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from schemawright.ir.text import CheckedText, Identifier
from schemawright.render.package import rendered
from schemawright.targets.dataclasses.plan import PackagePlan
from schemawright.targets.dataclasses.target import TARGET
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Comment, Docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal
from tests.plan_check.foreign import foreign
from tests.plan_check.placeholders import WORD, Planned, with_placeholders

T = TypeVar("T")
S = TypeVar("S", bound=ast.stmt)


_SPEAKS = re.compile(r"#|coding[:=]")
"""What a comment may not hold: a second one, such as `# noqa`, and the name of an encoding (PEP 263)."""


class PlanMismatch(Exception):
    """Rendered code is not what was planned: a bug in schemawright or its templates."""


def rendered_package(plan: PackagePlan) -> dict[str, str]:
    """The files of a package, not yet formatted."""
    return rendered(TARGET.name, TARGET.files(plan))


def compare(plan: PackagePlan, files: Mapping[str, str]) -> None:
    """Compare all files of a package with its plan. Raises `PlanMismatch`."""
    model, planned = with_placeholders(plan)
    for text in planned.values():
        _expect(isinstance(text.text, Docstring) or text.text.isprintable(), f"{text.place} is no single line")
        speaks = isinstance(text.text, Comment) and _SPEAKS.search(text.text)
        _expect(not speaks, f"{text.place} speaks to a tool")
    models = rendered_package(model)
    paths = {path: WORD.sub(lambda word: planned[word[0]].text, path) for path in models}
    _expect(sorted(paths.values()) == sorted(files), "other files than planned were rendered")
    for path, text in models.items():
        if path.endswith(".py"):
            try:
                _compare_module(files[paths[path]], text, planned)
            except PlanMismatch as error:
                raise PlanMismatch(f"{paths[path]}: {error}") from error
    for module in plan.modules:
        found = foreign(_tree(files[f"{module.name}.py"]))
        _expect(not found, f"{module.name}.py uses {found}, which no template and no pattern writes")
    printed = set(WORD.findall(" ".join((*models, *models.values()))))
    missing = sorted({planned[word].place for word in planned.keys() - printed})
    _expect(not missing, f"texts of {missing} are not printed")


def _compare_module(text: str, model: str, planned: Mapping[str, Planned]) -> None:
    for line in model.splitlines():
        for word in WORD.findall(line.partition("#")[2]):
            _expect(isinstance(planned[word].text, Comment), f"{planned[word].place} stands in a comment")
    if not WORD.search(model.partition("\n")[2]):
        same = all(map(_same_code, text.partition("\n"), model.partition("\n")))
        _expect(same, "the plan has no text here, and yet makes a difference")
        return
    found, expected = _tree(text), _Filling(planned).visit(_tree(model))
    if _dumped(found) != _dumped(expected):
        lines = difflib.unified_diff(*(ast.unparse(t).splitlines() for t in (expected, found)), "planned", "rendered")
        raise PlanMismatch("\n".join(lines))


@lru_cache(32)  # modules such as the runtime are the same in many packages, but for their first line
def _same_code(one: str, other: str) -> bool:
    return _dumped(_tree(one)) == _dumped(_tree(other))


class _Filling(ast.NodeTransformer):
    """Puts the trees of planned texts in the places of their placeholders."""

    def __init__(self, planned: Mapping[str, Planned]) -> None:
        self._planned = planned

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if not isinstance(node.value, ast.Constant):
            return self.generic_visit(node)
        doc = self._whole(node.value.value, Docstring)
        return ast.Expr(ast.Constant(self._in_quotes(node.value.value)) if doc is None else _literal(doc))

    def visit_Import(self, node: ast.Import) -> ast.AST:
        line = self._whole(node.names[0].name, ImportLine)
        return self.generic_visit(node) if line is None else _only(line, ast.Import, ast.ImportFrom)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        code = self._whole(node.id, Code)
        return ast.Name(self._name(node.id), node.ctx) if code is None else _expression(code)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        literal = self._whole(node.value, Literal)
        return ast.Constant(self._in_quotes(node.value)) if literal is None else _literal(literal)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        _expect(not WORD.search(ast.unparse(node)), "a planned text stands in an f-string")
        return node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        for field, value in ast.iter_fields(node):
            if isinstance(value, str):
                setattr(node, field, self._name(value))
        return super().generic_visit(node)

    def _whole(self, value: object, kind: type[CheckedText]) -> str | None:
        """The text that a placeholder of the type stands for; None for anything else."""
        planned = self._planned.get(value) if isinstance(value, str) else None
        return planned.text if planned is not None and type(planned.text) is kind else None

    def _name(self, value: str) -> str:
        """A name of the code, which is a planned one as a whole or has nothing of one."""
        name = self._whole(value, Identifier)
        _expect(name is not None or not WORD.search(value), f"{self._places(value)} stands in or as a name")
        return value if name is None else name

    def _in_quotes(self, value: T) -> T | str:
        """A constant of the template, with what it may quote of the plan."""
        if not isinstance(value, str):
            return value
        names = [isinstance(self._planned[word].text, Identifier) for word in WORD.findall(value)]
        _expect(all(names), f"{self._places(value)} stands inside quotes")
        return WORD.sub(lambda word: self._planned[word[0]].text, value)

    def _places(self, value: str) -> str:
        return " and ".join(self._planned[word].place for word in WORD.findall(value))


@lru_cache(10_000)
def _expression(code: str) -> ast.expr:
    """The tree of a planned expression."""
    return _only(f"({code})", ast.Expr).value


@lru_cache(10_000)
def _literal(code: str) -> ast.expr:
    """The tree of a planned literal: a text, a number, or a number with a minus before it."""
    tree = _expression(code)
    operand = tree.operand if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub) else tree
    _expect(isinstance(operand, ast.Constant), f"{code!r} is no literal")
    return tree


def _only(code: str, *kinds: type[S]) -> S:
    """The one statement of planned code."""
    body = _tree(code).body
    if len(body) != 1 or not isinstance(body[0], kinds):
        raise PlanMismatch(f"{code!r} is not what its field says")
    return body[0]


def _tree(text: str) -> ast.Module:
    """The tree of code as Python reads it from a file. Raises `PlanMismatch` where it does not compile."""
    try:
        return ast.parse(text.encode())
    except (SyntaxError, ValueError) as error:
        raise PlanMismatch(f"{text[:80]!r} is not Python: {error}") from error


def _dumped(tree: ast.AST) -> str:
    """A tree as text, without the blanks and newlines of docstrings, which ruff lays out anew."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = " ".join(node.value.value.split())
    return ast.dump(tree)


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PlanMismatch(otherwise)
