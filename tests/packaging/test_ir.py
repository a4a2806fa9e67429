"""What every module keeps to when it handles the values of `ir`.

In: the source text of generator/, read with `ast`. Out: one test per module and rule. Not here: layers and sizes.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"
MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}
MAKER_OF_IDS = "schemawright.ir.ids"


def made_ids(source: str) -> list[int]:
    """The lines in which a `TypeId` is made of text."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "TypeId"]


@pytest.mark.parametrize("module", MODULES)
def test_ids_come_from_one_maker(module: str) -> None:
    found = made_ids(MODULES[module].read_text("utf-8"))
    assert bool(found) == (module == MAKER_OF_IDS), found


def test_made_ids_are_found() -> None:
    assert made_ids('def f(a: TypeId):\n    return [TypeId(f"{a}#b")]') == [2]
