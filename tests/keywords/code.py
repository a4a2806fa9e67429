"""The code of a module as the expected files of the tables show it: what was decided, without what is always the same.

In: the text of a generated module. Out: its definitions without imports, blank lines, the docstrings of functions and
`loader_of`. The text is as the templates give it, so that no version of a formatter shows in it.
"""

from __future__ import annotations

import ast


def decisions(text: str) -> str:
    """The lines of a module that differ from one definition to the next."""
    dropped = {line for node in ast.walk(ast.parse(text)) for line in _dropped(node)}
    lines = enumerate(text.splitlines(), 1)
    return "".join(f"{line}\n" for number, line in lines if number not in dropped and _says_something(line))


def _dropped(node: ast.AST) -> range:
    match node:
        case ast.Import() | ast.ImportFrom():
            return _lines(node)
        case ast.Module([ast.Expr(ast.Constant(str())) as docstring, *_]):
            return _lines(docstring)
        case ast.Call(ast.Name("loader_of")):
            return _lines(node)
        case ast.FunctionDef(body=[ast.Expr(ast.Constant(str())) as docstring, _, *_]):
            return _lines(docstring)
        case _:
            return range(0)


def _lines(node: ast.stmt | ast.expr) -> range:
    return range(node.lineno, (node.end_lineno or 0) + 1)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")
