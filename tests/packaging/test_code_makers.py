"""Text of a spec becomes Python source through the makers of `targets.python` alone.

In: the source text of generator/, read with `ast`. Out: one test per module. pyright tells `Code` from text, and lets
nothing but literals be called `Code`; yet `maker` and `cast` get by it, and so does a value of type `Any`. Here every
such call with an argument that is not a constant of this code base is listed with what it holds, and a new one fails
until it is.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tokenize import COMMENT, tokenize

import pytest

from tests.packaging.trees import nodes_of

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"
MAKERS = frozenset(
    f"schemawright.targets.python.{name}"
    for name in ("code", "docstrings", "identifiers", "joined", "literals", "imports")
)
"""The modules that turn text into code; their own tests hold what they promise."""

CHECKED = ("Code", "Comment", "Docstring", "Identifier", "ImportLine", "Symbol", "imported", "local", "runtime")
OPENERS = {**dict.fromkeys(CHECKED), "Expr": 1, "fill": 1}
"""The callables that take text for code, with the number of arguments that do (None: all)."""

NAMES_OF_THE_PLAN = "an identifier that the identifier maker made"
OWN_TEXT = "one of several constants of this code base"
LISTED: Mapping[str, Mapping[str, str]] = {
    "schemawright.targets.python.constants": {
        "name": NAMES_OF_THE_PLAN,
        "own_name(f)": "the name of a field of `ir.constraints.Constraints`",
    },
    "schemawright.targets.python.members": {
        "member": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.python.scalars": {
        "f'{module}.{name}'": OWN_TEXT,
        "module": OWN_TEXT,
        "name": OWN_TEXT,
    },
    "schemawright.targets.python.scope": {
        "name": NAMES_OF_THE_PLAN,
        "sibling(there)": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.codecs": {
        "SCALARS[kind].load": OWN_TEXT,
        "SCALARS[kind].dump": OWN_TEXT,
        "method_name(scope.facts, id)": NAMES_OF_THE_PLAN,
        "kept": OWN_TEXT,
        "f'read_{kind}'": OWN_TEXT,
        "f'{reader}_of'": OWN_TEXT,
        "'open_constant' if is_open else 'constant'": OWN_TEXT,
        "'read_open_constant' if is_open else 'read_constant'": OWN_TEXT,
        "'(' + '{}, ' * len(items) + ')'": OWN_TEXT,
        "counted('item', depth + 1)": OWN_TEXT,
        "counted('key', depth + 1)": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.unions": {
        "'best_fit' if is_open else 'nearest_fit'": OWN_TEXT,
        "_KIND_TESTS[kind]": OWN_TEXT,
        "load_name(scope.facts, id)": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.defaults": {
        "_FACTORY": OWN_TEXT,
        "member": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.definitions": {
        "'IntEnum' if body.is_integer else 'StrEnum'": OWN_TEXT,
        "'integer_enum' if body.is_integer else 'string_enum'": OWN_TEXT,
        "'closed_integer_enum' if body.is_integer else 'closed_string_enum'": OWN_TEXT,
        "'integer_enum_number' if body.is_integer else 'string_enum_text'": OWN_TEXT,
        "'closed_integer_enum_number' if body.is_integer else 'closed_string_enum_text'": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.names": {
        "name": OWN_TEXT,
        "RUNTIME": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.exports": {
        "name": NAMES_OF_THE_PLAN,
        "sibling(module)": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.package": {
        "name": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.shared": {
        "name": OWN_TEXT,
        "module_of(home, 'version')": "the same",
        "module_of(home, of)": "a package that the user names, which `module_of` takes for a name alone",
    },
    "schemawright.targets.dataclasses.operations": {
        "_REQUESTS": OWN_TEXT,
        "keyword": OWN_TEXT,
        "servers[operation.servers]": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.rules": {
        "self._names[id]": NAMES_OF_THE_PLAN,
        "_MODULE": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.records": {
        "'refused' if is_checked else 'unexpected'": OWN_TEXT,
        "f'read_{kind}'": OWN_TEXT,
        "'rest.get' if unknown == 'ignore' else 'rest.pop'": OWN_TEXT,
        "pattern": OWN_TEXT,
        "member.key": "a literal",
        "member.name": NAMES_OF_THE_PLAN,
        "model": NAMES_OF_THE_PLAN,
        "module": NAMES_OF_THE_PLAN,
        "name": NAMES_OF_THE_PLAN,
    },
}

MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}
OTHERS = {name: path for name, path in MODULES.items() if name not in MAKERS}


def opened(source: str) -> Iterator[str]:
    """The arguments, as source, that are taken for code and are not constants."""
    for node in nodes_of(source):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in OPENERS:
                arguments = [*node.args[: OPENERS[name]], *(keyword.value for keyword in node.keywords)]
                yield from (ast.unparse(a) for a in arguments if not isinstance(a, ast.Constant) and not _opens(a))
            elif name == "maker" or (name == "cast" and OPENERS.keys() & re.findall(r"\w+", ast.unparse(node))):
                yield ast.unparse(node)
            elif name == "map" and node.args and ast.unparse(node.args[0]) in OPENERS:
                yield from (ast.unparse(a) for a in node.args[1:] if not _is_constant(a))


def _opens(argument: ast.expr) -> bool:
    """Whether an argument is itself made by one of the openers, which is judged by its own arguments."""
    return isinstance(argument, ast.Call) and isinstance(argument.func, ast.Name) and argument.func.id in OPENERS


def _is_constant(argument: ast.expr) -> bool:
    return isinstance(argument, ast.List | ast.Tuple) and all(isinstance(e, ast.Constant) for e in argument.elts)


@pytest.mark.parametrize("module", OTHERS, ids=OTHERS.keys())
def test_text_taken_for_code_is_a_constant_or_listed(module: str) -> None:
    assert set(opened(OTHERS[module].read_text())) == set(LISTED.get(module, ()))


def test_the_list_names_modules_that_exist() -> None:
    assert LISTED.keys() | MAKERS <= MODULES.keys()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Code('a')", []),
        ("Code(doc.text)", ["doc.text"]),
        ("code.Code(f'{x}')", ["f'{x}'"]),
        ("fill('{}', value)", []),
        ("fill(text + '{}', value)", ["text + '{}'"]),
        ("local(name)", ["name"]),
        ("Expr(Code(name), frozenset())", ["name"]),
        ("Expr(text)", ["text"]),
        ("imported('typing', wire)", ["wire"]),
        ("runtime(name=wire)", ["wire"]),
        ("cast('Code', text)", ["cast('Code', text)"]),
        ("cast('Callable[[str], Expr]', Expr)", ["cast('Callable[[str], Expr]', Expr)"]),
        ("maker(Literal)(text)", ["maker(Literal)"]),
        ("map(Identifier, ['A', 'B'])", []),
        ("map(Code, texts)", ["texts"]),
    ],
)
def test_what_counts_as_taking_text_for_code(source: str, found: list[str]) -> None:
    assert list(opened(source)) == found


@pytest.mark.parametrize("module", OTHERS, ids=OTHERS.keys())
def test_the_type_checker_is_not_overruled_where_code_is_planned(module: str) -> None:
    if module.startswith("schemawright.targets."):
        with OTHERS[module].open("rb") as source:
            comments = [t.string for t in tokenize(source.readline) if t.type == COMMENT]
        assert [comment for comment in comments if "type: ignore" in comment] == []
    else:
        assert "Code(" not in OTHERS[module].read_text()


TYPED = """
from schemawright.ir.text import Identifier, SpecText
from schemawright.targets.python.code import Code, Expr, Symbol, fill, imported, local, union
from schemawright.targets.python.docstrings import Comment, Docstring, comment, docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal, constant, literal


def of_spec(text: SpecText, name: Identifier, parts: list[Expr]) -> object:
    return [
        Code(text),  # no
        Code(f"call({text})"),  # no
        Code("call(" + name + ")"),  # no
        Comment(text),  # no
        Docstring(text),  # no
        Expr(text),  # no
        Identifier(text),  # no
        ImportLine(text),  # no
        Literal(repr(text)),  # no
        Symbol("typing", text),  # no
        fill(text, *parts),  # no
        imported("typing", text),  # no
        local(text),  # no
        Code("call()"),
        Symbol("typing", name),
        fill("{}({})", local(name), union([constant(text), *parts])),
        [literal(text), comment(text), docstring([text], 4)],
    ]
"""


@pytest.mark.slow
def test_pyright_takes_literals_and_what_makers_made_for_code_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "typed.py").write_text(TYPED)
    settings = {"include": ["."], "extraPaths": [str(GENERATOR.parent)]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "-p", ".", "--pythonpath", sys.executable]
    offline = {"PYRIGHT_PYTHON_FORCE_VERSION": "", "PYRIGHT_PYTHON_PYLANCE_VERSION": ""}  # as in the Makefile
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | offline, capture_output=True, text=True, check=False)
    refused = {found["range"]["start"]["line"] for found in json.loads(done.stdout)["generalDiagnostics"]}
    lines = TYPED.splitlines()
    assert [lines[line] for line in sorted(refused)] == [line for line in lines if line.endswith("# no")]
