"""Whether modules of two packages do the same: their code, but for what no code sees.

In: texts of modules. Out: the names of those that are other code. Not done here: what the difference does, which only
running it tells.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Mapping


def other_code(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """The modules of both packages whose code differs; docstrings, comments and layout are no code."""
    for module, text in new.items():
        before = old.get(module)
        if before is not None and before != text and _code(before) != _code(text):
            yield module


def parsed(text: str) -> ast.Module:
    """The tree of a module; what Python would warn of is no concern here. Raises what `ast.parse` raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def _code(text: str) -> str:
    tree = parsed(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            node.body = [each for each in node.body if not _is_text(each)]
    return ast.dump(tree)


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
