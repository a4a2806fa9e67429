"""Modules of a package never import one another in a circle, so that threads can import them in any order.

Python locks each module while it is imported. Where imports run in a circle and two threads enter it from two sides,
each would wait for the other; Python then lets one of them go on with a module that is not complete. And while one
thread is inside of a circle, another one finds modules that are complete but for what they import. So names of modules
in a circle are looked up when a function needs them, and never while a module is being imported.

In: packages of random and of chosen documents, as text. Out: circles of imports, and names that are used too early.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from schemawright.ir.graph import components
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, built
from tests.generate.specs import sound
from tests.imports.documents import CIRCLES, ring
from tests.settings.rich import SPEC

LAZY = "_lazy"
STRICT = changed(
    DEFAULTS, {"validate": True, "frozen": True, "unions": "closed", "defaults": "apply", "read_write": "split"}
)


class _AtImport(ast.NodeVisitor):
    """What a module does while it is imported: which of its siblings it imports, and whether it uses lazy names.

    Bodies of functions run later; annotations do not run at all.
    """

    def __init__(self, module: ast.Module) -> None:
        self.imports: set[str] = set()
        self.uses_lazy = False
        self.visit(module)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.level:
            self.imports |= {node.module} if node.module else {alias.name for alias in node.names}

    def visit_If(self, node: ast.If) -> None:
        if ast.unparse(node.test) != "TYPE_CHECKING":
            self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(part)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        pass

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Name(self, node: ast.Name) -> None:
        self.uses_lazy = self.uses_lazy or node.id == LAZY


def at_import(package: Built) -> Mapping[str, _AtImport]:
    return {
        path.removesuffix(".py"): _AtImport(ast.parse(text))
        for path, text in package.files.items()
        if path.endswith(".py")
    }


def check(package: Built) -> None:
    found = at_import(package)
    graph = {module: sorted(seen.imports) for module, seen in found.items()}
    assert [group for group in components(graph) if len(group) > 1] == []
    assert [module for module, seen in found.items() if seen.uses_lazy] == []


@pytest.mark.parametrize("settings", [DEFAULTS, STRICT], ids=["defaults", "strict"])
@pytest.mark.parametrize("document", [ring(2), ring(100), CIRCLES, SPEC], ids=["two", "hundred", "circles", "rich"])
def test_chosen_documents(document: Any, settings: Settings) -> None:
    check(built(document, settings=settings))


@pytest.mark.slow
@profile(max_examples=25)
@given(st.integers(0, 2**32))
def test_random_documents(seed: int) -> None:
    check(built(sound(Random(seed))))
