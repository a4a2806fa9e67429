"""The generator keeps its layers and its sizes.

In: the source text of generator/, read with `ast`. Out: one test per module and rule. Not here: style (ruff) and types
(mypy, pyright). A new part of the generator gets its line in `MAY_IMPORT` first, or its modules fail.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"

LOW = frozenset({"budgets", "diagnostics", "frozen", "source"})
MIDDLE = LOW | {"ir", "project"}
HIGH = MIDDLE | {"frontends", "passes", "targets", "render", "publish"}
MAY_IMPORT: dict[str, frozenset[str]] = {
    "frozen": frozenset(),
    "diagnostics": frozenset({"frozen"}),
    "budgets": frozenset({"frozen"}),
    "source": frozenset({"budgets", "diagnostics", "frozen"}),
    "project": LOW,
    "ir": LOW,
    "frontends": MIDDLE,
    "passes": MIDDLE,
    "targets": MIDDLE,
    "render": MIDDLE | {"frontends", "passes", "targets"},
    "publish": MIDDLE | {"render"},
    "inputs": MIDDLE | {"frontends", "passes", "targets"},
    "pipeline": HIGH | {"inputs"},
    "survey": HIGH | {"pipeline"},
    "cli": HIGH | {"pipeline", "survey"},
    "__main__": frozenset({"cli"}),
}
"""What each part of the generator may import besides itself and the version in the package's own `__init__`."""

THIRD_PARTY = frozenset({"click", "jinja2", "yaml", "ruff"})
VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "base", "misc"})
MAX_MODULE_LINES, MAX_CLASS_LINES, MAX_FUNCTION_LINES, MAX_PARAMETERS = 400, 200, 40, 6

MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}


def imported_modules(source: str, module: str, *, is_package: bool) -> Iterator[str]:
    """Dotted names that a module imports, at any depth of its code; `from a import b` gives `a.b`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(name, names, level):
                parts = module.split(".")
                above = parts[: len(parts) - level + is_package] if level else []
                yield from (".".join([*above, *([name] if name else []), alias.name]) for alias in names)
            case ast.Call(ast.Name("import_module" | "__import__") | ast.Attribute(_, "import_module"), [arg, *_]):
                yield arg.value if isinstance(arg, ast.Constant) and isinstance(arg.value, str) else ast.unparse(arg)
            case _:
                pass


def layer_breaches(source: str, module: str, *, is_package: bool = False) -> list[str]:
    """What a module imports and must not: another layer, or a package that is no dependency."""
    part = module.partition(".")[2].partition(".")[0]
    if part and part not in MAY_IMPORT:
        return [f"{part} has no place among the layers of {Path(__file__).name}"]
    allowed = MAY_IMPORT[part] | {part, "__version__"} if part else frozenset[str]()
    found: list[str] = []
    for name in imported_modules(source, module, is_package=is_package):
        top, _, rest = name.partition(".")
        if top == "schemawright":
            ok = rest.partition(".")[0] in allowed
        else:
            ok = top in sys.stdlib_module_names or top in THIRD_PARTY
        if not ok:
            found.append(f"{module} imports {name}")
    return found


def size_breaches(source: str, name: str) -> list[str]:
    """Modules, classes and functions that are too long, functions with too many parameters."""
    lines = len(source.splitlines())
    found = [f"{name} has {lines} lines"] if lines > MAX_MODULE_LINES else []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        place, lines = f"{name}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > (MAX_CLASS_LINES if isinstance(node, ast.ClassDef) else MAX_FUNCTION_LINES):
            found.append(f"{place} has {lines} lines")
        if not isinstance(node, ast.ClassDef) and parameters(node.args) > MAX_PARAMETERS:
            found.append(f"{place} has {parameters(node.args)} parameters")
    return found


def parameters(args: ast.arguments) -> int:
    """The number of parameters, `self` and `cls` not counted."""
    named = [*args.posonlyargs, *args.args]
    bound = bool(named) and named[0].arg in {"self", "cls"}
    return len(named) - bound + len(args.kwonlyargs) + (args.vararg is not None) + (args.kwarg is not None)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_lower_layers_only(module: str) -> None:
    path = MODULES[module]
    is_package = path.name == "__init__.py"
    name = module.removesuffix(".__init__")
    assert layer_breaches(path.read_text("utf-8"), name, is_package=is_package) == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_keeps_the_sizes(module: str) -> None:
    path = MODULES[module]
    assert size_breaches(path.read_text("utf-8"), path.relative_to(ROOT).as_posix()) == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_a_telling_name(module: str) -> None:
    assert VAGUE_NAMES.isdisjoint(part.strip("_") for part in module.split("."))


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        (
            "schemawright.diagnostics",
            "import json, schemawright.ir",
            ["schemawright.diagnostics imports schemawright.ir"],
        ),
        ("schemawright.ir.shapes", "from schemawright.diagnostics import Origin", []),
        (
            "schemawright.ir.shapes",
            "from schemawright import passes",
            ["schemawright.ir.shapes imports schemawright.passes"],
        ),
        ("schemawright.ir.shapes", "from ..cli import main", ["schemawright.ir.shapes imports schemawright.cli.main"]),
        ("schemawright.ir.shapes", "from . import text", []),
        ("schemawright.passes.allof.merge", "from schemawright import __version__", []),
        ("schemawright.passes.allof.merge", "from schemawright.ir.facts import Names", []),
        (
            "schemawright.targets.python.names",
            "def f():\n    from ...passes import naming",
            ["schemawright.targets.python.names imports schemawright.passes.naming"],
        ),
        (
            "schemawright.frontends.markdown.pages",
            "import importlib\nimportlib.import_module('schemawright.targets')",
            ["schemawright.frontends.markdown.pages imports schemawright.targets"],
        ),
        ("schemawright.source.files", "import requests", ["schemawright.source.files imports requests"]),
        ("schemawright.tools.x", "", ["tools has no place among the layers of test_layers.py"]),
        ("schemawright.publish.publish", "import click, yaml, jinja2", []),
        ("schemawright.cli", "from schemawright.pipeline import build", []),
        (
            "schemawright.pipeline",
            "from schemawright.cli import main",
            ["schemawright.pipeline imports schemawright.cli.main"],
        ),
    ],
)
def test_layer_breaches_are_found(module: str, source: str, expected: list[str]) -> None:
    assert layer_breaches(source, module) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from .x import y", []),
        ("from ..cli import main", ["schemawright.ir imports schemawright.cli.main"]),
    ],
)
def test_relative_imports_of_a_package_count_from_the_package(source: str, expected: list[str]) -> None:
    assert layer_breaches(source, "schemawright.ir", is_package=True) == expected


def test_the_package_itself_imports_no_part_of_it() -> None:
    breaches = layer_breaches("from schemawright.diagnostics import Sink", "schemawright", is_package=True)
    assert breaches == ["schemawright imports schemawright.diagnostics.Sink"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f():\n" + "    x = 1\n" * 39, []),
        ("def f():\n" + "    x = 1\n" * 40, ["m:1 f has 41 lines"]),
        ("class C:\n" + "    x = 1\n" * 200, ["m:1 C has 201 lines"]),
        ("x = 1\n" * 401, ["m has 401 lines"]),
        ("def f(a, b, c, d, e, g): ...", []),
        ("def f(a, b, c, /, d, *, e, g, **h): ...", ["m:1 f has 7 parameters"]),
        ("class C:\n    def f(self, a, b, c, d, e, g): ...", []),
        ("class C:\n    async def f(self, a, b, c, d, e, *g, h): ...", ["m:2 f has 7 parameters"]),
    ],
)
def test_size_breaches_are_found(source: str, expected: list[str]) -> None:
    assert size_breaches(source, "m") == expected
