"""Source text taken apart. In: a text of Python. Out: its nodes. Not here: what is asked of them."""

from __future__ import annotations

import ast
from functools import cache


@cache  # each rule asks for those of all modules
def nodes_of(source: str) -> tuple[ast.AST, ...]:
    """All nodes of a module, the module itself first."""
    return tuple(ast.walk(ast.parse(source)))
