"""What a module of models uses that no template and no pattern of the target writes.

In: the tree of a module. Out: words for what is foreign. Text of a spec that slipped into an expression would most
likely be a name that the module does not make, a builtin such as `eval`, or code inside a text.
"""

from __future__ import annotations

import ast

_BUILTINS = frozenset({"bool", "bytes", "classmethod", "dict", "float", "int", "list", "str", "tuple", "type"})
_SPECIAL = frozenset({"__class__", "__name__"})


def foreign(tree: ast.Module) -> list[str]:
    """Names without a meaning, builtins and special attributes that nothing needs, and kinds of hidden code, sorted."""
    used: set[str] = set()
    made: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(name, ast.Load()):
                used.add(name)
            case ast.Name(name) | ast.arg(name) | ast.ClassDef(name) | ast.FunctionDef(name):
                made.add(name)
            case ast.alias(name, alias) if name != "*":
                made.add(alias or name.partition(".")[0])
            case ast.Attribute(_, name) if name.startswith("__") and name.islower():  # others are methods of models
                used.add(name)
            case ast.alias() | ast.Await() | ast.JoinedStr() | ast.NamedExpr() | ast.Yield() | ast.YieldFrom():
                used.add(type(node).__name__)
            case _:
                pass
    return sorted(used - made - _BUILTINS - _SPECIAL)
