"""The generator keeps its layers and its sizes.

In: the source text of generator/, read with `ast`, and that of templates/. Out: one test per file and rule. Not
here: style (ruff) and types (mypy, pyright). A new part of the generator gets its line in `MAY_IMPORT` first, or its
modules fail.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from schemawright.frontends.openapi.schema.keywords import KEYWORDS
from schemawright.ir.graph import components
from tests.packaging.trees import nodes_of

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"

LOW = frozenset({"budgets", "change_codes", "diagnostics", "frozen", "source"})
MIDDLE = LOW | {"ir", "settings"}
HIGH = MIDDLE | {"frontends", "passes", "targets", "project", "render", "publish", "verify"}
MAY_IMPORT: dict[str, frozenset[str]] = {
    "frozen": frozenset(),
    "change_codes": frozenset(),
    "diagnostics": frozenset({"change_codes", "frozen"}),
    "budgets": frozenset({"frozen"}),
    "source": frozenset({"budgets", "diagnostics", "frozen"}),
    "settings": frozenset(),
    "ir": LOW,
    "frontends": MIDDLE,
    "passes": MIDDLE,
    "targets": MIDDLE,
    "project": MIDDLE | {"targets"},
    "render": MIDDLE | {"frontends", "passes", "targets"},
    "publish": MIDDLE | {"project", "render"},
    "verify": MIDDLE | {"project", "publish", "render", "targets"},
    "compare": MIDDLE | {"passes", "targets"},
    "watch": LOW,
    "inputs": MIDDLE | {"frontends", "passes", "targets", "project"},
    "job_names": MIDDLE | {"passes", "project", "targets"},
    "pipeline": HIGH | {"inputs", "job_names"},
    "survey": HIGH | {"job_names", "pipeline"},
    "evolution": HIGH | {"compare", "job_names", "pipeline"},
    "cli": HIGH | {"compare", "evolution", "pipeline", "survey", "watch"},
    "__main__": frozenset({"cli"}),
}
"""What each part of the generator may import besides itself and the version in the package's own `__init__`."""

PROBE = "schemawright.verify.probe"
"""The script that runs in a process of its own; it imports whatever package it is told to."""
BY_NAME = {PROBE: "_full_name(module)", "schemawright.targets.target": "f'{__package__}.{name}.target'"}
"""Imports of names that only a run knows: of the package to be verified, and of the targets, which nobody names."""
THIRD_PARTY = frozenset({"click", "jinja2", "yaml", "ruff", "watchfiles"})
RUNTIME = re.compile(r"schemawright\.targets\.\w+\.runtime(?=\.|$)")
"""Files that are not run here: generated packages hold their text, so they import what those may, and one another."""
OF_PACKAGES = frozenset({"orjson", "msgspec", "pydantic_core"})
OF_ITS_PACKAGE = frozenset({"f'.{module_name}'", "._json_schemas", "._pydantic"})
"""Modules of its package that a file of the runtime loads when they are first needed: those of models, and others."""
VAGUE_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "base", "misc"})
MAX_MODULE_LINES, MAX_CLASS_LINES, MAX_FUNCTION_LINES, MAX_PARAMETERS = 400, 200, 40, 6

MAX_TEMPLATE_LINES, MAX_TEMPLATE_STATEMENTS = 300, 50
TEMPLATE_WORDS = frozenset({"if", "elif", "else", "endif", "for", "endfor", "include"})
"""What a template may do: test and loop over a plan. What it would name or compute belongs into the plan."""

TEMPLATES = sorted((ROOT / "templates").rglob("*.jinja"))
MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}


def imported_modules(source: str, module: str, *, is_package: bool) -> Iterator[str]:
    """Dotted names that a module imports, at any depth of its code; `from a import b` gives `a.b`."""
    for node in nodes_of(source):
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
    if runtime := RUNTIME.match(module):
        return [f"{module} imports {n}" for n in _imports_at_runtime(source, module) if not n.startswith(runtime[0])]
    part = module.partition(".")[2].partition(".")[0]
    if part and part not in MAY_IMPORT:
        return [f"{part} has no place among the layers of {Path(__file__).name}"]
    allowed = MAY_IMPORT[part] | {part, "__version__"} if part else frozenset[str]()
    found: list[str] = []
    for name in imported_modules(source, module, is_package=is_package):
        top, _, rest = name.partition(".")
        if top == "schemawright":
            ok = rest.partition(".")[0] in allowed and not RUNTIME.match(name)
        else:
            ok = top in sys.stdlib_module_names or top in THIRD_PARTY
        if not ok:
            found.append(f"{module} imports {name}")
    return found


def circles(sources: Mapping[str, str]) -> list[list[str]]:
    """Groups of neighbours in a folder that import one another in a circle, wherever in their code the imports stand.

    Neighbours are the modules of a folder and, each as a whole, the folders in it. `sources` are texts by dotted name;
    that of a package ends in `__init__`. Importing a module runs the packages above it first; that is no import of its
    own.
    """
    graphs: dict[str, dict[str, set[str]]] = {}
    for name, source in sources.items():
        module = name.removesuffix(".__init__")
        for dotted in imported_modules(source, module, is_package=module != name):
            folder, one, other = _neighbours(name.split("."), _module_of(dotted, sources).split("."))
            if one and other and one != other:
                graphs.setdefault(folder, {}).setdefault(f"{folder}.{one}", set()).add(f"{folder}.{other}")
    found = [sorted(group) for graph in graphs.values() for group in components(graph) if len(group) > 1]
    return sorted(found)


def _neighbours(one: Sequence[str], other: Sequence[str]) -> tuple[str, str, str]:
    """The innermost folder that holds two modules, and its parts that they are or stand in."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return ".".join(one[:shared]), "".join(one[shared : shared + 1]), "".join(other[shared : shared + 1])


def _module_of(dotted: str, sources: Mapping[str, str]) -> str:
    """The module that holds an imported name; "" where it is none of these."""
    for candidate in (dotted, f"{dotted}.__init__", dotted.rpartition(".")[0], f"{dotted.rpartition('.')[0]}.__init__"):
        if candidate in sources:
            return candidate
    return ""


def _imports_at_runtime(source: str, module: str) -> Iterator[str]:
    """What a file of a runtime imports besides what a generated package may."""
    for name in imported_modules(source, module, is_package=False):
        top = name.partition(".")[0]
        if not (top in sys.stdlib_module_names or top in OF_PACKAGES or name in OF_ITS_PACKAGE):
            yield name


def size_breaches(source: str, name: str) -> list[str]:
    """Modules, classes and functions that are too long, functions with too many parameters."""
    lines = len(source.splitlines())
    found = [f"{name} has {lines} lines"] if lines > MAX_MODULE_LINES else []
    for node in nodes_of(source):
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        place, lines = f"{name}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > (MAX_CLASS_LINES if isinstance(node, ast.ClassDef) else MAX_FUNCTION_LINES):
            found.append(f"{place} has {lines} lines")
        if not isinstance(node, ast.ClassDef) and parameters(node.args) > MAX_PARAMETERS:
            found.append(f"{place} has {parameters(node.args)} parameters")
    return found


def template_breaches(source: str, name: str) -> list[str]:
    """Templates that are too long, or do too much."""
    statements = re.findall(r"\{%-?\s*(\w+)", source)
    lines, words = len(source.splitlines()), sorted(set(statements) - TEMPLATE_WORDS)
    found = [f"{name} has {lines} lines"] if lines > MAX_TEMPLATE_LINES else []
    found += [f"{name} has {len(statements)} statements"] if len(statements) > MAX_TEMPLATE_STATEMENTS else []
    return found + [f"{name} has a statement {word}" for word in words]


def raw_reads(source: str, keywords: Collection[str]) -> list[str]:
    """Where code names a keyword for anything but a place, or takes the value of a node."""
    calls = (node for node in nodes_of(source) if isinstance(node, ast.Call))
    places = {id(arg) for call in calls if ast.unparse(call.func).endswith(".child") for arg in call.args}
    found: list[str] = []
    for node in nodes_of(source):
        match node:
            case ast.Constant(str(text)) if text in keywords and id(node) not in places:
                found.append(f"{node.lineno}: {text!r}")
            case ast.Attribute(ast.Name("node") | ast.Attribute(_, "node"), "value" | "schema"):
                found.append(f"{node.lineno}: {ast.unparse(node)}")
            case _:
                pass
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
    found = layer_breaches(path.read_text("utf-8"), name, is_package=is_package)
    assert found == ([f"{module} imports {BY_NAME[module]}"] if module in BY_NAME else [])


def test_no_part_names_a_target() -> None:
    folders = {path.parent.name for path in (GENERATOR / "targets").glob("*/target.py")}
    assert folders
    for module, path in MODULES.items():
        for name in imported_modules(path.read_text("utf-8"), module, is_package=False):
            found = {folder for folder in folders if name.startswith(f"schemawright.targets.{folder}.")}
            assert found <= {folder for folder in folders if f".targets.{folder}" in module}, f"{module}: {name}"


LOWERING = [module for module in MODULES if ".frontends.openapi.lower." in module]


@pytest.mark.parametrize("module", LOWERING)
def test_schemas_are_lowered_from_their_views_alone(module: str) -> None:
    assert raw_reads(MODULES[module].read_text("utf-8"), KEYWORDS) == []


@pytest.mark.parametrize("code", ["node.schema", "view.node.value", 'found.get("items")', '"allOf" in found'])
def test_lowering_that_reads_keywords_is_found(code: str) -> None:
    assert len(raw_reads(code, KEYWORDS)) == 1
    assert raw_reads('node.origin.child("items")', KEYWORDS) == []


def test_the_probe_needs_nothing_of_the_generator() -> None:
    found = imported_modules(MODULES[PROBE].read_text("utf-8"), PROBE, is_package=False)
    assert [name for name in found if name.startswith("schemawright")] == []


def test_no_modules_import_one_another_in_a_circle() -> None:
    """Inside a folder as between folders, and in functions as well: who reads one of them has to read them all."""
    assert circles({name: path.read_text("utf-8") for name, path in MODULES.items()}) == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_keeps_the_sizes(module: str) -> None:
    path = MODULES[module]
    assert size_breaches(path.read_text("utf-8"), path.relative_to(ROOT).as_posix()) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_loops_and_tests_and_does_no_more(path: Path) -> None:
    assert template_breaches(path.read_text("utf-8"), path.relative_to(ROOT).as_posix()) == []


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
        ("schemawright.targets.x.runtime.dates", "import orjson, datetime\nfrom .errors import wrong", []),
        (
            "schemawright.targets.x.runtime.dates",
            "import click\nfrom schemawright import frozen\nfrom ..plan import Plan",
            [
                "schemawright.targets.x.runtime.dates imports click",
                "schemawright.targets.x.runtime.dates imports schemawright.frozen",
                "schemawright.targets.x.runtime.dates imports schemawright.targets.x.plan.Plan",
            ],
        ),
        (
            "schemawright.targets.x.package",
            "from schemawright.targets.x.runtime.dates import date",
            ["schemawright.targets.x.package imports schemawright.targets.x.runtime.dates.date"],
        ),
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
    ("sources", "expected"),
    [
        ({"p.a": "from p import b", "p.b": "import p.c", "p.c": "from p.b import x"}, [["p.b", "p.c"]]),
        ({"p.a": "from p.b import x", "p.b": "def f():\n    from p import a"}, [["p.a", "p.b"]]),
        ({"p.a": "from .b import x", "p.b": "if TYPE_CHECKING:\n    from .a import y"}, [["p.a", "p.b"]]),
        ({"p.__init__": "from .a import x", "p.a": "import p"}, [["p.__init__", "p.a"]]),
        ({"p.__init__": "from p.a import x", "p.a": "from p.b import y", "p.b": "import q"}, []),
        ({"p.a": "from p.a import x"}, []),
        ({"p.x.a": "from p.y.b import x", "p.y.b": "", "p.y.c": "from p.x.a import y"}, [["p.x", "p.y"]]),
        ({"p.a": "from p.x.b import x", "p.x.b": "", "p.x.c": "from p.a import y"}, [["p.a", "p.x"]]),
        ({"p.a": "from p.x.b import x", "p.x.c": "from p.d import y", "p.d": "", "p.x.b": "import p.x.c"}, []),
    ],
)
def test_circles_are_found(sources: dict[str, str], expected: list[list[str]]) -> None:
    assert circles(sources) == expected


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


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x\n" * 300 + "{% if a %}" * 50, ["t has 301 lines"]),
        ("{% for a in b %}{{ a }}{%- endfor %}" * 25, []),
        ("{% if a %}\n" * 51, ["t has 51 statements"]),
        (
            "{% set a = 1 %}{%- macro m() %}{% endmacro %}",
            [f"t has a statement {w}" for w in ("endmacro", "macro", "set")],
        ),
    ],
)
def test_template_breaches_are_found(source: str, expected: list[str]) -> None:
    assert template_breaches(source, "t") == expected
