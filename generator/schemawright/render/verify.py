"""Holds the rendered package against its plan before it is published: text of a spec must not have become code.

In: a `PackagePlan` and the formatted files. Out: nothing, or `PlanMismatch`, which is a bug of this program. Not done
here: making text safe (`targets.python`) and publishing.

Parsing all modules of a large package takes more than half as long as making it, so this is what is done instead.

1. Every text of the plan is checked to be closed in itself: one literal, one docstring, one name, or an expression of
   closed parts, in which no name stands that is not planned (`plan_texts`). This does not need a parser.
2. A template puts texts of the plan, whole and unchanged, at fixed places. Which places it uses depends on the shape of
   the parts it prints: on which of their fields are filled, and which docstrings have several lines. (Fields of type
   bool choose between wordings without texts; tests compare both.) So one module for each shape that occurs is parsed
   and compared (`module_tree`). A place that is wrong for its text shows there: it adds, drops or changes a statement,
   a name or a constant.
3. A wrong place inside quotes may show only where the text has quotes or escapes itself, so each module with such a
   literal is compared as well, and each with a name that is not ASCII. Most modules of a hostile spec are among them.
4. `__init__.py` and `_serializers.py` are lists of all models and always compared. A long list is compared as text, and
   all but its first item is taken out before the file is parsed; where that fails, the file is parsed whole.

`_runtime.py` and `_streams.py` are templates without any text of the plan but the header; a test holds this.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from schemawright.render.module_tree import compare_module
from schemawright.render.plan_texts import PlanMismatch, checked_texts
from schemawright.render.trees import compare_imports, constant_of, expect, parsed, taken
from schemawright.source.documents import paused_collection
from schemawright.targets.dataclasses.plan import PackagePlan, SerializerPlan

__all__ = ["PlanMismatch", "verified"]

_FIXED_FILES = ("__init__.py", "_runtime.py", "_serializers.py", "_streams.py", "py.typed")
_MODULES_OF_TEMPLATES = frozenset({"__future__", "collections.abc", "importlib", "typing", "_runtime", "_serializers"})

_WIDTH = 88
_LONG_LIST = 100

_Item = TypeVar("_Item")


def verified(plan: PackagePlan, files: Mapping[str, str]) -> Mapping[str, str]:
    """The files, once they are known to be what was planned. Raises `PlanMismatch`."""
    with paused_collection():
        _compare(plan, files)
    return files


def _compare(plan: PackagePlan, files: Mapping[str, str]) -> None:
    texts = checked_texts(plan)
    names = [f"{module.name}.py" for module in plan.modules]
    expect(sorted(files) == sorted([*names, *_FIXED_FILES]), "other files than planned were rendered")
    chosen = texts.of_each_shape({m.name: len(files[f"{m.name}.py"]) for m in plan.modules})
    chosen |= texts.delicate_modules()
    for module in plan.modules:
        if module.name in chosen:
            compare_module(module, files[f"{module.name}.py"], texts.words)
    _compare_init(plan, files["__init__.py"])
    _compare_serializers(plan, files["_serializers.py"])


def _compare_init(plan: PackagePlan, text: str) -> None:
    """Compare the lists of public names, of their modules and of imports for type checkers, and what else is there."""
    text, imports = _thinned(text, plan.imports, _import_line)
    text, public = _thinned(text, plan.public, lambda name: f'    "{name}",\n')
    text, exports = _thinned(text, plan.exports, lambda export: f'    "{export.name}": ".{export.module}",\n')
    lists: dict[str, object] = {}
    for node in _own_statements(text, "__init__"):
        if isinstance(node, ast.If):
            expect(isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING", "__init__.py has another test")
            found = iter(node.body)
            compare_imports(found, imports)
            expect(next(found, None) is None and not node.orelse, "__init__.py imports more than planned")
        else:
            name, value = _assigned(node)
            lists[name] = _literal(value)
    expect(lists.keys() == {"__all__", "_MODULES"}, "__init__.py has other lists than planned")
    expect(lists["__all__"] == list(public), "__all__ is not what was planned")
    expect(lists["_MODULES"] == {e.name: f".{e.module}" for e in exports}, "_MODULES is not what was planned")


def _compare_serializers(plan: PackagePlan, text: str) -> None:
    """Compare the table of serializers with its plan."""
    text, entries = _thinned(text, plan.serializers, _serializer_lines)
    statements = list(_own_statements(text, "_serializers"))
    expect(len(statements) == 1, "_serializers.py has other statements than planned")
    name, call = _assigned(statements[0])
    if not (name == "SERIALIZERS" and isinstance(call, ast.Call) and len(call.args) == 2):
        raise PlanMismatch("SERIALIZERS is no table")
    table = _literal(call.args[1])
    planned = [
        (constant_of(e.schema), (constant_of(e.module), constant_of(e.load), constant_of(e.dump), e.nullable))
        for e in entries
    ]
    found = list(cast("dict[object, object]", table).items()) if isinstance(table, dict) else None
    expect(found == planned, "SERIALIZERS is not what was planned")


def _import_line(line: str) -> str:
    """A planned import as ruff writes it below a test."""
    if len(line) <= _WIDTH - 4:
        return f"    {line}\n"
    module, _, names = line.partition(" import ")
    return f"    {module} import (\n" + "".join(f"        {name},\n" for name in names.split(", ")) + "    )\n"


def _serializer_lines(entry: SerializerPlan) -> str:
    """An entry as ruff writes it, where no text in it has quotes or escapes."""
    schema, *rest = [f'"{text[1:-1]}"' for text in (entry.schema, entry.module, entry.load, entry.dump)]
    rest.append(str(entry.nullable))
    line = f"        {schema}: ({', '.join(rest)}),\n"
    if len(line) <= _WIDTH + 1:
        return line
    exploded = [f"            {text},\n" for text in rest]
    return f"        {schema}: (\n{''.join(exploded)}        ),\n"


def _thinned(text: str, items: Sequence[_Item], written: Callable[[_Item], str]) -> tuple[str, Sequence[_Item]]:
    """The text with the first item alone, where all stand in it one after the other, and the items it has now.

    Where ruff writes one of them otherwise, the text stays as it is.
    """
    block = "".join(map(written, items))
    if len(items) < _LONG_LIST or text.count(block) != 1:
        return text, items
    return text.replace(block, written(items[0])), items[:1]


def _own_statements(text: str, name: str) -> Iterator[ast.stmt]:
    """The statements of a file of the package itself, without those that no plan has a part in."""
    nodes = iter(parsed(text, name).body)
    taken(nodes, ast.Expr, f"the docstring of {name}.py")
    for node in nodes:
        if isinstance(node, ast.ImportFrom):
            expect(node.module in _MODULES_OF_TEMPLATES, f"{name}.py imports from {node.module}")
        elif isinstance(node, ast.FunctionDef):
            expect(node.name in ("__getattr__", "__dir__"), f"{name}.py has the function {node.name}")
        elif isinstance(node, ast.Expr):
            expect(isinstance(node.value, ast.Constant), f"{name}.py has code that was not planned")
        else:
            yield node


def _assigned(node: ast.stmt) -> tuple[str, ast.expr]:
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id, node.value
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
        return node.target.id, node.value
    raise PlanMismatch(f"{ast.unparse(node)[:80]!r} was not planned")


def _literal(node: ast.expr) -> object:
    try:
        return ast.literal_eval(node)
    except ValueError as error:
        raise PlanMismatch(f"{ast.unparse(node)[:80]!r} was not planned") from error
