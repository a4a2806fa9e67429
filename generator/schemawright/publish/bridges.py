"""Modules for the moment in which some files of a package are new and others still old.

In: the old and the new text of a module. Out: a text that has the names of both, where the new one lacks any. Not done
here: putting it in place.

A module that loses names and wins others, as the shared runtime does, has no right place in any order: modules that are
new need the ones, those that are still old the others. So it is replaced twice.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_NAME = re.compile(r"^(?:class |def |async def )?(\w+)\b[^\n=]*(?:=|:$|\($|\()", re.MULTILINE)
_MARK = "# Names of the version before, which modules that are not replaced yet import:"


def bridge(old: str, new: str) -> str:
    """The new text, and below it what the old one alone defines; "" where it defines nothing more."""
    if set(_NAME.findall(old)) <= set(_NAME.findall(new)):
        return ""
    try:
        before, known = ast.parse(old), {name for node in ast.parse(new).body for name in _bound(node)}
        lines = old.split("\n")
        lost = [text for node in before.body if (text := _lost(node, known, lines))]
    except (SyntaxError, ValueError, RecursionError):
        return ""  # nobody can import what was there
    return "\n".join([new, "", _MARK, *lost, ""]) if lost else ""


def is_bridge(content: bytes) -> bool:
    """Whether a killed run left a module like this."""
    return f"\n{_MARK}\n".encode() in content


def _lost(node: ast.stmt, known: set[str], lines: list[str]) -> str:
    """The source of a statement that binds none of the known names; of an import the part that does not."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        node.names = [alias for alias in node.names if (alias.asname or alias.name.partition(".")[0]) not in known]
        is_needed = node.names and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
        return ast.unparse(node) if is_needed else ""
    bound = set(_bound(node))
    if not bound or bound & known:
        return ""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(each.lineno for each in decorators)])
    return "\n".join(lines[first - 1 : node.end_lineno])


def _bound(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a module binds."""
    match node:
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
            yield name
        case ast.Import(names) | ast.ImportFrom(_, names):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in names)
        case ast.Assign(targets):
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
        case ast.AnnAssign(ast.Name(name)):
            yield name
        case _:
            return
