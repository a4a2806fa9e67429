"""Text of a spec becomes Python source through the makers of `targets.python` alone.

In: the source text of generator/, read with `ast`. Out: one test per module. The type checker tells `Code` from text,
but anybody may call `Code(text)`: here every such call with an argument that is not a constant of this code base is
listed with what it holds, and a new one fails until it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"
MAKERS = frozenset(
    f"schemawright.targets.python.{name}"
    for name in ("code", "docstrings", "identifiers", "joined", "literals", "imports", "scalars")
)
"""The modules that turn text into code; their own tests hold what they promise."""

OPENERS = {"Code": None, "Identifier": None, "Symbol": None, "Expr": 1, "fill": 1, "imported": None, "runtime": None}
"""The callables that take text for code, with the number of arguments that do (None: all)."""

NAMES_OF_THE_PLAN = "an identifier that the identifier maker made"
OWN_TEXT = "one of several constants of this code base"
LISTED: Mapping[str, Mapping[str, str]] = {
    "schemawright.targets.python.annotations": {
        "pattern": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.codecs": {
        "SCALARS[kind].load": OWN_TEXT,
        "dump": OWN_TEXT,
        "f'value if {test} else {{}}'": OWN_TEXT,
        "'string' if isinstance(value, str) else 'integer'": OWN_TEXT,
        "'(' + '{}, ' * len(items) + ')'": OWN_TEXT,
        "'item' if depth == 0 else f'item{depth + 1}'": OWN_TEXT,
        "f'key{number}'": OWN_TEXT,
        "f'item{number}'": OWN_TEXT,
        "'int({})' if body.is_integer else 'str({})'": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.definitions": {
        "'IntEnum' if body.is_integer else 'StrEnum'": OWN_TEXT,
        "'integer_enum' if body.is_integer else 'string_enum'": OWN_TEXT,
        "'closed_integer_enum' if body.is_integer else 'closed_string_enum'": OWN_TEXT,
        "_words(dispatch)": OWN_TEXT,
        "condition": OWN_TEXT,
    },
    "schemawright.targets.dataclasses.defaults": {
        "_FACTORY": OWN_TEXT,
        "member": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.python.constants": {
        "name": "the name of a field of `ir.constraints.Limits`",
        "'(' + '{}, ' * len(items) + ')'": OWN_TEXT,
    },
    "schemawright.targets.python.members": {
        "member": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.package": {
        "f'.{module}'": NAMES_OF_THE_PLAN,
        "name": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.records": {
        "f'_{snake(name)}_subtypes' if subtypes else ''": NAMES_OF_THE_PLAN,
        "f'_unfrozen_{snake(name)}'": NAMES_OF_THE_PLAN,
        "pattern": OWN_TEXT,
        "f'.{scope.facts.layout.module_of[id]}'": NAMES_OF_THE_PLAN,
        "load_name(scope.facts, id)": NAMES_OF_THE_PLAN,
        "f'self.{member.name}'": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.python.scope": {
        "f'.{there}'": NAMES_OF_THE_PLAN,
        "f'_{there}'": NAMES_OF_THE_PLAN,
        "f'_{there}.{name}'": NAMES_OF_THE_PLAN,
        "there": NAMES_OF_THE_PLAN,
        "name": NAMES_OF_THE_PLAN,
    },
    "schemawright.targets.dataclasses.names": {
        "name": OWN_TEXT,
        "RUNTIME": OWN_TEXT,
        "f'load_{snake(facts.names.types[id])}'": NAMES_OF_THE_PLAN,
        "f'dump_{snake(facts.names.types[id])}'": NAMES_OF_THE_PLAN,
    },
}

MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}
OTHERS = {name: path for name, path in MODULES.items() if name not in MAKERS}


def opened(source: str) -> Iterator[str]:
    """The arguments, as source, that are taken for code and are not constants."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in OPENERS:
                arguments = [*node.args[: OPENERS[name]], *(keyword.value for keyword in node.keywords)]
                yield from (ast.unparse(a) for a in arguments if not isinstance(a, ast.Constant) and not _opens(a))
            elif name == "cast" and node.args and ast.unparse(node.args[0]).strip("'\"") in ("Code", "Identifier"):
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
        ("local(Code(name))", ["name"]),
        ("Expr(Code(name), frozenset())", ["name"]),
        ("Expr(text)", ["text"]),
        ("imported('typing', wire)", ["wire"]),
        ("runtime(name=wire)", ["wire"]),
        ("cast('Code', text)", ["cast('Code', text)"]),
        ("map(Identifier, ['A', 'B'])", []),
        ("map(Code, texts)", ["texts"]),
    ],
)
def test_what_counts_as_taking_text_for_code(source: str, found: list[str]) -> None:
    assert list(opened(source)) == found


@pytest.mark.parametrize("module", OTHERS, ids=OTHERS.keys())
def test_the_type_checker_is_not_overruled_where_code_is_planned(module: str) -> None:
    if module.startswith("schemawright.targets."):
        assert "type: ignore" not in OTHERS[module].read_text()
    else:
        assert "Code(" not in OTHERS[module].read_text()
